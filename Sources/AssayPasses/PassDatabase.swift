import GRDB

/// The form of the database and how older forms become the present one.
enum PassDatabase {
  /// "ASAY" in ASCII, by which SQLite's `application_id` tells whose the file is.
  static let applicationID: Int32 = 0x4153_4159
  /// The form that this version writes, kept in SQLite's `user_version`.
  static let version = 4

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: firstForm)
      try database.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2") { database in
      try database.execute(sql: secondForm)
      try fillInEvidence(database)
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3") { database in
      try database.execute(sql: thirdForm)
      try database.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("4") { database in
      try database.execute(sql: fourthForm)
      try database.execute(sql: "PRAGMA user_version = 4")
    }
    return migrator
  }

  /// Refuses a file that another program or a later Assay wrote.
  static func check(_ database: Database, path: String) throws {
    let application = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    if application != applicationID, application != 0 || version != 0 || tables != 0 {
      throw PassStoreError.notAssay(path: path)
    }
    if version > Self.version {
      throw PassStoreError.newer(path: path, version: version, supported: Self.version)
    }
  }

  /// Long values that many rows share (texts, original files, sources) stand once, in `blob`; what only a whole pass
  /// needs stands as JSON in `detail`; what is asked for by itself has a column.
  private static let firstForm = """
    CREATE TABLE blob (
      id INTEGER PRIMARY KEY,
      fingerprint INTEGER NOT NULL,
      bytes BLOB NOT NULL
    );
    CREATE INDEX blobByFingerprint ON blob (fingerprint);

    CREATE TABLE pass (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      created TEXT NOT NULL,
      tool TEXT NOT NULL,
      rulesDigest TEXT NOT NULL,
      detail BLOB NOT NULL
    );

    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      pass INTEGER NOT NULL REFERENCES pass ON DELETE CASCADE,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      title TEXT,
      date TEXT,
      digest TEXT NOT NULL,
      content INTEGER NOT NULL REFERENCES blob,
      text INTEGER NOT NULL REFERENCES blob,
      detail BLOB NOT NULL,
      UNIQUE (pass, position)
    );

    CREATE TABLE documentSource (
      document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      position INTEGER NOT NULL,
      source TEXT NOT NULL,
      record INTEGER NOT NULL REFERENCES blob,
      PRIMARY KEY (document, position)
    ) WITHOUT ROWID;

    CREATE TABLE claim (
      document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      position INTEGER NOT NULL,
      fingerprint TEXT NOT NULL,
      kind TEXT NOT NULL,
      spanStart INTEGER NOT NULL,
      spanEnd INTEGER NOT NULL,
      line INTEGER NOT NULL,
      words TEXT NOT NULL,
      verdict TEXT,
      reason TEXT,
      detail BLOB NOT NULL,
      PRIMARY KEY (document, position)
    ) WITHOUT ROWID;
    CREATE INDEX claimByFingerprint ON claim (fingerprint);

    CREATE TABLE finding (
      document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      position INTEGER NOT NULL,
      fingerprint TEXT NOT NULL,
      rule TEXT NOT NULL,
      family TEXT NOT NULL,
      severity TEXT NOT NULL,
      spanStart INTEGER NOT NULL,
      spanEnd INTEGER NOT NULL,
      line INTEGER NOT NULL,
      message TEXT NOT NULL,
      related BLOB NOT NULL,
      PRIMARY KEY (document, position)
    ) WITHOUT ROWID;
    CREATE INDEX findingByFingerprint ON finding (fingerprint);
    """

  /// The decision log, and what the desk asks of every pass.
  private static let secondForm = """
    CREATE TABLE decision (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      digest TEXT NOT NULL UNIQUE,
      body BLOB NOT NULL
    );
    CREATE TABLE decisionHead (digest TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TRIGGER decisionIsNeverChanged BEFORE UPDATE ON decision
      BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
    CREATE TRIGGER decisionIsNeverRemoved BEFORE DELETE ON decision
      BEGIN SELECT RAISE(ABORT, 'decisions are never removed'); END;

    ALTER TABLE claim ADD COLUMN evidence TEXT NOT NULL DEFAULT '';
    CREATE INDEX documentByName ON document (name);
    """

  /// What a document's verdicts were made from, so that they need not be made again. Pass 0 holds the documents of a pass
  /// that is not finished.
  private static let thirdForm = """
    ALTER TABLE document ADD COLUMN key TEXT NOT NULL DEFAULT '';
    CREATE INDEX documentByKey ON document (key);
    """

  /// A finding's places in other documents; none in the passes of earlier versions.
  private static let fourthForm = "ALTER TABLE finding ADD COLUMN elsewhere BLOB"

  /// Gives the claims of passes that an earlier version kept what later ones are written with.
  private static func fillInEvidence(_ database: Database) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT document, position, detail FROM claim")
    let update = try database.makeStatement(sql: "UPDATE claim SET evidence = ? WHERE document = ? AND position = ?")
    while let row = try rows.next() {
      let verdict = try StoredJSON.value(ClaimShape.self, from: row["detail"]).verdict?.model()
      try update.execute(arguments: [verdict?.evidencePrint ?? "", row["document"] as Int64, row["position"] as Int])
    }
  }
}
