import AssayModel
import AssayText

extension PassageIndex {
  /// The passages that may bear on a claim, best first.
  ///
  /// A hundred candidates (or `limit`, if that is more) are found by their words, then ordered by words,
  /// closeness and names.
  ///
  /// - Parameters:
  ///   - query: The claim.
  ///   - limit: At most this many links; none is given twice.
  /// - Returns: Links by falling score; equal ones in the order of the collection.
  public func links(for query: LinkQuery, limit: Int = 100) -> [Link] {
    let terms = terms(of: query)
    guard !terms.isEmpty else { return [] }
    let found = candidates(for: terms, limit: max(100, limit))
    let ranker = LinkRanker(index: self, terms: terms)
    var ranked = found.enumerated().map { place, candidate in
      (place: place, link: ranker.link(candidate))
    }
    ranked.sort { a, b in
      let first = a.link.score.total
      let second = b.link.score.total
      return first != second ? first > second : a.place < b.place
    }
    return ranked.prefix(limit).map(\.link)
  }
}

/// Scores a candidate by what BM25 does not see.
///
/// The words' score is scaled to 1 for a passage that is full of every word of the query; the weights are
/// shares of it, chosen on scientific abstracts and on encyclopaedia sentences together.
struct LinkRanker {
  /// Of the query's words that stand close together in the passage.
  static let closenessWeight = 0.12
  /// How many words of the passage are "close together".
  static let windowWidth = 20
  /// Of the query's words that name what the record is about.
  static let subjectWeight = 0.2

  private let index: PassageIndex
  /// The rarity of each query stem; those of synonyms are not in it.
  private let rarities: [UInt32: Double]
  private let totalRarity: Double
  private let bestWords: Double

  init(index: PassageIndex, terms: [QueryTerm]) {
    self.index = index
    let own = terms.filter { !$0.isSynonym }
    rarities = Dictionary(own.map { ($0.number, $0.rarity) }, uniquingKeysWith: { first, _ in first })
    totalRarity = max(own.reduce(0) { $0 + $1.rarity }, 1e-6)
    bestWords = max(own.reduce(0) { $0 + $1.rarity * $1.count } * (index.weights.k1 + 1), 1e-6)
  }

  func link(_ candidate: PassageIndex.Candidate) -> Link {
    let entry = index.entries[candidate.entry]
    let range = index.sequenceStarts[candidate.entry]..<index.sequenceStarts[candidate.entry + 1]
    let words = candidate.words / bestWords + Self.closenessWeight * closeness(in: index.sequence[range])
    let names = Self.subjectWeight * namedSubject(of: Int(entry.source))
    return Link(
      source: Int(entry.source), passage: Int(entry.passage),
      score: Evidence.Score(words: words, names: names))
  }

  /// The largest share of the query's rarity that stands within one window of the passage.
  private func closeness(in passage: ArraySlice<UInt32>) -> Double {
    var inWindow: [UInt32: Int] = [:]
    var met = 0.0
    var best = 0.0
    for place in passage.indices {
      if let rarity = rarities[passage[place]] {
        if inWindow[passage[place], default: 0] == 0 { met += rarity }
        inWindow[passage[place], default: 0] += 1
        best = max(best, met)
      }
      let leaving = place - Self.windowWidth
      if leaving >= passage.startIndex, let rarity = rarities[passage[leaving]] {
        inWindow[passage[leaving], default: 0] -= 1
        if inWindow[passage[leaving]] == 0 { met -= rarity }
      }
    }
    return best / totalRarity
  }

  /// How much of the query a name of the record's subject makes up; 0 unless the query has the name in full.
  private func namedSubject(of source: Int) -> Double {
    var best = 0.0
    for name in index.subjects[source] where name.allSatisfy({ rarities[$0] != nil }) {
      best = max(best, Set(name).sorted().reduce(0) { $0 + (rarities[$1] ?? 0) })
    }
    return best / totalRarity
  }
}
