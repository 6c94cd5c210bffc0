import ArgumentParser
import AssayModel
import AssayPasses
import AssayReview

/// `assay log`: who decided what.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "The decision log: show it, verify it, and merge the logs of two desks.",
    discussion: """
      Every entry names by SHA-256 those before it, so that a changed or missing one is found; nothing is ever removed.
      """,
    subcommands: [Show.self, Verify.self, Export.self, Import.self],
    defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "List the entries, the oldest first.",
      discussion: "  assay log show --by 'Ana Lind' --limit 20")

    @OptionGroup var workspace: WorkspaceOptions

    @Flag(help: "Print the digests alone, one a line.")
    var ids = false

    @Option(help: "Only the entries of this reviewer.")
    var by: String?

    @Option(help: "Only the entries about this document.")
    var document: String?

    @Option(help: "The latest so many entries; 0 for all.")
    var limit = 0

    func validate() throws {
      if limit < 0 { throw ValidationError("--limit must be 0 or more") }
    }

    func run() throws {
      let history = DecisionHistory(try workspace.store().decisions())
      let chosen = history.entries.filter { entry in
        (by == nil || entry.decision.by == by) && (document == nil || entry.decision.target?.document == document)
      }
      let entries = limit == 0 ? chosen[...] : chosen.suffix(limit)
      if ids { return try StandardOutput.write(entries.map { $0.digest + "\n" }.joined()) }
      let rows = entries.map { entry in
        let decision = entry.decision
        let about = decision.target.map { "\($0.document)  “\(Line.short(decision.basis?.words ?? "", to: 50))”" } ?? ""
        return [
          String(entry.digest.prefix(12)), decision.at, Line.short(decision.by, to: 30),
          Line.short(decision.action.rawValue, to: 24) + (history.isActive(entry) ? "" : " (taken back)"),
          Line.short(
            [Self.value(of: decision), about, decision.reason].filter { !$0.isEmpty }.joined(separator: "  "), to: 140),
        ]
      }
      try StandardOutput.write(TextTable.text(rows))
    }

    /// What the entry says besides; the name of an act says nothing to a reader.
    private static func value(of decision: Decision) -> String {
      decision.action == .undo || decision.action == .redo ? "" : decision.value
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: "Recompute every digest and follow every link.",
      discussion: """
          assay log verify
          assay log verify --contains 4f0c…

        Prints the last entries' digests: written down, they prove later with --contains that the log was not cut.
        Exit status: 0 when all is as it was written, 1 when not.
        """)

    @OptionGroup var workspace: WorkspaceOptions

    @Option(
      help: ArgumentHelp(
        "An entry that must be there; its digest or the digest's first 12 digits or more.", valueName: "digest"))
    var contains: [String] = []

    func run() throws {
      let store = try workspace.store()
      var faults = try store.logFaults().map(\.description)
      let heads = try store.logHeads()
      if faults.isEmpty {
        let digests = try store.decisions().map(\.digest)
        for wanted in contains
        where wanted.count < 12 || !digests.contains(where: { $0.hasPrefix(wanted.lowercased()) }) {
          faults.append("the log has no decision \(wanted)")
        }
        if faults.isEmpty {
          try StandardOutput.write(
            "the log is whole: \(digests.count) \(digests.count == 1 ? "entry" : "entries"), last \(heads.isEmpty ? "none" : heads.joined(separator: " "))\n"
          )
        }
      }
      if !faults.isEmpty {
        try StandardOutput.write(faults.map { $0 + "\n" }.joined())
        throw ExitCode(1)
      }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write the whole log as text.",
      discussion: """
          assay log export -o decisions.log

        One entry a line: SHA-256, a blank, and the JSON that the digest is made of. Lines may be in any order, so that
        git can merge two such files by taking all lines of both.
        """)

    @OptionGroup var workspace: WorkspaceOptions

    @Option(
      name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    func run() throws {
      let entries = try workspace.store().decisions()
      try Results.write(entries.flatMap(\.line), to: output)
      if let output, output != "-" { StandardError.write("wrote \(entries.count) entries to \(output)") }
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Take in the log of another desk.",
      discussion: """
          assay log import decisions.log

        Entries that are here already are left alone, so that importing twice does nothing. All or nothing is taken in.
        """)

    @Argument(help: ArgumentHelp("The exported log; - for standard input.", valueName: "file"))
    var file: String

    @OptionGroup var workspace: WorkspaceOptions

    func run() throws {
      let bytes = try InputFile.read(file)
      let store = try workspace.makeStore()
      let count = try store.importLog(bytes)
      StandardError.write("took in \(count) new \(count == 1 ? "entry" : "entries")")
    }
  }
}
