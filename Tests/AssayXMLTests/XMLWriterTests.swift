import AssayXML
import Testing

@Suite struct XMLWriterTests {
  private func written(_ body: (XMLWriter) -> Void) -> String? {
    let writer = XMLWriter(indented: false)
    body(writer)
    return writer.finish().map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `escapes what must be escaped`() {
    let text = written { writer in
      writer.element("a", [("b", "<\"&>"), ("c", nil)]) { writer.text("x < y & \u{1B}[31m \u{FFFF}é") }
    }
    #expect(
      text
        == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"&lt;&quot;&amp;&gt;\">x &lt; y &amp; \u{FFFD}[31m \u{FFFD}é</a>\n"
    )
  }

  @Test func `reads back as written`() throws {
    let writer = XMLWriter()
    writer.start("list", [("xmlns", "urn:example")])
    for index in 0..<3 { writer.element("item", [("n", "\(index)")], text: index == 1 ? "line\nbreak" : "") }
    let tree = try XMLTree(parsing: #require(writer.finish()), file: "w")
    #expect(tree.root.namespace == "urn:example")
    #expect(tree.root.children.map(\.text) == ["", "line\nbreak", ""])
  }

  @Test func `can be taken in pieces`() throws {
    let writer = XMLWriter()
    writer.start("list")
    var bytes: [UInt8] = []
    for _ in 0..<100 {
      writer.element("item", text: "x")
      bytes += writer.take()
    }
    bytes += try #require(writer.finish())
    #expect(try XMLTree(parsing: bytes, file: "w").root.children.count == 100)
  }

  @Test func `fails on calls that would break the document`() {
    #expect(written { $0.start("1a") } == nil)
    #expect(written { $0.text("x") } == nil)
    #expect(written { $0.end() } == nil)
    #expect(
      written {
        $0.element("a")
        $0.element("b")
      } == nil)
    #expect(
      written {
        $0.start("a")
        $0.text("x")
        $0.attribute("b", "c")
      } == nil)
  }
}
