import AssayModel

/// A filter over items: "state=open rule=doubled-word,repeated-clause document!=old.txt bridge".
///
/// Conditions are parted by blanks and all must hold; the values of one condition are parted by commas and one must. A bare
/// word, or several in double quotes, must stand in the item's words, in whatever case.
public struct ItemQuery: Hashable, Sendable {
  public enum Field: String, Hashable, Sendable, CaseIterable {
    /// open, needs-second, disagreement, look-again, decided; also undecided, flagged, skipped, mine.
    case state
    /// The machine's verdict, or "finding".
    case verdict
    /// What the item came to.
    case outcome
    case rule, kind, severity, document, by, assigned, id
  }

  struct Condition: Hashable, Sendable {
    var field: Field?
    var isNegated: Bool
    var values: [String]
  }

  let conditions: [Condition]
  /// As it was written.
  public let text: String

  public var isEmpty: Bool { conditions.isEmpty }

  public init() {
    conditions = []
    text = ""
  }

  /// - Throws: `ItemQueryError` for a field that there is none of.
  public init(_ text: String) throws(ItemQueryError) {
    var conditions: [Condition] = []
    for word in Self.words(of: text) {
      guard let sign = word.firstIndex(of: "="), word.first != "\"" else {
        let bare = word.filter { $0 != "\"" }
        if !bare.isEmpty { conditions.append(Condition(field: nil, isNegated: false, values: [bare.lowercased()])) }
        continue
      }
      var name = word[..<sign]
      var isNegated = false
      if name.last == "!" {
        isNegated = true
        name.removeLast()
      } else if name.first == "-" {
        isNegated = true
        name.removeFirst()
      }
      guard let field = Field(rawValue: name.lowercased()) else { throw ItemQueryError(field: String(name)) }
      let values = word[word.index(after: sign)...].filter { $0 != "\"" }.lowercased().split(separator: ",")
      if values.isEmpty { throw ItemQueryError(field: String(name), isEmpty: true) }
      conditions.append(Condition(field: field, isNegated: isNegated, values: values.map(String.init)))
    }
    self.conditions = conditions
    self.text = text
  }

  /// Parts at blanks outside double quotes.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character.isWhitespace, !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  public func matches(_ index: Int, on desk: Desk, reviewer: String) -> Bool {
    matches(index, in: desk.state(at: index), on: desk, reviewer: reviewer)
  }

  /// - Parameter state: What the item is looked at in, whatever its present state is.
  public func matches(_ index: Int, in state: ItemState, on desk: Desk, reviewer: String) -> Bool {
    conditions.allSatisfy { holds($0, index, state, desk, reviewer) != $0.isNegated }
  }

  private func holds(
    _ condition: Condition, _ index: Int, _ state: ItemState, _ desk: Desk, _ reviewer: String
  ) -> Bool {
    let item = desk.items[index]
    let values = condition.values
    switch condition.field {
    case nil: return item.words.lowercased().contains(values[0])
    case .state: return values.contains { isState($0, state, desk, reviewer) }
    case .verdict: return values.contains(item.kind == .finding ? "finding" : item.machine.rawValue)
    case .outcome: return state.outcome(desk.policy).map { values.contains($0.rawValue) } ?? false
    case .rule: return item.sorts.contains { values.contains($0) } || values.contains(item.detail)
    case .kind: return values.contains(item.kind.rawValue) || item.sorts.contains { values.contains($0) }
    case .severity: return item.kind == .finding && values.contains(item.detail)
    case .document:
      let document = desk.documents[item.document]
      let names = [document.name.lowercased(), document.title?.lowercased() ?? ""]
      return values.contains { value in names.contains { $0.contains(value) } }
    case .by: return state.decisions.contains { values.contains($0.by.lowercased()) }
    case .assigned:
      let assignee = state.assignee.lowercased()
      return values.contains {
        $0 == "nobody" ? assignee.isEmpty : $0 == "me" ? assignee == reviewer.lowercased() : assignee == $0
      }
    case .id: return values.contains(item.id)
    }
  }

  private func isState(_ name: String, _ state: ItemState, _ desk: Desk, _ reviewer: String) -> Bool {
    switch name {
    case "undecided", "waiting": state.waits(for: reviewer, desk.policy)
    case "flagged": !state.flaggedBy.isEmpty
    case "skipped": state.skippedBy.contains(reviewer)
    case "mine": state.decision(by: reviewer) != nil
    default: state.status(desk.policy).rawValue == name
    }
  }
}

/// A filter that cannot be read.
public struct ItemQueryError: Error, Hashable, Sendable, CustomStringConvertible {
  public let field: String
  var isEmpty = false

  public var description: String {
    let fields = ItemQuery.Field.allCases.map(\.rawValue).joined(separator: ", ")
    return isEmpty
      ? "the condition \(field)= has no value"
      : "there is no field '\(field)' to filter by: write one of \(fields), then ="
  }
}

extension ItemQuery {
  private init(conditions: [Condition]) {
    self.conditions = conditions
    text = conditions.map { condition in
      let values = condition.values.joined(separator: ",")
      guard let field = condition.field else { return Self.quoted(values) }
      return "\(field.rawValue)\(condition.isNegated ? "!=" : "=")\(Self.quoted(values))"
    }.joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String {
    text.contains(where: \.isWhitespace) ? "\"\(text)\"" : text
  }

  /// The same filter without its conditions on a field.
  public func removing(_ field: Field) -> ItemQuery { ItemQuery(conditions: conditions.filter { $0.field != field }) }

  /// The same filter with one condition on a field instead of those it had.
  public func setting(_ field: Field, _ value: String, isNegated: Bool = false) -> ItemQuery {
    let kept = conditions.filter { $0.field != field }
    return ItemQuery(conditions: kept + [Condition(field: field, isNegated: isNegated, values: [value.lowercased()])])
  }

  /// Whether the filter has this very condition.
  public func has(_ field: Field, _ value: String, isNegated: Bool = false) -> Bool {
    conditions.contains(Condition(field: field, isNegated: isNegated, values: [value.lowercased()]))
  }
}
