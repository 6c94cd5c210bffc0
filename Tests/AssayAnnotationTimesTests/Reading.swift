import AssayAnnotation
import AssayModel
import AssaySegmentation
import AssayText

/// Thursday, 20 June 2024.
let today = CalendarDate(year: 2024, month: 6, day: 20)

func times(_ string: String, date: CalendarDate? = today) -> [TimeExpression] {
  let text = Text(string)
  let span = text.trimmed(text.span)
  var document = Segmenter.segment(
    Document(
      id: "test", date: date, origin: Origin(name: "-", mediaType: "text/plain", content: text), text: text,
      blocks: span.isEmpty ? [] : [Block(kind: .paragraph, span: span)]))
  Annotator.annotate(&document)
  return document.times
}

func values(_ string: String, date: CalendarDate? = today) -> [String] {
  times(string, date: date).map(\.value)
}

/// The values in one line, with a blank between them.
func line(_ string: String, date: CalendarDate? = today) -> String {
  values(string, date: date).joined(separator: " ")
}

/// The reasons, one a time expression.
func reasons(_ string: String, date: CalendarDate? = today) -> [String] {
  let text = Text(string)
  return times(string, date: date).map { $0.explanation(of: text[$0.span]) }
}
