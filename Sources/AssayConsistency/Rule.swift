public import AssayModel

/// A check of one document against itself.
///
/// A rule is one file in `Rules/`, named like its type; dropping the file there is all that adding a rule takes.
public protocol Rule: Sendable {
  static var about: RuleDescription { get }

  init()

  /// What is wrong in the document, in any order; empty when nothing is.
  func findings(in document: AnnotatedDocument) -> [Finding]
}
