import AssayModel
import AssayText

/// What was so is not what is so: "was chairman until 2015" bears out no "is chairman"; nor does a question, or what
/// can or must be.
enum TenseScope {
  static func objection(to scope: Scope) -> Objection? {
    guard scope.isSupport, !scope.sentence.isEmpty else { return nil }
    let list = scope.evidence.document.tokens
    let claims = scope.claim.document.tokens
    if list.isMark(scope.sentence.upperBound - 1, "?"), !claims.isMark(scope.claim.tokens.upperBound - 1, "?") {
      return Objection(reason: .hedged, explanation: "The source only asks.")
    }
    if let modal = modal(scope) {
      return Objection(reason: .hedged, explanation: "Only one of the two says “\(modal)”.")
    }
    guard isPast(scope) else { return nil }
    return Objection(reason: .timeDiffers, explanation: "The claim says what is so, the source what was.")
  }

  /// A word of ability or duty beside what was met that the other side does not have.
  private static func modal(_ scope: Scope) -> String? {
    let clause = SourceClause(scope)
    let claims = scope.claim.document.tokens
    let sources = clause.list
    func found(_ list: TokenList, _ tokens: Range<Int>) -> [String] {
      tokens.filter { modals.contains(list[$0], in: list.text) && !list[$0].isCapitalised }.map(list.lowercased)
    }
    let own = found(claims, scope.claim.tokens)
    let others = found(sources, clause.core)
    return others.first { !own.contains($0) } ?? own.first { !others.contains($0) && $0 != "may" && $0 != "might" }
  }

  private static let modals = Lexicon([(1, "can could may might must should shall cannot ought")])

  private static func isPast(_ scope: Scope) -> Bool {
    let clause = SourceClause(scope)
    let claims = scope.claim.document.tokens
    let sources = clause.list
    let isPresent = scope.claim.tokens.contains { isPresentForm($0, claims) }
    let core = clause.core.filter { clause.aside(at: $0) == nil }
    let isSaidAlike = scope.isVerbatim && scope.sentence.contains { presents.contains(sources[$0], in: sources.text) }
    if isPresent, !isSaidAlike, !core.contains(where: { presents.contains(sources[$0], in: sources.text) }) {
      if core.contains(where: { pasts.contains(sources[$0], in: sources.text) }) { return true }
      // "Anna Berg, mayor from 2004 to 2012, …": no verb, but a time that is over.
      let dates = scope.evidence.figures.filter { scope.sentence.contains($0.tokens.lowerBound) }.compactMap(\.date)
      let isPresentNowhere = !scope.sentence.contains { presents.contains(sources[$0], in: sources.text) }
      if isPresentNowhere, !dates.isEmpty, scope.claim.figures.allSatisfy({ $0.date == nil }) { return true }
    }
    // "Employs" and "employed".
    return scope.words.meetings.contains { meeting in
      let own = scope.claim.words[meeting.claim].token
      let other = scope.evidence.words[meeting.evidence].token
      let isSaidAlike = scope.words.meetings.contains {
        $0.claim == meeting.claim
          && sources[scope.evidence.words[$0.evidence].token].key == claims[own].key
      }
      return meeting.strength == 1 && !isSaidAlike && scope.claim.words[meeting.claim].weight >= 1
        && clause.core.contains(other)
        && clause.aside(at: other) == nil
        && isPresentVerb(own, claims) && VerbForm.isPast(other, in: sources)
        && !(max(other - 2, 0)..<other).contains { presents.contains(sources[$0], in: sources.text) }
    }
  }

  /// "Is" or "has" by itself, not "has won".
  private static func isPresentForm(_ token: Int, _ list: TokenList) -> Bool {
    guard presents.contains(list[token], in: list.text) else { return false }
    guard list.matches(token, "has") || list.matches(token, "have") else { return true }
    return !(token + 1...token + 2).contains { VerbForm.isPast($0, in: list) || list.matches($0, "been") }
  }

  /// "Employs"; "employ" after "nurses" or "they".
  private static func isPresentVerb(_ token: Int, _ list: TokenList) -> Bool {
    guard !VerbForm.isPast(token, in: list), !list[token].isCapitalised, token > 0 else { return false }
    let word = list.lowercased(token)
    if word.hasSuffix("ing") { return false }
    if word.hasSuffix("s"), !word.hasSuffix("ss") { return true }
    let subject = list.lowercased(token - 1)
    return subject == "they" || subject == "we" || subject.hasSuffix("s") && list[token - 1].kind == .word
  }

  private static let presents = Lexicon([(1, "is are am has have does do isn't aren't hasn't haven't")])
  private static let pasts = Lexicon([(1, "was were had did wasn't weren't hadn't didn't")])
}
