import AssayModel
import AssayXML
import FoundationEssentials

/// Turns a valid record element into a `Source`.
enum SourceConversion {
  static func source(from element: XMLElement, checks: inout SourceRecordChecks) -> Source {
    let dates = element.child(named: "dates")
    var source = Source(
      id: value(element, "id") ?? "", version: version(of: element, checks: &checks),
      type: value(element, "type") ?? "other", language: element.language.map(collapsed) ?? "en",
      title: "", published: date(dates, "published"),
      retrieved: dates.flatMap { value($0, "retrieved") } ?? "", validFrom: date(dates, "valid-from"),
      validUntil: date(dates, "valid-until"), withdrawn: date(dates, "withdrawn"))
    source.updated = date(dates, "updated")
    describe(&source, by: element, checks: &checks)
    if let body = element.child(named: "body") {
      source.isComplete = flag(body, "complete", unless: true)
      body.forEachChild { passage in source.passages.append(self.passage(passage, checks: &checks)) }
    }
    element.child(named: "facts")?.forEachChild { fact in
      source.facts.append(self.fact(fact, checks: &checks))
    }
    source.digests = element.children(named: "digest").map {
      Source.Digest(
        of: value($0, "of") ?? "", mediaType: value($0, "media-type"), value: collapsed($0.text))
    }
    source.provenance =
      element.child(named: "provenance")?.children(named: "event").map { event in
        Source.Event(
          action: value(event, "action") ?? "", at: value(event, "at") ?? "", by: value(event, "by") ?? "",
          tool: value(event, "tool"), from: value(event, "from"), remark: collapsed(event.text))
      } ?? []
    return source
  }

  /// What the work is: all children of the record before its body.
  private static func describe(
    _ source: inout Source, by element: XMLElement, checks: inout SourceRecordChecks
  ) {
    if let title = element.child(named: "title") {
      source.title = collapsed(title.text)
      source.titleLanguage = language(of: title)
    }
    if let subtitle = element.child(named: "subtitle") {
      source.subtitle = collapsed(subtitle.text)
      source.subtitleLanguage = language(of: subtitle)
    }
    if let publisher = element.child(named: "publisher") {
      source.publisher = collapsed(publisher.text)
      source.publisherReference = value(publisher, "ref")
      source.publisherCountry = value(publisher, "country")
    }
    source.contributors = element.children(named: "creator").map {
      Source.Contributor(
        name: collapsed($0.text), role: value($0, "role") ?? "author", sortAs: value($0, "sort-as"),
        reference: value($0, "ref"))
    }
    source.container = element.child(named: "container").map {
      Source.Container(
        name: collapsed($0.text), volume: value($0, "volume"), issue: value($0, "issue"),
        pages: value($0, "pages"), edition: value($0, "edition"))
    }
    source.locators = element.children(named: "locator").map {
      Source.Locator(
        scheme: value($0, "scheme") ?? "other", value: value($0, "value") ?? "", accessed: value($0, "accessed"))
    }
    if let rights = element.child(named: "rights") {
      source.quoting = value(rights, "quote").flatMap(Source.Quoting.init) ?? .short
      source.licence = value(rights, "licence")
      source.rightsHolder = value(rights, "holder")
      source.rightsStatement = collapsed(rights.text)
    }
    for grading in element.children(named: "reliability") {
      source.gradings.append(
        Source.Grading(
          scheme: value(grading, "scheme") ?? "", grade: value(grading, "grade") ?? "",
          weight: number(grading, "weight", checks: &checks), by: value(grading, "by"), on: value(grading, "on"),
          isPrimary: flag(grading, "primary", unless: false), reason: collapsed(grading.text)))
    }
    source.relations = element.children(named: "relation").map {
      Source.Relation(kind: value($0, "kind") ?? "", source: value($0, "source") ?? "")
    }
    source.subjects = element.children(named: "subject").map { subject in
      let names = subject.children(named: "name")
      let languages = names.map(language)
      return Source.Subject(
        id: value(subject, "sid") ?? "", kind: value(subject, "kind"), names: names.map { collapsed($0.text) },
        languages: languages.contains { $0 != nil } ? languages : [], sameAs: value(subject, "same-as"))
    }
  }

  private static func version(of element: XMLElement, checks: inout SourceRecordChecks) -> Int {
    guard let text = value(element, "version") else { return 1 }
    if let version = Int(text.hasPrefix("+") ? String(text.dropFirst()) : text) { return version }
    checks.add(element, "@version", "the version is too large", "Count the record's editions from 1.")
    return 1
  }

  private static func passage(_ element: XMLElement, checks: inout SourceRecordChecks) -> Passage {
    var passage = Passage(
      id: value(element, "pid") ?? "", kind: value(element, "kind") ?? "paragraph",
      section: value(element, "section"), page: value(element, "page"), speaker: value(element, "speaker"),
      text: element.text)
    passage.language = language(of: element)
    passage.originalStart = place(element, "from", "of the original file", checks: &checks)
    passage.originalEnd = place(element, "to", "of the original file", checks: &checks)
    if let start = passage.originalStart, let end = passage.originalEnd, end < start {
      checks.add(element, "@to", "\"to\" is before \"from\"", "Exchange the two offsets.")
    }
    return passage
  }

  /// An offset; one that no text is long enough for is a fault.
  private static func place(
    _ element: XMLElement, _ name: String, _ whole: String, checks: inout SourceRecordChecks
  ) -> Int? {
    guard let text = value(element, name) else { return nil }
    if let place = offset(text) { return place }
    checks.add(
      element, "@\(name)", "\"\(name)\" is too large", "Count code points from 0 at the start \(whole).")
    return nil
  }

  private static func fact(_ element: XMLElement, checks: inout SourceRecordChecks) -> Fact {
    var fact = Fact(
      id: value(element, "fid") ?? "", passage: value(element, "passage"),
      subject: value(element, "subject") ?? "", property: value(element, "property") ?? "",
      status: value(element, "status") ?? "final", isDenied: value(element, "polarity") == "denied")
    fact.object = value(element, "object")
    fact.location = value(element, "place")
    fact.entry = value(element, "entered") ?? "person"
    fact.conditions = element.children(named: "condition").map {
      Fact.Condition(text: collapsed($0.text), language: language(of: $0))
    }
    if let from = place(element, "from", "of the passage", checks: &checks),
      let to = place(element, "to", "of the passage", checks: &checks)
    {
      if from <= to {
        fact.place = from..<to
      } else {
        checks.add(element, "@to", "\"to\" is before \"from\"", "Exchange the two offsets.")
      }
    }
    if (element["from"] == nil) != (element["to"] == nil) {
      checks.add(element, "", "only one of \"from\" and \"to\" is given", "Give both offsets or neither.")
    }
    if let quantity = element.child(named: "quantity") {
      fact.value = number(quantity, "value", checks: &checks)
      fact.upper = number(quantity, "upper", checks: &checks)
      fact.modifier = value(quantity, "modifier") ?? "exact"
      fact.unit = value(quantity, "unit") ?? "1"
      fact.of = value(quantity, "of")
      fact.resolution = number(quantity, "resolution", checks: &checks)
      fact.margin = number(quantity, "margin", checks: &checks)
      fact.per = value(quantity, "per")
      fact.priceYear = value(quantity, "price-year")
    }
    if let when = element.child(named: "when") {
      let period = Fact.Period(
        at: date(when, "at"), from: date(when, "from"), until: date(when, "until"), kind: value(when, "period"))
      if let from = period.from, let until = period.until, until.interval.last < from.interval.first {
        checks.add(when, "@until", "\"until\" is before \"from\"", "Exchange the two dates.")
      }
      fact.period = period
      fact.when = period.days
    }
    return fact
  }

  /// `nil` for a number that no text is long enough for.
  private static func offset(_ text: String) -> Int? { Int(collapsed(text)) }

  private static func date(_ element: XMLElement?, _ attribute: String) -> LooseDate? {
    element.flatMap { value($0, attribute) }.flatMap { LooseDate($0) }
  }

  /// An attribute as its type reads it: every type of the schema's attributes collapses white space.
  private static func value(_ element: XMLElement, _ attribute: String) -> String? {
    guard let text = element[attribute] else { return nil }
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      if byte < 0x20 || byte == 0x20 && last == 0x20 { return collapsed(text) }
      last = byte
    }
    return last == 0x20 ? collapsed(text) : text
  }

  private static func flag(_ element: XMLElement, _ attribute: String, unless fallback: Bool) -> Bool {
    value(element, attribute).map { $0 == "true" || $0 == "1" } ?? fallback
  }

  private static func language(of element: XMLElement) -> String? {
    element["lang", in: "http://www.w3.org/XML/1998/namespace"].map(collapsed)
  }

  /// A decimal attribute. One with more digits than are kept exactly is a fault, for a figure must not change.
  private static func number(
    _ element: XMLElement, _ attribute: String, checks: inout SourceRecordChecks
  ) -> Decimal? {
    guard let text = value(element, attribute) else { return nil }
    let digits = text.utf8.drop { !(0x31...0x39).contains($0) }.filter { (0x30...0x39).contains($0) }
    if digits.count > 38 {
      checks.add(
        element, "@\(attribute)", "\"\(attribute)\" has \(digits.count) digits; 38 are kept exactly",
        "Write fewer digits.")
    }
    return decimal(text)
  }

  /// As `xs:token` reads it: white space at the ends dropped, and runs of it made one blank.
  static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" })
      .joined(separator: " ")
  }

  static func decimal(_ text: String) -> Decimal? {
    Decimal(string: text.hasPrefix("+") ? String(text.dropFirst()) : text)
  }
}
