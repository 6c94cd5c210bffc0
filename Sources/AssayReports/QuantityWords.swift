import AssayModel
import FoundationEssentials

/// A quantity's value in figures, for readers.
enum QuantityWords {
  /// "more than 12,000 t", "5 to 7 km", "1,250,000 USD", "3".
  static func value(of quantity: Quantity) -> String {
    var text = quantity.modifier.map { "\($0.words) " } ?? ""
    text += grouped(quantity.value)
    if let upper = quantity.upper { text += " to \(grouped(upper))" }
    if quantity.unit.code != "1" { text += quantity.unit.code == "%" ? "%" : " \(quantity.unit.code)" }
    return text
  }

  /// All digits, those before the point in groups of three: "1,250,000.5".
  static func grouped(_ value: Decimal) -> String {
    let text = value.written
    let whole = text.prefix { $0 != "." }
    let digits = whole.drop { $0 == "-" }
    guard digits.utf8.count > 3, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return text }
    var result = whole.hasPrefix("-") ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return result + text.dropFirst(whole.count)
  }
}

extension Quantity.Modifier {
  var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}

/// Parts of arrays by ranges that a model value holds.
enum Slices {
  /// The elements in `range` that exist: a range from outside can name more than there are.
  static func of<Element>(_ elements: [Element], _ range: Range<Int>) -> ArraySlice<Element> {
    elements[range.clamped(to: elements.indices)]
  }
}
