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
    let all = Array(desk.ranges[document])
    let rules = desk.history.rulesLeftOut
    let shown = desk.queue(leavingOut: rules).filter { desk.ranges[document].contains($0) }
    let places = query.isEmpty ? shown : shown.filter { query.matches($0, on: desk, reviewer: request.reviewer) }
    guard let id = request.parameters["item"] else {
      let first = places.first { desk.state(at: $0).waits(for: request.reviewer, desk.policy) } ?? places.first
      if let first, request.query["text"] == nil {
        return .see(ItemFields.address(desk.items[first], on: desk, query: query, view: view))
      }
      return try await documentResponse(request, desk, document, all, places, shown, query, nil, view)
    }
    guard let index = desk.index(of: id), desk.items[index].document == document else {
      throw SiteError.notFound("item \(id)")
    }
    note(request.reviewer, at: id)
    return try await documentResponse(request, desk, document, all, places, shown, query, index, view)
  }

  private func documentResponse(
    _ request: SiteRequest, _ desk: Desk, _ document: Int, _ all: [Int], _ places: [Int], _ shown: [Int],
    _ query: ItemQuery, _ index: Int?, _ view: String
  ) async throws -> SiteResponse {
    let info = desk.documents[document]
    let slug = ItemFields.slug(info)
    var fields = documentFields(request, desk, document, places, query, view)
    if let index {
      fields.merge(try await card(index, on: desk, places, query, view, request)) { $1 }
      fields["hasCard"] = true
      if request.wantsPart {
        return await page(
          request, title: title(index, desk), current: "", template: view == "focus" ? "focuscard" : "card", fields)
      }
    }
    if view == "focus", let index {
      fields["hasLeft"] = true
      return await page(request, title: title(index, desk), current: "", template: "focus", fields)
    }
    if view == "beside", let index {
      fields.merge(try await beside(index, desk, request)) { $1 }
    }
    fields["isBeside"] = view == "beside"
    let text = try await text(of: document, on: desk, base: "/d/\(slug)/c/")
    fields["text"] = text.html
    fields["headings"] = text.headings.map { words, level, number -> [String: Any] in
      ["headingWords": words, "headingLevel": level, "headingTarget": number.map { "#t-\($0)" } ?? "#text"]
    }
    fields["hasHeadings"] = !text.headings.isEmpty
    func row(_ place: Int) -> String {
      var row = ItemFields.row(
        place, on: desk, for: request,
        address: ItemFields.address(desk.items[place], on: desk, query: query, view: view), total: all.count)
      row["isCurrent"] = place == index
      return Self.templates.render(row, template: "listrow")
    }
    let key = ListKey(
      revision: await review.revision, document: document, query: query.text, view: view, reviewer: request.reviewer,
      isBlind: request.look.isBlind)
    var list = list(key) {
      let facets = Facets.fields(
        shown, on: desk, for: request.reviewer, query, isBlind: request.look.isBlind
      ) { "/d/\(slug)" + Address.query([("q", $0.text), ("view", view)]) }
      return ListParts(
        rows: places.map { $0 == index ? "" : row($0) },
        facets: Self.templates.render(["facets": facets], template: "facets"))
    }
    for (position, place) in places.enumerated() where place == index || list.rows[position].isEmpty {
      list.rows[position] = row(place)
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
    _ request: SiteRequest, _ desk: Desk, _ document: Int, _ places: [Int], _ query: ItemQuery, _ view: String
  ) -> [String: Any] {
    let info = desk.documents[document]
    let range = desk.ranges[document]
    let decided = range.count { desk.status(at: $0) == .decided }
    let left = places.count { desk.state(at: $0).waits(for: request.reviewer, desk.policy) }
    let slug = ItemFields.slug(info)
    var fields: [String: Any] = [
      "documentTitle": ItemFields.title(info), "documentName": info.name, "documentPass": info.pass,
      "documentDate": info.date ?? "", "hasDate": info.date != nil, "documentAddress": "/d/\(slug)",
      "decided": decided, "total": range.count, "left": left, "isDone": left == 0 && !places.isEmpty,
      "isEmpty": places.isEmpty,
      "query": query.text, "hasQuery": !query.isEmpty, "shownCount": places.count, "view": view,
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
    _ index: Int, on desk: Desk, _ places: [Int], _ query: ItemQuery, _ view: String, _ request: SiteRequest
  ) async throws -> [String: Any] {
    let item = desk.items[index]
    let policy = desk.policy
    let whole = desk.state(at: index)
    let state = whole.seen(by: request.reviewer, request.look.isBlind ? .blind : policy)
    func address(_ place: Int?) -> String? {
      place.map { ItemFields.address(desk.items[$0], on: desk, query: query, view: view) }
    }
    let at = places.firstIndex(of: index)
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
      let related = try await review.document(item.document).findings[item.positions[0]].related
      fields["mentionAddress"] = address(
        desk.ranges[item.document].first { place in
          place != index && related.contains { $0.overlaps(desk.items[place].span) }
        })
    }
    return fields
  }

  /// The source record of the item's first passage, or the other mention of a finding, to read beside the text.
  private func beside(_ index: Int, _ desk: Desk, _ request: SiteRequest) async throws -> [String: Any] {
    let item = desk.items[index]
    let verified = try await review.document(item.document)
    guard item.kind == .claim else {
      let finding = verified.findings[item.positions[0]]
      let text = verified.document.text
      let first = text[item.span]
      let rows = finding.related.map { span -> [String: Any] in
        let span = TextSpan(min(span.start, text.count), min(span.end, text.count))
        let marked = WordDifference.marked(text[span], against: first)
        return ["mentionParts": marked.map { ["part": $0.words, "differs": $0.differs] as [String: Any] }]
      }
      let own =
        finding.related.first.map { related in
          WordDifference.marked(
            first, against: text[TextSpan(min(related.start, text.count), min(related.end, text.count))])
        } ?? [(first, false)]
      return [
        "besideMentions": rows, "hasMentions": !rows.isEmpty,
        "ownParts": own.map { ["part": $0.words, "differs": $0.differs] as [String: Any] },
      ]
    }
    guard verified.verdicts.indices.contains(item.positions[0]),
      let evidence = verified.verdicts[item.positions[0]].evidence.first,
      let source = verified.sources.first(where: { $0.id == evidence.source })
    else { return ["hasNoSource": true] }
    return ["besideSource": [SourceFields.record(source, at: evidence.passage)]]
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

/// Two sentences word by word, as a diff shows them.
enum WordDifference {
  /// The words of a text in runs that the other text also has, in the same order, and runs that it has not.
  static func marked(_ text: String, against other: String) -> [(words: String, differs: Bool)] {
    let words = text.split(separator: " ", omittingEmptySubsequences: true).prefix(200).map(String.init)
    let others = other.split(separator: " ", omittingEmptySubsequences: true).prefix(200).map(String.init)
    let difference = words.difference(from: others)
    var isNew = [Bool](repeating: false, count: words.count)
    for change in difference.insertions { if case .insert(let offset, _, _) = change { isNew[offset] = true } }
    var runs: [(words: String, differs: Bool)] = []
    for (index, word) in words.enumerated() {
      if let last = runs.indices.last, runs[last].differs == isNew[index] {
        runs[last].words += " " + word
      } else {
        runs.append((runs.isEmpty ? word : " " + word, isNew[index]))
      }
    }
    return runs
  }
}
