import AssayText

extension CausalReader {
  /// "the cause of the fire was a spark"; "a spark was the cause of the fire".
  func causeNoun(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    let head = min(nounPhrase(before: cue.lowerBound + 1).lowerBound, cue.lowerBound)
    if let copula = copula(before: head) {
      let subject = subject(of: copula)
      let end = clauses.clauseEnd(cue.upperBound, narrow: true)
      // "The kiln is the source of the smell" tells a cause, "the spring is the source of the river" a place.
      let harms = clauses.at(clauses.phraseHead(of: cue.upperBound..<end)).has([.harm, .emission, .harmfulEvent])
      return make(
        cause: subject, effect: cue.upperBound..<end, signals: [head..<cue.upperBound], entry,
        strength: harms ? max(entry.strength, 60) : entry.strength)
    }
    var place = cue.upperBound
    let limit = clauses.clauseEnd(cue.upperBound)
    while place < limit {
      if clauses.at(place).has(.be), clauses.at(place).has(.auxiliary), place > cue.upperBound {
        var start = place + 1
        if list.matches(start, "that") || list.matches(start, "because") { start += 1 }
        if clauses.at(start).has(.participle), !clauses.isNounLike(start) { return nil }
        return make(
          cause: start..<limit, effect: cue.upperBound..<place, signals: [head..<cue.upperBound], entry)
      }
      place += 1
    }
    return nil
  }

  /// "The flood was the result of neglect"; "…, the result of neglect".
  func effectNoun(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    let head = min(nounPhrase(before: cue.lowerBound + 1).lowerBound, cue.lowerBound)
    let cause = cue.upperBound..<clauses.clauseEnd(cue.upperBound, narrow: true)
    if let copula = copula(before: head) {
      return make(cause: cause, effect: subject(of: copula), signals: [head..<cue.upperBound], entry)
    }
    guard clauses.isComma(head - 1) else { return nil }
    let effect = nounPhrase(before: head - 1)
    return make(
      cause: cause, effect: effect, signals: [head..<cue.upperBound], entry, strength: entry.strength - 10)
  }

  /// The form of "be" right before a noun phrase, past adverbs, "among" and "one of".
  private func copula(before head: Int) -> Int? {
    var place = head - 1
    if list.matches(place, "of"), list.matches(place - 1, "one") { place -= 2 }
    if list.matches(place, "among") { place -= 1 }
    while place >= sentence.lowerBound, clauses.at(place).has(.adverb) || clauses.at(place).has(.negation),
      !clauses.at(place).has(.auxiliary)
    {
      place -= 1
    }
    guard place > sentence.lowerBound, clauses.at(place).has(.be) else { return nil }
    return place
  }

  /// "X was responsible for Y".
  func adjective(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    let end = clauses.clauseEnd(cue.upperBound, narrow: true)
    if let copula = copula(before: cue.lowerBound) {
      return make(cause: subject(of: copula), effect: cue.upperBound..<end, signals: [cue], entry)
    }
    let noun = nounPhrase(before: cue.lowerBound)
    return make(cause: noun, effect: cue.upperBound..<end, signals: [cue], entry)
  }

  /// "old enough to vote"; "too weak to stand".
  func extent(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    if entry.degree == .prevent {
      var place = cue.upperBound + 1
      while place < min(cue.upperBound + 4, sentence.upperBound), !list.matches(place, "to") { place += 1 }
      guard list.matches(place, "to"), clauses.at(place + 1).has(.base),
        !clauses.at(cue.upperBound).has(.function)
      else { return nil }
      let end = clauses.clauseEnd(place + 1, narrow: true)
      return make(
        cause: cue.lowerBound..<place, effect: place + 1..<end, signals: [cue, place..<place + 1], entry)
    }
    guard cue.lowerBound > sentence.lowerBound else { return nil }
    let first =
      list.matches(cue.upperBound - 1, "for")
      ? infinitive(after: cue.upperBound, within: 6) : cue.upperBound - 1
    guard let first, clauses.at(first + 1).has(.base) || first == cue.upperBound - 1 else { return nil }
    let end = clauses.clauseEnd(cue.upperBound, narrow: true)
    let word = cue.upperBound - 1
    return make(
      cause: cue.lowerBound - 1..<word, effect: cue.upperBound..<end, signals: [cue], entry)
  }
}
