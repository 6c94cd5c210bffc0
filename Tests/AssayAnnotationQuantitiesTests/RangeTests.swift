import AssayModel
import Testing

@Suite struct RangeTests {
  @Test func `a number in words takes the unit of the next one`() {
    #expect(reading(of: "They stopped for four and two hours respectively.") == "4 h; 2 h")
    #expect(reading(of: "He saw the four and two men.") == "4 1; 2 1")
  }

  @Test(
    arguments: phrasings([
      (
        "6..8 wk",
        [
          "It takes six to eight weeks.", "It takes 6-8 weeks.", "It takes 6–8 weeks.",
          "It takes between six and eight weeks.",
          "It takes 6 weeks to 8 weeks.", "ranging from 6 to 8 weeks", "a 6-to-8-week wait",
        ]
      ),
      (
        "10000000000..15000000000 USD",
        [
          "It is worth $10-15 billion.", "It is worth $10 billion to $15 billion.",
          "It is worth $10bn-$15bn.",
          "It is worth between $10 and $15 billion.", "It is worth $10-$15 billion.",
          "It is worth 10 to 15 billion dollars.",
        ]
      ),
      ("1200000..1500000 GBP", ["It paid between £1.2m and £1.5m."]),
      ("40..60 1", ["Between 40 and 60 people came.", "40 to 60 people came.", "40-60 people came."]),
      (
        "15..20 %",
        ["a cut of 15-20%", "a cut of 15 to 20 per cent", "a cut of 15% to 20%", "between 15 and 20 percent"]
      ),
      (
        "4.9..5.5 kg", ["It weighs 5.2 ± 0.3 kg.", "It weighs 5.2 +/- 0.3 kg.", "It weighs 5.2 kg ± 0.3 kg."]
      ),
      ("3..4 d", ["It took three or four days."]),
      ("3000..4000 km", ["a range of 3,000-4,000 km"]),
      ("18..35 a", ["people aged between 18 and 35", "people aged 18 to 35", "people aged 18-35"]),
    ]))
  func `reads a range`(_ phrasing: Phrasing) {
    #expect(reading(of: phrasing.text) == phrasing.expected)
  }

  @Test(
    arguments: phrasings([
      (
        "6.1 %; 5.8 %",
        [
          "It fell from 6.1% to 5.8%.", "It dropped from 6.1 per cent to 5.8 per cent.",
          "It was cut from 6.1% to 5.8%.",
        ]
      ),
      ("5 mg; 6 mg", ["They got 5 and 6 mg respectively.", "They got 5 mg and 6 mg respectively."]),
      ("3 %; 9 %", ["It rose 3% to 9%."]),
      ("21000 1; 1360000 1", ["It rose by 21,000 to 1.36 million."]),
      ("44 mL; 50 mg", ["They got 44 ml to 50 mg."]),
      ("1.5 GHz; 2 GHz", ["the 1.5 and 2 GHz models"]),
      (
        "1200000000 USD; 1500000000 USD",
        ["Sales rose from $1.2 to $1.5 billion.", "Sales rose from about $1.2 to $1.5bn."]
      ),
      ("48200000 m3; 45900000 m3", ["It fell from 48.2 to 45.9 million cubic metres."]),
      ("12000 1; 18000 1", ["Membership grew from 12 to 18 thousand."]),
      ("1000000000000 JPY; 1100000000000 JPY", ["Sales grew from 1.0 to 1.1 trillion yen."]),
      ("10 %; 12 %", ["The share rose from 10 to 12 per cent."]),
      ("5 1; 2000000 1", ["It grew from 5 people to 2 million people.", "It grew from 5 to 2 million people."]),
      ("800000 USD; 1200000 USD", ["It rose from $800,000 to $1.2 million."]),
      ("900000 1; 1200000 1", ["Membership rose from 900,000 to 1.2 million."]),
    ]))
  func `keeps two values apart`(_ phrasing: Phrasing) {
    #expect(reading(of: phrasing.text) == phrasing.expected)
  }

  @Test(arguments: [
    ("about 40 people", Quantity.Modifier.about), ("some 40 people", .about), ("roughly 40 people", .about),
    ("~40 people", .about),
    ("40 or so people", .about), ("more than 40 people", .moreThan), ("over 40 people", .moreThan),
    ("40+ people", .moreThan),
    ("in excess of 40 people", .moreThan), ("fewer than 40 people", .lessThan),
    ("under 40 people", .lessThan),
    ("just under 40 people", .lessThan), ("at least 40 people", .atLeast),
    ("no fewer than 40 people", .atLeast),
    ("40 or more people", .atLeast), ("up to 40 people", .upTo), ("as many as 40 people", .upTo),
    ("no more than 40 people", .upTo),
    ("nearly 40 people", .nearly), ("almost 40 people", .nearly),
  ])
  func `reads the bound`(_ text: String, _ modifier: Quantity.Modifier) {
    #expect(quantities(in: text).map(\.modifier) == [modifier])
  }

  @Test(arguments: [
    ("Sales rose 3%.", Quantity.Change.up), ("Sales were up 3%.", .up), ("Sales grew by about 3%.", .up),
    ("an increase of 3%", .up),
    ("Sales fell 3%.", .down), ("They were down by 3%.", .down), ("a 3% drop", .down),
    ("a decline of 3%", .down),
  ])
  func `reads the direction of a change`(_ text: String, _ change: Quantity.Change) {
    #expect(quantities(in: text).map(\.change) == [change])
  }

  @Test func `over a period is no bound`() {
    #expect(quantities(in: "They met 40 witnesses over 23 days.").map(\.modifier) == [nil, nil])
    #expect(quantities(in: "It went on for over 23 days.").map(\.modifier) == [.moreThan])
  }

  @Test func `under what covers a thing is no bound`() {
    #expect(quantities(in: "The tomb lay under four metres of clay.").map(\.modifier) == [nil])
    #expect(quantities(in: "It is under four metres long.").map(\.modifier) == [.lessThan])
  }

  @Test func `a level that was reached is no change`() {
    #expect(quantities(in: "Sales rose to 34%.").map(\.change) == [nil])
  }
}
