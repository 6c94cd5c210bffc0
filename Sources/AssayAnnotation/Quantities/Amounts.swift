import AssayModel
import AssayText
import FoundationEssentials

/// One number with its sign, currency, scale and unit.
extension QuantityReader {
  /// The amount whose number starts at a token; its sign and currency may stand before it, from `floor` on.
  func amount(at index: Int) -> Amount? {
    if list[index].isWord, list[index].traits.contains(.hasDigit) { return gluedMoney(at: index) }
    guard let number = NumberReader.number(at: index, in: list, before: end), mayBeAlone(number) else {
      return nil
    }
    var amount = Amount(
      value: number.value, resolution: number.resolution, tokens: number.tokens, number: number)
    var first = index
    var negative = false
    if let sign = sign(before: first) {
      negative = true
      first = sign
    }
    if let prefix = currencyPrefix(before: first) {
      amount.unit = prefix.unit
      amount.hasPrefix = true
      first = prefix.start
      if !negative, let sign = sign(before: first) {
        negative = true
        first = sign
      }
    }
    amount.tokens = first..<number.tokens.upperBound
    if negative { amount.negate() }
    readLetterScale(of: &amount)
    readPlus(of: &amount)
    readUnit(of: &amount)
    return amount
  }

  /// "18+ years": the plus belongs to the number when a unit follows.
  private func readPlus(of amount: inout Amount) {
    let next = amount.tokens.upperBound
    guard next + 1 < end, list.isMark(next, "+"), !list[next].hasSpaceBefore, list[next + 1].isWord,
      !amount.hasPrefix,
      let match = units.match(at: next + 1, in: list, before: end), !match.isSymbol, !match.isGuarded
    else { return }
    amount.tokens = amount.tokens.lowerBound..<next + 1
  }

  /// A minus before token `index`; `nil` when there is none or it is a dash.
  private func sign(before index: Int) -> Int? {
    let place = index - 1
    guard place >= floor else { return nil }
    if list.matches(place, "minus") || list.matches(place, "negative") {
      // "plus or minus 3 points" bounds an error; "9 minus 2" takes away.
      return list.matches(place - 2, "plus", "or") || place > floor && list[place - 1].isNumber ? nil : place
    }
    guard list.isMark(place, "-") || list.matches(place, "−") || list.matches(place, "–") else { return nil }
    guard !list[index].hasSpaceBefore else {
      // "- 20 degrees" on its own.
      return place == sentence.lowerBound && list.isMark(place, "-") ? place : nil
    }
    if place == sentence.lowerBound || list[place].hasSpaceBefore {
      return place > sentence.lowerBound && list[place - 1].isNumber && !list.matches(place, "−")
        ? nil : place
    }
    let before = list[place - 1]
    return before.kind == .symbol || list.isMark(place - 1, "(") ? place : nil
  }

  /// Whether the words of a number are one by themselves: not "several hundred", not the pronoun "one".
  private func mayBeAlone(_ number: WrittenNumber) -> Bool {
    let index = number.tokens.lowerBound
    guard number.form != .digits, let word = NumberWord.of(index, in: list) else { return true }
    // "the past decade and a half": no half by itself.
    if number.form == .fraction, list.matches(index - 1, "and"), index - 2 >= sentence.lowerBound,
      units.match(at: index - 2, in: list, before: end)?.unit.dimension == .time
    {
      return false
    }
    switch word.role {
    case .hundred, .scale:
      if number.tokens.count == 1, word.role == .scale { return false }
      return !Self.vagueDeterminers.contains(list[max(index - 1, 0)], in: list.text)
    case .half: return halfIsShare(number)
    default: return true
    }
  }

  private static let vagueDeterminers = Lexicon([(1, "several few many multi the this that these those")])

  /// Whether "half" is a share: not the half of a match, not "half-brother".
  private func halfIsShare(_ number: WrittenNumber) -> Bool {
    let index = number.tokens.lowerBound
    let next = number.tokens.upperBound
    if number.scale > 0 || number.tokens.count > 1 { return true }
    if index > sentence.lowerBound, Self.halvesOf.contains(list[index - 1], in: list.text) { return false }
    if index > sentence.lowerBound, NumberWord.of(index - 1, in: list)?.role == .ordinal { return false }
    if index > sentence.lowerBound, isHyphen(index - 1) { return false }
    guard next < end else { return true }
    let unitAt = isHyphen(next) || list.matches(next, "a") || list.matches(next, "an") ? next + 1 : next
    if let unit = units.match(at: unitAt, in: list, before: end), !unit.isSymbol { return true }
    if isHyphen(next) { return false }
    if Self.halfOpeners.contains(list[next], in: list.text) { return true }
    return Bounds.modifier(before: index, in: list, from: sentence.lowerBound) != nil
      || list.matches(index - 1, "by")
      || list.matches(index - 1, "in")
  }

  private static let halvesOf = Lexicon([
    (1, "first second third other last latter each the opening final this that one")
  ])
  private static let halfOpeners = Lexicon([(1, "of the its their his her our my your all a an those these")])

  func isHyphen(_ index: Int) -> Bool {
    list.isMark(index, "-") || list.matches(index, "‑") || list.matches(index, "–")
      || list.matches(index, "—")
  }

  // MARK: Letters for millions

  /// "£1.2m", "$10bn" (a scale word already), "10M", "100k", "5m people".
  func readLetterScale(of amount: inout Amount) {
    let next = amount.tokens.upperBound
    guard amount.number.form == .digits, amount.number.scale == 0, next < end, list[next].isWord,
      list[next].length <= 4
    else { return }
    if readScaledCode(of: &amount) { return }
    let isGlued = !list[next].hasSpaceBefore
    guard let power = letterPower(at: next, glued: isGlued, of: amount),
      let larger = amount.number.scaled(by: power, through: next + 1)
    else { return }
    amount.value = amount.value < 0 ? -larger.value : larger.value
    amount.resolution = larger.resolution
    amount.number = larger
    amount.tokens = amount.tokens.lowerBound..<next + 1
  }

  /// "30 MUSD", "12 MEUR", "450 kSEK": a code with its scale before it; false when there is none.
  private func readScaledCode(of amount: inout Amount) -> Bool {
    let next = amount.tokens.upperBound
    guard list[next].length == 4, amount.unit == nil else { return false }
    let power = list.text[Int(list[next].start)] == UInt8(ascii: "M") ? 6 : 3
    guard power == 6 || list.text[Int(list[next].start)] | 0x20 == UInt8(ascii: "k") else { return false }
    let code = TextSpan(Int(list[next].start) + 1, Int(list[next].end))
    guard (code.start..<code.end).allSatisfy({ list.text[$0] &- 0x41 < 26 }), let unit = units[list.text[code]],
      unit.dimension == .currency, let larger = amount.number.scaled(by: power, through: next + 1)
    else { return false }
    amount.value = amount.value < 0 ? -larger.value : larger.value
    amount.resolution = larger.resolution
    amount.number = larger
    amount.unit = unit
    amount.hasPrefix = true
    amount.tokens = amount.tokens.lowerBound..<next + 1
    return true
  }

  /// "2.3m of them".
  private static let wholes = Lexicon([(1, "them whom which these those us")])

  /// What is run over metres: "400m hurdles".
  private static let races = Lexicon([
    (1, "hurdles relays runners swimmers sprints races finals sprinters heats waves contours")
  ])

  private func letterPower(at index: Int, glued: Bool, of amount: Amount) -> Int? {
    let isMoney = amount.isMoney || isCurrencySuffix(at: index + 1)
    let token = list[index]
    guard token.length == 1 else { return nil }
    if list.matches(index, "k") {
      guard glued || isMoney || index + 1 == end else { return nil }
      if token.isCapitalised, lastUnit?.dimension == .temperature { return nil }
      // "shown in 4K".
      if token.isCapitalised, !isMoney, amount.number.value == 4 || amount.number.value == 8,
        !NounPhrase.isPlural(index + 1, in: list, before: end)
      {
        return nil
      }
      return 3
    }
    if isMoney {
      if list.matches(index, "m") { return 6 }
      if list.matches(index, "b") { return 9 }
      if list.matches(index, "t"), glued { return 12 }
      return nil
    }
    if list.matches(index, "m") {
      if token.isCapitalised { return glued || amount.number.value > 100_000 ? 6 : nil }
      guard glued else { return nil }
      if list.matches(index + 1, "of"), index + 2 < end {
        return Self.wholes.contains(list[index + 2], in: list.text) ? 6 : nil
      }
      // "3m-4m people".
      let isRange =
        (isHyphen(index + 1) || list.matches(index + 1, "to")) && index + 4 < end && list[index + 2].isNumber
        && list.matches(index + 3, "m") && !list[index + 3].hasSpaceBefore
      let noun = isRange ? index + 4 : index + 1
      return NounPhrase.isPlural(noun, in: list, before: end) && !Self.races.contains(list[noun], in: list.text)
        ? 6 : nil
    }
    guard glued, list.matches(index, "b"), amount.number.value < 1000 else { return nil }
    // "screws 16a and 16b", "Flat 2b".
    let endsPhrase = index + 1 == end || list[index + 1].kind == .punctuation
    return endsPhrase && amount.number.resolution.isBelowOne
      || NounPhrase.isPlural(index + 1, in: list, before: end) ? 9 : nil
  }
}
