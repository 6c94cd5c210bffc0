public import AssayModel

/// What a desk settled about its rules: severities, words that are right as they stand, and where that holds.
public struct RuleSettings: Equatable, Sendable {
  /// What becomes of a rule's findings.
  public enum Level: String, CaseIterable, Sendable {
    case off, note, warning, error

    var severity: Finding.Severity? {
      switch self {
      case .off: nil
      case .note: .note
      case .warning: .warning
      case .error: .error
      }
    }
  }

  /// Settings for some files, or for all.
  public struct Scope: Equatable, Sendable {
    /// The absolute path that `files` counts from.
    public var folder: String
    /// Which files are meant; all when there are none.
    public var files: [PathPattern]
    /// By the rules' ids.
    public var levels: [String: Level]
    /// Words that are right as they stand: no finding on them is shown.
    public var words: [String]
    /// Names that are right as they stand: no finding on their spelling or their roles is shown.
    public var names: [String]
    /// How far two figures of one kind may be apart before they conflict, as a share of the larger one: 0.02 is 2%.
    public var tolerances: [Quantity.Kind: Double]

    public init(
      folder: String = "", files: [PathPattern] = [], levels: [String: Level] = [:], words: [String] = [],
      names: [String] = [], tolerances: [Quantity.Kind: Double] = [:]
    ) {
      self.folder = folder
      self.files = files
      self.levels = levels
      self.words = words
      self.names = names
      self.tolerances = tolerances
    }

    /// - Parameter path: Absolute.
    public func applies(to path: String) -> Bool {
      if files.isEmpty { return true }
      let base = folder.hasSuffix("/") ? folder : folder + "/"
      guard path.hasPrefix(base) else { return false }
      let relative = String(path.dropFirst(base.count))
      return files.contains { $0.matches(relative) }
    }
  }

  /// A later scope overrules an earlier one.
  public var scopes: [Scope]

  public init(scopes: [Scope] = []) { self.scopes = scopes }

  /// What was settled for a rule in a file; `nil` when nothing was.
  ///
  /// - Parameter path: Absolute.
  public func level(of rule: String, at path: String) -> Level? {
    scopes.last { $0.levels[rule] != nil && $0.applies(to: path) }?.levels[rule]
  }

  /// The findings that the settings leave, with the severities that they give.
  ///
  /// - Parameter path: The document's absolute path.
  public func applied(to findings: [Finding], in document: Document, at path: String) -> [Finding] {
    let here = scopes.filter { $0.applies(to: path) }
    if here.isEmpty { return findings }
    let words = here.flatMap(\.words).map(Self.folded)
    let names = here.flatMap(\.names).map(Self.folded)
    return findings.compactMap { finding in
      var finding = finding
      switch here.last(where: { $0.levels[finding.rule] != nil })?.levels[finding.rule] {
      case .off?: return nil
      case let level?: finding.severity = level.severity ?? finding.severity
      case nil: break
      }
      let allowed = Self.nameFamilies.contains(finding.family) ? names : words
      if !allowed.isEmpty {
        let places = ([finding.span] + finding.related).map { Self.folded(document.text[$0]) }
        if allowed.contains(where: { word in places.contains { Self.holds($0, word) } }) { return nil }
      }
      return finding
    }
  }

  private static let nameFamilies: Set<String> = ["name-variant", "role-conflict"]

  private static func folded(_ text: String) -> [UInt8] { Array(text.lowercased().utf8) }

  /// Whether a text holds words that no other letter or digit touches.
  private static func holds(_ text: [UInt8], _ words: [UInt8]) -> Bool {
    guard !words.isEmpty, words.count <= text.count else { return false }
    func isLetter(_ index: Int) -> Bool {
      guard text.indices.contains(index) else { return false }
      let byte = text[index]
      return byte >= 0x80 || byte &- 0x30 <= 9 || (byte | 0x20) &- 0x61 < 26
    }
    return (0...text.count - words.count).contains { start in
      text[start..<start + words.count].elementsEqual(words) && !isLetter(start - 1) && !isLetter(start + words.count)
    }
  }
}
