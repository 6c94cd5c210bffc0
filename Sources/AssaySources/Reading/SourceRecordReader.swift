public import AssayModel
import AssayText
import AssayXML

/// Reads source records one at a time, in flat memory however long the file.
///
/// Each record is compared with the schema and with the rules that the schema language cannot express. A
/// faulty record is reported and left out; reading goes on with the next one.
///
/// Not to be used from two threads at once.
public final class SourceRecordReader {
  /// One record of the file.
  public struct Record: Sendable {
    /// `nil` when the record has faults.
    public let source: Source?
    /// In the order found; empty for a good record.
    public let faults: [SourceRecordError]
    /// The line of its start tag, from 1.
    public let line: Int
  }

  /// Fingerprints of the ids met so far. Set it to those of other files, to find an id that stands in two of
  /// them.
  public var seenIDs: Set<UInt64> = []

  private let file: String
  private let reader: XMLRecordReader

  /// Opens a file of one record or a collection.
  public convenience init(path: String) throws(SourceRecordError) {
    try self.init(file: path) { (schema) throws(XMLError) in
      try XMLRecordReader(path: path, recordName: "source", schema: schema)
    }
  }

  /// Reads from memory; `file` is the name in errors.
  public convenience init(bytes: [UInt8], file: String) throws(SourceRecordError) {
    try self.init(file: file) { (schema) throws(XMLError) in
      try XMLRecordReader(bytes: bytes, file: file, recordName: "source", schema: schema)
    }
  }

  /// A record that `SourceRecordWriter` wrote by itself; it is not compared with the schema again.
  package static func source(writtenAs bytes: [UInt8]) -> Source? {
    guard let root = try? XMLTree(parsing: bytes, file: "record").root else { return nil }
    var checks = SourceRecordChecks(file: "record", record: root)
    return SourceConversion.source(from: root, checks: &checks)
  }

  private init(
    file: String, open: (XMLSchema) throws(XMLError) -> XMLRecordReader
  ) throws(SourceRecordError) {
    self.file = file
    do {
      reader = try open(try SourceSchema.compiled())
    } catch {
      throw SourceRecordError(error, file: file)
    }
    let root = reader.root
    let isNamed = root.name == "source" || root.name == "sources"
    let isSpaced = root.namespace == SourceSchema.namespace
    if isNamed != isSpaced {
      throw .mistypedRoot(
        file: file, root: String(root.name.prefix(80)), namespace: String(root.namespace.prefix(200)))
    }
    guard isNamed else { throw .notARecord(file: file, root: String(root.name.prefix(80))) }
  }

  /// The next record; `nil` after the last one.
  ///
  /// - Throws: What ends the reading of the file: `notReadable`, `notWellFormed` or `refused`.
  public func next() throws(SourceRecordError) -> Record? {
    let record: XMLRecordReader.Record
    do {
      guard let next = try reader.next() else { return nil }
      record = next
    } catch {
      throw SourceRecordError(error, file: file)
    }
    let line = record.element.line
    if !record.faults.isEmpty {
      return Record(source: nil, faults: record.faults.map { SourceRecordError($0, file: file) }, line: line)
    }
    var checks = SourceRecordChecks(file: file, record: record.element)
    let source = SourceConversion.source(from: record.element, checks: &checks)
    checks.check(source)
    var fingerprint = Fingerprint()
    fingerprint.add(source.id)
    if !seenIDs.insert(fingerprint.value).inserted {
      checks.add(
        record.element, "@id", "the id \"\(source.id)\" is taken", "Give the record an id of its own.")
    }
    return Record(source: checks.faults.isEmpty ? source : nil, faults: checks.faults, line: line)
  }
}
