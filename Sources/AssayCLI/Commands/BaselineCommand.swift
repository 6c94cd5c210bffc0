import ArgumentParser
import Assay
import AssayModel
import AssayReports
import FoundationEssentials

/// `assay baseline`: the findings of today, so that tomorrow only new ones count.
struct BaselineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Write down the findings that are known, so that `assay check --baseline` reports new ones alone.",
    discussion: """
        assay baseline drafts/
        assay check --baseline .assay/baseline.json drafts/

      A finding is known again by its rule and the words of its sentence, not by its line. Call it again to take what was
      mended out of the file. Exit status: 0, or 2 when a document could not be read.
      """
  )

  @OptionGroup var documents: DocumentOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
  var output = ".assay/baseline.json"

  @OptionGroup var rules: RuleSelectionOptions

  @OptionGroup var settings: SettingsOptions

  func run() async throws {
    let batch = try documents.read()
    let results = try await CheckedDocuments.check(batch, documents, rules: rules.choice(), settings: settings)
    // A file that could not be read would lose its entries without a word.
    try batch.reportFailures()
    if output == ".assay/baseline.json" {
      try? FileManager.default.createDirectory(atPath: ".assay", withIntermediateDirectories: true)
    }
    try Results.write(Baseline.text(results.map { ($0.document, $0.findings) }, tool: Version.current), to: output)
    if !documents.quiet, output != "-" {
      let count = results.reduce(0) { $0 + $1.findings.count }
      StandardError.write("wrote \(output): \(count) known \(count == 1 ? "finding" : "findings")")
    }
  }
}
