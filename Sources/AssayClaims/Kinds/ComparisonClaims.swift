import AssayModel
import AssayText

/// One amount or thing against another, or against itself at another time: "Exports rose faster than imports."
enum ComparisonClaims {
  static func add(to drafts: inout [ClaimDraft], from view: SentenceView) {
    let first = drafts.count
    for cue in view.cues where cue.kind == .comparison || cue.kind == .change {
      if drafts.count > first, let last = drafts.last, last.tokens.contains(cue.tokens.lowerBound) { continue }
      guard cue.kind == .comparison ? compares(cue, in: view) : changes(cue, in: view) else { continue }
      let statement = view.statement(around: cue.tokens)
      guard view.clauses.hasFiniteVerb(statement.tokens) else { continue }
      drafts.append(
        ClaimDraft(kind: .comparison, tokens: statement.tokens, cue: cue.tokens, subject: statement.subject))
    }
  }

  /// "more than 300" bounds a figure and "rather than" chooses: neither compares.
  private static func compares(_ cue: Cue, in view: SentenceView) -> Bool {
    let list = view.list
    let place = cue.tokens.lowerBound
    guard list.matches(place, "than") else { return true }
    if list.matches(place - 1, "rather") || list.matches(place - 1, "other") { return false }
    let next = view.clauses.at(cue.tokens.upperBound)
    return
      !(next.has(.numeral)
      && (list.matches(place - 1, "more") || list.matches(place - 1, "less")
        || list.matches(place - 1, "fewer")))
  }

  /// A verb of rising or falling that states a fact: "has grown", "fell"; not "will cut", "to raise", "the loss".
  private static func changes(_ cue: Cue, in view: SentenceView) -> Bool {
    let clauses = view.clauses
    let place = cue.tokens.lowerBound
    let word = clauses.at(place)
    if clauses.isFinite(place), word.has(.past) || word.has(.third) { return true }
    let left = clauses.at(place - 1)
    guard word.has(.participle) || word.has(.gerund) || word.has(.past) else { return false }
    return (left.has(.have) || left.has(.be)) && !left.has(.modal) && !view.list.matches(place - 1, "be")
  }
}
