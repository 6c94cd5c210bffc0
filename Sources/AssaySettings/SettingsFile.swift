public import AssayConsistency

/// What one `assay.toml` says.
///
///     schema = 1
///     extends = ["../house.toml"]
///     packs = ["house-rules.xml"]
///
///     [rules]
///     repeated-clause = "off"
///
///     [allow]
///     words = ["the The"]
///     names = ["Hmaymeem"]
///
///     [tolerance]
///     money = "2%"
///
///     [[overrides]]
///     files = ["wire/**"]
///     rules = { reused-text = "off" }
public struct SettingsFile: Equatable, Sendable {
  public let head: SettingsHead
  /// What holds for all files, then one element for each override.
  public private(set) var scopes: [RuleSettings.Scope] = []
  private let lines: KeyLines

  /// Reads a file's text.
  ///
  /// - Parameters:
  ///   - name: As messages show it.
  ///   - folder: The absolute path of the folder that patterns of files count from.
  ///   - rules: The ids of all rules, those of the packs that the file names included.
  /// - Throws: `SettingsError` at the first key or value that cannot be used.
  public init(_ text: String, name: String, folder: String, rules: [String]) throws(SettingsError) {
    let table = try SettingsReader.table(text, name: name)
    lines = KeyLines(text)
    var reader = SettingsReader(file: name, folder: folder, rules: rules, lines: lines)
    try reader.check(table, keys: ["schema", "extends", "packs", "rules", "allow", "tolerance", "overrides"], in: [])
    if let schema = table["schema"], schema.int != 1 {
      throw reader.error(["schema"], "schema must be 1, the only one so far")
    }
    head = try SettingsHead(table, reader)
    scopes.append(try reader.scope(table, at: [], files: []))
    guard let overrides = table["overrides"] else { return }
    guard let list = overrides.array, list.allSatisfy({ $0.table != nil }) else {
      throw reader.error(["overrides"], "overrides must be tables: write [[overrides]]")
    }
    for value in list {
      reader.override += 1
      guard let table = value.table else { continue }
      try reader.check(table, keys: ["files", "rules", "allow", "tolerance"], in: ["overrides"])
      guard let files = table["files"] else {
        throw reader.error(["overrides"], "files is missing: say which files the override is for")
      }
      let patterns = try reader.strings(files, at: ["overrides", "files"]).map { PathPattern($0) }
      if patterns.isEmpty { throw reader.error(["overrides", "files"], "files is empty: name a pattern") }
      scopes.append(try reader.scope(table, at: ["overrides"], files: patterns))
    }
  }

  /// The line in which a key stands, from 1; that of the nearest key above it when it has none.
  ///
  /// - Parameters:
  ///   - path: From the scope's own table: `["rules", "doubled-word"]`.
  ///   - scope: Index into `scopes`.
  public func line(of path: [String], inScope scope: Int) -> Int? {
    lines.line(of: (scope == 0 ? [] : ["overrides"]) + path, override: scope)
  }
}
