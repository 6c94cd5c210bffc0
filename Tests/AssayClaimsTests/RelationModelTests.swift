import AssayAnnotation
import AssayModel
import AssaySegmentation
import AssayText
import Testing

@testable import AssayClaims

@Suite struct RelationModelTests {
  @Test func `the weights are all there, and small`() {
    let (count, greatest) = RelationWeights.text.withUTF8Buffer { bytes in
      let weights = bytes.filter { $0 > 0x20 }
      return (weights.count, weights.reduce(0) { max($0, abs(Int($1) - Int(CausalModel.zero))) })
    }
    #expect(count == RelationModel.buckets)
    #expect(greatest == CausalModel.greatest)
    #expect(RelationWeights.text.utf8CodeUnitCount + CausalWeights.text.utf8CodeUnitCount < 2_000_000)
  }

  /// The cue bounds the side behind it, and the verb of the clause around a phrase the phrase.
  @Test(arguments: [
    ("The cause of the outage was a fallen tree.", "a fallen tree", "the outage"),
    ("The harm caused by the leak was never measured.", "the leak", "The harm"),
    ("Their deaths from hunger were reported late.", "hunger", "Their deaths"),
  ])
  func `keeps the borders that the grammar is sure of`(_ text: String, _ cause: String, _ effect: String) {
    #expect(sides(of: text).contains([cause, effect]))
  }

  @Test(arguments: [
    (
      "Dozens were arrested on Friday when police broke up a rally in the old harbour.",
      "police broke up a rally in the old harbour", "Dozens were arrested on Friday"
    ),
    (
      "He said that thousands of miners went on strike because wages had not been paid.",
      "wages had not been paid", "thousands of miners went on strike"
    ),
  ])
  func `leaves out who says it and takes whole clauses in`(_ text: String, _ cause: String, _ effect: String) {
    #expect(sides(of: text).contains([cause, effect]))
  }

  @Test(arguments: [
    "They went to the market to buy bread.", "The team met in order to plan the summer.", "The museum opens at nine.",
  ])
  func `makes no plain cause of a purpose`(_ text: String) { #expect(claims(text, .causal).isEmpty) }

  @Test func `puts both sides into the sentence, apart from each other`() {
    for text in [
      "Protests, protests (and more \"protests\" — over it; over it: over).", "A, b, c, d; e because (f) as \"g",
      String(repeating: "over the law, ", count: 80),
    ] {
      for claim in annotated(text, includesDoubtful: true).claims {
        guard let causation = claim.causation else { continue }
        #expect(causation.cause.start < causation.cause.end && causation.effect.start < causation.effect.end)
        #expect(causation.cause.end <= text.utf8.count && causation.effect.end <= text.utf8.count)
      }
    }
  }

  private func sides(of text: String) -> [[String]] {
    let document = annotated(text)
    return document.claims.compactMap(\.causation).map { causation in
      [causation.cause, causation.effect].map { document.document.text[$0] }
    }
  }
}
