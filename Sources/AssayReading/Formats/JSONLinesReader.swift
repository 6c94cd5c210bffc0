import AssayModel
import AssayText

/// JSONL: one object a line, `{"id","text","date"?,"title"?}`, each a document of its own.
enum JSONLinesReader {
  /// - Throws: `ReadingError.badLine` when no line can be used; else bad lines are among the failures.
  static func reading(_ content: Text, name: String) throws(ReadingError) -> Reader.Reading {
    var result = Reader.Reading(documents: [], failures: [])
    var start = 0
    var number = 0
    while start < content.count {
      number += 1
      var end = start
      while end < content.count, content[end] != 0x0A { end += 1 }
      let line = TextSpan(start, end)
      start = end + 1
      guard !content.trimmed(line).isEmpty else { continue }
      do {
        result.documents.append(try document(content, line, number: number, name: name))
      } catch {
        result.failures.append(error)
      }
    }
    if result.documents.isEmpty { throw result.failures.first ?? .empty(file: name) }
    return result
  }

  private static func document(
    _ content: Text, _ span: TextSpan, number: Int, name: String
  ) throws(ReadingError) -> Document {
    let bytes = Array(content.bytes[span.start..<span.end])
    let line: LineRecord
    do {
      line = try LineRecord(line: bytes)
    } catch {
      throw .badLine(file: name, line: number, reason: error.reason)
    }
    guard let text = line.text else {
      throw .badLine(file: name, line: number, reason: "\"text\" is missing")
    }
    var document = PlainTextReader.document(Text(text), id: line.id ?? "\(name):\(number)", origin: name)
    document.title = line.title ?? document.title
    do throws(LineRecord.Fault) {
      if let date = try line.date() {
        document.date = date.day
        document.notes.removeAll { $0.kind == .dateGuessed }
      }
    } catch {
      document.notes.append(ReadingNote(.contentDropped, "line \(number): \(error.reason); it was left out"))
    }
    document.origin = Origin(
      name: name, mediaType: DocumentFormat.jsonLines.mediaType, content: Text(decoding: bytes),
      anchors: JSONStringPlaces.anchors(ofMember: "text", in: bytes))
    document.origin.firstLine = number
    return document
  }
}
