import AssayAnnotation
import AssayModel
import AssaySegmentation
import AssayText
import FoundationEssentials
import Testing

/// One way to say something, with what it should be read as.
struct Phrasing: Sendable, CustomTestStringConvertible {
  let expected: String
  let text: String

  var testDescription: String { text }
}

/// The expected reading, then every way to say it.
func phrasings(_ table: [(expected: String, texts: [String])]) -> [Phrasing] {
  table.flatMap { row in row.texts.map { Phrasing(expected: row.expected, text: $0) } }
}

/// The document with all annotations, one block, published on 4 September 2015.
func annotated(_ string: String) -> AnnotatedDocument {
  let text = Text(string)
  let span = text.trimmed(text.span)
  let document = Document(
    id: "test", date: CalendarDate(iso: "2015-09-04"),
    origin: Origin(name: "-", mediaType: "text/plain", content: text), text: text,
    blocks: span.isEmpty ? [] : [Block(kind: .paragraph, span: span)])
  var result = Segmenter.segment(document)
  Annotator.annotate(&result)
  return result
}

/// The quantities of a text that are no ordinals.
func quantities(in string: String) -> [Quantity] {
  annotated(string).quantities.filter { $0.kind != .ordinal }
}

/// "12 kg", "3..5 USD"; several are joined by "; ".
func reading(of string: String) -> String {
  quantities(in: string).map(brief).joined(separator: "; ")
}

/// Value, upper end and unit code of a quantity.
func brief(_ quantity: Quantity) -> String {
  let range = quantity.upper.map { "\(quantity.value)..\($0)" } ?? "\(quantity.value)"
  return "\(range) \(quantity.unit.code)"
}
