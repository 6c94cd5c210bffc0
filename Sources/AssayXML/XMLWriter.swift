import CAssayXML

/// Writes well-formed XML to memory.
///
/// Characters that XML does not allow become U+FFFD. A call that would break the document (a name that is none, an
/// attribute after content, text outside the root) makes the writer fail: nothing is written from there on, and
/// `finish()` returns `nil`.
public final class XMLWriter {
  private let raw: OpaquePointer?
  public private(set) var hasFailed: Bool

  public init(indented: Bool = true) {
    assay_xml_initialize()
    raw = assay_xml_writer_new(indented)
    hasFailed = raw == nil
  }

  deinit { assay_xml_writer_free(raw) }

  /// Starts an element. Name spaces are written as attributes: `("xmlns", "urn:…")`. An attribute of value `nil` is left
  /// out.
  public func start(_ name: String, _ attributes: [(String, String?)] = []) {
    check(assay_xml_writer_start(raw, name))
    for (name, value) in attributes {
      if let value { attribute(name, value) }
    }
  }

  /// Adds an attribute to the element just started.
  public func attribute(_ name: String, _ value: String) {
    var value = value
    value.withUTF8 { bytes in check(assay_xml_writer_attribute(raw, name, bytes.baseAddress, bytes.count)) }
  }

  public func text(_ value: String) {
    var value = value
    value.withUTF8 { bytes in check(assay_xml_writer_text(raw, bytes.baseAddress, bytes.count)) }
  }

  /// Ends the element started last.
  public func end() { check(assay_xml_writer_end(raw)) }

  /// An element with text only, or empty.
  public func element(_ name: String, _ attributes: [(String, String?)] = [], text: String? = nil) {
    start(name, attributes)
    if let text { self.text(text) }
    end()
  }

  /// An element around what `content` writes.
  public func element(_ name: String, _ attributes: [(String, String?)] = [], content: () -> Void) {
    start(name, attributes)
    content()
    end()
  }

  /// Takes what has been written so far, for sending on in pieces; memory stays flat.
  public func take() -> [UInt8] {
    guard let raw else { return [] }
    var count = 0
    let bytes = assay_xml_writer_bytes(raw, &count)
    let result = Array(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
    assay_xml_writer_clear(raw)
    return result
  }

  /// Ends what is open and takes the rest; `nil` when a call went wrong.
  public func finish() -> [UInt8]? {
    guard !hasFailed, assay_xml_writer_finish(raw) else { return nil }
    return take()
  }

  private func check(_ done: @autoclosure () -> Bool) {
    if !hasFailed, !done() { hasFailed = true }
  }
}
