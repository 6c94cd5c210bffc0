import AssayModel
import Foundation

/// An item as programs read it: the JSON of `assay queue --format jsonl` and of the local HTTP interface.
public struct ItemShape: Encodable, Sendable {
  struct Standing: Encodable {
    var by: String
    var at: String
    var decision: String
    var outcome: String
    var reason: String
    var digest: String
    var stale: Bool
  }

  struct Remark: Encodable {
    var by: String
    var at: String
    var text: String
  }

  let id: String
  let version: String
  let document: String
  let number: Int
  let kind: String
  let sorts: [String]
  let line: Int
  let start: Int
  let end: Int
  let words: String
  let machine: String
  let detail: String
  let status: String
  let outcome: String?
  let assignee: String?
  let flaggedBy: String?
  let decisions: [Standing]
  let settled: Standing?
  let comments: [Remark]

  /// - Parameters:
  ///   - reviewer: For whom: with a blind policy the decisions of others are left out until the own one is made.
  public init(_ index: Int, on desk: Desk, for reviewer: String) {
    let item = desk.items[index]
    let state = desk.state(at: index)
    let seen = state.seen(by: reviewer, desk.policy)
    id = item.id
    version = desk.version(at: index, for: reviewer)
    document = desk.documents[item.document].name
    number = item.number
    kind = item.kind.rawValue
    sorts = item.sorts
    line = item.line
    start = item.span.start
    end = item.span.end
    words = item.words
    machine = item.machine.rawValue
    detail = item.detail
    status = seen.status(desk.policy).rawValue
    outcome = seen.outcome(desk.policy)?.rawValue
    assignee = state.assignee.isEmpty ? nil : state.assignee
    flaggedBy = state.flaggedBy.isEmpty ? nil : state.flaggedBy
    decisions = seen.decisions.map(Standing.init)
    settled = seen.settled.map(Standing.init)
    comments = seen.comments.map { Remark(by: $0.by, at: $0.at, text: $0.text) }
  }
}

extension ItemShape.Standing {
  init(_ decision: StandingDecision) {
    self.init(
      by: decision.by, at: decision.at, decision: decision.action.rawValue, outcome: decision.outcome.rawValue,
      reason: decision.reason, digest: decision.digest, stale: decision.isStale)
  }
}

extension ItemState {
  /// The state as a reviewer may see it: with a blind policy without the others' part until the own decision is made.
  public func seen(by reviewer: String, _ policy: ReviewPolicy) -> ItemState {
    guard policy == .blind, decision(by: reviewer) == nil, settled == nil else { return self }
    var seen = self
    seen.decisions = []
    seen.comments = comments.filter { $0.by == reviewer }
    return seen
  }
}

/// JSON as this module writes it: one line, keys in alphabetical order.
public enum ReviewJSON {
  public static func bytes(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // The shapes hold nothing that JSON cannot.
    return (try? encoder.encode(value)).map { Array($0) } ?? []
  }
}
