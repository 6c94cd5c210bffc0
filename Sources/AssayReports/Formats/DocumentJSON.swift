public import AssayModel

/// A document as Assay read it, for programs.
public enum DocumentJSON {
  /// One JSON document with the text and its blocks; spans count code points of the text, lines those of the file.
  ///
  /// - Parameter tool: The version of Assay.
  public static func text(_ document: Document, tool: String) -> [UInt8] {
    let places = Places(document)
    var json = JSONWriter(.indented)
    json.beginObject()
    json.key("blocks")
    json.beginArray()
    for block in document.blocks {
      json.beginObject()
      json.key("kind")
      json.string(block.kind.rawValue)
      json.key("level")
      json.number(block.level)
      json.placed(block.span, places)
      json.key("voice")
      json.string(block.voice.rawValue)
      json.endObject()
    }
    json.endArray()
    json.key("byline")
    json.optional(document.byline)
    json.key("date")
    json.optional(document.date?.description)
    json.key("id")
    json.string(document.id)
    json.key("language")
    json.string(document.language)
    json.key("mediaType")
    json.string(document.origin.mediaType)
    json.key("notes")
    json.notes(document)
    json.key("path")
    json.string(document.origin.name)
    json.ending(document: document, tool: tool)
    json.endObject()
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  /// The keys from "schemaVersion" to the end of the alphabet.
  fileprivate mutating func ending(document: Document, tool version: String) {
    key("schemaVersion")
    string(plain: "1.0")
    key("sha256")
    string(document.origin.digest)
    key("text")
    string(document.text, document.text.span)
    key("title")
    optional(document.title)
    key("tool")
    beginObject()
    key("name")
    string(plain: "assay")
    key("version")
    string(version)
    endObject()
  }
}
