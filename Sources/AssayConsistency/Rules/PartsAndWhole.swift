import AssayModel
import AssayText

/// Parts that do not add up to the whole they divide.
///
/// The whole comes first, its parts after a colon, a dash, "of whom" or "of them". A list that need not be complete
/// ("including", two groups "of whom …") is left alone, and so is a sum that is nowhere near the whole. What follows a
/// semicolon is a statement of its own, but for seats, votes and the like that several sides share out.
struct PartsAndWhole: Rule {
  static let about = RuleDescription(
    id: "parts-and-whole",
    family: "arithmetic",
    summary: "Parts do not add up to the whole they divide.",
    rationale: "A reader who adds the figures finds that one of them is wrong.",
    severity: .error,
    fires: [
      "The bus carried ⟦40 people⟧: 25 adults and 10 children.",
      "The farm keeps ⟦90 animals⟧ - 40 cows, 30 goats and 25 sheep.",
      "The court heard ⟦60 witnesses⟧, of whom 30 spoke for her, 20 against her and 14 for neither.",
      "The ⟦12 jurors⟧ comprised seven men and six women.",
      "Divers brought up ⟦12 sailors⟧, 5 alive and 4 dead.",
      "The assembly has ⟦64 seats⟧; the Reds hold 30, the Blues 22 and the Whites 9.",
    ],
    staysQuiet: [
      "The bus carried 40 people: 25 adults and 15 children.",
      "The bus carried 40 people, including 25 adults and 10 children.",
      "She bought 12 apples, 3 pears and 4 plums.",  // a list
      "Of the 90 animals, 40 were cows. It rained for 30 days.",
      "The court heard 60 witnesses, of whom 30 were women and 12 children.",  // not all
      "In 2019 the line moved 94,000 men and 20,000 crates; in 2018 it moved 70,000 men and 19,000 crates.",
      "The inn has 44 beds; its neighbour has 30 beds and 9 cots.",  // another whole
      "In 2019 the inn had 50 guests - in 2018 it had 25 guests and 15 callers.",  // another year
      "The inn had 50 guests: in the morning 25 left and 15 slept.",
      "Guests rose from 48 to 54: the inn took 30, the farm 14 and the barn 10.",  // the later figure is divided
      "Of the 16 cabins, 7 have three beds and 5 have a stove.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    return zip(document.sentences, document.quantityRanges).compactMap { sentence, indices in
      let quantities = document.quantities[indices]
      guard let whole = quantities.first(where: { $0.kind == .count || $0.kind == .duration || $0.kind == .money }),
        whole.upper == nil, whole.modifier == nil,
        let division = division(after: whole, in: list, sentence: sentence.tokens), whole.number >= 3,
        // "rose from 88 to 94: …": the parts are those of the later figure.
        !quantities.contains(where: {
          $0.kind == whole.kind && $0.tokens.lowerBound >= whole.tokens.upperBound
            && $0.tokens.upperBound < division.start
        }),
        !sentence.tokens.contains(where: { Self.incomplete.contains(list[$0], in: list.text) })
      else { return nil }
      let total = whole.kind == .money ? whole.baseNumber : whole.number
      let parts = parts(
        of: whole, in: division.start..<sentence.tokens.upperBound, of: document, quantities: quantities)
      guard parts.count >= 2, let last = parts.last, let first = parts.first,
        parts.allSatisfy({ $0.value > 0 && $0.value < total }),
        (first.token..<last.token).contains(where: { list.matches($0, "and") })
      else { return nil }
      let sum = parts.reduce(0) { $0 + $1.value }
      let slack = parts.reduce(whole.kind == .money ? whole.baseHalfPlace : 0) { $0 + $1.slack }
      guard abs(sum - total) > slack, isNear(sum, total, parts: parts.count, division.kind) else { return nil }
      let places = parts.map(\.token)
      switch division.kind {
      case .comma where !hasStates(places, in: list): return nil
      case .semicolon where parts.count < 3 || !isSharedOut(whole, in: list): return nil
      case .pronoun where places.contains(where: { $0 > 0 && Self.having.contains(list[$0 - 1], in: list.text) }):
        return nil
      default: break
      }
      // "… - in 2018 it had …", "…: in the morning 20 came" tell of another whole, or of one part of a day.
      guard
        !document.annotated.times(in: list.span(division.start..<first.token + 1)).contains(where: {
          $0.kind != .duration
        })
      else { return nil }
      let working = parts.map(\.value.shown).joined(separator: " + ")
      return finding(
        whole.noun.map { whole.span.union($0) } ?? whole.span, "\(working) = \(sum.shown), not \(total.shown).")
    }
  }

  private enum Kind { case mark, semicolon, pronoun, other, comma }

  /// Where the parts begin, and how the text says that they are parts.
  private func division(after whole: Quantity, in list: TokenList, sentence: Range<Int>) -> (start: Int, kind: Kind)? {
    let rest = whole.tokens.upperBound..<max(whole.tokens.upperBound, sentence.upperBound)
    lazy var hasOther = rest.contains {
      list.matches($0, "other") || list.matches($0, "rest") || list.matches($0, "remaining")
    }
    // "Of the 50 pupils, 20 …, 15 … and 10 …".
    let lead = whole.tokens.lowerBound - 1
    if sentence.contains(lead - 1), list.matches(lead - 1, "of"), list[lead - 1].isCapitalised,
      let comma = rest.prefix(8).first(where: { list.isMark($0, ",") })
    {
      return (comma + 1, .pronoun)
    }
    for index in rest.prefix(4) where Self.comprises.contains(list[index], in: list.text) { return (index + 1, .mark) }
    if rest.prefix(20).contains(where: { list.matches($0, "of", "them") }), hasOther {
      return (whole.tokens.upperBound, .other)
    }
    for index in rest.prefix(14) {
      if list.matches(index, "of", "whom") || list.matches(index, "of", "which") {
        return (index, hasOther ? .other : .pronoun)
      }
      if list.matches(index, "of", "them") { return nil }
      let isDash = list[index].kind == .punctuation && list[index].hasSpaceBefore && Self.isDash(index, in: list)
      if list.isMark(index, ":") || isDash { return (index + 1, .mark) }
      if list.isMark(index, ";") { return (index + 1, .semicolon) }
      if list.isMark(index, ","), index + 1 < sentence.upperBound, list[index + 1].kind == .number {
        return (index + 1, .comma)
      }
    }
    return nil
  }

  private static func isDash(_ index: Int, in list: TokenList) -> Bool {
    let start = Int(list[index].start)
    if list.text[start] == UInt8(ascii: "-") { return true }
    return list[index].length == 3 && list.text[start] == 0xE2 && list.text[start + 1] == 0x80
      && (list.text[start + 2] == 0x93 || list.text[start + 2] == 0x94)
  }

  /// The whole numbers in a stretch; none when a figure of another kind stands among them.
  private func parts(
    of whole: Quantity, in range: Range<Int>, of document: CheckedDocument, quantities: ArraySlice<Quantity>
  ) -> [(token: Int, value: Double, slack: Double)] {
    guard !range.isEmpty else { return [] }
    let list = document.tokens
    let times = document.annotated.times(in: list.span(range))
    var parts: [(token: Int, value: Double, slack: Double)] = []
    for quantity in quantities where quantity.tokens.lowerBound >= range.lowerBound {
      guard quantity.upper == nil, quantity.modifier == nil else { return [] }
      if whole.kind == .money {
        guard quantity.unit.isConvertible(to: whole.unit) else { return [] }
        parts.append((quantity.tokens.lowerBound, quantity.baseNumber, quantity.baseHalfPlace))
      } else {
        guard quantity.kind == .count, quantity.wholeNumber != nil else { return [] }
        parts.append((quantity.tokens.lowerBound, quantity.number, 0))
      }
    }
    if whole.kind == .money { return parts }
    for index in range where list[index].kind == .number {
      let isKnown = quantities.contains { $0.tokens.contains(index) } || times.contains { $0.tokens.contains(index) }
      // "the Greens 43": a figure after a name.
      guard !isKnown, list[index].length <= 6, let value = Double(list.string(index)) else { continue }
      parts.append((index, value, 0))
    }
    return parts.sorted { $0.token < $1.token }
  }

  /// Whether a sum is so near the whole that it was meant to be the whole.
  private func isNear(_ sum: Double, _ total: Double, parts: Int, _ kind: Kind) -> Bool {
    let distance = abs(sum - total)
    switch kind {
    case .mark, .semicolon, .other, .comma: return distance <= total * 0.35 || distance <= 3
    case .pronoun: return parts >= 3 ? distance <= total * 0.15 : sum > total && distance <= total * 0.35
    }
  }

  /// Whether the parts are states of the whole ("alive", "dead"), not things beside it.
  private func hasStates(_ tokens: [Int], in list: TokenList) -> Bool {
    tokens.allSatisfy { $0 + 1 < list.count && Self.states.contains(list[$0 + 1], in: list.text) }
  }

  /// Whether the whole is one of those that sides share out among themselves, each getting a bare figure of them.
  private func isSharedOut(_ whole: Quantity, in list: TokenList) -> Bool {
    guard let noun = whole.noun, let head = list.range(in: noun).last else { return false }
    return Self.sharedOut.contains(list[head], in: list.text)
  }

  private static let sharedOut = Lexicon([(1, "seats votes ballots members delegates mandates medals shares")])
  /// What goes before a figure that tells what a part has, and is no part.
  private static let having = Lexicon([(1, "have has had with each cost costs")])
  private static let incomplete = Lexicon([
    (1, "including included include includes among least most than each every average")
  ])
  private static let comprises = Lexicon([(1, "comprised comprises comprise comprising consisted consists made")])
  private static let states = Lexicon([
    (
      1,
      """
      alive dead injured unhurt wounded killed missing safe unharmed men women boys girls male female adults children
      open closed empty full won lost drawn new old
      """
    )
  ])
}
