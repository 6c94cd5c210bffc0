import ArgumentParser

/// "Did you mean" for a mistyped sub-command: the argument parser suggests options only.
enum SubcommandHint {
  /// A hint when the first word that is no option names no sub-command but is near one.
  static func hint(for arguments: [String], under root: any ParsableCommand.Type) -> String? {
    var command: any ParsableCommand.Type = root
    for word in arguments where !word.hasPrefix("-") {
      let children = command.configuration.subcommands + command.configuration.groupedSubcommands.flatMap(\.subcommands)
      if children.isEmpty { return nil }
      if let child = children.first(where: { $0.configuration.commandName == word }) {
        command = child
        continue
      }
      let names = children.compactMap { $0.configuration.commandName }
      guard let nearest = EditDistance.nearest(to: word, in: names) else { return nil }
      return "Did you mean '\(nearest)'?"
    }
    return nil
  }
}

/// Levenshtein distance, for suggestions.
enum EditDistance {
  /// The candidate with the smallest distance, if at most two letters or a third of the word differ.
  static func nearest(to word: String, in candidates: [String]) -> String? {
    let ranked = candidates.map { (distance: distance(word, $0), name: $0) }
    guard let best = ranked.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }) else { return nil }
    return best.distance <= (word.count < 4 ? 1 : max(2, word.count / 3)) ? best.name : nil
  }

  static func distance(_ a: String, _ b: String) -> Int {
    let left = Array(a.utf8.prefix(64))
    let right = Array(b.utf8.prefix(64))
    var row = Array(0...right.count)
    for (i, x) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in right.enumerated() {
        let replaced = diagonal + (x == y ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
