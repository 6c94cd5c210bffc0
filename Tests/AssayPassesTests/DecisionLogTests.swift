import AssayModel
import AssayPasses
import Foundation
import GRDB
import Testing

@Suite struct DecisionLogTests {
  /// A folder that is removed with the test.
  private final class TemporaryFolder {
    let url: URL

    init() throws {
      url = FileManager.default.temporaryDirectory.appending(path: "assay-log-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var database: String { url.appending(path: "assay.sqlite").path }
  }

  private static func decision(_ reason: String, by: String = "Ana", at: String = "2024-03-04T09:30:00Z") -> Decision {
    Decision(
      by: by, at: at, action: .confirm,
      target: Decision.Target(document: "quay.html", kind: .claim, fingerprint: "7f3a00c1d2e4b5a6"),
      basis: Decision.Basis(
        sort: "causal", words: "cost £84 million", before: "the quay ", after: " in 2022", start: 9, pass: 1,
        result: "contradicted", evidence: "e1"),
      reason: reason, value: "v", revises: ["aa"], batch: "b")
  }

  private static func keep(_ reasons: [String], in store: PassStore) throws {
    for reason in reasons { _ = try store.append(after: 0) { _ in [decision(reason)] } }
  }

  private static func export(_ store: PassStore) throws -> [UInt8] { try store.decisions().flatMap(\.line) }

  @Test func `a decision comes back as it was written, after those before it`() throws {
    let folder = try TemporaryFolder()
    let store = try PassStore(path: folder.database)
    _ = try store.append(after: 0) { _ in [Self.decision("one"), Self.decision("two")] }
    let (others, kept) = try store.append(after: 1) { _ in [Self.decision("three")] }
    #expect(others.map(\.decision.reason) == ["two"])
    #expect(kept.map(\.number) == [3])
    let entries = try PassStore(path: folder.database).decisions()
    #expect(entries.map(\.decision.reason) == ["one", "two", "three"])
    #expect(entries[0].decision.previous.isEmpty)
    #expect(entries[1].decision.previous == [entries[0].digest])
    var plain = entries[2].decision
    #expect(plain.previous == [entries[1].digest])
    plain.previous = []
    #expect(plain == Self.decision("three"))
    #expect(try store.logFaults().isEmpty)
    #expect(try store.logHeads() == [entries[2].digest])
    #expect(try store.fileFaults().isEmpty)
  }

  @Test func `two desks merge their logs in either order, and again without effect`() throws {
    let left = try TemporaryFolder()
    let right = try TemporaryFolder()
    let a = try PassStore(path: left.database)
    let b = try PassStore(path: right.database)
    try Self.keep(["common"], in: a)
    #expect(try b.importLog(try Self.export(a)) == 1)
    try Self.keep(["left 1", "left 2"], in: a)
    try Self.keep(["right 1"], in: b)
    #expect(try a.importLog(try Self.export(b)) == 1)
    #expect(try b.importLog(try Self.export(a)) == 2)
    #expect(try a.importLog(try Self.export(b)) == 0)
    #expect(Set(try a.decisions().map(\.digest)) == Set(try b.decisions().map(\.digest)))
    #expect(try a.logHeads() == b.logHeads())
    #expect(try a.logHeads().count == 2)
    try Self.keep(["after"], in: a)
    #expect(try a.decisions().last?.decision.previous.count == 2)
    #expect(try a.logHeads().count == 1)
    #expect(try a.logFaults().isEmpty)
  }

  @Test func `lines may come in any order`() throws {
    let left = try TemporaryFolder()
    let right = try TemporaryFolder()
    let a = try PassStore(path: left.database)
    try Self.keep(["1", "2", "3"], in: a)
    let lines = try a.decisions().reversed().flatMap(\.line)
    let b = try PassStore(path: right.database)
    #expect(try b.importLog(lines) == 3)
    #expect(try b.decisions().map(\.decision.reason) == ["1", "2", "3"])
    #expect(try b.logFaults().isEmpty)
  }

  @Test func `a log that somebody changed is not taken in`() throws {
    let left = try TemporaryFolder()
    let right = try TemporaryFolder()
    let a = try PassStore(path: left.database)
    try Self.keep(["1", "2", "3"], in: a)
    let text = String(decoding: try Self.export(a), as: UTF8.self)
    let b = try PassStore(path: right.database)
    let forged = Array(text.replacingOccurrences(of: "\"reason\":\"2\"", with: "\"reason\":\"9\"").utf8)
    #expect(throws: DecisionLogError.changed(line: 2)) { try b.importLog(forged) }
    let lines = text.split(separator: "\n")
    let gap = Array((lines[0] + "\n" + lines[2] + "\n").utf8)
    #expect(throws: DecisionLogError.gap(line: 2, missing: String(lines[1].prefix(64)))) { try b.importLog(gap) }
    #expect(throws: DecisionLogError.notALine(line: 1)) { try b.importLog(Array("{}\n".utf8)) }
    #expect(try b.decisions().isEmpty)
  }

  @Test func `a change in the database is found`() throws {
    let folder = try TemporaryFolder()
    let store = try PassStore(path: folder.database)
    try Self.keep(["1", "2", "3"], in: store)
    let queue = try DatabaseQueue(path: folder.database)
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: "DELETE FROM decision") } }
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: "UPDATE decision SET body = 'x'") } }
    try queue.write { database in
      try database.execute(sql: "DROP TRIGGER decisionIsNeverRemoved")
      try database.execute(sql: "DELETE FROM decision WHERE number = 3")
    }
    #expect(try store.logFaults() == [.cut])
    try queue.write { try $0.execute(sql: "DELETE FROM decision WHERE number = 1") }
    #expect(try store.logFaults().contains { if case .missing(2, _) = $0 { true } else { false } })
    try queue.write { database in
      try database.execute(sql: "DROP TRIGGER decisionIsNeverChanged")
      try database.execute(sql: "UPDATE decision SET body = replace(CAST(body AS TEXT), '\"2\"', '\"7\"')")
    }
    #expect(try store.logFaults().contains(.changed(number: 2)))
  }

  @Test func `a database of the first form gets a log and keeps its passes`() throws {
    let folder = try TemporaryFolder()
    let store = try PassStore(path: folder.database)
    _ = try store.keep(WholePass.pass())
    let before = try #require(try store.desk().first)
    try DatabaseQueue(path: folder.database).write { database in
      try database.execute(
        sql: """
          DROP TABLE decision; DROP TABLE decisionHead; DROP INDEX documentByName;
          ALTER TABLE claim DROP COLUMN evidence; DROP INDEX documentByKey; ALTER TABLE document DROP COLUMN key;
          DELETE FROM grdb_migrations WHERE identifier IN ('2', '3');
          PRAGMA user_version = 1;
          """)
    }
    let migrated = try PassStore(path: folder.database)
    #expect(try migrated.desk().first?.entries == before.entries)
    #expect(before.entries.contains { $0.evidence.count == 16 })
    try Self.keep(["1"], in: migrated)
    #expect(try migrated.decisions().count == 1)
  }

  @Test func `verdicts are found by what they were made from, also those of a pass that was interrupted`() throws {
    let folder = try TemporaryFolder()
    let store = try PassStore(path: folder.database)
    let pass = WholePass.pass()
    try store.draft([(pass.documents[0], "k1")])
    try store.draft([(pass.documents[0], "k2")])
    #expect(try store.passes().isEmpty)
    #expect(try store.desk().isEmpty)
    #expect(try store.latestPass() == 0)
    #expect(throws: PassStoreError.noPass(number: 0, latest: nil, path: folder.database)) {
      try store.pass(numbered: 0)
    }
    #expect(try store.verdicts(for: "k2")?.verdicts == pass.documents[0].verdicts)
    #expect(try store.verdicts(for: "k2")?.sources == pass.documents[0].sources)
    #expect(try store.verdicts(for: "k3")?.verdicts == nil)
    #expect(try store.verdicts(for: "")?.verdicts == nil)
    #expect(try store.keep(pass, keys: ["k1"]) == 1)
    #expect(try store.verdicts(for: "k1")?.verdicts.count == 1)
    #expect(try store.verdicts(for: "k2")?.verdicts == nil)
    #expect(try store.passes().count == 1)
  }

  @Test func `many writers at a time lose no decision`() async throws {
    let folder = try TemporaryFolder()
    _ = try PassStore(path: folder.database)
    let path = folder.database
    let kept = try await withThrowingTaskGroup(of: [String].self) { group in
      for writer in 0..<6 {
        group.addTask {
          let store = try PassStore(path: path)
          return try (0..<10).flatMap { turn in
            try store.append(after: 0) { _ in [Self.decision("\(writer) \(turn)", by: "\(writer)")] }.kept.map(\.digest)
          }
        }
      }
      return try await group.reduce(into: Set<String>()) { $0.formUnion($1) }
    }
    let store = try PassStore(path: path)
    #expect(kept.count == 60)
    #expect(Set(try store.decisions().map(\.digest)) == kept)
    #expect(try store.logFaults().isEmpty)
    #expect(try store.logHeads().count == 1)
  }

  @Test func `the desk has each document in its latest version`() throws {
    let folder = try TemporaryFolder()
    let store = try PassStore(path: folder.database)
    _ = try store.keep(WholePass.pass(document: "a.html"))
    _ = try store.keep(WholePass.pass(document: "b.html"))
    _ = try store.keep(WholePass.pass(document: "a.html", verdict: WholePass.open))
    let desk = try store.desk()
    #expect(desk.map(\.document.name) == ["a.html", "b.html"])
    #expect(desk.map(\.document.pass) == [3, 2])
    #expect(
      desk[0].entries.map(\.result) == [
        .claim(.notEnough, reason: "time-differs"), .finding(.warning, family: "implausible"),
      ])
    #expect(desk[0].entries[0].evidence != desk[1].entries[0].evidence)
    #expect(try store.text(of: desk[0].document).string == WholePass.words)
    #expect(try store.verified(desk[1].document).verdicts == [WholePass.contradicted])
  }
}
