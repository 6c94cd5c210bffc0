import AssayText
import CAssayXML

/// How much of a document is taken in; beyond that it is refused before it costs time or memory.
public struct XMLLimits: Hashable, Sendable {
  /// Bytes in all.
  public var documentBytes: Int
  /// Bytes of one element below the root, or of the root when that is the record.
  public var recordBytes: Int
  /// Bytes of one text, tag, comment or processing instruction.
  public var textBytes: Int
  /// Levels of elements; libxml2 allows 256 at most.
  public var depth: Int
  /// Attributes of one start tag, and name space declarations in scope.
  ///
  /// libxml2 2.9 compares each attribute with all others: 40,000 in one tag take it 17 seconds.
  public var attributes: Int

  /// Limits for documents that are held in memory whole.
  public static let document = XMLLimits(
    documentBytes: 256 << 20, recordBytes: 256 << 20, textBytes: 8 << 20, depth: 250, attributes: 256)

  /// Limits for collections that are read one record at a time, of any length.
  public static let records = XMLLimits(
    documentBytes: Int.max, recordBytes: 32 << 20, textBytes: 8 << 20, depth: 250, attributes: 256)

  public init(documentBytes: Int, recordBytes: Int, textBytes: Int, depth: Int, attributes: Int) {
    self.documentBytes = documentBytes
    self.recordBytes = recordBytes
    self.textBytes = textBytes
    self.depth = depth
    self.attributes = attributes
  }

  var raw: AssayXMLLimits {
    AssayXMLLimits(
      document_bytes: UInt64(max(0, documentBytes)), record_bytes: UInt64(max(0, recordBytes)),
      text_bytes: UInt64(max(0, textBytes)), depth: UInt32(min(max(0, depth), 256)),
      attributes: UInt32(min(max(0, attributes), 4096)))
  }

  /// The error for what the input refused; `nil` when it refused nothing.
  func refusal(of input: OpaquePointer, file: String) -> XMLError? {
    var line: UInt64 = 0
    var systemError: Int32 = 0
    let refusal: XMLError.Refusal
    switch Int(assay_xml_input_refusal(input, &line, &systemError)) {
    case ASSAY_XML_ACCEPTED: return nil
    case ASSAY_XML_DOCTYPE: refusal = .doctype
    case ASSAY_XML_TOO_DEEP: refusal = .tooDeep(limit: depth)
    case ASSAY_XML_TOO_MANY_ATTRIBUTES: refusal = .tooManyAttributes(limit: attributes)
    case ASSAY_XML_TEXT_TOO_LONG: refusal = .textTooLong(limit: textBytes)
    case ASSAY_XML_RECORD_TOO_LONG: refusal = .recordTooLong(limit: recordBytes)
    case ASSAY_XML_DOCUMENT_TOO_LONG: refusal = .documentTooLong(limit: documentBytes)
    case ASSAY_XML_ENCODING: refusal = .encoding
    default: return .notReadable(file: file, reason: SystemError.reason(systemError))
    }
    return .refused(file: file, line: Int(clamping: line), refusal)
  }
}
