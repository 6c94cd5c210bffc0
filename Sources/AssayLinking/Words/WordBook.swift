import AssayText

/// What the judge knows of words: their stems, what may stand for them, and what turns a statement round.
struct WordBook: Sendable {
  static let shared = WordBook()

  /// A word's stem, known by a hash of its bytes.
  struct Stem: Hashable, Sendable {
    let hash: UInt64
  }

  private var bases: [UInt64: [UInt8]] = [:]
  private var synonyms: [Stem: Set<Stem>] = [:]
  private var opposites: [Stem: Set<Stem>] = [:]

  private var exclusive: Set<Stem> = []

  private init() {
    exclusive = Set(Opposites.exclusive.map(stem))
    for entry in IrregularForms.bases { bases[Self.hash(Array(entry.form.utf8))] = Array(entry.base.utf8) }
    for group in Synonyms.groups { Self.join(group.map(stem), in: &synonyms) }
    for pair in Opposites.pairs {
      let first = pair.first.map(stem)
      let second = pair.second.map(stem)
      for one in first {
        for other in second where one != other {
          opposites[one, default: []].insert(other)
          opposites[other, default: []].insert(one)
        }
      }
    }
  }

  /// Whether both name a nationality, and not the same one.
  func areExclusive(_ a: Stem, _ b: Stem) -> Bool {
    a != b && exclusive.contains(a) && exclusive.contains(b) && !areSynonyms(a, b)
  }

  private static func join(_ group: [Stem], in table: inout [Stem: Set<Stem>]) {
    for one in group {
      for other in group where one != other { table[one, default: []].insert(other) }
    }
  }

  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(bytes)
    return fingerprint.value
  }

  /// The stem of a word in lower case, and its letters.
  func spelledStem(_ word: [UInt8]) -> (stem: Stem, letters: [UInt8]) {
    var letters = bases[Self.hash(word)] ?? word
    var stemmer = PorterStemmer()
    stemmer.stem(&letters)
    return (Stem(hash: Self.hash(letters)), letters)
  }

  private func stem(_ word: Substring) -> Stem { spelledStem(Array(word.utf8)).stem }

  /// The stems of a table's words, which white space separates.
  func stems(of table: StaticString) -> Set<Stem> {
    let text = table.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    return Set(text.split(whereSeparator: \.isWhitespace).map(stem))
  }

  func areSynonyms(_ a: Stem, _ b: Stem) -> Bool { synonyms[a]?.contains(b) ?? false }

  func hasOpposites(_ stem: Stem) -> Bool { opposites[stem] != nil || exclusive.contains(stem) }

  func areOpposites(_ a: Stem, _ b: Stem) -> Bool {
    opposites[a]?.contains(b) ?? false || areExclusive(a, b)
  }
}
