import AssayModel
import AssayText

/// Finds names in a segmented document.
enum NameFinder {
  /// In text order; they do not overlap.
  static func names(in document: AnnotatedDocument) -> [Name] { [] }
}
