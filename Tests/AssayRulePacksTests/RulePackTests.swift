import AssayAnnotation
import AssayClaims
import AssayConsistency
import AssayModel
import AssayRulePacks
import AssaySegmentation
import AssayText
import Testing

/// A pack with one rule whose pattern is given.
private func pack(
  _ pattern: String, message: String = "Found {match}.", rest: String = "",
  bad: String = "It cost <flag>some $2 million</flag>.", good: String = "It cost $2 million."
) -> String {
  """
  <rules xmlns="urn:assay:rules:1">
    <rule id="house-money" severity="warning">
      <summary>A vague sum.</summary>
      <rationale>Readers want the sum.</rationale>
      <message>\(message)</message>
      <pattern>\(pattern)</pattern>
      \(rest)
      <bad>\(bad)</bad>
      <good>\(good)</good>
    </rule>
  </rules>
  """
}

private func read(_ text: String, takenIDs: Set<String> = []) throws(RulePackError) -> RulePack {
  try RulePack(Array(text.utf8), file: "house.xml", takenIDs: takenIDs)
}

private func annotated(_ string: String, date: CalendarDate? = RuleDescription.exampleDate) -> AnnotatedDocument {
  let text = Text(string)
  let block = Block(kind: .paragraph, span: text.trimmed(TextSpan(0, text.count)))
  var document = Segmenter.segment(
    Document(
      id: "example", date: date, origin: Origin(name: "-", mediaType: "text/plain", content: text), text: text,
      blocks: [block]))
  Annotator.annotate(&document)
  document.claims = ClaimExtractor.claims(in: document)
  return document
}

/// What a pattern finds in a text: the words and the message of each finding.
private func found(_ pattern: String, in text: String, rest: String = "") throws -> [String] {
  let rules = try read(pack(pattern, rest: rest)).rules
  return ConsistencyChecker(rules: [], packRules: rules).findings(in: annotated(text)).map { finding in
    Text(text)[finding.span]
  }
}

@Test
func `a rule finds its bad examples and leaves the good ones alone`() throws {
  let rules = try read(pack("<word text=\"some about\"/><quantity kind=\"money\"/>")).rules
  let rule = try #require(rules.first)
  #expect(rule.about.id == "house-money")
  #expect(rule.about.fires == ["It cost ⟦some $2 million⟧."])
  #expect(rule.line == 2)
  let failures = RuleExamples.failures(of: rule) { annotated($0, date: $1) }
  #expect(failures.isEmpty)
}

@Test
func `an example that does not hold is told with its line`() throws {
  let rules = try read(pack("<word text=\"some about\"/><quantity kind=\"money\"/>", good: "It cost some $2.")).rules
  let rule = try #require(rules.first)
  let failures = RuleExamples.failures(of: rule) { annotated($0, date: $1) }
  #expect(failures.map(\.line) == [9])
  #expect(failures.map(\.failure.reason) == ["reports “some $2” where nothing is wanted"])
}

@Test(arguments: [
  (
    "<quantity kind=\"money\" unit=\"USD\" min=\"1000000\"/>", "A gift of $2 million, not $2 or €3 million.",
    ["$2 million"]
  ),
  ("<quantity unit=\"m\" min=\"1000\"/>", "A walk of 3 km and a path of 40 metres.", ["3 km"]),
  ("<quantity noun=\"goat\"/>", "He has 40 goats and 30 sheep.", ["40"]),
  ("<quantity modifier=\"none\" kind=\"percentage\"/>", "It rose nearly 40%, then 30%.", ["30%"]),
  (
    "<word lemma=\"charge\"/><gap max=\"2\"/><word text=\"murder\"/>", "He was charged with brutal murder.",
    ["charged with brutal murder"]
  ),
  ("<phrase text=\"at this moment in time\"/>", "At this moment in time it rains.", ["At this moment in time"]),
  ("<name kind=\"person\"/><mark text=\",\"/><quantity kind=\"age\"/>", "The mayor is happy.", []),
  (
    "<either><word text=\"ship\"/><phrase text=\"oil tanker\"/></either>", "An oil tanker met a ship.",
    ["oil tanker", "ship"]
  ),
  ("<word form=\"all-capitals\"/><word text=\"said\"/>", "The FBI said so; the police said so.", ["FBI said"]),
  ("<time kind=\"date\" until=\"2020-01-01\"/>", "It opened in 2019 and shut in 2021.", ["2019"]),
  (
    "<word text=\"very\"/><word text=\"very\" optional=\"true\"/><word text=\"unique\" focus=\"true\"/>",
    "A very very unique thing.", ["unique"]
  ),
])
func `a pattern finds`(_ pattern: String, _ text: String, _ expected: [String]) throws {
  #expect(try found(pattern, in: text) == expected)
}

@Test
func `what stands elsewhere in the sentence may be asked for or ruled out`() throws {
  let with = "<with><word text=\"allegedly\"/></with>"
  #expect(try found("<word text=\"stole\"/>", in: "He allegedly stole it. She stole it.", rest: with) == ["stole"])
  let without = "<without><word text=\"allegedly\"/></without>"
  #expect(try found("<word text=\"stole\"/>", in: "He allegedly stole it. She stole it.", rest: without).count == 1)
}

@Test
func `a message names the words of its steps`() throws {
  let text = pack(
    "<word text=\"some\"/><quantity kind=\"money\" as=\"sum\"/>", message: "Say from whom you know of {sum} ({match}).")
  let rules = try read(text).rules
  let findings = ConsistencyChecker(rules: [], packRules: rules).findings(in: annotated("It cost some $2 million."))
  #expect(findings.map(\.message) == ["Say from whom you know of $2 million (some $2 million)."])
  #expect(findings.allSatisfy { $0.family == "house-rule" && !$0.fingerprint.isEmpty })
}

@Test(arguments: [
  ("<gap max=\"3\"/><word/>", 6, "a pattern must not begin with a gap"),
  ("<word optional=\"true\"/>", 6, "every step is optional or a gap: at least one must be there"),
  ("<quantity min=\"3\" max=\"2\"/>", 6, "min is above max"),
  ("<quantity dimension=\"lenght\"/>", 6, "there is no dimension lenght"),
  ("<word as=\"a\"/><word as=\"a\"/>", 6, "two steps are called a"),
  ("<word colour=\"red\"/>", 6, "attribute 'colour' is not allowed"),
  ("<quantity kind=\"sum\"/>", 6, "sum"),
])
func `a fault is told with its line`(_ pattern: String, _ line: Int, _ reason: String) {
  let error = #expect(throws: RulePackError.self) { try read(pack(pattern)) }
  #expect(error?.faults.first?.line == line)
  #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
}

@Test
func `a message must name steps that are there`() {
  let error = #expect(throws: RulePackError.self) { try read(pack("<word/>", message: "{sum} is wrong")) }
  #expect(
    error?.description == "house.xml:5: no step of the pattern is called sum: write as=\"sum\" at one, or {match}")
}

@Test
func `an id that is taken is refused`() {
  let error = #expect(throws: RulePackError.self) { try read(pack("<word/>"), takenIDs: ["house-money"]) }
  #expect(error?.description == "house.xml:2: there is a rule house-money already: choose another id")
}

@Test(arguments: [
  "", "<", "<rules/>", "<!DOCTYPE x><x/>", "<rules xmlns=\"urn:assay:rules:1\"/>", "\u{0}", "plain text",
])
func `what is no rule pack is told so`(_ text: String) {
  let error = #expect(throws: RulePackError.self) { try read(text) }
  #expect(error?.faults.isEmpty == false)
}

@Test
func `patterns of many gaps end in a moment`() throws {
  let gaps = String(repeating: "<word/><gap max=\"40\"/>", count: 12) + "<word text=\"never\"/>"
  let text = String(repeating: "one two three ", count: 200) + "end."
  #expect(try found(gaps, in: text).isEmpty)
}
