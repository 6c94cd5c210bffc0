import AssayModel
import AssayText
import Testing

/// What is said in ⟨…⟩, who says it in ⟦…⟧; nobody where there is no ⟦…⟧.
private let attributed = [
  "⟦The minister⟧ said that ⟨the bridge was safe⟩.",
  "⟦The police⟧ said ⟨the driver had been drinking⟩.",
  "⟦Officials⟧ say ⟨the dam will hold⟩.",
  "⟨Exports fell in March⟩, according to ⟦the ministry⟧.",
  "According to ⟦the report⟧, ⟨the tunnel is unsafe⟩.",
  "⟨The tunnel is unsafe⟩, ⟦the report⟧ said.",
  "⟨The tunnel is unsafe⟩, said ⟦Maria Vale⟧.",
  "⟦The company⟧ announced that ⟨it had hired 300 people⟩.",
  "⟦The charity⟧ claims that ⟨one child in five goes hungry⟩.",
  "⟦A spokesman⟧ told reporters that ⟨the talks had failed⟩.",
  "⟦The mayor⟧ denied that ⟨the money had been lost⟩.",
  "⟦She⟧ said ⟨the valley was empty⟩.",
  "⟦The study⟧ found that ⟨the drug works⟩.",
  "⟦The union⟧ insists that ⟨the offer is too low⟩.",
  "⟦Scientists⟧ believe that ⟨the lake was once larger⟩.",
  "⟦The court⟧ concluded that ⟨the sale was void⟩.",
  "⟦Ann Lowe⟧ wrote that ⟨the harbour was silted up⟩.",
  "⟦The survey⟧ showed that ⟨rents had doubled⟩.",
  "⟦The general⟧ warned that ⟨the truce would not last⟩.",
  "⟦The bank⟧ admitted that ⟨it had made mistakes⟩.",
  "⟦Residents⟧ argue that ⟨the road is dangerous⟩.",
  "⟦The agency⟧ estimates that ⟨the fire destroyed 40 homes⟩.",
  "⟦Minister⟧ Says ⟨Talks Failed⟩",
  "⟦Police⟧ Say ⟨Three Men Were Arrested⟩",
  "⟨The suspect was reportedly seen in the town⟩.",
  "⟨The bank allegedly lost the papers⟩.",
  "⟨The painting is believed to be a copy⟩.",
  "⟨The king is said to have slept here⟩.",
]

@Suite struct AttributionTests {
  @Test(arguments: attributed.map(CausalExample.init))
  func `finds who says what`(_ example: CausalExample) throws {
    let document = annotated(example.text)
    let claim = try #require(document.claims.first { $0.kind == .attributed })
    #expect(document.text[claim.span] == example.effect)
    #expect(claim.claimant?.span.map { document.text[$0] } ?? "" == example.cause)
  }

  @Test(arguments: [
    "I think that the plan is good.",
    "The bridge is safe.",
    "She told a story.",
    "The report is long.",
    "We believe the plan will work.",
    "He claims a pension.",
  ])
  func `attributes nothing to nobody in particular`(_ text: String) {
    #expect(claims(text, .attributed).isEmpty)
  }

  @Test func `gives a causal claim to its claimant`() {
    let document = annotated("The ministry said that the storm caused the flood.")
    let claim = document.claims.first { $0.kind == .causal }
    #expect(claim?.claimant?.span.map { document.text[$0] } == "The ministry")
    #expect(claim.map { document.text[$0.span] } == "the storm caused the flood")
  }

  @Test func `a claim attributed to nobody is hedged and says so`() {
    let claim = claims("The bank reportedly lost 300 files in May.", .attributed).first
    #expect(claim?.certainty == .hedged)
    #expect(claim?.claimant?.span == nil)
    #expect(claim?.claimant != nil)
    #expect(claim?.checkWorthiness.reasons.contains("is attributed to nobody") == true)
  }

  @Test func `a denial negates what is denied`() {
    #expect(claims("The mayor denied that the money had been lost.", .attributed).first?.isNegated == true)
  }
}

@Suite struct VoiceTests {
  @Test(arguments: [
    "\"The bridge was closed because it was old,\" said Ms Vale.",
    "“The bridge was closed because it was old,” said Ms Vale.",
    "Ms Vale said: “The bridge was closed because it was old.”",
    "«The bridge was closed because it was old», said Ms Vale.",
    "‘The bridge was closed because it was old,’ said Ms Vale.",
  ])
  func `hears the voice inside quotation marks`(_ text: String) {
    #expect(claims(text, .causal).first?.voice == .quoted)
  }

  @Test func `follows a quotation over sentences`() {
    let voices = claims(
      "“The mill closed in May. Prices fell because demand fell,” she said. The town suffered."
    )
    .filter { $0.kind == .causal }.map(\.voice)
    #expect(voices == [.quoted])
  }

  @Test func `returns to the author after a quotation`() {
    let document = annotated("“The mill is shut,” she said. The mill closed because orders had dried up.")
    #expect(document.claims.last { $0.kind == .causal }?.voice == .author)
  }

  @Test func `follows a quotation over paragraphs`() {
    let document = annotated("“The mill closed in May.\n\n“Prices fell because demand fell.”")
    #expect(document.claims.first { $0.kind == .causal }?.voice == .quoted)
  }

  @Test func `a caption keeps its voice`() {
    #expect(
      annotated("The mill closed because orders had dried up.", voice: .caption).claims.first?.voice
        == .caption)
  }
}

@Suite struct AttributionBoundsTests {
  @Test(
    arguments: [
      "While ⟦the firm⟧ said ⟨its books were clean⟩, the court found a gap.",
      "⟦He⟧ added that ⟨his goal was “keeping order” and “making peace”⟩.",
      "The strike triggered a crisis, reportedly ⟨costing the city $10 million in lost trade⟩.",
    ].map(CausalExample.init))
  func `bounds what is said`(_ example: CausalExample) throws {
    let document = annotated(example.text)
    let claim = try #require(document.claims.first { $0.kind == .attributed })
    #expect(document.text[claim.span] == example.effect)
  }
}
