import ArgumentParser
import Assay
import AssayConsistency
import AssayModel
import AssayReports

/// `assay check`: the findings of the consistency rules, as a linter prints them.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find where documents repeat or contradict themselves.",
    discussion: """
      Reads text, Markdown, HTML, NITF, NewsML-G2 and JSON Lines; needs no workspace and no sources.
        assay check story.html
        assay check --format concise --ignore repeated-clause drafts/

      Lines and columns count from 1, columns in Unicode code points of the original file.
      Exit status: 0 nothing at or above --fail-on, 1 findings, 2 a document could not be read.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, concise, json, jsonl
  }

  @OptionGroup var documents: DocumentOptions

  @Option(name: .shortAndLong, help: "How findings are printed: text, concise, json or jsonl.")
  var format: Format = .text

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var rules: RuleOptions

  @Option(help: "When colour is used: auto, always or never.")
  var color: ColorChoice = .auto

  func run() async throws {
    let analyzer = Analyzer(rules: try rules.chosen())
    let batch = try documents.read()
    let results = await OrderedMap.map(batch.documents, jobs: documents.tasks) { document in
      let annotated = analyzer.annotate(document)
      return CheckedResult(
        document: document, claims: annotated.claims.count, findings: analyzer.findings(in: annotated))
    }
    try Results.write(rendered(results), to: output)
    let findings = results.flatMap(\.findings)
    if !documents.quiet, format == .text, !results.isEmpty {
      let claims = results.reduce(0) { $0 + $1.claims }
      StandardError.write(FindingsText.summary(documents: results.count, claims: claims, findings: findings))
    }
    try batch.reportFailures()
    try rules.reportFindings(findings)
  }

  private func rendered(_ results: [CheckedResult]) -> [UInt8] {
    let style = Results.style(color, writesFile: output != nil)
    switch format {
    case .text: return results.flatMap { FindingsText.text($0.findings, in: $0.document, style: style) }
    case .concise: return results.flatMap { FindingsConcise.text($0.findings, in: $0.document) }
    case .json:
      return FindingsJSON.text(results.map { ($0.document, $0.findings) }, tool: Version.current)
    case .jsonl: return results.flatMap { FindingsJSON.lines($0.findings, in: $0.document) }
    }
  }
}

/// A document with what its check found.
private struct CheckedResult: Sendable {
  let document: Document
  let claims: Int
  let findings: [Finding]
}
