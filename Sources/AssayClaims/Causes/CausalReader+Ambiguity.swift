import AssayText

extension CausalReader {
  /// Whether a candidate rests on a word that joins clauses in time, manner or degree as often as in cause.
  func isAmbiguous(_ candidate: CausalCandidate) -> Bool {
    guard candidate.signals.count == 1, let cue = candidate.signals.first, cue.count == 1 else { return false }
    let place = cue.lowerBound
    return list.matches(place, "as") || list.matches(place, "since") || list.matches(place, "so")
  }
}
