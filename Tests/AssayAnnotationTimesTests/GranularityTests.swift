import AssayModel
import Testing

/// Every granularity, from centuries to clock times, in full.
@Suite struct GranularityTests {
  @Test(arguments: [
    ("Rail came in the 19th century.", "1800-01-01/1900-01-01"),
    ("Rail came in the mid-19th century.", "1800-01-01/1900-01-01"),
    ("The villa dates from the 1900s.", "1900-01-01/2000-01-01"),
    ("Jazz spread in the 1920s.", "1920-01-01/1930-01-01"),
    ("Jazz spread in the late 1920s.", "1920-01-01/1930-01-01"),
    ("Disco spread in the seventies.", "1970-01-01/1980-01-01"),
    ("Disco spread in the early seventies.", "1970-01-01/1980-01-01"),
    ("Disco spread in the '70s.", "1970-01-01/1980-01-01"),
    ("Prices doubled in 1990 s.", "1990-01-01/2000-01-01"),
  ])
  func `reads decades and centuries`(_ text: String, _ value: String) {
    #expect(values(text) == [value])
  }

  @Test(arguments: [
    ("The mill closed in 1987.", "1987"), ("The mill has been shut since 1987.", "1987"),
    ("The mill will reopen by 2030.", "2030"), ("The mill closed in mid-1987.", "1987"),
    ("The mill closed in late 1987.", "1987"), ("The mill closed at the end of 1987.", "1987"),
    ("She was born in nineteen eighty-six.", "1986"), ("She was born in nineteen hundred ninety-three.", "1993"),
    ("She was born in two thousand and five.", "2005"), ("She was born in twenty twelve.", "2012"),
    ("She was born in nineteen oh five.", "1905"), ("She was born in October two thousand and five.", "2005-10"),
    ("The play runs until 12 May twenty twenty-five.", "2025-05-12"),
    ("The city fell in 146 BC.", "-0146"), ("The city fell in 146 B.C.", "-0146"),
    ("The mountain erupted in AD 79.", "0079"), ("The mountain erupted in 79 AD.", "0079"),
    ("The castle was built in 1066 AD.", "1066"), ("The shrine was built in 552 CE.", "0552"),
    ("The firm grew between 2010 and 2015.", "2010/2015"), ("The firm grew from 2010 through 2015.", "2010/2015"),
    ("The firm grew in 2010~2015.", "2010/2015"), ("The firm grew in 2020/21.", "2020/2021"),
  ])
  func `reads years`(_ text: String, _ value: String) {
    #expect(values(text) == [value])
  }

  @Test(arguments: [
    ("Revenue rose in fiscal 2021.", "FY2021"), ("Revenue rose in the 2021 fiscal year.", "FY2021"),
    ("Revenue rose in FY2021.", "FY2021"), ("Revenue rose in FY21.", "FY2021"),
    ("Revenue rose in FY 2021.", "FY2021"), ("Revenue rose in fiscal 2020-21.", "FY2021"),
    ("Revenue rose in the financial year 2021.", "FY2021"),
    ("Profit fell in Q3 2021.", "2021-Q3"), ("Profit fell in Q3 of 2021.", "2021-Q3"),
    ("Profit fell in 3Q21.", "2021-Q3"), ("Profit fell in 3Q 2021.", "2021-Q3"),
    ("Profit fell in 2021-Q3.", "2021-Q3"), ("Profit fell in Q3 FY21.", "2021-Q3"),
    ("Profit fell in the third quarter of fiscal 2021.", "2021-Q3"), ("Profit fell in Q3.", "2023-Q3"),
    ("Profit fell in Q3 last year.", "2023-Q3"), ("Profit will fall in Q3.", "2024-Q3"),
    ("Q1 results disappointed.", "2024-Q1"), ("Profit fell in H1 2021.", "2021-H1"),
    ("Profit fell in the second half of last year.", "2023-H2"),
    ("Profit rose in the first nine months of 2021.", "2021-01-01/2021-10-01"),
    ("Profit rose in the 12 months to March.", "2023-04-01/2024-04-01"),
    ("Profit rose in the year to June 2023.", "2022-07-01/2023-07-01"),
    ("Profit rose in the year to 30 June 2023.", "2022-07-01/2023-07-01"),
  ])
  func `reads quarters, halves and fiscal years`(_ text: String, _ value: String) {
    #expect(values(text) == [value])
  }

  @Test(arguments: [
    ("The tower stood in the spring of 1968.", "1968-SP"), ("The tower stood in autumn 1968.", "1968-FA"),
    ("The tower stood in the fall of 1968.", "1968-FA"), ("The tower fell in the summer of last year.", "2023-SU"),
    ("The tower fell last winter.", "2023-WI"), ("The tower opens next spring.", "2025-SP"),
    ("The tower fell in October last year.", "2023-10"), ("The tower opens in October next year.", "2025-10"),
    ("The tower fell in May this year.", "2024-05"), ("The tower fell in October of last year.", "2023-10"),
    ("The tower fell in 10/2021.", "2021-10"), ("The tower fell in 2021-10.", "2021-10"),
    ("It closed in the first two weeks of March 2021.", "2021-03-01/2021-03-15"),
    ("It closed in the last ten days of May 2021.", "2021-05-22/2021-06-01"),
    ("It was signed in 2013-W05.", "2013-W05"), ("It was signed on 2013-W05-2.", "2013-01-29"),
    ("It was signed in week 5 of 2013.", "2013-W05"), ("It opens in the week of 7 October 2024.", "2024-W41"),
    ("It opens on the weekend of 5 October 2024.", "2024-W40-WE"),
  ])
  func `reads seasons, months and weeks`(_ text: String, _ value: String) {
    #expect(values(text) == [value])
  }

  @Test(arguments: [
    ("He landed on fifteen August 1993.", "1993-08-15"), ("He landed on Aug-15-1993.", "1993-08-15"),
    ("He landed on 3 May last year.", "2023-05-03"), ("He landed on May 3 last year.", "2023-05-03"),
    ("He stayed from May 3-6 last year.", "2023-05-03/2023-05-06"),
    ("He stayed from 10/1/2018-10/7/2018.", "2018-10-01/2018-10-07"),
    ("He stayed 5/1-5/7/2020.", "2020-05-01/2020-05-07"),
    ("He stayed from Wednesday to Friday.", "2024-06-12/2024-06-14"),
    ("He pays on the 20th of every month.", "XXXX-XX-20"), ("He paid on the 5th.", "2024-06-05"),
    ("He must pay by the 25th.", "2024-06-25"), ("He came around the 12th this month.", "2024-06-12"),
    ("He stayed for two weeks starting 20 May 2024.", "2024-05-20/2024-06-03"),
  ])
  func `reads days`(_ text: String, _ value: String) {
    #expect(values(text) == [value])
  }

  @Test(arguments: [
    ("It opened on St. Patrick's Day 2021.", "2021-03-17"), ("It opened on Mother's Day 2021.", "2021-05-09"),
    ("It opened on Presidents' Day 2021.", "2021-02-15"), ("It opened on Martin Luther King Day 2021.", "2021-01-18"),
    ("It opened on Ash Wednesday 2021.", "2021-02-17"), ("It opened on Palm Sunday 2021.", "2021-03-28"),
    ("It opened on Bastille Day last year.", "2023-07-14"), ("It opened on Canada Day.", "2023-07-01"),
    ("It opened last Christmas.", "2023-12-25"), ("It opens next Easter.", "2025-04-20"),
    ("It will open on Halloween.", "2024-10-31"), ("It opened over the Labor Day weekend.", "2023-W35-WE"),
    ("It opened on the weekend of Halloween.", "2023-W43-WE"),
  ])
  func `reads days that have a name`(_ text: String, _ value: String) {
    #expect(values(text) == [value])
  }

  @Test(arguments: [
    ("The log ends at 2016-08-31T10:00:00Z.", "2016-08-31T10:00:00Z"),
    ("The log ends at 2016-08-31T10:00+05:30.", "2016-08-31T10:00+05:30"),
    ("The log ends at 2016-08-31 10:00.", "2016-08-31T10:00"),
    ("The vote began at 9 a.m. ET on Tuesday.", "2024-06-18T09:00-04:00"),
    ("The vote began at 9 a.m. Eastern Time on 8 January 2024.", "2024-01-08T09:00-05:00"),
    ("The vote began at 9:30 IST on Tuesday.", "2024-06-18T09:30+05:30"),
    ("The vote began at 14:30 UTC+2 on Tuesday.", "2024-06-18T14:30+02:00"),
    ("The vote began at 14:30 (GMT) on Tuesday.", "2024-06-18T14:30Z"),
    ("The vote lasted from 9 to 11 a.m. ET on Tuesday.", "2024-06-18T09:00:00-04:00/2024-06-18T11:00:00-04:00"),
    ("The vote began at 1430 GMT.", "2024-06-20T14:30Z"), ("The vote began at 0930.", "2024-06-20T09:30"),
    ("The vote began at 3:15p.", "2024-06-20T15:15"), ("The vote began in the afternoon at 3.", "2024-06-20T15:00"),
    ("The vote began on the morning of 3 June.", "2024-06-03TMO"),
    ("The vote began at midnight.", "2024-06-20T00:00"), ("The ship docked at 2140 local time.", "2024-06-20T21:40"),
    ("The convoy left at 1600 hours.", "2024-06-20T16:00"), ("The convoy left at 16:30 hours.", "2024-06-20T16:30"),
    ("Leeds, Sat Jan 17 2009, 01:38 hrs", "2009-01-17T01:38"),
  ])
  func `reads clock times and their zones`(_ text: String, _ value: String) {
    #expect(values(text) == [value])
  }

  @Test(arguments: [
    ("The shop opens at 9 a.m.", "T09:00"), ("We will meet at 6:30 p.m.", "T18:30"),
    ("The webcast starts at 2 p.m. ET.", "T14:00-04:00"), ("The match starts at 8pm BST.", "T20:00+01:00"),
    ("We will meet from 5 to 6 p.m.", "17:00:00/18:00:00"), ("She may call at noon.", "T12:00"),
  ])
  func `leaves the day of a clock time open that does not look back`(_ text: String, _ value: String) {
    #expect(values(text) == [value])
    #expect(times(text).first?.interval == today.map { DateInterval(day: $0) })
  }

  @Test(arguments: [
    ("They talked all day.", "P1D"), ("They talked all night.", "P1D"), ("They waited for half a year.", "P0.5Y"),
    ("It lasted two years, three months and four days.", "P2Y3M4D"), ("It lasted a fortnight.", "P2W"),
    ("It lasted three-quarters of a century.", "P75Y"), ("It lasted half a century.", "P50Y"),
    ("It lasted a quarter of an hour.", "PT15M"), ("It lasted for centuries.", "PXY"),
    ("They meet in the mornings.", "TMO"), ("They meet on Friday nights.", "XXXX-WXX-5TNI"),
    ("They meet every second week.", "P2W"), ("They meet every second Thursday.", "XXXX-WXX-4"),
    ("They meet on the first Monday of every month.", "P1M"), ("It took 3h 20m.", "PT3H20M"),
    ("They meet on the last Thursday of each month.", "P1M"), ("They meet every third year.", "P3Y"),
    ("They meet every summer.", "XXXX-SU"), ("They meet on weekdays.", "P1WD"),
    ("They meet at weekends.", "P1WE"), ("They meet every few weeks.", "PXW"), ("It is open 24/7.", "P1D"),
    ("She ran it in 2:03:45 hours.", "PT2H3M45S"), ("It took 1:45 hours.", "PT1H45M"),
    ("It took 4:32 minutes.", "PT4M32S"),
    ("They meet every three months.", "P3M"),
    ("They meet fortnightly.", "P2W"), ("They meet every March.", "XXXX-03"),
  ])
  func `reads durations and sets`(_ text: String, _ value: String) {
    #expect(line(text) == value)
  }
}
