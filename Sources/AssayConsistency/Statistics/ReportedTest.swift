import AssayText

/// A number as a report of a test writes it.
struct ReportedNumber: Hashable {
  let value: Double
  /// One unit of its last digit: 0.01 for "2.50", 1 for "3".
  let place: Double

  /// What the number may have been before it was rounded.
  var range: ClosedRange<Double> { value - place / 2...value + place / 2 }
}

/// A test statistic with its p-value, as it is reported: "t(72) = 2.00, p = .048".
struct ReportedTest {
  enum Comparison: Hashable {
    case equal, below, above
  }

  /// From the name of the statistic to the p-value, or the other way round.
  let span: TextSpan
  let statistic: TestStatistic
  let value: ReportedNumber
  /// Whether only a bound is given: "F(1, 20) < 1".
  let isBound: Bool
  let comparison: Comparison
  /// 0…1; .05 for "ns".
  let probability: ReportedNumber

  /// What the statistic may have been before it was rounded, without its sign.
  var magnitude: ClosedRange<Double> {
    let size = abs(value.value)
    return max(0, isBound ? 0 : size - value.place / 2)...(isBound ? size : size + value.place / 2)
  }

  /// What the p-value may be, given the statistic; `nil` when the statistic cannot be.
  var computed: ClosedRange<Double>? { range(of: statistic) }

  private func range(of statistic: TestStatistic) -> ClosedRange<Double>? {
    var magnitude = magnitude
    // An |r| that rounds to 1 is 1 at most.
    if case .r = statistic, magnitude.upperBound > 1, magnitude.lowerBound <= 1 {
      magnitude = magnitude.lowerBound...1
    }
    guard let low = statistic.probability(of: magnitude.upperBound),
      let high = statistic.probability(of: magnitude.lowerBound)
    else { return nil }
    return min(low, high)...max(low, high)
  }

  /// Whether the p-value as reported may be one of a range.
  ///
  /// - Parameter tails: 1 when the range is halved first.
  func agrees(with range: ClosedRange<Double>, tails: Int = 2) -> Bool {
    let low = range.lowerBound * Double(tails) / 2
    let high = range.upperBound * Double(tails) / 2
    let slack = 1e-9
    switch comparison {
    // Digits may have been cut off instead of rounded.
    case .equal:
      return probability.value - probability.place / 2 <= high + slack && low <= probability.value + probability.place
    case .below: return low <= probability.value + slack
    case .above: return high >= probability.value - slack
    }
  }
}
