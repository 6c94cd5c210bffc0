/// The tokens of a text, with the text: what cue and pattern matchers loop over.
public struct TokenList: Sendable {
  public let text: Text
  public let tokens: [Token]

  @inlinable
  public init(text: Text, tokens: [Token]) {
    self.text = text
    self.tokens = tokens
  }

  @inlinable public var count: Int { tokens.count }
  @inlinable public var indices: Range<Int> { tokens.indices }
  @inlinable public subscript(index: Int) -> Token { tokens[index] }

  /// The token exactly as written.
  public func string(_ index: Int) -> String { text[tokens[index].span] }

  /// The token in lower case; for results, not for hot loops.
  public func lowercased(_ index: Int) -> String { text.folded(tokens[index].span) }

  /// Whether token `index` is `word` (lower case, straight apostrophe), in any case. False outside the list.
  @inlinable
  public func matches(_ index: Int, _ word: StaticString) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    let token = tokens[index]
    if !token.traits.contains(.nonASCII) {
      // ASCII keeps its length, and the first byte, but for its case, tells most words apart.
      guard token.length == word.utf8CodeUnitCount,
        (text[Int(token.start)] ^ word.utf8Start.pointee) & 0xDF == 0
      else { return false }
    }
    return text.folded(
      token.span, equals: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// Whether the tokens from `index` on are these words.
  @inlinable
  public func matches(_ index: Int, _ first: StaticString, _ second: StaticString) -> Bool {
    matches(index, first) && matches(index + 1, second)
  }

  @inlinable
  public func matches(_ index: Int, _ first: StaticString, _ second: StaticString, _ third: StaticString)
    -> Bool
  {
    matches(index, first) && matches(index + 1, second) && matches(index + 2, third)
  }

  /// Whether token `index` is one byte long and this ASCII character. False outside the list.
  @inlinable
  public func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    let token = tokens[index]
    return token.end - token.start == 1 && text[Int(token.start)] == UInt8(truncatingIfNeeded: mark.value)
  }

  /// The bytes from the first token to the last of a non-empty range.
  @inlinable
  public func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
  }

  /// The index of the first token that ends after `offset`; `count` when there is none.
  @inlinable
  public func firstIndex(endingAfter offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].end) > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The indices of the tokens that lie wholly inside `span`.
  public func range(in span: TextSpan) -> Range<Int> {
    var low = firstIndex(endingAfter: span.start)
    if low < count, Int(tokens[low].start) < span.start { low += 1 }
    var high = low
    while high < count, Int(tokens[high].end) <= span.end { high += 1 }
    return low..<high
  }
}
