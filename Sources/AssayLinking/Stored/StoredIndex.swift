import AssayModel
public import AssaySources
import FoundationEssentials
import GRDB

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An index of source records that is kept in a file and brought up to date when records change.
///
/// The file follows from the records alone and can be deleted at any time. It is made beside itself and put in
/// place when it is whole; a change is one transaction. One program writes, any number read: a reader keeps the
/// state that it opened.
public enum StoredIndex {
  /// What was found on bringing an index up to date.
  public struct Report: Sendable {
    /// One for each path, in their order.
    public var parts: [Part] = []
    /// What could not be used, by file.
    public var faults: [SourceRecordError] = []
    /// Files that could not be read to their end.
    public var damaged: [String] = []
    /// Records that were new or had changed, and those that are gone.
    public var added = 0
    public var removed = 0
    /// Whether an unusable index was replaced.
    public var wasDamaged = false
  }

  /// The records of one path.
  public struct Part: Sendable, Hashable {
    public var path: String
    public var records: Int
    /// As `SourceFolder.Collection` has it.
    public var digest: String
    public var faults: Int
  }

  /// Opens the index of some paths, after bringing it up to date with their files.
  ///
  /// A file of records is read again when its size, its times or its number in the file system have changed, or
  /// when it had faults; of what is read, only records whose digest is new are indexed.
  ///
  /// - Parameters:
  ///   - paths: Folders of records, or files of them.
  ///   - file: Where the index is kept; in a temporary file that nobody else sees when `nil`.
  /// - Throws: `IndexError` about the index, `SourceRecordError` when a path does not exist or cannot be listed.
  public static func open(
    _ paths: [String], at file: String?
  ) throws -> (index: PassageIndex, report: Report) {
    let listings = try paths.map { (path) throws(SourceRecordError) in try SourceFolder.listing(of: path) }
    guard let file else {
      let path = FileManager.default.temporaryDirectory.path + "/assay-index-\(UUID().uuidString).sqlite"
      defer { remove(path) }
      do {
        let report = try make(path, listings)
        return (try openForReading(path), report)
      } catch let error as DatabaseError {
        throw IndexError(error, path: path)
      }
    }
    let lock = try FileLock(file + ".lock")
    defer { lock.release() }
    var wasDamaged = false
    do {
      if FileManager.default.fileExists(atPath: file) {
        if let report = try update(file, listings) { return (try openForReading(file), report) }
        wasDamaged = true
      }
      var report = try rebuild(file, listings)
      report.wasDamaged = wasDamaged
      return (try openForReading(file), report)
    } catch let error as SourceRecordError {
      throw error
    } catch {
      let error = IndexError(error, path: file)
      guard case .damaged = error else { throw error }
      var report = try rebuild(file, listings)
      report.wasDamaged = true
      return (try openForReading(file), report)
    }
  }

  /// Makes the index beside the file and puts it in place.
  private static func rebuild(
    _ file: String, _ listings: [SourceFolder.Listing]
  ) throws -> Report {
    let new = file + ".new"
    remove(new)
    do {
      let report = try make(new, listings)
      remove(file)
      guard rename(new, file) == 0 else { throw IndexError.notUsable(path: file, reason: "it cannot be replaced") }
      return report
    } catch {
      remove(new)
      throw error as? SourceRecordError ?? IndexError(error, path: file)
    }
  }

  /// Makes a new database. Nobody reads it before it is whole, so that nothing needs a journal.
  private static func make(
    _ path: String, _ listings: [SourceFolder.Listing]
  ) throws -> Report {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
          PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536;
          """)
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let report = try queue.write { database in
      try IndexDatabase.create(database)
      let report = try IndexUpdate(database, isNew: true).run(listings)
      try IndexDatabase.complete(database)
      return report
    }
    try queue.close()
    try flush(path)
    return report
  }

  /// - Returns: `nil` when the file has an older form or was never completed.
  private static func update(
    _ file: String, _ listings: [SourceFolder.Listing]
  ) throws -> Report? {
    let pool = try DatabasePool(path: file, configuration: configuration)
    defer { try? pool.close() }
    switch try pool.read(IndexDatabase.state) {
    case .foreign: throw IndexError.notAnIndex(path: file)
    case .newer: throw IndexError.newer(path: file)
    case .outdated: return nil
    case .usable: break
    }
    return try pool.write { try IndexUpdate($0, isNew: false).run(listings) }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(60)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -8192; PRAGMA mmap_size = 0;")
    }
    return configuration
  }

  private static func openForReading(_ file: String) throws -> PassageIndex {
    do {
      let pool = try DatabasePool(path: file, configuration: configuration)
      let snapshot = try pool.makeSnapshot()
      let segments = try snapshot.read { database in
        try Row.fetchAll(database, sql: "SELECT id, layout, firstKeys, dead FROM segment ORDER BY id").map { row in
          guard let layout = SegmentLayout(bytes: Array(row["layout"] as Data)) else {
            throw IndexError.damaged(path: file, reason: "a segment's layout cannot be read")
          }
          var keys = ByteReader(Array(row["firstKeys"] as Data))
          var dead = ByteReader(Array(row["dead"] as Data))
          return (
            id: row["id"] as Int, layout: layout, firstKeys: keys.words(), dead: Set(dead.words().map { Int($0) })
          )
        }
      }
      let relations = try snapshot.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT relation.newer AS newer, record.number AS older FROM relation
            JOIN record ON record.id = relation.older JOIN record AS own ON own.number = relation.newer
            ORDER BY own.id, record.id
            """
        ).map { (newer: $0["newer"] as Int, older: $0["older"] as Int) }
      }
      return PassageIndex(
        storage: DatabaseStorage(path: file, snapshot: snapshot), segments: segments, relations: relations)
    } catch {
      throw IndexError(error, path: file)
    }
  }

  /// Removes a database and the files that SQLite keeps beside it.
  private static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  /// Sees to it that a file is on the disk.
  private static func flush(_ path: String) throws {
    let descriptor = openFile(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw IndexError.notUsable(path: path, reason: "it cannot be written") }
  }
}

/// The system's `open`, which `StoredIndex.open` hides.
private func openFile(_ path: String, _ flags: Int32) -> Int32 { open(path, flags, 0o644) }

/// Keeps other programs from writing an index at the same time: they wait.
private struct FileLock {
  private let descriptor: Int32

  init(_ path: String) throws(IndexError) {
    descriptor = openFile(path, O_RDWR | O_CREAT | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .notUsable(path: path, reason: "the folder cannot be written")
    }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  func release() { close(descriptor) }
}
