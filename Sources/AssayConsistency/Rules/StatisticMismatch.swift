import AssayModel
import AssayText

/// A p-value that its test statistic and degrees of freedom do not give.
///
/// The p-value is computed anew for every value that rounds to the reported statistic, and compared with every value that
/// rounds, or is cut, to the reported p. A p-value that fits a test with one tail is right where the text speaks of
/// one, else a note. Corrected and resampled p-values do not follow from the statistic and are left alone.
/// The comparison is that of Nuijten and others (Behavior Research Methods 48, 2016), whose statcheck found that half of
/// the articles in psychology hold at least one such fault.
struct StatisticMismatch: Rule {
  static let about = RuleDescription(
    id: "statistic-mismatch",
    family: "statistic-check",
    summary: "A reported p-value does not follow from its test statistic and degrees of freedom.",
    rationale: "The statistic, the degrees of freedom or the p-value is wrong, and with it perhaps the conclusion.",
    severity: .warning,
    fires: [
      "Reading aloud helped, ⟦t(40) = 1.20, p = .010⟧.",
      "The groups differed, ⟦F(2, 57) = 1.90, p < .05⟧.",
      "Colour mattered (⟦χ²(1, N = 90) = 5.10, p = .240⟧).",
      "Age and speed went together (⟦r(48) = −.52, p = .31⟧).",
      "Sites did not differ (⟦z = 2.61, n.s.⟧).",
      "Sleep mattered (⟦t = 3.20, df = 25, P=0.04⟧).",
      "The effect was small (⟦p = .20; z = 3.29⟧).",
      "The forecast held, ⟦t(28) = 1.80, p = .041⟧.",  // half of .083: a note
    ],
    staysQuiet: [
      "Reading aloud helped, t(40) = 2.70, p = .010.",
      "The groups differed, F(2, 57) = 3.90, p < .05.",
      "Colour mattered (χ²(1, N = 90) = 5.10, p = .024).",
      "Age and speed went together (r(48) = .52, p < .001).",
      "Sites did not differ (z = 1.10, n.s.).",
      "The effect was small (t(60) = 2.0, p = .05).",  // 2.0 may be 1.95 … 2.05
      "Writing is faster, t(50) = 1.90, p = .063; F(1, 50) = 3.61, p = .063.",
      "In a one-tailed test the forecast held, t(28) = 1.80, p = .041.",
      "After Bonferroni correction it was gone, t(28) = 2.80, p = .072.",
      "Let f(2) = 4 and p = 0.5.",
      "With z = 3, p = .5 and q = .5 the sample needs 9 people.",  // a whole-number z in a formula
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let tests = ReportedTest.tests(in: document.text)
    guard !tests.isEmpty else { return [] }
    var findings: [Finding] = []
    var speaksOfOneTail: Bool?
    // Tests come in text order, so a block's words are read once.
    var current: (block: Int, isCorrected: Bool)?
    for test in tests {
      guard let sentence = document.annotated.sentenceIndex(at: test.span.start) else { continue }
      let block = document.sentences[sentence].block
      if current?.block != block {
        current = (block, isCorrected(document.document.blocks[block].span, in: document))
      }
      if current?.isCorrected == true { continue }
      // In a formula; reports of z give decimals.
      if test.statistic == .z, test.value.place == 1 { continue }
      guard let computed = test.computed else {
        if let message = impossible(test) { findings.append(finding(test.span, message)) }
        continue
      }
      if test.agrees(with: computed) { continue }
      if test.statistic.hasTwoTails, test.agrees(with: computed, tails: 1) {
        let isSaid = speaksOfOneTail ?? self.speaksOfOneTail(document)
        speaksOfOneTail = isSaid
        guard !isSaid else { continue }
        findings.append(
          finding(
            test.span, severity: .note,
            "\(words(test, document)) gives p \(Self.shown(computed)); \(reported(test)) is half of it, the p-value of "
              + "a one-tailed test, which the text does not mention."))
        continue
      }
      findings.append(
        finding(
          test.span,
          "\(words(test, document)) gives p \(Self.shown(computed)), but \(reported(test)) is reported: the statistic, "
            + "the degrees of freedom or the p-value is wrong."))
    }
    return findings
  }

  /// "t(40) = 1.20", without the p-value.
  private func words(_ test: ReportedTest, _ document: CheckedDocument) -> String {
    let name =
      switch test.statistic {
      case .z: "z"
      case .t(let degrees): "t(\(Self.shown(degrees: degrees)))"
      case .f(let between, let within): "F(\(Self.shown(degrees: between)), \(Self.shown(degrees: within)))"
      case .chiSquare(let degrees): "χ²(\(Self.shown(degrees: degrees)))"
      case .r(let degrees): "r(\(Self.shown(degrees: degrees)))"
      }
    let places = Self.places(test.value.place)
    return "\(name) \(test.isBound ? "<" : "=") \(Self.written(test.value.value, places: places))"
  }

  private func reported(_ test: ReportedTest) -> String {
    let sign =
      switch test.comparison {
      case .equal: "="
      case .below: "<"
      case .above: ">"
      }
    return "p \(sign) \(Self.written(test.probability.value, places: Self.places(test.probability.place)))"
  }

  private func impossible(_ test: ReportedTest) -> String? {
    switch test.statistic {
    case .r where abs(test.value.value) > 1: "A correlation cannot be greater than 1."
    case .f where test.value.value < 0: "F cannot be negative."
    case .chiSquare where test.value.value < 0: "χ² cannot be negative."
    default: nil
    }
  }

  // MARK: What the words say

  /// Whether a paragraph speaks of p-values that do not follow from the statistic alone.
  private func isCorrected(_ span: TextSpan, in document: CheckedDocument) -> Bool {
    document.tokens.range(in: span).contains { Self.corrections.contains(document.tokens[$0], in: document.text) }
  }

  private static let corrections = Lexicon([
    (
      1,
      """
      bonferroni holm sidak šidák tukey scheffé scheffe dunnett benjamini hochberg fdr corrected adjusted greenhouse
      huynh permutation permutations bootstrap bootstrapped bootstrapping resampling monte corrections adjustment
      randomization randomisation noncentral equivalence
      """
    )
  ])

  private func speaksOfOneTail(_ document: CheckedDocument) -> Bool {
    let list = document.tokens
    return list.indices.contains { index in
      guard Self.tails.contains(list[index], in: list.text) else { return false }
      if list.matches(index, "directional") { return true }
      let first = list.isMark(index - 1, "-") || list.matches(index - 1, "‐") ? index - 2 : index - 1
      return list.matches(first, "one") || list.matches(first, "1") || list.matches(first, "single")
    }
  }

  private static let tails = Lexicon([(1, "tailed sided tail directional")])

  // MARK: Numbers

  private static func shown(degrees: Double) -> String {
    degrees == degrees.rounded() && degrees < 1e9 ? "\(Int(degrees))" : written(degrees, places: 2)
  }

  /// "= .049", "< .001", or "between .009 and .012" where rounding leaves room.
  private static func shown(_ range: ClosedRange<Double>) -> String {
    if range.upperBound < 0.0005 { return "< .001" }
    let low = written(range.lowerBound, places: 3)
    let high = written(range.upperBound, places: 3)
    return low == high ? "= \(low)" : "between \(low) and \(high)"
  }

  private static func places(_ place: Double) -> Int {
    var places = 0
    var place = place
    while place < 0.9, places < 15 {
      place *= 10
      places += 1
    }
    return places
  }

  /// As APA style writes it: no zero before the point of what cannot exceed 1, which here is whatever does not.
  private static func written(_ value: Double, places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let digits = (abs(value) * scale).rounded()
    guard digits < 1e15 else { return "\(value)" }
    let number = UInt64(digits)
    let sign = value < 0 && number > 0 ? "−" : ""
    guard places > 0 else { return "\(sign)\(number)" }
    let whole = number / UInt64(scale)
    let rest = String(number % UInt64(scale))
    let fraction = String(repeating: "0", count: max(0, places - rest.utf8.count)) + rest
    return "\(sign)\(whole == 0 ? "" : "\(whole)").\(fraction)"
  }
}
