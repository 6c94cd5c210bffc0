/// Why a report could not be made.
public enum ReportError: Error, Equatable, Sendable {
  /// The format holds one document, and the pass has this many.
  case notOneDocument(format: String, documents: Int)
  /// The writer refused the report.
  case notWritten(format: String)
}

extension ReportError: CustomStringConvertible {
  /// What went wrong, and what to do about it.
  public var description: String {
    switch self {
    case .notOneDocument(let format, let documents):
      "a report in \(format) holds one document and the pass has \(documents): verify the documents one by one, or "
        + "choose html or json"
    case .notWritten(let format):
      "the report in \(format) could not be written: please report this with the document"
    }
  }
}
