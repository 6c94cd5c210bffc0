import AssayModel

extension Quantity {
  /// Whether two statements of one quantity may both be true, as far as rounding and "about" or "nearly" allow.
  ///
  /// Both must be convertible to one unit.
  func agrees(with other: Quantity) -> Bool {
    // What the words allow always holds the value itself.
    if value == other.value, unit == other.unit { return true }
    let own = allowed
    let others = other.allowed
    return own.lowerBound <= others.upperBound && others.lowerBound <= own.upperBound
  }

  /// The base values that the words allow.
  var allowed: ClosedRange<Double> {
    let value = baseNumber
    guard value.isFinite else { return -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude }
    let upper = upper.map { _ in max(value, upperBaseNumber) } ?? value
    // Digits that were written out are meant: "5,247" is no rounding of "5,200".
    let isCoarse = !resolution.isLess(than: 1) && !resolution.isEqual(to: 1)
    let slack = !isCoarse && number == number.rounded() ? 0 : baseHalfPlace
    let size = abs(value)
    return switch modifier {
    case .about: value - max(slack, size * 0.1)...upper + max(slack, size * 0.1)
    case .nearly: value - max(slack, size * 0.12)...upper
    case .moreThan, .atLeast: value - slack...upper + max(slack, size * 0.25)
    case .lessThan, .upTo: value - max(slack, size * 0.25)...upper + slack
    case nil: value - slack...upper + slack
    }
  }

  private var upperBaseNumber: Double {
    guard let upper else { return baseNumber }
    return Quantity(span: span, tokens: tokens, kind: kind, value: upper, unit: unit, resolution: resolution).baseNumber
  }

  /// Whether the digits are the same and the unit or magnitude is not: "640 tonnes", "640 kilograms".
  func hasSameDigits(as other: Quantity) -> Bool {
    let values = [abs(number), abs(other.number)]
    guard values[0] > 0, values[1] > 0, values[0].isFinite, values[1].isFinite else { return false }
    if unit != other.unit, values[0] == values[1] { return true }
    var ratio = values.max().map { $0 / (values.min() ?? 1) } ?? 1
    var steps = 0
    while ratio >= 999.5, steps < 6 {
      ratio /= 1000
      steps += 1
    }
    return unit == other.unit && steps > 0 && abs(ratio - 1) < 1e-9
  }
}
