import AssayModel
import AssayText

/// Reads causes and effects around the causal cues of one sentence.
struct CausalReader {
  let clauses: ClauseReader
  /// The tokens of the sentence before, when it stands in the same block: where "As a result, …" points.
  let previous: Range<Int>?

  var list: TokenList { clauses.list }
  var sentence: Range<Int> { clauses.sentence }

  /// The candidates of the sentence, in the order of their cues.
  func candidates() -> [CausalCandidate] {
    guard clauses.holds.has(.causal) else { return [] }
    var result: [CausalCandidate] = []
    let grammar = CausalGrammar.shared
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard clauses.at(index).has(.causal),
        let match = grammar.lexicon.longestMatch(at: index, in: list, before: sentence.upperBound)
      else {
        index += 1
        continue
      }
      var best: CausalCandidate?
      for entry in grammar.entries[Int(match.value) - 1] where entry.strength > 0 {
        guard let candidate = candidate(for: entry, at: match.tokens) else { continue }
        if candidate.strength > best?.strength ?? 0 { best = candidate }
      }
      if let best, isTold(best) { result.append(best) }
      index = match.tokens.upperBound
    }
    return result
  }

  private func candidate(for entry: CausalGrammar.Entry, at cue: Range<Int>) -> CausalCandidate? {
    switch entry.shape {
    case .effectFirst: effectFirst(cue, entry)
    case .causeFirst: causeFirst(cue, entry)
    case .verb: verb(cue, entry, reversed: false)
    case .production: production(cue, entry)
    case .toll: toll(cue, entry)
    case .reverseVerb: origin(cue, entry)
    case .result: result(cue, entry)
    case .motive: motive(cue, entry)
    case .persuasion: persuasion(cue, entry)
    case .making: making(cue, entry)
    case .causeNoun: causeNoun(cue, entry)
    case .effectNoun: effectNoun(cue, entry)
    case .adjective: adjective(cue, entry)
    case .extent: extent(cue, entry)
    case .ambiguous(let connective): ambiguous(connective, cue, entry)
    }
  }

  /// A candidate with clean ranges; `nil` when either side is empty.
  func make(
    cause: Range<Int>, effect: Range<Int>, signals: [Range<Int>], _ entry: CausalGrammar.Entry,
    strength: Int? = nil
  ) -> CausalCandidate? {
    let cause = cause.lowerBound >= sentence.lowerBound ? clauses.trimmed(cause) : cause
    let effect = clauses.trimmed(effect)
    guard !cause.isEmpty, !effect.isEmpty else { return nil }
    return CausalCandidate(
      cause: cause, effect: effect, signals: signals, strength: strength ?? entry.strength,
      degree: entry.degree)
  }
}
