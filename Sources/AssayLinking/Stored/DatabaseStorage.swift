import AssayModel
import AssaySources
import FoundationEssentials
import GRDB
import Synchronization

/// An index in SQLite, as it was when it was opened: one read transaction lasts as long as the storage, so that a
/// writer beside it is not seen.
final class DatabaseStorage: IndexStorage {
  private struct PageKey: Hashable {
    var segment: Int
    var page: Int
  }

  private let path: String
  private let snapshot: DatabaseSnapshot
  private let pages = BoundedCache<PageKey, [UInt8]>(limit: 64 << 20)
  private let forwards = BoundedCache<Int, ForwardRecord>(limit: 16 << 20)
  private let sources = BoundedCache<Int, Source>(limit: 16 << 20)
  private let firstFailure = Mutex<IndexError?>(nil)

  init(path: String, snapshot: DatabaseSnapshot) {
    self.path = path
    self.snapshot = snapshot
  }

  var failure: IndexError? { firstFailure.withLock { $0 } }

  func page(_ page: Int, ofSegment segment: Int) -> [UInt8]? {
    pages.value(for: PageKey(segment: segment, page: page), size: \.count) {
      bytes("SELECT bytes FROM page WHERE id = ?", IndexDatabase.pageID(page, ofSegment: segment))
    }
  }

  func forward(of number: Int) -> ForwardRecord? {
    forwards.value(for: number, size: \.size) {
      bytes("SELECT bytes FROM forward WHERE number = ?", number).map(ForwardRecord.init)
    }
  }

  func source(of number: Int) -> Source? {
    sources.value(for: number, size: \.storedSize) {
      bytes("SELECT xml FROM record WHERE number = ?", number)
        .flatMap(SourceRecordReader.source(writtenAs:)).map(FactStatement.adding)
    }
  }

  func number(ofSource id: String) -> Int? {
    read { database in
      let statement = try database.cachedStatement(sql: "SELECT number FROM record WHERE id = ?")
      return try Int.fetchOne(statement, arguments: [id])
    }
  }

  func passages(measure: UInt32, values: ClosedRange<Double>, limit: Int) -> [PassagePlace] {
    read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT number, passage FROM figure WHERE measure = ? AND value BETWEEN ? AND ?
          AND number IN (SELECT number FROM record) LIMIT ?
          """)
      return try Row.fetchAll(
        statement, arguments: [Int64(measure), values.lowerBound, values.upperBound, limit]
      ).map { PassagePlace(number: $0[0], passage: $0[1]) }
    } ?? []
  }

  private func bytes(_ sql: String, _ number: Int) -> [UInt8]? {
    read { database in
      let statement = try database.cachedStatement(sql: sql)
      return try Row.fetchOne(statement, arguments: [number])?.withUnsafeData(atIndex: 0) { $0.map { [UInt8]($0) } }
    }
  }

  /// `nil` when there is no such row, or when the database fails, which is remembered.
  private func read<Value>(_ body: (Database) throws -> Value?) -> Value? {
    do {
      return try snapshot.read(body)
    } catch {
      firstFailure.withLock { if $0 == nil { $0 = IndexError(error, path: path) } }
      return nil
    }
  }
}

extension Source {
  /// About how many bytes it takes in memory.
  fileprivate var storedSize: Int { passages.reduce(1000) { $0 + 200 + $1.text.utf8.count } }
}

extension ForwardRecord {
  /// About how many bytes it takes in memory.
  fileprivate var size: Int {
    passages.reduce(200 + head.count * 4) {
      $0 + 160 + ($1.sequence.count + $1.compounds.count + $1.section.count) * 4 + $1.figures.count * 40
    }
  }
}

extension IndexError {
  init(_ error: any Error, path: String) {
    if let error = error as? IndexError {
      self = error
    } else if let error = error as? DatabaseError {
      switch error.resultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT:
        self = .damaged(path: path, reason: error.message ?? "\(error.resultCode)")
      case .SQLITE_ERROR where error.message?.contains("no such") == true:
        self = .damaged(path: path, reason: error.message ?? "")
      default: self = .notUsable(path: path, reason: error.message ?? "\(error.resultCode)")
      }
    } else {
      self = .notUsable(path: path, reason: "\(error)")
    }
  }
}
