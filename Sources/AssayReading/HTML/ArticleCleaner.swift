import AssayXML

/// Removes from an article what is in it but not of it: forms, shares, lists of links, empty boxes.
struct ArticleCleaner {
  private(set) var tree: PageTree
  private let weighsClasses: Bool
  private let cleansConditionally: Bool
  private var dataTables: Set<Int> = []
  /// How many nodes may still be counted: elements nested to no end would be counted once for each level.
  private var budget: Int

  /// Elements that can be removed are seldom nested deeper than this.
  private static let usualDepth = 40

  init(_ tree: PageTree, weighsClasses: Bool, cleansConditionally: Bool) {
    self.tree = tree
    self.weighsClasses = weighsClasses
    self.cleansConditionally = cleansConditionally
    budget = tree.nodes.count * Self.usualDepth
  }

  /// Cleans below each part, never the part itself.
  mutating func clean(_ parts: [Int]) {
    for part in parts { markDataTables(in: part) }
    for part in parts {
      cleanConditionally(part) { $0 == .form }
      cleanConditionally(part) { $0 == .fieldset }
      for node in tree.descendants(of: part, Self.isNeverText) where !isQuotedSpeaker(node) { tree.remove(node) }
      removeShares(in: part)
      for node in tree.descendants(of: part, { $0 == .h1 || $0 == .h2 }) where weight(of: node) < 0 {
        tree.remove(node)
      }
      cleanConditionally(part) { $0 == .table }
      cleanConditionally(part) { $0 == .ul }
      cleanConditionally(part) { $0 == .div }
    }
  }

  private static func isNeverText(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .object, .embed, .footer, .link, .aside, .iframe, .input, .textarea, .select, .button, .svg: true
    default: false
    }
  }

  /// The footer of a quotation says whose words they are.
  private func isQuotedSpeaker(_ node: Int) -> Bool {
    tree.tag(node) == .footer && tree.hasAncestor(node, within: -1) { tree.tag($0) == .blockquote }
  }

  private mutating func removeShares(in part: Int) {
    var current = tree.following(part, in: part)
    while let node = current {
      if tree.nodes[node].hints.contains(.share), tree.textLength(node, limit: 500) < 500 {
        current = tree.removeAndGetNext(node, in: part)
      } else {
        current = tree.following(node, in: part)
      }
    }
  }

  private func weight(of node: Int) -> Double { weighsClasses ? tree.nodes[node].hints.weight : 0 }

  // MARK: Tables

  /// Tables that hold data, not layout: by Firefox's rules for its accessibility tree.
  private mutating func markDataTables(in part: Int) {
    for table in [part] + tree.descendants(of: part, { $0 == .table }) where tree.tag(table) == .table {
      if isDataTable(table) { dataTables.insert(table) }
    }
  }

  private func isDataTable(_ table: Int) -> Bool {
    let origin = Int(tree.nodes[table].origin)
    guard origin >= 0 else { return false }
    if tree.page.attribute("role", of: origin) == "presentation" { return false }
    if tree.page.attribute("summary", of: origin)?.isEmpty == false { return true }
    var hasNestedTable = false
    var rows = 0
    var columns = 0
    var cells = 0
    var current = tree.following(table, in: table)
    while let node = current {
      switch tree.tag(node) {
      case .caption where tree.firstChild(node) != nil: return true
      case .col, .colgroup, .tfoot, .thead, .th: return true
      case .table: hasNestedTable = true
      case .tr:
        rows += span("rowspan", node)
        cells = 0
      case .td:
        cells += span("colspan", node)
        columns = max(columns, cells)
      default: break
      }
      current = tree.following(node, in: table)
    }
    if hasNestedTable || columns == 1 || rows == 1 { return false }
    return rows >= 10 || columns > 4 || rows * columns > 10
  }

  private func span(_ attribute: String, _ node: Int) -> Int {
    let origin = Int(tree.nodes[node].origin)
    guard origin >= 0, let value = tree.page.attribute(attribute, of: origin) else { return 1 }
    return min(max(Int(value) ?? 1, 1), 1000)
  }

  // MARK: Fishy elements

  private mutating func cleanConditionally(_ part: Int, _ isWanted: (HTMLTag) -> Bool) {
    guard cleansConditionally else { return }
    // Backwards, so that what is inside has gone before its container is judged.
    for node in tree.descendants(of: part, isWanted).reversed() where isFishy(node) { tree.remove(node) }
  }

  private struct Counts {
    var nodes = 0
    var length = 0
    var commas = 0
    var paragraphs = 0
    var images = 0
    var items = 0
    var inputs = 0
    var embeds = 0
    var headings = 0
    var lists = 0
    var linked = 0.0
    var hasTextish = false
    var hasDataTable = false
  }

  private mutating func isFishy(_ node: Int) -> Bool {
    let tag = tree.tag(node)
    if tag == .table, dataTables.contains(node) { return false }
    if tree.hasAncestor(node, within: -1, { dataTables.contains($0) }) { return false }
    if tree.hasAncestor(node, { tree.tag($0) == .code }) { return false }
    guard budget > 0 else { return false }
    let counts = count(node)
    budget -= counts.nodes
    if counts.hasDataTable { return false }
    let weight = weight(of: node)
    if weight < 0 { return true }
    guard counts.commas < 10 else { return false }
    let isList = tag == .ul || tag == .ol || Double(counts.lists) > 0.9 * Double(counts.length)
    let inFigure = tree.hasAncestor(node) { tree.tag($0) == .figure }
    let density = counts.length == 0 ? 0 : counts.linked / Double(counts.length)
    let headings = counts.length == 0 ? 0 : Double(counts.headings) / Double(counts.length)
    if !inFigure, counts.images > 1, counts.paragraphs * 2 < counts.images {
      return !isImageList(node, isList, counts)
    }
    if !isList, counts.items - 100 > counts.paragraphs { return true }
    if counts.inputs > counts.paragraphs / 3 { return true }
    if !isList, !inFigure, headings < 0.9, counts.length < 25, counts.images == 0 || counts.images > 2,
      density > 0
    {
      return true
    }
    if !isList, weight < 25, density > 0.2 { return true }
    if weight >= 25, density > 0.5 { return true }
    if counts.embeds == 1 && counts.length < 75 || counts.embeds > 1 { return true }
    return counts.images == 0 && !counts.hasTextish
  }

  /// A list of nothing but pictures stays.
  private func isImageList(_ node: Int, _ isList: Bool, _ counts: Counts) -> Bool {
    guard isList, counts.images == counts.items else { return false }
    return tree.elementChildren(node).allSatisfy { tree.elementChildren($0).count <= 1 }
  }

  private func count(_ scope: Int) -> Counts {
    var counts = Counts()
    // The open elements around the current node, inside `scope`: lists, links by weight, headings, texts' homes.
    var lists = 0
    var links = 0.0
    var headings = 0
    var textish = 0
    func change(_ node: Int, by step: Int) {
      let tag = tree.tag(node)
      switch tag {
      case .h1, .h2, .h3, .h4, .h5, .h6: headings += step
      case .ul, .ol: lists += step
      case .a: links += (tree.nodes[node].hints.contains(.hashLink) ? 0.3 : 1) * Double(step)
      default: break
      }
      if isTextish(tag) { textish += step }
    }
    var current = tree.firstChild(scope)
    while let node = current {
      counts.nodes += 1
      if tree.isText(node) {
        let length = Int(tree.nodes[node].length)
        counts.length += length
        counts.commas += Int(tree.nodes[node].commas)
        counts.lists += length * lists
        counts.headings += length * headings
        counts.linked += Double(length) * links
        if textish > 0, length > 0 { counts.hasTextish = true }
      } else {
        switch tree.tag(node) {
        case .p: counts.paragraphs += 1
        case .img: counts.images += 1
        case .li: counts.items += 1
        case .input: counts.inputs += 1
        case .object, .embed, .iframe: if !isVideo(node) { counts.embeds += 1 }
        case .table: if dataTables.contains(node) { counts.hasDataTable = true }
        default: break
        }
      }
      if let child = tree.firstChild(node) {
        change(node, by: 1)
        current = child
        continue
      }
      var last = node
      current = tree.next(last)
      while current == nil, let parent = tree.parent(last), parent != scope {
        change(parent, by: -1)
        last = parent
        current = tree.next(last)
      }
    }
    return counts
  }

  private func isTextish(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .span, .li, .td, .blockquote, .dl, .div, .img, .ol, .p, .pre, .table, .ul: true
    default: false
    }
  }

  /// Known players: what holds one is content.
  private func isVideo(_ node: Int) -> Bool {
    let origin = Int(tree.nodes[node].origin)
    guard origin >= 0, let address = tree.page.attribute("src", of: origin) else { return false }
    return [
      "youtube.com/", "youtube-nocookie.com/", "player.vimeo.com/", "dailymotion.com/", "player.twitch.tv/",
    ]
    .contains { address.firstRange(of: $0) != nil }
  }
}
