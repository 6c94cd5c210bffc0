public import AssayModel
import AssayText

/// Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request.
public enum FindingsGitHub {
  /// One `::error`, `::warning` or `::notice` a finding; other places follow the message on lines of their own.
  public static func text(_ findings: [Finding], in document: Document) -> [UInt8] {
    let places = Places(document)
    var output = ""
    for finding in findings {
      let start = places.start(of: finding.span)
      let end = places.end(of: finding.span)
      var properties = "title=\(property("Assay (\(finding.rule))")),file=\(property(places.path)),line=\(start.line)"
      // Columns of two lines are taken for those of one.
      properties +=
        start.line == end.line
        ? ",col=\(start.column),endLine=\(end.line),endColumn=\(end.column)" : ",endLine=\(end.line)"
      var message = finding.message
      for related in finding.related {
        let place = places.start(of: related)
        message += "\nsee line \(place.line), column \(place.column): \(Excerpt.words(related, in: places))"
      }
      for other in finding.elsewhere {
        message += "\nsee \(other.path):\(other.place.line):\(other.place.column): \(other.words)"
      }
      output += "::\(command(finding.severity)) \(properties)::\(escaped(message))\n"
    }
    return Array(output.utf8)
  }

  /// The findings of all documents as a Markdown table, for the summary of a job; empty when there are none.
  public static func summary(_ results: [(document: Document, findings: [Finding])]) -> String {
    guard results.contains(where: { !$0.findings.isEmpty }) else { return "" }
    var output = "| Place | Severity | Rule | Finding |\n| --- | --- | --- | --- |\n"
    for (document, findings) in results {
      let places = Places(document)
      for finding in findings {
        let start = places.start(of: finding.span)
        output +=
          "| \(cell("\(places.path):\(start.line):\(start.column)")) | \(finding.severity.rawValue) | \(finding.rule) "
          + "| \(cell(finding.message)) |\n"
      }
    }
    return output
  }

  private static func command(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  private static func escaped(_ text: String) -> String {
    replaced(text) { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: nil
      }
    }
  }

  private static func property(_ text: String) -> String {
    replaced(escaped(text)) { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: nil
      }
    }
  }

  private static func cell(_ text: String) -> String {
    replaced(Terminal.line(text)) { scalar in
      switch scalar {
      case "|", "\\", "`", "*", "_", "<", "[": "\\" + String(scalar)
      default: nil
      }
    }
  }

  private static func replaced(_ text: String, with replacement: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    for scalar in text.unicodeScalars { result += replacement(scalar) ?? String(scalar) }
    return result
  }
}

extension Excerpt {
  /// The words of a place, cut when they are many.
  static func words(_ span: TextSpan, in places: Places) -> String {
    let words = places.words(span)
    guard words.unicodeScalars.count > 160 else { return words }
    return String(String.UnicodeScalarView(words.unicodeScalars.prefix(160))) + " …"
  }
}
