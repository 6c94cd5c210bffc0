import AssayModel
import AssayText

/// How a day that has a name is found in a year.
private enum Holiday {
  case fixed(month: Int, day: Int)
  /// The first (1) … or last (-1) such weekday of a month, and days after it.
  case counted(Int, Weekday, month: Int, plus: Int = 0)
  /// Days after Easter Sunday.
  case easter(Int)

  func date(in year: Int) -> CalendarDate? {
    switch self {
    case .fixed(let month, let day): return CalendarDate(year: year, month: month, day: day)
    case .counted(let number, let weekday, let month, let plus):
      guard let interval = DateInterval(year: year, month: month) else { return nil }
      let edge = number > 0 ? interval.first : interval.last
      let distance = (weekday.rawValue - edge.weekday.rawValue + 7) % 7
      let days = number > 0 ? distance + (number - 1) * 7 : (distance == 0 ? 0 : distance - 7)
      return edge.adding(days: days + plus)
    case .easter(let plus): return Self.easter(year)?.adding(days: plus)
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

  static let all: [(name: String, day: Holiday)] = [
    ("christmas", .fixed(month: 12, day: 25)), ("christmas day", .fixed(month: 12, day: 25)),
    ("christmas eve", .fixed(month: 12, day: 24)), ("boxing day", .fixed(month: 12, day: 26)),
    ("new year 's day", .fixed(month: 1, day: 1)), ("new year 's eve", .fixed(month: 12, day: 31)),
    ("valentine 's day", .fixed(month: 2, day: 14)), ("independence day", .fixed(month: 7, day: 4)),
    ("halloween", .fixed(month: 10, day: 31)), ("juneteenth", .fixed(month: 6, day: 19)),
    ("veterans day", .fixed(month: 11, day: 11)), ("easter", .easter(0)), ("easter sunday", .easter(0)),
    ("easter monday", .easter(1)), ("good friday", .easter(-2)),
    ("thanksgiving", .counted(4, .thursday, month: 11)),
    ("thanksgiving day", .counted(4, .thursday, month: 11)),
    ("black friday", .counted(4, .thursday, month: 11, plus: 1)),
    ("labor day", .counted(1, .monday, month: 9)),
    ("memorial day", .counted(-1, .monday, month: 5)),
  ]
}

/// Days that have a name: "Christmas Eve", "Easter Monday 2019", "Thanksgiving".
extension TimeReader {
  func holiday(at index: Int) -> FoundTime? {
    guard let (value, tokens) = Self.holidays.longestMatch(at: index, in: list, before: end),
      list[index].isCapitalised || tokens.count > 1 || fillsSentence(tokens)
    else { return nil }
    let day = Holiday.all[Int(value) - 1].day
    if let (year, end) = yearBehind(tokens.upperBound), let date = day.date(in: year) {
      return FoundTime(index..<end, .day(date), .explicit)
    }
    guard let reference else { return nil }
    let dates = (reference.year - 1...reference.year + 1).compactMap { day.date(in: $0) }
    let date = looksAhead(tokens) ? dates.first { $0 >= reference } : dates.last { $0 <= reference }
    return date.map { FoundTime(tokens, .day($0), .documentDate) }
  }

  private static let holidays = PhraseLexicon(
    Holiday.all.enumerated().map { (phrase: $1.name, value: UInt32($0) + 1) })
}
