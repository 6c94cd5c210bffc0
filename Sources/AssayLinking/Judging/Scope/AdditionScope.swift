import AssayModel
import AssayText

/// What the source adds to the claim's words may turn them into another statement: "freight bookings", "agreed to
/// close", "a subsidiary of the bank", "workers over 50".
///
/// There is no end of such additions, so the check is the other way round: between, right before and right after the
/// claim's words a source may have only what is known to leave them as they are, such as times, places of definite
/// things, asides, titles of names and plain adverbs.
enum AdditionScope {
  static func objection(to scope: Scope) -> Objection? {
    let kind = scope.passage.passage.kind
    guard scope.isSupport, kind != "table-row", kind != "fact" else { return nil }
    let clause = SourceClause(scope)
    guard !clause.core.isEmpty else { return nil }
    if let limit = unmetLimit(clause) {
      return Objection(
        reason: .propertyDiffers, explanation: "The claim says “\(limit)”; the source does not.")
    }
    guard
      let token = retraction(clause) ?? inside(clause) ?? LeadReading(clause).intruder()
        ?? TailReading(clause).intruder()
    else { return nil }
    return Objection(
      reason: .propertyDiffers, explanation: "The source says “\(clause.list.string(token))” of it; the claim does not."
    )
  }

  /// "Only", "nearly", "first": a word that limits the claim and that the source does not have.
  private static func unmetLimit(_ clause: SourceClause) -> String? {
    let list = clause.scope.claim.document.tokens
    let stated = Set(clause.sentence.map { clause.list[$0].key })
    return clause.scope.claim.tokens.first { token in
      AdditionWords.has(AdditionWords.limiting, token, list) && !stated.contains(list[token].key)
        && !clause.scope.claimTimes.contains { $0.tokens.contains(token) }
        && !clause.scope.pairs.contains { $0.claim.tokens.contains(token) }
    }.map(list.lowercased)
  }

  /// A word anywhere in the sentence that takes the rest back: "myth", "false", "in the film".
  private static func retraction(_ clause: SourceClause) -> Int? {
    clause.sentence.first { token in
      AdditionWords.has(AdditionWords.retraction, token, clause.list) && !clause.isInClaim(token)
        && !clause.isMet(token) && !clause.list[token].isCapitalised
    }
  }

  /// The first word between the claim's words that may change what they say.
  private static func inside(_ clause: SourceClause) -> Int? {
    let list = clause.list
    var token = clause.core.lowerBound
    while token < clause.core.upperBound {
      if let aside = clause.aside(at: token) {
        if let foreign = foreignSubject(of: aside, clause) { return foreign }
        token = aside.upperBound
        continue
      }
      if let end = coordinatedVerbEnd(token, clause) ?? listItemEnd(token, clause) ?? indefiniteEnd(token, clause)
        ?? reducedClauseEnd(token, clause) ?? placeEnd(token, clause)
      {
        token = end
        continue
      }
      // "Twice as old".
      if clause.isFigure(token), !clause.isPairedFigure(token), list.matches(token + 1, "as") { return token }
      if list.matches(token, "to"), VerbForm.isAuxiliary(token - 1, in: list), !clause.isInClaim(token),
        !clause.saysWill
      {
        return token
      }
      if list.matches(token, "and") || list.matches(token, "or"), !clause.isInClaim(token) {
        // "Spain and Portugal had": a figure of both.
        let next = token + 1
        if clause.hasQuantity && !clause.isFigure(next) && clause.isWord(next) && !clause.isMet(next)
          && !AdditionWords.isNeutral(next, clause)
        {
          return next
        }
      }
      if !AdditionWords.isHarmless(token, clause), !describesName(token, clause) { return token }
      token += 1
    }
    return nil
  }

  /// The claim's subject, or its date, that only an aside has while the rest is said of something else: "Orland, which
  /// borders Sudland, has 40 ships", "Carl Fenn (born 1931) painted".
  private static func foreignSubject(of aside: Range<Int>, _ clause: SourceClause) -> Int? {
    guard clause.scope.words.evidenceCoverage < 0.9 else { return nil }
    let words = clause.scope.evidence.words
    let inside = Set(
      clause.scope.words.meetings.filter { aside.contains(words[$0.evidence].token) }.map(\.claim)
    ).filter { clause.scope.claim.words[$0].weight >= 1 }
    // ", with its allies,": what follows is said of all of them.
    if clause.hasQuantity,
      clause.list.matches(aside.lowerBound + 1, "with") || clause.list.matches(aside.lowerBound + 1, "together")
        || clause.list.matches(aside.lowerBound + 1, "along") || clause.list.matches(aside.lowerBound + 1, "alongside")
    {
      return aside.lowerBound + 1
    }
    if inside.isEmpty {
      return clause.scope.pairs.first { pair in
        pair.evidence.date != nil && aside.contains(pair.evidence.tokens.lowerBound)
      }?.evidence.tokens.lowerBound
    }
    // ", the finance director," is whoever was named before.
    guard !clause.isMet(aside.lowerBound - 1),
      let subject = clause.scope.claim.words.firstIndex(where: { $0.weight >= 1 }), inside.contains(subject)
    else { return nil }
    let isOutside = clause.scope.words.meetings.contains { meeting in
      let token = words[meeting.evidence].token
      return meeting.claim == subject && clause.core.contains(token) && clause.aside(at: token) == nil
    }
    return isOutside ? nil : aside.lowerBound + 1
  }

  /// "A", then any words up to what the claim has: "an American rock band" is a rock band, but a deputy mayor no mayor.
  private static func indefiniteEnd(_ token: Int, _ clause: SourceClause) -> Int? {
    let list = clause.list
    let isCounted =
      clause.isPairedFigure(token) && !clause.isPairedFigure(token + 1) && !TailReading(clause).isStock
      && !TailReading(clause).isRanked
    guard list.matches(token, "a") || list.matches(token, "an") || isCounted, !clause.isMet(token + 1) else {
      return nil
    }
    var end = token + 1
    while end < clause.core.upperBound, end < token + 8, !clause.isMet(end),
      list[end].kind != .punctuation
        || list.isMark(end, "-") || list.isMark(end, "\""), !PrepositionBook.isPreposition(end, in: list),
      !VerbForm.isAuxiliary(end, in: list), !VerbForm.isPast(end, in: list),
      !AdditionWords.has(AdditionWords.privative | AdditionWords.restriction, end, list), !list.matches(end, "and")
    { end += 1 }
    // A loss on paper is not the loss.
    guard end > token + 1, end < clause.core.upperBound, !clause.isMeasure(end) else { return nil }
    return clause.isMet(end) || VerbForm.isPast(end, in: list) ? end : nil
  }

  /// "The man accused of theft was": a participle with its phrase, up to the verb of the sentence.
  private static func reducedClauseEnd(_ token: Int, _ clause: SourceClause) -> Int? {
    let list = clause.list
    guard VerbForm.isPast(token, in: list), !clause.isMet(token), PrepositionBook.isPreposition(token + 1, in: list),
      clause.isMet(token - 1), isDefinite(before: token, clause)
    else { return nil }
    for end in token + 1..<max(min(token + 20, clause.core.upperBound), token + 1) {
      if VerbForm.isAuxiliary(end, in: list) { return end }
      if clause.isMet(end) || clause.isBreak(end) { return nil }
    }
    return nil
  }

  /// "Met on Monday and closed the pool": another thing that the same subject did, up to the claim's verb.
  private static func coordinatedVerbEnd(_ token: Int, _ clause: SourceClause) -> Int? {
    guard VerbForm.isPast(token, in: clause.list), !clause.isMet(token) else { return nil }
    for end in token + 1..<max(min(token + 12, clause.core.upperBound), token + 1) {
      if clause.isMet(end) || clause.list.matches(end, "to") { return nil }
      guard clause.list.matches(end, "and") else { continue }
      return end + 1 < clause.core.upperBound && clause.isMet(end + 1) && VerbForm.isPast(end + 1, in: clause.list)
        ? end + 1 : nil
    }
    return nil
  }

  /// "12 rooms and": another item of a list, with a figure of its own.
  private static func listItemEnd(_ token: Int, _ clause: SourceClause) -> Int? {
    guard clause.isFigure(token), !clause.isPairedFigure(token) else { return nil }
    for end in token + 1..<max(min(token + 7, clause.core.upperBound), token + 1) {
      if clause.isMet(end) { return nil }
      let isJoint = clause.list.matches(end, "and") || clause.list.matches(end, "but")
      if isJoint || clause.list.isMark(end, ",") { return end + 1 }
    }
    return nil
  }

  /// "In Elbrin" after a definite thing or a name: it says which one, and of no bare plural that it is only a part.
  static func placeEnd(_ token: Int, _ clause: SourceClause) -> Int? {
    let list = clause.list
    let isKnownWhole =
      list.matches(token, "of")
      && (clause.isNamedAround(token + 1) || list.matches(token + 1, "the") && clause.isNamedAround(token + 2))
    guard isKnownWhole || AdditionWords.has(AdditionWords.place, token, list), !clause.isMet(token + 1),
      token > clause.sentence.lowerBound,
      isDefinite(before: token, clause)
    else { return nil }
    var end = token + 1
    while end < clause.sentence.upperBound, end < token + 8, list[end].kind == .word, !clause.isMet(end),
      list[end].isCapitalised || AdditionWords.isDeterminer(end, list) || list.matches(end, "of")
        || AdditionWords.has(AdditionWords.direction, end, list)
        || list[end - 1].kind == .word
          && AdditionWords.isDeterminer(end - 1, list) && !VerbForm.isPast(end, in: list)
    { end += 1 }
    return end > token + 1 && !AdditionWords.isDeterminer(end - 1, list) ? end : nil
  }

  /// Whether a name, a verb, or a noun with "the" or "a" ends before the token.
  private static func isDefinite(before token: Int, _ clause: SourceClause) -> Bool {
    let list = clause.list
    var place = token - 1
    if clause.isTime(place) { return true }
    guard list[place].kind == .word else { return false }
    if list[place].isCapitalised && place > clause.sentence.lowerBound || VerbForm.isPast(place, in: list) {
      return true
    }
    while place >= max(token - 5, clause.sentence.lowerBound), list[place].kind == .word {
      if clause.isFigure(place) { return false }
      if AdditionWords.isDeterminer(place, list) { return true }
      if PrepositionBook.isPreposition(place, in: list) || VerbForm.isAuxiliary(place, in: list) { return false }
      place -= 1
    }
    return false
  }

  /// "Norwegian ferry line Elbrin Lines", "Mayor Anna Berg": what stands right before a name tells who it is.
  static func describesName(_ token: Int, _ clause: SourceClause) -> Bool {
    let list = clause.list
    let isDescription = !AdditionWords.has(AdditionWords.narrowing | AdditionWords.restriction, token, list)
    guard list[token].kind == .word, isDescription, !PrepositionBook.isPreposition(token, in: list) else {
      return false
    }
    for next in token + 1..<max(min(token + 6, clause.sentence.upperBound), token + 1) {
      if clause.isMet(next) {
        // "Halden School" is "the school" only where the document speaks of Halden.
        return list[next].isCapitalised && (clause.isMetName(next) || clause.isNamedAround(token))
      }
      guard list[next].kind == .word || list[next].kind == .punctuation && !clause.isBreak(next),
        !AdditionWords.has(AdditionWords.narrowing, next, list),
        !PrepositionBook.isPreposition(next, in: list) || list.matches(next, "of") && list[token].isCapitalised,
        !VerbForm.isAuxiliary(next, in: list), !VerbForm.isPast(next, in: list), !clause.isTime(next),
        !AdditionWords.has(AdditionWords.determiner | AdditionWords.restriction, next, list)
      else { return false }
    }
    return false
  }
}
