import AssayXML

/// Why a source record, or a file of them, could not be used.
///
/// Every case names the file; lines count from 1. No case holds control characters or ill-formed text from
/// the input.
public enum SourceRecordError: Error, Hashable, Sendable {
  /// The file or folder cannot be read or written.
  case notReadable(file: String, reason: String)
  /// The file is not well-formed XML; nothing after this line was read.
  case notWellFormed(file: String, line: Int, reason: String)
  /// The file is not taken in, because it costs too much or reaches outside itself.
  case refused(file: String, line: Int, reason: String, remedy: String)
  /// A file or folder whose name is not UTF-8, which no path can hold. `file` shows the bad bytes as U+FFFD.
  case nameNotReadable(file: String)
  /// The file is XML, but its root is neither "source" nor "sources" of the schema's name space.
  case notARecord(file: String, root: String)
  /// The root has a record's name in another name space, or another name in the records' name space: a slip of
  /// the pen, most likely.
  case mistypedRoot(file: String, root: String, namespace: String)
  /// The record does not follow the schema, or two of its parts do not fit. `path` is an XPath to the element
  /// at fault.
  case notValid(file: String, line: Int, path: String, reason: String, remedy: String)
  /// A line of JSON from which no record can be made.
  case notImportable(file: String, line: Int, reason: String, remedy: String)

  init(_ error: XMLError, file: String) {
    switch error {
    case .notReadable(_, let reason): self = .notReadable(file: file, reason: reason)
    case .notWellFormed(_, let line, let reason):
      self = .notWellFormed(file: file, line: line, reason: reason)
    case .refused(_, let line, let refusal):
      self = .refused(file: file, line: line, reason: refusal.reason, remedy: error.remedy)
    case .notValid(_, let faults):
      self = .notValid(
        file: file, line: faults.first?.line ?? 1, path: faults.first?.path ?? "/",
        reason: faults.first?.reason ?? "",
        remedy: error.remedy)
    case .schemaNotUsable(let name, let line, let reason):
      self = .notReadable(file: name, reason: "the schema does not compile at line \(line): \(reason)")
    }
  }

  init(_ fault: XMLFault, file: String) {
    self = .notValid(
      file: file, line: fault.line, path: fault.path, reason: fault.reason, remedy: fault.remedy)
  }

  /// What to do about it, as a sentence.
  public var remedy: String {
    switch self {
    case .notReadable: "Check that it exists and may be read."
    case .nameNotReadable: "Rename it: the name must be UTF-8."
    case .mistypedRoot:
      "Write the root as <source> or <sources> with xmlns=\"\(SourceSchema.namespace)\"."
    case .notWellFormed: "Mend the markup at this line."
    case .refused(_, _, _, let remedy), .notValid(_, _, _, _, let remedy),
      .notImportable(_, _, _, let remedy):
      remedy
    case .notARecord:
      "Give a file whose root is <source> or <sources> in the name space \(SourceSchema.namespace)."
    }
  }

  /// Whether reading went on after it: the fault is one record's, not the file's.
  public var concernsOneRecord: Bool {
    switch self {
    case .notValid, .notImportable: true
    default: false
    }
  }
}

extension SourceRecordError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notReadable(let file, let reason): "\(file): cannot be read: \(reason). \(remedy)"
    case .nameNotReadable(let file): "\(file): left out: its name is not UTF-8. \(remedy)"
    case .mistypedRoot(let file, let root, let namespace):
      "\(file): the root is <\(root)> "
        + (namespace.isEmpty ? "in no name space" : "in the name space \(namespace)") + ". \(remedy)"
    case .notWellFormed(let file, let line, let reason):
      "\(file):\(line): not well-formed XML: \(reason). \(remedy)"
    case .refused(let file, let line, let reason, _): "\(file):\(line): refused: \(reason). \(remedy)"
    case .notARecord(let file, let root):
      "\(file): not a file of source records: the root is <\(root)>. \(remedy)"
    case .notValid(let file, let line, let path, let reason, _):
      "\(file):\(line): \(path): \(reason). \(remedy)"
    case .notImportable(let file, let line, let reason, _): "\(file):\(line): \(reason). \(remedy)"
    }
  }
}
