public import ArgumentParser
import Assay
public import AssayModel
import AssayReports

/// `assay claims`: what a document claims.
struct ClaimsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Show the claims of documents, with values, kinds and why each deserves checking.",
    discussion: """
        assay claims speech.txt
        assay claims --kind causal --min-score 0.5 --format jsonl reports/
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
  }

  @OptionGroup var documents: DocumentOptions

  @Option(name: .shortAndLong, help: "How claims are printed: text, json or jsonl.")
  var format: Format = .text

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  @Option(help: "Only claims of this kind; may be repeated.")
  var kind: [Claim.Kind] = []

  @Option(help: ArgumentHelp("Only claims whose check-worthiness is at least this, 0 to 1.", valueName: "score"))
  var minScore: Double?

  @Flag(help: "Also what only may be a claim: weak signs of cause and effect, all with a score below 0.5.")
  var doubtful = false

  @Option(help: "When colour is used: auto, always or never.")
  var color: ColorChoice = .auto

  func validate() throws {
    if let minScore, !(0...1).contains(minScore) { throw ValidationError("--min-score must be from 0 to 1") }
  }

  func run() async throws {
    let analyzer = Analyzer(rules: [])
    let doubtful = doubtful
    let batch = try documents.read()
    let results = await OrderedMap.map(batch.documents, jobs: documents.tasks) { document in
      var annotated = analyzer.annotate(document, includesDoubtful: doubtful)
      annotated.claims.removeAll { !isWanted($0) }
      return annotated
    }
    let style = Results.style(color, writesFile: output != nil)
    let bytes: [UInt8]
    switch format {
    case .text: bytes = results.flatMap { ClaimsText.text($0, style: style) }
    case .json: bytes = ClaimsJSON.text(results, tool: Version.current)
    case .jsonl: bytes = results.flatMap { ClaimsJSON.lines($0) }
    }
    try Results.write(bytes, to: output)
    try batch.reportFailures()
  }

  private func isWanted(_ claim: Claim) -> Bool {
    (kind.isEmpty || kind.contains(claim.kind)) && claim.checkWorthiness.score >= minScore ?? 0
  }
}

extension Claim.Kind: ExpressibleByArgument {}
