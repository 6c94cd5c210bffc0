import Testing

@Suite struct MoneyTests {
  @Test(
    arguments: phrasings([
      (
        "10000000000 USD",
        [
          "It cost $10 billion.", "It cost US$10bn.", "It cost ten billion dollars.", "It cost $10 bn.",
          "It cost 10 billion US dollars.", "It cost USD 10 billion.", "It cost 10bn USD.",
          "It cost $ 10 billion.", "It cost U.S. $10 billion.",
        ]
      ),
      (
        "2500000 EUR",
        [
          "It cost €2.5m.", "It cost EUR 2.5 million.", "It cost 2.5 million euros.", "It cost 2.5m euros.",
          "It cost 2.5 million €.",
        ]
      ),
      (
        "1200000 GBP",
        [
          "It paid £1.2m.", "It paid GBP1.2m.", "It paid 1.2 million pounds.", "It paid £1.2 million.",
          "It paid PS1.2 million.",
        ]
      ),
      (
        "7100000000 AUD",
        [
          "Exports were A$7.1bn.", "Exports were AU$ 7.1 billion.",
          "Exports were 7.1 billion Australian dollars.",
        ]
      ),
      ("500 HKD", ["It is HK$500.", "It is HK $ 500.", "It is 500 Hong Kong dollars."]),
      (
        "12000000000 INR",
        [
          "It will cost Rs 1,200 crore.", "It will cost Rs.1,200 crore.", "It will cost ₹1,200 crore.",
          "It will cost 12 billion rupees.",
        ]
      ),
      (
        "35000000 CHF",
        [
          "a loan of 35m CHF", "a loan of CHF 35m", "a loan of 35 million Swiss francs",
          "a loan of CHF35 million",
        ]
      ),
      ("100 JPY", ["It is ¥100.", "It is 100 yen.", "It is JPY 100.", "It is Y=100."]),
      ("19 cUSD", ["It costs 19 cents.", "It costs 19¢.", "a 19-cent stamp"]),
      ("118.5 cGBP", ["They closed at 118.5p.", "They closed at 118.5 pence."]),
      (
        "3.5 USD",
        [
          "It costs 3 dollars 50 cents.", "It costs three dollars and fifty cents.", "It costs $3.50.",
          "It costs 3 dollars 50.",
        ]
      ),
      ("249 USD", ["It is $249 USD.", "It is $249 US dollars."]),
      ("9 CAD", ["It is $9 CAD.", "It is C$9.", "It is 9 Canadian dollars."]),
      ("5000000000 EUR; -3 %", ["It lost €5bn, or minus 3 per cent.", "It lost €5bn or minus 3 per cent."]),
      ("-15 EUR", ["The result is -15€.", "The result is minus 15 euros.", "The result is €-15."]),
      ("1000 KRW", ["It is ₩1,000.", "It is 1,000 won."]),
      ("910000 USD", ["It is USD910 thousand."]),
      ("30000000 USD", ["It earned 30 MUSD.", "It earned $30 million.", "It earned USD 30m."]),
      ("450000 SEK", ["It earned 450 kSEK.", "It earned 450,000 kronor.", "It earned SEK 450,000."]),
      ("40 [sh]; 900 KES", ["He paid 40 shillings and 900 Kenyan shillings."]),
      ("2.31 PEN", ["Bread is 2.31 soles.", "Bread is 2.31 Peruvian soles.", "Bread is PEN 2.31."]),
      ("12.5 LVL", ["A seat is 12.50 lats.", "A seat is 12.50 Latvian lats.", "A seat is LVL 12.50."]),
      ("70 NLG", ["It was 70 guilders.", "It was 70 Dutch guilders."]),
      (
        "450000000 ZAR",
        ["It cost R450 million.", "It cost R450m.", "It cost 450 million rand.", "It cost R450-million."]
      ),
      ("2500000000 ZAR", ["It cost R2.5bn.", "It cost R2.5 billion."]),
      ("5000 ZAR", ["A fine of R5,000 was paid.", "A fine of ZAR 5,000 was paid."]),
      ("21000000 BTC", ["a supply of 21 million bitcoins", "a supply of ₿21,000,000"]),
    ]))
  func `reads the amount`(_ phrasing: Phrasing) {
    #expect(reading(of: phrasing.text) == phrasing.expected)
  }

  @Test(
    arguments: phrasings([
      ("9900000000 CNY; 1400000000 USD", ["It paid 9.9 billion yuan (about US$1.4 billion)."]),
      ("10000000000 USD", ["It meant $10 billion n lost trade."]),
      ("12 USD; 30 cUSD", ["The shares were $12, 30 cents above the price."]),
      ("1.2 USD; 5 cUSD", ["It rose to $1.20, 5 cents more than before."]),
      ("199 USD; 249 USD", ["They cost $199 and $249 USD respectively."]),
    ]))
  func `reads pairs and garbled neighbours`(_ phrasing: Phrasing) {
    #expect(reading(of: phrasing.text) == phrasing.expected)
  }

  @Test(arguments: [
    ("The baby weighed eight pounds.", "8 [lb]"), ("two pounds of flour", "2 [lb]"),
    ("They paid eight pounds.", "8 GBP"), ("They ate two soles.", "2 1"), ("He did 20 lats at the gym.", "20 1"),
    ("She won 12 medals.", "12 1"), ("They voted and won 3 seats.", "3 1"),
  ])
  func `takes names with two meanings by their neighbours`(_ text: String, _ expected: String) {
    #expect(reading(of: text) == expected)
  }
}
