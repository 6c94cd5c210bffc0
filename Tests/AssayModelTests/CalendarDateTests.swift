import AssayModel
import Testing

@Suite struct CalendarDateTests {
  @Test func `knows the weekday of known days`() {
    #expect(CalendarDate(year: 2024, month: 6, day: 12)?.weekday == .wednesday)
    #expect(CalendarDate(year: 2000, month: 1, day: 1)?.weekday == .saturday)
    #expect(CalendarDate(year: 1969, month: 7, day: 20)?.weekday == .sunday)
    #expect(CalendarDate(year: 1600, month: 2, day: 29)?.weekday == .tuesday)
  }

  @Test(arguments: [(2023, 2, 29), (2024, 13, 1), (2024, 0, 1), (2024, 4, 31), (0, 1, 1), (10_000, 1, 1)])
  func `refuses a day that is not in the calendar`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test func `counts days there and back over eight hundred years`() {
    var expected = CalendarDate(year: 1600, month: 1, day: 1)?.dayNumber ?? 0
    for year in 1600..<2400 {
      for month in 1...12 {
        for day in 1...CalendarDate.days(inMonth: month, of: year) {
          guard let date = CalendarDate(year: year, month: month, day: day) else {
            Issue.record("no date \(year)-\(month)-\(day)")
            return
          }
          if date.dayNumber != expected || CalendarDate(dayNumber: expected) != date {
            Issue.record("\(date) is day \(date.dayNumber), not \(expected)")
            return
          }
          expected += 1
        }
      }
    }
  }

  @Test func `stays inside the calendar however far it is moved`() {
    let date = CalendarDate(year: 2024, month: 1, day: 31)
    #expect(date?.adding(months: 1).description == "2024-02-29")
    #expect(date?.adding(days: Int.max).description == "9999-12-31")
    #expect(date?.adding(days: Int.min).description == "0001-01-01")
    #expect(date?.adding(months: Int.max).year == 9999)
    #expect(date?.adding(months: Int.min).year == 1)
  }

  @Test(arguments: [
    ("2024-12-30", 2025, 1), ("2021-01-03", 2020, 53), ("2024-06-12", 2024, 24), ("2023-01-01", 2022, 52),
  ])
  func `knows the week of a day`(day: String, year: Int, week: Int) {
    let found = CalendarDate(iso: day)?.isoWeek
    #expect(found?.year == year)
    #expect(found?.week == week)
  }

  @Test(arguments: ["2016-08-31T10:00:00Z", "2016-08-31", "2016-08-31 10:00"])
  func `reads the day of an ISO date`(text: String) {
    #expect(CalendarDate(iso: text)?.description == "2016-08-31")
  }

  @Test(arguments: ["", "2016", "2016-8-31", "2016-08-311", "31-08-2016", "2016-08-3x", "２０１６-08-31"])
  func `reads no other date`(text: String) { #expect(CalendarDate(iso: text) == nil) }

  @Test func `reads dates as precise as they are known`() {
    #expect(LooseDate("2015")?.interval.days == 365)
    #expect(LooseDate("2016-02")?.interval.days == 29)
    #expect(LooseDate("2016-02-03T04:05:06Z")?.interval.days == 1)
    #expect(LooseDate("15") == nil)
    #expect(LooseDate("2015-13") == nil)
    #expect(LooseDate("2015-1-1-1") == nil)
  }
}
