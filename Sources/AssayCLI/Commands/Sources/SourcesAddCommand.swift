import ArgumentParser
import Assay
import AssayModel
import AssaySources
import FoundationEssentials

/// `assay sources add`: a record of each document.
struct SourcesAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Make source records of documents: title, date, passages and digests are found out.",
    discussion: """
        assay sources add report.html
        curl … | assay sources add - --stdin-filename report.html --id harbour-report
      """
  )

  @OptionGroup var documents: DocumentOptions

  @Option(help: ArgumentHelp("The folder that gets the record.", valueName: "folder"))
  var to = "\(SourcesCommand.folder)/Records"

  @Option(help: "The record's id; made from the title unless given. For one document only.")
  var id: String?

  @Option(help: "What the source is: article, report, dataset, statistic, law, transcript and so on.")
  var type = "article"

  @Option(help: ArgumentHelp("Who adds it, for the record's history.", valueName: "name"))
  var by = ProcessInfo.processInfo.environment["USER"] ?? "unknown"

  func run() throws {
    var batch = try documents.read()
    if id != nil, batch.documents.count > 1 {
      throw CommandFailure("--id is for one document, and there are \(batch.documents.count); leave it out")
    }
    let instant = try Clock.now()
    try OutputFile.makeFolder(to)
    for document in batch.documents {
      do {
        try add(document, instant: instant)
      } catch {
        batch.messages.append("\(error)")
        StandardError.write("assay: \(error)")
      }
    }
    try batch.reportFailures()
  }

  private func add(_ document: Document, instant: String) throws {
    let source = SourceDraft.source(
      from: document, id: id, type: type, instant: instant, person: by, tool: "assay \(Version.current)")
    let path = "\(to)/\(RecordFile.name(for: source.id))"
    if FileManager.default.fileExists(atPath: path) {
      throw CommandFailure("there is a record \(path) already; give another with --id")
    }
    guard let bytes = SourceRecordWriter.bytes(of: [source], created: instant) else {
      throw CommandFailure("could not write \(document.id) as a record: it holds text that XML cannot")
    }
    if let fault = try SourceRecordReader(bytes: bytes, file: path).next()?.faults.first {
      throw CommandFailure("could not make a record of \(document.id): \(fault)")
    }
    try OutputFile.write(bytes, to: path)
    try StandardOutput.write("\(path): \(source.id), \(source.passages.count) passages\n")
  }
}

/// The file of a record.
enum RecordFile {
  /// The id with what file systems do not take replaced, ending in ".xml".
  static func name(for id: String) -> String {
    String(id.map { $0 == ":" || $0 == "/" ? "-" : $0 }) + ".xml"
  }
}
