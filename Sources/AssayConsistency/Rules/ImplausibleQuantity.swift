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
    var findings: [Finding] = []
    for quantity in document.quantities where quantity.upper == nil && Self.kinds.contains(quantity.kind) {
      guard let index = document.annotated.sentenceIndex(at: quantity.span.start) else { continue }
      let sentence = document.sentences[index].tokens
      let near =
        max(
          sentence.lowerBound, quantity.tokens.lowerBound - Self.reach)..<min(
          sentence.upperBound, quantity.tokens.upperBound + Self.reach)
      guard let range = range(for: quantity, near: near, in: list) else { continue }
      let side = quantity.baseNumber < range.values.lowerBound ? "small" : "large"
      findings.append(
        finding(quantity.span, "\(list.text[quantity.span]) is very \(side) for \(range.thing): is the unit right?"))
    }
    return findings + repeatedUnits(in: document)
  }

  private static let kinds: Set<Quantity.Kind> = Set(PlausibleRange.all.map { $0.kind })

  /// The range that a quantity falls out of; `nil` when none applies, or when one that applies holds the value.
  private func range(for quantity: Quantity, near: Range<Int>, in list: TokenList) -> PlausibleRange? {
    var broken: PlausibleRange?
    let value = quantity.baseNumber
    guard value.isFinite else { return nil }
    for range in PlausibleRange.all where range.kind == quantity.kind {
      if range.values.contains(value) { continue }
      guard near.contains(where: { range.subjects.contains(list[$0], in: list.text) }) else { continue }
      if let measures = range.measures,
        !near.contains(where: {
          (range.isMeasureAfter ? isObject($0, of: quantity) : isClose($0, to: quantity))
            && measures.contains(list[$0], in: list.text)
        })
      {
        continue
      }
      broken = broken ?? range
    }
    return broken
  }

  /// "310 square metres of forest and moor": within the few words after the quantity.
  private func isObject(_ index: Int, of quantity: Quantity) -> Bool {
    index >= quantity.tokens.upperBound && index < quantity.tokens.upperBound + 5
  }

  /// A length may be of many things: the word for what is measured must be next to it.
  private func isClose(_ index: Int, to quantity: Quantity) -> Bool {
    guard quantity.kind == .length else { return true }
    return index >= quantity.tokens.lowerBound - 5 && index < quantity.tokens.upperBound + 5
  }

  /// "two hours and 14 hours": the second unit should be a smaller one.
  private func repeatedUnits(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    return zip(document.quantities, document.quantities.dropFirst()).compactMap { first, second in
      guard first.kind == .duration, second.kind == .duration, first.unit == second.unit, first.upper == nil,
        second.upper == nil, first.modifier == nil, second.modifier == nil,
        second.tokens.lowerBound - first.tokens.upperBound == 1, list.matches(first.tokens.upperBound, "and"),
        first.tokens.lowerBound > 0,
        !list.matches(first.tokens.lowerBound - 1, "between"), !list.matches(first.tokens.lowerBound - 1, "of")
      else { return nil }
      return finding(
        first.span.union(second.span),
        "“\(list.text[first.span.union(second.span)])” names one unit twice: the second should be a smaller one.")
    }
  }
}
