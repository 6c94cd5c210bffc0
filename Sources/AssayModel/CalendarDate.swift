/// A day of the proleptic Gregorian calendar, without time zone.
public struct CalendarDate: Hashable, Sendable {
  // Four bytes: dates are held by the million.
  @usableFromInline let shortYear: Int16
  @usableFromInline let shortMonth: Int8
  @usableFromInline let shortDay: Int8

  /// 1…9999.
  @inlinable public var year: Int { Int(shortYear) }
  /// 1…12.
  @inlinable public var month: Int { Int(shortMonth) }
  /// 1…31.
  @inlinable public var day: Int { Int(shortDay) }

  /// Makes a date; `nil` when there is no such day or the year is outside 1…9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, of: year)
    else { return nil }
    shortYear = Int16(year)
    shortMonth = Int8(month)
    shortDay = Int8(day)
  }

  /// Reads "2016-08-31", also the date part of "2016-08-31T10:00:00Z"; `nil` for anything else.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(11))
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    if bytes.count == 11, bytes[10] != UInt8(ascii: "T"), bytes[10] != UInt8(ascii: " ") { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte &- 0x30 < 10 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day that is `number` days after 1970-01-01; clamped to the years 1…9999.
  public init(dayNumber number: Int) {
    // The inverse of `dayNumber`: Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
    let clamped = Swift.min(Swift.max(number, -719_162), 2_932_896)
    let shifted = clamped + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    shortDay = Int8(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    shortMonth = Int8(month)
    shortYear = Int16(yearOfEra + era * 400 + (month <= 2 ? 1 : 0))
  }

  /// Days since 1970-01-01 (Howard Hinnant, days_from_civil).
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week.
  public var weekday: Weekday { Weekday(rawValue: ((dayNumber + 3) % 7 + 7) % 7) ?? .monday }

  public func adding(days: Int) -> CalendarDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return CalendarDate(dayNumber: overflow ? (days > 0 ? Int.max : Int.min) : sum)
  }

  /// The same day some months later, or the last day of that month when it is shorter.
  public func adding(months: Int) -> CalendarDate {
    let bounded = Swift.min(Swift.max(months, -120_000), 120_000)
    let index = year * 12 + month - 1 + bounded
    let newYear = Swift.min(Swift.max(index / 12, 1), 9999)
    let newMonth = ((index % 12) + 12) % 12 + 1
    let newDay = Swift.min(day, CalendarDate.days(inMonth: newMonth, of: newYear))
    return CalendarDate(year: newYear, month: newMonth, day: newDay) ?? self
  }

  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: return isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// The day and year of the ISO 8601 week: week 1 holds the year's first Thursday.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 3 - weekday.rawValue)
    let first = CalendarDate(year: thursday.year, month: 1, day: 1) ?? thursday
    return (thursday.year, (thursday.dayNumber - first.dayNumber) / 7 + 1)
  }
}

extension CalendarDate: Comparable {
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// "2016-08-31".
  public var description: String {
    // Ten bytes fit into a string without memory of its own.
    String(unsafeUninitializedCapacity: 10) { bytes in
      func write(_ number: Int, _ width: Int, at place: Int) {
        var rest = number
        for offset in stride(from: place + width - 1, through: place, by: -1) {
          bytes[offset] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      write(year, 4, at: 0)
      write(month, 2, at: 5)
      write(day, 2, at: 8)
      bytes[4] = UInt8(ascii: "-")
      bytes[7] = UInt8(ascii: "-")
      return 10
    }
  }
}

public enum Weekday: Int, CaseIterable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// "Monday".
  public var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}

/// The days from `first` to `last`, both included.
public struct DateInterval: Hashable, Sendable {
  public let first: CalendarDate
  public let last: CalendarDate

  /// Orders the two ends.
  public init(_ a: CalendarDate, _ b: CalendarDate) {
    first = min(a, b)
    last = max(a, b)
  }

  public init(day: CalendarDate) { self.init(day, day) }

  public init?(year: Int) {
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    self.init(first, last)
  }

  public init?(year: Int, month: Int) {
    guard let first = CalendarDate(year: year, month: month, day: 1),
      let last = CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    else { return nil }
    self.init(first, last)
  }

  /// The number of days, at least 1.
  public var days: Int { last.dayNumber - first.dayNumber + 1 }

  public func overlaps(_ other: DateInterval) -> Bool { first <= other.last && other.first <= last }

  public func contains(_ other: DateInterval) -> Bool { first <= other.first && other.last <= last }

  public func contains(_ day: CalendarDate) -> Bool { first <= day && day <= last }
}

extension DateInterval: CustomStringConvertible {
  /// "2016-08-31" or "2016-08-01/2016-08-31".
  public var description: String { first == last ? "\(first)" : "\(first)/\(last)" }
}
