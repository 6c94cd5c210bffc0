import AssayModel
import AssayText

/// A measure in brackets that is not the same as the measure before it.
///
/// Both are converted to one unit. They agree when they differ by no more than rounding or one part in seventeen.
struct ConversionMismatch: Rule {
  static let about = RuleDescription(
    id: "conversion-mismatch",
    family: "quantity-conflict",
    summary: "A measure and its conversion in brackets are not the same.",
    rationale: "Readers of one unit are told something else than readers of the other.",
    severity: .error,
    fires: [
      "The wall is ⟦10 metres (60 feet)⟧ high.",
      "They hiked a ⟦5-kilometre (8-mile)⟧ trail.",
      "It was ⟦30 degrees Celsius (60 Fahrenheit)⟧ in the shade.",
    ],
    staysQuiet: [
      "The wall is 10 metres (33 feet) high.",
      "The town lies 500 miles (800 km) to the north.",  // rounded
      "It was 30 degrees Celsius (86 Fahrenheit) in the shade.",
      "Temperatures may rise by 2 degrees Celsius (3.6 Fahrenheit).",  // a difference
      "The wall is 10 metres high (and 60 feet long).",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    let quantities = document.quantities
    return quantities.indices.dropFirst().compactMap { index in
      guard list.isMark(quantities[index - 1].tokens.upperBound, "(") else { return nil }
      let first = quantities[index - 1]
      let second = quantities[index]
      guard first.unit.dimension == second.unit.dimension, first.unit.dimension != .number,
        first.unit.dimension != .currency, first.unit.base == second.unit.base, first.unit != second.unit,
        first.upper == nil, second.upper == nil, isBracketed(second, after: first, in: list)
      else { return nil }
      if first.unit.dimension == .time { return nil }
      let isTemperature = first.unit.dimension == .temperature
      if agree(first.baseNumber, second.baseNumber, first, second, isTemperature: isTemperature) { return nil }
      if isTemperature, tellsDifference(before: first, in: document),
        isDifference(first.number * first.scale, second.number * second.scale)
      {
        return nil
      }
      return finding(
        list.span(first.tokens.lowerBound..<second.tokens.upperBound + 1),
        "\(list.text[first.span]) is not \(list.text[second.span]).")
    }
  }

  private func agree(
    _ a: Double, _ b: Double, _ first: Quantity, _ second: Quantity, isTemperature: Bool
  ) -> Bool {
    let rounding = first.baseHalfPlace + second.baseHalfPlace
    if isTemperature { return abs(a - b) <= max(rounding, 1) }
    return abs(a - b) <= max(rounding, max(abs(a), abs(b)) * 0.06)
  }

  /// Whether the sentence tells by how much a temperature changes.
  private func tellsDifference(before quantity: Quantity, in document: CheckedDocument) -> Bool {
    guard let index = document.annotated.sentenceIndex(at: quantity.span.start) else { return false }
    return document.sentences[index].tokens.contains {
      Self.differences.contains(document.tokens[$0], in: document.text)
    }
  }

  private static let differences = Lexicon([
    (
      1,
      """
      by rise rises rose risen warmer cooler colder hotter above below increase increased drop dropped fall fell warmed
      warming cooled difference more
      """
    )
  ])

  /// Temperature differences convert without the offset: 2 °C are 3.6 °F.
  private func isDifference(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= max(abs(a), abs(b)) * 0.06 }

  /// "10 metres (33 feet)", "10 metres (about 33 feet)".
  private func isBracketed(_ second: Quantity, after first: Quantity, in list: TokenList) -> Bool {
    let between = first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
    guard !between.isEmpty, between.count <= 3, list.isMark(between.lowerBound, "("),
      second.tokens.upperBound < list.count, list.isMark(second.tokens.upperBound, ")")
    else { return false }
    return between.dropFirst().allSatisfy {
      list[$0].kind == .symbol || Self.softeners.contains(list[$0], in: list.text)
    }
  }

  private static let softeners = Lexicon([(1, "about around approximately roughly nearly some over circa c or ca")])
}
