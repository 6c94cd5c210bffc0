import AssayConsistency
import AssayModel
import AssayText
import Testing

private let garbled = "The ferry sailed for the the island. The crew found th wreck at noon."

@Test
func `findings come in text order, each quoting its span`() {
  let document = annotated(garbled)
  let findings = ConsistencyChecker().findings(in: document)
  #expect(findings.map { document.text[$0.span] } == ["the the", "th"])
  #expect(findings.map(\.rule) == ["doubled-word", "lost-letters"])
  #expect(findings.allSatisfy { $0.family == "garbled-text" })
}

@Test
func `a fingerprint outlives edits elsewhere in the text`() {
  let before = ConsistencyChecker().findings(in: annotated(garbled))
  let after = ConsistencyChecker().findings(in: annotated("It rained in the morning.\n\n" + garbled))
  #expect(before.map(\.fingerprint) == after.map(\.fingerprint))
  #expect(Set(before.map(\.fingerprint)).count == before.count)
  #expect(before.allSatisfy { $0.fingerprint.count == 16 })
}

@Test
func `equal faults in equal sentences have fingerprints of their own`() {
  let findings = ConsistencyChecker(rules: [RuleCatalogue.rule("doubled-word")].compactMap { $0 })
    .findings(in: annotated("It is the the end. It is the the end."))
  #expect(findings.count == 2)
  #expect(Set(findings.map(\.fingerprint)).count == 2)
}

@Test
func `only the rules asked for run`() throws {
  let rule = try #require(RuleCatalogue.rule("lost-letters"))
  let findings = ConsistencyChecker(rules: [rule]).findings(in: annotated(garbled))
  #expect(findings.map(\.rule) == ["lost-letters"])
}

@Test
func `an unknown rule is not found`() {
  #expect(RuleCatalogue.rule("no-such-rule") == nil)
}

@Test(arguments: [
  "", " ", ".", "\"", "((((((((((((((((((((((((((((((((((((((((((((((((((((", "))))]]]]}}}}\"\"\"", "a a a a a a a",
  "99999999999999999999999999999999999999 from 0 to 0, up 0%", "0 of 0 boats (0%)", "from from to to 5 to 5",
  "born born 1 1 died", "“”“”””““", "é é é é", "\u{FEFF}\u{200B}", "Of Of Of whom whom 1, 2 and 3",
  "1e400 kg (1e400 lb)", "-12 degrees Celsius (-400 Fahrenheit)", "He left on 31 February 2019 and on 0 May 0000.",
])
func `odd texts do no harm`(_ text: String) {
  for finding in ConsistencyChecker().findings(in: annotated(text)) {
    #expect(finding.span.end <= text.utf8.count)
  }
}

@Test(arguments: ["(\"[“ ", "Lund Lund ", "5 of 5 tonnes ", "The mill at Lund made 5 tonnes of flour. ", "the ", "n "])
func `repetition without end is read in a moment`(_ piece: String) {
  let document = annotated(String(repeating: piece, count: 6_000 / piece.utf8.count))
  _ = ConsistencyChecker().findings(in: document)
}

@Test
func `a document without a date is checked too`() {
  let findings = ConsistencyChecker().findings(in: annotated(garbled, date: nil))
  #expect(findings.count == 2)
}

@Test
func `an example gives its text and its marked spans`() {
  let example = RuleExamples.Example(marked: "a ⟦b ⟨c⟩⟧ d")
  #expect(example.text == "a b c d")
  #expect(example.findings == [TextSpan(2, 5)])
  #expect(example.related == [TextSpan(4, 5)])
}

@Test
func `a failing example says what was reported instead`() throws {
  let rule = try #require(RuleCatalogue.rule("doubled-word"))
  let failure = RuleExamples.failure(of: rule, on: "⟦All⟧ is well.") { annotated($0, date: $1) }
  #expect(failure?.reason == "reports nothing where “All” is marked")
}

@Test
func `program text is not read as prose`() {
  var code = annotated(garbled)
  for index in code.document.blocks.indices { code.document.blocks[index].kind = .code }
  #expect(ConsistencyChecker().findings(in: code).isEmpty)
}
