import AssayModel
import AssayReview

/// Counts of the values of a field under the rest of a filter, as links that narrow it.
enum Facets {
  static func fields(
    _ places: [Int], on desk: Desk, for reviewer: String, _ query: ItemQuery, isBlind: Bool,
    address: (ItemQuery) -> String
  ) -> [[String: Any]] {
    let groups: [(field: ItemQuery.Field, title: String, values: (Int) -> [String])] = [
      (.state, "State", { [Self.status($0, desk, reviewer, isBlind).rawValue] }),
      (.verdict, "Verdict", { [desk.items[$0].kind == .finding ? "finding" : desk.items[$0].machine.rawValue] }),
      (.kind, "Kind of claim", { desk.items[$0].kind == .claim ? desk.items[$0].sorts : [] }),
      (.rule, "Rule", { desk.items[$0].kind == .finding ? desk.items[$0].sorts : [] }),
      (.severity, "Severity", { desk.items[$0].kind == .finding ? [desk.items[$0].detail] : [] }),
      (.assigned, "Assigned to", { desk.state(at: $0).assignee.isEmpty ? [] : [desk.state(at: $0).assignee] }),
      (
        .by, "Decided by",
        { index in
          desk.state(at: index).seen(by: reviewer, isBlind ? .blind : desk.policy).decisions.map(\.by)
        }
      ),
    ]
    return groups.compactMap { group in
      let rest = query.removing(group.field)
      var counts: [String: Int] = [:]
      for index in places where rest.isEmpty || rest.matches(index, on: desk, reviewer: reviewer) {
        for value in group.values(index) { counts[value, default: 0] += 1 }
      }
      if counts.isEmpty || counts.count == 1 && rest == query { return nil }
      let values = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(12)
      return [
        "facetTitle": group.title,
        "facetValues": values.map { value, count -> [String: Any] in
          let isOn = query.has(group.field, value)
          let isOut = query.has(group.field, value, isNegated: true)
          return [
            "facetName": words(value), "facetCount": count, "isOn": isOn, "isOut": isOut,
            "facetAddress": address(isOn || isOut ? rest : query.setting(group.field, value)),
            "facetOut": address(query.setting(group.field, value, isNegated: true)),
          ]
        },
      ]
    }
  }

  static func status(_ index: Int, _ desk: Desk, _ reviewer: String, _ isBlind: Bool) -> ItemStatus {
    let policy = desk.policy
    let state = desk.state(at: index)
    return isBlind || policy == .blind ? state.seen(by: reviewer, .blind).status(policy) : state.status(policy)
  }

  private static func words(_ value: String) -> String {
    if let status = ItemStatus(rawValue: value) { return status.words }
    return value == Outcome.notEnough.rawValue ? Outcome.notEnough.words : value
  }
}
