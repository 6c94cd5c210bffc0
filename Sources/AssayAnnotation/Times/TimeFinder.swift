import AssayModel
import AssayText

/// Finds times in a segmented document.
enum TimeFinder {
  /// In text order; they do not overlap.
  static func times(in document: AnnotatedDocument) -> [TimeExpression] { [] }
}
