public import AssayLinking
public import AssayModel
import AssayReading

/// The sources that claims are linked to, with what a pass must say about them.
public struct SourceCollection: Sendable {
  /// Sources in memory, in the order in which they were added; empty when there is an index.
  public private(set) var sources: [Source] = []
  public private(set) var parts: [Pass.Collection] = []
  /// The index of the records, when they are not in memory.
  let index: PassageIndex?

  /// A collection in memory, without any source yet.
  public init() { index = nil }

  /// The records of some paths, by an index that is brought up to date with them first.
  ///
  /// - Parameters:
  ///   - paths: Folders of records, or files of them.
  ///   - file: Where the index is kept; in a temporary file when `nil`.
  /// - Throws: `IndexError` and `SourceRecordError`, as `StoredIndex.open` does.
  public static func indexed(
    _ paths: [String], at file: String?
  ) throws -> (collection: SourceCollection, report: StoredIndex.Report) {
    let (index, report) = try StoredIndex.open(paths, at: file)
    return (SourceCollection(index, report), report)
  }

  private init(_ index: PassageIndex, _ report: StoredIndex.Report) {
    self.index = index
    parts = report.parts.map { Pass.Collection(name: $0.path, digest: $0.digest, records: $0.records) }
  }

  /// Adds the records of one folder or file.
  ///
  /// - Parameters:
  ///   - name: The path, as the pass names it.
  ///   - digest: SHA-256 over the records' files, lower-case hexadecimal.
  public mutating func add(_ sources: [Source], name: String, digest: String) {
    self.sources += sources
    parts.append(Pass.Collection(name: name, digest: digest, records: sources.count))
  }
}
