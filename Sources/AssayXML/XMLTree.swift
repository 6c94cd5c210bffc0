import AssayText
import CAssayXML

/// An XML document or one element of it, read into memory for good: nothing in it changes or refers to the parser.
public final class XMLTree: Sendable {
  let nodes: [AssayXMLNode]
  let attributes: [AssayXMLAttribute]
  let names: [String]
  let bytes: [UInt8]

  /// Copies what C built.
  init(_ raw: AssayXMLTree) {
    nodes = Array(UnsafeBufferPointer(start: raw.nodes, count: raw.node_count))
    attributes = Array(UnsafeBufferPointer(start: raw.attributes, count: raw.attribute_count))
    let pool = UnsafeBufferPointer(start: raw.bytes, count: raw.byte_count)
    bytes = Array(pool)
    var names: [String] = []
    names.reserveCapacity(raw.name_count)
    for range in UnsafeBufferPointer(start: raw.names, count: raw.name_count) {
      names.append(String(decoding: pool[Int(range.start)..<Int(range.start + range.length)], as: UTF8.self))
    }
    self.names = names
  }

  /// Parses a whole document.
  ///
  /// A DOCTYPE is refused, nothing outside the bytes is ever read, and name space errors count as errors.
  /// - Parameter file: The name used in errors.
  public convenience init(
    parsing bytes: [UInt8], file: String, limits: XMLLimits = .document
  ) throws(XMLError) {
    assay_xml_initialize()
    guard let input = assay_xml_input_memory(bytes, bytes.count, limits.raw) else {
      throw .notReadable(file: file, reason: SystemError.reason(12))
    }
    defer { assay_xml_input_free(input) }
    var raw = AssayXMLTree()
    defer { assay_xml_tree_free(&raw) }
    var faults = FaultList()
    guard assay_xml_parse(input, &raw, &faults.raw) else {
      throw limits.refusal(of: input, file: file) ?? faults.error(file: file, fallback: "there is no element")
    }
    self.init(raw)
  }

  /// The outermost element.
  public var root: XMLElement { XMLElement(tree: self, index: 0) }

  func string(_ start: UInt32, _ length: UInt32) -> String {
    String(decoding: bytes[Int(start)..<Int(start) + Int(length)], as: UTF8.self)
  }
}

/// An element of a tree.
public struct XMLElement: Sendable {
  let tree: XMLTree
  let index: Int

  private var node: AssayXMLNode { tree.nodes[index] }

  /// The local name, without prefix.
  public var name: String { tree.names[Int(node.name)] }

  /// The name space's URI; empty when there is none.
  public var namespace: String { tree.names[Int(node.namespace_name)] }

  /// The line of the start tag, from 1, exact in files of any length.
  public var line: Int { Int(clamping: node.line) }

  /// The byte offset of the start tag's "<" in the document, counted after conversion to UTF-8 when that was UTF-16.
  public var offset: Int { Int(clamping: node.offset) }

  public var parent: XMLElement? { node.parent < 0 ? nil : XMLElement(tree: tree, index: Int(node.parent)) }

  /// The child elements in document order.
  public var children: [XMLElement] {
    var result: [XMLElement] = []
    forEachChild { result.append($0) }
    return result
  }

  /// Calls `body` with each child element in document order.
  public func forEachChild(_ body: (XMLElement) -> Void) {
    var child = Int(node.first_child)
    while child >= 0 {
      if tree.nodes[child].kind == UInt32(ASSAY_XML_ELEMENT) { body(XMLElement(tree: tree, index: child)) }
      child = Int(tree.nodes[child].next_sibling)
    }
  }

  /// The child elements of that local name.
  public func children(named name: String) -> [XMLElement] {
    var result: [XMLElement] = []
    forEachChild { if $0.name == name { result.append($0) } }
    return result
  }

  /// The first child element of that local name.
  public func child(named name: String) -> XMLElement? {
    var child = Int(node.first_child)
    while child >= 0 {
      let element = XMLElement(tree: tree, index: child)
      if tree.nodes[child].kind == UInt32(ASSAY_XML_ELEMENT), element.name == name { return element }
      child = Int(tree.nodes[child].next_sibling)
    }
    return nil
  }

  /// The value of an attribute that is in no name space.
  public subscript(attribute: String) -> String? { self[attribute, in: ""] }

  /// The value of an attribute in the name space of that URI.
  public subscript(attribute: String, in namespace: String) -> String? {
    for index in attributeRange {
      let candidate = tree.attributes[index]
      if tree.names[Int(candidate.name)] == attribute, tree.names[Int(candidate.namespace_name)] == namespace {
        return tree.string(candidate.value_start, candidate.value_length)
      }
    }
    return nil
  }

  /// The value of `xml:lang` here or on the nearest element above that has one, inside this tree.
  public var language: String? {
    var element: XMLElement? = self
    while let current = element {
      if let value = current["lang", in: "http://www.w3.org/XML/1998/namespace"] { return value }
      element = current.parent
    }
    return nil
  }

  private var attributeRange: Range<Int> {
    Int(node.attribute_start)..<Int(node.attribute_start) + Int(node.attribute_count)
  }

  /// All text inside, at any depth, in document order, exactly as written.
  public var text: String {
    let first = Int(node.first_child)
    if first >= 0, tree.nodes[first].kind == UInt32(ASSAY_XML_TEXT), tree.nodes[first].next_sibling < 0 {
      return tree.string(tree.nodes[first].text_start, tree.nodes[first].text_length)
    }
    return String(decoding: textBytes, as: UTF8.self)
  }

  /// `text` as UTF-8.
  public var textBytes: [UInt8] {
    var result: [UInt8] = []
    for other in index..<end where tree.nodes[other].kind == UInt32(ASSAY_XML_TEXT) {
      let start = Int(tree.nodes[other].text_start)
      result += tree.bytes[start..<start + Int(tree.nodes[other].text_length)]
    }
    return result
  }

  /// One past the last node inside: the next node, in document order, that is not below this one.
  private var end: Int {
    var current = index
    while current >= 0 {
      let next = Int(tree.nodes[current].next_sibling)
      if next >= 0 { return next }
      current = Int(tree.nodes[current].parent)
    }
    return tree.nodes.count
  }
}
