import AssayAnnotation
import AssayClaims
import AssayConsistency
import AssayModel
import AssaySegmentation
import AssayText
import Testing

/// One example of a rule, named by the rule.
struct RuleExample: Sendable, CustomTestStringConvertible {
  let rule: any Rule.Type
  let text: String

  var testDescription: String { "\(rule.about.id): \(text)" }

  static let ids: [String] = RuleCatalogue.everything.map { $0.about.id }

  static let all: [RuleExample] = RuleCatalogue.everything.flatMap { rule in
    RuleExamples.examples(of: rule).map { RuleExample(rule: rule, text: $0) }
  }
}

@Test(arguments: RuleExample.all)
func `a rule does what its examples say`(_ example: RuleExample) {
  let failure = RuleExamples.failure(of: example.rule, on: example.text) { annotated($0, date: $1) }
  #expect(failure == nil, "\(failure.map(\.description) ?? "")")
}

@Test(arguments: RuleExample.ids)
func `every rule has examples and a summary`(_ id: String) throws {
  let about = try #require(RuleCatalogue.rule(id)).about
  #expect(!about.fires.isEmpty)
  #expect(!about.staysQuiet.isEmpty)
  #expect(about.summary.hasSuffix("."))
  #expect(about.id.allSatisfy { $0.isLowercase || $0 == "-" })
}

@Test
func `rules are listed once, by id`() {
  let ids = RuleExample.ids
  #expect(ids == Set(ids).sorted())
}

/// Takes a text of paragraphs through the stages before the rules.
func annotated(_ string: String, date: CalendarDate? = RuleDescription.exampleDate) -> AnnotatedDocument {
  let text = Text(string)
  var blocks: [Block] = []
  var start = 0
  for offset in 0...text.count
  where offset == text.count || (text[offset] == 0x0A && offset + 1 < text.count && text[offset + 1] == 0x0A) {
    let span = text.trimmed(TextSpan(start, offset))
    if !span.isEmpty { blocks.append(Block(kind: .paragraph, span: span)) }
    start = min(offset + 1, text.count)
  }
  let origin = Origin(name: "-", mediaType: "text/plain", content: text)
  var document = Segmenter.segment(
    Document(id: "example", date: date, origin: origin, text: text, blocks: blocks))
  Annotator.annotate(&document)
  document.claims = ClaimExtractor.claims(in: document)
  return document
}
