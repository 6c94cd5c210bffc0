import AssayModel
import AssayText

/// "rose by 20" beside two values that are not 20 apart.
///
/// Every figure may be off by its rounding.
struct DifferenceMismatch: Rule {
  static let about = RuleDescription(
    id: "difference-mismatch",
    family: "arithmetic",
    summary: "An amount of change is not the difference of the two values beside it.",
    rationale: "A reader who subtracts the figures finds that one of the three is wrong.",
    severity: .error,
    fires: [
      "Turnover rose by ⟦$20 million⟧, from $60 million to $90 million.",
      "The herd shrank by ⟦50⟧ to 120 from 200.",
    ],
    staysQuiet: [
      "Turnover rose by $30 million, from $60 million to $90 million.",
      "Turnover rose by nearly $20 million, from $60 million to $90 million.",
      "The herd grew by 50 a year, from 100 to 300.",  // several times
      "The herd shrank by half, from 200 to 120.",
      "Output rose by 20 tonnes when prices fell from $60 to $40.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    return zip(document.sentences, document.quantityRanges).compactMap { sentence, indices in
      guard indices.count >= 2 else { return nil }
      let quantities = document.quantities[indices]
      let changes = quantities.filter {
        list.matches($0.tokens.lowerBound - 1, "by") && ($0.kind == .count || $0.kind == .money)
      }
      guard changes.count == 1, let stated = changes.first, stated.upper == nil, stated.modifier == nil,
        stated.number >= 1, quantities.allSatisfy({ $0.unit == stated.unit && $0.modifier == nil }),
        isWholeChange(stated, in: list), let change = NumberChange(in: sentence, of: document, beside: stated)
      else { return nil }
      let difference = abs(change.to - change.from)
      // Beside "$20 million", "$60 million" is hardly "$55 million".
      let slack =
        min(change.fromSlack, change.from / 40) + min(change.toSlack, change.to / 40)
        + min(stated.halfPlace, stated.number / 40)
      guard abs(difference - stated.number) > slack else { return nil }
      return finding(
        stated.span,
        "From \(change.from.shown) to \(change.to.shown) it is \(difference.shown), not \(stated.number.shown).")
    }
  }

  /// Whether nothing says that the change came several times, or is of something else.
  private func isWholeChange(_ stated: Quantity, in list: TokenList) -> Bool {
    let next = stated.tokens.upperBound
    guard next < list.count else { return false }
    return list[next].kind == .punctuation || list.matches(next, "from") || list.matches(next, "to")
  }
}
