public import AssayModel
public import AssayPasses
import AssayText
import Foundation

/// The desk of a workspace, kept up with what passes and other programs write: the one model beneath browser and terminal.
public actor ReviewSession {
  public nonisolated let store: PassStore
  public private(set) var desk: Desk
  /// Goes up whenever the desk changed.
  public private(set) var revision = 1
  private var latestPass: Int
  private var documents = DocumentCache()
  /// The instant that entries are dated with.
  private let now: @Sendable () -> String
  private var listeners: [Int: AsyncStream<DeskChange>.Continuation] = [:]
  private var nextListener = 0

  /// - Parameter now: RFC 3339, UTC.
  public init(store: PassStore, now: @escaping @Sendable () -> String) throws(PassStoreError) {
    self.store = store
    self.now = now
    latestPass = try store.latestPass()
    desk = try Desk(store)
  }

  // MARK: Keeping up

  /// Takes in what other programs wrote since; cheap when there is nothing.
  public func refresh() throws(PassStoreError) {
    let pass = try store.latestPass()
    if pass != latestPass {
      latestPass = pass
      documents = DocumentCache()
      desk = try Desk(store)
      announce(nil)
    } else if try store.latestDecision() > desk.history.last {
      take(try store.decisions(after: desk.history.last))
    }
  }

  private func take(_ news: [KeptDecision]) {
    guard !news.isEmpty else { return }
    let store = store
    let touched = desk.add(news) { try? store.text(of: $0) }
    announce(touched?.map { desk.items[$0].id })
  }

  private func announce(_ items: [String]?) {
    revision += 1
    for index in listeners.keys.sorted() { listeners[index]?.yield(DeskChange(revision: revision, items: items)) }
  }

  /// Every change of the desk from now on. Slow readers miss all but the latest ones.
  public func changes() -> AsyncStream<DeskChange> {
    let number = nextListener
    nextListener += 1
    let (stream, continuation) = AsyncStream.makeStream(of: DeskChange.self, bufferingPolicy: .bufferingNewest(16))
    listeners[number] = continuation
    continuation.onTermination = { _ in Task { await self.forget(number) } }
    return stream
  }

  private func forget(_ listener: Int) { listeners[listener] = nil }

  /// Ends all streams of changes.
  public func close() {
    for listener in listeners.values { listener.finish() }
    listeners = [:]
  }

  // MARK: Reading

  /// A document of the desk with all that was found in it.
  public func document(_ index: Int) throws(PassStoreError) -> VerifiedDocument {
    guard desk.documents.indices.contains(index) else {
      throw .failed(path: store.path, reason: "there is no document \(index + 1)")
    }
    let document = desk.documents[index]
    if let verified = documents[document.row] { return verified }
    let verified = try store.verified(document)
    documents[document.row] = verified
    return verified
  }

  // MARK: Writing

  /// Writes one act: all requests whose item is as the reviewer saw it, each as an entry, together in one transaction.
  ///
  /// - Parameter by: Who decides; must not be empty.
  /// - Returns: One element a request, in order. What was kept is on the disk.
  public func decide(_ requests: [DecisionRequest], by reviewer: String) throws(PassStoreError) -> [DecisionResult] {
    var results: [DecisionResult] = []
    try write { desk in
      results = []
      let batch = requests.count > 1 ? Self.batch() : ""
      var decisions: [Decision] = []
      for request in requests {
        guard let index = desk.index(of: request.item) else {
          results.append(.unknown)
          continue
        }
        let item = desk.items[index]
        let state = desk.state(at: index)
        if let version = request.version, version != desk.version(at: index, for: reviewer) {
          results.append(.conflict)
        } else if let refusal = request.refusal(on: item, state, by: reviewer, desk.policy) {
          results.append(.refused(refusal))
        } else {
          results.append(.kept(digest: ""))
          decisions.append(
            Decision(
              by: reviewer, at: now(), action: request.action, target: desk.target(of: item),
              basis: self.basis(for: item, on: desk), reason: request.reason, value: request.value,
              revises: request.action == .settle ? state.decisions.map(\.digest) : [], batch: batch))
        }
      }
      return decisions
    } then: { kept in
      var next = kept.makeIterator()
      results = results.map { result in
        if case .kept = result { return .kept(digest: next.next()?.digest ?? "") }
        return result
      }
    }
    return results
  }

  /// Takes the reviewer's latest act back; an undo of an undo is a redo.
  ///
  /// - Returns: The ids of the items concerned, empty when there was nothing to take back.
  public func undo(by reviewer: String) throws(PassStoreError) -> [String] { try revise(.undo, by: reviewer) }

  public func redo(by reviewer: String) throws(PassStoreError) -> [String] { try revise(.redo, by: reviewer) }

  private func revise(_ action: Decision.Action, by reviewer: String) throws(PassStoreError) -> [String] {
    var items: [String] = []
    try write { desk in
      let found = action == .undo ? desk.history.undoable(by: reviewer) : desk.history.redoable(by: reviewer)
      guard let entry = found else { return [] }
      items = desk.history.act(of: entry).compactMap { $0.decision.target.flatMap(desk.index(of:)) }
        .map { desk.items[$0].id }
      return [
        Decision(
          by: reviewer, at: now(), action: action, target: entry.decision.target,
          value: action == .undo ? entry.decision.batch : "", revises: [entry.digest])
      ]
    }
    return items
  }

  /// Takes back all that a reviewer has done from an entry on, as one act: a redo brings it back.
  ///
  /// - Parameter digest: Of an entry of the reviewer's own.
  /// - Returns: The ids of the items concerned, in the desk's order; empty when there is nothing to take back.
  public func takeBack(from digest: String, by reviewer: String) throws(PassStoreError) -> [String] {
    var items: [String] = []
    try write { desk in
      let history = desk.history
      guard let first = history.entries.firstIndex(where: { $0.digest == digest && $0.decision.by == reviewer }) else {
        return []
      }
      let own = history.entries[first...].filter { entry in
        entry.decision.by == reviewer && history.isActive(entry)
          && ![.undo, .redo].contains(entry.decision.action)
      }
      if own.isEmpty { return [] }
      items = Set(own.compactMap { $0.decision.target.flatMap(desk.index(of:)) }).sorted().map { desk.items[$0].id }
      return [Decision(by: reviewer, at: now(), action: .undo, revises: own.map(\.digest))]
    }
    return items
  }

  /// Writes an entry that concerns no item of the desk: a policy, a rule left out, an orphan attached or retired.
  public func write(
    _ action: Decision.Action, target: Decision.Target? = nil, value: String = "", reason: String = "",
    by reviewer: String
  ) throws(PassStoreError) {
    try write { _ in
      [Decision(by: reviewer, at: now(), action: action, target: target, reason: reason, value: value)]
    }
  }

  /// Attaches an orphan's decisions to an item.
  public func attach(
    _ target: Decision.Target, to item: String, by reviewer: String
  ) throws(PassStoreError) -> DecisionResult {
    var result = DecisionResult.unknown
    try write { desk in
      guard let index = desk.index(of: item), desk.items[index].kind == target.kind else { return [] }
      let new = desk.target(of: desk.items[index])
      result = .kept(digest: "")
      return [
        Decision(
          by: reviewer, at: now(), action: .attach, target: target, value: "\(new.fingerprint) \(new.document)")
      ]
    }
    return result
  }

  /// Takes in a log from another desk.
  ///
  /// - Returns: How many entries were new.
  public func importLog(_ bytes: [UInt8]) throws -> Int {
    let count = try store.importLog(bytes)
    try refresh()
    return count
  }

  private func write(
    _ make: (Desk) -> [Decision], then use: ([KeptDecision]) -> Void = { _ in }
  ) throws(PassStoreError) {
    let store = store
    var current = desk
    let (others, kept) = try store.append(after: desk.history.last) { others in
      _ = current.add(others) { try? store.text(of: $0) }
      return make(current)
    }
    take(others)
    use(kept)
    take(kept)
  }

  private func basis(for item: ReviewItem, on desk: Desk) -> Decision.Basis {
    let document = desk.documents[item.document]
    let text = (try? documents.text(of: document, in: store)) ?? Text("")
    let span = TextSpan(min(item.span.start, text.count), min(item.span.end, text.count))
    let surroundings = Surroundings(of: span, in: text)
    return Decision.Basis(
      sort: item.sorts[0], words: Self.cut(text[span]), before: surroundings.before, after: surroundings.after,
      start: span.start, pass: document.pass, result: item.kind == .claim ? item.machine.rawValue : item.detail,
      evidence: item.evidence)
  }

  /// The words of a very long place are kept by their beginning.
  private static func cut(_ words: String) -> String {
    words.utf8.count <= 4000 ? words : String(words.prefix(1000))
  }

  /// A name that no other act has.
  private static func batch() -> String {
    UUID().uuidString.lowercased()
  }
}

/// The desk changed.
public struct DeskChange: Hashable, Sendable {
  public let revision: Int
  /// The ids of the items concerned; `nil` for all.
  public let items: [String]?
}

/// The documents that were looked at last.
private struct DocumentCache {
  private var verified: [(row: Int64, document: VerifiedDocument)] = []
  private var texts: [(row: Int64, text: Text)] = []
  private static let limit = 4

  subscript(row: Int64) -> VerifiedDocument? {
    get { verified.first { $0.row == row }?.document }
    set {
      guard let newValue else { return }
      verified.append((row, newValue))
      if verified.count > Self.limit { verified.removeFirst() }
    }
  }

  mutating func text(of document: DeskDocument, in store: PassStore) throws -> Text {
    if let found = texts.first(where: { $0.row == document.row }) { return found.text }
    let text = try store.text(of: document)
    texts.append((document.row, text))
    if texts.count > Self.limit { texts.removeFirst() }
    return text
  }
}
