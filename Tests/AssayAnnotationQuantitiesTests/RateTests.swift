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
      (
        "0.06 L/km",
        ["It burns 6 litres per 100 km.", "It burns 6 L/100 km.", "It burns 6 L/100km."]
      ),
      ("0.002 kg/L", ["Mix 2 kg per 1,000 litres."]),
      ("0.02 1/km", ["There are 2 crossings per 100 km."]),
      ("42.2 cUSD/{share}; 40 cUSD", ["It pays 42.2 cents a share from 40 cents."]),
      ("0.00001 1", ["It is a difference of one per 100,000."]),
      ("12 1/d", ["There are 12 flights per day."]),
      ("2 Mbit/s", ["It sends 2 Mbit/s.", "It sends two megabits per second."]),
      ("3.1 %/a", ["It grows 3.1% a year.", "It grows 3.1 per cent per annum."]),
      ("20 J/m2/a", ["a dose of 20 J/m^2 per year"]),
      ("45 [mi]/[gal]", ["It does 45 mpg.", "It does 45 miles per gallon."]),
      ("9000 EUR/a", ["They save €9,000 a year and rest.", "They save €9,000 a year from May."]),
      ("7 GBP/{match}", ["It costs £7 a match."]),
      ("300 t/d", ["It rolls 300 tonnes of steel per day.", "It rolls 300 tonnes of steel a day."]),
      ("90 L/d", ["Each mare drinks 90 litres of water a day.", "Each mare drinks 90 litres of water every day."]),
      (
        "3000000 t/a",
        ["The pit gives 3 million tonnes of ore a year.", "It emits 3 million tonnes of carbon dioxide each year."]
      ),
      ("6 g/d", ["They eat 6g of salt a day."]),
      ("60 t/s", ["The comet sheds 60 tonnes of dust a second."]),
      (
        "3 kg",
        ["She ate 3 kg of rice a year ago.", "She ate 3 kg of rice a day later.", "They ate 3 kg of rice daily."]
      ),
      ("2 h", ["It took 2 hours of work a day."]),
      ("1.2 ZAR/L", ["Diesel rose to R1.20 a litre."]),
      ("12500 ZAR/mo", ["She earns R12,500 a month."]),
      ("13200000000 USD", ["It was $13.2 billion a year earlier.", "It was $13.2 billion a year ago."]),
    ]))
  func `reads the rate`(_ phrasing: Phrasing) {
    #expect(reading(of: phrasing.text) == phrasing.expected)
  }

  @Test(arguments: [
    ("There were 12 deaths per 100,000 people.", "100000"), ("It burns 6 litres per 100 km.", "100"),
    ("About three in every ten voters left.", "10"), ("It was a one in a million chance.", "1000000"),
    ("It makes 12 cars per day.", nil), ("Rent is $1,500 a month.", nil),
  ])
  func `keeps what a rate counts by`(_ text: String, _ per: String?) {
    #expect(quantities(in: text).map { $0.per.map { "\($0)" } } == [per])
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
      ("1000 [fold]", ["It rose a thousand fold.", "It rose a thousandfold.", "It rose by a factor of 1,000."]),
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
          "She died at 35.", "He married at 35 and moved.", "The driver, 35, was hurt.", "A nurse (35) was hurt.",
          "Entry is free for children under 35.", "He wants anyone older than 35 to leave.", "The gymnast, 35, won.",
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
    ("the second race", "2"), ("It sheds 60 tonnes of dust for a second time.", "2"), ("A third man came.", "3"),
  ])
  func `reads an ordinal`(_ text: String, _ value: String) {
    let ordinals = annotated(text).quantities.filter { $0.kind == .ordinal }
    #expect(ordinals.map { "\($0.value)" } == [value])
  }

  @Test(arguments: [
    "He fled from the Third Reich.", "She leads 21st Century Fox.", "The shop on 5th Avenue shut.",
    "The 14th Amendment says so.", "The 101st Airborne Division came.", "It was built in the 19th century.",
    "It rose in the third quarter of 2014.", "They met on the third Thursday of May.", "He lives on East 42nd Street.",
    "After the First World War it closed.", "He joined the Fifty-Fourth Regiment.", "They meet every second Friday.",
  ])
  func `an ordinal in a name or date is no quantity`(_ text: String) {
    #expect(annotated(text).quantities.isEmpty)
  }

  @Test(arguments: [
    ("Third parties paid.", "3"), ("It was his 20th Grand Slam title.", "20"), ("The Third man left.", "3"),
    ("She won a second Olympic medal.", "2"),
  ])
  func `an ordinal near a name still counts`(_ text: String, _ value: String) {
    #expect(annotated(text).quantities.filter { $0.kind == .ordinal }.map { "\($0.value)" } == [value])
  }

  @Test(
    arguments: [
      ("They were trapped 300ft down.", nil), ("The hut stands 300m up the slope.", nil),
      ("They drilled down 300ft.", nil), ("The plane went down 300ft.", .down), ("Prices are 3 per cent up.", .up),
      ("She gave up 3 posts.", nil), ("Police rounded up 14 goats.", nil), ("The firm shut down 6 mills.", nil),
      ("Visits went up 300.", .up), ("The appeal raised £3m.", nil), ("It raised 4 calves.", nil),
      ("Wheat crashed 12%.", .down), ("The peso weakened by 3 per cent.", .down),
      ("Tin strengthened a further 2%.", .up),
      ("Output collapsed by 70%.", .down), ("Yields spiked 15 basis points.", .up),
      ("Trade recovered 6 per cent.", .up),
      ("Their hoard dwindled by 40%.", .down), ("About 30 mm fell by noon.", nil), ("They recovered 9 bodies.", nil),
      ("The lake is 2 metres down on last year.", .down), ("Sales are 12 down.", .down), ("It is up 3 per cent.", .up),
      ("They cut 300 cables.", nil), ("Hours were cut by a third with no notice.", .down),
      ("They cut 300 jobs.", .down), ("He climbed four hills.", nil),
      ("Sales doubled.", .up), ("Rents quadrupled.", .up), ("It hopes to triple output.", .up),
      ("Output halved.", .down),
      ("They saw a 10-fold rise.", .up), ("After a sixfold jump it closed.", .up), ("It was a threefold drop.", .down),
      ("It was a tenfold error.", nil),
      ("They paid double the price.", nil), ("Trade grew tenfold.", .up), ("He earns three times as much.", nil),
      ("The firm cut its costs by 5 per cent.", .down), ("It raised the toll on lorries by £3.", .up),
      ("The lower house backed it by 62 per cent.", nil), ("Women make up 40 per cent of it.", nil),
      ("She took 11 rebounds.", nil), ("It was a five-year decline.", nil),
    ] as [(String, Quantity.Change?)])
  func `tells a change from a place`(_ text: String, _ change: Quantity.Change?) {
    #expect(quantities(in: text).first?.change == change)
  }
}
