import ArgumentParser
import Assay
import AssayModel
import AssayPasses
import AssayReports
import FoundationEssentials
import Glibc

/// `assay verify`: the whole pass.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Link every claim to sources, give verdicts with their working, and keep the pass.",
    discussion: """
        assay verify speech.txt --sources Sources-Corpus
        assay verify drafts/ --sources records/ --output html=report.html --output xml=report.xml

      Shows what is contradicted and what the sources only come near to; --full shows every claim. The pass is kept in \
      the workspace's .assay folder: `assay passes` lists them, `assay diff` compares two, `assay report` writes one again.
      A document that is as it was, against sources that are as they were, keeps its verdicts; a pass that was interrupted \
      goes on where it stopped.
        assay verify 'wire/**/*.html' --sources records/ --watch
      Exit status: 0 nothing at or above --fail-on, 1 findings or contradicted claims, 2 a document could not be read.
      """
  )

  @OptionGroup var documents: DocumentOptions

  @Option(
    name: .customLong("sources"),
    help: ArgumentHelp("A folder of source records, or one file of them; may be repeated.", valueName: "path"))
  var sources: [String] = []

  @OptionGroup var workspace: WorkspaceOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Also write a report: xml, html or json; may be repeated. XML of several documents becomes file-1, file-2 and so on.",
      valueName: "format=file"))
  var output: [ReportOutput] = []

  @Flag(help: "Show every claim, also those supported or without any passage.")
  var full = false

  @Flag(name: .shortAndLong, help: "Verify again whenever a document or source is saved, and show what changed.")
  var watch = false

  @Flag(help: "Give every verdict anew, also where document and sources are unchanged.")
  var fresh = false

  @Flag(inversion: .prefixedNo, help: "Show on standard error how far a long pass is.")
  var progress = true

  @OptionGroup var rules: RuleOptions

  @OptionGroup var settings: SettingsOptions

  @Option(help: "When colour is used: auto, always or never.")
  var color: ColorChoice = .auto

  /// The call as it can be made again; where the pass is kept and what is printed of it is left out.
  private var command: String {
    var words = ["assay", "verify"] + (documents.paths.isEmpty && documents.filesFrom == nil ? ["-"] : documents.paths)
    if let list = documents.filesFrom {
      words += ["--files-from", list] + (documents.isNullSeparated ? ["--null"] : [])
    }
    for path in sources { words += ["--sources", path] }
    if let date = documents.date { words += ["--date", date] }
    if let name = documents.stdinFilename { words += ["--stdin-filename", name] }
    for rule in rules.selection.select { words += ["--select", rule] }
    for rule in rules.selection.extendSelect { words += ["--extend-select", rule] }
    for rule in rules.selection.ignore { words += ["--ignore", rule] }
    for pack in rules.selection.packs.paths { words += ["--pack", pack] }
    if let config = settings.config { words += ["--config", config] }
    if settings.noConfig { words.append("--no-config") }
    return words.map(ShellWord.quoted).joined(separator: " ")
  }

  func validate() throws {
    if watch, documents.paths.contains("-") || documents.paths.isEmpty && documents.filesFrom == nil {
      throw ValidationError("--watch needs files: standard input is read once")
    }
    if watch, documents.filesFrom == "-" { throw ValidationError("--watch cannot read its list from standard input") }
  }

  func run() async throws {
    let first = try await verify(showing: .all)
    if watch { try await watchOn(from: first) }
    if !first.unwritten.isEmpty { throw CommandFailure(first.unwritten.joined(separator: "\nassay: ")) }
    try first.batch.reportFailures()
    try rules.reportFindings(first.pass.documents.flatMap(\.findings))
    if rules.failOn != .never,
      first.pass.documents.contains(where: { $0.verdicts.contains { $0.value == .contradicted } })
    {
      throw ExitCode(1)
    }
  }

  // MARK: One pass

  /// What is printed of a pass.
  private enum Showing {
    case all
    /// What has changed since a pass.
    case changes(since: Int)
  }

  private struct Verified {
    var pass: Pass
    var batch: DocumentBatch
    /// Reports that could not be written, and why.
    var unwritten: [String]
  }

  private func verify(showing: Showing) async throws -> Verified {
    var chosen = try rules.selection.choice()
    let created = try Clock.now()
    let batch = try documents.read()
    if batch.documents.isEmpty { throw CommandFailure("no document could be read") }
    let settled = try settings.settings(for: batch.documents, stdinFilename: documents.stdinFilename)
    chosen = try chosen.extended(by: settled)
    if sources.isEmpty, !documents.quiet {
      StandardError.write("no sources were given, so no claim can have evidence: name your records with --sources")
    }
    let store = try workspace.makeStore()
    let collection = try SourceOptions.collection(
      at: sources, quiet: documents.quiet, workspace: workspace.workspace)
    let run = VerifyRun(
      rules: chosen.rules, packRules: chosen.packRules, collection: collection, store: store, jobs: documents.tasks,
      isSilent: documents.quiet || !progress, reusesVerdicts: !fresh)
    let (pass, reused) = try await run.keptPass(
      over: batch.documents, chosen: chosen, settled: settled, created: created, command: command)
    // Reports come before the text: whoever reads that through a pipe may go away early.
    var unwritten: [String] = []
    for report in output {
      do { try report.write(pass, quiet: documents.quiet) } catch { unwritten.append("\(error)") }
    }
    switch showing {
    case .all: try printAll(pass)
    case .changes(let old): try printChanges(since: old, to: pass, store)
    }
    if !documents.quiet {
      let unchanged = reused == 0 ? "" : "; \(reused) of \(pass.documents.count) had their verdicts already"
      StandardError.write("kept as pass \(pass.number) in \(workspace.workspace)\(unchanged)")
    }
    return Verified(pass: pass, batch: batch, unwritten: unwritten)
  }

  private func printAll(_ pass: Pass) throws {
    // A quiet pass that writes reports has its results there.
    if documents.quiet, !output.isEmpty { return }
    let style = Results.style(color, writesFile: false)
    for verified in pass.documents {
      try StandardOutput.write(VerificationText.text(verified, isFull: full, style: style))
      try StandardOutput.write(FindingsText.text(verified.findings, in: verified.document, style: style))
    }
  }

  private func printChanges(since old: Int, to pass: Pass, _ store: PassStore) throws {
    let diff = try store.diff(from: old, to: pass.number)
    try StandardOutput.write(DiffCommand.text(diff))
  }

  // MARK: Watching

  /// Verifies again whenever a document or a source has been saved, until the program is ended.
  private func watchOn(from first: Verified) async throws {
    var last = first.pass.number
    var seen = stamps()
    StandardError.write("watching \(seen.count) files; Ctrl-C ends it")
    while true {
      try await Task.sleep(for: .milliseconds(300))
      var now = stamps()
      if now == seen { continue }
      // An editor may write in several steps.
      repeat {
        seen = now
        try await Task.sleep(for: .milliseconds(300))
        now = stamps()
      } while now != seen
      do {
        last = try await verify(showing: .changes(since: last)).pass.number
      } catch {
        // A file may be gone for a moment, or hold nothing yet: it is looked at again when it is saved.
        StandardError.write("assay: \(error)")
      }
    }
  }

  /// Size and time of change of every document and source.
  private func stamps() -> [String: [Int]] {
    var stamps: [String: [Int]] = [:]
    let files = (try? documents.files()) ?? []
    for path in files + sources.flatMap(Self.filesBelow) {
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      stamps[path] = [Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec, Int(status.st_ino)]
    }
    return stamps
  }

  private static func filesBelow(_ path: String) -> [String] {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else { return [path] }
    return names.map { "\(path)/\($0)" }
  }
}
