import ArgumentParser
import AssayPasses

/// `assay passes`: what has been kept.
struct PassesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passes", abstract: "List the passes that the workspace has kept, the oldest first.")

  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    let passes = try workspace.store().passes()
    var rows = [["pass", "made", "documents", "claims", "supported", "contradicted", "not enough", "findings", ""]]
    for pass in passes {
      let others = pass.documents > 1 ? " and \(pass.documents - 1) more" : ""
      rows.append(
        [
          pass.number, pass.created, pass.documents, pass.claims, pass.supported, pass.contradicted, pass.notEnough,
          pass.findings, pass.firstDocument + others,
        ].map { "\($0)" })
    }
    try StandardOutput.write(TextTable.text(rows))
  }
}

/// Rows in columns, figures to the right.
enum TextTable {
  static func text(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return Int(cell) == nil ? cell + padding : padding + cell
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
