import AssayModel
import AssayText
import AssayXML

/// Reads the elements that NITF, NewsML-G2 and the XHTML inside it mark news text with.
struct NewsMarkup {
  private(set) var builder = BlockBuilder()
  private(set) var title: String?
  private(set) var byline: String?
  private(set) var date: CalendarDate?
  private(set) var language: String?

  private let bytes: [UInt8]
  private var open: [Frame] = []
  /// How sure the date found so far is; a surer one replaces it.
  private var dateRank = 0
  /// Where the last text ended: the place given to what stands for tags.
  private var position = 0

  private struct Frame {
    let name: String
    var kind: Block.Kind
    var voice: Voice
    var level: Int
    /// Whether the text inside belongs to the story.
    var isStory: Bool
    var isRow: Bool
    /// Text without markup of its own: lines make paragraphs.
    var isData = false
    var collected: [UInt8]?
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  // MARK: Events

  mutating func start(_ name: String, _ attributes: [String: String]) {
    var frame =
      open.last ?? Frame(name: "", kind: .paragraph, voice: .author, level: 0, isStory: false, isRow: false)
    frame = Frame(
      name: name, kind: frame.kind, voice: frame.voice, level: frame.level, isStory: frame.isStory,
      isRow: frame.isRow)
    if language == nil, name == "newsItem" || name == "nitf" || name == "html" {
      language = attributes["lang"]
    }
    readDate(name, attributes)
    describe(name, &frame)
    open.append(frame)
    guard frame.isStory else { return }
    if frame.isRow, name == "td" || name == "th" {
      if builder.hasOpenText { builder.addLiteral(" | ", at: position) }
    } else if isBlock(name), !(frame.isRow && name != "tr") {
      builder.begin(frame.kind, voice: frame.voice, level: frame.level)
    } else if name == "br" {
      builder.addBreak(from: position)
    }
  }

  mutating func end(_ name: String) {
    guard let frame = open.popLast() else { return }
    if let collected = frame.collected { finish(frame.name, collected) }
    guard frame.isStory, isBlock(name), !(frame.isRow && name != "tr") else { return }
    let outer = open.last
    builder.begin(outer?.kind ?? .paragraph, voice: outer?.voice ?? .author, level: outer?.level ?? 0)
  }

  mutating func text(_ range: Range<Int>, isPlain: Bool) {
    guard let frame = open.last else { return }
    let isCollected = open.contains { $0.collected != nil }
    let words = isCollected ? decoded(range, isPlain) : []
    for index in open.indices where open[index].collected != nil { open[index].collected? += words }
    guard frame.isStory else { return }
    position = range.upperBound
    if frame.isData {
      addLines(range, isPlain)
    } else {
      add(range, isPlain)
    }
  }

  /// Ends the document.
  mutating func document(id: String, origin: String, format: DocumentFormat, content: Text) -> Document {
    var document = builder.document(id: id, origin: origin, format: format, content: content)
    document.title = title ?? document.blocks.first { $0.kind == .title }.map { document.text[$0.span] }
    document.byline = byline
    document.language = language ?? "en"
    document.date = date
    if date == nil, let date = BlockForms.date(of: document.blocks, in: document.text) {
      document.date = date
      document.notes.append(ReadingNote(.dateGuessed, "the date \(date) was taken from the dateline"))
    }
    return document
  }

  // MARK: Elements

  private func describe(_ name: String, _ frame: inout Frame) {
    switch name {
    case "body", "body.content", "inlineXML": frame.isStory = true
    case "inlineData":
      frame.isStory = true
      frame.isData = true
    case "head", "script", "style", "media-metadata", "media-reference", "body.end", "nitf-table-metadata":
      frame.isStory = false
      if name == "head" { break }
    case "title", "headline": frame.collected = []
    case "hl1", "h1":
      frame.kind = name == "hl1" ? .title : .heading
      frame.voice = .headline
      frame.level = 1
      if name == "hl1" { frame.collected = [] }
    case "hl2", "h2", "h3", "h4", "h5", "h6":
      frame.kind = .heading
      frame.voice = .headline
      frame.level = name == "hl2" ? 2 : Int(name.utf8.last ?? 0x32) - 0x30
    case "byline", "by":
      frame.kind = .byline
      frame.collected = []
    case "dateline": frame.kind = .dateline
    case "li", "dt", "dd": if !frame.isRow { frame.kind = .listItem }
    case "bq", "blockquote":
      frame.kind = .blockQuote
      frame.voice = .blockQuote
    case "media-caption", "figcaption", "caption":
      frame.kind = .caption
      frame.voice = .caption
    case "pre": frame.kind = .code
    case "tr":
      frame.kind = .tableRow
      frame.isRow = true
    default: break
    }
  }

  private func isBlock(_ name: String) -> Bool {
    switch name {
    case "p", "block", "body", "body.head", "body.content", "hedline", "hl1", "hl2", "h1", "h2", "h3", "h4",
      "h5", "h6",
      "byline", "dateline", "abstract", "ul", "ol", "dl", "li", "dt", "dd", "bq", "blockquote", "media",
      "media-caption", "figure", "figcaption", "caption", "table", "tr", "pre", "div", "section", "article",
      "note",
      "hr", "inlineXML", "inlineData":
      true
    default: false
    }
  }

  private mutating func finish(_ name: String, _ collected: [UInt8]) {
    let words = PageMetadata.collapsed(String(decoding: collected, as: UTF8.self))
    guard !words.isEmpty else { return }
    switch name {
    case "hl1", "headline": title = title ?? words
    case "title": if open.contains(where: { $0.name == "head" }) { title = title ?? words }
    default: byline = byline ?? words
    }
  }

  /// The date of issue, else that of the first version, of creation, of this version.
  private mutating func readDate(_ name: String, _ attributes: [String: String]) {
    let rank: Int
    switch name {
    case "date.issue": rank = 4
    case "date.release", "pubdata": rank = 3
    case "story.date": rank = 2
    default: return
    }
    guard rank > dateRank, let written = attributes["norm"] ?? attributes["date.publication"],
      let date = DateReader.date(written)
    else { return }
    self.date = date
    dateRank = rank
  }

  /// A date given as an element's text.
  mutating func setDate(_ text: String, rank: Int) {
    guard rank > dateRank, let date = DateReader.date(text) else { return }
    self.date = date
    dateRank = rank
  }

  // MARK: Text

  private func decoded(_ range: Range<Int>, _ isPlain: Bool) -> [UInt8] {
    if isPlain { return Array(bytes[range]) }
    var output: [UInt8] = []
    var position = range.lowerBound
    while position < range.upperBound {
      position = HTMLEntity.decode(bytes, at: position, end: range.upperBound, into: &output)
    }
    return output
  }

  private mutating func add(_ range: Range<Int>, _ isPlain: Bool) {
    let bytes = bytes
    builder.addText(bytes, range) { position, end, output in
      if !isPlain { return HTMLEntity.decode(bytes, at: position, end: end, into: &output) }
      output.append(bytes[position])
      return position + 1
    }
  }

  /// Plain text inside markup: a blank line begins a paragraph.
  private mutating func addLines(_ range: Range<Int>, _ isPlain: Bool) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      if bytes[start..<end].allSatisfy({ $0 <= 0x20 }) {
        builder.begin(.paragraph)
      } else {
        add(start..<end, isPlain)
        builder.addSpace(from: end)
      }
      start = end + 1
    }
  }
}
