import ArgumentParser
import AssayModel
import AssayReview
import FoundationEssentials

/// `assay decide`: decisions from the command line.
struct DecideCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Decide a claim or finding, or many at once.",
    discussion: """
        assay decide c-7f3a00c1 contradicted --reason "the annual report says 48"
        assay decide f-00c3d1e2 ignore --reason "a quotation"
        assay decide confirm --where 'rule=doubled-word state=open' --dry-run
        assay decide --from decisions.jsonl --ack
        assay decide --undo

      Decisions: confirm, reject, supported, contradicted, not-enough-evidence, ignore, skip, flag, comment, assign,
      settle, keep; assign, flag and settle take --value (a name, off, an outcome). Nothing is ever removed: --undo and
      --redo are entries of the log, too, and one undo takes a whole --where back.
      A line of --from is {"id": …, "decision": …, "reason"?: …, "value"?: …, "by"?: …, "version"?: …}.
      Exit status: 0 when all was written, 2 when something could not be.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "The item's id, then the decision; with --where or --dry-run the decision alone.", valueName: "id decision"))
  var words: [String] = []

  @OptionGroup var query: QueryOptions

  @Option(name: .shortAndLong, help: "Why.")
  var reason = ""

  @Option(help: "What the decision needs besides: an assignee, an outcome to settle on, off for a flag.")
  var value = ""

  @Option(help: ArgumentHelp("Decisions as JSON lines; - for standard input.", valueName: "file"))
  var from: String?

  @Flag(help: "Print \"ack\" and the digest of each decision as soon as it is on the disk.")
  var ack = false

  @Flag(help: "Say what would be decided, and write nothing.")
  var dryRun = false

  @Flag(help: "Take your latest decision back.")
  var undo = false

  @Flag(help: "Let the decision that you took back last stand again.")
  var redo = false

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var reviewer: ReviewerOptions

  func validate() throws {
    let modes = [undo, redo, from != nil, query.filter != nil].count { $0 }
    if modes > 1 { throw ValidationError("--where, --from, --undo and --redo exclude each other") }
    if undo || redo || from != nil {
      if !words.isEmpty { throw ValidationError("unexpected '\(words[0])'") }
      if dryRun, from == nil { throw ValidationError("--dry-run goes with an id, --where or --from") }
    } else if words.count != (query.filter == nil ? 2 : 1) {
      throw ValidationError(
        query.filter == nil
          ? "name an item and a decision, such as: assay decide c-7f3a00c1 contradicted"
          : "name one decision for all items, such as: assay decide confirm --where 'rule=doubled-word'")
    }
    _ = try query.query()
    if let word = words.last, DecisionRequest.action(named: word, on: .claim) == nil {
      let near = EditDistance.nearest(to: word, in: DecisionRequest.names).map { "; did you mean \($0)?" } ?? ""
      throw ValidationError("there is no decision '\(word)'\(near)")
    }
  }

  func run() async throws {
    let session = try workspace.session()
    if undo || redo { return try await revise(session) }
    if let from { return try await decideLines(of: from, session) }
    let desk = await session.desk
    let places: [Int]
    if query.filter != nil {
      places = ReviewQueue.inTextOrder(on: desk, for: reviewer.name, try query.query())
      if places.isEmpty { throw CommandFailure("no item fits --where '\(query.filter ?? "")'") }
    } else {
      guard let index = desk.index(of: words[0]) else { throw unknown(words[0]) }
      places = [index]
    }
    let word = words[words.count - 1]
    var requests: [DecisionRequest] = []
    var failures: [String] = []
    for index in places {
      let item = desk.items[index]
      guard let action = DecisionRequest.action(named: word, on: item.kind) else {
        failures.append("\(item.id): a finding is confirmed, rejected or ignored, not \(word)")
        continue
      }
      requests.append(
        DecisionRequest(
          item: item.id, action: action, reason: reason, value: value,
          version: desk.version(at: index, for: reviewer.name)))
    }
    if dryRun { return try preview(requests, failures, desk) }
    let results = try await session.decide(requests, by: reviewer.name)
    try report(zip(requests, results).map { ($0.item, $1) }, failures)
  }

  private func unknown(_ id: String) -> CommandFailure {
    CommandFailure("there is no claim or finding \(id): `assay queue --all` lists them")
  }

  private func preview(_ requests: [DecisionRequest], _ failures: [String], _ desk: Desk) throws {
    var rows: [[String]] = []
    for request in requests {
      guard let index = desk.index(of: request.item) else { continue }
      let own = desk.state(at: index).decision(by: reviewer.name)
      rows.append([
        request.item, request.action.rawValue, own.map { "instead of \($0.action.rawValue)" } ?? "new",
        Line.short(desk.items[index].words, to: 90),
      ])
    }
    try StandardOutput.write(TextTable.text(rows))
    for failure in failures { StandardError.write("left out: \(failure)") }
    StandardError.write("\(requests.count) would be decided, \(failures.count) left out; nothing was written")
  }

  private func report(_ results: [(id: String, result: DecisionResult)], _ failures: [String]) throws {
    var failures = failures
    var kept = 0
    var acks = ""
    for (id, result) in results {
      switch result {
      case .kept(let digest):
        kept += 1
        if ack { acks += "ack \(digest)\n" }
      case .conflict: failures.append("\(id): somebody decided meanwhile, or its evidence changed; look again")
      case .refused(let why): failures.append("\(id): \(why)")
      case .unknown: failures.append("there is no claim or finding \(id)")
      }
    }
    try StandardOutput.write(acks)
    for failure in failures { StandardError.write("assay: \(failure)") }
    if kept > 0, !ack { StandardError.write(kept == 1 ? "decided 1 item" : "decided \(kept) items") }
    if !failures.isEmpty { throw ExitCode(2) }
  }

  private func revise(_ session: ReviewSession) async throws {
    let items = undo ? try await session.undo(by: reviewer.name) : try await session.redo(by: reviewer.name)
    if items.isEmpty { throw CommandFailure("\(reviewer.name) has nothing to \(undo ? "undo" : "redo")") }
    StandardError.write(
      "\(undo ? "took back" : "stands again"): \(items.prefix(5).joined(separator: " "))"
        + (items.count > 5 ? " and \(items.count - 5) more" : ""))
  }

  // MARK: Lines

  private struct LineShape: Decodable {
    var id: String
    var decision: String
    var reason: String?
    var value: String?
    var by: String?
    var version: String?
  }

  /// Each line is an act of its own: what is acknowledged is on the disk, whatever happens to the next.
  private func decideLines(of path: String, _ session: ReviewSession) async throws {
    let bytes = try InputFile.read(path)
    var failures = 0
    var kept = 0
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      do throws(CommandFailure) {
        let digest = try await decide(line: Array(line), session)
        kept += 1
        if ack, !dryRun { try StandardOutput.write("ack \(digest)\n") }
      } catch {
        failures += 1
        StandardError.write("assay: \(path) line \(index + 1): \(error)")
      }
    }
    StandardError.write("\(dryRun ? "would decide" : "decided") \(kept), left out \(failures)")
    if failures > 0 { throw ExitCode(2) }
  }

  private func decide(line: [UInt8], _ session: ReviewSession) async throws(CommandFailure) -> String {
    guard let shape = try? JSONDecoder().decode(LineShape.self, from: Data(line)) else {
      throw CommandFailure("expected an object with the strings \"id\" and \"decision\"")
    }
    let desk = await session.desk
    guard let index = desk.index(of: shape.id) else { throw unknown(Line.short(shape.id, to: 40)) }
    guard let action = DecisionRequest.action(named: shape.decision, on: desk.items[index].kind) else {
      throw CommandFailure(
        "there is no decision '\(Line.short(shape.decision, to: 40))' on a \(desk.items[index].kind.rawValue)")
    }
    guard let name = ReviewerName.clean(shape.by ?? reviewer.name) else {
      throw CommandFailure("\"by\" is no name of at most \(ReviewerName.longest) bytes")
    }
    if dryRun { return "" }
    let request = DecisionRequest(
      item: shape.id, action: action, reason: shape.reason ?? reason, value: shape.value ?? value,
      version: shape.version)
    do {
      switch try await session.decide([request], by: name).first ?? .unknown {
      case .kept(let digest): return digest
      case .conflict: throw CommandFailure("somebody decided \(shape.id) meanwhile, or its evidence changed")
      case .refused(let why): throw CommandFailure("\(shape.id): \(why)")
      case .unknown: throw unknown(shape.id)
      }
    } catch {
      throw error as? CommandFailure ?? CommandFailure("\(error)")
    }
  }
}
