import ArgumentParser
import Assay
import AssayModel

/// `assay sources search`: the passages that bear on some words, and why.
struct SourcesSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find the passages that bear on a text, with the parts of each score.",
    discussion: """
        assay sources search "how many containers did the harbour handle in 2024"

      The score is a sum. Words: the share of your words that the passage has, rare ones weighing more, with up to 0.12
      for standing together. Names: up to 0.2 when the record is about something you name. Figures: up to 0.03 for an
      equal figure, less within rounding, least for another of the same measure. Time: up to 0.02 for dates that meet.
      """
  )

  @Argument(help: "What to look for.")
  var words: [String]

  @Option(
    name: .customLong("sources"),
    help: ArgumentHelp("A folder of source records, or one file of them; may be repeated.", valueName: "path"))
  var paths = [SourcesCommand.folder]

  @Option(help: "How many passages are shown.")
  var limit = 10

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more") }
    guard words.contains(where: { $0.contains { !$0.isWhitespace } }) else {
      throw ValidationError("say what to look for")
    }
  }

  func run() throws {
    let verifier = Verifier(rules: [], collection: try SourceOptions.collection(at: paths, quiet: false))
    let found = verifier.passages(for: words.joined(separator: " "), limit: limit)
    var text = ""
    for (rank, hit) in found.enumerated() {
      let score = hit.score
      let parts = [("words", score.words), ("names", score.names), ("figures", score.figures), ("time", score.time)]
        .map { "\($0.0) \(Self.rounded($0.1))" }.joined(separator: " + ")
      text += "\(rank + 1). \(hit.source.id) \(hit.passage.id)  \(hit.source.title)\n"
      text += "   \(Self.rounded(score.total)) = \(parts)\n"
      text += "   \(hit.passage.text)\n"
    }
    if found.isEmpty { StandardError.write("no passage has any of these words") }
    try StandardOutput.write(text)
  }

  private static func rounded(_ value: Double) -> String {
    // Scores are shares and small sums of them; the bounds keep the conversion safe.
    let hundredths = Int((min(max(value, -1e6), 1e6) * 100).rounded())
    let (whole, part) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(hundredths < 0 ? "-" : "")\(whole).\(part < 10 ? "0" : "")\(part)"
  }
}
