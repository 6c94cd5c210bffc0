import AssayModel
import AssayText

/// A time zone as it stands behind a clock time: "GMT", "ET", "UTC+05:30".
struct TimeZoneMark: Equatable {
  /// Minutes east of Greenwich, in winter.
  let minutes: Int
  /// "ET" and its like: an hour more in the American summer.
  let changesInSummer: Bool
  /// The document date, whose season holds where no day is given.
  var documentDate: CalendarDate?

  /// "Z", "+05:30"; in winter time without any day.
  func value(on day: CalendarDate?) -> String {
    let isSummer = changesInSummer && ((day ?? documentDate).map(Self.isAmericanSummer) ?? false)
    let offset = isSummer ? minutes + 60 : minutes
    if offset == 0 { return "Z" }
    let (hours, rest) = abs(offset).quotientAndRemainder(dividingBy: 60)
    return "\(offset < 0 ? "-" : "+")\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Daylight saving time in the United States: Energy Policy Act of 2005, section 110; before 2007 from the first
  /// Sunday of April to the last one of October.
  private static func isAmericanSummer(_ day: CalendarDate) -> Bool {
    let isRecent = day.year >= 2007
    guard let march = CalendarDate(year: day.year, month: isRecent ? 3 : 4, day: isRecent ? 8 : 1),
      let autumn = CalendarDate(year: day.year, month: isRecent ? 11 : 10, day: isRecent ? 1 : 25)
    else { return false }
    func sunday(from date: CalendarDate) -> CalendarDate { date.adding(days: 6 - date.weekday.rawValue) }
    return sunday(from: march) <= day && day < sunday(from: autumn)
  }
}

extension TimeReader {
  /// The zone that starts at a token, and the token behind it: "GMT", "(ET)", "GMT+8", "Eastern time".
  func zone(at index: Int) -> (zone: TimeZoneMark, next: Int)? {
    if isMark(index, "("), let (zone, next) = bareZone(at: index + 1), isMark(next, ")") { return (zone, next + 1) }
    return bareZone(at: index)
  }

  private func bareZone(at index: Int) -> (zone: TimeZoneMark, next: Int)? {
    guard index >= sentence.lowerBound, index < end, list[index].isWord else { return nil }
    let value = Self.zones.value(of: list[index], in: list.text)
    if value == 0 { return nil }
    let minutes = (Int(value & 0xFF) - 100) * 15
    switch value >> 8 {
    case Self.region:
      guard list[index].isCapitalised || matches(index + 1, "time") else { return nil }
      var next = index + 1
      let isStandard = matches(next, "standard")
      let isDaylight = matches(next, "daylight")
      if isStandard || isDaylight { next += 1 }
      guard matches(next, "time") else { return nil }
      return (
        TimeZoneMark(
          minutes: isDaylight ? minutes + 60 : minutes, changesInSummer: !isStandard && !isDaylight,
          documentDate: reference), next + 1
      )
    case Self.american:
      guard list[index].traits.contains(.allCapitals) else { return nil }
      return (TimeZoneMark(minutes: minutes, changesInSummer: true, documentDate: reference), index + 1)
    case Self.capitalsOnly where !list[index].traits.contains(.allCapitals): return nil
    default: break
    }
    if minutes == 0, let (offset, next) = offset(at: index + 1) {
      return (TimeZoneMark(minutes: offset, changesInSummer: false), next)
    }
    return (TimeZoneMark(minutes: minutes, changesInSummer: false), index + 1)
  }

  /// "+8", "-05:00" behind "GMT" or "UTC".
  func offset(at index: Int) -> (minutes: Int, next: Int)? {
    let isPlus = isMark(index, "+")
    guard isPlus || isDash(index), isTight(index + 1), let hours = integer(index + 1), list[index + 1].length <= 2,
      hours <= 14
    else { return nil }
    var minutes = hours * 60
    var next = index + 2
    if isMark(next, ":"), isTight(next), let rest = integer(next + 1), isTight(next + 1), list[next + 1].length == 2,
      rest < 60
    {
      minutes += rest
      next += 2
    }
    return (isPlus ? minutes : -minutes, next)
  }

  private static let american: UInt32 = 1
  private static let region: UInt32 = 2
  private static let capitalsOnly: UInt32 = 3

  /// Each value is the quarters of an hour from Greenwich, plus 100, and above them 256 times the kind.
  private static let zones = Lexicon([
    (100, "utc gmt"), (80, "est cdt"), (84, "edt"), (76, "cst mdt"), (72, "mst pdt"), (68, "pst"),
    (104, "bst cet"), (108, "cest"), (112, "msk"), (136, "jst kst"),
    (336, "et"), (332, "ct"), (328, "mt"), (324, "pt"),
    (592, "eastern"), (588, "central"), (584, "mountain"), (580, "pacific"),
    (828, "hst"), (832, "akst"), (868, "wet"), (872, "west wat"), (876, "eet cat sast"), (880, "eest eat"),
    (890, "ist"), (896, "wib ict"), (900, "hkt sgt pht awst"), (908, "aest"), (912, "aedt"), (916, "nzst"),
    (920, "nzdt"),
  ])
}
