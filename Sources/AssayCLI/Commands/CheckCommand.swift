import ArgumentParser
import Assay
import AssayConsistency
import AssayModel
import AssayReports
import FoundationEssentials

/// `assay check`: the findings of the consistency rules, as a linter prints them.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find where documents repeat or contradict themselves and each other.",
    discussion: """
      Reads text, Markdown, HTML, NITF, NewsML-G2 and JSON Lines; needs no workspace and no sources. Several documents are
      also compared with each other. Settings come from the assay.toml nearest to a document.
        assay check story.html
        assay check --format concise --ignore repeated-clause drafts/
        assay check --baseline .assay/baseline.json --output sarif=findings.sarif drafts/

      Lines and columns count from 1, columns in Unicode code points of the original file.
      Exit status: 0 nothing at or above --fail-on, 1 findings, 2 a document could not be read.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, concise, json, jsonl, github, sarif
  }

  /// A file that gets the findings, and in which format: "sarif=findings.sarif", or a path alone.
  struct Output: ExpressibleByArgument {
    /// `nil` for the format of standard output.
    let format: Format?
    let path: String

    init?(argument: String) {
      let parts = argument.split(separator: "=", maxSplits: 1)
      if parts.count == 2, let format = Format(rawValue: String(parts[0])) {
        self.format = format
        path = String(parts[1])
      } else {
        format = nil
        path = argument
      }
      if path.isEmpty { return nil }
    }
  }

  @OptionGroup var documents: DocumentOptions

  @Option(name: .shortAndLong, help: "How findings are printed: text, concise, json, jsonl, github or sarif.")
  var format: Format = .text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file instead of standard output; format=file writes another format beside it. May be repeated.",
      valueName: "[format=]file"))
  var output: [Output] = []

  @OptionGroup var rules: RuleOptions

  @OptionGroup var settings: SettingsOptions

  @Option(help: ArgumentHelp("Leave out what stands in this file, which `assay baseline` wrote.", valueName: "file"))
  var baseline: String?

  @Option(help: "When colour is used: auto, always or never.")
  var color: ColorChoice = .auto

  func run() async throws {
    let choice = try rules.selection.choice()
    var known = try knownFindings()
    let batch = try documents.read()
    var results = try await CheckedDocuments.check(batch, documents, rules: choice, settings: settings)
    if known != nil {
      for index in results.indices { results[index].findings = known?.marked(results[index].findings) ?? [] }
    }
    for target in output {
      try Results.write(rendered(results, target.format ?? format, choice, batch, writesFile: true), to: target.path)
    }
    if !output.contains(where: { $0.format == nil }) {
      try Results.write(rendered(results, format, choice, batch, writesFile: false), to: nil)
    }
    if format == .github { try writeJobSummary(results) }
    let findings = results.flatMap(\.findings)
    if !documents.quiet, format == .text, !results.isEmpty {
      let claims = results.reduce(0) { $0 + $1.claims }
      StandardError.write(
        FindingsText.summary(
          documents: results.count, claims: claims, findings: findings.filter { !$0.isKnown }))
      if let known, let baseline { reportBaseline(known, baseline, findings) }
    }
    try batch.reportFailures()
    try rules.reportFindings(findings)
  }

  // MARK: Formats

  private func rendered(
    _ results: [CheckedResult], _ format: Format, _ choice: RuleChoice, _ batch: DocumentBatch, writesFile: Bool
  ) -> [UInt8] {
    let style = Results.style(color, writesFile: writesFile)
    let new = results.map { ($0.document, $0.findings.filter { !$0.isKnown }) }
    let all = results.map { ($0.document, $0.findings) }
    switch format {
    case .text: return new.flatMap { FindingsText.text($0.1, in: $0.0, style: style) }
    case .concise: return new.flatMap { FindingsConcise.text($0.1, in: $0.0) }
    case .github: return new.flatMap { FindingsGitHub.text($0.1, in: $0.0) }
    case .json: return FindingsJSON.text(all, tool: Version.current)
    case .jsonl: return all.flatMap { FindingsJSON.lines($0.1, in: $0.0) }
    case .sarif:
      return FindingsSARIF(
        tool: Version.current, rules: choice.descriptions, hasBaseline: baseline != nil, failures: batch.messages
      ).text(all)
    }
  }

  /// Adds a table to the summary of a GitHub job, when the program runs in one.
  private func writeJobSummary(_ results: [CheckedResult]) throws {
    guard let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return }
    let table = FindingsGitHub.summary(results.map { ($0.document, $0.findings.filter { !$0.isKnown }) })
    if !table.isEmpty { try Results.append(Array(table.utf8), to: path) }
  }

  // MARK: Baseline

  private func knownFindings() throws -> Baseline? {
    guard let baseline else { return nil }
    do {
      return try Baseline(try InputFile.read(baseline))
    } catch let error as BaselineError {
      throw CommandFailure("could not use the baseline \(baseline): \(error)")
    }
  }

  private func reportBaseline(_ known: Baseline, _ path: String, _ findings: [Finding]) {
    let still = findings.count(where: \.isKnown)
    var message = "\(path): \(still) of \(Words.count(known.count, "known finding")) still there"
    if known.goneCount > 0 { message += "; `assay baseline` takes the others out" }
    StandardError.write(message)
  }
}
