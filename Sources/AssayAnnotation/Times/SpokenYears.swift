import AssayModel
import AssayText

/// Years and decades in words: "nineteen eighty-six", "the nineties".
extension TimeReader {
  /// "nineteen eighty-six", "two thousand and five", "nineteen hundred ninety-three", "twenty twenty-four".
  func yearInWords(at index: Int) -> (year: Int, next: Int)? {
    let word = self.word(index)
    guard word.category == .cardinal else { return nil }
    if word.code == 2, matches(index + 1, "thousand") {
      let place = matches(index + 2, "and") ? index + 3 : index + 2
      guard let (rest, next) = twoDigits(at: place, from: 1) else { return nil }
      return (2000 + rest, next)
    }
    guard (11...20).contains(word.code) else { return nil }
    if word.code < 20, matches(index + 1, "hundred") {
      let place = matches(index + 2, "and") ? index + 3 : index + 2
      if let (rest, next) = twoDigits(at: place, from: 1) { return (word.code * 100 + rest, next) }
      return (word.code * 100, index + 2)
    }
    guard word.code >= 16 else { return nil }
    if matches(index + 1, "oh") || matches(index + 1, "o"), let (rest, next) = twoDigits(at: index + 2, from: 1),
      rest < 10
    {
      return (word.code * 100 + rest, next)
    }
    guard let (rest, next) = twoDigits(at: index + 1, from: 10) else { return nil }
    return (word.code * 100 + rest, next)
  }

  private func twoDigits(at index: Int, from least: Int) -> (value: Int, next: Int)? {
    let word = self.word(index)
    guard word.category == .cardinal, word.code >= least, word.code < 100 else { return nil }
    if word.code >= 20 {
      let place = isDash(index + 1) && isTight(index + 1) ? index + 2 : index + 1
      let unit = self.word(place)
      if unit.category == .cardinal, (1...9).contains(unit.code) { return (word.code + unit.code, place + 1) }
    }
    return (word.code, index + 1)
  }

  /// "in nineteen eighty-four", "since twenty twenty": only where nothing is counted.
  func spokenYear(at index: Int) -> FoundTime? {
    guard index > sentence.lowerBound, Self.leads.contains(list[index - 1], in: list.text),
      let (year, next) = yearInWords(at: index),
      next >= end || !(list[next].isWord || list[next].isNumber || list[next].kind == .symbol || isDash(next))
    else { return nil }
    return FoundTime(index..<next, .year(year), .explicit)
  }

  /// "the nineties", "the late sixties"; ages ("his sixties") and temperatures ("the low nineties") have other words.
  func decadeInWords(at index: Int) -> FoundTime? {
    let before = word(index - 1).category == .edge ? index - 2 : index - 1
    guard
      matches(index - 1, "the") || word(index - 1).category == .edge && matches(before, "the")
        || matches(index - 1, "in"), !matches(index + 1, "and"), !matches(index + 1, "or")
    else { return nil }
    return FoundTime(index..<index + 1, .decade(1900 + word(index).code), .explicit)
  }
}
