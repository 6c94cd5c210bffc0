/// An address of the site and what answers it.
struct Route: Sendable {
  enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
  }

  typealias Answer = @Sendable (Site, SiteRequest) async throws -> SiteResponse

  let method: Method
  /// Parts in braces name parameters: "/d/{document}".
  let path: String
  let answer: Answer

  static func get(_ path: String, _ answer: @escaping Answer) -> Route {
    Route(method: .get, path: path, answer: answer)
  }
  static func post(_ path: String, _ answer: @escaping Answer) -> Route {
    Route(method: .post, path: path, answer: answer)
  }

  /// Pages and forms of the browser.
  static let pages: [Route] = [
    .get("/") { try await $0.deskPage($1) }, .get("/c/{item}") { try await $0.itemAddress($1) },
    .get("/continue") { try await $0.continuing($1) },
    .get("/d/{document}") { try await $0.documentPage($1) },
    .get("/d/{document}/c/{item}") { try await $0.documentPage($1) },
    .get("/table") { try await $0.tablePage($1) },
    .get("/table/items.csv") { try await $0.tableFile($1, isLines: false) },
    .get("/table/items.jsonl") { try await $0.tableFile($1, isLines: true) },
    .get("/conflicts") { try await $0.conflictsPage($1) },
    .get("/disagreements") { try await $0.disagreementsPage($1) },
    .get("/agreement") { try await $0.agreementPage($1) },
    .get("/agreement/table.csv") { try await $0.agreementTable($1) }, .get("/sources") { try await $0.sourcesPage($1) },
    .get("/sources/{source}") { try await $0.sourcePage($1) }, .get("/history") { try await $0.historyPage($1) },
    .get("/history/passes") { try await $0.passesPage($1) }, .get("/orphans") { try await $0.orphansPage($1) },
    .get("/rules") { try await $0.rulesPage($1) }, .get("/settings") { try await $0.settingsPage($1) },
    .get("/keys") { try await $0.keysPage($1) }, .get("/report") { try await $0.reportPage($1) },
    .get("/report/file") { try await $0.reportFile($1) }, .post("/decide") { try await $0.decideForm($1) },
    .post("/bulk") { try await $0.bulkForm($1) }, .post("/undo") { try await $0.undoForm($1) },
    .post("/restore") { try await $0.restoreForm($1) },
    .post("/orphans") { try await $0.orphanForm($1) }, .post("/policy") { try await $0.policyForm($1) },
    .post("/rules") { try await $0.ruleForm($1) }, .post("/look") { await $0.lookForm($1) },
    .post("/documents") { try await $0.uploadForm($1) }, .post("/rules/level") { try await $0.levelForm($1) },
  ]

  /// The local HTTP interface; `Assets/openapi.json` describes exactly these.
  static let interface: [Route] = [
    .get("/api/openapi.json") { _, _ in
      SiteResponse(
        contentType: "application/json", Array(EmbeddedFiles.text("Sources/AssayServe/Assets/openapi.json").utf8))
    },
    .get("/api/documents") { try await $0.documentsJSON($1) }, .get("/api/items") { try await $0.itemsJSON($1) },
    .get("/api/items/{item}") { try await $0.itemJSON($1) },
    .get("/api/items/{item}/history") { try await $0.itemHistoryJSON($1) },
    .post("/api/decisions") { try await $0.decisionsJSON($1) }, .post("/api/undo") { try await $0.undoJSON($1, .undo) },
    .post("/api/redo") { try await $0.undoJSON($1, .redo) }, .post("/api/restore") { try await $0.restoreJSON($1) },
    .get("/api/log") { site, _ in
      SiteResponse(contentType: "text/plain; charset=utf-8", try site.review.store.decisions().flatMap(\.line))
    },
    .get("/api/agreement") { try await $0.agreementJSON($1) }, .get("/api/orphans") { try await $0.orphansJSON($1) },
    .post("/api/orphans") { try await $0.orphanJSON($1) }, .post("/api/policy") { try await $0.policyJSON($1) },
    .post("/api/rules") { try await $0.ruleJSON($1) },
    .post("/api/documents") { try await $0.verifyJSON($1) }, .get("/api/sources") { try await $0.sourcesJSON($1) },
    .get("/api/settings") { try await $0.settingsJSON($1) }, .post("/api/settings") { try await $0.levelJSON($1) },
  ]

  /// The parameters of a path that fits the route; `nil` when it does not.
  func parameters(of path: String) -> [String: String]? {
    let pattern = self.path.split(separator: "/", omittingEmptySubsequences: false)
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard pattern.count == parts.count else { return nil }
    var parameters: [String: String] = [:]
    for (wanted, part) in zip(pattern, parts) {
      if wanted.hasPrefix("{") {
        guard let value = Address.decoded(part), !value.isEmpty else { return nil }
        parameters[String(wanted.dropFirst().dropLast())] = value
      } else if wanted != part {
        return nil
      }
    }
    return parameters
  }

  /// What answers a request.
  ///
  /// - Throws: `SiteError` 404 for an address that there is none of, 405 for another method.
  static func answer(_ request: SiteRequest, from site: Site) async throws -> SiteResponse {
    var isOtherMethod = false
    for route in pages + interface {
      guard let parameters = route.parameters(of: request.path) else { continue }
      guard route.method.rawValue == request.method else {
        isOtherMethod = true
        continue
      }
      var request = request
      request.parameters = parameters
      return try await route.answer(site, request)
    }
    throw isOtherMethod
      ? SiteError(status: 405, message: "This address does not answer \(ItemFields.short(request.method, 20)).")
      : SiteError.notFound("page")
  }
}
