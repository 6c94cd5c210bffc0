import AssayModel
import AssayReports
import Testing

@Suite struct VerificationTextTests {
  private let verified = SamplePass.document

  @Test func `shows the worst first, with passage and working`() throws {
    let text = String(decoding: VerificationText.text(verified, isFull: true), as: UTF8.self)
    let contradicted = try #require(text.range(of: "✗ contradicted"))
    let supported = try #require(text.range(of: "✓ supported"))
    #expect(contradicted.lowerBound < supported.lowerBound)
    #expect(text.contains("    passage   "))
  }

  @Test func `keeps what is supported for the full list`() {
    let text = String(decoding: VerificationText.text(verified, isFull: false), as: UTF8.self)
    #expect(!text.contains("✓ supported"))
  }

  @Test func `shows claims of the same words and verdict once`() {
    var doubled = verified
    doubled.annotated.claims = verified.annotated.claims.flatMap { [$0, $0] }
    doubled.verdicts = verified.verdicts.flatMap { [$0, $0] }
    let lines = { (verified: VerifiedDocument) in
      String(decoding: VerificationText.text(verified, isFull: true), as: UTF8.self)
        .split(separator: "\n").count { $0.contains("    claim     ") }
    }
    #expect(lines(doubled) == lines(verified))
  }
}
