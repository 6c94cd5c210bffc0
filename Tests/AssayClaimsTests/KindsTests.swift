import AssayModel
import AssayText
import Testing

@Suite struct SuperlativeClaimsTests {
  @Test(arguments: [
    "The tower is the tallest building in the city.",
    "It was the deadliest storm on record.",
    "It was the first time that a woman had won the race.",
    "She is the only doctor in the valley.",
    "Output reached a record high in June.",
    "The rise was unprecedented.",
    "Never before had the lake frozen.",
    "It is the second largest port in the country.",
    "It was the worst harvest since the war.",
    "He is the richest man in the town.",
    "The bridge was the longest of its kind.",
    "This is the most populous district.",
  ])
  func `finds a superlative`(_ text: String) {
    #expect(!claims(text, .superlative).isEmpty)
  }

  @Test(arguments: [
    "At least 30 people came.",
    "Most of the shops were shut.",
    "They did their best.",
    "He only came to look.",
    "They met every week.",
    "The first two days were wet.",
    "At most 20 were sold.",
  ])
  func `stays quiet on degrees that single nothing out`(_ text: String) {
    #expect(claims(text, .superlative).isEmpty)
  }
}

@Suite struct ComparisonClaimsTests {
  @Test(arguments: [
    "Sales rose faster than costs.",
    "More people died in the flood than in the war.",
    "The new road is longer than the old one.",
    "Rents have doubled.",
    "Unemployment fell.",
    "The herd has grown.",
    "Output was down compared with last year.",
    "Women outnumbered men.",
    "The fund exceeds the budget.",
    "Costs are rising.",
    "The lake has shrunk.",
    "The firm lost market share.",
  ])
  func `finds a comparison or a change`(_ text: String) {
    #expect(!claims(text, .comparison).isEmpty)
  }

  @Test(arguments: [
    "More than 300 people came.",
    "He chose tea rather than coffee.",
    "The rise of the empire is a long story.",
    "They want to cut the grass.",
    "The shop sells cuts of meat.",
  ])
  func `stays quiet where nothing is compared`(_ text: String) {
    #expect(claims(text, .comparison).isEmpty)
  }
}

@Suite struct TemporalClaimsTests {
  @Test(arguments: [
    "The factory opened in the spring.",
    "The war ended before the harvest was in.",
    "The trial began after the judge arrived.",
    "The meeting lasted until the lights went out.",
    "The school was founded by monks.",
    "The council voted against the plan.",
    "The miners went home.",
    "She has visited the island.",
  ])
  func `finds what happened`(_ text: String) {
    #expect(!claims(text, .temporal).isEmpty)
  }

  @Test(arguments: [
    "Thank you very much.", "What should we do?", "Good evening to you all.", "Let us hope so.",
  ])
  func `stays quiet where nothing happened`(_ text: String) {
    #expect(claims(text).isEmpty)
  }
}

@Suite struct QuantitativeClaimsTests {
  @Test func `finds a figure with its clause and subject`() throws {
    let document = annotated("The fire destroyed 40 homes, but the church was saved.")
    try #require(!document.quantities.isEmpty)
    let claim = try #require(document.claims.first { $0.kind == .quantitative })
    #expect(document.text[claim.span] == "The fire destroyed 40 homes")
    #expect(claim.subject.map { document.text[$0] } == "The fire")
    #expect(claim.quantities.count == 1)
  }

  @Test func `makes one claim of the figures in one clause`() throws {
    let document = annotated("The firm sold 300 boats and 20 cars.")
    try #require(!document.quantities.isEmpty)
    #expect(document.claims.filter { $0.kind == .quantitative }.count == 1)
  }
}
