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

  /// Writes the report of a pass and says so.
  func write(_ pass: Pass, quiet: Bool) throws {
    try Results.write(try Self.bytes(of: pass, as: format), to: path)
    if !quiet, path != "-" { StandardError.write("wrote \(path)") }
  }

  static func bytes(of pass: Pass, as format: Format) throws -> [UInt8] {
    switch format {
    case .xml: try XMLReport.text(pass)
    case .html: HTMLReport.text(pass)
    case .json: JSONReport.text(pass)
    }
  }
}
