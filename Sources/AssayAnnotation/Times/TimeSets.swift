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
    let next = self.word(place)
    if next.category == .weekday {
      return FoundTime(index..<place + 1, .set, "XXXX-WXX-\(next.code)")
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
    guard let (count, unit, after) = measure(at: place), count.whole != nil else { return nil }
    return FoundTime(index..<after, .set, durationValue([(count, unit)]))
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
