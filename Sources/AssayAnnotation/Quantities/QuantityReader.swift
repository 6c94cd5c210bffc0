import AssayModel
import AssayText
import FoundationEssentials

/// Reads the quantities of a document, sentence by sentence, from left to right.
///
/// The families are extensions in files of their own: money, units, ranges, rates, bounds, ages, factors, and the look-alikes
/// that are no quantities.
struct QuantityReader {
  private let times: [TimeExpression]
  private let names: [Name]
  let list: TokenList
  private(set) var sentence: Range<Int> = 0..<0
  let units = UnitTable.shared
  /// The quantities so far.
  private(set) var found: [Quantity] = []
  /// The first of them that is in the sentence.
  private var firstInSentence = 0
  /// Keys of numbers of two digits or more that stood in a name: "737" in "Boeing 737".
  var labels: Set<UInt32> = []
  /// The first token that no quantity has taken yet.
  var floor = 0

  /// What a token may start: most start nothing, and cost one look-up.
  private struct Start: OptionSet {
    let rawValue: UInt32

    static let article = Start(rawValue: 1)
    static let number = Start(rawValue: 2)
    static let factor = Start(rawValue: 4)
    /// "Dozens", "several hundred", "a couple".
    static let vague = Start(rawValue: 8)

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ role: NumberWord.Role) {
      switch role {
      case .article: self = .article
      case .hundred, .scale, .scales, .collective, .collectives: self = [.number, .vague]
      case .small, .tens, .half, .part, .parts, .ordinal: self = .number
      }
    }
  }

  private static let starts = Lexicon(
    NumberWord.entries.map { word, role in (word, Start(role).rawValue) }
      + factorEntries.map { ($0.word, Start.factor.rawValue) } + [("couple", Start.vague.rawValue)])
  private let starts = Self.starts

  init(_ document: AnnotatedDocument) {
    times = document.times
    names = document.names
    list = document.tokens
    found.reserveCapacity(list.count / 64)
  }

  /// Adds the quantities of one sentence to `found`.
  mutating func read(_ tokens: Range<Int>) {
    sentence = tokens
    floor = tokens.lowerBound
    firstInSentence = found.count
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let start = start(at: index)
      index = start.isEmpty ? index + 1 : max(index + 1, read(at: index, startingWith: start))
    }
  }

  /// The unit of the last quantity in the same sentence.
  var lastUnit: Unit? { found.count > firstInSentence ? found[found.count - 1].unit : nil }

  /// The index after the tokens of the last quantity in the same sentence.
  var lastEnd: Int? { found.count > firstInSentence ? found[found.count - 1].tokens.upperBound : nil }

  /// The first of the times found earlier that shares a byte with a span and meets a condition.
  func time(overlapping span: TextSpan, where condition: (TimeExpression) -> Bool) -> TimeExpression? {
    for index in AnnotatedDocument.indices(of: times, in: Self.reach(before: span), start: { $0.span.start })
    where times[index].span.overlaps(span) && condition(times[index]) { return times[index] }
    return nil
  }

  /// The first of the names found earlier that shares a byte with a span and meets a condition.
  func name(overlapping span: TextSpan, where condition: (Name) -> Bool) -> Name? {
    for index in AnnotatedDocument.indices(of: names, in: Self.reach(before: span), start: { $0.span.start })
    where names[index].span.overlaps(span) && condition(names[index]) { return names[index] }
    return nil
  }

  /// Where a time or name may start that overlaps a span.
  private static func reach(before span: TextSpan) -> TextSpan { TextSpan(max(0, span.start - 80), span.end) }

  /// The tokens of the sentence around a token, at most 60 before it: what long lists may look through for each number.
  func window(before index: Int, after count: Int) -> Range<Int> {
    max(sentence.lowerBound, index - 60)..<min(end, index + count)
  }

  var end: Int { sentence.upperBound }

  /// Whether a quantity may start at a token: a number, a word of numbers, or a code with digits in it.
  func mayStart(_ index: Int) -> Bool { !start(at: index).isEmpty }

  @inline(__always)
  private func start(at index: Int) -> Start {
    let token = list[index]
    switch token.kind {
    case .number: return .number
    case .word:
      let start = Start(rawValue: starts.value(of: token, in: list.text))
      if start.isEmpty { return token.traits.contains(.hasDigit) ? .number : [] }
      // Articles are frequent: only "a dozen", "a quarter" and "a gallon" are looked at.
      return start != .article || NumberWord.of(index + 1, in: list) != nil
        || units.match(at: index + 1, in: list, before: end) != nil ? start : []
    default: return []
    }
  }

  /// Reads what starts at a token and adds it to `found`.
  ///
  /// - Returns: The index to go on from.
  @inline(never)
  private mutating func read(at index: Int, startingWith start: Start) -> Int {
    guard index >= floor else { return floor }
    if list.isMark(index + 1, ":"), var length = stopwatchAmount(at: index) { return finish(&length) }
    if let next = lookAlike(at: index) {
      floor = max(floor, next)
      return next
    }
    if start.contains(.factor) || mayBeFactor(index), let factor = factorWord(at: index) { return add(factor) }
    if start.contains(.vague), var vague = vagueNumber(at: index) { return finish(&vague) }
    if mayBeOrdinal(index), let ordinal = ordinal(at: index) {
      return isNamed(ordinal.tokens) ? ordinal.tokens.upperBound : add(ordinal)
    }
    guard var amount = amount(at: index) else {
      if start.contains(.article), var unit = articleUnit(at: index) { return finish(&unit) }
      return index + 1
    }
    if isDoubled(amount) { return amount.tokens.upperBound }
    readRatio(of: &amount)
    if readRange(of: &amount) {
      readTimes(of: &amount)
      if let next = lookAlike(amount) {
        floor = max(floor, next)
        return next
      }
      return finish(&amount)
    }
    readSmallerUnits(of: &amount)
    if let next = lookAlike(amount) {
      noteLabel(amount)
      floor = max(floor, next)
      return next
    }
    return finish(&amount)
  }

  /// "a 10 10 km race": the same number stands again behind it, with what it measures.
  private func isDoubled(_ amount: Amount) -> Bool {
    let (index, next) = (amount.tokens.lowerBound, amount.tokens.upperBound)
    guard amount.isBare, amount.tokens.count == 1, next + 1 < end, list[next].key == list[index].key,
      list[next].hasSpaceBefore, list[next].length == list[index].length,
      NumberReader.number(at: next, in: list, before: end)?.tokens.count == 1
    else { return false }
    return NounPhrase.isPlural(next + 1, in: list, before: end)
      || units.match(at: next + 1, in: list, before: end).map { !$0.isGuarded } == true
  }

  /// Adds rate, bounds, noun and kind to an amount, and takes it.
  private mutating func finish(_ amount: inout Amount) -> Int {
    shareScale(with: &amount)
    shareUnit(with: &amount)
    readAge(of: &amount)
    let noun = noun(of: amount)
    readRate(of: &amount, noun: noun)
    let bound = bound(of: amount)
    var quantity = Quantity(
      span: list.span(amount.tokens), tokens: amount.tokens, kind: amount.kind, value: amount.value,
      upper: amount.upper, unit: amount.unit ?? .one,
      modifier: bound.modifier ?? (amount.isVague || isOdd(amount) ? .about : nil),
      resolution: amount.resolution)
    quantity.noun = noun.map { list.span($0) }
    quantity.per = amount.per
    quantity.misspelling = (amount.misspelt ?? amount.number.misspelt).map { list[$0].span }
    quantity.change = change(of: amount, from: bound.start, noun: noun)
    if let last = bound.end, last > amount.tokens.upperBound {
      quantity.tokens = amount.tokens.lowerBound..<last
      quantity.span = list.span(quantity.tokens)
    }
    return add(quantity)
  }

  /// "forty-odd": about the number.
  private func isOdd(_ amount: Amount) -> Bool {
    let next = amount.number.tokens.upperBound
    return isHyphen(next) && list.matches(next + 1, "odd") && next + 1 < end && !list[next].hasSpaceBefore
  }

  private mutating func add(_ quantity: Quantity) -> Int {
    // Arithmetic at the edge of `Decimal` gives no number.
    guard quantity.value.isFinite, quantity.upper?.isFinite ?? true, quantity.tokens.lowerBound >= floor
    else {
      return quantity.tokens.upperBound
    }
    found.append(quantity)
    floor = quantity.tokens.upperBound
    return floor
  }
}

/// A number with its unit, on its way to becoming a quantity.
struct Amount {
  var value: Decimal
  var upper: Decimal?
  var resolution: Decimal
  var unit: Unit?
  var tokens: Range<Int>
  var number: WrittenNumber
  /// Set where the unit does not tell the kind.
  var ownKind: Quantity.Kind?
  /// The currency stands before the number.
  var hasPrefix = false
  var hasSign = false
  /// The value came out of a share such as "12 deaths per 100,000 people".
  var isRatio = false
  /// What the value was divided by: 100,000 in "12 deaths per 100,000 people".
  var per: Decimal?
  /// The token of its unit's word, where that was misspelt.
  var misspelt: Int?
  /// "A couple": about the value.
  var isVague = false

  var isBare: Bool { unit == nil }

  var isMoney: Bool { unit?.dimension == .currency }

  var kind: Quantity.Kind {
    if let ownKind { return ownKind }
    guard let unit else { return .count }
    switch unit.dimension {
    case .number: return .count
    case .factor: return .factor
    case .percentage, .percentagePoints: return .percentage
    case .currency: return .money
    case .length: return .length
    case .area: return .area
    case .volume: return .volume
    case .mass: return .mass
    case .time: return .duration
    case .speed: return .speed
    case .temperature: return .temperature
    case .data: return .data
    case .energy: return .energy
    case .power: return .power
    case .flow, .dataRate, .fuelEconomy: return .rate
    default: return unit.code.contains("/") ? .rate : .other
    }
  }

  mutating func negate() {
    value = -value
    hasSign = true
  }
}
