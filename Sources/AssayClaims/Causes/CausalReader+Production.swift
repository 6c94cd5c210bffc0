import AssayText

/// Verbs of making, which tell of a cause where a process makes, or where light, noise, pain and the like is made.
extension CausalReader {
  /// "The reaction produced heat"; not "the firm produced cars".
  func production(_ cue: Range<Int>, _ entry: CausalGrammar.Entry) -> CausalCandidate? {
    guard var candidate = verb(cue, entry, reversed: false) else { return nil }
    // "made of fruit to create a sweet taste": a purpose.
    if list.matches(cue.lowerBound - 1, "to") { return candidate }
    let isGivenOffAlone = entry.strength < Self.evenForProcesses
    let effect = clauses.at(clauses.phraseHead(of: candidate.effect))
    let isGivenOff = isGivenOffAlone ? effect.has(.emission) : effect.has([.harm, .emission])
    let isFelt = isGivenOff && !effect.has(.past) && !clauses.at(candidate.effect.lowerBound).has(.objectPronoun)
    let mayBeProcess = !isGivenOffAlone && entry.form != .gerund
    if isFelt || (mayBeProcess && isProcess(clauses.phraseHead(of: candidate.cause))) { candidate.strength = 60 }
    return candidate
  }

  /// From this strength on a verb tells a cause when a process is its subject: "produce", not "make".
  private static let evenForProcesses = 40

  /// "reaction", "treatment", "bombing": what happens, and nobody who makes things.
  private func isProcess(_ index: Int) -> Bool {
    let token = list[index]
    let word = clauses.at(index)
    guard token.kind == .word, !token.isCapitalised, !word.has([.body, .auxiliary]) else { return false }
    if word.has([.gerund, .harmfulEvent]) { return true }
    return token.length > Self.shortestProcess
      && Self.processEndings.contains { ending in
        let start = Int(token.end) - ending.utf8CodeUnitCount
        return ending.withUTF8Buffer { bytes in bytes.indices.allSatisfy { list.text[start + $0] == bytes[$0] } }
      }
  }

  private static let shortestProcess = 6
  private static let processEndings: [StaticString] = ["tion", "tions", "sion", "sions", "ment", "ance", "ence"]
}
