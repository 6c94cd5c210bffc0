package import AssayModel
import AssayText

/// One claim or finding as a person reads it in a terminal while deciding it.
package enum ItemText {
  /// The place in its context, what the machine found, the working and the passages, in rows of the style's width.
  ///
  /// - Parameters:
  ///   - claims: Places among the document's claims; the first one's verdict is shown. Empty for a finding.
  ///   - finding: The place among the document's findings; `nil` for a claim.
  ///   - passage: Which passage to show, from 0; beyond the last it goes round.
  ///   - showsWorking: Whether the steps of the working are shown.
  package static func rows(
    _ verified: VerifiedDocument, claims: [Int], finding: Int?, passage: Int, showsWorking: Bool, style: TerminalStyle
  ) -> [String] {
    let places = Places(verified.document)
    if let finding, verified.findings.indices.contains(finding) {
      return rows(verified.findings[finding], verified, places, style)
    }
    guard let first = claims.first, verified.annotated.claims.indices.contains(first) else { return [] }
    let claim = verified.annotated.claims[first]
    var rows = context(of: claim.span, verified, style)
    guard verified.verdicts.indices.contains(first) else { return rows + ["", "The claim was not judged."] }
    let verdict = verified.verdicts[first]
    rows.append("")
    rows += labelled(
      "machine", "\(ItemState(verdict.value).shape) \(ItemState(verdict.value).words), \(verdict.reason.words)", style)
    rows += labelled("why", verdict.explanation, style)
    if showsWorking {
      for step in verdict.working.steps {
        var text = step.input
        if !step.output.isEmpty { text += " → \(step.output)" }
        if let holds = step.holds { text += holds ? ": holds" : ": does not hold" }
        if !step.remark.isEmpty { text += " (\(step.remark))" }
        rows += labelled(step.operation.rawValue, text, style)
      }
    }
    if !verdict.evidence.isEmpty {
      let index = ((passage % verdict.evidence.count) + verdict.evidence.count) % verdict.evidence.count
      rows += passageRows(verdict.evidence[index], index, verdict.evidence.count, verified, style)
    }
    if !verdict.missing.isEmpty { rows += labelled("missing", verdict.missing.joined(separator: "; "), style) }
    return rows
  }

  private static func rows(
    _ finding: Finding, _ verified: VerifiedDocument, _ places: Places, _ style: TerminalStyle
  ) -> [String] {
    var rows = context(of: places.clamped(finding.span), verified, style)
    rows.append("")
    rows += labelled("machine", "⇄ \(finding.severity.rawValue), rule \(finding.rule)", style)
    rows += labelled("why", finding.message, style)
    for related in finding.related {
      let span = places.clamped(related)
      let around = Surroundings(span, in: verified.document.text, within: verified.document.text.span, reach: 60)
      rows += labelled("line \(places.start(of: span).line)", around.before + around.words + around.after, style)
    }
    return rows
  }

  private static func context(of span: TextSpan, _ verified: VerifiedDocument, _ style: TerminalStyle) -> [String] {
    let text = verified.document.text
    let span = Places(verified.document).clamped(span)
    let excerpt = Excerpt(span, in: text, width: style.width - 2, mark: "^")
    return excerpt.rows.flatMap { row in
      row.underline.isEmpty ? ["  \(row.text)"] : ["  \(row.text)", "  " + style.inked(row.underline, .boldCyan)]
    }
  }

  private static func passageRows(
    _ evidence: Evidence, _ index: Int, _ count: Int, _ verified: VerifiedDocument, _ style: TerminalStyle
  ) -> [String] {
    let source = verified.sources.first { $0.id == evidence.source }
    let quote = Quote(evidence, source)
    let label =
      switch evidence.role {
      case .supports: "for"
      case .contradicts: "against"
      case .context: "near"
      }
    let words = quote.text.map { "“\(quote.before)\($0)\(quote.after)”" } ?? "(not to be quoted)"
    return labelled(label, words, style)
      + labelled(
        "",
        "\(source?.title ?? evidence.source), record \(evidence.source) \(evidence.passage), passage \(index + 1) of \(count)",
        style)
  }

  private static func labelled(_ label: String, _ text: String, _ style: TerminalStyle) -> [String] {
    let padded = label + String(repeating: " ", count: max(0, 9 - label.utf8.count))
    return Terminal.wrapped(text, width: style.width - 13).enumerated().map { index, row in
      "  " + (index == 0 ? style.inked(padded, .faint) : String(repeating: " ", count: 9)) + "  \(row)"
    }
  }
}
