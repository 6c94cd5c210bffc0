import AssayModel
import AssayText
import FoundationEssentials

/// Units written as symbols or single letters, which mean other things elsewhere: "m", "C", "p", "in", '"'.
extension QuantityReader {
  /// Whether letters after a number are the unit they could be.
  func symbolFits(_ match: UnitTable.Match, at index: Int, of amount: Amount) -> Bool {
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
    case "K": return amount.number.resolution < 1 || lastUnit?.dimension == .temperature
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
  func shortSymbol(at index: Int, of amount: Amount) -> (unit: Unit, end: Int)? {
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
  func quoteMark(at index: Int, of amount: Amount) -> (unit: Unit, end: Int)? {
    guard amount.number.form != .words, list[index].kind == .punctuation || list[index].kind == .possessive
    else { return nil }
    if list.isMark(index, "'"), list.isMark(index + 1, "'"), index + 1 < end {
      return units["[in]"].map { ($0, index + 2) }
    }
    if list.isMark(index, "\"") {
      var marks = 0
      for place in window(before: index, after: 0) where list.isMark(place, "\"") { marks += 1 }
      guard marks % 2 == 0 else { return nil }
      if list[index].hasSpaceBefore { return nil }
      // A quotation that opened in an earlier sentence: `at posts 250 and 251", said`.
      if list.isMark(index + 1, ","), index + 2 < end, NounPhrase.reports.contains(list[index + 2], in: list.text) {
        return nil
      }
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
  func degrees(at index: Int, of amount: Amount) -> (unit: Unit, end: Int)? {
    let hasSign = list.matches(index, "°") || list.matches(index, "º")
    let letter = hasSign ? index + 1 : index
    if letter < end, list[letter].isWord, list[letter].length == 1, list[letter].isCapitalised || hasSign {
      let isCelsius = list.matches(letter, "c")
      if isCelsius || list.matches(letter, "f"),
        hasSign || speaksOfTemperature(before: letter) || isWarmth(letter, of: amount)
      {
        return units[isCelsius ? "Cel" : "[degF]"].map { ($0, letter + 1) }
      }
    }
    return nil
  }

  private func speaksOfTemperature(before index: Int) -> Bool {
    if lastUnit?.dimension == .temperature { return true }
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
    return window(before: index, after: 20).contains {
      Self.temperatureCues.contains(list[$0], in: list.text)
    }
  }

  /// Whether a letter glued to a number is a degree: "warmed by 1.2C", "highs of 35C", "reached 104F"; but "seat 4F".
  private func isWarmth(_ letter: Int, of amount: Amount) -> Bool {
    guard amount.number.form == .digits, amount.number.scale == 0 else { return false }
    let isGlued = !list[letter].hasSpaceBefore
    // "a rise of 1.5 C by then".
    if list.matches(letter, "c"), amount.number.resolution.isBelowOne {
      return isGlued || letter + 1 >= end || NounPhrase.isFunctionWord(letter + 1, in: list)
    }
    guard isGlued else { return false }
    if window(before: letter, after: 12).contains(where: { Self.warmthCues.contains(list[$0], in: list.text) }) {
      return true
    }
    let first = max(sentence.lowerBound, amount.tokens.lowerBound - 3)
    return amount.number.value >= 20 && amount.number.value < 140 && letter + 1 < end
      && !NounPhrase.isPlural(letter + 1, in: list, before: end)
      && (first..<amount.tokens.lowerBound).contains { Self.levelCues.contains(list[$0], in: list.text) }
  }

  /// What is said of warmth and cold beside a letter glued to its number.
  private static let warmthCues = Lexicon([
    (
      1,
      """
      warming warmed warms warmest hotter hottest colder coldest coolest highs lows fever feverish mercury heatwave heatwaves
      sweltered sweltering swelter baked sunshine shade chill frost thermometer thermometers boils boil melts fridge freezer kiln
      """
    )
  ])

  /// Verbs and nouns of a level, right before a number that could be one of degrees.
  private static let levelCues = Lexicon([
    (1, "reach reaches reached reaching hit hits hitting topped tops exceeded record peaked high low wash")
  ])

  private static let temperatureCues = Lexicon([
    (
      1,
      "temperature temperatures degrees heat hot cold warm cool cooler warmer weather freezing oven bake roast preheat preheated boiling ° celsius fahrenheit"
    )
  ])
}
