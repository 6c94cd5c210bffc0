import ArgumentParser
import AssayConsistency
import AssayModel

/// Which rules run, and from what severity on a command fails.
struct RuleOptions: ParsableArguments {
  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note, never
  }

  @Option(help: ArgumentHelp("Run these rules only; may be repeated.", valueName: "rule"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Leave these rules out; may be repeated.", valueName: "rule"))
  var ignore: [String] = []

  @Option(help: "Exit 1 for findings of this severity or worse: error, warning, note or never.")
  var failOn: Threshold = .warning

  func chosen() throws -> [any Rule.Type] { try RuleSelection.rules(select: select, ignore: ignore) }

  /// Ends the command with status 1 when a finding reaches the threshold.
  func reportFindings(_ findings: [Finding]) throws {
    let lowest: Finding.Severity
    switch failOn {
    case .error: lowest = .error
    case .warning: lowest = .warning
    case .note: lowest = .note
    case .never: return
    }
    if findings.contains(where: { $0.severity >= lowest }) { throw ExitCode(1) }
  }
}
