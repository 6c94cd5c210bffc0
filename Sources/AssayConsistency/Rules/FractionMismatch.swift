import AssayModel
import AssayText

/// A fraction in words whose number beside it is another share of the whole: "half of the 300 delegates, 120, …".
///
/// Writers round fractions: the number may be off by one part in twenty of the whole.
struct FractionMismatch: Rule {
  static let about = RuleDescription(
    id: "fraction-mismatch",
    family: "arithmetic",
    summary: "A fraction in words does not fit the part and the whole beside it.",
    rationale: "A reader who divides the figures finds that the fraction or one of them is wrong.",
    severity: .error,
    fires: [
      "⟦Half⟧ of the ⟨300⟩ delegates, ⟨120⟩, voted against it.",
      "⟦A quarter⟧ of the ⟨80⟩ boats (⟨30⟩) came back.",
      "He sold ⟦two thirds⟧ of his ⟨90⟩ sheep, or ⟨45⟩, in May.",
    ],
    staysQuiet: [
      "Half of the 300 delegates, 150, voted against it.",
      "A third of the 90 boats (28) came back.",  // rounded
      "Nearly half of the 300 delegates, 120, voted against it.",
      "Half of the 300 delegates, 120 of them women, voted against it.",  // of those
      "Half of the 300 delegates, 40 more than last year, voted against it.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    let quantities = document.quantities
    var findings: [Finding] = []
    for indices in document.quantityRanges where indices.count >= 3 {
      for index in indices.dropLast(2) {
        let (fraction, whole, part) = (quantities[index], quantities[index + 1], quantities[index + 2])
        guard fraction.kind == .count, fraction.number > 0, fraction.number < 1, fraction.modifier == nil,
          list[fraction.tokens.lowerBound].kind == .word, whole.kind == .count, part.kind == .count,
          whole.number >= 4, part.number > 0, part.number <= whole.number,
          [whole, part].allSatisfy({ $0.upper == nil && $0.modifier == nil }),
          isWhole(whole, of: fraction, in: list), isApposed(part, to: whole, in: list)
        else { continue }
        let share = part.number / whole.number
        guard abs(share - fraction.number) > 0.05 + (0.5 + whole.halfPlace) / whole.number else { continue }
        findings.append(
          finding(
            fraction.span, related: [whole.span, part.span],
            "\(part.number.shown) of \(whole.number.shown) is \((share * 100).shown)%, "
              + "not \(list.text.folded(fraction.span))."))
      }
    }
    return findings
  }

  /// "half of the 300".
  private func isWhole(_ whole: Quantity, of fraction: Quantity, in list: TokenList) -> Bool {
    let gap = fraction.tokens.upperBound..<max(fraction.tokens.upperBound, whole.tokens.lowerBound)
    guard gap.count <= 3, let first = gap.first else { return false }
    let rest = list.matches(first, "of") ? gap.dropFirst() : gap[...]
    return rest.allSatisfy {
      FunctionWords.lexicon.value(of: list[$0], in: list.text) & (FunctionWords.article | FunctionWords.determiner)
        != 0
    }
  }

  /// "delegates, 120," or "delegates (120)" or "delegates, or 120,".
  private func isApposed(_ part: Quantity, to whole: Quantity, in list: TokenList) -> Bool {
    let gap = whole.tokens.upperBound..<max(whole.tokens.upperBound, part.tokens.lowerBound)
    let next = part.tokens.upperBound
    guard (1...6).contains(gap.count), next < list.count, let last = gap.last else { return false }
    let mark = list.matches(last, "or") ? last - 1 : last
    guard gap.contains(mark), gap.prefix(while: { $0 < mark }).allSatisfy({ list[$0].kind == .word }) else {
      return false
    }
    if list.isMark(mark, "(") { return list.isMark(next, ")") }
    return list.isMark(mark, ",") && (list.isMark(next, ",") || list.isMark(next, "."))
  }
}
