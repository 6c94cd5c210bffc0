import GRDB

/// Why passes could not be kept or read; `path` is the database's file.
public enum PassStoreError: Error, Equatable, Sendable {
  /// The file cannot be opened or made.
  case notOpened(path: String, reason: String)
  /// The file is a database of another program, or none at all.
  case notAssay(path: String)
  /// A later version of Assay wrote the database; this one knows versions up to `supported`.
  case newer(path: String, version: Int, supported: Int)
  /// Another program kept the database locked for longer than the store waits.
  case busy(path: String)
  /// There is no room; nothing was kept.
  case full(path: String)
  /// The contents are not what the store wrote.
  case damaged(path: String, reason: String)
  /// There is no pass of this number; `latest` is `nil` when there are none at all.
  case noPass(number: Int?, latest: Int?, path: String)
  /// SQLite refused for another reason; nothing was changed.
  case failed(path: String, reason: String)
}

extension PassStoreError: CustomStringConvertible {
  /// What went wrong, where, and what to do about it.
  public var description: String { "\(problem). \(remedy)" }

  private var problem: String {
    switch self {
    case .notOpened(let path, let reason): "\(path) cannot be opened: \(reason)"
    case .notAssay(let path): "\(path) is not a database of Assay"
    case .newer(let path, let version, let supported):
      "\(path) was written by a later Assay (form \(version), this one knows \(supported))"
    case .busy(let path): "\(path) is in use by another program"
    case .full(let path): "there is no room to write \(path): nothing was kept"
    case .damaged(let path, let reason): "\(path) is damaged: \(reason)"
    case .noPass(let number?, let latest?, let path):
      "there is no pass \(number) in \(path): the latest is \(latest)"
    case .noPass(_, _, let path): "there are no passes in \(path)"
    case .failed(let path, let reason): "\(path) could not be used: \(reason)"
    }
  }

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .notOpened: "Check that the folder exists and may be written to."
    case .notAssay: "Choose another workspace, or move the file away."
    case .newer: "Install the later version of Assay, or choose another workspace."
    case .busy: "Wait until the other program is done, then try again."
    case .full: "Free some room, then try again."
    case .damaged: "Restore the file from a copy, or move it away and verify again."
    case .noPass: "`assay passes` lists what there is; `assay verify` makes a pass."
    case .failed: "Try again; if it stays so, move the file away and verify again."
    }
  }
}

extension PassStoreError {
  /// What an error of the store's own work or of SQLite means.
  init(_ error: any Error, path: String) {
    switch error {
    case let known as PassStoreError: self = known
    case let error as DatabaseError:
      let reason = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
      case .SQLITE_FULL: self = .full(path: path)
      case .SQLITE_NOTADB: self = .notAssay(path: path)
      case .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH:
        self = .notOpened(path: path, reason: reason)
      default: self = .failed(path: path, reason: reason)
      }
    case let error as StoredError: self = .damaged(path: path, reason: "\(error)")
    case is DecodingError:
      self = .damaged(path: path, reason: "a row does not have the form that Assay writes")
    default: self = .failed(path: path, reason: "\(error)")
    }
  }
}
