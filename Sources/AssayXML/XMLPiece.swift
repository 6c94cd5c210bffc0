import CAssayXML

/// A piece of mixed content.
public enum XMLPiece: Sendable {
  case text(String)
  case element(XMLElement)
}

extension XMLElement {
  /// The texts and elements right inside, in document order.
  public var pieces: [XMLPiece] {
    var pieces: [XMLPiece] = []
    var child = Int(tree.nodes[index].first_child)
    while child >= 0 {
      let node = tree.nodes[child]
      if node.kind == UInt32(ASSAY_XML_TEXT) {
        pieces.append(.text(tree.string(node.text_start, node.text_length)))
      } else if node.kind == UInt32(ASSAY_XML_ELEMENT) {
        pieces.append(.element(XMLElement(tree: tree, index: child)))
      }
      child = Int(node.next_sibling)
    }
    return pieces
  }
}
