import AssayModel
import AssayText
import FoundationEssentials

/// "One": a pronoun more often than a count.
extension QuantityReader {
  /// "One" as a pronoun or in a set phrase; a count only before the noun it counts.
  func pronounOne(at index: Int) -> Int? {
    let next = index + 1
    let number = NumberReader.number(at: index, in: list, before: end)
    if let number, number.tokens.count > 1 { return nil }
    if next == end, index == sentence.lowerBound { return nil }
    if list.matches(index - 1, "minus") || list.matches(index - 1, "negative") { return nil }
    guard next < end else { return next }
    // "the chance was one in a million".
    if list.matches(next, "in"), list.matches(next + 1, "a"),
      list.matches(index - 1, "was") || list.matches(index - 1, "is"),
      NumberReader.number(at: next + 1, in: list, before: end)?.form == .article
    {
      return nil
    }
    if isShareOfOne(at: index) { return nil }
    if index > sentence.lowerBound, Self.beforePronoun.contains(list[index - 1], in: list.text) {
      return next
    }
    // "that one relative refused" points; "said that one state had refused" counts.
    if index > sentence.lowerBound, list.matches(index - 1, "that"),
      index - 2 < sentence.lowerBound || !opensStatement(index - 2)
    {
      return next
    }
    // "no-one"
    if index - 2 >= sentence.lowerBound, isHyphen(index - 1), !list[index].hasSpaceBefore, list.matches(index - 2, "no")
    {
      return next
    }
    // "one of every three callers"
    if list.matches(next, "of", "every"), NumberReader.number(at: next + 2, in: list, before: end) != nil { return nil }
    // A unit, a range or a share: "one metre", "one to two", "one in five", "one-hour".
    if let match = units.match(at: isHyphen(next) ? next + 1 : next, in: list, before: end), !match.isSymbol,
      !match.isGuarded
    {
      // "one day", "one second" tell no length on their own.
      return list.matches(next, "day") && !isHyphen(next)
        || list.matches(next, "second") && index > sentence.lowerBound && list.matches(index - 1, "for")
        ? next : nil
    }
    // "one over three".
    if list.matches(next, "over"), let below = NumberReader.number(at: next + 1, in: list, before: end),
      below.form == .words
    {
      return nil
    }
    // "a difference of one per 100,000".
    if list.matches(next, "per"), NumberReader.number(at: next + 1, in: list, before: end) != nil { return nil }
    if list.matches(next, "in") || list.matches(next, "out") || list.matches(next, "to")
      || list.matches(next, "or") || list.matches(next, "and") || list.matches(next, "per")
      || list.matches(next, "percentage")
    {
      // "one to two", "one in a hundred"; "a wet one in 12 years" points.
      guard list.matches(next, "to") || list.matches(next, "in"),
        let second = NumberReader.number(at: next + 1, in: list, before: end)
      else { return next }
      return list.matches(next, "to") || second.form == .article ? nil : next
    }
    if isHyphen(next) { return next }
    guard list[next].isWord, !list[next].isCapitalised, !NounPhrase.isFunctionWord(next, in: list),
      !Self.afterPronoun.contains(list[next], in: list.text)
    else { return next }
    return nil
  }

  /// "More than one in five", "as many as one out of six", "only one or two": a share or choice, whatever stands before it.
  private func isShareOfOne(at index: Int) -> Bool {
    var place = index + 1
    let isOutOf = list.matches(place, "out", "of")
    let isHyphenated = isHyphen(place) && list.matches(place + 1, "in") && isHyphen(place + 2)
    guard isOutOf || isHyphenated || list.matches(place, "in") || list.matches(place, "or") else { return false }
    // "no one in 10 towns", "the only one in 12 countries".
    if index > sentence.lowerBound {
      if Self.beforeNobody.contains(list[index - 1], in: list.text) { return false }
      if list.matches(index - 1, "only") || list.matches(index - 1, "last"), list.matches(index - 2, "the") {
        return false
      }
    }
    let isChoice = list.matches(place, "or")
    place += isHyphenated ? 3 : isOutOf ? 2 : 1
    if list.matches(place, "every") || list.matches(place, "each") { place += 1 }
    guard place < end,
      list[place].isNumber || list.matches(place, "a") || NumberWord.of(place, in: list)?.startsCardinal == true,
      let whole = NumberReader.number(at: place, in: list, before: end), whole.value > 1, whole.form != .fraction
    else { return false }
    if isChoice { return whole.value == 2 }
    // "the best one in 2015", "a wet one in 12 years".
    if LookAlikes.isYear(whole, in: list) { return false }
    let last = whole.tokens.upperBound
    return last >= end || units.match(at: last, in: list, before: end).map { $0.isSymbol || $0.isGuarded } ?? true
  }

  private static let beforeNobody = Lexicon([(1, "no any which this")])

  /// Whether a word before "that" opens what was said or found: "said that", "the finding that".
  private func opensStatement(_ index: Int) -> Bool {
    NounPhrase.isVerbLike(index, in: list) || NounPhrase.reports.contains(list[index], in: list.text)
      || Self.finders.contains(list[index], in: list.text)
  }

  private static let finders = Lexicon([
    (
      1,
      """
      finds found finding shows show shown suggest suggests mean means meant known fear fears hope hopes insist insists argue argues
      note notes admit admits deny denies agree agrees learn learns learnt understood prove proves claim fact news
      """
    )
  ])

  private static let beforePronoun = Lexicon([
    (
      1,
      "no any every each which this the another some only next last first other many not everyone latter former right wrong new old big good single than if as like was is be one's loved"
    )
  ])
  private static let afterPronoun = Lexicon([
    (
      1,
      "another day thing time point might must can could should would will may has had is was knows who whose whom that which where when side way hand once such more last final day's side's never always cannot now yet either too there here today"
    )
  ])
}
