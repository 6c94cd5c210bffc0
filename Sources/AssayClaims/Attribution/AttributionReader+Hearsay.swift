import AssayText

/// What is given to a report or to nobody, without a verb of saying that has a subject.
extension AttributionReader {
  /// "According to the ministry, …"; "…, according to the ministry"; "In the view of the court, …".
  func according(at place: Int) -> Attribution? {
    let cue: Range<Int>
    if list.matches(place, "according") {
      guard list.matches(place + 1, "to"), isReference(place + 2) else { return nil }
      cue = place..<place + 2
    } else {
      guard list.matches(place - 2, "in", "the"), list.matches(place + 1, "of"),
        place - 2 >= sentence.lowerBound
      else { return nil }
      cue = place - 2..<place + 2
    }
    if let comma = closingComma(after: cue.upperBound), opensSentence(cue.lowerBound) {
      let content = comma + 1..<sentence.upperBound
      let source = cue.upperBound..<(clauses.firstComma(from: cue.upperBound, before: comma) ?? comma)
      return holdsClause(content) ? Attribution(content: content, claimant: named(source), cue: cue) : nil
    }
    var end = cue.upperBound
    while end < sentence.upperBound, !clauses.isPunctuation(end) || list.isMark(end, "-") { end += 1 }
    let source = named(cue.upperBound..<end)
    let start = clauses.clauseStart(cue.lowerBound)
    let before = start..<max(start, cue.lowerBound)
    if !holdsClause(before), clauses.isComma(cue.lowerBound - 1), clauses.isComma(end) {
      // "The bridge, according to engineers, was built in 1911"; "In May, according to the bank, lending fell".
      let rest = end + 1..<max(end + 1, clauses.clauseEnd(end + 1))
      guard holdsClause(rest) else { return nil }
      let isWhole = clauses.isFinite(end + 1)
      return Attribution(
        content: isWhole ? start..<rest.upperBound : rest, claimant: source, cue: cue)
    }
    return before.isEmpty ? nil : Attribution(content: before, claimant: source, cue: cue)
  }

  /// Whether a phrase stands at the head of its sentence, behind at most "But" or "However,".
  private func opensSentence(_ place: Int) -> Bool {
    place - sentence.lowerBound < 3
      && (sentence.lowerBound..<place).allSatisfy {
        clauses.at($0).has([.punctuation, .linker, .coordinator])
      }
  }

  /// The comma after a phrase that opens the sentence, past an apposition: "According to Ann Lowe, the mayor, …",
  /// "According to the mayor, Ann Lowe, …".
  private func closingComma(after start: Int) -> Int? {
    guard let first = clauses.firstComma(from: start, before: sentence.upperBound) else { return nil }
    guard let second = clauses.firstComma(from: first + 1, before: sentence.upperBound),
      !holdsClause(first + 1..<second), second - first < 9,
      clauses.at(first + 1).has(.determiner)
        || clauses.at(first - 1).has(.speaker) && (first + 1..<second).allSatisfy({ list[$0].isCapitalised }),
      holdsClause(second + 1..<sentence.upperBound),
      clauses.isNounLike(second + 1) || !clauses.isFinite(second + 1)
    else { return first }
    return second
  }

  /// "reportedly", "is believed to": attributed to nobody.
  func hearsay(_ cue: Range<Int>) -> Attribution? {
    // "…, reportedly costing": only the participle is hearsay.
    let participle = clauses.at(cue.upperBound).has(.gerund) && clauses.isComma(cue.lowerBound - 1)
    let start = participle ? cue.upperBound : clauses.clauseStart(cue.lowerBound)
    let end = clauses.clauseEnd(cue.upperBound)
    guard end > start else { return nil }
    return Attribution(content: start..<end, claimant: nil, cue: cue)
  }

  /// "is said to", "It is said that", "was quoted as saying", "It was announced by the palace that".
  func rumour(at place: Int) -> Attribution? {
    let group = clauses.verbGroupStart(place)
    if list.matches(place + 1, "to") { return hearsay(group..<place + 2) }
    if list.matches(place + 1, "as", "saying") {
      let start = list.matches(place + 3, "that") ? place + 4 : place + 3
      let content = start..<max(start, contentEnd(start))
      guard let source = speaker(before: group), holdsClause(content) else { return nil }
      return Attribution(content: content, claimant: source, cue: group..<place + 3)
    }
    guard list.matches(group - 1, "it"), group - 1 >= sentence.lowerBound else { return nil }
    if list.matches(place + 1, "that") {
      let content = place + 2..<max(place + 2, contentEnd(place + 2))
      return holdsClause(content)
        ? Attribution(content: content, claimant: nil, cue: group - 1..<place + 2) : nil
    }
    guard list.matches(place + 1, "by"), let that = that(after: place + 2, within: 8) else { return nil }
    let content = that + 1..<max(that + 1, contentEnd(that + 1))
    guard holdsClause(content) else { return nil }
    return Attribution(content: content, claimant: named(place + 2..<that), cue: place..<place + 1)
  }

  /// "The family is certain that he was pushed."
  func conviction(at place: Int) -> Attribution? {
    guard clauses.at(place - 1).has(.be) || clauses.isPassive(place), list.matches(place + 1, "that") else {
      return nil
    }
    let content = place + 2..<max(place + 2, contentEnd(place + 2))
    guard holdsClause(content), let source = speaker(before: clauses.verbGroupStart(place)) else {
      return nil
    }
    if clauses.at(source.lowerBound).has(.firstPerson) || list.matches(source.lowerBound, "it") { return nil }
    return Attribution(content: content, claimant: source, cue: place..<place + 1)
  }

  /// "There were reports that the bridge had fallen": a noun, with a verb neither before nor in it.
  func reportThat(at place: Int) -> Attribution? {
    guard list.matches(place + 1, "that") else { return nil }
    let left = clauses.at(place - 1)
    let isNoun =
      left.has([.determiner, .preposition, .be]) || left.isPlain && !clauses.isFinite(place)
      || place > sentence.lowerBound && list[place - 1].kind == .possessive
    guard isNoun, !left.has(.subjectPronoun) || left.has(.determiner) else { return nil }
    let end = clauses.phraseEnd(place + 2)
    var content = place + 2..<max(place + 2, end)
    if !holdsClause(content) { content = place + 2..<max(place + 2, contentEnd(place + 2)) }
    guard holdsClause(content) else { return nil }
    var source: Range<Int>?
    if place > sentence.lowerBound, list[place - 1].kind == .possessive {
      source = named(
        clauses.nounPhraseStart(endingBefore: place - 1, notBefore: sentence.lowerBound)..<place - 1)
    }
    return Attribution(content: content, claimant: source, cue: place..<place + 1)
  }

  /// "Minister: Bridge will close in May"; "Bridge will close in May: report".
  func headline() -> Attribution? {
    guard let colon = sentence.first(where: { list.isMark($0, ":") }), clauses.isBreak(colon) else {
      return nil
    }
    let before = sentence.lowerBound..<colon
    let after = colon + 1..<sentence.upperBound
    if isSpeaker(before), !clauses.isQuote(colon + 1) ? holdsClause(after) : !after.isEmpty,
      clauses.isQuote(colon + 1) || list[colon + 1].isCapitalised
    {
      return Attribution(content: after, claimant: named(before), cue: colon..<colon + 1)
    }
    if isSpeaker(after), holdsClause(before) {
      return Attribution(content: before, claimant: named(after), cue: colon..<colon + 1)
    }
    return nil
  }

  /// Up to four words that are a speaker by trade, by initials or by title.
  private func isSpeaker(_ range: Range<Int>) -> Bool {
    guard (1...4).contains(range.count), range.allSatisfy({ clauses.isNounLike($0) }) else { return false }
    return range.contains { clauses.at($0).has(.speaker) }
      || list[range.lowerBound].traits.contains(.allCapitals)
      || range.count > 1 && isTitle(range.lowerBound)
  }

  private func isTitle(_ place: Int) -> Bool {
    list.matches(place, "mr") || list.matches(place, "ms") || list.matches(place, "mrs")
      || list.matches(place, "dr")
  }

  /// The "that" that follows within some tokens, before any other mark or verb.
  func that(after start: Int, within distance: Int) -> Int? {
    var place = start
    while place < min(start + distance, sentence.upperBound) {
      if list.matches(place, "that"), !clauses.isPunctuation(place + 1) { return place }
      if clauses.isPunctuation(place) || clauses.isFinite(place) { return nil }
      place += 1
    }
    return nil
  }

  /// Whether somebody or a document is named, and no measure: "according to police", not "according to size".
  private func isReference(_ place: Int) -> Bool {
    let word = clauses.at(place)
    if word.has(.determiner) { return !(place..<place + 4).contains { clauses.at($0).has(.measure) } }
    if word.has(.measure) { return false }
    return word.has([.objectPronoun, .numeral, .speaker]) || clauses.isPlural(place)
      || sentence.contains(place) && list[place].isCapitalised
  }
}
