import ArgumentParser
import AssayModel
import AssaySources

/// `assay sources list`: one line a record.
struct SourcesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List source records: id, type, date, passages, facts, title.")

  @Argument(help: ArgumentHelp("A folder of records, or one file of them.", valueName: "path"))
  var path = SourcesCommand.folder

  func run() throws {
    let found = try SourceFolder.collection(at: path)
    for fault in found.faults { StandardError.write("assay: \(fault)") }
    var rows = [["id", "type", "published", "passages", "facts", "title"]]
    for source in found.sources {
      let title = source.withdrawn == nil ? source.title : "\(source.title) (withdrawn)"
      rows.append([
        source.id, source.type, source.published?.text ?? "-", "\(source.passages.count)", "\(source.facts.count)",
        title,
      ])
    }
    try StandardOutput.write(TextTable.text(rows))
    if !found.faults.isEmpty { throw ExitCode(2) }
  }
}
