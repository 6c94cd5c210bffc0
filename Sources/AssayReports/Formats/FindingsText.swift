public import AssayModel
import AssayText

/// Findings as a person reads them in a terminal: the place, the words underlined, the other places, the rule.
public enum FindingsText {
  /// The findings of one document, in the order given; empty when there are none.
  ///
  /// Lines and columns are those of the original file; the words shown are the text as it was read. A rule's first
  /// finding ends with how to learn more and how to leave the rule out.
  public static func text(
    _ findings: [Finding], in document: Document, style: TerminalStyle = TerminalStyle()
  ) -> [UInt8] {
    let places = Places(document)
    var explained: Set<String> = []
    var output = ""
    for finding in findings {
      append(finding, places, style, isFirstOfRule: explained.insert(finding.rule).inserted, to: &output)
    }
    return Array(output.utf8)
  }

  /// "All checks passed: 12 documents, 148 claims, 0 findings", or what was found, worst first.
  public static func summary(documents: Int, claims: Int, findings: [Finding]) -> String {
    let scope = "\(Words.count(documents, "document")), \(Words.count(claims, "claim"))"
    if findings.isEmpty { return "All checks passed: \(scope), 0 findings" }
    let parts = Finding.Severity.allCases.reversed().compactMap { severity in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : Words.count(count, severity.rawValue)
    }
    return "\(Words.count(findings.count, "finding")) (\(parts.joined(separator: ", "))) in \(scope)"
  }

  private static func append(
    _ finding: Finding, _ places: Places, _ style: TerminalStyle, isFirstOfRule: Bool, to output: inout String
  ) {
    let place = places.start(of: finding.span)
    let related = finding.related.map { (span: $0, place: places.start(of: $0)) }
    let widest = ([place] + related.map(\.place)).map { String($0.line).utf8.count }.max() ?? 1
    let severity = style.inked(finding.severity.rawValue, finding.severity.ink)
    let path = style.inked("\(Terminal.line(places.path)):\(place.line):\(place.column)", .bold)
    output +=
      "\(path): \(severity): \(Terminal.line(finding.message)) \(style.inked("[\(finding.rule)]", .faint))\n"
    append(
      finding.span, place.line, places, finding.severity.mark, finding.severity.ink, widest, style,
      to: &output)
    for other in related {
      append(other.span, other.place.line, places, "-", .blue, widest, style, to: &output)
    }
    for other in finding.elsewhere {
      let path = "\(other.path):\(other.place.line):\(other.place.column)"
      output += "\(String(repeating: " ", count: widest)) = \(Terminal.line(path)): \(Terminal.line(other.words))\n"
    }
    if isFirstOfRule {
      let blank = String(repeating: " ", count: widest)
      output += style.inked(
        "\(blank) = more: assay rules explain \(finding.rule); to leave it out: --ignore \(finding.rule)",
        .faint)
      output += "\n"
    }
    output += "\n"
  }

  private static func append(
    _ span: TextSpan, _ line: Int, _ places: Places, _ mark: Unicode.Scalar, _ ink: TerminalStyle.Ink,
    _ gutter: Int, _ style: TerminalStyle, to output: inout String
  ) {
    let excerpt = Excerpt(
      places.clamped(span), in: places.document.text, width: style.width - gutter - 5, mark: mark)
    let blank = String(repeating: " ", count: gutter)
    for (index, row) in excerpt.rows.enumerated() {
      let number = String(line)
      let label =
        index == 0 ? String(repeating: " ", count: max(0, gutter - number.utf8.count)) + number : blank
      output += style.inked("\(label) |", .blue) + " \(row.text)\n"
      if !row.underline.isEmpty {
        output += style.inked("\(blank) |", .blue) + " \(style.inked(row.underline, ink))\n"
      }
    }
  }
}

extension Finding.Severity {
  /// What stands under the words, so that severities differ without colour.
  fileprivate var mark: Unicode.Scalar {
    switch self {
    case .error: "^"
    case .warning: "~"
    case .note: "."
    }
  }

  fileprivate var ink: TerminalStyle.Ink {
    switch self {
    case .error: .boldRed
    case .warning: .boldYellow
    case .note: .boldCyan
    }
  }
}
