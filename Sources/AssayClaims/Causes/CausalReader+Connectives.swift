import AssayText

extension CausalReader {
  /// "E because C"; "Because C, E".
  func effectFirst(_ cue: Range<Int>, _ entry: CausalGrammar.Entry, strength: Int? = nil) -> CausalCandidate? {
    // A quotation may open with the connective: 'it failed "because it was old"'.
    let quoted = clauses.isQuote(cue.lowerBound - 1) && cue.lowerBound - 1 > sentence.lowerBound
    let place = quoted ? cue.lowerBound - 1 : cue.lowerBound
    let start = clauses.clauseStart(place)
    let before = withoutAdverbs(start..<max(start, place))
    if before.isEmpty {
      guard let comma = clauses.mainComma(from: cue.upperBound, clause: isClausal(cue)) else { return nil }
      return make(
        cause: cue.upperBound..<comma, effect: comma + 1..<clauses.clauseEnd(comma + 1), signals: [cue],
        entry,
        strength: strength)
    }
    // "X, due to Y, Z": the phrase stands inside its clause.
    var end = clauses.clauseEnd(cue.upperBound)
    if clauses.isComma(cue.lowerBound - 1), !clauses.hasFiniteVerb(before),
      let comma = clauses.firstComma(from: cue.upperBound, before: end), clauses.hasFiniteVerb(comma..<end)
    {
      let effectEnd = end
      end = comma
      return make(
        cause: cue.upperBound..<end, effect: comma + 1..<effectEnd, signals: [cue], entry, strength: strength)
    }
    return make(
      cause: cue.upperBound..<end, effect: withoutCopula(before), signals: [cue], entry, strength: strength)
  }

  /// Whether a clause and no noun phrase follows the cue.
  private func isClausal(_ cue: Range<Int>) -> Bool {
    let last = cue.upperBound - 1
    return list.matches(last, "because") || list.matches(last, "that") || list.matches(last, "as")
      || list.matches(last, "since") || list.matches(last, "if") || list.matches(last, "unless")
      || list.matches(last, "when") || list.matches(last, "whenever")
  }

  /// Drops adverbs before a connective: "mainly", "partly", "just", "in part".
  private func withoutAdverbs(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      let word = clauses.at(end - 1)
      guard
        clauses.isPunctuation(end - 1)
          || (word.has(.adverb) && !word.has(.determiner) && !list.matches(end - 1, "here"))
      else { break }
      end -= 1
    }
    return range.lowerBound..<end
  }

  /// "The delay was" in "The delay was due to fog" is "The delay".
  private func withoutCopula(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound + 1,
      clauses.at(end - 1).has(.be) || clauses.at(end - 1).has(.negation)
        || (clauses.at(end - 1).has(.auxiliary) && end < range.upperBound)
    {
      end -= 1
    }
    return range.lowerBound..<end
  }

  /// "C, therefore E"; at the head of a sentence the cause is the sentence before.
  func causeFirst(_ cue: Range<Int>, _ entry: CausalGrammar.Entry, strength: Int? = nil) -> CausalCandidate? {
    let start = clauses.clauseStart(cue.lowerBound)
    let own = clauses.trimmed(start..<max(start, cue.lowerBound))
    let end = clauses.clauseEnd(cue.upperBound)
    if !own.isEmpty, clauses.hasFiniteVerb(own) {
      let subject = own.lowerBound..<clauses.verbGroupStart(cue.lowerBound)
      if subject.upperBound < cue.lowerBound, !clauses.hasFiniteVerb(subject) {
        // "They were therefore late": the cue stands inside its own clause.
        return pointingBack(
          from: own.lowerBound, effect: own.lowerBound..<end, cue: cue, entry, strength: strength)
      }
      return make(cause: own, effect: cue.upperBound..<end, signals: [cue], entry, strength: strength)
    }
    let head = own.isEmpty ? cue.lowerBound : own.lowerBound
    let effect = own.isEmpty ? cue.upperBound..<end : own.lowerBound..<end
    return pointingBack(from: head, effect: effect, cue: cue, entry, strength: strength)
  }

  private func pointingBack(
    from head: Int, effect: Range<Int>, cue: Range<Int>, _ entry: CausalGrammar.Entry, strength: Int?
  ) -> CausalCandidate? {
    let strength = strength ?? entry.strength
    let left = clauses.trimmed(sentence.lowerBound..<max(sentence.lowerBound, head))
    if !left.isEmpty, clauses.hasFiniteVerb(left) {
      let start = clauses.clauseStart(left.upperBound)
      return make(cause: start..<left.upperBound, effect: effect, signals: [cue], entry, strength: strength)
    }
    guard let previous, !previous.isEmpty else { return nil }
    return make(cause: previous, effect: effect, signals: [cue], entry, strength: strength - 10)
  }
}
