import AssayText

extension CausalReader {
  /// ", leaving 40,000 people homeless".
  func result(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    let verb = cue.lowerBound
    var head = verb
    while head > sentence.lowerBound, clauses.at(head - 1).has(.adverb) { head -= 1 }
    guard clauses.isComma(head - 1) || list.matches(head - 1, "thereby") || list.matches(head - 1, "thus")
    else {
      return nil
    }
    let cause = statement(before: head)
    guard clauses.hasFiniteVerb(cause), clauses.isWord(cue.upperBound) else { return nil }
    return make(
      cause: cause, effect: verb..<clauses.clauseEnd(cue.upperBound, narrow: true), signals: [cue], entry)
  }

  /// The clause that ends before a participle; over an "and" that joins words, not clauses: "a legal and political row".
  func statement(before end: Int) -> Range<Int> {
    var start = clauses.clauseStart(end)
    if start > sentence.lowerBound, !clauses.hasFiniteVerb(clauses.trimmed(start..<max(start, end))) {
      start = clauses.clauseStart(start - 1)
    }
    return clauses.trimmed(start..<max(start, end))
  }

  /// "marched through the city demanding higher pay".
  func motive(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    let verb = cue.lowerBound
    guard verb > sentence.lowerBound else {
      guard let comma = clauses.mainComma(from: cue.upperBound, clause: false) else { return nil }
      return make(
        cause: verb..<comma, effect: comma + 1..<clauses.clauseEnd(comma + 1), signals: [cue], entry)
    }
    let left = clauses.at(verb - 1)
    let follows = clauses.isNounLike(verb - 1) || clauses.isComma(verb - 1) || left.has(.adverb)
    guard follows, !left.has([.past, .be]), !clauses.isPassive(verb) else { return nil }
    let next = clauses.at(cue.upperBound)
    if next.has(.coordinator) || (cue.count == 1 && next.has(.preposition)) || !clauses.isWord(cue.upperBound) {
      return nil
    }
    let effect = statement(before: verb)
    guard clauses.hasFiniteVerb(effect) else { return nil }
    return make(
      cause: verb..<clauses.clauseEnd(cue.upperBound, narrow: true), effect: effect, signals: [cue], entry)
  }
}
