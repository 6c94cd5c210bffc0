import ArgumentParser
import AssayReports
import AssayReview

/// `assay agree`: how far reviewers agree.
struct AgreeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "How far reviewers agree, by pair and by rule, beyond what chance explains.",
    discussion: """
        assay agree
        assay agree --format csv > agreement.csv

      Percent is the share of equal pairs of decisions; kappa is Cohen's for a pair and Fleiss' for more; alpha is
      Krippendorff's. Intervals hold 95 %, from 1,000 bootstrap samples, the same every time. Under 30 items they say little.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv
  }

  @OptionGroup var workspace: WorkspaceOptions

  @Option(name: .shortAndLong, help: "How the figures are printed: text or csv.")
  var format: Format = .text

  func run() async throws {
    let table = AgreementTable(try await workspace.session().desk)
    if format == .csv { return try StandardOutput.write(table.csv) }
    if table.overall.items == 0 {
      throw CommandFailure("no item has been decided by two reviewers yet: `assay log show` lists the decisions")
    }
    var rows = [["", "items", "agreed", "percent", "kappa", "alpha", "differing"]]
    for row in [table.overall] + table.pairs + table.rules + (table.weeks.count > 1 ? table.weeks : []) {
      rows.append([
        Line.short(row.name, to: 60), "\(row.items)", "\(row.agreed)",
        row.percent.map { "\(Int(($0 * 100).rounded())) %" } ?? "–",
        row.kappa.words, row.alpha.words,
        row.differing.prefix(4).joined(separator: " ") + (row.differing.count > 4 ? " …" : ""),
      ])
    }
    try StandardOutput.write(TextTable.text(rows))
    if table.overall.isSmall {
      StandardError.write("decided by two: \(Words.count(table.overall.items, "item")); the figures say little yet")
    }
  }
}
