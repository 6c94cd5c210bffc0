import AssayModel
import Foundation
import Testing

@testable import AssaySources

@Suite struct SourceFolderTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path

  private func record(_ id: String, namespace: String = "urn:assay:source:1") -> String {
    """
    <source xmlns="\(namespace)" id="\(id)" type="report" xml:lang="en"><title>A</title>
    <dates retrieved="2024-03-01T08:30:00Z"/><rights/><body><passage pid="p1">Text of \(id).</passage></body>
    <provenance><event action="created" at="2024-03-01T08:30:00Z" by="A"/></provenance></source>
    """
  }

  private func collection(_ files: [String: String]) throws -> SourceFolder.Collection {
    for (name, content) in files {
      let path = "\(folder)/\(name)"
      let parent = (path as NSString).deletingLastPathComponent
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      try Data(content.utf8).write(to: URL(filePath: path))
    }
    return try SourceFolder.collection(at: folder)
  }

  @Test func `a damaged file is named, and the others are read`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let found = try collection([
      "a.xml": record("a"), "b.xml": String(record("b").dropLast(40)), "c/d.XML": record("d"), "e.txt": "x",
    ])
    #expect(found.sources.map(\.id) == ["a", "d"])
    #expect(found.damaged == ["\(folder)/b.xml"])
    #expect(found.faults.count == 1)
    #expect(found.faults.first?.description.contains("ends early, inside <") == true)
  }

  @Test(arguments: [20, 60, 100, 120, 160, 200, 240, 275])
  func `a record that was cut off ends early`(_ length: Int) throws {
    let cut = Array(record("a").utf8.prefix(length))
    #expect {
      let reader = try SourceRecordReader(bytes: cut, file: "cut.xml")
      while try reader.next() != nil {}
    } throws: { error in
      "\(error)".contains("ends early")
    }
  }

  @Test func `text after the record is no early end`() throws {
    let bytes = Array((record("a") + record("b")).utf8)
    #expect {
      let reader = try SourceRecordReader(bytes: bytes, file: "two.xml")
      while try reader.next() != nil {}
    } throws: { error in
      !"\(error)".contains("ends early")
    }
  }

  @Test func `a mistyped name space or root is reported, other files are passed over`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let found = try collection([
      "a.xml": record("a", namespace: "urn:assay:sources:1"), "b.xml": record("b"),
      "c.xml": "<sourcs xmlns=\"urn:assay:source:1\"/>", "d.xml": "<nitf/>",
    ])
    #expect(found.sources.map(\.id) == ["b"])
    #expect(
      found.faults == [
        .mistypedRoot(file: "\(folder)/a.xml", root: "source", namespace: "urn:assay:sources:1"),
        .mistypedRoot(file: "\(folder)/c.xml", root: "sourcs", namespace: "urn:assay:source:1"),
      ])
  }

  #if os(Linux)
    @Test func `a file whose name is not UTF-8 is reported, and the others are read`() throws {
      defer { try? FileManager.default.removeItem(atPath: folder) }
      _ = try collection(["a.xml": record("a")])
      let name = Array("\(folder)/h".utf8) + [0xE4] + Array("fen.xml".utf8)
      let stream = fopen(name.map { CChar(bitPattern: $0) } + [0], "w")
      #expect(stream != nil)
      if let stream { fclose(stream) }
      let found = try SourceFolder.collection(at: folder)
      #expect(found.sources.map(\.id) == ["a"])
      #expect(found.faults == [.nameNotReadable(file: "\(folder)/h\u{FFFD}fen.xml")])
    }
  #endif
}
