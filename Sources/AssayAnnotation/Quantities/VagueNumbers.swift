import AssayModel
import AssayText
import FoundationEssentials

/// Plurals that give an order of magnitude: "tens of thousands" is 10,000 to 100,000.
extension QuantityReader {
  func vagueNumber(at index: Int) -> Amount? {
    guard let amount = magnitude(at: index) ?? several(at: index) ?? couple(at: index) else { return nil }
    // "a couple of weeks", "several hundred years" are as vague as lengths of time are.
    return isPartOfTime(amount) || amount.upper == nil && amount.unit?.dimension == .time ? nil : amount
  }

  private func magnitude(at index: Int) -> Amount? {
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
    readVagueUnit(of: &amount)
    return amount
  }

  /// "hundreds of millions of dollars", "thousands of tonnes".
  private func readVagueUnit(of amount: inout Amount) {
    guard list.matches(amount.tokens.upperBound, "of"),
      let (unit, last) = unit(after: amount.tokens.upperBound + 1, of: amount)
    else { return }
    amount.unit = unit
    amount.tokens = amount.tokens.lowerBound..<last
  }

  private static let definite = Lexicon([(1, "the these those")])

  // MARK: Several and a couple

  /// "several hundred", "a few thousand", "a few dozen": from twice to ten times the number; "a couple of hundred": twice.
  private func several(at index: Int) -> Amount? {
    guard let word = NumberWord.of(index, in: list),
      word.role == .hundred || word.role == .scale || word.role == .collective && list.matches(index, "dozen")
    else { return nil }
    var place = index - 1
    if list.matches(place, "of"), list.matches(place - 1, "couple") { place -= 1 }
    let isCouple = list.matches(place, "couple")
    guard place >= floor, isCouple || place == index - 1 && Self.fewWords.contains(list[place], in: list.text),
      let number = NumberReader.number(at: index, in: list, before: end)
    else { return nil }
    if list.matches(place - 1, "a"), place - 1 >= floor {
      place -= 1
    } else if isCouple {
      return nil
    }
    var amount = Amount(
      value: number.value * 2, resolution: number.value, tokens: place..<number.tokens.upperBound, number: number)
    if isCouple { amount.isVague = true } else { amount.upper = number.value * 10 }
    readUnit(of: &amount)
    return amount.unit?.dimension == .time ? nil : amount
  }

  private static let fewWords = Lexicon([(1, "several few")])

  /// "a couple of dogs", "another couple of litres": about two.
  private func couple(at index: Int) -> Amount? {
    guard list.matches(index, "couple"), index - 1 >= floor,
      Self.beforeCouple.contains(list[index - 1], in: list.text)
    else { return nil }
    let isLinked = list.matches(index + 1, "of")
    let last = isLinked ? index + 2 : index + 1
    guard last < end, list[last].isWord, NumberWord.of(last, in: list) == nil else { return nil }
    let first = list.matches(index - 1, "a") ? index - 1 : index
    let number = WrittenNumber(value: 2, resolution: 1, tokens: index..<last, form: .words)
    var amount = Amount(value: 2, resolution: 1, tokens: first..<last, number: number)
    amount.isVague = true
    readUnit(of: &amount)
    guard amount.unit != nil || isLinked && NounPhrase.isPlural(last, in: list, before: end) else { return nil }
    return amount
  }

  private static let beforeCouple = Lexicon([(1, "a another last next past first")])
}
