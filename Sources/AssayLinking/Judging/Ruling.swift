import AssayModel
import AssayText

/// What one passage says about a claim.
struct Ruling {
  var value: Verdict.Value
  var reason: Verdict.Reason
  /// 0…1: how sure the ruling is; for not enough evidence how near the passage came.
  var confidence: Double
  var explanation: String
  /// The part of the passage that was compared.
  var span: TextSpan
  var steps: [Working.Step] = []
  /// Claim words that were looked for and not found.
  var missing: [String] = []
  /// The figures that decided, as the claim and the passage have them.
  var pairs: [FigureAlignment.Pair] = []
  /// Another figure of the claim was not met.
  var hasUnmetFigure = false
}
