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
      "Some ⟦95 kilometres⟧ of rain fell on the coast.",
      "Rainfall of ⟦95 kilometres⟧ was recorded on the coast.",
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
      "Blood was drawn at 3 and 12 hours.",
      "They were sentenced to 21 months and 18 months, respectively.",
      "Winds of 90 km/h tore off roofs.",
      "Some 95 millimetres of rain fell on the coast.",
      "The state gained 95,000 kilometres of road in ten years, despite the rain.",  // road is measured
      "The state received 95,000 kilometres of road in ten years despite the rain.",
      "Despite the rain the state received 95,000 kilometres of road.",
      "The rain fell and the state gained 95,000 kilometres of road.",
      "Despite the rain, costs fell and 95 kilometres were paved.",
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
        let near = surroundings(of: quantity, in: list, sentence: sentence.tokens)
        guard let range = ranges[quantity.kind]?.broken(by: quantity, near: near, in: list) else { continue }
        let side = quantity.baseNumber < range.values.lowerBound ? "small" : "large"
        findings.append(
          finding(
            quantity.span, "\(list.text[quantity.span]) is very \(side) for \(range.thing): is the unit right?"))
      }
    }
    return findings + repeatedUnits(in: document)
  }

  /// The tokens that may name what the quantity measures.
  ///
  /// They leave out what "despite" and its like bring in. A length of something ("95 kilometres of road") is the length
  /// of that noun: its clause alone counts, from the mark or "and" before to the mark or preposition after.
  private func surroundings(of quantity: Quantity, in list: TokenList, sentence: Range<Int>) -> Range<Int> {
    let tokens = quantity.tokens
    var start = max(sentence.lowerBound, tokens.lowerBound - Self.reach)
    var end = min(sentence.upperBound, tokens.upperBound + Self.reach)
    guard start <= tokens.lowerBound, tokens.upperBound <= end else { return tokens }
    let isCounted = quantity.kind == .length && tokens.upperBound < end && list.matches(tokens.upperBound, "of")
    if let stop = (tokens.upperBound..<end).first(where: { index in
      Self.concessions.contains(list[index], in: list.text)
        || isCounted && (list.isMark(index, ",") || Self.prepositions.contains(list[index], in: list.text))
    }) {
      end = stop
    }
    for index in (start..<tokens.lowerBound).reversed() {
      if isCounted, list.isMark(index, ",") || list.matches(index, "and") || list.matches(index, "but") {
        start = index + 1
        break
      }
      if Self.concessions.contains(list[index], in: list.text) {
        // "Despite the rain the state gained …": without a comma the phrase ends after its noun.
        let close = (index..<tokens.lowerBound).first { list.isMark($0, ",") } ?? index + 3
        start = min(close, tokens.lowerBound)
        break
      }
    }
    return start..<end
  }

  private static let concessions = Lexicon([(1, "despite amid amidst notwithstanding")])
  private static let prepositions = Lexicon([
    (1, "in on at by with within under during through since because after before while when where although though")
  ])

  /// Whether a quantity's unit is written out: "three hours", not "3 h" or "three-year".
  private func isPlural(_ quantity: Quantity, in list: TokenList) -> Bool {
    let unit = list[quantity.tokens.upperBound - 1]
    return unit.kind == .word && unit.length >= 3
      && (quantity.number == 1 || list.text[Int(unit.end) - 1] | 0x20 == UInt8(ascii: "s"))
  }

  /// What may come before two lengths of time that are no one length.
  private static let listLeads = Lexicon([(1, "between of at after ages aged both either from")])

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
        // "12 and 26 weeks" names its unit once.
        first.tokens.count > 1, isPlural(first, in: list),
        !Self.listLeads.contains(list[first.tokens.lowerBound - 1], in: list.text),
        !list.isMark(first.tokens.lowerBound - 1, ","),
        !(second.tokens.upperBound..<min(list.count, second.tokens.upperBound + 3)).contains(where: {
          list.matches($0, "respectively")
        })
      else { return nil }
      return finding(
        first.span.union(second.span),
        "“\(list.text[first.span.union(second.span)])” names one unit twice: the second should be a smaller one.")
    }
  }
}
