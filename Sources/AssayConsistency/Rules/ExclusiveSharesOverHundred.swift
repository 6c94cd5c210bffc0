import AssayModel
import AssayText

/// Two shares of one whole that exclude each other and add up to more than 100%.
///
/// "55% said yes and 52% said no": the second clause says the opposite of the first and nothing else that the first does
/// not say, so that both are answers to one question. Three shares and more are summed by `percentages-over-hundred`.
struct ExclusiveSharesOverHundred: Rule {
  static let about = RuleDescription(
    id: "exclusive-shares-over-hundred",
    family: "arithmetic",
    summary: "Two shares that exclude each other add up to more than 100%.",
    rationale: "Nobody is on both sides: one of the shares is wrong.",
    severity: .error,
    fires: [
      "In the poll, ⟦55 percent⟧ said yes and ⟨52 percent⟩ said no.",
      "Some ⟦61%⟧ of voters backed the plan, while ⟨45%⟩ opposed it.",
      "The members voted, ⟦55%⟧ for and ⟨52%⟩ against.",
    ],
    staysQuiet: [
      "In the poll, 55 percent said yes and 45 percent said no.",
      "In the poll, 50.5 percent said yes and 49.6 percent said no.",  // rounding
      "In the poll, 55 percent of men said yes and 52 percent of women said no.",  // two wholes
      "In 2019 55 percent said yes and in 2020 52 percent said no.",
      "In the poll, 55 percent said yes to the first question and 52 percent said no to the second.",
      "Some 61% of voters support the plan and 45% oppose the tax.",
      "Some 61% waited for the bus and 45% voted against the plan.",
    ]
  )

  /// The tokens of a clause that are read.
  private static let reach = 14

  func findings(in document: CheckedDocument) -> [Finding] {
    zip(document.sentences, document.quantityRanges).compactMap { sentence, indices in
      let shares = indices.filter { document.quantities[$0].kind == .percentage }.map { document.quantities[$0] }
      guard shares.count == 2, let first = shares.first, let second = shares.last,
        shares.allSatisfy({ $0.unit.dimension == .percentage && $0.upper == nil && $0.change == nil && $0.number > 0 })
      else { return nil }
      let sum = first.number + second.number
      // Far above 100 the shares are not meant to be of one whole.
      guard sum > 100 + first.halfPlace + second.halfPlace, sum <= 130,
        areExclusive(first, second, in: document.tokens, sentence: sentence.tokens)
      else { return nil }
      let working = "\(first.number.shown) + \(second.number.shown) = \(sum.shown)"
      return finding(first.span, related: [second.span], "\(working)%, more than the whole.")
    }
  }

  /// Whether what follows the second share is the opposite of what follows the first, and nothing else.
  private func areExclusive(_ first: Quantity, _ second: Quantity, in list: TokenList, sentence: Range<Int>) -> Bool {
    var joint = second.tokens.lowerBound - 1
    while joint > first.tokens.upperBound, Self.softeners.contains(list[joint], in: list.text) { joint -= 1 }
    let one = first.tokens.upperBound..<max(first.tokens.upperBound, joint)
    guard !one.isEmpty, one.count <= Self.reach,
      list.isMark(joint, ",") || Self.joints.contains(list[joint], in: list.text)
    else { return false }
    let rest = second.tokens.upperBound..<sentence.upperBound
    let other = rest.prefix { list[$0].kind == .word }
    guard other.count <= Self.reach else { return false }
    let first = answers(in: one, in: list)
    let second = answers(in: other, in: list)
    let isOpposed = (first & Self.evenBits) << 1 & second != 0 || (second & Self.evenBits) << 1 & first != 0
    guard isOpposed else { return false }
    let known = Set(one.map { list[$0].key })
    return other.allSatisfy { index in
      known.contains(list[index].key) || Self.sides.contains(list[index], in: list.text)
        || FunctionWords.lexicon.value(of: list[index], in: list.text)
          & (FunctionWords.auxiliary | FunctionWords.pronoun | FunctionWords.article) != 0
    }
  }

  private func answers(in clause: some Sequence<Int>, in list: TokenList) -> UInt32 {
    clause.reduce(0) { (found: UInt32, index) in
      let value = Self.sides.value(of: list[index], in: list.text)
      // "waited for a bus" takes no side; "voted for" and "55% for" do.
      let isPreposition = list.matches(index, "for") || list.matches(index, "against")
      if isPreposition, list[index - 1].kind == .word, !Self.votes.contains(list[index - 1], in: list.text) {
        return found
      }
      return found | value
    }
  }

  private static let evenBits: UInt32 = 0x5555_5555
  private static let joints = Lexicon([(1, "and while but with whereas")])
  private static let softeners = Lexicon([(1, "about around some only just nearly another the other")])
  private static let votes = Lexicon([(1, "voted vote votes were are was is")])

  /// Each line of answers has two bits: the even one for one side, the odd one for the other.
  private static let sides = Lexicon([
    (0b01, "yes"), (0b10, "no"),
    (
      0b01_00,
      "for favour favor favoured favored support supports supported back backs backed approve approves approved"
    ),
    (0b10_00, "against oppose opposes opposed disapprove disapproves disapproved reject rejects rejected"),
    (0b01_00_00, "agree agrees agreed"), (0b10_00_00, "disagree disagrees disagreed"),
    (0b01_00_00_00, "leave"), (0b10_00_00_00, "remain stay"),
  ])
}
