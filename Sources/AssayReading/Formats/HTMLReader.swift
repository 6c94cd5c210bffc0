import AssayModel
import AssayText
import AssayXML

/// Web pages: the article with its title, by-line and date; navigation, scripts and boilerplate are left out.
enum HTMLReader {
  static func document(_ content: Text, id: String, origin: String) throws(ReadingError) -> Document {
    let page = HTMLTree(parsing: content.bytes)
    let metadata = PageMetadata(page)
    var builder = BlockBuilder()
    addTitle(metadata.title, of: page, to: &builder)
    var notes: [ReadingNote] = []
    var byline = metadata.byline
    if let article = ArticleFinder.article(in: page, title: metadata.title) {
      var blocks = PageBlocks(article.tree, builder: builder)
      for part in article.parts { blocks.add(part) }
      builder = blocks.builder
      if byline == nil, let found = article.byline, !found.isEmpty { byline = found }
    }
    if builder.blocks.allSatisfy({ $0.kind == .title }) {
      notes.append(ReadingNote(.noArticle, "no article was found in the page; all its text was taken"))
      let tree = PageTree(page)
      var blocks = PageBlocks(tree, builder: BlockBuilder())
      blocks.add(tree.body)
      builder = blocks.builder
    }
    var document = builder.document(id: id, origin: origin, format: .html, content: content)
    guard !document.blocks.isEmpty else { throw .empty(file: origin) }
    document.title = metadata.title.isEmpty ? nil : metadata.title
    document.byline = byline.flatMap { BylineNames.names(in: $0) }
    document.date = metadata.date
    document.notes = notes
    if let language = metadata.language, !language.isEmpty { document.language = language }
    if document.date == nil, let date = BlockForms.date(of: document.blocks, in: document.text) {
      document.date = date
      document.notes.append(ReadingNote(.dateGuessed, "the date \(date) was taken from the dateline"))
    }
    return document
  }

  /// The title as a block of its own, from the heading that shows it or else from the page's title.
  private static func addTitle(_ title: String, of page: HTMLTree, to builder: inout BlockBuilder) {
    let words = TitleWords(title)
    var place: Int?
    for node in 0..<page.count where !page.isText(node) {
      switch page.tag(node) {
      case .h1, .h2:
        if words.isRepeated(by: page.text(of: node, limit: 1000)) {
          addText(of: node, in: page, to: &builder)
          return
        }
      case .title: if place == nil { place = node }
      default: break
      }
    }
    if let place, words.isRepeated(by: page.text(of: place, limit: 1000)) {
      addText(of: place, in: page, to: &builder)
    }
  }

  private static func addText(of node: Int, in page: HTMLTree, to builder: inout BlockBuilder) {
    builder.begin(.title, voice: .headline, level: 1)
    for text in node..<page.end(of: node) where page.isText(text) {
      let range = page.sourceRange(ofText: text)
      if page.hasSpaceBefore(text) { builder.addSpace(from: range.lowerBound) }
      builder.addText(page.source, range) { HTMLEntity.decode(page.source, at: $0, end: $1, into: &$2) }
    }
    builder.end()
  }
}
