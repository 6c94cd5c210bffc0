import Foundation
import Testing

@Suite struct VerifyTests {
  private static let documents = "\(Program.root)/Sources-Corpus/Documents"
  private static let sources = "\(Program.root)/Sources-Corpus"

  private func verify(in folder: TemporaryFolder, jobs: Int, name: String) throws {
    let outputs = ["html", "xml", "json"].flatMap { ["--output", "\($0)=\(folder.path)/\(name).\($0)"] }
    let result = try Program.run(
      ["verify", Self.documents, "--sources", Self.sources, "--workspace", "\(folder.path)/\(name)", "--quiet"]
        + ["--jobs", "\(jobs)", "--fail-on", "never"] + outputs)
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test func `gives the same reports for two runs and for any number of jobs`() throws {
    let folder = try TemporaryFolder()
    try verify(in: folder, jobs: 1, name: "one")
    try verify(in: folder, jobs: 4, name: "four")
    for file in [".html", ".json", "-1.xml", "-2.xml", "-3.xml"] {
      #expect(try folder.read("one\(file)") == folder.read("four\(file)"), "\(file) differs")
    }
    let page = String(decoding: try folder.read("one.html"), as: UTF8.self)
    #expect(page.contains("Corrin Harbour has its busiest year"))
    #expect(!page.contains("http-equiv=\"refresh\""))
  }

  @Test func `keeps passes and tells what changed between them`() throws {
    let folder = try TemporaryFolder()
    let draft = try folder.file("draft.txt", "The harbour handled 9 million tonnes of cargo in 2024. The quay is new.")
    let arguments = ["verify", draft, "--sources", Self.sources, "--workspace", folder.path, "--fail-on", "never"]
    #expect(try Program.run(arguments).status == 0)
    try folder.file("draft.txt", "An opening line. The the harbour handled 9 million tonnes of cargo in 2024.")
    #expect(try Program.run(arguments).status == 0)
    let passes = try Program.run(["passes", "--workspace", folder.path])
    #expect(passes.output.split(separator: "\n").count == 3)
    let diff = try Program.run(["diff", "1", "2", "--workspace", folder.path])
    #expect(diff.status == 1)
    #expect(diff.output.contains("+ new     \(draft):1  doubled-word  error"))
    #expect(try Program.run(["diff", "2", "2", "--workspace", folder.path]).status == 0)
    let none = try Program.run(["diff", "1", "9", "--workspace", folder.path])
    #expect(none.status == 2)
    #expect(none.errors.contains("there is no pass 9"))
  }

  @Test func `writes a kept pass again as it was written at first`() throws {
    let folder = try TemporaryFolder()
    try verify(in: folder, jobs: 2, name: "first")
    let again = try Program.run([
      "report", "--workspace", "\(folder.path)/first", "--quiet", "--output", "html=\(folder.path)/again.html",
      "--output",
      "\(folder.path)/again.json",
    ])
    #expect(again.status == 0, "\(again.errors)")
    #expect(try folder.read("again.html") == folder.read("first.html"))
    #expect(try folder.read("again.json") == folder.read("first.json"))
    let hidden = try Program.run([
      "report", "--workspace", "\(folder.path)/first", "--format", "json", "--redact", "sources",
    ])
    #expect(hidden.status == 0)
    #expect(!hidden.output.contains("corrin-annual-2024"))
  }

  @Test func `quotes in the report exactly what stands at each offset`() throws {
    let folder = try TemporaryFolder()
    try verify(in: folder, jobs: 1, name: "pass")
    let report = try #require(try JSONSerialization.jsonObject(with: folder.read("pass.json")) as? [String: Any])
    let documents = try #require(report["documents"] as? [[String: Any]])
    #expect(documents.count == 3)
    var quotes = 0
    for document in documents {
      let text = Array(try #require(document["text"] as? String).unicodeScalars)
      func check(_ value: Any) {
        if let list = value as? [Any] { list.forEach(check) }
        guard let object = value as? [String: Any] else { return }
        if let span = object["span"] as? [String: Any], let start = span["start"] as? Int,
          let end = span["end"] as? Int,
          let quoted = object["text"] as? String
        {
          quotes += 1
          #expect(String(String.UnicodeScalarView(text[start..<end])) == quoted)
        }
        object.filter { $0.key != "sources" }.values.forEach(check)
      }
      check(document["claims"] ?? [])
      check(document["findings"] ?? [])
    }
    #expect(quotes > 300)
  }

  @Test func `says where to begin when a workspace or collection is empty`() throws {
    let folder = try TemporaryFolder()
    let passes = try Program.run(["passes", "--workspace", folder.path])
    #expect(passes.status == 2)
    #expect(passes.errors.contains("assay verify"))
    let text = try folder.file("a.txt", "The quay is 620 metres long.")
    let verified = try Program.run(["verify", text, "--sources", folder.path, "--workspace", folder.path])
    #expect(verified.status == 2)
    #expect(verified.errors.contains("assay sources"))
  }
}

@Suite struct SourcesTests {
  private static let sources = "\(Program.root)/Sources-Corpus"

  @Test func `finds the sample records valid and lists them`() throws {
    let valid = try Program.run(["sources", "validate", Self.sources])
    #expect(valid.status == 0, "\(valid.errors)")
    #expect(valid.output.contains("32 records, 0 faults"))
    #expect(try Program.run(["sources", "list", Self.sources]).output.contains("tso-trade-2024"))
    let shown = try Program.run(["sources", "show", "tso-trade-2024", "--sources", Self.sources])
    #expect(shown.output.contains("€1.92 billion"))
    let missing = try Program.run(["sources", "show", "tso-trad-2024", "--sources", Self.sources])
    #expect(missing.errors.contains("did you mean tso-trade-2024?"))
    let found = try Program.run(["sources", "search", "containers in 2024", "--sources", Self.sources])
    #expect(found.output.hasPrefix("1. corrin-annual-2024 p3"))
  }

  @Test func `makes records that it finds valid`() throws {
    let folder = try TemporaryFolder()
    let page = "\(Self.sources)/Documents/harbour-story.html"
    let added = try Program.run(["sources", "add", page, "--to", "\(folder.path)/records", "--type", "report"])
    #expect(added.status == 0, "\(added.errors)")
    let lines = try folder.file(
      "notes.jsonl",
      #"""
      {"id": "a b/c", "title": "One", "text": "The ferry carried 900 people.", "date": "2024-05"}
      {"id": 2, "title": "Two", "text": "A & B < C"}
      """#)
    let imported = try Program.run(["sources", "import", lines, "-o", "\(folder.path)/records/notes.xml"])
    #expect(imported.status == 0, "\(imported.errors)")
    let valid = try Program.run(["sources", "validate", "\(folder.path)/records"])
    #expect(valid.status == 0, "\(valid.errors)")
    #expect(valid.output.contains("3 records"))
    let links = try Program.run(
      ["stream", "link", "--sources", "\(folder.path)/records"], input: #"{"id": "q", "text": "ferry people"}"#)
    #expect(links.output.contains(#""source":"a b/c""#))
  }

  @Test(arguments: [
    ("<!DOCTYPE sources><sources xmlns=\"urn:assay:source:1\"/>", "DOCTYPE"),
    ("<sources xmlns=\"urn:assay:source:1\"><source id=\"a\"></sources>", ":1:"),
    ("<sources xmlns=\"urn:assay:source:1\">\n<source id=\"a b\" type=\"article\"/>\n</sources>", ":2:"),
    ("<html/>", "html"),
  ])
  func `names file, line and remedy of a bad record`(xml: String, part: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("bad.xml", xml)
    let result = try Program.run(["sources", "validate", file])
    #expect(result.status != 0)
    #expect(result.errors.contains(file))
    #expect(result.errors.contains(part), "\(result.errors)")
  }

  @Test func `leaves no file behind when an import fails`() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(["sources", "import", "\(folder.path)/none.jsonl", "-o", "\(folder.path)/out.xml"])
    #expect(result.status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}
