public import AssayModel

/// The line that `assay stream judge` writes for a claim and a piece of evidence.
public enum StreamVerdict {
  /// One JSON object with its line end: the verdict, its confidence, the gate that decided, and why in words.
  public static func line(id: String, verdict: Verdict) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("id")
    json.string(id)
    json.key("verdict")
    switch verdict.value {
    case .supported: json.string(plain: "supported")
    case .contradicted: json.string(plain: "contradicted")
    case .notEnough: json.string(plain: "not-enough")
    }
    json.key("confidence")
    json.number(score: verdict.confidence)
    json.key("reason")
    json.string(verdict.reason.rawValue)
    json.key("explanation")
    json.string(verdict.explanation)
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
