import AssayModel
import AssayText
import FoundationEssentials

/// Places in an order: "third", "21st", "twenty-fifth".
extension QuantityReader {
  /// Whether a token may start an ordinal: a word, or digits with their letters.
  func mayBeOrdinal(_ index: Int) -> Bool {
    list[index].isWord || index + 1 < end && !list[index + 1].hasSpaceBefore && list[index + 1].length == 2
  }

  func ordinal(at index: Int) -> Quantity? {
    if list[index].isNumber { return digits(at: index) }
    guard let word = NumberWord.of(index, in: list) else { return nil }
    switch word.role {
    case .ordinal, .part:
      if list.matches(index, "quarter") || FractionReader.words(at: index, in: list, before: end) != nil
        || isPeriod(index)
      {
        return nil
      }
      return quantity(Decimal(word.number), index..<index + 1)
    case .tens, .small, .hundred: return words(at: index)
    default: return nil
    }
  }

  /// "60 tonnes of dust a second", "40 kg of sand every second": the second of time behind a rate.
  private func isPeriod(_ index: Int) -> Bool {
    guard list.matches(index, "second"), let rate = found.last, rate.kind == .rate || rate.kind == .speed,
      let noun = rate.noun, rate.tokens.lowerBound >= sentence.lowerBound, index - rate.tokens.upperBound <= 8
    else { return false }
    return noun.end <= Int(list[index - 1].start) && list[index - 1].hasSpaceBefore
      && noun.end + 1 >= Int(list[index - 1].start)
  }

  private func digits(at index: Int) -> Quantity? {
    let next = index + 1
    guard next < end, !list[next].hasSpaceBefore, list[next].length == 2,
      list.matches(next, "st") || list.matches(next, "nd") || list.matches(next, "rd")
        || list.matches(next, "th"),
      let number = DigitNumber(list.text, list[index].span), number.decimals == 0
    else { return nil }
    return quantity(number.value, index..<next + 1)
  }

  /// "twenty fifth", "one hundred and twenty-fifth"; but "one third" is a fraction.
  private func words(at index: Int) -> Quantity? {
    guard !WordNumberReader.isSingle(index, in: list, before: end),
      let number = WordNumberReader.number(at: index, in: list, before: end)
    else { return nil }
    var next = number.tokens.upperBound
    if next < end, isHyphen(next) || list.matches(next, "and") { next += 1 }
    guard next < end, let word = NumberWord.of(next, in: list), word.role == .part || word.role == .ordinal,
      !list.matches(next, "quarter"),
      word.number < 20 || word.number == 100 || word.number == 1000, number.value >= 20
    else { return nil }
    // "seventy second" is the 72nd, "seventy seconds" a time.
    let value = word.number < 20 ? number.value + Decimal(word.number) : number.value * Decimal(word.number)
    return quantity(value, index..<next + 1)
  }

  private func quantity(_ value: Decimal, _ tokens: Range<Int>) -> Quantity {
    Quantity(span: list.span(tokens), tokens: tokens, kind: .ordinal, value: value, unit: .one, resolution: 1)
  }

  /// Whether an ordinal is part of a date or a name: "the 21st century", "the Third Reich", "5th Avenue".
  func isNamed(_ tokens: Range<Int>) -> Bool {
    let span = list.span(tokens)
    if time(overlapping: span, where: { $0.kind != .duration && $0.span.length > span.length }) != nil {
      return true
    }
    let next = tokens.upperBound
    guard next < end, list[next].isWord, list[next].isCapitalised, list[next].hasSpaceBefore else { return false }
    if list[tokens.lowerBound].isNumber {
      // "his 20th Grand Slam title" counts; a street, a century or a regiment is called by its number.
      return (next..<min(end, next + 2)).contains {
        LookAlikes.streetWords.contains(list[$0], in: list.text) || Self.numberedNouns.contains(list[$0], in: list.text)
      }
    }
    if name(overlapping: span, where: { $0.span.contains(span) && $0.span.length > span.length }) != nil {
      return true
    }
    return tokens.lowerBound > sentence.lowerBound && list[tokens.lowerBound].isCapitalised
      && !list[next].traits.contains(.allCapitals) && list[next - 1].isCapitalised
  }

  /// What has its number for a name: "the 101st Airborne Division", "the 14th Amendment".
  private static let numberedNouns = Lexicon([
    (
      1,
      """
      century amendment airborne infantry cavalry armored armoured division brigade regiment battalion corps army fleet squadron
      wing circuit congress arrondissement precinct district ward dynasty parallel dimension
      """
    )
  ])
}
