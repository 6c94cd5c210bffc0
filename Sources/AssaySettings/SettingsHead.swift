import TOMLKit

/// What a settings file says of other files, read before the rest: which rules there are depends on it.
public struct SettingsHead: Equatable, Sendable {
  /// The files whose settings come first, as written.
  public private(set) var extends: [String] = []
  /// The line of `extends`, from 1.
  public private(set) var extendsLine: Int?
  /// The rule packs, as written.
  public private(set) var packs: [String] = []
  /// The line of `packs`, from 1.
  public private(set) var packsLine: Int?

  /// Reads a file's text as far as this.
  ///
  /// - Parameter name: As messages show it.
  /// - Throws: `SettingsError` when it is not TOML, or these keys cannot be used.
  public init(_ text: String, name: String) throws(SettingsError) {
    try self.init(SettingsReader.table(text, name: name), SettingsReader(file: name, lines: KeyLines(text)))
  }

  init(_ table: TOMLTable, _ reader: SettingsReader) throws(SettingsError) {
    if let value = table["extends"] {
      extends = try reader.strings(value, at: ["extends"])
      extendsLine = reader.lines.line(of: ["extends"])
    }
    if let value = table["packs"] {
      packs = try reader.strings(value, at: ["packs"])
      packsLine = reader.lines.line(of: ["packs"])
    }
  }
}
