public import AssayXML

/// Why a file could not be read as a document. Odd content is no error: it becomes a note.
public enum ReadingError: Error, Equatable, Sendable {
  /// There is nothing in the file, or nothing but white space.
  case empty(file: String)
  /// The file is not text. `kind` says what it looks like: "a PDF document".
  case binary(file: String, kind: String, remedy: String)
  /// Markup that must be well-formed is not, or is refused.
  case xml(XMLError)
  /// A line of JSONL is not an object with the members `id` and `text`. `line` counts from 1.
  case badLine(file: String, line: Int, reason: String)
  /// Well-formed, but not of the format that was asked for.
  case wrongFormat(file: String, reason: String)
}

extension ReadingError: CustomStringConvertible {
  /// What, where, why and what to do.
  public var description: String {
    switch self {
    case .empty(let file): "\(file): there is no text in it. Check that the right file was given."
    case .binary(let file, let kind, let remedy): "\(file): it is \(kind), not text. \(remedy)"
    case .xml(let error): error.description
    case .badLine(let file, let line, let reason):
      "\(file):\(line): \(reason). Each line must be one JSON object with \"id\" and \"text\"."
    case .wrongFormat(let file, let reason): "\(file): \(reason)."
    }
  }
}
