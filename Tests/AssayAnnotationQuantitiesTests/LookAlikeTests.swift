import Testing

@Suite struct LookAlikeTests {
  @Test(arguments: [
    "It opened in 2003 and closed in 2013–14.", "In the 1990s prices fell.", "the 2008 elections",
    "between 2010 and 2015",
    "It was built in 594 BC.", "Levels since '82 were low.", "It holds 2000 levels constant.",
  ])
  func `a year is no quantity`(_ text: String) { #expect(quantities(in: text).isEmpty) }

  @Test(arguments: [
    "At 10.45pm on 3 May the doors closed.", "It begins at 7 o'clock.", "It begins at 16:30 sharp.",
    "It was 8 a.m. there.",
    "It began at 1600 hours.", "They waited until 0530 hours.",
    "The ship docked at 2140 local time.",
    "The café opens 7-9pm on Sundays.", "Tours run 3-4pm.", "It lasts from 3 to 4pm.", "Lunch is 12-2.30pm.",
    "between 5 and 6 am", "It is open 9-5pm.", "In the year 2525 it ends.",
    "on 12/05/2010", "on 2010-05-03", "after 9/11", "It runs 24/7 there.", "On May 3, 2010, it rained.",
  ])
  func `a date or clock time is no quantity`(_ text: String) { #expect(quantities(in: text).isEmpty) }

  @Test(arguments: [
    "United won 3-1 at home and lost 2–0 away.", "They drew 0-0.", "The vote was 52-48.",
    "In a final that nobody in the small crowd will soon forget it was 6-4, 2-6, 7-5.",
    "It was 7-6 6-4 to the champion.", "The hosts closed on 288 for 4.", "They were 96 for 7 at tea.",
  ])
  func `a score is no quantity`(_ text: String) { #expect(quantities(in: text).isEmpty) }

  @Test(arguments: [
    "Call 020 7946 0958 or +1 202-555-0143.", "Version 2.4.1 fixes section 3.2.",
    "Flight MH370 left gate 14 for route 66.",
    "The Type 45 ship and the A330-200 came.", "Covid-19 spread.", "see page 14", "Chapter 11 of the law",
    "No. 10 said so.",
    "The iPhone 11 Pro, the Boeing 737 and Section 427 of the S&P 500 report.", "It won the #2 spot.",
    "He lives at 10 Park Street.",
    "Type 2 diabetes is common.", "Level 5 hurricanes are rare.", "See footnote 4.", "The score of 3-1 stood.",
    "He bought it at a 7-Eleven.", "A three-star inn stands there.", "It is a two-way road.", "Form 10-K was late.",
    "Pages 4-7 and chapters 12 to 14 tell it.", "Gas mark 4, size 10 and a size 8 dress.", "The oven stood at gas 5.",
    "Pat. No. 6,543,210 names her.", "FIG. 7 shows a lever 21 joined to the plate 24 by pins 8a and 8b.",
    "The pump of claims 2 or 3 is sealed.", "SEQ ID NO: 12 was used.", "Motion 31/118 fell.", "Plot 9 measures little.",
    "The flaw CVE-2021-4034 was fixed.", "Falcon 9 landed.", "The 737 MAX 9 flew.", "She lives at 7 St John Lane.",
    "Flat 3b is empty.", "Flats 4 to 9 were shut.", "He crashed on lap 31.", "It nears absolute zero.",
    "No-one came, and she does not have one now.",
    "It was filmed in 4K.", "The .38-calibre gun was found.",
    "The slip road at junction 23 is shut.", "Queues grew between exits 4 and 7.", "Smoke rose from deck 3.",
    "They slept in cabin 9 and cell 14.", "See pp. 31-36.", "Read lines 8-11.", "The jet left runway 27R.",
    "Under EU resolution 404 both states vote.", "In chapter 3 whales are hunted.", "His Op. 61 is long.",
    "The account number is 50123377.", "Her policy number: 90017.", "My pension policy, no 3318, lapsed.",
    "Dial 112 or 144.", "The COP31 hosts met the TOP10 club.", "She played in the film Forty Thousand Horses.",
    "They sang 3000 Light Years loudly.", "The gates open at seven.", "The bakery closes at one.",
    "The aims are (1) lower rents, (2) dry homes and (3) shorter queues.", "First 1) wash, 2) peel and 3) slice.",
    "The reasons are 1. price, 2. weight and 3. noise.", "She plays a PS5.", "Read verses 2, 3 and 7.",
    "Ring +1 (555) 010-7788 or (020) 7946 0123.", "Others disagree [4, 7] or abstain [2–5].",
    "The port takes a USB 3.0 plug.", "It was mended in release 4.2.", "Three Mile Island was shut.",
    "Row 3C and seats 4F and 5C were taken.", "See section 2C.", "A C-130 landed.", "The film is rated R18.",
    "The R2-D2 toy broke.", "They camped at Four Mile Creek.",
    "a 5G phone", "It has a 777-200LR engine.", "the study [12] says", "at exit 5",
  ])
  func `a number in a name, code or label is no quantity`(_ text: String) {
    #expect(quantities(in: text).isEmpty)
  }

  @Test(arguments: [
    "No one knew which one was broken; one must be careful.", "One of them left.", "One day it will end.",
    "the one that got away",
    "one another", "She was the only one.", "the two companies agreed", "They are a couple.",
    "The couple of the year danced.", "A couple of weeks ago it rained.",
    "No one in the house knew.", "He said that one was broken.", "I know that one well.", "More than one ship sank.",
    "It rained over the past decade and a half.", "in the second half of the match", "his half-brother", "at half-time",
  ])
  func `a pronoun or vague word is no quantity`(_ text: String) { #expect(quantities(in: text).isEmpty) }

  @Test(arguments: [
    ("The resolution 12 countries backed failed.", "12 1"), ("It paid COP5,000 and PEN2.50.", "5000 COP; 2.5 PEN"),
    ("He saw 12 Royal Marines.", "12 1"), ("Bidding opens at six million dollars.", "6000000 USD"),
    ("Rain of 3-6, then 7-9 mm fell.", "3..6 1; 7..9 mm"), ("It is 2000 light years away.", "2000 [ly]"),
    ("2000 people came.", "2000 1"), ("It took 1600 hours of work.", "1600 h"),
    ("100-1000 people came.", "100..1000 1"), ("One man died.", "1 1"), ("In Utrecht 300 people met.", "300 1"),
    ("in the town 12 people died", "12 1"),
    ("The group 12 people left.", "12 1"), ("The attack claims 12 lives.", "12 1"), ("Gas rose 6 cents.", "6 cUSD"),
    ("Sizes of 10 people differ.", "10 1"), ("He paid $2b.", "2000000000 USD"), ("It has 2.5b users.", "2500000000 1"),
    ("Bake at 200C/180C.", "200 Cel; 180 Cel"), ("They paid 4K dollars.", "4000 USD"),
    ("He sold 12 cars for 6 days.", "12 1; 6 d"), ("figures show that the new 290 + seat jet is late", "290 1"),
    ("about 1800 homes", "1800 1"), ("one metre", "1 m"), ("He added that one shop had shut.", "1 1"),
    ("No one in 10 towns came.", "10 1"), ("the wettest one in 20 years", "20 a"), ("It has a bond of 120 pm.", ""),
    ("The release 300 people wanted came.", "300 1"), ("Only one or two boats sank.", "1..2 1"),
    ("Sales (36) beat returns (35) again.", "36 1; 35 1"),
    ("They came between 5 and 6 km.", "5..6 km"),
  ])
  func `what looks like a look-alike still counts`(_ text: String, _ expected: String) {
    #expect(reading(of: text) == expected)
  }

  @Test func `a number that the document uses as a name is none elsewhere`() {
    let text = "The Boeing 737 was grounded. A 737 had crashed with 162 people."
    #expect(reading(of: text) == "162 1")
  }
}
