import AssayModel
import AssayText

/// Reads causes and effects around the causal cues of one sentence.
struct CausalReader {
  let clauses: ClauseReader
  /// The tokens of the sentence before, when it stands in the same block: where "As a result, …" points.
  let previous: Range<Int>?

  var list: TokenList { clauses.list }
  var sentence: Range<Int> { clauses.sentence }

  /// The candidates of the sentence, in the order of their cues.
  func candidates() -> [CausalCandidate] {
    var result: [CausalCandidate] = []
    let grammar = CausalGrammar.shared
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard let match = grammar.lexicon.longestMatch(at: index, in: list, before: sentence.upperBound) else {
        index += 1
        continue
      }
      var best: CausalCandidate?
      for entry in grammar.entries[Int(match.value) - 1] where entry.strength > 0 {
        guard let candidate = candidate(for: entry, at: match.tokens) else { continue }
        if candidate.strength > best?.strength ?? 0 { best = candidate }
      }
      if let best { result.append(best) }
      index = match.tokens.upperBound
    }
    return result
  }

  private func candidate(for entry: CausalGrammar.Entry, at cue: Range<Int>) -> CausalCandidate? {
    switch entry.shape {
    case .effectFirst: effectFirst(cue, entry)
    case .causeFirst: causeFirst(cue, entry)
    case .verb: verb(cue, entry, reversed: false)
    case .toll: toll(cue, entry)
    case .reverseVerb: verb(cue, entry, reversed: true)
    case .result: result(cue, entry)
    case .motive: motive(cue, entry)
    case .persuasion: persuasion(cue, entry)
    case .making: making(cue, entry)
    case .causeNoun: causeNoun(cue, entry)
    case .effectNoun: effectNoun(cue, entry)
    case .adjective: adjective(cue, entry)
    case .extent: extent(cue, entry)
    case .ambiguous(let connective): ambiguous(connective, cue, entry)
    }
  }

  /// A candidate with clean ranges; `nil` when either side is empty.
  func make(
    cause: Range<Int>, effect: Range<Int>, signals: [Range<Int>], _ entry: CausalGrammar.Entry,
    strength: Int? = nil
  ) -> CausalCandidate? {
    let cause = cause.lowerBound >= sentence.lowerBound ? clauses.trimmed(cause) : cause
    let effect = clauses.trimmed(effect)
    guard !cause.isEmpty, !effect.isEmpty else { return nil }
    return CausalCandidate(
      cause: cause, effect: effect, signals: signals, strength: strength ?? entry.strength,
      degree: entry.degree)
  }
}

// MARK: Connectives

extension CausalReader {
  /// "E because C"; "Because C, E".
  func effectFirst(_ cue: Range<Int>, _ entry: CausalGrammar.Entry, strength: Int? = nil) -> CausalCandidate?
  {
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

// MARK: Verbs

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
      let effect = passive ? subject(of: verb) : nounPhrase(before: clauses.verbGroupStart(verb))
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
    if cue.count == 1, clauses.at(cue.upperBound).has(.preposition), !clauses.at(cue.upperBound).has(.adverb)
    {
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
    return reversed
      ? make(cause: object, effect: noun, signals: [cue], entry)
      : make(cause: noun, effect: object, signals: [cue], entry)
  }

  /// Whether a form that could be a noun is a verb here: "may cause", "fires cause", not "the cause".
  func standsAsVerb(_ verb: Int, _ form: CausalGrammar.VerbForm) -> Bool {
    var before = verb - 1
    while before >= sentence.lowerBound,
      clauses.at(before).has(.adverb) || clauses.at(before).has(.negation),
      !clauses.at(before).has(.auxiliary),
      !clauses.at(before).has(.determiner)
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
      return clauses.isPlural(before) || !clauses.hasFiniteVerb(clauses.clauseStart(before)..<verb)
    }
    return left.has(.relative) || left.has(.subjectPronoun) || left.has(.coordinator)
      || clauses.isComma(before)
      || left.has(.objectPronoun) || list.isMark(before, ")")
  }

  /// The subject of a verb: the words of its clause before the verb group; the antecedent after "which" and "that".
  func subject(of verb: Int) -> Range<Int> {
    let group = clauses.verbGroupStart(verb)
    guard group > sentence.lowerBound else { return group..<group }
    if clauses.at(group - 1).has(.relative), !clauses.at(group - 2).has(.saying) || clauses.isComma(group - 2)
    {
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

// MARK: Tolls

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
    let subject = subject(of: verb)
    let object = cue.upperBound..<clauses.clauseEnd(cue.upperBound, narrow: true)
    guard !subject.isEmpty, !object.isEmpty,
      clauses.isWord(object.lowerBound) || list[object.lowerBound].kind == .symbol
    else { return nil }
    if list.matches(verb, "cost") || list.matches(verb, "costs") || list.matches(verb, "claimed")
      || list.matches(verb, "claims") || list.matches(verb, "claim")
    {
      let counted = object.prefix(8).contains {
        list[$0].kind == .symbol || OutcomeWords.lives.contains($0, in: list)
      }
      return counted ? make(cause: subject, effect: object, signals: [cue], entry) : nil
    }
    guard subject.contains(where: { OutcomeWords.events.contains($0, in: list) }) else { return nil }
    if list.matches(verb, "left") || list.matches(verb, "leave") || list.matches(verb, "leaves") {
      guard object.contains(where: { OutcomeWords.states.contains($0, in: list) }) else { return nil }
    }
    return make(cause: subject, effect: object, signals: [cue], entry)
  }
}

// MARK: Participles

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
    let start = clauses.clauseStart(head)
    let cause = clauses.trimmed(start..<max(start, head))
    guard clauses.hasFiniteVerb(cause), clauses.isWord(cue.upperBound) else { return nil }
    return make(
      cause: cause, effect: verb..<clauses.clauseEnd(cue.upperBound, narrow: true), signals: [cue], entry)
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
    if next.has(.coordinator) || (cue.count == 1 && next.has(.preposition)) || !clauses.isWord(cue.upperBound)
    {
      return nil
    }
    let start = clauses.clauseStart(verb)
    let effect = clauses.trimmed(start..<max(start, verb))
    guard clauses.hasFiniteVerb(effect) else { return nil }
    return make(
      cause: verb..<clauses.clauseEnd(cue.upperBound, narrow: true), effect: effect, signals: [cue], entry)
  }
}

// MARK: Making somebody do something

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
  private func infinitive(after start: Int, within distance: Int) -> Int? {
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
      if word.has(.auxiliary) || clauses.isPunctuation(place) || word.has(.preposition) && !word.has(.adverb)
      {
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

// MARK: Nouns, adjectives and degrees

extension CausalReader {
  /// "the cause of the fire was a spark"; "a spark was the cause of the fire".
  func causeNoun(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    let head = min(nounPhrase(before: cue.lowerBound + 1).lowerBound, cue.lowerBound)
    if let copula = copula(before: head) {
      let subject = subject(of: copula)
      let end = clauses.clauseEnd(cue.upperBound, narrow: true)
      return make(cause: subject, effect: cue.upperBound..<end, signals: [head..<cue.upperBound], entry)
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

  /// The form of "be" right before a noun phrase, past adverbs and "one of".
  private func copula(before head: Int) -> Int? {
    var place = head - 1
    if list.matches(place, "of"), list.matches(place - 1, "one") { place -= 2 }
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
