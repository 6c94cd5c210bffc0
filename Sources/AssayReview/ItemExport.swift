/// Items as files for spreadsheets and programs.
public enum ItemExport {
  private static let columns = [
    "id", "document", "number", "line", "kind", "sorts", "words", "machine", "detail", "status", "outcome",
    "decided_by",
    "reason", "assigned", "flagged_by", "comments",
  ]

  /// Comma-separated, one line an item after a line of names.
  ///
  /// - Parameter reviewer: For whom: with a blind policy the decisions of others are left out until the own one is made.
  public static func csv(_ places: [Int], on desk: Desk, for reviewer: String) -> [UInt8] {
    var bytes = Array(CommaSeparated.line(columns).utf8)
    for index in places {
      let item = desk.items[index]
      let whole = desk.state(at: index)
      let state = whole.seen(by: reviewer, desk.policy)
      let decisions = state.settled.map { [$0] } ?? state.decisions
      let cells = [
        item.id, desk.documents[item.document].name, "\(item.number)", "\(item.line)", item.kind.rawValue,
        item.sorts.joined(separator: " "), item.words, item.machine.rawValue, item.detail,
        state.status(desk.policy).rawValue, state.outcome(desk.policy)?.rawValue ?? "",
        decisions.map(\.by).joined(separator: "; "),
        decisions.map(\.reason).filter { !$0.isEmpty }.joined(separator: "; "), whole.assignee, whole.flaggedBy,
        state.comments.map { "\($0.by): \($0.text)" }.joined(separator: "; "),
      ]
      bytes += CommaSeparated.line(cells).utf8
    }
    return bytes
  }

  /// One line of JSON an item, of the form that `assay queue --format jsonl` has.
  public static func jsonLines(_ places: [Int], on desk: Desk, for reviewer: String) -> [UInt8] {
    places.flatMap { ReviewJSON.bytes(ItemShape($0, on: desk, for: reviewer)) + [0x0A] }
  }
}
