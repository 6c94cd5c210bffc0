import AssayModel
import AssayText

/// What stands above or apart from all others: "the deadliest storm on record", "the only bridge", "never before".
enum SuperlativeClaims {
  static func add(to drafts: inout [ClaimDraft], from view: SentenceView) {
    let first = drafts.count
    for cue in view.cues where cue.kind == .superlative && singlesOut(cue, in: view) {
      if drafts.count > first, let last = drafts.last, last.tokens.contains(cue.tokens.lowerBound) { continue }
      let clause = view.clause(around: cue.tokens)
      guard view.clauses.hasFiniteVerb(clause) else { continue }
      drafts.append(
        ClaimDraft(kind: .superlative, tokens: clause, cue: cue.tokens, subject: view.subject(of: clause)))
    }
  }

  /// Leaves out "at least", "most of", "do our best", "only" as an adverb and "every" before a time.
  private static func singlesOut(_ cue: Cue, in view: SentenceView) -> Bool {
    let list = view.list
    let clauses = view.clauses
    let place = cue.tokens.lowerBound
    let next = cue.tokens.upperBound
    if cue.tokens.count > 1 {
      if list.matches(place, "the", "first") || list.matches(place, "the", "last") {
        return !clauses.at(next).has(.numeral) && !clauses.at(next).has(.timeWord)
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
