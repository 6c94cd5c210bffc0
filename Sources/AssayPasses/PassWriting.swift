import AssayModel
import AssayText
import Foundation
import GRDB

/// Writes a pass's rows; the caller's transaction makes it all or nothing.
struct PassWriting {
  let database: Database

  /// - Returns: The number of the pass.
  ///
  /// - Parameter keys: One a document, or none.
  func write(_ pass: Pass, keys: [String]) throws -> Int {
    try database.execute(
      sql: "INSERT INTO pass (created, tool, rulesDigest, detail) VALUES (?, ?, ?, ?)",
      arguments: [pass.created, pass.tool, pass.rulesDigest, try StoredJSON.data(PassShape(pass))])
    let number = database.lastInsertedRowID
    for (position, verified) in pass.documents.enumerated() {
      let key = keys.indices.contains(position) ? keys[position] : ""
      try write(verified, pass: number, position: position, key: key)
    }
    return Int(number)
  }

  func removeDrafts() throws {
    try database.execute(sql: "DELETE FROM document WHERE pass = 0")
  }

  func writeDrafts(_ documents: [(verified: VerifiedDocument, key: String)]) throws {
    try database.execute(
      sql: "INSERT OR IGNORE INTO pass (number, created, tool, rulesDigest, detail) VALUES (0, '', '', '', '')")
    let last = try Int.fetchOne(database, sql: "SELECT max(position) FROM document WHERE pass = 0") ?? -1
    for (index, document) in documents.enumerated() {
      try write(document.verified, pass: 0, position: last + 1 + index, key: document.key)
    }
  }

  private func write(_ verified: VerifiedDocument, pass: Int64, position: Int, key: String) throws {
    let document = verified.document
    let content = try blob(document.origin.content.bytes)
    let text = try blob(document.text.bytes)
    try database.cachedStatement(
      sql: """
        INSERT INTO document (pass, position, name, title, date, digest, content, text, key, detail)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      pass, position, document.id, document.title, document.date?.description, document.origin.digest,
      content, text, key,
      try StoredJSON.data(DocumentShape(verified.annotated)),
    ])
    let row = database.lastInsertedRowID
    for (position, source) in verified.sources.enumerated() {
      let record = try blob(Array(try StoredJSON.data(SourceShape(source))))
      try database.cachedStatement(
        sql: "INSERT INTO documentSource (document, position, source, record) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [row, position, source.id, record])
    }
    let lines = LineMap(document.origin.content)
    for (position, claim) in verified.annotated.claims.enumerated() {
      let verdict = verified.verdicts.indices.contains(position) ? verified.verdicts[position] : nil
      try write(claim, verdict, document: row, position: position, in: document, lines)
    }
    for (position, finding) in verified.findings.enumerated() {
      try write(finding, document: row, position: position, in: document, lines)
    }
  }

  private func write(
    _ claim: Claim, _ verdict: Verdict?, document row: Int64, position: Int, in document: Document,
    _ lines: LineMap
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO claim
          (document, position, fingerprint, kind, spanStart, spanEnd, line, words, verdict, reason, evidence, detail)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      row, position, claim.fingerprint, claim.kind.rawValue, claim.span.start, claim.span.end,
      lines.line(of: document.origin.contentOffset(of: claim.span.start)), document.text[claim.span],
      verdict?.value.rawValue, verdict?.reason.rawValue, verdict?.evidencePrint ?? "",
      try StoredJSON.data(ClaimShape(claim, verdict)),
    ])
  }

  private func write(
    _ finding: Finding, document row: Int64, position: Int, in document: Document, _ lines: LineMap
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO finding
          (document, position, fingerprint, rule, family, severity, spanStart, spanEnd, line, message, related,
           elsewhere)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      row, position, finding.fingerprint, finding.rule, finding.family, finding.severity.rawValue,
      finding.span.start, finding.span.end,
      lines.line(of: document.origin.contentOffset(of: finding.span.start)),
      finding.message, try StoredJSON.data(finding.related.map(\.stored)),
      finding.elsewhere.isEmpty ? nil : try StoredJSON.data(finding.elsewhere.map(ElsewhereShape.init)),
    ])
  }

  /// The row that holds these bytes, found or made: many passes see the same files and sources.
  private func blob(_ bytes: [UInt8]) throws -> Int64 {
    var fingerprint = Fingerprint()
    fingerprint.add(bytes)
    let key = Int64(bitPattern: fingerprint.value)
    let data = Data(bytes)
    let found = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM blob WHERE fingerprint = ? AND bytes = ?"),
      arguments: [key, data])
    if let found { return found }
    try database.cachedStatement(sql: "INSERT INTO blob (fingerprint, bytes) VALUES (?, ?)")
      .execute(arguments: [key, data])
    return database.lastInsertedRowID
  }
}

/// JSON as the store writes and reads it.
enum StoredJSON {
  static func data(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try encoder.encode(value)
  }

  static func value<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(type, from: data)
  }
}
