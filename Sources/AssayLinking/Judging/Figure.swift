import AssayModel
import AssayText
import FoundationEssentials

/// A number or a date in a statement, as the judge compares it.
struct Figure {
  enum Value {
    case quantity(Quantity)
    case date(AssayModel.DateInterval)
  }

  var value: Value
  var span: TextSpan
  var tokens: Range<Int>
  /// The words of the counted or measured thing, as stems.
  var noun: [WordBook.Stem]

  /// The quantities and dated times of a span, in text order.
  ///
  /// Durations and the like come as quantities; a time that cannot be placed on the calendar is left out.
  static func figures(in document: AnnotatedDocument, span: TextSpan) -> [Figure] {
    var figures: [Figure] = []
    for time in document.times(in: span) where time.kind == .date || time.kind == .time {
      guard let interval = time.interval, interval.first.year > 1 || interval.last.year > 1 else { continue }
      figures.append(Figure(value: .date(interval), span: time.span, tokens: time.tokens, noun: []))
    }
    for quantity in document.quantities(in: span) {
      if figures.contains(where: { $0.span.overlaps(quantity.span) }) { continue }
      let noun = quantity.noun.map { Self.stems(of: $0, in: document) } ?? []
      figures.append(
        Figure(value: .quantity(quantity), span: quantity.span, tokens: quantity.tokens, noun: noun))
    }
    return figures.sorted { $0.span < $1.span }
  }

  private static func stems(of span: TextSpan, in document: AnnotatedDocument) -> [WordBook.Stem] {
    document.tokens.range(in: span).compactMap { index in
      let token = document.tokens[index]
      guard token.kind == .word else { return nil }
      return WordBook.shared.spelledStem(Array(document.text.folded(token.span).utf8)).stem
    }
  }

  var quantity: Quantity? { if case .quantity(let quantity) = value { quantity } else { nil } }

  var date: AssayModel.DateInterval? { if case .date(let interval) = value { interval } else { nil } }

  /// Whether a comparison of the two could mean anything: dates with dates, quantities of one dimension.
  func isComparable(to other: Figure) -> Bool {
    switch (value, other.value) {
    case (.date, .date): true
    case (.quantity(let a), .quantity(let b)): UnitGate.canConvert(a, b)
    default: false
    }
  }
}
