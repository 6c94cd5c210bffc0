import AssayModel
import AssayText
import FoundationEssentials

/// Amounts for each unit of something else: "$58 a barrel", "barrels per day", "12 deaths per 100,000 people", "km/h".
extension QuantityReader {
  /// Makes the amount a rate, when one follows.
  ///
  /// - Parameter noun: The counted noun's tokens, which stand between a count and its "per".
  func readRate(of amount: inout Amount, noun: Range<Int>?) {
    var steps = 0
    while steps < 3, mayHaveDenominator(amount, noun: steps == 0 ? noun : nil),
      let next = denominator(of: amount, noun: steps == 0 ? noun : nil)
    {
      amount = next
      steps += 1
    }
  }

  /// Whether what stands behind an amount, or behind the noun it counts, may count it by something.
  private func mayHaveDenominator(_ amount: Amount, noun: Range<Int>?) -> Bool {
    let place = countedEnd(of: amount, noun: noun)
    guard place < end else { return false }
    return list[place].isWord
      ? Self.links.contains(list[place], in: list.text) : list.isMark(place, "/") || isHyphen(place)
  }

  /// The index after the noun of a count, or of what is measured ("tonnes of steel"); after the amount where there is none.
  private func countedEnd(of amount: Amount, noun: Range<Int>?) -> Int {
    let last = amount.tokens.upperBound
    guard let noun, amount.isBare || noun.lowerBound > last && list.matches(last, "of") else { return last }
    return noun.upperBound
  }

  private static let links = Lexicon([(1, "per a an each every for")])

  private func denominator(of amount: Amount, noun: Range<Int>?) -> Amount? {
    var place = amount.tokens.upperBound
    guard place < end else { return nil }
    let isCount = amount.isBare
    if isCount {
      guard amount.upper == nil, noun.map({ $0.lowerBound >= place }) ?? true else { return nil }
      place = noun?.upperBound ?? place
      if list.matches(place, "for", "every") { return perCount(amount, at: place + 2) }
      // "45 calls an hour"
      if let noun, noun.lowerBound >= amount.tokens.upperBound, let each = each(amount, at: place) { return each }
      guard list.matches(place, "per"), place < end else { return nil }
      if noun == nil { return perCount(amount, at: place + 1) }
      return perCount(amount, at: place + 1) ?? perTime(amount, at: place + 1)
        ?? perNoun(amount, at: place + 1)
    }
    guard let unit = amount.unit, unit.dimension != .factor else { return nil }
    if let noun, list.matches(place, "of"), noun.lowerBound > place { return ofSubstance(amount, at: noun.upperBound) }
    if list.isMark(place, "/"), !list[place].hasSpaceBefore, place + 1 < end {
      return perUnit(amount, at: place + 1, bySymbol: true) ?? perMeasure(amount, at: place + 1)
        ?? perNoun(amount, at: place + 1)
    }
    if isHyphen(place), list.matches(place + 1, "a") || list.matches(place + 1, "an"), isHyphen(place + 2) {
      return perUnit(amount, at: place + 3, bySymbol: false) ?? perNoun(amount, at: place + 3)
    }
    if list.matches(place, "per") {
      return perCount(amount, at: place + 1) ?? perUnit(amount, at: place + 1, bySymbol: true)
        ?? perNoun(amount, at: place + 1)
    }
    if list.matches(place, "a") || list.matches(place, "an") || list.matches(place, "each")
      || list.matches(place, "every")
    {
      if isAfterwards(place + 2),
        units.match(at: place + 1, in: list, before: end)?.unit.dimension == .time
      {
        return nil
      }
      guard !unit.code.contains("/") || unit.dimension == .compound else { return nil }
      if unit.dimension == .time || amount.ownKind == .age { return nil }
      if let rate = perUnit(amount, at: place + 1, bySymbol: false) { return rate }
      guard amount.isMoney, place + 1 < end, Self.sharers.contains(list[place + 1], in: list.text) else {
        return nil
      }
      return perNoun(amount, at: place + 1)
    }
    return nil
  }

  /// "300 tonnes of steel per day": the period behind what is measured; the span ends with the unit, its noun stays outside.
  private func ofSubstance(_ amount: Amount, at index: Int) -> Amount? {
    guard index + 1 < end, !amount.isMoney, amount.unit?.dimension != .time, amount.unit?.dimension != .percentage,
      list.matches(index, "per") || list.matches(index, "a") || list.matches(index, "an") || list.matches(index, "each")
        || list.matches(index, "every"),
      let match = units.match(at: index + 1, in: list, before: end), match.unit.dimension == .time, !match.isSymbol,
      match.tokens.count == 1, list.text[Int(list[index + 1].end) - 1] != UInt8(ascii: "s"),
      list.matches(index, "per") || !isAfterwards(index + 2) && !isHyphen(index + 2),
      var rate = quotient(amount, by: match.unit, through: amount.tokens.upperBound)
    else { return nil }
    rate.tokens = amount.tokens
    return rate
  }

  /// Whether what stands behind "a year" makes it a time or more than a year: "$13 billion a year earlier", "a year and a half".
  private func isAfterwards(_ index: Int) -> Bool {
    guard index < end else { return false }
    if list.matches(index, "and") { return list.matches(index + 1, "a") || list.matches(index + 1, "one") }
    if list.matches(index, "from") { return list.matches(index + 1, "now") || list.matches(index + 1, "today") }
    return Self.pastYears.contains(list[index], in: list.text)
  }

  private static let pastYears = Lexicon([(1, "ago earlier later before previously after")])

  /// What money is counted for with an article: "$100 a head".
  private static let sharers = Lexicon([
    (
      1,
      "share head person piece ticket night seat copy plate vote unit bottle pack household pop barrel game episode pupil student plane match term lesson visit trip session round lap dose patient user member customer worker employee child passenger word page"
    )
  ])

  private func perUnit(_ amount: Amount, at index: Int, bySymbol: Bool) -> Amount? {
    guard index < end, let match = units.match(at: index, in: list, before: end), !match.isGuarded,
      bySymbol || !match.isSymbol,
      match.unit.dimension != .currency, match.unit.dimension != .percentage || amount.isMoney
    else { return secondSymbol(amount, at: index, bySymbol: bySymbol) }
    // "$58 a barrels" is no rate; after an article the unit is singular.
    if !bySymbol, list.text[Int(list[match.tokens.upperBound - 1].end) - 1] == UInt8(ascii: "s"),
      !list.matches(index, "gross")
    {
      return nil
    }
    let (unit, last) = powered(match.unit, match.tokens.upperBound)
    return quotient(amount, by: unit, through: last)
  }

  /// "km/s2": a symbol with its power glued on.
  private func secondSymbol(_ amount: Amount, at index: Int, bySymbol: Bool) -> Amount? {
    guard bySymbol, index < end, list.matches(index, "s2") || list.matches(index, "s²"),
      let unit = amount.unit
    else { return nil }
    var result = amount
    result.unit = Unit(
      code: "\(unit.code)/s2", dimension: .acceleration, base: "\(unit.base)/s2", numerator: unit.numerator,
      denominator: unit.denominator)
    result.tokens = amount.tokens.lowerBound..<index + 1
    return result
  }

  private func quotient(_ amount: Amount, by below: Unit, through last: Int) -> Amount? {
    guard let above = amount.unit, below.offset == 0 else { return nil }
    var result = amount
    result.tokens = amount.tokens.lowerBound..<last
    let code = "\(above.code)/\(below.code)"
    if let unit = units[code] {
      result.unit = unit
    } else {
      let dimension: Dimension
      switch (above.dimension, below.dimension) {
      case (.length, .time): dimension = .speed
      case (.volume, .time): dimension = .flow
      case (.data, .time): dimension = .dataRate
      case (.mass, .volume): dimension = .density
      default: dimension = .compound
      }
      result.unit = Unit(
        code: code, dimension: dimension, base: "\(above.base)/\(below.base)",
        numerator: above.numerator * below.denominator, denominator: above.denominator * below.numerator)
    }
    if above.offset != 0 { return nil }
    result.ownKind = result.unit?.dimension == .speed ? .speed : .rate
    return result
  }

  /// "12 flights per day": a count for a time keeps its noun outside.
  private func perTime(_ amount: Amount, at index: Int) -> Amount? {
    guard index < end, let match = units.match(at: index, in: list, before: end),
      match.unit.dimension == .time, !match.isSymbol
    else {
      return nil
    }
    var result = amount
    result.unit = Unit(
      code: "1/\(match.unit.code)", dimension: .frequency, base: "1/s", numerator: match.unit.denominator,
      denominator: match.unit.numerator)
    result.ownKind = .rate
    return result
  }

  /// "12 flights a day": an article and one unit of time behind the noun; but "12 people a day later".
  private func each(_ amount: Amount, at index: Int) -> Amount? {
    guard list.matches(index, "a") || list.matches(index, "an"), index + 1 < end, !list.matches(index + 1, "second"),
      let match = units.match(at: index + 1, in: list, before: end), match.tokens.count == 1,
      list.text[Int(list[index + 1].end) - 1] != UInt8(ascii: "s")
    else { return nil }
    let next = index + 2
    if next < end, isAfterwards(next) || list.matches(next, "on") || isHyphen(next) {
      return nil
    }
    return perTime(amount, at: index + 1)
  }

  /// "per capita", "per share", "per household".
  private func perNoun(_ amount: Amount, at index: Int) -> Amount? {
    guard index < end, list[index].isWord, !list.matches(index, "cent") else { return nil }
    let last = index + 1
    let word = list.lowercased(index)
    let noun = word == "annum" ? nil : word
    guard let above = amount.unit ?? Optional(.one) else { return nil }
    if noun == nil { return units["a"].flatMap { quotient(withOne(amount), by: $0, through: last) } }
    if amount.isBare {
      // A count's noun stands between; only the value's unit changes.
      var result = amount
      result.unit = Unit(code: "1/{\(word)}", dimension: .number, base: "1/{\(word)}")
      result.ownKind = .rate
      return result
    }
    var result = amount
    result.unit = Unit(
      code: "\(above.code)/{\(word)}", dimension: .compound, base: "\(above.base)/{\(word)}",
      numerator: above.numerator,
      denominator: above.denominator)
    result.tokens = amount.tokens.lowerBound..<last
    result.ownKind = .rate
    return result
  }

  private func withOne(_ amount: Amount) -> Amount {
    var result = amount
    if result.unit == nil { result.unit = .one }
    return result
  }

  /// "per 100 km", "/100 g": divides by the number and its unit.
  private func perMeasure(_ amount: Amount, at index: Int) -> Amount? {
    guard index < end, list[index].isNumber, let below = NumberReader.number(at: index, in: list, before: end),
      below.value > 0, below.form == .digits,
      let match = units.match(at: below.tokens.upperBound, in: list, before: end), !match.isGuarded,
      match.unit.dimension != .currency, match.unit.dimension != .percentage
    else { return nil }
    let (unit, last) = powered(match.unit, match.tokens.upperBound)
    guard var result = quotient(withOne(amount), by: unit, through: last) else { return nil }
    result.value = amount.value / below.value
    result.resolution = amount.resolution / below.value
    result.upper = amount.upper.map { $0 / below.value }
    result.per = below.value
    return result
  }

  /// "per 100,000 people": divides by the number.
  private func perCount(_ amount: Amount, at index: Int) -> Amount? {
    if let measure = perMeasure(amount, at: index) { return measure }
    guard index < end, list[index].isNumber || NumberWord.of(index, in: list)?.startsCardinal == true,
      let below = NumberReader.number(at: index, in: list, before: end), below.value >= 1,
      below.form != .fraction
    else { return nil }
    var last = below.tokens.upperBound
    if let noun = NounPhrase.counted(at: last, in: list, before: end, many: true), noun.lowerBound == last {
      last = noun.upperBound
    }
    var result = amount
    result.value = amount.value / below.value
    result.resolution = amount.resolution / below.value
    result.tokens = amount.tokens.lowerBound..<last
    result.isRatio = true
    result.per = below.value
    result.ownKind = .rate
    return result
  }
}
