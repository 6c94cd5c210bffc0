/// A test statistic, with the probability of a value at least as extreme when the null hypothesis holds.
enum TestStatistic: Hashable {
  /// The standard normal distribution.
  case z
  case t(degrees: Double)
  case f(Double, Double)
  case chiSquare(degrees: Double)
  /// Pearson's correlation coefficient with its degrees of freedom, the number of pairs less two.
  case r(degrees: Double)

  /// The p-value: two-tailed for z, t and r, upper-tailed for F and χ².
  ///
  /// The tails are incomplete beta and gamma functions: Abramowitz and Stegun, Handbook of Mathematical Functions,
  /// 26.2.29 (z, through DLMF 7.11.2), 26.4.19 (χ²), 26.6.2 (F) and 26.7.1 (t).
  ///
  /// - Parameter value: The statistic; for z, t and r its sign does not matter.
  /// - Returns: 0…1; `nil` for values and degrees of freedom that cannot be.
  func probability(of value: Double) -> Double? {
    guard value.isFinite else { return nil }
    switch self {
    case .z:
      return SpecialFunctions.upperIncompleteGamma(0.5, value * value / 2)
    case .t(let degrees):
      guard Self.isPlausible(degrees) else { return nil }
      return SpecialFunctions.incompleteBeta(degrees / (degrees + value * value), degrees / 2, 0.5)
    case .f(let between, let within):
      guard Self.isPlausible(between), Self.isPlausible(within), value >= 0 else { return nil }
      return SpecialFunctions.incompleteBeta(within / (within + between * value), within / 2, between / 2)
    case .chiSquare(let degrees):
      guard Self.isPlausible(degrees), value >= 0 else { return nil }
      return SpecialFunctions.upperIncompleteGamma(degrees / 2, value / 2)
    case .r(let degrees):
      guard Self.isPlausible(degrees), abs(value) <= 1 else { return nil }
      // t² is r²·df / (1 − r²), which makes df / (df + t²) equal to 1 − r².
      return SpecialFunctions.incompleteBeta(1 - value * value, degrees / 2, 0.5)
    }
  }

  /// Whether half of the probability is that of a test with one tail.
  var hasTwoTails: Bool {
    switch self {
    case .z, .t, .r: true
    case .f(let between, _): between == 1
    case .chiSquare(let degrees): degrees == 1
    }
  }

  private static func isPlausible(_ degrees: Double) -> Bool { degrees > 0 && degrees <= 1e7 }
}
