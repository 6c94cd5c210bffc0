import AssayModel
import AssayText

/// Times that come again: "every Friday", "daily", "each quarter", "every other day".
extension TimeReader {
  func timeSet(at index: Int) -> FoundTime? {
    let word = self.word(index)
    if word.category == .frequency { return frequency(at: index, word.code) }
    var place = index + 1
    let isOther = matches(place, "other")
    if isOther { place += 1 }
    if let ranked = rankedSet(at: index) { return ranked }
    let next = self.word(place)
    if next.category == .weekday {
      return FoundTime(index..<place + 1, .set, "XXXX-WXX-\(next.code)")
    }
    if next.category == .season, let season = Season(rawValue: next.code) {
      return FoundTime(index..<place + 1, .set, "XXXX-\(season.code)")
    }
    if next.category == .dayPart, let part = DayPart(rawValue: next.code) {
      return FoundTime(index..<place + 1, .set, part.value)
    }
    if matches(place, "night") { return FoundTime(index..<place + 1, .set, DayPart.night.value) }
    if next.category == .month {
      return FoundTime(index..<place + 1, .set, "XXXX-\(next.code < 10 ? "0" : "")\(next.code)")
    }
    if let (unit, after, isPlural) = unit(at: place), !isPlural, unit != .second {
      return FoundTime(index..<after, .set, durationValue([(TimeCount(isOther ? 2 : 1), unit)]))
    }
    guard let (count, unit, after) = measure(at: place), count.whole != nil || count == .vague else { return nil }
    return FoundTime(index..<after, .set, durationValue([(count, unit)]))
  }

  /// "every second Thursday", "every third year".
  private func rankedSet(at index: Int) -> FoundTime? {
    let rank = self.word(index + 1)
    guard rank.category == .ordinal, (2...12).contains(rank.code), matches(index, "every") else { return nil }
    let next = self.word(index + 2)
    if next.category == .weekday, !next.isPlural {
      return FoundTime(index..<index + 3, .set, "XXXX-WXX-\(next.code)")
    }
    guard let (unit, after, isPlural) = unit(at: index + 2), !isPlural, unit != .second else { return nil }
    return FoundTime(index..<after, .set, durationValue([(TimeCount(rank.code), unit)]))
  }

  /// "24/7": every day, and all of it.
  func aroundTheClock(at index: Int) -> FoundTime? {
    guard isMark(index + 1, "/"), integer(index) == 24, integer(index + 2) == 7, isTight(index + 1), isTight(index + 2),
      list[index + 2].length == 1, !isMark(index + 3, "/")
    else { return nil }
    return FoundTime(index..<index + 3, .set, "P1D")
  }

  private func frequency(at index: Int, _ code: Int) -> FoundTime? {
    // "The Daily Mail", "Weekly News": names.
    if list[index].isCapitalised, index + 1 < end, list[index + 1].isCapitalised, list[index + 1].isWord {
      return nil
    }
    // "bi-monthly", "bi-weekly"; what comes twice a year is "bi-annual", and every two years "biennial".
    if isDash(index - 1), isTight(index), isTight(index - 1), matches(index - 2, "bi") {
      let value = code == 5 ? "P2W" : code == 6 ? "P2M" : code == 8 ? "P6M" : nil
      return value.map { FoundTime(index - 2..<index + 1, .set, $0) }
    }
    let value: String
    switch code {
    case 104: value = "P1D"
    case 105: value = "P2W"
    case 108: value = "P2Y"
    default:
      guard let unit = TimeUnit(rawValue: code) else { return nil }
      value = durationValue([(TimeCount(1), unit)])
    }
    return FoundTime(index..<index + 1, .set, value)
  }
}
