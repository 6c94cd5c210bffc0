import AssayConsistency
import AssayModel
import AssayReview
import FoundationEssentials

/// The operations of the local HTTP interface: everything that the pages do, in JSON.
extension Site {
  private struct DocumentShape: Encodable {
    var name: String
    var title: String?
    var date: String?
    var pass: Int
    var items: Int
    var decided: Int
    var waiting: Int
  }

  private struct ItemsShape: Encodable {
    var count: Int
    var items: [ItemShape]
  }

  private struct ProblemShape: Encodable {
    var error: String
    var item: ItemShape?
    var yours: DecisionShape?
  }

  private struct DecisionShape: Codable {
    var id: String
    var decision: String
    var reason: String?
    var value: String?
    var version: String?
  }

  private struct DecisionsShape: Decodable {
    var decisions: [DecisionShape]
  }

  private struct ResultShape: Encodable {
    var id: String
    var result: String
    var digest: String?
    var why: String?
    var item: ItemShape?
  }

  private struct ResultsShape: Encodable {
    var results: [ResultShape]
  }

  static func problem(_ message: String, status: Int) -> SiteResponse {
    .json(ProblemShape(error: message, item: nil, yours: nil), status: status)
  }

  private func decoded<Value: Decodable>(_ type: Value.Type, from request: SiteRequest) throws -> Value {
    do { return try JSONDecoder().decode(type, from: Data(request.body)) } catch {
      throw SiteError(
        status: 400, message: "The body is not the JSON that this operation takes: see /api/openapi.json.")
    }
  }

  func documentsJSON(_ request: SiteRequest) async throws -> SiteResponse {
    let desk = await review.desk
    return .json(
      desk.documents.indices.map { index in
        let document = desk.documents[index]
        let range = desk.ranges[index]
        let progress = desk.progress(in: range, for: request.reviewer)
        return DocumentShape(
          name: document.name, title: document.title, date: document.date, pass: document.pass, items: range.count,
          decided: progress.decided, waiting: progress.waiting)
      })
  }

  func itemsJSON(_ request: SiteRequest) async throws -> SiteResponse {
    let desk = await review.desk
    let places = ReviewQueue.inTextOrder(on: desk, for: request.reviewer, try Self.query(request))
    let offset = max(0, Int(request.query["offset"] ?? "") ?? 0)
    let limit = min(max(1, Int(request.query["limit"] ?? "") ?? 100), 1000)
    return .json(
      ItemsShape(
        count: places.count,
        items: places.dropFirst(offset).prefix(limit).map { ItemShape($0, on: desk, for: request.reviewer) }))
  }

  func itemJSON(_ request: SiteRequest) async throws -> SiteResponse {
    let desk = await review.desk
    guard let index = desk.index(of: request.parameters["item"] ?? "") else {
      throw SiteError.notFound("item of this id")
    }
    return .json(ItemShape(index, on: desk, for: request.reviewer))
  }

  private struct EntryShape: Encodable {
    var digest: String
    var at: String
    var by: String
    var action: String
    var reason: String
    var value: String
    var active: Bool
  }

  func itemHistoryJSON(_ request: SiteRequest) async throws -> SiteResponse {
    let desk = await review.desk
    guard let index = desk.index(of: request.parameters["item"] ?? "") else {
      throw SiteError.notFound("item of this id")
    }
    let hides = desk.policy == .blind && desk.state(at: index).decision(by: request.reviewer) == nil
    return .json(
      desk.entries(at: index).filter { !hides || $0.decision.by == request.reviewer }.map {
        EntryShape(
          digest: $0.digest, at: $0.decision.at, by: $0.decision.by, action: $0.decision.action.rawValue,
          reason: $0.decision.reason, value: $0.decision.value, active: desk.history.isActive($0))
      })
  }

  /// One decision, or several as one act.
  func decisionsJSON(_ request: SiteRequest) async throws -> SiteResponse {
    if let single = try? decoded(DecisionShape.self, from: request) { return try await decideJSON(single, request) }
    let shapes = try decoded(DecisionsShape.self, from: request).decisions
    let desk = await review.desk
    var results: [ResultShape] = []
    var requests: [DecisionRequest] = []
    var positions: [Int] = []
    for shape in shapes {
      guard let index = desk.index(of: shape.id) else {
        results.append(ResultShape(id: shape.id, result: "unknown"))
        continue
      }
      guard let action = DecisionRequest.action(named: shape.decision, on: desk.items[index].kind) else {
        results.append(ResultShape(id: shape.id, result: "refused", why: "no such decision"))
        continue
      }
      positions.append(results.count)
      results.append(ResultShape(id: shape.id, result: ""))
      requests.append(Self.decision(shape, action))
    }
    let outcomes = try await review.decide(requests, by: request.reviewer)
    let after = await review.desk
    for (position, outcome) in zip(positions, outcomes) {
      switch outcome {
      case .kept(let digest):
        results[position].result = "kept"
        results[position].digest = digest
      case .conflict: results[position].result = "conflict"
      case .refused(let why):
        results[position].result = "refused"
        results[position].why = why
      case .unknown: results[position].result = "unknown"
      }
      results[position].item = after.index(of: results[position].id).map {
        ItemShape($0, on: after, for: request.reviewer)
      }
    }
    return .json(ResultsShape(results: results))
  }

  private static func decision(_ shape: DecisionShape, _ action: Decision.Action) -> DecisionRequest {
    DecisionRequest(
      item: shape.id, action: action, reason: shape.reason?.trimmed ?? "", value: shape.value ?? "",
      version: shape.version)
  }

  private func decideJSON(_ shape: DecisionShape, _ request: SiteRequest) async throws -> SiteResponse {
    let desk = await review.desk
    guard let index = desk.index(of: shape.id) else { throw SiteError.notFound("item of this id") }
    guard let action = DecisionRequest.action(named: shape.decision, on: desk.items[index].kind) else {
      return Self.problem("There is no such decision on a \(desk.items[index].kind.rawValue).", status: 422)
    }
    let result = try await review.decide([Self.decision(shape, action)], by: request.reviewer).first ?? .unknown
    let after = await review.desk
    let item = after.index(of: shape.id).map { ItemShape($0, on: after, for: request.reviewer) }
    switch result {
    case .kept(let digest): return .json(ResultShape(id: shape.id, result: "kept", digest: digest, item: item))
    case .conflict:
      return .json(
        ProblemShape(
          error: "Somebody decided meanwhile, or the evidence changed; nothing was written.", item: item, yours: shape),
        status: 409)
    case .refused(let why): return Self.problem("Nothing was written: \(why).", status: 422)
    case .unknown: throw SiteError.notFound("item of this id")
    }
  }

  private struct RevisedShape: Encodable {
    var items: [String]
  }

  func undoJSON(_ request: SiteRequest, _ action: Decision.Action) async throws -> SiteResponse {
    let items =
      action == .undo ? try await review.undo(by: request.reviewer) : try await review.redo(by: request.reviewer)
    return .json(RevisedShape(items: items))
  }

  private struct RestoreShape: Decodable {
    var digest: String
  }

  func restoreJSON(_ request: SiteRequest) async throws -> SiteResponse {
    let shape = try decoded(RestoreShape.self, from: request)
    return .json(RevisedShape(items: try await review.takeBack(from: shape.digest, by: request.reviewer)))
  }

  private struct AgreementShape: Encodable {
    var name: String
    var items: Int
    var agreed: Int
    var percent: Double?
    var kappa: Double?
    var kappaLow: Double?
    var kappaHigh: Double?
    var alpha: Double?
    var alphaLow: Double?
    var alphaHigh: Double?
    var differing: [String]

    init(_ row: AgreementTable.Row) {
      name = row.name
      items = row.items
      agreed = row.agreed
      percent = row.percent
      kappa = row.kappa.value
      kappaLow = row.kappa.low
      kappaHigh = row.kappa.high
      alpha = row.alpha.value
      alphaLow = row.alpha.low
      alphaHigh = row.alpha.high
      differing = row.differing
    }
  }

  private struct AgreementsShape: Encodable {
    var overall: AgreementShape
    var pairs: [AgreementShape]
    var rules: [AgreementShape]
  }

  func agreementJSON(_ request: SiteRequest) async throws -> SiteResponse {
    let table = AgreementTable(await review.desk)
    return .json(
      AgreementsShape(
        overall: AgreementShape(table.overall), pairs: table.pairs.map(AgreementShape.init),
        rules: table.rules.map(AgreementShape.init)))
  }

  private struct OrphanShape: Codable {
    var document: String
    var kind: String
    var fingerprint: String
    var words: String?
    var place: String?
    var score: Double?
    /// Of a request: the item to attach to.
    var attach: String?
    /// Of a request: gives the decision's text up.
    var retire: Bool?
  }

  func orphansJSON(_ request: SiteRequest) async throws -> SiteResponse {
    .json(
      await review.desk.orphans.map {
        OrphanShape(
          document: $0.target.document, kind: $0.target.kind.rawValue, fingerprint: $0.target.fingerprint,
          words: $0.basis.words,
          place: $0.anchor?.item, score: $0.anchor.map { ($0.score * 100).rounded() / 100 })
      })
  }

  func orphanJSON(_ request: SiteRequest) async throws -> SiteResponse {
    let shape = try decoded(OrphanShape.self, from: request)
    let message = try await resolve(
      document: shape.document, kind: shape.kind, fingerprint: shape.fingerprint, item: shape.attach ?? "",
      retires: shape.retire ?? false, by: request.reviewer)
    if let message { return Self.problem(message, status: 422) }
    return try await orphansJSON(request)
  }

  private struct PolicyShape: Codable {
    var policy: String
  }

  func policyJSON(_ request: SiteRequest) async throws -> SiteResponse {
    let shape = try decoded(PolicyShape.self, from: request)
    guard let policy = ReviewPolicy(rawValue: shape.policy) else {
      return Self.problem("There is no such policy.", status: 422)
    }
    if await review.desk.policy != policy {
      try await review.write(.policy, value: policy.rawValue, by: request.reviewer)
    }
    return .json(PolicyShape(policy: policy.rawValue))
  }

  private struct RuleShape: Codable {
    var rule: String
    var leftOut: Bool
  }

  func ruleJSON(_ request: SiteRequest) async throws -> SiteResponse {
    let shape = try decoded(RuleShape.self, from: request)
    try await setRule(shape.rule, isOut: shape.leftOut, by: request.reviewer)
    return .json(shape)
  }

  // MARK: The workshop

  private struct UploadShape: Decodable {
    var name: String
    var text: String?
    var base64: Data?
  }

  private struct VerifiedShape: Encodable {
    var documents: [String]
  }

  /// Verifies one document.
  func verifyJSON(_ request: SiteRequest) async throws -> SiteResponse {
    let shape = try decoded(UploadShape.self, from: request)
    guard let bytes = shape.base64.map({ Array($0) }) ?? shape.text.map({ Array($0.utf8) }),
      let file = UploadedFile(name: shape.name, bytes: bytes)
    else { return Self.problem("A document needs a name, and its text or its bytes in base64.", status: 422) }
    return .json(VerifiedShape(documents: try await verify([file])))
  }

  private struct CollectionShape: Encodable {
    var path: String
    var records: Int
    var faults: [String]
  }

  func sourcesJSON(_ request: SiteRequest) async throws -> SiteResponse {
    do {
      return .json(
        try await workshop?.collections().map {
          CollectionShape(path: $0.path, records: $0.records, faults: $0.faults)
        } ?? [])
    } catch WorkshopError.refused(let why) { return Self.problem("\(why).", status: 422) }
  }

  private struct SettingsShape: Encodable {
    var path: String
    var text: String
    var levels: [String: String]
    var version: String
  }

  private struct LevelShape: Decodable {
    var rule: String
    var level: String?
    var version: String
  }

  func settingsJSON(_ request: SiteRequest) async throws -> SiteResponse {
    do {
      let settings = try workshop?.settings() ?? WorkshopSettings(path: "", text: "", levels: [:], version: "")
      return .json(
        SettingsShape(
          path: settings.path, text: settings.text, levels: settings.levels, version: settings.version))
    } catch WorkshopError.refused(let why) { return Self.problem("\(why).", status: 422) }
  }

  func levelJSON(_ request: SiteRequest) async throws -> SiteResponse {
    let shape = try decoded(LevelShape.self, from: request)
    try set(shape.rule, to: shape.level, version: shape.version)
    return try await settingsJSON(request)
  }

  nonisolated func isKnownRule(_ id: String) -> Bool { RuleCatalogue.all.contains { $0.about.id == id } }
}
