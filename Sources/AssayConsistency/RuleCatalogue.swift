/// The rules that ship, ordered by id.
public enum RuleCatalogue {
  /// Every rule.
  public static let everything: [any Rule.Type] = RuleList.all.sorted { $0.about.id < $1.about.id }

  /// The rules that run unless told otherwise.
  public static let all: [any Rule.Type] = everything.filter { !$0.about.isOptional }

  /// The rule with this id; `nil` when there is none.
  public static func rule(_ id: String) -> (any Rule.Type)? { everything.first { $0.about.id == id } }
}
