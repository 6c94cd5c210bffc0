import AssayConsistency
import AssayModel
import AssayPasses
import AssayReports
import AssayReview
import AssayText

/// The pages and operations of the desk; knows nothing of sockets.
actor Site {
  nonisolated let review: ReviewSession
  /// The name of the program's version, as pages show it.
  nonisolated let version: String
  static let templates = Markup.Templates(EmbeddedFiles.all)
  private var pages: [PageKey: SiteResponse] = [:]
  private var pageOrder: [PageKey] = []
  private var texts: [TextKey: TextParts] = [:]
  private var textOrder: [TextKey] = []
  private var fragments: [(row: Int64, made: ReviewFragments)] = []
  private var lists: [ListKey: ListParts] = [:]
  private var listOrder: [ListKey] = []
  private var tallies: [String: Tally] = [:]
  private var filterCounts: [String: (revision: Int, counts: [Int])] = [:]
  private var presence: [String: Presence] = [:]

  init(review: ReviewSession, version: String) {
    self.review = review
    self.version = version
  }

  /// A page that was made before, as long as nothing has changed.
  private struct PageKey: Hashable {
    var path: String
    var query: [String: String]
    var reviewer: String
    var look: Look
    var part: Bool
    var revision: Int
  }

  private static let keptPages = 128

  /// Gives a page from memory when nothing has changed since it was made.
  func remembered(_ request: SiteRequest, make: () async throws -> SiteResponse) async throws -> SiteResponse {
    let revision = await review.revision
    let key = PageKey(
      path: request.path, query: request.query, reviewer: request.reviewer, look: request.look, part: request.wantsPart,
      revision: revision)
    if let page = pages[key] { return page }
    let page = try await make()
    guard page.status == 200 else { return page }
    if pages[key] == nil { pageOrder.append(key) }
    pages[key] = page
    if pageOrder.count > Self.keptPages { pages[pageOrder.removeFirst()] = nil }
    return page
  }

  // MARK: The text of a document

  struct TextKey: Hashable {
    var row: Int64
    var base: String
  }

  /// What a document's page shows that no decision changes.
  struct TextParts: Sendable {
    let html: String
    let headings: [(words: String, level: Int, number: Int?)]
  }

  static func fragmentItems(_ items: ArraySlice<ReviewItem>) -> [ReviewFragments.Item] { items.map(fragmentItem) }

  static func fragmentItem(_ item: ReviewItem) -> ReviewFragments.Item {
    ReviewFragments.Item(
      number: item.number, id: item.id, claims: item.kind == .claim ? item.positions : [],
      finding: item.kind == .finding ? item.positions[0] : nil)
  }

  func text(of document: Int, on desk: Desk, base: String) async throws -> TextParts {
    let key = TextKey(row: desk.documents[document].row, base: base)
    if let text = texts[key] { return text }
    let fragments = try await fragments(of: document)
    let items = Self.fragmentItems(desk.items[desk.ranges[document]])
    let text = TextParts(html: fragments.text(items, base: base), headings: fragments.headings(items))
    texts[key] = text
    textOrder.append(key)
    if textOrder.count > 4 { texts[textOrder.removeFirst()] = nil }
    return text
  }

  func fragments(of document: Int) async throws -> ReviewFragments {
    let desk = await review.desk
    guard desk.documents.indices.contains(document) else { throw SiteError.notFound("document") }
    let row = desk.documents[document].row
    if let found = fragments.first(where: { $0.row == row }) { return found.made }
    let made = ReviewFragments(try await review.document(document)) { "/sources/\(Address.encoded($0.id))" }
    fragments.append((row, made))
    if fragments.count > 4 { fragments.removeFirst() }
    return made
  }

  // MARK: What every page shows

  private struct Tally {
    var revision: Int
    var disagreements: Int
    var waiting: Int
  }

  /// How many items reviewers differ on, as far as the reader may know, and how many wait for the reader.
  private func tally(_ desk: Desk, for reviewer: String) async -> (disagreements: Int, waiting: Int) {
    let revision = await review.revision
    if let tally = tallies[reviewer], tally.revision == revision { return (tally.disagreements, tally.waiting) }
    let policy = desk.policy
    var disagreements = 0
    var waiting = 0
    for index in desk.queue(leavingOut: desk.history.rulesLeftOut) {
      let state = desk.state(at: index)
      if state.waits(for: reviewer, policy) { waiting += 1 }
      if state.decisions.count > 1, state.status(policy) == .disagreement,
        policy != .blind || state.decision(by: reviewer) != nil
      {
        disagreements += 1
      }
    }
    tallies[reviewer] = Tally(revision: revision, disagreements: disagreements, waiting: waiting)
    return (disagreements, waiting)
  }

  /// How many items each of some filters lets through.
  func filterCounts(_ filters: [String], on desk: Desk, revision: Int, for reviewer: String) -> [Int] {
    if let found = filterCounts[reviewer], found.revision == revision { return found.counts }
    let queries = filters.map { (try? ItemQuery($0)) ?? ItemQuery() }
    var counts = [Int](repeating: 0, count: queries.count)
    for index in desk.queue(leavingOut: desk.history.rulesLeftOut) {
      for (place, query) in queries.enumerated() where query.matches(index, on: desk, reviewer: reviewer) {
        counts[place] += 1
      }
    }
    filterCounts[reviewer] = (revision, counts)
    return counts
  }

  struct ListKey: Hashable {
    var revision: Int
    var document: Int
    var query: String
    var view: String
    var reviewer: String
    var isBlind: Bool
  }

  /// The rows of a document's list and its facets, which change with decisions alone.
  struct ListParts: Sendable {
    var rows: [String]
    var facets: String
  }

  func list(_ key: ListKey, make: () -> ListParts) -> ListParts {
    if let found = lists[key] { return found }
    let made = make()
    lists[key] = made
    listOrder.append(key)
    if listOrder.count > 8 { lists[listOrder.removeFirst()] = nil }
    return made
  }

  // MARK: People

  private struct Presence {
    var item: String
    var at: ContinuousClock.Instant
  }

  /// Notes who looks at which item; forgotten after 45 seconds.
  func note(_ reviewer: String, at item: String) {
    presence[reviewer] = Presence(item: item, at: .now)
  }

  /// Who else is at an item, ordered by name.
  func others(at item: String, than reviewer: String) -> [String] {
    let limit = ContinuousClock.now - .seconds(45)
    presence = presence.filter { $0.value.at > limit }
    return presence.filter { $0.key != reviewer && $0.value.item == item }.keys.sorted()
  }

  /// Who is at which item now.
  func everybody() -> [(name: String, item: String)] {
    let limit = ContinuousClock.now - .seconds(45)
    return presence.filter { $0.value.at > limit }.map { ($0.key, $0.value.item) }.sorted { $0.name < $1.name }
  }

  // MARK: The frame

  /// A page in its frame.
  func page(
    _ request: SiteRequest, title: String, current: String, template: String, _ fields: [String: Any], status: Int = 200
  ) async -> SiteResponse {
    var fields = fields
    fields["keyed"] = request.look.hasKeys
    for command in KeyCommand.all { fields["key-\(command.name)"] = request.look.key(command.name) }
    fields["reviewer"] = request.reviewer
    fields["here"] = request.path + Address.query(request.query.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    let inner = Self.templates.render(fields, template: template)
    if request.wantsPart {
      var response = SiteResponse(status: status, html: inner)
      response.headers.append(("X-Assay-Title", Address.encoded(title)))
      return response
    }
    let desk = await review.desk
    let (disagreements, waiting) = await tally(desk, for: request.reviewer)
    let links: [(String, String, Int)] = [
      ("/", "Desk", 0), ("/table", "Table", 0), ("/conflicts", "Conflicts", 0),
      ("/disagreements", "Disagreements", disagreements), ("/agreement", "Agreement", 0), ("/sources", "Sources", 0),
      ("/history", "History", 0), ("/orphans", "Orphans", desk.orphans.count), ("/rules", "Rules", 0),
      ("/settings", "Settings", 0), ("/report", "Report", 0),
    ]
    let frame: [String: Any] = [
      "title": title, "main": inner, "reviewer": request.reviewer, "version": version,
      "theme": request.look.theme, "density": request.look.density, "face": request.look.face,
      "size": request.look.size,
      "keys": request.look.hasKeys ? "on" : "off", "revision": await review.revision,
      "links": links.map { address, name, count -> [String: Any] in
        ["address": address, "name": name, "hasCount": count > 0, "count": count, "isCurrent": address == current]
      },
      "waiting": waiting, "hasWaiting": waiting > 0,
      "undoKey": request.look.key("undo"), "redoKey": request.look.key("redo"), "sheetKey": request.look.key("keys"),
      "here": fields["here"] ?? "/", "isWide": ["workdocument", "table"].contains(template),
      "isBlind": request.look.isBlind, "blindKey": request.look.key("blind"),
      "blindNext": request.look.isBlind ? "off" : "on",
      "done": request.query["done"] ?? "", "hasDone": request.query["done"] != nil,
      "palette": KeyCommand.all.map {
        ["command": $0.name, "letter": request.look.key($0.name), "about": $0.title] as [String: Any]
      },
    ]
    return SiteResponse(status: status, html: Self.templates.render(frame, template: "frame"))
  }

  /// A page that says what is wrong.
  func failure(_ request: SiteRequest, _ error: SiteError) async -> SiteResponse {
    await page(
      request, title: "Not possible", current: "", template: "message",
      ["heading": "Not possible", "message": error.message], status: error.status)
  }
}
