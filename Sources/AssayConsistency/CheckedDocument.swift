public import AssayModel
public import AssayText

/// A document while rules look at it, with the tables that several rules share, each made when first asked for.
///
/// One is made for each call of the checker and never leaves it, so that rules stay functions of the document.
public final class CheckedDocument {
  public let annotated: AnnotatedDocument

  public init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
  }

  public var document: Document { annotated.document }
  public var text: Text { annotated.document.text }
  public var tokens: TokenList { annotated.tokens }
  public var sentences: [Sentence] { annotated.sentences }
  public var quantities: [Quantity] { annotated.quantities }
  public var times: [TimeExpression] { annotated.times }

  /// The quantities of every sentence: indices into `quantities`.
  private(set) lazy var quantityRanges = Self.ranges(of: annotated.quantities, in: annotated.sentences) {
    $0.span.start
  }

  /// The times of every sentence: indices into `times`.
  private(set) lazy var timeRanges = Self.ranges(of: annotated.times, in: annotated.sentences) { $0.span.start }

  /// For each sentence the indices of the elements that start in it; both are in text order.
  private static func ranges<Element>(
    of elements: [Element], in sentences: [Sentence], start: (Element) -> Int
  ) -> [Range<Int>] {
    var next = 0
    return sentences.map { sentence in
      while next < elements.count, start(elements[next]) < sentence.span.start { next += 1 }
      let first = next
      while next < elements.count, start(elements[next]) < sentence.span.end { next += 1 }
      return first..<next
    }
  }

  /// The words of every sentence, normalised for comparison.
  private(set) lazy var words = SentenceWords(annotated)

  /// The pairs of sentences that share much of their wording.
  private(set) lazy var similarSentences = SimilarSentences.pairs(in: words)

  /// The distinct words of names.
  private(set) lazy var nameWords = NameWords(annotated, nameKeys: words.nameKeys)

  /// The quantities that may be stated of one thing.
  private(set) lazy var quantityPairs = QuantityPairs(self)

  /// The bytes inside quotation marks and block quotes.
  private(set) lazy var quotations = Quotations(annotated)
}

extension CheckedDocument {
  /// Whether a sentence ends with a full stop or the like; a heading or signature does not.
  func endsLikeSentence(_ index: Int) -> Bool {
    let list = annotated.tokens
    return annotated.sentences[index].tokens.suffix(3).contains {
      list.isMark($0, ".") || list.isMark($0, "!") || list.isMark($0, "?")
    }
  }

  /// Whether a sentence belongs to running text, not to a heading, table, caption or code.
  func isProse(sentence index: Int) -> Bool {
    let sentence = annotated.sentences[index]
    guard sentence.block < annotated.document.blocks.count else { return true }
    switch annotated.document.blocks[sentence.block].kind {
    case .paragraph, .listItem, .blockQuote: return true
    case .title, .heading, .tableRow, .caption, .dateline, .byline, .code: return false
    }
  }
}
