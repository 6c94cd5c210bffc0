import AssayModel
import AssayText

/// A text as the judge reads it: its content words and its figures, with their places among the tokens.
struct Statement {
  struct Word {
    var stem: WordBook.Stem
    /// The stem's letters.
    var letters: [UInt8]
    var token: Int
    /// Index into the document's sentences; -1 outside of them.
    var sentence: Int
    /// Part of a proper name.
    var isName: Bool
    /// 1 for an ordinary word, more for names, less for words that carry little.
    var weight: Double
    /// Part of the name of whoever says so ("…, the mayor of Elbrin says"): a passage need not name the
    /// speaker.
    var isSpeaker = false
  }

  let document: AnnotatedDocument
  let tokens: Range<Int>
  let words: [Word]
  let figures: [Figure]
  /// Tokens that deny: "not", "never", "fail".
  let negations: [Int]
  /// Tokens that leave open: "may", "expected", "allegedly".
  let hedges: [Int]
  /// Words that say how somebody stands to the rest, which need not be so: "accused of", "wants to".
  let attitudes: [Int]
  /// Tokens that make the rest a condition or an expectation: "if", "expect".
  let conditions: [Int]

  /// How much of a text is read: what lies beyond is left out, so that no text costs more than it is worth.
  struct Limits {
    var words: Int
    var figures: Int

    static let claim = Limits(words: 120, figures: 16)
    static let evidence = Limits(words: 20_000, figures: 300)
  }

  /// - Parameters:
  ///   - span: Where the words are read; the whole document when `nil`.
  ///   - figureSpan: Where the figures are read; that of the words when `nil`.
  init(
    _ document: AnnotatedDocument, span: TextSpan? = nil, figureSpan: TextSpan? = nil, limits: Limits = .claim
  ) {
    self.document = document
    let range = document.tokens.range(in: span ?? document.text.span)
    tokens = range
    let span = range.isEmpty ? TextSpan(0, 0) : document.tokens.span(range)
    figures = Figure.figures(in: document, span: figureSpan ?? span, limit: limits.figures)
    var inFigure = [Bool](repeating: false, count: range.count)
    for figure in figures {
      for token in figure.tokens where range.contains(token) { inFigure[token - range.lowerBound] = true }
    }
    var inName = [Bool](repeating: false, count: range.count)
    for name in document.names(in: span) {
      for token in name.tokens where range.contains(token) { inName[token - range.lowerBound] = true }
    }
    let isHeadline = Self.isHeadline(document, range)
    var words: [Word] = []
    var negations: [Int] = []
    var hedges: [Int] = []
    let list = document.tokens
    var sentence = 0
    for index in range {
      if words.count == limits.words { break }
      let token = list[index]
      while sentence < document.sentences.count, document.sentences[sentence].tokens.upperBound <= index {
        sentence += 1
      }
      let inSentence =
        sentence < document.sentences.count && document.sentences[sentence].tokens.contains(index)
      guard token.kind == .word || token.kind == .number || token.kind == .address else { continue }
      let role = Self.roles.value(of: token, in: document.text)
      if role == Role.negation { negations.append(index) }
      // "Came close to winning" did not win.
      if list.matches(index, "close", "to"), list.matches(index - 1, "came") || list.matches(index - 1, "come") {
        negations.append(index)
      }
      // "May" in a date leaves nothing open.
      if role == Role.hedge, !Self.isInTime(index, document) {
        hedges.append(index)
      }
      if inFigure[index - range.lowerBound] || role == Role.function || role == Role.negation
        || role == Role.hedge
      {
        continue
      }
      // A first word is a name when a possessive or another capital follows it.
      let startsSentence =
        inSentence && document.sentences[sentence].tokens.lowerBound == index
        && !(index + 1 < range.upperBound
          && (list[index + 1].kind == .possessive
            || list[index + 1].kind == .word && list[index + 1].isCapitalised))
      // "Monday" and "May" name nobody.
      let isName =
        !isHeadline && !(token.isCapitalised && Self.isInTime(index, document))
        && (inName[index - range.lowerBound] || token.isCapitalised && !startsSentence)
        || token.kind == .word && token.traits.contains(.hasDigit)
      let letterBytes = Array(document.text.folded(token.span).utf8)
      let (stem, letters) = WordBook.shared.spelledStem(
        token.kind == .word ? letterBytes.filter { $0 != UInt8(ascii: ".") } : letterBytes)
      let weight =
        role & Role.light != 0 || Self.isInTime(index, document) ? 0.3 : isName ? 1.4 : token.length < 3 ? 0.4 : 1
      words.append(
        Word(
          stem: stem, letters: letters, token: index, sentence: inSentence ? sentence : -1, isName: isName,
          weight: weight, isSpeaker: isName && Self.isNearReport(index, document, range)))
    }
    self.words = words
    self.negations = negations
    self.hedges = hedges
    attitudes = range.filter {
      Self.roles.value(of: list[$0], in: document.text) & Role.attitude != 0 || list.matches($0, "used", "to")
    }
    conditions = range.filter { Self.conditionals.contains(list[$0], in: document.text) }
  }

  private static let conditionals = Lexicon([
    (
      1,
      "if unless whether expect expects forecast forecasts predict predicts hope hopes fear fears plan plans aims aimed"
    )
  ])

  private static func isInTime(_ index: Int, _ document: AnnotatedDocument) -> Bool {
    guard let sentence = document.sentenceIndex(at: Int(document.tokens[index].start)) else { return false }
    return document.times(in: document.sentences[sentence].span).contains { $0.tokens.contains(index) }
  }

  /// Whether nearly all words are capitalised, so that capitals name nothing.
  private static func isHeadline(_ document: AnnotatedDocument, _ range: Range<Int>) -> Bool {
    let words = range.filter { document.tokens[$0].kind == .word && document.tokens[$0].length > 3 }
    let capitals = words.filter { document.tokens[$0].isCapitalised }
    if let last = range.last, document.tokens.isMark(last, ".") { return false }
    return words.count > 3 && capitals.count * 10 >= words.count * 7
  }

  /// Whether a word like "says" stands within five tokens, with no more than the end of the text or a comma
  /// beyond.
  private static func isNearReport(_ index: Int, _ document: AnnotatedDocument, _ range: Range<Int>) -> Bool {
    let first = max(index - 5, range.lowerBound)
    let last = min(index + 6, range.upperBound)
    return (first..<last).contains { reports.contains(document.tokens[$0], in: document.text) }
  }

  private static let reports = Lexicon([
    (1, "say says said tell tells told report reports reported according announced warns warned claims")
  ])

  /// The weight of all words together.
  var totalWeight: Double { words.reduce(0) { $0 + $1.weight } }

  /// Whether a pronoun is all that says what the statement is about.
  var hasOpenSubject: Bool {
    guard let first = tokens.first, words.count < 3 else { return false }
    return Self.pronouns.contains(document.tokens[first], in: document.text)
  }

  private static let pronouns = Lexicon([(1, "it they he she this that these those we i")])

  /// The sentence that holds a token; -1 when there is none.
  func sentence(of token: Int) -> Int {
    guard token >= 0, token < document.tokens.count else { return -1 }
    return document.sentenceIndex(at: Int(document.tokens[token].start)) ?? -1
  }

  private enum Role {
    static let function: UInt32 = 1
    static let negation: UInt32 = 2
    static let hedge: UInt32 = 4
    static let light: UInt32 = 8
    static let attitude: UInt32 = 16
  }

  /// Words that carry no content, and such as change what the others say.
  private static let roles = Lexicon([
    (
      Role.function,
      """
      a an and are as at be been being but by can did do does for from had has have he her hers him his i if in into is it
      its itself me my of on or our ours she so some such t that the their theirs them then there these they this those to
      too us was we were what when where which while who whom whose will with you your yours also about around
      approximately roughly nearly almost more less fewer than over under above below least most up just only exactly
      some both all any each every other another very s o during since until between among within per
      """
    ),
    (
      Role.negation,
      """
      not no never none nor without cannot can't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't couldn't
      shouldn't hasn't haven't hadn't fail fails failed neither lack lacks lacked lacking unable nobody
      nothing hardly
      """
    ),
    (
      Role.hedge,
      """
      may might could should would allegedly expected forecast predicted projected likely possibly perhaps planned
      plans suggests proposed would-be rumoured rumored
      """
    ),
    (
      Role.attitude,
      """
      deny denies denied denying accuse accuses accused charged suspected acquitted cleared asked asks wants want wanted
      hoped hopes aims aimed intends intended sought seeks threatened promised vowed refused declined claims claimed alleges alleged insists insisted
      """
    ),
    (
      Role.light,
      """
      say says said saying tell tells told report reports reported according state states stated announce announced call
      called get gets got make makes made take takes took go goes went come came become becomes became use used using
      show shows showed shown find finds found include includes included including now still well however although
      because after before new one many much several another way thing things people person high long wide tall deep old reportedly percent
      total altogether together overall
      """
    ),
  ])
}
