import AssayConsistency
import AssayModel
import TOMLKit

/// Takes tables apart and knows where their keys stand.
struct SettingsReader {
  let file: String
  var folder = ""
  var rules: [String] = []
  let lines: KeyLines
  /// The number of the `[[overrides]]` that is read, from 1; 0 before the first.
  var override = 0

  static func table(_ text: String, name: String) throws(SettingsError) -> TOMLTable {
    do {
      return try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw SettingsError(file: name, line: error.source.begin.line, reason: "this is not TOML: \(error.description)")
    } catch {
      throw SettingsError(file: name, line: nil, reason: "this is not TOML: \(error)")
    }
  }

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
    if let value = table["tolerance"] { scope.tolerances = try tolerances(value, at: path + ["tolerance"]) }
    return scope
  }

  private func tolerances(
    _ value: any TOMLValueConvertible, at path: [String]
  ) throws(SettingsError) -> [Quantity.Kind: Double] {
    guard let table = value.table else { throw error(path, "tolerance must be a table: write [tolerance]") }
    try check(table, keys: Self.tolerantKinds.map(\.rawValue), in: path)
    var tolerances: [Quantity.Kind: Double] = [:]
    for key in table.keys.sorted() {
      guard let text = table[key]?.string, text.hasSuffix("%"), let percent = Double(text.dropLast()),
        (0...50).contains(percent), let kind = Quantity.Kind(rawValue: key)
      else { throw error(path + [key], "\(key) must be a share from \"0%\" to \"50%\", in quotation marks") }
      tolerances[kind] = percent / 100
    }
    return tolerances
  }

  /// The kinds of quantity that two places of a document are compared for.
  private static let tolerantKinds: [Quantity.Kind] = [
    .count, .money, .length, .area, .volume, .mass, .power, .energy, .speed, .temperature, .data,
  ]

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
