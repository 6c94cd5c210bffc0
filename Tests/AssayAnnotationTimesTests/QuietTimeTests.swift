import AssayModel
import Testing

/// Words and numbers that look like times.
@Suite struct QuietTimeTests {
  @Test(arguments: [
    "You may leave.", "It may well rain.", "They march on Rome.", "March on!", "A second man left.",
    "The second man left.", "The fall of the wall was a surprise.", "Prices fall and rise.", "A spring in his step.",
    "The last of them left.", "A quarter of them left.", "Mark them with a sat nav.",
    "The sun sat low.", "A minute amount of salt.", "Their decade-defining album sold well.", "April Jones left.",
    "August Wilson wrote it.", "He is in his sixties.", "Highs will reach the low nineties.", "Cats eat fish.",
    "The Daily Herald said so.", "The new year book is out.", "Mother knows best.", "All saints are good.",
  ])
  func `words`(_ text: String) {
    #expect(values(text) == [])
  }

  @Test(arguments: [
    "About 1,998 people came.", "Some 2000 people came.", "He paid $2021.", "He paid 2,021 euros.",
    "The dollar closed at 2.31 soles.", "Shares traded at 4.30.", "Shares closed at 10.15.", "It sold at 3.45 zlotys.",
    "The ratio was 3:1.", "A 16:10 aspect ratio is common.", "They won 2-1.", "They won 3-2 in 12 games.",
    "Version 4.30 is out.", "Release 1.10.2 is out.", "Room 2020 is free.", "Flight 1957 left.",
    "She ran it in 2:14:05.", "She ran it in a time of 59:40.", "It weighs 1,950 pounds.", "Nearly 1950 metres up.",
    "Since 9/11 the rules are strict.", "John 3:16 hung there.", "The sermon was on Verse 3:16.", "A 3D film ran.",
    "Resolution 2023-09 fell.", "Every second child came.", "Every second counts.",
    "The ratio is 3/4.", "Take 1/2 of it.", "Ann, 35, won.", "A five-year-old boy.", "She is 55 years old.",
    "It ran at 188 miles an hour.", "The twenty-second man left.", "Call 555-0199.", "He scored 20 of 24.",
    "Highway 2014 is closed.", "About three quarters left.", "Some 300 BC residents left.", "At 4.5 per cent.",
    "The index rose 12.30 points.", "Section 12 applies.", "He won 6-4, 7-5.", "Act 3, scene 2.", "An Audi Q3 crashed.",
    "The H1 motorway is closed.", "The T10 bus left.", "Mix 2 to 3 cups.", "It costs 5 to 6 dollars.",
  ])
  func `numbers`(_ text: String) {
    #expect(values(text) == [])
  }
}

/// What holds for every text.
@Suite struct TimePropertyTests {
  private static let pieces = [
    "Q3", "FY21", "W05", "T10", "2013", "-", ":", "30", "a", "p", "ET", "GMT", "+", "05", "rest", "of", "the",
    "weekend",
    "nineteen", "eighty", "six", "thousand", "and", "two", "BC", "AD", "79", "first", "nine", "months", "to", "March",
    "year", "Fridays", "ago", "from", "now", "St", ".", "Patrick", "'s", "Day", "nineties", "starting", "within",
    "next",
    "9999", "99999999999", "hundred", "½", "ß", "٣", "，", "in", "at", "all", "last", "😀", "\u{301}", "every", "month",
  ]

  @Test func `spans hold in random text and do not overlap`() {
    var state: UInt64 = 11
    for round in 0..<3000 {
      var string = ""
      for _ in 0..<16 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        string += Self.pieces[Int(state >> 33) % Self.pieces.count] + (state >> 20 & 3 == 0 ? "" : " ")
      }
      let date = round % 3 == 0 ? nil : round % 3 == 1 ? today : CalendarDate(year: 9999, month: 12, day: 31)
      var last = 0
      for time in times(string, date: date) {
        #expect(time.span.start >= last && time.span.end <= string.utf8.count && !time.span.isEmpty)
        #expect(!time.value.isEmpty)
        last = time.span.end
      }
    }
  }

  @Test(arguments: [
    "Hours a week", "Times a day", "people a year", "a day", "an hour", "weeks ago", "later", "of", "to", "and a half",
    "s a month", "'s a week", "past two", "quarter to", "second", "at", ":30", "-05:00", "th May", "24/", "/7", "1:",
    "2:03:", "every", "every second", "for a from",
  ])
  func `the first words of a text are safe to read`(_ text: String) {
    for time in times(text) { #expect(!time.span.isEmpty) }
    for start in text.indices { _ = times(String(text[start...])) }
  }

  @Test(arguments: ["", "é ", "😀 ", "e\u{301} ", "日本語 ", "\u{200B}", "Ω "])
  func `the same words are found behind any characters`(_ lead: String) {
    let sentence = "It opened on 12 March 2021 at 9 a.m. ET."
    let found = times(lead + sentence)
    #expect(found.map(\.value) == ["2021-03-12T09:00-05:00"])
    #expect(found.first?.span.start == lead.utf8.count + 13)
  }

  @Test func `every day of some years is read back in every form`() {
    var date = CalendarDate(year: 2019, month: 12, day: 28)
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    for _ in 0..<430 {
      guard let day = date else { return }
      let name = months[day.month - 1]
      for text in [
        "\(day.day) \(name) \(day.year)", "\(name) \(day.day), \(day.year)", "\(day)",
        "\(day.weekday.name), \(name) \(day.day), \(day.year)", "\(day.month)/\(day.day)/\(day.year)",
      ] {
        #expect(values("It closed on \(text).") == [day.description])
      }
      date = day.adding(days: 1)
    }
  }

  @Test func `a megabyte of dates takes time in proportion to it`() {
    func seconds(_ count: Int) -> Double {
      let text = String(repeating: "On Tuesday, 12 March 2024 at 9:30 a.m. ET it rose. ", count: count)
      let clock = ContinuousClock()
      var found = 0
      let spent = clock.measure { found = times(text).count }
      #expect(found == count)
      return Double(spent.components.attoseconds) / 1e18 + Double(spent.components.seconds)
    }
    _ = seconds(100)
    let small = seconds(5000)
    let large = seconds(20_000)
    #expect(large < max(small, 0.05) * 12)
  }
}
