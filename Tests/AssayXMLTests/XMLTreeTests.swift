import AssayXML
import Testing

@Suite struct XMLTreeTests {
  private func parse(_ text: String, limits: XMLLimits = .document) throws(XMLError) -> XMLTree {
    try XMLTree(parsing: Array(text.utf8), file: "a.xml", limits: limits)
  }

  @Test func `reads names, name spaces, attributes, text and lines`() throws {
    let root = try parse(
      """
      <?xml version="1.0"?>
      <!-- a comment -->
      <s:list xmlns:s="urn:example" xml:lang="en">
        <s:item n="1">one &amp; <b>a</b> half</s:item>
        <s:item n="2"><![CDATA[<two>]]></s:item>
      </s:list>
      """
    ).root
    #expect(root.name == "list")
    #expect(root.namespace == "urn:example")
    #expect(root.line == 3)
    let items = root.children(named: "item")
    #expect(items.map(\.text) == ["one & a half", "<two>"])
    #expect(items.map { $0["n"] } == ["1", "2"])
    #expect(items.map(\.line) == [4, 5])
    #expect(items.first?.language == "en")
    #expect(items.first?.child(named: "b")?.text == "a")
    #expect(items.last?.parent?.name == "list")
  }

  @Test func `gives the byte offset of each start tag`() throws {
    let text = "<a>é<b/><c d='>'>x</c></a>"
    let root = try parse(text).root
    #expect(root.children.map(\.offset) == [5, 9])
  }

  @Test(arguments: [
    "<a>", "<a></b>", "<a/><b/>", "", "text", "<a b='1' b='2'/>", "<p:a/>",
    "<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'/>",
    "<a>&nothing;</a>", "<a>\u{1}</a>", "<a b=c/>", "<a b/>", "<![CDATA[x]]>", "<a>]]></a>", "<a",
  ])
  func `is not well-formed`(_ text: String) {
    #expect {
      try parse(text)
    } throws: { error in
      if case .notWellFormed(file: "a.xml", line: 1, reason: let reason)? = error as? XMLError {
        !reason.isEmpty
      } else {
        false
      }
    }
  }

  @Test func `refuses a document type declaration`() {
    let text = "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY b 'x'>]>\n<a>&b;</a>"
    #expect(throws: XMLError.refused(file: "a.xml", line: 2, .doctype)) { try parse(text) }
  }

  @Test func `refuses what costs too much`() {
    let deep = String(repeating: "<a>", count: 300)
    #expect(throws: XMLError.refused(file: "a.xml", line: 1, .tooDeep(limit: 250))) { try parse(deep) }
    let wide = "<a " + (0..<100_000).map { "b\($0)='1'" }.joined(separator: " ") + "/>"
    #expect(throws: XMLError.refused(file: "a.xml", line: 1, .tooManyAttributes(limit: 256))) {
      try parse(wide)
    }
    let spaces = (0..<200).map { "<a xmlns:p\($0)='u'" + " xmlns:q\($0)='v'>" }.joined()
    #expect(throws: XMLError.refused(file: "a.xml", line: 1, .tooManyAttributes(limit: 256))) {
      try parse(spaces)
    }
    var limits = XMLLimits.document
    limits.textBytes = 1000
    let long = "<a>\n" + String(repeating: "x", count: 2000) + "</a>"
    #expect(throws: XMLError.refused(file: "a.xml", line: 2, .textTooLong(limit: 1000))) {
      try parse(long, limits: limits)
    }
    limits.textBytes = 1 << 20
    limits.documentBytes = 1000
    #expect(throws: XMLError.refused(file: "a.xml", line: 2, .documentTooLong(limit: 1000))) {
      try parse(long, limits: limits)
    }
  }

  @Test(arguments: ["UTF-7", "IBM037", "ISO-2022-JP", "nonsense"])
  func `refuses encodings that hide markup`(_ name: String) {
    #expect(throws: XMLError.refused(file: "a.xml", line: 1, .encoding)) {
      try parse("<?xml version='1.0' encoding='\(name)'?><a/>")
    }
  }

  @Test func `refuses a declaration that its byte order mark belies`() {
    let latin = [0xEF, 0xBB, 0xBF] + Array("<?xml version='1.0' encoding='ISO-8859-1'?><a/>".utf8)
    let wide = "\u{FEFF}<?xml version='1.0' encoding='UTF-8'?><a/>".utf16.flatMap {
      [UInt8($0 >> 8), UInt8($0 & 0xFF)]
    }
    for bytes in [latin, wide] {
      #expect(throws: XMLError.refused(file: "a", line: 1, .encoding)) {
        try XMLTree(parsing: bytes, file: "a")
      }
    }
  }

  @Test func `reads UTF-16 of either order and Latin-1`() throws {
    let text = "<?xml version='1.0' encoding='UTF-16'?><a>é€😀</a>"
    let units = [0xFEFF] + Array(text.utf16)
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try XMLTree(parsing: big, file: "b").root.text == "é€😀")
    #expect(try XMLTree(parsing: little, file: "b").root.text == "é€😀")
    let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE9] + Array("</a>".utf8)
    #expect(try XMLTree(parsing: latin, file: "b").root.text == "é")
  }

  @Test func `says nothing that a terminal would obey`() {
    let bytes = Array("<a>".utf8) + [0x1B, 0x5B, 0x33, 0x31, 0x6D, 0xFF] + Array("</a>".utf8)
    #expect {
      try XMLTree(parsing: bytes, file: "a.xml")
    } throws: { error in
      !"\(error)".unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F }
    }
  }
}
