import AssayModel
import AssayText

/// Tells headings, by-lines, captions and datelines from paragraphs by their form.
enum BlockForms {
  /// Gives paragraphs that are something else their kind and voice.
  ///
  /// - Parameter headings: Whether headings are told by their form, too: not where the format marks them.
  static func name(_ blocks: inout [Block], in text: Text, headings: Bool = true) {
    for index in blocks.indices where blocks[index].kind == .paragraph {
      let span = blocks[index].span
      if isCaption(text, span) {
        blocks[index].kind = .caption
        blocks[index].voice = .caption
      } else if index < 6, isByline(text, span) {
        blocks[index].kind = .byline
      } else if index < 6, Dateline.wholeBlock(text, span) != nil {
        blocks[index].kind = .dateline
      }
    }
    if headings { nameHeadings(&blocks, in: text) }
  }

  /// The date that a dateline among the first blocks gives.
  static func date(of blocks: [Block], in text: Text) -> CalendarDate? {
    for block in blocks.prefix(6) where block.kind == .dateline {
      if let date = Dateline.wholeBlock(text, block.span) { return date }
    }
    for block in blocks.prefix(6) where block.kind == .paragraph {
      if let date = Dateline.opening(text, block.span) { return date }
    }
    return nil
  }

  // MARK: Headings

  /// A short line without an end is a heading when text follows. More than three in a row are something else: verse, an
  /// address, a table.
  private static func nameHeadings(_ blocks: inout [Block], in text: Text) {
    var run: [Int] = []
    var seenText = false
    for index in blocks.indices {
      let block = blocks[index]
      switch block.kind {
      case .paragraph where mayBeHeading(text, block.span): run.append(index)
      case .paragraph:
        if run.count <= 3 {
          for heading in run where blocks[heading].span.length * 3 < block.span.length * 2 {
            let isTitle =
              !seenText && heading == run.first && !blocks[..<heading].contains { $0.kind == .title }
            blocks[heading].kind = isTitle ? .title : .heading
            blocks[heading].voice = .headline
            blocks[heading].level = isTitle ? 1 : 2
          }
        }
        run.removeAll()
        seenText = true
      case .byline, .dateline, .caption: break
      case .listItem, .tableRow:
        // Only a line right before a list or table is its heading.
        if let heading = run.last, heading == index - 1, run.count <= 3 {
          blocks[heading].kind = .heading
          blocks[heading].voice = .headline
          blocks[heading].level = 2
        }
        run.removeAll()
        seenText = true
      default: run.removeAll()
      }
    }
  }

  private static func mayBeHeading(_ text: Text, _ span: TextSpan) -> Bool {
    guard span.length <= 120, span.length >= 2, !isClosedStrictly(text, span) else { return false }
    var words = 1
    var letters = 0
    for index in span.start..<span.end {
      let byte = text[index]
      if byte == 0x0A || byte == 0x0D { return false }
      if byte == 0x20 { words += 1 }
      if (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 { letters += 1 }
    }
    guard words <= 14, letters > 0, !endsInMidair(text, span) else { return false }
    return text[span.start] &- 0x61 >= 26
  }

  /// Words with which no heading ends: the sentence was cut.
  private static let joining = Set([
    "a", "an", "and", "at", "but", "by", "for", "from", "of", "or", "that", "the", "with",
  ])

  private static func endsInMidair(_ text: Text, _ span: TextSpan) -> Bool {
    var start = span.end
    while start > span.start, span.end - start < 5, text[start - 1] &- 0x61 < 26 { start -= 1 }
    guard start > span.start, text[start - 1] == 0x20 else { return false }
    return joining.contains(text[TextSpan(start, span.end)])
  }

  /// Ends as sentences or their parts do; a question may be a heading.
  private static func isClosedStrictly(_ text: Text, _ span: TextSpan) -> Bool {
    switch text[span.end - 1] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "-"): return true
    case UInt8(ascii: "?"): return false
    default: return TextLines.isClosed(text.bytes, span)
    }
  }

  // MARK: By-lines and captions

  /// "By Jane Doe", "By Jane Doe and John Roe, staff".
  private static func isByline(_ text: Text, _ span: TextSpan) -> Bool {
    guard span.length <= 90, span.length > 5, !TextLines.isClosed(text.bytes, span) else { return false }
    let start = span.start
    guard text[start] | 0x20 == UInt8(ascii: "b"), text[start + 1] | 0x20 == UInt8(ascii: "y"),
      text[start + 2] == 0x20,
      text[start + 3] &- 0x41 < 26 || text[start + 3] >= 0xC3
    else { return false }
    var words = 0
    for index in start..<span.end where text[index] == 0x20 { words += 1 }
    return words <= 9
  }

  private static let credits: [[UInt8]] = [
    "image credit", "photo credit", "picture credit", "photo:", "photos:", "photo by ", "photograph:",
    "photograph by ", "image:", "images:", "picture:", "file photo", "credit:", "getty images", "ap photo",
  ].map { Array($0.utf8) }

  /// A credit line at the start or the end tells a caption.
  private static func isCaption(_ text: Text, _ span: TextSpan) -> Bool {
    guard span.length <= 1200 else { return false }
    if credits.contains(where: { matches(text, span.start, $0, end: span.end) }) { return true }
    for index in max(span.start + 1, span.end - 70)..<max(span.start + 1, span.end) {
      switch text[index] | 0x20 {
      case UInt8(ascii: "i"), UInt8(ascii: "p"), UInt8(ascii: "f"), UInt8(ascii: "c"), UInt8(ascii: "g"),
        UInt8(ascii: "a"):
        guard startsApart(text, index, from: span.start) else { continue }
        if credits.contains(where: { matches(text, index, $0, end: span.end) }) { return true }
      default: continue
      }
    }
    return false
  }

  /// Whether what stands before `index` ends a sentence or opens a bracket.
  private static func startsApart(_ text: Text, _ index: Int, from start: Int) -> Bool {
    var before = index
    while before > start, text[before - 1] == 0x20 || text[before - 1] == 0x0A { before -= 1 }
    guard before > start else { return true }
    switch text[before - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "|"), UInt8(ascii: "/"),
      UInt8(ascii: ")"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""):
      return true
    default: return false
    }
  }

  private static func matches(_ text: Text, _ start: Int, _ phrase: [UInt8], end: Int) -> Bool {
    guard start + phrase.count <= end else { return false }
    for offset in phrase.indices {
      let byte = text[start + offset]
      guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == phrase[offset] else { return false }
    }
    return true
  }
}
