import AssayReading
import FoundationEssentials
import Glibc

/// The documents that a command's arguments name: files, the readable files of folders, patterns, "-" for standard input.
enum InputPaths {
  /// - Parameter arguments: Paths as given; an empty list means standard input when it is not a terminal.
  /// - Throws: `CommandFailure` when there is nothing to read.
  static func files(_ arguments: [String], standardInputIsTerminal: Bool) throws(CommandFailure) -> [String] {
    if arguments.isEmpty {
      if standardInputIsTerminal {
        throw CommandFailure("no document given: name a file or a folder, or pipe text in")
      }
      return ["-"]
    }
    var files: [String] = []
    for path in arguments {
      if path == "-" {
        if standardInputIsTerminal { StandardError.write("assay: reading standard input; end with Ctrl-D") }
        files.append(path)
        continue
      }
      var isFolder: Bool = false
      if !FileManager.default.fileExists(atPath: path), path.contains(where: { "*?[".contains($0) }) {
        let found = try matching(path)
        if found.isEmpty { throw CommandFailure("no document fits \(path)") }
        files += found
        continue
      }
      // A path that does not exist is reported when it is read, so that the others are not lost.
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
        files.append(path)
        continue
      }
      let found = try readable(in: path)
      if found.isEmpty {
        throw CommandFailure(
          "there is no document in \(path): looked for \(DocumentFormat.endings.sorted().map { ".\($0)" }.joined(separator: ", "))"
        )
      }
      files += found
    }
    return files
  }

  private static func readable(in folder: String) throws(CommandFailure) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    } catch {
      throw CommandFailure("could not read the folder \(folder): \(error.localizedDescription)")
    }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    return names.filter { name in
      guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { return false }
      guard let dot = name.lastIndex(of: ".") else { return false }
      guard DocumentFormat.endings.contains(name[name.index(after: dot)...].lowercased()) else { return false }
      var isFolder = false
      return FileManager.default.fileExists(atPath: base + name, isDirectory: &isFolder) && !isFolder
    }.sorted().map { base + $0 }
  }

  /// The readable files that a pattern of the shell's kind fits, ordered by path; "**" goes through folders, too.
  private static func matching(_ pattern: String) throws(CommandFailure) -> [String] {
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: false)
    let fixed = parts.prefix { !$0.contains { "*?[".contains($0) } }.joined(separator: "/")
    let folder = fixed.isEmpty ? (pattern.hasPrefix("/") ? "/" : ".") : fixed
    var isFolder = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder else { return [] }
    let flags = pattern.contains("**") ? 0 : FNM_PATHNAME
    return try readable(in: folder).map { folder == "." && !pattern.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }
      .filter { path in
        // "a/**/b" also fits "a/b".
        fnmatch(pattern, path, flags) == 0
          || pattern.contains("**/") && fnmatch(pattern.replacing("**/", with: ""), path, flags) == 0
      }
  }

  /// The paths that a list names, one a line, or parted by zero bytes; white space at the ends of lines counts.
  static func list(_ bytes: [UInt8], isNullSeparated: Bool) -> [String] {
    bytes.split(separator: isNullSeparated ? 0 : 0x0A).map { part in
      String(decoding: !isNullSeparated && part.last == 0x0D ? part.dropLast() : part, as: UTF8.self)
    }.filter { !$0.isEmpty }
  }
}
