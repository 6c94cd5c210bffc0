import AssayModel
import AssayText

/// "outnumber … by two to one" beside two numbers of another ratio.
///
/// Writers round ratios generously: they may be off by a fifth.
struct RatioMismatch: Rule {
  static let about = RuleDescription(
    id: "ratio-mismatch",
    family: "arithmetic",
    summary: "A ratio does not fit the two numbers beside it.",
    rationale: "A reader who divides the numbers finds that the ratio or one of them is wrong.",
    severity: .error,
    fires: [
      "Sheep outnumber goats by ⟦two to one⟧: the farm keeps 40 sheep and 30 goats.",
      "With 90 cows and 10 horses, cows outnumbered horses ⟦3 to 1⟧.",
    ],
    staysQuiet: [
      "Sheep outnumber goats by two to one: the farm keeps 60 sheep and 30 goats.",
      "Sheep outnumber goats by nearly two to one: the farm keeps 50 sheep and 30 goats.",
      "Sheep outnumber goats by two to one on the 40 farms of the 3 valleys and 2 islands.",
      "The club won two to one before 40 men and 30 women.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    return zip(document.sentences, document.quantityRanges).compactMap { sentence, indices in
      guard indices.count >= 2,
        sentence.tokens.contains(where: { Self.cues.contains(list[$0], in: list.text) }),
        let stated = statedRatio(in: sentence.tokens, list)
      else { return nil }
      let counts = document.quantities[indices].filter { !$0.tokens.overlaps(stated.tokens) }
      guard counts.count == 2, let first = counts.first, let second = counts.last,
        counts.allSatisfy({ $0.kind == .count && $0.noun != nil && $0.modifier == nil && $0.upper == nil }),
        first.number > 0, second.number > 0, second.tokens.lowerBound - first.tokens.upperBound <= 4,
        (first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)).contains(where: {
          list.matches($0, "and")
        })
      else { return nil }
      let ratio = max(first.number, second.number) / min(first.number, second.number)
      guard ratio < stated.ratio / 1.2 || ratio > stated.ratio * 1.2 else { return nil }
      return finding(
        list.span(stated.tokens),
        "\(first.number.shown) and \(second.number.shown) are \(ratio.shown) to one.")
    }
  }

  /// "two to one", "3-to-2", not "nearly two to one".
  private func statedRatio(in sentence: Range<Int>, _ list: TokenList) -> (ratio: Double, tokens: Range<Int>)? {
    for index in sentence.dropFirst() where list.matches(index, "to") {
      let gap = list.isMark(index - 1, "-") && list.isMark(index + 1, "-") ? 2 : 1
      guard sentence.contains(index - gap - 1), sentence.contains(index + gap),
        let first = number(index - gap, in: list), let second = number(index + gap, in: list)
      else { continue }
      if Self.softeners.contains(list[index - gap - 1], in: list.text) { return nil }
      return (Double(max(first, second)) / Double(min(first, second)), index - gap..<index + gap + 1)
    }
    return nil
  }

  private func number(_ index: Int, in list: TokenList) -> Int? {
    if list[index].kind == .number { return Int(list.string(index)).flatMap { (1...100).contains($0) ? $0 : nil } }
    let value = Self.numbers.value(of: list[index], in: list.text)
    return value == 0 ? nil : Int(value)
  }

  private static let cues = Lexicon([(1, "outnumber outnumbers outnumbered outnumbering ratio")])
  private static let softeners = Lexicon([(1, "nearly almost about around roughly over than approximately least some")])
  private static let numbers = Lexicon([
    (1, "one"), (2, "two"), (3, "three"), (4, "four"), (5, "five"), (6, "six"), (7, "seven"), (8, "eight"),
    (9, "nine"), (10, "ten"), (12, "twelve"), (20, "twenty"),
  ])
}
