import Foundation

/// Writes `RuleList.swift`: the types in the rule files, each named like its file.
@main
struct RuleListTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    let names = arguments.dropFirst(2).map { URL(filePath: $0).deletingPathExtension().lastPathComponent }
    let list = names.sorted().map { "    \($0).self," }.joined(separator: "\n")
    let source = """
      enum RuleList {
        static let all: [any Rule.Type] = [
      \(list)
        ]
      }

      """
    try Data(source.utf8).write(to: URL(filePath: arguments[1]))
  }
}
