import AssayConsistency
import AssayModel
import AssayText
import Testing

/// A pattern, a path, and whether it is meant.
struct PatternCase: Sendable, CustomTestStringConvertible {
  let pattern: String
  let path: String
  let isMeant: Bool

  init(_ pattern: String, _ path: String, _ isMeant: Bool) {
    self.pattern = pattern
    self.path = path
    self.isMeant = isMeant
  }

  var testDescription: String { "\(pattern) \(isMeant ? "means" : "does not mean") \(path)" }
}

@Test(arguments: [
  PatternCase("*.md", "a.md", true), PatternCase("*.md", "drafts/a.md", true), PatternCase("*.md", "a.mdx", false),
  PatternCase("drafts/*.md", "drafts/a.md", true), PatternCase("drafts/*.md", "drafts/old/a.md", false),
  PatternCase("wire/**", "wire/a/b.txt", true), PatternCase("wire/**", "wired/a.txt", false),
  PatternCase("wire/", "wire/a/b.txt", true), PatternCase("**/a.txt", "a.txt", true),
  PatternCase("**/a.txt", "x/y/a.txt", true), PatternCase("**/a.txt", "x/ba.txt", false),
  PatternCase("a/**/b.txt", "a/b.txt", true), PatternCase("a/**/b.txt", "a/x/y/b.txt", true),
  PatternCase("?.txt", "a.txt", true), PatternCase("?.txt", "ab.txt", false), PatternCase("**", "a/b", true),
  PatternCase("", "a", false), PatternCase("a*b*c*d*e*f*g*h", String(repeating: "a", count: 2_000), false),
])
func `a pattern means the paths that it should`(_ example: PatternCase) {
  #expect(PathPattern(example.pattern).matches(example.path) == example.isMeant)
}

private let doubled = "The ferry sailed for the the island at noon."

private func found(_ text: String, _ settings: RuleSettings, at path: String = "/desk/a.txt") -> [Finding] {
  let document = annotated(text)
  return settings.applied(to: ConsistencyChecker().findings(in: document), in: document.document, at: path)
}

@Test
func `a severity holds where it was settled`() {
  let settings = RuleSettings(scopes: [
    RuleSettings.Scope(levels: ["doubled-word": .note]),
    RuleSettings.Scope(folder: "/desk", files: [PathPattern("wire/**")], levels: ["doubled-word": .off]),
  ])
  #expect(found(doubled, settings).map(\.severity) == [.note])
  #expect(found(doubled, settings, at: "/desk/wire/a.txt").isEmpty)
  #expect(found(doubled, settings, at: "/other/wire/a.txt").map(\.severity) == [.note])
}

@Test
func `allowed words are right as they stand`() {
  #expect(found(doubled, RuleSettings(scopes: [RuleSettings.Scope(words: ["The the"])])).isEmpty)
  #expect(found(doubled, RuleSettings(scopes: [RuleSettings.Scope(words: ["he the"])])).count == 1)
  #expect(found(doubled, RuleSettings(scopes: [RuleSettings.Scope(names: ["the the"])])).count == 1)
}

/// The findings of the rule for doubled words, and those on comments, after the comments were read.
private func commented(_ text: String, ran: Set<String> = ["doubled-word"]) -> [String] {
  let document = annotated(text)
  let findings = ConsistencyChecker(rules: [RuleCatalogue.rule("doubled-word")].compactMap { $0 }).findings(
    in: document)
  return InlineIgnores(document.document.origin).applied(
    to: findings, in: document.document, ran: ran, known: ["doubled-word", "lost-letters"]
  ).map(\.rule)
}

@Test(arguments: [
  "<!-- assay-ignore-next-line doubled-word: as he said it -->\n\nThe the bridge opened in May.",
  "The the bridge opened in May. <!-- assay-ignore doubled-word: as he said it -->",
  "The the bridge opened in May.\n\n<!-- assay-ignore-file doubled-word: a poem -->",
  "<!-- assay-ignore-start doubled-word: a poem -->\n\nThe the bridge.\n\nThe the gate.\n\n<!-- assay-ignore-end -->",
  "<?assay ignore-next-line doubled-word: as he said it?>\nThe the bridge opened in May.",
  "[//]: # (assay-ignore-next-line doubled-word: as he said it)\nThe the bridge opened in May.",
  "<!-- assay-ignore-next-line lost-letters, doubled-word: as he said it -->\nThe the bridge opened in May.",
])
func `a comment silences a rule`(_ text: String) {
  #expect(commented(text).isEmpty)
}

@Test(arguments: [
  "<!-- assay-ignore-next-line doubled-word: as he said it -->\nThe bridge opened in May.",
  "<!-- assay-ignore-file doubled-word: once so -->\nThe bridge opened in May.",
])
func `a comment that silences nothing is reported`(_ text: String) {
  #expect(commented(text) == ["unused-ignore"])
  #expect(commented(text, ran: []).isEmpty)
}

@Test(arguments: [
  "<!-- assay-ignore-next-line doubled-word -->\nThe the bridge opened in May.",
  "<!-- assay-ignore-next-line : why not -->\nThe the bridge opened in May.",
  "<!-- assay-ignore-next-line doubled-wrod: why not -->\nThe the bridge opened in May.",
])
func `a comment without a rule or a reason silences nothing`(_ text: String) {
  #expect(commented(text).sorted() == ["doubled-word", "unused-ignore"])
}

@Test(arguments: [
  "They write assay-ignore doubled-word: in a comment.", "<!-- assay-ignore", "assay-ignore", "<!-- assay-ignore-",
  "<?assay ignore", "[a]: # (assay-ignore-end", "<!-- assay-ignore-end -->", "assay ignore, then assay ignored",
])
func `other words are no comment`(_ text: String) {
  #expect(commented(text).isEmpty)
}
