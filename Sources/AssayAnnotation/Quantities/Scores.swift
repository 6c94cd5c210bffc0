import AssayModel
import AssayText
import FoundationEssentials

/// Results of matches and votes: "3-1", "52-35".
extension QuantityReader {
  /// "3-1", "2–0", "52-35": two small whole numbers that count nothing together.
  func isScore(_ amount: Amount) -> Bool {
    let last = amount.tokens.upperBound
    if isHyphen(last), list.matches(last + 1, "nil") { return true }
    if isInnings(amount) { return true }
    if let upper = amount.upper {
      guard amount.tokens.count == 3, isHyphen(amount.tokens.lowerBound + 1), upper < 200,
        amount.number.resolution >= 1
      else { return false }
      if last < end, LookAlikes.scoreNouns.contains(list[last], in: list.text) { return true }
      if NounPhrase.isPlural(last, in: list, before: end) { return false }
      if isSet(besides: amount) { return true }
      return hasScoreCue(before: amount.tokens.lowerBound)
    }
    // The first number is the larger or equal: no range was read.
    guard last + 1 < end, isHyphen(last), list[last + 1].isNumber, !list[last].hasSpaceBefore,
      !list[last + 1].hasSpaceBefore, amount.resolution >= 1,
      let second = DigitNumber.integer(list.text, list[last + 1].span), amount.value < 1000,
      Decimal(second) <= amount.value
    else { return false }
    return true
  }

  /// "6-3, 3-6, 7-5": one of a list of results, told by a neighbour whose first number is the larger.
  private func isSet(besides amount: Amount) -> Bool {
    isLostPair(endingAt: amount.tokens.lowerBound - 1) || isLostPair(startingAt: amount.tokens.upperBound + 1)
  }

  private func isLostPair(endingAt mark: Int) -> Bool {
    mark - 3 >= sentence.lowerBound && isListMark(mark) && isFalling(from: mark - 3)
  }

  private func isLostPair(startingAt index: Int) -> Bool {
    index + 2 < end && isListMark(index - 1) && isFalling(from: index)
  }

  private func isListMark(_ index: Int) -> Bool { list.isMark(index, ",") || list.matches(index, "and") }

  /// Two small whole numbers joined by a hyphen, the larger one first.
  private func isFalling(from index: Int) -> Bool {
    guard list[index].isNumber, isHyphen(index + 1), list[index + 2].isNumber, !list[index + 1].hasSpaceBefore,
      !list[index + 2].hasSpaceBefore, let first = DigitNumber.integer(list.text, list[index].span),
      let second = DigitNumber.integer(list.text, list[index + 2].span)
    else { return false }
    return first > second && first < 200
  }

  /// "312 for 6": runs and wickets, behind a word that leads to a score.
  private func isInnings(_ amount: Amount) -> Bool {
    let (index, last) = (amount.tokens.lowerBound, amount.tokens.upperBound)
    guard list.matches(last, "for"), last + 1 < end, amount.upper == nil, amount.resolution >= 1, amount.value >= 10,
      amount.value < 1000, let wickets = NumberReader.number(at: last + 1, in: list, before: end), wickets.value <= 9,
      wickets.tokens.count == 1, index > sentence.lowerBound, Self.inningsLeads.contains(list[index - 1], in: list.text)
    else { return false }
    return last + 2 >= end || list[last + 2].kind == .punctuation
      || Self.afterInnings.contains(list[last + 2], in: list.text)
  }

  private static let inningsLeads = Lexicon([(1, "on at reached to was were is from declared closed made")])
  private static let afterInnings = Lexicon([(1, "declared off in at when by and before after")])

  func scoreEnd(_ amount: Amount) -> Int {
    // "312 for 6".
    if amount.upper == nil, list.matches(amount.tokens.upperBound, "for") { return amount.tokens.upperBound + 2 }
    var last = amount.upper == nil ? amount.tokens.upperBound + 2 : amount.tokens.upperBound
    while last + 1 < end, isHyphen(last), list[last + 1].isNumber, !list[last + 1].hasSpaceBefore {
      last += 2
    }
    return last
  }

  private func hasScoreCue(before index: Int) -> Bool {
    var place = index - 1
    while place >= sentence.lowerBound, index - place <= 6 {
      if LookAlikes.scoreCues.contains(list[place], in: list.text) { return true }
      place -= 1
    }
    return false
  }
}
