import AssayConsistency
import AssayModel
import AssayText
import Testing

/// The findings on each of several texts that are published on one day.
private func findings(in texts: [String], rules: [CorpusRule] = CorpusRule.allCases) -> [[Finding]] {
  var checker = CorpusChecker(rules: rules)
  for (index, text) in texts.enumerated() {
    var document = annotated(text)
    document.document.origin.name = "\(index + 1).txt"
    checker.add(CorpusKeys(document))
  }
  return checker.findings()
}

@Test(arguments: CorpusRule.allCases)
func `a rule for several documents does what its examples say`(_ rule: CorpusRule) {
  let failures = RuleExamples.failures(of: rule) { annotated($0, date: $1) }
  #expect(failures.isEmpty, "\(failures)")
}

@Test
func `a disagreement names both places`() throws {
  let found = findings(in: [
    "It rained.\n\nThe fire at Lund destroyed 40 homes.", "The Lund fire destroyed 45 homes.",
  ])
  let finding = try #require(found[1].first)
  #expect(found[0].isEmpty)
  #expect(finding.message == "This is 45 here and 40 in 1.txt:3:28.")
  #expect(
    finding.elsewhere == [
      Finding.Elsewhere(
        path: "1.txt", place: LineColumn(line: 3, column: 28), words: "The fire at Lund destroyed 40 homes.")
    ])
  #expect(finding.fingerprint.count == 16)
}

private let passage = """
  The harbour was closed for two days after the last storm of the year. Divers looked for the wreck of the old \
  lightship in the bay. The mayor thanked all the volunteers who had come to help the crews.
  """

@Test
func `neighbouring sentences that were copied are one finding`() throws {
  let found = findings(in: ["A story. " + passage, passage + " The rest is new."], rules: [.reusedText])
  #expect(found[0].isEmpty)
  #expect(found[1].map(\.message) == ["These 3 sentences of 39 words stand word for word in 1.txt:1:10."])
}

@Test
func `text of many documents is reported once`() {
  let found = findings(in: [passage, passage, passage, passage], rules: [.reusedText])
  #expect(found.map(\.count) == [0, 1, 0, 0])
  #expect(found[1].first?.message == "This text of 39 words stands in 4 documents, first in 1.txt:1:1.")
}

@Test
func `later reports may know better`() {
  var checker = CorpusChecker()
  for (day, count) in [(11, 40), (12, 45)] {
    let date = CalendarDate(year: 2024, month: 6, day: day)
    checker.add(CorpusKeys(annotated("The fire at Lund destroyed \(count) homes in one night.", date: date)))
  }
  #expect(checker.findings().allSatisfy { $0.allSatisfy { $0.rule != "documents-disagree" } })
}

@Test(arguments: ["", "a", "5 of 5 of 5", "Lund 1. Lund 2. Lund 3.", "“Lund 40 homes", "\u{FEFF}\u{200B}"])
func `odd documents do no harm to each other`(_ text: String) {
  let found = findings(in: [text, text, passage])
  #expect(found.count == 3)
}
