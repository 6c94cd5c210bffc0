import ArgumentParser
import AssayModel
import AssayPasses

/// `assay diff OLD NEW`: what changed between two passes.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What is new, gone, changed and moved between two kept passes.",
    discussion: """
        assay diff 1 2

      Claims and findings are told by their fingerprints, so an edit elsewhere in the text changes nothing here. What stands \
      in another document, or on another side of what stayed, has moved.
      Exit status: 0 when nothing changed, 1 when something did.
      """
  )

  @Argument(help: "The number of the older pass.")
  var old: Int

  @Argument(help: "The number of the newer pass.")
  var new: Int

  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    let diff = try workspace.store().diff(from: old, to: new)
    try StandardOutput.write(Self.text(diff))
    if !diff.isEmpty { throw ExitCode(1) }
  }

  /// A line for everything that changed, and one of totals.
  static func text(_ diff: PassDiff) -> String {
    var text = ""
    for entry in diff.new { text += Self.line("+ new", entry, Self.word(entry.result)) }
    for entry in diff.gone { text += Self.line("- gone", entry, Self.word(entry.result)) }
    for change in diff.changed {
      text += Self.line("~ changed", change.new, "\(Self.word(change.old.result)) → \(Self.word(change.new.result))")
    }
    for change in diff.moved {
      text += Self.line("> moved", change.new, "from \(change.old.document):\(change.old.line)")
    }
    text +=
      "\(diff.new.count) new, \(diff.gone.count) gone, \(diff.changed.count) changed, "
      + "\(diff.moved.count) moved, \(diff.unchanged.count) unchanged\n"
    return text
  }

  private static func line(_ what: String, _ entry: PassEntry, _ result: String) -> String {
    let words = entry.words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let shown = words.count > 100 ? "\(words.prefix(99))…" : words
    let label = what + String(repeating: " ", count: max(0, 10 - what.count))
    return "\(label)\(entry.document):\(entry.line)  \(entry.kind)  \(result)  \(shown)\n"
  }

  private static func word(_ result: PassEntry.Result) -> String {
    switch result {
    case .claim(let verdict): verdict?.rawValue ?? "not judged"
    case .finding(let severity): severity.rawValue
    }
  }
}
