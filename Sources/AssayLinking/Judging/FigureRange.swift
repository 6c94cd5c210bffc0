import AssayModel
import FoundationEssentials

/// The values that a written figure stands for, in the base unit of its dimension.
struct FigureRange {
  /// `nil` for no bound.
  var lower: Decimal?
  var upper: Decimal?
  var includesLower = true
  var includesUpper = true
  /// How far a stated value may be off because it was rounded; 0 for bounds and small counts.
  var slack: Decimal = 0
  /// Whether the words name one value: "12,000", not "more than 12,000" or "about 12,000".
  var isPoint = false

  init(_ quantity: Quantity) {
    let unit = quantity.unit
    let value = unit.baseValue(of: quantity.value)
    let size = abs(UnitGate.baseStep(quantity.value, of: unit))
    let resolution = abs(UnitGate.baseStep(quantity.resolution, of: unit))
    lower = value
    upper = quantity.upper.map { unit.baseValue(of: $0) } ?? value
    if let first = lower, let last = upper, last < first { (lower, upper) = (last, first) }
    switch quantity.modifier {
    case nil:
      isPoint = quantity.upper == nil
      slack = Self.rounding(of: quantity, size: size, resolution: resolution)
    case .about:
      // The wider of 5% and one more place, but never more than a fifth.
      let margin = min(max(size * 5 / 100, resolution * 5), size / 5)
      lower = lower.map { $0 - margin }
      upper = upper.map { $0 + margin }
    case .nearly:
      lower = lower.map { $0 - size / 10 }
      includesUpper = false
    case .moreThan:
      includesLower = false
      upper = nil
    case .atLeast:
      upper = nil
    case .lessThan:
      lower = nil
      includesUpper = false
    case .upTo:
      lower = nil
    }
  }

  /// Half a unit in the last place, where the writer may have rounded: not for counts below a hundred, nor
  /// for more than 5%.
  private static func rounding(of quantity: Quantity, size: Decimal, resolution: Decimal) -> Decimal {
    if quantity.kind == .ordinal { return 0 }
    if quantity.unit.dimension == .number, quantity.resolution >= 1, abs(quantity.value) < 100 { return 0 }
    return min(resolution / 2, size * 5 / 100)
  }

  /// Whether every value of the other lies inside, ends and all.
  func contains(_ other: FigureRange) -> Bool {
    if let lower {
      guard let least = other.lower else { return false }
      if least < lower || least == lower && other.includesLower && !includesLower { return false }
    }
    if let upper {
      guard let most = other.upper else { return false }
      if most > upper || most == upper && other.includesUpper && !includesUpper { return false }
    }
    return true
  }

  /// Whether no value lies in both.
  func isDisjoint(from other: FigureRange) -> Bool { isBelow(other) || other.isBelow(self) }

  private func isBelow(_ other: FigureRange) -> Bool {
    guard let upper, let least = other.lower else { return false }
    return upper < least || upper == least && !(includesUpper && other.includesLower)
  }

  func widened(by margin: Decimal) -> FigureRange {
    var result = self
    result.lower = lower.map { $0 - margin }
    result.upper = upper.map { $0 + margin }
    return result
  }
}
