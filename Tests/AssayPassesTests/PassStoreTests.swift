import AssayModel
import Foundation
import GRDB
import Testing

@testable import AssayPasses

@Suite struct PassStoreTests {
  /// A folder that is removed with the test.
  private final class Folder {
    let url: URL

    init() throws {
      url = FileManager.default.temporaryDirectory.appending(path: "assay-passes-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var database: String { url.appending(path: "assay.sqlite").path }
  }

  private let folder: Folder

  init() throws { folder = try Folder() }

  private func dumped(_ pass: Pass) -> String {
    var text = ""
    dump(pass, to: &text)
    return text
  }

  @Test(arguments: [WholePass.contradicted, WholePass.open])
  func `a pass comes back as it was kept`(_ verdict: Verdict) throws {
    var pass = WholePass.pass(verdict: verdict)
    pass.number = try PassStore(path: folder.database).keep(pass)
    // Opened anew: nothing may hang on the store that wrote.
    let restored = try PassStore(path: folder.database).pass(numbered: pass.number)
    #expect(pass.number == 1)
    #expect(dumped(restored) == dumped(pass))
  }

  @Test func `claims that were not judged come back without verdicts`() throws {
    var pass = WholePass.pass()
    pass.documents[0].verdicts = []
    let store = try PassStore(path: folder.database)
    let number = try store.keep(pass)
    let restored = try store.pass(numbered: number)
    #expect(restored.documents[0].verdicts.isEmpty)
    #expect(restored.documents[0].annotated.claims.count == 1)
  }

  @Test func `passes are numbered and listed in order`() throws {
    let store = try PassStore(path: folder.database)
    #expect(try store.passes().isEmpty)
    #expect(try store.keep(WholePass.pass()) == 1)
    #expect(try store.keep(WholePass.pass(verdict: WholePass.open)) == 2)
    let list = try store.passes()
    #expect(list.map(\.number) == [1, 2])
    #expect(list.map(\.contradicted) == [1, 0])
    #expect(list.map(\.notEnough) == [0, 1])
    #expect(list[0].firstDocument == "quay.html")
    #expect(try store.pass().number == 2)
  }

  @Test func `texts and sources that passes share are kept once`() throws {
    let store = try PassStore(path: folder.database)
    for _ in 0..<3 { _ = try store.keep(WholePass.pass()) }
    let blobs = try DatabaseQueue(path: folder.database).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM blob")
    }
    #expect(blobs == 3)
  }

  @Test func `a pass that is not there is named`() throws {
    let store = try PassStore(path: folder.database)
    #expect(throws: PassStoreError.noPass(number: nil, latest: nil, path: folder.database)) {
      try store.pass()
    }
    _ = try store.keep(WholePass.pass())
    #expect(throws: PassStoreError.noPass(number: 7, latest: 1, path: folder.database)) {
      try store.pass(numbered: 7)
    }
  }

  @Test func `a later form is refused and left alone`() throws {
    _ = try PassStore(path: folder.database).keep(WholePass.pass())
    try DatabaseQueue(path: folder.database).write { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(throws: PassStoreError.newer(path: folder.database, version: 99, supported: 4)) {
      try PassStore(path: folder.database)
    }
  }

  @Test func `the database of another program is refused and left alone`() throws {
    try DatabaseQueue(path: folder.database).write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
    let before = try Data(contentsOf: URL(filePath: folder.database))
    #expect(throws: PassStoreError.notAssay(path: folder.database)) { try PassStore(path: folder.database) }
    #expect(try Data(contentsOf: URL(filePath: folder.database)) == before)
  }

  @Test func `a file that is no database is refused`() throws {
    try Data(String(repeating: "not a database\n", count: 100).utf8).write(to: URL(filePath: folder.database))
    #expect(throws: PassStoreError.notAssay(path: folder.database)) { try PassStore(path: folder.database) }
  }

  @Test func `a missing folder is named`() {
    let path = folder.url.appending(path: "nowhere/assay.sqlite").path
    #expect {
      try PassStore(path: path)
    } throws: { error in
      if case PassStoreError.notOpened(let named, _) = error { named == path } else { false }
    }
  }

  @Test func `a full disk keeps nothing of the pass`() throws {
    let first = try PassStore(path: folder.database).keep(WholePass.pass())
    #expect(first == 1)
    var pass = WholePass.pass()
    pass.settings.append(Pass.Setting(name: "long", value: String(repeating: "x", count: 4_000_000)))
    let full = try PassStore(path: folder.database, pageLimit: 100)
    #expect(throws: PassStoreError.full(path: folder.database)) { try full.keep(pass) }
    #expect(try PassStore(path: folder.database).passes().map(\.number) == [1])
    #expect(try full.keep(WholePass.pass()) == 2)
  }

  @Test func `a row of unknown form is damage`() throws {
    let store = try PassStore(path: folder.database)
    _ = try store.keep(WholePass.pass())
    try DatabaseQueue(path: folder.database).write {
      try $0.execute(sql: "UPDATE claim SET detail = x'7B7D'")
    }
    #expect {
      try store.pass()
    } throws: { error in
      if case PassStoreError.damaged = error { true } else { false }
    }
  }

  @Test func `many writers at a time lose nothing`() async throws {
    let path = folder.database
    _ = try PassStore(path: path)
    let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { try PassStore(path: path).keep(WholePass.pass()) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(numbers.sorted() == Array(1...8))
  }

  @Test func `every error says what to do`() {
    let errors: [PassStoreError] = [
      .notOpened(path: "p", reason: "r"), .notAssay(path: "p"), .newer(path: "p", version: 2, supported: 1),
      .busy(path: "p"), .full(path: "p"), .damaged(path: "p", reason: "r"),
      .noPass(number: 1, latest: 2, path: "p"), .noPass(number: nil, latest: nil, path: "p"),
      .failed(path: "p", reason: "r"),
    ]
    for error in errors { #expect(error.description.contains("p") && !error.remedy.isEmpty) }
  }
}
