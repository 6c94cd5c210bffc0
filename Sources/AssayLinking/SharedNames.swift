import AssayModel

/// Tells whether a document speaks of what a source is about: a figure of one island says nothing of another, however
/// alike the sentences are ("The mountain is 2,462 metres high").
struct SharedNames {
  /// The words of all names in the document, in lower case.
  private let words: Set<Substring>

  init(_ document: AnnotatedDocument) {
    var words: Set<Substring> = []
    for name in document.names { words.formUnion(Self.words(of: name.canonical)) }
    self.words = words
  }

  /// Whether the document has a word of a name in the passage or of a subject of its source; a source without names may
  /// be of anything.
  func include(oneOf passage: ReadPassage) -> Bool {
    var namesNothing = true
    for name in passage.source.subjects.flatMap(\.names) + passage.annotated.names.map(\.canonical) {
      let parts = Self.words(of: name)
      if parts.contains(where: words.contains) { return true }
      if !parts.isEmpty { namesNothing = false }
    }
    return namesNothing
  }

  /// The words of a name by which it is known: not "of", "the", "St", nor what many names have.
  private static func words(of name: String) -> [Substring] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.utf8.count > 3 && !common.contains($0) }
  }

  /// Words of offices, bodies and the calendar, which names of different things share.
  private static let common: Set<Substring> = [
    "minister", "ministry", "president", "council", "committee", "department", "office", "authority", "agency", "bank",
    "company", "group", "association", "union", "university", "institute", "school", "hospital", "court", "police",
    "party", "government", "parliament", "national", "international", "central", "federal", "general", "public",
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "upper", "lower", "great", "royal",
    "city", "town", "county", "district", "street", "road", "square", "park", "river", "lake", "mount", "bridge",
    "port",
    "harbour", "airport", "station", "museum", "january", "february", "march", "april", "june", "july", "august",
    "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday",
  ]
}
