import AssayModel
import AssayText
import Foundation
import GRDB

/// Reads a pass's rows back into the model.
struct PassReading {
  let database: Database
  let path: String

  func pass(_ number: Int) throws -> Pass {
    guard
      let row = try Row.fetchOne(database, sql: "SELECT * FROM pass WHERE number = ?", arguments: [number])
    else {
      throw PassStoreError.noPass(number: number, latest: nil, path: path)
    }
    let shape = try StoredJSON.value(PassShape.self, from: row["detail"])
    let documents = try Row.fetchAll(
      database, sql: "SELECT * FROM document WHERE pass = ? ORDER BY position", arguments: [number])
    return Pass(
      number: number, created: row["created"], tool: row["tool"], rulesDigest: row["rulesDigest"],
      collections: shape.modelCollections, settings: shape.modelSettings,
      documents: try documents.map(verified))
  }

  func verified(row id: Int64) throws -> VerifiedDocument {
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM document WHERE id = ?", arguments: [id]) else {
      throw PassStoreError.damaged(path: path, reason: "a document is missing")
    }
    return try verified(row)
  }

  func text(row id: Int64) throws -> Text {
    guard let blob = try Int64.fetchOne(database, sql: "SELECT text FROM document WHERE id = ?", arguments: [id]) else {
      throw PassStoreError.damaged(path: path, reason: "a document is missing")
    }
    return Text(decoding: try bytes(blob))
  }

  private func verified(_ row: Row) throws -> VerifiedDocument {
    let id: Int64 = row["id"]
    let shape = try StoredJSON.value(DocumentShape.self, from: row["detail"])
    let text = Text(decoding: try bytes(row["text"]))
    let date: String? = row["date"]
    let document = Document(
      id: row["name"], title: row["title"], byline: shape.byline, language: shape.language,
      date: try date.map(Stored.day),
      origin: Origin(
        name: shape.origin, mediaType: shape.mediaType, content: Text(decoding: try bytes(row["content"])),
        anchors: shape.modelAnchors(), firstLine: shape.firstLine, digest: row["digest"]),
      text: text, blocks: try shape.modelBlocks(), notes: try shape.modelNotes())
    let (claims, verdicts) = try claims(of: id)
    let annotated = AnnotatedDocument(
      document: document, tokens: TokenList(text: text, tokens: []), sentences: try shape.modelSentences(),
      quantities: try shape.modelQuantities(), times: try shape.modelTimes(), names: try shape.modelNames(),
      claims: claims)
    return VerifiedDocument(
      annotated: annotated, verdicts: verdicts, findings: try findings(of: id), sources: try sources(of: id))
  }

  /// Verdicts, one a claim, and the sources that they name, of a document's row.
  func judged(row id: Int64) throws -> (verdicts: [Verdict], sources: [Source]) {
    (try claims(of: id).1, try sources(of: id))
  }

  private func bytes(_ blob: Int64) throws -> [UInt8] {
    guard
      let data = try Data.fetchOne(database, sql: "SELECT bytes FROM blob WHERE id = ?", arguments: [blob])
    else {
      throw PassStoreError.damaged(path: path, reason: "a text is missing")
    }
    return Array(data)
  }

  private func claims(of document: Int64) throws -> ([Claim], [Verdict]) {
    var claims: [Claim] = []
    var verdicts: [Verdict] = []
    let rows = try Row.fetchCursor(
      database, sql: "SELECT * FROM claim WHERE document = ? ORDER BY position", arguments: [document])
    while let row = try rows.next() {
      let shape = try StoredJSON.value(ClaimShape.self, from: row["detail"])
      let span = try Stored.span([row["spanStart"], row["spanEnd"]])
      claims.append(try shape.model(kind: row["kind"], span: span, fingerprint: row["fingerprint"]))
      if let verdict = shape.verdict { verdicts.append(try verdict.model()) }
    }
    return (claims, verdicts)
  }

  private func findings(of document: Int64) throws -> [Finding] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM finding WHERE document = ? ORDER BY position", arguments: [document])
    return try rows.map { row in
      var finding = Finding(
        rule: row["rule"], family: row["family"], span: try Stored.span([row["spanStart"], row["spanEnd"]]),
        related: try StoredJSON.value([[Int]].self, from: row["related"]).map(Stored.span),
        severity: try Stored.value(row["severity"] as String), message: row["message"],
        fingerprint: row["fingerprint"])
      if let elsewhere: Data = row["elsewhere"] {
        finding.elsewhere = try StoredJSON.value([ElsewhereShape].self, from: elsewhere).map { $0.model() }
      }
      return finding
    }
  }

  private func sources(of document: Int64) throws -> [Source] {
    let records = try Int64.fetchAll(
      database, sql: "SELECT record FROM documentSource WHERE document = ? ORDER BY position",
      arguments: [document])
    return try records.map { record in
      try StoredJSON.value(SourceShape.self, from: Data(try bytes(record))).model()
    }
  }

  // MARK: Lists

  func summaries() throws -> [PassSummary] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT number, created, tool,
          (SELECT count(*) FROM document WHERE pass = number) AS documents,
          (SELECT name FROM document WHERE pass = number ORDER BY position LIMIT 1) AS firstDocument,
          (SELECT count(*) FROM claim JOIN document ON document.id = claim.document WHERE pass = number) AS claims,
          (SELECT count(*) FROM claim JOIN document ON document.id = claim.document
            WHERE pass = number AND verdict = 'supported') AS supported,
          (SELECT count(*) FROM claim JOIN document ON document.id = claim.document
            WHERE pass = number AND verdict = 'contradicted') AS contradicted,
          (SELECT count(*) FROM finding JOIN document ON document.id = finding.document WHERE pass = number) AS findings
        FROM pass WHERE number > 0 ORDER BY number
        """)
    return rows.map { row in
      PassSummary(
        number: row["number"], created: row["created"], tool: row["tool"], documents: row["documents"],
        firstDocument: row["firstDocument"] ?? "", claims: row["claims"], supported: row["supported"],
        contradicted: row["contradicted"], findings: row["findings"])
    }
  }

  /// The claims, then the findings of each document, in the order of the pass.
  func entries(of number: Int) throws -> [PassEntry] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT document.position AS place, 0 AS sort, claim.position AS position, name, line, kind, words, fingerprint,
          verdict AS result
        FROM claim JOIN document ON document.id = claim.document WHERE pass = :pass
        UNION ALL
        SELECT document.position, 1, finding.position, name, line, rule, message, fingerprint, severity
        FROM finding JOIN document ON document.id = finding.document WHERE pass = :pass
        ORDER BY place, sort, position
        """, arguments: ["pass": number])
    return try rows.map { row in
      let stored: String? = row["result"]
      let isClaim: Bool = row["sort"] == 0
      let result: PassEntry.Result =
        isClaim ? .claim(try stored.map { try Stored.value($0) }) : .finding(try Stored.value(stored ?? ""))
      return PassEntry(
        document: row["name"], line: row["line"], kind: row["kind"], words: row["words"],
        fingerprint: row["fingerprint"], result: result)
    }
  }
}
