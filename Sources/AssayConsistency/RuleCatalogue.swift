/// All rules that ship, ordered by id.
public enum RuleCatalogue {
  public static let all: [any Rule.Type] = RuleList.all.sorted { $0.about.id < $1.about.id }

  /// The rule with this id; `nil` when there is none.
  public static func rule(_ id: String) -> (any Rule.Type)? { all.first { $0.about.id == id } }
}
