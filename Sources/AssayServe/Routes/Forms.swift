import AssayModel
import AssayReview

/// What the pages' forms do: each works without scripts, and leads on to a page.
extension Site {
  func decideForm(_ request: SiteRequest) async throws -> SiteResponse {
    let desk = await review.desk
    let id = request.field("item")
    guard let index = desk.index(of: id) else { throw SiteError.notFound("item \(ItemFields.short(id, 40))") }
    let item = desk.items[index]
    guard let action = DecisionRequest.action(named: request.field("action"), on: item.kind) else {
      throw SiteError(status: 422, message: "There is no such decision on a \(item.kind.rawValue).")
    }
    let version = request.field("version")
    let decision = DecisionRequest(
      item: id, action: action, reason: request.field("reason").trimmed, value: request.field("value").trimmed,
      version: version.isEmpty ? nil : version)
    switch try await review.decide([decision], by: request.reviewer).first ?? .unknown {
    case .unknown: throw SiteError.notFound("item \(id)")
    case .refused(let why): throw SiteError(status: 422, message: "Nothing was written: \(why).")
    case .conflict: return try await conflict(decision, request)
    case .kept: return try await goOn(from: id, action, request)
    }
  }

  /// The page after a decision: the next undecided item for what decides, the same one for the rest.
  private func goOn(from id: String, _ action: Decision.Action, _ request: SiteRequest) async throws -> SiteResponse {
    let desk = await review.desk
    let done = "\(action.rawValue)"
    let then = request.field("then")
    if !then.isEmpty { return .see(Self.address(then, done: done)) }
    guard let index = desk.index(of: id) else { return .see("/") }
    let item = desk.items[index]
    let query = (try? ItemQuery(request.field("q"))) ?? ItemQuery()
    let view = request.field("view")
    let stays = [.comment, .assign, .flag, .keep].contains(action)
    // An item that was decided may have left the filter; the rest is gone through from its place.
    let places = desk.queue(of: item.document).filter {
      $0 == index || query.isEmpty || query.matches($0, on: desk, reviewer: request.reviewer)
    }
    let next = stays ? index : ReviewQueue.next(after: index, among: places, on: desk, for: request.reviewer) ?? index
    let address = ItemFields.address(desk.items[next], on: desk, query: query, view: view)
    guard request.wantsPart else { return .see(Self.address(address, done: done)) }
    return try await part(request, showing: next, at: address, changed: index)
  }

  /// The card of an item for the script to put in place, with what else of the page has changed.
  private func part(
    _ request: SiteRequest, showing index: Int, at address: String, changed: Int
  ) async throws -> SiteResponse {
    let desk = await review.desk
    let item = desk.items[index]
    let slug = ItemFields.slug(desk.documents[item.document])
    var asked = request
    asked.method = "GET"
    asked.path = "/d/\(slug)/c/\(item.id)"
    asked.parameters = ["document": slug, "item": item.id]
    let query = address.split(separator: "?", maxSplits: 1).dropFirst().first.map { Address.pairs($0) } ?? []
    asked.query = Dictionary(query.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    var response = try await documentPage(asked)
    let status = Facets.status(changed, desk, request.reviewer, request.look.isBlind)
    let waiting = desk.progress(in: desk.items.indices, for: request.reviewer).waiting
    response.headers += [
      ("X-Assay-Address", address), ("X-Assay-Changed", desk.items[changed].id), ("X-Assay-Status", status.rawValue),
      ("X-Assay-Waiting", "\(waiting)"), ("X-Assay-Revision", "\(await review.revision)"),
    ]
    return response
  }

  /// Both sides of a decision that came too late.
  private func conflict(_ decision: DecisionRequest, _ request: SiteRequest) async throws -> SiteResponse {
    let desk = await review.desk
    guard let index = desk.index(of: decision.item) else { throw SiteError.notFound("item \(decision.item)") }
    let query = (try? ItemQuery(request.field("q"))) ?? ItemQuery()
    let listing = listing(
      Listing.Key(
        revision: await review.revision, document: desk.items[index].document, query: ItemQuery(),
        reviewer: request.reviewer), on: desk)
    var fields = try await card(index, on: desk, listing, query, request.field("view"), request)
    fields["yourAction"] = decision.action.rawValue
    fields["yourWords"] = decision.action.rawValue.split(separator: "-").joined(separator: " ")
    fields["yourReason"] = decision.reason
    fields["hasYourReason"] = !decision.reason.isEmpty
    fields["yourValue"] = decision.value
    return await page(request, title: "Decided meanwhile", current: "", template: "conflict", fields, status: 409)
  }

  static func address(_ path: String, done: String) -> String {
    let own = Address.own(path)
    let parts = own.split(separator: "?", maxSplits: 1)
    var pairs = parts.count > 1 ? Address.pairs(parts[1]) : []
    pairs.removeAll { $0.name == "done" }
    return String(parts[0]) + Address.query(pairs.map { ($0.name, $0.value) } + [("done", done)])
  }

  // MARK: Many at once

  /// Decides the ticked rows, or everything in the filter; with "preview" only says what would happen.
  func bulkForm(_ request: SiteRequest) async throws -> SiteResponse {
    let desk = await review.desk
    let reviewer = request.reviewer
    var versions: [String: String] = [:]
    for pair in request.form["row"] ?? [] {
      let parts = pair.split(separator: " ")
      if parts.count == 2 { versions[String(parts[0])] = String(parts[1]) }
    }
    let ticked = Set((request.form["item"] ?? []))
    var places: [Int]
    if request.field("scope") == "filter" {
      let query: ItemQuery
      do { query = try ItemQuery(request.field("q")) } catch { throw SiteError(status: 400, message: "\(error).") }
      places = ReviewQueue.inTextOrder(on: desk, for: reviewer, query)
    } else {
      places = ticked.compactMap { desk.index(of: $0) }.sorted()
    }
    let word = request.field("action")
    var requests: [DecisionRequest] = []
    var skipped: [(Int, String)] = []
    for index in places {
      let item = desk.items[index]
      let own = desk.state(at: index).decision(by: reviewer)
      guard let action = DecisionRequest.action(named: word, on: item.kind) else {
        skipped.append((index, "not for a \(item.kind.rawValue)"))
        continue
      }
      if let own, own.action == action, !own.isStale {
        skipped.append((index, "already decided so by you"))
        continue
      }
      requests.append(
        DecisionRequest(
          item: item.id, action: action, reason: request.field("reason").trimmed, value: request.field("value").trimmed,
          version: versions[item.id]))
    }
    let table =
      "/table"
      + Address.query([("q", request.field("q")), ("sort", request.field("sort")), ("page", request.field("page"))])
    let then = Self.address(request.field("then").isEmpty ? table : request.field("then"), done: word)
    if !request.field("preview").isEmpty || requests.isEmpty {
      return await page(
        request, title: "Preview", current: "/table", template: "bulk",
        [
          "action": word, "actionWords": word.split(separator: "-").joined(separator: " "),
          "reason": request.field("reason"), "value": request.field("value"),
          "query": request.field("q"), "changeCount": requests.count, "hasChanges": !requests.isEmpty, "back": then,
          "changes": requests.prefix(200).compactMap { found -> [String: Any]? in
            guard let index = desk.index(of: found.item) else { return nil }
            var row = ItemFields.row(
              index, on: desk, for: request, address: ItemFields.address(desk.items[index], on: desk))
            row["own"] = desk.state(at: index).decision(by: reviewer).map { "instead of \($0.outcome.words)" } ?? ""
            return row
          },
          "hasMore": requests.count > 200, "more": requests.count - 200, "isFilter": request.field("scope") == "filter",
          "skips": skipped.prefix(200).map { index, why -> [String: Any] in
            [
              "skipID": desk.items[index].id, "skipWhy": why,
              "skipWords": ItemFields.short(desk.items[index].words, 80),
            ]
          },
          "skipCount": skipped.count, "hasSkips": !skipped.isEmpty,
        ])
    }
    let results = try await review.decide(requests, by: reviewer)
    var problems: [String] = []
    for (request, result) in zip(requests, results) {
      switch result {
      case .conflict: problems.append("\(request.item) was decided meanwhile, or its evidence changed")
      case .refused(let why): problems.append("\(request.item): \(why)")
      case .unknown: problems.append("\(request.item) is gone")
      case .kept: break
      }
    }
    guard let first = problems.first else { return .see(then) }
    throw SiteError(
      status: problems.count == requests.count ? 422 : 409,
      message:
        "\(requests.count - problems.count) decided, \(problems.count) left out. \(first)\(problems.count > 1 ? ", and \(problems.count - 1) more" : "")."
    )
  }

  // MARK: The rest

  func undoForm(_ request: SiteRequest) async throws -> SiteResponse {
    let isRedo = request.field("what") == "redo"
    let items = isRedo ? try await review.redo(by: request.reviewer) : try await review.undo(by: request.reviewer)
    let desk = await review.desk
    if items.isEmpty {
      throw SiteError(status: 422, message: "There is nothing of yours to \(isRedo ? "redo" : "undo").")
    }
    // One item is shown again; after a bulk act the page stays.
    guard items.count == 1, let index = desk.index(of: items[0]) else {
      return .see(Self.address(request.field("then"), done: isRedo ? "redo" : "undo"))
    }
    let own = Address.own(request.field("then"))
    let view = own.contains("view=focus") ? "focus" : own.contains("view=beside") ? "beside" : ""
    let isOnItem = own.hasPrefix("/d/") || own == "/"
    let address = isOnItem ? ItemFields.address(desk.items[index], on: desk, view: view) : own
    if request.wantsPart, isOnItem { return try await part(request, showing: index, at: address, changed: index) }
    return .see(Self.address(address, done: isRedo ? "redo" : "undo"))
  }

  /// Takes back what the reader did from an entry on.
  func restoreForm(_ request: SiteRequest) async throws -> SiteResponse {
    if try await review.takeBack(from: request.field("digest"), by: request.reviewer).isEmpty {
      throw SiteError(status: 422, message: "There is nothing of yours to take back from there on.")
    }
    return .see("/history?done=undo")
  }

  func orphanForm(_ request: SiteRequest) async throws -> SiteResponse {
    let message = try await resolve(
      document: request.field("document"), kind: request.field("kind"), fingerprint: request.field("fingerprint"),
      item: request.field("attach"), retires: !request.field("retire").isEmpty, by: request.reviewer)
    if let message { throw SiteError(status: 422, message: message) }
    return .see(Self.address("/orphans", done: request.field("retire").isEmpty ? "attach" : "retire"))
  }

  /// Attaches or retires an orphan; says why not.
  func resolve(
    document: String, kind: String, fingerprint: String, item: String, retires: Bool, by reviewer: String
  ) async throws -> String? {
    let desk = await review.desk
    guard let kind = Decision.Kind(rawValue: kind),
      let orphan = desk.orphans.first(where: {
        $0.target == Decision.Target(document: document, kind: kind, fingerprint: fingerprint)
      })
    else { return "That decision has its text; nothing was written." }
    if retires {
      try await review.write(.retire, target: orphan.target, by: reviewer)
      return nil
    }
    switch try await review.attach(orphan.target, to: item, by: reviewer) {
    case .kept: return nil
    default: return "There is no \(kind.rawValue) \(ItemFields.short(item, 40)) to attach it to."
    }
  }

  func policyForm(_ request: SiteRequest) async throws -> SiteResponse {
    guard let policy = ReviewPolicy(rawValue: request.field("policy")) else {
      throw SiteError(status: 422, message: "There is no such policy.")
    }
    if await review.desk.policy != policy {
      try await review.write(.policy, value: policy.rawValue, by: request.reviewer)
    }
    return .see("/settings?done=policy")
  }

  func ruleForm(_ request: SiteRequest) async throws -> SiteResponse {
    try await setRule(request.field("rule"), isOut: request.field("what") == "leave-out", by: request.reviewer)
    return .see("/rules?done=rule")
  }

  func setRule(_ rule: String, isOut: Bool, by reviewer: String) async throws {
    guard isKnownRule(rule) else {
      throw SiteError(status: 422, message: "There is no rule \(ItemFields.short(rule, 40)).")
    }
    guard await review.desk.history.rulesLeftOut.contains(rule) != isOut else { return }
    try await review.write(isOut ? .leaveOut : .takeIn, value: rule, by: reviewer)
  }

  func lookForm(_ request: SiteRequest) -> SiteResponse {
    var look = request.look
    for (name, values) in request.form { if let value = values.last { look.set(name, value) } }
    let then = Address.own(request.field("then").isEmpty ? "/settings" : request.field("then"))
    if let clash = look.clash {
      return .see("/settings?clash=" + Address.encoded("“\(clash.0)” and “\(clash.1)” would be on the same key"))
    }
    var response = SiteResponse.see(then)
    response.headers.append(
      ("Set-Cookie", "assay-look=\(look.cookie); Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict"))
    return response
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
    return start < end ? String(self[start..<end]) : ""
  }
}
