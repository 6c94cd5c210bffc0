import AssayModel
import FoundationEssentials

extension Decimal {
  /// Ten to a power from -120 to 120; powers outside stop at these ends, far from where `Decimal` overflows.
  static func tenTo(_ power: Int) -> Decimal {
    Decimal(sign: .plus, exponent: min(max(power, -120), 120), significand: 1)
  }

  /// Whether the value is below one: without the cost of comparing decimals where its digits all stand before the point.
  var isBelowOne: Bool { exponent >= 0 ? isZero || sign == .minus : self < 1 }

  /// The value moved by `places` decimal places; `nil` when that leaves the range of `Decimal`.
  func scaled(by places: Int) -> Decimal? {
    guard self != 0 else { return self }
    let moved = exponent + places
    guard moved > -120, moved < 90 else { return nil }
    return Decimal(sign: sign, exponent: moved, significand: significand)
  }
}

/// Comparisons with whole numbers, which are most of those here: a literal on the right chooses them.
extension Decimal {
  static func == (a: Decimal, b: Int) -> Bool { a.isEqual(to: b) }
  static func < (a: Decimal, b: Int) -> Bool { a.isLess(than: b) }
  static func > (a: Decimal, b: Int) -> Bool { !a.isLess(than: b) && !a.isEqual(to: b) && !a.isNaN }
  static func <= (a: Decimal, b: Int) -> Bool { a.isLess(than: b) || a.isEqual(to: b) }
  static func >= (a: Decimal, b: Int) -> Bool { !a.isLess(than: b) && !a.isNaN }
}

extension Int {
  /// The number of zeros at the end: 3 for 12,000, 0 for 0.
  var trailingZeros: Int {
    guard self != 0 else { return 0 }
    var rest = self
    var zeros = 0
    while rest % 10 == 0 {
      rest /= 10
      zeros += 1
    }
    return zeros
  }
}
