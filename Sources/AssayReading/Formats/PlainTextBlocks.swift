import AssayModel
import AssayText

/// Joins lines to blocks: paragraphs, list items, quotes and table rows.
///
/// A paragraph ends at a blank line. Without one, two lines belong together when the text is wrapped: the next line's
/// first word would not have fitted on the line before.
struct PlainTextBlocks {
  private(set) var blocks: [Block] = []
  private let text: Text

  init(_ text: Text, _ lines: TextLines) {
    self.text = text
    var index = 0
    while index < lines.lines.count {
      guard !lines.lines[index].isBlank else {
        index += 1
        continue
      }
      var end = index
      while end < lines.lines.count, !lines.lines[end].isBlank { end += 1 }
      addGroup(lines.lines[index..<end], wrapWidth: lines.wrapWidth)
      index = end
    }
  }

  /// Adds the blocks of lines between two blank lines.
  private mutating func addGroup(_ group: ArraySlice<TextLines.Line>, wrapWidth: Int?) {
    let open = group.dropLast().count { !$0.isClosed }
    let isWrapped = open * 2 >= group.count - 1
    var previous: TextLines.Line?
    var firstIndent = 0
    for line in group {
      let kind = form(of: line)
      let last = blocks.indices.last
      if let before = previous, let last,
        continues(before, line, kind: kind, blocks[last].kind, firstIndent, wrapWidth, isWrapped)
      {
        blocks[last].span = TextSpan(blocks[last].span.start, line.span.end)
      } else {
        blocks.append(Block(kind: kind, span: line.span, voice: kind == .blockQuote ? .blockQuote : .author))
        firstIndent = line.indent
      }
      previous = line
    }
  }

  private func continues(
    _ before: TextLines.Line, _ line: TextLines.Line, kind: Block.Kind, _ open: Block.Kind,
    _ firstIndent: Int,
    _ wrapWidth: Int?, _ isWrapped: Bool
  ) -> Bool {
    switch (open, kind) {
    case (.blockQuote, .blockQuote): return true
    case (.paragraph, .paragraph), (.listItem, .paragraph): break
    default: return false
    }
    if open == .listItem, line.indent > firstIndent { return true }
    guard let wrapWidth else { return !before.isClosed && startsSmall(line) }
    if open == .paragraph, line.indent > firstIndent + 1 { return false }
    if !before.isClosed, startsSmall(line) { return true }
    guard before.width + 1 + firstWordWidth(line) > wrapWidth else { return false }
    return !before.isClosed || isWrapped
  }

  private func form(of line: TextLines.Line) -> Block.Kind {
    let span = line.span
    if text[span.start] == UInt8(ascii: ">") { return .blockQuote }
    if PlainTextBlocks.markerLength(text, span) > 0 { return .listItem }
    var tabs = 0
    var bars = 0
    for index in span.start..<span.end {
      if text[index] == 0x09 { tabs += 1 }
      if text[index] == UInt8(ascii: "|") { bars += 1 }
    }
    return tabs >= 2 || bars >= 2 ? .tableRow : .paragraph
  }

  /// The bytes of a list item's marker and the space after it; 0 when there is none: "- ", "• ", "1. ", "(a) ".
  static func markerLength(_ text: Text, _ span: TextSpan) -> Int {
    var index = span.start
    guard let first = text.scalar(at: index) else { return 0 }
    switch first.value {
    case 0x2D, 0x2A, 0x2B, 0x2022, 0x2023, 0x25AA, 0x25CF, 0x25E6, 0x2043, 0x2219, 0x00B7:
      index += first.length
    default:
      if text[index] == UInt8(ascii: "(") { index += 1 }
      let start = index
      while index < span.end, index - start < 3, text[index] &- 0x30 < 10 { index += 1 }
      if index == start, index < span.end, (text[index] | 0x20) &- 0x61 < 26 { index += 1 }
      guard index > start, index - start <= 2, index < span.end else { return 0 }
      let isLetter = text[start] &- 0x30 >= 10
      // "A. Smith" is no item, "a) so" is.
      if text[index] == UInt8(ascii: ".") {
        if isLetter { return 0 }
      } else if text[index] != UInt8(ascii: ")") {
        return 0
      }
      index += 1
    }
    guard index < span.end, text[index] == 0x20 || text[index] == 0x09 else { return 0 }
    while index < span.end, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
    return index - span.start
  }

  private func startsSmall(_ line: TextLines.Line) -> Bool { text[line.span.start] &- 0x61 < 26 }

  private func firstWordWidth(_ line: TextLines.Line) -> Int {
    var width = 0
    for index in line.span.start..<line.span.end {
      if text[index] == 0x20 { break }
      if text[index] & 0xC0 != 0x80 { width += 1 }
    }
    return width
  }
}
