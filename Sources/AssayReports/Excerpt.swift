import AssayModel
import AssayText

/// The words around a place, wrapped to rows, with a mark under each character of the place.
struct Excerpt {
  struct Row {
    var text = ""
    /// Blanks and marks; empty when no character of the row is marked.
    var underline = ""
  }

  let rows: [Row]

  /// How many bytes of context stand on either side, and how many of the place itself are shown.
  private static let context = 72
  private static let longest = 480

  /// Shows `span` as the document reads, from the start of its line at the earliest to its end at the latest.
  init(_ span: TextSpan, in text: Text, width: Int, mark: Unicode.Scalar) {
    var marked = span
    for offset in marked.start..<marked.end where text[offset] == 0x0A {
      marked = TextSpan(marked.start, offset)
      break
    }
    var isCut = false
    if marked.length > Self.longest {
      marked = TextSpan(marked.start, Self.boundary(in: text, before: marked.start + Self.longest))
      isCut = true
    }
    var start = marked.start
    while start > 0, text[start - 1] != 0x0A, marked.start - start < Self.context { start -= 1 }
    let startsInside = start > 0 && text[start - 1] != 0x0A
    if startsInside {
      while start < marked.start, text[start] != 0x20 { start += 1 }
      if start < marked.start { start += 1 }
    }
    var end = marked.end
    while end < text.count, text[end] != 0x0A, end - marked.end < Self.context { end += 1 }
    let endsInside = end < text.count && text[end] != 0x0A
    if endsInside {
      while end > marked.end, text[end] != 0x20 { end -= 1 }
    }
    rows = Self.rows(
      before: (startsInside ? "… " : "") + text[TextSpan(start, marked.start)], marked: text[marked],
      after: text[TextSpan(marked.end, end)] + (endsInside || isCut ? " …" : ""), width: width, mark: mark)
  }

  private static func boundary(in text: Text, before offset: Int) -> Int {
    var offset = offset
    while offset > 0, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private static func rows(
    before: String, marked: String, after: String, width: Int, mark: Unicode.Scalar
  ) -> [Row] {
    var cells: [(scalar: Unicode.Scalar, width: Int, isMarked: Bool)] = []
    for (part, isMarked) in [(before, false), (marked, true), (after, false)] {
      for scalar in part.unicodeScalars {
        let shown = Terminal.shown(scalar)
        cells.append((shown, Terminal.width(of: shown), isMarked))
      }
    }
    var rows: [Row] = []
    var first = 0
    while first < cells.count {
      var next = first
      var used = 0
      var lastBlank: Int?
      while next < cells.count, used + cells[next].width <= width {
        if cells[next].scalar == " " { lastBlank = next }
        used += cells[next].width
        next += 1
      }
      if next < cells.count, cells[next].scalar != " ", let lastBlank, lastBlank > first {
        next = lastBlank + 1
      }
      // One character may be wider than a very narrow row.
      next = max(next, first + 1)
      rows.append(row(of: cells[first..<next], mark: mark))
      while next < cells.count, cells[next].scalar == " " { next += 1 }
      first = next
    }
    // What follows the place is context only as long as it stands in the same row.
    if let last = rows.lastIndex(where: { !$0.underline.isEmpty }), last < rows.count - 1 {
      rows.removeSubrange((last + 1)...)
      rows[last].text += " …"
    }
    return rows
  }

  private static func row(
    of cells: ArraySlice<(scalar: Unicode.Scalar, width: Int, isMarked: Bool)>, mark: Unicode.Scalar
  ) -> Row {
    // Bytes, because a string that grows by scalars is a hundred times as slow.
    var text: [UInt8] = []
    var underline: [UInt8] = []
    for cell in cells {
      text.append(contentsOf: Terminal.bytes(of: cell.scalar))
      for _ in 0..<cell.width {
        underline.append(cell.isMarked ? UInt8(truncatingIfNeeded: mark.value) : 0x20)
      }
    }
    return Row(text: trimmed(text), underline: trimmed(underline))
  }

  private static func trimmed(_ text: [UInt8]) -> String {
    let end = text.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0
    return String(decoding: text[..<end], as: UTF8.self)
  }
}
