import AssayModel
import Testing

@Suite struct RateTests {
  @Test(
    arguments: phrasings([
      (
        "58.24 USD/[bbl]",
        ["Oil fell to $58.24 a barrel.", "Oil fell to $58.24 per barrel.", "Oil fell to $58.24/barrel."]
      ),
      (
        "1200000 [bbl]/d",
        [
          "It makes 1.2 million barrels per day.", "It makes 1.2 million barrels a day.",
          "It makes 1.2 million bpd.",
        ]
      ),
      ("4100 USD/{capita}", ["It rose to $4,100 per capita."]),
      ("1500 USD/mo", ["Rent is $1,500 a month.", "Rent is $1,500 per month.", "Rent is $1,500/month."]),
      ("500 USD/h", ["a $500-an-hour lawyer", "a lawyer at $500 an hour"]),
      (
        "0.00012 1",
        [
          "There were 12 deaths per 100,000 people.", "The rate was 12 per 100,000.",
          "There were 12 deaths for every 100,000 people.",
        ]
      ),
      ("42.2 cUSD/{share}; 40 cUSD", ["It pays 42.2 cents a share from 40 cents."]),
      ("12 1/d", ["There are 12 flights per day."]),
      ("2 Mbit/s", ["It sends 2 Mbit/s.", "It sends two megabits per second."]),
      ("3.1 %/a", ["It grows 3.1% a year.", "It grows 3.1 per cent per annum."]),
      ("20 J/m2/a", ["a dose of 20 J/m^2 per year"]),
      ("45 [mi]/[gal]", ["It does 45 mpg.", "It does 45 miles per gallon."]),
      ("13200000000 USD", ["It was $13.2 billion a year earlier.", "It was $13.2 billion a year ago."]),
    ]))
  func `reads the rate`(_ phrasing: Phrasing) {
    #expect(reading(of: phrasing.text) == phrasing.expected)
  }

  @Test(
    arguments: phrasings([
      (
        "10 [fold]",
        [
          "Prices rose 10-fold.", "Prices rose tenfold.", "They are ten times as high.",
          "Prices rose by a factor of 10.", "Prices rose by ten times.",
        ]
      ),
      (
        "3 [fold]",
        [
          "It is three times as large.", "It is three times larger.", "Sales tripled.",
          "It is 3 times the size.",
        ]
      ),
      ("2 [fold]", ["Sales doubled.", "It is twice as big.", "It is double the price."]),
      ("0.5 [fold]", ["It is half as big.", "It has half as many.", "Profit halved.", "The fee was halved."]),
    ]))
  func `reads the factor`(_ phrasing: Phrasing) {
    #expect(reading(of: phrasing.text) == phrasing.expected)
  }

  @Test(
    arguments: phrasings([
      (
        "35 a",
        [
          "A 35-year-old man came.", "A man aged 35 came.", "Maria Lopez, 35, came.", "He is 35 years old.",
          "He died at the age of 35.",
          "He was 35.", "a man 35 years of age", "a thirty-five-year-old man",
        ]
      ),
      ("2 mo", ["her two-month-old son", "a son two months old"]),
    ]))
  func `reads the age`(_ phrasing: Phrasing) {
    let found = quantities(in: phrasing.text)
    #expect(found.map(brief) == [phrasing.expected])
    #expect(found.map(\.kind) == [.age])
  }

  @Test(arguments: [
    ("She came third.", "3"), ("the 21st race", "21"), ("the twenty-fifth race", "25"),
    ("the second race", "2"),
  ])
  func `reads an ordinal`(_ text: String, _ value: String) {
    let ordinals = annotated(text).quantities.filter { $0.kind == .ordinal }
    #expect(ordinals.map { "\($0.value)" } == [value])
  }
}
