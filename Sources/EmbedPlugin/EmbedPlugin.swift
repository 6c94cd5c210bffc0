import Foundation
import PackagePlugin

/// Compiles text files into the binary, so that a copied binary finds all it needs.
///
/// A target lists them in `Embedded.txt`: one path a line, a file or a folder, from the package's root.
@main
struct EmbedPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let list = target.directoryURL.appending(path: "Embedded.txt")
    let paths = try String(contentsOf: list, encoding: .utf8).split(separator: "\n").map(String.init)
    var files: [String] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder) else {
        Diagnostics.error("\(list.path): there is no \(path)")
        continue
      }
      if isFolder.boolValue {
        let names = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path)
        files += names.filter { !$0.hasPrefix(".") }.map { "\(path)/\($0)" }
      } else {
        files.append(path)
      }
    }
    files.sort()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embed \(files.count) files",
        executable: try context.tool(named: "EmbedTool").url,
        arguments: [output.path, root.path] + files,
        inputFiles: [list] + files.map { root.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
