public import AssayModel
import AssayText

/// Turns annotations into claims.
public enum ClaimExtractor {
  /// The claims of an annotated document, in text order.
  public static func claims(in document: AnnotatedDocument) -> [Claim] { [] }
}
