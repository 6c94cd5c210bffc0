import FoundationEssentials

extension Decimal {
  /// Ten to a power from -120 to 120; powers outside stop at these ends, far from where `Decimal` overflows.
  static func tenTo(_ power: Int) -> Decimal {
    Decimal(sign: .plus, exponent: min(max(power, -120), 120), significand: 1)
  }

  /// The value moved by `places` decimal places; `nil` when that leaves the range of `Decimal`.
  func scaled(by places: Int) -> Decimal? {
    guard self != 0 else { return self }
    let moved = exponent + places
    guard moved > -120, moved < 90 else { return nil }
    return Decimal(sign: sign, exponent: moved, significand: significand)
  }

  /// The place of the last digit that is not a trailing zero of a whole number: 1000 for 12,000, 1 for 0.
  var lastSignificantPlace: Decimal {
    guard self != 0 else { return 1 }
    var mantissa = significand
    var place = exponent
    while place < 0 || mantissa >= 10 {
      let tenth = mantissa / 10
      var whole = Decimal()
      var copy = tenth
      NSDecimalRound(&whole, &copy, 0, .plain)
      guard whole == tenth else { break }
      mantissa = whole
      place += 1
    }
    return .tenTo(place)
  }
}
