import AssayClaims

/// A logistic regression with a quadratic penalty on its weights, by accelerated gradient descent (Nesterov, 1983).
struct Regression {
  /// What the examples weigh against the penalty.
  private static let cost = 0.3
  private static let steps = 400

  private(set) var weights = [Double](repeating: 0, count: CausalModel.buckets)
  private(set) var bias = 0.0

  init(examples: [Corpus.Example]) {
    var ahead = weights
    var aheadOfBias = 0.0
    // No greater than the reciprocal of the loss's greatest curvature: each example has a squared length of about 25
    // to 60, and the common features of all of them add up.
    let rate = 1 / (1 + Self.cost * Double(examples.count) * 8)
    for step in 0..<Self.steps {
      var gradient = ahead
      var gradientOfBias = 0.0
      for example in examples {
        let evenness = CausalModel.evenness(example.buckets.count)
        var sum = 0.0
        for bucket in example.buckets { sum += ahead[bucket] }
        let error = logistic(aheadOfBias + sum * evenness) - (example.isCausal ? 1 : 0)
        gradientOfBias += Self.cost * error
        let share = Self.cost * error * evenness
        for bucket in example.buckets { gradient[bucket] += share }
      }
      let momentum = Double(step) / Double(step + 3)
      for place in weights.indices {
        let next = ahead[place] - rate * gradient[place]
        ahead[place] = next + momentum * (next - weights[place])
        weights[place] = next
      }
      let next = aheadOfBias - rate * gradientOfBias
      aheadOfBias = next + momentum * (next - bias)
      bias = next
    }
  }

  /// 1 / (1 + e^-x), the same on every machine.
  private func logistic(_ x: Double) -> Double { CausalModel.logistic(x) }
}
