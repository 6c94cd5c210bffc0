import AssayModel
import AssayText

/// When something began, ended, happened or lasted, and what somebody did: "The mill closed in March 2019."
enum TemporalClaims {
  static func add(to drafts: inout [ClaimDraft], from view: SentenceView) {
    let first = drafts.count
    func add(_ statement: SentenceView.Statement, _ cue: Range<Int>?) {
      if drafts[first...].contains(where: { $0.tokens.overlaps(statement.tokens) }) { return }
      drafts.append(ClaimDraft(kind: .temporal, tokens: statement.tokens, cue: cue, subject: statement.subject))
    }
    for time in view.times {
      let statement = view.statement(around: time.tokens)
      guard view.clauses.hasFiniteVerb(statement.tokens) else { continue }
      let span = view.list.span(statement.tokens)
      let cue = view.cues.first { $0.kind == .temporal && span.contains($0.span) }
      add(statement, cue?.tokens)
    }
    for cue in view.cues where cue.kind == .temporal {
      let place = cue.tokens.lowerBound
      // A verb of beginning or ending states an event by itself; a conjunction orders two.
      let statement = view.statement(around: cue.tokens)
      guard view.clauses.isFinite(place) || view.clauses.at(place).has(.subordinator),
        view.clauses.hasFiniteVerb(statement.tokens)
      else { continue }
      add(statement, cue.tokens)
    }
  }

  /// The first clause with a verb in the past or perfect and a subject of its own: something that happened or not.
  static func event(in view: SentenceView) -> ClaimDraft? {
    let clauses = view.clauses
    for place in view.sentence where clauses.isFinite(place) {
      let word = clauses.at(place)
      let past =
        word.has([.past, .pastAuxiliary])
        || (word.has(.have) && clauses.at(place + 1).has([.participle, .past]))
      guard past else { continue }
      let statement = view.statement(around: place..<place + 1)
      if let subject = statement.subject {
        return ClaimDraft(kind: .temporal, tokens: statement.tokens, subject: subject)
      }
    }
    return nil
  }

  /// What a sentence without any cue says is so, as its longest clause with a subject and a verb.
  ///
  /// Made only where the sentence deserves checking as a whole: it states how things stand at the time of writing.
  static func state(in view: SentenceView) -> ClaimDraft? {
    let clauses = view.clauses
    var best: SentenceView.Statement?
    for place in view.sentence where clauses.isFinite(place) {
      let statement = view.statement(around: place..<place + 1)
      if statement.subject != nil, statement.tokens.count > best?.tokens.count ?? 2 { best = statement }
    }
    return best.map { ClaimDraft(kind: .temporal, tokens: $0.tokens, subject: $0.subject) }
  }
}
