import ArgumentParser
import AssayPasses
import FoundationEssentials

/// Where passes are kept.
struct WorkspaceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The workspace: passes are kept in its .assay folder.", valueName: "folder"))
  var workspace = "."

  var database: String { "\(workspace)/.assay/assay.sqlite" }

  /// The store, made when there is none.
  func makeStore() throws -> PassStore {
    try OutputFile.makeFolder("\(workspace)/.assay")
    return try PassStore(path: database)
  }

  /// The store of an existing workspace.
  ///
  /// - Throws: `CommandFailure` when nothing has been kept there yet.
  func store() throws -> PassStore {
    guard FileManager.default.fileExists(atPath: database) else {
      throw CommandFailure(
        "there are no passes in \(workspace): run `assay verify` there first, or name the workspace with --workspace")
    }
    return try PassStore(path: database)
  }
}
