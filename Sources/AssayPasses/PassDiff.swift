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
  /// The same claim or finding with the same result at another place: in another document though its own is still there,
  /// or on another side of entries that stayed. In the order of the new pass.
  public let moved: [Change]
  /// As they stand in the new pass.
  public let unchanged: [PassEntry]

  public var isEmpty: Bool { new.isEmpty && gone.isEmpty && changed.isEmpty && moved.isEmpty }

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
    let hasMoved = Self.moved(from: old, to: new, partners)
    var fresh: [PassEntry] = []
    var moved: [Change] = []
    var changed: [Change] = []
    var unchanged: [PassEntry] = []
    for (index, entry) in new.enumerated() {
      if let partner = partners[index] {
        let change = Change(old: old[partner], new: entry)
        if old[partner].result != entry.result {
          changed.append(change)
        } else if hasMoved[index] {
          moved.append(change)
        } else {
          unchanged.append(entry)
        }
      } else {
        fresh.append(entry)
      }
    }
    self.new = fresh
    self.changed = changed
    self.moved = moved
    self.unchanged = unchanged
    gone = old.indices.filter { !isTaken[$0] }.map { old[$0] }
  }

  /// Which entries of the new pass stand elsewhere than their partners, one element each.
  ///
  /// Of the entries that a document kept, the longest run in the old order stayed; the others moved past it. What is
  /// put in or taken out between them moves nothing.
  private static func moved(from old: [PassEntry], to new: [PassEntry], _ partners: [Int?]) -> [Bool] {
    struct Group: Hashable {
      let document: String
      let isClaim: Bool
    }
    var hasMoved = [Bool](repeating: false, count: new.count)
    var groups: [Group: [Int]] = [:]
    let documents = Set(new.map(\.document))
    for (index, entry) in new.enumerated() {
      guard let partner = partners[index] else { continue }
      if old[partner].document != entry.document, documents.contains(old[partner].document) {
        hasMoved[index] = true
      } else {
        groups[Group(document: entry.document, isClaim: entry.isClaim), default: []].append(index)
      }
    }
    for members in groups.values {
      let stayed = longestRun(members.map { partners[$0] ?? 0 })
      for (index, stays) in zip(members, stayed) where !stays { hasMoved[index] = true }
    }
    return hasMoved
  }

  /// Which elements belong to the longest ascending run of distinct numbers (M. L. Fredman, "On computing the length of
  /// longest increasing subsequences", Discrete Mathematics 11 (1975), 29–35).
  private static func longestRun(_ numbers: [Int]) -> [Bool] {
    var tails: [Int] = []
    var before = [Int?](repeating: nil, count: numbers.count)
    for index in numbers.indices {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[tails[middle]] < numbers[index] { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? tails[low - 1] : nil
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var isIn = [Bool](repeating: false, count: numbers.count)
    var next = tails.last
    while let index = next {
      isIn[index] = true
      next = before[index]
    }
    return isIn
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
