public import AssayModel
import AssayText
import FoundationEssentials

/// Makes records from lines of JSON: `{"id","title","text","date"?}`.
///
/// Paragraphs, which blank lines part, become passages. The record's id is the line's; one that the schema
/// does not take is written as `RecordIdentifier` says.
public struct SourceImporter: Sendable {
  /// The instant of the import, with its zone.
  public let instant: String
  /// Who imports.
  public let person: String
  /// The program, with its version.
  public let tool: String
  /// The longest passage, in bytes; longer paragraphs are cut at white space.
  static let longestPassage = 100_000

  public init(instant: String, person: String, tool: String) {
    self.instant = instant
    self.person = person
    self.tool = tool
  }

  /// How many records an import wrote, and what it left out.
  public struct Outcome: Sendable {
    public var records = 0
    public var faults: [SourceRecordError] = []
  }

  /// Imports a file of lines, record by record: memory does not grow with the file, but for one hash an id.
  ///
  /// - Parameter write: Gets the pieces of the collection's XML, in order.
  /// - Throws: `notReadable`, and what `write` throws.
  public func importLines(of path: String, to write: ([UInt8]) throws -> Void) throws -> Outcome {
    let lines = try LineReader(path: path)
    let writer = SourceRecordWriter(created: instant)
    var outcome = Outcome()
    var seen: Set<UInt64> = []
    var number = 0
    while let line = try lines.next() {
      number += 1
      do throws(SourceRecordError) {
        guard case .bytes(let line) = line else {
          throw .notImportable(
            file: path, line: number, reason: "the line is longer than 64 MB", remedy: "Split its text.")
        }
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        let source = try source(fromLine: line, number: number, file: path)
        var fingerprint = Fingerprint()
        fingerprint.add(source.id)
        guard seen.insert(fingerprint.value).inserted else {
          throw .notImportable(
            file: path, line: number, reason: "the id \"\(source.id)\" is taken",
            remedy: "Give each line an id of its own.")
        }
        try Self.rethrow { try write(writer.bytes(adding: source)) }
        outcome.records += 1
      } catch {
        if !error.concernsOneRecord { throw error }
        outcome.faults.append(error)
      }
    }
    guard let rest = writer.finish() else {
      throw SourceRecordError.notReadable(file: path, reason: "the records cannot be written as XML")
    }
    try write(rest)
    return outcome
  }

  /// The record of one line. `number` counts lines from 1.
  public func source(
    fromLine line: [UInt8], number: Int, file: String
  ) throws(SourceRecordError) -> Source {
    func fault(_ reason: String, _ remedy: String) -> SourceRecordError {
      .notImportable(file: file, line: number, reason: reason, remedy: remedy)
    }
    let published: LooseDate?
    let record: LineRecord
    do throws(LineRecord.Fault) {
      record = try LineRecord(line: line)
    } catch {
      throw fault(error.reason, "Write one object a line: {\"id\", \"title\", \"text\", \"date\"}.")
    }
    do throws(LineRecord.Fault) {
      published = try record.date()
    } catch {
      throw fault(error.reason, "Write dates as 2024, 2024-03, 2024-03-12 or an instant.")
    }
    guard let name = record.id, let text = record.text else {
      throw fault("\"id\" or \"text\" is missing", "Give each line both.")
    }
    guard let id = RecordIdentifier.id(for: name) else {
      throw fault("the id is empty or too long", "Give an id of 1 to 128 characters.")
    }
    let passages = Self.passages(of: Text(text))
    guard !passages.isEmpty else { throw fault("the text is empty", "Give the text that can bear evidence.") }
    return Source(
      id: id, type: "other", title: SourceConversion.collapsed(record.title ?? ""), published: published,
      retrieved: instant, passages: passages,
      provenance: [Source.Event(action: "imported", at: instant, by: person, tool: tool, from: file)])
  }

  /// The paragraphs of a text as passages "p1", "p2" ….
  static func passages(of text: Text) -> [Passage] {
    var passages: [Passage] = []
    for paragraph in paragraphs(of: text) {
      var rest = paragraph
      while !rest.isEmpty {
        let piece = firstPiece(of: rest, in: text)
        let trimmed = text.trimmed(piece)
        if !trimmed.isEmpty { passages.append(Passage(id: "p\(passages.count + 1)", text: text[trimmed])) }
        rest = TextSpan(piece.end, rest.end)
      }
    }
    return passages
  }

  private static func paragraphs(of text: Text) -> [TextSpan] {
    var result: [TextSpan] = []
    var start = 0
    var lineIsBlank = true
    var lineStart = 0
    for index in 0...text.count {
      if index == text.count || text[index] == 0x0A {
        if lineIsBlank, lineStart > start {
          result.append(TextSpan(start, lineStart))
          start = lineStart
        }
        lineIsBlank = true
        lineStart = min(index + 1, text.count)
      } else if text[index] > 0x20 {
        lineIsBlank = false
      }
    }
    if start < text.count { result.append(TextSpan(start, text.count)) }
    return result
  }

  private static func firstPiece(of span: TextSpan, in text: Text) -> TextSpan {
    guard span.length > longestPassage else { return span }
    var end = span.start + longestPassage
    let earliest = span.start + longestPassage / 2
    while end > earliest, text[end] != 0x20, text[end] != 0x0A { end -= 1 }
    if end == earliest {
      end = span.start + longestPassage
      while end > earliest, text[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return TextSpan(span.start, end)
  }

  /// Errors of the caller's writer, in this module's words.
  private static func rethrow(_ body: () throws -> Void) throws(SourceRecordError) {
    do {
      try body()
    } catch let error as SourceRecordError {
      throw error
    } catch {
      throw .notReadable(file: "output", reason: "\(error)")
    }
  }
}
