import AssayModel
import AssayPasses
import AssayReports
import AssayReview
import AssayText

/// What templates show of an item.
enum ItemFields {
  static func slug(_ document: DeskDocument) -> String {
    var print = Fingerprint()
    print.add(document.name)
    return String(print.text.suffix(8))
  }

  /// The title; for a document without one the last part of its path.
  static func title(_ document: DeskDocument) -> String {
    document.title ?? document.name.split(separator: "/").last.map(String.init) ?? document.name
  }

  static func address(_ item: ReviewItem, on desk: Desk, query: ItemQuery = ItemQuery(), view: String = "") -> String {
    address(item, slug: slug(desk.documents[item.document]), query: query, view: view)
  }

  static func address(_ item: ReviewItem, slug: String, query: ItemQuery, view: String) -> String {
    "/d/\(slug)/c/\(item.id)" + Address.query([("q", query.text), ("view", view)])
  }

  /// "claim 12 of 62, contradicted, open, assigned to you".
  static func label(_ index: Int, on desk: Desk, status: ItemStatus, isMine: Bool, total: Int? = nil) -> String {
    let item = desk.items[index]
    return "\(item.kind.rawValue) \(item.number)\(total.map { " of \($0)" } ?? ""), \(look(of: item).words), "
      + status.words + (isMine ? ", assigned to you" : "")
  }

  /// "contradicted", "conflict", "not-enough-evidence" or "supported": colour and shape of the reports.
  static func look(of item: ReviewItem) -> (state: String, shape: String, words: String) {
    switch item.machine {
    case .contradicted: ("contradicted", "✗", "contradicted")
    case .supported: ("supported", "✓", "supported")
    case .holds: ("conflict", "⇄", "conflicts")
    default: ("not-enough-evidence", "?", "not enough evidence")
    }
  }

  static func statusShape(_ status: ItemStatus) -> String {
    switch status {
    case .open: "○"
    case .needsSecond: "◐"
    case .disagreement: "≠"
    case .lookAgain: "↻"
    case .decided: "●"
    }
  }

  /// A text on one line, cut after so many scalars.
  static func short(_ text: String, _ limit: Int = 110) -> String {
    var scalars = String.UnicodeScalarView()
    var count = 0
    var hasBlank = false
    for scalar in text.unicodeScalars {
      let isBlank =
        scalar.isASCII ? scalar.value == 0x20 || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
      if isBlank {
        hasBlank = count > 0
        continue
      }
      if count + (hasBlank ? 2 : 1) > limit {
        scalars.append("…")
        break
      }
      if hasBlank {
        scalars.append(" ")
        count += 1
      }
      scalars.append(scalar)
      count += 1
      hasBlank = false
    }
    return String(scalars)
  }

  /// "22 Nov 2026, 15:43 UTC".
  static func instant(_ text: String) -> String {
    guard let date = CalendarDate(iso: text), text.utf8.count >= 16 else { return text }
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let month = months.indices.contains(date.month - 1) ? months[date.month - 1] : "?"
    return "\(date.day) \(month) \(date.year), \(text.dropFirst(11).prefix(5)) UTC"
  }

  /// A row of a list or table.
  static func row(
    _ index: Int, on desk: Desk, for request: SiteRequest, address: String, total: Int? = nil
  ) -> [String: Any] {
    let item = desk.items[index]
    let look = look(of: item)
    let status = Facets.status(index, desk, request.reviewer, request.look.isBlind)
    let state = desk.state(at: index)
    let outcome = state.seen(by: request.reviewer, request.look.isBlind ? .blind : desk.policy).outcome(desk.policy)
    return [
      "itemID": item.id, "itemNumber": item.number, "itemAddress": address, "itemState": look.state,
      "itemShape": look.shape, "itemMachine": look.words, "itemWords": short(item.words),
      "itemSorts": item.sorts.joined(separator: ", "), "itemLine": item.line, "itemStatus": status.words,
      "itemStatusShape": statusShape(status), "itemStatusName": status.rawValue,
      "itemDetail": item.detail, "itemAssignee": state.assignee, "hasAssignee": !state.assignee.isEmpty,
      "itemDocument": title(desk.documents[item.document]),
      "itemOutcome": outcome?.words ?? "", "hasOutcome": outcome != nil,
      "itemVersion": desk.version(at: index, for: request.reviewer),
      "itemLabel": label(index, on: desk, status: status, isMine: state.assignee == request.reviewer, total: total),
    ]
  }

  static func decision(_ decision: StandingDecision) -> [String: Any] {
    [
      "by": decision.by, "decisionAt": instant(decision.at), "decided": decision.outcome.words,
      "isSettlement": decision.action == .settle, "decisionReason": decision.reason,
      "hasReason": !decision.reason.isEmpty,
      "isStale": decision.isStale, "formerWords": decision.formerWords ?? "", "hasFormer": decision.formerWords != nil,
      "digest": String(decision.digest.prefix(12)),
    ]
  }

  /// The buttons of the card.
  static func actions(_ item: ReviewItem, _ look: Look) -> [[String: Any]] {
    let claim: [(String, String, String, String)] = [
      ("confirm", "Agree: \(Self.look(of: item).words)", "confirm", "main"), ("reject", "Disagree", "reject", "asks"),
      ("supported", "✓ Supported", "supported", "s-supported"),
      ("contradicted", "✗ Contradicted", "contradicted", "s-contradicted"),
      ("not-enough-evidence", "? Not enough", "not-enough", "s-not-enough-evidence"),
      ("ignore", "Ignore", "ignore", "asks"),
      ("skip", "Put off", "skip", ""),
    ]
    let finding: [(String, String, String, String)] = [
      ("confirm", "It is a fault", "confirm", "main"), ("reject", "No fault", "reject", "asks"),
      ("ignore", "Ignore", "ignore", "asks"), ("skip", "Put off", "skip", ""),
    ]
    return (item.kind == .claim ? claim : finding).map { value, title, command, css in
      [
        "actionValue": value, "actionTitle": title, "actionKey": look.key(command), "actionCommand": command,
        "actionStyle": css, "asksReason": css == "asks",
      ]
    }
  }
}
