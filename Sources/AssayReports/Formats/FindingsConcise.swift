public import AssayModel

/// Findings one a line, for editors and problem matchers: `path:line:column: severity rule: message`.
public enum FindingsConcise {
  /// Lines and columns count from 1, columns in code points of the original file.
  public static func text(_ findings: [Finding], in document: Document) -> [UInt8] {
    let places = Places(document)
    var output = ""
    for finding in findings {
      let place = places.start(of: finding.span)
      output += "\(Terminal.line(places.path)):\(place.line):\(place.column): "
      output += "\(finding.severity.rawValue) \(finding.rule): \(Terminal.line(finding.message))\n"
    }
    return Array(output.utf8)
  }
}
