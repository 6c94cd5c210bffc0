import AssayConsistency
import AssayModel
import AssaySettings
import FoundationEssentials
import Glibc

/// The settings files that hold for a document, a later one overruling an earlier one.
struct LoadedSettings: Sendable {
  struct File: Sendable {
    /// As messages show it.
    let name: String
    let settings: SettingsFile
    /// The rules of the packs that it names.
    let packRules: [PackRule]
  }

  var files: [File] = []

  var rules: RuleSettings { RuleSettings(scopes: files.flatMap(\.settings.scopes)) }
  var packRules: [PackRule] { files.flatMap(\.packRules) }
}

/// Finds and reads the settings that hold for a document.
///
/// The nearest of `assay.toml`, `.assay.toml` and `.config/assay.toml` counts, from the document's folder up to the
/// one that holds `.git`; the user's own file, `assay/config.toml` in the configuration folder, comes before it.
struct SettingsLoader {
  /// The file to use instead of those found; `nil` to look for them.
  let config: String?
  /// Whether no file is read at all.
  let isIsolated: Bool

  private var byFolder: [String: LoadedSettings] = [:]
  private var user: LoadedSettings?

  private static let names = ["assay.toml", ".assay.toml", ".config/assay.toml"]

  init(config: String? = nil, isIsolated: Bool = false) {
    self.config = config
    self.isIsolated = isIsolated
  }

  /// The settings for a document.
  ///
  /// - Parameter path: As the user named it; "-" and relative paths count from the working folder.
  mutating func settings(for path: String) throws(CommandFailure) -> LoadedSettings {
    if isIsolated { return LoadedSettings() }
    let folder = config == nil ? Self.folder(of: Self.absolute(path)) : ""
    if let known = byFolder[folder] { return known }
    var settings = LoadedSettings()
    if let config {
      settings.files = try files(from: config, within: [])
    } else {
      settings = try userSettings()
      if let file = Self.file(near: folder) { settings.files += try files(from: file, within: []) }
    }
    byFolder[folder] = settings
    return settings
  }

  private mutating func userSettings() throws(CommandFailure) -> LoadedSettings {
    if let user { return user }
    let environment = ProcessInfo.processInfo.environment
    var base = environment["XDG_CONFIG_HOME"] ?? ""
    if !base.hasPrefix("/") { base = environment["HOME"].map { $0 + "/.config" } ?? "" }
    let file = base + "/assay/config.toml"
    let found = LoadedSettings(
      files: base.hasPrefix("/") && FileManager.default.fileExists(atPath: file)
        ? try files(from: file, within: []) : [])
    user = found
    return found
  }

  // MARK: Reading

  /// A file with those that it extends before it.
  private func files(from file: String, within chain: [String]) throws(CommandFailure) -> [LoadedSettings.File] {
    let text = String(decoding: try InputFile.read(file), as: UTF8.self)
    let path = Self.absolute(file)
    do {
      let head = try SettingsHead(text, name: file)
      var before: [LoadedSettings.File] = []
      for other in head.extends {
        let target = Self.path(of: other, near: path)
        guard !(chain + [path]).contains(Self.absolute(target)) else {
          throw SettingsError(
            file: file, line: head.extendsLine, reason: "\(other) extends this file in turn; take one of the two out")
        }
        guard FileManager.default.fileExists(atPath: target) else {
          throw SettingsError(file: file, line: head.extendsLine, reason: "there is no file \(other) to extend")
        }
        before += try files(from: target, within: chain + [path])
      }
      var packRules: [PackRule] = []
      for pack in head.packs {
        let target = Self.path(of: pack, near: path)
        guard FileManager.default.fileExists(atPath: target) else {
          throw SettingsError(file: file, line: head.packsLine, reason: "there is no rule pack \(pack)")
        }
        packRules += try RulePackFile.rules(at: target)
      }
      let own = (before.flatMap(\.packRules) + packRules).map(\.about.id)
      let settings = try SettingsFile(
        text, name: file, folder: Self.folder(of: path), rules: RuleSelection.all.map(\.id) + own)
      return before + [LoadedSettings.File(name: file, settings: settings, packRules: packRules)]
    } catch let error as SettingsError {
      let nearest = error.mistaken.flatMap { EditDistance.nearest(to: $0, in: error.candidates) }
      throw CommandFailure("\(error)\(nearest.map { "; did you mean \($0)?" } ?? "")")
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure("\(file): \(error)")
    }
  }

  /// A path that a settings file names, from that file's folder.
  private static func path(of name: String, near file: String) -> String {
    name.hasPrefix("/") ? name : folder(of: file) + "/" + name
  }

  // MARK: Paths

  /// The path from the root, without "." and "..", links followed as far as it exists.
  static func absolute(_ path: String) -> String {
    let name = path == "-" ? "stdin" : path
    let full = name.hasPrefix("/") ? name : FileManager.default.currentDirectoryPath + "/" + name
    let parent = folder(of: full)
    guard let real = realpath(parent, nil) else { return full }
    defer { free(real) }
    let base = String(cString: real)
    return (base == "/" ? "" : base) + "/" + (full.split(separator: "/").last ?? "")
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// The settings file that holds in a folder, from there up to the one that holds `.git`.
  static func file(near start: String) -> String? {
    var folder = start
    while true {
      let base = folder == "/" ? "" : folder
      if let name = names.first(where: { FileManager.default.fileExists(atPath: "\(base)/\($0)") }) {
        return "\(base)/\(name)"
      }
      if folder == "/" || FileManager.default.fileExists(atPath: "\(base)/.git") { return nil }
      folder = Self.folder(of: folder)
    }
  }
}
