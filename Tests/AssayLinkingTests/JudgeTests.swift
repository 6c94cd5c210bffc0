import AssayModel
import Testing

@testable import AssayLinking

@Suite struct JudgeTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let claim: String
    let evidence: String

    init(_ claim: String, _ evidence: String) {
      self.claim = claim
      self.evidence = evidence
    }

    var testDescription: String { claim }
  }

  @Test(arguments: [
    Example("The ferry carried 1,200 passengers.", "The ferry carried 1,200 passengers."),
    Example("The ferry carried 12,000,000 passengers.", "The ferry carried 12 million passengers."),
    Example("The ferry carried more than 1,000 passengers.", "The ferry carried 1,240 passengers."),
    Example("The ferry carried about 1,200 passengers.", "The ferry carried 1,240 passengers."),
    Example("The ferry carried between 1,000 and 1,500 passengers.", "The ferry carried 1,240 passengers."),
    Example("The tunnel is 10 kilometres long.", "The tunnel is 10,000 metres long."),
    Example("The tunnel was opened in the 1970s.", "The tunnel was opened in 1974."),
    Example("The mayor opened the new library.", "On Friday the mayor opened the new library."),
    Example(
      "Twenty ferries were sold in total.", "Twelve ferries were sold in May and eight ferries in June."),
  ])
  func `supports`(_ example: Example) {
    #expect(verdict(example.claim, example.evidence).value == .supported)
  }

  @Test(arguments: [
    Example("The ferry carried 1,900 passengers.", "The ferry carried 1,200 passengers."),
    Example("The ferry carried 12 billion passengers.", "The ferry carried 12 million passengers."),
    Example("The ferry carried less than 1,000 passengers.", "The ferry carried 1,240 passengers."),
    Example("The ferry carried more than 1,240 passengers.", "The ferry carried 1,240 passengers."),
    Example("The tunnel is 10 kilometres long.", "The tunnel is 25,000 metres long."),
    Example("The tunnel was opened in 1971.", "The tunnel was opened in 1974."),
    Example("The tunnel was opened in the 1960s.", "The tunnel was opened in 1974."),
    Example("The mayor opened the new library.", "The mayor never opened the new library."),
  ])
  func `contradicts`(_ example: Example) {
    #expect(verdict(example.claim, example.evidence).value == .contradicted)
  }

  @Test(arguments: [
    // Another subject.
    Example("The Elbrin ferry carried 1,900 passengers.", "The Norvik ferry carried 1,200 passengers."),
    // Another thing counted.
    Example("The ferry carried 300 cars.", "The weather station measured 120 storms."),
    // The source is less precise.
    Example("The ferry carried 1,240 passengers.", "The ferry carried more than 1,000 passengers."),
    // Two currencies have no rate.
    Example("The bridge cost $12 million.", "The bridge cost €11 million."),
    Example("The ferry carried 1,900 passengers.", ""),
    Example("", "The ferry carried 1,200 passengers."),
    Example("The council closed two schools in 2021.", "Rain fell on the island all week."),
  ])
  func `abstains`(_ example: Example) {
    #expect(verdict(example.claim, example.evidence).value == .notEnough)
  }

  @Test func `a year is set against the year that stands in its place`() {
    let result = verdict(
      "In 1965 they parted because of the plan of 1966, which he dropped in 1966.",
      "In 1965 they parted because of the plan of 1966, which he dropped in 1968.")
    #expect(result.value == .contradicted)
    #expect(result.reason == .dateDiffers)
  }

  @Test(arguments: [
    ("Sales rose by 5 per cent in May.", "Sales rose by 5 per cent in June.", false),
    ("Sales rose by 5 per cent in May.", "In May, sales rose by 5 per cent.", true),
    ("Sales rose by 5 per cent in May.", "Sales rose by 5 per cent in May, after a fall in April.", true),
    ("The ferry carried 900 people in spring.", "The ferry carried 900 people in autumn.", false),
  ])
  func `another month or season bears nothing out`(_ claim: String, _ evidence: String, _ isSupported: Bool) {
    #expect((verdict(claim, evidence).value == .supported) == isSupported)
  }

  @Test func `a pronoun stands for the subject only where no title names another`() {
    let claim = "Elbrin Lines carried 1,200 passengers to the island."
    let evidence = "It carried 1,200 passengers to the island."
    #expect(verdict(claim, evidence).value == .supported)
    #expect(verdict(claim, evidence, title: "The ferry of Norvik").value == .notEnough)
    #expect(verdict(claim, evidence, title: "Elbrin Lines").value == .supported)
  }

  @Test func `one figure of a claim may be worked out when the others agree`() {
    let result = verdict(
      "The ferry carried 5,400 passengers in May, 1,200 more than in April.",
      "The ferry carried 5,400 passengers in May and 4,200 passengers in April.")
    #expect(result.value == .supported)
    #expect(result.reason == .arithmeticAgrees)
  }

  @Test func `a verdict shows its working`() {
    let result = verdict("The ferry carried 1,900 passengers.", "The ferry carried 1,200 passengers.")
    #expect(result.explanation == "The claim says 1,900; the source says 1,200.")
    #expect(result.working.steps.contains { $0.holds == false })
    #expect(result.evidence.first?.role == .contradicts)
  }

  @Test func `sources that disagree give no verdict`() {
    let claim = annotated("The ferry carried 1,200 passengers.")
    let texts = ["The ferry carried 1,200 passengers.", "The ferry carried 1,900 passengers."]
    let passages = texts.enumerated().map { rank, text in
      let passage = Passage(id: "p1", text: text)
      let source = Source(id: "s\(rank)", type: "report", title: "Report", passages: [passage])
      return ReadPassage(source: source, passage: passage, annotated: annotated(text), rank: rank + 1)
    }
    let result = Judge.verdict(on: claim, evidence: passages)
    #expect(result.value == .notEnough)
    #expect(result.reason == .mixedEvidence)
    #expect(result.evidence.count == 2)
  }

  @Test(arguments: [
    "99999999999999999999999999999999999999999999999999 ferries", "1e400 km", "-0", "…", "\u{0}\u{1}", "％ ５０",
  ])
  func `odd text does not harm`(_ text: String) {
    _ = verdict(text, text)
    _ = verdict(text, "The ferry carried 1,200 passengers over 3 km in 1974.")
  }

  /// Words in any order end sentences, open brackets and begin times where no writer would.
  @Test func `no order of words does harm`() {
    let words = [
      "the", "a", "of", "in", "to", "by", ",", ".", ";", "(", ")", "?", "–", "'s", "and", "but", "which", "It", "She",
      "Norvik", "Anna", "Berg", "40", "1931", "per", "cent", "was", "is", "said", "not", "first", "daily", "Sundays",
      "each", "3.1", "€", "closed", "closes", "year",
    ]
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    func phrase() -> String { (0...next(16)).map { _ in words[next(words.count)] }.joined(separator: " ") }
    for _ in 0..<1_500 {
      let claim = phrase()
      let evidence = [claim, "\(claim) \(phrase())", "\(phrase()). \(claim)"][next(3)]
      let result = verdict(claim, evidence)
      #expect(result.confidence <= 1)
    }
  }
}
