/// Why XML could not be read.
///
/// `file` is the name given by the caller; lines count from 1. No case ever holds control characters or ill-formed
/// text from the input.
public enum XMLError: Error, Equatable, Sendable {
  /// The file or stream could not be read at all.
  case notReadable(file: String, reason: String)
  /// The bytes are not well-formed XML.
  case notWellFormed(file: String, line: Int, reason: String)
  /// The document is not taken in, whether well-formed or not.
  case refused(file: String, line: Int, Refusal)
  /// The document does not follow the schema; at least one fault, in the order found.
  case notValid(file: String, faults: [XMLFault])
  /// The schema itself is not usable.
  case schemaNotUsable(name: String, line: Int, reason: String)

  /// What is never read, because it costs time or memory out of all proportion or reaches outside the document.
  public enum Refusal: Hashable, Sendable {
    case doctype
    case tooDeep(limit: Int)
    case tooManyAttributes(limit: Int)
    case textTooLong(limit: Int)
    case recordTooLong(limit: Int)
    case documentTooLong(limit: Int)
    case encoding
  }

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .notReadable: "Check that the file exists and may be read."
    case .notWellFormed: "Mend the markup at this line; xmllint --noout shows the same fault."
    case .refused(_, _, let refusal): refusal.remedy
    case .notValid(_, let faults): faults.first?.remedy ?? "Compare the document with its schema."
    case .schemaNotUsable: "Mend the schema; imports must be given along with it."
    }
  }
}

extension XMLError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notReadable(let file, let reason): "\(file): cannot be read: \(reason). \(remedy)"
    case .notWellFormed(let file, let line, let reason):
      "\(file):\(line): not well-formed XML: \(reason). \(remedy)"
    case .refused(let file, let line, let refusal): "\(file):\(line): refused: \(refusal.reason). \(remedy)"
    case .notValid(let file, let faults):
      faults.map { "\(file):\($0.line): \($0.path): \($0.reason). \($0.remedy)" }.joined(separator: "\n")
    case .schemaNotUsable(let name, let line, let reason):
      "\(name):\(line): not a usable schema: \(reason). \(remedy)"
    }
  }
}

extension XMLError.Refusal {
  /// What was found, as a phrase.
  public var reason: String {
    switch self {
    case .doctype: "the document has a DOCTYPE declaration"
    case .tooDeep(let limit): "elements are nested more than \(limit) deep"
    case .tooManyAttributes(let limit): "there are more than \(limit) attributes or name space declarations"
    case .textTooLong(let limit): "one text, tag or comment is longer than \(limit) bytes"
    case .recordTooLong(let limit): "one record is longer than \(limit) bytes"
    case .documentTooLong(let limit): "the document is longer than \(limit) bytes"
    case .encoding: "the encoding is not one that can be read safely"
    }
  }

  var remedy: String {
    switch self {
    case .doctype: "Remove the <!DOCTYPE …> declaration; write entities out as characters."
    case .tooDeep: "Flatten the document."
    case .tooManyAttributes: "Move attributes into elements."
    case .textTooLong, .recordTooLong: "Split it into smaller parts."
    case .documentTooLong: "Split the file."
    case .encoding: "Convert the file to UTF-8."
    }
  }
}

/// A place where a document does not follow its schema.
public struct XMLFault: Hashable, Sendable {
  /// The line of the element's start tag, from 1.
  public let line: Int
  /// An XPath to the element or attribute, with the prefixes of the document: "/sources/source[3]/title".
  public let path: String
  /// One phrase without a full stop.
  public let reason: String
  /// What to do about it, as a sentence.
  public let remedy: String

  public init(line: Int, path: String, reason: String, remedy: String) {
    self.line = line
    self.path = path
    self.reason = reason
    self.remedy = remedy
  }
}
