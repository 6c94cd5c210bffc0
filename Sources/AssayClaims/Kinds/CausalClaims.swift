import AssayModel
import AssayText

/// What brought what about: "The strike forced the mill to close."
enum CausalClaims {
  /// Below these odds "as", "since" and "so" are not taken for causal.
  private static let leastOddsOfAmbiguous = 1.0

  static func add(to drafts: inout [ClaimDraft], from view: SentenceView) {
    let reader = CausalReader(clauses: view.clauses, previous: view.previous)
    let candidates = reader.candidates()
    let odds = CausalModel.shared.odds(
      of: CausalFeatures(list: view.list, sentence: view.sentence, candidates: candidates))
    let likelihood = CheckWorthinessScale.logistic(odds)
    var isPlain = false
    for var candidate in candidates where candidate.strength >= CausalCandidate.leastStrength {
      if odds < leastOddsOfAmbiguous, reader.isAmbiguous(candidate) {
        candidate.strength = min(candidate.strength, CausalCandidate.evenStrength - 1)
      }
      candidate.likelihood = likelihood
      isPlain = true
      add(candidate, to: &drafts, from: view)
    }
    guard !isPlain, odds > CausalModel.leastOdds, var candidate = candidates.first ?? reader.weakCandidate() else {
      return
    }
    candidate.likelihood = likelihood
    add(candidate, to: &drafts, from: view)
  }

  private static func add(_ candidate: CausalCandidate, to drafts: inout [ClaimDraft], from view: SentenceView) {
    var tokens = candidate.effect
    if candidate.cause.lowerBound >= view.sentence.lowerBound { tokens = hull(tokens, candidate.cause) }
    for signal in candidate.signals { tokens = hull(tokens, signal) }
    drafts.append(
      ClaimDraft(
        kind: .causal, tokens: tokens, cue: candidate.signals.first, subject: candidate.cause,
        causation: candidate))
  }

  private static func hull(_ a: Range<Int>, _ b: Range<Int>) -> Range<Int> {
    min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
  }
}
