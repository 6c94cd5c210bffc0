/// How far reviewers agree, beyond what chance explains.
///
/// Ratings are one row an item, one column a reviewer; `nil` where a reviewer has not decided. Categories are any
/// strings and have no order.
public struct Agreement: Sendable {
  /// A figure with the interval in which it lies with 95 % confidence.
  public struct Figure: Hashable, Sendable {
    /// `nil` when it is not defined: no two ratings, or everybody always chose the same.
    public let value: Double?
    public let low: Double?
    public let high: Double?
  }

  /// One row an item; all rows have one element a reviewer.
  let ratings: [[Int?]]
  let categories: Int

  public init(_ ratings: [[String?]]) {
    let names = Set(ratings.flatMap { $0.compactMap { $0 } }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    self.ratings = ratings.map { $0.map { $0.flatMap { numbers[$0] } } }.filter { $0.contains { $0 != nil } }
    categories = names.count
  }

  private init(ratings: [[Int?]], categories: Int) {
    self.ratings = ratings
    self.categories = categories
  }

  /// Items that at least two reviewers have decided.
  public var pairable: Int { ratings.count { $0.count { $0 != nil } > 1 } }

  /// Those on which all who decided agree.
  public var agreed: Int {
    ratings.count { row in
      let values = row.compactMap { $0 }
      return values.count > 1 && values.allSatisfy { $0 == values[0] }
    }
  }

  /// The share of pairs of ratings of the same item that are equal, 0…1.
  public var percent: Double? {
    var equal = 0.0
    var pairs = 0.0
    for counts in counts() {
      let total = counts.reduce(0, +)
      pairs += total * (total - 1)
      equal += counts.reduce(0) { $0 + $1 * ($1 - 1) }
    }
    return pairs > 0 ? equal / pairs : nil
  }

  /// Cohen's kappa of the first two reviewers, over the items that both decided.
  ///
  /// J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960), 37–46.
  public var cohen: Double? {
    var observed = 0.0
    var total = 0.0
    var left = [Double](repeating: 0, count: categories)
    var right = left
    for row in ratings where row.count > 1 {
      guard let a = row[0], let b = row[1] else { continue }
      total += 1
      left[a] += 1
      right[b] += 1
      if a == b { observed += 1 }
    }
    guard total > 0 else { return nil }
    let expected = zip(left, right).reduce(0) { $0 + $1.0 / total * ($1.1 / total) }
    return expected < 1 ? (observed / total - expected) / (1 - expected) : nil
  }

  /// Fleiss' kappa, over the items that at least two reviewers decided.
  ///
  /// J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76 (1971), 378–382. His
  /// formula has the same number of ratings for every item; where numbers differ, each item's agreement counts once and
  /// the categories' shares are those over all ratings.
  public var fleiss: Double? {
    var agreement = 0.0
    var items = 0.0
    var shares = [Double](repeating: 0, count: categories)
    var all = 0.0
    for counts in counts() {
      let total = counts.reduce(0, +)
      guard total > 1 else { continue }
      items += 1
      all += total
      agreement += counts.reduce(0) { $0 + $1 * ($1 - 1) } / (total * (total - 1))
      for category in counts.indices { shares[category] += counts[category] }
    }
    guard items > 0 else { return nil }
    let expected = shares.reduce(0) { $0 + ($1 / all) * ($1 / all) }
    return expected < 1 ? (agreement / items - expected) / (1 - expected) : nil
  }

  /// Krippendorff's alpha for categories without order; ratings may be missing.
  ///
  /// K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C.
  public var krippendorff: Double? {
    var observed = 0.0
    var totals = [Double](repeating: 0, count: categories)
    for counts in counts() {
      let total = counts.reduce(0, +)
      guard total > 1 else { continue }
      observed += counts.reduce(0) { $0 + $1 * (total - $1) } / (total - 1)
      for category in counts.indices { totals[category] += counts[category] }
    }
    let all = totals.reduce(0, +)
    guard all > 1 else { return nil }
    let expected = totals.reduce(0) { $0 + $1 * (all - $1) } / (all - 1)
    return expected > 0 ? 1 - observed / expected : nil
  }

  /// How many ratings of each category every item has.
  private func counts() -> [[Double]] {
    ratings.map { row in
      var counts = [Double](repeating: 0, count: categories)
      for case let category? in row { counts[category] += 1 }
      return counts
    }
  }

  // MARK: Intervals

  /// How many samples an interval is made from.
  static let samples = 1000

  /// A figure with its 95 % interval: the percentile bootstrap over items (B. Efron, "Bootstrap methods: another look at
  /// the jackknife", Annals of Statistics 7 (1979), 1–26). The same ratings give the same interval.
  public func interval(_ figure: (Agreement) -> Double?) -> Figure {
    guard let value = figure(self) else { return Figure(value: nil, low: nil, high: nil) }
    var random = SplitMix64(seed: 0x4153_5341_5900 &+ UInt64(ratings.count))
    var values: [Double] = []
    for _ in 0..<Self.samples {
      let drawn = ratings.indices.map { _ in ratings[random.below(ratings.count)] }
      if let value = figure(Agreement(ratings: drawn, categories: categories)) { values.append(value) }
    }
    values.sort()
    guard values.count >= Self.samples / 2 else { return Figure(value: value, low: nil, high: nil) }
    return Figure(
      value: value, low: values[values.count * 25 / 1000],
      high: values[min(values.count - 1, values.count * 975 / 1000)])
  }
}

/// SplitMix64 (G. Steele, D. Lea and C. Flood, 2014): the same numbers on every machine.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// 0..<bound, which must be above 0.
  mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }
}
