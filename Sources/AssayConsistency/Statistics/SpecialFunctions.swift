#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The functions of analysis that distributions of test statistics are made of.
///
/// Methods are those of the NIST Digital Library of Mathematical Functions (DLMF, https://dlmf.nist.gov). Each answers
/// `nil` when the iteration does not converge, which no statistic of a real study does.
enum SpecialFunctions {
  /// The relative precision at which an iteration ends.
  private static let precision = 1e-14
  private static let steps = 20_000
  /// Stands for a zero denominator in a continued fraction.
  private static let tiny = 1e-290

  /// The natural logarithm of Γ(x) for positive x, to about 15 digits.
  ///
  /// Lanczos's approximation (SIAM Journal on Numerical Analysis B 1, 1964) with g = 7 and Godfrey's nine coefficients.
  static func logGamma(_ x: Double) -> Double {
    // The reflection formula (DLMF 5.5.3) for what lies below the approximation's range.
    if x < 0.5 { return log(Double.pi / sin(Double.pi * x)) - logGamma(1 - x) }
    let shifted = x - 1
    var sum = coefficients[0]
    for (index, coefficient) in coefficients.enumerated().dropFirst() { sum += coefficient / (shifted + Double(index)) }
    let base = shifted + 7.5
    return 0.5 * log(2 * Double.pi) + (shifted + 0.5) * log(base) - base + log(sum)
  }

  private static let coefficients = [
    0.999_999_999_999_809_93, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13,
    -176.615_029_162_140_59, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6,
    1.505_632_735_149_311_6e-7,
  ]

  /// The regularised upper incomplete gamma function Q(a, x) for a > 0 and x ≥ 0.
  ///
  /// The series DLMF 8.11.4 below a + 1, the continued fraction DLMF 8.9.2 above.
  static func upperIncompleteGamma(_ a: Double, _ x: Double) -> Double? {
    guard a > 0, x >= 0, a.isFinite, x.isFinite else { return nil }
    if x == 0 { return 1 }
    let scale = exp(a * log(x) - x - logGamma(a))
    if x < a + 1 {
      var term = 1 / a
      var sum = term
      for step in 1...steps {
        term *= x / (a + Double(step))
        sum += term
        if term < sum * precision { return max(0, 1 - sum * scale) }
      }
      return nil
    }
    // Lentz's method as modified by Thompson and Barnett (Journal of Computational Physics 64, 1986).
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var fraction = d
    for step in 1...steps {
      let numerator = -Double(step) * (Double(step) - a)
      b += 2
      d = 1 / nonZero(numerator * d + b)
      c = nonZero(b + numerator / c)
      fraction *= c * d
      if abs(c * d - 1) < precision { return fraction * scale }
    }
    return nil
  }

  /// The regularised incomplete beta function I(x; a, b) for a > 0, b > 0 and 0 ≤ x ≤ 1.
  ///
  /// The continued fraction DLMF 8.17.22, on the side on which it converges fast (8.17.4).
  static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double? {
    guard a > 0, b > 0, x >= 0, x <= 1, a.isFinite, b.isFinite else { return nil }
    if x == 0 || x == 1 { return x }
    if x > (a + 1) / (a + b + 2) { return lowerBeta(1 - x, b, a).map { max(0, 1 - $0) } }
    return lowerBeta(x, a, b)
  }

  private static func lowerBeta(_ x: Double, _ a: Double, _ b: Double) -> Double? {
    let scale = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x)) / a
    var c = 1.0
    var d = 1 / nonZero(1 - (a + b) * x / (a + 1))
    var fraction = d
    for step in 1...steps {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / nonZero(1 + even * d)
      c = nonZero(1 + even / c)
      fraction *= c * d
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / nonZero(1 + odd * d)
      c = nonZero(1 + odd / c)
      fraction *= c * d
      if abs(c * d - 1) < precision { return fraction * scale }
    }
    return nil
  }

  private static func nonZero(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
}
