import AssayModel
import AssayText

/// An average that the total and the number of cases beside it do not give.
///
/// Two forms are read: "an average of 5 … over 4 days, 25 in all" and "25 goals in 4 games, an average of 5 a game". The
/// average may be off by one unit in its last place.
struct AverageMismatch: Rule {
  static let about = RuleDescription(
    id: "average-mismatch",
    family: "arithmetic",
    summary: "An average does not follow from the total and the number of cases beside it.",
    rationale: "A reader who multiplies the figures finds that one of the three is wrong.",
    severity: .error,
    fires: [
      "They sold an average of ⟦5⟧ boats a day over ⟨4 days⟩, ⟨29⟩ in all.",
      "They sold on average ⟦5⟧ boats a day over ⟨4 days⟩, a total of ⟨29⟩.",
      "He scored ⟨20⟩ goals in ⟨10⟩ games, an average of ⟦four⟧ a game.",
    ],
    staysQuiet: [
      "They sold an average of 5 boats a day over 4 days, 20 in all.",
      "They sold an average of 5 boats a day over 4 days, 21 in all.",  // rounded
      "They sold an average of about 5 boats a day over 4 days, 29 in all.",
      "They sold an average of 5 boats a day over 4 weeks, 140 in all.",
      "He scored 20 goals in 10 games, an average of two a game.",
      "He scored 20 goals in 10 games, an average of four a month.",
      "The 20 mills used 10 tonnes, an average of four a year.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    var findings: [Finding] = []
    for (sentence, indices) in zip(document.sentences, document.quantityRanges) where indices.count >= 3 {
      for index in indices.dropLast(2) {
        let three = Array(document.quantities[index..<index + 3])
        guard three.allSatisfy({ $0.upper == nil && $0.modifier == nil && $0.number > 0 }) else { continue }
        let average: Quantity
        let total: Quantity
        let cases = three[1]
        if isAverage(three[0], in: list, sentence: sentence.tokens),
          StatedTotal(three[2], in: list, sentence: sentence.tokens) != nil
        {
          (average, total) = (three[0], three[2])
        } else if isAverage(three[2], in: list, sentence: sentence.tokens) {
          (total, average) = (three[0], three[2])
          guard case .same = divisor(of: average, cases, in: list) else { continue }
        } else {
          continue
        }
        guard isOfOneKind(average, total),
          cases.kind == .count || cases.kind == .duration, cases.wholeNumber != nil,
          divisor(of: average, cases, in: list) != .other, isLed(cases, in: list)
        else { continue }
        let expected = average.number * cases.number
        let slack = average.halfPlace * 2 * cases.number + total.halfPlace
        guard abs(expected - total.number) > slack else { continue }
        findings.append(
          finding(
            average.span, related: [cases.span, total.span],
            "\(total.number.shown) / \(cases.number.shown) = \((total.number / cases.number).shown), "
              + "not \(average.number.shown)."))
      }
    }
    return findings
  }

  /// Counts or money on both sides; "5 boats a day" is a rate of counts.
  private func isOfOneKind(_ average: Quantity, _ total: Quantity) -> Bool {
    if average.kind == .rate { return average.unit.code.hasPrefix("1/") && total.kind == .count }
    return average.kind == total.kind && average.unit == total.unit
      && (average.kind == .count || average.kind == .money)
  }

  /// "an average of 5", "averaging 5", "on average 5".
  private func isAverage(_ quantity: Quantity, in list: TokenList, sentence: Range<Int>) -> Bool {
    let before = quantity.tokens.lowerBound - 1
    guard sentence.contains(before - 1) else { return false }
    return list.matches(before - 1, "average", "of") || list.matches(before - 1, "mean", "of")
      || list.matches(before - 1, "on", "average") || list.matches(before, "averaging")
  }

  /// "over 4 days", "in the 10 games".
  private func isLed(_ cases: Quantity, in list: TokenList) -> Bool {
    var before = cases.tokens.lowerBound - 1
    while before > 0, Self.articles.contains(list[before], in: list.text) { before -= 1 }
    return before >= 0 && Self.leads.contains(list[before], in: list.text)
  }

  private enum Divisor { case same, unsaid, other }

  /// What an average is said to be for: "a day", "per game". The same as the cases, something else, or nothing.
  private func divisor(of average: Quantity, _ cases: Quantity, in list: TokenList) -> Divisor {
    let end = min(list.count, average.tokens.upperBound + 4)
    guard
      let per = (average.tokens.upperBound..<max(average.tokens.upperBound, end)).first(where: {
        Self.each.contains(list[$0], in: list.text)
      }), per + 1 < list.count, list[per + 1].kind == .word
    else { return .unsaid }
    let key = Stem.key(of: list[per + 1], in: list.text)
    let counted = cases.noun.map { list.range(in: $0) } ?? cases.tokens
    return (Array(counted) + Array(cases.tokens)).contains { Stem.key(of: list[$0], in: list.text) == key }
      ? .same : .other
  }

  private static let leads = Lexicon([(1, "over in for during across from on after")])
  private static let articles = Lexicon([(1, "the its their his her those these all")])
  private static let each = Lexicon([(1, "a an per each every")])
}
