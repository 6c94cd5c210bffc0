import AssayModel
import AssayText

/// A mean of whole numbers with the number of cases that it is the mean of, as a sentence reports them.
struct ReportedMean {
  let mean: Quantity
  /// The numbers of cases that the sentence names; one or more.
  let sizes: [Quantity]
  /// The standard deviation of the same numbers, when the sentence gives it.
  let deviation: Quantity?

  /// The means of whole numbers in a document, in text order.
  ///
  /// A sentence must say "mean" or "average", hold one figure with decimals that can be the mean, and say that what is
  /// averaged is counted: a counted noun after the figure ("3.92 dogs"), "the number of …", or a scale of whole points.
  static func all(in document: CheckedDocument) -> [ReportedMean] {
    var means: [ReportedMean] = []
    for (index, sentence) in document.sentences.enumerated() {
      let range = document.quantityRanges[index]
      guard range.count >= 2, range.contains(where: { isFraction(document.quantities[$0]) }),
        let mean = mean(in: sentence, document.quantities[range], of: document)
      else { continue }
      means.append(mean)
    }
    return means
  }

  private static func isFraction(_ quantity: Quantity) -> Bool {
    quantity.kind == .count && quantity.resolution < 1 && quantity.upper == nil && quantity.modifier == nil
      && quantity.change == nil && quantity.unit == .one
  }

  private static func mean(
    in sentence: Sentence, _ quantities: ArraySlice<Quantity>, of document: CheckedDocument
  ) -> ReportedMean? {
    let list = document.tokens
    var classes: UInt32 = 0
    var isNumberOf = false
    for index in sentence.tokens {
      let value = words.value(of: list[index], in: list.text)
      guard value != 0 else { continue }
      if value & veto != 0 { return nil }
      if value & number != 0 {
        isNumberOf = isNumberOf || list.matches(index + 1, "of") || list.matches(index, "how", "many")
      }
      // "M = 4.50"
      if value & initial != 0, !(list.string(index) == "M" && list.isMark(index + 1, "=")) { continue }
      classes |= value
    }
    guard classes & (average | initial) != 0 else { return nil }
    let fractions = quantities.filter { isFraction($0) }
    let deviations = fractions.filter { isDeviation($0, in: list) }
    let candidates = fractions.filter { !isDeviation($0, in: list) && !isInBracketsAlone($0, in: list) }
    guard candidates.count == 1, let mean = candidates.first, deviations.count <= 1 else { return nil }
    let noun = mean.noun.flatMap { list.range(in: $0).last }
    let isCounted = noun.map { isPlural($0, in: list) && !rateNouns.contains(list[$0], in: list.text) } ?? false
    let isWhole = isNumberOf || classes & whole != 0
    guard isCounted || isWhole else { return nil }
    let sizes = quantities.filter { isSize($0, in: list, besides: mean, isWhole: isWhole) }
    guard !sizes.isEmpty, sizes.count <= 2 else { return nil }
    return ReportedMean(mean: mean, sizes: Array(sizes), deviation: deviations.first)
  }

  /// "SD = 1.20", "a standard deviation of 1.20".
  private static func isDeviation(_ quantity: Quantity, in list: TokenList) -> Bool {
    var index = quantity.tokens.lowerBound - 1
    while list.isMark(index, "=") || list.isMark(index, ":") || list.matches(index, "of") || list.matches(index, "was")
    {
      index -= 1
    }
    return list.matches(index, "sd") || list.matches(index, "s.d.") || list.matches(index, "deviation")
  }

  /// "3.31 (1.20)": a deviation or an error, nobody knows which.
  private static func isInBracketsAlone(_ quantity: Quantity, in list: TokenList) -> Bool {
    list.isMark(quantity.tokens.lowerBound - 1, "(") && list.isMark(quantity.tokens.upperBound, ")")
  }

  private static func isSize(
    _ quantity: Quantity, in list: TokenList, besides mean: Quantity, isWhole: Bool
  ) -> Bool {
    guard quantity.kind == .count, quantity.unit == .one, quantity.upper == nil, quantity.modifier == nil,
      quantity.change == nil, quantity.span != mean.span, let size = quantity.wholeNumber, size >= 2
    else { return false }
    let first = quantity.tokens.lowerBound
    if list.isMark(first - 1, "="), list.matches(first - 2, "n") { return true }
    // "a sample of 40"
    if isWhole, list.matches(first - 1, "of"), first >= 2, gatherings.contains(list[first - 2], in: list.text) {
      return true
    }
    guard let noun = quantity.noun.flatMap({ list.range(in: $0).last }), isPlural(noun, in: list),
      !list.matches(first - 1, "of") || list.matches(first - 2, "each") || !list.matches(first - 2, "out")
    else { return false }
    // Averages over places, teams or seasons are averages of averages more often than not.
    let classes = words.value(of: list[noun], in: list.text)
    return classes & group == 0 && (isWhole || classes & event == 0) && classes & scale == 0
  }

  private static func isPlural(_ index: Int, in list: TokenList) -> Bool {
    let token = list[index]
    guard token.kind == .word, token.length > 2 else { return false }
    let last = list.text[Int(token.end) - 1] | 0x20
    return last == UInt8(ascii: "s") || plurals.contains(token, in: list.text)
  }

  private static let average: UInt32 = 1 << 0
  private static let initial: UInt32 = 1 << 1
  private static let number: UInt32 = 1 << 2
  private static let whole: UInt32 = 1 << 3
  private static let veto: UInt32 = 1 << 4
  private static let group: UInt32 = 1 << 5
  private static let event: UInt32 = 1 << 6
  private static let scale: UInt32 = 1 << 7

  private static let words = Lexicon([
    (average, "mean means average averaged averages averaging"),
    (initial, "m"),
    (number, "number count tally total how"),
    (whole, "whole integer integers likert whole-number"),
    (
      veto,
      """
      per weighted adjusted estimated estimate estimates item items composite subscale subscales index indices median
      rate rates ratio standardised standardized imputed annually daily weekly monthly yearly hourly
      fertility about approximately roughly nearly geometric harmonic predicted expected least-squares
      """
    ),
    (
      group,
      """
      countries cities states regions districts provinces nations teams clubs leagues years months weeks days polls
      surveys studies markets counties towns villages economies areas constituencies trials experiments
      """
    ),
    (event, "games matches seasons episodes innings races sessions rounds tournaments"),
    (scale, "points point scale stars levels items questions steps"),
  ])

  private static let gatherings = Lexicon([(1, "sample panel group class jury cohort")])

  /// What is reported by the game, or in halves.
  private static let rateNouns = Lexicon([
    (1, "goals points runs wickets rebounds assists wins stars yards tries strikeouts viewers births deaths times")
  ])
  private static let plurals = Lexicon([(1, "children people men women mice fish sheep geese teeth feet pupils oxen")])
}
