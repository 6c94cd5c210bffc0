import AssayModel
import AssayText

/// A sentence that says from what value to what value something changed.
struct NumberChange {
  /// In one unit, whichever that is.
  let from: Double
  let to: Double
  /// How far rounding may have moved each value.
  let fromSlack: Double
  let toSlack: Double

  /// The one change that a sentence states: "from A to B", "to B from A", "now B, up … from A"; `nil` when it states
  /// none or several.
  init?(in sentence: Sentence, of document: CheckedDocument) {
    let list = document.tokens
    let amounts = document.annotated.quantities(in: sentence.span).filter {
      switch $0.kind {
      case .percentage, .factor, .ordinal, .age: false
      default: true
      }
    }
    let starts = amounts.filter { Self.isLed(by: "from", $0, in: list, sentence: sentence.tokens) }
    guard starts.count == 1, let start = starts.first else { return nil }
    if let upper = start.upper {
      // "from 52 to 78" was read as a range.
      from = start.number
      to =
        Quantity(
          span: start.span, tokens: start.tokens, kind: start.kind, value: upper, unit: start.unit,
          resolution: start.resolution
        ).number
      fromSlack = start.halfPlace
      toSlack = start.halfPlace
      guard from > 0, to > 0 else { return nil }
      return
    }
    let others = amounts.filter {
      $0.span != start.span && $0.upper == nil
        && ($0.unit.isConvertible(to: start.unit) || Self.isBare($0) || Self.isBare(start))
    }
    let ends = others.filter { Self.isLed(by: "to", $0, in: list, sentence: sentence.tokens) }
    guard let end = ends.count == 1 ? ends.first : ends.isEmpty && others.count == 1 ? others.first : nil else {
      return nil
    }
    // "from 500 tonnes to 650": a bare number is of the same unit.
    let isConvertible = start.unit.isConvertible(to: end.unit)
    from = isConvertible ? start.baseNumber : start.number
    to = isConvertible ? end.baseNumber : end.number
    fromSlack = isConvertible ? start.baseHalfPlace : start.halfPlace
    toSlack = isConvertible ? end.baseHalfPlace : end.halfPlace
    guard from > 0, to > 0 else { return nil }
  }

  private static func isBare(_ quantity: Quantity) -> Bool { quantity.kind == .count && quantity.noun == nil }

  /// Whether a word stands right before a quantity or before the words that soften it ("from an average of $40").
  private static func isLed(
    by word: StaticString, _ quantity: Quantity, in list: TokenList, sentence: Range<Int>
  ) -> Bool {
    var index = quantity.tokens.lowerBound - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 4 {
      if list.matches(index, word) { return true }
      guard list[index].kind == .word, softeners.contains(list[index], in: list.text) else { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  private static let softeners = Lexicon([
    (1, "a an the about around some roughly just only nearly almost over under an average total high low of record")
  ])
}
