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
  /// The places of the claims among the document's claims, or of the finding among its findings.
  public private(set) var positions: [Int]
  /// The first names the item in decisions.
  public private(set) var fingerprints: [String]
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

  init(_ entry: DeskEntry, id: String, number: Int, document: Int) {
    self.id = id
    self.number = number
    self.document = document
    positions = [entry.position]
    fingerprints = [entry.fingerprint]
    sorts = [entry.sort]
    span = entry.span
    line = entry.line
    words = entry.words
    evidence = entry.evidence
    switch entry.result {
    case .claim(let verdict, let reason):
      kind = .claim
      machine = Outcome(verdict)
      detail = reason
    case .finding(let severity, _):
      kind = .finding
      machine = .holds
      detail = severity.rawValue
    }
  }

  /// Takes in a claim in the same words with the same verdict.
  mutating func absorb(_ entry: DeskEntry) -> Bool {
    guard case .claim(let verdict, let reason) = entry.result, kind == .claim, entry.span == span,
      Outcome(verdict) == machine, reason == detail
    else { return false }
    positions.append(entry.position)
    fingerprints.append(entry.fingerprint)
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
  /// - Parameter used: How often each id was given before, on the whole desk.
  static func items(
    of entries: [DeskEntry], document: Int, used: inout [String: Int]
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
          entry, id: count == 1 ? name : "\(name)-\(count)", number: items.count + 1, document: document))
    }
    return items
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
