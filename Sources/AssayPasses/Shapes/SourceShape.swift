import AssayModel
import FoundationEssentials

/// A source as it was when a pass used it.
///
/// What older passes do not have is optional here: they are read as they were written.
struct SourceShape: Codable {
  struct Pair: Codable {
    var kind: String
    var value: String
    var accessed: String?
  }

  struct Contributor: Codable {
    var name: String
    var role: String
    var sortAs: String?
    var reference: String?
  }

  struct Container: Codable {
    var name: String
    var volume: String?
    var issue: String?
    var pages: String?
    var edition: String?
  }

  struct Grading: Codable {
    var scheme: String
    var grade: String
    var weight: String?
    var by: String?
    var on: String?
    var isPrimary: Bool
    var reason: String
  }

  struct Condition: Codable {
    var text: String
    var language: String?
  }

  struct Period: Codable {
    var at: String?
    var from: String?
    var until: String?
    var kind: String?
  }

  struct Subject: Codable {
    var id: String
    var kind: String?
    var names: [String]
    var languages: [String?]?
    var sameAs: String?
  }

  struct Passage: Codable {
    var id: String
    var kind: String
    var section: String?
    var page: String?
    var speaker: String?
    var originalStart: Int?
    var originalEnd: Int?
    var language: String?
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
    var margin: String?
    var per: String?
    var priceYear: String?
    var object: String?
    var location: String?
    var entry: String?
    var conditions: [Condition]?
    var period: Period?
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
  var contributors: [Contributor]?
  var container: Container?
  var titleLanguage: String?
  var subtitleLanguage: String?
  var publisherReference: String?
  var publisherCountry: String?
  var published: String?
  var updated: String?
  var retrieved: String
  var validFrom: String?
  var validUntil: String?
  var withdrawn: String?
  var locators: [Pair]
  var quoting: String
  var licence: String?
  var rightsHolder: String?
  var rightsStatement: String?
  var reliability: String?
  var gradings: [Grading]?
  var isComplete: Bool?
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
    contributors = source.contributors.map {
      Contributor(name: $0.name, role: $0.role, sortAs: $0.sortAs, reference: $0.reference)
    }
    container = source.container.map {
      Container(name: $0.name, volume: $0.volume, issue: $0.issue, pages: $0.pages, edition: $0.edition)
    }
    titleLanguage = source.titleLanguage
    subtitleLanguage = source.subtitleLanguage
    publisherReference = source.publisherReference
    publisherCountry = source.publisherCountry
    published = source.published?.text
    updated = source.updated?.text
    retrieved = source.retrieved
    validFrom = source.validFrom?.text
    validUntil = source.validUntil?.text
    withdrawn = source.withdrawn?.text
    locators = source.locators.map { Pair(kind: $0.scheme, value: $0.value, accessed: $0.accessed) }
    quoting = source.quoting.rawValue
    licence = source.licence
    rightsHolder = source.rightsHolder
    rightsStatement = source.rightsStatement
    reliability = source.reliability?.description
    gradings = source.gradings.map {
      Grading(
        scheme: $0.scheme, grade: $0.grade, weight: $0.weight?.description, by: $0.by, on: $0.on,
        isPrimary: $0.isPrimary, reason: $0.reason)
    }
    isComplete = source.isComplete
    relations = source.relations.map { Pair(kind: $0.kind, value: $0.source) }
    subjects = source.subjects.map {
      Subject(id: $0.id, kind: $0.kind, names: $0.names, languages: $0.languages, sameAs: $0.sameAs)
    }
    passages = source.passages.map {
      Passage(
        id: $0.id, kind: $0.kind, section: $0.section, page: $0.page, speaker: $0.speaker,
        originalStart: $0.originalStart, originalEnd: $0.originalEnd, language: $0.language, text: $0.text)
    }
    facts = source.facts.map { Fact($0) }
    digests = source.digests.map { Digest(of: $0.of, mediaType: $0.mediaType, value: $0.value) }
    provenance = source.provenance.map {
      Event(action: $0.action, at: $0.at, by: $0.by, tool: $0.tool, from: $0.from, remark: $0.remark)
    }
  }

  func model() throws -> Source {
    var source = Source(
      id: id, version: version, type: type, language: language, title: title, subtitle: subtitle,
      publisher: publisher, creators: creators, published: published.flatMap { LooseDate($0) },
      retrieved: retrieved, validFrom: validFrom.flatMap { LooseDate($0) },
      validUntil: validUntil.flatMap { LooseDate($0) }, withdrawn: withdrawn.flatMap { LooseDate($0) },
      locators: locators.map { Source.Locator(scheme: $0.kind, value: $0.value, accessed: $0.accessed) },
      quoting: try Stored.value(quoting), licence: licence, reliability: try reliability.map(Stored.decimal),
      relations: relations.map { Source.Relation(kind: $0.kind, source: $0.value) },
      subjects: subjects.map {
        Source.Subject(
          id: $0.id, kind: $0.kind, names: $0.names, languages: $0.languages ?? [], sameAs: $0.sameAs)
      },
      passages: passages.map { $0.model() },
      facts: try facts.map { try $0.model() },
      digests: digests.map { Source.Digest(of: $0.of, mediaType: $0.mediaType, value: $0.value) },
      provenance: provenance.map {
        Source.Event(action: $0.action, at: $0.at, by: $0.by, tool: $0.tool, from: $0.from, remark: $0.remark)
      })
    if let contributors {
      source.contributors = contributors.map {
        Source.Contributor(name: $0.name, role: $0.role, sortAs: $0.sortAs, reference: $0.reference)
      }
    }
    source.container = container.map {
      Source.Container(name: $0.name, volume: $0.volume, issue: $0.issue, pages: $0.pages, edition: $0.edition)
    }
    source.titleLanguage = titleLanguage
    source.subtitleLanguage = subtitleLanguage
    source.publisherReference = publisherReference
    source.publisherCountry = publisherCountry
    source.updated = updated.flatMap { LooseDate($0) }
    source.rightsHolder = rightsHolder
    source.rightsStatement = rightsStatement ?? ""
    if let gradings {
      source.gradings = try gradings.map {
        Source.Grading(
          scheme: $0.scheme, grade: $0.grade, weight: try $0.weight.map(Stored.decimal), by: $0.by, on: $0.on,
          isPrimary: $0.isPrimary, reason: $0.reason)
      }
    }
    source.isComplete = isComplete ?? true
    return source
  }
}

extension SourceShape.Passage {
  func model() -> AssayModel.Passage {
    var passage = AssayModel.Passage(
      id: id, kind: kind, section: section, page: page, speaker: speaker, text: text)
    passage.originalStart = originalStart
    passage.originalEnd = originalEnd
    passage.language = language
    return passage
  }
}

extension SourceShape.Fact {
  init(_ fact: AssayModel.Fact) {
    self.init(
      id: fact.id, passage: fact.passage, place: fact.place?.stored, subject: fact.subject,
      property: fact.property, value: fact.value?.description, upper: fact.upper?.description,
      modifier: fact.modifier, unit: fact.unit, of: fact.of, resolution: fact.resolution?.description,
      first: fact.when?.first.description, last: fact.when?.last.description, status: fact.status,
      isDenied: fact.isDenied, margin: fact.margin?.description, per: fact.per, priceYear: fact.priceYear,
      object: fact.object, location: fact.location, entry: fact.entry,
      conditions: fact.conditions.map { SourceShape.Condition(text: $0.text, language: $0.language) },
      period: fact.period.map {
        SourceShape.Period(at: $0.at?.text, from: $0.from?.text, until: $0.until?.text, kind: $0.kind)
      })
  }

  func model() throws -> AssayModel.Fact {
    var when: AssayModel.DateInterval?
    if let first, let last { when = AssayModel.DateInterval(try Stored.day(first), try Stored.day(last)) }
    var fact = AssayModel.Fact(
      id: id, passage: passage, place: try place.map(Stored.range), subject: subject, property: property,
      value: try value.map(Stored.decimal), upper: try upper.map(Stored.decimal), modifier: modifier,
      unit: unit, of: of, resolution: try resolution.map(Stored.decimal), when: when, status: status,
      isDenied: isDenied)
    fact.margin = try margin.map(Stored.decimal)
    fact.per = per
    fact.priceYear = priceYear
    fact.object = object
    fact.location = location
    if let entry { fact.entry = entry }
    fact.conditions = (conditions ?? []).map { AssayModel.Fact.Condition(text: $0.text, language: $0.language) }
    if let period {
      fact.period = AssayModel.Fact.Period(
        at: period.at.flatMap { LooseDate($0) }, from: period.from.flatMap { LooseDate($0) },
        until: period.until.flatMap { LooseDate($0) }, kind: period.kind)
    }
    return fact
  }
}
