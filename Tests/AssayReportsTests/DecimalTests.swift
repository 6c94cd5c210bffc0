import FoundationEssentials
import Testing

@testable import AssayReports

@Suite struct DecimalTests {
  @Test(arguments: [
    (Decimal(2) / 3, "0.666666666666667"), (-Decimal(1) / 3, "-0.333333333333333"), (Decimal(12_043), "12043"),
    (Decimal(string: "0.1") ?? 0, "0.1"), (Decimal(string: "99.9999999999999999") ?? 0, "100"),
  ])
  func `writes no fraction without end`(value: Decimal, text: String) { #expect(value.written == text) }
}
