import ArgumentParser
import Assay
import AssayPasses
import FoundationEssentials

/// `assay doctor`: whether all is whole.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check the program and a workspace: the database, its passes and its decision log.",
    discussion: """
        assay doctor --workspace my-desk

      Exit status: 0 when all is whole, 1 when something is damaged, 2 when the workspace cannot be looked at.
      """
  )

  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    var text = "assay \(Version.current)\n"
    guard FileManager.default.fileExists(atPath: workspace.database) else {
      try StandardOutput.write(text + "workspace \(workspace.workspace): nothing has been kept here yet\n")
      return
    }
    let store = try workspace.store()
    var faults = try store.fileFaults().map { "\(store.path): \($0)" }
    if faults.isEmpty {
      faults += try store.logFaults().map { "\(store.path): \($0)" }
      let counts = [
        (try store.passes().count, "pass", "passes"), (try store.desk().count, "document", "documents"),
        (try store.decisions().count, "entry in the log", "entries in the log"),
      ].map { "\($0) \($0 == 1 ? $1 : $2)" }
      text += "workspace \(workspace.workspace): \(counts.joined(separator: ", "))\n"
    }
    try StandardOutput.write(text + (faults.isEmpty ? "all is whole\n" : faults.map { $0 + "\n" }.joined()))
    if !faults.isEmpty { throw ExitCode(1) }
  }
}
