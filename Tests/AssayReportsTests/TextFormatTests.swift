import AssayModel
import AssayReports
import AssayText
import Testing

@Suite struct TextFormatTests {
  private let verified = SamplePass.document

  @Test func `findings show the place, the words and the other places`() throws {
    try Golden.expect(FindingsText.text(verified.findings, in: verified.document), equals: "findings.txt")
  }

  @Test func `findings stand one a line for editors`() throws {
    try Golden.expect(
      FindingsConcise.text(verified.findings, in: verified.document), equals: "findings.concise.txt")
  }

  @Test func `claims show values, reasons and worth`() throws {
    try Golden.expect(ClaimsText.text(verified.annotated), equals: "claims.txt")
  }

  @Test func `claims of the same words stand together and say their facts once`() {
    var annotated = verified.annotated
    var second = annotated.claims[0]
    second.id = "c1b"
    second.kind = .comparison
    annotated.claims.insert(second, at: 1)
    let text = String(decoding: ClaimsText.text(annotated), as: UTF8.self)
    #expect(text.hasPrefix("drafts/harbour.txt: 6 claims in 5 statements\n"))
    #expect(text.contains("c1 quantitative, c1b comparison  line 5, column 28\n"))
    #expect(text.split(separator: "13 million tonnes =").count == 2)
  }

  @Test func `a document is its blocks with blank lines between`() throws {
    try Golden.expect(DocumentText.text(verified.document), equals: "document.txt")
  }

  @Test func `marks stand under wide and combining characters`() {
    let finding = Finding(
      rule: "r", family: "f", span: TextSpan(0, 0), severity: .warning, message: "m")
    let text = Text("東京 e\u{301}t 12 km")
    let start = Array("東京 e\u{301}t ".utf8).count
    var placed = finding
    placed.span = TextSpan(start, start + 2)
    let document = Document(
      id: "d", origin: Origin(name: "d", mediaType: "text/plain", content: text), text: text, blocks: [])
    let shown = String(decoding: FindingsText.text([placed], in: document), as: UTF8.self)
    #expect(shown.hasPrefix("d:1:8: warning: m [r]\n1 | 東京 e\u{301}t 12 km\n  |         ~~\n"))
  }

  @Test func `no text can steer the terminal`() {
    let text = Text("a\u{1B}[31mred\u{202E}\u{7}")
    let document = Document(
      id: "d", origin: Origin(name: "d\u{1B}", mediaType: "text/plain", content: text), text: text, blocks: []
    )
    let finding = Finding(
      rule: "r", family: "f", span: text.span, severity: .note, message: "bad\u{1B}]0;title\u{7}")
    let shown = FindingsText.text([finding], in: document) + FindingsConcise.text([finding], in: document)
    #expect(!shown.contains(0x1B))
    #expect(!shown.contains(0x07))
  }

  @Test func `colour is only added on request`() {
    let plain = FindingsText.text(verified.findings, in: verified.document)
    let inked = FindingsText.text(
      verified.findings, in: verified.document, style: TerminalStyle(usesColor: true, width: 80))
    #expect(!plain.contains(0x1B))
    #expect(inked.contains(0x1B))
  }

  @Test(arguments: [40, 60, 80, 200])
  func `no row is wider than the terminal`(_ width: Int) {
    let style = TerminalStyle(width: width)
    let shown = String(
      decoding: FindingsText.text(verified.findings, in: verified.document, style: style), as: UTF8.self)
    for line in shown.split(separator: "\n") where line.contains(" | ") {
      #expect(line.unicodeScalars.count <= width)
    }
  }

  @Test func `a summary says what was checked`() {
    #expect(
      FindingsText.summary(documents: 12, claims: 1480, findings: [])
        == "All checks passed: 12 documents, 1,480 claims, 0 findings")
    #expect(
      FindingsText.summary(documents: 1, claims: 5, findings: verified.findings)
        == "5 findings (2 errors, 2 warnings, 1 note) in 1 document, 5 claims")
  }
}
