import FoundationEssentials

extension Decimal {
  /// How many digits of a fraction are written: more are never those of a text, but of a division ("two-thirds").
  static let longestFraction = 15

  /// The value in plain digits, a fraction without end rounded half up to fifteen digits.
  ///
  /// Schema processors take no more than about two dozen digits, and readers fewer.
  var written: String {
    let text = description
    guard let point = text.firstIndex(of: "."), text[point...].utf8.count - 1 > Self.longestFraction else {
      return text
    }
    let cut = text.index(point, offsetBy: Self.longestFraction + 1)
    guard let kept = Decimal(string: String(text[..<cut])) else { return text }
    guard text[cut] >= "5" else { return kept.description }
    let step = Decimal(sign: .plus, exponent: -Self.longestFraction, significand: 1)
    return (isSignMinus ? kept - step : kept + step).description
  }
}
