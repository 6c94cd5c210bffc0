import ArgumentParser
import Assay
import AssayReports

/// `assay text`: the document as Assay read it.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Show documents as Assay read them: what is left of a page or a converted file.",
    discussion: """
        assay text page.html
        assay text --format json page.html     title, date, blocks with their kind and voice
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var documents: DocumentOptions

  @Option(name: .shortAndLong, help: "How the document is printed: text or json.")
  var format: Format = .text

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  func run() throws {
    let batch = try documents.read()
    var bytes: [UInt8] = []
    for document in batch.documents {
      switch format {
      case .text: bytes += DocumentText.text(document)
      case .json: bytes += DocumentJSON.text(document, tool: Version.current)
      }
    }
    try Results.write(bytes, to: output)
    try batch.reportFailures()
  }
}
