import AssayText
import FoundationEssentials

/// Reads numbers in digits that may span several tokens: "816 000", "1.99×10^30", "9.83e-3".
enum DigitReader {
  static func number(at index: Int, in list: TokenList, before end: Int) -> WrittenNumber? {
    guard let first = DigitNumber(list.text, list[index].span) else { return nil }
    if let grouped = spacedGroups(first, at: index, in: list, before: end) { return grouped }
    let number = WrittenNumber(value: first.value, resolution: first.resolution, tokens: index..<index + 1)
    if let vulgar = spacedVulgar(number, in: list, before: end) { return vulgar }
    return scientific(number, in: list, before: end) ?? number
  }

  // MARK: Groups of digits with plain spaces

  /// "816 000", "1 414 021 100": groups of three after one to three digits, and enough of them, or zeros, to be no list.
  private static func spacedGroups(
    _ first: DigitNumber, at index: Int, in list: TokenList, before end: Int
  ) -> WrittenNumber? {
    guard !first.isGrouped, first.decimals == 0, !first.hasLeadingZero, first.wholeDigits <= 3,
      first.value > 0
    else { return nil }
    guard var value = first.integer else { return nil }
    var last = index + 1
    var zeros = false
    while last < end, last - index < 6, isGroup(last, in: list) {
      guard let group = DigitNumber.integer(list.text, list[last].span) else { break }
      zeros = zeros || group == 0
      value = value * 1000 + group
      last += 1
    }
    guard last - index >= 2, zeros || last - index >= 3 else { return nil }
    // One more group of another length: a telephone number.
    if last < end, list[last].isNumber, list[last].hasSpaceBefore, list[last].length > 1 { return nil }
    return WrittenNumber(
      value: Decimal(value), resolution: .tenTo(value.trailingZeros), tokens: index..<last)
  }

  private static func isGroup(_ index: Int, in list: TokenList) -> Bool {
    let token = list[index]
    return token.isNumber && token.length == 3 && !token.traits.contains(.hasFullStop)
      && token.start - list[index - 1].end == 1
  }

  /// "3 ½".
  private static func spacedVulgar(_ number: WrittenNumber, in list: TokenList, before end: Int)
    -> WrittenNumber?
  {
    let next = number.tokens.upperBound
    guard next < end, list[next].isNumber, list[next].length <= 3,
      let (fraction, start) = VulgarFraction.read(list.text, list[next].span), start == Int(list[next].start)
    else { return nil }
    return WrittenNumber(
      value: number.value + fraction, resolution: fraction / 5, tokens: number.tokens.lowerBound..<next + 1)
  }

  // MARK: Powers of ten

  /// "1.99×10^30", "5.5x10-3", "6.23x10^-4", "2.48×10−5", "9.83e-3", "8x2^10".
  private static func scientific(_ number: WrittenNumber, in list: TokenList, before end: Int)
    -> WrittenNumber?
  {
    var next = number.tokens.upperBound
    // "7e7" is a name; "1.5e7" and "3e10" are numbers.
    if let power = gluedPower(at: next, in: list, before: end), number.resolution < 1 || power >= 10 {
      var result = number.scaled(by: power, through: next + 1)
      result?.scale = 0
      return result
    }
    guard next < end, !list[next].isNumber else { return nil }
    var base = 10
    var needsCaret = false
    if list.matches(next, "e"), !list[next].hasSpaceBefore {
      next += 1
    } else if list.matches(next, "x10") || list.matches(next, "x2") {
      base = list.matches(next, "x2") ? 2 : 10
      needsCaret = base == 2
      next += 1
    } else if list.matches(next, "×") || list.matches(next, "x") || list.isMark(next, "*"), next + 2 < end,
      list[next + 1].isNumber, list[next + 1].length == 2,
      DigitNumber(list.text, list[next + 1].span)?.value == 10
    {
      next += 2
    } else if isPower(at: next, in: list, before: end), number.value == 10,
      let (power, last) = exponent(at: next, in: list, before: end, needsCaret: true)
    {
      // "10^6", "10⁶".
      var result = WrittenNumber(value: 1, resolution: 1, tokens: number.tokens).scaled(by: power, through: last)
      result?.scale = 0
      return result
    } else {
      return nil
    }
    guard let (exponent, last) = exponent(at: next, in: list, before: end, needsCaret: needsCaret) else {
      return nil
    }
    let tokens = number.tokens.lowerBound..<last
    if base == 2 {
      guard (0...60).contains(exponent) else { return nil }
      return WrittenNumber(
        value: number.value * Decimal(UInt64(1) << UInt64(exponent)), resolution: number.resolution,
        tokens: tokens)
    }
    var result = number.scaled(by: exponent, through: last)
    result?.scale = 0
    return result
  }

  /// The power in a word such as "e30".
  private static func gluedPower(at index: Int, in list: TokenList, before end: Int) -> Int? {
    guard index < end, list[index].isWord, list[index].traits.contains(.hasDigit),
      !list[index].hasSpaceBefore,
      (2...3).contains(list[index].length), list.text[Int(list[index].start)] | 0x20 == UInt8(ascii: "e")
    else { return nil }
    return DigitNumber.integer(list.text, TextSpan(Int(list[index].start) + 1, Int(list[index].end)))
  }

  /// Whether a caret, or superscript digits of a power of a thousand or more, stand right behind "10".
  private static func isPower(at index: Int, in list: TokenList, before end: Int) -> Bool {
    if list.isMark(index, "^") { return !list[index].hasSpaceBefore }
    // "10¹" may be a ten with a note.
    guard let power = superscript(at: index, in: list, before: end) else { return false }
    return power.value < 0 || power.value >= 3
  }

  /// A power: "^30", "^-4", "-3", "−5", "30" glued, "⁶", "⁻⁶".
  private static func exponent(
    at index: Int, in list: TokenList, before end: Int, needsCaret: Bool
  ) -> (value: Int, end: Int)? {
    if let power = superscript(at: index, in: list, before: end) { return power }
    var next = index
    var negative = false
    var marked = false
    if next < end, list.isMark(next, "^") {
      next += 1
      marked = true
    }
    if needsCaret, !marked { return nil }
    if next < end, list.isMark(next, "-") || list.matches(next, "−") || list.matches(next, "–") {
      negative = true
      next += 1
      marked = true
    } else if next < end, list.isMark(next, "+") {
      next += 1
      marked = true
    }
    guard next < end, list[next].isNumber, list[next].length <= 3, !list[next].hasSpaceBefore,
      let value = DigitNumber.integer(list.text, list[next].span)
    else { return nil }
    guard marked || list.matches(index - 1, "e") else { return nil }
    return (negative ? -value : value, next + 1)
  }

  /// Superscript digits and minus right behind a number, as tokens of one character each.
  private static func superscript(
    at index: Int, in list: TokenList, before end: Int
  ) -> (value: Int, end: Int)? {
    var next = index
    var value = 0
    var isNegative = false
    while next < end, next - index < 4, list[next].kind == .symbol, !list[next].hasSpaceBefore,
      let scalar = list.text.scalar(at: Int(list[next].start))?.value
    {
      switch scalar {
      case 0x207B where next == index: isNegative = true
      case 0xB9: value = value * 10 + 1
      case 0xB2, 0xB3: value = value * 10 + Int(scalar - 0xB0)
      case 0x2070, 0x2074...0x2079: value = value * 10 + Int(scalar - 0x2070)
      default: return nil
      }
      next += 1
    }
    guard next > index, !(isNegative && next == index + 1) else { return nil }
    return (isNegative ? -value : value, next)
  }
}
