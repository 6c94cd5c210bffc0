import FoundationEssentials

extension Decimal {
  /// How many digits of a fraction are written as they stand.
  static let longestFraction = 15

  /// How many digits a division without end is written with.
  private static let digitsOfDivision = 15

  /// How many digits, zeros in front not counted, only a division without end has: a `Decimal` holds 38.
  private static let endless = 36

  /// The value in plain digits, all of them, but for a division without end ("two-thirds"), which is rounded half up to fifteen
  /// digits.
  var written: String {
    let text = description
    let digits = text.utf8
    guard let point = digits.firstIndex(of: UInt8(ascii: ".")),
      digits.distance(from: point, to: digits.endIndex) - 1 > Self.longestFraction,
      let first = digits.firstIndex(where: { $0 &- 0x31 < 9 })
    else { return text }
    let significant = digits.distance(from: first, to: digits.endIndex) - (first < point ? 1 : 0)
    guard significant >= Self.endless else { return text }
    // As many places as make fifteen digits; none where the whole part alone has more.
    let zeros = digits.distance(from: point, to: first) - 1
    return written(places: Swift.max(0, Self.digitsOfDivision + zeros + (first < point ? 1 : 0)))
  }

  /// The value in plain digits with at most so many places behind the point, rounded half up.
  func written(places: Int) -> String {
    let text = description
    let digits = text.utf8
    guard let point = digits.firstIndex(of: UInt8(ascii: ".")),
      let cut = digits.index(point, offsetBy: places + 1, limitedBy: digits.endIndex), cut < digits.endIndex,
      let kept = Decimal(string: String(text[..<cut]))
    else { return text }
    guard digits[cut] >= UInt8(ascii: "5") else { return kept.description }
    let step = Decimal(sign: .plus, exponent: -places, significand: 1)
    return (isSignMinus ? kept - step : kept + step).description
  }
}
