import AssayModel
import AssayText
import FoundationEssentials

/// Gate 9: a figure that no single one of the passage gives, but that follows from up to three of them.
struct ArithmeticGate {
  let claim: Statement
  let evidence: Statement
  let coverage: Double

  func ruling(span: TextSpan) -> Ruling? { nil }
}
