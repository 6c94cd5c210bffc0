import AssayModel
import AssayText

/// The contents list of a pass over several documents.
enum HTMLIndex {
  private struct View: Sendable {
    let policy: String
    let styleText: String
    let pageStyleText: String
    let scriptText: String
    let facts: [FactView]
    let counts: String
    let tallies: [TallyView]
    let rows: [Row]
  }

  private struct Row: Sendable {
    let href: String
    let rowTitle: String
    let rowPath: String
    let rowClaims: String
    let rowTallies: [TallyView]
  }

  /// - Parameter names: The file of each document, in the order of the pass.
  static func page(of pass: Pass, names: [String]) -> [UInt8] {
    let frame = PageFrame(running: "Verification report")
    let summaries = pass.documents.map(ReportSummary.init)
    let total = ReportSummary(summaries)
    let records = pass.collections.reduce(0) { $0 &+ $1.records }
    let rows = zip(zip(names, pass.documents), summaries).map { entry, summary in
      Row(
        href: Self.escapedPath(entry.0), rowTitle: entry.1.document.title ?? entry.1.document.id,
        rowPath: entry.1.document.origin.name, rowClaims: Words.count(summary.claims, "claim"),
        rowTallies: summary.tallies.filter { $0.tallyNumber != "0" })
    }
    let view = View(
      policy: frame.policy, styleText: frame.style, pageStyleText: frame.pageStyle, scriptText: frame.script,
      facts: [
        FactView(factName: "Checked", factValue: "\(Words.instant(pass.created)), by Assay \(pass.tool)"),
        FactView(
          factName: "Against", factValue: records == 0 ? "no sources" : Words.count(records, "source record")),
      ],
      counts: "\(Words.count(pass.documents.count, "document")), \(total.sentence)", tallies: total.tallies,
      rows: rows)
    return Markup.render(view, template: "index")
  }

  /// A file name as part of an address.
  private static func escapedPath(_ name: String) -> String {
    var result = "./"
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (byte < 16 ? "0" + digits : digits)
      }
    }
    return result
  }
}

extension ReportSummary {
  /// The sum over several documents.
  init(_ parts: [ReportSummary]) {
    claims = parts.reduce(0) { $0 + $1.claims }
    supported = parts.reduce(0) { $0 + $1.supported }
    contradicted = parts.reduce(0) { $0 + $1.contradicted }
    notEnough = parts.reduce(0) { $0 + $1.notEnough }
    conflicts = parts.reduce(0) { $0 + $1.conflicts }
  }
}
