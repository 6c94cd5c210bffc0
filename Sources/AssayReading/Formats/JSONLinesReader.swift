import AssayModel
import AssayText
import FoundationEssentials

/// JSONL: one object a line, `{"id","text","date"?,"title"?}`, each a document of its own.
enum JSONLinesReader {
  private struct Line: Decodable {
    let id: Identifier?
    let text: String
    let date: String?
    let title: String?
  }

  /// An id may be written as a string or a whole number.
  private struct Identifier: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        text = String(number)
      } else {
        text = try container.decode(String.self)
      }
    }
  }

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
    let line: Line
    do {
      line = try JSONDecoder().decode(Line.self, from: Data(bytes))
    } catch DecodingError.keyNotFound(let key, _) {
      throw .badLine(file: name, line: number, reason: "the member \"\(key.stringValue)\" is missing")
    } catch DecodingError.typeMismatch(_, let context) {
      let member = context.codingPath.last?.stringValue ?? "line"
      throw .badLine(file: name, line: number, reason: "the member \"\(member)\" is of the wrong type")
    } catch {
      throw .badLine(file: name, line: number, reason: "it is not a JSON object")
    }
    let text = Text(line.text)
    var document = PlainTextReader.document(text, id: line.id?.text ?? "\(name):\(number)", origin: name)
    document.title = line.title ?? document.title
    if let date = line.date {
      if let date = DateReader.date(date) {
        document.date = date
        document.notes.removeAll { $0.kind == .dateGuessed }
      } else {
        document.notes.append(
          ReadingNote(.contentDropped, "line \(number): the date is not a day and was left out"))
      }
    }
    document.origin = Origin(
      name: name, mediaType: DocumentFormat.jsonLines.mediaType, content: Text(decoding: bytes),
      anchors: JSONStringPlaces.anchors(ofMember: "text", in: bytes))
    document.origin.firstLine = number
    return document
  }
}
