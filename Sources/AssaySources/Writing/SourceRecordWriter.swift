public import AssayModel
import AssayXML
import FoundationEssentials

/// Writes source records as a collection that follows the schema, in pieces.
///
/// All that a `Source` holds is kept. Parts that the schema demands and the source lacks get neutral values.
public final class SourceRecordWriter {
  private let writer: XMLWriter
  private let created: String

  /// - Parameter created: The instant of writing, with its zone: "2024-03-01T08:30:00Z". It also stands where
  ///   a record lacks the instant of its retrieval.
  public init(created: String) {
    self.created = created
    writer = XMLWriter()
    writer.start("sources", [("xmlns", SourceSchema.namespace), ("created", created)])
  }

  private init(recordWith created: String) {
    self.created = created
    writer = XMLWriter(indented: false)
  }

  /// One record by itself, without indentation: equal records give equal bytes.
  ///
  /// - Returns: `nil` when the record cannot be written as well-formed XML.
  package static func bytes(ofRecord source: Source) -> [UInt8]? {
    let writer = SourceRecordWriter(recordWith: "1970-01-01T00:00:00Z")
    writer.write(source, namespace: SourceSchema.namespace)
    return writer.finish()
  }

  /// The bytes of one more record, with what came before it and was not yet handed out.
  public func bytes(adding source: Source) -> [UInt8] {
    write(source)
    return writer.take()
  }

  /// The rest; `nil` when the records could not be written as well-formed XML.
  public func finish() -> [UInt8]? { writer.finish() }

  /// Whole collections at once.
  public static func bytes(of sources: [Source], created: String) -> [UInt8]? {
    let writer = SourceRecordWriter(created: created)
    var bytes: [UInt8] = []
    for source in sources { bytes += writer.bytes(adding: source) }
    guard let rest = writer.finish() else { return nil }
    return bytes + rest
  }

  private func write(_ source: Source, namespace: String? = nil) {
    writer.start(
      "source",
      [
        ("xmlns", namespace), ("id", source.id), ("version", source.version == 1 ? nil : String(source.version)),
        ("type", source.type),
        ("xml:lang", source.language),
      ])
    writer.element(
      "title", [("xml:lang", source.titleLanguage)], text: source.title.isEmpty ? source.id : source.title)
    if let subtitle = source.subtitle {
      writer.element("subtitle", [("xml:lang", source.subtitleLanguage)], text: subtitle)
    }
    if let publisher = source.publisher {
      writer.element(
        "publisher", [("ref", source.publisherReference), ("country", source.publisherCountry)], text: publisher)
    }
    for creator in source.contributors {
      writer.element(
        "creator",
        [
          ("role", creator.role == "author" ? nil : creator.role), ("sort-as", creator.sortAs),
          ("ref", creator.reference),
        ], text: creator.name)
    }
    if let container = source.container {
      writer.element(
        "container",
        [
          ("volume", container.volume), ("issue", container.issue), ("pages", container.pages),
          ("edition", container.edition),
        ], text: container.name)
    }
    writer.element(
      "dates",
      [
        ("published", source.published?.text), ("updated", source.updated?.text),
        ("retrieved", source.retrieved.isEmpty ? created : source.retrieved),
        ("valid-from", source.validFrom?.text), ("valid-until", source.validUntil?.text),
        ("withdrawn", source.withdrawn?.text),
      ])
    for locator in source.locators {
      writer.element(
        "locator", [("scheme", locator.scheme), ("value", locator.value), ("accessed", locator.accessed)])
    }
    writer.element(
      "rights",
      [
        ("licence", source.licence), ("holder", source.rightsHolder),
        ("quote", source.quoting == .short ? nil : source.quoting.rawValue),
      ], text: source.rightsStatement.isEmpty ? nil : source.rightsStatement)
    for grading in source.gradings {
      writer.element(
        "reliability",
        [
          ("scheme", grading.scheme), ("grade", grading.grade), ("weight", grading.weight.map { "\($0)" }),
          ("by", grading.by), ("on", grading.on), ("primary", grading.isPrimary ? "true" : nil),
        ], text: grading.reason.isEmpty ? nil : grading.reason)
    }
    for relation in source.relations {
      writer.element("relation", [("kind", relation.kind), ("source", relation.source)])
    }
    for subject in source.subjects {
      writer.element(
        "subject", [("sid", subject.id), ("kind", subject.kind), ("same-as", subject.sameAs)]
      ) {
        for (index, name) in subject.names.enumerated() {
          let language = index < subject.languages.count ? subject.languages[index] : nil
          writer.element("name", [("xml:lang", language)], text: name)
        }
      }
    }
    writer.element("body", [("complete", source.isComplete ? nil : "false")]) {
      for passage in source.passages { write(passage) }
    }
    if !source.facts.isEmpty {
      writer.element("facts") {
        for fact in source.facts { write(fact) }
      }
    }
    for digest in source.digests {
      writer.element("digest", [("of", digest.of), ("media-type", digest.mediaType)], text: digest.value)
    }
    writer.element("provenance") {
      for event in source.provenance { write(event) }
      if source.provenance.isEmpty { write(Source.Event(action: "created", at: created, by: "assay")) }
    }
    writer.end()
  }

  private func write(_ passage: Passage) {
    writer.element(
      "passage",
      [
        ("pid", passage.id), ("kind", passage.kind == "paragraph" ? nil : passage.kind),
        ("section", passage.section),
        ("page", passage.page), ("speaker", passage.speaker),
        ("from", passage.originalStart.map { "\($0)" }), ("to", passage.originalEnd.map { "\($0)" }),
        ("xml:lang", passage.language),
      ], text: passage.text)
  }

  private func write(_ fact: Fact) {
    writer.element(
      "fact",
      [
        ("fid", fact.id), ("passage", fact.passage), ("from", fact.place.map { String($0.lowerBound) }),
        ("to", fact.place.map { String($0.upperBound) }), ("subject", fact.subject),
        ("property", fact.property), ("object", fact.object), ("place", fact.location),
        ("polarity", fact.isDenied ? "denied" : nil), ("status", fact.status == "final" ? nil : fact.status),
        ("entered", fact.entry == "person" ? nil : fact.entry),
      ]
    ) {
      if let value = fact.value {
        writer.element(
          "quantity",
          [
            ("value", "\(value)"), ("upper", fact.upper.map { "\($0)" }),
            ("modifier", fact.modifier == "exact" ? nil : fact.modifier),
            ("unit", fact.unit == "1" ? nil : fact.unit),
            ("of", fact.of), ("resolution", fact.resolution.map { "\($0)" }),
            ("margin", fact.margin.map { "\($0)" }), ("per", fact.per), ("price-year", fact.priceYear),
          ])
      }
      if let period = fact.period, period.days == fact.when {
        writer.element(
          "when",
          [
            ("at", period.at?.text), ("from", period.from?.text), ("until", period.until?.text),
            ("period", period.kind),
          ])
      } else if let when = fact.when {
        let single = when.first == when.last
        writer.element(
          "when",
          [
            ("at", single ? "\(when.first)" : nil), ("from", single ? nil : "\(when.first)"),
            ("until", single ? nil : "\(when.last)"),
          ])
      }
      for condition in fact.conditions {
        writer.element("condition", [("xml:lang", condition.language)], text: condition.text)
      }
    }
  }

  private func write(_ event: Source.Event) {
    writer.element(
      "event",
      [
        ("action", event.action), ("at", event.at), ("by", event.by), ("tool", event.tool),
        ("from", event.from),
      ],
      text: event.remark.isEmpty ? nil : event.remark)
  }
}
