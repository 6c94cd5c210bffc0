import AssayModel
import AssayText
import FoundationEssentials

/// The unit after a number, decided by its neighbours where its letters have several meanings.
extension QuantityReader {
  /// Gives the amount the unit or currency that follows it.
  func readUnit(of amount: inout Amount) {
    if amount.hasPrefix { return confirmCurrency(of: &amount) }
    let first = amount.tokens.upperBound
    guard let (unit, last) = unit(after: first, of: amount) else { return }
    amount.unit = unit
    amount.tokens = amount.tokens.lowerBound..<last
    amount.misspelt = misspelling(in: first..<last)
  }

  /// The unit's word that has a slip in it, among the tokens that were read as a unit.
  private func misspelling(in tokens: Range<Int>) -> Int? {
    tokens.first {
      list[$0].isWord && list[$0].length >= 5 && units.match(at: $0, in: list, before: $0 + 1) == nil
        && Misspelling.unitWord(for: list, $0) != nil
    }
  }

  /// The unit that belongs to a number which ends before token `index`, and the index after it.
  func unit(after index: Int, of amount: Amount) -> (unit: Unit, end: Int)? {
    guard index < end else { return nil }
    var place = index
    if amount.number.form == .fraction || amount.number.form == .words && amount.number.resolution.isBelowOne
      || amount.number.value.isBelowOne
    {
      place = fractionPartitive(at: index)
    }
    if place < end, isHyphen(place), place + 1 < end,
      !list[place].hasSpaceBefore || list[place + 1].hasSpaceBefore == list[place].hasSpaceBefore
    {
      return hyphenated(at: place + 1, of: amount)
    }
    if let bracketed = bracketed(at: place) { return bracketed }
    guard place < end else { return nil }
    let match = units.match(at: place, in: list, before: end)
    if let currency = currencySuffix(at: place, named: match), currencyFits(currency, at: place, of: amount),
      // "2.31 soles" are money, "two soles" fish.
      match?.isGuarded != true || currency.unit.code == "KRW" || guardedFits(after: currency.end, of: amount)
    {
      return currency
    }
    guard let (unit, last) = measure(at: place, match, of: amount) else { return misspelt(at: place, of: amount) }
    return powered(unit, last)
  }

  /// "three quarters of an hour", "tenth of a gallon", "half a litre", "half an hour": the index of the unit.
  private func fractionPartitive(at index: Int) -> Int {
    var place = index
    if list.matches(place, "of") { place += 1 }
    if list.matches(place, "a") || list.matches(place, "an") { place += 1 }
    if place < end, let match = units.match(at: place, in: list, before: end), !match.isSymbol,
      !match.isGuarded
    {
      return place
    }
    return index
  }

  /// "five-year", "1.8 billion-mile", "10-dollar"; never a symbol but those that cannot be a word.
  private func hyphenated(at index: Int, of amount: Amount) -> (unit: Unit, end: Int)? {
    guard index < end, let match = units.match(at: index, in: list, before: end) else { return nil }
    if match.isGuarded || match.isSymbol && list[index].length < 2 { return nil }
    if list.matches(index, "second"), list[index - 1].hasSpaceBefore { return nil }
    return (ambiguous(match.unit, at: index, of: amount), match.tokens.upperBound)
  }

  /// "20 (kg)", "20 [kg]", "20 <kg>", "$99 (USD)".
  private func bracketed(at index: Int) -> (unit: Unit, end: Int)? {
    guard index + 2 < end, list.isMark(index, "(") || list.isMark(index, "[") || list.isMark(index, "<"),
      list.isMark(index + 2, ")") || list.isMark(index + 2, "]") || list.isMark(index + 2, ">"),
      let match = units.symbol(at: index + 1, in: list), list[index + 1].length > 1
    else { return nil }
    return (match.unit, index + 3)
  }

  /// Whether a currency name after a number is one: "12 won medals" is not.
  private func currencyFits(_ currency: (unit: Unit, end: Int), at index: Int, of amount: Amount) -> Bool {
    switch currency.unit.code {
    case "KRW" where list.matches(index, "won"):
      return amount.number.value >= 1000 && amount.number.form == .digits || amount.number.scale >= 6
    case "cMYR": return !list[index].isCapitalised
    default: return true
    }
  }

  // MARK: Measures

  private func measure(at index: Int, _ match: UnitTable.Match?, of amount: Amount) -> (unit: Unit, end: Int)? {
    if let quotes = quoteMark(at: index, of: amount) { return quotes }
    if let degrees = degrees(at: index, of: amount) { return degrees }
    if let unit = qualifiedTime(at: index, of: amount) { return unit }
    guard let match else { return shortSymbol(at: index, of: amount) }
    if isLongEach(match, of: amount) { return nil }
    if match.isSymbol {
      guard symbolFits(match, at: index, of: amount) else { return nil }
      return (match.unit, match.tokens.upperBound)
    }
    if match.isGuarded, !guardedFits(after: match.tokens.upperBound, of: amount) { return nil }
    // "12 Pascal users", "6 Newton Street": a capital inside a sentence is a name.
    if list[index].isCapitalised, amount.number.form == .digits, match.unit.dimension != .temperature,
      match.tokens.upperBound < end, list[match.tokens.upperBound].isCapitalised,
      match.unit.dimension != .percentage
    {
      return nil
    }
    // "100.2 degrees farenheit".
    if match.unit.code == "[deg]", let scale = misspelt(at: match.tokens.upperBound, of: amount),
      scale.unit.dimension == .temperature
    {
      return scale
    }
    return (ambiguous(match.unit, at: index, of: amount), match.tokens.upperBound)
  }

  /// "eight hour-long episodes": so many that last or measure one each; but "a three hour-long debate".
  private func isLongEach(_ match: UnitTable.Match, of amount: Amount) -> Bool {
    let last = match.tokens.upperBound
    return last + 2 < end && list.matches(last + 1, "long") && isHyphen(last) && !list[last].hasSpaceBefore
      && !match.isSymbol && amount.number.value > 1 && list.text[Int(list[last - 1].end) - 1] != UInt8(ascii: "s")
      && !list.matches(amount.tokens.lowerBound - 1, "a") && NounPhrase.isPlural(last + 2, in: list, before: end)
  }

  /// "six straight days", "two more years": an adjective between the number and a unit of time.
  private func qualifiedTime(at index: Int, of amount: Amount) -> (unit: Unit, end: Int)? {
    guard index + 1 < end, Self.timeQualifiers.contains(list[index], in: list.text),
      list[index].hasSpaceBefore,
      let match = units.match(at: index + 1, in: list, before: end), match.unit.dimension == .time,
      !match.isSymbol
    else { return nil }
    return (match.unit, match.tokens.upperBound)
  }

  private static let timeQualifiers = Lexicon([
    (
      1,
      "straight consecutive additional more less fewer further extra full long whole other successive solid"
    )
  ])

  /// An ordinary word is a unit after a decimal or before "of": "2.5 bar", "three cups of sugar".
  private func guardedFits(after index: Int, of amount: Amount) -> Bool {
    // "the first eight bars of the hymn", "three bars of soap".
    if list.matches(index - 1, "bars"), list.matches(index, "of"), !list.matches(index + 1, "pressure") { return false }
    if amount.number.resolution.isBelowOne || list.matches(index, "of") || index >= end { return true }
    // "10 bar": as a noun it would be a plural.
    if list.matches(index - 1, "bar"), amount.number.form == .digits, amount.value != 1 {
      return !list[index].isWord || NounPhrase.isFunctionWord(index, in: list)
    }
    return lastUnit?.dimension == .volume && list.isMark(index, ",")
  }

  /// Names with two meanings: pounds of mass and money.
  private func ambiguous(_ unit: Unit, at index: Int, of amount: Amount) -> Unit {
    guard unit.code == "[lb]", list.matches(index, "pounds") || list.matches(index, "pound"),
      let money = units["GBP"]
    else { return unit }
    if list.matches(index + 1, "of") || list.matches(index + 1, "in", "weight") { return unit }
    if amount.number.scale >= 6 { return money }
    if let last = lastUnit?.code, last == "GBP" || last == "cGBP" { return money }
    for place in window(before: index, after: 20) where Self.moneyCues.contains(list[place], in: list.text) {
      return money
    }
    return unit
  }

  private static let moneyCues = Lexicon([
    (
      1,
      """
      £ pay pays paid paying price priced prices cost costs costing fine fined worth spend spent spending sterling salary wage wages
      fund funds funding bank loan debt profit profits revenue budget pence per-cent investment earn earns earned raised donation
      donated ticket tickets bill bills sold bought sale tax charity prize deposit
      """
    )
  ])

  // MARK: Powers and misspellings

  /// "km^2", "m 2" with a caret, "J/m^2".
  func powered(_ unit: Unit, _ index: Int) -> (unit: Unit, end: Int) {
    // "30 N·m".
    if unit.code == "N", index + 1 < end, list.matches(index, "·") || list.matches(index, "⋅"),
      list.matches(index + 1, "m"), !list[index].hasSpaceBefore, !list[index + 1].hasSpaceBefore,
      let torque = units["N.m"]
    {
      return (torque, index + 2)
    }
    guard index + 1 < end, list.isMark(index, "^"), list[index + 1].isNumber, list[index + 1].length == 1,
      let power = DigitNumber.integer(list.text, list[index + 1].span), power == 2 || power == 3,
      let raised = units["\(unit.code)\(power)"]
    else { return (unit, index) }
    return (raised, index + 2)
  }

  /// A unit's name with one slip of the pen: "sqaure metres", "kilometeres", "farenheit".
  private func misspelt(at index: Int, of amount: Amount) -> (unit: Unit, end: Int)? {
    guard index < end, list[index].isWord, !list[index].isCapitalised || index + 1 == end,
      list[index].length >= 5,
      units.match(at: index, in: list, before: end) == nil, let word = Misspelling.unitWord(for: list, index)
    else { return nil }
    if word == "square" || word == "cubic" {
      guard let next = units.match(at: index + 1, in: list, before: end), next.unit.dimension == .length,
        let unit = units["\(next.unit.code)\(word == "square" ? 2 : 3)"]
          ?? Self.squares[next.unit.code].flatMap({ units[$0] })
      else { return nil }
      return (unit, next.tokens.upperBound)
    }
    let text = Text(word)
    let single = TokenList(text: text, tokens: Tokenizer.tokens(of: text))
    guard let match = units.match(at: 0, in: single, before: single.count) else { return nil }
    return (match.unit, index + 1)
  }

  private static let squares = ["[ft]": "[sft]", "[mi]": "[smi]", "[yd]": "[syd]", "[in]": "[sin]"]
}
