import AssayXML
import Testing

@Suite struct XMLRecordReaderTests {
  private static let schemaText = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:example:1" targetNamespace="urn:example:1"
               elementFormDefault="qualified">
      <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
      <xs:element name="note">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="title" type="xs:token"/>
            <xs:element name="year" type="xs:gYear" minOccurs="0"/>
          </xs:sequence>
          <xs:attribute name="id" type="xs:NCName" use="required"/>
          <xs:attribute ref="xml:lang" xmlns:xml="http://www.w3.org/XML/1998/namespace"/>
        </xs:complexType>
      </xs:element>
    </xs:schema>
    """

  private func schema() throws -> XMLSchema { try XMLSchema(Self.schemaText, name: "note.xsd") }

  private func reader(_ text: String, valid: Bool = true) throws -> XMLRecordReader {
    try XMLRecordReader(
      bytes: Array(text.utf8), file: "notes.xml", recordName: "note", schema: valid ? schema() : nil)
  }

  private func records(_ reader: XMLRecordReader) throws -> [XMLRecordReader.Record] {
    var result: [XMLRecordReader.Record] = []
    while let record = try reader.next() { result.append(record) }
    return result
  }

  @Test func `hands over one record at a time`() throws {
    let reader = try reader(
      """
      <notes xmlns="urn:example:1" made="today">
        <note id="a"><title>One</title></note>

        <!-- between -->
        <note id="b" xml:lang="en"><title>Two</title><year>1999</year></note>
      </notes>
      """)
    #expect(reader.root.name == "notes")
    #expect(reader.root["made"] == "today")
    let records = try records(reader)
    #expect(records.map { $0.element["id"] } == ["a", "b"])
    #expect(records.map(\.element.line) == [2, 5])
    #expect(records.allSatisfy { $0.faults.isEmpty })
    #expect(records.last?.element.child(named: "year")?.text == "1999")
    #expect(try reader.next() == nil)
  }

  @Test func `takes a root that is the record`() throws {
    let records = try records(reader("<note xmlns='urn:example:1' id='a'><title>One</title></note>"))
    #expect(records.map { $0.element.child(named: "title")?.text } == ["One"])
    #expect(records.allSatisfy { $0.faults.isEmpty })
  }

  @Test func `says where a record does not follow the schema`() throws {
    let faults = try records(
      reader(
        """
        <notes xmlns="urn:example:1">
          <note id="a"><title>One</title></note>
          <note>
            <title>Two</title>
            <year>ninety</year>
          </note>
          <note id="c"><year>1999</year></note>
        </notes>
        """)
    ).flatMap(\.faults)
    #expect(faults.map(\.line) == [3, 5, 7])
    #expect(faults.map(\.path) == ["/notes/note[2]", "/notes/note[2]/year", "/notes/note[3]/year"])
    #expect(faults.first?.reason == "The attribute 'id' is required but missing")
    #expect(faults.first?.remedy == "Add the missing attribute.")
    #expect(faults[1].reason == "'ninety' is not a valid value of the atomic type 'xs:gYear'")
  }

  @Test func `gives exact lines far beyond 65,535`() throws {
    let text =
      "<notes xmlns='urn:example:1'>\n"
      + String(repeating: "<note id='a'><title>t</title></note>\n", count: 70_000)
      + "<note><title>t</title></note></notes>"
    let reader = try reader(text)
    var last: XMLRecordReader.Record?
    while let record = try reader.next() { last = record }
    #expect(last?.element.line == 70_002)
    #expect(last?.faults.map(\.line) == [70_002])
    #expect(last?.faults.map(\.path) == ["/notes/note[70001]"])
  }

  @Test(arguments: [
    "<notes><note><title>cut", "<notes><note></notes>", "<notes><note/></notes>more",
    "<notes><p:note/></notes>",
    "<notes><note/>", "",
  ])
  func `reports broken markup at whatever place`(_ text: String) {
    #expect(throws: XMLError.self) { try records(reader(text, valid: false)) }
  }

  @Test func `limits a record, not the collection`() throws {
    var limits = XMLLimits.records
    limits.recordBytes = 100_000
    limits.textBytes = 1 << 20
    let small = "<note>" + String(repeating: "x", count: 50_000) + "</note>"
    let collection = Array(("<notes>" + String(repeating: small, count: 20) + "</notes>").utf8)
    let reader = try XMLRecordReader(bytes: collection, file: "n", limits: limits)
    #expect(try records(reader).count == 20)
    let big = Array(("<notes><note>" + String(repeating: small, count: 20) + "</note></notes>").utf8)
    #expect(throws: XMLError.refused(file: "n", line: 1, .recordTooLong(limit: 100_000))) {
      try records(XMLRecordReader(bytes: big, file: "n", limits: limits))
    }
  }

  @Test func `says why a file cannot be opened`() {
    #expect(throws: XMLError.notReadable(file: "/no/such.xml", reason: "No such file or directory")) {
      try XMLRecordReader(path: "/no/such.xml")
    }
  }

  @Test func `says what is wrong with a schema`() {
    #expect {
      try XMLSchema(
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element type='x'/></xs:schema>", name: "s"
      )
    } throws: { error in
      if case .schemaNotUsable(name: "s", line: 1, _)? = error as? XMLError { true } else { false }
    }
  }

  @Test func `reads nothing that an import names outside memory`() {
    let text = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:p="urn:p">
        <xs:import namespace="urn:p" schemaLocation="/etc/passwd"/>
        <xs:element name="a" type="p:t"/>
      </xs:schema>
      """
    #expect(throws: XMLError.self) { try XMLSchema(text, name: "s") }
  }

  @Test func `validates on many threads with one schema`() async throws {
    let schema = try schema()
    let good = Array("<notes xmlns='urn:example:1'><note id='a'><title>t</title></note></notes>".utf8)
    let bad = Array("<notes xmlns='urn:example:1'><note><title>t</title></note></notes>".utf8)
    let counts = await withTaskGroup(of: Int.self) { group in
      for number in 0..<64 {
        group.addTask {
          let reader = try? XMLRecordReader(bytes: number % 2 == 0 ? good : bad, file: "n", schema: schema)
          let record = try? reader?.next()
          return record?.faults.count ?? -1
        }
      }
      return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    #expect(counts == [0: 32, 1: 32])
  }
}
