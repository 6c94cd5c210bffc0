import AssayText

/// A stretch of a sentence that the text gives to somebody.
struct Attribution {
  /// What is said.
  var content: Range<Int>
  /// Who says it; `nil` for "reportedly" and the like.
  var claimant: Range<Int>?
  var cue: Range<Int>
}

/// Finds who says what in one sentence.
///
/// The readers of the forms stand in files of their own: verbs of saying, hearsay, headlines.
struct AttributionReader {
  let clauses: ClauseReader

  var list: TokenList { clauses.list }
  var sentence: Range<Int> { clauses.sentence }

  /// In text order of their cues.
  func attributions() -> [Attribution] {
    guard clauses.holds.has(.attribution) else { return [] }
    var result: [Attribution] = []
    if clauses.holds.has(.punctuation), let found = headline() { result.append(found) }
    var place = sentence.lowerBound
    while place < sentence.upperBound {
      guard clauses.at(place).has(.attribution) else {
        place += 1
        continue
      }
      let count = result.count
      add(at: place, to: &result)
      place = max(place + 1, result.count > count ? result[count].cue.upperBound : 0)
    }
    return result
  }

  private func add(at place: Int, to result: inout [Attribution]) {
    let word = clauses.at(place)
    if word.has(.according) {
      if let found = according(at: place) { result.append(found) }
      return
    }
    if word.has(.hearsay) {
      if let found = hearsay(place..<place + 1) { result.append(found) }
      return
    }
    if word.has(.rumour), clauses.isPassive(place) {
      if let found = rumour(at: place) { result.append(found) }
      return
    }
    if word.has(.conviction), let found = conviction(at: place) {
      result.append(found)
      return
    }
    if word.has(.sayingNoun), let found = reportThat(at: place) {
      result.append(found)
      return
    }
    if word.has(.reporting) { addReported(place, to: &result) }
  }

  /// The words of a range without marks at its ends; `nil` when none are left.
  func named(_ range: Range<Int>) -> Range<Int>? {
    guard range.lowerBound < range.upperBound else { return nil }
    let trimmed = clauses.trimmed(range)
    return trimmed.isEmpty ? nil : trimmed
  }

  /// Whether a range holds a clause of its own.
  func holdsClause(_ range: Range<Int>) -> Bool { clauses.hasFiniteVerb(range) }
}
