import ArgumentParser
import AssayReports
import AssaySources

/// `assay sources validate`: every fault of every record, in one pass over each file.
struct SourcesValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check source records against the schema and against themselves.",
    discussion: """
      Each fault names file, line and XPath, and what to do. Files are streamed: memory stays flat at any size.
        assay sources validate Sources-Corpus

      Exit status: 0 all are valid, 1 faults, 2 a path could not be read.
      """
  )

  @Argument(help: ArgumentHelp("Folders of records, or files of them.", valueName: "path"))
  var paths = [SourcesCommand.folder]

  @Flag(name: .shortAndLong, help: "Say nothing but faults.")
  var quiet = false

  func run() throws {
    var records = 0
    var faults = 0
    var files = 0
    var damaged: [String] = []
    var unreadable = 0
    var seen: Set<UInt64> = []
    for path in paths {
      let listing = try SourceFolder.listing(of: path)
      for fault in listing.faults {
        unreadable += 1
        StandardError.write("\(fault)")
      }
      for file in listing.files {
        do throws(SourceRecordError) {
          let reader = try SourceRecordReader(path: file)
          files += 1
          reader.seenIDs = seen
          defer { seen = reader.seenIDs }
          while let record = try reader.next() {
            records += 1
            for fault in record.faults {
              faults += 1
              StandardError.write("\(fault)")
            }
          }
        } catch {
          if listing.isFolder, case .notARecord = error { continue }
          if case .notReadable = error { unreadable += 1 } else { faults += 1 }
          damaged.append(file)
          StandardError.write("\(error)")
        }
      }
    }
    if !quiet {
      let counts = [Words.count(files, "file"), Words.count(records, "record"), Words.count(faults, "fault")]
      try StandardOutput.write(counts.joined(separator: ", ") + "\n")
      if !damaged.isEmpty {
        try StandardOutput.write("not read to the end: \(damaged.joined(separator: ", "))\n")
      }
    }
    if files == 0, faults == 0, unreadable == 0 {
      throw CommandFailure("there is no source record in \(paths.joined(separator: ", "))")
    }
    if unreadable > 0 { throw ExitCode(2) }
    if faults > 0 { throw ExitCode(1) }
  }
}
