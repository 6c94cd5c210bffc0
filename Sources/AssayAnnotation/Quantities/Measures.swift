import AssayModel
import AssayText
import FoundationEssentials

/// The unit after a number, decided by its neighbours where its letters have several meanings.
extension QuantityReader {
  /// The amount with the unit or currency that follows it.
  func withUnit(_ amount: Amount) -> Amount {
    if amount.hasPrefix { return withConfirmedCurrency(amount) }
    guard let (unit, last) = unit(after: amount.tokens.upperBound, of: amount) else { return amount }
    var result = amount
    result.unit = unit
    result.tokens = amount.tokens.lowerBound..<last
    return result
  }

  /// The unit that belongs to a number which ends before token `index`, and the index after it.
  func unit(after index: Int, of amount: Amount) -> (unit: Unit, end: Int)? {
    guard index < end else { return nil }
    var place = index
    if amount.number.form == .fraction || amount.number.form == .words && amount.number.resolution < 1 {
      place = fractionPartitive(at: index)
    }
    if place < end, isHyphen(place), place + 1 < end,
      !list[place].hasSpaceBefore || list[place + 1].hasSpaceBefore == list[place].hasSpaceBefore
    {
      return hyphenated(at: place + 1, of: amount)
    }
    if let bracketed = bracketed(at: place) { return bracketed }
    if let currency = currencySuffix(at: place), currencyFits(currency, at: place, of: amount) {
      return currency
    }
    guard let (unit, last) = measure(at: place, of: amount) else { return misspelt(at: place, of: amount) }
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

  private func measure(at index: Int, of amount: Amount) -> (unit: Unit, end: Int)? {
    guard index < end else { return nil }
    if let quotes = quoteMark(at: index, of: amount) { return quotes }
    if let degrees = degrees(at: index) { return degrees }
    if let unit = qualifiedTime(at: index, of: amount) { return unit }
    guard let match = units.match(at: index, in: list, before: end) else {
      return shortSymbol(at: index, of: amount)
    }
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
    amount.number.resolution < 1 || list.matches(index, "of") || index >= end
      || found.last?.unit.dimension == .volume && list.isMark(index, ",")
  }

  /// Names with two meanings: pounds of mass and money.
  private func ambiguous(_ unit: Unit, at index: Int, of amount: Amount) -> Unit {
    guard unit.code == "[lb]", list.matches(index, "pounds") || list.matches(index, "pound"),
      let money = units["GBP"]
    else { return unit }
    if list.matches(index + 1, "of") || list.matches(index + 1, "in", "weight") { return unit }
    if amount.number.scale >= 6 { return money }
    if let last = found.last?.unit.code, last == "GBP" || last == "cGBP" { return money }
    for place in sentence where Self.moneyCues.contains(list[place], in: list.text) { return money }
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

  // MARK: Symbols

  /// Whether letters after a number are the unit they could be.
  private func symbolFits(_ match: UnitTable.Match, at index: Int, of amount: Amount) -> Bool {
    let token = list[index]
    let isGlued = !token.hasSpaceBefore
    guard
      amount.number.form != .words || token.length > 2 || list.matches(index, "kb")
        || list.matches(index, "km")
    else { return token.length == 2 && !Self.wordLikeSymbols.contains(token, in: list.text) }
    if match.unit.dimension == .currency { return true }
    if token.kind == .symbol { return true }
    // "4K", "3D" and "12B" are codes more often than units.
    switch match.unit.code {
    case "m": return !token.isCapitalised
    case "s":
      return !isGlued && (amount.number.resolution < 1 || token.length > 1) || token.length > 1
        || isGlued && amount.number.resolution < 1
    case "K": return amount.number.resolution < 1 || found.last?.unit.dimension == .temperature
    case "h", "g", "t", "L", "V", "W", "J", "N": return true
    case "A", "T", "F", "C", "M", "By":
      return amount.number.resolution < 1 && match.unit.code != "M" && match.unit.code != "C"
        && match.unit.code != "F"
    case "bit": return isGlued && amount.number.value >= 1000
    case "mo": return !isGlued || index + 1 == end
    case "pH": return false
    case "min": return true
    case "[mi]": return true
    case "[AU]", "[nmi]": return !isGlued || amount.number.resolution < 1
    case "har": return true
    default: return !(isGlued && token.length > 4)
    }
  }

  /// Symbols that are words as well: not read after number words ("ten am", "two at").
  private static let wordLikeSymbols = Lexicon([(1, "at am pm as mo mi ha pa ma")])

  /// Letters whose meaning hangs on the neighbours: C and F for degrees, p and c for pence and cents, in for inches.
  private func shortSymbol(at index: Int, of amount: Amount) -> (unit: Unit, end: Int)? {
    let token = list[index]
    guard token.isWord, token.length <= 2, amount.number.form != .words else { return nil }
    let isGlued = !token.hasSpaceBefore
    if list.matches(index, "in"), inchesFit(at: index, of: amount) {
      return units["[in]"].map { ($0, index + 1) }
    }
    if list.matches(index, "p"), isGlued, !token.isCapitalised, pennyFits(amount) {
      return units["cGBP"].map { ($0, index + 1) }
    }
    if list.matches(index, "c"), isGlued, !token.isCapitalised {
      return units["cUSD"].map { ($0, index + 1) }
    }
    return nil
  }

  /// "1080p" is a picture.
  private func pennyFits(_ amount: Amount) -> Bool {
    amount.number.value != 480 && amount.number.value != 720 && amount.number.value != 1080
      && amount.number.value != 1440
      && amount.number.value != 2160
  }

  /// "5 in" at the end, before "thick" or "by", after feet.
  private func inchesFit(at index: Int, of amount: Amount) -> Bool {
    if amount.number.form == .words { return false }
    guard index + 1 < end else { return true }
    if Self.measuredAdjectives.contains(list[index + 1], in: list.text) { return true }
    if list.isMark(index + 1, "."), index + 2 >= end || !list[index + 2].isNumber { return true }
    if list[index + 1].kind == .punctuation,
      list.isMark(index + 1, ",") || list.isMark(index + 1, ")") || list.isMark(index + 1, ";")
    {
      return true
    }
    return list[index - 1].span.end == Int(list[index].start) && !list[index].hasSpaceBefore
  }

  private static let measuredAdjectives = Lexicon([
    (1, "thick long wide tall high deep diameter across x × by")
  ])

  /// `'` and `"` after a number are feet and inches where they cannot close a quotation.
  private func quoteMark(at index: Int, of amount: Amount) -> (unit: Unit, end: Int)? {
    guard amount.number.form != .words, list[index].kind == .punctuation || list[index].kind == .possessive
    else { return nil }
    if list.isMark(index, "'"), list.isMark(index + 1, "'"), index + 1 < end {
      return units["[in]"].map { ($0, index + 2) }
    }
    if list.isMark(index, "\"") {
      var marks = 0
      for place in sentence.lowerBound..<index where list.isMark(place, "\"") { marks += 1 }
      guard marks % 2 == 0 else { return nil }
      if list[index].hasSpaceBefore { return nil }
      return units["[in]"].map { ($0, index + 1) }
    }
    if list.isMark(index, "'"), !list[index].hasSpaceBefore, index + 1 < end, list[index + 1].isNumber,
      !list[index + 1].hasSpaceBefore
    {
      return units["[ft]"].map { ($0, index + 1) }
    }
    return nil
  }

  /// "°C", "° F", "C" and "F" where the text speaks of temperatures.
  private func degrees(at index: Int) -> (unit: Unit, end: Int)? {
    let hasSign = list.matches(index, "°") || list.matches(index, "º")
    let letter = hasSign ? index + 1 : index
    if letter < end, list[letter].isWord, list[letter].length == 1, list[letter].isCapitalised || hasSign {
      let isCelsius = list.matches(letter, "c")
      if isCelsius || list.matches(letter, "f"), hasSign || speaksOfTemperature(before: letter) {
        return units[isCelsius ? "Cel" : "[degF]"].map { ($0, letter + 1) }
      }
    }
    return nil
  }

  private func speaksOfTemperature(before index: Int) -> Bool {
    if found.last?.unit.dimension == .temperature { return true }
    var place = index - 1
    while place >= sentence.lowerBound, index - place <= 4 {
      if list.matches(place, "minus")
        || list.isMark(place, "-") && !list[place + 1].hasSpaceBefore && list[place].hasSpaceBefore
        || list.matches(place, "−")
      {
        return true
      }
      place -= 1
    }
    return sentence.contains { Self.temperatureCues.contains(list[$0], in: list.text) }
  }

  private static let temperatureCues = Lexicon([
    (
      1,
      "temperature temperatures degrees heat hot cold warm cool cooler warmer weather freezing oven boiling ° celsius fahrenheit"
    )
  ])

  // MARK: Powers and misspellings

  /// "km^2", "m 2" with a caret, "J/m^2".
  func powered(_ unit: Unit, _ index: Int) -> (unit: Unit, end: Int) {
    guard index + 1 < end, list.isMark(index, "^"), list[index + 1].isNumber, list[index + 1].length == 1,
      let power = DigitNumber(list.text, list[index + 1].span)?.integer, power == 2 || power == 3,
      let raised = units["\(unit.code)\(power)"]
    else { return (unit, index) }
    return (raised, index + 2)
  }

  /// A unit's name with one slip of the pen: "sqaure metres", "kilometeres", "farenheit".
  private func misspelt(at index: Int, of amount: Amount) -> (unit: Unit, end: Int)? {
    guard index < end, list[index].isWord, !list[index].isCapitalised || index + 1 == end,
      list[index].length >= 6,
      let word = Misspelling.unitWord(for: list, index)
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

  // MARK: Several units in one quantity

  /// "6 ft 2 in", "2 hours 35 minutes", "3 dollars 50 cents", "10 kms, 8 metres and 6 cm": the sum, in the last unit.
  func withSmallerUnits(_ amount: Amount) -> Amount {
    var total = amount
    var steps = 0
    while steps < 5, let unit = total.unit, total.upper == nil,
      let next = smallerAmount(after: total, unit: unit)
    {
      guard let smaller = next.unit else { break }
      if smaller.dimension == .currency {
        total.value += next.value / 100
        total.resolution = next.resolution / 100
      } else {
        let factor = unit.numerator * smaller.denominator / (unit.denominator * smaller.numerator)
        total.value = total.value * factor + next.value
        total.resolution = next.resolution
        total.unit = smaller
      }
      total.tokens = total.tokens.lowerBound..<next.tokens.upperBound
      steps += 1
    }
    if steps == 0, let half = halfMore(after: total.tokens.upperBound), total.unit != nil, total.upper == nil,
      !total.isMoney
    {
      total.value += Decimal(1) / 2
      total.resolution = Decimal(1) / 10
      total.tokens = total.tokens.lowerBound..<half
      return total
    }
    return steps == 0 ? withMinutes(withHundredths(total)) : total
  }

  private func smallerAmount(after amount: Amount, unit: Unit) -> Amount? {
    var place = amount.tokens.upperBound
    guard unit.dimension == .currency || Self.compoundable.contains(unit.dimension),
      amount.number.form != .fraction
    else { return nil }
    if list.isMark(place, ",") { place += 1 }
    if list.matches(place, "and") { place += 1 }
    guard place < end, list[place].isNumber || NumberWord.of(place, in: list)?.startsCardinal == true,
      let number = NumberReader.number(at: place, in: list, before: end), number.scale == 0
    else { return nil }
    let bare = Amount(
      value: number.value, resolution: number.resolution, tokens: number.tokens, number: number)
    let next = withUnit(bare)
    guard let smaller = next.unit else { return nil }
    if unit.dimension == .currency {
      return hundredth(of: unit, named: smaller) && unit.denominator == 1 && next.value < 100 ? next : nil
    }
    guard smaller.isConvertible(to: unit), unit.code != smaller.code, smaller.offset == 0 else { return nil }
    let factor = unit.numerator * smaller.denominator / (unit.denominator * smaller.numerator)
    guard factor > 1, next.value < factor || place == amount.tokens.upperBound && next.value < 100 else {
      return nil
    }
    // "10 feet, 3 metres" says one thing twice; feet go with inches, metres with metres.
    let sameSystem = unit.code.hasPrefix("[") == smaller.code.hasPrefix("[")
    return sameSystem || unit.dimension == .time ? next : nil
  }

  /// "and a half" after a unit: the index after it.
  private func halfMore(after index: Int) -> Int? {
    list.matches(index, "and", "a", "half") && index + 3 <= end ? index + 3 : nil
  }

  /// "1 hour and fifteen", "2 hours ten": minutes that end the phrase.
  private func withMinutes(_ amount: Amount) -> Amount {
    guard amount.unit?.code == "h", amount.resolution >= 1, amount.upper == nil, let minutes = units["min"]
    else { return amount }
    var place = amount.tokens.upperBound
    if list.matches(place, "and") { place += 1 }
    guard place < end, list[place].isNumber || NumberWord.of(place, in: list)?.startsCardinal == true,
      let number = NumberReader.number(at: place, in: list, before: end), number.value > 0, number.value < 60,
      number.resolution >= 1,
      number.tokens.upperBound >= end
        || list[number.tokens.upperBound].kind == .punctuation && !isHyphen(number.tokens.upperBound)
    else { return amount }
    var result = amount
    result.value = amount.value * 60 + number.value
    result.resolution = number.resolution
    result.unit = minutes
    result.tokens = amount.tokens.lowerBound..<number.tokens.upperBound
    return result
  }

  private static let compoundable: Set<Dimension> = [.length, .mass, .time, .volume]

  /// "15 dollars 50", "$20 43": two digits that end the phrase are hundredths.
  private func withHundredths(_ amount: Amount) -> Amount {
    guard amount.isMoney, let unit = amount.unit, unit.denominator == 1, amount.resolution >= 1,
      amount.number.scale == 0,
      amount.number.form != .fraction
    else { return amount }
    var place = amount.tokens.upperBound
    if !amount.hasPrefix, list.matches(place, "and") { place += 1 }
    guard place < end, list[place].isNumber, list[place].length == 2,
      let cents = DigitNumber(list.text, list[place].span)?.integer,
      place + 1 == end
        || list[place + 1].kind == .punctuation && !isHyphen(place + 1) && list[place + 1].kind != .symbol
    else { return amount }
    var result = amount
    result.value += Decimal(cents) / 100
    result.resolution = Decimal(1) / 100
    result.tokens = amount.tokens.lowerBound..<place + 1
    return result
  }

  // MARK: "a gallon"

  /// "a gallon of beer", "a penny": an article that counts one unit, where nothing but the measure can be meant.
  func articleUnit(at index: Int) -> Amount? {
    guard list.matches(index, "a") || list.matches(index, "an"), index + 1 < end,
      let match = units.match(at: index + 1, in: list, before: end), !match.isGuarded,
      !match.isSymbol || list.matches(index + 1, "lb") || list.matches(index + 1, "oz"),
      Self.articleDimensions.contains(match.unit.dimension) || list.matches(index + 1, "penny")
        || list.matches(index + 1, "dollar")
        || match.unit.dimension == .time && halfMore(after: match.tokens.upperBound) != nil
    else { return nil }
    let next = match.tokens.upperBound
    guard
      next >= end || list.matches(next, "of")
        || list.matches(next, "and") && next + 1 < end && mayStart(next + 1)
        || list[next].kind == .punctuation && !isHyphen(next)
    else { return nil }
    if let half = halfMore(after: next) {
      let number = WrittenNumber(value: 1, resolution: 1, tokens: index..<index + 1, form: .article)
      var amount = Amount(value: 1, resolution: 1, unit: match.unit, tokens: index..<half, number: number)
      amount.value += Decimal(1) / 2
      return amount
    }
    if list.matches(index - 1, "per") || list.matches(index - 1, "times")
      || found.last?.tokens.upperBound == index
    {
      return nil
    }
    // "12 gallons of fuel a day" and "10,000 tonnes a year" are rates: something was measured just before.
    if index > sentence.lowerBound, !Self.beforeArticle.contains(list[index - 1], in: list.text),
      match.unit.dimension != .currency
    {
      return nil
    }
    let number = WrittenNumber(value: 1, resolution: 1, tokens: index..<index + 1, form: .article)
    let amount = Amount(value: 1, resolution: 1, unit: match.unit, tokens: index..<next, number: number)
    return withSmallerUnits(amount)
  }

  private static let articleDimensions: Set<Dimension> = [.volume, .mass, .length, .data]
  private static let beforeArticle = Lexicon([
    (
      1,
      "want wants wanted with for of buy bought drink drank use used add above under over about almost nearly than least in by : , ( is"
    )
  ])
}
