public import AssayModel
import AssayText
import AssayXML
import FoundationEssentials

/// The report of one document as XML, valid against `verification-report-1.xsd`.
///
/// Values that the schema does not allow are left out where they may be, else replaced by the nearest that it does: no
/// text can make a report invalid.
public enum XMLReport {
  public static let namespace = "urn:assay:report:1"

  /// The report of a pass over one document.
  ///
  /// - Throws: `ReportError.notOneDocument` when the pass has several; use `reports(_:)` then.
  public static func text(_ pass: Pass) throws(ReportError) -> [UInt8] {
    guard pass.documents.count == 1 else {
      throw .notOneDocument(format: "xml", documents: pass.documents.count)
    }
    return try report(ofDocument: 0, in: pass)
  }

  /// The reports of a pass, one for each document, in the order of the pass.
  public static func reports(_ pass: Pass) throws(ReportError) -> [[UInt8]] {
    var reports: [[UInt8]] = []
    for index in pass.documents.indices { reports.append(try report(ofDocument: index, in: pass)) }
    return reports
  }

  private static func report(ofDocument index: Int, in pass: Pass) throws(ReportError) -> [UInt8] {
    let verified = pass.documents[index]
    let writing = XMLReportWriting(verified, Places(verified.document), pass: pass.number)
    let xml = XMLWriter()
    xml.element(
      "report",
      [
        ("xmlns", namespace), ("id", "pass-\(pass.number)-document-\(index + 1)"),
        ("created", XMLValue.instant(pass.created)),
      ]
    ) {
      writing.document(to: xml)
      self.pass(pass, to: xml)
      writing.claims(to: xml)
      writing.findings(to: xml)
    }
    guard let bytes = xml.finish() else { throw .notWritten(format: "xml") }
    return bytes
  }

  private static func pass(_ pass: Pass, to xml: XMLWriter) {
    xml.element(
      "pass",
      [
        ("n", String(max(0, pass.number))), ("tool", "assay"),
        ("version", XMLValue.nonEmpty(pass.tool) ?? "unknown"),
        ("rules-sha256", XMLValue.digest(pass.rulesDigest)), ("created", XMLValue.instant(pass.created)),
      ]
    ) {
      for collection in pass.collections {
        xml.element(
          "collection",
          [
            ("href", XMLValue.nonEmpty(collection.name) ?? "unknown"),
            ("sha256", XMLValue.digest(collection.digest)),
            ("records", String(max(0, collection.records))),
          ])
      }
      for setting in pass.settings {
        guard let name = XMLValue.nonEmpty(setting.name) else { continue }
        xml.element("setting", [("name", name), ("value", setting.value)])
      }
    }
  }
}

/// Writes what belongs to one document.
private struct XMLReportWriting {
  private let verified: VerifiedDocument
  private let places: Places
  private let pass: String
  private let sources: [String: Source]

  init(_ verified: VerifiedDocument, _ places: Places, pass: Int) {
    self.verified = verified
    self.places = places
    self.pass = String(max(0, pass))
    sources = verified.sourcesByID
  }

  func document(to xml: XMLWriter) {
    let document = verified.document
    let length = places.codePoints(document.text.count)
    let digest =
      XMLValue.isDigest(document.origin.digest)
      ? document.origin.digest : Markup.digest(document.origin.content.bytes)
    xml.element(
      "document",
      [
        ("href", XMLValue.nonEmpty(document.origin.name) ?? "-"),
        ("media-type", XMLValue.nonEmpty(document.origin.mediaType) ?? "text/plain"), ("sha256", digest),
        ("text-sha256", Markup.digest(document.text.bytes)), ("text-length", String(length)),
        ("date", document.date?.description), ("xml:lang", LanguageTag.tag(from: document.language)),
      ]
    ) {
      if let title = document.title.flatMap(XMLValue.nonEmpty) { xml.element("title", text: title) }
      if let byline = document.byline.flatMap(XMLValue.nonEmpty) { xml.element("byline", text: byline) }
      for note in document.notes {
        guard let message = XMLValue.nonEmpty(note.message) else { continue }
        xml.element("note", [("kind", note.kind.rawValue)], text: message)
      }
    }
  }

  // MARK: Claims

  func claims(to xml: XMLWriter) {
    xml.element("claims") {
      for (index, claim) in verified.annotated.claims.enumerated() {
        let verdict = verified.verdicts.indices.contains(index) ? verified.verdicts[index] : nil
        self.claim(claim, id: "c\(index + 1)", verdict, to: xml)
      }
    }
  }

  private func claim(_ claim: Claim, id: String, _ verdict: Verdict?, to xml: XMLWriter) {
    let annotated = verified.annotated
    let block = AnnotatedDocument.indices(
      of: verified.document.blocks, in: TextSpan(0, max(0, claim.span.start) + 1)
    ) { $0.span.start }
    let attributes: [(String, String?)] = [
      ("id", id), ("pass", pass), ("kind", claim.kind.rawValue), ("voice", claim.voice.rawValue),
      ("block", block.isEmpty ? nil : String(block.upperBound)),
      ("block-kind", block.last.map { verified.document.blocks[$0].kind.rawValue }),
      ("negated", claim.isNegated ? "true" : nil),
      ("certainty", claim.certainty == .asserted ? nil : claim.certainty.rawValue),
      ("causation", claim.causation?.degree.rawValue),
      ("fingerprint", XMLValue.fingerprint(claim.fingerprint)),
    ]
    xml.element("claim", attributes + place(claim.span)) {
      xml.element("text", text: places.words(claim.span))
      if let claimant = claim.claimant { self.claimant(claimant, to: xml) }
      for quantity in Slices.of(annotated.quantities, claim.quantities) { self.quantity(quantity, to: xml) }
      for time in Slices.of(annotated.times, claim.times) {
        xml.element(
          "time",
          span(time.span) + [
            ("kind", time.kind.rawValue), ("value", XMLValue.nonEmpty(time.value)),
            ("from", time.interval?.first.description), ("until", time.interval?.last.description),
          ])
      }
      for name in Slices.of(annotated.names, claim.names) {
        xml.element(
          "name",
          span(name.span) + [("kind", name.kind.rawValue), ("canonical", XMLValue.nonEmpty(name.canonical))])
      }
      if let causation = claim.causation {
        xml.element("part", span(causation.cause) + [("role", "cause")])
        xml.element("part", span(causation.effect) + [("role", "effect")])
        for signal in causation.signals { xml.element("part", span(signal) + [("role", "signal")]) }
      }
      if let subject = claim.subject { xml.element("part", span(subject) + [("role", "subject")]) }
      if let cue = claim.cue { xml.element("part", span(cue) + [("role", "cue")]) }
      xml.element("check-worthiness", [("score", XMLValue.share(claim.checkWorthiness.score))]) {
        for reason in claim.checkWorthiness.reasons.compactMap(XMLValue.nonEmpty) {
          xml.element("reason", text: reason)
        }
      }
      self.verdict(
        verdict ?? .notEnough(.noSource, explanation: "The claim was not judged."), to: xml)
    }
  }

  private func claimant(_ claimant: Claim.Claimant, to xml: XMLWriter) {
    let span = claimant.span ?? claimant.cue
    guard let words = XMLValue.nonEmpty(places.words(span)) else { return }
    xml.element("claimant", self.span(span) + [("named", claimant.span == nil ? "false" : nil)], text: words)
  }

  private func quantity(_ quantity: Quantity, to xml: XMLWriter) {
    guard let value = XMLValue.decimal(quantity.value) else { return }
    xml.element(
      "quantity",
      span(quantity.span) + [
        ("value", value), ("upper", quantity.upper.flatMap(XMLValue.decimal)),
        ("unit", XMLValue.nonEmpty(quantity.unit.code)), ("dimension", quantity.unit.dimension.rawValue),
        ("modifier", quantity.modifier.map { $0.rawValue.replacing("_", with: "-") }),
        ("resolution", XMLValue.decimal(quantity.resolution)),
        ("noun", quantity.noun.map(places.words).flatMap(XMLValue.nonEmpty)),
        ("change", quantity.change?.rawValue), ("per", quantity.per.flatMap(XMLValue.decimal)),
        ("misspelt", quantity.misspelling.map(places.words).flatMap(XMLValue.nonEmpty)),
      ])
  }

  // MARK: Verdicts

  private func verdict(_ verdict: Verdict, to xml: XMLWriter) {
    xml.element(
      "verdict", [("value", verdict.value.rawValue), ("confidence", XMLValue.share(verdict.confidence))]
    ) {
      xml.element("reason", [("code", verdict.reason.rawValue)]) {
        xml.element("explanation", text: XMLValue.nonEmpty(verdict.explanation) ?? verdict.reason.words)
      }
      for evidence in verdict.evidence { self.evidence(evidence, to: xml) }
      working(verdict.working, to: xml)
      for missing in verdict.missing.compactMap(XMLValue.nonEmpty) { xml.element("searched", text: missing) }
    }
  }

  private func evidence(_ evidence: Evidence, to xml: XMLWriter) {
    let source = sources[evidence.source]
    let quote = Quote(evidence, source)
    let hasPlace = quote.end > quote.start
    let attributes: [(String, String?)] = [
      ("role", evidence.role.rawValue), ("source", XMLValue.nonEmpty(evidence.source) ?? "unknown"),
      ("source-version", source.flatMap { $0.version > 0 ? String($0.version) : nil }),
      ("passage", XMLValue.localID(evidence.passage)), ("start", hasPlace ? String(quote.start) : nil),
      ("end", hasPlace ? String(quote.end) : nil),
      ("passage-sha256", evidence.passageText.isEmpty ? nil : Markup.digest(evidence.passageText.bytes)),
      ("rank", evidence.rank > 0 ? String(evidence.rank) : nil),
      ("score", XMLValue.score(evidence.score.total)),
      ("score-words", XMLValue.score(evidence.score.words)),
      ("score-names", XMLValue.score(evidence.score.names)),
      ("score-figures", XMLValue.score(evidence.score.figures)),
      ("score-time", XMLValue.score(evidence.score.time)),
    ]
    xml.element("evidence", attributes) {
      if let title = source.flatMap({ XMLValue.nonEmpty($0.title) }) { xml.element("title", text: title) }
      if let publisher = source?.publisher.flatMap(XMLValue.nonEmpty) {
        xml.element("publisher", text: publisher)
      }
      if let published = source?.published { xml.element("date", text: published.text) }
      if let text = quote.text { xml.element("quote", text: text) }
    }
  }

  private func working(_ working: Working, to xml: XMLWriter) {
    if working.steps.isEmpty { return }
    xml.element("working") {
      for step in working.steps {
        xml.element(
          "step",
          [
            ("op", step.operation.rawValue), ("in", step.input.isEmpty ? nil : step.input),
            ("out", step.output.isEmpty ? nil : step.output),
            ("holds", step.holds.map { $0 ? "true" : "false" }),
          ], text: step.remark)
      }
    }
  }

  // MARK: Findings

  func findings(to xml: XMLWriter) {
    xml.element("findings") {
      for (index, finding) in verified.findings.enumerated() {
        let attributes: [(String, String?)] = [
          ("id", "f\(index + 1)"), ("pass", pass), ("rule", XMLValue.code(finding.rule)),
          ("family", XMLValue.code(finding.family)), ("severity", finding.severity.rawValue),
          ("fingerprint", XMLValue.fingerprint(finding.fingerprint)),
        ]
        xml.element("finding", attributes + place(finding.span)) {
          xml.element("message", text: XMLValue.nonEmpty(finding.message) ?? XMLValue.code(finding.rule))
          xml.element("text", text: places.words(finding.span))
          for related in finding.related {
            xml.element("related", place(related) + [("note", XMLValue.nonEmpty(places.words(related)))])
          }
        }
      }
    }
  }

  // MARK: Places

  private func span(_ span: TextSpan) -> [(String, String?)] {
    [("start", String(places.codePoints(span.start))), ("end", String(max(1, places.codePoints(span.end))))]
  }

  private func place(_ span: TextSpan) -> [(String, String?)] {
    let start = places.start(of: span)
    return self.span(span) + [("line", String(start.line)), ("column", String(start.column))]
  }
}
