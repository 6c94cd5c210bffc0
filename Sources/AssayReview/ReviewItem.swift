public import AssayModel
import AssayPasses
public import AssayText

/// One thing to decide: a statement with its verdict, or a finding.
///
/// Claims of several kinds in the same words with the same verdict are one statement, as in the reports.
public struct ReviewItem: Hashable, Sendable {
  /// "c-" or "f-" and eight digits of the fingerprint, as reports name it; the same over passes, unique on the desk.
  public let id: String
  /// From 1, in the order of its document's text.
  public let number: Int
  /// Index into the desk's documents.
  public let document: Int
  public let kind: Decision.Kind
  /// The place of the first claim among the document's claims, or of the finding among its findings.
  public let position: Int
  /// Those of the claims in the same words.
  private var otherPositions: [Int] = []
  /// Names the item in decisions.
  public let fingerprint: String
  private var otherFingerprints: [String] = []
  /// The claims' kinds or the finding's rule.
  public private(set) var sorts: [String]
  public let span: TextSpan
  /// From 1, in the original file.
  public let line: Int
  /// The claim's words or the finding's message.
  public let words: String
  /// What the machine found.
  public let machine: Outcome
  /// A verdict's reason or a finding's severity.
  public let detail: String
  /// Differs when the evidence does.
  public let evidence: String

  public var positions: [Int] { [position] + otherPositions }

  public var fingerprints: [String] { [fingerprint] + otherFingerprints }

  /// - Parameter shared: What many items have in common stands in memory once.
  init(_ entry: DeskEntry, id: String, number: Int, document: Int, shared: inout SharedWords) {
    self.id = id
    self.number = number
    self.document = document
    position = entry.position
    fingerprint = entry.fingerprint
    sorts = shared.list(entry.sort)
    span = entry.span
    line = entry.line
    evidence = shared.word(entry.evidence)
    switch entry.result {
    case .claim(let verdict, let reason):
      kind = .claim
      machine = Outcome(verdict)
      detail = shared.word(reason)
      words = entry.words
    case .finding(let severity, _):
      kind = .finding
      words = shared.word(entry.words)
      machine = .holds
      detail = severity.rawValue
    }
  }

  /// Takes in a claim in the same words with the same verdict.
  mutating func absorb(_ entry: DeskEntry) -> Bool {
    guard case .claim(let verdict, let reason) = entry.result, kind == .claim, entry.span == span,
      Outcome(verdict) == machine, reason == detail
    else { return false }
    otherPositions.append(entry.position)
    otherFingerprints.append(entry.fingerprint)
    if !sorts.contains(entry.sort) { sorts.append(entry.sort) }
    return true
  }

  /// How urgent, 0 first: contradictions, then what the text cannot have right, then the rest.
  public var urgency: Int {
    switch (kind, machine, detail) {
    case (.claim, .contradicted, _): 0
    case (.finding, _, "error"): 1
    case (.finding, _, "warning"): 2
    case (.finding, _, _): 3
    case (.claim, .notEnough, _): 4
    default: 5
    }
  }

  /// The items of one document in the order of its text.
  ///
  /// - Parameters:
  ///   - used: How often each id was given before, on the whole desk.
  ///   - shared: Of the whole desk.
  static func items(
    of entries: [DeskEntry], document: Int, used: inout [String: Int], shared: inout SharedWords
  ) -> [ReviewItem] {
    let ordered = entries.enumerated().sorted { a, b in
      if a.element.span.start != b.element.span.start { return a.element.span.start < b.element.span.start }
      return a.element.span.end != b.element.span.end ? a.element.span.end > b.element.span.end : a.offset < b.offset
    }
    var items: [ReviewItem] = []
    items.reserveCapacity(ordered.count)
    for (_, entry) in ordered {
      if let last = items.indices.last, items[last].absorb(entry) { continue }
      let letter = if case .claim = entry.result { "c" } else { "f" }
      let name = "\(letter)-\(entry.fingerprint.suffix(8))"
      let count = used[name, default: 0] + 1
      used[name] = count
      items.append(
        ReviewItem(
          entry, id: count == 1 ? name : "\(name)-\(count)", number: items.count + 1, document: document,
          shared: &shared))
    }
    return items
  }
}

/// Words that many items have, each kept once: a desk may have a hundred thousand findings of ten rules.
struct SharedWords {
  private var words: [String: String] = [:]
  private var lists: [String: [String]] = [:]

  mutating func word(_ word: String) -> String {
    if let found = words[word] { return found }
    words[word] = word
    return word
  }

  mutating func list(_ word: String) -> [String] {
    if let found = lists[word] { return found }
    lists[word] = [word]
    return [word]
  }
}

/// What an item comes to.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
  case supported, contradicted
  case notEnough = "not-enough-evidence"
  /// The finding is a fault.
  case holds
  /// The finding is none.
  case noFault = "no-fault"
  /// The machine's verdict on a claim is wrong, and no other was given.
  case rejected
  case ignored

  init(_ verdict: Verdict.Value?) {
    switch verdict {
    case .supported: self = .supported
    case .contradicted: self = .contradicted
    case .notEnough, nil: self = .notEnough
    }
  }

  /// What a reviewer's action comes to; `nil` for actions that settle nothing.
  init?(_ decision: Decision, kind: Decision.Kind) {
    switch decision.action {
    case .supported: self = .supported
    case .contradicted: self = .contradicted
    case .notEnough: self = .notEnough
    case .reject: self = kind == .claim ? .rejected : .noFault
    case .ignore: self = .ignored
    case .settle:
      guard let outcome = Outcome(rawValue: decision.value) else { return nil }
      self = outcome
    case .confirm:
      self = kind == .finding ? .holds : decision.basis.flatMap { Outcome(rawValue: $0.result) } ?? .notEnough
    default: return nil
    }
  }

  public var words: String {
    switch self {
    case .supported: "supported"
    case .contradicted: "contradicted"
    case .notEnough: "not enough evidence"
    case .holds: "a fault"
    case .noFault: "no fault"
    case .rejected: "verdict rejected"
    case .ignored: "ignored"
    }
  }
}
