public import AssayModel
import Foundation
import GRDB

/// The decision log: append-only, each entry naming by digest those before it.
extension PassStore {
  /// The longest JSON of one entry, in bytes.
  public static let longestDecision = 1 << 16

  /// The entries after a number, in the order in which this workspace learnt of them.
  public func decisions(after number: Int = 0) throws(PassStoreError) -> [KeptDecision] {
    try perform { try pool.read { try DecisionRows(database: $0, path: path).entries(after: number) } }
  }

  /// Appends entries, which are on the disk when this returns.
  ///
  /// - Parameters:
  ///   - number: The last entry that the caller knows.
  ///   - make: Gets the entries that others wrote since, and returns what is to be written; called inside the transaction,
  ///     so that nothing can come between.
  /// - Returns: What others wrote since, and what was written now.
  public func append(
    after number: Int, _ make: ([KeptDecision]) -> [Decision]
  ) throws(PassStoreError) -> (others: [KeptDecision], kept: [KeptDecision]) {
    try perform {
      try pool.write { database in
        let rows = DecisionRows(database: database, path: path)
        let others = try rows.entries(after: number)
        return (others, try rows.append(make(others)))
      }
    }
  }

  /// Takes in a log that another workspace exported; entries that are here already are left alone.
  ///
  /// - Returns: How many entries were new.
  /// - Throws: `DecisionLogError` for the first line that is at fault; nothing is taken in then.
  public func importLog(_ bytes: [UInt8]) throws(DecisionLogError) -> Int {
    let lines = try DecisionLine.lines(of: bytes)
    do {
      return try pool.write { try DecisionRows(database: $0, path: path).insert(lines) }
    } catch let error as DecisionLogError {
      throw error
    } catch {
      throw .store(PassStoreError(error, path: path))
    }
  }

  /// Recomputes every digest and follows every link; empty when all is as it was written.
  public func logFaults() throws(PassStoreError) -> [DecisionLogFault] {
    try perform { try pool.read { try DecisionRows(database: $0, path: path).faults() } }
  }

  /// The digests of the last entries, ordered: whoever writes them down can tell later that the log was not cut.
  public func logHeads() throws(PassStoreError) -> [String] {
    try perform { try pool.read { try DecisionRows(database: $0, path: path).heads() } }
  }

  /// What SQLite finds wrong with the file; empty when it is whole.
  public func fileFaults() throws(PassStoreError) -> [String] {
    try perform {
      try pool.read { database in
        try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      }
    }
  }
}

/// The rows of the log, inside one transaction.
struct DecisionRows {
  let database: Database
  let path: String

  func entries(after number: Int) throws -> [KeptDecision] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT number, digest, body FROM decision WHERE number > ? ORDER BY number", arguments: [number])
    var entries: [KeptDecision] = []
    let decoder = JSONDecoder()
    while let row = try rows.next() {
      let body: Data = row["body"]
      entries.append(
        KeptDecision(
          number: row["number"], digest: row["digest"], body: Array(body),
          decision: try decoder.decode(DecisionShape.self, from: body).model()))
    }
    return entries
  }

  func heads() throws -> [String] {
    try String.fetchAll(database, sql: "SELECT digest FROM decisionHead ORDER BY digest")
  }

  func append(_ decisions: [Decision]) throws -> [KeptDecision] {
    if decisions.isEmpty { return [] }
    var previous = try heads()
    try database.execute(sql: "DELETE FROM decisionHead")
    var kept: [KeptDecision] = []
    for var decision in decisions {
      decision.previous = previous
      let body = Array(try StoredJSON.data(DecisionShape(decision)))
      guard body.count <= PassStore.longestDecision else {
        throw PassStoreError.failed(path: path, reason: "a decision of \(body.count) bytes is too long")
      }
      let digest = KeptDecision.digest(of: body)
      kept.append(
        KeptDecision(number: try insert(digest, body), digest: digest, body: body, decision: decision))
      previous = [digest]
    }
    try database.execute(sql: "INSERT INTO decisionHead (digest) VALUES (?)", arguments: [previous[0]])
    return kept
  }

  private func insert(_ digest: String, _ body: [UInt8]) throws -> Int {
    try database.cachedStatement(sql: "INSERT INTO decision (digest, body) VALUES (?, ?)")
      .execute(arguments: [digest, Data(body)])
    return Int(database.lastInsertedRowID)
  }

  /// Inserts lines that are not here yet, each after those it follows.
  func insert(_ lines: [DecisionLine]) throws -> Int {
    var known = Set(try String.fetchAll(database, sql: "SELECT digest FROM decision"))
    let news = lines.filter { !known.contains($0.digest) }
    // Which lines wait for which digest.
    var waiting: [String: [Int]] = [:]
    var open = news.map { line in Set(line.previous.filter { !known.contains($0) }).count }
    var ready: [Int] = []
    for (index, line) in news.enumerated() {
      for digest in Set(line.previous) where !known.contains(digest) { waiting[digest, default: []].append(index) }
      if open[index] == 0 { ready.append(index) }
    }
    var inserted = 0
    var next = 0
    while next < ready.count {
      let index = ready[next]
      let line = news[index]
      next += 1
      guard known.insert(line.digest).inserted else { continue }
      _ = try insert(line.digest, line.body)
      for digest in line.previous {
        try database.cachedStatement(sql: "DELETE FROM decisionHead WHERE digest = ?").execute(arguments: [digest])
      }
      try database.cachedStatement(sql: "INSERT INTO decisionHead (digest) VALUES (?)").execute(arguments: [line.digest]
      )
      inserted += 1
      for other in waiting[line.digest] ?? [] {
        open[other] -= 1
        if open[other] == 0 { ready.append(other) }
      }
    }
    if let left = news.first(where: { !known.contains($0.digest) }) {
      let missing = left.previous.first { !known.contains($0) } ?? ""
      throw DecisionLogError.gap(line: left.line, missing: missing)
    }
    return inserted
  }

  func faults() throws -> [DecisionLogFault] {
    var faults: [DecisionLogFault] = []
    var known: Set<String> = []
    var heads: Set<String> = []
    let rows = try Row.fetchCursor(database, sql: "SELECT number, digest, body FROM decision ORDER BY number")
    let decoder = JSONDecoder()
    while let row = try rows.next() {
      let body: Data = row["body"]
      let digest: String = row["digest"]
      let number: Int = row["number"]
      if KeptDecision.digest(of: Array(body)) != digest { faults.append(.changed(number: number)) }
      known.insert(digest)
      heads.insert(digest)
      guard let shape = try? decoder.decode(DecisionShape.self, from: body) else {
        faults.append(.unreadable(number: number))
        continue
      }
      for previous in shape.previous {
        if !known.contains(previous) { faults.append(.missing(number: number, digest: previous)) }
        heads.remove(previous)
      }
    }
    if faults.isEmpty, try heads.sorted() != self.heads() { faults.append(.cut) }
    return faults
  }
}

/// A line of an exported log.
struct DecisionLine {
  /// From 1.
  let line: Int
  let digest: String
  let body: [UInt8]
  let previous: [String]

  static func lines(of bytes: [UInt8]) throws(DecisionLogError) -> [DecisionLine] {
    var lines: [DecisionLine] = []
    for (index, part) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      var part = part
      if part.last == 0x0D { part.removeLast() }
      if part.isEmpty { continue }
      lines.append(try DecisionLine(part, line: index + 1))
    }
    return lines
  }

  private init(_ bytes: ArraySlice<UInt8>, line: Int) throws(DecisionLogError) {
    guard bytes.count > 66, bytes[bytes.startIndex + 64] == 0x20, bytes.count <= PassStore.longestDecision + 65 else {
      throw .notALine(line: line)
    }
    self.line = line
    digest = String(decoding: bytes.prefix(64), as: UTF8.self)
    body = Array(bytes.dropFirst(65))
    guard KeptDecision.digest(of: body) == digest else { throw .changed(line: line) }
    do {
      let shape = try JSONDecoder().decode(DecisionShape.self, from: Data(body))
      _ = try shape.model()
      previous = shape.previous
    } catch {
      throw .notADecision(line: line, reason: "it does not have the form that Assay writes")
    }
  }
}
