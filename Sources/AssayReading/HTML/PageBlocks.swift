import AssayModel
import AssayXML

/// Turns the parts of an article into blocks, in reading order.
struct PageBlocks {
  private let tree: PageTree
  private(set) var builder: BlockBuilder
  private var context: [Context] = [Context()]
  private var isPreformatted = false
  /// Where the last text ended in the page: the place given to spaces that stand for tags.
  private var position = 0

  /// What blocks opened at a place are.
  private struct Context {
    var kind = Block.Kind.paragraph
    var voice = Voice.author
    var level = 0
  }

  init(_ tree: PageTree, builder: BlockBuilder) {
    self.tree = tree
    self.builder = builder
  }

  mutating func add(_ part: Int) {
    begin()
    var current: Int? = part
    while let node = current {
      var goesIn = true
      if tree.isText(node) {
        addText(node)
      } else {
        goesIn = enter(node)
      }
      if goesIn, let child = tree.firstChild(node) {
        current = child
        continue
      }
      if goesIn, !tree.isText(node) { leave(node) }
      current = after(node, in: part)
    }
    builder.end()
  }

  /// The next node that is not inside, leaving the elements that end.
  private mutating func after(_ node: Int, in part: Int) -> Int? {
    var node = node
    while node != part {
      if let sibling = tree.next(node) { return sibling }
      guard let parent = tree.parent(node) else { return nil }
      leave(parent)
      node = parent
    }
    return nil
  }

  private mutating func begin() {
    let top = context.last ?? Context()
    builder.begin(top.kind, voice: top.voice, level: top.level)
  }

  private mutating func push(_ change: (inout Context) -> Void) {
    var top = context.last ?? Context()
    change(&top)
    context.append(top)
    begin()
  }

  private mutating func pop() {
    if context.count > 1 { context.removeLast() }
    begin()
  }

  // MARK: Elements

  /// Whether to go on with what is inside.
  private mutating func enter(_ node: Int) -> Bool {
    switch tree.tag(node) {
    case .script, .style, .noscript, .template, .svg, .iframe, .object, .audio, .video, .select, .textarea,
      .button, .head:
      return false
    case .br: builder.addBreak(from: position)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      let level = level(of: node)
      push { top in
        top.kind = .heading
        top.voice = .headline
        top.level = level
      }
    case .li, .dd, .dt:
      push { if $0.kind != .tableRow { $0.kind = .listItem } }
    case .blockquote:
      push { top in
        top.kind = .blockQuote
        top.voice = .blockQuote
      }
    case .figcaption, .caption:
      push { top in
        top.kind = .caption
        top.voice = .caption
      }
    case .pre:
      push { $0.kind = .code }
      isPreformatted = true
    case .tr where isRow(node): push { $0.kind = .tableRow }
    case .td, .th:
      if context.last?.kind == .tableRow {
        if builder.hasOpenText { builder.addLiteral(" | ", at: position) }
      } else {
        begin()
      }
    default:
      if isBlock(node), context.last?.kind != .tableRow {
        begin()
      } else if isBlock(node) {
        builder.addSpace(from: position)
      }
    }
    return true
  }

  private mutating func leave(_ node: Int) {
    switch tree.tag(node) {
    case .h1, .h2, .h3, .h4, .h5, .h6, .li, .dd, .dt, .blockquote, .figcaption, .caption: pop()
    case .pre:
      isPreformatted = false
      pop()
    case .tr where isRow(node): pop()
    default:
      if isBlock(node), context.last?.kind != .tableRow {
        begin()
      } else if isBlock(node) {
        builder.addSpace(from: position)
      }
    }
  }

  private func level(of heading: Int) -> Int {
    switch tree.tag(heading) {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    default: 6
    }
  }

  /// A row of a table of data: short cells side by side. A table that lays out a page has blocks in its cells.
  private func isRow(_ row: Int) -> Bool {
    let cells = tree.elementChildren(row)
    guard cells.count > 1 else { return false }
    return cells.allSatisfy { cell in
      tree.textLength(cell, limit: 600) < 600
        && !tree.hasDescendant(of: cell) { $0 == .table || $0 == .h1 || $0 == .h2 || $0 == .h3 }
        && tree.descendants(of: cell) { $0 == .p || $0 == .div || $0 == .li }.count < 3
    }
  }

  private func isBlock(_ node: Int) -> Bool {
    switch tree.tag(node) {
    case .address, .article, .aside, .body, .center, .details, .dialog, .dir, .div, .dl, .fieldset, .figure,
      .footer,
      .form, .frameset, .header, .hr, .html, .legend, .main, .map, .menu, .nav, .ol, .optgroup, .option, .p,
      .section,
      .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul:
      true
    default: false
    }
  }

  // MARK: Text

  private mutating func addText(_ node: Int) {
    let origin = Int(tree.nodes[node].origin)
    let range = tree.page.sourceRange(ofText: origin)
    if tree.page.hasSpaceBefore(origin) { builder.addSpace(from: range.lowerBound) }
    let source = tree.page.source
    position = range.upperBound
    if isPreformatted {
      addLines(source, range)
    } else {
      builder.addText(source, range) { HTMLEntity.decode(source, at: $0, end: $1, into: &$2) }
    }
  }

  /// Preformatted text keeps its lines.
  private mutating func addLines(_ source: [UInt8], _ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = source[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      builder.addText(source, start..<end) { HTMLEntity.decode(source, at: $0, end: $1, into: &$2) }
      if end < range.upperBound { builder.addBreak(from: end) }
      start = end + 1
    }
  }
}
