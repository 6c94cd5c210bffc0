import AssayText

/// What a word means in an expression of time: one look-up a token decides whether any reader is tried.
struct TimeWord: Equatable {
  enum Category: UInt32 {
    case none
    /// 1…12.
    case month
    /// 1…7 from Monday.
    case weekday
    /// `TimeUnit.rawValue`.
    case unit
    /// Days from the document date, plus 10: "today" is 10.
    case relativeDay
    /// `Shift.rawValue`.
    case shift
    /// `DayPart.rawValue`.
    case dayPart
    /// `Season.rawValue`.
    case season
    /// 0…99.
    case cardinal
    /// 1…31.
    case ordinal
    /// "early", "late", "end".
    case edge
    /// 1 past, 2 present, 3 future.
    case reference
    /// A set named by one word: `TimeUnit.rawValue` of the period, or above 100 for others.
    case frequency
    /// "every", "each".
    case every
    /// The hour: 0 or 12.
    case noon
    /// Hours from Greenwich, plus 20; 0 for a local time.
    case zone
    /// "a", "an", "several", "few", "couple", "half", "quarter", "another".
    case quantifier
    /// 0 "am", 1 "pm".
    case meridiem
    /// The first word of a named day.
    case holiday
    /// 20…90: "the nineties".
    case decade
    /// "AD" before a year.
    case era
    /// "rest", "remainder" of a period.
    case rest
  }

  /// Set beside the code.
  static let abbreviated: UInt32 = 1 << 12
  static let plural: UInt32 = 1 << 13

  let rawValue: UInt32

  var category: Category { Category(rawValue: rawValue >> 16) ?? .none }
  var code: Int { Int(rawValue & 0xFFF) }
  var isAbbreviated: Bool { rawValue & Self.abbreviated != 0 }
  var isPlural: Bool { rawValue & Self.plural != 0 }
  /// "may" and "march": in lower case, verbs.
  var isVerbInLowerCase: Bool { category == .month && !isAbbreviated && (code == 5 || code == 3) }

  static func of(_ token: Token, in text: Text) -> TimeWord {
    TimeWord(rawValue: lexicon.value(of: token, in: text))
  }

  static let lexicon: Lexicon = {
    var entries: [(word: String, value: UInt32)] = []
    for (category, flags, table) in tables {
      let lines = table.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      for line in lines.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let first = words.first, let code = UInt32(first) else { continue }
        for word in words.dropFirst() {
          entries.append((String(word), category.rawValue << 16 | flags | code))
        }
      }
    }
    return Lexicon(entries)
  }()

  /// Words without a category of their own that an expression may go on with behind its first token. No expression
  /// starts with a number, article or shift before any other word.
  static let continuations = Lexicon([
    (
      1,
      """
      to through thru till until untill and of in at on the past m o'clock oclock minutes minute fiscal financial
      calendar working hundred thousand million billion trillion dozen more straight consecutive full whole long
      business additional further short solid successive other bc b.c. bce ad a.d. ce oh
      """
    )
  ])

  /// Each line is a code and its words. No word stands twice.
  private static let tables: [(Category, UInt32, StaticString)] = [
    (
      .month, 0,
      """
      1 january
      2 february
      3 march
      4 april
      5 may
      6 june
      7 july
      8 august
      9 september
      10 october
      11 november
      12 december
      """
    ),
    (
      .month, abbreviated,
      """
      1 jan
      2 feb febr
      3 mar
      4 apr
      6 jun
      7 jul
      8 aug
      9 sep sept
      10 oct
      11 nov
      12 dec
      """
    ),
    (
      .weekday, 0,
      """
      1 monday
      2 tuesday
      3 wednesday
      4 thursday
      5 friday
      6 saturday
      7 sunday
      """
    ),
    (
      .weekday, plural,
      """
      1 mondays
      2 tuesdays
      3 wednesdays
      4 thursdays
      5 fridays
      6 saturdays
      7 sundays
      """
    ),
    (
      .weekday, abbreviated,
      """
      1 mon
      2 tue tues
      3 wed weds
      4 thu thur thurs
      5 fri
      6 sat
      7 sun
      """
    ),
    (
      .unit, 0,
      """
      2 minute
      3 hour
      4 day night
      5 week
      6 month
      7 quarter
      8 year
      9 decade
      10 century
      11 fortnight
      12 weekend
      13 millennium
      14 weekday
      """
    ),
    (
      .unit, plural,
      """
      1 seconds
      2 minutes
      3 hours
      4 days nights
      5 weeks
      6 months
      7 quarters
      8 years
      9 decades
      10 centuries
      11 fortnights
      12 weekends
      13 millennia
      14 weekdays
      """
    ),
    (
      .unit, abbreviated,
      """
      1 sec secs
      2 min mins
      3 h hr hrs
      5 wk wks
      7 qtr
      8 yr yrs
      """
    ),
    (
      .relativeDay, 0,
      """
      9 yesterday
      10 today
      11 tomorrow tmrw
      110 tonight tonite
      """
    ),
    (
      .shift, 0,
      """
      1 last previous
      2 this current
      3 next following
      4 past
      5 coming upcoming
      6 same
      7 preceding prior
      """
    ),
    (
      .dayPart, 0,
      """
      1 morning
      2 afternoon
      3 evening
      5 noontime lunchtime
      6 daytime
      7 overnight
      """
    ),
    (
      .dayPart, plural,
      """
      1 mornings
      2 afternoons
      3 evenings
      """
    ),
    (
      .season, 0,
      """
      1 spring
      2 summer
      3 autumn fall
      4 winter
      """
    ),
    (
      .cardinal, 0,
      """
      0 zero
      1 one
      2 two
      3 three
      4 four
      5 five
      6 six
      7 seven
      8 eight
      9 nine
      10 ten
      11 eleven
      12 twelve
      13 thirteen
      14 fourteen
      15 fifteen
      16 sixteen
      17 seventeen
      18 eighteen
      19 nineteen
      20 twenty
      30 thirty
      40 forty
      50 fifty
      60 sixty
      70 seventy
      80 eighty
      90 ninety
      """
    ),
    (
      .ordinal, 0,
      """
      1 first
      2 second
      3 third
      4 fourth
      5 fifth
      6 sixth
      7 seventh
      8 eighth
      9 ninth
      10 tenth
      11 eleventh
      12 twelfth
      13 thirteenth
      14 fourteenth
      15 fifteenth
      16 sixteenth
      17 seventeenth
      18 eighteenth
      19 nineteenth
      20 twentieth
      30 thirtieth
      99 final
      """
    ),
    (
      .edge, 0,
      """
      1 early earlier beginning start
      2 mid middle
      3 late later end
      """
    ),
    (
      .reference, 0,
      """
      1 recently recent
      2 now currently nowadays presently ongoing
      3 soon shortly
      """
    ),
    (
      .frequency, 0,
      """
      4 daily nightly
      5 weekly
      6 monthly
      7 quarterly
      8 annual annually yearly
      3 hourly
      104 everyday
      105 biweekly bi-weekly fortnightly
      108 biennial biennially
      """
    ),
    (.every, 0, "1 every each"),
    (
      .decade, plural,
      """
      20 twenties
      30 thirties
      40 forties
      50 fifties
      60 sixties
      70 seventies
      80 eighties
      90 nineties
      """
    ),
    (.era, 0, "1 ad a.d."),
    (.rest, 0, "1 rest remainder remaining"),
    (
      .noon, 0,
      """
      12 noon midday
      0 midnight
      """
    ),
    (
      .zone, 0,
      """
      20 utc gmt
      15 est
      16 edt
      14 cst
      13 mst
      12 pst
      21 bst cet
      22 cest
      23 msk
      29 jst kst
      """
    ),
    (
      .quantifier, 0,
      """
      1 a an another
      2 several few many some numerous
      3 couple
      4 half
      """
    ),
    (
      .meridiem, 0,
      """
      0 am a.m. a.m
      1 pm p.m. p.m
      """
    ),
    (
      .holiday, 0,
      """
      1 christmas xmas easter halloween thanksgiving juneteenth boxing new valentine independence veterans good black labor
      1 memorial mardi cinco pentecost
      """
    ),
  ]
}

/// A unit of time, from short to long.
enum TimeUnit: Int {
  case second = 1
  case minute, hour, day, week, month, quarter, year, decade, century, fortnight, weekend, millennium, weekday

  /// The letter and the factor that a duration is written with: a decade is 10 "Y".
  var designator: (letter: String, factor: Int) {
    switch self {
    case .second: ("S", 1)
    case .minute: ("M", 1)
    case .hour: ("H", 1)
    case .day: ("D", 1)
    case .week: ("W", 1)
    case .month: ("M", 1)
    case .quarter: ("M", 3)
    case .year: ("Y", 1)
    case .decade: ("Y", 10)
    case .century: ("Y", 100)
    case .fortnight: ("W", 2)
    case .weekend: ("WE", 1)
    case .millennium: ("Y", 1000)
    case .weekday: ("WD", 1)
    }
  }

  var isClockUnit: Bool { rawValue <= TimeUnit.hour.rawValue }
}

/// "last", "this", "next" and their like.
enum Shift: Int {
  case last = 1
  case this, next, past, coming, same, preceding
}

/// A named part of the day, written as in TIMEX3: "TMO".
enum DayPart: Int {
  case morning = 1
  case afternoon, evening, night, noon, daytime, overnight

  var value: String {
    switch self {
    case .morning: "TMO"
    case .afternoon: "TAF"
    case .evening: "TEV"
    case .night, .overnight: "TNI"
    case .noon: "TMI"
    case .daytime: "TDT"
    }
  }
}

enum Season: Int {
  case spring = 1
  case summer, autumn, winter

  var code: String {
    switch self {
    case .spring: "SP"
    case .summer: "SU"
    case .autumn: "FA"
    case .winter: "WI"
    }
  }
}
