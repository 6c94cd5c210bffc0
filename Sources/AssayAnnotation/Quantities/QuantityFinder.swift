import AssayModel
import AssayText

/// Finds quantities in a segmented document.
enum QuantityFinder {
  /// In text order; they do not overlap.
  static func quantities(in document: AnnotatedDocument) -> [Quantity] { [] }
}
