import AssayModel
import AssayText
import FoundationEssentials
import Testing

/// The same numbers on every run (Steele, Lea and Flood's SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}

/// Numbers as people write them.
private enum Writing {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
  private static let scales = [
    (1_000_000_000_000_000, "quadrillion"), (1_000_000_000_000, "trillion"), (1_000_000_000, "billion"),
    (1_000_000, "million"), (1000, "thousand"),
  ]
  private static let parts = [
    2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth",
    20: "twentieth",
  ]

  static func words(_ number: Int) -> String {
    if number < 20 { return small[number] }
    if number < 100 { return tens[number / 10] + (number % 10 == 0 ? "" : "-" + small[number % 10]) }
    if number < 1000 {
      return small[number / 100] + " hundred" + (number % 100 == 0 ? "" : " and " + words(number % 100))
    }
    for (size, name) in scales where number >= size {
      let rest = number % size
      return words(number / size) + " " + name
        + (rest == 0 ? "" : (rest < 100 ? " and " : " ") + words(rest))
    }
    return ""
  }

  static func grouped(_ number: Int, by separator: String) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: separator)
  }

  /// Groups of two before the last three digits: "12,34,567".
  static func indian(_ number: Int) -> String {
    var digits = String(number)
    guard digits.count > 3 else { return digits }
    var groups = [String(digits.suffix(3))]
    digits.removeLast(3)
    while !digits.isEmpty {
      groups.insert(String(digits.suffix(2)), at: 0)
      digits.removeLast(min(2, digits.count))
    }
    return groups.joined(separator: ",")
  }

  static func digits(_ number: Int, zero: UInt32, groupedBy separator: String = "") -> String {
    var text = ""
    for scalar in grouped(number, by: separator).unicodeScalars {
      if let digit = Unicode.Scalar(zero + scalar.value - 0x30), (0x30...0x39).contains(scalar.value) {
        text.unicodeScalars.append(digit)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// "three eighths", "one half".
  static func fraction(_ above: Int, _ below: Int) -> String? {
    guard let part = parts[below], below > 2 || above == 1 else { return nil }
    return words(above) + " " + part + (above == 1 ? "" : "s")
  }

  static func superscript(_ number: Int) -> String {
    let digits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return (number < 0 ? "⁻" : "") + String(abs(number)).utf8.map { digits[Int($0) - 0x30] }.joined()
  }
}

@Suite struct PropertyTests {
  @Test func `a number reads back however it is written`() {
    var random = SeededGenerator(state: 7)
    for round in 0..<120 {
      let number = Int.random(in: 1...(round % 2 == 0 ? 9_999 : 999_999_999), using: &random)
      let writings = [
        Writing.grouped(number, by: ","), Writing.grouped(number, by: "\u{2009}"), Writing.words(number),
        Writing.digits(number, zero: 0x0660), Writing.digits(number, zero: 0x0966),
        Writing.digits(number, zero: 0xFF10),
        Writing.digits(number, zero: 0x0660, groupedBy: "\u{66C}"),
        Writing.digits(number, zero: 0xFF10, groupedBy: "\u{FF0C}"),
        Writing.grouped(number, by: "\u{202F}"), Writing.grouped(number, by: "\u{A0}"), Writing.indian(number),
        "\(number).0", "\(number)",
      ]
      for writing in writings where writing != "one" {
        let found = quantities(in: "It holds \(writing) kg of salt.")
        #expect(found.map(\.value) == [Decimal(number)], "\(writing)")
        #expect(found.map(\.unit.code) == ["kg"], "\(writing)")
      }
    }
  }

  @Test func `a number in words reads back up to a quadrillion`() {
    var random = SeededGenerator(state: 19)
    for round in 0..<150 {
      let limit = (0..<round % 15 + 1).reduce(1) { power, _ in power * 10 }
      let number = Int.random(in: 2...max(limit, 9), using: &random)
      for writing in [Writing.words(number), Writing.words(number).replacing("-", with: " ")] {
        #expect(quantities(in: "It holds \(writing) tonnes of salt.").map(brief) == ["\(number) t"], "\(writing)")
        #expect(quantities(in: "It cost \(writing) dollars.").map(brief) == ["\(number) USD"], "\(writing)")
      }
    }
  }

  @Test func `a fraction reads back`() {
    var random = SeededGenerator(state: 23)
    let vulgar = [
      "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8), "⅞": (7, 8), "⅕": (1, 5),
    ]
    for (sign, (above, below)) in vulgar.sorted(by: { $0.key < $1.key }) {
      let value = Decimal(above) / Decimal(below)
      #expect(quantities(in: "It holds \(sign) litre of oil.").map(\.value) == [value], "\(sign)")
      #expect(quantities(in: "It holds \(sign) of a litre of oil.").map(\.value) == [value], "\(sign)")
      #expect(quantities(in: "It holds 12\(sign) litres of oil.").map(\.value) == [12 + value], "\(sign)")
    }
    for below in [2, 3, 4, 5, 6, 7, 8, 9, 10, 20] {
      for above in 1..<below {
        let value = Decimal(above) / Decimal(below)
        let whole = Int.random(in: 1...40, using: &random)
        #expect(quantities(in: "It holds \(above)/\(below) litre of oil.").map(\.value) == [value])
        #expect(
          quantities(in: "It holds \(whole) \(above)/\(below) litres of oil.").map(\.value) == [Decimal(whole) + value])
        guard let words = Writing.fraction(above, below) else { continue }
        #expect(quantities(in: "It holds \(words) of a litre of oil.").map(\.value) == [value], "\(words)")
      }
    }
  }

  @Test func `a power of ten reads back`() {
    var random = SeededGenerator(state: 29)
    for _ in 0..<100 {
      let hundredths = Int.random(in: 101...999, using: &random)
      let power = Int.random(in: -20...20, using: &random)
      let mantissa = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
      let value = Decimal(sign: .plus, exponent: power - 2, significand: Decimal(hundredths))
      for writing in [
        "\(mantissa)×10^\(power)", "\(mantissa) × 10^\(power)", "\(mantissa) x 10^\(power)", "\(mantissa)e\(power)",
        "\(mantissa)E\(power)", "\(mantissa)×10\(Writing.superscript(power))",
      ] {
        #expect(quantities(in: "Its mass is \(writing) kg.").map(\.value) == [value], "\(writing)")
      }
    }
  }

  @Test func `lakhs and crores read back`() {
    var random = SeededGenerator(state: 31)
    for _ in 0..<60 {
      let tenths = Int.random(in: 11...9_999, using: &random)
      let digits = "\(tenths / 10).\(tenths % 10)"
      #expect(quantities(in: "It cost Rs \(digits) lakh.").map(\.value) == [Decimal(tenths) * 10_000])
      #expect(quantities(in: "It cost ₹\(digits) crore.").map(\.value) == [Decimal(tenths) * 1_000_000])
    }
  }

  @Test func `a decimal with a scale reads back`() {
    var random = SeededGenerator(state: 11)
    for _ in 0..<100 {
      let tenths = Int.random(in: 11...9_999, using: &random)
      let value = Decimal(tenths) / 10 * 1_000_000
      let digits = "\(tenths / 10).\(tenths % 10)"
      for writing in [
        "\(digits) million dollars", "$\(digits) million", "$\(digits)m", "USD \(digits) million", "\(digits)e6 USD",
      ] {
        #expect(quantities(in: "It cost \(writing).").map(\.value) == [value], "\(writing)")
      }
    }
  }

  @Test func `spans hold whatever stands before them`() {
    var random = SeededGenerator(state: 13)
    let words = ["Ærø", "naïve", "日本語", "😀", "Привет", "مرحبا", "e\u{301}", "Straße", "\u{200D}", "ok"]
    let sentence = "The ship carried 12,000 square metres of glass, US$4.7 billion and three cranes."
    let expected = ["12,000 square metres", "US$4.7 billion", "three"]
    for _ in 0..<60 {
      var before = (0..<Int.random(in: 1...12, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
      for _ in 0..<8 { before.append(Self.anyCharacter(using: &random)) }
      let document = annotated(before.joined(separator: " ") + ". \n\n" + sentence)
      #expect(document.quantities.map { document.text[$0.span] } == expected)
    }
  }

  /// A character of any plane that is no number.
  private static func anyCharacter(using random: inout SeededGenerator) -> String {
    while true {
      guard let scalar = Unicode.Scalar(UInt32.random(in: 0x21...0x10FFFF, using: &random)) else { continue }
      switch scalar.properties.generalCategory {
      case .decimalNumber, .letterNumber, .otherNumber, .currencySymbol: continue
      default: return String(scalar)
      }
    }
  }

  @Test func `no text crashes, and spans are in order, apart and whole characters`() {
    var random = SeededGenerator(state: 17)
    let pieces = [
      "0", "1", "12", "3.5", "1,000", ".", ",", "-", "–", "/", "$", "€", "%", "°", " ", "  ", "\n", "million", "one",
      "half",
      "a", "and", "to", "of", "per", "km", "m", "hundred", "s", "'", "\"", "(", ")", "×", "^", "⁶", "½", "٣", "１", "x",
      "K",
      "between", "times", "fold", "year", "old", "aged", "US", "Rs", "\u{200D}", "é", "😀", "th", "point", "+", "~", "=",
    ]
    for _ in 0..<250 {
      var text = ""
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
        if Bool.random(using: &random) { text += " " }
      }
      expectSound(annotated(text))
    }
    for _ in 0..<1_500 {
      // Short texts meet the ends of the text with every piece.
      let words = (0..<Int.random(in: 1...4, using: &random)).map { _ in Self.words.randomElement(using: &random) ?? ""
      }
      expectSound(annotated(words.joined(separator: Bool.random(using: &random) ? " " : "")))
    }
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 1...120, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      expectSound(annotated(String(decoding: bytes, as: UTF8.self)))
    }
  }

  /// Words that readers look around for.
  private static let words = [
    "people", "hours", "Times", "a", "an", "day", "week", "couple", "several", "few", "dozen", "hundred", "of", "in",
    "one",
    "every", "second", "third", "foot", "four", "claims", "FIG", "No", ".", ":", "#", "-", "/", "3", "12", "24", "7",
    "2024",
    "for", "6", "down", "up", "ft", "per", "100", "km", "size", "Eleven", "star", "St", "Paris", "MAX", "K", "b", "'s",
    "(", ",",
    "aged", "man", "½", "to", "from", "and", "half", "times", "x", "US", "$", "p", "%", "old", "GB", "bar", "million",
  ]

  /// Words that no number counts: prepositions, articles, pronouns, adverbs of time.
  private static let nounless: Set<String> = [
    "of", "in", "on", "at", "to", "from", "by", "for", "with", "per", "than", "and", "or", "a", "an", "the", "this",
    "that",
    "it", "they", "is", "was", "were", "has", "had", "annually", "daily", "weekly", "yearly", "ago", "later", "today",
    "also",
  ]

  @Test func `no noun is a function word or an adverb of time`() {
    var random = SeededGenerator(state: 41)
    let amounts = [
      "12", "three", "5 kg", "4 litres", "40%", "one in five", "half", "2 million tonnes", "$3", "a dozen",
    ]
    let links = ["", "of", "of the", "of oil", "new", "of steel", "more"]
    let last = Self.nounless.sorted() + ["annually", "daily", "yearly", "a year", "per day", "each day"]
    for _ in 0..<1_500 {
      let words = [amounts, links, last, last].map { $0.randomElement(using: &random) ?? "" }
      expectSound(annotated("They had " + words.joined(separator: " ") + "."))
    }
  }

  private func expectSound(_ document: AnnotatedDocument) {
    func isBoundary(_ offset: Int) -> Bool {
      offset == document.text.count || document.text[offset] & 0xC0 != 0x80
    }
    var end = 0
    for quantity in document.quantities {
      #expect(quantity.span.start >= end, "\(document.text.string)")
      #expect(quantity.span.start < quantity.span.end && quantity.span.end <= document.text.count)
      #expect(isBoundary(quantity.span.start) && isBoundary(quantity.span.end), "\(document.text.string)")
      #expect(quantity.value.isFinite && quantity.upper?.isFinite ?? true)
      #expect(quantity.upper.map { quantity.value <= $0 } ?? true, "\(document.text.string)")
      if let noun = quantity.noun {
        #expect(noun.start >= 0 && noun.start < noun.end && noun.end <= document.text.count, "\(document.text.string)")
        #expect(isBoundary(noun.start) && isBoundary(noun.end), "\(document.text.string)")
        #expect(!Self.nounless.contains(document.text[noun].lowercased()), "\(document.text.string)")
      }
      end = quantity.span.end
    }
  }

  @Test(arguments: [
    "12,345 ", "1 000 ", "3.5 km, ", "one hundred and ", "1-", "1/2 ", "12:30:15 ", "several hundred ", "a couple of ",
    "24/7 ",
    "7-Eleven ", "one in a ", "5 per 100 ", "1st ", "9", "½", "FIG. 3 ",
  ])
  func `time grows in proportion to the text`(_ piece: String) {
    func seconds(_ bytes: Int) -> Double {
      let text = String(repeating: piece, count: bytes / piece.utf8.count)
      let spent = ContinuousClock().measure { _ = annotated(text) }
      return Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
    }
    _ = seconds(2_000)
    // Eight times the text may take 24 times as long on a busy machine; 64 times would be its square. Other tests run
    // beside it, so a slow run is tried again.
    let isLinear = (0..<4).contains { _ in seconds(64_000) < max(seconds(8_000), 0.02) * 24 }
    #expect(isLinear)
  }

  @Test func `a long list of numbers is read to its end`() {
    let text = (1...10_000).map { "\($0 + 3_000)" }.joined(separator: ", ")
    #expect(quantities(in: "Codes: " + text + ".").count == 10_000)
    let sentences = String(repeating: "It has 12 doors and 3.5 km of pipes. ", count: 1_000)
    #expect(quantities(in: sentences).count == 2_000)
  }
}
