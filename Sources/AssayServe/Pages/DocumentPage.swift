import AssayModel
import AssayReports
import AssayReview
import AssayText

extension Site {
  /// A document with its text and the card of one item; as "focus" the card alone, as "beside" with the source.
  func documentPage(_ request: SiteRequest) async throws -> SiteResponse {
    let desk = await review.desk
    let document = try Self.document(request, on: desk)
    let query = try Self.query(request)
    let view = request.query["view"] ?? ""
    let listing = listing(
      Listing.Key(revision: await review.revision, document: document, query: query, reviewer: request.reviewer),
      on: desk)
    guard let id = request.parameters["item"] else {
      let first = listing.places.first { desk.state(at: $0).waits(for: request.reviewer, desk.policy) }
      if let first = first ?? listing.places.first, request.query["text"] == nil {
        return .see(ItemFields.address(desk.items[first], on: desk, query: query, view: view))
      }
      return try await documentResponse(request, desk, document, listing, query, nil, view)
    }
    guard let index = desk.index(of: id), desk.items[index].document == document else {
      throw SiteError.notFound("item \(id)")
    }
    note(request.reviewer, at: id)
    guard request.wantsPart else {
      return try await documentResponse(request, desk, document, listing, query, index, view)
    }
    return try await remembered(request, besides: others(at: id, than: request.reviewer).joined(separator: "\n")) {
      var fields = documentFields(request, desk, document, listing, query, view)
        .merging(try await card(index, on: desk, listing, query, view, request)) { $1 }
      if view == "beside" { fields.merge(try await beside(index, desk)) { $1 } }
      let template = view == "focus" ? "focuscard" : view == "beside" ? "besidecard" : "card"
      return await page(request, title: title(index, desk), current: "", template: template, fields)
    }
  }

  private func documentResponse(
    _ request: SiteRequest, _ desk: Desk, _ document: Int, _ listing: Listing, _ query: ItemQuery, _ index: Int?,
    _ view: String
  ) async throws -> SiteResponse {
    let info = desk.documents[document]
    let slug = ItemFields.slug(info)
    var fields = documentFields(request, desk, document, listing, query, view)
    if let index {
      fields.merge(try await card(index, on: desk, listing, query, view, request)) { $1 }
      fields["hasCard"] = true
    }
    if view == "focus", let index {
      return await page(request, title: title(index, desk), current: "", template: "focus", fields)
    }
    if view == "beside", let index {
      fields.merge(try await beside(index, desk)) { $1 }
    }
    fields["isBeside"] = view == "beside"
    let text = try await text(of: document, on: desk, base: "/d/\(slug)/c/")
    fields["text"] = text.html
    fields["overview"] = text.overview
    fields["headings"] = text.headings.map { words, level, number -> [String: Any] in
      ["headingWords": words, "headingLevel": level, "headingTarget": number.map { "#t-\($0)" } ?? "#text"]
    }
    fields["hasHeadings"] = !text.headings.isEmpty
    let range = desk.ranges[document]
    func row(_ place: Int, isCurrent: Bool) -> String {
      let state = desk.state(at: place)
      let status = Facets.status(place, desk, request.reviewer, request.look.isBlind)
      return ListRow.html(
        place, on: desk, status: status,
        label: ItemFields.label(
          place, on: desk, status: status, isMine: state.assignee == request.reviewer, total: range.count),
        address: ItemFields.address(desk.items[place], slug: slug, query: query, view: view), isCurrent: isCurrent)
    }
    let key = ListKey(
      revision: await review.revision, document: document, query: query, view: view, reviewer: request.reviewer,
      isBlind: request.look.isBlind)
    var list = list(key) {
      let facets = Facets.fields(
        in: range, on: desk, for: request.reviewer, query, isBlind: request.look.isBlind, kept: &counts
      ) { "/d/\(slug)" + Address.query([("q", $0.text), ("view", view)]) }
      return ListParts(
        rows: listing.places.map { row($0, isCurrent: false) },
        facets: Self.templates.render(["facets": facets], template: "facets"))
    }
    if let index, let position = listing.position(of: index), list.rows.indices.contains(position) {
      list.rows[position] = row(index, isCurrent: true)
    }
    fields["list"] = list.rows.joined()
    fields["facets"] = list.facets
    fields["language"] = try await review.document(document).document.language
    return await page(
      request, title: index.map { title($0, desk) } ?? ItemFields.title(info), current: "", template: "workdocument",
      fields)
  }

  private func title(_ index: Int, _ desk: Desk) -> String {
    let item = desk.items[index]
    return "\(item.number). \(ItemFields.look(of: item).words): \(ItemFields.title(desk.documents[item.document]))"
  }

  private func documentFields(
    _ request: SiteRequest, _ desk: Desk, _ document: Int, _ listing: Listing, _ query: ItemQuery, _ view: String
  ) -> [String: Any] {
    let info = desk.documents[document]
    let slug = ItemFields.slug(info)
    var fields: [String: Any] = [
      "documentTitle": ItemFields.title(info), "documentName": info.name, "documentPass": info.pass,
      "documentDate": info.date ?? "", "hasDate": info.date != nil, "documentAddress": "/d/\(slug)",
      "decided": listing.decided, "total": desk.ranges[document].count, "left": listing.left,
      "isDone": listing.left == 0 && !listing.places.isEmpty, "isEmpty": listing.places.isEmpty,
      "query": query.text, "hasQuery": !query.isEmpty, "shownCount": listing.places.count, "view": view,
      "clearAddress": "/d/\(slug)" + Address.query([("view", view)]),
    ]
    for (name, other) in [("previousDocument", document - 1), ("nextDocument", document + 1)] {
      if desk.documents.indices.contains(other) {
        fields[name] =
          "/d/\(ItemFields.slug(desk.documents[other]))" + Address.query([("q", query.text), ("view", view)])
      }
    }
    return fields
  }

  // MARK: The card

  func card(
    _ index: Int, on desk: Desk, _ listing: Listing, _ query: ItemQuery, _ view: String, _ request: SiteRequest
  ) async throws -> [String: Any] {
    let item = desk.items[index]
    let policy = desk.policy
    let whole = desk.state(at: index)
    let state = whole.seen(by: request.reviewer, request.look.isBlind ? .blind : policy)
    func address(_ place: Int?) -> String? {
      place.map { ItemFields.address(desk.items[$0], on: desk, query: query, view: view) }
    }
    let places = listing.places
    let at = listing.position(of: index)
    let previous = at.flatMap { $0 > 0 ? places[$0 - 1] : nil }
    let next = at.flatMap { $0 + 1 < places.count ? places[$0 + 1] : nil } ?? (at == nil ? places.first : nil)
    func waits(_ place: Int) -> Bool { desk.state(at: place).waits(for: request.reviewer, policy) }
    let nextOpen = at.flatMap { start in places[(start + 1)...].first(where: waits) }
    let previousOpen = at.flatMap { start in places[..<start].last(where: waits) }
    var fields = ItemFields.row(
      index, on: desk, for: request, address: address(index) ?? "", total: desk.ranges[item.document].count)
    fields["body"] = try await fragments(of: item.document).body(Self.fragmentItem(item))
    fields["position"] = (at ?? 0) + 1
    fields["isClaim"] = item.kind == .claim
    fields["actions"] = ItemFields.actions(item, request.look)
    fields["decisions"] = state.decisions.map(ItemFields.decision)
    fields["hasDecisions"] = !state.decisions.isEmpty
    fields["settlements"] = (state.settled.map { [$0] } ?? []).map(ItemFields.decision)
    fields["comments"] = state.comments.map {
      ["commentBy": $0.by, "commentAt": ItemFields.instant($0.at), "commentText": $0.text] as [String: Any]
    }
    fields["isFlagged"] = !whole.flaggedBy.isEmpty
    fields["flaggedBy"] = whole.flaggedBy
    fields["flagValue"] = whole.flaggedBy.isEmpty ? "" : "off"
    fields["canKeep"] =
      state.status(policy) == .lookAgain && (state.decision(by: request.reviewer) != nil || state.settled != nil)
    fields["anchor"] =
      desk.anchor(at: index).map {
        "its words were found again (\($0.method.rawValue), \(Int(($0.score * 100).rounded())) of 100)"
      } ?? ""
    fields["hasAnchor"] = desk.anchor(at: index) != nil
    let others = others(at: item.id, than: request.reviewer)
    fields["others"] = others.joined(separator: ", ")
    fields["hasOthers"] = !others.isEmpty && !request.look.isBlind
    for (name, place) in [
      ("nextAddress", next), ("previousAddress", previous), ("nextOpenAddress", nextOpen),
      ("previousOpenAddress", previousOpen),
    ] { fields[name] = address(place) }
    fields["thenAddress"] = address(ReviewQueue.next(after: index, among: places, on: desk, for: request.reviewer))
    fields["historyAddress"] = "/history?item=\(item.id)"
    fields["besideAddress"] = ItemFields.address(item, on: desk, query: query, view: view == "beside" ? "" : "beside")
    fields["viewAddress"] =
      view == "focus"
      ? "/table" + Address.query([("q", query.text)]) : ItemFields.address(item, on: desk, query: query, view: "focus")
    fields["plainAddress"] = ItemFields.address(item, on: desk, query: query)
    fields["query"] = query.text
    fields["view"] = view
    fields["reviewersKnown"] = desk.history.reviewers.map { ["known": $0] as [String: Any] }
    if item.kind == .finding {
      let related = try await review.document(item.document).findings[item.position].related
      fields["mentionAddress"] = address(
        related.isEmpty
          ? nil
          : desk.ranges[item.document].first { place in
            place != index && related.contains { $0.overlaps(desk.items[place].span) }
          })
    }
    return fields
  }

  static func document(_ request: SiteRequest, on desk: Desk) throws -> Int {
    let slug = request.parameters["document"] ?? ""
    guard let index = desk.documents.firstIndex(where: { ItemFields.slug($0) == slug }) else {
      throw SiteError.notFound("document \(slug)")
    }
    return index
  }

  static func query(_ request: SiteRequest) throws -> ItemQuery {
    do { return try ItemQuery(request.query["q"] ?? "") } catch {
      throw SiteError(status: 400, message: "The filter cannot be read: \(error).")
    }
  }
}
