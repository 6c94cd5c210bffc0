import AssayModel
import AssayText

extension PassageIndex {
  /// The passages that may bear on a claim, best first.
  ///
  /// A hundred candidates (or `limit`, if that is more) are found by their words, some more by their figures;
  /// they are ordered by words, closeness, names, figures and time.
  ///
  /// - Parameters:
  ///   - query: The claim.
  ///   - limit: At most this many links; none is given twice.
  /// - Returns: Links by falling score; equal ones in an order that is the same every time.
  public func links(for query: LinkQuery, limit: Int = 100) -> [Link] {
    let terms = terms(of: query)
    guard !terms.isEmpty else { return [] }
    let figures = IndexedFigure.figures(in: query.document, span: query.span)
    let lastDay = query.lastDay
    var found = candidates(for: terms, limit: max(100, limit), until: lastDay)
    found += candidatesByFigures(figures, beside: found, for: terms, until: lastDay)
    let ranker = LinkRanker(index: self, terms: terms, figures: figures)
    var ranked: [(place: Int, link: Link)] = []
    for candidate in found {
      if let link = ranker.link(candidate) { ranked.append((ranked.count, link)) }
    }
    ranked.sort { a, b in
      let first = a.link.score.total
      let second = b.link.score.total
      return first != second ? first > second : a.place < b.place
    }
    return ranked.prefix(limit).map(\.link)
  }

  /// Passages that the words alone rank low, but that have a figure of the claim: the one that agrees is found
  /// even where it is told in other words.
  private func candidatesByFigures(
    _ figures: [IndexedFigure], beside found: [Candidate], for terms: [QueryTerm], until lastDay: Int?
  ) -> [Candidate] {
    var places: Set<PassagePlace> = []
    for candidate in found {
      places.insert(
        PassagePlace(
          number: Int(segments[candidate.segment].layout.numbers[candidate.record]), passage: candidate.passage))
    }
    var added: [PassagePlace] = []
    for figure in figures.prefix(4) where figure.isTelling {
      let margin = max(figure.slack, abs(figure.value) * 1e-9)
      let matches = storage.passages(
        measure: figure.measure, values: (figure.value - margin)...(figure.value + margin),
        limit: LinkRanker.mostByFigure + 1)
      // A figure that stands everywhere tells nothing.
      if matches.count > LinkRanker.mostByFigure { continue }
      for place in matches where places.insert(place).inserted { added.append(place) }
    }
    return candidates(at: added, for: terms, until: lastDay)
  }
}

/// Scores a candidate by what BM25 does not see.
///
/// The words' score is scaled to 1 for a passage that is full of every word of the query; the weights are
/// shares of it, chosen on scientific abstracts and on encyclopaedia sentences together.
struct LinkRanker {
  /// Of the query's words that stand close together in the passage; part of the words' score.
  static let closenessWeight = 0.12
  /// How many words of the passage are "close together".
  static let windowWidth = 20
  /// Of the query's words that name what the record is about.
  static let subjectWeight = 0.2
  /// Of the query's figures that the passage has: 1 for an equal one, 0.8 within rounding, 0.3 for another of the
  /// same measure.
  static let figureWeight = 0.03
  /// Of the query's dates that the passage's dates meet: 1 where they lie inside, 0.5 where they overlap, less the
  /// farther they are apart.
  static let timeWeight = 0.02
  /// Passages looked at for one figure of the query.
  static let mostByFigure = 64

  private let index: PassageIndex
  /// The rarity of each query stem; those of synonyms are not in it.
  private let rarities: [StemKey: Double]
  private let totalRarity: Double
  private let bestWords: Double
  private let quantities: [IndexedFigure]
  private let times: [IndexedFigure]

  init(index: PassageIndex, terms: [QueryTerm], figures: [IndexedFigure]) {
    self.index = index
    let own = terms.filter { !$0.isSynonym }
    rarities = Dictionary(own.map { ($0.key, $0.rarity) }, uniquingKeysWith: { first, _ in first })
    totalRarity = max(own.reduce(0) { $0 + $1.rarity }, 1e-6)
    bestWords = max(own.reduce(0) { $0 + $1.rarity * $1.count } * (index.weights.k1 + 1), 1e-6)
    quantities = figures.filter { $0.measure != IndexedFigure.time }
    times = figures.filter { $0.measure == IndexedFigure.time }
  }

  /// `nil` when the record cannot be read.
  func link(_ candidate: Candidate) -> Link? {
    let number = Int(index.segments[candidate.segment].layout.numbers[candidate.record])
    guard let forward = index.storage.forward(of: number), forward.passages.indices.contains(candidate.passage)
    else { return nil }
    let passage = forward.passages[candidate.passage]
    return Link(
      source: number, passage: candidate.passage, sourceID: forward.id, passageID: passage.id,
      score: Evidence.Score(
        words: Double(candidate.words) / bestWords + Self.closenessWeight * closeness(in: passage.sequence),
        names: Self.subjectWeight * namedSubject(of: forward.aliases),
        figures: Self.figureWeight * agreement(of: quantities, with: passage.figures),
        time: Self.timeWeight * agreement(of: times, with: passage.figures)))
  }

  /// The largest share of the query's rarity that stands within one window of the passage.
  private func closeness(in passage: [StemKey]) -> Double {
    var inWindow: [StemKey: Int] = [:]
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
  private func namedSubject(of aliases: [[StemKey]]) -> Double {
    var best = 0.0
    for name in aliases where name.allSatisfy({ rarities[$0] != nil }) {
      best = max(best, Set(name).sorted().reduce(0) { $0 + (rarities[$1] ?? 0) })
    }
    return best / totalRarity
  }

  /// 0…1: the mean over the query's figures of the best that the passage has for each.
  private func agreement(of claimed: [IndexedFigure], with stated: [IndexedFigure]) -> Double {
    guard !claimed.isEmpty, !stated.isEmpty else { return 0 }
    let sum = claimed.reduce(0.0) { sum, figure in
      sum + stated.reduce(0.0) { max($0, figure.nearness(to: $1)) }
    }
    return sum / Double(claimed.count)
  }
}

extension IndexedFigure {
  /// Whether so few passages are likely to have the figure that it is worth looking up by itself.
  var isTelling: Bool {
    measure != Self.time && value == upper && slack > 0 && abs(value) / slack >= 40
  }

  /// 0…1: how near another figure comes to this one of a claim; 0 for another measure.
  func nearness(to other: IndexedFigure) -> Double {
    guard measure == other.measure else { return 0 }
    if measure == Self.time {
      if value <= other.value, other.upper <= upper { return 1 }
      if value <= other.upper, other.value <= upper { return 0.5 }
      let gap = max(value - other.upper, other.value - upper)
      return 0.3 / (1 + gap / max(upper - value + 1, 1))
    }
    let gap = max(value - other.upper, other.value - upper, 0)
    if gap <= abs(value) * 1e-9 { return 1 }
    return gap <= max(slack, other.slack) ? 0.8 : 0.3
  }
}
