import AssayModel
import Foundation
import Testing

@testable import AssaySources

/// Numbers that look random and are the same each time (SplitMix64).
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: choices.indices, using: &self)] }

  mutating func maybe<T>(_ make: (inout Dice) -> T) -> T? {
    Bool.random(using: &self) ? make(&self) : nil
  }

  mutating func some<T>(_ most: Int, _ make: (inout Dice, Int) -> T) -> [T] {
    (0..<Int.random(in: 0...most, using: &self)).map { make(&self, $0) }
  }

  /// Text on one line, as the schema's tokens are.
  mutating func words() -> String {
    let choices = ["quay", "R&D", "<b>", "\"north\"", "it's", "Zürich", "港", "🚢", "]]>", "a\u{A0}b", "&amp;", "x=1"]
    return (0...Int.random(in: 0...4, using: &self)).map { _ in pick(choices) }.joined(separator: " ")
  }

  mutating func passageText() -> String {
    words() + pick(["", "\n", "\r\n", "\t", "  ", " \r"]) + words()
  }

  mutating func date() -> LooseDate? {
    LooseDate(pick(["2015", "2015-09", "2015-09-12", "2015-09-12T10:00:00Z", "2016-02-29T23:59:59.5+01:00"]))
  }

  mutating func instant() -> String { pick(["2024-03-01T08:30:00Z", "2024-12-31T23:00:00.25-05:00"]) }

  mutating func language() -> String { pick(["en", "en-GB", "de", "zh-Hant"]) }

  mutating func number() -> Decimal {
    Decimal(string: pick(["0", "12.5", "-3", "12400000", "0.0001", "99999999999999999999.5"])) ?? 0
  }

  mutating func positive() -> Decimal { Decimal(string: pick(["1", "0.5", "1000"])) ?? 1 }

  mutating func address() -> String { pick(["https://example.org/a?b=1&c=2", "urn:x:1"]) }
}

@Suite struct RecordRoundTripTests {
  private func source(_ dice: inout Dice) -> Source {
    let passages = dice.some(3) { dice, index in
      var passage = Passage(
        id: "p\(index)", kind: dice.pick(["paragraph", "heading", "quotation", "table-row", "footnote"]),
        section: dice.maybe { $0.words() }, page: dice.maybe { $0.pick(["4", "iv"]) },
        speaker: dice.maybe { $0.words() }, text: dice.passageText())
      passage.language = dice.maybe { $0.language() }
      passage.originalStart = dice.maybe { Int.random(in: 0...9, using: &$0) }
      passage.originalEnd = dice.maybe { Int.random(in: 9...99, using: &$0) }
      return passage
    }
    var source = Source(
      id: "r-\(Int.random(in: 0...999, using: &dice))", version: dice.pick([1, 2, 17]),
      type: dice.pick(["article", "dataset", "fact-check"]), language: dice.language(), title: dice.words(),
      subtitle: dice.maybe { $0.words() }, publisher: dice.maybe { $0.words() }, published: dice.date(),
      retrieved: dice.instant(), validFrom: dice.pick([nil, LooseDate("2010")]),
      validUntil: dice.pick([nil, LooseDate("2011-05")]), withdrawn: dice.pick([nil, LooseDate("2020")]),
      quoting: dice.pick([.full, .short, .none]), licence: dice.maybe { $0.words() }, passages: passages)
    source.titleLanguage = dice.maybe { $0.language() }
    if source.subtitle != nil { source.subtitleLanguage = dice.maybe { $0.language() } }
    if source.publisher != nil {
      source.publisherReference = dice.maybe { $0.address() }
      source.publisherCountry = dice.maybe { $0.pick(["GB", "XA"]) }
    }
    source.contributors = dice.some(3) { dice, _ in
      Source.Contributor(
        name: dice.words(), role: dice.pick(["author", "editor", "speaker", "agency", "translator"]),
        sortAs: dice.maybe { $0.words() }, reference: dice.maybe { $0.address() })
    }
    source.container = dice.maybe { dice in
      Source.Container(
        name: dice.words(), volume: dice.maybe { $0.words() }, issue: dice.maybe { $0.words() },
        pages: dice.maybe { $0.words() }, edition: dice.maybe { $0.words() })
    }
    source.updated = dice.pick([nil, dice.date()])
    source.locators = dice.some(2) { dice, _ in
      Source.Locator(
        scheme: dice.pick(["url", "doi", "file"]), value: dice.words(), accessed: dice.maybe { $0.instant() })
    }
    source.rightsHolder = dice.maybe { $0.words() }
    source.rightsStatement = dice.maybe { $0.words() } ?? ""
    source.gradings = dice.some(2) { dice, _ in
      Source.Grading(
        scheme: dice.words(), grade: dice.words(), weight: dice.maybe { $0.pick([0, 1, Decimal(5) / 10]) },
        by: dice.maybe { $0.words() }, on: dice.maybe { $0.pick(["2024-01-31"]) },
        isPrimary: dice.pick([true, false]), reason: dice.maybe { $0.words() } ?? "")
    }
    source.relations = dice.some(2) { dice, _ in
      Source.Relation(kind: dice.pick(["supersedes", "derived-from", "part-of"]), source: "other")
    }
    source.subjects = dice.some(2) { dice, index in
      let names = (0...index).map { _ in dice.words() }
      var languages = names.map { _ in dice.maybe { $0.language() } }
      if languages.allSatisfy({ $0 == nil }) { languages = [] }
      return Source.Subject(
        id: "s\(index)", kind: dice.maybe { $0.pick(["person", "place"]) }, names: names, languages: languages,
        sameAs: dice.maybe { $0.address() })
    }
    source.isComplete = dice.pick([true, false])
    source.facts = facts(&dice, passages)
    if source.passages.isEmpty, source.facts.isEmpty { source.passages = [Passage(id: "p", text: "x")] }
    source.digests = dice.some(2) { dice, _ in
      Source.Digest(
        of: dice.pick(["body", "original", "record"]), mediaType: dice.maybe { $0.pick(["text/html"]) },
        value: String(repeating: dice.pick(["a", "0"]), count: 64))
    }
    source.provenance = [event(&dice)] + dice.some(2) { dice, _ in self.event(&dice) }
    return source
  }

  private func event(_ dice: inout Dice) -> Source.Event {
    Source.Event(
      action: dice.pick(["created", "edited", "reviewed"]), at: dice.instant(), by: dice.words(),
      tool: dice.maybe { $0.words() }, from: dice.maybe { $0.words() }, remark: dice.maybe { $0.words() } ?? "")
  }

  private func facts(_ dice: inout Dice, _ passages: [Passage]) -> [Fact] {
    dice.some(3) { dice, index in
      let passage = passages.first
      var fact = Fact(
        id: "f\(index)", passage: passage?.id, place: passage == nil ? nil : dice.pick([nil, 0..<2]),
        subject: "The " + dice.words(), property: dice.words(),
        status: dice.pick(["final", "estimate", "forecast", "revised"]), isDenied: dice.pick([true, false]))
      if dice.pick([true, true, false]) {
        let value = dice.number()
        fact.value = value
        fact.upper = dice.maybe { _ in value + 1 }
        fact.modifier = fact.upper == nil ? dice.pick(["exact", "about", "more-than"]) : "range"
        fact.unit = dice.pick(["1", "t", "EUR", "%"])
        fact.of = dice.maybe { $0.words() }
        fact.resolution = dice.maybe { $0.positive() }
        fact.margin = dice.maybe { $0.positive() }
        fact.per = dice.maybe { $0.pick(["a", "household"]) }
        fact.priceYear = dice.maybe { $0.pick(["2015"]) }
      }
      fact.period = dice.maybe { dice in
        dice.pick([true, false])
          ? Fact.Period(at: dice.date(), kind: dice.maybe { $0.pick(["year", "instant"]) })
          : Fact.Period(
            from: dice.pick([nil, LooseDate("2014-03")]), until: dice.pick([nil, LooseDate("2015")]), kind: "span")
      }
      fact.when = fact.period?.days
      fact.object = dice.maybe { $0.words() }
      fact.location = dice.maybe { $0.words() }
      fact.entry = dice.pick(["person", "extracted", "imported"])
      fact.conditions = dice.some(2) { dice, _ in
        Fact.Condition(text: dice.words(), language: dice.maybe { $0.language() })
      }
      return fact
    }
  }

  @Test(arguments: 0..<300)
  func `a record of any parts is written and read without loss`(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let source = source(&dice)
    let bytes = try #require(SourceRecordWriter.bytes(of: [source], created: "2024-03-01T08:30:00Z"))
    let reader = try SourceRecordReader(bytes: bytes, file: "r.xml")
    let record = try #require(try reader.next())
    #expect(record.faults.isEmpty)
    #expect(record.source == source)
    #expect(try reader.next() == nil)
    #expect(SourceRecordWriter.bytes(of: [source], created: "2024-03-01T08:30:00Z") == bytes)
  }

  @Test func `white space around attribute values means nothing`() throws {
    let text = """
      <source xmlns="urn:assay:source:1" id=" a " type=" report " xml:lang="en"><title> A  quay </title>
      <dates retrieved=" 2024-03-01T08:30:00Z "/><rights quote=" full "/>
      <body complete=" 0 "><passage pid=" p1 " kind=" footnote ">x</passage></body>
      <provenance><event action="created" at="2024-03-01T08:30:00Z" by="A"/></provenance></source>
      """
    let record = try SourceRecordReader(bytes: Array(text.utf8), file: "r.xml").next()
    let source = try #require(record?.source)
    #expect(source.id == "a" && source.type == "report" && source.title == "A quay" && source.quoting == .full)
    #expect(!source.isComplete && source.passages.first?.kind == "footnote")
  }

  @Test func `a figure with more digits than are kept exactly is a fault`() throws {
    let text = """
      <source xmlns="urn:assay:source:1" id="a" type="report" xml:lang="en"><title>A</title>
      <dates retrieved="2024-03-01T08:30:00Z"/><rights/><body/>
      <facts><fact fid="f" subject="A" property="b"><quantity value="1.\(String(repeating: "1", count: 40))"/>
      </fact></facts>
      <provenance><event action="created" at="2024-03-01T08:30:00Z" by="A"/></provenance></source>
      """
    let record = try SourceRecordReader(bytes: Array(text.utf8), file: "r.xml").next()
    #expect(record?.source == nil && record?.faults.isEmpty == false)
  }
}
