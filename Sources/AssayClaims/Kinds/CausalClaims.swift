import AssayModel
import AssayText

/// What brought what about: "The strike forced the mill to close."
enum CausalClaims {
  /// Below these odds "as", "since" and "so" are not taken for causal.
  private static let leastOddsOfAmbiguous = 1.0
  /// From these odds on, as a logarithm, a relation without a cue is a plain claim: about seven in eight.
  private static let leastOddsWithoutCue = 1.9
  /// Below these odds no relation without a cue is a plain claim, nor looked for beside one that has a cue.
  private static let leastOddsOfOthers = 0.0
  /// From this support on, a relation without a cue is a plain claim in a sentence that holds another.
  private static let leastSupportBesideOthers = -0.5

  static func add(to drafts: inout [ClaimDraft], from view: SentenceView, includesDoubtful: Bool) {
    let models = view.context.models
    let reader = CausalReader(clauses: view.clauses, previous: view.previous)
    let found = reader.candidates()
    let odds = models.sentences.odds(
      of: CausalFeatures(list: view.list, sentence: view.sentence, candidates: found))
    var candidates = found.filter { $0.strength >= CausalCandidate.leastStrength }
    guard !candidates.isEmpty || odds > (includesDoubtful ? CausalModel.leastOdds : leastOddsOfOthers) else { return }
    let relations = RelationReader(reader, candidates: found, model: models.relations)
    for place in candidates.indices {
      if odds < leastOddsOfAmbiguous, reader.isAmbiguous(candidates[place]) {
        candidates[place].strength = min(candidates[place].strength, CausalCandidate.evenStrength - 1)
      }
      candidates[place] = relations.placed(candidates[place])
    }
    let hasPlain = candidates.contains { !$0.isDoubtful }
    let others =
      odds > leastOddsOfOthers || candidates.isEmpty
      ? relations.others(than: candidates, isAsked: candidates.isEmpty).filter(reader.isTold) : []
    for var candidate in candidates + others {
      if candidate.isDoubtful, !relations.isPurpose(candidate),
        hasPlain && candidate.support > leastSupportBesideOthers
          || self.odds(candidate, sentence: odds) > leastOddsWithoutCue
      {
        candidate.strength = CausalCandidate.evenStrength
      }
      candidate.likelihood = CheckWorthinessScale.logistic(self.odds(candidate, sentence: odds))
      add(candidate, to: &drafts, from: view)
    }
  }

  /// The odds, as a logarithm, that a candidate tells a cause, from those of its sentence's words, those of the words
  /// where its sides meet and whether it has a plain cue: fitted to sentences that neither model was trained on.
  private static func odds(_ candidate: CausalCandidate, sentence: Double) -> Double {
    0.6 + 0.4 * sentence + 0.33 * candidate.support + (candidate.isDoubtful ? 0 : 0.5)
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
