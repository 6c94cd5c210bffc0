import AssayModel
import Foundation
import Testing

@testable import AssaySources

@Suite struct SourceFormatTests {
  private static let instant = "2024-03-01T08:30:00Z"

  private func imported(
    _ text: String, _ format: ImportFormat
  ) throws -> (sources: [Source], faults: [SourceRecordError]) {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).txt").path
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var bytes: [UInt8] = []
    let importer = SourceImporter(instant: Self.instant, person: "A", tool: "t")
    let outcome = try importer.importFile(path, as: format) { bytes += $0 }
    let reader = try SourceRecordReader(bytes: bytes, file: "r.xml")
    var sources: [Source] = []
    while let record = try reader.next() {
      #expect(record.faults.isEmpty)
      if let source = record.source { sources.append(source) }
    }
    #expect(outcome.records == sources.count)
    return (sources, outcome.faults)
  }

  @Test(arguments: [
    ("a.jsonl", "", ImportFormat.jsonl), ("a.CSV", "", .csv), ("b/c.tsv", "", .csv), ("x.bib", "", .bibtex),
    ("x.json", "[{\"id\":1}]", .csl), ("x.json", "{\"@type\":\"ClaimReview\"}", .claimreview),
  ])
  func `the format follows from the name`(_ name: String, _ start: String, _ format: ImportFormat) {
    #expect(ImportFormat(fileName: name, bytes: start.utf8) == format)
    #expect(ImportFormat(fileName: "page.html", bytes: []) == nil)
  }

  @Test func `rows of a table become records`() throws {
    let (sources, faults) = try imported(
      "id,title,text,date,author,url\r\nq1,Quay,\"It is 400 m long, and \"\"new\"\".\n\nIt holds.\",2024-03,A. Arden; B. Brook,https://example.org/q\r\n\r\nq2,,Text.,soon,,\r\n,Pier,Short.,,,\r\n",
      .csv)
    #expect(sources.first?.id == "q1")
    #expect(sources.count == 2 && sources.last?.id.hasSuffix("-7") == true, "named after the file and the line")
    #expect(sources.first?.passages.map(\.text) == ["It is 400 m long, and \"new\".", "It holds."])
    #expect(sources.first?.creators == ["A. Arden", "B. Brook"])
    #expect(sources.first?.published?.text == "2024-03")
    #expect(faults.first?.description.contains(":6: the date \"soon\"") == true)
  }

  @Test func `a table without text is refused, saying what it needs`() {
    #expect(throws: SourceRecordError.self) { try imported("id;title\n1;A\n", .csv) }
  }

  @Test func `entries of a bibliography become records`() throws {
    let (sources, faults) = try imported(
      #"""
      A comment.
      @string{jh = {Journal of Harbours}}
      @article{arden2015,
        author = {Arden, M{\'i}la and J. Br{\"o}ok},
        title = "The {North} Quay",
        journal = jh, volume = 3, pages = {1--9}, year = 2015, month = mar,
        doi = {10.1/x}, abstract = {The quay is 400~m long.}
      }
      @book{brook, title = {Piers}, year = {2001}}
      """#, .bibtex)
    let source = try #require(sources.first)
    #expect(source.id == "arden2015" && source.type == "paper" && source.title == "The North Quay")
    #expect(source.contributors.map(\.name) == ["Míla Arden", "J. Bröok"])
    #expect(source.contributors.first?.sortAs == "Arden, Míla")
    #expect(source.container == Source.Container(name: "Journal of Harbours", volume: "3", pages: "1–9"))
    #expect(source.published?.text == "2015-03")
    #expect(source.passages.map(\.text) == ["The quay is 400 m long."])
    #expect(!source.isComplete)
    #expect(faults.count == 1 && faults.first?.description.contains(":9: there is no text") == true)
  }

  @Test func `a bibliography without an end is refused`() {
    #expect(throws: SourceRecordError.self) { try imported("@book{x, title = {A", .bibtex) }
  }

  @Test func `CSL items become records, and records CSL items`() throws {
    let (sources, faults) = try imported(
      """
      [{"id": 7, "type": "report", "title": "Quays", "author": [{"family": "Arden", "given": "Mila"}, {"literal": "Land office"}],
        "issued": {"date-parts": [["2015", 3, 1]]}, "publisher": "Land office", "volume": 2, "container-title": "Reports",
        "URL": "https://example.org/q", "abstract": "The quay is 400 m long."}]
      """, .csl)
    let source = try #require(sources.first)
    #expect(faults.isEmpty && source.id == "7" && source.type == "report" && source.published?.text == "2015-03-01")
    #expect(source.creators == ["Mila Arden", "Land office"])
    let bytes = try #require(ExportFormat.csl.bytes(of: [source]))
    let items = try JSONDecoder().decode([CSLItem].self, from: Data(bytes))
    #expect(items.first?.author?.first?.family == "Arden" && items.first?.author?.last?.literal == "Land office")
    #expect(items.first?.issued?.text == "2015-03-01" && items.first?.url == "https://example.org/q")
    #expect(items.first?.type == "report" && items.first?.containerTitle == "Reports")
  }

  @Test func `a fact-check keeps the claim apart from what it says`() throws {
    let (sources, faults) = try imported(
      """
      {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, {"@type": "ClaimReview",
       "url": "https://example.org/c1", "claimReviewed": "The quay is 900 m long.", "datePublished": "2024-02-03T10:00:00Z",
       "author": {"@type": "Organization", "name": "Desk"}, "itemReviewed": {"@type": "Claim", "author": [{"name": "B. Brook"}]},
       "reviewRating": {"ratingValue": 1, "bestRating": 5, "worstRating": 1, "alternateName": "False"},
       "reviewBody": "The land office gives 400 m."}]}
      """, .claimreview)
    let source = try #require(sources.first)
    #expect(faults.isEmpty && source.type == "fact-check" && source.publisher == "Desk")
    #expect(source.passages.map(\.kind) == ["quotation", "paragraph"])
    #expect(source.passages.first?.speaker == "B. Brook")
    #expect(source.facts.first?.isDenied == true && source.facts.first?.object == "False")
    #expect(source.published?.text == "2024-02-03")
  }

  @Test func `Dublin Core names the work`() throws {
    var source = Source(
      id: "q", type: "report", title: "Quays & piers", publisher: "Land office", published: LooseDate("2015"))
    source.contributors = [.init(name: "Mila Arden", sortAs: "Arden, Mila"), .init(name: "J. Brook", role: "editor")]
    source.locators = [.init(scheme: "doi", value: "10.1/x")]
    let bytes = try #require(ExportFormat.dublinCore.bytes(of: [source]))
    let text = String(decoding: bytes, as: UTF8.self)
    for part in [
      "<dc:identifier>q</dc:identifier>", "<dc:identifier>doi:10.1/x</dc:identifier>",
      "<dc:title xml:lang=\"en\">Quays &amp; piers</dc:title>", "<dc:creator>Arden, Mila</dc:creator>",
      "<dc:contributor>J. Brook</dc:contributor>", "<dcterms:issued>2015</dcterms:issued>",
    ] { #expect(text.contains(part)) }
  }
}
