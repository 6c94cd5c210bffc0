import Testing

@Suite struct MeasureTests {
  @Test(
    arguments: phrasings([
      (
        "12000 m2",
        [
          "It covers 12,000 square metres.", "It covers 12,000 square meters.", "It covers 12,000 sq m.",
          "It covers 12,000 m².",
          "It covers 12,000 m2.", "It covers 12,000 sqaure metres.", "It covers 12,000 sqm.",
        ]
      ),
      (
        "4 km2",
        [
          "an area of 4 km²", "an area of 4km^2", "an area of 4 square kilometres", "an area of 4 sq km",
          "an area of 4 km squared",
        ]
      ),
      (
        "2000 [sft]", ["a 2,000-square-foot house", "a house of 2,000 square feet", "a house of 2,000 sq ft"]
      ),
      (
        "41.3 %",
        [
          "It fell to 41.3 per cent.", "It fell to 41.3%.", "It fell to 41.3 percent.", "It fell to 41.3pc.",
          "It fell to 41.3 pct.",
        ]
      ),
      (
        "3 [pp]",
        [
          "It rose by 3 percentage points.", "It rose by three percentage points.", "It rose by 3pp.",
          "a 3-percentage-point rise",
        ]
      ),
      ("25 [bp]", ["It cut by 25 basis points.", "It cut by 25 bps.", "It cut by 25bp."]),
      ("816000 t", ["They sold 816 000 t.", "They sold 816,000 tonnes.", "They sold 816,000 metric tons."]),
      ("5 Cel", ["It was 5°C.", "It was 5 degrees Celsius.", "The temperature was 5C.", "It was 5 °C."]),
      (
        "1.2 Cel",
        [
          "The planet warmed by 1.2C.", "It is 1.2C hotter than it was.", "Keep it to 1.2C.",
          "The rise was 1.2 C by then.",
        ]
      ),
      (
        "36 Cel",
        ["Highs of 36C are due.", "It reached 36C in Seville.", "It was 36C in the shade.", "The mercury hit 36C."]
      ),
      ("104 [degF]", ["She had a fever of 104F.", "It reached 104F in Tucson."]),
      ("30 N.m", ["a torque of 30 N·m", "a torque of 30 Nm", "a torque of 30 newton-metres"]),
      ("8 1", ["Eight hour-long episodes ran.", "They ran 8 week-long courses."]),
      ("3 h", ["It was a three hour-long debate.", "It was a three-hour-long debate."]),
      ("3000000..4000000 1", ["Some 3m-4m people came.", "Some 3m to 4m people came.", "Some 3-4m people came."]),
      (
        "23 [degF]",
        [
          "It was 23°F.", "It was 23 degrees Fahrenheit.", "It was 23 degrees farenheit.",
          "It was 23 degrees F.",
        ]
      ),
      (
        "130 [mi]/h",
        [
          "Winds reached 130 mph.", "Winds reached 130 miles per hour.", "Winds reached 130mph.",
          "Winds reached 130 miles an hour.",
        ]
      ),
      ("209 km/h", ["It ran at 209 km/h.", "It ran at 209 kilometres per hour.", "It ran at 209kph."]),
      ("2 GBy", ["It has 2GB of memory.", "It has 2 gigabytes of memory."]),
      ("2 MW", ["It makes 2 MW.", "It makes two megawatts."]),
      ("2 mW", ["It makes 2 mW.", "It makes two milliwatts."]),
      ("5 kW.h", ["It uses 5 kWh.", "It uses 5 kilowatt-hours.", "It uses five kilowatt hours."]),
      ("9420 [nmi]", ["It flew 9,420 nautical miles."]),
      ("250 mL", ["Add 250 ml.", "Add 250 millilitres.", "Add 250 milliliters.", "Add 250mls."]),
      ("120 ug", ["It weighs 120 μg.", "It weighs 120 micrograms.", "It weighs 120 mcg."]),
      ("1800000000 [mi]", ["a 1.8 billion-mile journey", "a journey of 1.8 billion miles"]),
      ("5 a", ["a five-year plan", "a plan for five years", "a 5-year plan", "a plan of 5 yrs"]),
      ("6 d", ["after six straight days", "after six days", "after 6 consecutive days"]),
      ("1.7 eV", ["a gap of 1.7 eV"]),
      ("2.5 bar", ["a pressure of 2.5 bar"]),
      ("9.58 s", ["He ran it in 9.58s.", "He ran it in 9.58 seconds.", "He ran it in 9.58 s."]),
      (
        "40000 [bbl]/d", ["It pumps 40,000 barrels per day.", "It pumps 40,000 barrels a day.", "It pumps 40,000 b/d."]
      ),
      (
        "3 [ppm]",
        ["It held 3 ppm of lead.", "It held 3 parts per million of lead.", "It held 3 parts-per-million of lead."]
      ),
      ("760 [mmHg]", ["It read 760 mmHg.", "It read 760 millimetres of mercury.", "It read 760 torr."]),
      ("10 km", ["a 10 10 km race", "a 10 km race"]),
      ("100..1000 L", ["tanks of 100-1000 litres", "tanks of 100 to 1,000 litres"]),
      ("3 [cup]", ["three cups of sugar"]),
      ("20 kg", ["It is 20 (kg).", "It is 20 kg.", "It is 20 kilos.", "It is 20 kilogrammes."]),
    ]))
  func `reads the measure`(_ phrasing: Phrasing) {
    #expect(reading(of: phrasing.text) == phrasing.expected)
  }

  @Test(
    arguments: phrasings([
      (
        "74 [in]",
        ["He is 6 ft 2 in tall.", "He is 6 feet 2 inches tall.", "He is 6ft 2in tall.", "He is 6'2\" tall."]
      ),
      (
        "155 min",
        ["It took 2 hours 35 minutes.", "It took 2 hours and 35 minutes.", "It took two hours, 35 minutes."]
      ),
      ("200 min", ["It took 3h 20m.", "It took 3hrs 20m by train.", "It took 3 hours and 20 minutes."]),
      ("3 h; 20 m", ["After 3 hours 20m of rope was left."]),
      ("27 mo", ["It took 2 years and 3 months.", "It took two years three months."]),
      ("2300 m", ["It is 2 km 300 m long.", "2 km, 300 m"]),
      ("9310 s", ["It took 2 hours, 35 minutes and 10 seconds."]),
      ("3.5 USD", ["It cost 3 dollars and 50 cents."]),
      ("75 min", ["It took 1 hour and fifteen.", "It took 1 hour 15 minutes."]),
      (
        "80 min",
        ["It took an hour and 20 minutes.", "An hour and twenty minutes passed.", "It took 1 hour 20 minutes."]
      ),
      ("18 mo", ["It took a year and six months.", "It took 1 year and 6 months."]),
      ("76 [in]", ["He was six foot four.", "He was 6 foot 4 and thin.", "He was 6 ft 4 in."]),
      ("6 [ft]; 4 1", ["They are 6 foot 4 times."]),
      ("7425 s", ["She ran it in 2:03:45 hours.", "It took 2:03:45 hours."]), ("272 s", ["It took 4:32 minutes."]),
      ("6300 s", ["It took 1:45 hours."]),
      ("74 [in]", ["the 6-foot-2 guard", "a 6-foot-2-inch guard", "a guard 6 feet 2 inches tall"]),
    ]))
  func `adds several units up`(_ phrasing: Phrasing) {
    #expect(reading(of: phrasing.text) == phrasing.expected)
  }

  @Test(
    arguments: phrasings([
      ("69 [in]", ["The man is 5 feet, 9 inches tall."]),
      ("115 [oz]", ["The girl weighed 7 pounds, 3 ounces at birth."]),
      ("6 [ft]; 2 [in]", ["The door is 6 feet, 2 inches higher than the old one."]),
      ("5 km; 800 m; 400 m", ["Heats over 5 km, 800 m and 400 m were held."]),
      ("10 km; 500 m", ["It is over 10 km, 500 m longer than before."]),
      ("3 kg; 400 g", ["It weighs 3 kg, 400 g more than the old one."]),
      (
        "3 h; 40 min",
        ["It took 3 hours, 40 minutes longer than planned.", "It took 3 hours, 40 minutes less than hers."]
      ),
      ("2 a; 8 mo; 6 mo", ["They got 2 years, 8 months and 6 months."]),
      ("3 [ly]; 2 [nmi]", ["It spans 3 light-years, 2 nautical miles and more."]),
      ("5.5 km; 300 m", ["It is 5.5 km 300 m off."]),
      ("4 m; 2 [ft]", ["It is 4 m, 2 feet wider."]),
    ]))
  func `lists amounts without adding them up`(_ phrasing: Phrasing) {
    #expect(reading(of: phrasing.text) == phrasing.expected)
  }

  @Test(
    arguments: phrasings([
      ("1 [gal]", ["I want a gallon of beer."]),
      ("1 [lb]", ["A pound of apples was left."]),
      (
        "",
        [
          "A year ago a key witness came in a hurry.", "She came a day late with a friend.",
          "a second chance", "He gained a foot in the door there.", "A day and a night passed.",
          "It rained for an hour and people left.",
        ]
      ),
    ]))
  func `counts an article only before a measure of something`(_ phrasing: Phrasing) {
    #expect(reading(of: phrasing.text) == phrasing.expected)
  }

  @Test func `the span runs from the number or sign to the end of the unit`() {
    let document = annotated(
      "It cost about US$4.7 billion, or −3.5 per cent, and 12,000 square metres of land.")
    #expect(
      document.quantities.map { document.text[$0.span] } == [
        "US$4.7 billion", "−3.5 per cent", "12,000 square metres",
      ])
  }
}
