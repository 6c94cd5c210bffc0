public import ArgumentParser
import Assay
import AssayModel
import AssayPasses
public import AssayReports
import AssayReview

/// `assay report`: a kept pass, written again.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the report of a kept pass: XML, HTML or JSON, several in one run.",
    discussion: """
        assay report --format html -o report.html            the latest pass
        assay report 3 --output xml=a.xml --output html=a.html
      """
  )

  @Argument(help: "The number of the pass; the latest when none is given.")
  var pass: Int?

  @OptionGroup var workspace: WorkspaceOptions

  @Option(name: .shortAndLong, help: "The format for standard output or for -o FILE: xml, html or json.")
  var format: ReportOutput.Format?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file for --format, or format=file; may be repeated.", valueName: "[format=]file"))
  var output: [String] = []

  @Option(help: "What to leave out: sources hides who they are and what they say.")
  var redact: Redaction?

  @Flag(name: .shortAndLong, help: "Say nothing but failures.")
  var quiet = false

  func run() throws {
    let outputs = try requested()
    let store = try workspace.store()
    let pass = try store.pass(numbered: self.pass)
    var decisions = ReportDecisions()
    let desk = try Desk(store)
    desk.decisionLines(ofPass: pass.number) { decisions.add($0, on: $1, in: $2) }
    for output in outputs { try output.write(pass, leavingOut: redact ?? [], decisions: decisions, quiet: quiet) }
  }

  private func requested() throws -> [ReportOutput] {
    if output.isEmpty { return [ReportOutput(format: format ?? .html, path: "-")] }
    return try output.map { argument in
      if let output = ReportOutput(argument: argument) { return output }
      guard let format = format ?? Self.format(ofFile: argument) else {
        throw ValidationError("--output \(argument) has no format: write format=file, or add --format")
      }
      return ReportOutput(format: format, path: argument)
    }
  }

  /// The format that a file's ending names.
  private static func format(ofFile path: String) -> ReportOutput.Format? {
    path.lastIndex(of: ".").flatMap { ReportOutput.Format(rawValue: path[path.index(after: $0)...].lowercased()) }
  }
}

extension ReportOutput.Format: ExpressibleByArgument {}

extension Redaction: ExpressibleByArgument {
  public init?(argument: String) { self.init(named: argument) }
}
