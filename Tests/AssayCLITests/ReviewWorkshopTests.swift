#if Server
  import AssayServe
  import Foundation
  import Testing

  @testable import AssayCLI

  @Suite struct ReviewWorkshopTests {
    private func workshop(_ folder: TemporaryFolder, sources: [String] = []) throws -> ReviewWorkshop {
      let workspace = try WorkspaceOptions.parse(["--workspace", folder.path])
      return ReviewWorkshop(workspace: workspace, sources: sources, store: try workspace.makeStore())
    }

    private func file(_ name: String, _ text: String) throws -> UploadedFile {
      try #require(UploadedFile(name: name, bytes: Array(text.utf8)))
    }

    @Test func `a file is verified without being written anywhere`() async throws {
      let folder = try TemporaryFolder()
      let workshop = try workshop(folder)
      let names = try await workshop.verify([try file("story.txt", "The the bridge cost 40 million euros in 1998.")])
      #expect(names == ["story.txt"])
      let pass = try workshop.store.pass()
      #expect(pass.documents.count == 1)
      #expect(pass.documents[0].findings.map(\.rule) == ["doubled-word"])
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/story.txt"))
    }

    @Test func `a level that is set holds from the next document on`() async throws {
      let folder = try TemporaryFolder()
      let workshop = try workshop(folder)
      let empty = try workshop.settings()
      #expect(empty.text.isEmpty && empty.path.hasSuffix("/assay.toml"))
      try workshop.set("doubled-word", to: "note", version: empty.version)
      #expect(try workshop.settings().levels == ["doubled-word": "note"])
      #expect(throws: WorkshopError.conflict) { try workshop.set("doubled-word", to: "off", version: empty.version) }
      _ = try await workshop.verify([try file("story.txt", "The the bridge cost 40 million euros in 1998.")])
      #expect(try workshop.store.pass().documents[0].findings.map(\.severity) == [.note])
    }

    @Test(arguments: [("no-such-rule", "note"), ("doubled-word", "loud")])
    func `what is no setting is refused`(rule: String, level: String) throws {
      let folder = try TemporaryFolder()
      let workshop = try workshop(folder)
      let version = try workshop.settings().version
      #expect(throws: WorkshopError.self) { try workshop.set(rule, to: level, version: version) }
      #expect(try workshop.settings().text.isEmpty)
    }

    @Test func `a file that a line's change does not reach is left as it is`() throws {
      let folder = try TemporaryFolder()
      let text = "schema = 1\nrules = { doubled-word = \"off\" }\n"
      try folder.file("assay.toml", text)
      let workshop = try workshop(folder)
      let version = try workshop.settings().version
      #expect(throws: WorkshopError.self) { try workshop.set("doubled-word", to: "note", version: version) }
      #expect(try workshop.settings().text == text)
    }

    @Test func `records that cannot be used are told with their place`() async throws {
      let folder = try TemporaryFolder()
      try folder.file("bad.xml", "<record>\n<oops")
      let found = try await workshop(folder, sources: [folder.path + "/bad.xml"]).collections()
      #expect(found.map(\.records) == [0])
      #expect(found.first?.faults.first?.contains("bad.xml") == true)
      #expect(try await workshop(folder).collections().isEmpty)
    }
  }
#endif
