import AssayModel
import AssayText

/// Finds cues in a segmented document.
enum CueFinder {
  /// In text order; they do not overlap.
  static func cues(in document: AnnotatedDocument) -> [Cue] { [] }
}
