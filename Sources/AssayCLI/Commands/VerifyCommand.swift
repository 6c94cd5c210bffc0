import ArgumentParser
import Assay
import AssayModel
import AssayReports

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

  @OptionGroup var rules: RuleOptions

  @OptionGroup var settings: SettingsOptions

  @Option(help: "When colour is used: auto, always or never.")
  var color: ColorChoice = .auto

  /// The call as it can be made again; where the pass is kept and what is printed of it is left out.
  private var command: String {
    var words = ["assay", "verify"] + (documents.paths.isEmpty ? ["-"] : documents.paths)
    for path in sources { words += ["--sources", path] }
    if let date = documents.date { words += ["--date", date] }
    if let name = documents.stdinFilename { words += ["--stdin-filename", name] }
    for rule in rules.selection.select { words += ["--select", rule] }
    for rule in rules.selection.extendSelect { words += ["--extend-select", rule] }
    for rule in rules.selection.ignore { words += ["--ignore", rule] }
    if let config = settings.config { words += ["--config", config] }
    if settings.noConfig { words.append("--no-config") }
    return words.map(ShellWord.quoted).joined(separator: " ")
  }

  func run() async throws {
    var chosen = try rules.selection.choice()
    let created = try Clock.now()
    let batch = try documents.read()
    if batch.documents.isEmpty { throw CommandFailure("no document could be read") }
    let settled = try settings.settings(for: batch.documents, stdinFilename: documents.stdinFilename)
    chosen = chosen.extended(by: settled)
    let collection = try SourceOptions.collection(at: sources, quiet: documents.quiet)
    let verifier = Verifier(rules: chosen.rules, collection: collection)
    var pass = await verifier.pass(over: batch.documents, created: created, jobs: documents.tasks)
    await pass.compareDocuments(rules: chosen.betweenDocuments, jobs: documents.tasks)
    for (index, settings) in settled.enumerated() {
      pass.documents[index].findings = settings.settled(
        pass.documents[index].findings, in: pass.documents[index].document, choice: chosen)
    }
    pass.settings.append(Pass.Setting(name: "command", value: command))
    let store = try workspace.makeStore()
    pass.number = try store.keep(pass)
    // Reports come before the text: whoever reads that through a pipe may go away early.
    var unwritten: [String] = []
    for report in output {
      do { try report.write(pass, quiet: documents.quiet) } catch { unwritten.append("\(error)") }
    }
    let style = Results.style(color, writesFile: false)
    if !documents.quiet {
      for verified in pass.documents {
        try StandardOutput.write(VerificationText.text(verified, isFull: full, style: style))
        try StandardOutput.write(FindingsText.text(verified.findings, in: verified.document, style: style))
      }
      StandardError.write("kept as pass \(pass.number) in \(workspace.workspace)")
    }
    if !unwritten.isEmpty { throw CommandFailure(unwritten.joined(separator: "\nassay: ")) }
    try batch.reportFailures()
    try rules.reportFindings(pass.documents.flatMap(\.findings))
    if rules.failOn != .never, pass.documents.contains(where: { $0.verdicts.contains { $0.value == .contradicted } }) {
      throw ExitCode(1)
    }
  }
}
