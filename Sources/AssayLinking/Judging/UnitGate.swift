import AssayModel
import FoundationEssentials

/// Brings two quantities to one unit, or says that it cannot be done.
///
/// Physical units convert by their exact factors. Money never converts without a dated rate. Per cent and per
/// mille are one scale; percentage points and basis points are another.
enum UnitGate {
  static func canConvert(_ a: Quantity, _ b: Quantity) -> Bool {
    (a.kind == .ordinal) == (b.kind == .ordinal) && a.unit.isConvertible(to: b.unit)
  }

  /// A step of the value's size in the base unit, without the offset that temperatures have.
  static func baseStep(_ value: Decimal, of unit: Unit) -> Decimal {
    value * unit.numerator / unit.denominator
  }
}

extension Unit {
  /// Whether this is the other unit per something: "t/a" for "t".
  func isPer(_ other: Unit) -> Bool {
    guard let slash = code.lastIndex(of: "/") else { return false }
    return code[..<slash] == other.code[...]
  }
}
