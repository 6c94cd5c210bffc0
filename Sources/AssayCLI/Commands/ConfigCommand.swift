import ArgumentParser
import AssayConsistency
import AssayModel
import AssaySettings
import FoundationEssentials

/// `assay config`: the settings, and where each comes from.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "The settings in force, and where each comes from.",
    subcommands: [Show.self],
    defaultSubcommand: Show.self
  )

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print each setting with the file and line it comes from.",
      discussion: """
        Looks for the same files as `assay check`: the user's own, those that the nearest assay.toml extends, and that one.
        What is printed is itself a settings file. With --changed, only what some file settles.
          assay config show drafts/story.md
        """)

    @Argument(help: "The document to show the settings for; a document in the working folder unless told.")
    var document = "-"

    @Flag(help: "Leave out what is as it ships.")
    var changed = false

    @OptionGroup var settings: SettingsOptions

    func run() throws {
      var loader = SettingsLoader(config: settings.config, isIsolated: settings.noConfig)
      let loaded = try loader.settings(for: document)
      let report = SettingsReport(loaded, path: SettingsLoader.absolute(document))
      try StandardOutput.write(report.text(isComplete: !changed))
    }
  }
}

/// The settings that hold for one document, each with its origin.
struct SettingsReport {
  private let loaded: LoadedSettings
  /// The document's, from the root.
  private let path: String

  init(_ loaded: LoadedSettings, path: String) {
    self.loaded = loaded
    self.path = path
  }

  /// - Parameter isComplete: Whether rules that no file speaks of are listed too.
  func text(isComplete: Bool) -> String {
    var rows: [(setting: String, origin: String)?] = [("schema = 1", "")]
    let packs = loaded.files.filter { !$0.settings.head.packs.isEmpty }
    if !packs.isEmpty {
      let names = packs.flatMap { file in file.packRules.map { Self.near($0.file) } }.reduce(into: [String]()) {
        names, name in
        if names.last != name { names.append(name) }
      }
      let origins = packs.map { Self.origin($0.name, $0.settings.head.packsLine) }
      rows.append(("packs = \(Self.list(names))", origins.joined(separator: ", ")))
    }
    var levels: [(setting: String, origin: String)?] = []
    let rules = (RuleSelection.all + loaded.packRules.map(\.about)).sorted { $0.id < $1.id }
    for rule in rules {
      if let (level, origin) = level(of: rule.id) {
        levels.append(("\(rule.id) = \"\(level.rawValue)\"", origin))
      } else if isComplete {
        levels.append(("\(rule.id) = \"\(rule.isOptional ? "off" : rule.severity.rawValue)\"", "as it ships"))
      }
    }
    if !levels.isEmpty { rows += [nil, ("[rules]", "")] + levels }
    let words = allowed("words", \.words)
    let names = allowed("names", \.names)
    if !(words + names).isEmpty { rows += [nil, ("[allow]", "")] + words + names }
    let tolerances = tolerances()
    if !tolerances.isEmpty { rows += [nil, ("[tolerance]", "")] + tolerances }
    let width = rows.compactMap { $0 }.filter { !$0.origin.isEmpty }.map { $0.setting.unicodeScalars.count }.max() ?? 0
    return rows.map { row in
      guard let row else { return "\n" }
      if row.origin.isEmpty { return row.setting + "\n" }
      let space = String(repeating: " ", count: max(0, width - row.setting.unicodeScalars.count) + 2)
      return "\(row.setting)\(space)# \(row.origin)\n"
    }.joined()
  }

  /// What was settled last for a rule, and where.
  private func level(of rule: String) -> (RuleSettings.Level, String)? {
    for file in loaded.files.reversed() {
      for (index, scope) in file.settings.scopes.enumerated().reversed() {
        guard let level = scope.levels[rule], holds(scope) else { continue }
        return (level, Self.origin(file.name, file.settings.line(of: ["rules", rule], inScope: index)))
      }
    }
    return nil
  }

  /// One row for all that may stand as it is, since every file adds to it.
  private func allowed(
    _ key: String, _ words: KeyPath<RuleSettings.Scope, [String]>
  ) -> [(setting: String, origin: String)?] {
    var all: [String] = []
    var origins: [String] = []
    for file in loaded.files {
      for (index, scope) in file.settings.scopes.enumerated() where !scope[keyPath: words].isEmpty && holds(scope) {
        all += scope[keyPath: words]
        origins.append(Self.origin(file.name, file.settings.line(of: ["allow", key], inScope: index)))
      }
    }
    return all.isEmpty ? [] : [("\(key) = \(Self.list(all))", origins.joined(separator: ", "))]
  }

  /// One row for each kind of quantity, from the scope that spoke of it last.
  private func tolerances() -> [(setting: String, origin: String)?] {
    var rows: [String: (setting: String, origin: String)] = [:]
    for file in loaded.files {
      for (index, scope) in file.settings.scopes.enumerated() where holds(scope) {
        for (kind, share) in scope.tolerances {
          let line = file.settings.line(of: ["tolerance", kind.rawValue], inScope: index)
          let percent = (share * 10_000).rounded() / 100
          let shown = percent == percent.rounded() ? "\(Int(percent))" : "\(percent)"
          rows[kind.rawValue] = ("\(kind.rawValue) = \"\(shown)%\"", Self.origin(file.name, line))
        }
      }
    }
    return rows.keys.sorted().map { rows[$0] }
  }

  private func holds(_ scope: RuleSettings.Scope) -> Bool { scope.applies(to: path) }

  private static func origin(_ file: String, _ line: Int?) -> String { near(file) + (line.map { ":\($0)" } ?? "") }

  /// A path from the working folder when it lies in it.
  private static func near(_ path: String) -> String {
    let folder = FileManager.default.currentDirectoryPath + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }

  private static func list(_ strings: [String]) -> String { "[" + strings.map(quoted).joined(separator: ", ") + "]" }

  /// A TOML basic string.
  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
