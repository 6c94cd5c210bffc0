import AssayText
import FoundationEssentials
import Testing

@Suite struct NounTests {
  @Test(arguments: [
    ("12 oil tankers sank.", "tankers"), ("179 new aerial refuelling tankers", "tankers"),
    ("60 people died.", "people"),
    ("500 Apple engineers", "engineers"), ("30 short-haul aircraft", "aircraft"),
    ("two of the engines", "engines"),
    ("One senior official said so.", "official"), ("a 12-man crew", "crew"), ("three sports cars", "cars"),
    ("12,000 square metres of countryside", "countryside"), ("45% of voters", "voters"),
    ("seven crew members", "members"),
    ("1.3 billion people", "people"), ("six more planes", "planes"), ("10,000+ fans", "fans"),
    ("a score of ships", "ships"), ("several hundred homes", "homes"), ("a couple of dogs", "dogs"),
    ("a 300-seat theatre", "theatre"), ("a 12-storey block", "block"), ("two-bedroom flats", "flats"),
    ("five Model 3 cars", "cars"), ("one call every hour", "call"), ("the 240 cows weighs little", "cows"),
    ("one in a million births", "births"), ("620 metres of the old pipeline last year", "pipeline"),
    ("16 mobile, solar-powered pumps", "pumps"), ("three large, old, stone barns", "barns"),
    ("a quarter of its value", "value"), ("67% of the industry's income", "income"),
    ("a four-year contract", "contract"),
    ("a 30mph zone", "zone"), ("a 70 per cent chance", "chance"), ("a 24-hour search involving the crew", "search"),
    ("a survey of 4,100 households suggests", "households"), ("six crew members", "members"),
    ("28,000 litres of milk hit a wall", "milk"), ("20 tonnes of sand a year", "sand"),
    ("90 litres of oil a day leaked", "oil"), ("2.3 tonnes of grain inside a barn", "grain"),
    ("a 48-acre field set aside", "field"), ("84 kilos of food annually", "food"), ("2 litres of water daily", "water"),
    ("300 tonnes of steel per day", "steel"), ("4 tonnes of carbon dioxide a year", "dioxide"),
    ("four daily flights", "flights"),
  ])
  func `finds the counted noun`(_ text: String, _ noun: String) {
    let document = annotated(text)
    #expect(document.quantities.map { $0.noun.map { document.text[$0] } } == [noun])
  }

  @Test(arguments: [
    ("nine of the 11 alarms failed", "alarms"), ("38 of his 41 fights", "fights"),
    ("three of the country's 50 mayors", "mayors"),
  ])
  func `a part is counted in what its whole is counted in`(_ text: String, _ noun: String) {
    let document = annotated(text)
    #expect(document.quantities.first?.noun.map { document.text[$0] } == noun)
  }

  @Test(arguments: [
    "The index fell to 7,162.90.", "He gave 12 to her.", "They won by 12.", "The group of 20 met.",
    "It is a third larger.", "It left 12 dead, officials said.", "Of them 212 needed a ventilator.",
    "One in five voted.", "They eat 12 daily.", "The choir, 120 strong, sang.",
    "It passed within 3,500 kilometres of the moon.", "They won a 5 per cent rise.",
  ])
  func `finds no noun where nothing is counted`(_ text: String) {
    #expect(quantities(in: text).allSatisfy { $0.noun == nil })
  }
}

@Suite struct HostileNumberTests {
  @Test func `a megabyte of digits is no quantity and no trouble`() {
    #expect(quantities(in: "It is " + String(repeating: "9", count: 1_000_000) + " km.").isEmpty)
  }

  @Test(arguments: [
    String(repeating: "1,", count: 2_000), String(repeating: "one hundred ", count: 1_000),
    String(repeating: "1 000 ", count: 1_000),
    String(repeating: "half of a million of ", count: 500), String(repeating: "1-", count: 2_000),
    String(repeating: "$", count: 2_000),
    String(repeating: "million ", count: 1_000), String(repeating: "1/", count: 2_000),
    String(repeating: "5 \"", count: 1_000),
    String(repeating: "1 and ", count: 1_000), String(repeating: "two-", count: 1_500),
    String(repeating: "-", count: 2_000) + "5",
    String(repeating: "3 of the 5 ", count: 20_000), String(repeating: "4 old, ", count: 5_000),
    String(repeating: "a third of the firm's 7 ", count: 5_000), String(repeating: "cut it by 5% ", count: 5_000),
  ])
  func `long runs end in good time`(_ text: String) {
    for quantity in quantities(in: text) { #expect(quantity.value.isFinite) }
  }

  @Test(arguments: [
    "9e999 kg", "1e-999 kg", "1×10^120 m", "9 million million million million million million", "0/0 inches",
    "1/0 miles", "5 %%%", "$",
    "€ € 5", "½½½", "-", "minus", "1e", "1^", "10^^10", "٣ km", "5\u{0}km", "1.2.3.4", "2^10", "8x2^99 bits",
    "one in zero", "1 in 0",
    "99999999999999999999999999999999999999 trillion dollars", "0 to 0", "per per per", "5 per", "5 /",
    "5 / /", "between and", "and a half",
  ])
  func `odd arithmetic gives a finite number or none`(_ text: String) {
    for quantity in annotated(text).quantities {
      #expect(quantity.value.isFinite && quantity.upper?.isFinite ?? true)
    }
  }
}
