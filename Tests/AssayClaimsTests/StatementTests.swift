import AssayModel
import AssayText
import Testing

@Suite struct StatementTests {
  /// What each claim of a kind spans.
  private func spans(_ text: String, _ kind: Claim.Kind) -> [String] {
    let document = annotated(text)
    return document.claims.filter { $0.kind == kind }.map { document.text[$0.span] }
  }

  @Test(
    arguments: [
      ("If the budget passes, taxes will rise by 3 percent.", "If the budget passes, taxes will rise by 3 percent"),
      ("If prices rise 5 percent, the bank will act.", "If prices rise 5 percent, the bank will act"),
      ("Unless the firm finds 3 million euros, it will close.", "Unless the firm finds 3 million euros, it will close"),
      ("Taxes will rise by 3 percent if the budget passes.", "Taxes will rise by 3 percent if the budget passes"),
      ("He asked whether the bridge had 3 lanes.", "He asked whether the bridge had 3 lanes"),
    ])
  func `does not turn a condition into an assertion`(_ text: String, _ span: String) {
    #expect(spans(text, .quantitative) == [span])
  }

  @Test(
    arguments: [
      ("Exports rose 4 percent, and imports fell 2 percent.", ["Exports rose 4 percent", "imports fell 2 percent"]),
      ("The minister said in May that exports rose 4 percent.", ["exports rose 4 percent"]),
      (
        "He said in a speech to the chamber of commerce on Monday that exports rose 4 percent.",
        ["exports rose 4 percent"]
      ),
      ("Because it rained, 40 homes were lost.", ["40 homes were lost"]),
    ])
  func `spans the smallest clause that can be true or false`(_ text: String, _ expected: [String]) {
    #expect(spans(text, .quantitative) == expected)
  }

  @Test func `gives kinds that overlap the same span`() {
    let document = annotated("The minister said in a speech that exports fell 4 percent in May.")
    let spans = document.claims.filter { [.quantitative, .comparison, .attributed].contains($0.kind) }.map(\.span)
    #expect(spans.count == 3)
    #expect(Set(spans).count == 1)
  }

  @Test(arguments: [
    "She was the first woman to win the race.", "It was the first of its kind.",
    "It was the first hospital in the country.",
    "He is the last man who speaks the language.",
  ])
  func `takes a first that stands alone for a superlative`(_ text: String) {
    #expect(!claims(text, .superlative).isEmpty)
  }

  @Test(arguments: [
    "It was the first season of the show.", "He won the first prize.", "They met in the last week of May.",
    "In the first season, 40,000 fans came.",
  ])
  func `takes plain order for no superlative`(_ text: String) {
    #expect(claims(text, .superlative).isEmpty)
  }

  @Test(arguments: [
    "Thank you for reading about the storm.", "Thanks for all the letters.", "We thank the senator for his service.",
    "If you have not been yet, go this weekend.", "If you are late, call the office.", "Sorry for the delay.",
    "If in doubt, do not wait.",
  ])
  func `hears no cause in thanks, greetings and requests`(_ text: String) {
    #expect(claims(text, .causal).isEmpty)
  }

  @Test(arguments: [
    "He thanked them for coming.", "If the ice melts, the path will flood.", "The driver was fined for speeding.",
  ])
  func `still hears the cause of thanks and fines that are told`(_ text: String) {
    #expect(!claims(text, .causal).isEmpty)
  }

  @Test(
    arguments: [
      ("The hospital opened in 2009. It has 300 beds.", "The hospital"),
      ("Two ferries sank in May. They carried 40 people.", "Two ferries"),
      ("Norcast was founded in 1987. It employs 300 people.", "Norcast"),
      ("Smith and Jones left in 2009. They hired 40 people.", "Smith and Jones"),
      ("The hospital opened in 2009. It took 3 years to build.", "It"),
      ("The hospital opened in 2009. It was clear that 300 beds were needed.", "300 beds"),
      ("The hospital opened in 2009. They hired 40 people.", "They"),
      ("He left in 2009. It has 300 beds.", "It"),
    ])
  func `says what a pronoun stands for where that is plain`(_ text: String, _ subject: String) {
    let document = annotated(text)
    let claim = document.claims.last { $0.kind == .quantitative }
    #expect(claim?.subject.map { document.text[$0] } == subject)
  }
}
