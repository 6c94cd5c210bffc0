import AssayModel
import AssayText

/// A percentage that so many people or cases cannot give.
///
/// "37.4% of the 12 patients" would be 4.5 patients. Fires where the percentage stands directly with a counted group of
/// people or cases too small for it; "40%" may be any share from 35 to 45, "45%" any from 42.5 to 47.5.
struct ImpossiblePercentage: Rule {
  static let about = RuleDescription(
    id: "impossible-percentage",
    family: "statistic-check",
    summary: "A percentage of a small group is not that of any whole number of its members.",
    rationale: "No number of members gives this share: it, or the size of the group, is wrong.",
    severity: .warning,
    fires: [
      "The drug helped ⟦37.4%⟧ of the ⟨12⟩ patients.",
      "Of the ⟨9⟩ volunteers, ⟦62%⟧ came back.",
      "Fully ⟦83 percent⟧ of those ⟨8⟩ cases were mild.",
    ],
    staysQuiet: [
      "The drug helped 41.7% of the 12 patients.",
      "The drug helped about 37% of the 12 patients.",
      "The drug helped 40% of the 12 patients.",  // rounded to tens
      "The drug helped 37.4% of the 1,200 patients.",
      "The 12 patients lost 37.4% of their weight.",
      "On average 37% of the 12 volunteers' answers were right.",
      "Some 62% of 9 million workers came back.",
      "The grant covers 62% of the 9 students' fees.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    var findings: [Finding] = []
    for (index, sentence) in document.sentences.enumerated() {
      let range = document.quantityRanges[index]
      guard range.count >= 2 else { continue }
      for (first, second) in zip(range.dropLast(), range.dropFirst()) {
        let earlier = document.quantities[first]
        let later = document.quantities[second]
        let isShareFirst = earlier.kind == .percentage
        guard isShareFirst != (later.kind == .percentage) else { continue }
        let share = isShareFirst ? earlier : later
        let group = isShareFirst ? later : earlier
        guard share.unit.dimension == .percentage, share.upper == nil, share.modifier == nil, share.change == nil,
          share.number > 0, share.number < 100, group.kind == .count, group.upper == nil, group.modifier == nil,
          let size = group.wholeNumber, size >= 2, size <= 500,
          isShareFirst ? isShare(share, of: group, in: list) : isGroup(group, before: share, in: sentence, list),
          !sentence.tokens.contains(where: { Self.averages.contains(list[$0], in: list.text) })
        else { continue }
        let half = slack(of: share)
        let low = ((share.number - half) / 100 * Double(size) - 1e-9).rounded(.up)
        let high = ((share.number + half) / 100 * Double(size) + 1e-9).rounded(.down)
        guard low > high else { continue }
        let below = (share.number / 100 * Double(size)).rounded(.down)
        findings.append(
          finding(
            share.span, related: [group.span],
            "No whole number out of \(size) is \(list.text[share.span]): \(below.shown) is "
              + "\((below / Double(size) * 100).shown)% and \((below + 1).shown) is "
              + "\(((below + 1) / Double(size) * 100).shown)%."))
      }
    }
    return findings
  }

  /// How far the percentage may be from the share: round figures are rounded further.
  private func slack(of share: Quantity) -> Double {
    guard share.resolution >= 1, let whole = share.wholeNumber else { return share.halfPlace }
    return whole.isMultiple(of: 10) ? 5 : whole.isMultiple(of: 5) ? 2.5 : share.halfPlace
  }

  /// "37% of the 12 patients".
  private func isShare(_ share: Quantity, of group: Quantity, in list: TokenList) -> Bool {
    var index = share.tokens.upperBound
    guard list.matches(index, "of") else { return false }
    index += 1
    while index < group.tokens.lowerBound, Self.determiners.contains(list[index], in: list.text) { index += 1 }
    return index == group.tokens.lowerBound && isOfMembers(group, in: list)
  }

  /// "Of the 12 patients, 37%" at the start of a clause.
  private func isGroup(_ group: Quantity, before share: Quantity, in sentence: Sentence, _ list: TokenList) -> Bool {
    var index = group.tokens.lowerBound - 1
    while index >= sentence.tokens.lowerBound, Self.determiners.contains(list[index], in: list.text) { index -= 1 }
    guard list.matches(index, "of") || list.matches(index, "among"), index <= sentence.tokens.lowerBound + 1,
      isOfMembers(group, in: list)
    else { return false }
    let noun = group.noun.map { list.range(in: $0).upperBound } ?? group.tokens.upperBound
    return list.isMark(noun, ",") && noun + 1 == share.tokens.lowerBound
  }

  /// Whether the counted noun names people or cases, and they are meant, not something of theirs.
  private func isOfMembers(_ group: Quantity, in list: TokenList) -> Bool {
    guard let noun = group.noun.flatMap({ list.range(in: $0).last }), noun + 1 < list.count else { return false }
    // The apostrophe of "students' fees" may be read as a closing quotation mark.
    return Self.members.contains(list[noun], in: list.text) && list[noun + 1].kind != .possessive
      && !list.matches(noun + 1, "'")
  }

  private static let determiners = Lexicon([(1, "the these those all its their our his her")])
  private static let averages = Lexicon([(1, "average averaged mean median owned owns stake shares per")])
  private static let members = Lexicon([
    (
      1,
      """
      patients participants people respondents volunteers students children women men adults pupils members workers
      employees voters users cases trials studies samples animals mice rats dogs cats teachers nurses doctors
      physicians players candidates applicants residents survivors infants babies mothers fathers subjects
      passengers prisoners inmates defendants judges councillors senators lawmakers
      """
    )
  ])
}
