import AssayModel
import AssayText

/// "doubled", "tripled" or "fell tenfold" beside two values that say otherwise.
///
/// Writers round such words generously: the values must be off by more than an eighth.
struct MultiplierMismatch: Rule {
  static let about = RuleDescription(
    id: "multiplier-mismatch",
    family: "arithmetic",
    summary: "A word such as “doubled” does not follow from the two values beside it.",
    rationale: "A reader who divides the figures finds that the word or a figure is wrong.",
    severity: .error,
    fires: [
      "Complaints ⟦tripled⟧ from 50 to 80.",
      "The club has ⟦doubled⟧ its members from 120 to 600.",
      "Output ⟦more than doubled⟧, from 500 tonnes to 650.",
      "Complaints ⟦doubled⟧ from 4,000 to 9,500.",
      "Turnover fell by ⟦half⟧, from $80 million to $60 million.",
    ],
    staysQuiet: [
      "Complaints tripled from 50 to 150.",
      "Complaints doubled from 4,000 to 8,900.",
      "The club has nearly doubled its members, from 320 to 600.",
      "Output more than doubled, from 500 tonnes to 1,300.",
      "The fee was halved from $40 to $20.",
      "Turnover fell by a quarter, from $80 million to $60 million.",
      "Cases rose from 8 in 1990 to 58 in 2013, doubling every decade.",
      "It cut the dose from 0.33 to 0.09 grams and increased the price 12-fold.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    return zip(document.sentences, document.quantityRanges).compactMap { sentence, indices in
      let factors = document.quantities[indices].filter { $0.kind == .factor || isShareOfChange($0, in: list) }
      guard factors.count == 1, let stated = factors.first, stated.upper == nil, stated.number > 0,
        isOneChange(stated, in: list, sentence: sentence.tokens),
        let change = NumberChange(in: sentence, of: document, beside: stated)
      else { return nil }
      // "Halved" is half of the old value, "fell threefold" a third of it, "fell by a third" two thirds.
      let falls = change.to < change.from
      let factor =
        stated.kind != .factor
        ? falls ? 1 - stated.number : 1 + stated.number
        : falls && stated.number > 1 ? 1 / stated.number : stated.number
      let ratio = change.to / change.from
      // The word is generous enough for coarse rounding: "4,000" beside it is hardly 3,500.
      let fromSlack = min(change.fromSlack, change.from / 40)
      let toSlack = min(change.toSlack, change.to / 40)
      let lowest = max(change.to - toSlack, 0) / (change.from + fromSlack)
      let highest = (change.to + toSlack) / max(change.from - fromSlack, change.from / 2)
      let allowed: ClosedRange<Double> =
        switch stated.modifier {
        case .moreThan, .atLeast: factor * 0.98...factor * 1.8
        case .nearly, .lessThan, .upTo: factor * 0.75...factor * 1.02
        case .about: factor * 0.8...factor * 1.25
        case nil: factor * 0.875...factor * 1.15
        }
      guard highest < allowed.lowerBound || lowest > allowed.upperBound else { return nil }
      return finding(
        phrase(of: stated, in: list),
        "From \(change.from.shown) to \(change.to.shown) is \(ratio.shown) times as much.")
    }
  }

  /// Whether nothing says that the change came several times ("doubling every decade") or is of something else ("and
  /// raised the price twofold").
  private func isOneChange(_ stated: Quantity, in list: TokenList, sentence: Range<Int>) -> Bool {
    let next = stated.tokens.upperBound
    if sentence.contains(next), Self.times.contains(list[next], in: list.text) { return false }
    let before = max(sentence.lowerBound, stated.tokens.lowerBound - 5)..<stated.tokens.lowerBound
    return !before.contains { list.matches($0, "and") && $0 + 1 < list.count && PastVerbs.contains($0 + 1, in: list) }
      || PastVerbs.contains(stated.tokens.lowerBound, in: list)
  }

  private static let times = Lexicon([(1, "every each per annually yearly twice again")])

  /// "fell by half", "rose by a third".
  private func isShareOfChange(_ quantity: Quantity, in list: TokenList) -> Bool {
    quantity.kind == .count && list[quantity.tokens.lowerBound].kind == .word
      && list.matches(quantity.tokens.lowerBound - 1, "by") && !list.matches(quantity.tokens.upperBound, "of")
      && quantity.number > 0.1 && quantity.number < 1
  }

  /// The word with what qualifies it: "more than doubled".
  private func phrase(of stated: Quantity, in list: TokenList) -> TextSpan {
    let first = stated.tokens.lowerBound
    guard first >= 2, list.matches(first - 2, "more", "than") else { return stated.span }
    return list.span(first - 2..<stated.tokens.upperBound)
  }
}
