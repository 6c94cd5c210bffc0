import ArgumentParser
import AssayPasses
import AssayReview
import Foundation

/// Who signs the decisions, and on which workspace.
struct ReviewerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How decisions are signed; else $ASSAY_REVIEWER, then the name that git knows you by, then your user name.",
      valueName: "name"))
  var reviewer: String?

  func validate() throws {
    if let reviewer, ReviewerName.clean(reviewer) == nil {
      throw ValidationError("--reviewer needs a name of at most \(ReviewerName.longest) bytes on one line")
    }
  }

  var name: String {
    let environment = ProcessInfo.processInfo.environment
    let candidates = [reviewer, environment["ASSAY_REVIEWER"], Self.gitName(), environment["USER"], "reviewer"]
    return candidates.lazy.compactMap { $0.flatMap { ReviewerName.clean($0) } }.first ?? "reviewer"
  }

  /// `user.name` of the git configuration, when there is one.
  private static func gitName() -> String? {
    let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
    for path in [".git/config", "\(home)/.config/git/config", "\(home)/.gitconfig"] {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      var isUser = false
      for line in text.split(separator: "\n") {
        let words = line.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        if words[0].hasPrefix("[") { isUser = words[0].lowercased().hasPrefix("[user]") }
        if isUser, words.count == 2, words[0].lowercased() == "name" { return words[1] }
      }
    }
    return nil
  }
}

extension WorkspaceOptions {
  /// The desk of an existing workspace.
  func session() throws -> ReviewSession { try ReviewSession(store: try store(), now: Clock.stamp) }
}

extension Clock {
  /// The same as `now`, for entries of the log: a clock that was set wrongly was refused at the start.
  @Sendable static func stamp() -> String { (try? now()) ?? Date().formatted(.iso8601) }
}

/// Filters that the terminal's commands share.
struct QueryOptions: ParsableArguments {
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Which items: conditions such as state=open, rule=doubled-word, document=story, verdict!=supported, or words of the text; all must hold.",
      valueName: "filter"))
  var filter: String?

  func query() throws -> ItemQuery {
    do {
      return try ItemQuery(filter ?? "")
    } catch {
      throw ValidationError("--where: \(error)")
    }
  }
}
