public import AssayModel

/// Findings for programs: one JSON document, or one JSON object a line.
public enum FindingsJSON {
  /// One document with `documents`, `schemaVersion` and `tool`; keys in alphabetical order.
  ///
  /// - Parameter tool: The version of Assay.
  public static func text(_ results: [(document: Document, findings: [Finding])], tool: String) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.beginObject()
    json.key("documents")
    json.beginArray()
    for result in results {
      let places = Places(result.document)
      json.beginObject()
      json.key("date")
      json.optional(result.document.date?.description)
      json.key("findings")
      json.beginArray()
      for finding in result.findings { json.finding(finding, places) }
      json.endArray()
      json.key("id")
      json.string(result.document.id)
      json.key("notes")
      json.notes(result.document)
      json.key("path")
      json.string(result.document.origin.name)
      json.key("title")
      json.optional(result.document.title)
      json.endObject()
    }
    json.endArray()
    json.ending(tool: tool)
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// One object a finding, each with the path of its document.
  public static func lines(_ findings: [Finding], in document: Document) -> [UInt8] {
    let places = Places(document)
    var json = JSONWriter()
    for finding in findings {
      json.finding(finding, places, isAlone: true)
      json.endLine()
    }
    return json.bytes
  }
}
