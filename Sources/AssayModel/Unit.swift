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
  /// A unit's fields, shared by all that it measures: quantities are many, units few.
  @usableFromInline
  final class Storage: Sendable {
    @usableFromInline let code: String
    @usableFromInline let dimension: Dimension
    @usableFromInline let base: String
    @usableFromInline let numerator: Decimal
    @usableFromInline let denominator: Decimal
    @usableFromInline let offset: Decimal

    init(
      code: String, dimension: Dimension, base: String, numerator: Decimal, denominator: Decimal, offset: Decimal
    ) {
      self.code = code
      self.dimension = dimension
      self.base = base
      self.numerator = numerator
      self.denominator = denominator
      self.offset = offset
    }
  }

  @usableFromInline let storage: Storage

  public init(
    code: String, dimension: Dimension, base: String, numerator: Decimal = 1, denominator: Decimal = 1,
    offset: Decimal = 0
  ) {
    storage = Storage(
      code: code, dimension: dimension, base: base, numerator: numerator, denominator: denominator,
      offset: offset)
  }

  @inlinable public var code: String { storage.code }
  @inlinable public var dimension: Dimension { storage.dimension }
  /// The code of the unit that `numerator / denominator` converts to: "m" for lengths, the currency itself for money.
  @inlinable public var base: String { storage.base }
  /// The base value of one unit is `numerator / denominator`.
  @inlinable public var numerator: Decimal { storage.numerator }
  @inlinable public var denominator: Decimal { storage.denominator }
  /// Added after scaling, for temperatures.
  @inlinable public var offset: Decimal { storage.offset }

  public static func == (a: Unit, b: Unit) -> Bool {
    a.storage === b.storage
      || a.code == b.code && a.dimension == b.dimension && a.base == b.base && a.numerator == b.numerator
        && a.denominator == b.denominator && a.offset == b.offset
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// The unit of bare numbers and counted nouns.
  public static let one = Unit(code: "1", dimension: .number, base: "1")

  /// Whether a value of one can be converted to the other: same dimension and base.
  public func isConvertible(to other: Unit) -> Bool { dimension == other.dimension && base == other.base }

  /// The value in the base unit.
  public func baseValue(of value: Decimal) -> Decimal { value * numerator / denominator + offset }

  /// The double that is nearest to the value in the base unit.
  public func baseDouble(of value: Decimal) -> Double {
    guard offset.isEqual(to: 0), let double = value.nearestDouble(times: numerator, over: denominator) else {
      return baseValue(of: value).nearestDouble
    }
    return double
  }
}
