public import AssayModel
import AssayPasses

/// Where an item stands.
public enum ItemStatus: String, Hashable, Sendable, CaseIterable {
  /// Nobody has decided.
  case open
  /// Somebody has, and another reader is asked for.
  case needsSecond = "needs-second"
  /// Reviewers differ, and nobody has settled it.
  case disagreement
  /// What the decision was made on has changed.
  case lookAgain = "look-again"
  case decided

  public var words: String {
    switch self {
    case .open: "open"
    case .needsSecond: "needs a second reader"
    case .disagreement: "reviewers differ"
    case .lookAgain: "evidence changed, look again"
    case .decided: "decided"
    }
  }
}

/// One reviewer's standing decision on an item.
public struct StandingDecision: Hashable, Sendable {
  public let digest: String
  public let by: String
  /// RFC 3339, UTC.
  public let at: String
  public let action: Decision.Action
  public let outcome: Outcome
  public let reason: String
  /// The words that it was made on, when they are not the item's present ones.
  public let formerWords: String?
  /// Whether the verdict or its passages have changed since.
  public let isStale: Bool
}

/// What the log says about an item.
public struct ItemState: Hashable, Sendable {
  public struct Comment: Hashable, Sendable {
    public let digest: String
    public let by: String
    public let at: String
    public let text: String
  }

  /// One a reviewer at most, ordered by name.
  public internal(set) var decisions: [StandingDecision] = []
  public internal(set) var settled: StandingDecision?
  /// In the order of the log.
  public internal(set) var comments: [Comment] = []
  /// Who asks for a second reader; empty when nobody does.
  public internal(set) var flaggedBy = ""
  /// Empty when the item is nobody's.
  public internal(set) var assignee = ""
  public internal(set) var skippedBy: Set<String> = []
  /// How many entries of the log concern the item, by reviewer.
  public internal(set) var touches: [String: Int] = [:]

  public init() {}

  /// - Parameters:
  ///   - entries: All that concern the item, in the order of the log.
  ///   - isActive: Whether an entry was not taken back.
  init(_ entries: [KeptDecision], on item: ReviewItem, isActive: (KeptDecision) -> Bool) {
    var standing: [String: StandingDecision] = [:]
    for entry in entries {
      let decision = entry.decision
      touches[decision.by, default: 0] += 1
      guard isActive(entry) else { continue }
      switch decision.action {
      case .skip: skippedBy.insert(decision.by)
      case .flag: flaggedBy = decision.value == "off" ? "" : decision.by
      case .assign: assignee = decision.value
      case .comment:
        comments.append(Comment(digest: entry.digest, by: decision.by, at: decision.at, text: decision.reason))
      case .settle: settled = StandingDecision(entry, on: item)
      case .keep:
        if let kept = standing[decision.by] {
          standing[decision.by] = StandingDecision(kept, lookedAtAgainBy: entry, on: item)
        }
        if let kept = settled { settled = StandingDecision(kept, lookedAtAgainBy: entry, on: item) }
      default:
        guard let decided = StandingDecision(entry, on: item) else { continue }
        standing[decision.by] = decided
        skippedBy.remove(decision.by)
      }
    }
    decisions = standing.values.sorted { $0.by < $1.by }
  }

  /// The version of the item as a reviewer sees it: a write that names another one is refused.
  ///
  /// - Parameter reviewer: Whose view; with a blind policy the decisions of others do not show in it.
  public func version(of item: ReviewItem, for reviewer: String, _ policy: ReviewPolicy) -> String {
    let count = policy == .blind ? touches[reviewer, default: 0] : touches.values.reduce(0, +)
    return "\(count).\(item.evidence.suffix(8))"
  }

  public func status(_ policy: ReviewPolicy) -> ItemStatus {
    if let settled { return settled.isStale ? .lookAgain : .decided }
    guard let first = decisions.first else { return .open }
    if decisions.contains(where: \.isStale) { return .lookAgain }
    if decisions.contains(where: { $0.outcome != first.outcome }) { return .disagreement }
    let needed = policy == .single && flaggedBy.isEmpty ? 1 : 2
    return decisions.count >= needed ? .decided : .needsSecond
  }

  /// What the item comes to; `nil` as long as it is not settled.
  public func outcome(_ policy: ReviewPolicy) -> Outcome? {
    status(policy) == .decided ? settled?.outcome ?? decisions.first?.outcome : nil
  }

  public func decision(by reviewer: String) -> StandingDecision? { decisions.first { $0.by == reviewer } }

  /// Whether the reviewer has still something to do here.
  public func waits(for reviewer: String, _ policy: ReviewPolicy) -> Bool {
    switch status(policy) {
    case .decided: false
    case .open: true
    case .lookAgain: decision(by: reviewer).map(\.isStale) ?? (settled != nil)
    case .needsSecond, .disagreement: decision(by: reviewer) == nil
    }
  }
}

extension StandingDecision {
  init?(_ entry: KeptDecision, on item: ReviewItem) {
    guard let outcome = Outcome(entry.decision, kind: item.kind) else { return nil }
    self.init(
      digest: entry.digest, by: entry.decision.by, at: entry.decision.at, action: entry.decision.action,
      outcome: outcome, reason: entry.decision.reason, formerWords: Self.former(entry, on: item),
      isStale: entry.decision.basis.map { $0.evidence != item.evidence } ?? false)
  }

  /// A decision whose maker looked at the new evidence and kept it.
  init(_ kept: StandingDecision, lookedAtAgainBy entry: KeptDecision, on item: ReviewItem) {
    self.init(
      digest: kept.digest, by: kept.by, at: entry.decision.at, action: kept.action, outcome: kept.outcome,
      reason: kept.reason, formerWords: kept.formerWords,
      isStale: entry.decision.basis.map { $0.evidence != item.evidence } ?? false)
  }

  private static func former(_ entry: KeptDecision, on item: ReviewItem) -> String? {
    guard item.kind == .claim, let words = entry.decision.basis?.words, words != item.words else { return nil }
    return words
  }
}
