import ArgumentParser
import AssayConsistency
import AssayModel

/// Which rules run.
struct RuleSelectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Run these rules only; may be repeated.", valueName: "rule"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Run these rules beside the usual ones; may be repeated.", valueName: "rule"))
  var extendSelect: [String] = []

  @Option(help: ArgumentHelp("Leave these rules out; may be repeated.", valueName: "rule"))
  var ignore: [String] = []

  @OptionGroup var packs: RulePackOptions

  func choice() throws(CommandFailure) -> RuleChoice {
    RuleSelection.choice(
      RuleRequest(select: select, extend: extendSelect, ignore: ignore), packRules: try packs.rules())
  }
}

/// The desk's own rules.
struct RulePackOptions: ParsableArguments {
  @Option(
    name: .customLong("pack"),
    help: ArgumentHelp("Also run the desk's own rules in this file; may be repeated.", valueName: "file"))
  var paths: [String] = []

  func rules() throws(CommandFailure) -> [PackRule] {
    var rules: [PackRule] = []
    for path in paths { rules += try RulePackFile.rules(at: path) }
    return try RulePackFile.joined(rules)
  }
}

/// Which rules run, and from what severity on a command fails.
struct RuleOptions: ParsableArguments {
  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note, never
  }

  @OptionGroup var selection: RuleSelectionOptions

  @Option(help: "Exit 1 for findings of this severity or worse: error, warning, note or never.")
  var failOn: Threshold = .warning

  /// Ends the command with status 1 when a finding that no baseline knows reaches the threshold.
  func reportFindings(_ findings: [Finding]) throws {
    let lowest: Finding.Severity
    switch failOn {
    case .error: lowest = .error
    case .warning: lowest = .warning
    case .note: lowest = .note
    case .never: return
    }
    if findings.contains(where: { !$0.isKnown && $0.severity >= lowest }) { throw ExitCode(1) }
  }
}

/// What a command line says about which rules run, by their ids.
struct RuleRequest: Sendable {
  var select: [String] = []
  var extend: [String] = []
  var ignore: [String] = []

  var all: [String] { select + extend + ignore }

  /// Those selected, or the usual ones, with those that extend them and without those ignored.
  func isMeant(_ id: String, isOptional: Bool = false) -> Bool {
    let isMeant = select.isEmpty ? !isOptional : select.contains(id)
    return (isMeant || extend.contains(id)) && !ignore.contains(id)
  }

  /// Whether the settings may turn an optional rule on.
  func isOpen(_ id: String) -> Bool { select.isEmpty && !(extend + ignore).contains(id) }
}

/// The rules that were chosen, of every sort.
struct RuleChoice: Sendable {
  var rules: [any Rule.Type]
  let betweenDocuments: [CorpusRule]
  let reportsUnusedIgnores: Bool
  /// The desk's own rules.
  var packRules: [PackRule] = []
  var request = RuleRequest()
  /// The ids of those that run because the settings of some document turn them on.
  private(set) var onBySettings: Set<String> = []

  /// With the optional rules that the settings of any document turn on, and the rules of the packs that they name.
  ///
  /// - Throws: When the request names a rule that there is not, which can be told only now.
  func extended(by settings: [DocumentSettings]) throws(CommandFailure) -> RuleChoice {
    let brought = try RulePackFile.joined(packRules + settings.flatMap(\.packRules))
    for id in request.all { _ = try RuleSelection.description(id, packRules: brought) }
    var choice = self
    choice.packRules = brought.filter { request.isMeant($0.about.id) }
    let own = Set(packRules.map(\.about.id))
    choice.onBySettings.formUnion(choice.packRules.map(\.about.id).filter { !own.contains($0) })
    for rule in RuleCatalogue.everything where rule.about.isOptional && request.isOpen(rule.about.id) {
      guard settings.contains(where: { $0.turnsOn(rule.about.id) }) else { continue }
      choice.rules.append(rule)
      choice.onBySettings.insert(rule.about.id)
    }
    return choice
  }

  /// Ordered by id.
  var descriptions: [RuleDescription] {
    let descriptions =
      rules.map { $0.about } + betweenDocuments.map(\.about) + (reportsUnusedIgnores ? [InlineIgnores.about] : [])
      + packRules.map(\.about)
    return descriptions.sorted { $0.id < $1.id }
  }
}

/// Finds rules by id, with a suggestion for a mistyped one.
enum RuleSelection {
  /// All rules of every sort, ordered by id.
  static let all: [RuleDescription] = RuleChoice(
    rules: RuleCatalogue.everything, betweenDocuments: CorpusRule.allCases, reportsUnusedIgnores: true
  ).descriptions

  /// The rule of an id.
  ///
  /// - Parameter packRules: The desk's own rules, which may be meant too.
  static func description(_ id: String, packRules: [PackRule] = []) throws(CommandFailure) -> RuleDescription {
    let all = all + packRules.map(\.about)
    if let rule = all.first(where: { $0.id == id }) { return rule }
    let hint = EditDistance.nearest(to: id, in: all.map(\.id)).map { "; did you mean \($0)?" }
    throw CommandFailure("there is no rule \(id)\(hint ?? "; `assay rules list` shows them all")")
  }

  /// The rules that a request means, as far as they ship or stand in `packRules`.
  static func choice(_ request: RuleRequest, packRules: [PackRule] = []) -> RuleChoice {
    RuleChoice(
      rules: RuleCatalogue.everything.filter { request.isMeant($0.about.id, isOptional: $0.about.isOptional) },
      betweenDocuments: CorpusRule.allCases.filter { request.isMeant($0.about.id) },
      reportsUnusedIgnores: request.isMeant(InlineIgnores.about.id), packRules: packRules, request: request)
  }
}
