import AssayModel
import AssayText

/// What brought what about: "The strike forced the mill to close."
enum CausalClaims {
  /// Below this strength a connective is as likely to mean something else, and no claim is made of it.
  private static let least = 45

  static func add(to drafts: inout [ClaimDraft], from view: SentenceView) {
    let reader = CausalReader(clauses: view.clauses, previous: view.previous)
    reader.forEachCandidate { candidate in
      guard candidate.strength >= least else { return }
      var tokens = candidate.effect
      if candidate.cause.lowerBound >= view.sentence.lowerBound { tokens = hull(tokens, candidate.cause) }
      for signal in candidate.signals { tokens = hull(tokens, signal) }
      drafts.append(
        ClaimDraft(
          kind: .causal, tokens: tokens, cue: candidate.signals.first, subject: candidate.cause,
          causation: candidate))
    }
  }

  private static func hull(_ a: Range<Int>, _ b: Range<Int>) -> Range<Int> {
    min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
  }
}
