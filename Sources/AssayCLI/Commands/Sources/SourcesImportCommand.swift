import ArgumentParser
import Assay
import AssayReports
import AssaySources
import FoundationEssentials

extension FileManager {
  /// Whether a path names a file, not a device or a pipe.
  func isRegularFile(atPath path: String) -> Bool {
    (try? attributesOfItem(atPath: path)[.type] as? FileAttributeType) == .typeRegular
  }
}

/// `assay sources import`: a collection from another program's file.
struct SourcesImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn lines of JSON, a table, a bibliography or fact-checks into one collection of source records.",
    discussion: """
      The format follows from the file's name:
        .jsonl      {"id", "title", "text", "date"?} a line; memory stays flat at any size
        .csv, .tsv  a header line with "text", and id, title, date, author, publisher, type, url, doi, language, licence
        .bib        BibTeX; the abstract or the note is the text
        .json       CSL-JSON, or schema.org ClaimReview: earlier fact-checks become sources
      Web pages, plain text, NITF and NewsML are documents: `assay sources add` makes records of them.

        assay sources import archive.jsonl -o Sources-Corpus/Records/archive.xml
        assay sources import references.bib -o Sources-Corpus/Records/references.xml
      """
  )

  @Argument(help: ArgumentHelp("The file to import.", valueName: "file"))
  var file: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The collection to write.", valueName: "file"))
  var output: String

  @Option(
    help: "The file's format, where its name does not tell: jsonl, csv, bibtex, csl or claimreview.",
    transform: Self.format)
  var format: ImportFormat?

  @Option(help: ArgumentHelp("Who imports, for the records' history.", valueName: "name"))
  var by = ProcessInfo.processInfo.environment["USER"] ?? "unknown"

  @Flag(help: "Replace the collection when there is one already.")
  var force = false

  private static func format(_ name: String) throws -> ImportFormat {
    guard let format = ImportFormat(rawValue: name) else {
      throw ValidationError(
        "there is no format \"\(name)\"; use \(ImportFormat.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return format
  }

  func run() throws {
    if !force, FileManager.default.fileExists(atPath: output), FileManager.default.isRegularFile(atPath: output) {
      throw CommandFailure("there is a file \(output) already; name another, or replace it with --force")
    }
    let format = try chosenFormat()
    let importer = SourceImporter(instant: try Clock.now(), person: by, tool: "assay \(Version.current)")
    let writer = try StreamedFile(path: output)
    let outcome: SourceImporter.Outcome
    do {
      outcome = try importer.importFile(file, as: format) { try writer.write($0) }
      if outcome.records > 0 { try writer.finish() } else { writer.abandon() }
    } catch {
      writer.abandon()
      throw error
    }
    for fault in outcome.faults { StandardError.write("assay: \(fault)") }
    let parts = format == .jsonl || format == .csv ? "line" : "entry"
    if outcome.records == 0 { throw CommandFailure("no \(parts) of \(file) makes a record; nothing was written") }
    let left = Words.count(outcome.faults.count, parts, plural: parts == "line" ? "lines" : "entries")
    StandardError.write("wrote \(output): \(Words.count(outcome.records, "record")), \(left) left out")
    if !outcome.faults.isEmpty { throw ExitCode(2) }
  }

  /// Lines of JSON where nothing speaks for another format, for they may come through a pipe.
  private func chosenFormat() throws -> ImportFormat {
    if let format { return format }
    guard file.lowercased().hasSuffix(".json") || file.lowercased().hasSuffix(".jsonld") else {
      if let format = ImportFormat(fileName: file, bytes: []) { return format }
      let ending = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
      if ["html", "htm", "xhtml", "txt", "md", "xml", "nitf", "newsml", "pdf", "docx", "odt"].contains(ending) {
        throw CommandFailure("\(file) is a document: make its record with `assay sources add \(file)`")
      }
      return .jsonl
    }
    let data = FileManager.default.contents(atPath: file) ?? Data()
    return ImportFormat(fileName: file, bytes: data) ?? .csl
  }
}
