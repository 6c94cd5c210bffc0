/// Which means and standard deviations whole numbers can have.
///
/// A sum of whole numbers is whole, so the mean of n of them is a multiple of 1/n: the GRIM test of Brown and Heathers
/// (Social Psychological and Personality Science 8, 2017). Their squares have a whole sum too, odd or even as the sum
/// itself is: Anaya's GRIMMER test (PeerJ Preprints 4, 2016), in the form of Allard (2018).
struct Granularity {
  /// The number of cases.
  let size: Int

  /// Room for binary fractions.
  private static let slack = 1e-9

  /// The largest number of cases at which a mean with this place says anything.
  static func limit(place: Double) -> Double { 1 / place }

  /// The sums that give a mean, rounded either way at its last place; empty when there is none.
  ///
  /// - Parameter half: Half of the mean's last place.
  func sums(mean: Double, half: Double) -> ClosedRange<Int>? {
    let low = ((mean - half) * Double(size) - Self.slack).rounded(.up)
    let high = ((mean + half) * Double(size) + Self.slack).rounded(.down)
    guard low <= high, abs(low) < 1e12, abs(high) < 1e12 else { return nil }
    return Int(low)...Int(high)
  }

  /// The possible means on either side of one that is not.
  func neighbours(of mean: Double) -> (below: Double, above: Double) {
    let sum = (mean * Double(size)).rounded(.down)
    return (sum / Double(size), (sum + 1) / Double(size))
  }

  /// Whether whole numbers with one of these sums can have a standard deviation, of a sample or of a population.
  func allows(deviation: Double, half: Double, sums: ClosedRange<Int>) -> Bool {
    guard size > 1, sums.count <= 1000 else { return true }
    let low = max(0, deviation - half)
    let high = deviation + half
    return sums.contains { sum in
      [Double(size - 1), Double(size)].contains { divisor in
        let centre = Double(sum) * Double(sum) / Double(size)
        let first = (divisor * low * low + centre - Self.slack).rounded(.up)
        let last = (divisor * high * high + centre + Self.slack).rounded(.down)
        guard first <= last else { return false }
        // Two whole numbers in a row hold an odd and an even one.
        return last > first || (Int(exactly: first) ?? 0).isMultiple(of: 2) == sum.isMultiple(of: 2)
      }
    }
  }
}
