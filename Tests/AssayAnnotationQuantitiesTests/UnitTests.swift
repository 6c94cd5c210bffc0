import AssayModel
import FoundationEssentials
import Testing

/// What one of a unit is in the base unit of its dimension.
private struct Definition: Sendable, CustomTestStringConvertible {
  let words: String
  let value: String
  let base: String

  var testDescription: String { words }
}

private func definitions(_ rows: [(words: String, value: String, base: String)]) -> [Definition] {
  rows.map { Definition(words: $0.words, value: $0.value, base: $0.base) }
}

/// The exact values that the sources define, none of them taken from the table under test.
@Suite struct UnitTests {
  @Test(
    arguments: definitions([
      // BIPM SI Brochure, 9th edition (2019), tables 7 and 8, and its prefixes.
      ("1 kilometre", "1000", "m"), ("1 centimetre", "0.01", "m"), ("1 micrometre", "0.000001", "m"),
      ("1 nautical mile", "1852", "m"), ("1 astronomical unit", "149597870700", "m"), ("1 hectare", "10000", "m2"),
      ("1 litre", "0.001", "m3"), ("1 tonne", "1000", "kg"), ("1 milligram", "0.000001", "kg"),
      ("1 minute", "60", "s"), ("1 hour", "3600", "s"), ("1 day", "86400", "s"), ("1 kilowatt-hour", "3600000", "J"),
      ("1 bar of gas", "100000", "Pa"), ("1 megahertz", "1000000", "Hz"), ("1 gigawatt", "1000000000", "W"),
      // International yard and pound agreement of 1959.
      ("1 yard", "0.9144", "m"), ("1 foot", "0.3048", "m"), ("1 inch", "0.0254", "m"), ("1 mile", "1609.344", "m"),
      ("1 lb", "0.45359237", "kg"), ("1 ounce", "0.028349523125", "kg"), ("1 short ton", "907.18474", "kg"),
      ("1 long ton", "1016.0469088", "kg"), ("14 stone", "88.90410452", "kg"), ("1 troy ounce", "0.0311034768", "kg"),
      // NIST Handbook 44, appendix C.
      ("1 acre", "4046.8564224", "m2"), ("1 square mile", "2589988.110336", "m2"),
      ("1 square foot", "0.09290304", "m2"), ("1 gallon", "0.003785411784", "m3"), ("1 barrel", "0.158987294928", "m3"),
      ("1 pint", "0.000473176473", "m3"), ("1 bushel", "0.03523907016688", "m3"), ("1 knot", "0.5144444444", "m/s"),
      ("1 mph", "0.44704", "m/s"), ("1 psi", "6894.757293168", "Pa"), ("1 horsepower", "745.69987158227022", "W"),
      // IEC 80000-13.
      ("1 kibibyte", "8192", "bit"), ("1 mebibyte", "8388608", "bit"), ("1 gigabyte", "8000000000", "bit"),
      // BIPM SI Brochure, section 2.3.1: the degree Celsius; 180 degrees Fahrenheit are 100 of them.
      ("0 degrees Celsius", "273.15", "K"), ("32 degrees Fahrenheit", "273.15", "K"),
      ("-40 °F", "233.15", "K"), ("-40 °C", "233.15", "K"),
    ]))
  fileprivate func `converts exactly`(_ definition: Definition) throws {
    let quantity = try #require(quantities(in: "It shows \(definition.words).").first)
    let expected = try #require(Decimal(string: definition.value))
    #expect(quantity.unit.base == definition.base)
    let difference = quantity.unit.baseValue(of: quantity.value) - expected
    #expect(abs(difference) <= abs(expected) / 1_000_000_000)
  }

  @Test func `units are equal by what they are, not by where they came from`() {
    let first = Unit(code: "t", dimension: .mass, base: "kg", numerator: 1000)
    let second = Unit(code: "t", dimension: .mass, base: "kg", numerator: 1000)
    let other = Unit(code: "t", dimension: .mass, base: "kg", numerator: 907)
    #expect(first == second)
    #expect(Set([first, second]).count == 1)
    #expect(first != other)
    #expect(first.isConvertible(to: other))
  }
}
