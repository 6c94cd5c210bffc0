import AssayModel
import AssayText

/// Gate 10: what several passages say together.
enum Agreement {
  static func verdict(on claim: Statement, _ all: [(passage: ReadPassage, ruling: Ruling)]) -> Verdict {
    guard !all.isEmpty else {
      return .notEnough(.noSource, explanation: "No source bears on the claim.", missing: figures(of: claim))
    }
    let supports = best(all.filter { $0.ruling.value == .supported })
    let contradicts = best(all.filter { $0.ruling.value == .contradicted })
    if let first = supports.first, let other = contradicts.first, isContested(first, other) {
      return .notEnough(
        .mixedEvidence, confidence: min(first.ruling.confidence, other.ruling.confidence),
        explanation: "Sources disagree: one supports the claim, another contradicts it.",
        nearest: (supports + contradicts).map {
          evidence($0, $0.ruling.value == .supported ? .supports : .contradicts)
        },
        working: Working(first.ruling.steps + other.ruling.steps))
    }
    if let first = supports.first, first.ruling.confidence >= contradicts.first?.ruling.confidence ?? 0 {
      return decided(.supported, first, supports, role: .supports)
    }
    if let first = contradicts.first {
      return decided(.contradicted, first, contradicts, role: .contradicts)
    }
    let nearest = best(all)
    guard let first = nearest.first else {
      return .notEnough(.noSource, explanation: "No source bears on the claim.")
    }
    return .notEnough(
      first.ruling.reason, confidence: first.ruling.confidence, explanation: first.ruling.explanation,
      nearest: nearest.prefix(3).map { evidence($0, .context) }, working: Working(first.ruling.steps),
      missing: first.ruling.missing)
  }

  /// Whether the two weigh so nearly alike that neither can be left aside: two sources, and less than a tenth
  /// between them.
  ///
  /// A source does not contradict itself: of two of its passages the one that fits the claim better is meant.
  private static func isContested(
    _ a: (passage: ReadPassage, ruling: Ruling), _ b: (passage: ReadPassage, ruling: Ruling)
  ) -> Bool {
    a.passage.source.id != b.passage.source.id && abs(a.ruling.confidence - b.ruling.confidence) < 0.1
  }

  private static func decided(
    _ value: Verdict.DecidedValue, _ first: (passage: ReadPassage, ruling: Ruling),
    _ all: [(passage: ReadPassage, ruling: Ruling)], role: Evidence.Role
  ) -> Verdict {
    // Independent sources add up; several passages of one source, or of what derives from it, count once.
    var seen: Set<String> = []
    var doubt = 1.0
    for one in all {
      let origin =
        one.passage.source.relations.first { $0.kind == "derived-from" }?.source ?? one.passage.source.id
      if seen.insert(origin).inserted { doubt *= 1 - Calibration.confidence(of: one.ruling) }
    }
    return .decided(
      value, reason: first.ruling.reason, confidence: min(1 - doubt, 0.99),
      explanation: first.ruling.explanation,
      evidence: evidence(first, role), others: all.dropFirst().map { evidence($0, role) },
      working: Working(first.ruling.steps))
  }

  /// By falling confidence, then by rank.
  private static func best(
    _ rulings: [(passage: ReadPassage, ruling: Ruling)]
  ) -> [(passage: ReadPassage, ruling: Ruling)] {
    rulings.sorted { a, b in
      a.ruling.confidence != b.ruling.confidence
        ? a.ruling.confidence > b.ruling.confidence : a.passage.rank < b.passage.rank
    }
  }

  private static func evidence(_ one: (passage: ReadPassage, ruling: Ruling), _ role: Evidence.Role)
    -> Evidence
  {
    Evidence(
      source: one.passage.source.id, passage: one.passage.passage.id, passageText: one.passage.annotated.text,
      span: one.ruling.span, role: role, score: one.passage.score, rank: one.passage.rank)
  }

  private static func figures(of claim: Statement) -> [String] {
    claim.figures.map { claim.document.text[$0.span] }
  }
}
