public import FoundationEssentials

/// A work held as a record that can bear evidence.
public struct Source: Hashable, Sendable {
  public var id: String
  public var version: Int
  /// "statistic", "report", "article" … as the schema lists them.
  public var type: String
  public var language: String
  public var title: String
  /// The languages of the two titles, where they are marked apart from the record's.
  public var titleLanguage: String?
  public var subtitle: String?
  public var subtitleLanguage: String?
  public var publisher: String?
  /// An address that identifies the publisher, and its country in two letters.
  public var publisherReference: String?
  public var publisherCountry: String?
  /// Who made the work, in its own order.
  public var contributors: [Contributor]
  /// The journal, newspaper, series or book in which the work appeared.
  public var container: Container?
  public var published: LooseDate?
  /// When the publisher last changed the work.
  public var updated: LooseDate?
  public var retrieved: String
  public var validFrom: LooseDate?
  public var validUntil: LooseDate?
  public var withdrawn: LooseDate?
  public var locators: [Locator]
  /// What exporters may print of the passages.
  public var quoting: Quoting
  public var licence: String?
  public var rightsHolder: String?
  /// The statement of rights as the work gives it; empty when it gives none.
  public var rightsStatement: String
  /// Judgements of how far the work can be relied on, one for each scheme.
  public var gradings: [Grading]
  public var relations: [Relation]
  public var subjects: [Subject]
  public var passages: [Passage]
  /// Whether the passages are the whole text of the work.
  public var isComplete: Bool
  public var facts: [Fact]
  /// Checksums of the text, of the original file or of the record.
  public var digests: [Digest]
  /// What was done to make the record, in the order of time.
  public var provenance: [Event]

  /// A SHA-256 checksum.
  public struct Digest: Hashable, Sendable {
    /// "body", "original" or "record".
    public var of: String
    /// Of the original file: "application/pdf".
    public var mediaType: String?
    /// Sixty-four lower-case hexadecimal digits.
    public var value: String

    public init(of: String, mediaType: String? = nil, value: String) {
      self.of = of
      self.mediaType = mediaType
      self.value = value
    }
  }

  /// One activity in the making of a record.
  public struct Event: Hashable, Sendable {
    /// "created", "retrieved", "imported", "converted" … as the schema lists them.
    public var action: String
    /// An instant with its zone: "2024-03-01T08:30:00Z".
    public var at: String
    public var by: String
    public var tool: String?
    public var from: String?
    public var remark: String

    public init(
      action: String, at: String, by: String, tool: String? = nil, from: String? = nil, remark: String = ""
    ) {
      self.action = action
      self.at = at
      self.by = by
      self.tool = tool
      self.from = from
      self.remark = remark
    }
  }

  public struct Locator: Hashable, Sendable {
    public var scheme: String
    public var value: String
    /// When somebody last found the work there, an instant with its zone.
    public var accessed: String?

    public init(scheme: String, value: String, accessed: String? = nil) {
      self.scheme = scheme
      self.value = value
      self.accessed = accessed
    }
  }

  /// A person or body that made the work.
  public struct Contributor: Hashable, Sendable {
    /// As the work prints it.
    public var name: String
    /// "author", "editor", "speaker", "agency" or "translator".
    public var role: String
    /// As a bibliography files it: "Arden, Mila".
    public var sortAs: String?
    /// An address that identifies the person or body.
    public var reference: String?

    public init(name: String, role: String = "author", sortAs: String? = nil, reference: String? = nil) {
      self.name = name
      self.role = role
      self.sortAs = sortAs
      self.reference = reference
    }
  }

  /// A work that holds another one.
  public struct Container: Hashable, Sendable {
    public var name: String
    public var volume: String?
    public var issue: String?
    public var pages: String?
    public var edition: String?

    public init(
      name: String, volume: String? = nil, issue: String? = nil, pages: String? = nil, edition: String? = nil
    ) {
      self.name = name
      self.volume = volume
      self.issue = issue
      self.pages = pages
      self.edition = edition
    }
  }

  /// A judgement of how far the work can be relied on.
  public struct Grading: Hashable, Sendable {
    /// By whose scale.
    public var scheme: String
    /// In the words of the scheme: "A", "official".
    public var grade: String
    /// 0…1; `nil` when the scheme gives none.
    public var weight: Decimal?
    public var by: String?
    /// The day of the judgement, "2024-03-01".
    public var on: String?
    /// Whether the work comes from the body that measured, decided or said what it tells.
    public var isPrimary: Bool
    /// The reason; empty when none is given.
    public var reason: String

    public init(
      scheme: String, grade: String, weight: Decimal? = nil, by: String? = nil, on: String? = nil,
      isPrimary: Bool = false, reason: String = ""
    ) {
      self.scheme = scheme
      self.grade = grade
      self.weight = weight
      self.by = by
      self.on = on
      self.isPrimary = isPrimary
      self.reason = reason
    }
  }

  /// The contributors' names. New names become authors; known ones keep what is known of them.
  public var creators: [String] {
    get { contributors.map(\.name) }
    set {
      contributors = newValue.map { name in
        contributors.first { $0.name == name } ?? Contributor(name: name)
      }
    }
  }

  /// The first weight of the gradings, 0…1; `nil` when nobody graded the source by weight.
  public var reliability: Decimal? {
    get { gradings.lazy.compactMap(\.weight).first }
    set {
      guard newValue != reliability else { return }
      gradings = newValue.map { [Grading(scheme: "weight", grade: "\($0)", weight: $0)] } ?? []
    }
  }

  public enum Quoting: String, Hashable, Sendable {
    case full, short, none
  }

  public struct Relation: Hashable, Sendable {
    /// "supersedes", "corrects", "derived-from" …
    public var kind: String
    public var source: String

    public init(kind: String, source: String) {
      self.kind = kind
      self.source = source
    }
  }

  /// An entity that the record speaks of, with all its names; the first is the usual one.
  public struct Subject: Hashable, Sendable {
    public var id: String
    public var kind: String?
    public var names: [String]
    /// The names' languages in their order, where any is marked; empty otherwise.
    public var languages: [String?]
    /// An address that identifies the subject elsewhere.
    public var sameAs: String?

    public init(
      id: String, kind: String?, names: [String], languages: [String?] = [], sameAs: String? = nil
    ) {
      self.id = id
      self.kind = kind
      self.names = names
      self.languages = languages
      self.sameAs = sameAs
    }
  }

  public init(
    id: String, version: Int = 1, type: String, language: String = "en", title: String, subtitle: String? = nil,
    publisher: String? = nil, creators: [String] = [], published: LooseDate? = nil, retrieved: String = "",
    validFrom: LooseDate? = nil, validUntil: LooseDate? = nil, withdrawn: LooseDate? = nil,
    locators: [Locator] = [], quoting: Quoting = .short, licence: String? = nil, reliability: Decimal? = nil,
    relations: [Relation] = [], subjects: [Subject] = [], passages: [Passage] = [], facts: [Fact] = [],
    digests: [Digest] = [], provenance: [Event] = []
  ) {
    self.id = id
    self.version = version
    self.type = type
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.publisher = publisher
    contributors = creators.map { Contributor(name: $0) }
    self.published = published
    self.retrieved = retrieved
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.withdrawn = withdrawn
    self.locators = locators
    self.quoting = quoting
    self.licence = licence
    rightsStatement = ""
    gradings = []
    isComplete = true
    self.relations = relations
    self.subjects = subjects
    self.passages = passages
    self.facts = facts
    self.digests = digests
    self.provenance = provenance
    self.reliability = reliability
  }
}

/// A paragraph, table row, caption or the like of a source, as plain text.
public struct Passage: Hashable, Sendable {
  /// Unique in its source: "p1".
  public var id: String
  /// "paragraph", "table-row", "quotation" … as the schema lists them.
  public var kind: String
  public var section: String?
  public var page: String?
  public var speaker: String?
  /// Where the passage starts and ends in the text of the original file, in code points.
  public var originalStart: Int?
  public var originalEnd: Int?
  /// Where it is not the record's.
  public var language: String?
  public var text: String

  public init(
    id: String, kind: String = "paragraph", section: String? = nil, page: String? = nil, speaker: String? = nil,
    text: String
  ) {
    self.id = id
    self.kind = kind
    self.section = section
    self.page = page
    self.speaker = speaker
    self.text = text
  }
}

/// A figure that a record states apart from its prose.
public struct Fact: Hashable, Sendable {
  /// Unique in its source: "f1".
  public var id: String
  /// The id of the passage that says so, when one does.
  public var passage: String?
  /// Where in the passage, in code points; `nil` when not given.
  public var place: Range<Int>?
  /// A subject's id, or the words themselves.
  public var subject: String
  public var property: String
  public var value: Decimal?
  public var upper: Decimal?
  /// As the schema writes it: "exact", "about", "more-than" …
  public var modifier: String
  public var unit: String
  /// The counted or measured thing.
  public var of: String?
  public var resolution: Decimal?
  /// Half the width of the stated margin of error.
  public var margin: Decimal?
  /// What the value is divided by: "a" for a year, "household".
  public var per: String?
  /// For money, the year in whose prices it is stated.
  public var priceYear: String?
  /// The value, when it is a name or a word.
  public var object: String?
  public var location: String?
  /// "person", "extracted" or "imported".
  public var entry: String
  /// What else limits the fact.
  public var conditions: [Condition]
  /// The time as the record writes it; `when` holds its days.
  public var period: Period?
  public var when: DateInterval?
  /// "final", "provisional", "estimate", "forecast", "revised", "withdrawn".
  public var status: String
  public var isDenied: Bool

  public init(
    id: String, passage: String? = nil, place: Range<Int>? = nil, subject: String, property: String,
    value: Decimal? = nil, upper: Decimal? = nil, modifier: String = "exact", unit: String = "1",
    of: String? = nil, resolution: Decimal? = nil, when: DateInterval? = nil, status: String = "final",
    isDenied: Bool = false
  ) {
    self.id = id
    self.passage = passage
    self.place = place
    self.subject = subject
    self.property = property
    self.value = value
    self.upper = upper
    self.modifier = modifier
    self.unit = unit
    self.of = of
    self.resolution = resolution
    self.when = when
    self.status = status
    self.isDenied = isDenied
    entry = "person"
    conditions = []
    period = when.map { days in
      days.first == days.last
        ? Period(at: LooseDate("\(days.first)"))
        : Period(from: LooseDate("\(days.first)"), until: LooseDate("\(days.last)"))
    }
  }

  /// A limit of a fact, in words.
  public struct Condition: Hashable, Sendable {
    public var text: String
    /// Where it is not the record's.
    public var language: String?

    public init(text: String, language: String? = nil) {
      self.text = text
      self.language = language
    }
  }

  /// A time as a record writes it: a date, or the first and last one.
  public struct Period: Hashable, Sendable {
    public var at: LooseDate?
    public var from: LooseDate?
    public var until: LooseDate?
    /// "day", "quarter", "fiscal-year" … as the schema lists them.
    public var kind: String?

    public init(
      at: LooseDate? = nil, from: LooseDate? = nil, until: LooseDate? = nil, kind: String? = nil
    ) {
      self.at = at
      self.from = from
      self.until = until
      self.kind = kind
    }

    /// The days from the first to the last; `nil` when neither "at" nor both ends are given.
    public var days: DateInterval? {
      if let at { return at.interval }
      guard let from, let until else { return nil }
      return DateInterval(from.interval.first, until.interval.last)
    }
  }
}

/// A date as precise as it is known: "2015", "2015-09", "2015-09-12", or an instant.
public struct LooseDate: Hashable, Sendable {
  /// As written.
  public let text: String
  public let interval: DateInterval

  /// `nil` when the text is none of the four forms, as the schemas of records and reports write them.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(64))
    switch bytes.count {
    case 4:
      guard let interval = Self.number(bytes[...]).flatMap({ DateInterval(year: $0) }) else { return nil }
      self.interval = interval
    case 7:
      guard bytes[4] == UInt8(ascii: "-"), let year = Self.number(bytes[..<4]),
        let month = Self.number(bytes[5...]), let interval = DateInterval(year: year, month: month)
      else { return nil }
      self.interval = interval
    default:
      guard let day = CalendarDate(iso: text), bytes.count == 10 || Self.isInstant(text) else { return nil }
      interval = DateInterval(day: day)
    }
    self.text = String(text)
  }

  /// The day; `nil` when only the month or the year is known.
  public var day: CalendarDate? { interval.first == interval.last ? interval.first : nil }

  /// Whether a text is a date and time with its zone: "2024-03-01T08:30:00Z", "2024-03-01T08:30:00.5+01:00".
  public static func isInstant(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, CalendarDate(iso: text) != nil, bytes[10] == UInt8(ascii: "T"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let hour = number(bytes[11...12]), let minute = number(bytes[14...15]), let second = number(bytes[17...18]),
      hour < 24, minute < 60, second < 60
    else { return false }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      let digits = rest.prefix { $0 &- 0x30 < 10 }
      if digits.isEmpty { return false }
      rest = rest[digits.endIndex...]
    }
    if rest.elementsEqual("Z".utf8) { return true }
    guard rest.count == 6, let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return false
    }
    let zone = Array(rest)
    guard zone[3] == UInt8(ascii: ":"), let hours = number(zone[1...2]), let minutes = number(zone[4...5]) else {
      return false
    }
    return hours < 14 && minutes < 60
  }

  /// The number that a few digits make; `nil` for anything else.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
