import AssayModel
import AssayText

/// The shapes that the JSON formats share; keys stand in alphabetical order, offsets count code points.
extension JSONWriter {
  /// Offsets in the text, with line and column in the original file; the end is exclusive.
  mutating func span(_ span: TextSpan, _ places: Places) {
    let start = places.start(of: span)
    let end = places.end(of: span)
    beginObject()
    key("column")
    number(start.column)
    key("end")
    number(places.codePoints(span.end))
    key("endColumn")
    number(end.column)
    key("endLine")
    number(end.line)
    key("line")
    number(start.line)
    key("start")
    number(places.codePoints(span.start))
    endObject()
  }

  /// The keys "span" and "text" of a place.
  mutating func placed(_ place: TextSpan, _ places: Places) {
    key("span")
    span(place, places)
    key("text")
    string(places.words(place))
  }

  mutating func optional(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  mutating func strings(_ texts: [String]) {
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  mutating func quantity(_ quantity: Quantity, _ places: Places) {
    beginObject()
    key("change")
    optional(quantity.change?.rawValue)
    key("dimension")
    string(quantity.unit.dimension.rawValue)
    key("kind")
    string(quantity.kind.rawValue)
    if let misspelling = quantity.misspelling {
      key("misspelt")
      string(places.words(misspelling))
    }
    key("modifier")
    optional(quantity.modifier?.rawValue)
    key("noun")
    optional(quantity.noun.map(places.words))
    if let per = quantity.per {
      key("per")
      string(per)
    }
    key("resolution")
    string(quantity.resolution)
    placed(quantity.span, places)
    key("unit")
    string(quantity.unit.code)
    key("upper")
    if let upper = quantity.upper { string(upper) } else { null() }
    key("value")
    string(quantity.value)
    endObject()
  }

  mutating func time(_ time: TimeExpression, _ places: Places) {
    beginObject()
    key("from")
    optional(time.interval?.first.description)
    key("kind")
    string(time.kind.rawValue)
    key("reason")
    string(time.explanation(of: places.words(time.span)))
    key("resolution")
    string(time.resolution.rawValue)
    placed(time.span, places)
    key("until")
    optional(time.interval?.last.description)
    key("value")
    string(time.value)
    endObject()
  }

  mutating func name(_ name: Name, _ places: Places) {
    beginObject()
    key("canonical")
    string(name.canonical)
    key("kind")
    string(name.kind.rawValue)
    placed(name.span, places)
    endObject()
  }

  /// A claim, with its verdict where there is one.
  mutating func claim(
    _ claim: Claim, _ annotated: AnnotatedDocument, _ places: Places, verdict: Verdict? = nil,
    sources: [String: Source] = [:]
  ) {
    beginObject()
    if let causation = claim.causation {
      key("causation")
      self.causation(causation, places)
    }
    key("certainty")
    string(claim.certainty.rawValue)
    key("checkWorthiness")
    beginObject()
    key("reasons")
    strings(claim.checkWorthiness.reasons)
    key("score")
    number(score: claim.checkWorthiness.score)
    endObject()
    if let claimant = claim.claimant {
      key("claimant")
      beginObject()
      key("cue")
      string(places.words(claimant.cue))
      key("name")
      optional(claimant.span.map(places.words))
      endObject()
    }
    key("fingerprint")
    string(claim.fingerprint)
    key("id")
    string(claim.id)
    key("kind")
    string(claim.kind.rawValue)
    key("names")
    beginArray()
    for element in Slices.of(annotated.names, claim.names) { name(element, places) }
    endArray()
    key("negated")
    bool(claim.isNegated)
    key("quantities")
    beginArray()
    for element in Slices.of(annotated.quantities, claim.quantities) { quantity(element, places) }
    endArray()
    key("span")
    span(claim.span, places)
    key("subject")
    optional(claim.subject.map(places.words))
    key("text")
    string(places.words(claim.span))
    key("times")
    beginArray()
    for element in Slices.of(annotated.times, claim.times) { time(element, places) }
    endArray()
    if let verdict {
      key("verdict")
      self.verdict(verdict, sources)
    }
    key("voice")
    string(claim.voice.rawValue)
    endObject()
  }

  private mutating func causation(_ causation: Claim.Causation, _ places: Places) {
    beginObject()
    key("cause")
    span(causation.cause, places)
    key("degree")
    string(causation.degree.rawValue)
    key("effect")
    span(causation.effect, places)
    key("signals")
    beginArray()
    for signal in causation.signals { span(signal, places) }
    endArray()
    endObject()
  }

  mutating func finding(_ finding: Finding, _ places: Places, isAlone: Bool = false) {
    beginObject()
    if !finding.elsewhere.isEmpty {
      key("elsewhere")
      beginArray()
      for other in finding.elsewhere {
        beginObject()
        key("column")
        number(other.place.column)
        key("line")
        number(other.place.line)
        key("path")
        string(other.path)
        key("text")
        string(other.words)
        endObject()
      }
      endArray()
    }
    key("family")
    string(finding.family)
    key("fingerprint")
    string(finding.fingerprint)
    if finding.isKnown {
      key("isKnown")
      bool(true)
    }
    key("message")
    string(finding.message)
    if isAlone {
      key("path")
      string(places.document.origin.name)
    }
    key("related")
    beginArray()
    for place in finding.related {
      beginObject()
      placed(place, places)
      endObject()
    }
    endArray()
    key("rule")
    string(finding.rule)
    key("severity")
    string(finding.severity.rawValue)
    placed(finding.span, places)
    endObject()
  }

  private mutating func verdict(_ verdict: Verdict, _ sources: [String: Source]) {
    beginObject()
    key("confidence")
    number(score: verdict.confidence)
    key("evidence")
    beginArray()
    for evidence in verdict.evidence { self.evidence(evidence, sources[evidence.source]) }
    endArray()
    key("explanation")
    string(verdict.explanation)
    key("missing")
    strings(verdict.missing)
    key("reason")
    string(verdict.reason.rawValue)
    key("value")
    string(verdict.value.rawValue)
    key("working")
    beginArray()
    for step in verdict.working.steps { self.step(step) }
    endArray()
    endObject()
  }

  private mutating func evidence(_ evidence: Evidence, _ source: Source?) {
    let quote = Quote(evidence, source)
    beginObject()
    key("end")
    number(quote.end)
    key("passage")
    string(evidence.passage)
    key("quote")
    optional(quote.text)
    key("rank")
    number(evidence.rank)
    key("role")
    string(evidence.role.rawValue)
    key("score")
    beginObject()
    key("figures")
    number(score: evidence.score.figures)
    key("names")
    number(score: evidence.score.names)
    key("time")
    number(score: evidence.score.time)
    key("total")
    number(score: evidence.score.total)
    key("words")
    number(score: evidence.score.words)
    endObject()
    key("source")
    string(evidence.source)
    key("start")
    number(quote.start)
    endObject()
  }

  private mutating func step(_ step: Working.Step) {
    beginObject()
    key("holds")
    if let holds = step.holds { bool(holds) } else { null() }
    key("input")
    string(step.input)
    key("operation")
    string(step.operation.rawValue)
    key("output")
    string(step.output)
    key("remark")
    string(step.remark)
    endObject()
  }

  /// What reading had to guess.
  mutating func notes(_ document: Document) {
    beginArray()
    for note in document.notes {
      beginObject()
      key("kind")
      string(note.kind.rawValue)
      key("message")
      string(note.message)
      endObject()
    }
    endArray()
  }

  /// What every JSON document of Assay ends with: the version of its shape, and what wrote it.
  mutating func ending(tool version: String) {
    key("schemaVersion")
    string(plain: "1.0")
    key("tool")
    beginObject()
    key("name")
    string(plain: "assay")
    key("version")
    string(version)
    endObject()
  }
}
