public import AssayXML

/// The schema of source records, compiled into the binary.
public enum SourceSchema {
  public static let namespace = "urn:assay:source:1"
  /// From the root of the package.
  public static let path = "Sources-Corpus/Schemas/source-record-1.xsd"

  /// The schema document.
  public static var text: String { EmbeddedFiles.text(path) }

  /// - Throws: `XMLError.schemaNotUsable` if the embedded schema were damaged.
  public static func compiled() throws(XMLError) -> XMLSchema { try compilation.get() }

  private static let compilation: Result<XMLSchema, XMLError> = Result { () throws(XMLError) in
    try XMLSchema(text, name: "source-record-1.xsd")
  }
}
