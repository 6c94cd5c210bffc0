import AssayModel
import AssayPasses
import AssayReview
import AssayText
import Testing

@Suite struct DeskTests {
  private static let story =
    "The bridge cost 40 million. It opened in the the spring. The tower has 12 floors. Ana came"

  @Test func `lists claims and findings in the order of the text`() async throws {
    let sample = try SampleDesk()
    try sample.verify(Self.story, contradicting: "It cost 44 million.")
    let desk = try await sample.session().desk
    #expect(desk.items.map(\.kind) == [.claim, .finding, .claim])
    #expect(desk.items.map(\.number) == [1, 2, 3])
    #expect(desk.items.map(\.machine) == [.contradicted, .holds, .contradicted])
    #expect(desk.items.allSatisfy { $0.id.wholeMatch(of: /[cf]-[0-9a-f]{8}/) != nil })
    #expect(desk.items.indices.allSatisfy { desk.status(at: $0) == .open })
  }

  @Test func `a decision stands, is undone, redone and replaced, and nothing is removed`() async throws {
    let sample = try SampleDesk()
    try sample.verify(Self.story, contradicting: "It cost 44 million.")
    let session = try sample.session()
    let id = await session.desk.items[0].id
    func outcome() async -> Outcome? { await session.desk.state(at: 0).outcome(.single) }
    #expect(try await session.decide([DecisionRequest(item: id, action: .confirm)], by: "Ana").count == 1)
    #expect(await outcome() == .contradicted)
    _ = try await session.decide([DecisionRequest(item: id, action: .supported, reason: "44 is a misprint")], by: "Ana")
    #expect(await outcome() == .supported)
    #expect(try await session.undo(by: "Ana") == [id])
    #expect(await outcome() == .contradicted)
    #expect(try await session.undo(by: "Ana") == [id])
    #expect(await outcome() == nil)
    #expect(try await session.undo(by: "Ana") == [])
    #expect(try await session.redo(by: "Ana") == [id])
    #expect(await outcome() == .contradicted)
    #expect(try await session.redo(by: "Ana") == [id])
    #expect(await outcome() == .supported)
    #expect(try await session.redo(by: "Ana") == [])
    #expect(try await session.undo(by: "Ben") == [])
    #expect(try sample.store.decisions().count == 6)
    #expect(try sample.store.logFaults().isEmpty)
    // What is read anew is what was kept up.
    #expect(try await sample.session().desk.state(at: 0) == session.desk.state(at: 0))
  }

  @Test func `one undo takes a bulk decision back`() async throws {
    let sample = try SampleDesk()
    try sample.verify(Self.story)
    let session = try sample.session()
    let ids = await session.desk.items.map(\.id)
    let results = try await session.decide(
      ids.map { DecisionRequest(item: $0, action: .ignore, reason: "old text") } + [
        DecisionRequest(item: "c-00000000", action: .confirm), DecisionRequest(item: ids[0], action: .ignore),
      ], by: "Ana")
    #expect(results.suffix(2) == [.unknown, .refused("ignoring needs a reason")])
    var desk = await session.desk
    #expect(desk.items.indices.allSatisfy { desk.status(at: $0) == .decided })
    #expect(try await session.undo(by: "Ana") == ids)
    desk = await session.desk
    #expect(desk.items.indices.allSatisfy { desk.status(at: $0) == .open })
    #expect(try await session.redo(by: "Ana") == ids)
    #expect(await session.desk.status(at: 2) == .decided)
    #expect(try await sample.session().desk.status(at: 2) == .decided)
  }

  @Test func `a write on what somebody changed meanwhile is refused`() async throws {
    let sample = try SampleDesk()
    try sample.verify(Self.story)
    let ana = try sample.session()
    let ben = try sample.session()
    let id = await ana.desk.items[0].id
    let seen = await ana.desk.version(at: 0, for: "Ana")
    _ = try await ben.decide([DecisionRequest(item: id, action: .supported)], by: "Ben")
    let request = DecisionRequest(item: id, action: .contradicted, version: seen)
    #expect(try await ana.decide([request], by: "Ana") == [.conflict])
    #expect(await ana.desk.state(at: 0).decision(by: "Ben")?.outcome == .supported)
    #expect(try sample.store.decisions().count == 1)
    var again = request
    again.version = await ana.desk.version(at: 0, for: "Ana")
    _ = try await ana.decide([again], by: "Ana")
    #expect(await ana.desk.status(at: 0) == .disagreement)
  }

  @Test func `policies say when an item is settled`() async throws {
    let sample = try SampleDesk()
    try sample.verify(Self.story)
    let session = try sample.session()
    let id = await session.desk.items[0].id
    try await session.write(.policy, value: "two-agree", by: "Ana")
    #expect(await session.desk.policy == .twoAgree)
    _ = try await session.decide([DecisionRequest(item: id, action: .supported)], by: "Ana")
    #expect(await session.desk.status(at: 0) == .needsSecond)
    #expect(await session.desk.state(at: 0).waits(for: "Ana", .twoAgree) == false)
    #expect(await session.desk.state(at: 0).waits(for: "Ben", .twoAgree))
    _ = try await session.decide([DecisionRequest(item: id, action: .contradicted)], by: "Ben")
    #expect(await session.desk.status(at: 0) == .disagreement)
    #expect(
      try await session.decide([DecisionRequest(item: id, action: .settle, value: "holds")], by: "Cleo")
        == [.refused("'holds' is no outcome of a claim")])
    _ = try await session.decide(
      [DecisionRequest(item: id, action: .settle, reason: "the record is final", value: "supported")], by: "Cleo")
    #expect(await session.desk.status(at: 0) == .decided)
    #expect(await session.desk.state(at: 0).outcome(.twoAgree) == .supported)
    try await session.write(.policy, value: "blind", by: "Ana")
    // Nobody's version tells that another has decided.
    let before = await session.desk.version(at: 2, for: "Ana")
    let other = await session.desk.items[2].id
    _ = try await session.decide([DecisionRequest(item: other, action: .supported)], by: "Ben")
    #expect(await session.desk.version(at: 2, for: "Ana") == before)
  }

  @Test func `a flag asks for a second reader`() async throws {
    let sample = try SampleDesk()
    try sample.verify(Self.story)
    let session = try sample.session()
    let id = await session.desk.items[0].id
    _ = try await session.decide([DecisionRequest(item: id, action: .supported)], by: "Ana")
    _ = try await session.decide([DecisionRequest(item: id, action: .flag)], by: "Ana")
    #expect(await session.desk.status(at: 0) == .needsSecond)
    _ = try await session.decide([DecisionRequest(item: id, action: .flag, value: "off")], by: "Ana")
    #expect(await session.desk.status(at: 0) == .decided)
  }

  @Test func `a decision whose evidence changed asks to be looked at again`() async throws {
    let sample = try SampleDesk()
    try sample.verify(Self.story, contradicting: "It cost 44 million.")
    let session = try sample.session()
    let id = await session.desk.items[0].id
    _ = try await session.decide([DecisionRequest(item: id, action: .confirm)], by: "Ana")
    try sample.verify(Self.story, contradicting: "It cost 45 million.")
    try await session.refresh()
    #expect(await session.desk.status(at: 0) == .lookAgain)
    #expect(await session.desk.state(at: 0).waits(for: "Ana", .single))
    _ = try await session.decide([DecisionRequest(item: id, action: .keep)], by: "Ana")
    #expect(await session.desk.status(at: 0) == .decided)
    #expect(await session.desk.state(at: 0).outcome(.single) == .contradicted)
  }

  @Test func `decisions follow their words, and what is lost is shown`() async throws {
    let sample = try SampleDesk()
    try sample.verify("The bridge cost 40 million. The tower has 12 floors. The old mill burnt down in 1950. End")
    let session = try sample.session()
    let ids = await session.desk.items.map(\.id)
    _ = try await session.decide(ids.map { DecisionRequest(item: $0, action: .confirm) }, by: "Ana")
    // One sentence as it was, one with another figure, one gone.
    try sample.verify("A new start. The bridge cost 40 million. The tower has 14 floors. End")
    try await session.refresh()
    var desk = await session.desk
    #expect(desk.status(at: 0) == .decided)
    #expect(desk.status(at: 1) == .open)
    #expect(desk.orphans.count == 2)
    let floors = try #require(desk.orphans.first { $0.basis.words.contains("floors") })
    #expect(floors.anchor?.item == desk.items[1].id)
    #expect(floors.anchor?.method == .fuzzy)
    #expect(try #require(floors.anchor).score > 0.7)
    let mill = try #require(desk.orphans.first { $0.basis.words.contains("mill") })
    #expect((mill.anchor?.score ?? 0) < 0.6)
    _ = try await session.attach(floors.target, to: desk.items[1].id, by: "Ana")
    try await session.write(.retire, target: mill.target, by: "Ana")
    desk = await session.desk
    #expect(desk.orphans.isEmpty)
    #expect(desk.status(at: 1) == .decided)
    #expect(desk.state(at: 1).decisions.first?.formerWords == "The tower has 12 floors")
    // Taking that back makes orphans of them again.
    _ = try await session.undo(by: "Ana")
    #expect(await session.desk.orphans.count == 1)
  }

  @Test func `two desks that merged see the same, whichever imported first`() async throws {
    let left = try SampleDesk()
    let right = try SampleDesk()
    for sample in [left, right] { try sample.verify(Self.story) }
    let a = try left.session()
    let b = try right.session()
    let id = await a.desk.items[0].id
    _ = try await a.decide([DecisionRequest(item: id, action: .supported)], by: "Ana")
    _ = try await a.decide([DecisionRequest(item: id, action: .comment, reason: "asked the mayor")], by: "Ana")
    _ = try await b.decide([DecisionRequest(item: id, action: .contradicted)], by: "Ana")
    let exports = (try left.store.decisions().flatMap(\.line), try right.store.decisions().flatMap(\.line))
    #expect(try await a.importLog(exports.1) == 1)
    #expect(try await b.importLog(exports.0) == 2)
    #expect(await a.desk.state(at: 0) == b.desk.state(at: 0))
    #expect(await a.desk.history.entries.map(\.digest) == b.desk.history.entries.map(\.digest))
  }

  @Test(arguments: [
    ("", 3), ("kind=claim", 2), ("kind=finding", 1), ("rule=doubled-word", 1), ("verdict=not-enough-evidence", 2),
    ("verdict!=finding", 2), ("-kind=claim", 1), ("tower", 1), ("\"The tower\"", 1), ("TOWER kind=finding", 0),
    ("state=open,decided", 3), ("state=decided", 1), ("state=undecided", 2), ("outcome=supported", 1), ("by=ana", 1),
    ("assigned=nobody", 3), ("document=story", 3), ("document=other", 0), ("severity=warning", 1), ("state=mine", 1),
  ])
  func `filters`(query: String, count: Int) async throws {
    let sample = try SampleDesk()
    try sample.verify(Self.story)
    let session = try sample.session()
    let id = await session.desk.items[0].id
    _ = try await session.decide([DecisionRequest(item: id, action: .supported)], by: "Ana")
    let desk = await session.desk
    let parsed = try ItemQuery(query)
    #expect(desk.items.indices.count { parsed.matches($0, on: desk, reviewer: "Ana") } == count)
  }

  @Test func `a filter by a field that there is none of is refused`() {
    #expect(throws: ItemQueryError.self) { try ItemQuery("colour=red") }
    #expect(throws: ItemQueryError.self) { try ItemQuery("state=") }
  }

  @Test func `agreement is told by pair and rule`() async throws {
    let sample = try SampleDesk()
    try sample.verify(Self.story)
    let session = try sample.session()
    let ids = await session.desk.items.map(\.id)
    for name in ["Ana", "Ben"] {
      _ = try await session.decide(ids.map { DecisionRequest(item: $0, action: .confirm) }, by: name)
    }
    _ = try await session.decide([DecisionRequest(item: ids[2], action: .supported)], by: "Ben")
    let table = AgreementTable(await session.desk)
    #expect(table.reviewers == ["Ana", "Ben"])
    #expect(table.overall.items == 3)
    #expect(table.overall.agreed == 2)
    #expect(table.pairs.map(\.name) == ["Ana and Ben"])
    #expect(table.rules.first?.name == "quantitative")
    #expect(table.rules.first?.differing == [ids[2]])
    #expect(table.weeks.map(\.items) == [3])
    #expect(table.weeks.first?.name.wholeMatch(of: /20\d\d-W\d\d/) != nil)
    #expect(table.csv.contains("week,20"))
  }

  @Test func `counts follow every decision without looking at all items`() async throws {
    let sample = try SampleDesk()
    try sample.verify(Self.story)
    let session = try sample.session()
    let all = await session.desk.items.indices
    let ids = await session.desk.items.map(\.id)
    #expect(await session.desk.touched == [])
    #expect(await session.desk.progress(in: all, for: "Ana") == (0, 3))
    _ = try await session.decide([DecisionRequest(item: ids[2], action: .confirm)], by: "Ana")
    _ = try await session.decide([DecisionRequest(item: ids[0], action: .comment, reason: "hm")], by: "Ana")
    #expect(await session.desk.touched == [0, 2])
    #expect(await session.desk.progress(in: all, for: "Ana") == (1, 2))
    #expect(await session.desk.progress(in: 0..<2, for: "Ana") == (0, 2))
    _ = try await session.undo(by: "Ana")
    _ = try await session.undo(by: "Ana")
    #expect(await session.desk.progress(in: all, for: "Ana") == (0, 3))
    #expect(try await sample.session().desk.touched == session.desk.touched)
  }

  @Test func `items go into a spreadsheet without becoming formulas`() async throws {
    let sample = try SampleDesk()
    try sample.verify(Self.story)
    let session = try sample.session()
    let ids = await session.desk.items.map(\.id)
    let reason = "=HYPERLINK(\"x\"),\nor not"
    _ = try await session.decide([DecisionRequest(item: ids[0], action: .ignore, reason: reason)], by: "Ana")
    let csv = String(decoding: ItemExport.csv([0, 1], on: await session.desk, for: "Ana"), as: UTF8.self)
    #expect(csv.hasPrefix("id,document,"))
    #expect(csv.contains("\"'=HYPERLINK(\"\"x\"\"),\nor not\""))
    #expect(csv.components(separatedBy: "\r\n").count == 4)
    let lines = String(decoding: ItemExport.jsonLines([0, 1], on: await session.desk, for: "Ana"), as: UTF8.self)
    #expect(lines.split(separator: "\n").count == 2)
  }

  @Test func `what one did since an entry is taken back at once, and what others did stays`() async throws {
    let sample = try SampleDesk()
    try sample.verify(Self.story)
    let session = try sample.session()
    let ids = await session.desk.items.map(\.id)
    for (id, name) in [(ids[0], "Ana"), (ids[1], "Ana"), (ids[1], "Ben"), (ids[2], "Ana")] {
      _ = try await session.decide([DecisionRequest(item: id, action: .confirm)], by: name)
    }
    let from = await session.desk.history.entries[1].digest
    #expect(try await session.takeBack(from: from, by: "Ben") == [])
    #expect(try await session.takeBack(from: from, by: "Ana") == [ids[1], ids[2]])
    let desk = await session.desk
    #expect(desk.items.indices.map { desk.state(at: $0).decisions.map(\.by) } == [["Ana"], ["Ben"], []])
    #expect(try await session.redo(by: "Ana").count == 2)
    #expect(await session.desk.progress(in: 0..<3, for: "Ana").decided == 3)
    #expect(try sample.store.logFaults().isEmpty)
  }
}
