public import AssayModel
public import AssayText
import GRDB

/// A document as the desk lists it: the version in the latest pass that has it.
public struct DeskDocument: Hashable, Sendable {
  /// Names this version of the document in the store.
  public let row: Int64
  public let pass: Int
  /// RFC 3339, UTC: when the pass was made.
  public let created: String
  /// The document's id: its path or the id of its record.
  public let name: String
  public let title: String?
  /// "2024-03-12"; `nil` when the document is not dated.
  public let date: String?
}

/// A claim or finding of the desk, without what only its own page needs.
public struct DeskEntry: Hashable, Sendable {
  public enum Result: Hashable, Sendable {
    /// The machine's verdict and its reason; `nil` when the claim was not judged.
    case claim(Verdict.Value?, reason: String)
    case finding(Finding.Severity, family: String)
  }

  /// Among the claims, or among the findings, of its document.
  public let position: Int
  public let fingerprint: String
  /// The claim's kind or the finding's rule.
  public let sort: String
  public let span: TextSpan
  /// The line of the original file, from 1.
  public let line: Int
  /// The claim's words or the finding's message.
  public let words: String
  public let result: Result
  /// Stands for what the machine found: differs when the evidence does.
  public let evidence: String
}

extension PassStore {
  /// Every document that was ever verified, in its latest version, ordered by name, with its claims and then its findings.
  public func desk() throws(PassStoreError) -> [(document: DeskDocument, entries: [DeskEntry])] {
    var found: [(document: DeskDocument, entries: [DeskEntry])] = []
    try readDesk { found.append(($0, $1)) }
    return found
  }

  /// The same, one document after the other, for desks that hold hundreds of thousands of findings.
  public func readDesk(_ use: (DeskDocument, [DeskEntry]) -> Void) throws(PassStoreError) {
    try perform { try pool.read { try DeskReading(database: $0).desk(use) } }
  }

  /// The number of the latest pass; 0 when there is none.
  public func latestPass() throws(PassStoreError) -> Int {
    try perform { try pool.read { try Int.fetchOne($0, sql: "SELECT max(number) FROM pass") ?? 0 } }
  }

  /// The number of the last entry of the log; 0 when there is none.
  public func latestDecision() throws(PassStoreError) -> Int {
    try perform { try pool.read { try Int.fetchOne($0, sql: "SELECT max(number) FROM decision") ?? 0 } }
  }

  /// The text of a document of the desk.
  public func text(of document: DeskDocument) throws(PassStoreError) -> Text {
    try perform { try pool.read { try PassReading(database: $0, path: path).text(row: document.row) } }
  }

  /// A document of the desk with all that was found in it.
  public func verified(_ document: DeskDocument) throws(PassStoreError) -> VerifiedDocument {
    try perform { try pool.read { try PassReading(database: $0, path: path).verified(row: document.row) } }
  }
}

struct DeskReading {
  let database: Database

  func desk(_ use: (DeskDocument, [DeskEntry]) -> Void) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT max(document.id) AS id, pass, created, name, title, date
        FROM document JOIN pass ON pass.number = document.pass WHERE pass > 0 GROUP BY name ORDER BY name
        """)
    for row in rows {
      let document = DeskDocument(
        row: row["id"], pass: row["pass"], created: row["created"], name: row["name"], title: row["title"],
        date: row["date"])
      use(document, try claims(of: document.row) + findings(of: document.row))
    }
  }

  private func claims(of document: Int64) throws -> [DeskEntry] {
    var entries: [DeskEntry] = []
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT position, fingerprint, kind, spanStart, spanEnd, line, words, verdict, reason, evidence
          FROM claim WHERE document = ? ORDER BY position
          """), arguments: [document])
    while let row = try rows.next() {
      let verdict: String? = row[7]
      entries.append(
        DeskEntry(
          position: row[0], fingerprint: row[1], sort: row[2], span: try Stored.span([row[3], row[4]]), line: row[5],
          words: row[6], result: .claim(try verdict.map { try Stored.value($0) }, reason: row[8] ?? ""),
          evidence: row[9]))
    }
    return entries
  }

  private func findings(of document: Int64) throws -> [DeskEntry] {
    var entries: [DeskEntry] = []
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT position, fingerprint, rule, family, severity, spanStart, spanEnd, line, message
          FROM finding WHERE document = ? ORDER BY position
          """), arguments: [document])
    while let row = try rows.next() {
      let message: String = row[8]
      var print = Fingerprint()
      print.add(message)
      entries.append(
        DeskEntry(
          position: row[0], fingerprint: row[1], sort: row[2], span: try Stored.span([row[5], row[6]]), line: row[7],
          words: message, result: .finding(try Stored.value(row[4] as String), family: row[3]), evidence: print.text))
    }
    return entries
  }
}
