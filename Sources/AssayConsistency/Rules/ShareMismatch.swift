import AssayModel
import AssayText

/// A percentage that "so many of so many" beside it does not give.
struct ShareMismatch: Rule {
  static let about = RuleDescription(
    id: "share-mismatch",
    family: "arithmetic",
    summary: "A percentage does not follow from the part and the whole beside it.",
    rationale: "A reader who divides the figures finds that one of the three is wrong.",
    severity: .error,
    fires: [
      "In the survey, 50 of 200 readers (⟦40%⟧) agreed.",
      "Of the 80 boats, 20 (⟦45%⟧) came back.",
      "Only 30 of the 60 boats, or ⟦70 percent⟧, came back.",
      "The shop lost 20 of its 80 customers, ⟦12%⟧ of the total.",
    ],
    staysQuiet: [
      "In the survey, 50 of 200 readers (25%) agreed.",
      "Only 20 of the 60 boats, or 33 percent, came back.",
      "He won 3 of the 12 races, and 40% of viewers watched.",  // of something else
      "Some 50 of 200 readers, up 40% from May, agreed.",
      "It failed 3 of 12 boys, 25% (2 of 8) of the girls and nobody else.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    var findings: [Finding] = []
    let quantities = document.quantities
    for indices in document.quantityRanges where indices.count >= 3 {
      for index in indices.dropLast(2) where quantities[index + 2].kind == .percentage {
        // "50 of 200 readers (25%)", or "of 200 readers, 50 (25%)".
        let isReversed = isWholeFirst(quantities[index], in: list)
        let part = quantities[isReversed ? index + 1 : index]
        let whole = quantities[isReversed ? index : index + 1]
        let share = quantities[index + 2]
        guard share.unit.dimension == .percentage, share.upper == nil, share.change == nil,
          part.kind == .count, whole.kind == .count, part.upper == nil, whole.upper == nil,
          part.modifier == nil || part.modifier == .about,
          whole.modifier == nil, whole.number > 0, part.number <= whole.number, part.number >= 0,
          isReversed || isPart(part, of: whole, in: list),
          isShare(share, after: isReversed ? part : whole, in: list)
        else { continue }
        let actual = part.number / whole.number * 100
        let rounding =
          (part.halfPlace >= 5 || whole.halfPlace >= 5
            ? 100 * (part.halfPlace / whole.number + part.number * whole.halfPlace / (whole.number * whole.number)) : 0)
        let slack = share.halfPlace * 2 + rounding + (share.modifier == nil && part.modifier == nil ? 0 : actual * 0.15)
        guard abs(share.number - actual) > slack else { continue }
        findings.append(
          finding(
            share.span,
            "\(part.number.shown) of \(whole.number.shown) is \(actual.shown)%, not \(list.text[share.span])."))
      }
    }
    return findings
  }

  /// "Of 200", "of the 200" at the start of a clause.
  private func isWholeFirst(_ quantity: Quantity, in list: TokenList) -> Bool {
    var index = quantity.tokens.lowerBound - 1
    while index >= 0, Self.articles.contains(list[index], in: list.text) { index -= 1 }
    guard index >= 0, list.matches(index, "of") || list.matches(index, "among") else { return false }
    return list[index].isCapitalised || list.isMark(index - 1, ",")
  }

  /// "50 of 200", "50 of the 200", "50 out of its 200".
  private func isPart(_ part: Quantity, of whole: Quantity, in list: TokenList) -> Bool {
    let between = part.tokens.upperBound..<max(part.tokens.upperBound, whole.tokens.lowerBound)
    guard between.count <= 4, let last = between.last(where: { list.matches($0, "of") }) else { return false }
    return (last + 1..<between.upperBound).allSatisfy {
      FunctionWords.lexicon.value(of: list[$0], in: list.text)
        & (FunctionWords.article | FunctionWords.determiner | FunctionWords.adverb) != 0
    }
  }

  /// "(25%)", ", or 25%,", ", 25% of the total", close to the whole and not the start of another statement.
  private func isShare(_ share: Quantity, after whole: Quantity, in list: TokenList) -> Bool {
    let first = share.tokens.lowerBound
    guard first - whole.tokens.upperBound <= 12 else { return false }
    let next = share.tokens.upperBound
    // "25% (20 of 80) of the others": a share with figures of its own.
    if list.isMark(next, "("), next + 1 < list.count, list[next + 1].kind == .number || list[next + 1].kind == .word {
      return false
    }
    if list.matches(next, "of") {
      var object = next + 1
      while object < list.count, Self.articles.contains(list[object], in: list.text) { object += 1 }
      guard object < list.count, Self.wholes.contains(list[object], in: list.text) else { return false }
    } else if next < list.count, list[next].kind == .word, !list.isMark(first - 1, "(") {
      return false
    }
    let lead = list[first - 1]
    return lead.kind == .punctuation || list.matches(first - 1, "or") || list.matches(first - 1, "about")
      || list.matches(first - 1, "just") || list.matches(first - 1, "only")
  }

  private static let articles = Lexicon([(1, "the its their all these those some")])
  private static let wholes = Lexicon([(1, "total all them those whole sample number electorate")])
}
