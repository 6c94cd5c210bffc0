import Foundation
import Testing

/// Two notes that disagree, and one that stands in both.
private func desk() throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  _ = try folder.file("a.txt", "It rained.\n\nThe fire at Lund destroyed 40 homes.")
  _ = try folder.file("b.txt", "The the Lund fire destroyed 45 homes.")
  return folder
}

@Suite struct SettingsTests {
  @Test func `compares documents and names both places in every format`() throws {
    let folder = try desk()
    for format in ["text", "concise", "json", "jsonl", "github", "sarif"] {
      let result = try Program.run(["check", "--format", format, "a.txt", "b.txt"], in: folder.path)
      #expect(result.status == 1)
      #expect(result.output.contains("This is 45 here and 40 in a.txt:3:28."))
    }
    let single = try Program.run(["check", "b.txt", "--ignore", "doubled-word"], in: folder.path)
    #expect(single.status == 0)
    let ignored = try Program.run(
      ["check", "a.txt", "b.txt", "--ignore", "doubled-word", "--ignore", "documents-disagree"], in: folder.path)
    #expect(ignored.status == 0)
  }

  @Test func `takes severities from the nearest file, and none when told so`() throws {
    let folder = try desk()
    _ = try folder.file("assay.toml", "[rules]\ndoubled-word = \"off\"\ndocuments-disagree = \"note\"\n")
    #expect(try Program.run(["check", "a.txt", "b.txt"], in: folder.path).status == 0)
    #expect(try Program.run(["check", "--no-config", "a.txt", "b.txt"], in: folder.path).status == 1)
    let other = try folder.file("other.toml", "[rules]\ndoubled-word = \"error\"\n")
    #expect(try Program.run(["check", "--config", other, "b.txt"], in: folder.path).status == 1)
    let piped = try Program.run(["check", "--stdin-filename", "b.txt"], input: "The the end.", in: folder.path)
    #expect(piped.status == 0)
  }

  @Test func `an optional rule runs when it is asked for`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("a.txt", "Experts say 40 percent of the wells are dry.")
    #expect(try Program.run(["check", "a.txt"], in: folder.path).output.isEmpty)
    for asked in [["--extend-select", "vague-attribution"], ["--select", "vague-attribution"]] {
      let result = try Program.run(["check", "a.txt"] + asked, in: folder.path)
      #expect(result.output.contains("vague-attribution"))
      #expect(result.status == 0)
    }
    _ = try folder.file(
      "assay.toml", "[[overrides]]\nfiles = [\"a.txt\"]\nrules = { vague-attribution = \"warning\" }\n")
    _ = try folder.file("b.txt", "Experts say 40 percent of the wells are dry.")
    let result = try Program.run(
      ["check", "-f", "concise", "a.txt", "b.txt", "--ignore", "reused-text"], in: folder.path)
    #expect(result.output.hasPrefix("a.txt:1:1: warning vague-attribution: "))
    #expect(result.output.split(separator: "\n").count == 1)
  }

  @Test func `tells a mistake in the settings with file, line and remedy`() throws {
    let folder = try desk()
    _ = try folder.file("assay.toml", "[rules]\ndoubled-wrod = \"off\"\n")
    let result = try Program.run(["check", "b.txt"], in: folder.path)
    #expect(result.status == 2)
    #expect(result.errors.contains("assay.toml:2: there is no rule doubled-wrod; did you mean doubled-word?"))
    #expect(result.output.isEmpty)
  }

  @Test func `a file may extend another, but not itself`() throws {
    let folder = try desk()
    _ = try folder.file("house.toml", "[rules]\ndoubled-word = \"off\"\n")
    _ = try folder.file("assay.toml", "extends = [\"house.toml\"]\n")
    #expect(try Program.run(["check", "b.txt"], in: folder.path).status == 0)
    _ = try folder.file("house.toml", "\nextends = [\"assay.toml\"]\n")
    let result = try Program.run(["check", "b.txt"], in: folder.path)
    #expect(result.status == 2)
    #expect(result.errors.contains("house.toml:2: "))
  }

  @Test func `reports what is new against a baseline`() throws {
    let folder = try desk()
    let written = try Program.run(["baseline", "a.txt", "b.txt"], in: folder.path)
    #expect(written.status == 0)
    let check = ["check", "--baseline", ".assay/baseline.json", "a.txt", "b.txt"]
    let same = try Program.run(check, in: folder.path)
    #expect(same.status == 0)
    #expect(same.output.isEmpty)
    #expect(same.errors.contains("2 of 2 known findings still there"))
    _ = try folder.file("b.txt", "It was late late.\n\nThe the Lund fire destroyed 45 homes.")
    let more = try Program.run(check + ["--format", "concise"], in: folder.path)
    #expect(more.status == 1)
    #expect(more.output.split(separator: "\n").count == 1)
    let sarif = try Program.run(check + ["--format", "sarif"], in: folder.path).output
    #expect(sarif.contains("\"baselineState\": \"new\""))
    #expect(sarif.contains("\"baselineState\": \"unchanged\""))
    let broken = try folder.file("broken.json", "{}")
    #expect(try Program.run(["check", "--baseline", broken, "a.txt"], in: folder.path).status == 2)
  }

  @Test func `a comment with a reason silences a rule, and an unused one is reported`() throws {
    let folder = try TemporaryFolder()
    let page = try folder.file(
      "a.html",
      """
      <html><body><article>
      <!-- assay-ignore-next-line doubled-word: as he said it -->
      <p>The the bridge opened in May.</p>
      <!-- assay-ignore-next-line doubled-word: as he said it -->
      <p>The gate opened in June.</p>
      </article></body></html>
      """)
    let result = try Program.run(["check", "--format", "concise", page])
    #expect(result.status == 1)
    #expect(result.output.contains("a.html:5:4: warning unused-ignore: The ignore of doubled-word in line 4"))
    #expect(result.output.split(separator: "\n").count == 1)
  }

  @Test func `writes several formats from one analysis`() throws {
    let folder = try desk()
    let result = try Program.run(
      ["check", "b.txt", "--format", "concise", "--output", "sarif=b.sarif", "--output", "json=b.json"], in: folder.path
    )
    #expect(result.output.hasPrefix("b.txt:1:1: error doubled-word"))
    let log = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: "\(folder.path)/b.sarif")))
    #expect((log as? [String: Any])?["version"] as? String == "2.1.0")
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/b.json"))
  }
}

/// A pack with one rule, whose good example is given.
private func pack(good: String = "It cost $2.") -> String {
  """
  <rules xmlns="urn:assay:rules:1">
    <rule id="vague-sum" severity="warning">
      <summary>A vague sum.</summary>
      <rationale>Readers want the sum.</rationale>
      <message>Who says {match}?</message>
      <pattern><word text="some"/><quantity kind="money"/></pattern>
      <bad>It cost <flag>some $2 million</flag>.</bad>
      <good>\(good)</good>
    </rule>
  </rules>
  """
}

@Suite struct RulePackTests {
  @Test func `a desk's own rules run from the command line and from the settings`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("a.txt", "The quay cost some $3 million.")
    _ = try folder.file("house.xml", pack())
    let named = try Program.run(["check", "-f", "concise", "--pack", "house.xml", "a.txt"], in: folder.path)
    #expect(named.output == "a.txt:1:15: warning vague-sum: Who says some $3 million?\n")
    #expect(named.status == 1)
    _ = try folder.file("assay.toml", "packs = [\"house.xml\"]\n[rules]\nvague-sum = \"error\"\n")
    let settled = try Program.run(["check", "-f", "concise", "a.txt"], in: folder.path)
    #expect(settled.output.hasPrefix("a.txt:1:15: error vague-sum: "))
    #expect(try Program.run(["check", "--ignore", "vague-sum", "a.txt"], in: folder.path).status == 0)
    #expect(try Program.run(["check", "--select", "vague-sum", "a.txt"], in: folder.path).status == 1)
    #expect(try Program.run(["check", "--select", "doubled-word", "a.txt"], in: folder.path).status == 0)
    #expect(try Program.run(["check", "--no-config", "a.txt"], in: folder.path).status == 0)
    #expect(try Program.run(["rules", "list"], in: folder.path).output.contains("vague-sum "))
    #expect(try Program.run(["rules", "explain", "vague-sum"], in: folder.path).output.contains("house.xml:2"))
  }

  @Test func `a rule's examples are run, and one that fails is told with its line`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("house.xml", pack())
    let good = try Program.run(["rules", "test", "--pack", "house.xml"], in: folder.path)
    #expect(good.output == "1 rule, 2 examples, 0 wrong\n")
    _ = try folder.file("house.xml", pack(good: "It cost some $2."))
    let bad = try Program.run(["rules", "test", "--pack", "house.xml"], in: folder.path)
    #expect(bad.status == 1)
    #expect(bad.output.hasPrefix("house.xml:8: vague-sum: reports “some $2” where nothing is wanted\n"))
    _ = try folder.file("house.xml", "<rules xmlns=\"urn:assay:rules:1\">\n<rule/></rules>")
    let broken = try Program.run(["check", "--pack", "house.xml"], in: folder.path)
    #expect(broken.status == 2)
    #expect(broken.errors.contains("house.xml:2: "))
  }

  @Test func `shows the settings in force with where each comes from`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("house.xml", pack())
    _ = try folder.file(
      "assay.toml",
      """
      packs = ["house.xml"]

      [rules]
      doubled-word = "note"

      [allow]
      words = ["had had"]

      [[overrides]]
      files = ["wire/*"]
      rules = { vague-sum = "off" }
      """)
    let all = try Program.run(["config", "show", "a.txt"], in: folder.path).output
    #expect(all.contains("doubled-word = \"note\""))
    #expect(all.contains("# as it ships"))
    let changed = try Program.run(["config", "show", "--changed", "wire/a.txt"], in: folder.path).output
    #expect(
      changed == """
        schema = 1
        packs = ["house.xml"]  # assay.toml:1

        [rules]
        doubled-word = "note"  # assay.toml:4
        vague-sum = "off"      # assay.toml:11

        [allow]
        words = ["had had"]    # assay.toml:7

        """)
  }
}

@Suite struct ToleranceTests {
  @Test func `figures that are as near as the desk tolerates do not conflict`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file(
      "a.txt",
      """
      The library at Lund holds 640 old manuscripts. Curators have catalogued the Lund library's entire collection of \
      652 old manuscripts.
      """)
    let strict = try Program.run(["check", "-f", "concise", "a.txt"], in: folder.path)
    #expect(strict.status == 1)
    _ = try folder.file("assay.toml", "[tolerance]\ncount = \"2%\"\n")
    #expect(try Program.run(["check", "-f", "concise", "a.txt"], in: folder.path).output.isEmpty)
    let shown = try Program.run(["config", "show", "--changed"], in: folder.path).output
    #expect(shown.contains("count = \"2%\"  # assay.toml:2"))
  }
}
