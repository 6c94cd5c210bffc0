import CAssayXML

/// A web page as a tree, built by libxml2's HTML parser, whose texts are places in the page's own bytes.
///
/// The parser sees the page with each run of text replaced by its number (see `HTMLSkeleton`), so that every text of
/// the tree is known to the byte. Nodes are numbered in document order; node 0 is the root. Nothing here is recursive.
public final class HTMLTree: Sendable {
  /// The page, valid UTF-8.
  public let source: [UInt8]
  private let nodes: [Node]
  private let attributeValues: [Attribute]
  private let names: [String]

  private struct Node: Sendable {
    var tag: HTMLTag
    /// Index into the names.
    var name: Int32 = 0
    var isText: Bool
    /// White space stood before the text, apart from it.
    var spaceBefore = false
    /// Entities are not to be decoded: a script's text.
    var isRaw = false
    var parent: Int32
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
    /// For an element its attributes, for a text its place in the source.
    var start: Int32
    var end: Int32
  }

  private struct Attribute: Sendable {
    let name: Int32
    let value: String
  }

  /// No node is nested deeper, so that readers may walk the tree as they like.
  private static let deepest = 300

  /// Parses a page. Odd markup is mended, never refused; elements nested more than 250 deep become flat.
  ///
  /// - Parameter source: Valid UTF-8, at most 1 GB; what is beyond is not read.
  public init(parsing source: [UInt8]) {
    assay_xml_initialize()
    let skeleton = HTMLSkeleton(source)
    var raw = AssayXMLTree()
    defer { assay_xml_tree_free(&raw) }
    self.source = source
    guard assay_html_parse(skeleton.bytes, skeleton.bytes.count, &raw) else {
      nodes = [Node(tag: .html, isText: false, parent: -1, start: 0, end: 0)]
      attributeValues = []
      names = [""]
      return
    }
    let pool = UnsafeBufferPointer(start: raw.bytes, count: raw.byte_count)
    let rawNodes = UnsafeBufferPointer(start: raw.nodes, count: raw.node_count)
    let names = UnsafeBufferPointer(start: raw.names, count: raw.name_count).map { range in
      String(decoding: pool[Int(range.start)..<Int(range.start + range.length)], as: UTF8.self)
    }
    self.names = names
    attributeValues = UnsafeBufferPointer(start: raw.attributes, count: raw.attribute_count).map {
      attribute in
      let start = Int(attribute.value_start)
      return Attribute(
        name: Int32(attribute.name),
        value: String(decoding: pool[start..<start + Int(attribute.value_length)], as: UTF8.self))
    }
    let tags = names.map { HTMLTag.byName[$0] ?? .other }
    var nodes: [Node] = []
    nodes.reserveCapacity(rawNodes.count)
    // Node numbers change where one text node of the parser holds several runs or none.
    var numbers = [Int32](repeating: -1, count: rawNodes.count)
    var lastChild: [Int32] = []
    lastChild.reserveCapacity(rawNodes.count)
    var depths: [Int] = []
    depths.reserveCapacity(rawNodes.count)
    func append(_ node: Node) {
      let index = Int32(nodes.count)
      var node = node
      // What the parser nests deeper than the page says becomes flat here.
      if node.parent >= 0, depths[Int(node.parent)] >= Self.deepest {
        node.parent = nodes[Int(node.parent)].parent
      }
      nodes.append(node)
      lastChild.append(-1)
      depths.append(node.parent < 0 ? 0 : depths[Int(node.parent)] + 1)
      guard node.parent >= 0 else { return }
      let parent = Int(node.parent)
      if lastChild[parent] < 0 {
        nodes[parent].firstChild = index
      } else {
        nodes[Int(lastChild[parent])].nextSibling = index
      }
      lastChild[parent] = index
    }
    for (index, rawNode) in rawNodes.enumerated() {
      let parent = rawNode.parent < 0 ? -1 : numbers[Int(rawNode.parent)]
      if rawNode.kind == UInt32(ASSAY_XML_ELEMENT) {
        numbers[index] = Int32(nodes.count)
        append(
          Node(
            tag: tags[Int(rawNode.name)], name: Int32(rawNode.name), isText: false, parent: parent,
            start: Int32(rawNode.attribute_start),
            end: Int32(rawNode.attribute_start + rawNode.attribute_count)))
      } else {
        let start = Int(rawNode.text_start)
        HTMLSkeleton.forEachNumber(in: pool[start..<start + Int(rawNode.text_length)]) { number in
          guard number < skeleton.runs.count else { return }
          let run = skeleton.runs[number]
          append(
            Node(
              tag: .other, isText: true, spaceBefore: run.spaceBefore, isRaw: run.isRaw, parent: parent,
              start: run.start, end: run.end))
        }
      }
    }
    self.nodes = nodes
  }

  public var count: Int { nodes.count }

  public func isText(_ node: Int) -> Bool { nodes[node].isText }

  /// The element's tag; `other` for texts and unknown elements.
  public func tag(_ node: Int) -> HTMLTag { nodes[node].tag }

  /// The element's name in lower case; empty for texts.
  public func name(_ node: Int) -> String { names[Int(nodes[node].name)] }

  public func parent(_ node: Int) -> Int? { nodes[node].parent < 0 ? nil : Int(nodes[node].parent) }

  public func firstChild(_ node: Int) -> Int? {
    nodes[node].firstChild < 0 ? nil : Int(nodes[node].firstChild)
  }

  public func nextSibling(_ node: Int) -> Int? {
    nodes[node].nextSibling < 0 ? nil : Int(nodes[node].nextSibling)
  }

  /// The number of the first node after `node` that is not inside it; `count` when there is none.
  public func end(of node: Int) -> Int {
    var current = node
    while true {
      if nodes[current].nextSibling >= 0 { return Int(nodes[current].nextSibling) }
      if nodes[current].parent < 0 { return nodes.count }
      current = Int(nodes[current].parent)
    }
  }

  public func attribute(_ name: String, of node: Int) -> String? {
    guard !nodes[node].isText else { return nil }
    for index in Int(nodes[node].start)..<Int(nodes[node].end)
    where names[Int(attributeValues[index].name)] == name {
      return attributeValues[index].value
    }
    return nil
  }

  /// The place of a text in `source`, entities still in it.
  public func sourceRange(ofText node: Int) -> Range<Int> {
    guard nodes[node].isText else { return 0..<0 }
    return Int(nodes[node].start)..<Int(nodes[node].end)
  }

  /// Whether white space stands between a text and what is before it.
  public func hasSpaceBefore(_ node: Int) -> Bool { nodes[node].spaceBefore }

  /// Whether a text is a script's or style's, in which entities mean themselves.
  public func isRaw(_ node: Int) -> Bool { nodes[node].isRaw }

  /// All text inside a node, entities decoded, white space as written.
  ///
  /// - Parameter limit: Bytes after which no further text is taken.
  public func text(of node: Int, limit: Int = .max) -> String {
    var bytes: [UInt8] = []
    let last = nodes[node].isText ? node + 1 : end(of: node)
    for index in node..<last where nodes[index].isText {
      if bytes.count > limit { break }
      if nodes[index].spaceBefore, !bytes.isEmpty { bytes.append(0x20) }
      let range = sourceRange(ofText: index)
      if nodes[index].isRaw {
        bytes += source[range]
      } else {
        var position = range.lowerBound
        while position < range.upperBound {
          position = HTMLEntity.decode(source, at: position, end: range.upperBound, into: &bytes)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
