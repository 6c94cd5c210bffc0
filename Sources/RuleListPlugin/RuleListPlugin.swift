import Foundation
import PackagePlugin

/// Lists the rules in `Rules/`, so that adding a rule means adding its file and nothing else.
@main
struct RuleListPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? SwiftSourceModuleTarget else { return [] }
    let rules = target.sourceFiles.map(\.url).filter {
      $0.pathExtension == "swift" && $0.deletingLastPathComponent().lastPathComponent == "Rules"
    }.sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "RuleList.swift")
    return [
      .buildCommand(
        displayName: "List \(rules.count) rules",
        executable: try context.tool(named: "RuleListTool").url,
        arguments: [output.path] + rules.map(\.path),
        inputFiles: rules,
        outputFiles: [output])
    ]
  }
}
