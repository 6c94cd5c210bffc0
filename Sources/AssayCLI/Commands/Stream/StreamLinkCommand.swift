import ArgumentParser
import Assay
import AssayReports

/// `assay stream link`.
struct StreamLinkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "The passages of a collection that bear on each text.",
    discussion: """
      In:  {"id", "text", "date"?}
      Out: {"id", "links": [{"source", "passage", "score"}]}, best first

        echo '{"id": "a", "text": "The storm closed the harbour."}' | assay stream link --sources Sources-Corpus
      """
  )

  @OptionGroup var stream: StreamOptions

  @Option(
    name: .customLong("sources"),
    help: ArgumentHelp("A folder of source records, or one file of them; may be repeated.", valueName: "path"))
  var sources: [String]

  @Option(help: "How many links are given for each text.")
  var limit = 100

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more") }
  }

  func run() async throws {
    let collection = try SourceOptions.collection(at: sources, quiet: false)
    let verifier = Verifier(rules: [], collection: collection)
    let limit = limit
    try await stream.run { line, number in
      do throws(StreamRequestError) {
        let request = try StreamRequest(line: line, shape: .text)
        let links = verifier.links(for: request.text, date: request.date, limit: limit)
        return StreamLinks.line(id: request.id, links: links)
      } catch {
        return StreamAnnotation.fault(error.reason, line: number, id: error.id)
      }
    }
    if let failure = verifier.sourceFailure { throw CommandFailure("\(failure)") }
  }
}
