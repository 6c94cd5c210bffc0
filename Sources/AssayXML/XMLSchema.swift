import AssayText
import CAssayXML

/// A compiled XSD 1.0 schema.
///
/// Compiled once from text in memory; nothing is read from files or networks. Several threads may validate with one
/// schema at the same time: libxml2 keeps all state of a validation apart from the schema.
public final class XMLSchema: @unchecked Sendable {
  let raw: OpaquePointer

  /// Compiles a schema.
  ///
  /// - Parameters:
  ///   - text: The schema document.
  ///   - name: The name used in errors.
  ///   - imports: The documents it imports or includes, by the last part of their `schemaLocation`. "xml.xsd", with the
  ///     attributes of the xml: name space, is known already.
  public init(_ text: String, name: String, imports: [String: String] = [:]) throws(XMLError) {
    assay_xml_initialize()
    var documents = imports
    if documents["xml.xsd"] == nil { documents["xml.xsd"] = XMLSchema.xmlAttributes }
    var faults = FaultList()
    guard let schema = XMLSchema.compile(text, documents: documents, faults: &faults.raw) else {
      throw faults.schemaError(name: name)
    }
    raw = schema
  }

  deinit { assay_xml_schema_free(raw) }

  private static func compile(
    _ text: String, documents: [String: String], faults: inout AssayXMLFaults
  ) -> OpaquePointer? {
    var resources: [AssayXMLResource] = []
    // Copies that live as long as the call: C keeps none of them.
    var allocations: [UnsafeMutableRawPointer] = []
    defer { for allocation in allocations { allocation.deallocate() } }
    func copy(_ bytes: [UInt8]) -> UnsafeMutableRawPointer {
      let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count + 1, alignment: 1)
      memory.copyMemory(from: bytes, byteCount: bytes.count)
      memory.storeBytes(of: 0, toByteOffset: bytes.count, as: UInt8.self)
      allocations.append(memory)
      return memory
    }
    for (name, text) in documents.sorted(by: { $0.key < $1.key }) {
      let bytes = Array(text.utf8)
      let name = copy(Array(name.utf8))
      let content = copy(bytes)
      resources.append(
        AssayXMLResource(
          name: UnsafePointer(name.assumingMemoryBound(to: CChar.self)),
          bytes: UnsafePointer(content.assumingMemoryBound(to: UInt8.self)), count: bytes.count))
    }
    let bytes = Array(text.utf8)
    return assay_xml_schema_compile(bytes, bytes.count, resources, resources.count, &faults)
  }

  /// Parses a document and compares it with the schema.
  ///
  /// - Returns: The tree, and the places where it does not follow the schema; 64 at most.
  /// - Throws: Everything that `XMLTree.init(parsing:file:limits:)` throws; never `XMLError.notValid`.
  public func validate(
    _ bytes: [UInt8], file: String, limits: XMLLimits = .document
  ) throws(XMLError) -> (tree: XMLTree, faults: [XMLFault]) {
    guard let input = assay_xml_input_memory(bytes, bytes.count, limits.raw) else {
      throw .notReadable(file: file, reason: SystemError.reason(12))
    }
    defer { assay_xml_input_free(input) }
    var tree = AssayXMLTree()
    defer { assay_xml_tree_free(&tree) }
    var faults = FaultList()
    var schemaFaults = FaultList()
    guard assay_xml_parse_valid(input, raw, &tree, &faults.raw, &schemaFaults.raw) else {
      throw limits.refusal(of: input, file: file) ?? faults.error(file: file, fallback: "there is no element")
    }
    return (XMLTree(tree), schemaFaults.schemaFaults())
  }

  /// The attributes of XML itself: Extensible Markup Language 1.0 §2.10 and §2.12, XML Base, xml:id.
  private static let xmlAttributes = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
      <xs:attribute name="lang" type="xs:language"/>
      <xs:attribute name="space">
        <xs:simpleType>
          <xs:restriction base="xs:NCName">
            <xs:enumeration value="default"/>
            <xs:enumeration value="preserve"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
      <xs:attribute name="base" type="xs:anyURI"/>
      <xs:attribute name="id" type="xs:ID"/>
    </xs:schema>
    """
}
