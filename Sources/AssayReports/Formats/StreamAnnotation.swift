public import AssayModel
import AssayText

/// The line that `assay stream annotate` writes for a document.
public enum StreamAnnotation {
  /// One JSON object with its line end: id, sentences, quantities, times, claims and findings.
  ///
  /// Offsets count from 0 in `offsets` of the document's text, the end is exclusive; values are exact JSON numbers.
  public static func line(
    _ annotated: AnnotatedDocument, findings: [Finding], offsets: OffsetUnit = .codePoints
  ) -> [UInt8] {
    var json = JSONWriter()
    // News in a stream takes two and a half times its own bytes.
    json.reserveCapacity(annotated.text.count * 3)
    append(annotated, findings: findings, offsets: offsets, to: &json)
    return json.bytes
  }

  /// Appends the line, for callers that reuse a writer's memory.
  public static func append(
    _ annotated: AnnotatedDocument, findings: [Finding], offsets: OffsetUnit = .codePoints,
    to json: inout JSONWriter
  ) {
    let map = OffsetMap(annotated.text, unit: offsets)
    json.beginObject()
    json.key("id")
    json.string(annotated.document.id)
    json.key("sentences")
    json.beginArray()
    for sentence in annotated.sentences {
      json.beginObject()
      json.ends(of: sentence.span, map)
      json.endObject()
    }
    json.endArray()
    json.key("quantities")
    json.beginArray()
    for quantity in annotated.quantities { json.streamed(quantity, annotated.text, map) }
    json.endArray()
    json.key("times")
    json.beginArray()
    for time in annotated.times { json.streamed(time, annotated.text, map) }
    json.endArray()
    json.key("claims")
    json.beginArray()
    for claim in annotated.claims { json.streamed(claim, map) }
    json.endArray()
    json.key("findings")
    json.beginArray()
    for finding in findings { json.streamed(finding, map) }
    json.endArray()
    json.endObject()
    json.endLine()
  }

  /// The line that stands in the place of one that could not be used.
  ///
  /// - Parameter line: The number of the input line, from 1.
  public static func fault(_ message: String, line: Int, id: String? = nil) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    if let id {
      json.key("id")
      json.string(id)
    }
    json.key("error")
    json.string(message)
    json.key("line")
    json.number(line)
    json.endObject()
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  /// The keys "start" and "end".
  mutating func ends(of span: TextSpan, _ map: OffsetMap) {
    key("start")
    number(map[span.start])
    key("end")
    number(map[span.end])
  }

  /// A place as an array of its two ends.
  fileprivate mutating func pair(_ span: TextSpan, _ map: OffsetMap) {
    beginArray()
    number(map[span.start])
    number(map[span.end])
    endArray()
  }

  fileprivate mutating func streamed(_ quantity: Quantity, _ text: Text, _ map: OffsetMap) {
    beginObject()
    ends(of: quantity.span, map)
    key("text")
    string(text, map.clamped(quantity.span))
    key("kind")
    string(quantity.kind.rawValue)
    key("value")
    number(quantity.value)
    key("upper")
    if let upper = quantity.upper { number(upper) } else { null() }
    key("unit")
    string(quantity.unit.code)
    key("dimension")
    string(quantity.unit.dimension.rawValue)
    key("modifier")
    if let modifier = quantity.modifier { string(modifier.rawValue) } else { null() }
    if let noun = quantity.noun {
      key("noun")
      string(text, map.clamped(noun))
    }
    if let change = quantity.change {
      key("change")
      string(change.rawValue)
    }
    if let per = quantity.per {
      key("per")
      number(per)
    }
    if let misspelling = quantity.misspelling {
      key("misspelt")
      string(text, map.clamped(misspelling))
    }
    endObject()
  }

  fileprivate mutating func streamed(_ time: TimeExpression, _ text: Text, _ map: OffsetMap) {
    beginObject()
    ends(of: time.span, map)
    key("text")
    string(text, map.clamped(time.span))
    key("kind")
    string(time.kind.rawValue)
    key("value")
    string(time.value)
    if let interval = time.interval {
      key("from")
      string(interval.first.description)
      key("until")
      string(interval.last.description)
    }
    key("reason")
    string(time.explanation(of: text[map.clamped(time.span)]))
    endObject()
  }

  fileprivate mutating func streamed(_ claim: Claim, _ map: OffsetMap) {
    beginObject()
    ends(of: claim.span, map)
    key("kind")
    string(claim.kind.rawValue)
    key("score")
    number(score: claim.checkWorthiness.score)
    if let causation = claim.causation {
      key("cause")
      pair(causation.cause, map)
      key("effect")
      pair(causation.effect, map)
      key("signal")
      beginArray()
      for signal in causation.signals { pair(signal, map) }
      endArray()
    }
    endObject()
  }

  fileprivate mutating func streamed(_ finding: Finding, _ map: OffsetMap) {
    beginObject()
    key("rule")
    string(finding.rule)
    key("family")
    string(finding.family)
    ends(of: finding.span, map)
    key("related")
    beginArray()
    for place in finding.related {
      beginObject()
      ends(of: place, map)
      endObject()
    }
    endArray()
    key("severity")
    string(finding.severity.rawValue)
    key("message")
    string(finding.message)
    endObject()
  }
}
