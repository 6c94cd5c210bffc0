import AssayModel
import Testing

@testable import AssayLinking

@Suite struct LinkerTests {
  private static let sources = [
    Source(
      id: "ferry", type: "report", title: "The ferry of Elbrin",
      passages: [
        Passage(id: "p1", text: "The company was founded in 1921."),
        Passage(id: "p2", text: "Its ships carried 48,000 passengers last year."),
      ]),
    Source(
      id: "quarry", type: "report", title: "The quarry of Norvik",
      passages: [
        Passage(id: "p9", text: "In 2022 the quarry of Norvik sold 300 tonnes of slate."),
        Passage(id: "p10", text: "In 2023 the quarry of Norvik sold 420 tonnes of slate."),
      ]),
    Source(
      id: "lake", type: "report", title: "Lakes and rivers",
      passages: [Passage(id: "p1", text: "Many people were drowned in the lake; boats were lost.")]),
    Source(
      id: "withdrawn", type: "report", title: "The museum of Elbrin", withdrawn: LooseDate("2024-01-02"),
      passages: [Passage(id: "p1", text: "The museum of Elbrin has 900 paintings.")]),
    Source(
      id: "old", type: "report", title: "The archive of Elbrin",
      passages: [Passage(id: "p1", text: "The archive of Elbrin holds 7,000 maps.")]),
    Source(
      id: "new", type: "report", title: "The archive of Elbrin",
      relations: [.init(kind: "supersedes", source: "old")],
      passages: [Passage(id: "p1", text: "The archive of Elbrin holds 9,000 maps.")]),
    Source(
      id: "facts", type: "dataset", title: "Figures",
      subjects: [.init(id: "mill", kind: nil, names: ["Corrin mill"])],
      facts: [Fact(id: "f1", subject: "mill", property: "flour milled", value: 300, unit: "t")]),
  ]

  private let linker = Linker(sources) { text, _ in annotated(text) }

  private func source(_ link: Link) -> String { link.sourceID }

  @Test func `a record's title finds the passage that does not name its subject`() {
    let links = linker.links(for: annotated("The Elbrin ferry carried 48,000 passengers"))
    #expect(links.first.map(source) == "ferry")
    #expect(links.first?.passage == 1)
  }

  @Test(arguments: [
    ("people drown", "lake"), ("ships lost on a lake", "lake"), ("Who began the ferry?", "ferry"),
  ])
  func `stems and synonyms meet`(_ query: String, _ expected: String) {
    #expect(linker.links(for: annotated(query)).first.map(source) == expected)
  }

  @Test func `nothing is found for words that no source has`() {
    #expect(linker.links(for: annotated("xylophone quartz")).isEmpty)
    #expect(linker.links(for: annotated("")).isEmpty)
    #expect(PassageIndex([]).links(for: LinkQuery(annotated("ferry"))).isEmpty)
  }

  private func verdict(_ text: String) -> Verdict {
    var document = annotated(text)
    document.claims = [
      Claim(
        id: "c1", kind: .quantitative, span: document.text.span, sentence: 0, voice: .author,
        checkWorthiness: CheckWorthiness(score: 1, reasons: []))
    ]
    return linker.verdicts(on: document)[0]
  }

  @Test func `withdrawn records are no evidence`() {
    let result = verdict("The museum of Elbrin has 900 paintings.")
    #expect(result.value == .notEnough)
    #expect(!result.evidence.contains { $0.source == "withdrawn" })
  }

  @Test func `the newer record decides`() {
    #expect(verdict("The archive of Elbrin holds 9,000 maps.").value == .supported)
    #expect(verdict("The archive of Elbrin holds 7,000 maps.").value == .contradicted)
  }

  @Test func `two passages of a source bear out what their figures add up to`() {
    let result = verdict("In 2023 the quarry of Norvik sold 420 tonnes of slate, 120 tonnes more than in 2022.")
    #expect(result.value == .supported)
    #expect(result.evidence.map(\.passage) == ["p9", "p10"])
    let other = verdict("In 2023 the quarry of Norvik sold 420 tonnes of slate, 150 tonnes more than in 2022.")
    #expect(other.value != .supported)
  }

  @Test func `facts without a passage are found`() {
    let links = linker.links(for: annotated("flour milled at Corrin mill"))
    #expect(links.first.map(source) == "facts")
  }

  @Test func `the same question gives the same answer`() {
    let document = annotated("The Elbrin ferry carried 48,000 passengers on the lake")
    #expect(linker.links(for: document) == linker.links(for: document))
  }
}
