public import AssayModel

/// Claims for programs: one JSON document, or one JSON object a line.
public enum ClaimsJSON {
  /// One document with `documents`, `schemaVersion` and `tool`; keys in alphabetical order.
  ///
  /// - Parameter tool: The version of Assay.
  public static func text(_ documents: [AnnotatedDocument], tool: String) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.beginObject()
    json.key("documents")
    json.beginArray()
    for annotated in documents {
      let places = Places(annotated.document)
      json.beginObject()
      json.key("claims")
      json.beginArray()
      for claim in annotated.claims { json.claim(claim, annotated, places) }
      json.endArray()
      json.key("date")
      json.optional(annotated.document.date?.description)
      json.key("id")
      json.string(annotated.document.id)
      json.key("notes")
      json.notes(annotated.document)
      json.key("path")
      json.string(annotated.document.origin.name)
      json.key("title")
      json.optional(annotated.document.title)
      json.endObject()
    }
    json.endArray()
    json.ending(tool: tool)
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// One object a claim: `{"claim": …, "path": …}`.
  public static func lines(_ annotated: AnnotatedDocument) -> [UInt8] {
    let places = Places(annotated.document)
    var json = JSONWriter()
    for claim in annotated.claims {
      json.beginObject()
      json.key("claim")
      json.claim(claim, annotated, places)
      json.key("path")
      json.string(annotated.document.origin.name)
      json.endObject()
      json.endLine()
    }
    return json.bytes
  }
}
