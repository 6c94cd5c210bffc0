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
  private static let scales = [(1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand")]

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

  static func digits(_ number: Int, zero: UInt32) -> String {
    var text = ""
    for digit in String(number).utf8 {
      if let scalar = Unicode.Scalar(zero + UInt32(digit - 0x30)) { text.unicodeScalars.append(scalar) }
    }
    return text
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
        "\(number).0", "\(number)",
      ]
      for writing in writings where writing != "one" {
        let found = quantities(in: "It holds \(writing) kg of salt.")
        #expect(found.map(\.value) == [Decimal(number)], "\(writing)")
        #expect(found.map(\.unit.code) == ["kg"], "\(writing)")
      }
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
      let before = (0..<Int.random(in: 1...12, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
      let document = annotated(before.joined(separator: " ") + ". " + sentence)
      #expect(document.quantities.map { document.text[$0.span] } == expected)
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
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 1...120, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      expectSound(annotated(String(decoding: bytes, as: UTF8.self)))
    }
  }

  private func expectSound(_ document: AnnotatedDocument) {
    var end = 0
    for quantity in document.quantities {
      #expect(quantity.span.start >= end, "\(document.text.string)")
      #expect(quantity.span.start < quantity.span.end && quantity.span.end <= document.text.count)
      #expect(document.text[quantity.span.start] & 0xC0 != 0x80)
      #expect(quantity.value.isFinite && quantity.upper?.isFinite ?? true)
      end = quantity.span.end
    }
  }

  @Test func `a long list of numbers is read to its end`() {
    let text = (1...10_000).map { "\($0 + 3_000)" }.joined(separator: ", ")
    #expect(quantities(in: "Codes: " + text + ".").count <= 10_000)
    let sentences = String(repeating: "It has 12 doors and 3.5 km of pipes. ", count: 1_000)
    #expect(quantities(in: sentences).count == 2_000)
  }
}
