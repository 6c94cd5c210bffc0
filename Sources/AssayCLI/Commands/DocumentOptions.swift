import ArgumentParser
import Assay
import AssayModel
import AssayReading
import AssaySources
import FoundationEssentials
import Glibc

/// What the commands that read documents share.
struct DocumentOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files, folders or patterns such as 'wire/**/*.html'; - for standard input.", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("Also the documents that this file lists, one a line; - for standard input.", valueName: "file"))
  var filesFrom: String?

  @Flag(name: [.customShort("0"), .customLong("null")], help: "The list's paths are parted by zero bytes.")
  var isNullSeparated = false

  @Option(help: ArgumentHelp("The documents' date, when they do not say it themselves.", valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(help: ArgumentHelp("The name that standard input goes by; its ending tells the format.", valueName: "name"))
  var stdinFilename: String?

  @Option(name: .shortAndLong, help: "How many documents are worked on side by side; 0 means one for each core.")
  var jobs = 0

  @Flag(name: .shortAndLong, help: "Say nothing but results and failures.")
  var quiet = false

  func validate() throws {
    if isNullSeparated, filesFrom == nil { throw ValidationError("--null goes with --files-from") }
    if filesFrom == "-", paths.contains("-") {
      throw ValidationError("standard input cannot be both the list and a document")
    }
    guard jobs >= 0 else { throw ValidationError("--jobs must be 0 or more") }
    if let date, CalendarDate(iso: date) == nil {
      throw ValidationError("--date needs a day such as 2024-03-12, not '\(date)'")
    }
  }

  var tasks: Int { jobs == 0 ? ProcessInfo.processInfo.activeProcessorCount : jobs }

  /// The files that the arguments and the list name.
  func files() throws(CommandFailure) -> [String] {
    var named = paths
    if let filesFrom {
      named += InputPaths.list(try InputFile.read(filesFrom), isNullSeparated: isNullSeparated)
      if named.isEmpty { throw CommandFailure("\(filesFrom) lists no document") }
    }
    return try InputPaths.files(named, standardInputIsTerminal: isatty(STDIN_FILENO) == 1)
  }

  /// Reads all documents that the arguments name.
  ///
  /// A file that cannot be used is reported on standard error and left out; the others are not lost.
  func read() throws -> DocumentBatch {
    let files = try files()
    var batch = DocumentBatch()
    let given = date.flatMap { CalendarDate(iso: $0) }
    for file in files {
      do {
        let bytes = try InputFile.read(file)
        let name = file == "-" ? stdinFilename ?? "-" : file
        let reading = try Reader.reading(of: bytes, named: name)
        for failure in reading.failures {
          batch.messages.append("\(failure)")
          StandardError.write("assay: \(failure)")
        }
        for var document in reading.documents {
          if document.date == nil { document.date = given }
          document.origin.digest = Digest.sha256(bytes)
          batch.documents.append(document)
          for note in document.notes where !quiet { StandardError.write("\(name): note: \(note.message)") }
        }
      } catch {
        batch.messages.append("\(error)")
        StandardError.write("assay: \(error)")
      }
    }
    return batch
  }
}

/// The documents that could be read, and what could not.
struct DocumentBatch {
  var documents: [Document] = []
  /// Why files, or parts of them, could not be used.
  var messages: [String] = []

  /// Ends the command with status 2 when a file could not be used; call it when the results of the others are out.
  func reportFailures() throws {
    if !messages.isEmpty { throw ExitCode(2) }
  }
}
