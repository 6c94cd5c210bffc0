import AssayText

extension CausalReader {
  /// "forced the mill to close".
  func persuasion(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    let verb = cue.lowerBound
    if entry.form == .base || entry.form == .third, !standsAsVerb(verb, entry.form) { return nil }
    if entry.form != .gerund, clauses.isPassive(verb) {
      guard list.matches(cue.upperBound, "by"), entry.strength > 75, !list.matches(verb, "led"),
        !list.matches(verb, "pushed")
      else { return nil }
      let end = clauses.clauseEnd(cue.upperBound + 1, narrow: true)
      return make(
        cause: cue.upperBound + 1..<end, effect: subject(of: verb), signals: [cue], entry)
    }
    guard let to = infinitive(after: cue.upperBound, within: 12) else { return nil }
    let end = clauses.clauseEnd(to, narrow: true)
    if entry.form == .gerund { return gerundCandidate(cue, cue.upperBound..<end, entry) }
    let subject = subject(of: verb)
    return make(cause: subject, effect: cue.upperBound..<end, signals: [cue], entry)
  }

  private func gerundCandidate(
    _ cue: Range<Int>, _ object: Range<Int>, _ entry: CausalGrammar.Entry
  ) -> CausalCandidate? {
    let verb = cue.lowerBound
    let start = clauses.clauseStart(verb)
    let left = clauses.at(verb - 1)
    let participial = !left.has(.preposition) && !left.has(.be) && !left.has(.determiner)
    if clauses.isComma(verb - 1) || (participial && clauses.hasFiniteVerb(start..<max(start, verb))) {
      return make(
        cause: start..<max(start, verb), effect: verb..<object.upperBound, signals: [cue], entry)
    }
    return make(
      cause: mainSubject(before: clauses.verbGroupStart(verb)), effect: object, signals: [cue], entry)
  }

  /// The "to" of an infinitive that follows an object: "the mill to close".
  func infinitive(after start: Int, within distance: Int) -> Int? {
    var place = start
    while place < min(start + distance, sentence.upperBound) {
      if list.matches(place, "to") {
        return place > start && clauses.at(place + 1).has(.base) ? place : nil
      }
      if clauses.isPunctuation(place), !list.isMark(place, "-") { return nil }
      if place > start, clauses.at(place).has(.auxiliary) { return nil }
      place += 1
    }
    return nil
  }

  /// "made them leave", "helped pay for it", "made travel harder".
  func making(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    let verb = cue.lowerBound
    if entry.form == .base || entry.form == .third, !standsAsVerb(verb, entry.form) { return nil }
    if clauses.isPassive(verb), entry.form != .gerund { return nil }
    let start = cue.upperBound
    if list.matches(start, "us"), list.matches(verb, "let") { return nil }
    if list.matches(start, "me"), list.matches(verb, "let") { return nil }
    guard clauses.isWord(start), !clauses.at(start).has(.preposition) || list.matches(start, "to") else {
      return nil
    }
    var place = start
    var found = false
    let helps = entry.degree == .contribute
    while place < min(start + 7, sentence.upperBound) {
      let word = clauses.at(place)
      if list.matches(place, "to"), helps, clauses.at(place + 1).has(.base) {
        found = true
        break
      }
      if word.has(.auxiliary) || clauses.isPunctuation(place) || word.has(.preposition) && !word.has(.adverb) {
        break
      }
      if helps, place == start, word.has(.base), !word.has(.third) {
        found = true
        break
      }
      if place > start, endsObject(place - 1),
        word.has(.base) || Self.outcomes.contains(list[place], in: list.text)
      {
        found = !clauses.at(place + 1).has(.auxiliary)
        break
      }
      place += 1
    }
    guard found else { return nil }
    let end = clauses.clauseEnd(place, narrow: true)
    if entry.form == .gerund { return gerundCandidate(cue, start..<end, entry) }
    return make(cause: subject(of: verb), effect: start..<end, signals: [cue], entry)
  }

  /// Whether the object of "make" may end here: a pronoun, a name, a plural, or a noun with its determiner.
  private func endsObject(_ index: Int) -> Bool {
    clauses.at(index).has(.objectPronoun) || list.matches(index, "it") || list.matches(index, "you")
      || (clauses.isNounLike(index) && !clauses.at(index).has(.numeral)
        && (clauses.isPlural(index) || list[index].isCapitalised || clauses.at(index - 1).has(.determiner)))
  }

  /// Adjectives that "make" gives its object.
  private static let outcomes = Lexicon([
    (
      1,
      """
      possible impossible difficult easy easier harder hard worse better clear necessary likely unlikely safe safer
      available sick ill angry happy sad rich poor famous popular vulnerable stronger weaker cheaper dearer feel
      """
    )
  ])
}
