import ArgumentParser
import Assay
import AssayConsistency
import AssayModel
import AssayReading
import AssayReports

/// `assay rules`: what is checked, why, and whether the examples hold.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "The consistency rules, from their own descriptions.",
    subcommands: [List.self, Explain.self, Test.self],
    defaultSubcommand: List.self
  )

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "All rules with their severity and family.")

    @OptionGroup var own: OwnRuleOptions

    func run() throws {
      let packRules = try own.rules()
      let rules = (RuleSelection.all + packRules.map(\.about)).sorted { $0.id < $1.id }
      let width = rules.map(\.id.count).max() ?? 0
      let lines = rules.map { rule in
        let severity = rule.severity.rawValue
        return rule.id + String(repeating: " ", count: width - rule.id.count + 2)
          + severity + String(repeating: " ", count: 9 - severity.count) + rule.summary
          + (rule.isOptional ? " (when asked for)" : "")
      }
      try StandardOutput.write(lines.joined(separator: "\n") + "\n")
    }
  }

  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "One rule: what it finds, why, and its examples.")

    @Argument(help: "The rule's id.")
    var rule: String

    @OptionGroup var own: OwnRuleOptions

    func run() throws {
      let packRules = try own.rules()
      let about = try RuleSelection.description(rule, packRules: packRules)
      var text = """
        \(about.id) (\(about.severity.rawValue), family \(about.family))

        \(about.summary)
        Why: \(about.rationale)

        Fires (⟦ ⟧ the finding, ⟨ ⟩ what it relates to; ===== parts documents):

        """
      for example in about.fires { text += Self.listed(example) }
      text += "\nStays quiet:\n"
      for example in about.staysQuiet { text += Self.listed(example) }
      if let own = packRules.first(where: { $0.about.id == about.id }) {
        text += "\nWritten in \(own.file):\(own.line)\n"
      }
      text += "\nTo leave it out: assay check --ignore \(about.id)\n"
      try StandardOutput.write(text)
    }

    private static func listed(_ example: String) -> String {
      "  - " + example.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    ") + "\n"
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run rules over their own examples.",
      discussion: """
        With --pack and no ids, the rules of that file alone; without either, all rules, those of the packs that the nearest
        assay.toml names included.
        Exit status: 0 when every example holds, 1 when one does not, 2 when a pack could not be used.
        """)

    @Argument(help: "The rules' ids; all rules when none is given.")
    var rules: [String] = []

    @OptionGroup var own: OwnRuleOptions

    func run() throws {
      let packRules = try own.rules()
      let ids =
        rules.isEmpty && !own.packs.paths.isEmpty
        ? try own.packs.rules().map(\.about.id)
        : try rules.map { try RuleSelection.description($0, packRules: packRules).id }
      let chosen = RuleCatalogue.everything.filter { ids.isEmpty || ids.contains($0.about.id) }
      let between = CorpusRule.allCases.filter { ids.isEmpty || ids.contains($0.rawValue) }
      let owned = packRules.filter { ids.isEmpty || ids.contains($0.about.id) }
      let analyzer = Analyzer(rules: [])
      var examples = 0
      var faults: [RuleExamples.Failure] = []
      for rule in chosen {
        examples += rule.about.fires.count + rule.about.staysQuiet.count
        faults += RuleExamples.failures(of: rule) { text, date in
          analyzer.annotate(Reader.document(text: text, id: rule.about.id, date: date))
        }
      }
      for rule in between {
        examples += rule.about.fires.count + rule.about.staysQuiet.count
        faults += RuleExamples.failures(of: rule) { text, date in
          analyzer.annotate(Reader.document(text: text, id: rule.rawValue, date: date))
        }
      }
      var told = faults.map { "\($0)\n" }
      for rule in owned {
        examples += rule.examples.count
        let failures = RuleExamples.failures(of: rule) { text, date in
          analyzer.annotate(Reader.document(text: text, id: rule.about.id, date: date))
        }
        told += failures.map { "\(rule.file):\($0.line): \($0.failure)\n" }
      }
      for fault in told { try StandardOutput.write(fault) }
      let rules = Words.count(chosen.count + between.count + owned.count, "rule")
      try StandardOutput.write("\(rules), \(Words.count(examples, "example")), \(told.count) wrong\n")
      if !told.isEmpty { throw ExitCode(1) }
    }
  }
}

/// The desk's own rules: those of packs named on the command line, and of the settings nearest to the working folder.
struct OwnRuleOptions: ParsableArguments {
  @OptionGroup var packs: RulePackOptions

  @OptionGroup var settings: SettingsOptions

  func rules() throws -> [PackRule] {
    var loader = SettingsLoader(config: settings.config, isIsolated: settings.noConfig)
    return try RulePackFile.joined(try packs.rules() + loader.settings(for: "-").packRules)
  }
}
