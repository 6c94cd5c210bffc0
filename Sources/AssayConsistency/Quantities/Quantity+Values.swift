import AssayModel
import FoundationEssentials

extension Quantity {
  /// The value as a double: enough for tolerances, which are far coarser than its rounding.
  var number: Double { Self.double(value) }

  /// The value when it is a whole number of moderate size.
  var wholeNumber: Int? {
    let number = number
    return number == number.rounded() && abs(number) < 1e15 ? Int(number) : nil
  }

  /// Half of the place of the last meaningful digit: how far rounding may have moved the value.
  var halfPlace: Double { Self.double(resolution) / 2 }

  /// The value in the base unit of its dimension.
  var baseNumber: Double { Self.double(unit.baseValue(of: value)) }

  /// How far rounding may have moved `baseNumber`.
  var baseHalfPlace: Double {
    let factor = Self.double(unit.numerator) / max(Self.double(unit.denominator), .leastNormalMagnitude)
    return abs(halfPlace * factor)
  }

  private static func double(_ decimal: Decimal) -> Double { Double("\(decimal)") ?? .nan }
}
