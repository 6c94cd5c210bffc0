public import AssayModel
public import AssayPasses

/// The decision log in one order that every desk agrees on, with what has been taken back.
///
/// Entries of desks that were merged are put in the order of time, each after those it follows; so two desks that have
/// merged their logs see the same result, whichever imported first.
public struct DecisionHistory: Sendable {
  /// In that order.
  public private(set) var entries: [KeptDecision] = []
  /// Places in `entries` of the entries about each target, ascending.
  public private(set) var byTarget: [Decision.Target: [Int]] = [:]
  /// The number of the last entry that the workspace had.
  public private(set) var last = 0
  private var cancelled: Set<String> = []
  private var places: [String: Int] = [:]
  private var byBatch: [String: [Int]] = [:]
  private var heads: Set<String> = []

  public init(_ entries: [KeptDecision] = []) { rebuild(entries) }

  /// Whether an entry counts: it was not taken back.
  public func isActive(_ entry: KeptDecision) -> Bool { !cancelled.contains(entry.digest) }

  public func entry(_ digest: String) -> KeptDecision? { places[digest].map { entries[$0] } }

  /// Takes in entries that were appended to the log.
  ///
  /// - Returns: The targets that they concern; `nil` when the order changed, so that everything must be looked at again.
  public mutating func add(_ news: [KeptDecision]) -> Set<Decision.Target>? {
    guard news.allSatisfy({ $0.decision.action != .attach && $0.decision.action != .retire }) else {
      rebuild(entries + news)
      return nil
    }
    var touched: Set<Decision.Target> = []
    for (index, entry) in news.enumerated() {
      guard Set(entry.decision.previous) == heads else {
        rebuild(entries + news[index...])
        return nil
      }
      append(entry)
      for place in revised(by: entry) {
        if [.attach, .retire, .undo, .redo].contains(entries[place].decision.action) {
          rebuild(entries + news[(index + 1)...])
          return nil
        }
        if let target = entries[place].decision.target { touched.insert(target) }
        cancelled.insert(entries[place].digest)
      }
      if let target = entry.decision.target { touched.insert(target) }
    }
    // An entry without a target concerns the whole workspace, and so may one that takes something back.
    if news.contains(where: { $0.decision.target == nil }) { settle() }
    return touched
  }

  private static func takesBack(_ entry: KeptDecision) -> Bool {
    entry.decision.action == .undo || entry.decision.action == .redo
  }

  /// The places of the entries that an undo or redo takes back: those it names, all of the act for an act of several.
  /// Nobody takes back what another has written.
  private func revised(by entry: KeptDecision) -> [Int] {
    guard Self.takesBack(entry) else { return [] }
    var found: Set<Int> = Set(entry.decision.revises.compactMap { places[$0] })
    if !entry.decision.value.isEmpty { found.formUnion(byBatch[entry.decision.value] ?? []) }
    return found.filter { entries[$0].decision.by == entry.decision.by }.sorted()
  }

  private mutating func append(_ entry: KeptDecision) {
    places[entry.digest] = entries.count
    if let target = entry.decision.target { byTarget[target, default: []].append(entries.count) }
    if !entry.decision.batch.isEmpty { byBatch[entry.decision.batch, default: []].append(entries.count) }
    heads.subtract(entry.decision.previous)
    heads.insert(entry.digest)
    last = max(last, entry.number)
    entries.append(entry)
  }

  private mutating func rebuild(_ all: [KeptDecision]) {
    entries = []
    byTarget = [:]
    cancelled = []
    places = [:]
    byBatch = [:]
    heads = []
    last = 0
    for entry in Self.ordered(all) { append(entry) }
    // The last word first: an entry that was itself taken back takes nothing back.
    for entry in entries.reversed() where Self.takesBack(entry) && isActive(entry) {
      for place in revised(by: entry) { cancelled.insert(entries[place].digest) }
    }
    settle()
  }

  /// By time, but never before an entry that it follows.
  private static func ordered(_ all: [KeptDecision]) -> [KeptDecision] {
    var ranks: [String: (at: String, depth: Int)] = [:]
    // The log's own order has each entry after those it follows.
    for entry in all.sorted(by: { $0.number < $1.number }) {
      var at = entry.decision.at
      var depth = 0
      for previous in entry.decision.previous {
        guard let rank = ranks[previous] else { continue }
        at = max(at, rank.at)
        depth = max(depth, rank.depth + 1)
      }
      ranks[entry.digest] = (at, depth)
    }
    return all.map { (ranks[$0.digest] ?? ("", 0), $0) }.sorted { a, b in
      if a.0.at != b.0.at { return a.0.at < b.0.at }
      return a.0.depth != b.0.depth ? a.0.depth < b.0.depth : a.1.digest < b.1.digest
    }.map(\.1)
  }

  // MARK: Undo and redo

  /// An entry of the reviewer's latest act that still counts; `nil` when there is nothing to take back.
  public func undoable(by reviewer: String) -> KeptDecision? {
    entries.last { $0.decision.by == reviewer && !Self.takesBack($0) && isActive($0) }
  }

  /// The reviewer's undo that can be taken back: the latest one, as long as nothing new was decided since.
  public func redoable(by reviewer: String) -> KeptDecision? {
    for entry in entries.reversed() where entry.decision.by == reviewer {
      switch entry.decision.action {
      case .undo where isActive(entry): return entry
      case .undo, .redo: continue
      default: if isActive(entry) { return nil }
      }
    }
    return nil
  }

  /// The entries of the act that an entry belongs to, in order.
  public func act(of entry: KeptDecision) -> [KeptDecision] {
    if Self.takesBack(entry) {
      return revised(by: entry).flatMap { place in
        Self.takesBack(entries[place]) ? act(of: entries[place]) : [entries[place]]
      }
    }
    guard !entry.decision.batch.isEmpty else { return [entry] }
    return (byBatch[entry.decision.batch] ?? []).map { entries[$0] }.filter { $0.decision.by == entry.decision.by }
  }

  // MARK: The workspace

  /// The policy that was last set.
  public private(set) var policy = ReviewPolicy.single

  /// The rules whose findings are left out of the queue.
  public private(set) var rulesLeftOut: Set<String> = []

  /// What the whole workspace goes by is asked for with every item, and so is kept.
  private mutating func settle() {
    policy = .single
    rulesLeftOut = []
    for entry in entries where isActive(entry) {
      switch entry.decision.action {
      case .policy: policy = ReviewPolicy(rawValue: entry.decision.value) ?? policy
      case .leaveOut: rulesLeftOut.insert(entry.decision.value)
      case .takeIn: rulesLeftOut.remove(entry.decision.value)
      default: break
      }
    }
  }

  /// Everybody who has written an entry, ordered by name.
  public var reviewers: [String] { Set(entries.map(\.decision.by)).sorted() }
}

/// Who must have decided before an item is settled.
public enum ReviewPolicy: String, Hashable, Sendable, CaseIterable {
  /// One reviewer is enough.
  case single
  /// Two reviewers must agree.
  case twoAgree = "two-agree"
  /// Two must agree, and nobody sees another's decision before the own one.
  case blind

  public var words: String {
    switch self {
    case .single: "one reviewer is enough"
    case .twoAgree: "two reviewers must agree"
    case .blind: "two must agree, and nobody sees another’s decision before making their own"
    }
  }
}
