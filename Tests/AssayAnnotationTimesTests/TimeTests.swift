import AssayModel
import Testing

@Suite struct AbsoluteDateTests {
  @Test(arguments: [
    "It opened on 12 March 2021.", "It opened on March 12, 2021.", "It opened on the 12th of March, 2021.",
    "It opened on Mar. 12, 2021.", "It opened on Friday, 12 March 2021.",
    "It opened on Friday, March 12, 2021.",
    "It opened on 2021-03-12.", "It opened on 3/12/2021.", "It opened on 12.03.2021.",
    "It opened on 12-Mar-2021.",
    "It opened on the twelfth of March 2021.", "It opened on 12 March '21.", "It opened on March 12th 2021.",
    "It opened on 12 March 2021 (Friday).", "It opened on 20210312.", "It opened on 2021/Mar/12.",
  ])
  func `reads a day`(_ text: String) {
    let found = times(text)
    #expect(found.map(\.value) == ["2021-03-12"])
    #expect(
      found.first?.interval == CalendarDate(year: 2021, month: 3, day: 12).map { DateInterval(day: $0) })
    #expect(found.first?.resolution == .explicit)
  }

  @Test(arguments: [
    ("It grew in March 2021.", "2021-03"), ("It grew in March of 2021.", "2021-03"),
    ("It grew in 2021.", "2021"),
    ("It grew in the third quarter of 2021.", "2021-Q3"), ("It grew in 2021 Q3.", "2021-Q3"),
    ("It grew in the first half of 2021.", "2021-H1"), ("It grew in the spring of 2021.", "2021-SP"),
    ("It grew in summer 2021.", "2021-SU"), ("It grew in the 1990s.", "1990-01-01/2000-01-01"),
    ("It grew in the '80s.", "1980-01-01/1990-01-01"),
    ("It grew in the 19th century.", "1800-01-01/1900-01-01"),
    ("It grew from 2014 to 2018.", "2014/2018"), ("It grew in 2014-18.", "2014/2018"),
    ("It grew in late 2021.", "2021"), ("It grew since early March 2021.", "2021-03"),
    ("It fell in 44 BC.", "-0044"), ("It grew in fiscal year 2021.", "FY2021"),
    ("It grew in week 3 of 2021.", "2021-W03"),
    ("It ran from March 12 to 15, 2021.", "2021-03-12/2021-03-15"),
    ("It ran 12-15 March 2021.", "2021-03-12/2021-03-15"),
    ("It ran from June to August 2021.", "2021-06/2021-08"), ("It fell on 30 February 2021.", "2021-02-30"),
    ("It met on the first Monday of March 2021.", "2021-03-01"),
    ("It met on the last Friday in March 2021.", "2021-03-26"),
    ("It ended on the last day of February 2020.", "2020-02-29"),
    ("It met in the first week of 2021.", "2021-W01"),
    ("It closed on Christmas Eve 2021.", "2021-12-24"), ("It closed on Easter Monday 2021.", "2021-04-05"),
    ("It closed on New Year's Eve 2021.", "2021-12-31"), ("It closed on Thanksgiving 2021.", "2021-11-25"),
    ("It closed on Good Friday 2021.", "2021-04-02"), ("It closed on Memorial Day 2021.", "2021-05-31"),
  ])
  func `reads longer periods and parts of them`(_ text: String, _ value: String) {
    #expect(values(text) == [value])
  }

  @Test func `names the weekday beside the date`() {
    #expect(times("It opened on Monday, 12 March 2021.").first?.weekday == .monday)
    #expect(times("It opened on 12 March 2021 (Tuesday).").first?.weekday == .tuesday)
    #expect(times("It opened on 12 March 2021.").first?.weekday == nil)
  }

  @Test(arguments: [
    "The hall holds 2000 people.", "It costs $2021.", "They may leave.", "March on!", "He ran 1900 metres.",
    "The score was 3-1.", "Flight 370 left.", "A second chance.", "Section 12 applies.",
    "A quarter of the staff left.",
    "It weighs 1,950 pounds.", "The ratio is 3/4.", "Ann, 35, won.", "She is 55 years old.",
    "A five-year-old boy.",
    "The last of them left.", "It ran at 188 miles an hour.", "The twenty-second man left.",
    "About three quarters left.",
    "A good new bridge.", "In the black.", "This may work.", "Prices sprang up.", "He read the Daily Herald.",
    "April Jones left.",
  ])
  func `stays quiet`(_ text: String) {
    #expect(values(text) == [])
  }
}

@Suite struct RelativeDateTests {
  @Test(arguments: [
    ("It opened yesterday.", "2024-06-19"), ("It opens tomorrow.", "2024-06-21"),
    ("It opened today.", "2024-06-20"),
    ("It opened on Tuesday.", "2024-06-18"), ("It will open on Tuesday.", "2024-06-25"),
    ("It opened Thursday.", "2024-06-20"), ("It is to be opened on Friday.", "2024-06-21"),
    ("It opened last Wednesday.", "2024-06-12"), ("It opens next Wednesday.", "2024-06-26"),
    ("It opened last week.", "2024-W24"), ("It opened last month.", "2024-05"),
    ("It opened last year.", "2023"),
    ("It opens next quarter.", "2024-Q3"), ("It opens this weekend.", "2024-W25-WE"),
    ("It opened last September.", "2023-09"), ("It opens next March.", "2025-03"),
    ("It opened in May.", "2024-05"),
    ("It opened in November.", "2023-11"), ("It will open in November.", "2024-11"),
    ("It opened on 3 May.", "2024-05-03"), ("It opened on December 30.", "2023-12-30"),
    ("It opened three weeks ago.", "2024-05-30"), ("It opened two months ago.", "2024-04"),
    ("It opened 20 years ago.", "2004"), ("It will open in two weeks.", "2024-07-04"),
    ("It opens in two weeks' time.", "2024-07-04"), ("It opens two days after Christmas 2024.", "2024-12-27"),
    ("It opened the day before yesterday.", "2024-06-18"), ("It opens later this year.", "2024"),
    ("It opened at the end of last year.", "2023"), ("It fell in the fourth quarter.", "2023-Q4"),
    ("It fell over the last three months.", "2024-03-20/2024-06-20"),
    ("It closes the week after next.", "2024-W27"),
    ("It opened on 5 May 2020 and closed two days later.", "2020-05-05 2020-05-07"),
    ("It opened in the last week of March.", "2024-W13"), ("It opened last summer.", "2023-SU"),
    ("It is open now.", "PRESENT_REF"), ("It recently opened.", "PAST_REF"),
  ])
  func `counts from the document date`(_ text: String, _ value: String) {
    #expect(values(text).joined(separator: " ") == value)
  }

  @Test func `leaves open what only a document date could settle`() {
    #expect(values("It opened on 3 May.", date: nil) == ["XXXX-05-03"])
    #expect(values("It opened on Tuesday.", date: nil) == ["XXXX-WXX-2"])
    #expect(values("It opened yesterday.", date: nil) == ["PAST_REF"])
    #expect(values("It opened last Tuesday.", date: nil) == ["XXXX-WXX-2"])
    #expect(values("It opens next September.", date: nil) == ["XXXX-09"])
    #expect(times("It opened yesterday.", date: nil).first?.interval == nil)
  }

  @Test(arguments: [
    "It opened on Tuesday.", "It opened last week.", "It opens next spring.", "It opened three weeks ago.",
    "It opened yesterday.", "It opened on 3 May.", "It opened over the weekend of 3 May.", "It opens at 9 a.m. ET.",
    "It opened last Tuesday.", "It opens next September.", "It opened in March.", "It opened in the third quarter.",
    "It opened on Sunday.", "It closed last month.",
  ])
  func `says why a time stays open without a document date`(_ text: String) {
    let found = times(text, date: nil)
    #expect(!found.isEmpty)
    for time in found {
      #expect(time.interval == nil && time.resolution == .none)
      #expect(time.reason == TimeReason(.undated))
    }
  }

  @Test func `keeps a length of time from a day apart from the day`() {
    #expect(line("The lease runs for 99 years from today.") == "P99Y 2024-06-20")
    #expect(line("It opens two weeks from today.") == "2024-07-04")
  }

  @Test func `takes summer time by the document date where no day is named`() {
    let winter = CalendarDate(year: 2024, month: 1, day: 15)
    #expect(line("The webcast starts at 2 p.m. ET.", date: winter) == "T14:00-05:00")
    #expect(line("The webcast starts at 2 p.m. ET.") == "T14:00-04:00")
    #expect(line("The webcast starts at 2 p.m. EST.") == "T14:00-05:00")
    #expect(line("The webcast starts at 2 p.m. Pacific time.") == "T14:00-07:00")
    #expect(line("The webcast starts at 2 p.m. ET.", date: nil) == "T14:00-05:00")
  }
}

@Suite struct ClockTimeTests {
  @Test(arguments: [
    ("It began at 16:30.", "2024-06-20T16:30"), ("It began at 4.30 p.m.", "2024-06-20T16:30"),
    ("It began at 4:30pm.", "2024-06-20T16:30"),
    ("It began at half past four in the afternoon.", "2024-06-20T16:30"),
    ("It began at 16:30 GMT.", "2024-06-20T16:30Z"), ("It began at noon.", "2024-06-20T12:00"),
    ("It began at 12 a.m.", "2024-06-20T00:00"), ("It began at four o'clock.", "2024-06-20T04:00"),
    ("It began at 8 p.m. on Tuesday.", "2024-06-18T20:00"),
    ("It began on Tuesday at 8 p.m.", "2024-06-18T20:00"),
    ("It began on 12 March 2021 at 10:15.", "2021-03-12T10:15"),
    ("It began on Tuesday morning.", "2024-06-18TMO"),
    ("It began last night.", "2024-06-19TNI"), ("It begins tomorrow evening.", "2024-06-21TEV"),
    ("It ran from 5 to 6 p.m.", "2024-06-20T17:00:00/2024-06-20T18:00:00"),
    ("It ran from 8pm to midnight on Sunday.", "2024-06-16T20:00:00/2024-06-17T00:00:00"),
    ("It ran from 10pm to 2am on Sunday.", "2024-06-16T22:00:00/2024-06-17T02:00:00"),
    ("It ran from midnight to 8am on Sunday.", "2024-06-16T00:00:00/2024-06-16T08:00:00"),
    ("On Tuesday the train left at 10:15.", "2024-06-18 2024-06-18T10:15"),
  ])
  func `reads a clock time on its day`(_ text: String, _ value: String) {
    #expect(values(text).joined(separator: " ") == value)
  }

  @Test(arguments: ["A ratio of 3:1.", "Verse 3:16a.", "I am at home.", "At 4.5 per cent.", "Version 4.30."])
  func `is no clock time`(_ text: String) {
    #expect(!times(text).contains { $0.kind == .time })
  }
}

@Suite struct DurationTests {
  @Test(arguments: [
    ("It took three years.", "P3Y"), ("Eight hour-long talks ran.", "PT1H"), ("It took a 12-hour flight.", "PT12H"),
    ("It took two and a half years.", "P2.5Y"),
    ("It took an hour and a half.", "PT1.5H"), ("It took 2 hours 35 minutes.", "PT2H35M"),
    ("It took several years.", "PXY"), ("It took a few minutes.", "PTXM"),
    ("It took half an hour.", "PT0.5H"),
    ("It was a decades-long dispute.", "PXY"), ("It took a decade.", "P10Y"), ("It took two weeks.", "P2W"),
    ("It took twenty-five days.", "P25D"), ("It took six straight days.", "P6D"),
    ("It took a couple of months.", "P2M"),
    ("It took 3½ years.", "P3.5Y"), ("It was the lowest level in six years.", "P6Y"),
    ("It took 1,200 days.", "P1200D"),
  ])
  func `reads a duration`(_ text: String, _ value: String) {
    let found = times(text)
    #expect(found.map(\.value) == [value])
    #expect(found.first?.kind == .duration)
  }

  @Test(arguments: [
    ("It meets every Friday.", "XXXX-WXX-5"), ("It meets daily.", "P1D"),
    ("It meets every other week.", "P2W"),
    ("It meets each quarter.", "P3M"), ("It meets on Mondays.", "XXXX-WXX-1"),
    ("It is an annual fair.", "P1Y"),
    ("It meets every two years.", "P2Y"), ("It builds 15 a year.", "P1Y"),
  ])
  func `reads a set of times`(_ text: String, _ value: String) {
    let found = times(text)
    #expect(found.map(\.value) == [value])
    #expect(found.first?.kind == .set)
  }
}

@Suite struct TimeSafetyTests {
  @Test func `survives hostile numbers and scraps`() {
    let pieces = [
      "99999999999999999999", "31", "12", "/", "-", ".", ":", "March", "the", "last", "of", "week", "9999",
      "2024", "0",
      "years", "ago", "in", "999999999", "next", "Monday", "'", "s", "at", "pm", "to", "from", "and",
      "between", "13",
      "quarter", "half", "past", "first", "day", "before", "after", "yesterday", "decade", "century", "every",
      "1000",
      "millennia", "½", "a", "hundred", "twenty", "Easter", "GMT", "(", ")", ",", "night", "weekend", "1",
      "BC",
    ]
    var state: UInt64 = 7
    for _ in 0..<4000 {
      var text = ""
      for _ in 0..<14 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count] + (state >> 20 & 3 == 0 ? "" : " ")
      }
      var last = 0
      for time in times(text) {
        #expect(time.span.start >= last && !time.span.isEmpty)
        last = time.span.end
      }
      _ = times(text, date: CalendarDate(year: 9999, month: 12, day: 31))
      _ = times(text, date: CalendarDate(year: 1, month: 1, day: 1))
    }
  }

  @Test func `takes time in proportion to the text`() {
    func seconds(_ count: Int) -> Double {
      let text = String(repeating: "from Monday to 12 ", count: count)
      return ContinuousClock().measure { #expect(!times(text).isEmpty) } / .seconds(1)
    }
    // Eight times the text may take 24 times as long on a busy machine; 64 times would be its square. A slow run is tried
    // again, as other tests run beside it.
    _ = seconds(100)
    let isLinear = (0..<4).contains { _ in seconds(4_000) < max(seconds(500), 0.02) * 24 }
    #expect(isLinear)
  }
}
