import AssayModel
import AssayText

/// A standard deviation that whole numbers with the mean beside it cannot have.
///
/// Sample and population deviations are both allowed for, and every rounding of both figures.
struct ImpossibleDeviation: Rule {
  static let about = RuleDescription(
    id: "impossible-deviation",
    family: "statistic-check",
    summary: "Whole numbers with this mean cannot have this standard deviation.",
    rationale: "No whole numbers give both figures: one of them, or the number of cases, is wrong.",
    severity: .warning,
    fires: [
      "The mean number of visits among the ⟨10⟩ patients was ⟨2.50⟩ (SD = ⟦1.42⟧)."
    ],
    staysQuiet: [
      "The mean number of visits among the 10 patients was 2.50 (SD = 1.43).",
      "The mean number of visits among the 900 patients was 2.50 (SD = 1.42).",
      "The mean number of visits among the 10 patients was 2.55 (SD = 1.42).",  // the mean itself is impossible
      "The mean weight of the 10 patients was 62.50 kg (SD = 1.42).",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    ReportedMean.all(in: document).compactMap { reported in
      guard let deviation = reported.deviation, deviation.halfPlace > 0, deviation.number >= 0,
        reported.sizes.count == 1, let size = reported.sizes.first, let number = size.wholeNumber,
        let sums = Granularity(size: number).sums(mean: reported.mean.number, half: reported.mean.halfPlace),
        !Granularity(size: number).allows(deviation: deviation.number, half: deviation.halfPlace, sums: sums)
      else { return nil }
      let text = document.text
      return finding(
        deviation.span, related: [size.span, reported.mean.span],
        "\(number) whole numbers with the mean \(text[reported.mean.span]) cannot have the standard deviation "
          + "\(text[deviation.span]): no whole sum of squares gives it.")
    }
  }
}
