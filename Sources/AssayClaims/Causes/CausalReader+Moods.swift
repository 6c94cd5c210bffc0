extension CausalReader {
  /// Whether an effect is told: "Thank you for coming" thanks, and "If you are late, call us" asks.
  func isTold(_ candidate: CausalCandidate) -> Bool { !isCourtesy(candidate.effect) && !isRequest(candidate.effect) }

  /// "Thank you", "Thanks to all", "Happy birthday", "We are sorry": said to a hearer, by nobody or by the speaker.
  private func isCourtesy(_ effect: Range<Int>) -> Bool {
    var place = effect.lowerBound
    // "I want to thank you for" tells of a wish.
    if list.matches(place - 1, "to") { return false }
    if clauses.at(place).has(.firstPerson) {
      place += 1
      while place < effect.upperBound, clauses.at(place).has([.auxiliary, .adverb]) { place += 1 }
    }
    guard place < effect.upperBound, clauses.at(place).has(.courtesy) else { return false }
    return !clauses.hasFiniteVerb(place + 1..<effect.upperBound)
  }

  /// "Call us", "do not wait": a clause that begins with the base form of its verb.
  private func isRequest(_ effect: Range<Int>) -> Bool {
    let first = effect.lowerBound
    let opens = first == sentence.lowerBound || clauses.isPunctuation(first - 1)
    guard opens, effect.count > 1, first < effect.upperBound else { return false }
    if list.matches(first, "do", "not") || list.matches(first, "don't") { return true }
    let word = clauses.at(first)
    guard word.has(.base), !word.has([.third, .past]), !clauses.hasFiniteVerb(effect) else { return false }
    let next = clauses.at(first + 1)
    return next.has([.determiner, .objectPronoun, .adverb, .timeWord])
      || next.has(.preposition) && !list.matches(first + 1, "in") && !list.matches(first + 1, "of")
  }
}
