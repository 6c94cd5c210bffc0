import AssayModel
import AssayText

/// A value far outside what was ever measured of such a thing.
///
/// The rule knows the range of about thirty things that news measure: land that was captured or burned, towns, doses,
/// ships, reservoirs, weather. It fires when the sentence names the thing near the quantity and the value lies outside
/// the range; the ranges hold every record. Hours after hours ("two hours and 14 hours") are reported too.
struct ImplausibleQuantity: Rule {
  static let about = RuleDescription(
    id: "implausible-quantity",
    family: "implausible-quantity",
    summary: "A value lies far outside what was ever measured of such a thing.",
    rationale:
      "The unit or the magnitude is likely to be wrong: square metres for square kilometres, billion for million.",
    severity: .warning,
    fires: [
      "The rebels took ⟦9,000 square metres⟧ of territory in the south.",
      "The town of Lund has a population of ⟦4 billion⟧.",
      "The Tarn Valley national park, ⟦450 square metres⟧ of bog and heath, is open all year.",
      "The nurse gave every patient ⟦2 kilograms⟧ of aspirin.",
      "She finished in ⟦three hours and 12 hours⟧.",
      "Winds of ⟦900 km/h⟧ tore off roofs.",
    ],
    staysQuiet: [
      "The rebels took 9,000 square kilometres of territory in the south.",
      "The town of Lund has a population of 4 million.",
      "The Tarn Valley national park, 450 square kilometres of bog and heath, is open all year.",
      "The visitor centre of the park has 450 square metres of floor and looks over the moor.",
      "The nurse gave every patient 2 grams of aspirin.",
      "The shop sold 2 tonnes of aspirin.",  // no dose
      "The stage, 200 square metres large, stands in the forest.",
      "She finished in three hours and 12 minutes.",
      "Winds of 90 km/h tore off roofs.",
    ]
  )

  /// How far before and after a quantity the thing is looked for, in tokens.
  private static let reach = 14

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    let ranges = PlausibleRanges.byKind
    var findings: [Finding] = []
    for (sentence, indices) in zip(document.sentences, document.quantityRanges) {
      for quantity in document.quantities[indices] where quantity.upper == nil {
        let near =
          max(
            sentence.tokens.lowerBound, quantity.tokens.lowerBound - Self.reach)..<min(
            sentence.tokens.upperBound, quantity.tokens.upperBound + Self.reach)
        guard let range = ranges[quantity.kind]?.broken(by: quantity, near: near, in: list) else { continue }
        let side = quantity.baseNumber < range.values.lowerBound ? "small" : "large"
        findings.append(
          finding(
            quantity.span, "\(list.text[quantity.span]) is very \(side) for \(range.thing): is the unit right?"))
      }
    }
    return findings + repeatedUnits(in: document)
  }

  /// "two hours and 14 hours": the second unit should be a smaller one.
  private func repeatedUnits(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    let quantities = document.quantities
    return quantities.indices.dropFirst().compactMap { index in
      guard quantities[index].kind == .duration, quantities[index - 1].kind == .duration else { return nil }
      let first = quantities[index - 1]
      let second = quantities[index]
      guard first.unit == second.unit, first.upper == nil, second.upper == nil, first.modifier == nil,
        second.modifier == nil, second.tokens.lowerBound - first.tokens.upperBound == 1,
        list.matches(first.tokens.upperBound, "and"), first.tokens.lowerBound > 0,
        !list.matches(first.tokens.lowerBound - 1, "between"), !list.matches(first.tokens.lowerBound - 1, "of")
      else { return nil }
      return finding(
        first.span.union(second.span),
        "“\(list.text[first.span.union(second.span)])” names one unit twice: the second should be a smaller one.")
    }
  }
}
