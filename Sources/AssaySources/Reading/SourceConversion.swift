import AssayModel
import AssayXML
import FoundationEssentials

/// Turns a valid record element into a `Source`.
enum SourceConversion {
  static func source(from element: XMLElement, checks: inout SourceRecordChecks) -> Source {
    let dates = element.child(named: "dates")
    let rights = element.child(named: "rights")
    let weights = element.children(named: "reliability").compactMap { $0["weight"].flatMap { decimal($0) } }
    var source = Source(
      id: element["id"] ?? "", version: element["version"].flatMap { Int($0) } ?? 1,
      type: element["type"] ?? "other", language: element.language ?? "en",
      title: token(element, "title") ?? "",
      subtitle: token(element, "subtitle"), publisher: token(element, "publisher"),
      creators: element.children(named: "creator").map { collapsed($0.text) },
      published: date(dates, "published"),
      retrieved: dates?["retrieved"] ?? "", validFrom: date(dates, "valid-from"),
      validUntil: date(dates, "valid-until"), withdrawn: date(dates, "withdrawn"))
    source.locators = element.children(named: "locator").map {
      Source.Locator(scheme: $0["scheme"] ?? "other", value: $0["value"] ?? "")
    }
    source.quoting = rights?["quote"].flatMap(Source.Quoting.init) ?? .short
    source.licence = rights?["licence"]
    source.reliability = weights.first
    source.relations = element.children(named: "relation").map {
      Source.Relation(kind: $0["kind"] ?? "", source: $0["source"] ?? "")
    }
    source.subjects = element.children(named: "subject").map { subject in
      Source.Subject(
        id: subject["sid"] ?? "", kind: subject["kind"],
        names: subject.children(named: "name").map { collapsed($0.text) })
    }
    source.passages = element.child(named: "body")?.children(named: "passage").map(passage) ?? []
    element.child(named: "facts")?.forEachChild { fact in
      source.facts.append(self.fact(fact, checks: &checks))
    }
    source.digests = element.children(named: "digest").map {
      Source.Digest(of: $0["of"] ?? "", mediaType: $0["media-type"], value: collapsed($0.text))
    }
    source.provenance =
      element.child(named: "provenance")?.children(named: "event").map { event in
        Source.Event(
          action: event["action"] ?? "", at: event["at"] ?? "", by: event["by"] ?? "", tool: event["tool"],
          from: event["from"], remark: collapsed(event.text))
      } ?? []
    return source
  }

  private static func passage(_ element: XMLElement) -> Passage {
    Passage(
      id: element["pid"] ?? "", kind: element["kind"] ?? "paragraph", section: element["section"],
      page: element["page"], speaker: element["speaker"], text: element.text)
  }

  private static func fact(_ element: XMLElement, checks: inout SourceRecordChecks) -> Fact {
    var fact = Fact(
      id: element["fid"] ?? "", passage: element["passage"], subject: element["subject"] ?? "",
      property: element["property"] ?? "", status: element["status"] ?? "final",
      isDenied: element["polarity"] == "denied")
    for name in ["from", "to"] where element[name].map({ offset($0) == nil }) == true {
      checks.add(
        element, "@\(name)", "\"\(name)\" is too large", "Count code points from 0 at the start of the passage.")
    }
    if let from = element["from"].flatMap({ offset($0) }), let to = element["to"].flatMap({ offset($0) }) {
      if from <= to {
        fact.place = from..<to
      } else {
        checks.add(element, "@to", "\"to\" is before \"from\"", "Exchange the two offsets.")
      }
    } else if (element["from"] == nil) != (element["to"] == nil) {
      checks.add(element, "", "only one of \"from\" and \"to\" is given", "Give both offsets or neither.")
    }
    if let quantity = element.child(named: "quantity") {
      fact.value = quantity["value"].flatMap { decimal($0) }
      fact.upper = quantity["upper"].flatMap { decimal($0) }
      fact.modifier = quantity["modifier"] ?? "exact"
      fact.unit = quantity["unit"] ?? "1"
      fact.of = quantity["of"]
      fact.resolution = quantity["resolution"].flatMap { decimal($0) }
    }
    if let when = element.child(named: "when") { fact.when = interval(when, checks: &checks) }
    return fact
  }

  /// The days from the first to the last of the dates; `nil` when neither "at" nor both ends are given.
  private static func interval(_ element: XMLElement, checks: inout SourceRecordChecks) -> AssayModel
    .DateInterval?
  {
    if let at = date(element, "at") { return at.interval }
    guard let from = date(element, "from"), let until = date(element, "until") else { return nil }
    if until.interval.last < from.interval.first {
      checks.add(element, "@until", "\"until\" is before \"from\"", "Exchange the two dates.")
    }
    return AssayModel.DateInterval(from.interval.first, until.interval.last)
  }

  /// `nil` for a number that no text is long enough for.
  private static func offset(_ text: String) -> Int? { Int(collapsed(text)) }

  private static func date(_ element: XMLElement?, _ attribute: String) -> LooseDate? {
    element?[attribute].flatMap { LooseDate($0) }
  }

  private static func token(_ element: XMLElement, _ name: String) -> String? {
    element.child(named: name).map { collapsed($0.text) }
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
