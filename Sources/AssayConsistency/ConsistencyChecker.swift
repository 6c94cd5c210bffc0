public import AssayModel
import AssayText

/// Runs rules over a document.
public struct ConsistencyChecker: Sendable {
  private let rules: [any Rule]

  /// - Parameter rules: The rules to run; all of the catalogue unless told.
  public init(rules: [any Rule.Type] = RuleCatalogue.all) {
    self.rules = rules.map { $0.init() }
  }

  /// The findings of all rules in text order, each with its fingerprint.
  public func findings(in document: AnnotatedDocument) -> [Finding] {
    rules.flatMap { $0.findings(in: document) }.sorted { ($0.span, $0.rule) < ($1.span, $1.rule) }
  }
}
