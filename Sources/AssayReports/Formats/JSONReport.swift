public import AssayModel
import AssayText

/// A whole pass as one JSON document.
///
/// Keys stand in alphabetical order; exact values are strings of all their digits; offsets count code points of the
/// document's text from 0, the end exclusive; lines and columns count from 1 in the original file.
public enum JSONReport {
  public static func text(_ pass: Pass) -> [UInt8] {
    var json = JSONWriter(.indented)
    write(pass, to: &json)
    json.endLine()
    return json.bytes
  }

  static func write(_ pass: Pass, to json: inout JSONWriter) {
    json.beginObject()
    json.key("documents")
    json.beginArray()
    for verified in pass.documents { json.document(verified) }
    json.endArray()
    json.key("pass")
    json.pass(pass)
    json.ending(tool: pass.tool)
    json.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func pass(_ pass: Pass) {
    beginObject()
    key("collections")
    beginArray()
    for collection in pass.collections {
      beginObject()
      key("name")
      string(collection.name)
      key("records")
      number(collection.records)
      key("sha256")
      string(collection.digest)
      endObject()
    }
    endArray()
    key("created")
    string(pass.created)
    key("number")
    number(pass.number)
    key("rulesSha256")
    string(pass.rulesDigest)
    key("settings")
    beginArray()
    for setting in pass.settings {
      beginObject()
      key("name")
      string(setting.name)
      key("value")
      string(setting.value)
      endObject()
    }
    endArray()
    endObject()
  }

  fileprivate mutating func document(_ verified: VerifiedDocument) {
    let document = verified.document
    let places = Places(document)
    let sources = verified.sourcesByID
    beginObject()
    key("byline")
    optional(document.byline)
    key("claims")
    beginArray()
    for (index, claim) in verified.annotated.claims.enumerated() {
      let verdict = verified.verdicts.indices.contains(index) ? verified.verdicts[index] : nil
      self.claim(claim, verified.annotated, places, verdict: verdict, sources: sources)
    }
    endArray()
    key("date")
    optional(document.date?.description)
    key("findings")
    beginArray()
    for finding in verified.findings { self.finding(finding, places) }
    endArray()
    key("id")
    string(document.id)
    key("language")
    string(document.language)
    key("mediaType")
    string(document.origin.mediaType)
    key("notes")
    notes(document)
    key("path")
    string(document.origin.name)
    key("sha256")
    string(document.origin.digest)
    key("sources")
    beginArray()
    for source in verified.sources { self.source(source) }
    endArray()
    key("text")
    string(document.text, document.text.span)
    key("title")
    optional(document.title)
    endObject()
  }

  private mutating func source(_ source: Source) {
    beginObject()
    key("creators")
    strings(source.creators)
    key("id")
    string(source.id)
    key("language")
    string(source.language)
    key("licence")
    optional(source.licence)
    key("published")
    optional(source.published?.text)
    key("publisher")
    optional(source.publisher)
    key("quoting")
    string(source.quoting.rawValue)
    key("title")
    string(source.title)
    key("type")
    string(source.type)
    key("version")
    number(source.version)
    endObject()
  }
}

extension VerifiedDocument {
  /// The sources by their ids, for look-ups only.
  var sourcesByID: [String: Source] {
    Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
