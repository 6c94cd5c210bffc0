import Foundation
import Testing

@Suite struct DeskCommandTests {
  private static let story =
    "The bridge cost 40 million euros in 1998. It carries 12,000 cars a day.\n\nThe the tower has 14 floors.\n"

  /// A workspace with one verified story.
  private func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.file("story.txt", Self.story)
    #expect(try Program.run(["verify", "story.txt", "--fail-on", "never", "-q"], in: folder.path).status == 0)
    return folder
  }

  private func items(_ folder: TemporaryFolder, _ arguments: [String] = []) throws -> [[String: Any]] {
    let result = try Program.run(
      ["queue", "--all", "--format", "jsonl", "--reviewer", "Ana"] + arguments, in: folder.path)
    #expect(result.status == 0)
    return try result.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func `a decision is written, shown, taken back and verified`() throws {
    let folder = try workspace()
    let id = try #require(try items(folder, ["--where", "kind=finding"]).first?["id"] as? String)
    let decided = try Program.run(
      ["decide", id, "confirm", "--reason", "typed twice", "--ack", "--reviewer", "Ana"], in: folder.path)
    #expect(decided.status == 0)
    #expect(decided.output.hasPrefix("ack ") && decided.output.count == 69)
    #expect(try items(folder, ["--where", "state=decided"]).count == 1)
    let ids = try Program.run(["log", "show", "--ids"], in: folder.path)
    #expect("ack \(ids.output)" == decided.output)
    #expect(try Program.run(["log"], in: folder.path).output.contains("typed twice"))
    #expect(try Program.run(["decide", "--undo", "--reviewer", "Ana"], in: folder.path).status == 0)
    #expect(try items(folder, ["--where", "state=decided"]).isEmpty)
    #expect(try Program.run(["log", "verify"], in: folder.path).status == 0)
    #expect(try Program.run(["log", "verify", "--contains", "000000000000"], in: folder.path).status == 1)
    let doctor = try Program.run(["doctor", "--workspace", folder.path])
    #expect(doctor.status == 0)
    #expect(doctor.output.contains("all is whole"))
  }

  @Test func `a report tells what people have decided`() throws {
    let folder = try workspace()
    let before = try Program.run(["report", "--format", "html"], in: folder.path).output
    #expect(before.contains("no person has decided yet"))
    let id = try #require(try items(folder, ["--where", "kind=claim"]).first?["id"] as? String)
    #expect(
      try Program.run(["decide", id, "supported", "--reason", "<record> 4", "--reviewer", "Ana"], in: folder.path)
        .status == 0)
    let after = try Program.run(["report", "--format", "html"], in: folder.path).output
    #expect(after.contains("people have decided 1."))
    #expect(after.contains("Ana, 2024-06-12T10:00:00Z: supported, “&lt;record&gt; 4”."))
  }

  @Test func `many are decided by a filter, after a look at what would happen`() throws {
    let folder = try workspace()
    let arguments = ["decide", "confirm", "--where", "kind=claim", "--reviewer", "Ana"]
    let preview = try Program.run(arguments + ["--dry-run"], in: folder.path)
    #expect(preview.errors.contains("nothing was written"))
    #expect(try Program.run(["log", "show", "--ids"], in: folder.path).output.isEmpty)
    #expect(try Program.run(arguments, in: folder.path).status == 0)
    #expect(try items(folder, ["--where", "kind=claim state=open"]).isEmpty)
    let unsuited = try Program.run(
      ["decide", "supported", "--where", "kind=finding", "--reviewer", "Ana"], in: folder.path)
    #expect(unsuited.status == 2)
    #expect(unsuited.errors.contains("confirmed, rejected or ignored"))
  }

  @Test func `lines are decided one by one, and a bad one does not stop the rest`() throws {
    let folder = try workspace()
    let id = try #require(try items(folder, ["--where", "kind=claim"]).first?["id"] as? String)
    let lines = """
      {"id":"\(id)","decision":"supported","reason":"record 4"}
      {"id":"c-ffffffff","decision":"supported"}
      not JSON
      {"id":"\(id)","decision":"contradicted","by":"Ben"}
      """
    let result = try Program.run(
      ["decide", "--from", "-", "--ack", "--reviewer", "Ana"], input: lines, in: folder.path)
    #expect(result.status == 2)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.errors.contains("line 2") && result.errors.contains("line 3"))
    let agree = try Program.run(["agree"], in: folder.path)
    #expect(agree.status == 0)
    #expect(agree.output.contains("Ana and Ben"))
    #expect(try Program.run(["agree", "--format", "csv"], in: folder.path).output.hasPrefix("group,name,"))
  }

  @Test func `two desks merge`() throws {
    let left = try workspace()
    let right = try workspace()
    let id = try #require(try items(left).first?["id"] as? String)
    for (folder, name) in [(left, "Ana"), (right, "Ben")] {
      #expect(try Program.run(["decide", id, "confirm", "--reviewer", name], in: folder.path).status == 0)
    }
    let log = try Program.run(["log", "export"], in: right.path).output
    #expect(try Program.run(["log", "import", "-"], input: log, in: left.path).errors.contains("1 new"))
    #expect(try Program.run(["log", "import", "-"], input: log, in: left.path).errors.contains("0 new"))
    let forged = log.replacingOccurrences(of: "Ben", with: "Eve")
    #expect(try Program.run(["log", "import", "-"], input: forged, in: left.path).status == 2)
    #expect(try Program.run(["log", "verify"], in: left.path).output.contains("2 entries"))
  }

  @Test(arguments: [
    (["decide", "c-1"], "name an item and a decision"),
    (["decide", "c-1", "contradict"], "did you mean contradicted?"),
    (["decide", "confirm", "--where", "colour=red"], "there is no field 'colour'"),
    (["queue", "--limit", "-1"], "--limit"),
    (["review", "--terminal", "--port", "80"], "--terminal"), (["log", "shwo"], "Did you mean 'show'?"),
    (["verify", "--watch", "-"], "standard input is read once"),
  ])
  func `refuses a wrong call with a remedy`(arguments: [String], remedy: String) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains(remedy))
  }

  @Test func `a terminal review without a terminal says what works`() throws {
    let folder = try workspace()
    let result = try Program.run(["review", "--terminal"], in: folder.path)
    #expect(result.status == 2)
    #expect(result.errors.contains("assay queue"))
  }

  @Test func `unchanged documents keep their verdicts`() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] {
      try folder.file("\(name).txt", Self.story.replacingOccurrences(of: "40", with: name))
    }
    let arguments = ["verify", "*.txt", "--fail-on", "never"]
    #expect(try !Program.run(arguments, in: folder.path).errors.contains("already"))
    let again = try Program.run(arguments, in: folder.path)
    #expect(again.errors.contains("3 of 3 had their verdicts already"))
    try folder.file("b.txt", "The tower has 15 floors.")
    let third = try Program.run(arguments, in: folder.path)
    #expect(third.errors.contains("2 of 3 had their verdicts already"))
    #expect(try !Program.run(arguments + ["--fresh"], in: folder.path).errors.contains("already"))
    #expect(try Program.run(["diff", "1", "2"], in: folder.path).status == 0)
  }

  @Test func `documents are named by patterns and lists`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: "\(folder.path)/wire/deep", withIntermediateDirectories: true)
    for name in ["wire/a.txt", "wire/deep/b.txt", "c.txt"] { try folder.file(name, "The the tower.") }
    func found(_ arguments: [String], input: String = "") throws -> [String] {
      try Program.run(["check", "--format", "concise"] + arguments, input: input, in: folder.path).output
        .split(separator: "\n").compactMap { $0.split(separator: ":").first.map(String.init) }
    }
    #expect(try found(["wire/*.txt"]) == ["wire/a.txt"])
    #expect(try found(["wire/**/*.txt"]) == ["wire/a.txt", "wire/deep/b.txt"])
    #expect(try found(["*.txt"]) == ["c.txt"])
    #expect(try found(["--files-from", "-"], input: "c.txt\nwire/a.txt\n") == ["c.txt", "wire/a.txt"])
    #expect(try found(["--files-from", "-", "-0"], input: "c.txt\0wire/a.txt\0") == ["c.txt", "wire/a.txt"])
    #expect(try Program.run(["check", "*.md"], in: folder.path).errors.contains("no document fits"))
  }
}
