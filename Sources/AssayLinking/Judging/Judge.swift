public import AssayModel
public import AssayText

/// Decides whether passages support or contradict a claim, and abstains unless every gate is passed.
///
/// The gates, in order: subject, property, alignment of figures, units, intervals, containment, scope of
/// assertion, time, arithmetic, and agreement of several sources. The gate that was not passed gives the
/// reason.
public enum Judge {
  /// How much a passage must say.
  public enum Rigour: Sendable {
    /// The caller vouches that the evidence is about the claim: a shared figure with most of the words will do.
    case paired
    /// The passage was found by a search: every word of the claim that carries content must be met, and a differing
    /// figure must be that of the very same thing.
    case searched
  }

  /// The verdict on a claim.
  ///
  /// - Parameters:
  ///   - claim: The document of the claim.
  ///   - span: The claim's words; the whole document when `nil`.
  ///   - evidence: The passages that bear on it, the best first.
  public static func verdict(
    on claim: AnnotatedDocument, span: TextSpan? = nil, evidence: [ReadPassage], rigour: Rigour = .searched
  ) -> Verdict {
    let statement = Statement(claim, span: span)
    let rulings = evidence.map { passage in
      let ruling = ruling(on: statement, passage, rigour)
      return (passage: passage, ruling: ReviewGate.ruling(ruling, of: passage))
    }
    return Agreement.verdict(on: statement, rulings)
  }

  /// What one passage says. Of a passage that a search found, a single sentence must bear the claim out: a figure here and
  /// a name there may belong to different things.
  private static func ruling(on claim: Statement, _ passage: ReadPassage, _ rigour: Rigour) -> Ruling {
    let judge = PassageJudge(claim, passage, rigour)
    let whole = ScopeGate.ruling(judge.ruling(), by: judge)
    guard rigour == .searched, passage.annotated.sentences.count > 1 else { return whole }
    let single = passage.annotated.sentences.indices.map { sentence in
      let judge = PassageJudge(claim, passage, rigour, sentence: sentence)
      return ScopeGate.ruling(judge.ruling(), by: judge)
    }
    let decided = single.filter { $0.value != .notEnough }
    if let best = decided.max(by: { $0.confidence < $1.confidence }) { return best }
    if whole.value != .notEnough,
      whole.reason == .arithmeticAgrees || PropertyScope.holdsInParts(Scope(judge, whole))
    {
      return whole
    }
    // What is shown of an abstention is all of the one sentence that came nearest.
    var nearest = single[0]
    for ruling in single where ruling.confidence > nearest.confidence { nearest = ruling }
    return nearest
  }

  /// The verdict on one of a document's claims.
  ///
  /// A causal claim is never contradicted by its wording alone: that a passage turns one word round does not
  /// say that the cause had no such effect. Nor is a claim of a document contradicted because its figure does not
  /// follow from those of a passage: it may come from elsewhere. (In a problem that gives all figures, it must follow.)
  public static func verdict(
    on document: AnnotatedDocument, claim: Claim, evidence: [ReadPassage]
  ) -> Verdict {
    let verdict = verdict(on: document, span: claim.span, evidence: evidence)
    if verdict.value == .contradicted, verdict.reason == .arithmeticDiffers {
      return .notEnough(
        .noComparableFigure, explanation: verdict.explanation, nearest: verdict.evidence, working: verdict.working)
    }
    guard claim.kind == .causal else { return verdict }
    if verdict.value == .supported, verdict.reason == .dateAgrees || verdict.reason == .figureAgrees,
      !saysCause(verdict, claim, document, evidence)
    {
      return .notEnough(
        .propertyDiffers, explanation: "The source has the figure, but not what caused what.",
        nearest: verdict.evidence, working: verdict.working)
    }
    guard verdict.value == .contradicted, verdict.reason == .wordingDenied else { return verdict }
    return .notEnough(
      .notCheckable, explanation: "A cause is not refuted by wording alone.",
      nearest: verdict.evidence, working: verdict.working)
  }

  /// Whether the decisive passage has every word of a causal claim: its figure alone says nothing of the cause.
  private static func saysCause(
    _ verdict: Verdict, _ claim: Claim, _ document: AnnotatedDocument, _ evidence: [ReadPassage]
  ) -> Bool {
    guard let first = verdict.evidence.first,
      let passage = evidence.first(where: { $0.source.id == first.source && $0.passage.id == first.passage })
    else { return false }
    return PassageJudge(Statement(document, span: claim.span), passage, .searched).words.meetsEveryWord
  }
}
