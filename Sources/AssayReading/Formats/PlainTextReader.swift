import AssayModel
import AssayText

/// Plain text: the text stays as it is, and blocks are found in it by blank lines and by the form of lines.
enum PlainTextReader {
  /// - Parameters:
  ///   - text: The whole text, which becomes the document's unchanged.
  ///   - origin: The name of the file.
  static func document(_ text: Text, id: String, origin: String) -> Document {
    let lines = TextLines(text)
    var blocks = PlainTextBlocks(text, lines).blocks
    var document = Document(
      id: id, origin: Origin(name: origin, mediaType: DocumentFormat.plainText.mediaType, content: text),
      text: text,
      blocks: [])
    BlockForms.name(&blocks, in: text)
    document.blocks = blocks
    document.title = blocks.first { $0.kind == .title }.map { text[$0.span] }
    document.byline = blocks.first { $0.kind == .byline }.map { text[$0.span] }
    if let date = BlockForms.date(of: document.blocks, in: text) {
      document.date = date
      document.notes.append(ReadingNote(.dateGuessed, "the date \(date) was taken from the dateline"))
    }
    return document
  }
}

/// The lines of a text, without white space at their ends.
struct TextLines {
  struct Line {
    let span: TextSpan
    /// Bytes of white space before it.
    let indent: Int
    /// Code points.
    let width: Int
    /// The line ends as a sentence does.
    let isClosed: Bool

    var isBlank: Bool { span.isEmpty }
  }

  let lines: [Line]
  /// The width at which the lines were wrapped, in code points; `nil` when lines are not wrapped.
  let wrapWidth: Int?

  /// No wrapped text is wider.
  private static let widest = 140

  init(_ text: Text) {
    var lines: [Line] = []
    var histogram = [Int](repeating: 0, count: Self.widest + 2)
    var filled = 0
    var start = 0
    let bytes = text.bytes
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      let span = text.trimmed(TextSpan(start, end))
      var width = 0
      for index in span.start..<span.end where bytes[index] & 0xC0 != 0x80 { width += 1 }
      lines.append(
        Line(span: span, indent: span.start - start, width: width, isClosed: Self.isClosed(bytes, span)))
      if !span.isEmpty {
        histogram[min(width, Self.widest + 1)] += 1
        filled += 1
      }
      start = end + 1
      if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { start += 1 }
    }
    self.lines = lines
    // A long address may stand out: two lines in a hundred are not counted.
    var wider = 0
    var width = Self.widest + 1
    while width > 0, wider + histogram[width] <= filled / 50 {
      wider += histogram[width]
      width -= 1
    }
    wrapWidth = width > Self.widest || filled < 2 ? nil : width
  }

  /// Whether the last character, quotes and brackets aside, ends a sentence.
  static func isClosed(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    var end = span.end
    while end > span.start {
      switch bytes[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"): end -= 1
      case UInt8(ascii: "]"):
        // A note's number may stand after the stop: "the ending. [5]".
        end -= 1
        let bracket = end
        while end > span.start, bracket - end < 4, bytes[end - 1] &- 0x30 < 10 { end -= 1 }
        if end > span.start, end < bracket, bytes[end - 1] == UInt8(ascii: "[") { end -= 1 }
        while end > span.start, bytes[end - 1] == 0x20 { end -= 1 }
      case 0x80...0xBF:
        // ’ ” and » close, … ends: U+2019, U+201D, U+00BB, U+2026.
        if end - span.start >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80 {
          if bytes[end - 1] == 0xA6 { return true }
          guard bytes[end - 1] == 0x99 || bytes[end - 1] == 0x9D else { return false }
          end -= 3
        } else if end - span.start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xBB {
          end -= 2
        } else {
          return false
        }
      default: return false
      }
    }
    return false
  }
}
