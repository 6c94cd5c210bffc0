/// Made-up news to measure on: the same text for the same seed, as full of figures, dates and names as a newspaper.
struct NewsText {
  private var state: UInt64

  /// Stories of one paragraph each, about `size` bytes together.
  static func stories(seed: UInt64 = 1, size: Int) -> [String] {
    var text = NewsText(state: seed)
    var stories: [String] = []
    var count = 0
    while count < size {
      let story = (0..<12).map { _ in text.sentence() }.joined(separator: " ")
      stories.append(story)
      count += story.utf8.count
    }
    return stories
  }

  /// A sentence with its slots filled: "{person}" by a person, "{n}" by a number, and so on.
  private mutating func sentence() -> String {
    var result = ""
    var slot: String?
    for character in pick(Self.patterns) {
      switch character {
      case "{": slot = ""
      case "}":
        result += fill(slot ?? "")
        slot = nil
      default:
        if slot == nil { result.append(character) } else { slot?.append(character) }
      }
    }
    return result
  }

  private mutating func fill(_ slot: String) -> String {
    switch slot {
    case "person": pick(Self.givenNames) + " " + pick(Self.surnames)
    case "surname": pick(Self.surnames)
    case "place": pick(Self.places)
    case "firm": pick(Self.surnames) + " " + pick(["Group", "Bank", "Airlines", "Energy", "Foods", "University"])
    case "noun": pick(Self.nouns)
    case "n": "\(number(2...98))"
    case "big": "\(number(1...899)),\(number(100...999))"
    case "decimal": "\(number(1...60)).\(number(1...9))"
    case "year": "\(number(1990...2030))"
    case "day": "\(number(1...28))"
    case "month": pick(Self.months)
    case "weekday": pick(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"])
    case "count": pick(["two", "three", "a dozen", "twenty-five", "one hundred and twenty", "half a million"])
    default: ""
    }
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  private mutating func pick(_ list: [String]) -> String { list[Int(next() % UInt64(list.count))] }

  /// SplitMix64 (Steele, Lea and Flood).
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }

  private static let patterns = [
    "The council of {place} said on {weekday} that it would close the old bridge for repairs until the end of {month}.",
    "Shares of {firm} fell {decimal} per cent after the company said that profits would be lower than expected.",
    "“We did what we could with the people we had,” {person}, a spokesman for {firm}, told reporters in {place}.",
    "About {big} {noun} were counted along the coast in {month} {year}, up from {big} a year earlier.",
    "The fire destroyed {count} houses and burned {big} hectares of forest before rain came on {day} {month}.",
    "Police said that {n} people were hurt, {count} of them seriously, when a train left the track near {place}.",
    "Mr {surname}, who is {n}, has led the ministry since {year} and is expected to step down next year.",
    "According to a report by {firm}, the price of wheat rose by {n}% because of the drought in the south.",
    "The new line is {decimal} km long and will cost between ${n} million and ${n} million, the minister said.",
    "Nobody at the station could say why the doors had not opened, and the company refused to comment.",
    "In {place}, where the river has flooded twice this spring, volunteers carried sandbags through the night.",
    "{person} won the seat with {big} votes, while {person} of the Labour Party came second with {decimal} per cent.",
    "The study, which followed {big} {noun} for more than {n} years, found no link between the two.",
    "Workers at the plant have been on strike since {weekday}, and talks with {firm} broke down two weeks ago.",
    "Temperatures reached {n} degrees Celsius in {place}, the highest in {month} since records began in {year}.",
    "The company plans to hire {count} engineers and to spend €{decimal} billion on research over the next five years.",
    "Critics of the plan, among them {person}, argue that it will do little to help families in the poorest towns.",
    "Unemployment, which stood at {decimal} per cent in the first quarter, is likely to fall further before the summer.",
    "The museum bought the painting for £{big} in {year}; it is now thought to be worth at least three times as much.",
    "She added that the decision had been made after long talks and that there was no reason to doubt the figures.",
    "Farmers sold {big} tonnes of apples at ${decimal} a kilo, although many of the trees had been damaged by hail.",
    "The court heard that {person} drove at {n} km/h through the village and did not stop at the crossing.",
    "Officials in {place} warned that the reservoir was only {n} per cent full and asked people to save water.",
    "Residents said that they had heard a loud noise shortly before dawn and had gone out to see what had happened.",
    "The ministry did not answer questions about the report, which was first published by a newspaper in {place}.",
    "“Nobody asked us what we thought, and nobody will ask us next time either,” said {person}, who runs a shop there.",
    "Both sides have blamed each other for the delay, and neither has shown any sign of giving way in public.",
    "{person} is best known for her work on old maps, but she has also written about music, gardens and the sea.",
    "The orchestra will return to {place} in the autumn with a programme of songs that have never been recorded.",
    "Analysts at {firm} expect the bank to keep its promise, although they admit that the market is nervous.",
    "When the snow finally melted, walkers found that the path had been washed away and the hut was damaged.",
    "Teachers complain that the new rules were written in a hurry and that parents were never told about them.",
    "The harbour has been quiet since the ferry company moved its offices to {place}, and many shops are empty.",
    "He studied law before he joined {firm}, where he soon made a name as a careful and rather stubborn negotiator.",
    "Scientists believe that the birds follow the coast at night and rest on the small islands during the day.",
    "It was not clear whether the government of {place} would accept the offer, but diplomats were hopeful.",
  ]
  private static let givenNames = [
    "Maria", "James", "Ngozi", "Hans", "Elena", "Robert", "Aisha", "Peter", "Yuki", "Anna",
  ]
  private static let surnames = [
    "Okonkwo", "Hale", "Lindqvist", "Marlow", "Petrov", "Brandt", "Castellan", "Sorenson", "Whitcombe", "Adeyemi",
  ]
  private static let places = [
    "Marlow", "Port Ellis", "Northern Ireland", "Vienna", "Kesterfield", "New Zealand", "Lagos", "Saint Orme",
    "Chicago",
  ]
  private static let nouns = ["birds", "visitors", "patients", "households", "fishing boats", "voters", "pupils"]
  private static let months = ["January", "March", "May", "June", "August", "September", "October", "December"]
}
