import ArgumentParser
import AssayModel
import AssayReview

/// `assay queue`: what there is to decide.
struct QueueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "List what waits for a decision, the most urgent first.",
    discussion: """
        assay queue
        assay queue --where 'verdict=contradicted document=speech'
        assay queue --all --format jsonl

      Shows what waits for you: `assay decide ID supported` decides one, `assay review` opens the desk. Filters know the
      fields state, verdict, outcome, rule, kind, severity, document, by, assigned and id; states are open, needs-second,
      disagreement, look-again and decided, also undecided, flagged, skipped and mine.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  @OptionGroup var query: QueryOptions
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var reviewer: ReviewerOptions

  @Flag(help: "Also list what is decided.")
  var all = false

  @Option(help: "How many items to list at most; 0 for all.")
  var limit = 0

  @Option(name: .shortAndLong, help: "How the items are printed: text or jsonl.")
  var format: Format = .text

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit must be 0 or more") }
    _ = try query.query()
  }

  func run() async throws {
    let query = try query.query()
    let name = reviewer.name
    let desk = try await workspace.session().desk
    let places = ReviewQueue.places(on: desk, for: name, query, includingDecided: all || !query.isEmpty)
    let shown = limit == 0 ? places : Array(places.prefix(limit))
    switch format {
    case .jsonl:
      try StandardOutput.write(
        shown.flatMap { ReviewJSON.bytes(ItemShape($0, on: desk, for: name)) + [0x0A] })
    case .text:
      var rows: [[String]] = []
      for index in shown {
        let item = desk.items[index]
        rows.append([
          item.id, item.machine.words, desk.status(at: index).words,
          "\(desk.documents[item.document].name):\(item.line)", Line.short(item.words, to: 90),
        ])
      }
      try StandardOutput.write(TextTable.text(rows))
      let left = ReviewQueue.places(on: desk, for: name, ItemQuery(), includingDecided: false).count
      StandardError.write(
        "\(shown.count) of \(desk.items.count) items shown; \(left) wait for \(name)"
          + (desk.orphans.isEmpty ? "" : "; \(desk.orphans.count) decisions have lost their text"))
    }
  }
}
