import AssayAnnotation
import AssayModel
import AssaySegmentation
import AssayText
import Testing

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

/// Holds the verdict on each row of a table against those that are right: the claim, the source and the letters S
/// supported, C contradicted, N not enough evidence. Where only N is right it stays so when another sentence follows.
func checkVerdicts(_ table: String) {
  for row in table.split(separator: "\n") {
    let fields = row.split(separator: "|").map { String($0).trimmed }
    guard fields.count == 3 else {
      Issue.record("a row has three fields: \(row)")
      continue
    }
    let result = verdict(fields[0], fields[1], on: nil).value
    let letter = result == .supported ? "S" : result == .contradicted ? "C" : "N"
    #expect(fields[2].contains(letter), "\(row): \(letter)")
    guard fields[2] == "N" else { continue }
    // What follows about "it" does not turn what is said before into a verdict.
    for next in ["It opened in 1990.", "They are large.", "He is 54 years old."] {
      #expect(verdict(fields[0], "\(fields[1]) \(next)", on: nil).value == .notEnough, "\(row) \(next)")
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
