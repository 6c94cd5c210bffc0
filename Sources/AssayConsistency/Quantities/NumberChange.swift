import AssayModel
import AssayText

/// A sentence that says from what value to what value something changed.
struct NumberChange {
  /// In one unit, whichever that is.
  let from: Double
  let to: Double
  /// How far rounding may have moved each value.
  let fromSlack: Double
  let toSlack: Double

  /// The one change that a sentence states: "from A to B", "to B from A", "now B, up … from A", "to B, compared with A",
  /// "B, 10% more than A", or "A, now B, a rise of 10%" beside a change; `nil` when it states none or several.
  ///
  /// - Parameter stated: The change that the sentence names beside the two values.
  init?(in sentence: Sentence, of document: CheckedDocument, beside stated: Quantity) {
    let list = document.tokens
    let amounts = document.annotated.quantities(in: sentence.span).filter {
      switch $0.kind {
      case .percentage, .factor, .ordinal, .age: false
      default: $0.span != stated.span
      }
    }
    func led(by isLead: (Int) -> Bool) -> [Quantity] {
      amounts.filter { Self.lead(of: $0, in: list, sentence: sentence.tokens).map(isLead) ?? false }
    }
    var starts = led { list.matches($0, "from") }
    if starts.isEmpty { starts = led { Self.compares($0, stated, in: list) } }
    if starts.isEmpty {
      self.init(of: amounts, named: stated, in: sentence, of: document)
      return
    }
    guard starts.count == 1, let start = starts.first else { return nil }
    if let upper = start.upper {
      // "from 52 to 78" was read as a range.
      self.init(
        from: start.number, to: upper.nearestDouble, fromSlack: start.halfPlace, toSlack: start.halfPlace)
      return
    }
    let others = amounts.filter {
      $0.span != start.span && $0.upper == nil
        && ($0.unit.isConvertible(to: start.unit) || Self.isBare($0) || Self.isBare(start))
    }
    let ends = others.filter {
      Self.lead(of: $0, in: list, sentence: sentence.tokens).map { list.matches($0, "to") } ?? false
    }
    guard let end = ends.count == 1 ? ends.first : ends.isEmpty && others.count == 1 ? others.first : nil else {
      return nil
    }
    self.init(from: start, to: end)
  }

  /// "200 members in 2019 and 240 in 2020, a rise of 10%": two amounts of one thing at two times, with the change after
  /// them.
  private init?(
    of amounts: [Quantity], named stated: Quantity, in sentence: Sentence, of document: CheckedDocument
  ) {
    let list = document.tokens
    guard amounts.count == 2, let first = amounts.first, let second = amounts.last, first.upper == nil,
      second.upper == nil, first.unit == second.unit, first.kind == second.kind,
      second.tokens.upperBound <= stated.tokens.lowerBound, stated.tokens.lowerBound - second.tokens.upperBound <= 8,
      let rises = Self.rises(stated, in: list), second.noun == nil || first.kind != .count,
      document.annotated.times(in: sentence.span).contains(where: { $0.kind != .duration }),
      !(first.tokens.upperBound..<second.tokens.lowerBound).contains(where: { list.matches($0, "of") })
    else { return nil }
    self.init(from: first, to: second)
    guard rises ? to > from : to < from else { return nil }
  }

  /// Whether a change is named as one, "a 10% rise" or "a rise of 10%", and then whether it goes up.
  private static func rises(_ stated: Quantity, in list: TokenList) -> Bool? {
    let (first, next) = (stated.tokens.lowerBound, stated.tokens.upperBound)
    let place = list.matches(first - 1, "of") ? first - 2 : next
    guard list.tokens.indices.contains(place) else { return nil }
    switch changes.value(of: list[place], in: list.text) {
    case 1: return true
    case 2: return false
    default: return nil
    }
  }

  private static let changes = Lexicon([
    (1, "rise increase jump gain growth climb surge"), (2, "fall decrease drop decline loss slump reduction cut"),
  ])

  private init?(from start: Quantity, to end: Quantity) {
    // "from 500 tonnes to 650": a bare number is of the same unit.
    let isConvertible = start.unit != end.unit && start.unit.isConvertible(to: end.unit)
    // "from 33 per 1,000 births to 24": the second figure is counted by the same.
    let per = start.per != nil && end.per == nil && Self.isBare(end) ? start.per?.nearestDouble ?? 1 : 1
    let from = (isConvertible ? start.baseNumber : start.number) * per
    let to = isConvertible ? end.baseNumber : end.number
    let fromSlack = (isConvertible ? start.baseHalfPlace : start.halfPlace) * per
    let toSlack = isConvertible ? end.baseHalfPlace : end.halfPlace
    // Beside "$240 million", "$200 million" is hardly "150 to 250".
    self.init(
      from: from, to: to, fromSlack: min(fromSlack, max(toSlack, from / 20)),
      toSlack: min(toSlack, max(fromSlack, to / 20)))
  }

  private init?(from: Double, to: Double, fromSlack: Double, toSlack: Double) {
    guard from > 0, to > 0 else { return nil }
    self.from = from
    self.to = to
    self.fromSlack = fromSlack
    self.toSlack = toSlack
  }

  /// Whether what stands after a word is what a change was counted from: "compared with 200", "10% more than the 200".
  private static func compares(_ lead: Int, _ stated: Quantity, in list: TokenList) -> Bool {
    // "compared with 4 patients (26%)" states a share.
    guard stated.tokens.upperBound <= lead else { return false }
    if list.matches(lead - 1, "compared") { return list.matches(lead, "with") || list.matches(lead, "to") }
    return list.matches(lead, "than") && stated.tokens.upperBound == lead - 1
      && comparatives.contains(list[lead - 1], in: list.text)
  }

  private static let comparatives = Lexicon([(1, "more less fewer higher lower larger smaller")])

  private static func isBare(_ quantity: Quantity) -> Bool { quantity.kind == .count && quantity.noun == nil }

  /// The word right before a quantity or before the words that soften it ("from an average of $40").
  private static func lead(of quantity: Quantity, in list: TokenList, sentence: Range<Int>) -> Int? {
    var index = quantity.tokens.lowerBound - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 4, list[index].kind == .word {
      guard softeners.contains(list[index], in: list.text) else { return index }
      index -= 1
      steps += 1
    }
    return nil
  }

  private static let softeners = Lexicon([
    (1, "a an the about around some roughly just only nearly almost over under an average total high low of record")
  ])
}
