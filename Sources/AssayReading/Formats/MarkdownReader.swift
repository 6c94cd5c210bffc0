import AssayModel
import AssayText

/// Markdown (CommonMark 0.31 with tables and front matter): its blocks, and their words without marks.
enum MarkdownReader {
  static func document(_ content: Text, id: String, origin: String) throws(ReadingError) -> Document {
    var blocks = MarkdownBlocks(content)
    blocks.read()
    var document = blocks.builder.document(id: id, origin: origin, format: .markdown, content: content)
    document.notes += blocks.notes
    guard !document.blocks.isEmpty else { throw .empty(file: origin) }
    BlockForms.name(&document.blocks, in: document.text, headings: false)
    document.title =
      blocks.frontMatter["title"]
      ?? document.blocks.first { $0.kind == .title }.map { document.text[$0.span] }
    document.byline =
      blocks.frontMatter["author"] ?? blocks.frontMatter["byline"]
      ?? document.blocks.first { $0.kind == .byline }.map { document.text[$0.span] }
    document.language = blocks.frontMatter["lang"] ?? blocks.frontMatter["language"] ?? "en"
    document.date = blocks.frontMatter["date"].flatMap { DateReader.date($0) }
    if document.date == nil, let date = BlockForms.date(of: document.blocks, in: document.text) {
      document.date = date
      document.notes.append(ReadingNote(.dateGuessed, "the date \(date) was taken from the dateline"))
    }
    return document
  }
}

/// The block structure, line by line.
struct MarkdownBlocks {
  var builder = BlockBuilder()
  /// The simple `key: value` lines between two "---" at the top, keys in lower case.
  private(set) var frontMatter: [String: String] = [:]
  /// What was left out.
  private(set) var notes: [ReadingNote] = []

  private let bytes: [UInt8]
  private var lines: [Range<Int>]
  private var definitions: Set<String> = []
  /// The lines of the open paragraph, list item or quote.
  private var pending: [Range<Int>] = []
  private var kind = Block.Kind.paragraph
  private var inList = false
  private var seenTitle = false

  init(_ text: Text) {
    bytes = text.bytes
    var lines: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let next = end + 1
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
      lines.append(start..<end)
      start = next
    }
    self.lines = lines
  }

  mutating func read() {
    var index = readFrontMatter()
    collectDefinitions(from: index)
    while index < lines.count { index = readLine(index) }
    flush()
  }

  // MARK: Front matter and definitions

  private mutating func readFrontMatter() -> Int {
    guard let first = lines.first, trimmed(first).elementsEqual("---".utf8),
      let end = lines.indices.dropFirst().prefix(200).first(where: {
        trimmed(lines[$0]).elementsEqual("---".utf8)
      })
    else { return 0 }
    for line in lines[1..<end] {
      guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")) else { continue }
      let key = String(decoding: bytes[line.lowerBound..<colon], as: UTF8.self).lowercased()
      let value = PageMetadata.collapsed(String(decoding: bytes[colon + 1..<line.upperBound], as: UTF8.self))
      let plain = value.drop { $0 == "\"" || $0 == "'" }
      let unquoted = plain.last == "\"" || plain.last == "'" ? plain.dropLast() : plain
      if !key.isEmpty, !unquoted.isEmpty, frontMatter[key] == nil { frontMatter[key] = String(unquoted) }
    }
    return end + 1
  }

  private mutating func collectDefinitions(from start: Int) {
    for line in lines[start...] {
      if let label = definitionLabel(line) { definitions.insert(label) }
    }
  }

  /// The label of "[label]: address"; not of a footnote.
  private func definitionLabel(_ line: Range<Int>) -> String? {
    let text = trimmed(line)
    guard text.first == UInt8(ascii: "["), let close = text.firstIndex(of: UInt8(ascii: "]")),
      close + 1 < text.endIndex, text[close + 1] == UInt8(ascii: ":"), text.count > 1,
      text[text.startIndex + 1] != UInt8(ascii: "^")
    else { return nil }
    return MarkdownInline.label(text[text.startIndex + 1..<close])
  }

  // MARK: Lines

  /// Reads the block that begins at a line, or adds the line to the open one; gives the next line's index.
  private mutating func readLine(_ index: Int) -> Int {
    let line = lines[index]
    var text = trimmed(line)
    guard let first = text.first else {
      flush()
      return index + 1
    }
    if first == UInt8(ascii: ">") {
      if kind != .blockQuote { flush() }
      kind = .blockQuote
      while text.first == UInt8(ascii: ">") { text = trimmed(text.startIndex + 1..<text.endIndex) }
      if text.isEmpty { flush() } else { pending.append(text.startIndex..<text.endIndex) }
      return index + 1
    }
    if kind == .blockQuote, !pending.isEmpty, isSpecial(text) { flush() }
    if let fence = fence(text) { return readFenced(index, fence) }
    if let level = headingLevel(text) {
      flush()
      addHeading(text.startIndex + level..<text.endIndex, level: level)
      return index + 1
    }
    if !pending.isEmpty, kind == .paragraph, let level = underlineLevel(text) {
      let lines = pending
      pending = []
      addHeading(lines: lines, level: level)
      return index + 1
    }
    if isRule(text) {
      flush()
      inList = false
      return index + 1
    }
    if text.starts(with: "<!--".utf8) { return skipComment(index) }
    if definitionLabel(line) != nil {
      flush()
      return index + 1
    }
    if index + 1 < lines.count, text.contains(UInt8(ascii: "|")), isTableRule(lines[index + 1]) {
      return readTable(index)
    }
    let indent = text.startIndex - line.lowerBound
    if let marker = markerLength(text) {
      flush()
      kind = .listItem
      inList = true
      pending.append(text.startIndex + marker..<text.endIndex)
      return index + 1
    }
    if pending.isEmpty {
      if indent == 0 { inList = false }
      if indent >= 4, !inList { return readIndented(index) }
      kind = inList ? .listItem : .paragraph
    }
    pending.append(text.startIndex..<line.upperBound)
    return index + 1
  }

  private func trimmed(_ line: Range<Int>) -> ArraySlice<UInt8> {
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return bytes[start..<end]
  }

  private func isSpecial(_ text: ArraySlice<UInt8>) -> Bool {
    fence(text) != nil || headingLevel(text) != nil || isRule(text) || markerLength(text) != nil
  }

  private func headingLevel(_ text: ArraySlice<UInt8>) -> Int? {
    let level = text.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level) else { return nil }
    return level == text.count || text[text.startIndex + level] == 0x20 ? level : nil
  }

  private func underlineLevel(_ text: ArraySlice<UInt8>) -> Int? {
    if text.allSatisfy({ $0 == UInt8(ascii: "=") }) { return 1 }
    return text.count >= 2 && text.allSatisfy { $0 == UInt8(ascii: "-") } ? 2 : nil
  }

  private func isRule(_ text: ArraySlice<UInt8>) -> Bool {
    guard let mark = text.first,
      mark == UInt8(ascii: "*") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_")
    else { return false }
    return text.count { $0 == mark } >= 3 && text.allSatisfy { $0 == mark || $0 == 0x20 }
  }

  private func fence(_ text: ArraySlice<UInt8>) -> UInt8? {
    guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    return text.prefix { $0 == mark }.count >= 3 ? mark : nil
  }

  private func markerLength(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first else { return nil }
    var length = 1
    if first &- 0x30 < 10 {
      length = text.prefix { $0 &- 0x30 < 10 }.count
      guard length <= 9, length < text.count else { return nil }
      let mark = text[text.startIndex + length]
      guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return nil }
      length += 1
      // Only "1." may break into a paragraph: a line that begins with a year's number is text.
      if !pending.isEmpty, kind == .paragraph, !(length == 2 && first == UInt8(ascii: "1")) { return nil }
    } else if first != UInt8(ascii: "-"), first != UInt8(ascii: "*"), first != UInt8(ascii: "+") {
      return nil
    }
    guard length < text.count,
      text[text.startIndex + length] == 0x20 || text[text.startIndex + length] == 0x09
    else {
      return nil
    }
    while length < text.count, text[text.startIndex + length] == 0x20 { length += 1 }
    // A task's box is no word of the text.
    let rest = text[(text.startIndex + length)...]
    if rest.starts(with: "[ ] ".utf8) || rest.starts(with: "[x] ".utf8) || rest.starts(with: "[X] ".utf8) {
      length += 4
    }
    return length
  }

  // MARK: Blocks

  private mutating func flush() {
    if !pending.isEmpty {
      let inline = MarkdownInline(bytes, pending, definitions: definitions)
      let isCaption = kind == .paragraph && inline.isImage
      let voice: Voice = isCaption ? .caption : kind == .blockQuote ? .blockQuote : .author
      builder.begin(isCaption ? .caption : kind, voice: voice)
      inline.write(to: &builder)
      builder.end()
    }
    pending = []
    kind = .paragraph
  }

  private mutating func addHeading(_ range: Range<Int>, level: Int) {
    var text = trimmed(range)
    // A closing row of marks belongs to the heading's form.
    let body = text.reversed().drop { $0 == UInt8(ascii: "#") }
    if body.count < text.count, body.first == 0x20 || body.isEmpty { text = text.prefix(body.count) }
    addHeading(lines: [text.startIndex..<text.endIndex], level: level)
  }

  private mutating func addHeading(lines: [Range<Int>], level: Int) {
    let isTitle = level == 1 && !seenTitle && builder.blocks.isEmpty
    seenTitle = true
    inList = false
    kind = .paragraph
    builder.begin(isTitle ? .title : .heading, voice: .headline, level: level)
    MarkdownInline(bytes, lines, definitions: definitions).write(to: &builder)
    builder.end()
  }

  private mutating func readFenced(_ start: Int, _ mark: UInt8) -> Int {
    flush()
    let length = trimmed(lines[start]).prefix { $0 == mark }.count
    var index = start + 1
    var body: [Range<Int>] = []
    while index < lines.count {
      let text = trimmed(lines[index])
      index += 1
      if text.count >= length, text.allSatisfy({ $0 == mark }) { break }
      body.append(lines[index - 1])
    }
    addCode(body)
    return index
  }

  private mutating func readIndented(_ start: Int) -> Int {
    var index = start
    var body: [Range<Int>] = []
    while index < lines.count {
      let text = trimmed(lines[index])
      guard text.isEmpty || text.startIndex - lines[index].lowerBound >= 4 else { break }
      body.append(lines[index])
      index += 1
    }
    addCode(body)
    return index
  }

  private mutating func addCode(_ lines: [Range<Int>]) {
    builder.begin(.code)
    for line in lines {
      builder.addText(bytes, line) { [bytes] offset, _, output in
        output.append(bytes[offset])
        return offset + 1
      }
      builder.addBreak(from: line.upperBound)
    }
    builder.end()
  }

  /// Passes over a comment; what follows it on its last line is read as a line of its own.
  private mutating func skipComment(_ start: Int) -> Int {
    flush()
    // "<!-->" is a whole comment.
    var from = trimmed(lines[start]).startIndex + 2
    for index in start..<lines.count {
      let line = max(from, lines[index].lowerBound)..<lines[index].upperBound
      if let end = bytes[line].firstRange(of: "-->".utf8) {
        let tail = trimmed(end.upperBound..<line.upperBound)
        guard !tail.isEmpty else { return index + 1 }
        lines[index] = tail.startIndex..<line.upperBound
        return index
      }
      from = 0
    }
    notes.append(
      ReadingNote(.contentDropped, "line \(start + 1): a comment is not closed, and all after it was left out"))
    return lines.count
  }

  // MARK: Tables

  private func isTableRule(_ line: Range<Int>) -> Bool {
    let text = trimmed(line)
    return text.contains(UInt8(ascii: "-"))
      && text.allSatisfy {
        $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == 0x20
      } && text.contains(UInt8(ascii: "|"))
  }

  private mutating func readTable(_ start: Int) -> Int {
    flush()
    var index = start
    while index < lines.count, trimmed(lines[index]).contains(UInt8(ascii: "|")) {
      if index != start + 1 { addRow(trimmed(lines[index])) }
      index += 1
    }
    return index
  }

  private mutating func addRow(_ text: ArraySlice<UInt8>) {
    builder.begin(.tableRow)
    var text = text
    if text.first == UInt8(ascii: "|") { text = text.dropFirst() }
    if text.last == UInt8(ascii: "|") { text = text.dropLast() }
    for cell in text.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
      let words = trimmed(cell.startIndex..<cell.endIndex)
      if builder.hasOpenText { builder.addLiteral(" | ", at: cell.startIndex) }
      MarkdownInline(bytes, [words.startIndex..<words.endIndex], definitions: definitions).write(to: &builder)
    }
    builder.end()
  }
}
