import AssayModel
import AssayText
import AssayXML

/// The rules for records that XSD 1.0 cannot express, with errors of the same form.
struct SourceRecordChecks {
  private(set) var faults: [SourceRecordError] = []

  private let file: String
  private let record: XMLElement
  private let path: String

  init(file: String, record: XMLElement) {
    self.file = file
    self.record = record
    path = "/sources/source[@id='\(record["id"] ?? "")']"
  }

  mutating func add(_ element: XMLElement, _ attribute: String, _ reason: String, _ remedy: String) {
    let place = element.name == "source" ? "" : "/\(element.name)\(Self.key(of: element))"
    let suffix = attribute.isEmpty ? "" : "/\(attribute)"
    faults.append(
      .notValid(file: file, line: element.line, path: path + place + suffix, reason: reason, remedy: remedy))
  }

  private static func key(of element: XMLElement) -> String {
    for name in ["fid", "pid", "sid"] {
      if let value = element[name] { return "[@\(name)='\(value)']" }
    }
    return ""
  }

  mutating func check(_ source: Source) {
    if let from = source.validFrom, let until = source.validUntil, until.interval.last < from.interval.first,
      let dates = record.child(named: "dates")
    {
      add(dates, "@valid-until", "\"valid-until\" is before \"valid-from\"", "Exchange the two dates.")
    }
    if source.passages.isEmpty, source.facts.isEmpty, let body = record.child(named: "body") {
      add(body, "", "the record has neither a passage nor a fact", "Add the text that can bear evidence.")
    }
    var lengths: [String: Int] = [:]
    for passage in source.passages { lengths[passage.id] = passage.text.unicodeScalars.count }
    let subjects = Set(source.subjects.map(\.id))
    guard let elements = record.child(named: "facts")?.children(named: "fact") else { return }
    for (fact, element) in zip(source.facts, elements) {
      checkFact(fact, element, passageLengths: lengths, subjects: subjects)
    }
  }

  private mutating func checkFact(
    _ fact: Fact, _ element: XMLElement, passageLengths: [String: Int], subjects: Set<String>
  ) {
    if let value = fact.value, let upper = fact.upper, upper < value {
      add(
        element, "quantity/@upper", "\"upper\" (\(upper)) is below \"value\" (\(value))",
        "Exchange the two values.")
    }
    if fact.modifier == "range", fact.upper == nil {
      add(element, "quantity/@upper", "a range has no \"upper\"", "Add the upper end, or drop the modifier.")
    }
    if let place = fact.place {
      if let passage = fact.passage, let length = passageLengths[passage] {
        if place.upperBound > length {
          add(
            element, "@to",
            "\"to\" is \(place.upperBound), but passage \"\(passage)\" has \(length) code points",
            "Count code points from 0 at the start of the passage.")
        }
      } else {
        add(element, "@from", "offsets are given without a passage", "Name the passage that they count in.")
      }
    }
    // A short name without blanks is meant for a subject's id; other words stand for themselves.
    if !subjects.isEmpty, Self.looksLikeID(fact.subject), !subjects.contains(fact.subject) {
      add(
        element, "@subject", "there is no subject \"\(fact.subject)\" in the record",
        "Add the subject, or write its name in full.")
    }
  }

  private static func looksLikeID(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
  }
}
