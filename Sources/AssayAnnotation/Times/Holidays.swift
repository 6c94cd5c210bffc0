import AssayModel
import AssayText

/// Days that have a name: "Christmas Eve", "Easter Monday 2019", "Thanksgiving".
extension TimeReader {
  func holiday(at index: Int) -> FoundTime? {
    guard list[index].isCapitalised || fillsSentence(index..<index + 1),
      let (day, next) = holidayName(at: index)
    else { return nil }
    if let (year, end) = yearBehind(next), let date = day(year) {
      return FoundTime(index..<end, .day(date), .explicit)
    }
    guard let reference else { return nil }
    let dates = (reference.year - 1...reference.year + 1).compactMap { day($0) }
    let isAhead = looksAhead(index..<next)
    let date = isAhead ? dates.first { $0 >= reference } : dates.last { $0 <= reference }
    return date.map { FoundTime(index..<next, .day($0), .documentDate) }
  }

  /// The date of the holiday in a year.
  private func holidayName(at index: Int) -> (day: (Int) -> CalendarDate?, next: Int)? {
    let next = index + 1
    switch word(index).code {
    case 1:
      if matches(next, "eve") { return ({ CalendarDate(year: $0, month: 12, day: 24) }, next + 1) }
      return ({ CalendarDate(year: $0, month: 12, day: 25) }, matches(next, "day") ? next + 1 : next)
    case 2:
      if matches(next, "monday") { return ({ Self.easter($0)?.adding(days: 1) }, next + 1) }
      return ({ Self.easter($0) }, matches(next, "sunday") ? next + 1 : next)
    case 3: return ({ CalendarDate(year: $0, month: 10, day: 31) }, next)
    case 4:
      // The fourth Thursday of November.
      return (
        { year in
          CalendarDate(year: year, month: 11, day: 1).map {
            $0.adding(days: (3 - $0.weekday.rawValue + 7) % 7 + 21)
          }
        }, matches(next, "day") ? next + 1 : next
      )
    case 5: return ({ CalendarDate(year: $0, month: 6, day: 19) }, next)
    default: return nil
    }
  }

  /// Easter Sunday of the Gregorian calendar: the anonymous algorithm of "Nature", 20 April 1876.
  private static func easter(_ year: Int) -> CalendarDate? {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
