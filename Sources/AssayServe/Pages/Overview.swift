import AssayReview

/// A strip as high as the text with a tick for every place of it: where the trouble is, at a glance.
enum Overview {
  /// How many ticks the strip has room for.
  private static let height = 300

  /// The worst first: at one height the first of these shows. Length tells them apart as well as colour.
  private static let states = [
    ("contradicted", 12), ("conflict", 9), ("not-enough-evidence", 5), ("supported", 3),
  ]

  /// - Parameter length: Of the text, in bytes.
  static func html(_ items: ArraySlice<ReviewItem>, length: Int) -> String {
    var ticks = [(rank: Int, number: Int)?](repeating: nil, count: height)
    for item in items {
      let state = ItemFields.look(of: item).state
      guard let rank = states.firstIndex(where: { $0.0 == state }) else { continue }
      let row = min(height - 1, max(0, item.span.start) / max(1, (length + height - 1) / height))
      if let tick = ticks[row], tick.rank <= rank { continue }
      ticks[row] = (rank, item.number)
    }
    var html =
      "<svg viewBox=\"0 0 12 \(height)\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
    for (row, tick) in ticks.enumerated() {
      guard let tick else { continue }
      let (state, width) = states[tick.rank]
      html += "<rect class=\"s-\(state)\" y=\"\(row)\" width=\"\(width)\" height=\"1\" data-number=\"\(tick.number)\"/>"
    }
    return html + "</svg>"
  }
}
