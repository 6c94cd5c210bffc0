/// Who wrote a page, out of a by-line that also says "By", when, and how long it takes to read.
enum BylineNames {
  /// The names in a by-line; `nil` when it holds none.
  ///
  /// - Parameter byline: Its words with single spaces: "By Ann Lee and Bo Dahl · 12 May 2024 · 4 min read".
  static func names(in byline: String) -> String? {
    var names = byline[...]
    for opening in ["written by ", "posted by ", "by ", "from "] where names.lowercased().hasPrefix(opening) {
      names = names.dropFirst(opening.count)
      break
    }
    if let end = separators.compactMap({ names.firstRange(of: $0)?.lowerBound }).min() { names = names[..<end] }
    // A name has no figures: from the first word with one, or that opens a date, on it is no longer names.
    var kept: [Substring] = []
    for word in names.split(separator: " ") {
      if word.contains(where: \.isNumber) || dateWords.contains(word.lowercased().filter { $0.isLetter }) { break }
      kept.append(word)
    }
    let isCut = kept.count < names.split(separator: " ").count
    while let last = kept.last,
      last.allSatisfy({ !$0.isLetter }) || isCut && beforeFigures.contains(last.lowercased().filter { $0.isLetter })
    {
      kept.removeLast()
    }
    let text = kept.joined(separator: " ")
    let trimmed = text.drop { !$0.isLetter }.reversed().drop { $0 == "," || $0 == ":" || $0 == ";" }.reversed()
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  private static let separators = [" | ", " · ", " • ", " — ", " – ", " - ", " / "]
  /// What stands between the names and a figure; the months among them are names too ("Theresa May").
  private static let beforeFigures: Set<String> = [
    "on", "at", "jan", "feb", "mar", "apr", "april", "may", "jun", "june", "jul", "aug", "august", "sep", "sept", "oct",
    "nov", "dec",
  ]
  private static let dateWords: Set<String> = [
    "published", "updated", "posted", "modified", "today", "yesterday", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "january", "february", "march", "july", "september", "october", "november",
    "december",
  ]
}
