import AssayClaims

/// Log-linear choices, each weight with a step length of its own (Duchi, Hazan and Singer's AdaGrad, 2011).
struct RelationTraining {
  private static let rounds = 6
  private static let rate = 0.04
  /// A choice whose odds are this near to what they should be moves no weight.
  private static let slack = 0.005

  private var weights = [Double](repeating: 0, count: RelationModel.buckets)

  init(choices: [RelationChoice]) {
    var squares = [Double](repeating: 0.01, count: RelationModel.buckets)
    var order = Array(choices.indices)
    var shuffle = Shuffle()
    for _ in 0..<Self.rounds {
      shuffle(&order)
      for index in order { learn(choices[index], &squares) }
    }
  }

  private mutating func learn(_ choice: RelationChoice, _ squares: inout [Double]) {
    let scores = choice.options.map { option in option.reduce(0.0) { $0 + weights[Int($1)] } }
    let greatest = scores.max() ?? 0
    let shares = scores.map { exponential($0 - greatest) }
    let sum = shares.reduce(0, +)
    for place in shares.indices {
      let slope = shares[place] / sum - (place == choice.right ? 1 : 0)
      if abs(slope) < Self.slack { continue }
      for bucket in choice.options[place] {
        let bucket = Int(bucket)
        squares[bucket] += slope * slope
        weights[bucket] -= Self.rate * slope / squares[bucket].squareRoot()
      }
    }
  }

  /// e^x for x up to 0, the same on every machine.
  private func exponential(_ x: Double) -> Double {
    let share = CausalModel.logistic(x)
    return share / (1 - share)
  }

  /// The weights in whole steps.
  var quantised: QuantisedWeights { QuantisedWeights(weights) }
}

/// Puts things into an order that has nothing to do with their own, and is the same every time.
private struct Shuffle {
  private var state: UInt64 = 88_172_645_463_325_252

  mutating func callAsFunction(_ order: inout [Int]) {
    for place in stride(from: order.count - 1, to: 0, by: -1) {
      // Marsaglia's xorshift, 2003.
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      order.swapAt(place, Int(state % UInt64(place + 1)))
    }
  }
}
