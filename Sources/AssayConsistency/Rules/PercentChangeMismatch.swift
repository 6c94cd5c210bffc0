import AssayModel
import AssayText

/// A percentage of change that the two values beside it do not give.
///
/// Every figure may be off by its rounding, and the percentage by one unit in its last place.
struct PercentChangeMismatch: Rule {
  static let about = RuleDescription(
    id: "percent-change-mismatch",
    family: "arithmetic",
    summary: "A percentage of change does not follow from the two values beside it.",
    rationale: "A reader with a calculator finds that one of the three figures is wrong.",
    severity: .error,
    fires: [
      "Sales rose from 200 to 300, an increase of ⟦25%⟧.",
      "Thefts fell by ⟦10 percent⟧, from 400 to 300.",
      "The fare is now $90, up ⟦80%⟧ from $60.",
      "Exports grew ⟦10%⟧ to $240 million from $200 million.",
      "The club has 240 members, ⟦10%⟧ more than the 200 it had in May.",
      "Sales rose ⟦10%⟧ to 240 tonnes, compared with 200 tonnes a year ago.",
      "The club had 200 members in 2019 and 240 in 2020, an increase of ⟦10%⟧.",
    ],
    staysQuiet: [
      "Sales rose from 200 to 300, an increase of 50%.",
      "Thefts fell by 25 percent, from 400 to 300.",
      "Sales rose 34% to 4,000 from 3,000.",  // rounded
      "Sales rose from 200 to 300, and 25% of the shops closed.",  // of something else
      "The rate rose from 5% to 7%.",
      "The ratio fell from 4.3 (95% CI 1.6 to 11.8) to 1.5.",
      "Deaths fell by 28% from 33.2 per 1,000 births to 23.9.",
      "In May 2 pumps failed, compared with 4 pumps (26%) in the old mill.",  // a share
      "Exports grew 40% to $1.35 million from $1 million.",  // rounded
      "The club has 240 members, 20% more than the 200 it had in May.",
      "It sold 200 of its 240 shops in 2019, a cut of 10%.",  // a part
      "The club had 200 members in 2019 and 240 guests in 2020, an increase of 10%.",  // two things
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    return zip(document.sentences, document.quantityRanges).compactMap { sentence, indices in
      guard indices.count >= 2, indices.contains(where: { document.quantities[$0].kind == .percentage }) else {
        return nil
      }
      let quantities = document.quantities[indices]
      let percentages = quantities.filter { $0.kind == .percentage && $0.unit.dimension == .percentage }
      guard percentages.count == 1, let stated = percentages.first, stated.upper == nil,
        !list.matches(stated.tokens.upperBound, "of"), !list.matches(stated.tokens.upperBound, "confidence"),
        !list.matches(stated.tokens.upperBound, "ci"),
        let change = NumberChange(in: sentence, of: document, beside: stated)
      else { return nil }
      func percent(_ from: Double, _ to: Double) -> Double { abs(to - from) / from * 100 }
      let actual = percent(change.from, change.to)
      let extremes = [-1.0, 1.0].flatMap { a in
        [-1.0, 1.0].map { b in
          percent(max(change.from + a * change.fromSlack, change.from / 2), change.to + b * change.toSlack)
        }
      }
      let slack = stated.halfPlace * 2
      var lower = min(actual, extremes.min() ?? actual) - slack
      var upper = max(actual, extremes.max() ?? actual) + slack
      switch stated.modifier {
      case .about, .nearly:
        lower -= actual * 0.1
        upper += actual * 0.1
      case .moreThan, .atLeast: lower -= actual / 2
      case .lessThan, .upTo: upper += actual / 2
      case nil: break
      }
      guard stated.number < lower || stated.number > upper else { return nil }
      return finding(
        stated.span,
        "From \(change.from.shown) to \(change.to.shown) it is \(actual.shown)%, not \(list.text[stated.span]).")
    }
  }
}
