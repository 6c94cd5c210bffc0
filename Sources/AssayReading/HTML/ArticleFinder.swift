import AssayXML

/// Finds the article in a page.
///
/// The method is that of Readability, as browsers' reader modes use it: paragraphs give points to what surrounds them,
/// for their length and commas; class and id speak for or against; links against. The best element and those of its
/// siblings that look alike are the article. When little is found, the search is repeated with fewer prejudices.
struct ArticleFinder {
  /// What is left of the page, and its parts that make the article, in order.
  struct Article {
    let tree: PageTree
    let parts: [Int]
    let length: Int
    /// The by-line that was taken out.
    let byline: String?
  }

  /// An article shorter than this, in code points, is doubted.
  private static let threshold = 500
  private static let candidates = 5

  private var tree: PageTree
  private let stripsUnlikely: Bool
  private let weighsClasses: Bool
  private let cleansConditionally: Bool
  private var byline: String?

  private init(tree: PageTree, stripsUnlikely: Bool, weighsClasses: Bool, cleansConditionally: Bool) {
    self.tree = tree
    self.stripsUnlikely = stripsUnlikely
    self.weighsClasses = weighsClasses
    self.cleansConditionally = cleansConditionally
  }

  /// The article of a page; `nil` when the page has no text.
  ///
  /// - Parameter title: The page's title, which is left out where it is repeated as a heading.
  static func article(in page: HTMLTree, title: String) -> Article? {
    var original = PageTree(page)
    prepare(&original)
    var best: Article?
    for (strips, weighs, cleans) in [
      (true, true, true), (false, true, true), (false, false, true), (false, false, false),
    ] {
      var finder = ArticleFinder(
        tree: original, stripsUnlikely: strips, weighsClasses: weighs, cleansConditionally: cleans)
      let article = finder.find(TitleWords(title))
      if article.length >= threshold { return article }
      if article.length > best?.length ?? 0 { best = article }
    }
    return best
  }

  // MARK: Before the search

  private static func prepare(_ tree: inout PageTree) {
    for node in tree.descendants(of: tree.root, { isInvisible($0) }) { tree.remove(node) }
    for node in tree.descendants(of: tree.body, { $0 == .br }) { replaceBreaks(at: node, in: &tree) }
  }

  private static func isInvisible(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .script, .style, .noscript, .template, .head: true
    default: false
    }
  }

  /// Two breaks or more in a row begin a paragraph, which goes on to the next two or a block.
  private static func replaceBreaks(at first: Int, in tree: inout PageTree) {
    guard tree.parent(first) != nil, let second = tree.next(first), tree.tag(second) == .br,
      !tree.isText(second)
    else {
      return
    }
    while let other = tree.next(first), tree.tag(other) == .br, !tree.isText(other) { tree.remove(other) }
    let paragraph = tree.makeElement(.p)
    tree.insert(paragraph, before: first)
    tree.remove(first)
    while let sibling = tree.next(paragraph) {
      if tree.tag(sibling) == .br, let after = tree.next(sibling), tree.tag(after) == .br { break }
      guard isPhrasing(sibling, in: tree) else { break }
      tree.append(sibling, to: paragraph)
    }
    if let parent = tree.parent(paragraph), tree.tag(parent) == .p { tree.setTag(parent, .div) }
  }

  // MARK: The search

  private mutating func find(_ title: TitleWords) -> Article {
    let scored = collect(title)
    let candidates = score(scored)
    guard let top = topCandidate(candidates), let parent = tree.parent(top), top != tree.body else {
      return finish([tree.body])
    }
    return finish(related(to: top, among: tree.elementChildren(parent)))
  }

  private mutating func finish(_ parts: [Int]) -> Article {
    var cleaner = ArticleCleaner(tree, weighsClasses: weighsClasses, cleansConditionally: cleansConditionally)
    cleaner.clean(parts)
    let length = parts.reduce(0) { $0 + cleaner.tree.textLength($1) }
    return Article(tree: cleaner.tree, parts: parts, length: length, byline: byline)
  }

  /// Removes what is surely not the article and gives the paragraphs to be scored.
  private mutating func collect(_ title: TitleWords) -> [Int] {
    var scored: [Int] = []
    var hasTitle = false
    var current: Int? = tree.body
    while let node = current {
      guard !tree.isText(node) else {
        current = tree.following(node, in: tree.root)
        continue
      }
      let tag = tree.tag(node)
      if isUnwanted(node, tag) {
        current = tree.removeAndGetNext(node, in: tree.root)
        continue
      }
      if byline == nil, tree.nodes[node].hints.contains(.byline), node != tree.body {
        let length = tree.textLength(node, limit: 100)
        if length > 0, length < 100 {
          let origin = Int(tree.nodes[node].origin)
          byline = origin < 0 ? "" : PageMetadata.collapsed(tree.page.text(of: origin, limit: 1000))
          current = tree.removeAndGetNext(node, in: tree.root)
          continue
        }
      }
      if !hasTitle, tag == .h1 || tag == .h2, title.isRepeated(by: node, in: tree) {
        hasTitle = true
        current = tree.removeAndGetNext(node, in: tree.root)
        continue
      }
      switch tag {
      case .section, .h2, .h3, .h4, .h5, .h6, .p, .td, .pre: scored.append(node)
      default: break
      }
      var node = node
      if tag == .div {
        wrapPhrases(in: node)
        let children = tree.elementChildren(node)
        if children.count == 1, tree.tag(children[0]) == .p,
          !tree.children(node).contains(where: tree.isText),
          tree.linkDensity(node) < 0.25
        {
          tree.insert(children[0], before: node)
          tree.remove(node)
          node = children[0]
          scored.append(node)
        } else if !hasBlock(node) {
          tree.setTag(node, .p)
          scored.append(node)
        }
      }
      current = tree.following(node, in: tree.root)
    }
    return scored
  }

  private func isUnwanted(_ node: Int, _ tag: HTMLTag) -> Bool {
    let hints = tree.nodes[node].hints
    if hints.contains(.hidden) { return true }
    if stripsUnlikely, node != tree.body {
      if hints.contains(.unlikely), !hints.contains(.perhaps), tag != .a,
        !tree.hasAncestor(node, { tree.tag($0) == .table || tree.tag($0) == .code })
      {
        return true
      }
      if hints.contains(.unlikelyRole) { return true }
    }
    switch tag {
    case .div, .section, .header, .h1, .h2, .h3, .h4, .h5, .h6:
      return !tree.hasDescendant(of: node) { $0 != .br && $0 != .hr } && !tree.hasText(node)
    default: return false
    }
  }

  /// Puts the loose text of a division into paragraphs.
  private mutating func wrapPhrases(in division: Int) {
    var child = tree.firstChild(division)
    while let first = child {
      guard Self.isPhrasing(first, in: tree) else {
        child = tree.next(first)
        continue
      }
      var run = [first]
      while let last = run.last, let next = tree.next(last), Self.isPhrasing(next, in: tree) {
        run.append(next)
      }
      child = run.last.flatMap { tree.next($0) }
      while let edge = run.first, !tree.isText(edge), tree.tag(edge) == .br {
        tree.remove(edge)
        run.removeFirst()
      }
      while let edge = run.last, !tree.isText(edge), tree.tag(edge) == .br {
        tree.remove(edge)
        run.removeLast()
      }
      guard let start = run.first else { continue }
      let paragraph = tree.makeElement(.p)
      tree.insert(paragraph, before: start)
      for node in run { tree.append(node, to: paragraph) }
    }
  }

  private mutating func score(_ paragraphs: [Int]) -> [Int] {
    var candidates: [Int] = []
    for paragraph in paragraphs {
      guard tree.parent(paragraph) != nil else { continue }
      var length = 0
      var commas = 0
      var current = tree.following(paragraph, in: paragraph)
      while let node = current {
        length += Int(tree.nodes[node].length)
        commas += Int(tree.nodes[node].commas)
        current = tree.following(node, in: paragraph)
      }
      guard length >= 25 else { continue }
      let points = 1 + Double(commas + 1) + Double(min(length / 100, 3))
      var ancestor = tree.parent(paragraph)
      for level in 0..<5 {
        guard let node = ancestor, tree.parent(node) != nil else { break }
        if !tree.nodes[node].isScored {
          tree.setScore(baseScore(of: node), of: node)
          candidates.append(node)
        }
        let divider = level == 0 ? 1.0 : level == 1 ? 2.0 : Double(level) * 3
        tree.addScore(points / divider, to: node)
        ancestor = tree.parent(node)
      }
    }
    for node in candidates {
      tree.setScore(tree.nodes[node].score * (1 - tree.linkDensity(node)), of: node)
    }
    return candidates
  }

  private func baseScore(of node: Int) -> Double {
    let base: Double =
      switch tree.tag(node) {
      case .div: 5
      case .pre, .td, .blockquote: 3
      case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: -3
      case .h1, .h2, .h3, .h4, .h5, .h6, .th: -5
      default: 0
      }
    return base + (weighsClasses ? tree.nodes[node].hints.weight : 0)
  }

  private mutating func topCandidate(_ candidates: [Int]) -> Int? {
    var best: [Int] = []
    for node in candidates {
      let place = best.firstIndex { tree.nodes[node].score > tree.nodes[$0].score } ?? best.count
      if place < Self.candidates {
        best.insert(node, at: place)
        if best.count > Self.candidates { best.removeLast() }
      }
    }
    guard var top = best.first, top != tree.body else { return nil }
    if let common = commonAncestor(of: best) { top = common }
    if !tree.nodes[top].isScored { tree.setScore(baseScore(of: top), of: top) }
    top = betterParent(of: top)
    // An only child stands for its parent, whose siblings may belong to the article.
    while let parent = tree.parent(top), parent != tree.body, parent != tree.root,
      tree.elementChildren(parent).count == 1
    {
      top = parent
    }
    if !tree.nodes[top].isScored { tree.setScore(baseScore(of: top), of: top) }
    return top
  }

  /// The nearest ancestor of the best that holds three others nearly as good.
  private func commonAncestor(of best: [Int]) -> Int? {
    let top = best[0]
    let rivals = best.dropFirst().filter { tree.nodes[$0].score >= tree.nodes[top].score * 0.75 }
    guard rivals.count >= 3 else { return nil }
    var ancestor = tree.parent(top)
    while let node = ancestor, node != tree.body, node != tree.root {
      let held = rivals.count { rival in tree.hasAncestor(rival, within: -1) { $0 == node } }
      if held >= 3 { return node }
      ancestor = tree.parent(node)
    }
    return nil
  }

  /// A score that rises on the way up tells of more text near by.
  private func betterParent(of top: Int) -> Int {
    var last = tree.nodes[top].score
    let floor = last / 3
    var parent = tree.parent(top)
    while let node = parent, node != tree.body, node != tree.root {
      if tree.nodes[node].isScored {
        let score = tree.nodes[node].score
        if score < floor { break }
        if score > last { return node }
        last = score
      }
      parent = tree.parent(node)
    }
    return top
  }

  /// The top candidate and those of its siblings that look like parts of the same article.
  private func related(to top: Int, among siblings: [Int]) -> [Int] {
    let topScore = tree.nodes[top].score
    let threshold = max(10, topScore * 0.2)
    let topClass = className(of: top)
    return siblings.filter { sibling in
      if sibling == top { return true }
      let bonus = !topClass.isEmpty && className(of: sibling) == topClass ? topScore * 0.2 : 0
      if tree.nodes[sibling].isScored, tree.nodes[sibling].score + bonus >= threshold { return true }
      guard tree.tag(sibling) == .p else { return false }
      let length = tree.textLength(sibling)
      let density = tree.linkDensity(sibling)
      if length > 80 { return density < 0.25 }
      return length > 0 && length < 80 && density == 0 && hasStop(sibling)
    }
  }

  private func className(of node: Int) -> String {
    let origin = Int(tree.nodes[node].origin)
    return origin < 0 ? "" : tree.page.attribute("class", of: origin) ?? ""
  }

  private func hasStop(_ scope: Int) -> Bool {
    var current = tree.following(scope, in: scope)
    while let node = current {
      if tree.nodes[node].hasStop { return true }
      current = tree.following(node, in: scope)
    }
    return false
  }

  // MARK: Kinds of elements

  private func hasBlock(_ node: Int) -> Bool { tree.hasDescendant(of: node, Self.isBlock) }

  private static func isBlock(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .blockquote, .dl, .div, .img, .ol, .p, .pre, .table, .ul: true
    default: false
    }
  }

  /// Whether a node is part of running text; a link is when all inside it is.
  private static func isPhrasing(_ node: Int, in tree: PageTree) -> Bool {
    if tree.isText(node) { return true }
    switch tree.tag(node) {
    case .abbr, .audio, .b, .br, .button, .cite, .code, .em, .embed, .i, .img, .input, .label, .math,
      .noscript,
      .object, .q, .script, .select, .small, .span, .strong, .sub, .sup, .textarea, .time, .`var`, .wbr,
      .samp:
      return true
    case .a, .del, .ins: return tree.children(node).allSatisfy { isPhrasing($0, in: tree) }
    case .other: return isPhrasingByName(node, in: tree)
    default: return false
    }
  }

  private static func isPhrasingByName(_ node: Int, in tree: PageTree) -> Bool {
    let origin = Int(tree.nodes[node].origin)
    guard origin >= 0 else { return false }
    switch tree.page.name(origin) {
    case "bdo", "data", "datalist", "dfn", "kbd", "mark", "meter", "output", "progress", "ruby": return true
    default: return false
    }
  }
}

/// The words of a title, to tell a heading that repeats it.
struct TitleWords {
  private let words: Set<String>

  init(_ title: String) { words = Set(Self.split(title)) }

  /// Whether three quarters of a heading, by letters, are words of the title (Readability's similarity of headings).
  func isRepeated(by node: Int, in tree: PageTree) -> Bool {
    let origin = Int(tree.nodes[node].origin)
    return origin >= 0 && isRepeated(by: tree.page.text(of: origin, limit: 1000))
  }

  func isRepeated(by heading: String) -> Bool {
    let heading = Self.split(heading)
    guard !words.isEmpty, !heading.isEmpty else { return false }
    let all = heading.reduce(heading.count - 1) { $0 + $1.utf8.count }
    let strange = heading.filter { !words.contains($0) }
    let rest = strange.reduce(max(0, strange.count - 1)) { $0 + $1.utf8.count }
    return 1 - Double(rest) / Double(all) > 0.75
  }

  private static func split(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
  }
}
