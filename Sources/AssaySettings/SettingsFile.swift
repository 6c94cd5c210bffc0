public import AssayConsistency
import TOMLKit

/// What one `assay.toml` says.
///
///     schema = 1
///     extends = ["../house.toml"]
///
///     [rules]
///     repeated-clause = "off"
///
///     [allow]
///     words = ["the The"]
///     names = ["Hmaymeem"]
///
///     [[overrides]]
///     files = ["wire/**"]
///     rules = { reused-text = "off" }
public struct SettingsFile: Equatable, Sendable {
  /// The files whose settings come first, as written.
  public private(set) var extends: [String] = []
  /// The line of `extends`, from 1.
  public private(set) var extendsLine: Int?
  public private(set) var scopes: [RuleSettings.Scope] = []

  /// Reads a file's text.
  ///
  /// - Parameters:
  ///   - name: As messages show it.
  ///   - folder: The absolute path of the folder that patterns of files count from.
  ///   - rules: The ids of all rules.
  /// - Throws: `SettingsError` at the first key or value that cannot be used.
  public init(_ text: String, name: String, folder: String, rules: [String]) throws(SettingsError) {
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw SettingsError(file: name, line: error.source.begin.line, reason: "this is not TOML: \(error.description)")
    } catch {
      throw SettingsError(file: name, line: nil, reason: "this is not TOML: \(error)")
    }
    var reader = SettingsReader(file: name, folder: folder, rules: rules, lines: KeyLines(text))
    try reader.check(table, keys: ["schema", "extends", "rules", "allow", "overrides"], in: [])
    if let schema = table["schema"], schema.int != 1 {
      throw reader.error(["schema"], "schema must be 1, the only one so far")
    }
    if let value = table["extends"] {
      extends = try reader.strings(value, at: ["extends"])
      extendsLine = reader.lines.line(of: ["extends"])
    }
    scopes.append(try reader.scope(table, at: [], files: []))
    guard let overrides = table["overrides"] else { return }
    guard let list = overrides.array, list.allSatisfy({ $0.table != nil }) else {
      throw reader.error(["overrides"], "overrides must be tables: write [[overrides]]")
    }
    for value in list {
      reader.override += 1
      guard let table = value.table else { continue }
      try reader.check(table, keys: ["files", "rules", "allow"], in: ["overrides"])
      guard let files = table["files"] else {
        throw reader.error(["overrides"], "files is missing: say which files the override is for")
      }
      let patterns = try reader.strings(files, at: ["overrides", "files"]).map { PathPattern($0) }
      if patterns.isEmpty { throw reader.error(["overrides", "files"], "files is empty: name a pattern") }
      scopes.append(try reader.scope(table, at: ["overrides"], files: patterns))
    }
  }
}

/// Takes tables apart and knows where their keys stand.
private struct SettingsReader {
  let file: String
  let folder: String
  let rules: [String]
  let lines: KeyLines
  /// The number of the `[[overrides]]` that is read, from 1; 0 before the first.
  var override = 0

  func error(
    _ path: [String], _ reason: String, mistaken: String? = nil, candidates: [String] = []
  ) -> SettingsError {
    SettingsError(
      file: file, line: lines.line(of: path, override: override), reason: reason, mistaken: mistaken,
      candidates: candidates)
  }

  func check(_ table: TOMLTable, keys: [String], in path: [String]) throws(SettingsError) {
    for key in table.keys.sorted() where !keys.contains(key) {
      throw error(path + [key], "there is no setting \(key)", mistaken: key, candidates: keys)
    }
  }

  func scope(
    _ table: TOMLTable, at path: [String], files: [PathPattern]
  ) throws(SettingsError) -> RuleSettings.Scope {
    var scope = RuleSettings.Scope(folder: folder, files: files)
    if let value = table["rules"] { scope.levels = try levels(value, at: path + ["rules"]) }
    if let value = table["allow"] {
      guard let allow = value.table else { throw error(path + ["allow"], "allow must be a table: write [allow]") }
      try check(allow, keys: ["words", "names"], in: path + ["allow"])
      if let words = allow["words"] { scope.words = try strings(words, at: path + ["allow", "words"]) }
      if let names = allow["names"] { scope.names = try strings(names, at: path + ["allow", "names"]) }
    }
    return scope
  }

  private func levels(
    _ value: any TOMLValueConvertible, at path: [String]
  ) throws(SettingsError) -> [String: RuleSettings.Level] {
    guard let table = value.table else { throw error(path, "rules must be a table: write [rules]") }
    let names = RuleSettings.Level.allCases.map(\.rawValue)
    var levels: [String: RuleSettings.Level] = [:]
    for rule in table.keys.sorted() {
      guard rules.contains(rule) else {
        throw error(path + [rule], "there is no rule \(rule)", mistaken: rule, candidates: rules)
      }
      guard let word = table[rule]?.string, let level = RuleSettings.Level(rawValue: word) else {
        throw error(
          path + [rule], "\(rule) must be one of \(names.map { "\"\($0)\"" }.joined(separator: ", "))",
          mistaken: table[rule]?.string, candidates: names)
      }
      levels[rule] = level
    }
    return levels
  }

  func strings(_ value: any TOMLValueConvertible, at path: [String]) throws(SettingsError) -> [String] {
    guard let list = value.array else { throw error(path, "\(path.last ?? "") must be a list of strings: [\"…\"]") }
    var strings: [String] = []
    for element in list {
      guard let string = element.string else {
        throw error(path, "\(path.last ?? "") must hold strings only, in quotation marks")
      }
      strings.append(string)
    }
    return strings
  }
}
