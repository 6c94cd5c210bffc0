import AssayModel

/// Records from a BibTeX bibliography: the abstract (or the note) is the text.
///
/// Strings that "@string" defines are put in, "#" joins; braces go, and the commonest accents become letters.
enum BibTeXImport {
  static func entries(of bytes: [UInt8], file: String) throws(SourceRecordError) -> [ImportedEntry] {
    var reader = BibTeXReader(bytes)
    var entries: [ImportedEntry] = []
    while let entry = reader.next() {
      guard entry.isWhole else {
        throw .notImportable(
          file: file, line: entry.line, reason: "the entry \"\(entry.key.prefix(80))\" has no end",
          remedy: "Close its braces.")
      }
      entries.append(ImportedEntry(line: entry.line, draft: draft(of: entry)))
    }
    return entries
  }

  private static func draft(of entry: BibTeXReader.Entry) -> ImportDraft {
    var draft = ImportDraft()
    func field(_ name: String) -> String? { entry.fields[name].flatMap { $0.isEmpty ? nil : $0 } }
    draft.name = entry.key
    draft.type =
      switch entry.type {
      case "article", "inproceedings", "conference", "proceedings", "phdthesis", "mastersthesis", "unpublished": "paper"
      case "book", "inbook", "incollection", "booklet": "book"
      case "techreport", "report", "manual": "report"
      case "online", "electronic", "www": "web-page"
      case "dataset": "dataset"
      default: "other"
      }
    draft.title = field("title") ?? ""
    draft.subtitle = field("subtitle")
    draft.language = field("langid")
    draft.publisher = field("publisher") ?? field("institution") ?? field("school") ?? field("organization")
    for (name, role) in [("author", "author"), ("editor", "editor"), ("translator", "translator")] {
      draft.contributors += people(field(name) ?? "", role)
    }
    if let name = field("journal") ?? field("journaltitle") ?? field("booktitle") {
      draft.container = Source.Container(
        name: name, volume: field("volume"), issue: field("number") ?? field("issue"),
        pages: field("pages")?.replacing("--", with: "–"), edition: field("edition"))
    }
    draft.date = field("date") ?? date(field("year"), field("month"))
    for scheme in ["doi", "url", "isbn", "issn"] {
      if let value = field(scheme) { draft.locators.append((scheme, value)) }
    }
    draft.text = field("abstract") ?? field("note") ?? field("annote") ?? ""
    return draft
  }

  /// "Arden, Mila and Brook, J." as two people.
  private static func people(_ list: String, _ role: String) -> [Source.Contributor] {
    list.components(separatedBy: " and ").filter { !$0.isEmpty }.map { name in
      let parts = name.split(separator: ",", maxSplits: 1).map { SourceConversion.collapsed("\($0)") }
      guard parts.count == 2 else { return Source.Contributor(name: name, role: role) }
      return Source.Contributor(name: "\(parts[1]) \(parts[0])", role: role, sortAs: "\(parts[0]), \(parts[1])")
    }
  }

  private static func date(_ year: String?, _ month: String?) -> String {
    guard let year else { return "" }
    guard let month else { return year }
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    let number = Int(month) ?? (names.firstIndex { month.lowercased().hasPrefix($0) }.map { $0 + 1 } ?? 0)
    return (1...12).contains(number) ? "\(year)-\(number < 10 ? "0" : "")\(number)" : year
  }
}

extension String {
  /// The parts between a separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: true).map { SourceConversion.collapsed("\($0)") }
  }
}

/// Reads the entries of a bibliography.
struct BibTeXReader {
  struct Entry {
    var line: Int
    /// In lower case.
    var type: String
    var key: String
    /// By name in lower case, as plain text.
    var fields: [String: String] = [:]
    var isWhole = true
  }

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var strings: [String: String] = [:]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func advance() {
    if bytes[place] == 0x0A { line += 1 }
    place += 1
  }

  /// The next entry that is a work; text between entries is a comment.
  mutating func next() -> Entry? {
    while let byte {
      guard byte == UInt8(ascii: "@") else {
        advance()
        continue
      }
      let start = line
      advance()
      let type = word().lowercased()
      skipBlanks()
      guard self.byte == UInt8(ascii: "{") || self.byte == UInt8(ascii: "(") else { continue }
      if type == "comment" || type == "preamble" {
        _ = value()
        continue
      }
      advance()
      var entry = Entry(line: start, type: type, key: "")
      if type != "string" {
        skipBlanks()
        entry.key = text { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "}") || $0 <= 0x20 }
      }
      readFields(of: &entry)
      if type == "string" {
        for (name, value) in entry.fields { strings[name] = value }
        continue
      }
      return entry
    }
    return nil
  }

  private mutating func readFields(of entry: inout Entry) {
    while true {
      skipBlanks()
      while byte == UInt8(ascii: ",") {
        advance()
        skipBlanks()
      }
      guard let byte else {
        entry.isWhole = false
        return
      }
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: ")") {
        advance()
        return
      }
      let name = word().lowercased()
      skipBlanks()
      guard !name.isEmpty, self.byte == UInt8(ascii: "=") else {
        if self.byte != nil { advance() }
        continue
      }
      advance()
      guard let value = value() else {
        entry.isWhole = false
        return
      }
      entry.fields[name] = value
    }
  }

  /// Pieces joined by "#"; `nil` when one has no end.
  private mutating func value() -> String? {
    var result = ""
    while true {
      skipBlanks()
      guard let byte else { return nil }
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "\"") {
        guard let raw = delimited(byte == UInt8(ascii: "{") ? UInt8(ascii: "}") : byte) else { return nil }
        result += LaTeX.plain(raw)
      } else {
        let name = word()
        if name.isEmpty { return result }
        result += strings[name.lowercased()] ?? name
      }
      skipBlanks()
      guard self.byte == UInt8(ascii: "#") else { return SourceConversion.collapsed(result) }
      advance()
    }
  }

  /// What stands between braces or quotes, inner braces kept.
  private mutating func delimited(_ end: UInt8) -> [UInt8]? {
    advance()
    var depth = 0
    let start = place
    while let byte {
      if byte == UInt8(ascii: "\\"), place + 1 < bytes.count {
        advance()
      } else if byte == end, depth == 0 {
        defer { advance() }
        return Array(bytes[start..<place])
      } else if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        depth -= 1
      }
      advance()
    }
    return nil
  }

  private mutating func word() -> String {
    text { $0 <= 0x20 || [0x7B, 0x7D, 0x28, 0x29, 0x2C, 0x3D, 0x23, 0x22, 0x40].contains($0) }
  }

  private mutating func text(until isEnd: (UInt8) -> Bool) -> String {
    let start = place
    while let byte, !isEnd(byte) { advance() }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func skipBlanks() {
    while let byte, byte <= 0x20 { advance() }
  }
}

/// The little of LaTeX that bibliographies hold.
enum LaTeX {
  /// Text without braces and commands; accents become letters: `{\"o}` is "ö".
  static func plain(_ bytes: [UInt8]) -> String {
    var result = ""
    var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    while let first = scalars.popFirst() {
      switch first {
      case "{", "}", "$": continue
      case "~": result.unicodeScalars.append(" ")
      case "\\":
        guard let command = scalars.popFirst() else { break }
        if let accent = accents[command] {
          while let next = scalars.first, next == "{" || next == " " { scalars.removeFirst() }
          if scalars.first == "\\" { scalars.removeFirst() }
          if let letter = scalars.popFirst() {
            var pair = String(letter)
            pair.unicodeScalars.append(accent)
            // Strings are equal that differ in composition alone, so that the pair finds the one letter.
            result += composed[pair] ?? pair
          }
        } else if command.properties.isAlphabetic {
          var name = String(command)
          while let next = scalars.first, next.properties.isAlphabetic, next.isASCII {
            name.unicodeScalars.append(next)
            scalars.removeFirst()
          }
          result += letters[name] ?? ""
        } else {
          result.unicodeScalars.append(command)
        }
      default: result.unicodeScalars.append(first)
      }
    }
    return result
  }

  private static let accents: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\u{308}", "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}",
  ]
  private static let composed = Dictionary(
    "äëïöüÿÄËÏÖÜáéíóúýćńśźÁÉÍÓÚàèìòùÀÈÌÒÙâêîôûÂÊÎÔÛãñõÃÑÕāēīōūĀĒĪŌŪ".map { (String($0), String($0)) },
    uniquingKeysWith: { first, _ in first })
  private static let letters = [
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł", "L": "Ł",
    "textendash": "–", "textemdash": "—", "ldots": "…",
  ]
}
