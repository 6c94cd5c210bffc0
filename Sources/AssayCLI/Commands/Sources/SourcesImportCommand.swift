import ArgumentParser
import Assay
import AssaySources
import FoundationEssentials

extension FileManager {
  /// Whether a path names a file, not a device or a pipe.
  func isRegularFile(atPath path: String) -> Bool {
    (try? attributesOfItem(atPath: path)[.type] as? FileAttributeType) == .typeRegular
  }
}

/// `assay sources import`: a collection from JSON Lines.
struct SourcesImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn lines of JSON into one collection of source records.",
    discussion: """
      Each line is {"id", "title", "text", "date"?}; paragraphs of the text become passages. Memory stays flat at any size.
        assay sources import archive.jsonl -o Sources-Corpus/Records/archive.xml
      """
  )

  @Argument(help: ArgumentHelp("The file of lines.", valueName: "file"))
  var file: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The collection to write.", valueName: "file"))
  var output: String

  @Option(help: ArgumentHelp("Who imports, for the records' history.", valueName: "name"))
  var by = ProcessInfo.processInfo.environment["USER"] ?? "unknown"

  @Flag(help: "Replace the collection when there is one already.")
  var force = false

  func run() throws {
    if !force, FileManager.default.fileExists(atPath: output), FileManager.default.isRegularFile(atPath: output) {
      throw CommandFailure("there is a file \(output) already; name another, or replace it with --force")
    }
    let importer = SourceImporter(instant: try Clock.now(), person: by, tool: "assay \(Version.current)")
    let writer = try StreamedFile(path: output)
    let outcome: SourceImporter.Outcome
    do {
      outcome = try importer.importLines(of: file) { try writer.write($0) }
      if outcome.records > 0 { try writer.finish() } else { writer.abandon() }
    } catch {
      writer.abandon()
      throw error
    }
    for fault in outcome.faults { StandardError.write("assay: \(fault)") }
    if outcome.records == 0 { throw CommandFailure("no line of \(file) makes a record; \(output) is as it was") }
    StandardError.write("wrote \(output): \(outcome.records) records, \(outcome.faults.count) lines left out")
    if !outcome.faults.isEmpty { throw ExitCode(2) }
  }
}
