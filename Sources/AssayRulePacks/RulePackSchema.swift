import AssayXML

/// The schema of rule packs, compiled into the binary.
public enum RulePackSchema {
  public static let namespace = "urn:assay:rules:1"
  /// From the root of the package.
  public static let path = "Sources-Corpus/Schemas/rule-pack-1.xsd"

  /// The schema document.
  public static var text: String { EmbeddedFiles.text(path) }

  static func compiled() throws(XMLError) -> XMLSchema { try compilation.get() }

  private static let compilation: Result<XMLSchema, XMLError> = Result { () throws(XMLError) in
    try XMLSchema(text, name: "rule-pack-1.xsd")
  }
}
