import AssayModel
import AssayReports
import AssayText
import Foundation
import Testing

@Suite struct JSONFormatTests {
  private let verified = SamplePass.document

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func `a pass is one document with sorted keys`() throws {
    let bytes = JSONReport.text(SamplePass.pass)
    try Golden.expect(bytes, equals: "report.json")
    let value = try JSONSerialization.jsonObject(with: Data(bytes))
    let sorted = try JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])
    #expect(keys(Array(sorted)) == keys(bytes))
  }

  @Test func `claims, findings and documents are JSON too`() throws {
    #expect(
      try object(ClaimsJSON.text([verified.annotated], tool: "0.1.0"))["schemaVersion"] as? String == "1.0")
    #expect(
      try object(FindingsJSON.text([(verified.document, verified.findings)], tool: "0.1.0"))["documents"]
        != nil)
    #expect(
      try object(DocumentJSON.text(verified.document, tool: "0.1.0"))["text"] as? String == SamplePass.story)
    #expect(ClaimsJSON.lines(verified.annotated).split(separator: 0x0A).count == 5)
    #expect(FindingsJSON.lines(verified.findings, in: verified.document).split(separator: 0x0A).count == 5)
  }

  @Test(arguments: OffsetUnit.allCases)
  func `a streamed span is the quoted words`(_ unit: OffsetUnit) throws {
    let story = "“Naïve” 𝒳 rose 12,000 t and 𝒳 fell."
    let sample = VerifiedSample(story)
    let text = Text(story)
    let document = Document(
      id: "1", origin: Origin(name: "-", mediaType: "text/plain", content: text), text: text, blocks: [])
    let tonne = Unit(code: "t", dimension: .mass, base: "g")
    let annotated = AnnotatedDocument(
      document: document, tokens: TokenList(text: text, tokens: []), sentences: [],
      quantities: [
        Quantity(
          span: sample.span("12,000 t"), tokens: 0..<0, kind: .mass, value: 12000, unit: tonne,
          resolution: 1000)
      ])
    let line = try object(StreamAnnotation.line(annotated, findings: [], offsets: unit))
    let quantity = try #require((line["quantities"] as? [[String: Any]])?.first)
    let start = try #require(quantity["start"] as? Int)
    let end = try #require(quantity["end"] as? Int)
    let cut: String
    switch unit {
    case .utf8: cut = String(decoding: Array(story.utf8)[start..<end], as: UTF8.self)
    case .utf16: cut = String(decoding: Array(story.utf16)[start..<end], as: UTF16.self)
    case .codePoints: cut = String(String.UnicodeScalarView(Array(story.unicodeScalars)[start..<end]))
    }
    #expect(cut == "12,000 t")
    #expect(quantity["text"] as? String == "12,000 t")
  }

  @Test func `a streamed line has the keys of the machine interface in order`() throws {
    try Golden.expect(
      StreamAnnotation.line(verified.annotated, findings: verified.findings), equals: "stream.jsonl")
  }

  @Test(arguments: [
    ("12000", "12000"), ("-3.50", "-3.5"), ("0.0000001", "0.0000001"),
    ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
    ("1e20", "100000000000000000000"),
  ])
  func `decimals are written out`(_ input: String, _ output: String) throws {
    var json = JSONWriter()
    json.number(try #require(Decimal(string: input)))
    #expect(String(decoding: json.bytes, as: UTF8.self) == output)
  }

  @Test func `what is not a number is null`() {
    var json = JSONWriter()
    json.beginArray()
    json.number(Decimal.nan)
    json.string(Decimal.nan)
    json.number(score: .nan)
    json.number(score: .infinity)
    json.number(Int.min)
    json.endArray()
    #expect(String(decoding: json.bytes, as: UTF8.self) == "[null,null,0,0,-9223372036854775808]")
  }

  @Test(arguments: [
    (0.71234, "0.7123"), (1, "1"), (0.5, "0.5"), (-0.25, "-0.25"), (18.2, "18.2"), (0.00004, "0"),
    (0.9999999, "1"),
  ])
  func `scores have four places at most`(_ value: Double, _ output: String) {
    var json = JSONWriter()
    json.number(score: value)
    #expect(String(decoding: json.bytes, as: UTF8.self) == output)
  }

  @Test func `strings are escaped`() throws {
    var json = JSONWriter()
    json.string("a\"b\\c\n\t\u{1}\u{7F}é</script>")
    #expect(String(decoding: json.bytes, as: UTF8.self) == #""a\"b\\c\n\t\u0001\u007fé</script>""#)
  }

  @Test func `links, verdicts and faults are one line each`() {
    #expect(
      String(decoding: StreamLinks.line(id: "1", links: [("s", "p1", 12.5)]), as: UTF8.self)
        == #"{"id":"1","links":[{"source":"s","passage":"p1","score":12.5}]}"# + "\n")
    let verdict = Verdict.notEnough(.noSource, explanation: "No source.")
    #expect(
      String(decoding: StreamVerdict.line(id: "1", verdict: verdict), as: UTF8.self)
        == #"{"id":"1","verdict":"not-enough","confidence":0,"reason":"no-source","explanation":"No source."}"#
        + "\n")
    #expect(
      String(decoding: StreamAnnotation.fault("not JSON", line: 7), as: UTF8.self)
        == #"{"error":"not JSON","line":7}"# + "\n")
  }

  @Test func `a source that forbids quoting is not quoted`() {
    let text = String(decoding: JSONReport.text(SamplePass.pass), as: UTF8.self)
    #expect(!text.contains("augmenté"))
    #expect(text.contains("employees 2019: 1,100"))
  }

  /// The keys of a JSON text, in order: strings that a colon follows.
  private func keys(_ bytes: [UInt8]) -> [String] {
    var keys: [String] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x22 else {
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, bytes[end] != 0x22 { end += bytes[end] == 0x5C ? 2 : 1 }
      if end + 1 < bytes.count, bytes[end + 1] == 0x3A {
        keys.append(String(decoding: bytes[index + 1..<end], as: UTF8.self))
      }
      index = end + 1
    }
    return keys
  }
}
