import AssayModel
import AssayPasses
import AssayReview
import AssayText

/// Something that a document says in more than one way: findings that are about the same places.
struct ConflictingFact: Sendable {
  /// The findings' items, ascending.
  private(set) var items: [Int]
  /// Every place that one of the findings names, in text order.
  private(set) var places: [TextSpan] = []
  /// The places that a finding flags.
  private(set) var flagged: Set<TextSpan> = []

  /// The facts of one document, in text order. Findings without another place are none.
  ///
  /// Two findings are about one fact when a place of the one lies over a place of the other by at least half of the longer
  /// one: a figure within a repeated sentence is another matter than the sentence.
  static func facts(_ items: [Int], findings: [Finding], of desk: Desk) -> [ConflictingFact] {
    let related = items.filter { index in
      findings.indices.contains(desk.items[index].position) && !findings[desk.items[index].position].related.isEmpty
    }
    var marks: [(span: TextSpan, owner: Int)] = []
    for (owner, index) in related.enumerated() {
      let finding = findings[desk.items[index].position]
      marks += ([finding.span] + finding.related).map { ($0, owner) }
    }
    marks.sort { ($0.span.start, $0.span.end, $0.owner) < ($1.span.start, $1.span.end, $1.owner) }
    var parents = Array(related.indices)
    func root(_ owner: Int) -> Int {
      var owner = owner
      while parents[owner] != owner { owner = parents[owner] }
      return owner
    }
    for (index, mark) in marks.enumerated() {
      // A text may have thousands of places at one spot; those near enough in the order are enough to join them.
      for other in marks[(index + 1)...].prefix(8) where isSame(mark.span, other.span) {
        let (a, b) = (root(mark.owner), root(other.owner))
        parents[max(a, b)] = min(a, b)
      }
    }
    var facts: [Int: ConflictingFact] = [:]
    for (owner, index) in related.enumerated() {
      facts[root(owner), default: ConflictingFact(items: [])].items.append(index)
    }
    return facts.keys.sorted().compactMap { facts[$0] }.map { fact in
      var fact = fact
      for index in fact.items {
        let finding = findings[desk.items[index].position]
        fact.flagged.insert(finding.span)
        for span in [finding.span] + finding.related where !fact.places.contains(span) { fact.places.append(span) }
      }
      fact.places.sort { ($0.start, $0.end) < ($1.start, $1.end) }
      return fact
    }
  }

  private static func isSame(_ a: TextSpan, _ b: TextSpan) -> Bool {
    let common = min(a.end, b.end) - max(a.start, b.start)
    return common > 0 && common * 2 >= max(a.length, b.length)
  }
}

extension Site {
  private static let factsOfAPage = 50

  /// What the texts say in more than one way, a fact with all its mentions, decided as one.
  func conflictsPage(_ request: SiteRequest) async throws -> SiteResponse {
    try await remembered(request) {
      let desk = await review.desk
      let facts = try await facts(on: desk)
      let pageCount = max(1, (facts.count + Self.factsOfAPage - 1) / Self.factsOfAPage)
      let number = min(max(1, Int(request.query["page"] ?? "") ?? 1), pageCount)
      var groups: [[String: Any]] = []
      for fact in facts.dropFirst((number - 1) * Self.factsOfAPage).prefix(Self.factsOfAPage) {
        groups.append(try await fields(of: fact, on: desk, request))
      }
      return await page(
        request, title: "Conflicts", current: "/conflicts", template: "conflicts",
        [
          "groups": groups, "hasGroups": !groups.isEmpty, "groupCount": facts.count,
          "openCount": facts.count { $0.items.contains { waits($0, desk, request) } },
          "hasPages": pageCount > 1, "pageNumber": number, "pageCount": pageCount,
          "previousPage": number > 1 ? "/conflicts?page=\(number - 1)" : "", "hasPrevious": number > 1,
          "nextPage": "/conflicts?page=\(number + 1)", "hasNext": number < pageCount,
        ])
    }
  }

  private func waits(_ index: Int, _ desk: Desk, _ request: SiteRequest) -> Bool {
    desk.state(at: index).waits(for: request.reviewer, desk.policy)
  }

  /// The facts of all documents; they change with passes, not with decisions.
  private func facts(on desk: Desk) async throws -> [ConflictingFact] {
    let key = FactsKey(pass: desk.pass, rulesLeftOut: desk.history.rulesLeftOut)
    if let facts, facts.key == key { return facts.made }
    var made: [ConflictingFact] = []
    for document in desk.documents.indices {
      let items = desk.queue(of: document).filter { desk.items[$0].kind == .finding }
      if !items.isEmpty {
        made += ConflictingFact.facts(items, findings: try await review.document(document).findings, of: desk)
      }
    }
    facts = (key, made)
    return made
  }

  private func fields(of fact: ConflictingFact, on desk: Desk, _ request: SiteRequest) async throws -> [String: Any] {
    let first = fact.items[0]
    let verified = try await review.document(desk.items[first].document)
    let text = verified.document.text
    let open = fact.items.filter { waits($0, desk, request) }
    var fields = ItemFields.row(
      first, on: desk, for: request, address: ItemFields.address(desk.items[first], on: desk))
    fields["others"] = fact.items.dropFirst().map {
      ItemFields.row($0, on: desk, for: request, address: ItemFields.address(desk.items[$0], on: desk))
    }
    fields["mentions"] = fact.places.map { span -> [String: Any] in
      let around = MentionWords(span, in: text)
      // The value says something of a mention that is a figure, not of a sentence that holds one.
      let value = span.length > 60 ? nil : verified.annotated.quantities(in: MentionWords.clamped(span, text)).first
      return [
        "isOdd": fact.flagged.contains(span), "mentionBefore": around.before, "mentionWords": around.words,
        "mentionAfter": around.after,
        "mentionValue": value.map { "\($0.value) \($0.unit.code == "1" ? "" : $0.unit.code)" } ?? "",
        "hasValue": value != nil,
      ]
    }
    fields["isOpen"] = !open.isEmpty
    fields["openItems"] = open.map {
      ["openID": desk.items[$0].id, "openVersion": desk.version(at: $0, for: request.reviewer)] as [String: Any]
    }
    return fields
  }
}
