import AssayText
import FoundationEssentials

/// A number as written, in digits or words.
struct WrittenNumber {
  /// How a number is written, as far as its neighbours may be read differently for it.
  enum Form {
    /// "12,000", "3.5"; `DigitNumber` has more of it.
    case digits
    /// "twenty-eight thousand".
    case words
    /// "two-thirds", "1/40", "half".
    case fraction
    /// "a dozen", "a million".
    case article
  }

  /// Exact, but for fractions such as a third, which have 38 digits.
  var value: Decimal
  /// The place of the last digit that means something: 1000 for "12,000", 0.1 for "3.5"; a fifth of a part for
  /// fractions ("two-thirds" is good to a fifteenth).
  var resolution: Decimal
  var tokens: Range<Int>
  var form: Form = .digits
  /// The power of ten that a word or letter after the number stands for; 0 when none does.
  var scale = 0
  /// The token of its scale word, where that was misspelt: "millon".
  var misspelt: Int?

  /// Whether commas group its digits: a count, not a name.
  func isGrouped(in list: TokenList) -> Bool {
    form == .digits && DigitNumber(list.text, list[tokens.lowerBound].span)?.isGrouped == true
  }

  /// The number times a power of ten; `nil` when that leaves the range of `Decimal`.
  func scaled(by power: Int, through end: Int) -> WrittenNumber? {
    guard let value = value.scaled(by: power), let resolution = resolution.scaled(by: power) else {
      return nil
    }
    var result = self
    result.value = value
    result.resolution = resolution
    result.tokens = tokens.lowerBound..<end
    result.scale = scale + power
    return result
  }
}

/// Reads numbers in digits and words.
///
/// Numbers of more than 38 digits, or beyond about 10^90, are no numbers here: `Decimal` cannot hold them exactly.
enum NumberReader {
  /// The longest number that starts at token `index` and ends before token `end`; `nil` when none does.
  ///
  /// Signs, currency and single letters that may be units ("5m") are left to the reader of quantities.
  static func number(at index: Int, in list: TokenList, before end: Int) -> WrittenNumber? {
    guard index >= 0, index < end, end <= list.count else { return nil }
    guard var number = base(at: index, in: list, before: end) else { return nil }
    if number.form != .fraction { number = FractionReader.withPart(number, in: list, before: end) }
    return FractionReader.ofScale(number, in: list, before: end)
  }

  private static func base(at index: Int, in list: TokenList, before end: Int) -> WrittenNumber? {
    if list[index].isNumber {
      if let fraction = FractionReader.digits(at: index, in: list, before: end) {
        return scaled(fraction, in: list, before: end)
      }
      guard let digits = DigitReader.number(at: index, in: list, before: end) else { return nil }
      return scaled(digits, in: list, before: end)
    }
    guard let word = NumberWord.of(list[index], in: list.text) else { return nil }
    switch word.role {
    case .half, .part, .parts, .article:
      return FractionReader.words(at: index, in: list, before: end)
        ?? article(at: index, in: list, before: end)
    case .small, .tens, .hundred, .scale:
      if let fraction = FractionReader.words(at: index, in: list, before: end) { return fraction }
      guard let number = WordNumberReader.number(at: index, in: list, before: end) else { return nil }
      return collected(number, in: list, before: end)
    case .collective:
      return list.matches(index, "dozen") ? collective(at: index, from: index, in: list) : nil
    case .scales, .collectives, .ordinal: return nil
    }
  }

  // MARK: Scale words after digits

  /// "1.2 million", "8 hundred thousand", "2.5 lakh"; each word multiplies.
  private static func scaled(_ number: WrittenNumber, in list: TokenList, before end: Int) -> WrittenNumber {
    var result = number
    while result.tokens.upperBound < end {
      let next = result.tokens.upperBound
      var place = next
      // "1.8-million-mile".
      if list.isMark(place, "-"), place + 1 < end, !list[place].hasSpaceBefore,
        !list[place + 1].hasSpaceBefore
      {
        place += 1
      }
      guard let power = scalePower(at: place, in: list, before: end, glued: place == next) else { break }
      guard result.scale + power <= 30, let larger = result.scaled(by: power, through: place + 1) else {
        break
      }
      result = larger
    }
    if let slip = misspeltScale(result, in: list, before: end) { result = slip }
    return collected(result, in: list, before: end)
  }

  /// "4.5 millon": a scale word with one slip of the pen.
  private static func misspeltScale(_ number: WrittenNumber, in list: TokenList, before end: Int) -> WrittenNumber? {
    let next = number.tokens.upperBound
    guard number.scale == 0, next < end, list[next].isWord, !list[next].isCapitalised,
      let power = Misspelling.scalePower(for: list, next), var result = number.scaled(by: power, through: next + 1)
    else { return nil }
    result.misspelt = next
    return result
  }

  private static func scalePower(at index: Int, in list: TokenList, before end: Int, glued: Bool) -> Int? {
    guard index < end, list[index].isWord else { return nil }
    if let word = NumberWord.of(list[index], in: list.text) {
      switch word.role {
      case .hundred, .scale: return word.number
      case .scales: return word.number > 1 ? word.number : nil
      default: return nil
      }
    }
    // "MM" is millions in finance, "mm" is millimetres.
    guard list[index].length == 2, list[index].traits.contains(.allCapitals), list.matches(index, "mm") else {
      return nil
    }
    return 6
  }

  // MARK: Dozens

  /// "two dozen", "3 dozens", "two hundred dozens".
  private static func collected(_ number: WrittenNumber, in list: TokenList, before end: Int) -> WrittenNumber {
    let next = number.tokens.upperBound
    guard next < end, let word = NumberWord.of(next, in: list),
      word.role == .collective || word.role == .collectives, !list.matches(next, "score"),
      number.value < 1_000_000
    else { return number }
    var result = number
    result.value *= Decimal(word.number)
    result.resolution = Decimal(word.number)
    result.tokens = number.tokens.lowerBound..<next + 1
    result.form = .words
    return result
  }

  /// "a dozen", "a hundred", "a million", "a hundred and twenty".
  private static func article(at index: Int, in list: TokenList, before end: Int) -> WrittenNumber? {
    guard let article = NumberWord.of(index, in: list), article.role == .article, index + 1 < end,
      let next = NumberWord.of(index + 1, in: list)
    else { return nil }
    switch next.role {
    case .collective:
      // "a score of ships"; but "a score of 3-1".
      guard
        list.matches(index + 1, "dozen")
          || list.matches(index + 2, "of") && NounPhrase.isPlural(index + 3, in: list, before: end)
      else { return nil }
      return collective(at: index + 1, from: index, in: list)
    case .hundred, .scale:
      guard var number = WordNumberReader.number(at: index + 1, in: list, before: end) else { return nil }
      number.tokens = index..<number.tokens.upperBound
      number.form = .article
      return number
    default: return nil
    }
  }

  private static func collective(at index: Int, from start: Int, in list: TokenList) -> WrittenNumber? {
    guard let word = NumberWord.of(index, in: list) else { return nil }
    return WrittenNumber(
      value: Decimal(word.number), resolution: Decimal(word.number), tokens: start..<index + 1, form: .article
    )
  }
}
