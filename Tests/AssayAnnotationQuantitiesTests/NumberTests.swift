import Testing

@Suite struct NumberTests {
  @Test(
    arguments: phrasings([
      (
        "12000 1",
        [
          "The fair drew 12,000 visitors.", "The fair drew 12 000 visitors.",
          "The fair drew 12\u{202F}000 visitors.",
          "The fair drew twelve thousand visitors.", "The fair drew 12 thousand visitors.",
          "The fair drew 12k visitors.",
        ]
      ),
      (
        "3.5 1",
        ["The index stood at 3.5.", "The index rose to 3.50.", "The index stood at three and a half."]
      ),
      ("0.534 1", ["The ratio was .534 after the change.", "The ratio was 0.534 after the change."]),
      (
        "1234567 1",
        ["They counted 1,234,567 birds.", "They counted 12,34,567 birds.", "They counted 1 234 567 birds."]
      ),
      ("28642 1", ["Twenty-eight thousand six hundred and forty-two pupils came.", "28,642 pupils came."]),
      ("3000240 1", ["three million, two hundred and forty birds"]),
      (
        "121 1",
        [
          "one hundred and twenty-one members", "a hundred and twenty-one members",
          "one hundred twenty one members",
        ]
      ),
      ("1200 1", ["twelve hundred trees", "one thousand two hundred trees", "1,200 trees"]),
      (
        "500000 1",
        [
          "half a million homes", "Half a million homes", "half million homes", "500,000 homes",
          "0.5 million homes",
        ]
      ),
      (
        "250000 1", ["a quarter of a million homes", "quarter of a million homes", "a quarter million homes"]
      ),
      (
        "2500000 1",
        [
          "two and a half million bees", "2.5 million bees", "two-and-a-half million bees", "2½ million bees",
          "2 1/2 million bees",
        ]
      ),
      ("3500000 1", ["three million and a half bees"]),
      ("2200000 1", ["two point two million bees"]),
      ("24 1", ["Two dozen guards came.", "2 dozen guards came."]),
      ("12 1", ["A dozen guards came.", "Twelve guards came.", "12 guards came."]),
      ("2500000 1", ["There are 25 lakh voters.", "There are 2.5 million voters."]),
      ("30000000 1", ["There are three crore voters.", "There are 3 crore voters."]),
      ("7400000000 1", ["7.4bn people", "7.4 billion people", "7.4 bn people"]),
      ("5000000 1", ["5m people", "5 million people", "five million people"]),
      ("20 1", ["A score of boats lay there.", "Twenty boats lay there.", "20 boats lay there."]),
      ("1000000 1", ["10^6 cells", "10⁶ cells", "1 million cells", "a million cells"]),
      ("5000000 1", ["5×10⁶ cells", "5 x 10^6 cells", "5 million cells"]),
    ]))
  func `reads a number`(_ phrasing: Phrasing) {
    #expect(reading(of: phrasing.text) == phrasing.expected)
  }

  @Test(
    arguments: phrasings([
      (
        "0.2 1",
        [
          "one in five voters", "1 in 5 voters", "one out of five voters", "a fifth of voters",
          "one-fifth of voters", "More than one in five voted.", "Fewer than one in five stayed.",
          "Only one in five replied.", "as many as one in five patients", "Another one in five abstained.",
          "He said that one in five vans failed.", "More than one out of five sank.", "every one in five lambs",
          "Less than one-in-five homes are dry.", "Well over one in every five bats hibernates.",
          "A fifth have moved.", "Only a fifth remain.", "About a fifth said no.",
        ]
      ),
      ("0.25 1", ["Votes came in, and a quarter said no.", "About a quarter agreed."]),
      ("0.01 1", ["Only one in a hundred survived.", "Less than one in a hundred bolts failed."]),
      ("0.000001 1", ["The risk is less than one in a million."]),
      ("0.75 1", ["More than three in four girls passed.", "At least 3 in 4 passed.", "Three in four pupils passed."]),
      ("0.02 1", ["Fewer than one in fifty had a rash.", "one in 50 bolts"]),
      ("0.875 1", ["Seven in every eight oaks stood.", "seven out of every eight oaks"]),
      ("0.4 1", ["4-in-10 tenants moved.", "four in 10 tenants"]),
      (
        "0.75 1",
        ["three quarters of the crew", "three-quarters of the crew", "3/4 of the crew", "¾ of the crew"]
      ),
      ("0.5 1", ["More than half of the crew left.", "Half the crew left.", "It was cut by half."]),
      ("0.9 1", ["nine out of ten pupils", "9 out of 10 pupils"]),
      (
        "2.5 [in]",
        [
          "It is 2 1/2 inches thick.", "It is 2½ inches thick.", "It is 2.5 inches thick.",
          "It is two and a half inches thick.",
        ]
      ),
      ("0.5 h", ["It took half an hour.", "It took half hour."]),
      ("0.25 h", ["They scored in the last quarter of an hour.", "It took a quarter of an hour."]),
      ("0.75 h", ["It took three quarters of an hour.", "It took three-quarters of an hour."]),
      ("1.5 a", ["It took a year and a half.", "It took one and a half years.", "It took 1.5 years."]),
      ("0.25 [pp]", ["It rose a quarter of a percentage point."]),
      ("0.01 1", ["One over one hundred is little.", "one in 100 bulbs", "one in a hundred bulbs"]),
      (
        "0.000001 1",
        ["It was a one in a million chance.", "The chance was one in a million.", "1 in a million births"]
      ),
      ("0.3 1", ["three in every ten voters", "3 in 10 voters", "three out of ten voters"]),
      (
        "0.75 L",
        ["Add ¾ of a litre of stock.", "Add 0.75 of a litre.", "Add three quarters of a litre.", "Add ¾ litre."]
      ),
      ("0.5 L", ["Add a half-litre of stock.", "Add half a litre of stock.", "Add ½ a litre of stock."]),
      ("6 1", ["half a dozen eggs", "half-dozen eggs"]),
      ("0.2 1", ["The hall is a fifth larger.", "The new one is a fifth cheaper.", "a fifth of it"]),
    ]))
  func `reads a fraction`(_ phrasing: Phrasing) {
    #expect(reading(of: phrasing.text) == phrasing.expected)
  }

  @Test(
    arguments: phrasings([
      ("10000..100000 1", ["tens of thousands of fans"]),
      ("100000000..1000000000 1", ["hundreds of millions of stars"]),
      ("1000..10000 1", ["thousands of fans", "Thousands of fans"]),
      ("10000..100000 1", ["“Tens of thousands of fans came.”", "\"Tens of thousands cheered.\""]),
      ("100000000..1000000000 USD", ["hundreds of millions of dollars"]),
      ("200..1000 1", ["several hundred homes", "a few hundred homes", "Several hundred people came."]),
      ("2000..10000 1", ["a few thousand fans", "several thousand fans"]),
      ("24..120 1", ["a few dozen buyers", "several dozen buyers"]),
      ("2000000..10000000 USD", ["several million dollars"]),
      ("2 1", ["a couple of dogs", "The last couple of trains were late.", "another couple of dogs"]),
      ("2 L", ["a couple of litres of milk"]),
      ("200 1", ["a couple of hundred people", "a couple hundred people"]),
      ("", ["It lasted several hundred years.", "It takes a couple of weeks."]),
    ]))
  func `reads a vague number by its order of magnitude`(_ phrasing: Phrasing) {
    #expect(reading(of: phrasing.text) == phrasing.expected)
  }

  @Test(
    arguments: phrasings([
      (
        "1990000000000000000000000000000 kg",
        ["Its mass is 1.99×10^30 kg.", "Its mass is 1.99 x 10^30 kg.", "Its mass is 1.99e30 kg."]
      ),
      ("0.001 m", ["It is 10⁻³ m wide.", "It is 10^-3 m wide."]),
      ("0.0000248 m", ["It is 2.48×10−5 m wide.", "It is 2.48x10^-5 m wide.", "It is 2.48e-5 m wide."]),
      ("-12 Cel", ["It was minus 12 degrees Celsius.", "It was -12°C.", "It was −12 °C."]),
    ]))
  func `reads powers, and signs`(_ phrasing: Phrasing) {
    #expect(reading(of: phrasing.text) == phrasing.expected)
  }

  @Test(arguments: [
    ("12,000 people", "1000"), ("12,345 people", "1"), ("3.5 kg", "0.1"), ("3.50 kg", "0.01"),
    ("$1.2 million", "100000"),
    ("20 million people", "10000000"), ("twenty thousand people", "10000"), ("half of them", "0.1"),
    ("$10-15 billion", "1000000000"),
  ])
  func `knows the place of the last meaningful digit`(_ text: String, _ resolution: String) {
    #expect(quantities(in: text).map { "\($0.resolution)" } == [resolution])
  }

  @Test(arguments: [
    ("One in every five shops is empty.", "0.2 1"), ("One of every four boats leaks.", "0.25 1"),
    ("Fares rose by more than a quarter since May.", "0.25 1"),
    ("Over two million and a quarter birds came.", "2250000 1"),
    ("A million and a quarter euros were paid.", "1250000 EUR"),
  ])
  func `reads shares and quarters in running text`(_ text: String, _ expected: String) {
    #expect(reading(of: text) == expected)
  }

  @Test(arguments: ["Thirty-odd goats fled.", "Some 200-odd goats fled.", "Six hundred-odd goats fled."])
  func `an odd number is about that number`(_ text: String) {
    #expect(quantities(in: text).map(\.modifier) == [.about])
  }

  @Test(arguments: [
    ("The dam cost 3.5 bilion euros.", "3500000000 EUR", "bilion"), ("They lost £2 milion.", "2000000 GBP", "milion"),
    ("It has 40 thousnad seats.", "40000 1", "thousnad"), ("About 15 percnt stayed.", "15 %", "percnt"),
    ("He owes 900 dollers.", "900 USD", "dollers"), ("He owes 12 dolar.", "12 USD", "dolar"),
    ("He owes 12 dolars.", "12 USD", "dolars"),
    ("They rode 30 kilomters.", "30 km", "kilomters"),
    ("It holds 60 gigabtyes.", "60 GBy", "gigabtyes"), ("It is 8 sqaure metres.", "8 m2", "sqaure"),
  ])
  func `reads a misspelt scale or unit and says so`(_ text: String, _ expected: String, _ slip: String) {
    let document = annotated(text)
    #expect(reading(of: text) == expected)
    #expect(document.quantities.compactMap(\.misspelling).map { document.text[$0] } == [slip])
  }

  @Test(arguments: [
    "12 meteors fell.", "12 galleons sank.", "12 bushes burned.", "12 shillings rolled.", "12 colonies grew.",
    "12 minuets rang.",
    "12 radiant girls sang.", "12 squares stood.", "12 litters came.", "12 thermos jars broke.",
    "12 bullion vans left.",
    "12 millions of years passed.", "30 kilometres of road", "5 percent of them", "2 billion people", "3 dollars",
  ])
  func `a word of its own is no slip of the pen`(_ text: String) {
    #expect(quantities(in: text).allSatisfy { $0.misspelling == nil })
    #expect(text.hasPrefix("12 m") || !quantities(in: text).isEmpty)
  }
}
