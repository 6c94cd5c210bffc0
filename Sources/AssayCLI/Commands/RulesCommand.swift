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

    func run() throws {
      let rules = RuleSelection.all
      let width = rules.map(\.id.count).max() ?? 0
      let lines = rules.map { rule in
        let severity = rule.severity.rawValue
        return rule.id + String(repeating: " ", count: width - rule.id.count + 2)
          + severity + String(repeating: " ", count: 9 - severity.count) + rule.summary
      }
      try StandardOutput.write(lines.joined(separator: "\n") + "\n")
    }
  }

  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "One rule: what it finds, why, and its examples.")

    @Argument(help: "The rule's id.")
    var rule: String

    func run() throws {
      let about = try RuleSelection.description(rule)
      var text = """
        \(about.id) (\(about.severity.rawValue), family \(about.family))

        \(about.summary)
        Why: \(about.rationale)

        Fires (⟦ ⟧ the finding, ⟨ ⟩ what it relates to; ===== parts documents):

        """
      for example in about.fires { text += Self.listed(example) }
      text += "\nStays quiet:\n"
      for example in about.staysQuiet { text += Self.listed(example) }
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
      discussion: "Exit status: 0 when every example holds, 1 when one does not.")

    @Argument(help: "The rules' ids; all rules when none is given.")
    var rules: [String] = []

    func run() throws {
      let ids = try rules.map { try RuleSelection.description($0).id }
      let chosen = RuleCatalogue.all.filter { ids.isEmpty || ids.contains($0.about.id) }
      let between = CorpusRule.allCases.filter { ids.isEmpty || ids.contains($0.rawValue) }
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
      for fault in faults { try StandardOutput.write("\(fault)\n") }
      let rules = Words.count(chosen.count + between.count, "rule")
      try StandardOutput.write("\(rules), \(Words.count(examples, "example")), \(faults.count) wrong\n")
      if !faults.isEmpty { throw ExitCode(1) }
    }
  }
}
