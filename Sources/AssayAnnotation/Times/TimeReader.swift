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
  /// The rule that placed it, when its resolution does not say it all.
  var rule: TimeReason.Rule?
  /// The day that it counts from, when it is not the document's.
  var origin: CalendarDate?

  /// A place on the calendar.
  init(
    _ tokens: Range<Int>, _ period: CalendarPeriod, _ resolution: TimeExpression.Resolution,
    weekday: Weekday? = nil, rule: TimeReason.Rule? = nil, from origin: CalendarDate? = nil
  ) {
    self.init(tokens, .date, period.value, resolution, interval: period.interval)
    self.weekday = weekday
    self.period = period
    self.rule = rule
    self.origin = origin
  }

  /// The expression, in a document of a date.
  func expression(in list: TokenList, from reference: CalendarDate?) -> TimeExpression {
    TimeExpression(
      span: list.span(tokens), tokens: tokens, kind: kind, value: value, interval: interval, resolution: resolution,
      weekday: weekday, reason: reason(in: reference))
  }

  /// Why it lies where it does.
  private func reason(in reference: CalendarDate?) -> TimeReason {
    switch resolution {
    case .explicit:
      if case .impossible? = period { return TimeReason(.impossible) }
      if case .fiscalYear? = period { return TimeReason(.fiscal) }
      return TimeReason(rule ?? .written, from: origin)
    case .documentDate: return TimeReason(rule ?? .counted, from: origin ?? reference)
    case .anchored: return TimeReason(rule ?? .counted, from: origin)
    case .none:
      switch kind {
      case .duration: return TimeReason(.length)
      case .set: return TimeReason(.recurring)
      case .date, .time: return TimeReason(reference == nil ? .undated : .vague)
      }
    }
  }

  init(
    _ tokens: Range<Int>, _ kind: TimeExpression.Kind, _ value: String,
    _ resolution: TimeExpression.Resolution = .none, rule: TimeReason.Rule? = nil, from origin: CalendarDate? = nil,
    interval: DateInterval? = nil
  ) {
    self.rule = rule
    self.origin = origin
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

  /// Whether the sentence says nothing but when: "Thursday at 9", "from May to October".
  func fillsSentence(_ tokens: Range<Int>) -> Bool {
    guard sentence.count <= 12 else { return false }
    return sentence.allSatisfy { index in
      let token = list[index]
      return tokens.contains(index) || !token.isWord || token.length < 3 || token.traits.contains(.hasDigit)
        || word(index).category != .none
        || Self.fillers.contains(token, in: list.text)
    }
  }

  private static let fillers = Lexicon([
    (
      1,
      """
      the from until untill till through between and for around about during before after since approximately exactly
      roughly sharp
      """
    )
  ])
}
