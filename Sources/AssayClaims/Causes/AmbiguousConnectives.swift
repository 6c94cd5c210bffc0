import AssayText

/// Connectives that are causal only in some company: each has its own question to ask of the context.
extension CausalReader {
  func ambiguous(
    _ connective: CausalCue.Connective, _ cue: Range<Int>, _ entry: CausalGrammar.Entry
  ) -> CausalCandidate? {
    switch connective {
    case .as: asClause(cue, entry)
    case .since: sinceClause(cue, entry)
    case .after: afterEvent(cue, entry)
    case .following: followingEvent(cue, entry)
    case .when: whenClause(cue, entry)
    case .over: overReason(cue, entry)
    case .for: forReason(cue, entry)
    case .so: soClause(cue, entry)
    case .if: ifClause(cue, entry)
    case .from: fromSource(cue, entry)
    case .outOf: motiveOf(cue, entry)
    }
  }

  /// The end of a subordinate clause that starts after `cue`: its main comma or the clause's end.
  private func subordinate(_ cue: Range<Int>) -> Range<Int> {
    let end = clauses.clauseEnd(cue.upperBound)
    if let comma = clauses.firstComma(from: cue.upperBound, before: end), isAtHead(cue) {
      return cue.upperBound..<comma
    }
    return cue.upperBound..<end
  }

  private func isAtHead(_ cue: Range<Int>) -> Bool {
    clauses.clauseStart(cue.lowerBound) >= cue.lowerBound
  }

  /// Whether a subject with a verb of any form follows; headlines have verbs without endings.
  private func hasClause(_ range: Range<Int>) -> Bool {
    let first = clauses.at(range.lowerBound)
    let opensPhrase =
      first.has(.determiner) || first.has(.subjectPronoun) || clauses.isNounLike(range.lowerBound)
      || (first.has(.gerund) && range.count > 2) || clauses.at(range.lowerBound + 1).has(.auxiliary)
    guard range.count > 1, opensPhrase || first.has(.adverb) else { return false }
    for place in range.dropFirst().prefix(16) {
      if clauses.isComma(place), !clauses.at(place + 1).has(.relative) { return false }
      if list.matches(place, "which") || list.matches(place, "who") || list.matches(place, "when")
        || list.matches(place, "while")
      {
        return false
      }
      // "as an engineer who …": a role.
      if place - range.lowerBound > 6,
        list.matches(range.lowerBound, "a") || list.matches(range.lowerBound, "an")
      {
        return false
      }
      if clauses.isFinite(place) { return true }
      // Headlines have verbs without endings: "as buses go off road".
      let word = clauses.at(place)
      let agrees = clauses.isPlural(place - 1) ? word.has(.base) : word.has(.third)
      if agrees, clauses.isNounLike(place - 1), clauses.isWord(place + 1), !clauses.at(place + 1).isPlain,
        !clauses.at(place - 1).has([.base, .third])
      {
        return true
      }
    }
    return false
  }

  /// "as" with a clause of its own; not "as … as", "as president", "as he said".
  private func asClause(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    let clause = subordinate(cue)
    guard hasClause(clause) else { return nil }
    let left = clauses.at(cue.lowerBound - 1)
    if left.has([.saying, .takesAs]) { return nil }
    // "her record as a nurse was spotless": a role; the verb is that of the clause around it.
    if list.matches(cue.upperBound, "a") || list.matches(cue.upperBound, "an"), !isAtHead(cue),
      !clauses.hasFiniteVerb(clauses.clauseStart(cue.lowerBound)..<cue.lowerBound)
    {
      return nil
    }
    // "as far back as", and "as … as" earlier in the sentence.
    for place in clause.prefix(4) where list.matches(place, "as") { return nil }
    var place = cue.lowerBound - 1
    while place >= max(sentence.lowerBound, cue.lowerBound - 4) {
      if list.matches(place, "as") || list.matches(place, "same") || list.matches(place, "so")
        || list.matches(place, "such")
      {
        return nil
      }
      place -= 1
    }
    // "as the minister said".
    for place in clause.prefix(6) where clauses.at(place).has(.saying) && clauses.isFinite(place) {
      if place + 1 >= clause.upperBound || clauses.isPunctuation(place + 1) { return nil }
    }
    // "as the crowd entered" tells the time.
    for place in clause.prefix(14) where clauses.at(place).has(.progress) && clauses.isFinite(place) {
      return effectFirst(cue, entry, strength: 45)
    }
    // "As they were leaving, it rained" tells the time.
    if isAtHead(cue), let verb = clause.first(where: { clauses.isFinite($0) }),
      clauses.at(verb).has(.pastAuxiliary), clauses.at(verb).has(.be), clauses.at(verb + 1).has(.gerund)
    {
      return effectFirst(cue, entry, strength: 45)
    }
    // "as he walked in" tells the time; "as he was late" the reason.
    let subject = clauses.at(cue.upperBound)
    if subject.has(.subjectPronoun), !subject.has(.determiner), !list.matches(cue.upperBound, "there"),
      !clauses.at(cue.upperBound + 1).has(.auxiliary), list[cue.upperBound + 1].kind != .possessive
    {
      return effectFirst(cue, entry, strength: 45)
    }
    return effectFirst(cue, entry)
  }

  /// "since" with a stative or present clause; not since a date, and not with a perfect before it.
  private func sinceClause(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    let clause = subordinate(cue)
    guard hasClause(clause), clauses.hasFiniteVerb(clause) else { return nil }
    let next = clauses.at(cue.upperBound)
    if next.has(.numeral) || next.has(.month) || next.has(.timeWord) || list.matches(cue.upperBound, "last") {
      return nil
    }
    // "it has since closed", "has also since found that".
    if clauses.at(cue.lowerBound - 1).has([.have, .auxiliary]) || list.matches(cue.lowerBound - 1, "also") {
      return nil
    }
    let start = clauses.clauseStart(cue.lowerBound)
    let before = start..<max(start, cue.lowerBound)
    for place in before where clauses.at(place).has(.have) && clauses.at(place).has(.auxiliary) {
      let perfect =
        place + 1 < before.upperBound
        && (clauses.at(place + 1).has(.participle) || list.matches(place + 1, "been")
          || clauses.at(place + 2).has(.participle))
      if perfect { return nil }
    }
    if list.matches(cue.lowerBound - 1, "years") || list.matches(cue.lowerBound - 1, "time") { return nil }
    // "since it is late" gives a reason; "since the siege began" a time.
    let verb = clause.first { clauses.isFinite($0) }
    let stative = verb.map { clauses.at($0).has(.auxiliary) || clauses.at($0).has([.third, .base]) } ?? false
    return effectFirst(cue, entry, strength: stative ? entry.strength : 45)
  }

  /// "arrested after a fight", "the grief after her death": causal where an outcome stands before and an event or
  /// clause after it.
  private func afterEvent(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    guard clauses.holds.has([.outcome, .harm, .harmfulEvent]), !list.matches(cue.upperBound, "another") else {
      return nil
    }
    let next = clauses.at(cue.upperBound)
    if next.has(.numeral) || next.has(.month) || next.has(.timeWord)
      || clauses.at(cue.lowerBound - 1).has(.timeWord)
    {
      return nil
    }
    let start = clauses.clauseStart(cue.lowerBound)
    if hasOutcome(start..<max(start, cue.lowerBound)) { return effectFirst(cue, entry, strength: 58) }
    let left = cue.lowerBound - 1
    guard clauses.at(left).has(.harm) || list.matches(left, "fire") || list.matches(left, "fires"),
      !clauses.at(left).has(.past), clauses.isWord(cue.upperBound)
    else { return nil }
    return make(
      cause: cue.upperBound..<clauses.phraseEnd(cue.upperBound), effect: nounPhrase(before: cue.lowerBound),
      signals: [cue], entry, strength: 58)
  }

  /// "following a clash"; not "the following day", "is following".
  private func followingEvent(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    let left = clauses.at(cue.lowerBound - 1)
    if left.has([.determiner, .be, .preposition, .numeral]) { return nil }
    // "Following this, they left": an order of events.
    if list.matches(cue.upperBound, "this"), clauses.isComma(cue.upperBound + 1) { return nil }
    // "the years following his death".
    if left.has(.timeWord), clauses.isPlural(cue.lowerBound - 1) { return nil }
    let next = clauses.at(cue.upperBound)
    if next.has(.objectPronoun) && !next.has(.determiner) || next.has(.timeWord) || next.has(.preposition) {
      return nil
    }
    return effectFirst(cue, entry)
  }

  private func whenClause(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    guard clauses.holds.has(.outcome) else { return nil }
    let clause = subordinate(cue)
    guard clauses.hasFiniteVerb(clause) else { return nil }
    let start = clauses.clauseStart(cue.lowerBound)
    guard hasOutcome(start..<max(start, cue.lowerBound)) else { return nil }
    return effectFirst(cue, entry, strength: 55)
  }

  /// Whether what befalls people stands near the end of a clause: "was arrested", "were killed".
  private func hasOutcome(_ clause: Range<Int>) -> Bool {
    clause.suffix(8).contains { clauses.at($0).has(.outcome) }
  }

  /// "protests over the law", "resigned over the affair"; not "over 300", "over the years".
  private func overReason(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    guard clauses.holds.has(.dispute) else { return nil }
    let next = clauses.at(cue.upperBound)
    let second = clauses.at(cue.upperBound + 1)
    if next.has(.numeral) || next.has(.timeWord) || second.has(.timeWord)
      || list.matches(cue.upperBound + 1, "last")
      || list.matches(cue.upperBound + 1, "past")
    {
      return nil
    }
    for place in stride(
      from: cue.lowerBound - 1, through: max(sentence.lowerBound, cue.lowerBound - 4), by: -1)
    {
      if clauses.isPunctuation(place) { return nil }
      if clauses.at(place).has(.dispute) {
        // "a protest over": the noun and what belongs to it; "resigned over": the clause.
        let noun = nounPhrase(before: place + 1)
        let start =
          clauses.isFinite(place) || noun.isEmpty ? clauses.clauseStart(cue.lowerBound) : noun.lowerBound
        return make(
          cause: cue.upperBound..<clauses.clauseEnd(cue.upperBound, narrow: true),
          effect: start..<max(start, cue.lowerBound), signals: [cue], entry,
          strength: clauses.isFinite(place) || noun.isEmpty ? entry.strength : 48)
      }
    }
    return nil
  }

  /// "fined for speeding", "thanked them for coming".
  private func forReason(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    guard clauses.holds.has(.judgement) else { return nil }
    let next = clauses.at(cue.upperBound)
    if next.has(.numeral) || next.has(.timeWord) || list.matches(cue.upperBound, "example") { return nil }
    for place in stride(
      from: cue.lowerBound - 1, through: max(sentence.lowerBound, cue.lowerBound - 9), by: -1)
    {
      if clauses.isBreak(place) || list.matches(place, "for") { return nil }
      if clauses.at(place).has(.judgement) {
        // "The arrest ends a bad month for him": the verb between them takes "for" to itself.
        let ends = (place + 1..<cue.lowerBound).contains {
          clauses.isFinite($0) && !clauses.at($0 - 1).has(.firstPerson)
        }
        if ends { return nil }
        let start = list.matches(place - 1, "to") ? place : clauses.clauseStart(cue.lowerBound)
        return make(
          cause: cue.upperBound..<clauses.clauseEnd(cue.upperBound, narrow: true),
          effect: start..<max(start, cue.lowerBound), signals: [cue], entry)
      }
    }
    return nil
  }

  /// ", so they left"; "so dry that it burned"; not "so many", "so that", nor "So" at the head.
  private func soClause(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    let left = cue.lowerBound - 1
    if clauses.isComma(left) || clauses.at(left).has(.coordinator) {
      guard !list.matches(cue.upperBound, "that"),
        clauses.hasSubject(cue.upperBound, before: sentence.upperBound)
      else { return nil }
      return causeFirst(cue, entry)
    }
    // "so ADJECTIVE that".
    guard cue.lowerBound > sentence.lowerBound,
      !clauses.at(cue.upperBound).has([.determiner, .subjectPronoun])
    else { return nil }
    for place in cue.upperBound..<max(cue.upperBound, min(cue.upperBound + 4, sentence.upperBound))
    where list.matches(place, "that") && place > cue.upperBound {
      guard clauses.hasSubject(place + 1, before: sentence.upperBound) else { return nil }
      let start = clauses.clauseStart(cue.lowerBound)
      return make(
        cause: start..<place, effect: place + 1..<clauses.clauseEnd(place + 1),
        signals: [cue, place..<place + 1], entry)
    }
    return nil
  }

  private func ifClause(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    let left = clauses.at(cue.lowerBound - 1)
    if left.has(.saying) || list.matches(cue.lowerBound - 1, "see") || list.matches(cue.lowerBound - 1, "ask")
      || list.matches(cue.lowerBound - 1, "asked") || list.matches(cue.lowerBound - 1, "as")
      || list.matches(cue.lowerBound - 1, "wonder") || list.matches(cue.lowerBound - 1, "even")
    {
      return nil
    }
    // "if I may", "if you could": courtesy.
    if list.matches(cue.upperBound, "i") || list.matches(cue.upperBound, "you")
      || list.matches(cue.upperBound, "we"),
      clauses.at(cue.upperBound + 1).has(.modal) || list.matches(cue.upperBound + 1, "like")
    {
      return nil
    }
    let clause = subordinate(cue)
    let hasVerb =
      clauses.hasFiniteVerb(clause)
      || (clause.count > 1 && clauses.isNounLike(clause.lowerBound)
        && clause.dropFirst().contains { clauses.at($0).has(.third) })
      || (isAtHead(cue) && clause.count > 2 && clauses.at(clause.lowerBound).has(.determiner))
    guard hasVerb else { return nil }
    return effectFirst(cue, entry)
  }

  /// "died from burns", "damage from the storm", "the deaths were from cold".
  private func fromSource(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    guard clauses.holds.has([.harm, .emission]), !opensSpan(cue) else { return nil }
    let left = cue.lowerBound - 1
    let cause = cue.upperBound..<clauses.phraseEnd(cue.upperBound)
    if clauses.at(left).has(.be) {
      let effect = subject(of: left)
      guard effect.contains(where: { clauses.at($0).has([.harm, .emission]) }) else { return nil }
      return make(cause: cause, effect: effect, signals: [cue], entry)
    }
    guard clauses.at(left).has([.harm, .emission]), !list.matches(left, "suffering") else { return nil }
    if clauses.at(left).has(.gerund) {
      let group = clauses.verbGroupStart(left)
      let effect = group < left ? subject(of: left).lowerBound..<cue.lowerBound : left..<cue.lowerBound
      return make(cause: cause, effect: effect, signals: [cue], entry)
    }
    // "Students benefit from courses": use, and no effect.
    if list.matches(left, "benefit") || list.matches(left, "profit"),
      clauses.isPlural(left - 1) || clauses.at(left - 1).has([.auxiliary, .adverb, .subjectPronoun])
    {
      return nil
    }
    let effect =
      clauses.at(left).has(.past)
      ? subject(of: left).lowerBound..<cue.lowerBound : nounPhrase(before: cue.lowerBound)
    return make(cause: cause, effect: effect, signals: [cue], entry)
  }

  /// Whether "from" opens a stretch of time or place: "from last year", "from spring to autumn", "from top to bottom".
  private func opensSpan(_ cue: Range<Int>) -> Bool {
    let first = cue.upperBound
    if clauses.at(first).has([.numeral, .timeWord, .month]) || clauses.at(first + 1).has([.timeWord, .month]) {
      return true
    }
    return (first + 1..<first + 3).contains {
      (list.matches($0, "to") || list.matches($0, "till") || list.matches($0, "until"))
        && !clauses.at($0 + 1).has(.base)
    }
  }

  /// "stole out of necessity"; not "out of the house".
  private func motiveOf(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    let noun = clauses.at(cue.upperBound).has(.determiner) ? cue.upperBound + 1 : cue.upperBound
    guard Self.motives.contains(noun, in: list) else { return nil }
    let start = clauses.clauseStart(cue.lowerBound)
    return make(
      cause: cue.upperBound..<clauses.phraseEnd(cue.upperBound), effect: start..<max(start, cue.lowerBound),
      signals: [cue], entry)
  }

  private static let motives = Lexicon([
    (
      1,
      """
      anger rage grief spite jealousy envy greed frustration desperation despair boredom curiosity necessity concern
      pity respect ignorance love hatred revenge loyalty gratitude kindness guilt shame solidarity
      """
    )
  ])

  /// "The damage came from the storm": a verb of origin tells a cause where what comes is an outcome.
  func origin(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    var candidate = verb(cue, entry, reversed: true)
    if let effect = candidate?.effect, clauses.at(effect.upperBound - 1).has([.harm, .emission]) {
      candidate?.strength = max(entry.strength, 60)
    }
    return candidate
  }
}

extension Lexicon {
  /// Whether the lexicon has token `index`; false outside the list.
  func contains(_ index: Int, in list: TokenList) -> Bool {
    list.tokens.indices.contains(index) && contains(list[index], in: list.text)
  }
}
