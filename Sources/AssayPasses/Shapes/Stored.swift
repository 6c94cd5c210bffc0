import AssayModel
import AssayText
import FoundationEssentials

/// Reads stored forms back; each throws `StoredError` for what the store never writes.
enum Stored {
  static func span(_ ends: [Int]) throws -> TextSpan {
    guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1] else {
      throw StoredError.unknown("span", "\(ends)")
    }
    return TextSpan(ends[0], ends[1])
  }

  static func value<Value: RawRepresentable>(_ raw: Value.RawValue) throws -> Value {
    guard let value = Value(rawValue: raw) else { throw StoredError.unknown("\(Value.self)", "\(raw)") }
    return value
  }

  /// The exact value; what was not a number is one no more.
  static func decimal(_ text: String) throws -> Decimal {
    if text == "NaN" { return Decimal.nan }
    guard let value = Decimal(string: text) else { throw StoredError.unknown("number", text) }
    return value
  }

  static func day(_ text: String) throws -> CalendarDate {
    guard let day = CalendarDate(iso: text) else { throw StoredError.unknown("day", text) }
    return day
  }

  static func range(_ ends: [Int]) throws -> Range<Int> {
    let span = try span(ends)
    return span.start..<span.end
  }
}

/// A stored value that this version does not know.
enum StoredError: Error, CustomStringConvertible {
  case unknown(String, String)

  var description: String {
    switch self {
    case .unknown(let kind, let text): "“\(text)” is no \(kind)"
    }
  }
}

extension TextSpan {
  var stored: [Int] { [start, end] }
}

extension Range<Int> {
  var stored: [Int] { [lowerBound, upperBound] }
}
