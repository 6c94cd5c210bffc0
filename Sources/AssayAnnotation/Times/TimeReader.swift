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

  // MARK: Tense

  enum Tense {
    case past, future, unknown
  }

  /// Whether what happens at the expression is past or to come, by the nearest verb, first before it, then behind it.
  func tense(at tokens: Range<Int>) -> Tense {
    // "by the end of June", "until early June"
    var lead = tokens.lowerBound - 1
    while word(lead).category == .edge || matches(lead, "the") || matches(lead, "of") { lead -= 1 }
    let isEnd =
      matches(lead, "until")
      && !(max(sentence.lowerBound, lead - 5)..<max(sentence.lowerBound, lead)).contains {
        matches($0, "from")
      }
    if matches(lead, "by") || isEnd { return .future }
    // "The hearing is on Tuesday."
    let copula = matches(tokens.lowerBound - 1, "on") ? tokens.lowerBound - 2 : tokens.lowerBound - 1
    let isOwner = tokens.upperBound < end && list[tokens.upperBound].kind == .possessive
    if !isOwner, matches(copula, "is") || matches(copula, "are") { return .future }
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
    case 2:
      // "has been scheduled", "was due"
      let next = matches(index + 1, "been") ? index + 2 : index + 1
      if matches(index, "has") || matches(index, "have") || matches(index, "been") || matches(index, "was")
        || matches(index, "were"), next < end, Self.plans.contains(list[next], in: list.text)
      {
        return .future
      }
    // "announced plans", "the schedule": nouns.
    case 3: return isNoun(index) ? nil : .future
    // "is to resign"
    case 4: return matches(index - 1, "is") || matches(index - 1, "are") ? .future : nil
    default:
      guard token.length > 4, list.text[Int(token.end) - 1] | 0x20 == UInt8(ascii: "d"),
        list.text[Int(token.end) - 2] | 0x20 == UInt8(ascii: "e")
      else { return nil }
    }
    // "will be signed", "is to be held": the participle is not what tells.
    for before in max(sentence.lowerBound, index - 3)..<max(sentence.lowerBound, index)
    where list[before].isWord && Self.modals.contains(list[before], in: list.text) {
      // "in May it rained", "the year to March was good": neither is a modal.
      let isMonth = list[before].isCapitalised && before > sentence.lowerBound
      let isFar = matches(before, "to") && before < index - 1 && !matches(index - 1, "be")
      if !isMonth, !isFar { return .future }
    }
    // "is set for Tuesday"
    let isSet = matches(index, "set") && (matches(index - 1, "is") || matches(index - 1, "are"))
    return isSet ? .future : .past
  }

  /// Whether a word that may be a noun or a verb stands where a noun does.
  private func isNoun(_ index: Int) -> Bool {
    guard index > sentence.lowerBound, list[index - 1].isWord else { return false }
    let before = list[index - 1]
    return Self.determiners.contains(before, in: list.text)
      || before.length > 4
        && list.text[Int(before.end) - 1] == UInt8(ascii: "d") && list.text[Int(before.end) - 2] == UInt8(ascii: "e")
  }

  private static let determiners = Lexicon([
    (1, "a an the its his her their our my your this that these those any no some new of under")
  ])

  private static let verbs = Lexicon([
    (
      1,
      """
      will shall won't i'll you'll he'll she'll it'll we'll they'll that'll there'll let's upcoming
      scheduled slated due planned expects intends arrange remind opens begins starts resumes expires premieres departs
      """
    ),
    (4, "to"),
    (3, "plan plans schedule schedules book hopes aims"),
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

  private static let plans = Lexicon([(1, "scheduled slated due planned")])

  private static let modals = Lexicon([
    (1, "will would shall should may might can could must to i'll he'll we'll they'll")
  ])

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

  /// Whether a bare weekday, month or day looks ahead: by its verb, or because nothing else is said.
  func looksAhead(_ tokens: Range<Int>) -> Bool {
    switch tense(at: tokens) {
    case .future: true
    case .past: false
    case .unknown: fillsSentence(tokens)
    }
  }

  /// Whether a day of a month looks back: by a past verb with no modal or infinitive between them, as in "she said it would
  /// open on 3 May".
  func looksBack(_ tokens: Range<Int>) -> Bool {
    guard tense(at: tokens) == .past else { return false }
    var index = tokens.lowerBound - 1
    let first = max(sentence.lowerBound, tokens.lowerBound - 14)
    while index >= first, verb(at: index) == nil {
      // "moved to Leeds", "went to the coast": no infinitives.
      let isPlace =
        matches(index, "to")
        && (list[index + 1].isCapitalised || Self.determiners.contains(list[index + 1], in: list.text))
      if !isPlace, Self.modals.contains(list[index], in: list.text) { return false }
      index -= 1
    }
    return true
  }
}
