import ArgumentParser
import Assay
import AssayConsistency
import AssayModel
import AssayReading

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
      let rules = RuleCatalogue.all.map { $0.about }
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
      let about = try RuleSelection.rule(rule).about
      var text = """
        \(about.id) (\(about.severity.rawValue), family \(about.family))

        \(about.summary)
        Why: \(about.rationale)

        Fires (⟦ ⟧ the finding, ⟨ ⟩ what it relates to):

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
      let chosen = try rules.isEmpty ? RuleCatalogue.all : rules.map { try RuleSelection.rule($0) }
      let analyzer = Analyzer(rules: [])
      var examples = 0
      var faults: [RuleExamples.Failure] = []
      for rule in chosen {
        examples += rule.about.fires.count + rule.about.staysQuiet.count
        faults += RuleExamples.failures(of: rule) { text, date in
          analyzer.annotate(Reader.document(text: text, id: rule.about.id, date: date))
        }
      }
      for fault in faults { try StandardOutput.write("\(fault)\n") }
      try StandardOutput.write("\(chosen.count) rules, \(examples) examples, \(faults.count) wrong\n")
      if !faults.isEmpty { throw ExitCode(1) }
    }
  }
}

/// Finds rules by id, with a suggestion for a mistyped one.
enum RuleSelection {
  static func rule(_ id: String) throws(CommandFailure) -> any Rule.Type {
    if let rule = RuleCatalogue.rule(id) { return rule }
    let hint = EditDistance.nearest(to: id, in: RuleCatalogue.all.map { $0.about.id }).map { "; did you mean \($0)?" }
    throw CommandFailure("there is no rule \(id)\(hint ?? "; `assay rules list` shows them all")")
  }

  /// The rules to run: those selected, or all, without those ignored.
  static func rules(select: [String], ignore: [String]) throws(CommandFailure) -> [any Rule.Type] {
    for id in select + ignore { _ = try rule(id) }
    return RuleCatalogue.all.filter { rule in
      (select.isEmpty || select.contains(rule.about.id)) && !ignore.contains(rule.about.id)
    }
  }
}
