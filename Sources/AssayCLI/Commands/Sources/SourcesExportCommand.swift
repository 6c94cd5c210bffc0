import ArgumentParser
import AssayModel
import AssaySources

/// `assay sources export`: descriptions of records for other programs.
struct SourcesExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write what the sources are as Dublin Core or CSL-JSON.",
    discussion: """
      Titles, names, dates, addresses and rights go out; the text stays.
        assay sources export --format csl Sources-Corpus > references.json
        assay sources export --format dc Sources-Corpus -o dublin-core.xml
      """
  )

  @Argument(help: ArgumentHelp("Folders of records, or files of them.", valueName: "path"))
  var paths = [SourcesCommand.folder]

  @Option(help: "dc (Dublin Core in XML) or csl (CSL-JSON).", transform: Self.format)
  var format: ExportFormat

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write; standard output unless given.", valueName: "file"))
  var output: String?

  private static func format(_ name: String) throws -> ExportFormat {
    guard let format = ExportFormat(rawValue: name) else {
      throw ValidationError("there is no format \"\(name)\"; use dc or csl")
    }
    return format
  }

  func run() throws {
    var sources: [Source] = []
    var hasFaults = false
    for path in paths {
      let found = try SourceFolder.collection(at: path)
      for fault in found.faults { StandardError.write("assay: \(fault)") }
      hasFaults = hasFaults || !found.faults.isEmpty
      sources += found.sources
    }
    guard !sources.isEmpty else {
      throw CommandFailure("there is no source record in \(paths.joined(separator: ", "))")
    }
    guard let bytes = format.bytes(of: sources) else {
      throw CommandFailure("the records cannot be written as \(format.rawValue)")
    }
    if let output {
      try OutputFile.write(bytes, to: output)
      StandardError.write("wrote \(output): \(sources.count) records")
    } else {
      try StandardOutput.write(String(decoding: bytes, as: UTF8.self))
    }
    if hasFaults { throw ExitCode(2) }
  }
}
