import AssayModel
import Testing

@testable import AssaySources

@Suite struct SourceRecordReaderTests {
  private func collection(_ records: String) -> [UInt8] {
    Array("<sources xmlns=\"urn:assay:source:1\">\(records)</sources>".utf8)
  }

  private func record(
    id: String = "r1", dates: String = "retrieved=\"2024-03-01T08:30:00Z\"",
    passage: String = "The quay is 400 m long.",
    facts: String = ""
  ) -> String {
    """
    <source id="\(id)" type="report" xml:lang="en"><title>Quay</title><dates \(dates)/><rights/>
    <subject sid="quay"><name>North Quay</name></subject>
    <body><passage pid="p1">\(passage)</passage></body>\(facts.isEmpty ? "" : "<facts>\(facts)</facts>")
    <provenance><event action="created" at="2024-03-01T08:30:00Z" by="A"/></provenance></source>
    """
  }

  private func read(_ records: String) throws -> (sources: [Source], faults: [SourceRecordError]) {
    let reader = try SourceRecordReader(bytes: collection(records), file: "r.xml")
    var sources: [Source] = []
    var faults: [SourceRecordError] = []
    while let next = try reader.next() {
      if let source = next.source { sources.append(source) }
      faults += next.faults
    }
    return (sources, faults)
  }

  @Test func `an offset too large for any text is a fault`() throws {
    let fact = """
      <fact fid="f1" passage="p1" from="0" to="99999999999999999999" subject="quay" property="length">\
      <quantity value="400" unit="m"/></fact>
      """
    let (sources, faults) = try read(record(facts: fact))
    #expect(sources.isEmpty)
    #expect(faults.map(\.description).contains { $0.contains("\"to\" is too large") })
  }

  @Test func `reads a record with its fact`() throws {
    let fact = """
      <fact fid="f1" passage="p1" from="12" to="17" subject="quay" property="length"><quantity value="400" unit="m"/>\
      <when from="2023" until="2024-02"/></fact>
      """
    let (sources, faults) = try read(record(facts: fact))
    #expect(faults.isEmpty)
    let source = try #require(sources.first)
    #expect(source.subjects.first?.names == ["North Quay"])
    #expect(source.facts.first?.value == 400)
    #expect(source.facts.first?.place == 12..<17)
    #expect(source.facts.first?.when?.description == "2023-01-01/2024-02-29")
    #expect(source.provenance.first?.by == "A")
  }

  @Test func `a faulty record is reported and the next one is read`() throws {
    let (sources, faults) = try read(
      record(id: "bad one") + record(id: "good"))
    #expect(sources.map(\.id) == ["good"])
    guard case .notValid(let file, let line, let path, _, let remedy) = try #require(faults.first) else {
      Issue.record("not a validity fault")
      return
    }
    #expect(file == "r.xml" && line == 1 && path.contains("source") && !remedy.isEmpty)
  }

  @Test(arguments: [
    ("<fact fid='f' subject='quay' property='p'><quantity value='5' upper='4'/></fact>", "below"),
    ("<fact fid='f' subject='quay' property='p'><when from='2024' until='2023'/></fact>", "before"),
    ("<fact fid='f' passage='p1' from='3' to='99' subject='quay' property='p'/>", "code points"),
    ("<fact fid='f' passage='p1' from='9' to='3' subject='quay' property='p'/>", "before"),
    ("<fact fid='f' from='1' to='3' subject='quay' property='p'/>", "without a passage"),
    ("<fact fid='f' subject='pier' property='p'/>", "no subject"),
    ("<fact fid='f' passage='p1' from='1' subject='quay' property='p'/>", "only one"),
  ])
  func `checks what the schema cannot`(_ fact: String, _ reason: String) throws {
    let (sources, faults) = try read(record(facts: fact))
    #expect(sources.isEmpty)
    #expect(faults.count == 1 && faults.first?.description.contains(reason) == true)
  }

  @Test func `validity must not end before it starts`() throws {
    let dates = "retrieved=\"2024-03-01T08:30:00Z\" valid-from=\"2024\" valid-until=\"2023-12\""
    #expect(try read(record(dates: dates)).faults.count == 1)
  }

  @Test func `an id stands once`() throws {
    let (sources, faults) = try read(record() + record())
    #expect(sources.count == 1 && faults.count == 1)
  }

  @Test(arguments: [
    "", "text", "<other/>", "<sources/>", "<!DOCTYPE a><sources xmlns='urn:assay:source:1'/>",
    "<sources xmlns='urn:assay:source:1'><source",
  ])
  func `other files are refused`(_ text: String) {
    #expect(throws: SourceRecordError.self) {
      let reader = try SourceRecordReader(bytes: Array(text.utf8), file: "r.xml")
      while try reader.next() != nil {}
    }
  }

  @Test func `a missing file is an error that names it`() {
    #expect(throws: SourceRecordError.self) { try SourceRecordReader(path: "/nowhere/r.xml") }
    #expect(throws: SourceRecordError.self) { try SourceFolder.collection(at: "/nowhere") }
  }
}
