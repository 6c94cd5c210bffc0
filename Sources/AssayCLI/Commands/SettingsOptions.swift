import ArgumentParser
import AssayConsistency
import AssayModel

/// Which settings files hold, and which baseline.
struct SettingsOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Use this settings file instead of the assay.toml nearest to a document.", valueName: "file"))
  var config: String?

  @Flag(help: "Use no settings file.")
  var noConfig = false

  func validate() throws {
    if noConfig, config != nil { throw ValidationError("--config and --no-config exclude each other") }
  }

  /// The settings for each document, read before any work is done, so that a mistake in them is told at once.
  func settings(for documents: [Document], stdinFilename: String?) throws -> [DocumentSettings] {
    var loader = SettingsLoader(config: config, isIsolated: noConfig)
    return try documents.map { document in
      let name = document.origin.name == "-" ? stdinFilename ?? "-" : document.origin.name
      let loaded = try loader.settings(for: name)
      return DocumentSettings(
        path: SettingsLoader.absolute(name), rules: loaded.rules, packRules: loaded.packRules)
    }
  }
}

/// What holds for one document.
struct DocumentSettings: Sendable {
  /// From the root.
  let path: String
  let rules: RuleSettings
  /// The desk's own rules that are used for it.
  let packRules: [PackRule]

  /// Whether an optional rule or one of the desk's own runs for the document.
  func turnsOn(_ rule: String) -> Bool {
    rules.level(of: rule, at: path).map { $0 != .off } ?? packRules.contains { $0.about.id == rule }
  }

  /// The findings that the settings and the comments in the document leave.
  func settled(_ findings: [Finding], in document: Document, choice: RuleChoice) -> [Finding] {
    let ran = choice.descriptions.map(\.id).filter { rule in
      choice.onBySettings.contains(rule) ? turnsOn(rule) : rules.level(of: rule, at: path) != .off
    }
    let meant = findings.filter { !choice.onBySettings.contains($0.rule) || turnsOn($0.rule) }
    let commented = InlineIgnores(document.origin).applied(
      to: meant, in: document, ran: Set(ran),
      known: Set(RuleSelection.all.map(\.id) + choice.packRules.map(\.about.id)),
      reportsUnused: choice.reportsUnusedIgnores)
    return rules.applied(to: commented, in: document, at: path)
  }
}
