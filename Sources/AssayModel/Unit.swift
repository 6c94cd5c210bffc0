public import FoundationEssentials

/// What is measured; two quantities can be compared only when their dimensions are equal.
public enum Dimension: String, Hashable, Sendable, CaseIterable {
  case number, factor, percentage
  case percentagePoints = "percentage_points"
  case concentration, currency, length, area, volume, mass, time, speed, temperature, angle, data
  case dataRate = "data_rate"
  case flow
  case fuelEconomy = "fuel_economy"
  case energy, power, pressure, force, frequency, voltage, current, resistance, charge, capacitance, inductance
  case density, torque, acceleration, radioactivity, dose, luminosity, amount, magnetism
  /// A quotient or product of units that has no name of its own here.
  case compound
}

/// A unit of measure or a currency, with its exact factor to the base unit of its dimension.
///
/// Codes are UCUM where UCUM has a plain one ("km2", "har"), bracketed for customary units ("[mi]"), ISO 4217 for money, with
/// the prefix "c" for hundredths ("cGBP"); "1" for counts, "%", "[pp]", "[bp]" for shares; "USD/[bbl]" for rates.
public struct Unit: Hashable, Sendable {
  public let code: String
  public let dimension: Dimension
  /// The code of the unit that `factor` converts to: "m" for lengths, the currency itself for money.
  public let base: String
  /// The base value of one unit is `numerator / denominator`.
  public let numerator: Decimal
  public let denominator: Decimal
  /// Added after scaling, for temperatures.
  public let offset: Decimal

  public init(
    code: String, dimension: Dimension, base: String, numerator: Decimal = 1, denominator: Decimal = 1,
    offset: Decimal = 0
  ) {
    self.code = code
    self.dimension = dimension
    self.base = base
    self.numerator = numerator
    self.denominator = denominator
    self.offset = offset
  }

  /// The unit of bare numbers and counted nouns.
  public static let one = Unit(code: "1", dimension: .number, base: "1")

  /// Whether a value of one can be converted to the other: same dimension and base.
  public func isConvertible(to other: Unit) -> Bool { dimension == other.dimension && base == other.base }

  /// The value in the base unit.
  public func baseValue(of value: Decimal) -> Decimal { value * numerator / denominator + offset }
}
