import AssayModel
import AssayText

/// What stands above or apart from all others: "the deadliest storm on record", "the only bridge", "never before".
enum SuperlativeClaims {
  static func add(to drafts: inout [ClaimDraft], from view: SentenceView) {
    let first = drafts.count
    for cue in view.cues where cue.kind == .superlative && singlesOut(cue, in: view) {
      if drafts.count > first, let last = drafts.last, last.tokens.contains(cue.tokens.lowerBound) { continue }
      let statement = view.statement(around: cue.tokens)
      guard view.clauses.hasFiniteVerb(statement.tokens) else { continue }
      drafts.append(
        ClaimDraft(kind: .superlative, tokens: statement.tokens, cue: cue.tokens, subject: statement.subject))
    }
  }

  /// "the first woman to win", "the last of its kind"; "the first season" only counts in order.
  private static func isAlone(_ start: Int, in clauses: ClauseReader) -> Bool {
    var place = start
    while place < start + 4, clauses.isNounLike(place) { place += 1 }
    if place == start { return true }
    let word = clauses.at(place)
    if word.has(.relative) { return true }
    if clauses.list.matches(place, "to") { return clauses.at(place + 1).has([.base, .be, .have]) }
    if clauses.list.matches(place, "ever") || clauses.list.matches(place, "since") { return true }
    return clauses.list.matches(place, "in") && !clauses.at(place + 1).has([.numeral, .month, .timeWord])
      && !clauses.isComma(start - 3)
  }

  /// Leaves out "at least", "most of", "do our best", "only" as an adverb and "every" before a time.
  private static func singlesOut(_ cue: Cue, in view: SentenceView) -> Bool {
    let list = view.list
    let clauses = view.clauses
    let place = cue.tokens.lowerBound
    let next = cue.tokens.upperBound
    if cue.tokens.count > 1 {
      if list.matches(place, "the", "first") || list.matches(place, "the", "last") {
        return !clauses.at(next).has(.numeral) && !clauses.at(next).has(.timeWord) && isAlone(next, in: clauses)
      }
      return true
    }
    let left = clauses.at(place - 1)
    if list.matches(place, "every") { return false }
    if list.matches(place, "least") || list.matches(place, "most") {
      if list.matches(place - 1, "at") || list.matches(next, "of") { return false }
      // "the most populous"; "most people" is a share.
      return list.matches(place - 1, "the") || list[place - 1 >= 0 ? place - 1 : 0].kind == .possessive
    }
    if list.matches(place, "only") || list.matches(place, "sole") {
      return left.has(.determiner) || list.matches(place - 1, "'s")
    }
    if list.matches(place, "best") || list.matches(place, "worst") || list.matches(place, "latest")
      || list.matches(place, "closest")
    {
      return list.matches(place - 1, "the") && !list.matches(place, "latest")
    }
    return true
  }
}
