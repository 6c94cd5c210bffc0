import AssayModel
import AssayText

/// A time expression as a reader found it, before neighbours are joined.
struct FoundTime {
  var tokens: Range<Int>
  var kind: TimeExpression.Kind
  var value: String
  var interval: DateInterval?
  var resolution: TimeExpression.Resolution
  var weekday: Weekday?
  /// The calendar period, when it is one.
  var period: CalendarPeriod?
  /// The clock time, when it is one.
  var clock: ClockTime?

  /// A place on the calendar.
  init(
    _ tokens: Range<Int>, _ period: CalendarPeriod, _ resolution: TimeExpression.Resolution,
    weekday: Weekday? = nil
  ) {
    self.init(tokens, .date, period.value, resolution, interval: period.interval)
    self.weekday = weekday
    self.period = period
  }

  init(
    _ tokens: Range<Int>, _ kind: TimeExpression.Kind, _ value: String,
    _ resolution: TimeExpression.Resolution = .none, interval: DateInterval? = nil
  ) {
    self.tokens = tokens
    self.kind = kind
    self.value = value
    self.interval = interval
    self.resolution = resolution
  }
}

/// What the readers of time expressions share: the sentence, the document date and the last date read.
struct TimeReader {
  let list: TokenList
  /// The document date.
  let reference: CalendarDate?
  /// The tokens of the sentence that is being read.
  var sentence: Range<Int>
  /// The last day, month or year that the text named in full or by the document date.
  var anchor: CalendarPeriod?
  /// The same, kept from earlier paragraphs: what "the following year" counts from.
  var lastAnchor: CalendarPeriod?
  /// Held here because every token is looked up.
  let words = TimeWord.lexicon
  let continuations = TimeWord.continuations

  init(list: TokenList, reference: CalendarDate?) {
    self.list = list
    self.reference = reference
    sentence = 0..<0
  }

  var end: Int { sentence.upperBound }

  @inline(__always)
  func word(_ index: Int) -> TimeWord {
    guard index >= sentence.lowerBound, index < end else { return TimeWord(rawValue: 0) }
    return TimeWord(rawValue: words.value(of: list[index], in: list.text))
  }

  func matches(_ index: Int, _ word: StaticString) -> Bool {
    index >= sentence.lowerBound && index < end && list.matches(index, word)
  }

  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    index >= sentence.lowerBound && index < end && list.isMark(index, mark)
  }

  func isTight(_ index: Int) -> Bool {
    index > sentence.lowerBound && index < end && !list[index].hasSpaceBefore
  }

  /// A hyphen or a dash.
  func isDash(_ index: Int) -> Bool {
    guard index >= sentence.lowerBound, index < end, list[index].kind == .punctuation else { return false }
    let span = list[index].span
    if list.text[span.start] == UInt8(ascii: "-") { return true }
    guard let scalar = list.text.scalar(at: span.start)?.value else { return false }
    return scalar >= 0x2010 && scalar <= 0x2015
  }

  /// The value of a token of one to nine ASCII digits and nothing else.
  func integer(_ index: Int) -> Int? {
    guard index >= sentence.lowerBound, index < end, list[index].isNumber, list[index].length <= 9 else {
      return nil
    }
    var value = 0
    for offset in Int(list[index].start)..<Int(list[index].end) {
      let digit = list.text[offset] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// A year of four digits, 1000…2999.
  func year(_ index: Int) -> Int? {
    guard let value = integer(index), list[index].length == 4, (1000...2999).contains(value) else {
      return nil
    }
    return value
  }

  // MARK: Tense

  enum Tense {
    case past, future, unknown
  }

  /// Whether what happens at the expression is past or to come, by the nearest verb, first before it, then behind it.
  func tense(at tokens: Range<Int>) -> Tense {
    if matches(tokens.lowerBound - 1, "by") || matches(tokens.lowerBound - 1, "until") { return .future }
    var index = tokens.lowerBound - 1
    let first = max(sentence.lowerBound, tokens.lowerBound - 14)
    while index >= first {
      if let tense = verb(at: index) { return tense }
      index -= 1
    }
    index = tokens.upperBound
    let last = min(end, tokens.upperBound + 14)
    while index < last {
      if let tense = verb(at: index) { return tense }
      index += 1
    }
    return .unknown
  }

  private func verb(at index: Int) -> Tense? {
    let token = list[index]
    guard token.isWord, token.length > 1 else { return nil }
    switch Self.verbs.value(of: token, in: list.text) {
    case 1: return .future
    case 2: break
    default:
      guard token.length > 4, list.text[Int(token.end) - 1] | 0x20 == UInt8(ascii: "d"),
        list.text[Int(token.end) - 2] | 0x20 == UInt8(ascii: "e")
      else { return nil }
    }
    // "will be signed", "is to be held": the participle is not what tells.
    for before in max(sentence.lowerBound, index - 3)..<max(sentence.lowerBound, index)
    where list[before].isWord && Self.modals.contains(list[before], in: list.text) { return .future }
    return .past
  }

  private static let verbs = Lexicon([
    (
      1,
      """
      will shall won't i'll you'll he'll she'll it'll we'll they'll that'll there'll let's schedule book upcoming
      scheduled due planned plans plan expects hopes intends aims arrange remind
      """
    ),
    (
      2,
      """
      was were had did said told won lost fell rose made took came went met began left held sold gave got saw ran
      became felt found kept led paid sent spoke spent stood struck thought wrote knew grew drew broke bought built
      brought caught chose cut hit put shot shut set hurt read rode sank sang slept swore taught threw understood
      woke wore has have been died
      """
    ),
  ])

  private static let modals = Lexicon([
    (1, "will would shall should may might can could must to i'll he'll we'll they'll")
  ])

  /// Whether the sentence says nothing but when: "Thursday at 9", "from May to October".
  func fillsSentence(_ tokens: Range<Int>) -> Bool {
    guard sentence.count <= 12 else { return false }
    return sentence.allSatisfy { index in
      let token = list[index]
      return tokens.contains(index) || !token.isWord || token.length < 3 || word(index).category != .none
        || Self.fillers.contains(token, in: list.text)
    }
  }

  private static let fillers = Lexicon([
    (1, "the from until till through between and for around about during before after since")
  ])

  /// Whether a bare weekday, month or day looks ahead: by its verb, or because nothing else is said.
  func looksAhead(_ tokens: Range<Int>) -> Bool {
    switch tense(at: tokens) {
    case .future: true
    case .past: false
    case .unknown: fillsSentence(tokens)
    }
  }
}
