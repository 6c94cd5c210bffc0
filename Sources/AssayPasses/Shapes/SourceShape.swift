import AssayModel
import FoundationEssentials

/// A source as it was when a pass used it.
struct SourceShape: Codable {
  struct Pair: Codable {
    var kind: String
    var value: String
  }

  struct Subject: Codable {
    var id: String
    var kind: String?
    var names: [String]
  }

  struct Passage: Codable {
    var id: String
    var kind: String
    var section: String?
    var page: String?
    var speaker: String?
    var text: String
  }

  struct Fact: Codable {
    var id: String
    var passage: String?
    var place: [Int]?
    var subject: String
    var property: String
    var value: String?
    var upper: String?
    var modifier: String
    var unit: String
    var of: String?
    var resolution: String?
    var first: String?
    var last: String?
    var status: String
    var isDenied: Bool
  }

  struct Digest: Codable {
    var of: String
    var mediaType: String?
    var value: String
  }

  struct Event: Codable {
    var action: String
    var at: String
    var by: String
    var tool: String?
    var from: String?
    var remark: String
  }

  var id: String
  var version: Int
  var type: String
  var language: String
  var title: String
  var subtitle: String?
  var publisher: String?
  var creators: [String]
  var published: String?
  var retrieved: String
  var validFrom: String?
  var validUntil: String?
  var withdrawn: String?
  var locators: [Pair]
  var quoting: String
  var licence: String?
  var reliability: String?
  var relations: [Pair]
  var subjects: [Subject]
  var passages: [Passage]
  var facts: [Fact]
  var digests: [Digest]
  var provenance: [Event]

  init(_ source: Source) {
    id = source.id
    version = source.version
    type = source.type
    language = source.language
    title = source.title
    subtitle = source.subtitle
    publisher = source.publisher
    creators = source.creators
    published = source.published?.text
    retrieved = source.retrieved
    validFrom = source.validFrom?.text
    validUntil = source.validUntil?.text
    withdrawn = source.withdrawn?.text
    locators = source.locators.map { Pair(kind: $0.scheme, value: $0.value) }
    quoting = source.quoting.rawValue
    licence = source.licence
    reliability = source.reliability?.description
    relations = source.relations.map { Pair(kind: $0.kind, value: $0.source) }
    subjects = source.subjects.map { Subject(id: $0.id, kind: $0.kind, names: $0.names) }
    passages = source.passages.map {
      Passage(
        id: $0.id, kind: $0.kind, section: $0.section, page: $0.page, speaker: $0.speaker, text: $0.text)
    }
    facts = source.facts.map {
      Fact(
        id: $0.id, passage: $0.passage, place: $0.place?.stored, subject: $0.subject, property: $0.property,
        value: $0.value?.description, upper: $0.upper?.description, modifier: $0.modifier, unit: $0.unit,
        of: $0.of,
        resolution: $0.resolution?.description, first: $0.when?.first.description,
        last: $0.when?.last.description,
        status: $0.status, isDenied: $0.isDenied)
    }
    digests = source.digests.map { Digest(of: $0.of, mediaType: $0.mediaType, value: $0.value) }
    provenance = source.provenance.map {
      Event(action: $0.action, at: $0.at, by: $0.by, tool: $0.tool, from: $0.from, remark: $0.remark)
    }
  }

  func model() throws -> Source {
    Source(
      id: id, version: version, type: type, language: language, title: title, subtitle: subtitle,
      publisher: publisher, creators: creators, published: published.flatMap { LooseDate($0) },
      retrieved: retrieved, validFrom: validFrom.flatMap { LooseDate($0) },
      validUntil: validUntil.flatMap { LooseDate($0) }, withdrawn: withdrawn.flatMap { LooseDate($0) },
      locators: locators.map { Source.Locator(scheme: $0.kind, value: $0.value) },
      quoting: try Stored.value(quoting), licence: licence, reliability: try reliability.map(Stored.decimal),
      relations: relations.map { Source.Relation(kind: $0.kind, source: $0.value) },
      subjects: subjects.map { Source.Subject(id: $0.id, kind: $0.kind, names: $0.names) },
      passages: passages.map {
        AssayModel.Passage(
          id: $0.id, kind: $0.kind, section: $0.section, page: $0.page, speaker: $0.speaker, text: $0.text)
      },
      facts: try facts.map { try $0.model() },
      digests: digests.map { Source.Digest(of: $0.of, mediaType: $0.mediaType, value: $0.value) },
      provenance: provenance.map {
        Source.Event(action: $0.action, at: $0.at, by: $0.by, tool: $0.tool, from: $0.from, remark: $0.remark)
      })
  }
}

extension SourceShape.Fact {
  func model() throws -> AssayModel.Fact {
    var when: AssayModel.DateInterval?
    if let first, let last { when = AssayModel.DateInterval(try Stored.day(first), try Stored.day(last)) }
    return AssayModel.Fact(
      id: id, passage: passage, place: try place.map(Stored.range), subject: subject, property: property,
      value: try value.map(Stored.decimal), upper: try upper.map(Stored.decimal), modifier: modifier,
      unit: unit,
      of: of, resolution: try resolution.map(Stored.decimal), when: when, status: status, isDenied: isDenied)
  }
}
