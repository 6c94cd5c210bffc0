public import AssayModel
public import AssayText

/// Decides whether passages support or contradict a claim, and abstains unless every gate is passed.
///
/// The gates, in order: subject, property, alignment of figures, units, intervals, containment, scope of assertion,
/// time, arithmetic, and agreement of several sources. The gate that was not passed gives the reason.
public enum Judge {
  /// The verdict on a claim.
  ///
  /// - Parameters:
  ///   - claim: The document of the claim.
  ///   - span: The claim's words; the whole document when `nil`.
  ///   - evidence: The passages that bear on it, the best first.
  public static func verdict(
    on claim: AnnotatedDocument, span: TextSpan? = nil, evidence: [ReadPassage]
  ) -> Verdict {
    let statement = Statement(claim, span: span)
    let rulings = evidence.map { (passage: $0, ruling: PassageJudge(statement, $0).ruling()) }
    return Agreement.verdict(on: statement, rulings)
  }
}
