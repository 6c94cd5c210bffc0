import AssayAnnotation
import AssayClaims
public import AssayConsistency
public import AssayModel
import AssaySegmentation
import AssayText

/// Reads one document through every stage that needs nothing but the document: segmentation, annotation, claims, rules.
///
/// Pure and deterministic; safe to use from any number of tasks.
public struct Analyzer: Sendable {
  private let checker: ConsistencyChecker

  /// - Parameters:
  ///   - rules: The consistency rules to run; all that ship unless told.
  ///   - packRules: The desk's own rules to run beside them.
  public init(rules: [any Rule.Type] = RuleCatalogue.all, packRules: [PackRule] = []) {
    checker = ConsistencyChecker(rules: rules, packRules: packRules)
  }

  /// The document with tokens, sentences, quantities, times, names, cues and claims.
  ///
  /// - Parameter includesDoubtful: Also makes causal claims that most likely are none, for machines that rank sentences.
  public func annotate(_ document: Document, includesDoubtful: Bool = false) -> AnnotatedDocument {
    var annotated = Segmenter.segment(document)
    Annotator.annotate(&annotated)
    annotated.claims = ClaimExtractor.claims(in: annotated, includesDoubtful: includesDoubtful)
    return annotated
  }

  /// Where the document contradicts or repeats itself, in text order.
  public func findings(in document: AnnotatedDocument) -> [Finding] { checker.findings(in: document) }
}
