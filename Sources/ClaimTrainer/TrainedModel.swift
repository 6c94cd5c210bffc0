import AssayClaims

/// A regression's weights as the product keeps them: whole steps.
struct TrainedModel {
  private let steps: [Int]
  private let step: Double
  private let bias: Double

  init(_ regression: Regression) {
    let greatest = regression.weights.reduce(0) { max($0, abs($1)) }
    // To four digits, so that the source shows the number that is used.
    let step = max((greatest / Double(CausalModel.greatest) * 10_000).rounded(), 1) / 10_000
    self.step = step
    bias = (regression.bias * 10_000).rounded() / 10_000
    steps = regression.weights.map {
      min(max(Int(($0 / step).rounded()), -CausalModel.greatest), CausalModel.greatest)
    }
  }

  /// The logarithm of the odds that some sentence of the record is causal.
  func odds(of record: Corpus.Record) -> Double { record.examples.map { odds(of: $0.buckets) }.max() ?? bias }

  private func odds(of buckets: [Int]) -> Double {
    var sum = 0
    for bucket in buckets { sum += steps[bucket] }
    return bias + step * CausalModel.evenness(buckets.count) * Double(sum)
  }

  /// The Swift file that ships them.
  var source: String {
    let characters = steps.map { UInt8(clamping: Int(CausalModel.zero) + $0) }
    var lines: [String] = []
    for start in stride(from: 0, to: characters.count, by: 112) {
      let line = characters[start..<min(start + 112, characters.count)]
      lines.append("    " + String(decoding: line, as: UTF8.self))
    }
    return """
      /// The weights of the causal model. Written by `ClaimTrainer`; see the model card, `ClaimModel.md`.
      enum CausalWeights {
        static let scale = CausalModel.Scale(step: \(step), bias: \(bias))

        static let text: StaticString = ####\"\"\"
      \(lines.joined(separator: "\n"))
          \"\"\"####
      }

      """
  }
}
