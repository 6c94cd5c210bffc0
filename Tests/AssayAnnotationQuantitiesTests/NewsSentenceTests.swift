import AssayModel
import FoundationEssentials
import Testing

/// A quantity that a reader marks in a sentence.
private struct Marked {
  var span: Range<Int>
  var value: String
  var unit: String
  var noun: String
  /// The bound and the direction.
  var bounds: Set<String>

  /// One reader would mark it, another would not.
  var isOptional: Bool { value == "?" }

  func overlaps(_ quantity: Quantity) -> Bool {
    quantity.span.start < span.upperBound && span.lowerBound < quantity.span.end
  }

  /// Whether value and unit of a quantity are these.
  func agrees(with quantity: Quantity) -> Bool {
    let ends = value.split(separator: ".", omittingEmptySubsequences: false)
    let parts = value.contains("..") ? [ends.first, ends.last].compactMap { $0 } : [Substring(value)]
    let values = [quantity.value] + (quantity.upper.map { [$0] } ?? [])
    guard parts.count == values.count, unit == "*" || unit == quantity.unit.code else { return false }
    return zip(parts, values).allSatisfy { part, value in
      let fraction = part.split(separator: "/").compactMap { Decimal(string: String($0)) }
      let stated = fraction.count == 2 ? fraction[0] / fraction[1] : fraction.first ?? .nan
      let difference = stated - value
      return max(difference, -difference) < Decimal(sign: .plus, exponent: -9, significand: 1)
    }
  }
}

/// A sentence of the table.
private struct MarkedSentence {
  var text = ""
  var marks: [Marked] = []

  init(_ line: Substring) {
    var rest = line
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let inner = rest[rest.index(after: open)..<close]
      let equals = inner.firstIndex(of: "=") ?? inner.endIndex
      let start = text.utf8.count
      text += inner[..<equals]
      let fields = inner[equals...].dropFirst().split(separator: " ").map(String.init)
      if fields.count >= 3 {
        let unit = String(fields[1].map { $0 == "<" ? "{" : $0 == ">" ? "}" : $0 })
        marks.append(
          Marked(
            span: start..<text.utf8.count, value: fields[0], unit: unit, noun: fields[2],
            bounds: Set(fields.dropFirst(3))))
      }
      rest = rest[rest.index(after: close)...]
    }
    text += rest
  }
}

/// What a reading of some sentences got right.
private struct Tally {
  var marked = 0
  var read = 0
  var full = 0
  var withNoun = 0
  var withBounds = 0
  var wrong = 0
  var words = 0

  var fullScore: Double { 2 * Double(full) / Double(max(marked + read, 1)) }
  var nounScore: Double { 2 * Double(withNoun) / Double(max(marked + read, 1)) }
  var boundsShare: Double { Double(withBounds) / Double(max(full, 1)) }
  var wrongPerThousandWords: Double { 1000 * Double(wrong) / Double(max(words, 1)) }

  init(_ sentences: StaticString) {
    let lines = sentences.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    for line in lines.split(separator: "\n") { add(MarkedSentence(line)) }
  }

  private mutating func add(_ sentence: MarkedSentence) {
    let document = annotated(sentence.text)
    let wanted = sentence.marks.filter { !$0.isOptional }
    var left = document.quantities.filter { quantity in
      quantity.kind != .ordinal
        && (wanted.contains { $0.overlaps(quantity) } || !sentence.marks.contains { $0.overlaps(quantity) })
    }
    words += sentence.text.split(separator: " ").count
    marked += wanted.count
    read += left.count
    wrong += left.count { quantity in !wanted.contains { $0.overlaps(quantity) } }
    for mark in wanted {
      guard let place = left.firstIndex(where: mark.overlaps) else { continue }
      let quantity = left.remove(at: place)
      guard mark.agrees(with: quantity) else { continue }
      full += 1
      if (quantity.noun.map { document.text[$0] } ?? "-") == mark.noun { withNoun += 1 }
      if Set([quantity.modifier?.rawValue, quantity.change?.rawValue].compactMap { $0 }) == mark.bounds {
        withBounds += 1
      }
    }
  }
}

@Suite struct NewsSentenceTests {
  @Test(arguments: NewsSentences.registers.map { ($0.name, $0.sentences) })
  func `reads the quantities of each register, their nouns and bounds, and little else`(
    _ name: String, _ sentences: StaticString
  ) {
    let tally = Tally(sentences)
    #expect(tally.marked >= 40)
    #expect(tally.fullScore >= 0.88)
    #expect(tally.nounScore >= 0.86)
    #expect(tally.boundsShare >= 0.9)
    #expect(tally.wrongPerThousandWords <= 3)
  }
}
