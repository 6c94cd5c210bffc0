import AssayText
import FoundationEssentials

/// Reads fractions: "1/40", "2 1/2", "two-thirds", "half a million", "two and a half".
enum FractionReader {
  // MARK: Digits

  /// "1/40", "2/3", and "2 1/2" with the whole number before it.
  static func digits(at index: Int, in list: TokenList, before end: Int) -> WrittenNumber? {
    if let part = quotient(at: index, in: list, before: end) {
      return WrittenNumber(
        value: part.value, resolution: part.resolution, tokens: index..<index + 3, form: .fraction)
    }
    guard index + 1 < end, list[index + 1].isNumber, list[index + 1].hasSpaceBefore,
      let whole = DigitNumber(list.text, list[index].span), whole.decimals == 0, whole.wholeDigits <= 4,
      let part = quotient(at: index + 1, in: list, before: end), part.value < 1
    else { return nil }
    return WrittenNumber(
      value: whole.value + part.value, resolution: part.resolution, tokens: index..<index + 4, form: .digits)
  }

  private static func quotient(
    at index: Int, in list: TokenList, before end: Int
  ) -> (value: Decimal, resolution: Decimal)? {
    guard index + 2 < end, list.isMark(index + 1, "/") || list.matches(index + 1, "⁄"),
      list[index + 2].isNumber,
      !list[index + 1].hasSpaceBefore, !list[index + 2].hasSpaceBefore, list[index + 2].length <= 4,
      let above = DigitNumber(list.text, list[index].span),
      let below = DigitNumber(list.text, list[index + 2].span),
      above.decimals == 0, below.decimals == 0, above.value > 0, above.value < below.value,
      !below.hasLeadingZero,
      !(index + 3 < end && list.isMark(index + 3, "/"))
    else { return nil }
    return (above.value / below.value, 1 / below.value / 5)
  }

  // MARK: Words

  /// "two-thirds", "one sixth", "half", "a quarter", "three quarters"; the words that make it clear come after it.
  static func words(at index: Int, in list: TokenList, before end: Int) -> WrittenNumber? {
    guard let word = NumberWord.of(index, in: list) else { return nil }
    switch word.role {
    case .half:
      return word.number == 2 && list.matches(index, "half")
        ? half(at: index, from: index, in: list, before: end) : nil
    case .article:
      guard index + 1 < end, let next = NumberWord.of(index + 1, in: list) else { return nil }
      if next.role == .half, list.matches(index + 1, "half") {
        return half(at: index + 1, from: index, in: list, before: end)
      }
      guard next.role == .part,
        isShare(after: index + 2, in: list, before: end) || isMeasureOfChange(index, in: list, before: end)
          || isSubject(index, in: list, before: end)
      else { return nil }
      return part(1, next.number, index..<index + 2)
    case .part:
      // "quarter million", "tenth of a gallon".
      if list.matches(index, "quarter"), let scale = NumberWord.of(index + 1, in: list), scale.role == .scale,
        index + 1 < end
      {
        return part(1, 4, index..<index + 1)
      }
      // "the last quarter of an hour"; but "the third quarter of an hour".
      let isQuarterHour =
        list.matches(index, "quarter") && list.matches(index + 1, "of", "an", "hour")
        && NumberWord.of(index - 1, in: list) == nil
      return isQuarterHour || list.matches(index + 1, "of", "a") && startsFreely(index, in: list)
        ? part(1, word.number, index..<index + 1) : nil
    case .small, .tens: return cardinalParts(at: index, in: list, before: end)
    default: return nil
    }
  }

  /// "half", unless it is a half of a match or year ("second half", "half-time").
  private static func half(at index: Int, from start: Int, in list: TokenList, before end: Int)
    -> WrittenNumber?
  {
    part(1, 2, start..<index + 1)
  }

  /// "two-thirds", "one sixth", "twenty one fifths", "one twenty-fifth".
  private static func cardinalParts(at index: Int, in list: TokenList, before end: Int) -> WrittenNumber? {
    guard !WordNumberReader.isSingle(index, in: list, before: end),
      let above = WordNumberReader.number(at: index, in: list, before: end)
    else { return nil }
    var next = above.tokens.upperBound
    if next < end, isHyphen(next, in: list) { next += 1 }
    guard next < end, let word = NumberWord.of(next, in: list), !above.value.isBelowOne, above.value < 1000
    else { return nil }
    let isOne = above.value == 1
    switch word.role {
    case .parts: return part(above.value, word.number, index..<next + 1)
    case .part where isOne: return part(1, word.number, index..<next + 1)
    // "three quarter of an hour".
    case .part where word.number == 4 && above.value == 3 && list.matches(next + 1, "of"):
      return part(3, 4, index..<next + 1)
    case .half where isOne: return part(1, 2, index..<next + 1)
    case .tens where isOne:
      // "one twenty-fifth".
      var last = next + 1
      if last < end, isHyphen(last, in: list) { last += 1 }
      guard last < end, let unit = NumberWord.of(last, in: list), unit.role == .part, unit.number < 10 else {
        return nil
      }
      return part(1, word.number + unit.number, index..<last + 1)
    default: return nil
    }
  }

  private static func part(_ above: Decimal, _ below: Int, _ tokens: Range<Int>) -> WrittenNumber {
    // Halves, thirds and quarters are nearly all, and dividing is slow.
    let share = below < shares.count ? shares[below] : Share(below)
    return WrittenNumber(
      value: above == 1 ? share.value : above / Decimal(below), resolution: share.resolution, tokens: tokens,
      form: .fraction)
  }

  /// One of so many equal parts.
  private struct Share {
    let value: Decimal
    let resolution: Decimal

    init(_ below: Int) {
      value = 1 / Decimal(below)
      resolution = value / 5
    }
  }

  /// The shares of one to twenty parts; the first stands for none.
  private static let shares = (0...20).map { Share(max($0, 1)) }

  /// Whether "a third" is a share, not a third one: what follows it is "of", a mark, a scale or nothing.
  private static func isShare(after index: Int, in list: TokenList, before end: Int) -> Bool {
    guard index < end else { return true }
    if list[index].kind == .punctuation { return !isHyphen(index, in: list) }
    if let word = NumberWord.of(index, in: list) { return word.role == .scale }
    return afterShare.contains(list[index], in: list.text)
  }

  /// "cut by a third with": behind "by" and before a word that no third thing could start with; but "by a quarter to nine".
  private static func isMeasureOfChange(_ index: Int, in list: TokenList, before end: Int) -> Bool {
    index + 2 < end && list.matches(index - 1, "by") && NounPhrase.isFunctionWord(index + 2, in: list)
      && !list.matches(index + 2, "to")
  }

  /// "about a third said yes", "a quarter said no": what a share of people did; but "a third said no" may be a third one.
  private static func isSubject(_ index: Int, in list: TokenList, before end: Int) -> Bool {
    let verb = index + 2
    guard verb < end, NounPhrase.isVerbLike(verb, in: list) else { return false }
    if index > 0, bounds.contains(list[index - 1], in: list.text) { return true }
    return list.matches(index + 1, "quarter") && !list.matches(verb, "ended")
      && (index == 0 || list[index - 1].kind == .punctuation || list.matches(index - 1, "and")
        || list.matches(index - 1, "while"))
  }

  private static let bounds = Lexicon([(1, "about around only just nearly almost roughly than over under barely some")])

  /// What a share is said of or compared by.
  static let afterShare = Lexicon([
    (
      1,
      "of more less fewer were are have do remain say think believe and or since larger smaller higher lower bigger longer shorter faster slower cheaper greater heavier lighter"
    )
  ])

  private static func startsFreely(_ index: Int, in list: TokenList) -> Bool {
    !list.matches(index - 1, "the") && !(index > 0 && isHyphen(index - 1, in: list))
  }

  // MARK: Wholes with a part

  /// "two and a half", "one and three quarters", "3 million and a half"; and a scale after it ("two and a half million").
  static func withPart(_ number: WrittenNumber, in list: TokenList, before end: Int) -> WrittenNumber {
    var next = number.tokens.upperBound
    // "three-and-a-half million".
    let isHyphenated =
      isHyphen(next, in: list) && list.matches(next + 1, "and") && isHyphen(next + 2, in: list)
    if isHyphenated {
      guard next + 5 < end, list.matches(next + 3, "a"), isHyphen(next + 4, in: list),
        list.matches(next + 5, "half")
      else {
        return number
      }
      return withFraction(
        number,
        WrittenNumber(value: 1 / Decimal(2), resolution: 1 / Decimal(10), tokens: next + 3..<next + 6),
        in: list, before: end)
    }
    guard list.matches(next, "and"), next + 1 < end else { return number }
    next += 1
    let word = NumberWord.of(next, in: list)
    // "a million and a quarter migrants"
    if number.scale > 2, list.matches(next, "a", "quarter") {
      return withFraction(number, part(1, 4, next..<next + 2), in: list, before: end)
    }
    guard word?.role == .article || word?.role == .small || word?.role == .half,
      let fraction = words(at: next, in: list, before: end),
      fraction.value < 1
    else { return number }
    return withFraction(number, fraction, in: list, before: end)
  }

  private static func withFraction(
    _ number: WrittenNumber, _ fraction: WrittenNumber, in list: TokenList, before end: Int
  ) -> WrittenNumber {
    // "a year and a half" counts the unit, "one and a half" the number; "two and half the town" neither.
    let scale = Decimal.tenTo(number.scale > 2 ? number.scale : 0)
    // "one billion and a half million": the half goes with its own million.
    let last = fraction.tokens.upperBound
    if number.scale > 0, last < end, let own = NumberWord.of(last, in: list), own.role == .scale {
      var result = number
      result.value += fraction.value * .tenTo(own.number)
      result.resolution = fraction.resolution * .tenTo(own.number)
      result.tokens = number.tokens.lowerBound..<last + 1
      return result
    }
    var result = number
    result.value += fraction.value * scale
    result.resolution = fraction.resolution * scale
    result.tokens = number.tokens.lowerBound..<last
    if number.scale == 0, last < end, let own = NumberWord.of(last, in: list),
      own.role == .scale || own.role == .hundred,
      let larger = result.scaled(by: own.number, through: last + 1)
    {
      return larger
    }
    return result
  }

  /// "half a million", "a quarter of a million", "half million", "two thirds of a million".
  static func ofScale(_ number: WrittenNumber, in list: TokenList, before end: Int) -> WrittenNumber {
    guard number.form == .fraction else { return number }
    var next = number.tokens.upperBound
    if list.matches(next, "of") { next += 1 }
    if list.matches(next, "a") { next += 1 }
    if next < end, isHyphen(next, in: list), next == number.tokens.upperBound { next += 1 }
    guard next < end, let word = NumberWord.of(next, in: list) else { return number }
    switch word.role {
    case .scale:
      return number.scaled(by: word.number, through: next + 1) ?? number
    case .hundred where next > number.tokens.upperBound:
      return number.scaled(by: 2, through: next + 1) ?? number
    case .collective where list.matches(next, "dozen"):
      var result = number
      result.value *= Decimal(word.number)
      result.resolution = 1
      result.tokens = number.tokens.lowerBound..<next + 1
      return result
    default: return number
    }
  }

  private static func isHyphen(_ index: Int, in list: TokenList) -> Bool {
    list.isMark(index, "-") || list.matches(index, "–") || list.matches(index, "‑")
  }
}
