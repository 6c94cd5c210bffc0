import AssayModel

extension Quantity {
  /// The value as a double: enough for tolerances, which are far coarser than its rounding.
  var number: Double { value.nearestDouble }

  /// The value when it is a whole number of moderate size.
  var wholeNumber: Int? {
    let number = number
    return number == number.rounded() && abs(number) < 1e15 ? Int(number) : nil
  }

  /// How far rounding may have moved the value: half of the place of its last meaningful digit.
  ///
  /// Whole numbers below a thousand are taken as they stand: "200" seldom means "150 to 250".
  var halfPlace: Double {
    let place = resolution.nearestDouble
    return abs(number) < 1000 ? min(place, 1) / 2 : place / 2
  }

  /// The value in the base unit of its dimension.
  var baseNumber: Double { unit.code == unit.base ? number : unit.baseDouble(of: value) }

  /// How many base units one unit is, offsets left out.
  var scale: Double { unit.numerator.nearestDouble / max(unit.denominator.nearestDouble, .leastNormalMagnitude) }

  /// How far rounding may have moved `baseNumber`.
  var baseHalfPlace: Double { abs(halfPlace * scale) }
}
