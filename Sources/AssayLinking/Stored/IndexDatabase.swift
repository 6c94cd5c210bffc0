import GRDB

/// The form of the stored index. An older form is not brought up to date but made anew: everything in it follows
/// from the records.
enum IndexDatabase {
  /// "ASIX" in ASCII, by which SQLite's `application_id` tells whose the file is.
  static let applicationID: Int32 = 0x4153_4958
  /// Grows whenever the tables, the stems or the figures change.
  static let form = 1

  /// The state of an existing file.
  enum State {
    case usable, outdated, newer, foreign
  }

  static func state(_ database: Database) throws -> State {
    let application = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let form = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if application != applicationID {
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      return application == 0 && form == 0 && tables == 0 ? .outdated : .foreign
    }
    if form > Self.form { return .newer }
    // The form is written last of all: without it the making was cut short.
    return form == Self.form ? .usable : .outdated
  }

  /// Marks the database as complete.
  static func complete(_ database: Database) throws {
    try database.execute(sql: "PRAGMA user_version = \(form)")
  }

  static func create(_ database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    try database.execute(
      sql: """
        CREATE TABLE file (
          id INTEGER PRIMARY KEY,
          path TEXT NOT NULL UNIQUE,
          position INTEGER NOT NULL,
          size INTEGER NOT NULL,
          modified INTEGER NOT NULL,
          changed INTEGER NOT NULL,
          inode INTEGER NOT NULL,
          digest TEXT NOT NULL,
          isSound INTEGER NOT NULL
        );
        CREATE TABLE record (
          number INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          file INTEGER NOT NULL,
          digest BLOB NOT NULL,
          xml BLOB NOT NULL
        );
        CREATE TABLE forward (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
        CREATE TABLE segment (
          id INTEGER PRIMARY KEY,
          layout BLOB NOT NULL,
          firstKeys BLOB NOT NULL,
          dead BLOB NOT NULL
        );
        CREATE TABLE page (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
        CREATE TABLE figure (
          measure INTEGER NOT NULL,
          value REAL NOT NULL,
          number INTEGER NOT NULL,
          passage INTEGER NOT NULL,
          PRIMARY KEY (measure, value, number, passage)
        ) WITHOUT ROWID;
        CREATE TABLE relation (newer INTEGER NOT NULL, older TEXT NOT NULL);
        """)
  }

  /// Pages of one segment stand together, in order.
  static func pageID(_ page: Int, ofSegment segment: Int) -> Int { segment << 32 | page }
}
