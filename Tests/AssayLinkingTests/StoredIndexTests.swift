import AssayModel
import AssaySources
import Foundation
import Testing

@testable import AssayLinking

@Suite struct StoredIndexTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
  private var records: String { folder + "/records" }
  private var file: String { folder + "/index.sqlite" }

  init() throws {
    try FileManager.default.createDirectory(atPath: folder + "/records", withIntermediateDirectories: true)
  }

  private func source(_ id: String, _ texts: [String], title: String = "Report") -> Source {
    Source(
      id: id, type: "report", title: title, retrieved: "2024-03-01T08:30:00Z",
      passages: texts.enumerated().map { Passage(id: "p\($0 + 1)", text: $1) },
      provenance: [.init(action: "created", at: "2024-03-01T08:30:00Z", by: "A")])
  }

  private func write(_ sources: [Source], to name: String) throws {
    let bytes = try #require(SourceRecordWriter.bytes(of: sources, created: "2024-03-01T08:30:00Z"))
    try Data(bytes).write(to: URL(filePath: "\(records)/\(name).xml"))
  }

  private func open() throws -> (index: PassageIndex, report: StoredIndex.Report) {
    try StoredIndex.open([records], at: file)
  }

  /// What a query finds: ids and scores.
  private func found(_ index: PassageIndex, _ query: String, limit: Int = 100) -> [String] {
    index.links(for: LinkQuery(annotated(query)), limit: limit).map {
      "\($0.sourceID) \($0.passageID) \($0.score.total)"
    }
  }

  private static let nouns = [
    "harbour", "ferry", "bridge", "museum", "lake", "mill", "archive", "council", "storm", "railway", "orchard",
  ]

  /// Made-up records of one to three passages.
  private func made(_ count: Int, from first: Int = 0) -> [Source] {
    (first..<first + count).map { number in
      let words = (0..<40).map { Self.nouns[(number * 7 + $0 * $0 * (number % 5 + 1)) % Self.nouns.count] }
      let texts = (0...number % 3).map { part in
        "The " + words[(part * 10)..<(part * 10 + 12)].joined(separator: " ")
          + " has \(number + part) tonnes in 20\(10 + number % 9)."
      }
      return source("r\(number)", texts, title: "\(words[0]) of \(words[3])")
    }
  }

  private let queries = [
    "The harbour and the ferry had 31 tonnes", "a storm on the lake in 2014", "council of the mill and railway archive",
    "orchard",
  ]

  @Test func `a stored index answers as one in memory does`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let sources = made(300)
    try write(sources, to: "a")
    let (index, report) = try open()
    #expect(report.added == 300 && report.parts.first?.records == 300 && report.faults.isEmpty)
    let memory = PassageIndex(sources)
    for query in queries { #expect(found(index, query) == found(memory, query)) }
    #expect(index.source("r7") == sources[7])
    #expect(index.failure == nil)
  }

  @Test func `skipping loses nothing`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let index = PassageIndex(made(900))
    for query in queries {
      let terms = index.terms(of: LinkQuery(annotated(query)))
      let all = index.candidates(for: terms, limit: 10_000)
      let best = index.candidates(for: terms, limit: 20)
      #expect(best.map(\.words) == all.prefix(20).map(\.words))
      #expect(best.map(\.record) == all.prefix(20).map(\.record))
    }
  }

  @Test func `only what has changed is indexed, and the answers are those of a new index`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var sources = made(200)
    try write(Array(sources[..<100]), to: "a")
    try write(Array(sources[100...]), to: "b")
    _ = try open()
    #expect(try open().report.added == 0)

    sources[3] = source("r3", ["The ferry of the harbour was sold for 12,400 euros."])
    sources[150] = source("r150", ["The storm took the bridge."], title: "Storm")
    sources.remove(at: 9)
    sources.append(contentsOf: made(5, from: 900))
    try write(Array(sources[..<99]), to: "a")
    try write(Array(sources[99...]), to: "b")
    let (index, report) = try open()
    #expect(report.added == 7 && report.removed == 1)
    let memory = PassageIndex(sources)
    for query in queries + ["ferry sold for 12,400 euros"] { #expect(found(index, query) == found(memory, query)) }
    #expect(index.source("r9") == nil)
    for round in 0..<6 {
      try write(made(2, from: 2000 + round * 2), to: "c")
      let last = try open()
      #expect(last.index.sourceCount == sources.count + 2 && last.report.added == 2)
    }
    try FileManager.default.removeItem(atPath: "\(records)/c.xml")
    for query in queries { #expect(found(try open().index, query) == found(memory, query)) }
  }

  @Test func `a damaged or unfinished index is made anew`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(made(50), to: "a")
    let before = found(try open().index, queries[0])
    let handle = try #require(FileHandle(forWritingAtPath: file))
    try handle.truncate(atOffset: 20_000)
    try handle.close()
    let report = try open().report
    #expect(report.wasDamaged && report.added == 50)
    #expect(found(try open().index, queries[0]) == before)
    try Data("torn".utf8).write(to: URL(filePath: file + ".new"))
    #expect(try open().report.added == 0)
  }

  @Test func `records before the damage of a file are used, and the file is named`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(made(5), to: "a")
    let bytes = try #require(FileManager.default.contents(atPath: "\(records)/a.xml"))
    try bytes.prefix(bytes.count - 120).write(to: URL(filePath: "\(records)/a.xml"))
    let (index, report) = try open()
    #expect(index.sourceCount == 4 && report.damaged == ["\(records)/a.xml"])
    #expect(report.faults.count == 1)
  }

  @Test func `a file of another program is left alone`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(made(3), to: "a")
    #expect(try open().report.added == 3)
    var bytes = [UInt8](try #require(FileManager.default.contents(atPath: file)))
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + suffix) }
    bytes[68...71] = [1, 2, 3, 4]
    try Data(bytes).write(to: URL(filePath: file))
    #expect(throws: IndexError.notAnIndex(path: file)) { try open() }
  }

  @Test func `a reader keeps the state that it opened`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(made(60), to: "a")
    let old = try open().index
    let before = found(old, queries[0])
    try write([source("new", ["The harbour and the ferry had 31 tonnes."])], to: "b")
    let new = try open().index
    #expect(found(old, queries[0]) == before)
    #expect(found(new, queries[0]).first?.hasPrefix("new ") == true)
  }

  @Test func `faults are told every time, and the first of two equal ids stands`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(made(3), to: "a")
    try write(made(4), to: "b")
    for _ in 0..<2 {
      let report = try open().report
      #expect(report.faults.count == 3)
      #expect(report.parts.first?.records == 4)
    }
  }

  @Test(arguments: [
    "The port moved 12,400 t of cargo.", "It covers 31.5 km2.", "Prices rose 4.2% in March 2015.",
    "It cost $2.5 million.",
    "The road is 12 km long.", "They met on 12 March 2024 and again in 1998.", "Some 48,000 passengers came.",
  ])
  func `the index reads figures as the annotator does`(_ text: String) {
    let document = annotated(text)
    let scanned = FigureScan.figures(in: document.text, document.tokens.tokens)
    let read = IndexedFigure.figures(in: document)
    for figure in scanned where text.contains("km2") == false {
      #expect(
        read.contains { $0.measure == figure.measure && abs($0.value - figure.value) <= abs(figure.value) * 1e-9 })
    }
  }

  @Test func `a passage is found by its figure alone`() {
    let sources =
      made(200) + [source("told", ["Altogether 48,317 came aboard."])]
    let links = PassageIndex(sources).links(for: LinkQuery(annotated("The ferry carried 48,317 passengers")))
    #expect(links.contains { $0.sourceID == "told" })
  }

  @Test func `what was published later is left out, but where the claim speaks of a later time`() {
    var late = source("late", ["The ferry carried 900 passengers."])
    late.published = LooseDate("2025-01-01")
    let index = PassageIndex([late])
    #expect(index.links(for: LinkQuery(annotated("The ferry carried 900 passengers"))).isEmpty)
    #expect(!index.links(for: LinkQuery(annotated("The ferry will carry 900 passengers in 2025"))).isEmpty)
  }
}
