import Foundation

/// The built `assay`, run as a process.
struct Program {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The program lies beside the test runner.
  static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "assay").path

  /// The package's root, where the sample workspace is.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], input: String = "", in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    try run(path, arguments, input: input, in: folder, environment: environment)
  }

  /// Runs a shell line in which `$ASSAY` is the program.
  static func shell(_ line: String, in folder: String? = nil) throws -> Result {
    try run("/bin/sh", ["-c", line], input: "", in: folder, environment: ["ASSAY": path])
  }

  private static func run(
    _ executable: String, _ arguments: [String], input: String, in folder: String?, environment: [String: String]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.environment = ["PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1718186400"]
      .merging(environment) { $1 }
    // Files instead of pipes: nothing can block however much is written.
    let folder = try TemporaryFolder()
    let inputFile = try folder.file("input", input)
    let outputFile = try folder.file("output", "")
    let errorFile = try folder.file("errors", "")
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: inputFile))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: outputFile))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errorFile))
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
      output: String(decoding: try Data(contentsOf: URL(filePath: outputFile)), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: URL(filePath: errorFile)), as: UTF8.self))
  }
}

/// A folder that is removed with its owner.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "assay-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  @discardableResult
  func file(_ name: String, _ text: String) throws -> String { try file(name, Data(text.utf8)) }

  @discardableResult
  func file(_ name: String, _ bytes: Data) throws -> String {
    let file = "\(path)/\(name)"
    try bytes.write(to: URL(filePath: file))
    return file
  }

  func read(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: "\(path)/\(name)")) }
}
