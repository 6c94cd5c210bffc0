import AssayModel
import AssayText

/// Finds quantities in a segmented document.
///
/// Each token costs one look-up; everything else happens only where a number may start.
enum QuantityFinder {
  /// In text order; they do not overlap.
  static func quantities(in document: AnnotatedDocument) -> [Quantity] {
    var reader = QuantityReader(document)
    for sentence in document.sentences { reader.read(sentence.tokens) }
    let labels = reader.labels
    return labels.isEmpty ? reader.found : reader.found.filter { !isLabel($0, labels, in: document.tokens) }
  }

  /// Whether a bare number is one that the document uses in a name: "the 737" after "Boeing 737".
  private static func isLabel(_ quantity: Quantity, _ labels: Set<UInt32>, in list: TokenList) -> Bool {
    guard quantity.kind == .count, quantity.tokens.count == 1,
      labels.contains(list[quantity.tokens.lowerBound].key)
    else {
      return false
    }
    return !NounPhrase.isPlural(quantity.tokens.upperBound, in: list, before: list.count)
  }
}
