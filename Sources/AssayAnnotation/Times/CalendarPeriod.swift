import AssayModel

/// A stretch of the calendar that has a name: a day, a week, a quarter, a decade.
enum CalendarPeriod: Equatable {
  case day(CalendarDate)
  /// Written as a date, but no such day: "30 February 2019".
  case impossible(year: Int, month: Int, day: Int)
  /// The week that starts on this Monday.
  case week(CalendarDate)
  /// The weekend of the week that starts on this Monday.
  case weekend(CalendarDate)
  case month(year: Int, month: Int)
  case quarter(year: Int, Int)
  case half(year: Int, Int)
  /// Northern seasons; a winter belongs to the year in which it starts.
  case season(year: Int, Season)
  /// Below 1 for years before Christ.
  case year(Int)
  case fiscalYear(Int)
  /// By its first year.
  case decade(Int)
  /// By its first year.
  case century(Int)

  /// As in TIMEX3; decades and centuries as an interval that ends where the next one starts.
  var value: String {
    switch self {
    case .day(let date): return date.description
    case .impossible(let year, let month, let day): return "\(Self.padded(year))-\(two(month))-\(two(day))"
    case .week(let monday):
      let (year, week) = monday.isoWeek
      return "\(Self.padded(year))-W\(two(week))"
    case .weekend(let monday): return CalendarPeriod.week(monday).value + "-WE"
    case .month(let year, let month): return "\(Self.padded(year))-\(two(month))"
    case .quarter(let year, let quarter): return "\(Self.padded(year))-Q\(quarter)"
    case .half(let year, let half): return "\(Self.padded(year))-H\(half)"
    case .season(let year, let season): return "\(Self.padded(year))-\(season.code)"
    case .year(let year): return Self.padded(year)
    case .fiscalYear(let year): return "FY" + Self.padded(year)
    case .decade(let year): return "\(Self.padded(year))-01-01/\(Self.padded(year + 10))-01-01"
    case .century(let year): return "\(Self.padded(year))-01-01/\(Self.padded(year + 100))-01-01"
    }
  }

  /// The days it covers, for a fiscal year the two years that it lies in; `nil` for impossible dates and years
  /// before Christ.
  var interval: DateInterval? {
    switch self {
    case .day(let date): return DateInterval(day: date)
    case .impossible: return nil
    // Named for the year it ends in, most often; it may begin in any month.
    case .fiscalYear(let year): return years(from: year - 1, count: 2)
    case .week(let monday): return DateInterval(monday, monday.adding(days: 6))
    case .weekend(let monday): return DateInterval(monday.adding(days: 5), monday.adding(days: 6))
    case .month(let year, let month): return DateInterval(year: year, month: month)
    case .quarter(let year, let quarter): return months(of: year, from: quarter * 3 - 2, count: 3)
    case .half(let year, let half): return months(of: year, from: half * 6 - 5, count: 6)
    case .season(let year, let season): return months(of: year, from: season.rawValue * 3, count: 3)
    case .year(let year): return DateInterval(year: year)
    case .decade(let year): return years(from: year, count: 10)
    case .century(let year): return years(from: year, count: 100)
    }
  }

  /// Whether clock times can be set on it.
  var date: CalendarDate? {
    if case .day(let date) = self { return date }
    return nil
  }

  /// The period of a unit that holds a day; a day for units without a calendar period.
  static func holding(_ date: CalendarDate, _ unit: TimeUnit) -> CalendarPeriod {
    switch unit {
    case .week, .fortnight: return .week(monday(of: date))
    case .weekend: return .weekend(monday(of: date))
    case .month: return .month(year: date.year, month: date.month)
    case .quarter: return .quarter(year: date.year, (date.month + 2) / 3)
    case .year: return .year(date.year)
    case .decade: return .decade(date.year / 10 * 10)
    case .century, .millennium: return .century(date.year / 100 * 100)
    case .second, .minute, .hour, .day, .weekday: return .day(date)
    }
  }

  static func monday(of date: CalendarDate) -> CalendarDate { date.adding(days: -date.weekday.rawValue) }

  /// At least four digits, so that years sort as text.
  static func padded(_ year: Int) -> String {
    if (1000...9999).contains(year) { return String(year) }
    let digits = String(abs(year))
    return (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func months(of year: Int, from month: Int, count: Int) -> DateInterval? {
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    return DateInterval(first, first.adding(months: count).adding(days: -1))
  }

  private func years(from year: Int, count: Int) -> DateInterval? {
    guard let first = DateInterval(year: max(year, 1)), let last = DateInterval(year: year + count - 1) else {
      return nil
    }
    return DateInterval(first.first, last.last)
  }
}

extension CalendarDate {
  /// The date some working days later, or before when negative: Saturdays and Sundays are passed over.
  func adding(workingDays number: Int) -> CalendarDate {
    let bounded = max(-10_000, min(10_000, number))
    let step = bounded < 0 ? -1 : 1
    var date = adding(days: abs(bounded) / 5 * 7 * step)
    var left = abs(bounded) % 5
    while left > 0 {
      date = date.adding(days: step)
      if date.weekday.rawValue < 5 { left -= 1 }
    }
    return date
  }

  /// The date moved by a number of units; by days for units that the calendar does not count.
  func adding(_ number: Int, _ unit: TimeUnit) -> CalendarDate {
    let bounded = max(-1_000_000, min(1_000_000, number))
    switch unit {
    case .second, .minute, .hour: return self
    case .day, .weekday: return adding(days: bounded)
    case .week, .weekend: return adding(days: bounded * 7)
    case .fortnight: return adding(days: bounded * 14)
    case .month: return adding(months: bounded)
    case .quarter: return adding(months: bounded * 3)
    case .year: return adding(months: bounded * 12)
    case .decade: return adding(months: bounded * 120)
    case .century: return adding(months: bounded * 1200)
    case .millennium: return adding(months: bounded * 12000)
    }
  }
}
