import AssayText

extension CausalReader {
  func verb(_ cue: Range<Int>, _ entry: CausalGrammar.Entry, reversed: Bool) -> CausalCandidate? {
    let verb = cue.lowerBound
    switch entry.form {
    case .gerund: return gerund(cue, entry, reversed: reversed)
    case .base, .third:
      guard standsAsVerb(verb, entry.form) else { return nil }
    case .none, .past, .participle, .pastOrParticiple: break
    }
    var after = cue.upperBound
    while clauses.at(after).has(.adverb), !clauses.at(after).has(.determiner) { after += 1 }
    if list.matches(after, "in"), list.matches(after + 1, "part") { after += 2 }
    let passive = clauses.isPassive(verb)
    let byAgent = list.matches(after, "by")
    if entry.form == .participle || entry.form == .pastOrParticiple, byAgent, !reversed {
      var effect = passive ? subject(of: verb) : nounPhrase(before: clauses.verbGroupStart(verb))
      if effect.isEmpty, clauses.isComma(verb - 1) { effect = statement(before: verb - 1) }
      let end = passive ? clauses.clauseEnd(after + 1, narrow: true) : clauses.phraseEnd(after + 1)
      return make(
        cause: after + 1..<end, effect: effect,
        signals: [verb..<after + 1], entry)
    }
    if passive, !reversed { return nil }
    let object = cue.upperBound..<objectEnd(of: cue)
    guard !object.isEmpty, !clauses.isPunctuation(object.lowerBound) || clauses.isQuote(object.lowerBound)
    else {
      return nil
    }
    let reduced = entry.form == .participle && !passive && !clauses.isFinite(verb)
    let subject = reduced && reversed ? nounPhrase(before: clauses.verbGroupStart(verb)) : subject(of: verb)
    guard !subject.isEmpty else { return nil }
    if reversed { return make(cause: object, effect: subject, signals: [cue], entry) }
    // A single-word transitive verb needs an object: "it prompted criticism", not "prompted at dawn".
    if cue.count == 1, clauses.at(cue.upperBound).has(.preposition), !clauses.at(cue.upperBound).has(.adverb) {
      return nil
    }
    return make(cause: subject, effect: object, signals: [cue], entry)
  }

  /// The end of a verb's object; inside commas ("the fire, which caused panic, spread") the comma that closes them.
  private func objectEnd(of cue: Range<Int>) -> Int {
    let end = clauses.clauseEnd(cue.upperBound, narrow: true)
    let group = clauses.verbGroupStart(cue.lowerBound)
    guard clauses.at(group - 1).has(.relative) else { return end }
    if clauses.isComma(group - 2) {
      var place = cue.upperBound
      while place < end {
        if clauses.isComma(place), clauses.isFinite(place + 1) || clauses.at(place + 1).has(.past) {
          return place
        }
        place += 1
      }
      return end
    }
    return clauses.phraseEnd(cue.upperBound)
  }

  /// "…, causing delays"; "is causing delays"; "a fire causing delays"; "by causing delays".
  private func gerund(_ cue: Range<Int>, _ entry: CausalGrammar.Entry, reversed: Bool) -> CausalCandidate? {
    let verb = cue.lowerBound
    let end = clauses.clauseEnd(cue.upperBound, narrow: true)
    let object = cue.upperBound..<end
    guard !object.isEmpty else { return nil }
    let group = clauses.verbGroupStart(verb)
    if clauses.isPassive(verb) {
      let subject = subject(of: verb)
      return reversed
        ? make(cause: object, effect: subject, signals: [cue], entry)
        : make(cause: subject, effect: object, signals: [cue], entry)
    }
    if clauses.isComma(group - 1) || clauses.at(group - 1).has(.coordinator)
      || list.matches(group - 1, "thus")
    {
      let start = clauses.clauseStart(group)
      guard clauses.hasFiniteVerb(start..<group) else {
        return reversed
          ? make(cause: object, effect: start..<group, signals: [cue], entry)
          : make(cause: start..<group, effect: object, signals: [cue], entry)
      }
      return reversed
        ? make(cause: object, effect: start..<group, signals: [cue], entry)
        : make(cause: start..<group, effect: verb..<end, signals: [cue], entry)
    }
    if clauses.at(group - 1).has(.preposition) || clauses.at(group - 1).has(.determiner) {
      let subject = mainSubject(before: group)
      guard !reversed, !subject.isEmpty else { return nil }
      return make(cause: subject, effect: object, signals: [cue], entry, strength: min(entry.strength, 60))
    }
    let noun = nounPhrase(before: group)
    // "the road leading to the bridge".
    if list.matches(verb, "leading"), noun.contains(where: { Self.ways.contains(list[$0], in: list.text) }) {
      return nil
    }
    return reversed
      ? make(cause: object, effect: noun, signals: [cue], entry)
      : make(cause: noun, effect: object, signals: [cue], entry)
  }

  private static let ways = Lexicon([
    (
      1,
      "road roads street streets route routes path paths lane lanes track tracks way ways door doors stairs steps gate"
    )
  ])

  /// Whether a form that could be a noun is a verb here: "may cause", "fires cause", not "the cause".
  func standsAsVerb(_ verb: Int, _ form: CausalGrammar.VerbForm) -> Bool {
    var before = verb - 1
    while before >= sentence.lowerBound,
      clauses.at(before).has([.adverb, .negation]) || list.matches(before, "all") || list.matches(before, "both"),
      !clauses.at(before).has(.auxiliary),
      !clauses.at(before).has(.determiner) || list.matches(before, "all") || list.matches(before, "both")
    {
      before -= 1
    }
    guard before >= sentence.lowerBound else { return false }
    let left = clauses.at(before)
    // "a cause of", "fuel for": nouns.
    if clauses.at(verb + 1).has(.auxiliary) { return false }
    if left.has(.auxiliary) { return form == .base }
    if list.matches(before, "to") { return form == .base }
    if left.has(.determiner), !left.has(.subjectPronoun), !left.has(.relative) { return false }
    if left.has(.preposition) || list[before].kind == .possessive { return false }
    if list.matches(before, "of") { return false }
    if clauses.isNounLike(before) {
      if form == .third { return !clauses.isPlural(before) }
      // "smoke and heat cause burns": a plural, or several subjects, and no other verb in the clause.
      let phrase = nounPhrase(before: before + 1)
      return clauses.isPlural(before) || phrase.contains { clauses.at($0).has(.coordinator) }
        || !clauses.hasFiniteVerb(clauses.clauseStart(before)..<verb)
    }
    return left.has(.relative) || left.has(.subjectPronoun) || left.has(.coordinator)
      || clauses.isComma(before)
      || left.has(.objectPronoun) || list.isMark(before, ")")
  }

  /// The subject of a verb: the words of its clause before the verb group; the antecedent after "which" and "that".
  func subject(of verb: Int) -> Range<Int> {
    var group = clauses.verbGroupStart(verb)
    // "They all led to", "drink and debt both lead to".
    if list.matches(group - 1, "all") || list.matches(group - 1, "both") { group -= 1 }
    guard group > sentence.lowerBound else { return group..<group }
    if clauses.at(group - 1).has(.relative), !clauses.at(group - 2).has(.saying) || clauses.isComma(group - 2) {
      var end = group - 1
      // "some of which", "in which".
      while end > sentence.lowerBound, clauses.at(end - 1).has(.preposition) || clauses.isComma(end - 1) {
        end -= 1
      }
      let antecedent = nounPhrase(before: end)
      return antecedent.isEmpty ? group - 1..<group : antecedent
    }
    let start = clauses.clauseStart(group)
    let left = withoutOpening(start..<max(start, group))
    if list.matches(group - 1, "to") || clauses.at(group - 1).has(.coordinator) || clauses.isComma(group - 1)
      || clauses.at(group - 1).has(.preposition) || left.isEmpty
    {
      return mainSubject(before: group)
    }
    return left
  }

  /// "In May, the storm" is "the storm": drops an opening phrase and its comma.
  private func withoutOpening(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let comma = clauses.firstComma(from: first, before: range.upperBound),
      comma + 1 < range.upperBound
    else { return range }
    let opens =
      clauses.at(first).has(.preposition) || clauses.at(first).has(.gerund) || clauses.at(first).has(.adverb)
      || clauses.at(first).has(.subordinator)
    return opens ? comma + 1..<range.upperBound : range
  }

  /// The words before the first finite verb of the clause that holds `place`.
  func mainSubject(before place: Int) -> Range<Int> {
    let start = withoutOpening(clauses.clauseStart(place)..<max(clauses.clauseStart(place), place)).lowerBound
    var index = start
    while index < place {
      if clauses.isFinite(index) {
        let group = clauses.verbGroupStart(index)
        if group > start { return start..<group }
        return start..<max(start, place)
      }
      index += 1
    }
    return start..<max(start, place)
  }

  func nounPhrase(before end: Int) -> Range<Int> {
    let end = max(end, sentence.lowerBound)
    return clauses.nounPhraseStart(endingBefore: end, notBefore: sentence.lowerBound)..<end
  }
}
