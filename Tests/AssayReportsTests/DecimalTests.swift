import FoundationEssentials
import Testing

@testable import AssayReports

@Suite struct DecimalTests {
  @Test(arguments: [
    (Decimal(2) / 3, "0.666666666666667"), (-Decimal(1) / 3, "-0.333333333333333"), (Decimal(12_043), "12043"),
    (Decimal(200) / 3, "66.6666666666667"), (Decimal(1) / 300_000, "0.00000333333333333333"),
    (Decimal(2) / 3 * 1_000_000, "666666.666666667"),
  ])
  func `writes no fraction without end`(value: Decimal, text: String) { #expect(value.written == text) }

  @Test(arguments: [
    "0.1", "99.9999999999999999", "-0.5", "0.00000000000000000000000000167", "0.12345678901234567890123456789",
    "3.14159265358979323846", "12345678901234567890123456789", "0.000000000000000000000000000000000910938",
  ])
  func `writes all digits of a number that ends`(text: String) throws {
    let value = try #require(Decimal(string: text))
    #expect(value.written == text)
    var json = JSONWriter()
    json.number(value)
    #expect(String(decoding: json.bytes, as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("0.12345678901234567890123456789", "0.1234567890123456789012"), ("0.00000000000000000000000000167", nil),
    ("12345678901234567890123456789", nil), ("-2.25", "-2.25"),
  ])
  func `rounds to what a schema processor takes`(text: String, expected: String?) throws {
    let value = try #require(Decimal(string: text))
    #expect(XMLValue.decimal(value) == expected)
  }
}
