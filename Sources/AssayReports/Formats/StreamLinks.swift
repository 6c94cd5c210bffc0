/// The line that `assay stream link` writes for a document.
public enum StreamLinks {
  /// One JSON object with its line end: the passages that bear on the text, best first, in the order given.
  public static func line(
    id: String, links: some Sequence<(source: String, passage: String, score: Double)>
  ) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("id")
    json.string(id)
    json.key("links")
    json.beginArray()
    for link in links {
      json.beginObject()
      json.key("source")
      json.string(link.source)
      json.key("passage")
      json.string(link.passage)
      json.key("score")
      json.number(score: link.score)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
