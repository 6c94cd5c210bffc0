import AssayModel
import AssayText

/// Something told as past on a date after the document was published.
///
/// The sentence must have a verb in the past before the date and no word that points ahead ("will", "due", "until").
struct EventAfterPublication: Rule {
  static let about = RuleDescription(
    id: "event-after-publication",
    family: "date-conflict",
    summary: "An event is told as past, yet dated after the document itself.",
    rationale: "What has not happened yet cannot have happened: the year or the month is wrong.",
    severity: .error,
    fires: [
      "The bridge at Lund collapsed on ⟦4 November 2024⟧, killing two people.",
      "She left the company in ⟦March 2025⟧.",
      "On ⟦4 November 2024⟧, the court found the owner guilty.",
    ],
    staysQuiet: [
      "The bridge at Lund collapsed on 4 November 2023.",
      "The bridge will close on 4 November 2024.",
      "The talks were set for 4 November 2024.",  // planned
      "The bridge, closed in May, opens by 4 November 2024.",
      "The contract was extended until March 2025.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    guard let published = document.document.date else { return [] }
    let list = document.tokens
    return document.times.compactMap { time in
      guard time.kind == .date, time.resolution == .explicit, let interval = time.interval,
        interval.first > published.adding(days: 1),
        let index = document.annotated.sentenceIndex(at: time.span.start)
      else { return nil }
      let sentence = document.sentences[index].tokens
      guard sentence.count <= Self.longest else { return nil }
      // "On 4 November, the bridge collapsed": a date that opens the sentence has its verb after it.
      let opens = time.tokens.lowerBound <= sentence.lowerBound + 1
      let clause = opens ? sentence : sentence.lowerBound..<time.tokens.lowerBound
      guard clause.contains(where: { PastVerbs.contains($0, in: list) }),
        !sentence.contains(where: { !time.tokens.contains($0) && PastVerbs.pointsAhead($0, in: list) }),
        time.tokens.lowerBound == 0 || !list.matches(time.tokens.lowerBound - 1, "by"),
        !document.quotations.contains(time.span.start)
      else { return nil }
      // A name made of a year: "the 2026 Games", "Vision 2030".
      if interval.days > 31, !isAdverbial(time, in: list) { return nil }
      return finding(
        time.span, "The document is dated \(published); “\(list.text[time.span])” had not come yet.")
    }
  }

  /// The tokens of the longest sentence that is looked at.
  private static let longest = 250

  private func isAdverbial(_ time: TimeExpression, in list: TokenList) -> Bool {
    let first = time.tokens.lowerBound
    let next = time.tokens.upperBound
    guard first > 0, list.matches(first - 1, "in") || list.matches(first, "in") else { return false }
    return next >= list.count || list[next].kind != .word || FunctionWords.lexicon.contains(list[next], in: list.text)
  }
}
