import AssayModel
import AssayText

/// Finds quantities in a segmented document.
///
/// Each token costs one look-up; everything else happens only where a number may start.
enum QuantityFinder {
  /// In text order; they do not overlap.
  static func quantities(in document: AnnotatedDocument) -> [Quantity] {
    var quantities: [Quantity] = []
    for sentence in document.sentences {
      var reader = QuantityReader(document: document, sentence: sentence.tokens)
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if reader.mayStart(index) {
          index = max(index + 1, reader.read(at: index))
        } else {
          index += 1
        }
      }
      quantities += reader.found
    }
    return quantities
  }
}
