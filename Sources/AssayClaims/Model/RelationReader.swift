import AssayText

/// Places the sides of a sentence's relations by the relation model, and finds relations that have no cue of their own.
struct RelationReader {
  private let features: RelationFeatures
  private let model: RelationModel
  private let reader: CausalReader
  private var clauses: ClauseReader { reader.clauses }

  /// From these odds on, as a logarithm, a place where two sides may meet is taken for one.
  private static let leastSupport = -1.0
  /// Two sides do not meet twice within so many tokens.
  private static let nearest = 3
  private static let most = 3

  /// A place where two sides may meet, with the logarithm of its odds.
  private typealias ScoredGap = (gap: Int, isCauseFirst: Bool, score: Double)

  init(_ reader: CausalReader, candidates: [CausalCandidate], model: RelationModel) {
    self.reader = reader
    self.model = model
    features = RelationFeatures(clauses: reader.clauses, candidates: candidates)
  }

  /// A candidate of the grammar with its sides where the model places them.
  ///
  /// Where the sides meet stays as the cue has it; the sentence before, and sides that lie in one another, are left
  /// alone.
  func placed(_ candidate: CausalCandidate) -> CausalCandidate {
    var candidate = candidate
    guard let place = RelationFeatures.place(of: candidate, in: reader.sentence) else { return candidate }
    let scores = model.gapScores(place.gap, features)
    candidate.support = place.isCauseFirst ? scores.causeFirst : scores.effectFirst
    guard var placed = model.placed(place, features) else { return candidate }
    // "The cause of | the fire": a cue bounds the side behind it. "Deaths from | cold | were recorded": so does the verb
    // of the clause around a phrase.
    if candidate.signals.contains(where: { $0.upperBound == place.start }) { placed.start = place.start }
    if clauses.isFinite(place.end) { placed.end = place.end }
    guard let (cause, effect) = sides(of: placed) else { return candidate }
    candidate.cause = cause
    candidate.effect = effect
    return candidate
  }

  /// Relations beside those that the grammar found, the likeliest first; all of them doubtful.
  ///
  /// - Parameter isAsked: Whether the likeliest is wanted however faint it is.
  func others(than known: [CausalCandidate], isAsked: Bool) -> [CausalCandidate] {
    var scored: [ScoredGap] = []
    scored.reserveCapacity(isAsked ? reader.sentence.count : Self.most)
    for gap in features.gaps where features.mayBeGap(gap) {
      let scores = model.gapScores(gap, features)
      let isCauseFirst = scores.causeFirst > scores.effectFirst
      let score = max(scores.causeFirst, scores.effectFirst)
      if isAsked || score > Self.leastSupport { scored.append((gap, isCauseFirst, score)) }
    }
    var taken = known.compactMap { RelationFeatures.place(of: $0, in: reader.sentence)?.gap }
    var result: [CausalCandidate] = []
    // Few are wanted: the likeliest is looked for again and again, instead of sorting all.
    while result.count < Self.most,
      let place = scored.indices.max(by: { Self.isLess(scored[$0], scored[$1]) })
    {
      let (gap, isCauseFirst, score) = scored[place]
      scored.swapAt(place, scored.count - 1)
      scored.removeLast()
      guard score > Self.leastSupport || (isAsked && result.isEmpty) else { break }
      guard taken.allSatisfy({ abs($0 - gap) > Self.nearest }),
        let place = score > Self.leastSupport
          ? model.place(gap: gap, isCauseFirst: isCauseFirst, features)
          : clausePlace(gap: gap, isCauseFirst: isCauseFirst),
        let (cause, effect) = sides(of: place)
      else { continue }
      taken.append(gap)
      var candidate = CausalCandidate(
        cause: cause, effect: effect, signals: [signal(between: cause, effect)],
        strength: CausalCandidate.leastStrength, degree: .cause)
      candidate.support = score
      result.append(candidate)
    }
    return result
  }

  /// Whether a place is less likely than another one, or as likely and behind it.
  @inline(__always)
  private static func isLess(_ a: ScoredGap, _ b: ScoredGap) -> Bool {
    a.score != b.score ? a.score < b.score : a.gap > b.gap
  }

  /// The clauses on both sides of a place: close enough for a relation that most likely is none.
  private func clausePlace(gap: Int, isCauseFirst: Bool) -> RelationPlace {
    RelationPlace(
      start: min(clauses.clauseStart(gap - 1), gap - 1), gap: gap, next: gap, end: max(clauses.clauseEnd(gap), gap + 1),
      isCauseFirst: isCauseFirst)
  }

  private func sides(of place: RelationPlace) -> (cause: Range<Int>, effect: Range<Int>)? {
    let first = clauses.trimmed(place.start..<place.gap)
    let second = clauses.trimmed(place.next..<place.end)
    guard !first.isEmpty, !second.isEmpty else { return nil }
    return place.isCauseFirst ? (first, second) : (second, first)
  }

  /// The words that join the sides; the first word of the later side when they meet without any.
  private func signal(between cause: Range<Int>, _ effect: Range<Int>) -> Range<Int> {
    let (first, second) = cause.lowerBound < effect.lowerBound ? (cause, effect) : (effect, cause)
    let between = clauses.trimmed(first.upperBound..<max(first.upperBound, second.lowerBound))
    return between.isEmpty ? second.lowerBound..<second.lowerBound + 1 : between
  }

  /// Whether a purpose joins the sides: "marched | to demand a vote".
  func isPurpose(_ candidate: CausalCandidate) -> Bool {
    guard let last = candidate.signals.first?.last else { return false }
    return clauses.list.matches(last, "to") && !clauses.list.matches(last - 1, "due")
  }
}
