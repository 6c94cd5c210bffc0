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
      let kinds = counts.counts("kinds", in: range, on: desk, for: "") { index, _, count in
        count(desk.items[index].kind.rawValue)
        if desk.items[index].machine == .contradicted { count(Outcome.contradicted.rawValue) }
      }
      let statuses = desk.touched(in: range).map { Facets.status($0, desk, request.reviewer, request.look.isBlind) }
      let decided = statuses.count { $0 == .decided }
      let here = people.filter { person in desk.index(of: person.item).map { range.contains($0) } ?? false }
      return [
        "documentTitle": ItemFields.title(document), "documentName": document.name,
        "documentAddress": "/d/\(ItemFields.slug(document))",
        "claims": kinds[Decision.Kind.claim.rawValue] ?? 0, "findings": kinds[Decision.Kind.finding.rawValue] ?? 0,
        "contradicted": kinds[Outcome.contradicted.rawValue] ?? 0,
        "waiting": desk.progress(in: range, for: request.reviewer).waiting,
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
    let counted = filters.map { name, filter -> [String: Any] in
      let query = (try? ItemQuery(filter)) ?? ItemQuery()
      return [
        "filterName": name, "filterCount": counts.count(query, on: desk, for: request.reviewer),
        "filterAddress": "/table" + Address.query([("q", filter)]),
      ]
    }
    let total = desk.items.count
    let decided = desk.progress(in: desk.items.indices, for: request.reviewer).decided
    let judged = counts.counts("judged", in: desk.items.indices, on: desk, for: "") { index, _, count in
      if desk.items[index].machine != .notEnough, desk.items[index].kind == .claim { count("") }
    }
    return await page(
      request, title: "Desk", current: "/", template: "desk",
      [
        "documents": rows, "hasDocuments": !rows.isEmpty, "filters": counted, "total": total, "decided": decided,
        "isDone": total > 0 && decided == total, "orphanCount": desk.orphans.count, "hasOrphans": !desk.orphans.isEmpty,
        "policyWords": policy.words, "canVerify": workshop != nil,
        "hasSources": !judged.isEmpty,
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
      let places = tablePlaces(
        query, sort: sort, on: desk, revision: await review.revision, for: request.reviewer)
      let pageCount = max(1, (places.count + Self.rowsOfAPage - 1) / Self.rowsOfAPage)
      let number = min(max(1, Int(request.query["page"] ?? "") ?? 1), pageCount)
      let shown = places.dropFirst((number - 1) * Self.rowsOfAPage).prefix(Self.rowsOfAPage)
      func address(_ page: Int, _ text: String, _ order: String) -> String {
        "/table"
          + Address.query([("q", text), ("sort", order == "text" ? "" : order), ("page", page > 1 ? "\(page)" : "")])
      }
      let rows = zip(shown, shown.indices).map { index, position -> [String: Any] in
        var row = ItemFields.row(
          index, on: desk, for: request, address: ItemFields.address(desk.items[index], on: desk, query: query))
        // The line of headings is the first row.
        row["rowIndex"] = position + 2
        return row
      }
      if request.wantsPart {
        return await page(request, title: "Table", current: "/table", template: "rows", ["rows": rows])
      }
      let fields: [String: Any] = [
        "rows": rows, "hasRows": !rows.isEmpty, "count": places.count, "rowCount": places.count + 1,
        "query": query.text,
        "queryCoded": Address.encoded(query.text), "hasQuery": !query.isEmpty,
        "sort": sort,
        "fileQuery": Address.query([("q", query.text), ("sort", sort == "text" ? "" : sort)]),
        "pageNumber": number, "pageCount": pageCount, "hasPages": pageCount > 1,
        "hasPrevious": number > 1, "previousPage": address(number - 1, query.text, sort),
        "hasNext": number < pageCount, "nextPage": address(number + 1, query.text, sort),
        "orders": [("text", "Text"), ("urgency", "Urgency"), ("state", "State"), ("rule", "Rule or kind")].map {
          ["orderName": $1, "orderAddress": address(1, query.text, $0), "isCurrent": $0 == sort] as [String: Any]
        },
        "facets": Facets.fields(
          in: desk.items.indices, on: desk, for: request.reviewer, query, isBlind: request.look.isBlind, kept: &counts
        ) { address(1, $0.text, sort) },
      ]
      return await page(request, title: "Table", current: "/table", template: "table", fields)
    }
  }

  /// All items of the table's filter and order, as a file.
  func tableFile(_ request: SiteRequest, isLines: Bool) async throws -> SiteResponse {
    let desk = await review.desk
    let places = tablePlaces(
      try Self.query(request), sort: request.query["sort"] ?? "text", on: desk, revision: await review.revision,
      for: request.reviewer)
    var response =
      isLines
      ? SiteResponse(
        contentType: "application/jsonl; charset=utf-8",
        ItemExport.jsonLines(places, on: desk, for: request.reviewer))
      : SiteResponse(
        contentType: "text/csv; charset=utf-8", ItemExport.csv(places, on: desk, for: request.reviewer))
    response.headers.append(("Content-Disposition", "attachment; filename=\"items.\(isLines ? "jsonl" : "csv")\""))
    return response
  }
}
