import AssayModel
import AssayText

/// Where the spans of one document lie: offsets in code points in its text, lines and columns in the original file.
///
/// Every look-up is bounded, so that a file of one long line costs no more than any other.
struct Places {
  let document: Document
  private let offsets: OffsetMap
  private let origin: OriginPlaces

  init(_ document: Document) {
    self.document = document
    offsets = OffsetMap(document.text)
    origin = OriginPlaces(document.origin)
  }

  /// The path to show: the file that the document came from.
  var path: String { document.origin.shownName }

  /// Code points before a byte offset of the text.
  func codePoints(_ offset: Int) -> Int { offsets[offset] }

  /// The words of a span, cut to the text.
  func words(_ span: TextSpan) -> String { document.text[offsets.clamped(span)] }

  func clamped(_ span: TextSpan) -> TextSpan { offsets.clamped(span) }

  /// Line and column, from 1, of a span's first character in the original file.
  func start(of span: TextSpan) -> LineColumn { origin.place(of: span.start) }

  /// Line and column of the place just past a span's last character.
  func end(of span: TextSpan) -> LineColumn {
    let span = offsets.clamped(span)
    guard !span.isEmpty else { return start(of: span) }
    // Counted from the last character: the offset past it may already lie behind a tag.
    var last = span.end - 1
    while last > span.start, document.text[last] & 0xC0 == 0x80 { last -= 1 }
    return origin.place(ofContent: document.origin.contentOffset(of: last) + span.end - last)
  }
}
