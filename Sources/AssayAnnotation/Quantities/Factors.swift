import AssayModel
import AssayText
import FoundationEssentials

/// Factors: "10-fold", "sixfold", "three times as large", "doubled", "halved", "twice as many".
extension QuantityReader {
  /// Words that are factors by themselves: the value in tenths.
  static let factorWords = Lexicon(factorEntries)

  static let factorEntries: [(word: String, value: UInt32)] = {
    var entries: [(word: String, value: UInt32)] = []
    for (words, value) in [
      ("doubled doubling doubles", 20), ("tripled tripling triples trebled trebling trebles", 30),
      ("quadrupled quadrupling quadruples", 40), ("quintupled quintupling", 50), ("halved halving halves", 5),
      ("double twice", 1020), ("triple treble thrice", 1030), ("quadruple", 1040), ("halve", 5),
      ("twofold", 20), ("threefold", 30), ("fourfold", 40), ("fivefold", 50), ("sixfold", 60),
      ("sevenfold", 70), ("eightfold", 80),
      ("ninefold", 90), ("tenfold", 100), ("twelvefold", 120), ("twentyfold", 200), ("hundredfold", 1000),
      ("thousandfold", 10000),
    ] as [(String, Int)] {
      for word in words.split(separator: " ") { entries.append((String(word), UInt32(value) << 1 | 1)) }
    }
    return entries
  }()

  /// A word that is a factor. "Double" and "twice" need a comparison after them.
  func factorWord(at index: Int) -> Quantity? {
    let value = Self.factorWords.value(of: list[index], in: list.text)
    guard value != 0, let unit = units["[fold]"] else { return multiple(at: index) }
    var tenths = Int(value >> 1)
    let needsComparison = tenths > 1000 && tenths < 1100
    if needsComparison {
      tenths -= 1000
      guard isCompared(after: index) else { return nil }
    }
    if list.matches(index, "doubles") || list.matches(index, "halves"),
      list.matches(index - 1, "the") || index == sentence.lowerBound || list[index].isCapitalised
    {
      return nil
    }
    let bound = Bounds.modifier(before: index, in: list, from: sentence.lowerBound)
    return Quantity(
      span: list[index].span, tokens: index..<index + 1, kind: .factor,
      value: tenths % 10 == 0 ? Decimal(tenths / 10) : Decimal(tenths) / 10,
      unit: unit, modifier: bound?.modifier, resolution: tenths == 5 ? Decimal(1) / 10 : 1,
      change: tenths < 10 ? .down : change(ofFactorAt: index, needsComparison, from: bound?.start ?? index))
  }

  /// Which way a factor above one moves a number: up as a verb ("doubled", "to triple"), else as the word of change before it
  /// ("grew tenfold"); none where it compares ("double the price").
  private func change(ofFactorAt index: Int, _ needsComparison: Bool, from start: Int) -> Quantity.Change? {
    let isFold =
      list.text[Int(list[index].end) - 1] == UInt8(ascii: "d") && list[index].length > 6
      && list.text[Int(list[index].end) - 2] == UInt8(ascii: "l")
    if needsComparison { return isVerb(index) ? .up : nil }
    return isFold ? changeOfFold(index..<index + 1, from: start) : .up
  }

  /// "grew tenfold", "a 10-fold rise": the word of change before or right behind a factor.
  private func changeOfFold(_ tokens: Range<Int>, from start: Int) -> Quantity.Change? {
    if let before = Changes.direction(before: start, in: list, from: sentence.lowerBound) { return before }
    guard tokens.upperBound < end else { return nil }
    switch Changes.words.value(of: list[tokens.upperBound], in: list.text) {
    case 1: return .up
    case 2: return .down
    default: return nil
    }
  }

  /// "twice as many", "twice the rate", "double the price", "to double its output", "triple that".
  private func isCompared(after index: Int) -> Bool {
    let next = index + 1
    guard next < end else { return false }
    if list.matches(next, "as") || list.matches(next, "the") || list.matches(next, "that")
      || list.matches(next, "what")
    {
      return true
    }
    return (isVerb(index) || list.matches(index - 1, "than")) && !list.matches(index, "twice")
  }

  /// "To double", "would triple".
  private func isVerb(_ index: Int) -> Bool {
    list.matches(index - 1, "to") || list.matches(index - 1, "will") || list.matches(index - 1, "would")
      || list.matches(index - 1, "could")
  }

  /// "10-fold", "three times as large": the number, its "times" and the comparison after it.
  private func multiple(at index: Int) -> Quantity? {
    if list.matches(index, "half"), let half = halfAsMuch(at: index) { return half }
    let isFactorOf = isFactorOf(index)
    guard isFactorOf || mayBeMultiple(index) else { return nil }
    // "a thousand fold".
    let isArticle = list.matches(index, "a") && NumberWord.of(index + 1, in: list)?.startsCardinal == true
    guard isArticle || list[index].isNumber || NumberWord.of(index, in: list)?.startsCardinal == true,
      let number = NumberReader.number(at: index, in: list, before: end), let unit = units["[fold]"]
    else { return nil }
    var next = number.tokens.upperBound
    var isFactor = isFactorOf
    if isHyphen(next), list.matches(next + 1, "fold") {
      next += 2
      isFactor = true
    } else if list.matches(next, "fold") {
      next += 1
      isFactor = true
    } else if list.matches(next, "times"), list.matches(index - 1, "by"), !isFactorOf {
      next += 1
      isFactor = true
    } else if list.matches(next, "times"), next + 1 < end,
      Self.comparisons.contains(list[next + 1], in: list.text),
      !list.matches(next + 1, "as")
        || next + 2 < end && list[next + 2].isWord && !list[next + 2].isCapitalised
    {
      next += 1
      isFactor = true
    } else if list.matches(next, "x"), !list[next].hasSpaceBefore, next + 1 == end || !list[next + 1].isNumber {
      next += 1
      isFactor = true
    }
    guard isFactor, next <= end else { return nil }
    let bound = Bounds.modifier(before: index, in: list, from: sentence.lowerBound)
    return Quantity(
      span: list.span(index..<next), tokens: index..<next, kind: .factor, value: number.value, unit: unit,
      modifier: bound?.modifier, resolution: number.resolution,
      change: list.matches(next - 1, "fold")
        ? changeOfFold(index..<next, from: bound?.start ?? index)
        : Changes.direction(before: bound?.start ?? index, in: list, from: sentence.lowerBound))
  }

  /// "between two and three times the price": a range of factors.
  func readTimes(of range: inout Amount) {
    let next = range.tokens.upperBound
    guard range.isBare, list.matches(next, "times"), next + 1 < end,
      Self.comparisons.contains(list[next + 1], in: list.text), let unit = units["[fold]"]
    else { return }
    range.unit = unit
    range.tokens = range.tokens.lowerBound..<next + 1
  }

  /// "a factor of 10", "factors of three".
  private func isFactorOf(_ index: Int) -> Bool {
    list.matches(index - 1, "of") && index - 2 >= sentence.lowerBound
      && (list.matches(index - 2, "factor") || list.matches(index - 2, "factors"))
  }

  /// "half as big", "half as many".
  private func halfAsMuch(at index: Int) -> Quantity? {
    guard list.matches(index + 1, "as"), index + 2 < end,
      list[index + 2].isWord, !list[index + 2].isCapitalised, let unit = units["[fold]"]
    else { return nil }
    return Quantity(
      span: list[index].span, tokens: index..<index + 1, kind: .factor, value: Decimal(1) / 2, unit: unit,
      modifier: Bounds.modifier(before: index, in: list, from: sentence.lowerBound)?.modifier,
      resolution: Decimal(1) / 10)
  }

  /// Whether a number may be a factor.
  func mayBeFactor(_ index: Int) -> Bool {
    mayBeMultiple(index) || isFactorOf(index) || list.matches(index, "half")
  }

  /// Whether "fold", "times" or "x" stands near enough behind a number for a look at it.
  private func mayBeMultiple(_ index: Int) -> Bool {
    for place in index + 1..<max(index + 2, min(end, index + 8))
    where list.matches(place, "times") || list.matches(place, "fold") || list.matches(place, "x") { return true }
    return false
  }

  private static let comparisons = Lexicon([
    (
      1,
      "as more the higher larger greater bigger longer faster that what less lower its smaller likelier than those their cheaper stronger"
    )
  ])
}
