/// The lines in which the keys of a TOML text stand, for messages: the parser keeps places of syntax errors alone.
///
/// Knows headers, dotted and quoted keys and inline tables of one line; for anything else a key's line is that of the
/// nearest key above it in the tree.
struct KeyLines: Equatable, Sendable {
  /// A key's path in full, the override that it belongs to, and its line.
  private var places: [Place] = []

  private struct Place: Equatable {
    let path: [String]
    let override: Int
    let line: Int
  }

  init(_ text: String) {
    var table: [String] = []
    var override = 0
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.drop { $0.isWhitespace }
      if words.hasPrefix("#") { continue }
      if words.hasPrefix("[") {
        let inner = words.drop { $0 == "[" }.prefix { $0 != "]" }
        table = Self.keys(inner)
        if words.hasPrefix("[["), table == ["overrides"] { override += 1 }
        places.append(Place(path: table, override: override, line: index + 1))
        continue
      }
      guard let equals = words.firstIndex(of: "=") else { continue }
      let path = table + Self.keys(words[..<equals])
      places.append(Place(path: path, override: override, line: index + 1))
      // Keys of an inline table: whatever stands before a further "=".
      let parts = words[words.index(after: equals)...].split(separator: "=")
      for part in parts.dropLast() {
        let key = part.split { "{,".contains($0) }.last ?? ""
        places.append(Place(path: path + Self.keys(key), override: override, line: index + 1))
      }
    }
  }

  private static func keys(_ text: Substring) -> [String] {
    text.split(separator: ".").map { part in
      String(
        part.drop { $0.isWhitespace || "\"'".contains($0) }.reversed().drop { $0.isWhitespace || "\"'".contains($0) }
          .reversed())
    }
  }

  /// - Parameter override: The number of the override that the path lies in, from 1; 0 outside.
  func line(of path: [String], override: Int = 0) -> Int? {
    var path = path
    while !path.isEmpty {
      if let place = places.first(where: { $0.path == path && (path[0] != "overrides" || $0.override == override) }) {
        return place.line
      }
      path.removeLast()
    }
    return nil
  }
}
