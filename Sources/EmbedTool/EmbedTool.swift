import Foundation

/// Writes `EmbeddedFiles.swift`: each file as one `StaticString`, which compiles fast at any size.
@main
struct EmbedTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    let root = URL(filePath: arguments[2])
    var cases: [String] = []
    for path in arguments.dropFirst(3) {
      let text = String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
      // The file's last line end is written as an escape, for a literal drops the one before its closing quotes.
      let body = text.hasSuffix("\n") ? text.dropLast() + "\\####n" : text[...]
      cases.append("    (\"\(path)\", ####\"\"\"\n\(body)\n\"\"\"####),")
    }
    let source = """
      /// Files of the package, by their path from its root.
      enum EmbeddedFiles {
        static let all: [(path: String, text: StaticString)] = [
      \(cases.joined(separator: "\n"))
        ]

        /// The text of a file that `Embedded.txt` lists; empty for any other path.
        static func text(_ path: String) -> String {
          guard let file = all.first(where: { $0.path == path }) else { return "" }
          return file.text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        }
      }

      """
    try Data(source.utf8).write(to: URL(filePath: arguments[1]))
  }
}
