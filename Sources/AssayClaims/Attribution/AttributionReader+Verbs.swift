import AssayText

/// What is given to somebody by a verb of saying, before, after or inside what is said.
extension AttributionReader {
  func addReported(_ verb: Int, to result: inout [Attribution]) {
    let cue = verb..<verb + 1
    let word = clauses.at(verb)
    // "…, said Ms Vale": the verb before its subject.
    if isAfterContent(verb - 1), word.has(.quoting) || clauses.isQuote(verb - 1) || clauses.isQuote(verb - 2),
      word.has([.past, .third]), let speaker = inverted(after: verb), !isFirstPerson(speaker)
    {
      result.append(Attribution(content: content(before: verb), claimant: speaker, cue: cue))
      addResumed(after: speaker.upperBound, speaker, cue, to: &result)
      return
    }
    let gerund = word.has(.gerund)
    // "the United States", "in finding that": a name, and a deed.
    if list[verb].isCapitalised, verb > sentence.lowerBound, list[verb - 1].isCapitalised, !saysInHeadline(verb) {
      return
    }
    if gerund, clauses.at(verb - 1).has(.preposition) { return }
    guard !clauses.isPassive(verb) || gerund,
      !clauses.at(verb + 1).has(.auxiliary) || list.matches(verb + 1, "that")
    else { return }
    let group = clauses.verbGroupStart(verb)
    guard tells(verb, from: group) else { return }
    let isParticiple = gerund && group == verb
    let found =
      isParticiple || list.matches(group - 1, "to") ? mainSubject(before: group) : speaker(before: group)
    guard let speaker = found, !isFirstPerson(speaker), !clauses.at(speaker.lowerBound).has(.question),
      speaker.contains(where: { clauses.isWord($0) })
    else { return }
    if !isParticiple, addEnclosed(verb, speaker, to: &result) { return }
    guard let content = content(after: verb) else { return }
    // "He said it was late and that they had left": two statements.
    var start = content.lowerBound
    for place in content.dropFirst()
    where list.matches(place, "that") && clauses.at(place - 1).has(.coordinator) {
      if holdsClause(start..<place - 1) {
        result.append(Attribution(content: start..<place - 1, claimant: speaker, cue: cue))
        start = place + 1
      }
    }
    result.append(Attribution(content: start..<content.upperBound, claimant: speaker, cue: cue))
  }

  /// "Minister Says Talks Failed": a plain verb of saying in a line whose words all have capitals.
  private func saysInHeadline(_ verb: Int) -> Bool {
    guard Self.headlineVerbs.contains(list[verb], in: list.text) else { return false }
    let words = sentence.filter { list[$0].kind == .word && list[$0].length > 3 }
    return words.count > 2 && words.allSatisfy { list[$0].isCapitalised }
  }

  private static let headlineVerbs = Lexicon([
    (1, "says say said claims claimed warns warned denies denied admits admitted")
  ])

  /// Whether a form of a verb of saying is the verb of a clause, and one that tells that something was said.
  private func tells(_ verb: Int, from group: Int) -> Bool {
    let word = clauses.at(verb)
    let auxiliaries = group..<verb
    // "did not say", "would say", "may argue": nothing was said yet.
    if auxiliaries.contains(where: { clauses.at($0).has([.negation, .modal]) }) { return false }
    if clauses.isFinite(verb) || word.has(.gerund) { return true }
    if auxiliaries.contains(where: { clauses.at($0).has([.have, .auxiliary]) }) { return true }
    let left = clauses.at(group - 1)
    if list.matches(group - 1, "to") {
      return word.has(.base) && clauses.hasFiniteVerb(clauses.clauseStart(verb)..<verb)
    }
    guard word.has([.past, .third, .base]), !word.has(.sayingNoun) || !left.has([.determiner, .preposition])
    else {
      return false
    }
    return clauses.isNounLike(group - 1) || left.has(.subjectPronoun) || clauses.isComma(group - 1)
  }

  /// "…, the minister said"; "The treaty, the premier said, was dead".
  private func addEnclosed(_ verb: Int, _ speaker: Range<Int>, to result: inout [Attribution]) -> Bool {
    let cue = verb..<verb + 1
    guard endsAttribution(verb + 1) else { return false }
    let comma = speaker.lowerBound - 1
    // "As the minister said, the bridge will close".
    if list.matches(comma, "as") {
      guard let next = clauses.firstComma(from: verb + 1, before: min(verb + 6, sentence.upperBound)) else {
        return false
      }
      let content = next + 1..<max(next + 1, clauses.clauseEnd(next + 1))
      guard holdsClause(content) else { return false }
      result.append(Attribution(content: content, claimant: speaker, cue: cue))
      return true
    }
    guard clauses.isComma(comma) || clauses.isQuote(comma) else { return false }
    let tail = tailEnd(verb + 1)
    let joined = clauses.at(comma - 1).has([.coordinator, .subordinator])
    let before = content(before: speaker.lowerBound)
    if clauses.isComma(tail), !clauses.isQuote(comma), !clauses.isQuote(tail + 1) {
      let rest = tail + 1..<max(tail + 1, clauses.clauseEnd(tail + 1))
      if joined, !rest.isEmpty {
        result.append(Attribution(content: rest, claimant: speaker, cue: cue))
        return true
      }
      if !holdsClause(before), holdsClause(rest) || clauses.at(tail + 1).has([.third, .past]) {
        result.append(Attribution(content: before.lowerBound..<rest.upperBound, claimant: speaker, cue: cue))
        return true
      }
    }
    guard holdsClause(before) || clauses.isQuote(comma) && before.count > 1 else { return false }
    result.append(Attribution(content: before, claimant: speaker, cue: cue))
    addResumed(after: tail, speaker, cue, to: &result)
    return true
  }

  /// “…,” she said, “…”: the quotation goes on behind the verb.
  private func addResumed(
    after place: Int, _ speaker: Range<Int>, _ cue: Range<Int>, to result: inout [Attribution]
  ) {
    var open = place
    while open < min(place + 8, sentence.upperBound), !clauses.isQuote(open) {
      if clauses.at(open).has(.reporting) { return }
      open += 1
    }
    guard clauses.isOpeningQuote(open), clauses.isPunctuation(open - 1) else { return }
    let end = (open + 1..<sentence.upperBound).first { clauses.isQuote($0) } ?? sentence.upperBound
    if holdsClause(open + 1..<end) {
      result.append(Attribution(content: open + 1..<end, claimant: speaker, cue: cue))
    }
  }

  /// What stands before a comma or closing mark that ends at `end`.
  private func content(before end: Int) -> Range<Int> {
    var start = end - 1
    if clauses.isQuote(end - 1) || clauses.isQuote(end - 2) {
      start = clauses.isQuote(end - 1) ? end - 2 : end - 3
      while start >= sentence.lowerBound, !clauses.isQuote(start) { start -= 1 }
      // Words before the quotation belong to it when they are a clause: "The plan was “reckless”, she said".
      if start <= sentence.lowerBound || !clauses.hasFiniteVerb(sentence.lowerBound..<start) {
        return start + 1 < end && start > sentence.lowerBound && !clauses.isPunctuation(start - 1)
          ? sentence.lowerBound..<end : max(start, sentence.lowerBound)..<end
      }
      start -= 1
    }
    while start > sentence.lowerBound, !(clauses.isBreak(start) && start < end - 1) { start -= 1 }
    return (start > sentence.lowerBound ? start + 1 : start)..<end
  }

  /// What follows a verb: "said that …", "told reporters …", "said: “…”", "promised to …", "denied taking …".
  private func content(after verb: Int) -> Range<Int>? {
    let word = clauses.at(verb)
    if word.has(.accusing) {
      let of = (verb + 1..<min(verb + 9, sentence.upperBound)).first {
        list.matches($0, "of") && clauses.at($0 + 1).has(.gerund)
      }
      return of.map { $0 + 1..<max($0 + 2, clauses.clauseEnd($0 + 1)) }
    }
    if word.has(.pledging), list.matches(verb + 1, "to"), clauses.at(verb + 2).has([.base, .have, .be]) {
      return verb + 1..<max(verb + 2, clauses.clauseEnd(verb + 1))
    }
    if word.has(.confessing), clauses.at(verb + 1).has(.gerund) {
      return verb + 1..<max(verb + 2, clauses.clauseEnd(verb + 1))
    }
    var start = verb + 1
    var isMarked = false
    if let that = that(after: verb + 1, within: 12) {
      start = that + 1
      isMarked = true
    } else {
      start = quotation(after: verb + 1) ?? (word.has(.telling) ? hearerEnd(verb + 1) : start)
      var steps = 0
      while start < sentence.upperBound, steps < 6, !opensContent(start) {
        let next = clauses.at(start)
        guard
          next.has([.objectPronoun, .timeWord, .preposition, .determiner, .adverb, .month])
            || clauses.isNounLike(start)
        else { return nil }
        start += 1
        steps += 1
      }
      guard opensContent(start) else { return nil }
      if list.isMark(start, ":") || clauses.isComma(start) { start += 1 }
      isMarked = clauses.isQuote(start) || list.isMark(start - 1, ":")
    }
    let content = start..<contentEnd(start)
    if isMarked {
      let hasVerb =
        holdsClause(content) || content.dropFirst().contains { clauses.at($0).has([.third, .past]) }
      return hasVerb ? content : nil
    }
    return !word.has(.weakReporting) && holdsClause(content) ? content : nil
  }

  /// The comma or colon before a quotation that follows a place or a hearer: "wrote on the web, “…”".
  private func quotation(after start: Int) -> Int? {
    for place in start..<max(start, min(start + 9, sentence.upperBound)) {
      if clauses.at(place).has(.finite) || clauses.isQuote(place) { return nil }
      if clauses.isComma(place) || list.isMark(place, ":") {
        return clauses.isOpeningQuote(place + 1) ? place : nil
      }
    }
    return nil
  }

  /// Past a hearer: "told the council | the school had lost".
  private func hearerEnd(_ start: Int) -> Int {
    if clauses.at(start).has(.objectPronoun) { return start + 1 }
    var place = start
    if clauses.at(place).has(.determiner) { place += 1 }
    while place < min(start + 5, sentence.upperBound), clauses.isNounLike(place),
      !clauses.at(place).has(.determiner),
      !clauses.at(place).has([.timeWord, .month])
    {
      place += 1
    }
    return place > start ? place : start
  }

  private func isAfterContent(_ place: Int) -> Bool {
    place > sentence.lowerBound && (clauses.isComma(place) || clauses.isQuote(place))
      && clauses.hasFiniteVerb(sentence.lowerBound..<place)
  }

  /// Nothing but time, place, a hearer or a closing mark after the verb.
  private func endsAttribution(_ place: Int) -> Bool {
    let first = clauses.at(place)
    let opensTail =
      place >= sentence.upperBound || first.has([.punctuation, .preposition, .timeWord, .adverb])
      || clauses.at(place - 1).has(.telling)
    guard opensTail else { return false }
    let end = tailEnd(place)
    return end >= sentence.upperBound || clauses.isPunctuation(end)
  }

  /// Past "reporters on Monday", "in her log", "the council" after a verb of saying.
  private func tailEnd(_ start: Int) -> Int {
    var place = start
    while place < min(start + 8, sentence.upperBound) {
      let word = clauses.at(place)
      if word.has(.punctuation) || word.has(.finite) || list.matches(place, "that") || word.has(.relative) {
        break
      }
      place += 1
    }
    return place
  }

  private func opensContent(_ place: Int) -> Bool {
    guard place < sentence.upperBound else { return false }
    if list.isMark(place, ":") || clauses.isQuote(place) { return true }
    if clauses.isComma(place), clauses.isQuote(place + 1) { return true }
    let word = clauses.at(place)
    if word.has(.preposition) && !word.has(.adverb) || word.has([.timeWord, .month]) { return false }
    return clauses.hasSubject(place, before: min(sentence.upperBound, place + 14)) && verbBelongs(to: place)
      && (word.has([.determiner, .subjectPronoun, .numeral]) || list[place].isCapitalised
        || clauses.isPlural(place)
        || clauses.isNounLike(place) && clauses.isFinite(place + 1))
  }

  /// Whether the next finite verb can have the words from `place` on as its subject: no clause begins in between.
  private func verbBelongs(to place: Int) -> Bool {
    for index in place + 1..<max(place + 1, min(place + 14, sentence.upperBound)) {
      let word = clauses.at(index)
      if word.has(.finite) { return true }
      if word.has([.comma, .relative, .subordinator]), !word.has(.preposition) { return false }
      if word.has(.coordinator), clauses.at(index + 1).has(.finite) { return false }
    }
    return true
  }

  /// The end of what is said; "While she said it was safe, they left" leaves the main clause out.
  func contentEnd(_ start: Int) -> Int {
    let end = max(start, clauses.clauseEnd(start))
    guard clauses.at(sentence.lowerBound).has(.subordinator) else { return end }
    for place in start..<end where clauses.isComma(place) {
      let next = clauses.at(place + 1)
      if next.has([.subjectPronoun, .determiner]) || clauses.isNounLike(place + 1) { return place }
    }
    return end
  }

  private func isFirstPerson(_ range: Range<Int>) -> Bool {
    range.count == 1 && clauses.at(range.lowerBound).has(.firstPerson)
  }
}
