import AssayXML
import Testing

@Suite struct HTMLTreeTests {
  private func outline(_ text: String) -> String {
    let tree = HTMLTree(parsing: Array(text.utf8))
    var result = ""
    for node in 0..<tree.count {
      if tree.isText(node) {
        result += "'" + tree.text(of: node) + "'"
      } else if ![HTMLTag.html, .head, .body].contains(tree.tag(node)) {
        result += tree.tag(node).rawValue + " "
      }
    }
    return result
  }

  @Test(arguments: [
    ("<p>One<p>Two", "p 'One'p 'Two'"),
    ("<p>a &amp; b&mdash;c &#x2014; &#150; &unknown; &copy 2</p>", "p 'a & b—c — – &unknown; © 2'"),
    ("<ul><li>a<li>b</ul>", "ul li 'a'li 'b'"),
    ("<div>x<!-- <p>no</p> -->y</div>", "div 'x''y'"),
    ("<script>if (a < b) { '</p>' }</script><p>z", "script 'if (a < b) { '</p>' }'p 'z'"),
    ("<table><tr><td>1<td>2<tr><td>3</table>", "table tr td '1'td '2'tr td '3'"),
    ("<p>a < b and c > d</p>", "p 'a < b and c > d'"),
    ("<P CLASS='x' hidden>a</P >", "p 'a'"),
    ("<p>T12. stays</p>", "p 'T12. stays'"),
    ("<p title='a>b'>c", "p 'c'"),
  ])
  func `mends and reads`(_ page: String, _ outline: String) {
    #expect(self.outline(page) == outline)
  }

  @Test func `knows where each text stands`() {
    let page = "<html><body><p>One <b>tw&ouml;</b> three</p></body></html>"
    let tree = HTMLTree(parsing: Array(page.utf8))
    let texts = (0..<tree.count).filter { tree.isText($0) }
    #expect(
      texts.map { String(decoding: tree.source[tree.sourceRange(ofText: $0)], as: UTF8.self) } == [
        "One ", "tw&ouml;", " three",
      ])
  }

  @Test func `reads attributes`() {
    let tree = HTMLTree(parsing: Array("<meta name=date content=\"2024-01-02 &amp; so\" onclick='x()'>".utf8))
    let meta = (0..<tree.count).first { tree.tag($0) == .meta }
    #expect(meta.flatMap { tree.attribute("content", of: $0) } == "2024-01-02 & so")
    #expect(meta.flatMap { tree.attribute("onclick", of: $0) } == nil)
  }

  @Test(arguments: [
    "<div>", "<b>", "<p><i>", "<table><tr><td>", "</div>", "<div></b>", "<", "<a b", "&", "<!--", "<script>",
  ])
  func `survives endless repetition`(_ piece: String) {
    let tree = HTMLTree(parsing: Array((String(repeating: piece, count: 10_000) + "<p>end").utf8))
    #expect(tree.count > 0)
  }

  @Test func `is quick on a tag with very many attributes`() {
    let page = "<p " + (0..<100_000).map { "b\($0)='1'" }.joined(separator: " ") + ">x"
    #expect(HTMLTree(parsing: Array(page.utf8)).text(of: 0) == "x")
  }

  @Test func `an empty page is an empty tree`() {
    #expect(HTMLTree(parsing: []).text(of: 0).isEmpty)
  }
}
