public import AssayModel
import AssayText

/// The verdicts of one document as a person reads them in a terminal, the worst first.
public enum VerificationText {
  /// A line of totals, then each claim with verdict, working and the passage that decides.
  ///
  /// - Parameter isFull: Also shows supported claims and those that nothing in the sources bears on.
  public static func text(
    _ verified: VerifiedDocument, isFull: Bool, style: TerminalStyle = TerminalStyle()
  ) -> [UInt8] {
    let places = Places(verified.document)
    let statements = Statement.all(of: verified)
    var output = "\(style.inked(Terminal.line(places.path), .bold)): \(totals(verified))\n\n"
    for value in [Verdict.Value.contradicted, .notEnough, .supported] {
      for statement in statements {
        guard let verdict = statement.verdict, verdict.value == value else { continue }
        if !isFull, value == .supported || verdict.evidence.isEmpty { continue }
        append(statement, verdict, verified, places, style, to: &output)
      }
    }
    return Array(output.utf8)
  }

  /// "62 claims: 41 supported, 5 contradicted, 16 without enough evidence; 3 findings"; counts the statements, as they
  /// are listed, when some make several claims.
  public static func totals(_ verified: VerifiedDocument) -> String {
    let statements = Statement.all(of: verified)
    func count(_ value: Verdict.Value) -> Int { statements.count { $0.verdict?.value == value } }
    let claims = Statement.counted(statements.count, claims: verified.annotated.claims.count)
    return "\(claims): \(count(.supported)) supported, "
      + "\(count(.contradicted)) contradicted, \(count(.notEnough)) without enough evidence; "
      + Words.count(verified.findings.count, "finding")
  }

  private static func append(
    _ statement: Statement, _ verdict: Verdict, _ verified: VerifiedDocument, _ places: Places, _ style: TerminalStyle,
    to output: inout String
  ) {
    let claim = statement.claims[0]
    let place = places.start(of: claim.span)
    let ink: TerminalStyle.Ink
    let word: String
    switch verdict.value {
    case .contradicted: (ink, word) = (.boldRed, "✗ contradicted")
    case .notEnough: (ink, word) = (.boldYellow, "? not enough evidence")
    case .supported: (ink, word) = (.green, "✓ supported")
    }
    output += style.inked(word, ink) + style.inked("  \(verdict.reason.rawValue)", .faint)
    let ids = statement.claims.map { "\($0.id) \($0.kind.rawValue)" }.joined(separator: ", ")
    output += style.inked("  \(ids)  line \(place.line), column \(place.column)\n", .faint)
    func rows(_ label: String, _ text: String) {
      let padded = label + String(repeating: " ", count: max(0, 8 - label.utf8.count))
      let rows = Terminal.wrapped(text, width: style.width - 14)
      output += "    \(style.inked(padded, .faint))  \(rows[0])\n"
      for row in rows.dropFirst() { output += String(repeating: " ", count: 14) + "\(row)\n" }
    }
    rows("claim", places.words(claim.span))
    rows("why", verdict.explanation)
    for step in verdict.working.steps {
      var text = step.input
      if !step.output.isEmpty { text += " → \(step.output)" }
      if let holds = step.holds { text += holds ? ": holds" : ": does not hold" }
      if !step.remark.isEmpty { text += " (\(step.remark))" }
      rows(step.operation.rawValue, text)
    }
    if let evidence = verdict.evidence.first {
      rows("passage", "\(evidence.source) \(evidence.passage): “\(quoted(evidence, verified.sources))”")
    }
    if !verdict.missing.isEmpty { rows("missing", verdict.missing.joined(separator: "; ")) }
    output += "\n"
  }

  /// As much of the passage as its rights let be printed: all of it, the compared words, or nothing.
  private static func quoted(_ evidence: Evidence, _ sources: [Source]) -> String {
    switch sources.first(where: { $0.id == evidence.source })?.quoting ?? .short {
    case .full: evidence.passageText.string
    case .short: evidence.passageText[evidence.span]
    case .none: "not to be quoted"
    }
  }
}
