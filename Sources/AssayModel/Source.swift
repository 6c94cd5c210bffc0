public import FoundationEssentials

/// A work held as a record that can bear evidence.
public struct Source: Hashable, Sendable {
  public var id: String
  public var version: Int
  /// "statistic", "report", "article" … as the schema lists them.
  public var type: String
  public var language: String
  public var title: String
  public var subtitle: String?
  public var publisher: String?
  public var creators: [String]
  public var published: LooseDate?
  public var retrieved: String
  public var validFrom: LooseDate?
  public var validUntil: LooseDate?
  public var withdrawn: LooseDate?
  public var locators: [Locator]
  /// What exporters may print of the passages.
  public var quoting: Quoting
  public var licence: String?
  /// 0…1; `nil` when nobody graded the source.
  public var reliability: Decimal?
  public var relations: [Relation]
  public var subjects: [Subject]
  public var passages: [Passage]
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

    public init(scheme: String, value: String) {
      self.scheme = scheme
      self.value = value
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

    public init(id: String, kind: String?, names: [String]) {
      self.id = id
      self.kind = kind
      self.names = names
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
    self.creators = creators
    self.published = published
    self.retrieved = retrieved
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.withdrawn = withdrawn
    self.locators = locators
    self.quoting = quoting
    self.licence = licence
    self.reliability = reliability
    self.relations = relations
    self.subjects = subjects
    self.passages = passages
    self.facts = facts
    self.digests = digests
    self.provenance = provenance
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
