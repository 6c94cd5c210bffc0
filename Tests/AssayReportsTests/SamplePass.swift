import AssayModel
import AssayText
import FoundationEssentials

/// A pass made by hand over a story of an invented port, with every verdict, severity and quoting rule in it.
enum SamplePass {
  static let story = """
    Harrow Bay port hits record as grain trade shifts north

    By Ines Calder

    Harrow Bay, 2 March 2024 — The port of Harrow Bay handled more than 13 million tonnes of grain last year, the \
    harbour authority said on Saturday, a record that officials linked to the closing of the southern strait.

    The authority employs 1,240 people, up from 1,100 in 2019. Its new quay cost £84 million and opened on Tuesday, \
    5 October 2022.

    “We have never seen traffic like this,” said Tomas Ferreira, the harbour master. “Every third ship on this coast \
    now calls here.”

    Grain prices rose by 18 per cent because the strait was closed, traders reportedly believe. Wheat made up 48% of \
    the cargo, maize 39% and barley 21%.

    The port of Harow Bay lies on 12,000 square metres of reclaimed land that covers most of the old estuary. \
    The authority employs 1,240 people, up from 1,100 in 2019.

    """

  static var pass: Pass {
    Pass(
      number: 3, created: "2024-03-04T09:30:00Z", tool: "0.1.0",
      rulesDigest: String(repeating: "5e", count: 32),
      collections: [
        Pass.Collection(
          name: "Sources-Corpus/Records", digest: String(repeating: "c0", count: 32), records: 24)
      ],
      settings: [
        Pass.Setting(name: "command", value: "assay verify drafts/harbour.txt --sources Sources-Corpus"),
        Pass.Setting(name: "fail-on", value: "error"),
      ],
      documents: [document])
  }

  static var document: VerifiedDocument { VerifiedSample(story).verified }

  static let sources = [
    Source(
      id: "harrow-authority-2023", version: 2, type: "report",
      title: "Annual report of the harbour authority 2023",
      publisher: "Harrow Bay Harbour Authority", creators: ["I. Morrow"], published: LooseDate("2024-02"),
      retrieved: "2024-02-20T10:00:00Z", quoting: .full, licence: "CC-BY-4.0",
      reliability: Decimal(string: "0.9"),
      passages: [
        Passage(
          id: "p1", section: "Traffic",
          text:
            "Traffic grew for the fourth year. In 2023 the port of Harrow Bay handled 12.4 million tonnes of grain, "
            + "against 11.1 million tonnes in 2022. Container traffic was flat.")
      ]),
    Source(
      id: "harrow-staff-register", type: "statistic", title: "Register of public employers",
      publisher: "Statistics Office of Veld", published: LooseDate("2024-01-15"), quoting: .short,
      passages: [
        Passage(
          id: "row-88", kind: "table-row",
          text: "Harrow Bay Harbour Authority | employees 2019: 1,100 | 2023: 1,240")
      ]),
    Source(
      id: "grain-letter-11", type: "article", language: "fr", title: "La lettre du grain, no. 11",
      publisher: "Éditions du Port", published: LooseDate("2023"), quoting: .none,
      passages: [Passage(id: "p4", text: "Le prix du blé a augmenté de 18 pour cent en un an.")]),
  ]
}

/// Builds a verified document around a story's own words.
struct VerifiedSample {
  private let text: Text
  private let story: String

  init(_ story: String) {
    self.story = story
    text = Text(story)
  }

  /// The `occurrence`th place, from 1, where the words stand.
  func span(_ words: String, _ occurrence: Int = 1) -> TextSpan {
    let haystack = Array(story.utf8)
    let needle = Array(words.utf8)
    var seen = 0
    var index = 0
    while index + needle.count <= haystack.count {
      if haystack[index..<index + needle.count].elementsEqual(needle) {
        seen += 1
        if seen == occurrence { return TextSpan(index, index + needle.count) }
      }
      index += 1
    }
    return TextSpan(0, 0)
  }

  private var blocks: [Block] {
    var blocks: [Block] = []
    var start = 0
    for paragraph in story.split(separator: "\n\n") {
      let words = paragraph.utf8.count
      let kind: Block.Kind = blocks.isEmpty ? .title : paragraph.hasPrefix("By ") ? .byline : .paragraph
      let place = span(String(paragraph))
      start = place.start
      blocks.append(
        Block(kind: kind, span: TextSpan(start, start + words), voice: blocks.isEmpty ? .headline : .author))
    }
    return blocks.filter { !$0.span.isEmpty }.map { block in
      var end = block.span.end
      while end > block.span.start, text[end - 1] == 0x0A { end -= 1 }
      return Block(kind: block.kind, span: TextSpan(block.span.start, end), voice: block.voice)
    }
  }

  private func source(_ id: String) -> Source {
    SamplePass.sources.first { $0.id == id } ?? SamplePass.sources[0]
  }

  private func evidence(_ id: String, _ words: String, _ role: Evidence.Role, rank: Int) -> Evidence {
    let passage = source(id).passages[0]
    let whole = Text(passage.text)
    let place = VerifiedSample(passage.text).span(words)
    return Evidence(
      source: id, passage: passage.id, passageText: whole, span: place, role: role,
      score: Evidence.Score(words: 9.1, names: 4, figures: 3.1, time: 2), rank: rank)
  }

  var verified: VerifiedDocument {
    let document = Document(
      id: "drafts/harbour.txt", title: "Harrow Bay port hits record as grain trade shifts north",
      byline: "Ines Calder", date: CalendarDate(year: 2024, month: 3, day: 2),
      origin: Origin(
        name: "drafts/harbour.txt", mediaType: "text/plain", content: text,
        digest: String(repeating: "a1", count: 32)),
      text: text, blocks: blocks,
      notes: [ReadingNote(.encodingGuessed, "The file is not UTF-8; it was read as Windows-1252.")])
    let tonne = Unit(code: "t", dimension: .mass, base: "g", numerator: 1_000_000)
    let pound = Unit(code: "GBP", dimension: .currency, base: "GBP")
    let percent = Unit(code: "%", dimension: .percentage, base: "%")
    let quantities = [
      Quantity(
        span: span("13 million tonnes"), tokens: 0..<0, kind: .mass, value: 13_000_000, unit: tonne,
        modifier: .moreThan, resolution: 1_000_000, noun: span("grain")),
      Quantity(
        span: span("1,240"), tokens: 0..<0, kind: .count, value: 1240, unit: .one, resolution: 1,
        noun: span("people")),
      Quantity(span: span("1,100"), tokens: 0..<0, kind: .count, value: 1100, unit: .one, resolution: 1),
      Quantity(
        span: span("£84 million"), tokens: 0..<0, kind: .money, value: 84_000_000, unit: pound,
        resolution: 1_000_000),
      Quantity(
        span: span("18 per cent"), tokens: 0..<0, kind: .percentage, value: 18, unit: percent, resolution: 1,
        change: .up),
    ]
    let times = [
      TimeExpression(
        span: span("last year"), tokens: 0..<0, kind: .date, value: "2023",
        interval: DateInterval(year: 2023),
        resolution: .documentDate,
        reason: TimeReason(.before, from: CalendarDate(year: 2024, month: 3, day: 2))),
      TimeExpression(
        span: span("2019"), tokens: 0..<0, kind: .date, value: "2019", interval: DateInterval(year: 2019),
        resolution: .explicit),
      TimeExpression(
        span: span("Tuesday, 5 October 2022"), tokens: 0..<0, kind: .date, value: "2022-10-05",
        interval: CalendarDate(year: 2022, month: 10, day: 5).map(DateInterval.init(day:)),
        resolution: .explicit,
        weekday: .tuesday),
    ]
    let names = [
      Name(span: span("Harrow Bay", 3), tokens: 0..<0, kind: .place, canonical: "Harrow Bay"),
      Name(span: span("Tomas Ferreira"), tokens: 0..<0, kind: .person, canonical: "Tomas Ferreira"),
    ]
    let claims = [
      Claim(
        id: "c1", kind: .quantitative,
        span: span("The port of Harrow Bay handled more than 13 million tonnes of grain last year"),
        sentence: 1,
        voice: .author, claimant: Claim.Claimant(span: span("the harbour authority"), cue: span("said")),
        subject: span("The port of Harrow Bay"), quantities: 0..<1, times: 0..<1, names: 0..<1,
        checkWorthiness: CheckWorthiness(score: 0.94, reasons: ["states a figure", "names a period"]),
        fingerprint: "7f3a00c1d2e4b5a6"),
      Claim(
        id: "c2", kind: .comparison, span: span("The authority employs 1,240 people, up from 1,100 in 2019"),
        sentence: 2, voice: .author, quantities: 1..<3, times: 1..<2,
        checkWorthiness: CheckWorthiness(score: 0.81, reasons: ["states two figures"]),
        fingerprint: "00aa11bb22cc33dd"),
      Claim(
        id: "c3", kind: .quantitative, span: span("Its new quay cost £84 million"), sentence: 3,
        voice: .author,
        quantities: 3..<4, checkWorthiness: CheckWorthiness(score: 0.77, reasons: ["states a sum of money"]),
        fingerprint: "00aa11bb22cc33de"),
      Claim(
        id: "c4", kind: .comparison, span: span("Every third ship on this coast now calls here"), sentence: 5,
        voice: .quoted, claimant: Claim.Claimant(span: span("Tomas Ferreira"), cue: span("said", 2)),
        names: 1..<2, checkWorthiness: CheckWorthiness(score: 0.62, reasons: ["compares"]),
        fingerprint: "00aa11bb22cc33df"),
      Claim(
        id: "c5", kind: .causal, span: span("Grain prices rose by 18 per cent because the strait was closed"),
        sentence: 6, voice: .author, claimant: Claim.Claimant(span: nil, cue: span("reportedly")),
        cue: span("because"), certainty: .hedged,
        causation: Claim.Causation(
          cause: span("the strait was closed"), effect: span("Grain prices rose by 18 per cent"),
          signals: [span("because")]),
        quantities: 4..<5,
        checkWorthiness: CheckWorthiness(score: 0.71, reasons: ["states a cause", "attributed to nobody"]),
        fingerprint: "00aa11bb22cc33e0"),
    ]
    let verdicts: [Verdict] = [
      .decided(
        .contradicted, reason: .figureDiffers, confidence: 0.97,
        explanation: "The source gives 12.4 million tonnes for 2023, which is not more than 13 million.",
        evidence: evidence(
          "harrow-authority-2023", "In 2023 the port of Harrow Bay handled 12.4 million tonnes of grain",
          .contradicts, rank: 1),
        working: Working([
          Working.Step(
            .date, input: "last year (document of 2 March 2024)", output: "2023-01-01/2023-12-31",
            remark: "same period as the source"),
          Working.Step(
            .interval, input: "12.4 million t", output: "12,350,000 to 12,450,000 t", remark: "as written"),
          Working.Step(
            .compare, input: "12,350,000 to 12,450,000 > 13,000,000 t", output: "no", holds: false,
            remark: "4.8% short of the claim"),
        ])),
      .decided(
        .supported, reason: .figureAgrees, confidence: 0.93,
        explanation: "Both figures stand in the register.",
        evidence: evidence(
          "harrow-staff-register", "employees 2019: 1,100 | 2023: 1,240", .supports, rank: 1),
        working: Working([
          Working.Step(.compare, input: "1,240 = 1,240", output: "yes", holds: true),
          Working.Step(.compare, input: "1,100 = 1,100", output: "yes", holds: true),
        ])),
      .notEnough(
        .noComparableFigure, explanation: "No source gives the cost of the quay.",
        nearest: [evidence("harrow-authority-2023", "Traffic grew for the fourth year.", .context, rank: 1)],
        missing: ["£84 million", "new quay"]),
      .notEnough(.notCheckable, explanation: "The sources count no ships on this coast."),
      .notEnough(
        .hedged, explanation: "The claim is hedged and names nobody who makes it.",
        nearest: [evidence("grain-letter-11", "augmenté de 18 pour cent", .context, rank: 1)],
        missing: ["the strait was closed"]),
    ]
    let findings = [
      Finding(
        rule: "weekday-mismatch", family: "date-conflict", span: span("Tuesday, 5 October 2022"),
        severity: .error,
        message: "5 October 2022 was a Wednesday, not a Tuesday", fingerprint: "00000000000000f1"),
      Finding(
        rule: "percentages-over-hundred", family: "arithmetic", span: span("48%"),
        related: [span("39%"), span("21%")], severity: .error,
        message: "48 + 39 + 21 = 108%, more than the whole", fingerprint: "00000000000000f2"),
      Finding(
        rule: "name-variant", family: "name-variant", span: span("Harow Bay"), related: [span("Harrow Bay")],
        severity: .warning, message: "“Harow Bay” here, “Harrow Bay” elsewhere",
        fingerprint: "00000000000000f3"),
      Finding(
        rule: "implausible-magnitude", family: "implausible",
        span: span("12,000 square metres of reclaimed land"),
        severity: .warning, message: "12,000 m2 is 1.2 hectares, small for an estuary",
        fingerprint: "00000000000000f4"),
      Finding(
        rule: "repeated-sentence", family: "duplicate-sentence",
        span: span("The authority employs 1,240 people, up from 1,100 in 2019.", 2),
        related: [span("The authority employs 1,240 people, up from 1,100 in 2019.")], severity: .note,
        message: "The sentence stands twice in the text", fingerprint: "00000000000000f5"),
    ]
    let sentences = claims.map { Sentence(span: $0.span, tokens: 0..<0, block: 2) }
    let annotated = AnnotatedDocument(
      document: document, tokens: TokenList(text: text, tokens: []), sentences: sentences,
      quantities: quantities,
      times: times, names: names, claims: claims)
    return VerifiedDocument(
      annotated: annotated, verdicts: verdicts, findings: findings,
      sources: SamplePass.sources.sorted { $0.id < $1.id })
  }
}
