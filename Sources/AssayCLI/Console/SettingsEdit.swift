/// Changes one rule's level in the text of a settings file and leaves everything else as it is.
enum SettingsEdit {
  static func text(_ text: String, setting rule: String, to level: String?) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    let line = level.map { "\(rule) = \"\($0)\"" }
    guard let start = lines.firstIndex(where: { isHeader($0, "rules") }) else {
      guard let line else { return text }
      if lines.isEmpty { lines.append("schema = 1") }
      // A table's keys go on until the next one, so that this comes before the first of them.
      let end = lines.firstIndex { blankless($0).hasPrefix("[") } ?? lines.count
      let isSpaced = end == lines.count || lines[end].isEmpty
      lines.insert(
        contentsOf: (end > 0 && lines[end - 1].isEmpty ? [] : [""]) + ["[rules]", line] + (isSpaced ? [] : [""]),
        at: end)
      return lines.joined(separator: "\n") + "\n"
    }
    let end = lines[(start + 1)...].firstIndex { blankless($0).hasPrefix("[") } ?? lines.count
    if let place = lines[(start + 1)..<end].firstIndex(where: { key(of: $0) == rule }) {
      if let line { lines[place] = line } else { lines.remove(at: place) }
    } else if let line {
      let last = lines[start..<end].lastIndex { !blankless($0).isEmpty } ?? start
      lines.insert(line, at: last + 1)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Without blanks at its ends.
  private static func blankless(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  private static func isHeader(_ line: String, _ name: String) -> Bool {
    let bare = line.prefix { $0 != "#" }
    return blankless(String(bare)) == "[\(name)]"
  }

  private static func key(of line: String) -> String? {
    guard let sign = line.firstIndex(of: "=") else { return nil }
    let key = blankless(String(line[..<sign]))
    return key.hasPrefix("\"") && key.hasSuffix("\"") && key.count > 1 ? String(key.dropFirst().dropLast()) : key
  }
}
