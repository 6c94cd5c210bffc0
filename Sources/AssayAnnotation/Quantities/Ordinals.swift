import AssayModel
import AssayText
import FoundationEssentials

/// Places in an order: "third", "21st", "twenty-fifth".
extension QuantityReader {
  func ordinal(at index: Int) -> Quantity? {
    if list[index].isNumber { return digits(at: index) }
    guard let word = NumberWord.of(index, in: list) else { return nil }
    switch word.role {
    case .ordinal, .part:
      if list.matches(index, "quarter") || FractionReader.words(at: index, in: list, before: end) != nil {
        return nil
      }
      return quantity(Decimal(word.number), index..<index + 1)
    case .tens, .small, .hundred: return words(at: index)
    default: return nil
    }
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
}
