import AssayModel
import AssayText
import FoundationEssentials

/// A pass with something in every field that is kept.
enum WholePass {
  static let words =
    "The quay at Ostrava Head cost £84 million in 2022, “a fair price”, said Ana Lind. Naïve — 𝒳."

  static func pass(
    document id: String = "quay.html", verdict: Verdict = contradicted, severity: Finding.Severity = .warning
  ) -> Pass {
    Pass(
      created: "2024-03-04T09:30:00Z", tool: "0.1.0", rulesDigest: "5e5e",
      collections: [Pass.Collection(name: "records", digest: "c0c0", records: 24)],
      settings: [Pass.Setting(name: "fail-on", value: "error")],
      documents: [document(id, verdict, severity)])
  }

  private static func span(_ part: String) -> TextSpan {
    let text = Array(words.utf8)
    let part = Array(part.utf8)
    let start = text.indices.first { text[$0...].starts(with: part) } ?? 0
    return TextSpan(start, start + part.count)
  }

  private static func document(_ id: String, _ verdict: Verdict, _ severity: Finding.Severity)
    -> VerifiedDocument
  {
    let text = Text(words)
    let document = Document(
      id: id, title: "The quay", byline: "Ines Calder", language: "en-GB",
      date: CalendarDate(year: 2024, month: 3, day: 2),
      origin: Origin(
        name: id, mediaType: "text/html", content: Text("<h1>The quay</h1>\n<p>\(words)</p>\n"),
        anchors: [Origin.Anchor(text: 0, content: 21)], digest: "a1a1"),
      text: text, blocks: [Block(kind: .listItem, span: text.span, voice: .blockQuote, level: 2)],
      notes: [ReadingNote(.dateGuessed, "The date is the file's.")])
    let pound = Unit(
      code: "cGBP", dimension: .currency, base: "GBP", numerator: 1, denominator: 100,
      offset: Decimal(string: "0.5") ?? 0)
    var quantity = Quantity(
      span: span("£84 million"), tokens: 0..<0, kind: .money, value: Decimal(string: "84000000.25") ?? 0,
      upper: 85_000_000, unit: pound, modifier: .atLeast, resolution: Decimal(string: "0.01") ?? 0,
      noun: span("quay"), change: .up)
    quantity.misspelling = span("million")
    let time = TimeExpression(
      span: span("2022"), tokens: 0..<0, kind: .date, value: "2022", interval: DateInterval(year: 2022),
      resolution: .documentDate, weekday: .friday)
    let name = Name(span: span("Ana Lind"), tokens: 0..<0, kind: .person, canonical: "Ana Maria Lind")
    let claim = Claim(
      id: "c1", kind: .causal, span: span("The quay at Ostrava Head cost £84 million in 2022"), sentence: 0,
      voice: .quoted, claimant: Claim.Claimant(span: span("Ana Lind"), cue: span("said")), cue: span("cost"),
      subject: span("The quay"), isNegated: true, certainty: .hedged,
      causation: Claim.Causation(
        cause: span("The quay"), effect: span("£84 million"), signals: [span("cost"), span("at")],
        degree: .prevent),
      quantities: 0..<1, times: 0..<1, names: 0..<1,
      checkWorthiness: CheckWorthiness(score: 0.1 + 0.2, reasons: ["states a figure", "names a year"]),
      fingerprint: "7f3a00c1d2e4b5a6")
    var finding = Finding(
      rule: "unit-slip", family: "implausible", span: span("£84 million"),
      related: [span("2022"), span("quay")],
      severity: severity, message: "84 is much", fingerprint: "00000000000000f1")
    finding.elsewhere = [
      Finding.Elsewhere(path: "b.txt", place: LineColumn(line: 3, column: 7), words: "£48 million")
    ]
    let annotated = AnnotatedDocument(
      document: document, tokens: TokenList(text: text, tokens: []),
      sentences: [Sentence(span: text.span, tokens: 0..<0, block: 0)], quantities: [quantity], times: [time],
      names: [name], claims: [claim])
    return VerifiedDocument(annotated: annotated, verdicts: [verdict], findings: [finding], sources: [source])
  }

  static var evidence: Evidence {
    let passage = Text("The quay cost £48 million.")
    return Evidence(
      source: "port-accounts", passage: "p1", passageText: passage, span: TextSpan(4, 8), role: .contradicts,
      score: Evidence.Score(words: 9.1, names: 0.3, figures: .infinity, time: 2), rank: 1)
  }

  static var contradicted: Verdict {
    .decided(
      .contradicted, reason: .figureDiffers, confidence: 0.97, explanation: "48, not 84.", evidence: evidence,
      others: [evidence],
      working: Working([
        Working.Step(.compare, input: "48 = 84", output: "no", holds: false, remark: "turned round")
      ]))
  }

  static var open: Verdict {
    .notEnough(
      .timeDiffers, confidence: 0.2, explanation: "Another year.", nearest: [evidence], working: Working([]),
      missing: ["2022"])
  }

  private static var source: Source {
    var source = Source(
      id: "port-accounts", version: 2, type: "report", language: "fr", title: "Accounts",
      subtitle: "Of the port",
      publisher: "Port of Ostrava Head", creators: ["A. Lind"], published: LooseDate("2023-02"),
      retrieved: "2024-01-01T00:00:00Z", validFrom: LooseDate("2022"), validUntil: LooseDate("2022-12-31"),
      withdrawn: LooseDate("2025-01-01T08:00:00Z"),
      locators: [Source.Locator(scheme: "url", value: "https://a.example/")],
      quoting: .none, licence: "CC-BY-4.0", reliability: Decimal(string: "0.85"),
      relations: [Source.Relation(kind: "corrects", source: "other")],
      subjects: [Source.Subject(id: "quay", kind: "place", names: ["quay", "new quay"])],
      passages: [
        Passage(id: "p1", kind: "table-row", section: "2", page: "7", speaker: "A. Lind", text: "48")
      ],
      facts: [
        Fact(
          id: "f1", passage: "p1", place: 0..<2, subject: "quay", property: "cost", value: 48_000_000,
          upper: 49_000_000,
          modifier: "about", unit: "GBP", of: "quay", resolution: 1_000_000, when: DateInterval(year: 2022),
          status: "revised", isDenied: true)
      ],
      digests: [Source.Digest(of: "original", mediaType: "application/pdf", value: "d1d1")],
      provenance: [
        Source.Event(
          action: "imported", at: "2024-01-01T00:00:00Z", by: "I. Calder", tool: "assay 0.1.0", from: "a.pdf",
          remark: "by hand")
      ])
    source.contributors[0].sortAs = "Lind, A."
    source.contributors[0].reference = "https://a.example/lind"
    source.contributors[0].role = "editor"
    source.container = Source.Container(name: "Yearbook", volume: "3", issue: "1", pages: "4-9", edition: "2nd")
    source.titleLanguage = "en"
    source.subtitleLanguage = "fr"
    source.publisherReference = "https://port.example/"
    source.publisherCountry = "OR"
    source.updated = LooseDate("2023-03-01")
    source.rightsHolder = "The port"
    source.rightsStatement = "All rights reserved"
    source.gradings = [
      Source.Grading(
        scheme: "desk", grade: "B", weight: Decimal(string: "0.85"), by: "I. Calder", on: "2024-01-02", isPrimary: true,
        reason: "Audited")
    ]
    source.isComplete = false
    source.locators[0].accessed = "2024-01-01"
    source.subjects[0].languages = ["en", nil]
    source.subjects[0].sameAs = "https://a.example/quay"
    source.passages[0].originalStart = 12
    source.passages[0].originalEnd = 14
    source.passages[0].language = "fr"
    source.facts[0].margin = 500_000
    source.facts[0].per = "a"
    source.facts[0].priceYear = "2020"
    source.facts[0].object = "contractor"
    source.facts[0].location = "Ostrava Head"
    source.facts[0].entry = "extracted"
    source.facts[0].conditions = [Fact.Condition(text: "before fees", language: "en")]
    source.facts[0].period = Fact.Period(from: LooseDate("2022"), until: LooseDate("2022-12"), kind: "fiscal")
    return source
  }
}
