import AssayModel
import AssayText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Gate 3: sets each figure of the claim against the one figure of the evidence that stands for the same
/// thing.
///
/// What stands around a figure decides, never its value alone: the words that claim and evidence share
/// attract the figures near them, more the nearer they are; a shared counted noun attracts, a different one
/// repels. Pairs are taken best first, one to one.
struct FigureAlignment {
  struct Pair {
    var claim: Int
    var evidence: Int
    /// How well the surroundings agree; 1 and more is good.
    var affinity: Double
    var nounsDiffer: Bool
    /// The part of `affinity` that the place gives, whatever the values.
    var place: Double
    /// How much better the place fits than that of any other figure which could be meant; below 0 when one fits
    /// better.
    var lead = 0.0
  }

  let pairs: [Pair]

  init(_ words: WordAlignment) {
    let claim = words.claim
    let evidence = words.evidence
    let sameOrder = Self.orderComparison(claim, evidence)
    // In two texts of the same words the place decides; else a distinctive number that both have is likely
    // the same one.
    let isParallel = words.evidenceCoverage >= 0.75
    var candidates: [Pair] = []
    for (index, figure) in claim.figures.enumerated() {
      for (place, other) in evidence.figures.enumerated() where Self.mayStandTogether(figure, other) {
        var affinity = Self.sharedSurroundings(figure, other, words)
        let nouns = Self.nounAgreement(figure, other)
        if nouns == .same { affinity += 0.8 }
        if nouns == .different { affinity -= 0.5 }
        if let one = figure.extent, let another = other.extent { affinity += one == another ? 0.8 : -0.8 }
        if sameOrder(index, place) { affinity += 0.3 }
        affinity += Self.sharedNeighbours(figure, other, claim, evidence)
        let byPlace = affinity
        if figure.isComparable(to: other) {
          affinity += 0.2
          switch FigureComparison.relation(of: figure, to: other) {
          case .agrees: affinity += isParallel || !figure.isDistinctive ? 0.35 : 0.8
          case .agreesRounded: affinity += 0.35
          default: break
          }
        }
        candidates.append(
          Pair(claim: index, evidence: place, affinity: affinity, nounsDiffer: nouns == .different, place: byPlace))
      }
    }
    candidates.sort { a, b in
      a.affinity != b.affinity ? a.affinity > b.affinity : (a.claim, a.evidence) < (b.claim, b.evidence)
    }
    var taken: (claim: Set<Int>, evidence: Set<Int>) = ([], [])
    var pairs: [Pair] = []
    for pair in candidates where !taken.claim.contains(pair.claim) && !taken.evidence.contains(pair.evidence) {
      taken.claim.insert(pair.claim)
      taken.evidence.insert(pair.evidence)
      pairs.append(pair)
    }
    let rivals = candidates.filter { candidate in
      !taken.evidence.contains(candidate.evidence)
        && claim.figures[candidate.claim].isComparable(to: evidence.figures[candidate.evidence])
    }
    self.pairs = pairs.map { pair in
      var pair = pair
      pair.lead = pair.place - (rivals.filter { $0.claim == pair.claim }.map(\.place).max() ?? -1)
      return pair
    }.sorted { $0.claim < $1.claim }
  }

  /// Dates with dates, and quantities with quantities; of different dimension too, for that is an exchanged
  /// unit.
  private static func mayStandTogether(_ a: Figure, _ b: Figure) -> Bool {
    (a.date == nil) == (b.date == nil)
  }

  /// Whether two figures are the same one in order, where both texts have equally many of the kind.
  private static func orderComparison(_ claim: Statement, _ evidence: Statement) -> (Int, Int) -> Bool {
    func order(_ figures: [Figure]) -> (dates: [Int], quantities: [Int]) {
      (figures.indices.filter { figures[$0].date != nil }, figures.indices.filter { figures[$0].date == nil })
    }
    let first = order(claim.figures)
    let second = order(evidence.figures)
    var matches: [Int: Int] = [:]
    if first.dates.count == second.dates.count {
      for (a, b) in zip(first.dates, second.dates) { matches[a] = b }
    }
    if first.quantities.count == second.quantities.count {
      for (a, b) in zip(first.quantities, second.quantities) { matches[a] = b }
    }
    return { matches[$0] == $1 }
  }

  /// 0.15 for each side on which the very next token is the same.
  private static func sharedNeighbours(
    _ figure: Figure, _ other: Figure, _ claim: Statement, _ evidence: Statement
  ) -> Double {
    func key(_ statement: Statement, _ token: Int) -> UInt32? {
      statement.document.tokens.indices.contains(token) ? statement.document.tokens[token].key : nil
    }
    var sum = 0.0
    if key(claim, figure.tokens.lowerBound - 1) == key(evidence, other.tokens.lowerBound - 1) { sum += 0.15 }
    if key(claim, figure.tokens.upperBound) == key(evidence, other.tokens.upperBound) { sum += 0.15 }
    return sum
  }

  private static func sharedSurroundings(_ figure: Figure, _ other: Figure, _ words: WordAlignment) -> Double {
    var sum = 0.0
    var total = 0.0
    var best: [Int: Double] = [:]
    for meeting in words.meetings {
      let there = distance(other.tokens, words.evidence.words[meeting.evidence].token)
      let here = distance(figure.tokens, words.claim.words[meeting.claim].token)
      // 1 for a word in the same place, less the nearer to one of the figures only.
      let decay = exp(-Double(min(abs(here), 30)) / 3 - Double(min(abs(here - there), 60)) / 6)
      best[meeting.claim] = max(best[meeting.claim] ?? 0, decay * meeting.strength)
    }
    for (index, word) in words.claim.words.enumerated() {
      let here = abs(distance(figure.tokens, word.token))
      total += exp(-Double(min(here, 30)) * 2 / 6) * word.weight
      sum += (best[index] ?? 0) * word.weight
    }
    return total > 0 ? sum / total : 0
  }

  /// Tokens from a figure to a word: negative before the figure, positive after it.
  private static func distance(_ figure: Range<Int>, _ token: Int) -> Int {
    token < figure.lowerBound ? token - figure.lowerBound : max(token - figure.upperBound + 1, 1)
  }

  private enum NounAgreement {
    case same, different, unknown
  }

  private static func nounAgreement(_ a: Figure, _ b: Figure) -> NounAgreement {
    guard let first = a.noun.last, let second = b.noun.last else { return .unknown }
    if WordBook.shared.areOpposites(first, second) { return .different }
    if first == second || WordBook.shared.areSynonyms(first, second) { return .same }
    // "12 oil tankers" and "12 tankers off the coast": any shared word of the two phrases will do.
    return a.noun.contains(where: b.noun.contains) ? .same : .different
  }
}
