import ArgumentParser
import Assay
import Glibc

/// The `assay` command.
@main
struct AssayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assay",
    abstract: "Read documents and tell what they claim, what backs it, and where they contradict themselves.",
    discussion: """
      Begin with `assay demo`: it verifies a sample and writes the reports. Then
        assay check story.html                          faults within a document, as a linter prints them
        assay verify story.html --sources my-sources/   claims linked to sources, kept as a pass
        assay report --format html -o story-report.html

      Exit status: 0 nothing at or above --fail-on; 1 findings; 2 usage, unreadable input or a failure.
      """,
    version: Version.current,
    subcommands: [],
    groupedSubcommands: [
      CommandGroup(
        name: "Documents:",
        subcommands: [
          BaselineCommand.self, CheckCommand.self, ClaimsCommand.self, TextCommand.self, VerifyCommand.self,
        ]),
      CommandGroup(name: "Results:", subcommands: [ReportCommand.self, PassesCommand.self, DiffCommand.self]),
      CommandGroup(
        name: "Review:",
        subcommands: [ReviewCommand.self, QueueCommand.self, DecideCommand.self, LogCommand.self, AgreeCommand.self]),
      CommandGroup(name: "Knowledge:", subcommands: [SourcesCommand.self, RulesCommand.self]),
      CommandGroup(
        name: "More:", subcommands: [ConfigCommand.self, DemoCommand.self, DoctorCommand.self, StreamCommand.self]),
    ]
  )

  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      finish(with: error)
    }
  }

  /// Reports an error and ends the program: help and versions exit 0, everything else 2, but for a command's own status.
  private static func finish(with error: any Error) -> Never {
    if let failure = error as? CommandFailure {
      StandardError.write("assay: \(failure)")
      Glibc.exit(2)
    }
    if let code = error as? ExitCode { Glibc.exit(code.rawValue) }
    let status = exitCode(for: error)
    if status == .success {
      do {
        try StandardOutput.write(fullMessage(for: error) + "\n")
      } catch {
        StandardError.write("assay: \(error)")
        Glibc.exit(2)
      }
      Glibc.exit(0)
    }
    if status == .failure {
      // Not the argument parser's: an error of a stage, which says itself what, where and what to do.
      StandardError.write("assay: \(error)")
      Glibc.exit(2)
    }
    var message = fullMessage(for: error)
    if let hint = SubcommandHint.hint(for: Array(CommandLine.arguments.dropFirst()), under: Self.self) {
      message += "\n\(hint)"
    }
    StandardError.write(message)
    Glibc.exit(2)
  }
}
