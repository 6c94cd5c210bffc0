import AssayModel
import Testing

@Suite struct HardSentenceTests {
  @Test(arguments: [
    "paid $5 million today", "rain caused the flood", "it is the largest of all", "officials said so",
    "more than twice as many came", "it closed in May 2024",
  ])
  func `stays whole when a sentence is longer than it looks at`(end: String) {
    let text = "The firm " + String(repeating: "it said and that ", count: 120) + end + "."
    let document = annotated(text)
    for claim in document.claims { #expect(document.text.span.contains(claim.span)) }
  }

  @Test(arguments: [
    "LIMA, May 3 (Agency) - Exports rose 38% in April.", "Port Ellisand, 14 November 2024 — Exports rose 38% in April.",
    "GENEVA – Exports rose 38% in April.",
  ])
  func `leaves the dateline out of a claim`(text: String) {
    let document = annotated(text)
    #expect(!document.claims.isEmpty)
    for claim in document.claims { #expect(document.text[claim.span].hasPrefix("Exports")) }
  }

  @Test(arguments: ["Then – nothing came of 3 plans.", "Ms Quill - who leads the council - opened 3 schools."])
  func `takes no other opening for a dateline`(text: String) {
    let document = annotated(text)
    #expect(document.claims.contains { document.text[$0.span].hasPrefix(String(text.prefix(4))) })
  }

  @Test func `reads the month of May as a month`() {
    let document = annotated("Lake Ansel was 72 per cent full on 1 May 2025.")
    #expect(document.claims.allSatisfy { $0.certainty == .asserted })
  }
}
