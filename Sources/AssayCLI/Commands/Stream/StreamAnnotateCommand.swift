public import ArgumentParser
import Assay
import AssayReading
public import AssayReports

/// `assay stream annotate`.
struct StreamAnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Sentences, quantities, times, claims and findings of each text.",
    discussion: """
      In:  {"id", "text", "date"?}
      Out: {"id", "sentences", "quantities", "times", "claims", "findings"}

        echo '{"id": "a", "text": "Exports rose 4.2% to $3.1 billion in May."}' | assay stream annotate
      """
  )

  @OptionGroup var stream: StreamOptions

  @Option(help: "What offsets count: codepoints, utf8 or utf16.")
  var offsets: OffsetUnit = .codePoints

  func run() async throws {
    let analyzer = Analyzer()
    let offsets = offsets
    try await stream.run { line, number in
      do throws(StreamRequestError) {
        let request = try StreamRequest(line: line, shape: .text)
        let document = Reader.document(text: request.text, id: request.id, date: request.date)
        let annotated = analyzer.annotate(document, includesDoubtful: true)
        return StreamAnnotation.line(annotated, findings: analyzer.findings(in: annotated), offsets: offsets)
      } catch {
        return StreamAnnotation.fault(error.reason, line: number, id: error.id)
      }
    }
  }
}

extension OffsetUnit: ExpressibleByArgument {}
