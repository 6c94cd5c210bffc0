import AssayAnnotation
import AssayClaims
import AssayModel
import AssaySegmentation
import AssayText
import Testing

/// A plain-text document, annotated, with its claims; paragraphs are parted by blank lines.
func annotated(_ string: String, voice: Voice = .author, includesDoubtful: Bool = false) -> AnnotatedDocument {
  let text = Text(string)
  var blocks: [Block] = []
  var start = 0
  for index in 0...text.count {
    let ends = index == text.count || (text[index] == 10 && index + 1 < text.count && text[index + 1] == 10)
    guard ends else { continue }
    let span = text.trimmed(TextSpan(min(start, index), index))
    if !span.isEmpty { blocks.append(Block(kind: .paragraph, span: span, voice: voice)) }
    start = index + 1
  }
  let document = Document(
    id: "test", date: CalendarDate(iso: "2024-03-12"),
    origin: Origin(name: "-", mediaType: "text/plain", content: text), text: text, blocks: blocks)
  var result = Segmenter.segment(document)
  Annotator.annotate(&result)
  result.claims = ClaimExtractor.claims(in: result, includesDoubtful: includesDoubtful)
  return result
}

func claims(_ string: String, _ kind: Claim.Kind? = nil) -> [Claim] {
  annotated(string).claims.filter { kind == nil || $0.kind == kind }
}

/// A sentence with its cause in ⟦…⟧ and its effect in ⟨…⟩.
struct CausalExample: Sendable, CustomTestStringConvertible {
  let text: String
  let cause: String
  let effect: String

  init(_ marked: String) {
    func between(_ open: Character, _ close: Character) -> String {
      guard let start = marked.firstIndex(of: open), let end = marked.firstIndex(of: close) else { return "" }
      return Self.plain(String(marked[marked.index(after: start)..<end]))
    }
    text = Self.plain(marked)
    cause = between("⟦", "⟧")
    effect = between("⟨", "⟩")
  }

  private static func plain(_ marked: String) -> String { marked.filter { !"⟦⟧⟨⟩".contains($0) } }

  var testDescription: String { text }
}
