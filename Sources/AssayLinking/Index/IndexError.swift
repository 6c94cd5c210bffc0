/// Why a stored index could not be made, opened or read.
public enum IndexError: Error, Hashable, Sendable {
  /// The file belongs to another program: it is left as it is.
  case notAnIndex(path: String)
  /// A newer Assay made the file.
  case newer(path: String)
  /// The file is damaged; making it anew mends it.
  case damaged(path: String, reason: String)
  /// The disk, the rights or the system are in the way.
  case notUsable(path: String, reason: String)

  /// What to do about it, as a sentence.
  public var remedy: String {
    switch self {
    case .notAnIndex: "Name another file for the index."
    case .newer: "Use the newer Assay, or delete the file: it is made anew from the records."
    case .damaged: "Run the command again; if it happens again, delete the file: it is made anew from the records."
    case .notUsable: "Check that the folder exists, may be written and has space."
    }
  }
}

extension IndexError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notAnIndex(let path): "\(path): not an index of source records. \(remedy)"
    case .newer(let path): "\(path): a newer version of Assay made this index. \(remedy)"
    case .damaged(let path, let reason): "\(path): the index is damaged: \(reason). \(remedy)"
    case .notUsable(let path, let reason): "\(path): the index cannot be used: \(reason). \(remedy)"
    }
  }
}
