import AssayModel
import AssayText
import Foundation
import Testing

@testable import AssaySources

@Suite struct SourceWritingTests {
  private static let instant = "2024-03-01T08:30:00Z"

  private func read(_ bytes: [UInt8]) throws -> (sources: [Source], faults: [SourceRecordError]) {
    let reader = try SourceRecordReader(bytes: bytes, file: "r.xml")
    var sources: [Source] = []
    var faults: [SourceRecordError] = []
    while let next = try reader.next() {
      if let source = next.source { sources.append(source) }
      faults += next.faults
    }
    return (sources, faults)
  }

  @Test func `what is written reads the same`() throws {
    let source = Source(
      id: "quay-2024", version: 3, type: "statistic", language: "en-GB", title: "Quays & piers",
      subtitle: "A survey",
      publisher: "Land office", creators: ["M. Arden"], published: LooseDate("2024-02"),
      retrieved: Self.instant,
      validFrom: LooseDate("2023"), validUntil: LooseDate("2023"), withdrawn: LooseDate("2024-05-01"),
      locators: [.init(scheme: "url", value: "https://example.org/q")], quoting: .full, licence: "CC0-1.0",
      reliability: Decimal(string: "0.9"), relations: [.init(kind: "corrects", source: "quay-2023")],
      subjects: [.init(id: "quay", kind: "place", names: ["North Quay", "the quay"])],
      passages: [
        Passage(
          id: "p1", kind: "table-row", section: "Table 2", page: "4", text: "Quay | 400 m | <new> \n  two"),
        Passage(id: "p2", kind: "quotation", speaker: "M. Arden", text: "“It holds.”"),
      ],
      facts: [
        Fact(
          id: "f1", passage: "p1", place: 7..<12, subject: "quay", property: "length", value: 400, upper: 410,
          modifier: "range", unit: "m", of: "quay", resolution: 10,
          when: CalendarDate(iso: "2023-12-31").map { DateInterval(day: $0) }, status: "provisional",
          isDenied: true)
      ],
      digests: [
        .init(of: "original", mediaType: "application/pdf", value: String(repeating: "a", count: 64))
      ],
      provenance: [
        .init(action: "edited", at: Self.instant, by: "A", tool: "t 1", from: "q.pdf", remark: "Checked.")
      ])
    let bytes = try #require(SourceRecordWriter.bytes(of: [source], created: Self.instant))
    let (sources, faults) = try read(bytes)
    #expect(faults.isEmpty)
    #expect(sources == [source])
  }

  @Test(arguments: ["a", "31715818", "doc/7", "Zürich", "a b_c", "x--a", "-", "https://example.org/1?q=2"])
  func `a name comes back from its id`(_ name: String) throws {
    let id = try #require(RecordIdentifier.id(for: name))
    #expect(RecordIdentifier.name(of: id) == name)
    let source = Source(id: id, type: "other", title: "T", passages: [Passage(id: "p1", text: "x")])
    let bytes = try #require(SourceRecordWriter.bytes(of: [source], created: Self.instant))
    #expect(try read(bytes).sources.map(\.id) == [id])
  }

  @Test(arguments: ["", String(repeating: "a", count: 129)])
  func `a name of no use has no id`(_ name: String) {
    #expect(RecordIdentifier.id(for: name) == nil)
  }

  private func imported(_ lines: String) throws -> (bytes: [UInt8], outcome: SourceImporter.Outcome) {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).jsonl").path
    try Data(lines.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var bytes: [UInt8] = []
    let importer = SourceImporter(instant: Self.instant, person: "A", tool: "t")
    let outcome = try importer.importLines(of: path) { bytes += $0 }
    return (bytes, outcome)
  }

  @Test func `lines become records`() throws {
    let (bytes, outcome) = try imported(
      """
      {"id": "a/1", "title": "Quay", "text": "First.\\n\\nSecond\\nline.", "date": "2024-03"}
      {"id": 7, "text": "Only <text> & a bell \\u0007."}

      """)
    #expect(outcome.records == 2 && outcome.faults.isEmpty)
    let (sources, faults) = try read(bytes)
    #expect(faults.isEmpty)
    #expect(sources.map { RecordIdentifier.name(of: $0.id) } == ["a/1", "7"])
    #expect(sources.first?.passages.map(\.text) == ["First.", "Second\nline."])
    #expect(sources.first?.published?.text == "2024-03")
    #expect(sources.last?.title == "7")
  }

  @Test(arguments: [
    "not json", "[]", "{\"id\": \"a\"}", "{\"id\": \"\", \"text\": \"x\"}",
    "{\"id\": \"a\", \"text\": \"  \"}",
    "{\"id\": \"a\", \"text\": \"x\", \"date\": \"soon\"}", "{\"id\": \"good\", \"text\": \"x\"}",
  ])
  func `a line of no use is reported and left out`(_ line: String) throws {
    let (bytes, outcome) = try imported("{\"id\": \"good\", \"text\": \"Yes.\"}\n\(line)\n")
    #expect(outcome.records == 1 && outcome.faults.count == 1)
    #expect(outcome.faults.first?.description.contains(":2: ") == true)
    #expect(try read(bytes).sources.count == 1)
  }

  @Test func `a long paragraph is cut between words`() {
    let text = Text(String(repeating: "Wörter ", count: 60_000))
    let passages = SourceImporter.passages(of: text)
    #expect(passages.count > 3 && passages.allSatisfy { $0.text.hasSuffix("Wörter") })
  }

  @Test func `a document becomes a record that follows the schema`() throws {
    let text = Text("The quay\n\nLength\n\nIt is 400 m long.")
    let blocks = [
      Block(kind: .title, span: TextSpan(0, 8)), Block(kind: .heading, span: TextSpan(10, 16), level: 2),
      Block(kind: .paragraph, span: TextSpan(18, 35)),
    ]
    let document = Document(
      id: "q.md", title: "The quay", date: CalendarDate(iso: "2024-02-01"),
      origin: Origin(
        name: "q.md", mediaType: "text/markdown", content: text, digest: String(repeating: "0", count: 64)),
      text: text, blocks: blocks)
    let source = SourceDraft.source(from: document, instant: Self.instant, person: "A", tool: "t")
    #expect(source.id == "the-quay")
    #expect(source.passages == [Passage(id: "p1", section: "Length", text: "It is 400 m long.")])
    #expect(source.digests.map(\.of) == ["body", "original"])
    let bytes = try #require(SourceRecordWriter.bytes(of: [source], created: Self.instant))
    #expect(try read(bytes).sources == [source])
  }

  @Test func `a folder gives its records in order, without the schemas`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["b", "a", "Schemas"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
      let source = Source(
        id: "r-\(name)", type: "other", title: "T", passages: [Passage(id: "p1", text: "x")])
      let bytes = try #require(SourceRecordWriter.bytes(of: [source], created: Self.instant))
      try Data(bytes).write(to: folder.appending(path: "\(name)/r.xml"))
    }
    try Data("<page/>".utf8).write(to: folder.appending(path: "page.xml"))
    try Data("<broken".utf8).write(to: folder.appending(path: "z.xml"))
    let collection = try SourceFolder.collection(at: folder.path)
    #expect(collection.sources.map(\.id) == ["r-a", "r-b"])
    #expect(collection.faults.count == 1)
    #expect(collection.digest.count == 64)
  }

  @Test(arguments: [("en_US", "en-US"), ("", "en"), ("en US", "en"), ("de-CH-1996", "de-CH-1996")])
  func `a document's language is written as a tag`(_ written: String, _ tag: String) throws {
    let text = Text("It is 400 m long.")
    var document = Document(
      id: "q.html", origin: Origin(name: "q.html", mediaType: "text/html", content: text), text: text,
      blocks: [Block(kind: .paragraph, span: TextSpan(0, text.count))])
    document.language = written
    let source = SourceDraft.source(from: document, instant: Self.instant, person: "A", tool: "t")
    #expect(source.language == tag)
    let bytes = try #require(SourceRecordWriter.bytes(of: [source], created: Self.instant))
    #expect(try read(bytes).faults.isEmpty)
  }

  @Test func `dates with a time are imported as records that are valid`() throws {
    let (bytes, outcome) = try imported(
      """
      {"id": "a", "text": "x", "date": "2024-03-12 10:00:00"}
      {"id": "b", "text": "x", "date": "2024-+3"}
      {"id": "c", "text": "x", "date": "2024-03-12Tfoo"}
      """)
    #expect(outcome.faults.count == 2)
    let (sources, faults) = try read(bytes)
    #expect(faults.isEmpty)
    #expect(sources.map(\.published?.text) == ["2024-03-12"])
  }

  @Test func `a mark before the first line and the ends of lines are no part of a line`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data([0xEF, 0xBB, 0xBF] + Array("a\r\n\nb".utf8)).write(to: URL(filePath: path))
    let reader = try LineReader(path: path)
    var lines: [String] = []
    while case .bytes(let line) = try reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
    #expect(lines == ["a", "", "b"])
    #expect(reader.isAtEnd)
  }

  @Test func `a line that is too long is skipped and told`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let long = Data(repeating: UInt8(ascii: "x"), count: 3 << 20)
    try (Data("a\n".utf8) + long + Data("\nb\n".utf8)).write(to: URL(filePath: path))
    let reader = try LineReader(path: path)
    reader.limit = 1 << 20
    var lines: [String] = []
    while let line = try reader.next() {
      switch line {
      case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: lines.append("too long")
      }
    }
    #expect(lines == ["a", "too long", "b"])
  }

  @Test func `moving a record to another file changes the digest`() throws {
    func digest(_ files: [(name: String, ids: [String])]) throws -> String {
      let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      defer { try? FileManager.default.removeItem(at: folder) }
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for file in files {
        let sources = file.ids.map {
          Source(id: $0, type: "other", title: "T", passages: [Passage(id: "p1", text: "x")])
        }
        let bytes = try #require(SourceRecordWriter.bytes(of: sources, created: Self.instant))
        try Data(bytes).write(to: folder.appending(path: file.name))
      }
      return try SourceFolder.collection(at: folder.path).digest
    }
    let first = try digest([("a.xml", ["r-1", "r-2"]), ("b.xml", ["r-3"])])
    #expect(try digest([("a.xml", ["r-1", "r-2"]), ("b.xml", ["r-3"])]) == first)
    #expect(try digest([("a.xml", ["r-1"]), ("b.xml", ["r-2", "r-3"])]) != first)
    #expect(try digest([("a.xml", ["r-1", "r-2"]), ("c.xml", ["r-3"])]) != first)
  }

  @Test func `the schema is in the binary`() throws {
    #expect(SourceSchema.text.contains("urn:assay:source:1"))
    _ = try SourceSchema.compiled()
  }
}
