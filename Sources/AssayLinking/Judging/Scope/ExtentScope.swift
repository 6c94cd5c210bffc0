import AssayModel
import AssayText

/// "40 metres high" is not "40 metres long".
enum ExtentScope {
  static func objection(to scope: Scope) -> Objection? {
    for pair in scope.pairs {
      if let one = pair.claim.extent, let other = pair.evidence.extent, one != other {
        return Objection(
          reason: .propertyDiffers,
          explanation: "The claim speaks of the \(one.rawValue), the source of the \(other.rawValue).")
      }
      // "40 years old" is not refuted by "for 30 years".
      if !scope.isSupport, pair.claim.extent != pair.evidence.extent {
        return Objection(
          reason: .propertyDiffers, explanation: "The two figures may measure different things of it.")
      }
    }
    return nil
  }
}

/// Which extent of a thing a length measures, or that a time is an age.
enum Extent: String {
  case height, length, width, depth, thickness, diameter, radius, age

  /// The extent that the words beside a quantity name: "40 metres high", "a height of 40 metres".
  init?(of quantity: Quantity, in document: AnnotatedDocument) {
    guard quantity.unit.dimension == .length || quantity.unit.dimension == .time else { return nil }
    let list = document.tokens
    let sentence = document.sentenceIndex(at: Int(quantity.span.start)).map { document.sentences[$0].tokens }
    guard let sentence else { return nil }
    let after = quantity.tokens.upperBound
    for token in after..<min(after + 2, max(sentence.upperBound, after)) {
      if let extent = Self.named(list[token], in: document, adjectives: true) {
        self = extent
        return
      }
      guard list.matches(token, "in") else { break }
    }
    let first = quantity.tokens.lowerBound
    for token in (min(max(first - 5, sentence.lowerBound), first)..<first).reversed() {
      if list[token].kind == .number || list.isMark(token, ",") { break }
      if let extent = Self.named(list[token], in: document, adjectives: false) {
        self = extent
        return
      }
    }
    return nil
  }

  private static func named(_ token: Token, in document: AnnotatedDocument, adjectives: Bool) -> Extent? {
    let value = words.value(of: token, in: document.text)
    guard value != 0, adjectives || value & adjective == 0 else { return nil }
    return order[Int((value & ~adjective).trailingZeroBitCount)]
  }

  private static let order: [Extent] = [.height, .length, .width, .depth, .thickness, .diameter, .radius, .age]
  private static let adjective: UInt32 = 1 << 8

  private static let words = Lexicon([
    (1 << 0, "height altitude elevation"), (1 << 0 | adjective, "high tall"),
    (1 << 1, "length"), (1 << 1 | adjective, "long"),
    (1 << 2, "width breadth"), (1 << 2 | adjective, "wide broad across"),
    (1 << 3, "depth"), (1 << 3 | adjective, "deep"),
    (1 << 4, "thickness"), (1 << 4 | adjective, "thick"),
    (1 << 5, "diameter"), (1 << 6, "radius"),
    (1 << 7, "age aged"), (1 << 7 | adjective, "old"),
  ])
}
