public import AssayModel
import AssayText

/// A claim or finding of a pass, as far as two passes are compared by it.
public struct PassEntry: Hashable, Sendable {
  public enum Result: Hashable, Sendable {
    /// A claim's verdict; `nil` when it was not judged.
    case claim(Verdict.Value?)
    case finding(Finding.Severity)
  }

  /// The id of the document.
  public let document: String
  /// The line of the original file, from 1.
  public let line: Int
  /// The claim's kind or the finding's rule.
  public let kind: String
  /// The claim's words or the finding's message.
  public let words: String
  public let fingerprint: String
  public let result: Result

  public init(
    document: String, line: Int, kind: String, words: String, fingerprint: String, result: Result
  ) {
    self.document = document
    self.line = line
    self.kind = kind
    self.words = words
    self.fingerprint = fingerprint
    self.result = result
  }

  public var isClaim: Bool { if case .claim = result { true } else { false } }
}

/// What claims and findings became from one pass to another, told by their fingerprints.
///
/// An entry is looked for in the document of the same id first, then in the others: a draft may have a new name.
public struct PassDiff: Hashable, Sendable {
  public struct Change: Hashable, Sendable {
    public let old: PassEntry
    public let new: PassEntry
  }

  /// In the order of the new pass.
  public let new: [PassEntry]
  /// In the order of the old pass.
  public let gone: [PassEntry]
  /// The same claim or finding with another verdict or severity; in the order of the new pass.
  public let changed: [Change]
  /// As they stand in the new pass.
  public let unchanged: [PassEntry]

  public var isEmpty: Bool { new.isEmpty && gone.isEmpty && changed.isEmpty }

  public init(from old: [PassEntry], to new: [PassEntry]) {
    var partners = [Int?](repeating: nil, count: new.count)
    var isTaken = [Bool](repeating: false, count: old.count)
    for isSameDocument in [true, false] {
      // For each key, the old entries that are still free, the last one first.
      var free: [Key: [Int]] = [:]
      for index in old.indices.reversed() where !isTaken[index] {
        free[Key(old[index], isSameDocument), default: []].append(index)
      }
      for index in new.indices where partners[index] == nil {
        guard let partner = free[Key(new[index], isSameDocument)]?.popLast() else { continue }
        partners[index] = partner
        isTaken[partner] = true
      }
    }
    var fresh: [PassEntry] = []
    var changed: [Change] = []
    var unchanged: [PassEntry] = []
    for (index, entry) in new.enumerated() {
      if let partner = partners[index] {
        if old[partner].result == entry.result {
          unchanged.append(entry)
        } else {
          changed.append(Change(old: old[partner], new: entry))
        }
      } else {
        fresh.append(entry)
      }
    }
    self.new = fresh
    self.changed = changed
    self.unchanged = unchanged
    gone = old.indices.filter { !isTaken[$0] }.map { old[$0] }
  }

  /// What makes two entries the same.
  private struct Key: Hashable {
    let document: String
    let isClaim: Bool
    let kind: String
    let fingerprint: String

    init(_ entry: PassEntry, _ isSameDocument: Bool) {
      document = isSameDocument ? entry.document : ""
      isClaim = entry.isClaim
      kind = entry.kind
      fingerprint = entry.fingerprint
    }
  }
}
