import AssayText
import CAssayXML

/// Reads a collection one record at a time: each child element of the root, in flat memory however long the file.
///
/// With a schema each record is validated by itself (the way that stays flat: a schema on the whole stream would keep
/// every identity constraint to the end). Uniqueness between records is the caller's to check.
///
/// Not to be used from two threads at once, but it may move between threads from call to call.
public final class XMLRecordReader {
  /// One record.
  public struct Record: Sendable {
    public let element: XMLElement
    /// Where it does not follow the schema, in the order found; 64 at most.
    public let faults: [XMLFault]
  }

  /// The root without its children, or the record itself when that is the root.
  public let root: XMLElement

  private let file: String
  private let limits: XMLLimits
  private let raw: OpaquePointer
  /// Keeps the schema alive, which C refers to.
  private let schema: XMLSchema?
  private let rootIsRecord: Bool
  private var tree = AssayXMLTree()

  /// Opens a file. `recordName`: an element of this local name is a record even as the root.
  public convenience init(
    path: String, recordName: String? = nil, schema: XMLSchema? = nil, limits: XMLLimits = .records
  ) throws(XMLError) {
    let descriptor = try openForReading(path)
    try self.init(
      input: assay_xml_input_descriptor(descriptor, true, limits.raw), file: path, recordName: recordName,
      schema: schema, limits: limits)
  }

  /// Reads from an open descriptor, which the caller closes.
  public convenience init(
    descriptor: Int32, file: String, recordName: String? = nil, schema: XMLSchema? = nil,
    limits: XMLLimits = .records
  ) throws(XMLError) {
    try self.init(
      input: assay_xml_input_descriptor(descriptor, false, limits.raw), file: file, recordName: recordName,
      schema: schema, limits: limits)
  }

  public convenience init(
    bytes: [UInt8], file: String, recordName: String? = nil, schema: XMLSchema? = nil,
    limits: XMLLimits = .records
  ) throws(XMLError) {
    try self.init(
      input: assay_xml_input_memory(bytes, bytes.count, limits.raw), file: file, recordName: recordName,
      schema: schema, limits: limits)
  }

  private init(
    input: OpaquePointer?, file: String, recordName: String?, schema: XMLSchema?, limits: XMLLimits
  ) throws(XMLError) {
    assay_xml_initialize()
    guard let input else { throw .notReadable(file: file, reason: SystemError.reason(12)) }
    guard let raw = assay_xml_reader_open(input, recordName, schema?.raw) else {
      assay_xml_input_free(input)
      throw .notReadable(file: file, reason: SystemError.reason(12))
    }
    var tree = AssayXMLTree()
    var faults = FaultList()
    guard assay_xml_reader_root(raw, &tree, &faults.raw) == 1 else {
      let error =
        limits.refusal(of: input, file: file) ?? faults.error(file: file, fallback: "there is no element")
      assay_xml_tree_free(&tree)
      assay_xml_reader_free(raw)
      throw error
    }
    root = XMLTree(tree).root
    let rootName = root.name
    rootIsRecord = recordName == rootName
    self.file = file
    self.limits = limits
    self.raw = raw
    self.schema = schema
    self.tree = tree
  }

  deinit {
    assay_xml_tree_free(&tree)
    assay_xml_reader_free(raw)
  }

  /// The next record; `nil` after the last, once the document has proved well-formed to its end.
  public func next() throws(XMLError) -> Record? {
    var faults = FaultList()
    var schemaFaults = FaultList()
    switch assay_xml_reader_next(raw, &tree, &faults.raw, &schemaFaults.raw) {
    case 1:
      let element = rootIsRecord ? root : XMLTree(tree).root
      return Record(element: element, faults: schemaFaults.schemaFaults())
    case 0: return nil
    default:
      throw limits.refusal(of: assay_xml_reader_input(raw), file: file)
        ?? faults.error(file: file, fallback: "the document ends too early")
    }
  }
}
