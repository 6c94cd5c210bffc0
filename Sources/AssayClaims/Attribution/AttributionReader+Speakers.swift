import AssayText

/// Who speaks: the noun phrase before or after a verb of saying.
extension AttributionReader {
  /// The subject right before a verb group: its noun phrase with what hangs on it, without apposition or opening phrase.
  func speaker(before group: Int) -> Range<Int>? {
    guard group > sentence.lowerBound else { return nil }
    let left = clauses.at(group - 1)
    if left.has(.relative), !left.has(.determiner) || list.matches(group - 1, "that") {
      var end = group - 1
      if clauses.isComma(end - 1) { end -= 1 }
      return phrase(before: end)
    }
    if left.has(.subjectPronoun) { return group - 1..<group }
    guard clauses.isComma(group - 1) else { return phrase(before: group) }
    // "Ms Vale, the mayor, said"; "Dr Koch, who led the study, said".
    var open = group - 2
    while open > sentence.lowerBound, !clauses.isComma(open) { open -= 1 }
    guard open > sentence.lowerBound,
      !clauses.hasFiniteVerb(open..<group - 1) || clauses.at(open + 1).has(.relative)
    else { return nil }
    return phrase(before: open)
  }

  /// The noun phrase that ends before `end`: all of its clause when that has no verb, else the nearest words.
  private func phrase(before end: Int) -> Range<Int>? {
    guard end > sentence.lowerBound else { return nil }
    var start = clauses.clauseStart(end)
    for place in stride(from: end - 1, through: start, by: -1)
    where clauses.isComma(place) || clauses.isQuote(place)
      || clauses.at(place).has([.relative, .subordinator])
        && !clauses.at(place).has(.preposition)
    {
      start = place + 1
      break
    }
    start = afterOpening(start, before: end)
    let nearest = clauses.nounPhraseStart(endingBefore: end, notBefore: start)
    let isWhole =
      start < end && end - start < 15 && !clauses.hasFiniteVerb(start..<end)
      && !clauses.at(start).has([.preposition, .gerund])
    if isWhole { return named(start..<end) }
    return nearest < end ? named(nearest..<end) : nil
  }

  /// Past "Last week", "On Thursday", "Earlier" before a subject without a comma.
  private func afterOpening(_ start: Int, before end: Int) -> Int {
    var place = start
    while place < end, clauses.at(place).has([.coordinator, .linker]) { place += 1 }
    let opens =
      clauses.at(place).has(.preposition) || list.matches(place, "last") || list.matches(place, "this")
      || list.matches(place, "next")
    guard opens, clauses.at(place + 1).has([.timeWord, .month, .numeral]) else { return place }
    place += 1
    while place < end, clauses.at(place).has([.timeWord, .month, .numeral]) { place += 1 }
    return place
  }

  /// The subject of the main verb before a participle or infinitive: "The firm issued a statement saying …".
  func mainSubject(before place: Int) -> Range<Int>? {
    let start = clauses.clauseStart(place)
    for index in start..<max(start, place) where clauses.isFinite(index) {
      return speaker(before: clauses.verbGroupStart(index))
    }
    // “…,” Mr Hale said, adding that: the clause before.
    for index in stride(from: place - 1, through: sentence.lowerBound, by: -1) where clauses.isFinite(index) {
      return speaker(before: clauses.verbGroupStart(index))
    }
    return named(start..<max(start, place))
  }

  /// "said Ms Vale, the mayor": the words after the verb up to a mark or the end.
  func inverted(after verb: Int) -> Range<Int>? {
    var end = verb + 1
    while end < sentence.upperBound, !clauses.isPunctuation(end) || list.isMark(end, "-"), end - verb < 14 {
      let word = clauses.at(end)
      if end > verb + 1, word.has([.subordinator, .relative, .timeWord]), !word.has(.preposition) { break }
      if end > verb + 1, word.has(.preposition),
        !["of", "for", "at", "by", "from"].contains(where: { list.matches(end, $0) })
      {
        break
      }
      end += 1
    }
    let first = clauses.at(verb + 1)
    guard
      first.has([.determiner, .subjectPronoun, .objectPronoun, .numeral]) || clauses.isNounLike(verb + 1),
      !clauses.hasFiniteVerb(verb + 1..<end)
    else { return nil }
    return named(verb + 1..<end)
  }
}
