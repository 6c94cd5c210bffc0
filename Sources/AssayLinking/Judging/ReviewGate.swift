import AssayModel

/// Claims that a fact-check quotes: the quotation says nothing by itself, only with the review's rating.
enum ReviewGate {
  /// The ruling with the rating taken into account; other passages' rulings stay as they are.
  static func ruling(_ ruling: Ruling, of passage: ReadPassage) -> Ruling {
    guard passage.source.type == "fact-check", passage.passage.kind == "quotation", ruling.value != .notEnough
    else { return ruling }
    let rating = passage.source.facts.first { $0.passage == passage.passage.id && $0.property == "said" }
    var result = ruling
    let words = rating?.object.map { " (\($0))" } ?? ""
    guard let rating, ruling.value == .supported else {
      result.value = .notEnough
      result.reason = .hedged
      result.explanation =
        rating == nil
        ? "A fact-check quotes this claim and calls it neither true nor false."
        : "A fact-check speaks of a claim that differs from this one."
      return result
    }
    if rating.isDenied {
      result.value = .contradicted
      result.reason = .wordingDenied
      result.explanation = "A fact-check found this claim false\(words)."
    } else {
      result.explanation = "A fact-check found this claim true\(words)."
    }
    return result
  }
}
