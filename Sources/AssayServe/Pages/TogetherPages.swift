import AssayModel
import AssayPasses
import AssayReview

extension Site {
  /// The items on which reviewers differ, to be settled, and what was settled against the reader.
  func disagreementsPage(_ request: SiteRequest) async throws -> SiteResponse {
    let desk = await review.desk
    let isBlind = desk.policy == .blind || request.look.isBlind
    var open: [[String: Any]] = []
    var against: [[String: Any]] = []
    var hidden = 0
    var agreed = 0
    for index in desk.touched {
      let state = desk.state(at: index)
      if state.decisions.isEmpty { continue }
      let item = desk.items[index]
      if state.status(desk.policy) == .decided, state.decisions.count > 1, state.settled == nil { agreed += 1 }
      if let settled = state.settled, let own = state.decision(by: request.reviewer), own.outcome != settled.outcome {
        var row = ItemFields.row(index, on: desk, for: request, address: ItemFields.address(item, on: desk))
        row["own"] = own.outcome.words
        row["settledOutcome"] = settled.outcome.words
        row["settledBy"] = settled.by
        row["settledReason"] = settled.reason
        row["hasReason"] = !settled.reason.isEmpty
        against.append(row)
      }
      guard state.status(desk.policy) == .disagreement else { continue }
      if isBlind, state.decision(by: request.reviewer) == nil {
        hidden += 1
        continue
      }
      var row = ItemFields.row(index, on: desk, for: request, address: ItemFields.address(item, on: desk))
      let sides = state.decisions.enumerated().map { number, decision -> [String: Any] in
        var fields = ItemFields.decision(decision)
        fields["letter"] = String(UnicodeScalar(UInt8(65 + min(number, 25))))
        fields["takes"] = decision.outcome.rawValue
        fields["hasKey"] = number < 2
        fields["takeKey"] = number < 2 ? request.look.key(number == 0 ? "supported" : "contradicted") : ""
        return fields
      }
      row["sides"] = sides
      let taken = Set(state.decisions.map(\.outcome))
      row["otherOutcomes"] = Outcome.allCases.filter { item.allows($0) && !taken.contains($0) }
        .enumerated().map { number, outcome -> [String: Any] in
          let key = number == 0 ? request.look.key("not-enough") : ""
          return [
            "outcomeValue": outcome.rawValue, "outcomeWords": outcome.words, "outcomeKey": key, "hasKey": number == 0,
          ]
        }
      row["body"] = try await fragments(of: item.document).body(Self.fragmentItem(item))
      open.append(row)
    }
    let shown = Array(open.prefix(30))
    return await page(
      request, title: "Disagreements", current: "/disagreements", template: "disagreements",
      [
        "items": shown, "hasItems": !shown.isEmpty, "openCount": open.count, "agreed": agreed, "hidden": hidden,
        "hasHidden": hidden > 0,
        "against": against, "hasAgainst": !against.isEmpty,
      ])
  }

  func agreementPage(_ request: SiteRequest) async throws -> SiteResponse {
    try await remembered(request) {
      let desk = await review.desk
      let table = AgreementTable(desk)
      func row(_ row: AgreementTable.Row) -> [String: Any] {
        [
          "rowName": row.name, "rowItems": row.items, "rowAgreed": row.agreed,
          "rowPercent": row.percent.map { "\(Int(($0 * 100).rounded())) %" } ?? "–", "rowKappa": row.kappa.words,
          "rowAlpha": row.alpha.words, "rowShare": row.percent.map { Int(($0 * 100).rounded()) } ?? 0,
          "isSmall": row.isSmall,
          "differing": row.differing.prefix(20).compactMap { id -> [String: Any]? in
            desk.index(of: id).map {
              ["differingID": id, "differingAddress": ItemFields.address(desk.items[$0], on: desk)]
            }
          },
          "hasDiffering": !row.differing.isEmpty,
        ]
      }
      let isHidden =
        request.look.isBlind
        || desk.policy == .blind
          && desk.touched.contains { desk.status(at: $0) != .decided && desk.status(at: $0) != .open }
      return await page(
        request, title: "Agreement", current: "/agreement", template: "agreement",
        [
          "hasFigures": table.overall.items > 0, "isHidden": isHidden, "overall": [row(table.overall)],
          "pairs": table.pairs.map(row),
          "rules": table.rules.map(row), "weeks": table.weeks.map(row), "hasWeeks": table.weeks.count > 1,
          "isSmallSample": table.overall.isSmall, "hasPairs": !table.pairs.isEmpty,
        ])
    }
  }

  func agreementTable(_ request: SiteRequest) async throws -> SiteResponse {
    SiteResponse(contentType: "text/csv; charset=utf-8", Array(AgreementTable(await review.desk).csv.utf8))
  }

  /// What was done, the latest first; of one item, of one reviewer, or of all.
  func historyPage(_ request: SiteRequest) async throws -> SiteResponse {
    let desk = await review.desk
    let history = desk.history
    var entries = history.entries
    var fields: [String: Any] = [:]
    if let id = request.query["item"], !id.isEmpty {
      guard let index = desk.index(of: id) else { throw SiteError.notFound("item \(ItemFields.short(id, 40))") }
      entries = desk.entries(at: index)
      fields["ofItem"] = [
        ItemFields.row(index, on: desk, for: request, address: ItemFields.address(desk.items[index], on: desk))
      ]
    }
    let by = request.query["by"] ?? ""
    if !by.isEmpty { entries = entries.filter { $0.decision.by == by } }
    let isBlind = desk.policy == .blind || request.look.isBlind
    var hidden = 0
    if isBlind {
      let all = entries.count
      entries = entries.filter { entry in
        guard entry.decision.by != request.reviewer, let index = entry.decision.target.flatMap(desk.index(of:)) else {
          return true
        }
        return desk.state(at: index).decision(by: request.reviewer) != nil
      }
      hidden = all - entries.count
    }
    let number = max(1, min(Int(request.query["page"] ?? "") ?? 1, entries.count / 100 + 1))
    let shown = entries.reversed().dropFirst((number - 1) * 100).prefix(100)
    fields["entries"] = shown.map { entry -> [String: Any] in
      let decision = entry.decision
      let index = decision.target.flatMap(desk.index(of:))
      return [
        "entryDigest": String(entry.digest.prefix(12)), "entryAt": ItemFields.instant(decision.at),
        "entryBy": decision.by,
        "entryAction": decision.action.rawValue.split(separator: "-").joined(separator: " "),
        "isActive": history.isActive(entry),
        "ownDigest": entry.digest,
        "canTakeBack": decision.by == request.reviewer && history.isActive(entry)
          && ![.undo, .redo].contains(decision.action),
        "entryReason": decision.reason, "hasReason": !decision.reason.isEmpty,
        "entryValue": [.undo, .redo, .attach].contains(decision.action) ? "" : decision.value,
        "entryWords": ItemFields.short(decision.basis?.words ?? "", 90), "hasWords": decision.basis != nil,
        "entryAddress": index.map { ItemFields.address(desk.items[$0], on: desk) } ?? "", "hasAddress": index != nil,
      ]
    }
    func page(_ number: Int) -> String {
      "/history" + Address.query([("item", request.query["item"] ?? ""), ("by", by), ("page", "\(number)")])
    }
    fields["hasEntries"] = !entries.isEmpty
    fields["hasOlder"] = number * 100 < entries.count
    fields["older"] = page(number + 1)
    fields["hasNewer"] = number > 1
    fields["newer"] = page(number - 1)
    fields["entryCount"] = entries.count
    fields["hidden"] = hidden
    fields["hasHidden"] = hidden > 0
    fields["people"] = history.reviewers.map {
      ["personName": $0, "personAddress": "/history" + Address.query([("by", $0)]), "isCurrent": $0 == by]
        as [String: Any]
    }
    fields["passes"] = try review.store.passes().reversed().prefix(30).map {
      [
        "passNumber": $0.number, "passAt": ItemFields.instant($0.created), "passDocuments": $0.documents,
        "passClaims": $0.claims,
        "passContradicted": $0.contradicted, "passFindings": $0.findings,
        "passDiff": $0.number > 1 ? "/history/passes?old=\($0.number - 1)&new=\($0.number)" : "",
        "hasDiff": $0.number > 1,
      ] as [String: Any]
    }
    if request.query["verify"] != nil {
      let faults = try review.store.logFaults().map(\.description)
      fields["verified"] = faults.isEmpty
      fields["faults"] = faults.prefix(20).map { ["fault": $0] as [String: Any] }
      fields["hasFaults"] = !faults.isEmpty
      let heads = try review.store.logHeads()
      fields["heads"] = heads.map { ["head": $0] as [String: Any] }
      fields["hasHeads"] = !heads.isEmpty
    }
    return await self.page(request, title: "History", current: "/history", template: "history", fields)
  }

  /// What changed between two passes.
  func passesPage(_ request: SiteRequest) async throws -> SiteResponse {
    guard let old = Int(request.query["old"] ?? ""), let new = Int(request.query["new"] ?? "") else {
      throw SiteError(status: 400, message: "Name two passes: ?old=1&new=2.")
    }
    let diff: PassDiff
    do { diff = try review.store.diff(from: old, to: new) } catch { throw SiteError(status: 404, message: "\(error)") }
    func word(_ result: PassEntry.Result) -> String {
      switch result {
      case .claim(let verdict): verdict?.rawValue ?? "not judged"
      case .finding(let severity): severity.rawValue
      }
    }
    func row(_ what: String, _ entry: PassEntry, _ words: String) -> [String: Any] {
      [
        "what": what, "changeDocument": entry.document, "changeLine": entry.line, "changeSort": entry.kind,
        "changeResult": words,
        "changeWords": ItemFields.short(entry.words),
      ]
    }
    let rows =
      diff.new.prefix(500).map { row("new", $0, word($0.result)) }
      + diff.gone.prefix(500).map { row("gone", $0, word($0.result)) }
      + diff.changed.prefix(500).map { row("changed", $0.new, "\(word($0.old.result)) → \(word($0.new.result))") }
      + diff.moved.prefix(500).map { row("moved", $0.new, "from \($0.old.document):\($0.old.line)") }
    return await page(
      request, title: "Pass \(old) to \(new)", current: "/history", template: "passes",
      [
        "old": old, "new": new, "changes": rows, "hasChanges": !rows.isEmpty, "newCount": diff.new.count,
        "goneCount": diff.gone.count,
        "changedCount": diff.changed.count, "movedCount": diff.moved.count, "sameCount": diff.unchanged.count,
      ])
  }

  /// Decisions that have lost their text.
  func orphansPage(_ request: SiteRequest) async throws -> SiteResponse {
    let desk = await review.desk
    let rows = desk.orphans.map { orphan -> [String: Any] in
      let decided = orphan.entries.last { $0.decision.action.isVerdict } ?? orphan.entries.last
      var row: [String: Any] = [
        "orphanDocument": orphan.target.document, "orphanKind": orphan.target.kind.rawValue,
        "orphanFingerprint": orphan.target.fingerprint,
        "orphanBefore": orphan.basis.before, "orphanWords": orphan.basis.words, "orphanAfter": orphan.basis.after,
        "orphanSort": orphan.basis.sort,
        "orphanBy": decided?.decision.by ?? "", "orphanAction": decided?.decision.action.rawValue ?? "",
        "orphanAt": decided.map { ItemFields.instant($0.decision.at) } ?? "",
        "orphanReason": decided?.decision.reason ?? "",
      ]
      if let anchor = orphan.anchor, let index = desk.index(of: anchor.item) {
        var place = ItemFields.row(
          index, on: desk, for: request, address: ItemFields.address(desk.items[index], on: desk))
        place["score"] = Int((anchor.score * 100).rounded())
        row["place"] = [place]
      }
      row["hasPlace"] = row["place"] != nil
      return row
    }
    return await page(
      request, title: "Orphans", current: "/orphans", template: "orphans",
      ["orphans": rows, "hasOrphans": !rows.isEmpty, "orphanCount": rows.count])
  }
}
