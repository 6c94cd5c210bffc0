import AssayModel
import AssayText

/// A total that the figures listed right before it do not add up to.
///
/// The figures must be one list, "12 … , 5 … and 3 …", and the total must be called one: "19 in all", "a total of 19". A
/// total that counts others too ("bringing the total to 19") is left alone, and so are figures with "about" or "nearly".
struct TotalMismatch: Rule {
  static let about = RuleDescription(
    id: "total-mismatch",
    family: "arithmetic",
    summary: "A total is not the sum of the figures listed before it.",
    rationale: "A reader who adds the figures finds that one of them, or the total, is wrong.",
    severity: .error,
    fires: [
      "The ferry carried 12 sailors and 5 cooks, ⟦19⟧ in all.",
      "The ferry carried 12 sailors and 5 cooks, a total of ⟦19⟧.",
      "Twelve sailors and five cooks came aboard, ⟦19⟧ people in total.",
      "She paid $40 for bread, $30 for milk and $25 for eggs, ⟦$105⟧ altogether.",
    ],
    staysQuiet: [
      "The ferry carried 12 sailors and 5 cooks, 17 in all.",
      "The ferry carried 12 sailors and about 5 cooks, 19 in all.",
      "The ferry carried 12 sailors and 5 cooks, nearly 19 in all.",
      "The ferry carried 12 sailors and 5 cooks, bringing the total to 19.",  // others before them
      "The ferry carried another 12 sailors and 5 cooks, 29 in all.",
      "The ferry carried 12 sailors, 5 of them cooks, 12 in all.",
      "He won 12 games and lost 5 in 2019, a total of 40 points.",  // of something else
      "It called at 12 ports and 5 islands in 3 weeks, 20 in all.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    var findings: [Finding] = []
    for (sentence, indices) in zip(document.sentences, document.quantityRanges) where indices.count >= 3 {
      for index in indices.dropFirst(2) {
        guard let total = StatedTotal(document.quantities[index], in: list, sentence: sentence.tokens),
          let parts = parts(before: index, total, in: document, sentence: sentence, from: indices.lowerBound)
        else { continue }
        let sum = parts.reduce(0) { $0 + $1.baseNumber }
        let stated = total.quantity.baseNumber
        let slack =
          total.quantity.kind == .money ? parts.reduce(total.quantity.baseHalfPlace) { $0 + $1.baseHalfPlace } : 0
        let distance = abs(sum - stated)
        guard distance > slack, distance <= max(3, stated * 0.35) else { continue }
        let working = parts.map(\.number.shown).joined(separator: " + ")
        findings.append(
          finding(
            total.quantity.span,
            "\(working) = \(parts.reduce(0) { $0 + $1.number }.shown), not \(total.quantity.number.shown)."))
      }
    }
    return findings
  }

  /// The figures of the list that ends right before a total; `nil` when they are no list or may be incomplete.
  private func parts(
    before index: Int, _ total: StatedTotal, in document: CheckedDocument, sentence: Sentence, from first: Int
  ) -> [Quantity]? {
    let list = document.tokens
    let last = document.quantities[index - 1]
    let gap = last.tokens.upperBound..<max(last.tokens.upperBound, total.start)
    guard gap.count <= 8, gap.contains(where: { list[$0].kind == .punctuation }),
      !gap.contains(where: { Self.others.contains(list[$0], in: list.text) }),
      isSame(total.quantity, as: last, in: list)
    else { return nil }
    var parts = [last]
    var place = index - 1
    while place > first {
      let previous = document.quantities[place - 1]
      guard isListed(previous, before: document.quantities[place], isLast: parts.count == 1, in: list) else { break }
      parts.insert(previous, at: 0)
      place -= 1
    }
    let start = parts[0].tokens.lowerBound
    guard parts.count >= 2,
      parts.allSatisfy({
        $0.kind == last.kind && $0.unit == last.unit && $0.upper == nil && $0.modifier == nil && $0.number > 0
          && $0.number < total.quantity.number && ($0.kind == .money || $0.wholeNumber != nil)
      }),
      !(sentence.tokens.lowerBound..<total.start).contains(where: { Self.others.contains(list[$0], in: list.text) }),
      start == sentence.tokens.lowerBound || !Self.leads.contains(list[start - 1], in: list.text)
    else { return nil }
    return parts
  }

  /// Whether a total is of what the parts count.
  private func isSame(_ total: Quantity, as part: Quantity, in list: TokenList) -> Bool {
    guard total.kind == part.kind, total.unit == part.unit, total.kind == .count || total.kind == .money else {
      return false
    }
    guard let noun = total.noun else { return true }
    return list.range(in: noun).contains { Self.everyone.contains(list[$0], in: list.text) }
  }

  /// Whether nothing but a noun phrase and a comma or "and" stands between two figures.
  private func isListed(_ first: Quantity, before second: Quantity, isLast: Bool, in list: TokenList) -> Bool {
    let gap = first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
    guard gap.count <= 7, let joint = gap.last,
      list.matches(joint, "and") || list.matches(joint, "plus") || (!isLast && list.isMark(joint, ","))
    else { return false }
    return gap.dropLast().allSatisfy { index in
      if list.isMark(index, ",") { return index == joint - 1 }
      guard list[index].kind == .word else { return list[index].kind == .punctuation && list.isMark(index, "-") }
      // "for" stands in bills: "$40 for bread".
      return list.matches(index, "for")
        || (FunctionWords.lexicon.value(of: list[index], in: list.text)
          & (FunctionWords.grammar & ~FunctionWords.article)) == 0 && !PastVerbs.contains(index, in: list)
    }
  }

  /// Words that say that the list is not all, or that the total counts more.
  private static let others = Lexicon([
    (
      1,
      """
      including included include includes among least most than another other others more further additional extra them
      whom which bringing brings brought taking takes making makes now far already plus each average every
      """
    )
  ])
  private static let leads = Lexicon([(1, "to from by of between over under per")])
  private static let everyone = Lexicon([(1, "people persons things items pieces units victims dead animals")])
}
