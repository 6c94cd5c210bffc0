import AssayModel
import AssayText
import FoundationEssentials

/// A pass of two documents in which every text is the same hostile one.
enum HostilePass {
  static let payloads = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    // A quotation mark with an accent is one character, and still ends an attribute.
    "\"\u{301} onmouseover=alert(1) x=\"\u{301}",
    "</style></script><!--",
    "]]>{{title}}{{{policy}}}{{>item}}",
    "\u{0}\u{1}\u{1B}[31m\u{7F}\u{202E}",
    "\r\n\r\n<b>",
    "\\3c \\22 }*{display:none}",
  ]

  static func pass(_ words: String) -> Pass {
    Pass(
      number: 1, created: words, tool: words, rulesDigest: words,
      collections: [Pass.Collection(name: words, digest: words, records: 2)],
      settings: [Pass.Setting(name: words, value: words)], documents: [document(words), document(words)])
  }

  private static func document(_ words: String) -> VerifiedDocument {
    let text = Text(words)
    let document = Document(
      id: words, title: words, byline: words, language: words,
      origin: Origin(name: words, mediaType: words, content: text, digest: words), text: text,
      blocks: [Block(kind: .paragraph, span: text.span)], notes: [ReadingNote(.truncated, words)])
    var quantity = Quantity(
      span: text.span, tokens: 0..<0, kind: .length, value: 1,
      unit: Unit(code: words, dimension: .length, base: words), resolution: 1, noun: text.span)
    quantity.misspelling = text.span
    let annotated = AnnotatedDocument(
      document: document, tokens: TokenList(text: text, tokens: []), sentences: [],
      quantities: [quantity],
      times: [TimeExpression(span: text.span, tokens: 0..<0, kind: .date, value: words, resolution: .none)],
      names: [Name(span: text.span, tokens: 0..<0, kind: .person, canonical: words)],
      claims: [
        Claim(
          id: words, kind: .causal, span: text.span, sentence: 0, voice: .author,
          claimant: Claim.Claimant(span: text.span, cue: text.span),
          causation: Claim.Causation(cause: text.span, effect: text.span, signals: [text.span]),
          quantities: 0..<1,
          times: 0..<1, names: 0..<1, checkWorthiness: CheckWorthiness(score: .nan, reasons: [words]),
          fingerprint: words)
      ])
    let evidence = Evidence(
      source: words, passage: words, passageText: text, span: text.span, role: .contradicts,
      score: Evidence.Score(words: .infinity), rank: 1)
    let verdict = Verdict.decided(
      .contradicted, reason: .figureDiffers, confidence: .nan, explanation: words, evidence: evidence,
      working: Working([Working.Step(.compare, input: words, output: words, holds: false, remark: words)]))
    let finding = Finding(
      rule: words, family: words, span: text.span, related: [text.span], severity: .error, message: words,
      fingerprint: words)
    let source = Source(
      id: words, type: words, language: words, title: words, publisher: words, creators: [words],
      published: LooseDate("2020"), locators: [Source.Locator(scheme: "url", value: "https://\(words)")],
      quoting: .full, licence: words, passages: [Passage(id: words, section: words, page: words, text: words)]
    )
    return VerifiedDocument(annotated: annotated, verdicts: [verdict], findings: [finding], sources: [source])
  }
}
