import AssayReading
import FoundationEssentials

/// The documents that a command's arguments name: files, the readable files of folders, "-" for standard input.
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
}
