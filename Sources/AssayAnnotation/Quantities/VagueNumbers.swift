import AssayModel
import AssayText
import FoundationEssentials

/// Plurals that give an order of magnitude: "tens of thousands" is 10,000 to 100,000.
extension QuantityReader {
  func vagueNumber(at index: Int) -> Amount? {
    guard let word = NumberWord.of(index, in: list), word.role == .scales || word.role == .collectives,
      !list[index].isCapitalised || index == sentence.lowerBound
        || index == sentence.lowerBound + 1 && list[index - 1].kind == .punctuation
    else { return nil }
    let before = index - 1
    if before >= sentence.lowerBound,
      list[before].isNumber || Self.definite.contains(list[before], in: list.text)
    {
      return nil
    }
    var power = word.number
    var low = word.role == .collectives ? Decimal(word.number * 2) : .tenTo(power)
    var high = word.role == .collectives ? Decimal(100) : .tenTo(power + 1)
    var last = index + 1
    if list.matches(last, "of"), last + 1 < end, let next = NumberWord.of(last + 1, in: list),
      next.role == .scales, next.number > 2
    {
      power = next.number
      low = low.scaled(by: power) ?? low
      high = high.scaled(by: power) ?? high
      last += 2
    } else {
      // "tens" alone counts nothing; "scores" needs its "of": "he scores goals".
      if list.matches(index, "tens") { return nil }
      guard
        list.matches(last, "of") || list.matches(index, "dozens") || word.number > 1 && word.role == .scales
      else { return nil }
      if list.matches(index, "scores"), !list.matches(last, "of") { return nil }
    }
    let number = WrittenNumber(value: low, resolution: low, tokens: index..<last, form: .words, scale: power)
    var amount = Amount(value: low, resolution: low, tokens: index..<last, number: number)
    amount.upper = high
    return withVagueUnit(amount)
  }

  /// "hundreds of millions of dollars", "thousands of tonnes".
  private func withVagueUnit(_ amount: Amount) -> Amount {
    guard list.matches(amount.tokens.upperBound, "of"),
      let (unit, last) = unit(after: amount.tokens.upperBound + 1, of: amount)
    else { return amount }
    var result = amount
    result.unit = unit
    result.tokens = amount.tokens.lowerBound..<last
    return result
  }

  private static let definite = Lexicon([(1, "the these those")])
}
