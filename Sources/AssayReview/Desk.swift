public import AssayModel
public import AssayPasses
public import AssayText

/// Everything there is to decide and what was decided: documents in their latest version, items, states, orphans.
///
/// A value: the session makes a new one when a pass or a decision comes in.
public struct Desk: Sendable {
  /// Decisions whose text the latest version of the document no longer has.
  public struct Orphan: Hashable, Sendable {
    public let target: Decision.Target
    /// The entries on it that count, in the order of the log.
    public let entries: [KeptDecision]
    public let basis: Decision.Basis
    /// The most likely new place.
    public let anchor: Anchor?
  }

  /// Ordered by name.
  public let documents: [DeskDocument]
  /// By document, then in the order of its text.
  public let items: [ReviewItem]
  /// The places of each document's items in `items`.
  public let ranges: [Range<Int>]
  public private(set) var history: DecisionHistory
  /// Ordered by document and place.
  public private(set) var orphans: [Orphan] = []
  /// Items whose decisions were made on the same words elsewhere in an earlier version.
  public private(set) var moved: [String: Anchor] = [:]
  private var states: [Int: ItemState] = [:]
  /// The items that the log says anything about, ascending.
  public private(set) var touched: [Int] = []
  /// The number of the latest pass of any document; 0 when there is none.
  public let pass: Int
  private let byID: [String: Int]
  private let byTarget: [Decision.Target: Int]
  /// Former targets whose decisions now belong to an item.
  private var aliases: [Decision.Target: Int] = [:]
  private var former: [Int: [Decision.Target]] = [:]

  /// The desk of a workspace.
  public init(_ store: PassStore) throws(PassStoreError) {
    history = DecisionHistory(try store.decisions())
    var documents: [DeskDocument] = []
    var items: [ReviewItem] = []
    var ranges: [Range<Int>] = []
    var used: [String: Int] = [:]
    var shared = SharedWords()
    try store.readDesk { document, entries in
      let own = ReviewItem.items(of: entries, document: documents.count, used: &used, shared: &shared)
      documents.append(document)
      ranges.append(items.count..<items.count + own.count)
      items += own
    }
    self.documents = documents
    pass = documents.map(\.pass).max() ?? 0
    var byID: [String: Int] = [:]
    var byTarget: [Decision.Target: Int] = [:]
    byID.reserveCapacity(items.count)
    byTarget.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      byID[item.id] = index
      for fingerprint in item.fingerprints {
        let target = Decision.Target(
          document: documents[item.document].name, kind: item.kind, fingerprint: fingerprint)
        if byTarget[target] == nil { byTarget[target] = index }
      }
    }
    self.items = items
    self.ranges = ranges
    self.byID = byID
    self.byTarget = byTarget
    findAgain { try? store.text(of: $0) }
  }

  // MARK: Looking up

  public func index(of id: String) -> Int? { byID[id] }

  public func index(of target: Decision.Target) -> Int? { byTarget[target] ?? aliases[target] }

  public func state(at index: Int) -> ItemState { states[index] ?? ItemState() }

  public func status(at index: Int) -> ItemStatus { states[index]?.status(policy) ?? .open }

  public func target(of item: ReviewItem) -> Decision.Target {
    Decision.Target(document: documents[item.document].name, kind: item.kind, fingerprint: item.fingerprint)
  }

  public func version(at index: Int, for reviewer: String) -> String {
    state(at: index).version(of: items[index], for: reviewer, policy)
  }

  public var policy: ReviewPolicy { history.policy }

  /// Whether a queue shows an item: findings of rules that are left out are not asked about.
  public func isQueued(_ index: Int) -> Bool {
    let rules = history.rulesLeftOut
    return rules.isEmpty || items[index].kind == .claim || rules.isDisjoint(with: items[index].sorts)
  }

  /// The places of the items that a queue shows.
  public var queue: [Int] { items.indices.filter(isQueued) }

  /// The places of a document's items that a queue shows.
  public func queue(of document: Int) -> [Int] { ranges[document].filter(isQueued) }

  /// The items of a range that the log says anything about, ascending.
  public func touched(in range: Range<Int>) -> ArraySlice<Int> {
    touched[place(of: range.lowerBound)..<place(of: range.upperBound)]
  }

  /// Where an item stands in `touched`, or would.
  private func place(of index: Int) -> Int {
    var low = 0
    var high = touched.count
    while low < high {
      let middle = (low + high) / 2
      if touched[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many items of a range are settled, and how many of those that a queue shows wait for a reviewer.
  public func progress(in range: Range<Int>, for reviewer: String) -> (decided: Int, waiting: Int) {
    var decided = 0
    var waiting = history.rulesLeftOut.isEmpty ? range.count : range.count(where: isQueued)
    for index in touched(in: range) {
      let state = state(at: index)
      if state.status(policy) == .decided { decided += 1 }
      if isQueued(index), !state.waits(for: reviewer, policy) { waiting -= 1 }
    }
    return (decided, waiting)
  }

  /// The entries about an item, of whatever fingerprint, in the order of the log.
  public func entries(at index: Int) -> [KeptDecision] {
    var places: Set<Int> = []
    let name = documents[items[index].document].name
    for fingerprint in items[index].fingerprints {
      let target = Decision.Target(document: name, kind: items[index].kind, fingerprint: fingerprint)
      places.formUnion(history.byTarget[target] ?? [])
    }
    for target in former[index] ?? [] { places.formUnion(history.byTarget[target] ?? []) }
    return places.sorted().map { history.entries[$0] }
  }

  /// Where an item's decision was made on another wording or place; `nil` when it is where it was.
  public func anchor(at index: Int) -> Anchor? { moved[items[index].id] }

  // MARK: Taking in decisions

  /// - Parameter text: As for `init`.
  /// - Returns: The items whose state may have changed; `nil` for all.
  public mutating func add(_ news: [KeptDecision], text: (DeskDocument) -> Text?) -> [Int]? {
    if news.isEmpty { return [] }
    guard let targets = history.add(news) else {
      findAgain(text)
      return nil
    }
    var indices: Set<Int> = []
    for target in targets {
      guard let index = index(of: target) else {
        findAgain(text)
        return nil
      }
      indices.insert(index)
    }
    for index in indices { refresh(index) }
    if indices.count < 16 {
      for index in indices where states[index] != nil {
        let place = place(of: index)
        if place == touched.count || touched[place] != index { touched.insert(index, at: place) }
      }
    } else {
      touched = states.keys.sorted()
    }
    return indices.sorted()
  }

  /// Entries are never removed, and so neither is a state.
  private mutating func refresh(_ index: Int) {
    let entries = entries(at: index)
    states[index] = entries.isEmpty ? nil : ItemState(entries, on: items[index], isActive: history.isActive)
  }

  /// Gives every target of the log its item, by fingerprint, by a reviewer's word, or by its text.
  private mutating func findAgain(_ text: (DeskDocument) -> Text?) {
    aliases = [:]
    former = [:]
    moved = [:]
    states = [:]
    orphans = []
    var lost: [Decision.Target] = []
    var taken: Set<Int> = []
    for target in history.byTarget.keys {
      if let index = byTarget[target] { taken.insert(index) } else { lost.append(target) }
    }
    lost.sort { ($0.document, $0.kind.rawValue, $0.fingerprint) < ($1.document, $1.kind.rawValue, $1.fingerprint) }
    let names = Dictionary(documents.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var texts: [Int: Text] = [:]
    for target in lost {
      let entries = (history.byTarget[target] ?? []).map { history.entries[$0] }.filter(history.isActive)
      if entries.contains(where: { $0.decision.action == .retire }) { continue }
      if let word = entries.last(where: { $0.decision.action == .attach }), let index = attached(word.decision, names) {
        move(target, to: index, nil)
        continue
      }
      guard let basis = entries.last(where: { $0.decision.basis != nil })?.decision.basis else { continue }
      var anchor: Anchor?
      if let document = names[target.document] {
        let body = texts[document] ?? text(documents[document]) ?? Text("")
        texts[document] = body
        anchor = Anchor.best(for: basis, kind: target.kind, among: items[ranges[document]], in: body) { item in
          byID[item.id].map { !taken.contains($0) } ?? false
        }
      } else if let renamed = elsewhere(target) {
        anchor = Anchor(item: items[renamed].id, score: 1, method: .quote)
      }
      if let anchor, anchor.isSure, let index = byID[anchor.item], !taken.contains(index) {
        taken.insert(index)
        move(target, to: index, anchor)
      } else {
        orphans.append(Orphan(target: target, entries: entries, basis: basis, anchor: anchor))
      }
    }
    orphans.sort { ($0.target.document, $0.basis.start) < ($1.target.document, $1.basis.start) }
    for target in history.byTarget.keys { if let index = index(of: target), states[index] == nil { refresh(index) } }
    touched = states.keys.sorted()
  }

  private mutating func move(_ target: Decision.Target, to index: Int, _ anchor: Anchor?) {
    aliases[target] = index
    former[index, default: []].append(target)
    if let anchor { moved[items[index].id] = anchor }
  }

  /// The item that an `attach` names: a fingerprint, a blank and the id of its document.
  private func attached(_ decision: Decision, _ names: [String: Int]) -> Int? {
    guard let target = decision.target, let blank = decision.value.firstIndex(of: " ") else { return nil }
    let name = String(decision.value[decision.value.index(after: blank)...])
    return byTarget[
      Decision.Target(document: name, kind: target.kind, fingerprint: String(decision.value[..<blank]))]
  }

  /// The same claim in a document of another name, when there is exactly one: the draft may have been renamed.
  private func elsewhere(_ target: Decision.Target) -> Int? {
    var found: Int?
    for document in documents {
      let other = Decision.Target(document: document.name, kind: target.kind, fingerprint: target.fingerprint)
      guard let index = byTarget[other], history.byTarget[other] == nil else { continue }
      if found != nil { return nil }
      found = index
    }
    return found
  }
}
