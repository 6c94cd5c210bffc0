import AssayXML

/// A page while the article is being looked for: a copy of its tree in which nodes can be moved, renamed and removed.
struct PageTree {
  struct Node {
    var tag: HTMLTag
    let isText: Bool
    /// The node of the page; -1 for elements made here.
    let origin: Int32
    var hints: PageHints = []
    var parent: Int32 = -1
    var first: Int32 = -1
    var last: Int32 = -1
    var previous: Int32 = -1
    var next: Int32 = -1
    /// Of a text: code points with white space collapsed, and commas.
    var length: Int32 = 0
    var commas: Int32 = 0
    /// Of a text: whether it has a full stop before white space or at its end.
    var hasStop = false
    var score: Double = 0
    var isScored = false
  }

  let page: HTMLTree
  private(set) var nodes: [Node]
  let root = 0
  private(set) var body: Int

  init(_ page: HTMLTree) {
    self.page = page
    nodes = []
    nodes.reserveCapacity(page.count + page.count / 4)
    body = 0
    for index in 0..<page.count {
      var node = Node(tag: page.tag(index), isText: page.isText(index), origin: Int32(index))
      if node.isText {
        measure(&node, index)
      } else {
        node.hints = PageHints(page, index)
        if node.tag == .body, body == 0 { body = index }
        if node.tag == .font { node.tag = .span }
      }
      nodes.append(node)
      if let parent = page.parent(index) { append(index, to: parent) }
    }
  }

  private func measure(_ node: inout Node, _ index: Int) {
    let source = page.source
    var space = true
    var previous: UInt8 = 0
    var beforePrevious: UInt8 = 0
    for position in page.sourceRange(ofText: index) {
      let byte = source[position]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if previous == UInt8(ascii: ".") { node.hasStop = true }
        if !space { node.length += 1 }
        space = true
      } else {
        space = false
        if byte & 0xC0 != 0x80 { node.length += 1 }
        // Also the Arabic (D8 8C) and the full-width comma (EF BC 8C).
        let isComma =
          byte == UInt8(ascii: ",")
          || byte == 0x8C && (previous == 0xD8 || previous == 0xBC && beforePrevious == 0xEF)
        if isComma { node.commas += 1 }
      }
      beforePrevious = previous
      previous = byte
    }
    if previous == UInt8(ascii: ".") { node.hasStop = true }
  }

  // MARK: Reading

  func tag(_ node: Int) -> HTMLTag { nodes[node].tag }
  func isText(_ node: Int) -> Bool { nodes[node].isText }
  func parent(_ node: Int) -> Int? { nodes[node].parent < 0 ? nil : Int(nodes[node].parent) }
  func firstChild(_ node: Int) -> Int? { nodes[node].first < 0 ? nil : Int(nodes[node].first) }
  func next(_ node: Int) -> Int? { nodes[node].next < 0 ? nil : Int(nodes[node].next) }

  func children(_ node: Int) -> [Int] {
    var result: [Int] = []
    var child = firstChild(node)
    while let current = child {
      result.append(current)
      child = next(current)
    }
    return result
  }

  func elementChildren(_ node: Int) -> [Int] { children(node).filter { !nodes[$0].isText } }

  /// The next node in document order inside `scope`, or `nil`.
  func following(_ node: Int, in scope: Int, skippingChildren: Bool = false) -> Int? {
    if !skippingChildren, let child = firstChild(node) { return child }
    var current = node
    while current != scope {
      if let sibling = next(current) { return sibling }
      guard let up = parent(current) else { return nil }
      current = up
    }
    return nil
  }

  /// The elements of some tags inside `scope`, in document order.
  func descendants(of scope: Int, _ isWanted: (HTMLTag) -> Bool) -> [Int] {
    var result: [Int] = []
    var current = following(scope, in: scope)
    while let node = current {
      if !nodes[node].isText, isWanted(nodes[node].tag) { result.append(node) }
      current = following(node, in: scope)
    }
    return result
  }

  /// Whether an element of some tags is inside `scope`.
  func hasDescendant(of scope: Int, _ isWanted: (HTMLTag) -> Bool) -> Bool {
    var current = following(scope, in: scope)
    while let node = current {
      if !nodes[node].isText, isWanted(nodes[node].tag) { return true }
      current = following(node, in: scope)
    }
    return false
  }

  func hasAncestor(_ node: Int, within levels: Int = 3, _ isWanted: (Int) -> Bool) -> Bool {
    var current = parent(node)
    var level = 0
    while let ancestor = current, levels < 0 || level <= levels {
      if isWanted(ancestor) { return true }
      current = parent(ancestor)
      level += 1
    }
    return false
  }

  /// The length of the text inside, in code points, white space collapsed; counting ends once `limit` is reached.
  func textLength(_ scope: Int, limit: Int = .max) -> Int {
    if nodes[scope].isText { return Int(nodes[scope].length) }
    var sum = 0
    var current = following(scope, in: scope)
    while let node = current, sum < limit {
      sum += Int(nodes[node].length)
      current = following(node, in: scope)
    }
    return sum
  }

  func hasText(_ scope: Int) -> Bool {
    if nodes[scope].isText { return nodes[scope].length > 0 }
    var current = following(scope, in: scope)
    while let node = current {
      if nodes[node].length > 0 { return true }
      current = following(node, in: scope)
    }
    return false
  }

  /// The share of the text that is in links; links inside the page count a third.
  func linkDensity(_ scope: Int) -> Double {
    var length = 0.0
    var links = 0.0
    var linkEnd: Int?
    var weight = 0.0
    var current = following(scope, in: scope)
    while let node = current {
      if node == linkEnd { weight = 0 }
      if nodes[node].isText {
        length += Double(nodes[node].length)
        links += Double(nodes[node].length) * weight
      } else if nodes[node].tag == .a, weight == 0 {
        weight = nodes[node].hints.contains(.hashLink) ? 0.3 : 1
        linkEnd = following(node, in: scope, skippingChildren: true)
      }
      current = following(node, in: scope)
    }
    return length == 0 ? 0 : links / length
  }

  // MARK: Changing

  mutating func setTag(_ node: Int, _ tag: HTMLTag) { nodes[node].tag = tag }

  mutating func makeElement(_ tag: HTMLTag) -> Int {
    nodes.append(Node(tag: tag, isText: false, origin: -1))
    return nodes.count - 1
  }

  mutating func remove(_ node: Int) {
    let parent = Int(nodes[node].parent)
    let previous = nodes[node].previous
    let next = nodes[node].next
    if previous >= 0 { nodes[Int(previous)].next = next } else if parent >= 0 { nodes[parent].first = next }
    if next >= 0 {
      nodes[Int(next)].previous = previous
    } else if parent >= 0 {
      nodes[parent].last = previous
    }
    nodes[node].parent = -1
    nodes[node].previous = -1
    nodes[node].next = -1
  }

  mutating func append(_ node: Int, to parent: Int) {
    remove(node)
    let last = nodes[parent].last
    nodes[node].parent = Int32(parent)
    nodes[node].previous = last
    if last >= 0 { nodes[Int(last)].next = Int32(node) } else { nodes[parent].first = Int32(node) }
    nodes[parent].last = Int32(node)
  }

  mutating func insert(_ node: Int, before sibling: Int) {
    remove(node)
    let previous = nodes[sibling].previous
    let parent = nodes[sibling].parent
    nodes[node].parent = parent
    nodes[node].next = Int32(sibling)
    nodes[node].previous = previous
    nodes[sibling].previous = Int32(node)
    if previous >= 0 {
      nodes[Int(previous)].next = Int32(node)
    } else if parent >= 0 {
      nodes[Int(parent)].first = Int32(node)
    }
  }

  /// Removes a node and gives the next one after it and all that was inside.
  mutating func removeAndGetNext(_ node: Int, in scope: Int) -> Int? {
    let following = following(node, in: scope, skippingChildren: true)
    remove(node)
    return following
  }

  mutating func addScore(_ amount: Double, to node: Int) { nodes[node].score += amount }

  mutating func setScore(_ score: Double, of node: Int) {
    nodes[node].score = score
    nodes[node].isScored = true
  }
}
