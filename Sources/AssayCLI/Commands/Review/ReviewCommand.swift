import ArgumentParser
import Assay
import AssayReview
import AssayServe
import Foundation
import Glibc

/// `assay review`: the desk, in the browser or in the terminal.
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Decide claims and findings, in the browser or in the terminal.",
    discussion: """
        assay review                        opens the browser
        assay review --no-browser           prints the link
        assay review --terminal --where 'verdict=contradicted'

      The desk answers on this machine alone. The link works once and becomes a session; whoever is in can invite others
      from the settings. Keys: ? shows them. Ctrl-C ends it; what was decided is kept.
      """
  )

  @OptionGroup var query: QueryOptions
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var reviewer: ReviewerOptions

  @Option(
    name: .customLong("sources"),
    help: ArgumentHelp(
      "Source records for documents that are checked from the browser; else the workspace's Sources-Corpus.",
      valueName: "path"))
  var sources: [String] = []

  @Flag(help: "Review in this terminal instead of the browser.")
  var terminal = false

  @Option(help: "The port to listen on; 0 for any that is free.")
  var port = 0

  @Flag(inversion: .prefixedNo, help: "Open the browser.")
  var browser = true

  @Option(
    help: ArgumentHelp("Write the one-time link to this file instead of opening or printing it.", valueName: "file"))
  var urlFile: String?

  @Option(help: "When the terminal's colour is used: auto, always or never.")
  var color: ColorChoice = .auto

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("--port needs a number from 0 to 65535") }
    if query.filter != nil, !terminal {
      throw ValidationError("--where goes with --terminal; the browser has its own filters")
    }
    if terminal, urlFile != nil || port != 0 {
      throw ValidationError("--port and --url-file do not go with --terminal")
    }
    _ = try query.query()
  }

  func run() async throws {
    let session = try workspace.session()
    if terminal {
      var review = await TerminalReview(
        session: session, reviewer: reviewer.name, query: try query.query(), usesColor: color.colours(STDOUT_FILENO))
      return try await review.run()
    }
    #if Server
      let server = ReviewServer(
        session: session, reviewer: reviewer.name, port: port, version: Version.current,
        workshop: ReviewWorkshop(workspace: workspace, sources: sources, store: session.store))
      let urlFile = urlFile
      let browser = browser
      try await server.run { link in
        if let urlFile {
          do { try Self.write(link, to: urlFile) } catch { StandardError.write("assay: \(error)") }
        } else if !browser || !Self.open(link) {
          StandardError.write("Open this link in a browser; it works once:\n\(link)")
        }
        StandardError.write("The desk is open; Ctrl-C closes it.")
      }
    #else
      throw CommandFailure("this assay was built without the browser's desk: use assay review --terminal")
    #endif
  }

  /// Writes the link whole, for this user's eyes alone.
  private static func write(_ link: String, to path: String) throws {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = Glibc.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw CommandFailure("could not write \(path): \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    try FileDescriptorWriter.write(Array((link + "\n").utf8), to: descriptor, named: path)
    guard rename(temporary, path) == 0 else {
      unlink(temporary)
      throw CommandFailure("could not write \(path): \(String(cString: strerror(errno)))")
    }
  }

  /// Hands the link to the system's browser; false when there is none.
  private static func open(_ link: String) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    guard environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil else { return false }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xdg-open", link]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
