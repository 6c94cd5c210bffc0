import AssayConsistency
import AssayModel
import AssaySettings
import FoundationEssentials
import Glibc

/// Finds and reads the settings that hold for a document.
///
/// The nearest of `assay.toml`, `.assay.toml` and `.config/assay.toml` counts, from the document's folder up to the
/// one that holds `.git`; the user's own file, `assay/config.toml` in the configuration folder, comes before it.
struct SettingsLoader {
  /// The file to use instead of those found; `nil` to look for them.
  let config: String?
  /// Whether no file is read at all.
  let isIsolated: Bool

  private var byFolder: [String: RuleSettings] = [:]
  private var user: RuleSettings?

  private static let names = ["assay.toml", ".assay.toml", ".config/assay.toml"]

  init(config: String? = nil, isIsolated: Bool = false) {
    self.config = config
    self.isIsolated = isIsolated
  }

  /// The settings for a document.
  ///
  /// - Parameter path: As the user named it; "-" and relative paths count from the working folder.
  mutating func settings(for path: String) throws(CommandFailure) -> RuleSettings {
    if isIsolated { return RuleSettings() }
    let folder = config == nil ? Self.folder(of: Self.absolute(path)) : ""
    if let known = byFolder[folder] { return known }
    var settings = RuleSettings()
    if let config {
      settings.scopes = try scopes(of: config, within: [])
    } else {
      settings = try userSettings()
      if let file = Self.file(near: folder) { settings.scopes += try scopes(of: file, within: []) }
    }
    byFolder[folder] = settings
    return settings
  }

  private mutating func userSettings() throws(CommandFailure) -> RuleSettings {
    if let user { return user }
    let environment = ProcessInfo.processInfo.environment
    var base = environment["XDG_CONFIG_HOME"] ?? ""
    if !base.hasPrefix("/") { base = environment["HOME"].map { $0 + "/.config" } ?? "" }
    let file = base + "/assay/config.toml"
    let found = RuleSettings(
      scopes: base.hasPrefix("/") && FileManager.default.fileExists(atPath: file)
        ? try scopes(of: file, within: []) : [])
    user = found
    return found
  }

  // MARK: Reading

  private func scopes(of file: String, within chain: [String]) throws(CommandFailure) -> [RuleSettings.Scope] {
    let bytes = try InputFile.read(file)
    let path = Self.absolute(file)
    do {
      let read = try SettingsFile(
        String(decoding: bytes, as: UTF8.self), name: file, folder: Self.folder(of: path),
        rules: RuleSelection.all.map(\.id))
      var scopes: [RuleSettings.Scope] = []
      for other in read.extends {
        let target = other.hasPrefix("/") ? other : Self.folder(of: path) + "/" + other
        guard !(chain + [path]).contains(Self.absolute(target)) else {
          throw SettingsError(
            file: file, line: read.extendsLine, reason: "\(other) extends this file in turn; take one of the two out")
        }
        guard FileManager.default.fileExists(atPath: target) else {
          throw SettingsError(file: file, line: read.extendsLine, reason: "there is no file \(other) to extend")
        }
        scopes += try self.scopes(of: target, within: chain + [path])
      }
      return scopes + read.scopes
    } catch let error as SettingsError {
      let nearest = error.mistaken.flatMap { EditDistance.nearest(to: $0, in: error.candidates) }
      throw CommandFailure("\(error)\(nearest.map { "; did you mean \($0)?" } ?? "")")
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure("\(file): \(error)")
    }
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

  private static func file(near start: String) -> String? {
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
