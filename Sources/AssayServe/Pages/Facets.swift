import AssayModel
import AssayReview

/// Counts of the values of a field under the rest of a filter, as links that narrow it.
enum Facets {
  private struct Group {
    let field: ItemQuery.Field
    let title: String
    let values: (_ index: Int, _ state: ItemState, _ count: (String) -> Void) -> Void
  }

  /// - Parameters:
  ///   - range: The items of a document, or all.
  ///   - kept: Counts that earlier pages have made.
  static func fields(
    in range: Range<Int>, on desk: Desk, for reviewer: String, _ query: ItemQuery, isBlind: Bool,
    kept: inout DeskCounts, address: (ItemQuery) -> String
  ) -> [[String: Any]] {
    groups(desk, reviewer, isBlind).compactMap { group in
      let rest = query.removing(group.field)
      let counts = kept.counts(
        "\(group.field.rawValue) \(isBlind) \(rest.text)", in: range, on: desk, for: reviewer
      ) { index, state, count in
        if rest.isEmpty || rest.matches(index, in: state, on: desk, reviewer: reviewer) {
          group.values(index, state, count)
        }
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

  private static func groups(_ desk: Desk, _ reviewer: String, _ isBlind: Bool) -> [Group] {
    let items = desk.items
    return [
      Group(field: .state, title: "State") { $2(Self.status($1, desk, reviewer, isBlind).rawValue) },
      Group(field: .verdict, title: "Verdict") { index, _, count in
        count(items[index].kind == .finding ? "finding" : items[index].machine.rawValue)
      },
      Group(field: .kind, title: "Kind of claim") { index, _, count in
        if items[index].kind == .claim { items[index].sorts.forEach(count) }
      },
      Group(field: .rule, title: "Rule") { index, _, count in
        if items[index].kind == .finding { items[index].sorts.forEach(count) }
      },
      Group(field: .severity, title: "Severity") { index, _, count in
        if items[index].kind == .finding { count(items[index].detail) }
      },
      Group(field: .assigned, title: "Assigned to") { if !$1.assignee.isEmpty { $2($1.assignee) } },
      Group(field: .by, title: "Decided by") { _, state, count in
        for decision in state.seen(by: reviewer, isBlind ? .blind : desk.policy).decisions { count(decision.by) }
      },
    ]
  }

  static func status(_ index: Int, _ desk: Desk, _ reviewer: String, _ isBlind: Bool) -> ItemStatus {
    status(desk.state(at: index), desk, reviewer, isBlind)
  }

  private static func status(_ state: ItemState, _ desk: Desk, _ reviewer: String, _ isBlind: Bool) -> ItemStatus {
    let policy = desk.policy
    return isBlind || policy == .blind ? state.seen(by: reviewer, .blind).status(policy) : state.status(policy)
  }

  private static func words(_ value: String) -> String {
    if let status = ItemStatus(rawValue: value) { return status.words }
    return value == Outcome.notEnough.rawValue ? Outcome.notEnough.words : value
  }
}
