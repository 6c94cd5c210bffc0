import AssayConsistency
import AssayModel
import AssayRulePacks

/// Reads a desk's own rules.
enum RulePackFile {
  /// The rules of a pack.
  ///
  /// - Parameter path: As messages show it.
  static func rules(at path: String) throws(CommandFailure) -> [PackRule] {
    let bytes = try InputFile.read(path)
    do {
      return try RulePack(bytes, file: path, takenIDs: Set(RuleSelection.all.map(\.id))).rules
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  /// Rules of several packs, each once; a pack may be named twice, but not an id in two packs.
  static func joined(_ rules: [PackRule]) throws(CommandFailure) -> [PackRule] {
    var kept: [PackRule] = []
    for rule in rules {
      if let other = kept.first(where: { $0.about.id == rule.about.id }) {
        guard SettingsLoader.absolute(other.file) == SettingsLoader.absolute(rule.file) else {
          throw CommandFailure(
            "\(rule.file):\(rule.line): there is a rule \(rule.about.id) in \(other.file):\(other.line) already: "
              + "choose another id")
        }
        continue
      }
      kept.append(rule)
    }
    return kept
  }
}
