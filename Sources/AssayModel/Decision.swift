/// A person's entry in the decision log: what somebody decided about a claim or finding, with the reason.
///
/// Entries are never edited or removed: a change of mind is a new entry, and so is taking one back.
public struct Decision: Hashable, Sendable {
  /// What was done. An open set: a log written by a later version may hold words that this one does not know.
  public struct Action: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    /// Agrees with the verdict, or with the finding.
    public static let confirm = Action(rawValue: "confirm")
    public static let supported = Action(rawValue: "supported")
    public static let contradicted = Action(rawValue: "contradicted")
    public static let notEnough = Action(rawValue: "not-enough-evidence")
    /// Disagrees with the verdict without another, or takes the finding for none.
    public static let reject = Action(rawValue: "reject")
    /// Right or wrong, nobody needs to act on it.
    public static let ignore = Action(rawValue: "ignore")
    /// Puts the item off.
    public static let skip = Action(rawValue: "skip")
    /// Asks for a second reader; `value` "off" takes that back.
    public static let flag = Action(rawValue: "flag")
    public static let comment = Action(rawValue: "comment")
    /// Gives the item to the reviewer that `value` names; to nobody when it is empty.
    public static let assign = Action(rawValue: "assign")
    /// Takes back the entries that `revises` names.
    public static let undo = Action(rawValue: "undo")
    /// Takes back the undo that `revises` names.
    public static let redo = Action(rawValue: "redo")
    /// Ends a disagreement: `value` is the outcome that holds.
    public static let settle = Action(rawValue: "settle")
    /// The decision holds though its evidence has changed.
    public static let keep = Action(rawValue: "keep")
    /// Moves the decisions on the target to the item whose fingerprint is `value`.
    public static let attach = Action(rawValue: "attach")
    /// The text of the target is gone for good.
    public static let retire = Action(rawValue: "retire")
    /// The workspace's policy from here on is `value`.
    public static let policy = Action(rawValue: "policy")
    /// Leaves the findings of the rule `value` out of the queue, or takes them in again.
    public static let leaveOut = Action(rawValue: "leave-out")
    public static let takeIn = Action(rawValue: "take-in")

    /// The actions that settle an item as far as one reviewer is concerned.
    public static let verdicts: [Action] = [.confirm, .supported, .contradicted, .notEnough, .reject, .ignore]

    public var isVerdict: Bool { Self.verdicts.contains(self) }
  }

  public enum Kind: String, Hashable, Sendable {
    case claim, finding
  }

  /// What a decision is about, over edits elsewhere in the text.
  public struct Target: Hashable, Sendable {
    /// The id of the document.
    public var document: String
    public var kind: Kind
    /// That of the claim or finding.
    public var fingerprint: String

    public init(document: String, kind: Kind, fingerprint: String) {
      self.document = document
      self.kind = kind
      self.fingerprint = fingerprint
    }
  }

  /// What the reviewer saw.
  public struct Basis: Hashable, Sendable {
    /// The claim's kind or the finding's rule.
    public var sort: String
    /// The words decided on, and those around them.
    public var words: String
    public var before: String
    public var after: String
    /// Where the words began in the document's text, in bytes.
    public var start: Int
    public var pass: Int
    /// The verdict or severity of the machine.
    public var result: String
    /// Stands for verdict, passages and message: differs when the evidence does.
    public var evidence: String

    public init(
      sort: String, words: String, before: String, after: String, start: Int, pass: Int, result: String,
      evidence: String
    ) {
      self.sort = sort
      self.words = words
      self.before = before
      self.after = after
      self.start = start
      self.pass = pass
      self.result = result
      self.evidence = evidence
    }
  }

  public var by: String
  /// RFC 3339, UTC.
  public var at: String
  public var action: Action
  /// `nil` for what concerns the whole workspace.
  public var target: Target?
  public var basis: Basis?
  public var reason: String
  /// What the action needs besides: an assignee, an outcome, a policy.
  public var value: String
  /// The digests of the entries that an undo, a redo or a settlement is about.
  public var revises: [String]
  /// The same for all entries that one act made; empty for an act of one entry.
  public var batch: String
  /// The digests of the entries that were the last ones when this was written: more than one after a merge.
  public var previous: [String]

  public init(
    by: String, at: String, action: Action, target: Target? = nil, basis: Basis? = nil, reason: String = "",
    value: String = "", revises: [String] = [], batch: String = "", previous: [String] = []
  ) {
    self.by = by
    self.at = at
    self.action = action
    self.target = target
    self.basis = basis
    self.reason = reason
    self.value = value
    self.revises = revises
    self.batch = batch
    self.previous = previous
  }
}
