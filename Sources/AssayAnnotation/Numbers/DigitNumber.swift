import AssayText
import FoundationEssentials

/// A number written in digits, as one token.
///
/// Reads "12,000", "12,34,567", "3.5", ".534", "1.234.567", "1.111,11" and "3½". Digits grouped in another way are
/// no number: versions, dates, lists without spaces.
struct DigitNumber {
  var value: Decimal
  var resolution: Decimal
  /// The number of digits before the decimal point, leading zeros included.
  var wholeDigits: Int
  var decimals: Int
  /// Whether commas or the like group the digits.
  var isGrouped: Bool
  var hasLeadingZero: Bool
  /// The value of a whole number of at most 18 digits.
  var integer: Int?

  /// The value of a whole number of at most 18 digits; `nil` for other tokens.
  static func integer(_ text: Text, _ span: TextSpan) -> Int? {
    guard span.length <= 18 else { return Self(text, span)?.integer }
    var value = 0
    for offset in span.start..<span.end {
      let digit = text[offset] &- 0x30
      guard digit < 10 else { return Self(text, span)?.integer }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// Longer numbers do not fit `Decimal` exactly and are left out.
  private static let mostDigits = 38
  private static let mostCharacters = 80

  init?(_ text: Text, _ span: TextSpan) {
    // A digit of another script has at most three bytes.
    guard span.length <= 3 * Self.mostCharacters else { return nil }
    let plain = ScriptDigits.plain(text, span)
    guard plain != nil || span.length <= Self.mostCharacters,
      let shape = Shape(plain ?? text, plain?.span ?? span)
    else { return nil }
    guard shape.digits <= Self.mostDigits else { return nil }
    value = shape.value
    wholeDigits = shape.whole
    decimals = shape.digits - shape.whole
    isGrouped = shape.isGrouped
    hasLeadingZero = shape.hasLeadingZero
    integer = shape.integer
    if decimals > 0 {
      resolution = .tenTo(-decimals)
    } else {
      resolution = .tenTo(shape.trailingZeros)
    }
    if let fraction = shape.fraction {
      value += fraction
      resolution = fraction / 5
      integer = nil
    }
  }
}

/// The separators of a digit token, checked, and its value.
private struct Shape {
  var digits = 0
  var whole = 0
  var isGrouped = false
  var hasLeadingZero = false
  var trailingZeros = 0
  var integer: Int?
  var value: Decimal = 0
  var fraction: Decimal?

  init?(_ text: Text, _ span: TextSpan) {
    var end = span.end
    if let (value, start) = VulgarFraction.read(text, span) {
      fraction = value
      end = start
      if start == span.start { return }
    }
    guard let decimalMark = Self.decimalMark(text, span.start, end) else { return nil }
    var low: UInt64 = 0
    var high: UInt64 = 0
    var index = span.start
    var groups = DigitGroups()
    while index < end {
      let byte = text[index]
      if byte &- 0x30 < 10 {
        if digits == 0 { hasLeadingZero = byte == 0x30 }
        if digits < 19 {
          low = low * 10 + UInt64(byte - 0x30)
        } else if digits < 38 {
          high = high * 10 + UInt64(byte - 0x30)
        }
        digits += 1
        groups.current += 1
        trailingZeros = byte == 0x30 ? trailingZeros + 1 : 0
        index += 1
      } else if index == decimalMark {
        groups.close()
        whole = digits
        index += 1
      } else {
        guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte >= 0x80 else { return nil }
        groups.close()
        index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
      }
    }
    if decimalMark == end {
      groups.close()
      whole = digits
    }
    hasLeadingZero = hasLeadingZero && whole > 1
    isGrouped = groups.count > 1
    if isGrouped, !groups.areRegular { return nil }
    if digits == trailingZeros { trailingZeros = 0 }
    let exponent = whole - digits
    if exponent == 0, digits <= 18 { integer = Int(low) }
    if digits <= 19 {
      value = Decimal(sign: .plus, exponent: exponent, significand: Decimal(low))
    } else {
      let head = Decimal(sign: .plus, exponent: digits - 19, significand: Decimal(low))
      value = (head + Decimal(high)).scaled(by: exponent) ?? 0
    }
  }

  /// The offset of the decimal point or comma; `end` when there is none, `nil` when the marks make no number.
  private static func decimalMark(_ text: Text, _ start: Int, _ end: Int) -> Int? {
    var commas = 0
    var stops = 0
    var lastComma = end
    var lastStop = end
    var index = start
    while index < end {
      if text[index] == UInt8(ascii: ",") {
        commas += 1
        lastComma = index
      } else if text[index] == UInt8(ascii: ".") {
        stops += 1
        lastStop = index
      }
      index += 1
    }
    if stops == 0, commas == 0 { return end }
    if stops == 1, commas == 0 || lastStop > lastComma { return lastStop }
    if stops == 0 {
      // "1,3" has a decimal comma; "12,345" and "1,234,567" have groups.
      return commas == 1 && end - lastComma <= 3 ? lastComma : end
    }
    if commas == 0 { return end }
    return commas == 1 && lastComma > lastStop ? lastComma : nil
  }
}

/// The lengths of the groups of digits between separators, as far as they tell whether the groups are regular.
private struct DigitGroups {
  var count = 0
  /// The length of the group that is being read.
  var current = 0
  private var first = 0
  private var last = 0
  private var innerAreThree = true
  private var innerAreTwo = true

  mutating func close() {
    if count == 0 { first = current }
    if count > 1 {
      innerAreThree = innerAreThree && last == 3
      innerAreTwo = innerAreTwo && last == 2
    }
    last = current
    current = 0
    count += 1
  }

  /// Groups of three, or Indian groups: two digits each before the last three.
  var areRegular: Bool {
    guard count > 0, last == 3, (1...3).contains(first) else { return false }
    return innerAreThree || first <= 2 && innerAreTwo
  }
}

/// The fractions that are characters of their own: ½, ¾, ⅓.
enum VulgarFraction {
  /// The fraction at the end of a span, and where it starts.
  static func read(_ text: Text, _ span: TextSpan) -> (value: Decimal, start: Int)? {
    guard span.length >= 2, text[span.end - 1] >= 0x80 else { return nil }
    var start = span.end - 1
    while start > span.start, text[start] & 0xC0 == 0x80 { start -= 1 }
    guard let scalar = text.scalar(at: start)?.value, let parts = parts(of: scalar) else { return nil }
    return (Decimal(parts.0) / Decimal(parts.1), start)
  }

  private static func parts(of scalar: UInt32) -> (Int, Int)? {
    switch scalar {
    case 0xBC: (1, 4)
    case 0xBD: (1, 2)
    case 0xBE: (3, 4)
    case 0x2150: (1, 7)
    case 0x2151: (1, 9)
    case 0x2152: (1, 10)
    case 0x2153: (1, 3)
    case 0x2154: (2, 3)
    case 0x2155...0x2158: (Int(scalar) - 0x2154, 5)
    case 0x2159: (1, 6)
    case 0x215A: (5, 6)
    case 0x215B: (1, 8)
    case 0x215C: (3, 8)
    case 0x215D: (5, 8)
    case 0x215E: (7, 8)
    default: nil
    }
  }
}
