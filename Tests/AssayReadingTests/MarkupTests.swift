import AssayModel
import AssayReading
import AssayText
import Testing

/// What a document's blocks are, and that the text of each stands where the document says.
func outline(_ document: Document) -> [String] {
  let lines = LineMap(document.origin.content)
  return document.blocks.map { block in
    let place = lines.place(of: document.origin.contentOffset(of: block.span.start))
    return "\(place.line):\(place.column) \(block.kind.rawValue): \(document.text[block.span])"
  }
}

@Suite struct MarkdownTests {
  private func document(_ text: String) throws -> Document {
    try #require(try Reader.documents(from: Array(text.utf8), named: "a.md").first)
  }

  @Test(arguments: [
    (
      "# Title\n\nText *with* **marks** and `code & <b>`.",
      ["1:3 title: Title", "3:1 paragraph: Text with marks and code & <b>."]
    ),
    (
      "Title\n=====\nText.\n\nPart\n---\nMore.",
      ["1:1 title: Title", "3:1 paragraph: Text.", "5:1 heading: Part", "7:1 paragraph: More."]
    ),
    ("One [link](http://x/(a) \"t\") and [two][r].\n\n[r]: http://y", ["1:1 paragraph: One link and two."]),
    (
      "It [sic] is 5 * 3 in snake_case_names, \\*so\\*.",
      ["1:1 paragraph: It [sic] is 5 * 3 in snake_case_names, *so*."]
    ),
    (
      "- one\n- two\n  more\n\n2. three",
      ["1:3 list-item: one", "2:3 list-item: two more", "5:4 list-item: three"]
    ),
    ("> said\n> so\n\nmine", ["1:3 block-quote: said so", "4:1 paragraph: mine"]),
    ("| a | b |\n|---|--:|\n| 1 | *2* |", ["1:3 table-row: a | b", "3:3 table-row: 1 | 2"]),
    ("```\nlet x = 1\n```\ntext", ["2:1 code: let x = 1", "4:1 paragraph: text"]),
    ("![A ship](x.png)\n\nA ![ship](y.png) came.", ["1:3 caption: A ship", "3:1 paragraph: A came."]),
    ("one  \ntwo<br>three", ["1:1 paragraph: one\ntwo\nthree"]),
    ("Prices&nbsp;rose &mdash; 5&#37;.", ["1:1 paragraph: Prices\u{A0}rose — 5%."]),
    ("***both*** ~~gone~~ <span>x</span> <http://a.b>", ["1:4 paragraph: both gone x http://a.b"]),
    ("It rose to\n2019. After that it fell.", ["1:1 paragraph: It rose to 2019. After that it fell."]),
    ("Text.[^1]\n\n[^1]: Note.", ["1:1 paragraph: Text.", "3:7 paragraph: Note."]),
    ("<!-- no\nno -->\n\n***\n\nyes", ["6:1 paragraph: yes"]),
  ])
  func `reads`(_ text: String, _ expected: [String]) throws {
    #expect(try outline(document(text)) == expected)
  }

  @Test func `reads the front matter`() throws {
    let document = try document("---\ntitle: \"Harbour\"\ndate: 2024-03-12\nauthor: Jane Doe\n---\nText.")
    #expect(document.title == "Harbour")
    #expect(document.byline == "Jane Doe")
    #expect(document.date?.description == "2024-03-12")
    #expect(outline(document) == ["6:1 paragraph: Text."])
  }

  @Test(arguments: [
    "[", "](", "*", "_a", "`", "``a", "> ", "- ", "<a", "&", "|\n|-|\n", "![", "#", "\\", "[a](",
  ])
  func `survives endless repetition`(_ piece: String) {
    _ = try? Reader.documents(
      from: Array(("x " + String(repeating: piece, count: 10_000)).utf8), named: "a.md")
  }
}

@Suite struct HTMLReaderTests {
  private let page = """
    <html lang="en-GB"><head><title>Harbour reopens after a week | Example News</title>
    <meta property="article:published_time" content="2024-03-12T10:00:00Z"></head><body>
    <nav><a href="/">Home</a> <a href="/w">World</a></nav>
    <div class="article"><h1>Harbour reopens after a week</h1><p class="byline">Jane Doe</p>
    <p>The harbour, closed since Monday, reopened on Friday &mdash; officials said &quot;all is well&quot;, and ships came in, one
    by one, all day long until the night, as they had done before the storm, and nobody counted them.</p>
    <p>A second <b>paragraph</b>, with <a href="/y">a link</a>, runs on for a good while, so that it counts, as it must.</p>
    <blockquote><p>We are glad, and so are the pilots, who had waited for a week.</p></blockquote>
    <h2>Figures</h2><table><tr><th>Year</th><th>Tons</th></tr><tr><td>2019</td><td>12</td></tr></table>
    <ul><li>one, with a comma<li>two</ul>
    <figure><img src="x"><figcaption>The harbour.</figcaption></figure>
    <p>A third paragraph, with commas, more commas, and still more, to be sure of the count.<br>A second line.</p>
    <div class="share-buttons"><a href="/f">Share this</a></div></div>
    <div class="related"><a href="/1">Other story one</a> <a href="/2">Other story two</a></div>
    <footer>Copyright</footer><script>var x = "<p>no</p>";</script></body></html>
    """

  @Test func `reads the article and leaves out the rest`() throws {
    let document = try #require(try Reader.documents(from: Array(page.utf8), named: "a.html").first)
    #expect(document.title == "Harbour reopens after a week")
    #expect(document.byline == "Jane Doe")
    #expect(document.date?.description == "2024-03-12")
    #expect(document.language == "en-GB")
    let kinds = document.blocks.map(\.kind)
    #expect(
      kinds == [
        .title, .paragraph, .paragraph, .blockQuote, .heading, .tableRow, .tableRow, .listItem, .listItem,
        .caption,
        .paragraph,
      ])
    #expect(document.blocks.first { $0.kind == .blockQuote }?.voice == .blockQuote)
    #expect(document.blocks.first { $0.kind == .caption }?.voice == .caption)
    let lines = outline(document)
    #expect(lines.contains("9:32 table-row: Year | Tons"))
    #expect(lines.last?.hasSuffix("to be sure of the count.\nA second line.") == true)
    #expect(document.text.string.contains("Friday — officials said \"all is well\", and"))
  }

  @Test func `knows the place of every word`() throws {
    let document = try #require(try Reader.documents(from: Array(page.utf8), named: "a.html").first)
    let source = document.origin.content
    for word in ["officials", "well", "paragraph", "link", "pilots", "2019", "second line"] {
      let range = try #require(document.text.bytes.firstRange(of: Array(word.utf8)))
      let start = document.origin.contentOffset(of: range.lowerBound)
      #expect(source[TextSpan(start, start + word.utf8.count)] == word)
    }
  }

  @Test(arguments: [
    ("By Ann Lee and Bo Dahl · 12 May 2024 · 4 min read", "Ann Lee and Bo Dahl"),
    ("by Ann Lee, May 12, 2024", "Ann Lee"), ("Written by Ann Lee | Example News", "Ann Lee"),
    ("Ann Lee Published 3 hours ago", "Ann Lee"), ("Theresa May", "Theresa May"), ("By Jo May, Bo Ek", "Jo May, Bo Ek"),
    ("5 min read", nil), ("", nil),
  ])
  func `takes the names out of a by-line`(_ byline: String, _ names: String?) throws {
    let page = "<meta name=author content='\(byline)'><p>The ferry left at noon.</p>"
    let document = try #require(try Reader.documents(from: Array(page.utf8), named: "a.html").first)
    #expect(document.byline == names)
  }

  @Test func `leaves out boxes of advertisements, and keeps the speaker of a quotation`() throws {
    let paragraph = "<p>The ferry, which had been late, left at noon, and nobody was left behind.</p>"
    let story = String(repeating: paragraph, count: 8)
    let page = """
      <article>\(story)<div class="ad">Buy two boats, get one, today only, at the old pier.</div>
      <blockquote><p>We waited, and it came.</p><footer>Ann Lee, pilot</footer></blockquote>
      <div class="reading-head"><p>What is ahead, as the readers of this page know, is winter, and much ice.</p></div></article>
      """
    let document = try #require(try Reader.documents(from: Array(page.utf8), named: "a.html").first)
    let text = document.text.string
    #expect(!text.contains("Buy two boats"))
    #expect(text.contains("Ann Lee, pilot"))
    #expect(text.contains("much ice"))
    #expect(document.blocks.filter { $0.kind == .blockQuote }.map { document.text[$0.span] }.last == "Ann Lee, pilot")
  }

  @Test func `reads metadata from JSON-LD`() throws {
    let page = """
      <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "no"},
      {"@type": ["NewsArticle"], "headline": "The harbour", "datePublished": "2023-05-06T07:08:09+02:00",
      "author": [{"@type": "Person", "name": "A. Doe"}, {"name": "B. Roe"}]}]}</script><p>Text of the page.</p>
      """
    let document = try #require(try Reader.documents(from: Array(page.utf8), named: "a.html").first)
    #expect(document.title == "The harbour")
    #expect(document.byline == "A. Doe, B. Roe")
    #expect(document.date?.description == "2023-05-06")
  }

  @Test(arguments: ["<p>Just a line", "plain < text", "<div><span>Short</span></div>", "<table><tr><td>x"])
  func `short pages give their text`(_ page: String) throws {
    let document = try #require(try Reader.documents(from: Array(page.utf8), named: "a.html").first)
    #expect(!document.blocks.isEmpty)
  }

  @Test func `a page without text is empty`() {
    #expect(throws: ReadingError.empty(file: "a.html")) {
      try Reader.documents(
        from: Array("<html><body><img src=x><script>1</script></body></html>".utf8), named: "a.html")
    }
  }

  @Test(arguments: [
    "<div>", "<div>x", "<p><b>x", "<table><tr><td>x", "<br>", "<a href=#a>x", "<ul><li>x", "<dd>x",
    "<section><h2>x",
  ])
  func `survives endless repetition`(_ piece: String) {
    _ = try? Reader.documents(
      from: Array((String(repeating: piece, count: 5_000) + "end").utf8), named: "a.html")
  }
}

@Suite struct NewsReaderTests {
  @Test func `reads NITF`() throws {
    let text = """
      <?xml version="1.0" encoding="ISO-8859-1"?>
      <!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
      <nitf><head><title>Harbour</title><docdata><date.issue norm="20240312T100000Z"/></docdata></head>
      <body><body.head><hedline><hl1>Harbour &amp; wall reopen</hl1></hedline><byline>Jane Doe</byline></body.head>
      <body.content><p>The harbour <em>reopened</em>.</p>
      <media><media-metadata>no</media-metadata><media-caption>A ship.</media-caption></media>
      <table><tr><td>2019</td><td>12 t</td></tr></table>
      <bq><block><p>Glad.</p></block></bq></body.content><body.end>no</body.end></body></nitf>
      """
    let document = try #require(try Reader.documents(from: Array(text.utf8), named: "a.nitf").first)
    #expect(document.title == "Harbour")
    #expect(document.byline == "Jane Doe")
    #expect(document.date?.description == "2024-03-12")
    #expect(
      outline(document) == [
        "4:32 title: Harbour & wall reopen", "4:81 byline: Jane Doe", "5:18 paragraph: The harbour reopened.",
        "6:58 caption: A ship.", "7:16 table-row: 2019 | 12 t", "8:15 block-quote: Glad.",
      ])
  }

  @Test func `reads each news item of NewsML-G2`() throws {
    func item(_ number: Int, _ content: String) -> String {
      """
      <newsItem guid="urn:n:\(number)" xml:lang="en"><itemMeta><versionCreated>2024-03-13T10:00:00Z</versionCreated></itemMeta>
      <contentMeta><contentCreated>2024-03-1\(number)</contentCreated><headline>H\(number)</headline></contentMeta>
      <contentSet>\(content)</contentSet></newsItem>
      """
    }
    let text =
      "<newsMessage>"
      + item(
        1,
        "<inlineXML><html><head><title>t</title></head><body><p>One &#8212; two.</p></body></html></inlineXML>"
      )
      + item(2, "<inlineData>First &lt;line&gt;\nwraps.\n\nSecond.</inlineData>") + "</newsMessage>"
    let documents = try Reader.documents(from: Array(text.utf8), named: "a.xml")
    #expect(documents.map(\.id) == ["urn:n:1", "urn:n:2"])
    #expect(documents.map(\.title) == ["H1", "H2"])
    #expect(documents.map { $0.date?.description } == ["2024-03-11", "2024-03-12"])
    #expect(documents.map { $0.blocks.count } == [1, 2])
    #expect(documents.map(\.text.string) == ["One — two.", "First <line> wraps.\n\nSecond."])
  }

  @Test(arguments: [
    "<nitf><body><body.content><p>cut",
    "<!DOCTYPE nitf [<!ENTITY a 'b'>]><nitf><body><body.content><p>&a;</p></body.content></body></nitf>",
  ])
  func `refuses broken or dangerous markup`(_ text: String) {
    #expect {
      try Reader.documents(from: Array(text.utf8), named: "a.nitf")
    } throws: { error in
      if case .xml? = error as? ReadingError { true } else { false }
    }
  }

  @Test func `says when XML is of another kind`() {
    #expect {
      try Reader.documents(from: Array("<sources/>".utf8), named: "a.xml")
    } throws: { error in
      if case .wrongFormat? = error as? ReadingError { true } else { false }
    }
  }

  @Test func `text after a comment's end is kept, and an open comment is noted`() throws {
    let text = "One.\n\n<!-- a\nb --> Two.\n\n<!-- c --><!-- d --> Three.\n\n<!-- e\nFour.\n"
    let document = try #require(Reader.documents(from: Array(text.utf8), named: "a.md").first)
    #expect(document.text.string == "One.\n\nTwo.\n\nThree.")
    #expect(document.notes.map(\.message).contains { $0.hasPrefix("line 8: a comment is not closed") })
  }

  @Test(arguments: ["RIFF is a file's mark.", "GIF8 was a name.", "BZh begins some archives."])
  func `a text that begins like an archive is read`(_ text: String) throws {
    #expect(try Reader.documents(from: Array(text.utf8), named: "a.txt").first?.text.string == text)
    #expect(throws: ReadingError.self) {
      try Reader.documents(from: Array(text.utf8.prefix(4)) + [1, 2, 3], named: "a.txt")
    }
  }

  @Test func `divisions nested to no end do not take for ever`() throws {
    let open = String(repeating: "<div class=\"share sharedaddyx\">a, b <a href=\"x\">c</a>", count: 250)
    let part = open + String(repeating: "</div>", count: 250)
    let page = "<html><body>" + String(repeating: part, count: 12) + "<p>The quay is 400 m long.</p></body></html>"
    let start = ContinuousClock.now
    _ = try Reader.documents(from: Array(page.utf8), named: "a.html")
    #expect(start.duration(to: .now) < .seconds(20))
  }
}
