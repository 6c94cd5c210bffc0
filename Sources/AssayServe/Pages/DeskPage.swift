import AssayModel
import AssayPasses
import AssayReview

extension Site {
  /// The documents and what waits in each.
  func deskPage(_ request: SiteRequest) async throws -> SiteResponse {
    let desk = await review.desk
    let policy = desk.policy
    let people = everybody()
    let rows = desk.documents.indices.map { index -> [String: Any] in
      let document = desk.documents[index]
      let range = desk.ranges[index]
      let statuses = range.map { Facets.status($0, desk, request.reviewer, request.look.isBlind) }
      let decided = statuses.count { $0 == .decided }
      let here = people.filter { person in desk.index(of: person.item).map { range.contains($0) } ?? false }
      let waiting = range.count { desk.state(at: $0).waits(for: request.reviewer, policy) }
      return [
        "documentTitle": ItemFields.title(document), "documentName": document.name,
        "documentAddress": "/d/\(ItemFields.slug(document))",
        "claims": range.count { desk.items[$0].kind == .claim },
        "findings": range.count { desk.items[$0].kind == .finding },
        "contradicted": range.count { desk.items[$0].machine == .contradicted }, "waiting": waiting,
        "second": statuses.count { $0 == .needsSecond || $0 == .disagreement }, "decided": decided,
        "total": range.count,
        "passNumber": document.pass, "passAt": ItemFields.instant(document.created),
        "people": here.map(\.name).joined(separator: ", "), "dates": document.date.map { [["documentDate": $0]] } ?? [],
      ]
    }
    let filters: [(String, String)] = [
      ("Waiting for you", "state=undecided"), ("Assigned to you", "assigned=me"),
      ("Contradicted", "verdict=contradicted"),
      ("Findings in the text", "kind=finding"), ("Needs a second reader", "state=needs-second"),
      ("Reviewers differ", "state=disagreement"), ("Evidence changed", "state=look-again"),
      ("Flagged", "state=flagged"),
      ("Put off", "state=skipped"), ("Decided by you", "state=mine"),
    ]
    let counts = filterCounts(filters.map(\.1), on: desk, revision: await review.revision, for: request.reviewer)
    let counted = zip(filters, counts).map { filter, count -> [String: Any] in
      ["filterName": filter.0, "filterCount": count, "filterAddress": "/table" + Address.query([("q", filter.1)])]
    }
    let total = desk.items.count
    let decided = desk.items.indices.count { desk.status(at: $0) == .decided }
    return await page(
      request, title: "Desk", current: "/", template: "desk",
      [
        "documents": rows, "hasDocuments": !rows.isEmpty, "filters": counted, "total": total, "decided": decided,
        "isDone": total > 0 && decided == total, "orphanCount": desk.orphans.count, "hasOrphans": !desk.orphans.isEmpty,
        "policyWords": policy.words,
        "hasSources": desk.items.contains { $0.machine != .notEnough && $0.kind == .claim },
      ])
  }

  /// The next item that waits for the reviewer, on the whole desk.
  func continuing(_ request: SiteRequest) async throws -> SiteResponse {
    let desk = await review.desk
    let query = try Self.query(request)
    let places = ReviewQueue.places(on: desk, for: request.reviewer, query, includingDecided: false)
    guard let first = places.first else { return .see("/") }
    return .see(ItemFields.address(desk.items[first], on: desk, query: query, view: request.query["view"] ?? ""))
  }

  /// The page of an item, by its id alone.
  func itemAddress(_ request: SiteRequest) async throws -> SiteResponse {
    let desk = await review.desk
    let id = request.parameters["item"] ?? ""
    guard let index = desk.index(of: id) else { throw SiteError.notFound("item \(ItemFields.short(id, 40))") }
    return .see(ItemFields.address(desk.items[index], on: desk))
  }

  static let rowsOfAPage = 100

  /// All items as rows, a page at a time.
  func tablePage(_ request: SiteRequest) async throws -> SiteResponse {
    try await remembered(request) {
      let desk = await review.desk
      let query = try Self.query(request)
      let sort = request.query["sort"] ?? "text"
      let all = desk.queue(leavingOut: desk.history.rulesLeftOut)
      var places = query.isEmpty ? all : all.filter { query.matches($0, on: desk, reviewer: request.reviewer) }
      switch sort {
      case "urgency": places.sort { (desk.items[$0].urgency, $0) < (desk.items[$1].urgency, $1) }
      case "state": places.sort { (desk.status(at: $0).rawValue, $0) < (desk.status(at: $1).rawValue, $1) }
      case "rule": places.sort { (desk.items[$0].sorts[0], $0) < (desk.items[$1].sorts[0], $1) }
      default: break
      }
      let pageCount = max(1, (places.count + Self.rowsOfAPage - 1) / Self.rowsOfAPage)
      let number = min(max(1, Int(request.query["page"] ?? "") ?? 1), pageCount)
      let shown = places.dropFirst((number - 1) * Self.rowsOfAPage).prefix(Self.rowsOfAPage)
      func address(_ page: Int, _ text: String, _ order: String) -> String {
        "/table"
          + Address.query([("q", text), ("sort", order == "text" ? "" : order), ("page", page > 1 ? "\(page)" : "")])
      }
      let rows = shown.map { index in
        ItemFields.row(
          index, on: desk, for: request, address: ItemFields.address(desk.items[index], on: desk, query: query))
      }
      let fields: [String: Any] = [
        "rows": rows, "hasRows": !rows.isEmpty, "count": places.count, "query": query.text,
        "queryCoded": Address.encoded(query.text), "hasQuery": !query.isEmpty,
        "sort": sort,
        "pageNumber": number, "pageCount": pageCount, "hasPages": pageCount > 1,
        "hasPrevious": number > 1, "previousPage": address(number - 1, query.text, sort),
        "hasNext": number < pageCount, "nextPage": address(number + 1, query.text, sort),
        "orders": [("text", "Text"), ("urgency", "Urgency"), ("state", "State"), ("rule", "Rule or kind")].map {
          ["orderName": $1, "orderAddress": address(1, query.text, $0), "isCurrent": $0 == sort] as [String: Any]
        },
        "facets": Facets.fields(all, on: desk, for: request.reviewer, query, isBlind: request.look.isBlind) {
          address(1, $0.text, sort)
        },
      ]
      return await page(
        request, title: "Table", current: "/table", template: request.wantsPart ? "rows" : "table", fields)
    }
  }

  /// What the texts say about the same thing, a group a finding with its mentions.
  func conflictsPage(_ request: SiteRequest) async throws -> SiteResponse {
    try await remembered(request) {
      let desk = await review.desk
      var groups: [[String: Any]] = []
      let places = desk.queue(leavingOut: desk.history.rulesLeftOut)
      for document in desk.documents.indices {
        let findings = places.filter { desk.ranges[document].contains($0) && desk.items[$0].kind == .finding }
        if findings.isEmpty { continue }
        let verified = try await review.document(document)
        for index in findings {
          let finding = verified.findings[desk.items[index].positions[0]]
          guard !finding.related.isEmpty else { continue }
          let text = verified.document.text
          let mentions = ([finding.span] + finding.related).enumerated().map { number, span -> [String: Any] in
            let around = MentionWords(span, in: text)
            // The value says something of a mention that is a figure, not of a sentence that holds one.
            let value =
              span.length > 60 ? nil : verified.annotated.quantities(in: MentionWords.clamped(span, text)).first
            return [
              "isOdd": number == 0, "mentionBefore": around.before, "mentionWords": around.words,
              "mentionAfter": around.after,
              "mentionValue": value.map { "\($0.value) \($0.unit.code == "1" ? "" : $0.unit.code)" } ?? "",
              "hasValue": value != nil,
            ]
          }
          var row = ItemFields.row(
            index, on: desk, for: request, address: ItemFields.address(desk.items[index], on: desk))
          row["mentions"] = mentions
          row["isOpen"] = desk.state(at: index).waits(for: request.reviewer, desk.policy)
          groups.append(row)
        }
      }
      return await page(
        request, title: "Conflicts", current: "/conflicts", template: "conflicts",
        [
          "groups": groups, "hasGroups": !groups.isEmpty, "openCount": groups.count { $0["isOpen"] as? Bool ?? false },
          "groupCount": groups.count,
        ])
    }
  }
}
