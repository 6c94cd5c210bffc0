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

  func choice() throws -> RuleChoice {
    try RuleSelection.choice(select: select, extend: extendSelect, ignore: ignore)
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

/// The rules that were chosen, of every sort.
struct RuleChoice: Sendable {
  var rules: [any Rule.Type]
  let betweenDocuments: [CorpusRule]
  let reportsUnusedIgnores: Bool
  /// The optional rules that settings may turn on; none when the command line names the rules to run.
  var openToSettings: [any Rule.Type] = []
  /// The ids of those that run because the settings of some document turn them on.
  private(set) var onBySettings: Set<String> = []

  /// With the optional rules that the settings of any document turn on.
  func extended(by settings: [DocumentSettings]) -> RuleChoice {
    var choice = self
    for rule in openToSettings where settings.contains(where: { $0.turnsOn(rule.about.id) }) {
      choice.rules.append(rule)
      choice.onBySettings.insert(rule.about.id)
    }
    return choice
  }

  /// Ordered by id.
  var descriptions: [RuleDescription] {
    let descriptions =
      rules.map { $0.about } + betweenDocuments.map(\.about) + (reportsUnusedIgnores ? [InlineIgnores.about] : [])
    return descriptions.sorted { $0.id < $1.id }
  }
}

/// Finds rules by id, with a suggestion for a mistyped one.
enum RuleSelection {
  /// All rules of every sort, ordered by id.
  static let all: [RuleDescription] = RuleChoice(
    rules: RuleCatalogue.everything, betweenDocuments: CorpusRule.allCases, reportsUnusedIgnores: true
  ).descriptions

  static func description(_ id: String) throws(CommandFailure) -> RuleDescription {
    if let rule = all.first(where: { $0.id == id }) { return rule }
    let hint = EditDistance.nearest(to: id, in: all.map(\.id)).map { "; did you mean \($0)?" }
    throw CommandFailure("there is no rule \(id)\(hint ?? "; `assay rules list` shows them all")")
  }

  /// The rules to run: those selected, or the usual ones, with those that extend them and without those ignored.
  static func choice(
    select: [String], extend: [String] = [], ignore: [String]
  ) throws(CommandFailure) -> RuleChoice {
    for id in select + extend + ignore { _ = try description(id) }
    func isChosen(_ id: String, isOptional: Bool = false) -> Bool {
      let isMeant = select.isEmpty ? !isOptional : select.contains(id)
      return (isMeant || extend.contains(id)) && !ignore.contains(id)
    }
    let isOpen = select.isEmpty
    return RuleChoice(
      rules: RuleCatalogue.everything.filter { isChosen($0.about.id, isOptional: $0.about.isOptional) },
      betweenDocuments: CorpusRule.allCases.filter { isChosen($0.about.id) },
      reportsUnusedIgnores: isChosen(InlineIgnores.about.id),
      openToSettings: RuleCatalogue.everything.filter {
        isOpen && $0.about.isOptional && !(extend + ignore).contains($0.about.id)
      })
  }
}
