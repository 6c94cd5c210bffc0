public import AssayModel
import FoundationEssentials
import GRDB

/// Keeps passes in an SQLite database and gives them back.
///
/// A pass is kept whole or not at all, and is on the disk when `keep` returns. A pass given back equals the one kept in
/// everything but tokens and cues, which no report needs. Several programs may use one database at a time.
public struct PassStore: Sendable {
  public let path: String
  let pool: DatabasePool

  /// Opens the database, makes it when there is none, and brings an older form up to date.
  ///
  /// - Parameter path: The file; its folder must exist.
  public init(path: String) throws(PassStoreError) { try self.init(path: path, pageLimit: nil) }

  /// - Parameter pageLimit: How many pages the database may have at most: a full disk for tests.
  init(path: String, pageLimit: Int?) throws(PassStoreError) {
    self.path = path
    var configuration = Configuration()
    configuration.label = "Assay.PassStore"
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      if let pageLimit { try database.execute(sql: "PRAGMA max_page_count = \(pageLimit)") }
    }
    do {
      if FileManager.default.fileExists(atPath: path) { try Self.check(path) }
      pool = try DatabasePool(path: path, configuration: configuration)
      try PassDatabase.migrator.migrate(pool)
    } catch {
      throw PassStoreError(error, path: path)
    }
  }

  /// Looks at a file before anything of it is changed.
  private static func check(_ path: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.read { try PassDatabase.check($0, path: path) }
    try queue.close()
  }

  /// Keeps a pass and gives it its number.
  ///
  /// - Returns: The number, from 1, greater than that of every pass before.
  ///
  /// - Parameter keys: What each document's verdicts were made from; one a document, or none at all.
  public func keep(_ pass: Pass, keys: [String] = []) throws(PassStoreError) -> Int {
    try perform {
      try pool.write { database in
        let writing = PassWriting(database: database)
        try writing.removeDrafts()
        return try writing.write(pass, keys: keys)
      }
    }
  }

  /// Keeps verified documents of a pass that is not finished, so that their verdicts need not be made again when it is
  /// interrupted. They belong to no pass, and go when the next one is kept.
  public func draft(_ documents: [(verified: VerifiedDocument, key: String)]) throws(PassStoreError) {
    try perform { try pool.write { try PassWriting(database: $0).writeDrafts(documents) } }
  }

  /// The keys of the documents that an interrupted pass had verified.
  public func draftKeys() throws(PassStoreError) -> Set<String> {
    try perform { try pool.read { try String.fetchSet($0, sql: "SELECT key FROM document WHERE pass = 0") } }
  }

  /// The verdicts that were made from what a key stands for, one a claim, and the sources that they name; `nil` when
  /// none were.
  public func verdicts(for key: String) throws(PassStoreError) -> (verdicts: [Verdict], sources: [Source])? {
    try perform {
      try pool.read { database in
        let row = try Int64.fetchOne(
          database, sql: "SELECT max(id) FROM document WHERE key = ? AND key <> ''", arguments: [key])
        return try row.map { try PassReading(database: database, path: path).judged(row: $0) }
      }
    }
  }

  /// A pass as it was kept, without tokens and cues.
  ///
  /// - Parameter number: The latest pass when `nil`.
  public func pass(numbered number: Int? = nil) throws(PassStoreError) -> Pass {
    try perform {
      try pool.read { database in
        try PassReading(database: database, path: path).pass(resolved(number, in: database))
      }
    }
  }

  /// All passes, the oldest first.
  public func passes() throws(PassStoreError) -> [PassSummary] {
    try perform { try pool.read { try PassReading(database: $0, path: path).summaries() } }
  }

  /// What claims and findings became from one pass to another.
  public func diff(from old: Int, to new: Int) throws(PassStoreError) -> PassDiff {
    try perform {
      try pool.read { database in
        let reading = PassReading(database: database, path: path)
        return PassDiff(
          from: try reading.entries(of: resolved(old, in: database)),
          to: try reading.entries(of: resolved(new, in: database)))
      }
    }
  }

  /// The number, when there is such a pass; that of the latest for `nil`.
  private func resolved(_ number: Int?, in database: Database) throws -> Int {
    let latest = try Int.fetchOne(database, sql: "SELECT max(number) FROM pass WHERE number > 0")
    guard let number = number ?? latest, number > 0,
      try Bool.fetchOne(database, sql: "SELECT 1 FROM pass WHERE number = ?", arguments: [number]) != nil
    else { throw PassStoreError.noPass(number: number, latest: latest, path: path) }
    return number
  }

  func perform<Value>(_ work: () throws -> Value) throws(PassStoreError) -> Value {
    do { return try work() } catch { throw PassStoreError(error, path: path) }
  }
}
