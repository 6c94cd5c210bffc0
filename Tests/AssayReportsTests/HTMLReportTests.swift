import AssayModel
import AssayReports
import AssayText
import Crypto
import Foundation
import Testing

@Suite struct HTMLReportTests {
  private let page = String(
    decoding: HTMLReport.text(SamplePass.pass), as: UTF8.self)

  @Test func `the report is a golden file`() throws {
    try Golden.expect(Array(page.utf8), equals: "report.html")
  }

  @Test func `the first screen answers in words`() {
    #expect(page.contains("<h2 id=\"summary-h\">3 places to put right, 3 more worth a look.</h2>"))
    #expect(
      page.contains(
        "5 claims: 1 supported, 1 contradicted, 3 without enough evidence; 5 internal conflicts."))
  }

  @Test func `the page fetches nothing`() {
    for word in ["src=", "@import", "url(", "fetch(", "XMLHttpRequest", "<link", "<iframe", "data:", "blob:"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test func `the policy allows the page's own styles and script and nothing else`() throws {
    let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).1
    #expect(policy.hasPrefix("default-src 'none'; "))
    #expect(!policy.contains("unsafe"))
    let inline = page.matches(of: /<(?:style|script)>([^<]*)<\/(?:style|script)>/)
    #expect(inline.count == 3)
    for element in inline {
      let digest = Data(SHA256.hash(data: Data(element.1.utf8))).base64EncodedString()
      #expect(policy.contains("'sha256-\(digest)'"))
    }
    #expect(!page.contains(" style="))
    #expect(!page.contains(" onclick="))
  }

  @Test func `headings go down one level at a time`() {
    var level = 0
    for match in page.matches(of: /<h([1-6])/) {
      let next = Int(match.1) ?? 0
      #expect(next <= level + 1)
      level = next
    }
    #expect(page.matches(of: /<h1/).count == 1)
  }

  @Test func `every link inside the page has its target`() {
    let ids = page.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for link in page.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(String(link.1)), "\(link.1)") }
  }

  @Test func `what a person can do something about is unfolded`() {
    let entries = page.matches(of: /<article class="item s-([a-z-]*)"[^>]*>\n<details( open)?>/)
    #expect(entries.count == 10)
    for entry in entries where entry.1 != "not-enough-evidence" {
      #expect((entry.2 == nil) == (entry.1 == "supported"))
    }
    // Of the three without enough evidence, one has a source that could be asked for the figure.
    #expect(entries.count { $0.1 == "not-enough-evidence" && $0.2 != nil } == 1)
  }

  @Test func `a source is quoted as far as its terms allow`() {
    #expect(page.contains("against 11.1 million tonnes in 2022"))
    #expect(page.contains("employees 2019: 1,100 | 2023: 1,240"))
    #expect(!page.contains("Harrow Bay Harbour Authority | employees"))
    #expect(!page.contains("augmenté"))
  }

  @Test func `sources can be left out`() {
    let shortened = String(
      decoding: HTMLReport.text(SamplePass.pass, leavingOut: .sources), as: UTF8.self
    )
    #expect(shortened.contains("Shortened report."))
    for source in SamplePass.sources {
      #expect(!shortened.contains(source.title))
      #expect(!shortened.contains(source.id))
    }
    #expect(!shortened.contains("11.1 million"))
    #expect(shortened.contains("The passage is left out of this report."))
    #expect(!shortened.contains("do not allow the passage to be quoted"))
    #expect(!shortened.contains("Sources-Corpus/Records"))
  }

  @Test func `claims in the same words with the same verdict are one entry`() {
    var pass = SamplePass.pass
    var claim = pass.documents[0].annotated.claims[0]
    claim.kind = .superlative
    pass.documents[0].annotated.claims.insert(claim, at: 1)
    pass.documents[0].verdicts.insert(pass.documents[0].verdicts[0], at: 1)
    let page = String(decoding: HTMLReport.text(pass), as: UTF8.self)
    #expect(page.matches(of: /<article class="item/).count == 10)
    #expect(page.contains("data-kind=\"quantitative superlative\""))
    #expect(page.contains("a figure, an extreme"))
    #expect(page.contains("5 statements (6 claims): 1 supported, 1 contradicted"))
  }

  @Test func `overlapping places are stacked underlines`() {
    let overlapping = page.matches(of: /<span class="u l0 [^"]*"><span class="u l1 [^"]*">/)
    #expect(!overlapping.isEmpty)
  }

  @Test func `several documents stand in one file with a contents list`() throws {
    var pass = SamplePass.pass
    pass.documents += pass.documents
    let page = String(decoding: HTMLReport.text(pass), as: UTF8.self)
    #expect(page.contains("<a href=\"#d2-document\">"))
    let ids = page.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for link in page.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(String(link.1)), "\(link.1)") }
    try Golden.expect(Array(page.utf8), equals: "report-of-two.html")
  }

  @Test func `a text without claims says so`() {
    let text = Text("Nothing to see.")
    let document = Document(
      id: "d", origin: Origin(name: "d", mediaType: "text/plain", content: text), text: text,
      blocks: [Block(kind: .paragraph, span: text.span)])
    let annotated = AnnotatedDocument(
      document: document, tokens: TokenList(text: text, tokens: []), sentences: [])
    let verified = VerifiedDocument(annotated: annotated, verdicts: [], findings: [], sources: [])
    var pass = SamplePass.pass
    pass.documents = [verified]
    let page = String(decoding: HTMLReport.text(pass), as: UTF8.self)
    #expect(page.contains("No claims and no conflicts were found."))
  }

  @Test(arguments: HostilePass.payloads)
  func `nothing of a document or source becomes markup`(_ payload: String) {
    let pass = HostilePass.pass(payload)
    #expect(skeleton(HTMLReport.text(pass)) == skeleton(HTMLReport.text(HostilePass.pass("plain"))))
    let json = JSONReport.text(pass)
    #expect((try? JSONSerialization.jsonObject(with: Data(json))) != nil)
  }

  /// How often each byte that is markup stands in a file.
  private func skeleton(_ page: [UInt8]) -> [Int] {
    [0x3C, 0x3E, 0x22, 0x27].map { byte in page.count { $0 == byte } }
  }
}
