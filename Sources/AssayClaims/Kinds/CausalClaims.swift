import AssayModel
import AssayText

/// What brought what about: "The strike forced the mill to close."
enum CausalClaims {
  /// Below this strength a connective is as likely to mean something else, and no claim is made of it.
  private static let least = 45

  static func drafts(in view: SentenceView) -> [ClaimDraft] {
    let reader = CausalReader(clauses: view.clauses, previous: view.previous)
    return reader.candidates().filter { $0.strength >= least }.map { candidate in
      var start = candidate.effect.lowerBound
      var end = candidate.effect.upperBound
      if candidate.cause.lowerBound >= view.sentence.lowerBound {
        start = min(start, candidate.cause.lowerBound)
        end = max(end, candidate.cause.upperBound)
      }
      for signal in candidate.signals {
        start = min(start, signal.lowerBound)
        end = max(end, signal.upperBound)
      }
      return ClaimDraft(
        kind: .causal, tokens: start..<end, cue: candidate.signals.first, subject: candidate.cause,
        causation: candidate)
    }
  }
}
