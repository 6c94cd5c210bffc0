public import AssayText

/// A document with all that the stages found in it: what rules, links and reports are made from.
///
/// Every array is in text order, and every element's span lies in `document.text`.
public struct AnnotatedDocument: Sendable {
  public var document: Document
  public var tokens: TokenList
  public var sentences: [Sentence]
  public var quantities: [Quantity]
  public var times: [TimeExpression]
  public var names: [Name]
  public var cues: [Cue]
  public var claims: [Claim]

  public init(
    document: Document, tokens: TokenList, sentences: [Sentence], quantities: [Quantity] = [],
    times: [TimeExpression] = [], names: [Name] = [], cues: [Cue] = [], claims: [Claim] = []
  ) {
    self.document = document
    self.tokens = tokens
    self.sentences = sentences
    self.quantities = quantities
    self.times = times
    self.names = names
    self.cues = cues
    self.claims = claims
  }

  @inlinable public var text: Text { document.text }

  /// The quantities that start in `span`.
  @inlinable public func quantities(in span: TextSpan) -> ArraySlice<Quantity> {
    quantities[Self.indices(of: quantities, in: span) { $0.span.start }]
  }

  @inlinable public func times(in span: TextSpan) -> ArraySlice<TimeExpression> {
    times[Self.indices(of: times, in: span) { $0.span.start }]
  }

  @inlinable public func names(in span: TextSpan) -> ArraySlice<Name> {
    names[Self.indices(of: names, in: span) { $0.span.start }]
  }

  @inlinable public func cues(in span: TextSpan) -> ArraySlice<Cue> {
    cues[Self.indices(of: cues, in: span) { $0.span.start }]
  }

  @inlinable public func claims(in span: TextSpan) -> ArraySlice<Claim> {
    claims[Self.indices(of: claims, in: span) { $0.span.start }]
  }

  /// The index of the sentence that holds a byte offset; `nil` between sentences.
  public func sentenceIndex(at offset: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].span.start <= offset ? low : nil
  }

  /// The indices of the elements, ordered by start, that start in `span`.
  @inlinable
  public static func indices<Element>(
    of elements: [Element], in span: TextSpan, start: (Element) -> Int
  ) -> Range<Int> {
    let first = firstIndex(of: elements, from: 0, notBefore: span.start, start)
    return first..<firstIndex(of: elements, from: first, notBefore: span.end, start)
  }

  /// The index of the first element from `low` on that does not start before `offset`.
  @inlinable
  static func firstIndex<Element>(
    of elements: [Element], from low: Int, notBefore offset: Int, _ start: (Element) -> Int
  ) -> Int {
    var low = low
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if start(elements[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
