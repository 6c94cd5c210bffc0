import AssayModel
import AssayText

/// A date whose weekday is another one.
///
/// Dates without a year count only near the date of the document, where the year is not in doubt.
struct WeekdayMismatch: Rule {
  static let about = RuleDescription(
    id: "weekday-mismatch",
    family: "date-conflict",
    summary: "A date is given with the wrong day of the week.",
    rationale: "Either the day or the date is wrong, and a reader may turn up on the wrong one.",
    severity: .error,
    fires: [
      "The hearing was held on ⟦Tuesday, 15 May 2024⟧.",
      "The ferry sank on ⟦Monday, June 4⟧.",
    ],
    staysQuiet: [
      "The hearing was held on Wednesday, 15 May 2024.",
      "The ferry sank on Tuesday, June 4.",
      "The treaty was signed on Monday, 3 March.",  // the year is not certain
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    document.times.compactMap { time in
      guard let weekday = time.weekday, let interval = time.interval, interval.days == 1, time.tokens.count > 1,
        interval.first.weekday != weekday, isYearCertain(of: time, in: document)
      else { return nil }
      return finding(
        time.span, "\(interval.first) is a \(interval.first.weekday.name), not a \(weekday.name).")
    }
  }

  private func isYearCertain(of time: TimeExpression, in document: CheckedDocument) -> Bool {
    if time.resolution == .explicit { return true }
    guard time.resolution == .documentDate, let date = document.document.date, let day = time.interval?.first
    else { return false }
    return abs(day.dayNumber - date.dayNumber) <= 45
  }
}
