import AssayAnnotation
import AssayModel
import AssaySegmentation
import AssayText

@testable import AssayLinking

/// A text as one paragraph, segmented and annotated.
func annotated(
  _ string: String, on date: CalendarDate? = CalendarDate(year: 2024, month: 6, day: 12)
) -> AnnotatedDocument {
  let text = Text(string)
  let span = text.trimmed(text.span)
  let document = Document(
    id: "d", date: date,
    origin: Origin(name: "-", mediaType: "text/plain", content: text), text: text,
    blocks: span.isEmpty ? [] : [Block(kind: .paragraph, span: span)])
  var annotated = Segmenter.segment(document)
  Annotator.annotate(&annotated)
  return annotated
}

/// What a single passage says about a claim; both are read on the same day.
func verdict(
  _ claim: String, _ evidence: String, title: String = "",
  on date: CalendarDate? = CalendarDate(year: 2024, month: 6, day: 12)
) -> Verdict {
  let passage = Passage(id: "p1", text: evidence)
  let source = Source(id: "s1", type: "report", title: title, passages: [passage])
  return Judge.verdict(
    on: annotated(claim, on: date),
    evidence: [ReadPassage(source: source, passage: passage, annotated: annotated(evidence, on: date))])
}
