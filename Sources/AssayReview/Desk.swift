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
  private let byID: [String: Int]
  private let byTarget: [Decision.Target: Int]
  /// Former targets whose decisions now belong to an item.
  private var aliases: [Decision.Target: Int] = [:]
  private var former: [Int: [Decision.Target]] = [:]

  /// - Parameter text: The text of a document; asked for only where decisions must be found again.
  public init(
    _ found: [(document: DeskDocument, entries: [DeskEntry])], history: DecisionHistory,
    text: (DeskDocument) -> Text?
  ) {
    documents = found.map(\.document)
    self.history = history
    var items: [ReviewItem] = []
    var ranges: [Range<Int>] = []
    var used: [String: Int] = [:]
    for (index, part) in found.enumerated() {
      let own = ReviewItem.items(of: part.entries, document: index, used: &used)
      ranges.append(items.count..<items.count + own.count)
      items += own
    }
    var byID: [String: Int] = [:]
    var byTarget: [Decision.Target: Int] = [:]
    for (index, item) in items.enumerated() {
      byID[item.id] = index
      for fingerprint in item.fingerprints {
        let target = Decision.Target(
          document: found[item.document].document.name, kind: item.kind, fingerprint: fingerprint)
        if byTarget[target] == nil { byTarget[target] = index }
      }
    }
    self.items = items
    self.ranges = ranges
    self.byID = byID
    self.byTarget = byTarget
    findAgain(text)
  }

  // MARK: Looking up

  public func index(of id: String) -> Int? { byID[id] }

  public func index(of target: Decision.Target) -> Int? { byTarget[target] ?? aliases[target] }

  public func state(at index: Int) -> ItemState { states[index] ?? ItemState() }

  public func status(at index: Int) -> ItemStatus { states[index]?.status(policy) ?? .open }

  public func target(of item: ReviewItem) -> Decision.Target {
    Decision.Target(document: documents[item.document].name, kind: item.kind, fingerprint: item.fingerprints[0])
  }

  public func version(at index: Int, for reviewer: String) -> String {
    state(at: index).version(of: items[index], for: reviewer, policy)
  }

  public var policy: ReviewPolicy { history.policy }

  /// The places of the items that a queue shows: all but those of rules that are left out.
  public func queue(leavingOut rules: Set<String>) -> [Int] {
    items.indices.filter { rules.isEmpty || rules.isDisjoint(with: items[$0].sorts) || items[$0].kind == .claim }
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
    guard let touched = history.add(news) else {
      findAgain(text)
      return nil
    }
    var indices: Set<Int> = []
    for target in touched {
      guard let index = index(of: target) else {
        findAgain(text)
        return nil
      }
      indices.insert(index)
    }
    for index in indices { refresh(index) }
    return indices.sorted()
  }

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
