import AssayModel
import AssayText

/// What stands before the claim's words in the source's sentence: "A subsidiary of", "Residents urged the", "On
/// Monday".
struct LeadReading {
  private let clause: SourceClause
  private let list: TokenList

  init(_ clause: SourceClause) {
    self.clause = clause
    list = clause.list
  }

  /// The first word, from the claim's words backwards, that may change what they say.
  func intruder() -> Int? {
    let first = clause.sentence.lowerBound
    if let token = share ?? season { return token }
    var token = clause.core.lowerBound - 1
    // "And" right before the claim's words joins them to another subject, or to another clause.
    while token >= first {
      if clause.isBreak(token) || joinsClauses(token) { return condition(before: token) }
      if isReport(token) { return speaker(before: token) }
      if AdditionWords.isHarmless(token, clause) || AdditionScope.describesName(token, clause) || isPlace(token)
        || isMeant(token)
      {
        token -= 1
        continue
      }
      return token
    }
    return nil
  }

  /// "Some doctors", "two doctors", "one in ten": of what the claim says of all.
  private var share: Int? {
    let token = clause.core.lowerBound - 1
    guard token >= clause.sentence.lowerBound, !clause.isMet(token) else { return nil }
    if list.matches(token, "some"), !clause.isInClaim(token), !clause.isFigure(token + 1) { return token }
    if AdditionWords.isDeterminer(token, list), list.matches(token - 1, "half"), !clause.isInClaim(token - 1) {
      return token - 1
    }
    let claims = clause.scope.claim.document.tokens
    let isBare = clause.scope.claim.tokens.first.map { claims[$0].key == list[token + 1].key } ?? false
    return isBare && !clause.isInClaim(token) && clause.isFigure(token) && !clause.isTime(token)
      && !clause.isPairedFigure(token) ? token : nil
  }

  /// "In July": of so many a day only there.
  private var season: Int? {
    let first = clause.sentence.lowerBound
    guard clause.scope.pairs.contains(where: { $0.claim.pace != nil }),
      list.matches(first, "in") || list.matches(first, "during"), first + 2 < clause.core.lowerBound,
      list[first + 2].kind != .number, Self.seasons.contains(list[first + 1], in: list.text),
      !clause.isInClaim(first + 1)
    else { return nil }
    return first + 1
  }

  private static let seasons = Lexicon([
    (
      1,
      """
      january february march april may june july august september october november december spring summer autumn winter
      """
    )
  ])

  /// What the claim's "it" stands for, and "of" before it.
  private func isMeant(_ token: Int) -> Bool {
    if clause.isMeant(token) || clause.isNamedByPronoun(token) { return true }
    if list[token].kind == .possessive { return clause.isMeant(token - 1) || clause.isNamedByPronoun(token - 1) }
    return PrepositionBook.isPreposition(token, in: list)
      && (token + 1...token + 2).contains { clause.isMeant($0) && !clause.isBreak(token + 1) }
  }

  /// ", and the mill burned down": what stands before is a clause of its own.
  private func joinsClauses(_ token: Int) -> Bool {
    if list.matches(token, "while") || list.matches(token, "whereas") { return true }
    guard list.matches(token, "and") || list.matches(token, "but") else { return false }
    return list.isMark(token - 1, ",")
      || (clause.sentence.lowerBound..<token).contains {
        VerbForm.isPast($0, in: list) || VerbForm.isAuxiliary($0, in: list)
      }
  }

  private func isReport(_ token: Int) -> Bool {
    let place = list.matches(token, "that") ? token - 1 : token
    return AdditionWords.has(AdditionWords.report, place, list) && place > clause.sentence.lowerBound
      && !list.matches(place - 1, "to")
  }

  /// "Carl Fenn said": what one person says is no fact yet; the police or a report is taken at its word.
  private func speaker(before token: Int) -> Int? {
    if clause.scope.claim.tokens.contains(where: {
      AdditionWords.has(AdditionWords.report, $0, clause.scope.claim.document.tokens)
    }) {
      return nil
    }
    let names = clause.scope.passage.annotated.names(in: list.span(clause.sentence.lowerBound..<token + 1))
    return names.first { $0.kind == .person }?.tokens.lowerBound
  }

  /// "When the wind is strong, …": the word that makes the phrase before a comma a condition or a comparison.
  private func condition(before end: Int) -> Int? {
    guard list.isMark(end, ",") else { return nil }
    var start = end
    while start > clause.sentence.lowerBound, !list.isMark(start - 1, ";"), !list.isMark(start - 1, ":") { start -= 1 }
    if list.matches(start, "and") || list.matches(start, "but") { start += 1 }
    guard start < end, !clause.isInClaim(start) || list.matches(start, "for") else { return nil }
    let isTimed = (start + 1...start + 2).contains(where: clause.isTime)
    return AdditionWords.has(AdditionWords.condition, start, list) && !isTimed
      || list.matches(start, "with", "the", "exception") ? start : nil
  }

  /// "In Norvik" at the beginning; a quantity of a place is not the whole.
  private func isPlace(_ token: Int) -> Bool {
    guard !clause.hasQuantity else { return false }
    return (max(token - 3, clause.sentence.lowerBound)...token).contains {
      $0 == clause.sentence.lowerBound && AdditionWords.has(AdditionWords.place, $0, list)
    }
  }
}
