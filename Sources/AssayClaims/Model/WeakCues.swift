import AssayText

/// Words that join a cause to its effect now and then: looked at only where the model takes the sentence for causal.
extension CausalReader {
  /// "marched to demand a vote", "closed for repairs", "fell silent with fear": the first place where a purpose or a
  /// reason may stand behind a clause.
  ///
  /// A clause before it is looked for first, then a noun phrase alone, as headlines have it.
  func weakCandidate() -> CausalCandidate? { weakCandidate(afterClause: true) ?? weakCandidate(afterClause: false) }

  private func weakCandidate(afterClause: Bool) -> CausalCandidate? {
    for place in sentence.dropFirst() {
      let isPurpose = list.matches(place, "to") && clauses.at(place + 1).has(.base)
      let next = clauses.at(place + 1)
      guard
        isPurpose
          || (Self.weakCues.contains(place, in: list) && !next.has([.numeral, .timeWord, .month])
            && clauses.isWord(place + 1))
          || (clauses.at(place).has(.gerund) && (clauses.isComma(place - 1) || clauses.isNounLike(place - 1)))
      else { continue }
      let start = clauses.clauseStart(place)
      let effect = start..<max(start, place)
      if afterClause, !clauses.hasFiniteVerb(effect) { continue }
      // A purpose or participle is the cause with its first word, a reason stands after its preposition.
      let first = isPurpose || clauses.at(place).has(.gerund) ? place : place + 1
      let entry = CausalGrammar.Entry(shape: .effectFirst, strength: 40, degree: .cause, form: .none)
      let cause = first..<clauses.clauseEnd(place + 1, narrow: true)
      if let candidate = make(cause: cause, effect: effect, signals: [place..<place + 1], entry) { return candidate }
    }
    return nil
  }

  private static let weakCues = Lexicon([
    (1, "for over by with against despite after when as while since until following amid")
  ])

  /// Whether a candidate rests on a word that joins clauses in time, manner or degree as often as in cause.
  func isAmbiguous(_ candidate: CausalCandidate) -> Bool {
    guard candidate.signals.count == 1, let cue = candidate.signals.first, cue.count == 1 else { return false }
    let place = cue.lowerBound
    return list.matches(place, "as") || list.matches(place, "since") || list.matches(place, "so")
  }
}
