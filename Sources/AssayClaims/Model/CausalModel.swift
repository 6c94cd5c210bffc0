import AssayText

/// How likely a sentence is to say that one thing brought about another, by its words and the cues in it.
///
/// A logistic regression over hashed features, trained by `ClaimTrainer`; the model card is `ClaimModel.md` in the
/// documentation. The grammar finds the cues and the spans; the model only says how far the company that a cue keeps is
/// that of a cause. Weights are whole numbers, their sum is exact, and what follows uses nothing but the sums, products
/// and roots that IEEE 754 fixes: every machine gives the same bits.
package struct CausalModel: Sendable {
  /// What a weight of one whole step, and the constant term, add to the sum.
  package struct Scale: Sendable {
    package var step: Double
    package var bias: Double

    package init(step: Double, bias: Double) {
      self.step = step
      self.bias = bias
    }
  }

  /// The number of buckets that features are hashed into.
  package static let buckets = 1 << 15
  /// The greatest weight in steps, either way.
  package static let greatest = 45
  /// The character that stands for a weight of 0 in the weights' text; the others follow before and after it.
  package static let zero: UInt8 = 80

  /// From these odds on, as a logarithm, a sentence without a plain cue becomes a doubtful claim: about one in four.
  package static let leastOdds = -1.2

  static let shared = CausalModel(text: CausalWeights.text, scale: CausalWeights.scale)

  private let weights: [Int8]
  private let scale: Scale

  /// - Parameter text: One character a weight, in the order of the buckets; line ends are passed over. Buckets that it
  ///   does not reach weigh 0.
  package init(text: StaticString, scale: Scale) {
    self.init(weights: Self.weights(of: text, buckets: Self.buckets), scale: scale)
  }

  /// - Parameter weights: One for each bucket, in steps.
  package init(weights: [Int8], scale: Scale) {
    self.weights = weights
    self.scale = scale
  }

  static func weights(of text: StaticString, buckets: Int) -> [Int8] {
    var weights = [Int8](repeating: 0, count: buckets)
    text.withUTF8Buffer { bytes in
      var place = 0
      for byte in bytes where byte > 0x20 && place < weights.count {
        weights[place] = Int8(clamping: Int(byte) - Int(Self.zero))
        place += 1
      }
    }
    return weights
  }

  /// The logarithm of the odds that the sentence is causal.
  func odds(of features: CausalFeatures) -> Double {
    var sum = 0
    var count = 0
    weights.withUnsafeBufferPointer { weights in
      features.eachBucket { bucket in
        sum += Int(weights[bucket])
        count += 1
      }
    }
    return scale.bias + scale.step * Self.evenness(count) * Double(sum)
  }

  /// 1 / (1 + e^-x), the same bits on every machine.
  package static func logistic(_ x: Double) -> Double { CheckWorthinessScale.logistic(x) }

  /// What each of so many features counts: long sentences have more features, and no more cause for that.
  package static func evenness(_ count: Int) -> Double { 5 / Double(max(count, 1)).squareRoot() }
}
