public import AssayModel
import AssayText

/// A check of one document against itself.
///
/// A rule is one file in `Rules/`, named like its type; dropping the file there is all that adding a rule takes.
public protocol Rule: Sendable {
  static var about: RuleDescription { get }

  init()

  /// What is wrong in the document, in any order; empty when nothing is.
  func findings(in document: CheckedDocument) -> [Finding]
}

extension Rule {
  /// A finding of this rule.
  ///
  /// - Parameter severity: The rule's own unless told.
  func finding(
    _ span: TextSpan, related: [TextSpan] = [], severity: Finding.Severity? = nil, _ message: String
  ) -> Finding {
    let about = Self.about
    return Finding(
      rule: about.id, family: about.family, span: span, related: related.sorted(),
      severity: severity ?? about.severity, message: message)
  }
}
