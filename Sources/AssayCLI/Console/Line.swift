/// Text of documents as one harmless line of a terminal.
enum Line {
  /// White space as single blanks, control characters as U+FFFD, cut to a number of characters.
  static func short(_ text: some StringProtocol, to limit: Int) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let cut = words.count > limit ? "\(words.prefix(max(1, limit - 1)))…" : words
    var line = String.UnicodeScalarView()
    for scalar in cut.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: line.append("\u{FFFD}")
      default: line.append(scalar)
      }
    }
    return String(line)
  }
}
