import AssayModel

/// Records from a table: commas, semicolons or tabs between the fields, as RFC 4180 quotes them.
///
/// The header names the columns: "text" is needed; "id", "title", "date", "author", "publisher", "type", "url", "doi",
/// "language" and "licence" are taken where they stand; others are passed over. Several authors are parted by ";".
enum CSVImport {
  static func entries(of bytes: [UInt8], file: String) throws(SourceRecordError) -> [ImportedEntry] {
    var reader = CSVReader(bytes)
    guard let header = reader.row() else {
      throw .notImportable(file: file, line: 1, reason: "the table is empty", remedy: "Start it with a header line.")
    }
    let names = header.fields.map { SourceConversion.collapsed($0).lowercased() }
    guard names.contains("text") else {
      throw .notImportable(
        file: file, line: 1, reason: "there is no column \"text\"",
        remedy: "Name the columns in the first line: id, title, text, date, author, publisher, type, url.")
    }
    var entries: [ImportedEntry] = []
    while let row = reader.row() {
      if row.fields.allSatisfy(\.isEmpty) { continue }
      var draft = ImportDraft()
      for (name, value) in zip(names, row.fields) where !value.isEmpty { set(name, value, in: &draft) }
      entries.append(ImportedEntry(line: row.line, draft: draft))
    }
    return entries
  }

  private static func set(_ column: String, _ value: String, in draft: inout ImportDraft) {
    switch column {
    case "id": draft.name = value
    case "title": draft.title = value
    case "text": draft.text = value
    case "date", "published": draft.date = value
    case "author", "authors", "creator":
      draft.contributors = value.split(separator: ";").map {
        Source.Contributor(name: SourceConversion.collapsed("\($0)"))
      }
    case "publisher": draft.publisher = value
    case "type": draft.type = value
    case "url", "doi": draft.locators.append((column, value))
    case "language": draft.language = value
    case "licence", "license": draft.rights = value
    default: break
    }
  }
}

/// Reads rows of fields; a quoted field may hold line ends, separators and doubled quotes.
struct CSVReader {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private let separator: UInt8

  /// The separator is the one of comma, semicolon and tab that the first line has most of.
  init(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.bytes = bytes
    place = start
    let first = bytes[start...].prefix { $0 != 0x0A }
    let counts = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].map { mark in
      (mark: mark, count: first.reduce(0) { $0 + ($1 == mark ? 1 : 0) })
    }
    separator = counts.max { $0.count < $1.count }?.mark ?? UInt8(ascii: ",")
  }

  /// The next row with the line on which it starts; `nil` at the end.
  mutating func row() -> (fields: [String], line: Int)? {
    guard place < bytes.count else { return nil }
    let start = line
    var fields: [String] = []
    while true {
      fields.append(field())
      guard place < bytes.count else { break }
      let mark = bytes[place]
      place += 1
      if mark == separator {
        if place == bytes.count { fields.append("") }
        continue
      }
      line += 1
      break
    }
    return (fields, start)
  }

  /// Stops at the separator or line feed after the field.
  private mutating func field() -> String {
    var value: [UInt8] = []
    if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
      place += 1
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        if byte == UInt8(ascii: "\"") {
          guard place < bytes.count, bytes[place] == byte else { break }
          place += 1
        } else if byte == 0x0A {
          line += 1
        }
        value.append(byte)
      }
    }
    while place < bytes.count, bytes[place] != separator, bytes[place] != 0x0A {
      value.append(bytes[place])
      place += 1
    }
    if place >= bytes.count || bytes[place] == 0x0A, value.last == 0x0D { value.removeLast() }
    return String(decoding: value, as: UTF8.self)
  }
}
