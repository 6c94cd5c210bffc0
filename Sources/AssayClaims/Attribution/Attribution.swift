import AssayText

/// A stretch of a sentence that the text gives to somebody.
struct Attribution {
  /// What is said.
  var content: Range<Int>
  /// Who says it; `nil` for "reportedly" and the like.
  var claimant: Range<Int>?
  var cue: Range<Int>
}

/// Finds who says what in one sentence.
struct AttributionReader {
  let clauses: ClauseReader

  private var list: TokenList { clauses.list }
  private var sentence: Range<Int> { clauses.sentence }

  /// In text order of their cues.
  func attributions() -> [Attribution] {
    guard clauses.holds.has(.attribution) else { return [] }
    var result: [Attribution] = []
    var place = sentence.lowerBound
    while place < sentence.upperBound {
      if clauses.at(place).has(.attribution), let found = attribution(at: place) {
        result.append(found)
        place = max(place + 1, found.cue.upperBound)
      } else {
        place += 1
      }
    }
    return result
  }

  private func attribution(at place: Int) -> Attribution? {
    let word = clauses.at(place)
    if word.has(.according) { return list.matches(place + 1, "to") ? accordingTo(place) : nil }
    if word.has(.hearsay) { return hearsay(place..<place + 1) }
    if word.has(.rumour), clauses.isPassive(place), list.matches(place + 1, "to") {
      return hearsay(clauses.verbGroupStart(place)..<place + 2)
    }
    if word.has(.reporting) { return reported(place) }
    return nil
  }

  /// "According to the ministry, …"; "…, according to the ministry".
  private func accordingTo(_ place: Int) -> Attribution? {
    let cue = place..<place + 2
    if clauses.head(sentence.lowerBound, before: place) >= place, place - sentence.lowerBound < 3 {
      guard let comma = clauses.firstComma(from: cue.upperBound, before: sentence.upperBound) else {
        return nil
      }
      return Attribution(
        content: comma + 1..<sentence.upperBound, claimant: named(cue.upperBound..<comma), cue: cue)
    }
    var end = cue.upperBound
    while end < sentence.upperBound, !clauses.isPunctuation(end) || list.isMark(end, "-") { end += 1 }
    let start = clauses.clauseStart(place)
    return Attribution(content: start..<max(start, place), claimant: named(cue.upperBound..<end), cue: cue)
  }

  /// "reportedly", "is believed to": attributed to nobody.
  private func hearsay(_ cue: Range<Int>) -> Attribution? {
    // "…, reportedly costing": only the participle is hearsay.
    let participle = clauses.at(cue.upperBound).has(.gerund) && clauses.isComma(cue.lowerBound - 1)
    let start = participle ? cue.upperBound : clauses.clauseStart(cue.lowerBound)
    let end = clauses.clauseEnd(cue.upperBound)
    guard end > start else { return nil }
    return Attribution(content: start..<end, claimant: nil, cue: cue)
  }

  /// A verb of saying before, after or inside what is said.
  private func reported(_ verb: Int) -> Attribution? {
    let cue = verb..<verb + 1
    let word = clauses.at(verb)
    // "…, said Ms Vale": the verb before its subject.
    if isAfterContent(verb - 1),
      list.matches(verb, "said") || list.matches(verb, "says") || list.matches(verb, "wrote")
        || list.matches(verb, "added")
    {
      let speaker = inverted(after: verb)
      guard let speaker, !isFirstPerson(speaker) else { return nil }
      return Attribution(content: sentence.lowerBound..<verb, claimant: speaker, cue: cue)
    }
    let gerund = word.has(.gerund) && !clauses.isPassive(verb)
    guard clauses.isFinite(verb) || gerund || clauses.at(verb - 1).has(.have) else { return nil }
    if clauses.isPassive(verb) { return nil }
    let group = clauses.verbGroupStart(verb)
    let subject = gerund ? mainSubject(before: group) : speaker(before: group)
    guard let subject, !subject.isEmpty, !isFirstPerson(subject) else { return nil }
    // "…, the minister said."
    if !gerund, isAfterContent(subject.lowerBound - 1), endsAttribution(verb + 1) {
      return Attribution(content: sentence.lowerBound..<subject.lowerBound, claimant: subject, cue: cue)
    }
    // "The minister said that …", "told reporters that …", "said: “…”".
    var start = verb + 1
    if list.matches(verb, "told") || list.matches(verb, "tells") || list.matches(verb, "tell") {
      // The hearer comes first: "told reporters that", "told her the".
      start = clauses.at(verb + 1).has(.objectPronoun) ? verb + 2 : hearerEnd(verb + 1)
    }
    var steps = 0
    while start < sentence.upperBound, steps < 6, !opensContent(start) {
      let next = clauses.at(start)
      let skips =
        next.has(.objectPronoun) || next.has(.timeWord) || next.has(.preposition) || next.has(.determiner)
        || clauses.isNounLike(start) || next.has(.adverb)
      if !skips { return nil }
      start += 1
      steps += 1
    }
    guard start < sentence.upperBound, opensContent(start) else { return nil }
    if list.matches(start, "that") || list.isMark(start, ":") || clauses.isComma(start) { start += 1 }
    let content = start..<contentEnd(start)
    let hasVerb =
      clauses.hasFiniteVerb(content) || content.dropFirst().contains { clauses.at($0).has([.third, .past]) }
    guard hasVerb || clauses.isQuote(start) else { return nil }
    return Attribution(content: content, claimant: subject, cue: cue)
  }

  /// Where "that", a colon or a quotation stands after a hearer.
  private func hearerEnd(_ start: Int) -> Int {
    for place in start..<max(start, min(start + 6, sentence.upperBound))
    where list.matches(place, "that") || list.isMark(place, ":") || clauses.isQuote(place) {
      return place
    }
    return start
  }

  private func isAfterContent(_ place: Int) -> Bool {
    place > sentence.lowerBound && (clauses.isComma(place) || clauses.isQuote(place))
      && clauses.hasFiniteVerb(sentence.lowerBound..<place)
  }

  /// Nothing but time, place or a closing mark after the verb.
  private func endsAttribution(_ place: Int) -> Bool {
    guard place < sentence.upperBound else { return true }
    let word = clauses.at(place)
    return clauses.isPunctuation(place) || word.has(.preposition) || word.has(.timeWord)
      || (word.has(.adverb) && !opensContent(place))
  }

  private func opensContent(_ place: Int) -> Bool {
    if list.matches(place, "that"), !clauses.isPunctuation(place + 1) { return true }
    if list.isMark(place, ":") || clauses.isQuote(place) { return true }
    if clauses.isComma(place), clauses.isQuote(place + 1) { return true }
    let word = clauses.at(place)
    if word.has(.preposition) && !word.has(.adverb) { return false }
    return clauses.hasSubject(place, before: min(sentence.upperBound, place + 14))
      && (word.has(.determiner) || word.has(.subjectPronoun) || list[place].isCapitalised
        || clauses.isPlural(place)
        || word.has(.numeral) || clauses.isNounLike(place) && clauses.isFinite(place + 1))
  }

  /// The end of what is said; "While she said it was safe, they left" leaves the main clause out.
  private func contentEnd(_ start: Int) -> Int {
    let end = max(start, clauses.clauseEnd(start))
    let first = clauses.at(sentence.lowerBound)
    guard first.has(.subordinator) else { return end }
    for place in start..<end where clauses.isComma(place) {
      let next = clauses.at(place + 1)
      if next.has(.subjectPronoun) || next.has(.determiner) { return place }
    }
    return end
  }

  /// The noun phrase right before a verb group, past an inserted apposition: "Ms Vale, the mayor, said".
  private func speaker(before group: Int) -> Range<Int>? {
    guard group > sentence.lowerBound else { return nil }
    if clauses.at(group - 1).has(.subjectPronoun) {
      if list.matches(group - 1, "who"), group - 2 >= sentence.lowerBound {
        return named(
          clauses.nounPhraseStart(endingBefore: group - 1, notBefore: sentence.lowerBound)..<group - 1)
      }
      return group - 1..<group
    }
    var end = group
    if clauses.isComma(group - 1) {
      var open = group - 2
      while open > sentence.lowerBound, !clauses.isComma(open) { open -= 1 }
      guard open > sentence.lowerBound,
        !clauses.hasFiniteVerb(open..<group - 1) || clauses.at(open + 1).has(.relative)
      else { return nil }
      end = open
    }
    let start = clauses.nounPhraseStart(endingBefore: end, notBefore: sentence.lowerBound)
    if start < end { return named(start..<end) }
    return mainSubject(before: group)
  }

  private func mainSubject(before place: Int) -> Range<Int>? {
    let start = clauses.clauseStart(place)
    for index in start..<max(start, place) where clauses.isFinite(index) {
      return named(start..<clauses.verbGroupStart(index))
    }
    return named(start..<max(start, place))
  }

  /// "said Ms Vale, the mayor": the words after the verb up to a mark or the end.
  private func inverted(after verb: Int) -> Range<Int>? {
    var end = verb + 1
    while end < sentence.upperBound, !clauses.isPunctuation(end) || list.isMark(end, "-"), end - verb < 14 {
      let word = clauses.at(end)
      if end > verb + 1, word.has(.subordinator) || word.has(.relative) || word.has(.timeWord) { break }
      if end > verb + 1, word.has(.preposition), !list.matches(end, "of"), !list.matches(end, "for"),
        !list.matches(end, "at")
      {
        break
      }
      end += 1
    }
    return named(verb + 1..<end)
  }

  private func named(_ range: Range<Int>) -> Range<Int>? {
    guard range.lowerBound < range.upperBound else { return nil }
    let trimmed = clauses.trimmed(range)
    return trimmed.isEmpty ? nil : trimmed
  }

  private func isFirstPerson(_ range: Range<Int>) -> Bool {
    range.count == 1 && clauses.at(range.lowerBound).has(.firstPerson)
  }
}
