import ArgumentParser
import Assay
import FoundationEssentials

/// `assay demo`: the whole pass on a sample.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Verify the sample that ships inside the program, and write its reports.",
    discussion: """
      Copies a small workspace (three documents about an invented island, and source records to verify them against), \
      runs the whole pass over it, and writes XML, HTML and JSON reports.
        assay demo
        assay demo my-folder
        assay demo --review
      """
  )

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "folder"))
  var folder = "assay-demo"

  @Flag(help: "Open the review of the sample in the browser.")
  var review = false

  /// Refuses a folder whose files are not those of the demo: nothing of the user's is overwritten.
  private func refuseForeignFiles() throws {
    guard FileManager.default.fileExists(atPath: folder) else { return }
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let foreign = entries.filter { !["Sources-Corpus", "Reports", ".assay"].contains($0) }
    let changed = SampleWorkspace.files.map { "\(folder)/\($0.path)" }.first { path in
      guard let bytes = FileManager.default.contents(atPath: path) else { return false }
      return !SampleWorkspace.files.contains { "\(folder)/\($0.path)" == path && Array($0.text.utf8) == Array(bytes) }
    }
    if let name = foreign.sorted().first.map({ "\(folder)/\($0)" }) ?? changed {
      throw CommandFailure(
        "\(name) is not the demo's, and nothing is overwritten; name another folder: assay demo FOLDER")
    }
  }

  func run() async throws {
    var isFolder = false
    if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder {
      throw CommandFailure("could not make \(folder): there is a file of that name; name another folder")
    }
    try refuseForeignFiles()
    for file in SampleWorkspace.files {
      let path = "\(folder)/\(file.path)"
      try OutputFile.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
      try OutputFile.write(Array(file.text.utf8), to: path)
    }
    try OutputFile.makeFolder("\(folder)/Reports")
    let command = try VerifyCommand.parse([
      "\(folder)/\(SampleWorkspace.documents)", "--sources", "\(folder)/\(SampleWorkspace.sources)",
      "--workspace", folder, "--fail-on", "never",
      "--output", "html=\(folder)/Reports/sample.html", "--output", "xml=\(folder)/Reports/sample.xml",
      "--output", "json=\(folder)/Reports/sample.json",
    ])
    try await command.run()
    StandardError.write(
      """

      Open \(folder)/Reports/sample.html in a browser to read the report.
      Next:  assay review --workspace \(folder)
             assay check \(folder)/\(SampleWorkspace.documents)
             assay sources search --sources \(folder)/\(SampleWorkspace.sources) "containers 2024"
      """)
    if review { try await ReviewCommand.parse(["--workspace", folder]).run() }
  }
}
