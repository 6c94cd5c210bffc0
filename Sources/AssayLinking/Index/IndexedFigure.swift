import AssayModel
import AssayText
import FoundationEssentials

/// A figure or date of a passage as the index keeps it: for finding and ranking, never for a verdict, which
/// reads the exact decimal again.
struct IndexedFigure: Sendable, Equatable {
  /// A hash of what is measured: dimension and base unit; `time` for days.
  var measure: UInt32
  /// In the base unit; for dates the number of the first day.
  var value: Double
  /// The upper end, or the last day; the value itself for a point.
  var upper: Double
  /// How far a figure that was rounded as this one may be off; 0 for dates.
  var slack: Double

  static let time = hash("day")

  static func hash(_ name: String) -> UInt32 {
    var fingerprint = Fingerprint()
    fingerprint.add(name)
    return UInt32(truncatingIfNeeded: fingerprint.value ^ fingerprint.value >> 32)
  }

  static func measure(of unit: Unit) -> UInt32 { hash("\(unit.dimension.rawValue) \(unit.base)") }

  init(measure: UInt32, value: Double, upper: Double, slack: Double) {
    self.measure = measure
    self.value = value
    self.upper = upper
    self.slack = slack
  }

  init(_ quantity: Quantity) {
    let unit = quantity.unit
    measure = Self.measure(of: unit)
    let factor = unit.numerator.approximate / unit.denominator.approximate
    let offset = unit.offset.approximate
    let first = quantity.value.approximate * factor + offset
    let last = quantity.upper.map { $0.approximate * factor + offset } ?? first
    value = min(first, last)
    upper = max(first, last)
    slack = abs(quantity.resolution.approximate * factor) / 2
  }

  init(_ interval: AssayModel.DateInterval) {
    measure = Self.time
    value = Double(interval.first.dayNumber)
    upper = Double(interval.last.dayNumber)
    slack = 0
  }

  /// The quantities and dated times of an annotated text.
  static func figures(in document: AnnotatedDocument, span: TextSpan? = nil) -> [IndexedFigure] {
    let span = span ?? document.text.span
    var result: [IndexedFigure] = []
    for quantity in document.quantities(in: span) where quantity.kind != .ordinal {
      result.append(IndexedFigure(quantity))
    }
    for time in document.times(in: span) {
      guard let interval = time.interval, interval.first.year > 1, time.kind == .date || time.kind == .time
      else { continue }
      result.append(IndexedFigure(interval))
    }
    return Array(result.prefix(mostFigures))
  }

  /// Of one passage; a page of nothing but numbers says little about any of them.
  static let mostFigures = 64

  func write(to writer: inout ByteWriter) {
    writer.word(measure)
    writer.long(value.bitPattern)
    writer.byte((upper != value ? 1 : 0) | (slack != 0 ? 2 : 0))
    if upper != value { writer.long(upper.bitPattern) }
    if slack != 0 { writer.long(slack.bitPattern) }
  }

  init(from reader: inout ByteReader) {
    measure = reader.word()
    value = Double(bitPattern: reader.long())
    let flags = reader.byte()
    upper = flags & 1 != 0 ? Double(bitPattern: reader.long()) : value
    slack = flags & 2 != 0 ? Double(bitPattern: reader.long()) : 0
  }
}

extension Decimal {
  /// The nearest double.
  fileprivate var approximate: Double { Double("\(self)") ?? 0 }
}
