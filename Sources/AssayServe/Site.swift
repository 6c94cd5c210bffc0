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
  private var pageBytes = 0
  private var texts: [TextKey: TextParts] = [:]
  private var textOrder: [TextKey] = []
  private var fragments: [(row: Int64, made: ReviewFragments)] = []
  private var lists: [(key: ListKey, made: ListParts)] = []
  private var listings: [(key: Listing.Key, made: Listing)] = []
  private var tables: [(key: TableKey, places: [Int])] = []
  private var tallies: [String: Tally] = [:]
  var counts = DeskCounts()
  var facts: (key: FactsKey, made: [ConflictingFact])?
  private var presence: [String: Presence] = [:]

  /// What the desk may ask of the rest of the program; `nil` when it only shows what was verified.
  nonisolated let workshop: (any Workshop)?

  init(review: ReviewSession, version: String, workshop: (any Workshop)? = nil) {
    self.review = review
    self.workshop = workshop
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
    var besides: String
  }

  /// How many pages are kept at most, and how many bytes of them.
  private static let keptPages = 512
  private static let keptBytes = 12 << 20

  /// Gives a page from memory when nothing has changed since it was made.
  ///
  /// - Parameter besides: What the page depends on beside the request and the desk.
  func remembered(
    _ request: SiteRequest, besides: String = "", make: () async throws -> SiteResponse
  ) async throws -> SiteResponse {
    let revision = await review.revision
    let key = PageKey(
      path: request.path, query: request.query, reviewer: request.reviewer, look: request.look, part: request.wantsPart,
      revision: revision, besides: besides)
    if let page = pages[key] { return page }
    let page = try await make()
    guard page.status == 200, page.body.count < Self.keptBytes / 4, pages[key] == nil else { return page }
    pageOrder.append(key)
    pages[key] = page
    pageBytes += page.body.count
    while pageOrder.count > Self.keptPages || pageBytes > Self.keptBytes {
      pageBytes -= pages.removeValue(forKey: pageOrder.removeFirst())?.body.count ?? 0
    }
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
    let overview: String
    let headings: [(words: String, level: Int, number: Int?)]
  }

  static func fragmentItems(_ items: ArraySlice<ReviewItem>) -> [ReviewFragments.Item] { items.map(fragmentItem) }

  static func fragmentItem(_ item: ReviewItem) -> ReviewFragments.Item {
    ReviewFragments.Item(
      number: item.number, id: item.id, claims: item.kind == .claim ? item.positions : [],
      finding: item.kind == .finding ? item.position : nil)
  }

  func text(of document: Int, on desk: Desk, base: String) async throws -> TextParts {
    let key = TextKey(row: desk.documents[document].row, base: base)
    if let text = texts[key] { return text }
    let fragments = try await fragments(of: document)
    let items = Self.fragmentItems(desk.items[desk.ranges[document]])
    let length = try await review.document(document).document.text.count
    let text = TextParts(
      html: fragments.text(items, base: base),
      overview: Overview.html(desk.items[desk.ranges[document]], length: length), headings: fragments.headings(items))
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
    let disagreements = desk.touched.count { index in
      let state = desk.state(at: index)
      return desk.isQueued(index) && state.decisions.count > 1 && state.status(policy) == .disagreement
        && (policy != .blind || state.decision(by: reviewer) != nil)
    }
    let waiting = desk.progress(in: desk.items.indices, for: reviewer).waiting
    tallies[reviewer] = Tally(revision: revision, disagreements: disagreements, waiting: waiting)
    return (disagreements, waiting)
  }

  /// A document's items in a filter.
  func listing(_ key: Listing.Key, on desk: Desk) -> Listing {
    if let found = listings.first(where: { $0.key == key }) { return found.made }
    let made = Listing(key, on: desk)
    listings.append((key, made))
    if listings.count > 8 { listings.removeFirst() }
    return made
  }

  /// All items in a filter and an order, for the table.
  func tablePlaces(_ query: ItemQuery, sort: String, on desk: Desk, revision: Int, for reviewer: String) -> [Int] {
    let key = TableKey(revision: revision, query: query, sort: sort, reviewer: reviewer)
    if let found = tables.first(where: { $0.key == key }) { return found.places }
    let queue = desk.queue
    var places = query.isEmpty ? queue : queue.filter { query.matches($0, on: desk, reviewer: reviewer) }
    switch sort {
    case "urgency": places.sort { (desk.items[$0].urgency, $0) < (desk.items[$1].urgency, $1) }
    case "state":
      let statuses = Dictionary(uniqueKeysWithValues: desk.touched.map { ($0, desk.status(at: $0).rawValue) })
      let open = ItemStatus.open.rawValue
      places.sort { (statuses[$0] ?? open, $0) < (statuses[$1] ?? open, $1) }
    case "rule": places.sort { (desk.items[$0].sorts[0], $0) < (desk.items[$1].sorts[0], $1) }
    default: break
    }
    tables.append((key, places))
    if tables.count > 3 { tables.removeFirst() }
    return places
  }

  private struct TableKey: Hashable {
    var revision: Int
    var query: ItemQuery
    var sort: String
    var reviewer: String
  }

  struct ListKey: Hashable {
    var revision: Int
    var document: Int
    var query: ItemQuery
    var view: String
    var reviewer: String
    var isBlind: Bool
  }

  /// The rows of a document's list and its facets, which change with decisions alone.
  struct ListParts: Sendable {
    /// None of them is the current one.
    var rows: [String]
    var facets: String
  }

  func list(_ key: ListKey, make: () -> ListParts) -> ListParts {
    if let found = lists.first(where: { $0.key == key }) { return found.made }
    let made = make()
    lists.append((key, made))
    if lists.count > 8 { lists.removeFirst() }
    return made
  }

  /// What the facts that a text gives in more than one way depend on.
  struct FactsKey: Hashable {
    var pass: Int
    var rulesLeftOut: Set<String>
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
