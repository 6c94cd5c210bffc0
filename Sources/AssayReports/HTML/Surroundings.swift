import AssayText

/// The words of a place with some of those around it.
struct Surroundings {
  let before: String
  let words: String
  let after: String

  /// - Parameter reach: How many bytes to show on either side at most; cut at a blank where there is one.
  init(_ span: TextSpan, in text: Text, within limits: TextSpan, reach: Int) {
    let start = Self.start(before: span.start, in: text, limit: limits.start, reach: reach)
    let end = Self.end(after: span.end, in: text, limit: limits.end, reach: reach)
    before = (start > limits.start ? "… " : "") + text[TextSpan(min(start, span.start), span.start)]
    words = text[span]
    after = text[TextSpan(span.end, max(end, span.end))] + (end < limits.end ? " …" : "")
  }

  private static func start(before offset: Int, in text: Text, limit: Int, reach: Int) -> Int {
    let nearest = max(limit, offset - reach)
    if nearest == limit { return min(limit, offset) }
    var start = nearest
    while start < offset, text[start] != 0x20 { start += 1 }
    return min(start + 1, offset)
  }

  private static func end(after offset: Int, in text: Text, limit: Int, reach: Int) -> Int {
    let furthest = min(limit, offset + reach)
    if furthest == limit { return max(limit, offset) }
    var end = furthest
    while end > offset, text[end] != 0x20 { end -= 1 }
    return end
  }
}
