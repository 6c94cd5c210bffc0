public import AssayModel

/// The sources that claims are linked to, with what a pass must say about them.
public struct SourceCollection: Sendable {
  /// In the order in which they were added.
  public private(set) var sources: [Source] = []
  public private(set) var parts: [Pass.Collection] = []

  public init() {}

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
