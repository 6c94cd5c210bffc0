/// The sample that ships inside the binary: documents of an invented island, and records to verify them against.
public enum SampleWorkspace {
  /// A file of the sample.
  public struct File: Sendable {
    /// From the workspace's root: "Sources-Corpus/Records/storm-ilva.xml".
    public let path: String
    public let text: String
  }

  /// All files, ordered by path.
  public static var files: [File] {
    EmbeddedFiles.all.map { file in
      File(path: file.path, text: file.text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) })
    }
  }

  /// Where the documents are, from the workspace's root.
  public static let documents = "Sources-Corpus/Documents"
  /// Where the source records are, from the workspace's root.
  public static let sources = "Sources-Corpus"
}
