import AssayModel
import AssayText
import FoundationEssentials

/// Several units in one quantity, and a unit counted by an article.
extension QuantityReader {
  /// "6 ft 2 in", "2 hours 35 minutes", "3 dollars 50 cents", "10 kms, 8 metres and 6 cm": the sum, in the last unit.
  func readSmallerUnits(of total: inout Amount) {
    guard total.unit != nil else { return }
    if readHyphenatedInches(of: &total) || readBareInches(of: &total) { return }
    var steps = 0
    while steps < 5, let unit = total.unit, total.upper == nil,
      let next = smallerAmount(after: total, unit: unit)
    {
      guard let smaller = next.unit else { break }
      if smaller.dimension == .currency {
        total.value += next.value / 100
        total.resolution = next.resolution / 100
      } else {
        let factor = unit.numerator * smaller.denominator / (unit.denominator * smaller.numerator)
        total.value = total.value * factor + next.value
        total.resolution = next.resolution
        total.unit = smaller
      }
      total.tokens = total.tokens.lowerBound..<next.tokens.upperBound
      steps += 1
    }
    if steps == 0, let half = halfMore(after: total.tokens.upperBound), total.unit != nil, total.upper == nil,
      !total.isMoney
    {
      total.value += Decimal(1) / 2
      total.resolution = Decimal(1) / 10
      total.tokens = total.tokens.lowerBound..<half
      return
    }
    guard steps == 0 else { return }
    readHundredths(of: &total)
    readMinutes(of: &total)
  }

  /// "6-foot-2", "5-foot-10-inch".
  private func readHyphenatedInches(of amount: inout Amount) -> Bool {
    let place = amount.tokens.upperBound
    guard amount.unit?.code == "[ft]", amount.upper == nil, amount.resolution >= 1, place + 1 < end,
      isHyphen(place), !list[place].hasSpaceBefore, !list[place + 1].hasSpaceBefore,
      let number = NumberReader.number(at: place + 1, in: list, before: end), number.scale == 0,
      number.value > 0, number.value < 12, let inches = units["[in]"]
    else { return false }
    amount.value = amount.value * 12 + number.value
    amount.resolution = number.resolution
    amount.unit = inches
    var last = number.tokens.upperBound
    if isHyphen(last), list.matches(last + 1, "inch"), last + 1 < end { last += 2 }
    amount.tokens = amount.tokens.lowerBound..<last
    return true
  }

  /// "six foot four", "5 foot 10": inches without their unit at the end of a phrase.
  private func readBareInches(of amount: inout Amount) -> Bool {
    let place = amount.tokens.upperBound
    guard amount.unit?.code == "[ft]", list.matches(place - 1, "foot"), amount.upper == nil, amount.resolution >= 1,
      place < end, list[place].hasSpaceBefore, (3...7).contains(amount.value),
      let number = NumberReader.number(at: place, in: list, before: end), number.scale == 0, number.value > 0,
      number.value < 12, number.form == amount.number.form, let inches = units["[in]"]
    else { return false }
    let last = number.tokens.upperBound
    guard
      last >= end || list[last].kind == .punctuation || list.matches(last, "tall")
        || NounPhrase.isFunctionWord(last, in: list)
    else { return false }
    amount.value = amount.value * 12 + number.value
    amount.resolution = number.resolution
    amount.unit = inches
    amount.tokens = amount.tokens.lowerBound..<last
    return true
  }

  private func smallerAmount(after amount: Amount, unit: Unit) -> Amount? {
    var place = amount.tokens.upperBound
    guard unit.dimension == .currency || Self.compoundable.contains(unit.dimension),
      amount.number.form != .fraction, !amount.resolution.isBelowOne
    else { return nil }
    let hasComma = list.isMark(place, ",")
    if hasComma { place += 1 }
    if list.matches(place, "and") { place += 1 }
    guard place < end, list[place].isNumber || NumberWord.of(place, in: list)?.startsCardinal == true,
      let number = NumberReader.number(at: place, in: list, before: end), number.scale == 0
    else { return nil }
    var next = Amount(
      value: number.value, resolution: number.resolution, tokens: number.tokens, number: number)
    readUnit(of: &next)
    // "3h 20m"
    let letter = number.tokens.upperBound
    if unit.code == "h", list[amount.tokens.upperBound - 1].length <= 3, letter < end, list.matches(letter, "m"),
      !list[letter].hasSpaceBefore, number.value < 60
    {
      next.unit = units["min"]
    }
    guard let smaller = next.unit else { return nil }
    // "5 km, 800 m" lists two lengths; "2 hours, 40 minutes" and "7 pounds, 3 ounces" are one.
    if hasComma {
      guard
        unit.dimension == .time || Self.commaSteps.contains("\(unit.code) \(smaller.code)") || isAlone(amount)
      else { return nil }
    }
    if unit.dimension == .currency {
      return hundredth(of: unit, named: smaller) && unit.denominator == 1 && next.value < 100 ? next : nil
    }
    guard smaller.isConvertible(to: unit), unit.code != smaller.code, smaller.offset == 0 else { return nil }
    let factor = unit.numerator * smaller.denominator / (unit.denominator * smaller.numerator)
    guard factor > 1, next.value < factor || place == amount.tokens.upperBound && next.value < 100 else {
      return nil
    }
    // "2 km 30 cm" and "10 feet, 3 metres" are two lengths: feet go with inches, metres with centimetres.
    guard unit.dimension == .time || Self.steps.contains("\(unit.code) \(smaller.code)") else { return nil }
    return hasComma && (isCompared(next) || isListed(next, unit: smaller)) ? nil : next
  }

  /// Whether a text is nothing but amounts: "10 km, 8 metres and 6 cm".
  private func isAlone(_ amount: Amount) -> Bool {
    guard amount.tokens.lowerBound == sentence.lowerBound, end - amount.tokens.upperBound <= 12 else { return false }
    var place = amount.tokens.upperBound
    while place < end {
      if let match = units.match(at: place, in: list, before: end) {
        place = match.tokens.upperBound
      } else if list[place].isNumber || list[place].kind == .punctuation || list.matches(place, "and") {
        place += 1
      } else {
        return false
      }
    }
    return true
  }

  /// Whether an amount is said to lie beyond another: "3 hours, 40 minutes longer".
  private func isCompared(_ amount: Amount) -> Bool {
    let next = amount.tokens.upperBound
    return next < end && Self.comparatives.contains(list[next], in: list.text)
  }

  private static let comparatives = Lexicon([
    (
      1,
      """
      more less fewer above below under over longer shorter faster slower quicker later earlier older younger behind ahead
      taller higher lower wider thicker heavier lighter deeper short shy off from past beyond clear up down
      """
    )
  ])

  /// Whether another amount follows that measures no smaller step: "2 years, 8 months and 6 months".
  private func isListed(_ amount: Amount, unit: Unit) -> Bool {
    var place = amount.tokens.upperBound
    let hasComma = list.isMark(place, ",")
    if hasComma { place += 1 }
    let hasAnd = list.matches(place, "and") || list.matches(place, "or")
    if hasAnd { place += 1 }
    guard hasComma || hasAnd, place < end,
      list[place].isNumber || NumberWord.of(place, in: list)?.startsCardinal == true,
      let number = NumberReader.number(at: place, in: list, before: end),
      let next = units.match(at: number.tokens.upperBound, in: list, before: end)?.unit, next.dimension == .time
    else { return false }
    return next.numerator * unit.denominator >= unit.numerator * next.denominator
  }

  /// The steps that are written with a comma in running text: "7 pounds, 3 ounces".
  private static let commaSteps: Set<String> = ["[ft] [in]", "[lb] [oz]", "[st] [lb]"]

  /// Neighbouring units that are said together: "5 ft 6 in".
  private static let steps: Set<String> = [
    "km m", "m cm", "m mm", "cm mm", "[mi] [yd]", "[mi] [ft]", "[yd] [ft]", "[ft] [in]", "t kg", "kg g", "g mg",
    "[st] [lb]",
    "[lb] [oz]", "L mL", "L cL", "L dL", "[gal] [qt]", "[gal] [pt]", "[qt] [pt]",
  ]

  /// "and a half" after a unit: the index after it.
  private func halfMore(after index: Int) -> Int? {
    list.matches(index, "and", "a", "half") && index + 3 <= end ? index + 3 : nil
  }

  /// "1 hour and fifteen", "2 hours ten": minutes that end the phrase.
  private func readMinutes(of amount: inout Amount) {
    guard amount.unit?.code == "h", amount.resolution >= 1, amount.upper == nil, let minutes = units["min"]
    else { return }
    var place = amount.tokens.upperBound
    if list.matches(place, "and") { place += 1 }
    guard place < end, list[place].isNumber || NumberWord.of(place, in: list)?.startsCardinal == true,
      let number = NumberReader.number(at: place, in: list, before: end), number.value > 0, number.value < 60,
      number.resolution >= 1,
      number.tokens.upperBound >= end
        || list[number.tokens.upperBound].kind == .punctuation && !isHyphen(number.tokens.upperBound)
    else { return }
    amount.value = amount.value * 60 + number.value
    amount.resolution = number.resolution
    amount.unit = minutes
    amount.tokens = amount.tokens.lowerBound..<number.tokens.upperBound
  }

  private static let compoundable: Set<Dimension> = [.length, .mass, .time, .volume]

  /// "15 dollars 50", "$20 43": two digits that end the phrase are hundredths.
  private func readHundredths(of amount: inout Amount) {
    guard amount.isMoney, let unit = amount.unit, unit.denominator == 1, !amount.resolution.isBelowOne,
      amount.number.scale == 0,
      amount.number.form != .fraction
    else { return }
    var place = amount.tokens.upperBound
    if !amount.hasPrefix, list.matches(place, "and") { place += 1 }
    guard place < end, list[place].isNumber, list[place].length == 2,
      let cents = DigitNumber.integer(list.text, list[place].span),
      place + 1 == end
        || list[place + 1].kind == .punctuation && !isHyphen(place + 1) && list[place + 1].kind != .symbol
    else { return }
    amount.value += Decimal(cents) / 100
    amount.resolution = Decimal(1) / 100
    amount.tokens = amount.tokens.lowerBound..<place + 1
  }

  // MARK: "2:03:45 hours"

  /// "2:03:45 hours", "4:32 minutes", in seconds, where the time finder took it for a length.
  func stopwatchAmount(at index: Int) -> Amount? {
    guard list.isMark(index + 1, ":"), index + 3 < end, !list[index + 1].hasSpaceBefore,
      let length = time(
        overlapping: list[index].span, where: { $0.kind == .duration && $0.tokens.lowerBound == index }),
      length.tokens.upperBound <= end, let seconds = units["s"]
    else { return nil }
    let last = length.tokens.upperBound - 1
    guard let unit = units.match(at: last, in: list, before: end)?.unit else { return nil }
    var value: Decimal = 0
    for place in stride(from: index, to: last, by: 2) {
      guard let part = DigitNumber.integer(list.text, list[place].span) else { return nil }
      value = value * 60 + Decimal(part)
    }
    // Hours and minutes alone.
    if unit.code == "h", last - index == 3 { value *= 60 }
    let number = WrittenNumber(value: value, resolution: 1, tokens: index..<last)
    return Amount(value: value, resolution: 1, unit: seconds, tokens: index..<last + 1, number: number)
  }

  // MARK: "a gallon"

  /// "a gallon of beer", "a penny": an article that counts one unit, where nothing but the measure can be meant.
  func articleUnit(at index: Int) -> Amount? {
    guard list.matches(index, "a") || list.matches(index, "an"), index + 1 < end,
      let match = units.match(at: index + 1, in: list, before: end), !match.isGuarded,
      !match.isSymbol || list.matches(index + 1, "lb") || list.matches(index + 1, "oz"),
      Self.articleDimensions.contains(match.unit.dimension) || list.matches(index + 1, "penny")
        || list.matches(index + 1, "dollar")
        || match.unit.dimension == .time
    else { return nil }
    let next = match.tokens.upperBound
    guard
      next >= end || list.matches(next, "of")
        || list.matches(next, "and") && next + 1 < end && mayStart(next + 1)
        || list[next].kind == .punctuation && !isHyphen(next)
    else { return nil }
    if let half = halfMore(after: next) {
      let number = WrittenNumber(value: 1, resolution: 1, tokens: index..<index + 1, form: .article)
      var amount = Amount(value: 1, resolution: 1, unit: match.unit, tokens: index..<half, number: number)
      amount.value += Decimal(1) / 2
      return amount
    }
    if list.matches(index - 1, "per") || list.matches(index - 1, "times")
      || lastEnd == index
    {
      return nil
    }
    let number = WrittenNumber(value: 1, resolution: 1, tokens: index..<index + 1, form: .article)
    var amount = Amount(value: 1, resolution: 1, unit: match.unit, tokens: index..<next, number: number)
    readSmallerUnits(of: &amount)
    // "an hour and 20 minutes"; "a day" alone tells no length.
    if amount.tokens.upperBound > next { return amount }
    if match.unit.dimension == .time { return nil }
    // "12 gallons of fuel a day" and "10,000 tonnes a year" are rates: something was measured just before.
    if index > sentence.lowerBound, !Self.beforeArticle.contains(list[index - 1], in: list.text),
      match.unit.dimension != .currency
    {
      return nil
    }
    return amount
  }

  private static let articleDimensions: Set<Dimension> = [.volume, .mass, .length, .data]
  private static let beforeArticle = Lexicon([
    (
      1,
      "want wants wanted with for of buy bought drink drank use used add above under over about almost nearly than least in by : , ( is"
    )
  ])
}
