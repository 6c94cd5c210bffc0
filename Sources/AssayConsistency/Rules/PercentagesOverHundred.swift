import AssayModel
import AssayText

/// Shares of one whole that add up to more than 100%.
///
/// The rule reads a sentence that lists three shares or more ("48% …, 39% … and 21% …"), adds them, and fires when the
/// sum is above 100 by more than rounding explains: each share may be off by half a unit in its last place. Rates of
/// different wholes ("10% on tea, 60% on rum"), levels of confidence and answers of which several may be given are left
/// alone.
struct PercentagesOverHundred: Rule {
  static let about = RuleDescription(
    id: "percentages-over-hundred",
    family: "arithmetic",
    summary: "Shares of one whole add up to more than 100%.",
    rationale: "A reader who adds the figures finds the total is impossible.",
    severity: .error,
    fires: [
      "Of those polled, ⟦48%⟧ agreed, ⟨39%⟩ did not and ⟨21%⟩ were unsure.",
      "The alloy is ⟦60%⟧ copper, ⟨30%⟩ zinc and ⟨20%⟩ tin.",
    ],
    staysQuiet: [
      "Of those polled, 48% agreed, 39% did not and 13% were unsure.",  // 100
      "Of those polled, 33.4% agreed, 33.3% did not and 33.4% were unsure.",  // rounding
      "Exports rose 70% and imports rose 65%.",  // two wholes
      "Glasses are worn by 48% of the men, 39% of the women and 21% of the children.",
      "Turnout was 45% in the north, 39% in the south and 30% in the east.",  // three wholes
      "Asked for reasons, 48% named prices, 39% crime and 30% schools; several answers were possible.",
      "Tea pays 30% on landing, 55% on sale and 30% on export.",  // rates
      "The levy is 20% for tea, 45% for rum and 50% for silk.",
      "Itching came in 4% with the cream and 7% with the balm (95%-CI, 1 to 8).",  // a level of confidence
      "The new oven is 50% lighter, 25% cheaper and 40% quicker.",
      "Nora holds 55% of the mill, Ole 45% and a claim to a further 10%.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    return zip(document.sentences, document.quantityRanges).compactMap { sentence, indices in
      guard indices.count >= 3 else { return nil }
      let shares = document.quantities[indices].filter {
        $0.kind == .percentage && $0.unit.dimension == .percentage
      }
      guard shares.count >= 3, let first = shares.first, let last = shares.last,
        shares.allSatisfy({
          $0.upper == nil && $0.change == nil && $0.number > 0 && !list.matches($0.tokens.upperBound, "confidence")
            && !list.matches($0.tokens.upperBound, "ci")
        }),
        !sentence.tokens.contains(where: { Self.otherWholes.contains(list[$0], in: list.text) }),
        !shares.allSatisfy({ isRate($0, in: list, sentence: sentence.tokens) }), haveOneWhole(shares, in: list),
        (first.tokens.upperBound..<last.tokens.lowerBound).contains(where: { list.matches($0, "and") }),
        zip(shares, shares.dropFirst()).allSatisfy({ $1.tokens.lowerBound - $0.tokens.upperBound <= 12 })
      else { return nil }
      let sum = shares.reduce(0) { $0 + $1.number }
      let rounding = shares.reduce(0) { $0 + $1.halfPlace }
      // Far above 100 the shares are not meant to be of one whole.
      guard sum > 100 + rounding, sum <= 130 else { return nil }
      let working = shares.map(\.number.shown).joined(separator: " + ")
      return finding(
        first.span, related: shares.dropFirst().map(\.span), "\(working) = \(sum.shown)%, more than the whole.")
    }
  }

  /// Whether a figure is said of what follows ("40% in the north", "60% on rum", "25% cheaper"), not of one whole.
  private func isRate(_ share: Quantity, in list: TokenList, sentence: Range<Int>) -> Bool {
    let next = share.tokens.upperBound
    guard sentence.contains(next) else { return false }
    if Self.places.contains(list[next], in: list.text) { return true }
    // Money that is spent "on" things is one whole.
    if list.matches(next, "on") { return !sentence.contains { Self.spending.contains(list[$0], in: list.text) } }
    let word = list[next]
    return word.kind == .word && word.length >= 5 && list.text[Int(word.end) - 1] == UInt8(ascii: "r")
      && list.text[Int(word.end) - 2] == UInt8(ascii: "e") && !Self.nouns.contains(word, in: list.text)
  }

  /// Whether the words after the shares do not name several wholes: "48% of men, 39% of women".
  private func haveOneWhole(_ shares: [Quantity], in list: TokenList) -> Bool {
    let wholes = Set(
      shares.compactMap { share -> UInt32? in
        var index = share.tokens.upperBound
        guard index < list.count, Self.links.contains(list[index], in: list.text) else { return nil }
        index += 1
        while index < list.count,
          FunctionWords.lexicon.value(of: list[index], in: list.text)
            & (FunctionWords.article | FunctionWords.determiner) != 0
        {
          index += 1
        }
        return index < list.count ? Stem.key(of: list[index], in: list.text) : nil
      })
    return wholes.count < 2
  }

  private static let places = Lexicon([(1, "in at off")])
  private static let spending = Lexicon([(1, "spend spends spent spending budget outlay money funds")])
  /// Words in "er" that compare nothing.
  private static let nouns = Lexicon([
    (1, "copper silver water paper other under after rubber butter timber")
  ])
  private static let links = Lexicon([(1, "of among")])
  private static let otherWholes = Lexicon([
    (
      1,
      """
      turnout rate rates rose fell rise fall grew growth gained increase increased decrease decreased dropped up down
      could multiple several both also respectively each chance chances likelihood discount interest compared while
      whereas answers responses higher lower more less than humidity accuracy efficacy effective yield approval
      confidence ci cis c.i. credible interval margin level taxed surcharge levy levies
      rebate discounts further additional
      """
    )
  ])
}
