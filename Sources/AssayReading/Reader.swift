public import AssayModel
import AssayText

/// Reads files into documents: the first stage of the journey.
public enum Reader {
  /// What a file holds: its documents in order, and why parts of it could not be used.
  public struct Reading: Sendable {
    public var documents: [Document]
    /// For JSONL, the lines that were left out; the other formats throw instead.
    public var failures: [ReadingError]
  }

  /// Reads all documents in a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's content as it is.
  ///   - name: Its path, or "-": the document's id, used in messages, and its ending tells the format.
  ///   - format: The format, when the caller knows it.
  /// - Throws: `ReadingError` when the file holds no document at all: it is empty, binary, or broken where it must not be.
  public static func reading(
    of bytes: [UInt8], named name: String, format: DocumentFormat? = nil
  ) throws(ReadingError) -> Reading {
    if let kind = BinaryKind(bytes) {
      throw .binary(file: name, kind: kind.name, remedy: kind.remedy)
    }
    if format == nil, let ending = BinaryKind.officeEnding(of: name) {
      throw .wrongFormat(
        file: name, reason: "its name ends in .\(ending), but it is no such file; rename it if it is text")
    }
    let decoded = TextDecoder.decode(bytes)
    let content = decoded.text
    guard !content.trimmed(content.span).isEmpty else { throw .empty(file: name) }
    guard let format = format ?? DocumentFormat(named: name, content: content.bytes) else {
      throw .wrongFormat(
        file: name,
        reason: "it is XML, but not NITF, NewsML-G2 or XHTML; source records are given as sources instead")
    }
    var reading = Reading(documents: [], failures: [])
    switch format {
    case .plainText: reading.documents = [PlainTextReader.document(content, id: name, origin: name)]
    case .jsonLines: reading = try JSONLinesReader.reading(content, name: name)
    case .html: reading.documents = [try HTMLReader.document(content, id: name, origin: name)]
    case .markdown: reading.documents = [try MarkdownReader.document(content, id: name, origin: name)]
    case .nitf, .newsML: reading.documents = try NewsReader.documents(content, format: format, name: name)
    }
    for index in reading.documents.indices {
      reading.documents[index].notes.insert(contentsOf: decoded.notes, at: 0)
    }
    return reading
  }

  /// The documents of a file; lines of JSONL that cannot be used become notes of the first document.
  ///
  /// - Throws: As `reading(of:named:format:)`.
  public static func documents(
    from bytes: [UInt8], named name: String, format: DocumentFormat? = nil
  ) throws(ReadingError) -> [Document] {
    var reading = try reading(of: bytes, named: name, format: format)
    if let first = reading.documents.indices.first {
      reading.documents[first].notes += reading.failures.map {
        ReadingNote(.contentDropped, "left out: \($0)")
      }
    }
    return reading.documents
  }

  /// A plain text that is in memory already. Never fails; an empty text is a document without blocks.
  ///
  /// - Parameter date: The document's date; `nil` to take it from a dateline, if there is one.
  public static func document(text: String, id: String, date: CalendarDate? = nil) -> Document {
    var document = PlainTextReader.document(Text(text), id: id, origin: id)
    if let date {
      document.date = date
      document.notes.removeAll { $0.kind == .dateGuessed }
    }
    return document
  }
}
