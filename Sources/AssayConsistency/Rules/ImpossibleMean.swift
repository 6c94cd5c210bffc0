import AssayModel
import AssayText

/// A mean that so many whole numbers cannot have.
///
/// Fires only where what is averaged is counted and the number of cases is small enough for the mean's decimals to tell:
/// below 100 for two decimals. Either way of rounding is allowed.
struct ImpossibleMean: Rule {
  static let about = RuleDescription(
    id: "impossible-mean",
    family: "statistic-check",
    summary: "A mean of whole numbers is not a multiple of one over the number of cases.",
    rationale: "No whole numbers give this mean: it, or the number of cases, is wrong.",
    severity: .warning,
    fires: [
      "On average the ⟨12⟩ classes planted ⟦3.45⟧ trees.",
      "The mean number of visits among the ⟨15⟩ patients was ⟦2.55⟧.",
      "The ⟨21⟩ judges gave the cake a mean score of ⟦4.39⟧ on a scale of whole points from 1 to 7.",
      "We asked ⟨24⟩ walkers how many birds they saw; the mean was ⟦5.39⟧.",
      "A panel of ⟨21⟩ gave it ⟦3.44⟧ on average, in whole points.",
      "Pupils (n = ⟨18⟩) made an average of ⟦4.13⟧ mistakes.",
    ],
    staysQuiet: [
      "On average the 12 classes planted 3.42 trees.",  // 41 / 12
      "The mean number of visits among the 15 patients was 2.53.",
      "The 120 judges gave the cake a mean score of 4.39 on a scale of whole points from 1 to 7.",  // too many to tell
      "The 12 patients had a mean temperature of 37.45 degrees.",  // not counted
      "The 20 teams averaged 2.57 goals.",  // a game
      "The 12 families spent an average of $3.45 on trees.",
      "On average the 12 countries have 2.31 children per woman.",
      "The 15 readers gave the 10-item questionnaire a mean score of 3.27.",
      "On average about 12 classes planted 3.45 trees.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    ReportedMean.all(in: document).compactMap { reported in
      let mean = reported.mean
      let place = mean.halfPlace * 2
      let sizes = reported.sizes.compactMap(\.wholeNumber)
      guard place > 0, sizes.allSatisfy({ Double($0) < Granularity.limit(place: place) - 0.5 }),
        sizes.allSatisfy({ Granularity(size: $0).sums(mean: mean.number, half: mean.halfPlace) == nil }),
        let size = sizes.first
      else { return nil }
      let near = Granularity(size: size).neighbours(of: mean.number)
      let sum = (mean.number * Double(size)).rounded(.down)
      return finding(
        mean.span, related: reported.sizes.map(\.span),
        "\(size) whole numbers cannot have the mean \(document.text[mean.span]): \(sum.shown) / \(size) = "
          + "\(near.below.thousandths) and \((sum + 1).shown) / \(size) = \(near.above.thousandths).")
    }
  }
}

extension Double {
  /// Three digits after the point.
  var thousandths: String {
    let scaled = (self * 1000).rounded()
    guard scaled.isFinite, abs(scaled) < 1e15 else { return "\(self)" }
    let number = Int(abs(scaled))
    let rest = String(number % 1000)
    return "\(scaled < 0 ? "−" : "")\(number / 1000)." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
  }
}
