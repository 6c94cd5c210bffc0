import AssayModel
import AssayText

/// A source denies a claim, or gives another figure, only where it speaks of all of it and of nothing else: "did not pay
/// on time", "the primary school has no nurse", "12 rooms with a view" and "40 per cent by noon" contradict nothing.
enum DenialScope {
  static func objection(to scope: Scope) -> Objection? {
    guard !scope.isSupport, scope.passage.passage.kind != "table-row", scope.passage.passage.kind != "fact" else {
      return nil
    }
    let clause = SourceClause(scope)
    guard !clause.core.isEmpty,
      let token = otherRank(clause)
        ?? (scope.ruling.reason == .wordingDenied ? partDenied(clause) : partCounted(clause))
    else { return nil }
    return Objection(
      reason: .propertyDiffers,
      explanation: "The source says “\(clause.list.string(token))” of it, and so may mean another thing.")
  }

  /// "The second treaty", "its fifth title": another one of several; only one place in an order excludes another.
  private static func otherRank(_ clause: SourceClause) -> Int? {
    let list = clause.list
    return clause.scope.pairs.first { pair in
      let token = pair.evidence.tokens.lowerBound
      return pair.claim.quantity?.kind == .ordinal && pair.evidence.quantity?.kind == .ordinal
        && !RankScope.isSuperlative(pair.evidence.tokens.upperBound, in: list)
        && !(clause.sentence.lowerBound..<token).contains { places.contains(list[$0], in: list.text) }
        && !VerbForm.isAuxiliary(token - 1, in: list)
    }?.evidence.tokens.lowerBound
  }

  /// The first word around a denial that the claim does not have and that may make it one of a part, a manner or a time.
  private static func partDenied(_ clause: SourceClause) -> Int? {
    let list = clause.list
    // Any one case refutes "no" and "nobody".
    let isClaimDenied = !clause.scope.claim.negations.isEmpty
    let isOpposed = !clause.scope.words.clashes.isEmpty
    let clashing = Set(clause.scope.words.clashes.map { clause.scope.evidence.words[$0.evidence].token })
    func isPlain(_ token: Int) -> Bool {
      clause.isMet(token) || clause.isInClaim(token) || clashing.contains(token)
        || AdditionWords.isDeterminer(token, list) || VerbForm.isAuxiliary(token, in: list)
        || plain.contains(list[token], in: list.text) || list[token].kind == .punctuation
    }
    func isOf(_ token: Int) -> Bool {
      isPlain(token) || clause.isMeant(token) || clause.isNamedByPronoun(token)
        || AdditionScope.describesName(token, clause) || clause.aside(at: token) != nil
        || isClaimDenied && (clause.isFigure(token) || list.matches(token, "people"))
        || (isOpposed || isClaimDenied) && AdditionWords.isHarmless(token, clause) && !clause.isFigure(token)
    }
    if let token = clause.core.first(where: { !isOf($0) }) { return token }
    var token = clause.core.lowerBound - 1
    while token >= clause.sentence.lowerBound, !clause.isBreak(token) {
      if !isOf(token) { return token }
      token -= 1
    }
    token = clause.core.upperBound
    while !isClaimDenied, token < clause.sentence.upperBound, !clause.isBreak(token) {
      if !isPlain(token) { return token }
      token += 1
    }
    return nil
  }

  /// The first word around a differing figure that may make it the figure of a part, another thing or another time.
  private static func partCounted(_ clause: SourceClause) -> Int? {
    let list = clause.list
    let isDate = clause.scope.pairs.allSatisfy { $0.evidence.date != nil }
    if let token = possibility(clause) ?? described(clause) ?? otherSubject(clause) { return token }
    guard !isDate else { return nil }
    var token = clause.core.upperBound
    while token < clause.sentence.upperBound, !clause.isBreak(token) {
      let isAdded = !clause.isInClaim(token) && !clause.isMet(token)
      if isAdded,
        PrepositionBook.isPreposition(token, in: list) || AdditionWords.has(AdditionWords.restriction, token, list)
      {
        return clause.isFigure(token) ? nil : token
      }
      token += 1
    }
    token = clause.core.lowerBound - 1
    while token >= clause.sentence.lowerBound {
      // "On Sundays", "by Monday".
      let isBy = list.matches(token, "by") && clause.isTime(token + 1)
      if isBy || clause.isRepeated(token), !clause.isInClaim(token) { return token }
      if PrepositionBook.isPreposition(token, in: list), !clause.isInClaim(token), !list.matches(token, "of"),
        !(token + 1...token + 3).contains(where: clause.isMet)
      {
        return token
      }
      token -= 1
    }
    return nil
  }

  /// "Can carry 180", "was to cost 30 million", "was first planned to": no figure of what is or was.
  private static func possibility(_ clause: SourceClause) -> Int? {
    let list = clause.list
    return clause.sentence.first { token in
      // "In May" is no "may".
      guard !clause.isInClaim(token), !clause.isTime(token) else { return false }
      if possible.contains(list[token], in: list.text) { return true }
      return list.matches(token, "to") && beings.contains(list[token - 1], in: list.text)
    }
  }

  private static let possible = Lexicon([
    (1, "can could may might able capable designed planned intended meant supposed expected due")
  ])
  private static let beings = Lexicon([(1, "is are was were")])

  /// "40 old ships" of "90 ships", "the first attack" of several: a word in the counted phrase that the claim does not
  /// have.
  private static func described(_ clause: SourceClause) -> Int? {
    let list = clause.list
    func isAdded(_ token: Int) -> Bool {
      clause.sentence.contains(token) && list[token].kind == .word && !clause.isMet(token) && !clause.isInClaim(token)
    }
    for pair in clause.scope.pairs where pair.evidence.quantity != nil {
      let token = pair.evidence.tokens.upperBound
      if isAdded(token), clause.sentence.contains(token + 1), clause.isMet(token + 1),
        !list.matches(token, "of"), !AdditionWords.isDeterminer(token, list)
      {
        return token
      }
    }
    return clause.sentence.first { isAdded($0) && orders.contains(list[$0], in: list.text) && clause.isMet($0 + 1) }
  }

  private static let orders = Lexicon([(1, "first second third fourth fifth last final next other another")])

  /// "The new church", "the village of Orl", "members over 60": a word before the verb that only the source has.
  private static func otherSubject(_ clause: SourceClause) -> Int? {
    let list = clause.list
    guard let figure = clause.scope.pairs.first?.evidence.tokens.lowerBound else { return nil }
    var token = clause.core.lowerBound
    // What stands right before the subject is part of it.
    while token > clause.sentence.lowerBound, list[token - 1].kind == .word,
      !AdditionWords.isDeterminer(token - 1, list), !PrepositionBook.isPreposition(token - 1, in: list)
    { token -= 1 }
    while token < min(figure, clause.core.upperBound) {
      if VerbForm.isAuxiliary(token, in: list) || VerbForm.isPast(token, in: list) { return nil }
      if let aside = clause.aside(at: token) {
        token = aside.upperBound
        continue
      }
      let isKnown =
        clause.isMet(token) || clause.isInClaim(token) || AdditionWords.isDeterminer(token, list)
        || list[token].kind != .word || clause.isTime(token) || clause.isFigure(token) && token >= figure
        || AdditionScope.describesName(token, clause) || clause.isMeant(token) || clause.isNamedByPronoun(token)
        || bounds.contains(list[token], in: list.text)
        || clause.isPairedFigure(token + 1)
      if !isKnown,
        AdditionWords.has(AdditionWords.adjective | AdditionWords.narrowing, token, list)
          || PrepositionBook.isPreposition(token, in: list) || clause.isFigure(token)
          || list[token].isCapitalised && token > clause.sentence.lowerBound
      {
        return token
      }
      token += 1
    }
    return nil
  }

  /// Says nothing of its own beside "not".
  private static let plain = Lexicon([
    (
      1,
      """
      not no never none neither nor any ever yet either at all also still it cannot don't doesn't didn't isn't aren't wasn't
      weren't won't hasn't haven't hadn't to ago however but and instead since
      """
    )
  ])

  private static let bounds = Lexicon([(1, "about around only just some nearly almost roughly")])

  private static let places = Lexicon([
    (1, "finished finish finishing came placed ranked ranks rank stands stood sits")
  ])
}
