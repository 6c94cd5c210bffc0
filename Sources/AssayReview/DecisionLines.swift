import AssayModel

extension Desk {
  /// What was decided about each item of a pass that is the latest of its document, in words for a report.
  ///
  /// - Parameter use: Gets the lines, the item's first fingerprint and its document's id.
  public func decisionLines(ofPass pass: Int, _ use: ([String], String, String) -> Void) {
    for index in touched where documents[items[index].document].pass == pass {
      let state = state(at: index)
      var lines = state.decisions.map { Self.line($0, "") }
      if let settled = state.settled { lines.append(Self.line(settled, "settled as ")) }
      if !lines.isEmpty { use(lines, items[index].fingerprint, documents[items[index].document].name) }
    }
  }

  private static func line(_ decision: StandingDecision, _ how: String) -> String {
    let reason = decision.reason.isEmpty ? "" : ", “\(decision.reason)”"
    let stale = decision.isStale ? " The evidence has changed since." : ""
    return "\(decision.by), \(decision.at): \(how)\(decision.outcome.words)\(reason).\(stale)"
  }
}
