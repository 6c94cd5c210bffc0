import Foundation
import Testing

@Suite struct CommandLineTests {
  @Test func `prints its version and help with status 0`() throws {
    let version = try Program.run(["--version"])
    #expect(version.status == 0)
    #expect(version.output == "0.1.0\n")
    let help = try Program.run(["--help"])
    #expect(help.status == 0)
    for command in [
      "check", "claims", "text", "verify", "report", "passes", "diff", "sources", "rules", "demo", "stream",
    ] {
      #expect(help.output.contains("  \(command) "))
    }
  }

  @Test(arguments: [
    (["chekc"], "Did you mean 'check'?"), (["check", "--formt", "json"], "--format"),
    (["check", "--format", "pdf"], "pdf"),
    (["check", "--ignore", "doubled-wrod", "x.txt"], "did you mean doubled-word?"),
    (["claims", "--min-score", "7", "x.txt"], "0 to 1"), (["check", "--date", "soon", "x.txt"], "2024-03-12"),
    (["sources", "vaildate"], "Did you mean 'validate'?"),
  ])
  func `refuses a wrong call with status 2 and a remedy`(arguments: [String], remedy: String) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains(remedy))
    #expect(result.output.isEmpty)
  }

  @Test func `reports what it can read when another file cannot be read`() throws {
    let folder = try TemporaryFolder()
    let faulty = try folder.file("faulty.txt", "The bridge bridge opened in May. It cost 3 million euros.")
    let empty = try folder.file("empty.txt", " \n")
    let binary = try folder.file("image.png", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0]))
    let result = try Program.run(["check", "--format", "concise", empty, faulty, binary, "\(folder.path)/none.txt"])
    #expect(result.status == 2)
    #expect(result.output.contains("\(faulty):1:5: "))
    #expect(result.output.contains("doubled-word"))
    for file in [empty, binary, "\(folder.path)/none.txt"] { #expect(result.errors.contains(file)) }
  }

  @Test func `exits 1 for findings and 0 for none`() throws {
    let folder = try TemporaryFolder()
    let faulty = try folder.file("a.txt", "The bridge bridge opened in May.")
    #expect(try Program.run(["check", faulty]).status == 1)
    #expect(try Program.run(["check", "--fail-on", "never", faulty]).status == 0)
    #expect(try Program.run(["check", "--ignore", "doubled-word", faulty]).status == 0)
    let clean = try Program.run(["check"], input: "The bridge opened in May.")
    #expect(clean.status == 0)
    #expect(clean.output.isEmpty)
    #expect(clean.errors.contains("All checks passed"))
  }

  @Test func `fails when its result cannot be written`() throws {
    let full = try Program.shell("printf 'The bridge bridge opened.' | \"$ASSAY\" check --format concise > /dev/full")
    #expect(full.status == 2)
    #expect(full.errors.contains("standard output"))
    let folder = try TemporaryFolder()
    let text = try folder.file("a.txt", "The bridge bridge opened.")
    let missing = try Program.run(["check", text, "-o", "\(folder.path)/none/out.txt"])
    #expect(missing.status == 2)
    #expect(missing.errors.contains("none"))
  }

  @Test func `shows nothing that could steer a terminal`() throws {
    let result = try Program.run(["check", "no\u{1B}[31m-such\u{7}-file.txt"])
    #expect(result.status == 2)
    #expect(!result.errors.unicodeScalars.contains("\u{1B}"))
    #expect(!result.errors.unicodeScalars.contains("\u{7}"))
  }

  @Test func `tells every rule's examples right`() throws {
    let result = try Program.run(["rules", "test"])
    #expect(result.status == 0)
    #expect(result.output.hasSuffix(" 0 wrong\n"))
  }
}
