import AssayModel
import FoundationEssentials

/// Facts that no passage of their record states, as sentences, so that they can be found and compared like
/// any other text.
enum FactStatement {
  /// The source with one more passage for each such fact; the passage has the fact's id and the kind "fact".
  static func adding(to source: Source) -> Source {
    let facts = source.facts.filter { $0.passage == nil && $0.value != nil && $0.status != "withdrawn" }
    guard !facts.isEmpty else { return source }
    var result = source
    result.passages += facts.map { Passage(id: $0.id, kind: "fact", text: sentence($0, of: source)) }
    return result
  }

  /// "North Harbour: cargo handled 12400000 t of cargo from 2023-01-01 to 2023-12-31."
  private static func sentence(_ fact: Fact, of source: Source) -> String {
    let subject = source.subjects.first { $0.id == fact.subject }?.names.first ?? fact.subject
    var words = ["\(subject):", fact.property]
    if fact.isDenied { words.append("not") }
    switch fact.status {
    case "forecast", "estimate": words.append("expected")
    default: break
    }
    if let modifier = modifiers[fact.modifier] { words.append(modifier) }
    if let value = fact.value { words.append("\(value)") }
    if let upper = fact.upper { words += ["to", "\(upper)"] }
    if fact.unit != "1" { words.append(fact.unit) }
    if let of = fact.of { words += fact.unit == "1" ? [of] : ["of", of] }
    if let when = fact.when {
      words += when.first == when.last ? ["on \(when.first)"] : ["from \(when.first) to \(when.last)"]
    }
    return words.joined(separator: " ") + "."
  }

  private static let modifiers = [
    "about": "about", "nearly": "nearly", "more-than": "more than", "less-than": "less than",
    "at-least": "at least", "at-most": "up to",
  ]
}
