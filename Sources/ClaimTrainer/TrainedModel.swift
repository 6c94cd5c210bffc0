import AssayClaims

/// Weights as the product keeps them: whole steps.
struct QuantisedWeights {
  let steps: [Int8]
  let step: Double

  init(_ weights: [Double]) {
    let greatest = weights.reduce(0) { max($0, abs($1)) }
    // To four digits, so that the source shows the number that is used.
    let step = max((greatest / Double(CausalModel.greatest) * 10_000).rounded(), 1) / 10_000
    self.step = step
    steps = weights.map {
      Int8(clamping: min(max(Int(($0 / step).rounded()), -CausalModel.greatest), CausalModel.greatest))
    }
  }

  /// The weights as lines of Swift source, one character a weight.
  var lines: String {
    let characters = steps.map { UInt8(clamping: Int(CausalModel.zero) + Int($0)) }
    return stride(from: 0, to: characters.count, by: 112).map { start in
      "    " + String(decoding: characters[start..<min(start + 112, characters.count)], as: UTF8.self)
    }.joined(separator: "\n")
  }
}

/// Both models, trained on some sentences.
struct TrainedModels {
  private let sentences: QuantisedWeights
  private let bias: Double
  private let relations: QuantisedWeights

  init(_ records: [Corpus.Record]) {
    let regression = Regression(examples: records.flatMap(\.examples))
    sentences = QuantisedWeights(regression.weights)
    bias = (regression.bias * 10_000).rounded() / 10_000
    relations = RelationTraining(choices: records.flatMap(\.choices)).quantised
  }

  var models: CausalModels {
    CausalModels(
      sentences: CausalModel(
        weights: sentences.steps, scale: CausalModel.Scale(step: sentences.step, bias: bias)),
      relations: RelationModel(weights: relations.steps, step: relations.step))
  }

  /// The names of the Swift files that ship them, and the files.
  var sources: [(name: String, source: String)] {
    [
      (
        "CausalWeights.swift",
        source(
          "causal model", "CausalWeights",
          "scale = CausalModel.Scale(step: \(sentences.step), bias: \(bias))", sentences)
      ),
      ("RelationWeights.swift", source("relation model", "RelationWeights", "step = \(relations.step)", relations)),
    ]
  }

  private func source(_ model: String, _ type: String, _ scale: String, _ weights: QuantisedWeights) -> String {
    """
    /// The weights of the \(model). Written by `ClaimTrainer`; see the model card, `ClaimModel.md`.
    enum \(type) {
      static let \(scale)

      static let text: StaticString = ####\"\"\"
    \(weights.lines)
        \"\"\"####
    }

    """
  }
}
