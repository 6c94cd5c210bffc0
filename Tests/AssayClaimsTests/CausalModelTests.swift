import AssayAnnotation
import AssayModel
import AssaySegmentation
import AssayText
import Testing

@testable import AssayClaims

@Suite struct CausalModelTests {
  @Test func `the weights are all there, and small`() {
    let (count, others) = CausalWeights.text.withUTF8Buffer { bytes in
      let weights = bytes.filter { $0 > 0x20 }
      let greatest = weights.reduce(0) { max($0, abs(Int($1) - Int(CausalModel.zero))) }
      return (weights.count, greatest)
    }
    #expect(count == CausalModel.buckets)
    #expect(others == CausalModel.greatest)
    #expect(CausalWeights.text.utf8CodeUnitCount < 2_000_000)
  }

  /// Sums of whole numbers: the same on every machine. New weights need new figures.
  @Test(arguments: [
    ("The bridge was closed because the river had risen.", 2.600281233480664),
    ("Workers marched to demand higher wages.", 0.19129256268686687),
    ("Thousands rallied over the new fuel tax.", 2.3056597233205745),
    ("The library has four reading rooms.", -3.1416309632613304),
    ("She was born in Leeds in 1961.", -3.7028718788762025),
  ])
  func `gives the same odds on every machine`(_ text: String, _ odds: Double) throws {
    let given = try self.odds(text)
    #expect(given == odds, "\(given)")
  }

  /// The first of each pair is the likelier to tell a cause.
  @Test(arguments: [
    ("Farmers blocked the road to protest against the tax.", "The farm has a road to the lake."),
    ("The ferry sank after it hit a rock.", "The ferry leaves after lunch."),
    ("Shops stayed shut as riots spread.", "He works as a baker."),
  ])
  func `takes what tells a cause for likelier`(_ causal: String, _ other: String) throws {
    #expect(try odds(causal) > odds(other))
  }

  @Test func `ranks a doubtful cause below every plain one, and makes it only when asked`() {
    let plain = claims("The bridge was closed because the river had risen.", .causal)
    let march = "Workers marched to demand higher wages."
    let doubtful = annotated(march, includesDoubtful: true).claims.filter { $0.kind == .causal }
    #expect(claims(march, .causal).isEmpty)
    #expect(plain.allSatisfy { $0.checkWorthiness.score >= 0.5 } && !plain.isEmpty)
    #expect(doubtful.allSatisfy { $0.checkWorthiness.score < 0.5 } && !doubtful.isEmpty)
    #expect(doubtful.first?.checkWorthiness.reasons.contains("may say what caused what") == true)
  }

  @Test(arguments: ["The library has four reading rooms.", "She was born in Leeds in 1961.", "See you for tea."])
  func `says nothing of causes where none is told`(_ text: String) {
    #expect(claims(text, .causal).isEmpty)
  }

  @Test(arguments: [
    ("The grief after her death never left him.", true),
    ("Headaches from the fumes kept them awake.", true),
    ("Most of the damage came from the storm.", true),
    ("Panic ensued from the rumour.", true),
    ("Smoking is among the causes of the disease.", true),
    ("The letter from the bank arrived.", false),
    ("The walk after lunch was short.", false),
    ("Most of the guests came from the city.", false),
  ])
  func `reads what comes of something by what it is`(_ text: String, _ isPlain: Bool) {
    #expect(claims(text, .causal).contains { $0.checkWorthiness.score >= 0.5 } == isPlain)
  }

  @Test func `bears text without words`() {
    for text in ["", ".", "… — …", "1 2 3", String(repeating: "a", count: 3000)] { _ = claims(text) }
  }

  private func odds(_ text: String) throws -> Double {
    let document = annotated(text)
    var places = SentenceView.Places()
    let view = SentenceView(ClaimContext(document), index: 0, &places)
    let candidates = CausalReader(clauses: view.clauses, previous: nil).candidates()
    return CausalModel.shared.odds(
      of: CausalFeatures(list: view.list, sentence: view.sentence, candidates: candidates))
  }
}
