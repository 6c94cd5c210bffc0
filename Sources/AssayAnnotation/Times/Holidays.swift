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
    ("xmas", .fixed(month: 12, day: 25)), ("xmas day", .fixed(month: 12, day: 25)),
    ("xmas eve", .fixed(month: 12, day: 24)),
    ("christmas eve", .fixed(month: 12, day: 24)), ("boxing day", .fixed(month: 12, day: 26)),
    ("new year 's day", .fixed(month: 1, day: 1)), ("new year 's eve", .fixed(month: 12, day: 31)),
    ("new years day", .fixed(month: 1, day: 1)), ("new years eve", .fixed(month: 12, day: 31)),
    ("new year day", .fixed(month: 1, day: 1)), ("new year eve", .fixed(month: 12, day: 31)),
    ("valentine 's day", .fixed(month: 2, day: 14)), ("valentines day", .fixed(month: 2, day: 14)),
    ("independence day", .fixed(month: 7, day: 4)),
    ("halloween", .fixed(month: 10, day: 31)), ("juneteenth", .fixed(month: 6, day: 19)),
    ("freedom day", .fixed(month: 6, day: 19)), ("jubilee day", .fixed(month: 6, day: 19)),
    ("veterans day", .fixed(month: 11, day: 11)), ("armistice day", .fixed(month: 11, day: 11)),
    ("remembrance day", .fixed(month: 11, day: 11)), ("remembrance sunday", .counted(2, .sunday, month: 11)),
    ("easter", .easter(0)), ("easter sunday", .easter(0)), ("easter day", .easter(0)),
    ("easter monday", .easter(1)), ("easter saturday", .easter(-1)), ("holy saturday", .easter(-1)),
    ("good friday", .easter(-2)), ("maundy thursday", .easter(-3)), ("palm sunday", .easter(-7)),
    ("ash wednesday", .easter(-46)), ("mardi gras", .easter(-47)), ("shrove tuesday", .easter(-47)),
    ("ascension day", .easter(39)), ("whit sunday", .easter(49)), ("pentecost", .easter(49)),
    ("whit monday", .easter(50)),
    ("thanksgiving", .counted(4, .thursday, month: 11)),
    ("thanksgiving day", .counted(4, .thursday, month: 11)),
    ("black friday", .counted(4, .thursday, month: 11, plus: 1)),
    ("cyber monday", .counted(4, .thursday, month: 11, plus: 4)),
    ("labor day", .counted(1, .monday, month: 9)),
    ("memorial day", .counted(-1, .monday, month: 5)),
    ("martin luther king day", .counted(3, .monday, month: 1)),
    ("martin luther king jr day", .counted(3, .monday, month: 1)),
    ("martin luther king jr . day", .counted(3, .monday, month: 1)),
    ("mlk day", .counted(3, .monday, month: 1)),
    ("presidents day", .counted(3, .monday, month: 2)), ("presidents ' day", .counted(3, .monday, month: 2)),
    ("president 's day", .counted(3, .monday, month: 2)),
    ("columbus day", .counted(2, .monday, month: 10)), ("election day", .counted(1, .monday, month: 11, plus: 1)),
    ("mother 's day", .counted(2, .sunday, month: 5)), ("mothers day", .counted(2, .sunday, month: 5)),
    ("father 's day", .counted(3, .sunday, month: 6)), ("fathers day", .counted(3, .sunday, month: 6)),
    ("groundhog day", .fixed(month: 2, day: 2)), ("st patrick 's day", .fixed(month: 3, day: 17)),
    ("st . patrick 's day", .fixed(month: 3, day: 17)), ("saint patrick 's day", .fixed(month: 3, day: 17)),
    ("st patrick day", .fixed(month: 3, day: 17)), ("earth day", .fixed(month: 4, day: 22)),
    ("april fools ' day", .fixed(month: 4, day: 1)), ("april fool 's day", .fixed(month: 4, day: 1)),
    ("april fools day", .fixed(month: 4, day: 1)), ("anzac day", .fixed(month: 4, day: 25)),
    ("may day", .fixed(month: 5, day: 1)), ("workers ' day", .fixed(month: 5, day: 1)),
    ("international workers ' day", .fixed(month: 5, day: 1)), ("women 's day", .fixed(month: 3, day: 8)),
    ("international women 's day", .fixed(month: 3, day: 8)), ("cinco de mayo", .fixed(month: 5, day: 5)),
    ("canada day", .fixed(month: 7, day: 1)), ("bastille day", .fixed(month: 7, day: 14)),
    ("australia day", .fixed(month: 1, day: 26)), ("all saints ' day", .fixed(month: 11, day: 1)),
    ("all souls ' day", .fixed(month: 11, day: 2)), ("guy fawkes night", .fixed(month: 11, day: 5)),
    ("bonfire night", .fixed(month: 11, day: 5)),
  ]
}

/// Days that have a name: "Christmas Eve", "Easter Monday 2019", "last Thanksgiving".
extension TimeReader {
  /// - Parameter shift: "last", "this" or "next", when it stands before the name.
  func holiday(at index: Int, shift: Shift? = nil) -> FoundTime? {
    guard let (value, tokens) = Self.holidays.longestMatch(at: index, in: list, before: end),
      list[index].isCapitalised || tokens.count > 1 || shift != nil || fillsSentence(tokens)
    else { return nil }
    return holiday(Holiday.all[Int(value) - 1].day, tokens, shift)
  }

  /// The named day that ends with a token, a "Day", "Night" or weekday with a capital: "St. Patrick's Day".
  func holiday(endingAt index: Int) -> FoundTime? {
    guard list[index].isCapitalised, index > sentence.lowerBound else { return nil }
    for first in max(sentence.lowerBound, index - 5)..<index where list[first].isCapitalised {
      guard let (value, tokens) = Self.holidays.longestMatch(at: first, in: list, before: end),
        tokens.upperBound == index + 1
      else { continue }
      return holiday(Holiday.all[Int(value) - 1].day, tokens, nil)
    }
    return nil
  }

  private func holiday(_ day: Holiday, _ tokens: Range<Int>, _ shift: Shift?) -> FoundTime? {
    var result: FoundTime
    if let (year, end) = yearBehind(tokens.upperBound), let date = day.date(in: year) {
      result = FoundTime(tokens.lowerBound..<end, .day(date), .explicit)
    } else if let (year, end) = countedYear(behind: tokens.upperBound), let date = day.date(in: year) {
      result = FoundTime(tokens.lowerBound..<end, .day(date), .documentDate, rule: .counted)
    } else {
      guard let reference else { return nil }
      let dates = (reference.year - 1...reference.year + 1).compactMap { day.date(in: $0) }
      let date: CalendarDate?
      var rule: TimeReason.Rule
      switch shift {
      case .last?, .past?, .preceding?: (date, rule) = (dates.last { $0 < reference }, .lastNamed)
      case .next?, .coming?: (date, rule) = (dates.first { $0 > reference }, .nextNamed)
      case .this?: (date, rule) = (day.date(in: reference.year), .holding)
      case .same?: return nil
      case nil:
        rule = outlook(tokens)
        date = rule == .coming ? dates.first { $0 >= reference } : dates.last { $0 <= reference }
      }
      guard let date else { return nil }
      result = FoundTime(tokens, .day(date), .documentDate, rule: rule)
    }
    // "the Labor Day weekend"
    if matches(result.tokens.upperBound, "weekend"), let date = result.period?.date {
      let whole = result.tokens.lowerBound..<result.tokens.upperBound + 1
      return FoundTime(whole, weekend(near: date), result.resolution, rule: result.rule)
    }
    return result
  }

  /// The weekend that a day belongs to: the one that follows a Wednesday to Sunday, or comes before a Monday or Tuesday.
  func weekend(near date: CalendarDate) -> CalendarPeriod {
    let monday = CalendarPeriod.monday(of: date)
    return .weekend(date.weekday.rawValue <= 1 ? monday.adding(days: -7) : monday)
  }

  private static let holidays = PhraseLexicon(
    Holiday.all.enumerated().map { (phrase: $1.name, value: UInt32($0) + 1) })
}
