public import AssayModel

/// What a reviewer asks to have written.
public struct DecisionRequest: Hashable, Sendable {
  /// The item's id.
  public var item: String
  public var action: Decision.Action
  public var reason: String
  /// An assignee, an outcome, "off" for a flag.
  public var value: String
  /// The version of the item that the reviewer saw; `nil` writes whatever happened meanwhile.
  public var version: String?

  public init(
    item: String, action: Decision.Action, reason: String = "", value: String = "", version: String? = nil
  ) {
    self.item = item
    self.action = action
    self.reason = reason
    self.value = value
    self.version = version
  }

  /// Longer reasons and comments are refused; in bytes.
  public static let longestReason = 8000

  /// The words by which people and programs name an action, and what they may be called besides.
  public static func action(named word: String, on kind: Decision.Kind) -> Decision.Action? {
    switch word.lowercased() {
    case "confirm", "accept", "agree": .confirm
    case "reject", "disagree": .reject
    case "supported": kind == .claim ? .supported : nil
    case "contradicted": kind == .claim ? .contradicted : nil
    case "not-enough-evidence", "not-enough": kind == .claim ? .notEnough : nil
    case "ignore": .ignore
    case "skip": .skip
    case "flag": .flag
    case "comment": .comment
    case "assign": .assign
    case "settle": .settle
    case "keep": .keep
    default: nil
    }
  }

  /// The names that `action(named:on:)` knows first.
  public static let names = [
    "confirm", "supported", "contradicted", "not-enough-evidence", "reject", "ignore", "skip", "flag", "comment",
    "assign", "settle", "keep",
  ]

  /// Why the request cannot be written on this item, or `nil`.
  func refusal(on item: ReviewItem, _ state: ItemState, by reviewer: String, _ policy: ReviewPolicy) -> String? {
    if reason.utf8.count > Self.longestReason { return "the reason is longer than \(Self.longestReason) bytes" }
    if value.utf8.count > 200 { return "the value is longer than 200 bytes" }
    switch action {
    case .supported, .contradicted, .notEnough:
      return item.kind == .claim ? nil : "a finding is confirmed, rejected or ignored, not \(action.rawValue)"
    case .ignore: return reason.isEmpty ? "ignoring needs a reason" : nil
    case .comment: return reason.isEmpty ? "the comment is empty" : nil
    case .settle:
      guard let outcome = Outcome(rawValue: value), item.allows(outcome) else {
        return "'\(value)' is no outcome of a \(item.kind.rawValue)"
      }
      return state.decisions.isEmpty ? "there is no decision to settle" : nil
    case .keep:
      return state.decision(by: reviewer) == nil && state.settled == nil ? "there is no decision of yours to keep" : nil
    case .confirm, .reject, .skip, .flag, .assign: return nil
    default: return "'\(action.rawValue)' is nothing that can be done to an item"
    }
  }
}

extension ReviewItem {
  /// Whether an outcome makes sense for the item.
  public func allows(_ outcome: Outcome) -> Bool {
    switch outcome {
    case .supported, .contradicted, .notEnough, .rejected: kind == .claim
    case .holds, .noFault: kind == .finding
    case .ignored: true
    }
  }
}

/// What became of a request.
public enum DecisionResult: Hashable, Sendable {
  /// On the disk; the digest names the entry.
  case kept(digest: String)
  /// Somebody decided meanwhile, or the evidence changed; nothing was written.
  case conflict
  /// It makes no sense on this item; nothing was written.
  case refused(String)
  /// There is no such item.
  case unknown
}
