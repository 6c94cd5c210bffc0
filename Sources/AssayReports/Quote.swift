import AssayModel
import AssayText

/// As much of a passage as the rights of its source allow to be printed.
struct Quote {
  /// The words that were compared; `nil` when the source must not be quoted.
  let text: String?
  /// The words of the passage before and after those, where the whole passage may be printed.
  let before: String
  let after: String
  /// Where the compared words lie in the passage, in code points.
  let start: Int
  let end: Int

  /// The longest quotation, in code points, where only short ones are allowed.
  static let longestShort = 300

  /// - Parameter source: The evidence's source; without one only a short quotation is made.
  init(_ evidence: Evidence, _ source: Source?) {
    let map = OffsetMap(evidence.passageText)
    let span = map.clamped(evidence.span)
    start = map[span.start]
    end = map[span.end]
    switch source?.quoting ?? .short {
    case .none:
      text = nil
      before = ""
      after = ""
    case .short:
      let words = evidence.passageText[span].unicodeScalars
      if words.count > Self.longestShort {
        text = String(String.UnicodeScalarView(words.prefix(Self.longestShort - 1))) + "…"
      } else {
        text = String(words)
      }
      before = ""
      after = ""
    case .full:
      text = evidence.passageText[span]
      before = evidence.passageText[TextSpan(0, span.start)]
      after = evidence.passageText[TextSpan(span.end, evidence.passageText.count)]
    }
  }
}
