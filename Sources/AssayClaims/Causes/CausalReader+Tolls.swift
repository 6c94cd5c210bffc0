import AssayText

extension CausalReader {
  /// "The blast killed 12"; "the merger cost the firm $2 million"; "the storm left 300 homeless".
  func toll(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    let verb = cue.lowerBound
    guard entry.form != .gerund, !clauses.isPassive(verb) else { return nil }
    if entry.form == .base || entry.form == .third {
      guard standsAsVerb(verb, entry.form) else { return nil }
    } else if !clauses.isFinite(verb), !clauses.at(verb - 1).has(.have) {
      return nil
    }
    // "claims that 30 lives were lost": says so.
    if list.matches(cue.upperBound, "that") { return nil }
    let subject = subject(of: verb)
    let object = cue.upperBound..<clauses.clauseEnd(cue.upperBound, narrow: true)
    guard !subject.isEmpty, !object.isEmpty,
      clauses.isWord(object.lowerBound) || list[object.lowerBound].kind == .symbol
    else { return nil }
    if list.matches(verb, "cost") || list.matches(verb, "costs") || list.matches(verb, "claimed")
      || list.matches(verb, "claims") || list.matches(verb, "claim")
    {
      let counted = object.prefix(8).contains {
        list[$0].kind == .symbol || clauses.at($0).has(.lives)
      }
      return counted && !isPrice(object, of: subject)
        ? make(cause: subject, effect: object, signals: [cue], entry) : nil
    }
    guard subject.contains(where: { clauses.at($0).has(.harmfulEvent) }) else { return nil }
    if list.matches(verb, "left") || list.matches(verb, "leave") || list.matches(verb, "leaves") {
      guard object.contains(where: { clauses.at($0).has(.leftState) }) else { return nil }
    }
    return make(cause: subject, effect: object, signals: [cue], entry)
  }

  /// "A ticket costs €18": money right behind the verb, with nobody who pays, for something that did no harm.
  private func isPrice(_ object: Range<Int>, of subject: Range<Int>) -> Bool {
    if subject.contains(where: { clauses.at($0).has([.harmfulEvent, .harm]) }) { return false }
    for place in object {
      if list[place].kind == .symbol || list[place].kind == .number { return true }
      let word = clauses.at(place)
      guard word.has([.adverb, .preposition, .numeral]) || list.matches(place, "than") || list.matches(place, "more")
      else { return false }
    }
    return false
  }
}
