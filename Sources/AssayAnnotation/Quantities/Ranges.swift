import AssayModel
import AssayText
import FoundationEssentials

/// Two numbers that make one quantity: "10-15", "between 40 and 60", "$10-15 billion", "5.2 ± 0.3".
extension QuantityReader {
  private enum Joint {
    /// A dash, "to", "through", "~".
    case to
    /// "and", only after "between".
    case and
    /// "or", between neighbours: "three or four".
    case or
    /// "±", "plus or minus".
    case tolerance
  }

  /// Makes an amount the range that starts with it; false when none does.
  func readRange(of first: inout Amount) -> Bool {
    guard !first.isRatio, let (joint, next) = joint(after: first), next < end, let second = second(at: next)
    else { return false }
    if joint == .tolerance { return readTolerance(of: &first, second) }
    guard case (var low, let high)? = aligned(first, second) else { return false }
    guard low.value < high.value || joint == .and && low.value <= high.value else { return false }
    switch joint {
    case .or:
      guard low.isBare || high.unit == low.unit, first.unit == nil, high.value == low.value + 1,
        high.number.form == low.number.form
      else { return false }
    case .and:
      break
    case .to, .tolerance:
      if list.matches(first.tokens.upperBound, "to"), isChange(first, hasUnit: second.unit != nil) {
        return false
      }
    }
    if low.unit == nil { low.unit = high.unit }
    low.upper = high.value
    low.resolution = min(low.resolution, high.resolution)
    low.tokens = low.tokens.lowerBound..<high.tokens.upperBound
    low.number = high.number
    low.hasPrefix = first.hasPrefix
    first = low
    return true
  }

  /// Whether "from X to Y" is a change from one value to another: a verb or noun of change goes before it.
  private func isChange(_ low: Amount, hasUnit: Bool) -> Bool {
    let from = low.tokens.lowerBound - 1
    guard isAfterFrom(low) else {
      // "rose 5% to 10%", "rose by 21,000 to 1.36 million": the second is where it arrived.
      return !list.matches(from, "of")
        && Changes.direction(before: low.tokens.lowerBound, in: list, from: sentence.lowerBound) != nil
        && (list.matches(low.tokens.upperBound - 1, "%") || low.tokens.count > 1 || !hasUnit)
    }
    var place = from - 1
    while place >= sentence.lowerBound, from - place <= 14 {
      if from - place <= 8, Changes.words.value(of: list[place], in: list.text) != 0 { return true }
      if Self.movers.contains(list[place], in: list.text) { return true }
      if list.isMark(place, ";") { break }
      place -= 1
    }
    return false
  }

  /// Verbs that take a number from one value to another: "pushed the price of a sack of rice from $20 to $95".
  private static let movers = Lexicon([
    (1, "push pushes pushed pushing going took takes brought brings lifted lifts drove drives")
  ])

  /// What joins a number to the next one, and where that one starts.
  private func joint(after first: Amount) -> (Joint, Int)? {
    let place = first.tokens.upperBound
    guard place + 1 < end else { return nil }
    if list.matches(place, "±") { return (.tolerance, place + 1) }
    if list.isMark(place, "+"), list.isMark(place + 1, "/"), place + 3 < end,
      isHyphen(place + 2) || list.matches(place + 2, "−")
    {
      return (.tolerance, place + 3)
    }
    if list.matches(place, "plus", "or", "minus") { return (.tolerance, place + 3) }
    if isHyphen(place), list.matches(place + 1, "to"), isHyphen(place + 2), place + 3 < end {
      return (.to, place + 3)
    }
    if isHyphen(place) || list.isMark(place, "~") {
      if list.isMark(place, "-"), list[place].hasSpaceBefore, !list[place + 1].hasSpaceBefore,
        list[place + 1].isNumber
      {
        return nil
      }
      return (.to, skippingApproximation(place + 1))
    }
    if list.matches(place, "to") || list.matches(place, "through") {
      return (.to, skippingApproximation(place + 1))
    }
    if list.matches(place, "and"), isAfterBetween(first) { return (.and, skippingApproximation(place + 1)) }
    if list.matches(place, "or"), first.number.form != .fraction { return (.or, place + 1) }
    return nil
  }

  private func skippingApproximation(_ index: Int) -> Int {
    list.isMark(index, "~") || list.matches(index, "about") || list.matches(index, "around")
      || list.matches(index, "perhaps")
      ? index + 1 : index
  }

  private func isAfterBetween(_ first: Amount) -> Bool {
    var place = first.tokens.lowerBound - 1
    if list.matches(place, "about") || list.matches(place, "around") || list.matches(place, "roughly") {
      place -= 1
    }
    // "between the ages of 17 and 29".
    if list.matches(place, "of"), list.matches(place - 1, "ages") || list.matches(place - 1, "age") {
      place -= list.matches(place - 2, "the") ? 3 : 2
    }
    return place >= sentence.lowerBound
      && (list.matches(place, "between"))
  }

  private func second(at index: Int) -> Amount? {
    var reader = self
    reader.floor = index
    var place = index
    // The currency stands before the number: "$12 million to $20 million", "EUR 5 to EUR 6".
    var skipped = 0
    while place < end, skipped < 3, !list[place].isNumber,
      list[place].kind == .symbol || reader.isoCode(at: place) != nil
        || list.matches(place, "us") && list[place].isCapitalised || list.matches(place, "-")
        || list.matches(place, "minus") || list.matches(place, "−")
    {
      place += 1
      skipped += 1
    }
    guard place < end else { return nil }
    guard
      list[place].isNumber || NumberWord.of(place, in: list) != nil || list[place].traits.contains(.hasDigit)
    else { return nil }
    guard !list.matches(place, "a"), !list.matches(place, "an") || true,
      let amount = reader.amount(at: place), amount.tokens.lowerBound == index
    else { return nil }
    // "2 to 3 1/2" and "1 to a dozen" are fine; "5 to half the price" is not.
    return amount.number.form == .fraction && amount.unit == nil ? nil : amount
  }

  /// Both ends in one unit and scale; `nil` when they measure different things.
  private func aligned(_ first: Amount, _ second: Amount) -> (Amount, Amount)? {
    var low = first
    var high = second
    // "$10-15 billion": the scale and the currency go to both.
    let sharesScale =
      first.number.scale == 0 && second.number.scale >= 3 && (first.isBare || first.hasPrefix)
      && first.number.value < 1000
    if sharesScale, !(second.hasPrefix && first.hasPrefix && second.number.scale == 0) {
      guard let larger = first.number.scaled(by: second.number.scale, through: first.tokens.upperBound) else {
        return nil
      }
      if larger.value <= second.number.value {
        low.value = first.hasSign ? -larger.value : larger.value
        low.resolution = larger.resolution
      }
    }
    switch (low.unit, high.unit) {
    case (nil, nil): break
    case (nil, let unit?):
      guard !second.hasPrefix else { return nil }
      low.unit = unit
    case (let unit?, nil):
      // "$10 to 15 million"; but "5 kg to 7 people" is no range.
      guard first.hasPrefix,
        !NounPhrase.isPlural(high.tokens.upperBound, in: list, before: end)
          || isHyphen(first.tokens.upperBound)
      else { return nil }
      high.unit = unit
    case (let a?, let b?):
      guard a != b else { break }
      guard a.dimension == .currency, first.hasPrefix, b.dimension == .currency,
        a.code == "USD" || b.code == "USD"
      else {
        return a.isConvertible(to: b) && a.dimension != .currency ? converted(low, high, to: a, from: b) : nil
      }
      // "US$16 million to $28 million".
      low.unit = a.code == "USD" ? b : a
      high.unit = low.unit
    }
    return (low, high)
  }

  private func converted(_ low: Amount, _ high: Amount, to a: Unit, from b: Unit) -> (Amount, Amount)? {
    guard a.offset == 0, b.offset == 0 else { return nil }
    var high = high
    let factor = b.numerator * a.denominator / (b.denominator * a.numerator)
    high.value *= factor
    high.resolution *= factor
    high.unit = a
    return (low, high)
  }

  /// "5.2 ± 0.3 kg" as the range from 4.9 to 5.5.
  private func readTolerance(of first: inout Amount, _ second: Amount) -> Bool {
    guard first.isBare || second.isBare || first.unit == second.unit, second.value >= 0 else { return false }
    let value = first.value
    first.unit = second.unit ?? first.unit
    first.value = value - second.value
    first.upper = value + second.value
    first.resolution = min(first.resolution, second.resolution)
    first.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    return true
  }

  // MARK: Scales shared by two values

  /// "rose from $1.2 to $1.5 billion": the value that a change starts from takes the scale of where it arrives.
  func shareScale(with amount: inout Amount) {
    let next = amount.tokens.upperBound
    guard amount.upper == nil, amount.isBare || amount.hasPrefix, !amount.isRatio, amount.number.scale == 0,
      amount.number.value < 1000, list.matches(next, "to"), isAfterFrom(amount), next + 1 < end,
      let second = second(at: skippingApproximation(next + 1)), second.number.scale >= 3,
      amount.number.form == .digits, second.number.form == .digits, second.unit == amount.unit || !second.hasPrefix,
      let larger = amount.number.scaled(by: second.number.scale, through: next)
    else { return }
    // "grew from 5 to 2 million": five, as five million would be a fall.
    if larger.value > second.number.value, isRise(to: amount) { return }
    amount.value = amount.hasSign ? -larger.value : larger.value
    amount.resolution = larger.resolution
  }

  private func isAfterFrom(_ amount: Amount) -> Bool {
    let before = amount.tokens.lowerBound - 1
    guard before >= sentence.lowerBound else { return false }
    return list.matches(before, "from")
      || before > sentence.lowerBound && list.matches(before - 1, "from")
        && skippingApproximation(before) > before
  }

  /// Whether the nearest word of change before an amount is one of growth.
  private func isRise(to amount: Amount) -> Bool {
    let first = max(sentence.lowerBound, amount.tokens.lowerBound - 8)
    for place in (first..<amount.tokens.lowerBound).reversed() {
      let word = Changes.words.value(of: list[place], in: list.text)
      if word != 0 { return word == 1 }
    }
    return false
  }

  // MARK: Units shared in a list

  /// "5 and 6 mg", "45, 50 and 60 km": a bare number takes the unit of the number it is listed with.
  func shareUnit(with amount: inout Amount) {
    guard amount.isBare, amount.upper == nil, !amount.isRatio else { return }
    if amount.number.form == .words { return shareUnitInWords(with: &amount) }
    guard amount.number.form == .digits else { return }
    var place = amount.tokens.upperBound
    var steps = 0
    while steps < 4, place + 1 < end {
      let isLast = list.matches(place, "and") || list.matches(place, "or")
      let isProduct =
        steps == 0 && (list.matches(place, "x") || list.matches(place, "×") || list.matches(place, "by"))
      // "from 100,000 to 150,000 barrels per day".
      let isTo = steps == 0 && list.matches(place, "to")
      guard isLast || isProduct || isTo || list.isMark(place, ","), list[place + 1].isNumber else {
        return
      }
      var reader = self
      reader.floor = place + 1
      guard var next = reader.amount(at: place + 1), !next.hasPrefix else { return }
      if let unit = next.unit {
        guard isLast || isProduct || isTo, !unit.code.hasPrefix("%") || isTo && isAfterFrom(amount),
          unit.dimension != .currency || next.tokens.lowerBound == place + 1
        else { return }
        reader.readRate(of: &next, noun: nil)
        amount.unit = next.unit ?? unit
        amount.ownKind = next.ownKind
        return
      }
      if isLast || isProduct || isTo { return }
      place = next.tokens.upperBound
      steps += 1
    }
  }

  /// "for four and two hours respectively".
  private func shareUnitInWords(with amount: inout Amount) {
    let place = amount.tokens.upperBound
    guard list.matches(place, "and") || list.matches(place, "or"), place + 1 < end,
      NumberWord.of(place + 1, in: list)?.startsCardinal == true, amount.number.scale == 0
    else { return }
    var reader = self
    reader.floor = place + 1
    guard let next = reader.amount(at: place + 1), next.number.form == .words, let unit = next.unit,
      unit.dimension != .currency, !list.matches(next.tokens.upperBound, "later")
    else { return }
    amount.unit = unit
  }

  // MARK: Ratios

  /// "one in five", "two out of three", "4 out of 10": a share of one.
  func readRatio(of first: inout Amount) {
    var place = first.tokens.upperBound
    let isOutOf = list.matches(place, "out", "of") || list.matches(place, "of", "every")
    let isOver = list.matches(place, "over")
    let isHyphenated = isHyphen(place) && list.matches(place + 1, "in") && isHyphen(place + 2)
    guard isOutOf || isOver || isHyphenated || list.matches(place, "in"), first.isBare, first.number.form != .fraction,
      first.value >= 1, first.value <= 100, first.resolution >= 1
    else { return }
    if isOver {
      if first.value == 1 { readQuotient(of: &first, over: place + 1) }
      return
    }
    place += isHyphenated ? 3 : list.matches(place, "out", "of") ? 2 : 1
    let isOfEvery = list.matches(place, "every") || list.matches(place - 1, "every")
    if list.matches(place, "every") || list.matches(place, "each") { place += 1 }
    // "one in a million".
    let isScale = list.matches(place, "a") && !isOutOf && NumberWord.of(place + 1, in: list)?.startsCardinal == true
    guard place < end, isScale || list[place].isNumber || NumberWord.of(place, in: list)?.startsCardinal == true,
      let below = NumberReader.number(at: place, in: list, before: end), below.form != .fraction,
      below.value > first.value,
      below.resolution >= 1
    else { return }
    // "one in 2015": a year; "3 in 12 cities": two counts.
    if !isOutOf {
      guard
        first.value == 1 || isOfEvery || below.value == 10 || below.value == 100 || below.value == 1000
          || below.value == 5 && first.value < 5 || isLikelyShare(first, of: below)
      else { return }
      if LookAlikes.isYear(below, in: list) { return }
    } else {
      guard
        below.value <= 10 || isOfEvery || below.value == 20 || below.value == 100 || below.value == 1000
          || below.value == 10_000 || below.value == 100_000
      else { return }
    }
    let whole = Amount(value: below.value, resolution: below.resolution, tokens: below.tokens, number: below)
    if unit(after: below.tokens.upperBound, of: whole) != nil { return }
    first.value /= below.value
    first.resolution = 1 / below.value / 5
    first.tokens = first.tokens.lowerBound..<below.tokens.upperBound
    first.isRatio = true
    first.per = below.value
  }

  /// "More than two in three", "three in four girls"; but "won three in four games".
  private func isLikelyShare(_ first: Amount, of whole: WrittenNumber) -> Bool {
    guard whole.value <= 10 else { return false }
    let before = first.tokens.lowerBound - 1
    if before >= sentence.lowerBound, Self.beforeShare.contains(list[before], in: list.text) { return true }
    let noun = whole.tokens.upperBound
    return whole.value - first.value == 1 && noun < end && list[noun].isWord && NounPhrase.isPluralWord(noun, in: list)
      && !Self.played.contains(list[noun], in: list.text)
  }

  private static let beforeShare = Lexicon([(1, "than least most nearly almost about around roughly some only")])
  /// What is played or run, in which many a time something happens.
  private static let played = Lexicon([
    (1, "games matches starts outings races innings laps lanes attempts seasons tests sets")
  ])

  /// "one over three" at the end of a phrase.
  private func readQuotient(of first: inout Amount, over index: Int) {
    guard index < end, let below = NumberReader.number(at: index, in: list, before: end), below.value > 1,
      below.form == first.number.form || below.form == .words,
      below.tokens.upperBound >= end || list[below.tokens.upperBound].kind == .punctuation
        || NounPhrase.isFunctionWord(below.tokens.upperBound, in: list)
    else { return }
    first.value /= below.value
    first.resolution = 1 / below.value / 5
    first.tokens = first.tokens.lowerBound..<below.tokens.upperBound
    first.isRatio = true
  }
}
