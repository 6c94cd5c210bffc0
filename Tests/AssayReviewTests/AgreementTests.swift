import AssayReview
import Testing

@Suite struct AgreementTests {
  /// J. L. Fleiss, B. Levin and M. C. Paik, Statistical Methods for Rates and Proportions, 3rd edition (2003), table 18.1:
  /// 100 subjects, two raters, three diagnoses.
  private static let diagnoses: [[String?]] = {
    let table = [[75, 1, 4], [5, 4, 1], [0, 0, 10]]
    return table.enumerated().flatMap { a, row in
      row.enumerated().flatMap { b, count in [[String?]](repeating: ["\(a)", "\(b)"], count: count) }
    }
  }()

  /// The worked example of the article "Fleiss' kappa" in Wikipedia: ten items, fourteen raters, five categories.
  private static let psychiatrists: [[String?]] = [
    [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
  ].map { row in row.enumerated().flatMap { [String?](repeating: "\($0)", count: $1) } }

  /// K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: four observers, twelve units,
  /// ratings missing.
  private static let observers: [[String?]] = {
    let rows = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."].map { Array($0) }
    return (0..<12).map { unit in rows.map { $0[unit] == "." ? nil : String($0[unit]) } }
  }()

  private static func near(_ figure: Double?, _ value: Double) -> Bool {
    figure.map { abs($0 - value) < 0.0005 } ?? false
  }

  @Test func `gives the published figures`() {
    #expect(Self.near(Agreement(Self.diagnoses).cohen, 0.676))
    #expect(Self.near(Agreement(Self.diagnoses).percent, 0.89))
    #expect(Self.near(Agreement(Self.psychiatrists).fleiss, 0.210))
    #expect(Self.near(Agreement(Self.observers).krippendorff, 0.743))
  }

  /// Section A of the same paper: two observers, ten units, two values.
  @Test func `gives the published figure for two observers`() {
    let left = Array("0100000010")
    let right = Array("1110010000")
    let ratings = zip(left, right).map { [String($0) as String?, String($1)] }
    #expect(Self.near(Agreement(ratings).krippendorff, 0.095))
  }

  @Test func `an interval holds its figure and is the same every time`() throws {
    let agreement = Agreement(Self.diagnoses)
    let figure = agreement.interval(\.cohen)
    let low = try #require(figure.low)
    let high = try #require(figure.high)
    #expect(low < 0.676 && 0.676 < high)
    #expect(low > 0.45 && high < 0.88)
    #expect(agreement.interval(\.cohen) == figure)
  }

  @Test func `figures that are not defined are none`() {
    #expect(Agreement([]).percent == nil)
    #expect(Agreement([["a", nil], [nil, "b"]]).krippendorff == nil)
    #expect(Agreement([["a", nil]]).cohen == nil)
    // Everybody always chose the same: there is nothing beyond chance.
    #expect(Agreement([["a", "a"], ["a", "a"]]).cohen == nil)
    #expect(Agreement([["a", "a"], ["a", "a"]]).percent == 1)
    #expect(Agreement([["a", "a"], ["a", "a"]]).interval(\.fleiss).value == nil)
  }

  @Test func `counts what two have decided, and what they agree on`() {
    let agreement = Agreement([["a", "a", nil], ["a", "b", "a"], [nil, "b", nil], ["b", nil, "b"]])
    #expect(agreement.pairable == 3)
    #expect(agreement.agreed == 2)
  }
}
