import AssayModel
import AssayText

/// What follows the claim's words in the source's sentence: "on Monday" and ", which opened in 1998" change nothing,
/// "of bread", "for children" and "or injured" do.
struct TailReading {
  private let clause: SourceClause
  private let list: TokenList

  init(_ clause: SourceClause) {
    self.clause = clause
    list = clause.list
  }

  /// The first word up to the next mark that may change what the claim's words say.
  func intruder() -> Int? {
    var token = clause.core.upperBound
    var isFree = false
    while token < clause.sentence.upperBound {
      if clause.isBreak(token) { return lateTurn(after: token) }
      // "Passed its first reading": the claim's verb has an object here.
      if token == clause.core.upperBound, AdditionWords.isDeterminer(token, list), !clause.isTime(token),
        !clause.isTime(token + 1), VerbForm.isPast(token - 1, in: list)
      {
        return token
      }
      // "40 ships sunk".
      if token == clause.core.upperBound, clause.hasQuantity, VerbForm.isPast(token, in: list), !clause.isMet(token),
        !VerbForm.isPast(token - 1, in: list), !VerbForm.isAuxiliary(token - 1, in: list)
      {
        return token
      }
      guard list[token].kind == .word else {
        if list[token].kind == .possessive { return token + 1 < clause.sentence.upperBound ? token + 1 : token }
        token += 1
        continue
      }
      if clause.isTime(token) || clause.isMet(token) || clause.isFigure(token) {
        if isOnlySince(token) || isState && isRepeated(token) { return token }
        isFree = true
        token += 1
        continue
      }
      if list.matches(token, "because") || list.matches(token, "while") || list.matches(token, "after") {
        // "Is banned after 10 pm".
        let isHour = isState && !isDenied && (token + 1...token + 2).contains(where: clause.isTime)
        return list.matches(token, "after") && (isRanked || isHour) ? token : nil
      }
      if list.matches(token, "and") { return coordinate(token) ?? distribution(token) }
      if isLimit(token) { return token }
      if list.matches(token, "more", "than"), clause.isFigure(token + 2) { return nil }
      if list.matches(token, "per"), clause.isInClaim(token + 1) { return nil }
      if list.matches(token, "but"), clause.isFigure(token + 1) { return nil }
      if AdditionWords.has(AdditionWords.restriction, token, list), !isPastWhen(token) { return token }
      if let end = phraseEnd(token) {
        guard end > token else { return token }
        token = end
        isFree = true
        continue
      }
      let isPlain =
        AdditionWords.isNeutral(token, clause) || list.lowercased(token).hasSuffix("ly") || isFree
        || clause.isInClaim(token) || clause.isFigure(token) || list.matches(token, "to")
        || VerbForm.isPast(token, in: list)
      if !isPlain { return token }
      token += 1
    }
    return nil
  }

  /// The end of a phrase that a preposition begins; its own place when the phrase narrows what was said; `nil` for no
  /// preposition.
  private func phraseEnd(_ token: Int) -> Int? {
    guard PrepositionBook.isPreposition(token, in: list) else { return nil }
    let isTimed = (token + 1...token + 3).contains(where: clause.isTime)
    if list.matches(token, "by"), isTimed, clause.hasQuantity, !clause.isInClaim(token) { return token }
    if isTimed, !isRanked { return token + 1 }
    if isRanked || narrows(token) { return token }
    var end = token + 1
    while end < clause.sentence.upperBound, !clause.isBreak(end), !PrepositionBook.isPreposition(end, in: list),
      !list.matches(end, "and"), !AdditionWords.has(AdditionWords.restriction, end, list)
    {
      if AdditionWords.has(AdditionWords.footing, end, list) { return token }
      end += 1
    }
    return end
  }

  /// "In July", "until 1950", "on its foreign profits", "to appear" right behind what is so, what is not, or what goes on
  /// without an object.
  private func isLimit(_ token: Int) -> Bool {
    guard PrepositionBook.isPreposition(token, in: list), !clause.isInClaim(token), !clause.isMet(token + 1) else {
      return false
    }
    var end = token + 1
    while end < clause.sentence.upperBound, end < token + 4 || clause.isTime(end), !clause.isBreak(end) { end += 1 }
    let times = (token + 1..<end).filter(clause.isTime)
    let isDated = times.contains { list[$0].kind == .number && list[$0].length == 4 }
    if isDenied { return !isDated || list.matches(token, "until") || list.matches(token, "till") }
    // "Hit a tram on Monday" happened then; "is open on Monday" may be closed on others.
    let isDay =
      !times.isEmpty && times.allSatisfy { Self.days.contains(list[$0], in: list.text) }
      && !clause.core.contains { VerbForm.isAuxiliary($0, in: list) }
    if isPaced || isState && !isDay, !times.isEmpty, !isDated { return !list.matches(token, "for") }
    if !isState || !times.isEmpty {
      // "The bill passed to a committee", "failed to appear", "resigned from the club".
      let isBare = token == clause.core.upperBound && times.isEmpty && isIntransitive
      if isBare, list.matches(token, "to") || list.matches(token, "from") { return true }
    }
    guard times.isEmpty else { return false }
    if list.matches(token, "for") {
      let isTerm = clause.isFigure(token + 1)
      return clause.hasQuantity ? !isTerm && !list.matches(token + 1, "the", "first") : isTerm && !isIntransitive
    }
    if list.matches(token, "with") { return token + 1 < list.count && list[token + 1].isCapitalised }
    if list.matches(token, "to") { return clause.hasQuantity && isState }
    if list.matches(token, "through") || list.matches(token, "under") || list.matches(token, "via") {
      return clause.hasQuantity && isState
    }
    // "Reduced pain in mice": of some only, not a place.
    return list.matches(token, "in") && !isIntransitive && !clause.hasQuantity && isKind(token + 1)
  }

  private static let days = Lexicon([
    (1, "monday tuesday wednesday thursday friday saturday sunday yesterday today on last night morning evening")
  ])

  /// Whether the claim's verb is its last word, in the active.
  private var isIntransitive: Bool {
    let claims = clause.scope.claim.document.tokens
    guard
      let last = clause.scope.claim.tokens.last(where: { claims[$0].kind == .word }), VerbForm.isPast(last, in: claims)
    else { return false }
    return !(clause.scope.claim.tokens.lowerBound..<last).contains { VerbForm.isAuxiliary($0, in: claims) }
  }

  private var isDenied: Bool {
    let claims = clause.scope.claim.document.tokens
    return clause.scope.claim.negations.contains { !claims.matches($0, "without") }
  }

  private var isPaced: Bool { clause.scope.pairs.contains { $0.claim.pace != nil } }

  /// A bare plural.
  private func isKind(_ token: Int) -> Bool {
    guard clause.isWord(token), !list[token].isCapitalised else { return false }
    let word = list.lowercased(token)
    return word.hasSuffix("s") && !word.hasSuffix("ss") || word == "mice" || word == "men" || word == "women"
      || word == "children" || word == "people"
  }

  /// "In Varland and 60 in Norland": each has its own figure.
  private func distribution(_ token: Int) -> Int? {
    guard clause.hasQuantity, clause.isFigure(token + 1), !clause.isPairedFigure(token + 1) else { return nil }
    let isParted = (clause.core.upperBound..<max(token, clause.core.upperBound)).contains {
      PrepositionBook.isPreposition($0, in: list) && !clause.isInClaim($0)
    }
    return isParted || list.matches(token + 2, "more") ? token + 1 : nil
  }

  private func narrows(_ token: Int) -> Bool {
    if list.matches(token, "of"), clause.isMeant(token + 1) || clause.isMeant(token + 2) { return false }
    if list.matches(token, "of") || list.matches(token, "among") || list.matches(token, "between") { return true }
    if list.matches(token, "for") || list.matches(token, "as") { return isState && !list.matches(token, "as", "the") }
    // "900 patients with burns", but "a storm hit the coast with high winds".
    if list.matches(token, "with") { return clause.hasQuantity }
    // "Free to members".
    if list.matches(token, "to") {
      // "Cost $4 million to repair".
      let isPurpose =
        clause.isWord(token + 1) && !AdditionWords.isDeterminer(token + 1, list)
        && !list[token + 1].isCapitalised
      return clause.hasQuantity ? isStock && isPurpose : isState
    }
    guard AdditionWords.has(AdditionWords.place, token, list), !AdditionWords.has(AdditionWords.extent, token + 1, list)
    else { return false }
    let isShare = clause.scope.pairs.contains { $0.claim.quantity?.unit.dimension == .percentage }
    // "In mice", "in cities": some of them, not one place.
    let isKind =
      clause.isWord(token + 1) && !list[token + 1].isCapitalised && !AdditionWords.isDeterminer(token + 1, list)
    return clause.hasQuantity ? isStock || isShare : isState && isKind
  }

  /// "Killed and injured", "cars and vans": a figure of both.
  private func coordinate(_ token: Int) -> Int? {
    guard clause.hasQuantity, clause.isWord(token + 1), !clause.isFigure(token + 1), !clause.isInClaim(token + 1) else {
      return nil
    }
    let after = token + 2
    let isAlone =
      after >= clause.sentence.upperBound || list[after].kind == .punctuation || clause.isTime(after)
      || PrepositionBook.isPreposition(after, in: list)
      || AdditionWords.isDeterminer(after, list) && clause.isTime(after + 1)
    return isAlone ? token + 1 : nil
  }

  /// ", seasonally adjusted", ", Carl Fenn claims" are found by their words; here ", or missing" and ", but only".
  private func lateTurn(after token: Int) -> Int? {
    let isListed =
      clause.hasQuantity && VerbForm.isPast(token + 1, in: list)
      && (list.matches(token + 2, "or") || list.matches(token + 2, "and") || list.isMark(token + 2, ","))
    return isListed || list.matches(token + 1, "or") && clause.hasQuantity || list.matches(token + 1, "except")
      ? token + 1 : nil
  }

  /// "Was killed when a bus crashed" tells when; "stops when the wind is strong" on what condition.
  private func isPastWhen(_ token: Int) -> Bool { list.matches(token, "when") && !isState }

  /// Whether the claim says what is so, not what happened.
  private var isState: Bool {
    let claims = clause.scope.claim.document.tokens
    return !clause.scope.claim.tokens.contains { token in
      VerbForm.isPast(token, in: claims) && !VerbForm.isAuxiliary(token - 1, in: claims)
        || claims.matches(token, "was") || claims.matches(token, "were")
    }
  }

  /// Whether the claim's figure is that of all there is, so that a place makes it a part.
  var isStock: Bool {
    isState || clause.scope.claim.words.contains { Self.stocks.contains($0.stem) }
  }

  private static let stocks = WordBook.shared.stems(
    of: """
      employ sell earn export import produce make own operate run have hold serve spend sale profit revenue turnover
      income
      price wage unemployment inflation population emission output production number share rate rent fee cost
      """)

  /// "Is the first", "made its biggest loss", "only": of whatever follows. A subject ("The highest gust was measured")
  /// is ranked already.
  var isRanked: Bool {
    let claims = clause.scope.claim.document.tokens
    return clause.scope.claim.tokens.dropFirst(3).contains { token in
      RankScope.isSuperlative(token, in: claims) || claims.matches(token, "first") || claims.matches(token, "last")
        || claims.matches(token, "only")
    }
  }

  /// "Opens on Sundays"; but "daily" may be the claim's own "a day".
  private func isRepeated(_ token: Int) -> Bool {
    clause.isRepeated(token) && !clause.isInClaim(token) && !clause.scope.pairs.contains { $0.claim.pace != nil }
  }

  /// "The first strike since 1990".
  private func isOnlySince(_ token: Int) -> Bool {
    isRanked && !clause.isInClaim(token) && (list.matches(token - 1, "since") || list.matches(token, "since"))
  }
}
