import AssayText

/// A place with a few words on either side.
struct MentionWords {
  let before: String
  let words: String
  let after: String
  private static let reach = 70

  init(_ span: TextSpan, in text: Text) {
    let span = Self.clamped(span, text)
    var start = max(0, span.start - Self.reach)
    while start > 0, start < span.start, text[start] != 0x20, text[start] != 0x0A { start += 1 }
    var end = min(text.count, span.end + Self.reach)
    while end < text.count, end > span.end, text[end] != 0x20, text[end] != 0x0A { end -= 1 }
    // A long stretch without blanks is left out rather than cut inside a character.
    before = (start > 0 ? "… " : "") + text[TextSpan(min(start, span.start), span.start)]
    words = text[span]
    after = text[TextSpan(span.end, max(end, span.end))] + (end < text.count ? " …" : "")
  }

  static func clamped(_ span: TextSpan, _ text: Text) -> TextSpan {
    TextSpan(min(span.start, text.count), min(span.end, text.count))
  }
}
