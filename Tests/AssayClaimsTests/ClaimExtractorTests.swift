import AssayModel
import AssayText
import Testing

@Suite struct CheckWorthinessTests {
  /// The first of each pair deserves checking more.
  @Test(arguments: [
    ("The council spent 3 million dollars on the stadium.", "I hope that the council will do better."),
    ("Unemployment doubled under the last government.", "The future was always going to be difficult."),
    ("The mayor voted against the budget in 2019.", "I thought it was a good evening."),
    ("Crime fell by 12 percent, according to the police.", "Something happened to me there."),
    ("The company hired 4,000 workers in Leeds.", "We should have been proud of the way things were."),
    ("The senator opposed the treaty twice.", "If we had wanted, we could have left."),
    ("The army lost 300 soldiers in the war.", "I really loved that old house."),
  ])
  func `ranks facts above opinions`(_ worthy: String, _ other: String) {
    func best(_ text: String) -> Double { claims(text).map(\.checkWorthiness.score).max() ?? 0 }
    #expect(best(worthy) > 0.6)
    #expect(best(worthy) > best(other))
  }

  @Test(arguments: [
    ("Prices rose last week by 4 per cent.", false),
    ("Sales fell in the first two months of the year.", false),
    ("At least 40 shops closed in May.", false),
    ("First, the council closed 12 schools.", false),
    ("It was the largest fire that the town had seen.", true),
    ("The bank lost money for the first time.", true),
  ])
  func `takes a date or an order for no extreme`(_ text: String, _ isExtreme: Bool) {
    let reasons = claims(text).flatMap(\.checkWorthiness.reasons)
    #expect(!reasons.isEmpty)
    #expect(reasons.contains("claims an extreme") == isExtreme, "\(reasons)")
  }

  @Test(arguments: [
    ("The governor voted against the bill.", "The governor liked the bill."),
    ("The number of homes went up.", "The homes are nice to look at."),
    ("The mayor sold the harbour.", "We are here tonight to talk of the harbour."),
  ])
  func `ranks records and levels above talk`(_ worthy: String, _ other: String) {
    func best(_ text: String) -> Double { claims(text).map(\.checkWorthiness.score).max() ?? 0 }
    #expect(best(worthy) > best(other))
  }

  @Test func `gives its reasons, the weightiest first`() {
    let claim = claims("The council spent 3 million dollars on the stadium.").first
    #expect(claim?.checkWorthiness.reasons.first == "states an amount")
    #expect(claim?.checkWorthiness.reasons.contains("states a figure") == true)
  }

  @Test func `scores lie between 0 and 1`() {
    let text =
      "The 4 firms paid $3 million in 2019, said Ann Lowe, who lost 40% of the 300 votes. I hope so, perhaps."
    for claim in claims(text) { #expect((0...1).contains(claim.checkWorthiness.score)) }
  }
}

@Suite struct ClaimIdentityTests {
  @Test func `numbers claims in text order`() {
    let document = annotated("The mill closed because orders fell. The storm caused a flood. Rents doubled.")
    #expect(document.claims.map(\.id) == (1...document.claims.count).map { "c\($0)" })
    #expect(document.claims.map(\.sentence) == document.claims.map(\.sentence).sorted())
  }

  @Test func `keeps a fingerprint over edits elsewhere`() {
    let before = claims("The storm caused a flood.", .causal).first
    let after = claims("A new opening sentence stands here. The storm caused a flood.", .causal).first
    #expect(before?.fingerprint == after?.fingerprint)
    #expect(before?.fingerprint.count == 16)
  }

  @Test func `tells equal claims apart by their order`() {
    let prints = claims("The storm caused a flood. The storm caused a flood.", .causal).map(\.fingerprint)
    #expect(prints.count == 2)
    #expect(Set(prints).count == 2)
  }

  @Test func `gives kinds different fingerprints`() {
    let prints = claims("The storm caused the worst flood in history.").map(\.fingerprint)
    #expect(prints.count == Set(prints).count)
  }
}

@Suite struct OddTextTests {
  @Test(arguments: [
    "", " ", ".", "because", "because of", "as", "so that", "\"", "“", "‘’", "according to", "said",
    "said said said",
    ", , ,", "( ( (", ") ) )", "caused by", "by by by by", "the the of of and and", "due to.",
    "Because, because, because.",
    "which which which caused which", "- - - ; : ; : -", "from from from", "enough to", "too to",
    "so so that that",
    "If if if if.", "“ “ “ ” ”", "not not not caused not", "\u{1F600} caused \u{1F600}",
    "É caused ô, leaving ü",
    "reportedly", "is believed to", "was was was", "'s caused 's", "1 2 3 4 5", "the cause of",
    "the result of",
    "was the cause of", "over over over", "a, b, c, d, because e, f, g, h.",
  ])
  func `survives odd text and keeps every span inside it`(_ text: String) {
    let document = annotated(text)
    for claim in document.claims {
      var spans = [claim.span]
      spans += [claim.cue, claim.subject, claim.claimant?.span, claim.claimant?.cue].compactMap(\.self)
      if let causation = claim.causation { spans += [causation.cause, causation.effect] + causation.signals }
      for span in spans {
        #expect(document.text.span.contains(span))
        #expect(!span.isEmpty)
      }
    }
  }

  @Test func `gives the same claims twice`() {
    let text =
      "The blast killed 12 people, said the mayor, because the alarm failed. Rents rose faster than pay."
    #expect(claims(text) == claims(text))
  }

  @Test func `survives a sentence without an end`() {
    let long = String(repeating: "the storm caused a flood because it rained and ", count: 400)
    #expect(!claims(long, .causal).isEmpty)
  }
}

@Suite struct CueTests {
  @Test(arguments: [
    ("They did not come.", "not", Cue.Kind.negation),
    ("There is no evidence of fraud.", "no evidence", .negation),
    ("It may rain.", "may", .modal),
    ("The bank reportedly failed.", "reportedly", .hedge),
    ("It seems to work.", "seems to", .hedge),
    ("The mayor said so.", "said", .attribution),
    ("According to the mayor, it rained.", "According to", .attribution),
    ("It is the largest port.", "largest", .superlative),
    ("It is an all-time high.", "all-time high", .superlative),
    ("It costs more than gold.", "than", .comparison),
    ("It is twice as big.", "twice as", .comparison),
    ("It closed before noon.", "before", .temporal),
    ("Prices fell.", "fell", .change),
    ("It failed because of rust.", "because of", .causal),
    ("As a result of rust, it failed.", "As a result of", .causal),
    ("It led to ruin.", "led to", .causal),
  ])
  func `finds a cue of its family`(_ text: String, _ words: String, _ kind: Cue.Kind) {
    let document = annotated(text)
    #expect(document.cues.contains { $0.kind == kind && document.text[$0.span] == words })
  }

  @Test func `cues stand in order and do not overlap`() {
    let cues = annotated("It may not have been caused by more than the largest fall before noon, she said.")
      .cues
    for (a, b) in zip(cues, cues.dropFirst()) { #expect(a.span.end <= b.span.start) }
  }
}
