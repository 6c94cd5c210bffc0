import AssayModel
import AssayText
import FoundationEssentials

/// A number or a date in a statement, as the judge compares it.
struct Figure {
  enum Value {
    case quantity(Quantity)
    case date(AssayModel.DateInterval)
  }

  var value: Value
  var span: TextSpan
  var tokens: Range<Int>
  /// The words of the counted or measured thing, as stems.
  var noun: [WordBook.Stem]
  /// How the words bound a date: "before 1998".
  var bound: DateBound = .none
  /// The time it is counted over.
  var pace: Pace?
  /// Both ends of the time are written: "from 2001 to 2009".
  var hasEnds = false
  /// Which extent of a thing it measures.
  var extent: Extent?
  /// Surely part of a name: "by Apollo 16 astronauts", but not "gave Carl 16 cards".
  var isNumberOfName = false
  /// Part of a name, as in "Apollo 16" or "Twenty-One Pilots": it counts nothing.
  var isLabel = false

  enum DateBound {
    case none, before, after
    /// The day itself counts: "until", "by".
    case until
    /// The day itself counts: "since".
    case since
  }

  /// The quantities and dated times of a span, in text order.
  ///
  /// Durations and the like come as quantities; a time that cannot be placed on the calendar is left out.
  static func figures(in document: AnnotatedDocument, span: TextSpan, limit: Int) -> [Figure] {
    var figures: [Figure] = []
    for time in document.times(in: span) where time.kind == .date || time.kind == .time {
      guard let interval = time.interval, interval.first.year > 1 || interval.last.year > 1 else { continue }
      figures.append(
        Figure(
          value: .date(interval), span: time.span, tokens: time.tokens, noun: [],
          bound: dateBound(before: time.tokens.lowerBound, in: document),
          // A decade has two ends, too, but one word.
          hasEnds: time.value.contains("/") && time.tokens.count > 2))
    }
    let dates = figures
    func isTaken(_ span: TextSpan) -> Bool {
      let index = AnnotatedDocument.indices(of: dates, in: TextSpan(0, span.end)) { $0.span.start }.last
      return index.map { dates[$0].span.overlaps(span) } ?? false
    }
    for quantity in document.quantities(in: span) {
      if figures.count >= dates.count + limit { break }
      if isTaken(quantity.span) { continue }
      let noun = quantity.noun.map { Self.stems(of: $0, in: document) } ?? []
      figures.append(
        Figure(
          value: .quantity(compared(asShare(perThousand(quantity, in: document), in: document), in: document)),
          span: quantity.span,
          tokens: quantity.tokens, noun: noun, pace: Pace(of: quantity, in: document),
          extent: Extent(of: quantity, in: document), isNumberOfName: isNumberOfName(quantity, in: document),
          isLabel: isLabel(quantity, in: document)))
    }
    if figures.count < limit { figures += bareNumbers(in: document, span: span, beside: figures) }
    return Array(figures.sorted { $0.span < $1.span }.prefix(limit))
  }

  private static func dateBound(before token: Int, in document: AnnotatedDocument) -> DateBound {
    let list = document.tokens
    if list.matches(token - 1, "before") { return .before }
    if list.matches(token - 1, "after") { return .after }
    if list.matches(token - 1, "since") { return .since }
    if list.matches(token - 1, "until") || list.matches(token - 1, "by") { return .until }
    return .none
  }

  /// "Younger than 45": the quantity with the bound that a comparative sets.
  private static func compared(_ quantity: Quantity, in document: AnnotatedDocument) -> Quantity {
    let first = quantity.tokens.lowerBound
    guard quantity.modifier == nil, quantity.upper == nil, first > 1, document.tokens.matches(first - 1, "than")
    else { return quantity }
    var result = quantity
    switch comparatives.value(of: document.tokens[first - 2], in: document.text) {
    case 1: result.modifier = .lessThan
    case 2: result.modifier = .moreThan
    default: break
    }
    return result
  }

  private static let comparatives = Lexicon([
    (1, "younger lower smaller shorter cheaper lighter slower narrower earlier sooner nearer closer"),
    (2, "older higher larger greater bigger longer taller heavier faster wider later farther further deeper"),
  ])

  /// Whether a bare number is written as part of a name: after a capitalised word, or capitalised itself.
  private static func isLabel(_ quantity: Quantity, in document: AnnotatedDocument) -> Bool {
    let list = document.tokens
    let first = quantity.tokens.lowerBound
    // Names have small numbers; "Hits 20,000" is a headline.
    guard quantity.unit == .one, quantity.kind == .count, quantity.modifier == nil, quantity.upper == nil,
      quantity.value < 1000, first > 0, list.indices.contains(first),
      let sentence = document.sentenceIndex(at: Int(list[first].start))
    else { return false }
    let start = document.sentences[sentence].tokens.lowerBound
    guard first > start else { return false }
    if list[first].kind == .word { return list[first].isCapitalised }
    return first - 1 > start && list[first - 1].kind == .word && list[first - 1].isCapitalised
      && quantity.tokens.count == 1 && !list[first].traits.contains(.nonASCII)
  }

  private static func isNumberOfName(_ quantity: Quantity, in document: AnnotatedDocument) -> Bool {
    let list = document.tokens
    let first = quantity.tokens.lowerBound
    guard first > 1, isLabel(quantity, in: document), list[first].kind == .number else { return false }
    return list.matches(first - 2, "by") || list.matches(first - 2, "the") || list.matches(first - 2, "of")
  }

  /// "A third", "one in four": a share, which half a per cent more or less does not change; never a count.
  private static func asShare(_ quantity: Quantity, in document: AnnotatedDocument) -> Quantity {
    guard quantity.unit == .one, quantity.kind == .count, quantity.upper == nil, quantity.value > 0, quantity.value < 1,
      document.tokens.indices.contains(quantity.tokens.lowerBound),
      document.tokens[quantity.tokens.lowerBound].kind == .word
    else { return quantity }
    var result = quantity
    result.value = quantity.value * 100
    result.resolution = 4
    result.unit = Unit(code: "%", dimension: .percentage, base: "%")
    result.kind = .percentage
    return result
  }

  /// "31 per thousand": a share, though the unit is written in words.
  private static func perThousand(_ quantity: Quantity, in document: AnnotatedDocument) -> Quantity {
    let list = document.tokens
    let first = quantity.tokens.lowerBound
    guard quantity.unit.dimension == .number || quantity.unit.dimension == .compound || quantity.kind == .rate,
      list.indices.contains(first), list[first].kind == .number,
      list.matches(first + 1, "per", "thousand") || list.matches(first + 1, "per", "mille"),
      let value = Decimal(string: list.string(first).filter { $0 != "," })
    else { return quantity }
    var result = quantity
    result.value = value
    result.unit = Unit(code: "[ppth]", dimension: .percentage, base: "%", numerator: 1, denominator: 10)
    return result
  }

  /// Numbers in digits that stand in no quantity, time or name: figures all the same.
  private static func bareNumbers(
    in document: AnnotatedDocument, span: TextSpan, beside figures: [Figure]
  ) -> [Figure] {
    var taken: Set<Int> = []
    for figure in figures { taken.formUnion(figure.tokens) }
    for name in document.names(in: span) { taken.formUnion(name.tokens) }
    for time in document.times(in: span) { taken.formUnion(time.tokens) }
    return document.tokens.range(in: span).compactMap { index in
      let token = document.tokens[index]
      // "HSV-2" and "type 5": a digit by itself is as often a label as a figure.
      guard token.kind == .number, !token.traits.contains(.nonASCII), (2...24).contains(token.length),
        token.hasSpaceBefore, !taken.contains(index)
      else { return nil }
      let digits = document.text[token.span].filter { $0 != "," }
      // "42nd" is a street.
      guard digits.allSatisfy({ $0.isNumber || $0 == "." }), digits.filter({ $0 == "." }).count < 2,
        let value = Decimal(string: digits)
      else { return nil }
      let quantity = Quantity(
        span: token.span, tokens: index..<index + 1, kind: .count, value: value, unit: .one,
        modifier: modifier(before: index, in: document), resolution: 1)
      return Figure(
        value: .quantity(perThousand(quantity, in: document)), span: token.span, tokens: quantity.tokens,
        noun: [], isLabel: isLabel(quantity, in: document))
    }
  }

  private static func modifier(before token: Int, in document: AnnotatedDocument) -> Quantity.Modifier? {
    let list = document.tokens
    if list.matches(token - 2, "more", "than") || list.matches(token - 1, "over") { return .moreThan }
    if list.matches(token - 2, "less", "than") || list.matches(token - 2, "fewer", "than") {
      return .lessThan
    }
    if list.matches(token - 2, "at", "least") { return .atLeast }
    if list.matches(token - 2, "up", "to") || list.matches(token - 2, "at", "most") { return .upTo }
    if list.matches(token - 1, "about") || list.matches(token - 1, "around") { return .about }
    return nil
  }

  private static func stems(of span: TextSpan, in document: AnnotatedDocument) -> [WordBook.Stem] {
    document.tokens.range(in: span).compactMap { index in
      let token = document.tokens[index]
      guard token.kind == .word else { return nil }
      return WordBook.shared.spelledStem(Array(document.text.folded(token.span).utf8)).stem
    }
  }

  /// A number so plain that its absence says nothing: "one" and the first ordinals.
  var carriesLittle: Bool {
    guard let quantity else { return false }
    if quantity.kind == .ordinal { return quantity.value <= 3 }
    return quantity.value == 1 && quantity.unit == .one && quantity.modifier == nil
  }

  /// Whether the number is unlikely to turn up twice by chance: three digits that mean something, or more.
  var isDistinctive: Bool {
    guard let quantity, quantity.resolution > 0 else { return false }
    return abs(quantity.value) / quantity.resolution >= 100
  }

  var quantity: Quantity? { if case .quantity(let quantity) = value { quantity } else { nil } }

  var date: AssayModel.DateInterval? { if case .date(let interval) = value { interval } else { nil } }

  /// Whether a comparison of the two could mean anything: dates with dates, quantities of one dimension.
  func isComparable(to other: Figure) -> Bool {
    switch (value, other.value) {
    case (.date, .date): true
    case (.quantity(let a), .quantity(let b)): UnitGate.canConvert(a, b) || isPaced(like: other)
    default: false
    }
  }

  /// Whether one is a rate in one unit and the other the same unit with the same pace in words of its own: "4 million
  /// tonnes a year" and "4 million tonnes annually".
  func isPaced(like other: Figure) -> Bool {
    guard let one = quantity, let another = other.quantity, let pace, pace.period == other.pace?.period else {
      return false
    }
    return one.unit.isPer(another.unit) || another.unit.isPer(one.unit)
  }
}
