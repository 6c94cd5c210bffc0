import ArgumentParser
import Assay
import AssayModel
import AssayReports

/// A format and the file that gets it: "html=report.html".
struct ReportOutput: ExpressibleByArgument {
  enum Format: String, CaseIterable {
    case xml, html, json
  }

  let format: Format
  let path: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let format = Format(rawValue: String(parts[0])), !parts[1].isEmpty else { return nil }
    self.format = format
    path = String(parts[1])
  }

  init(format: Format, path: String) {
    self.format = format
    self.path = path
  }

  /// Writes the report of a pass and says so; XML of several documents becomes a file for each.
  func write(
    _ pass: Pass, leavingOut redaction: Redaction = [], decisions: ReportDecisions = ReportDecisions(), quiet: Bool
  ) throws {
    for (path, bytes) in try files(of: pass, leavingOut: redaction, decisions) {
      try Results.write(bytes, to: path)
      if !quiet, path != "-" { StandardError.write("wrote \(path)") }
    }
  }

  private func files(
    of pass: Pass, leavingOut redaction: Redaction, _ decisions: ReportDecisions
  ) throws -> [(path: String, bytes: [UInt8])] {
    switch format {
    case .html: return [(path, HTMLReport.text(pass, leavingOut: redaction, decisions: decisions))]
    case .json: return [(path, JSONReport.text(pass.leavingOut(redaction)))]
    case .xml:
      let pass = pass.leavingOut(redaction)
      if path == "-", pass.documents.count > 1 {
        throw CommandFailure(
          "the pass has \(pass.documents.count) documents, and an XML report is for one: write files, --output xml=report.xml"
        )
      }
      if pass.documents.count == 1 { return [(path, try XMLReport.text(pass))] }
      let reports = try XMLReport.reports(pass)
      return reports.enumerated().map { index, bytes in (self.path(ofDocument: index + 1), bytes) }
    }
  }

  /// "report.xml" becomes "report-2.xml" for the second document.
  private func path(ofDocument number: Int) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return "\(path)-\(number)" }
    return "\(path[..<dot])-\(number)\(path[dot...])"
  }
}
