import AssayModel
import AssayText

/// Two sentences of different documents, side by side.
struct SentenceComparison {
  let first: CorpusKeys.Sentence
  let firstKeys: CorpusKeys
  let second: CorpusKeys.Sentence
  let secondKeys: CorpusKeys

  /// What the words that differ say.
  enum Wording {
    case same
    /// A synonym, another order, a filler.
    case similar
    /// One figure differs, and nothing else that matters: indices into the figures of either document.
    case figure(first: Int, second: Int)
    case different
  }

  // MARK: Wording

  var wording: Wording {
    if first.hash == second.hash { return .same }
    let (onlyFirst, onlySecond) = differences
    let shared = first.words.count - onlyFirst.count
    let all = first.words.count + second.words.count - shared
    guard shared >= 6, shared * 3 >= all * 2 else { return .different }
    let firstWords = onlyFirst.map { firstKeys.words[$0] }
    let secondWords = onlySecond.map { secondKeys.words[$0] }
    func names(_ words: [CorpusKeys.Word]) -> Int { words.count { $0.traits.contains(.name) } }
    func negations(_ words: [CorpusKeys.Word]) -> Int { words.count { $0.traits.contains(.negation) } }
    func content(_ words: [CorpusKeys.Word]) -> Int { words.count { $0.traits.contains(.content) } }
    guard names(firstWords) == 0, names(secondWords) == 0, negations(firstWords) == negations(secondWords),
      !OppositeWords.areOpposed(firstWords.map(\.key), secondWords.map(\.key))
    else { return .different }
    let firstNumbers = onlyFirst.filter { firstKeys.words[$0].traits.contains(.number) }
    let secondNumbers = onlySecond.filter { secondKeys.words[$0].traits.contains(.number) }
    if firstNumbers.isEmpty, secondNumbers.isEmpty {
      let changed = content(firstWords) + content(secondWords)
      return changed * 3 <= secondKeys.words[second.words].count { $0.traits.contains(.content) }
        ? .similar : .different
    }
    guard firstNumbers.count == 1, secondNumbers.count == 1, min(content(firstWords), content(secondWords)) == 0,
      shared * 5 >= (min(first.words.count, second.words.count) - 1) * 4,
      let one = first.figures.first(where: { firstKeys.figures[$0].wordRange.contains(firstNumbers[0]) }),
      let other = second.figures.first(where: { secondKeys.figures[$0].wordRange.contains(secondNumbers[0]) }),
      disagree(one, other)
    else { return .different }
    return .figure(first: one, second: other)
  }

  /// The words that only one of the sentences has, as indices into the words of either document.
  private var differences: (first: [Int], second: [Int]) {
    func sorted(_ range: Range<Int>, _ words: [CorpusKeys.Word]) -> [Int] {
      range.sorted { (words[$0].key, $0) < (words[$1].key, $1) }
    }
    let a = sorted(first.words, firstKeys.words)
    let b = sorted(second.words, secondKeys.words)
    var onlyFirst: [Int] = []
    var onlySecond: [Int] = []
    var i = 0
    var j = 0
    while i < a.count || j < b.count {
      let left = i < a.count ? firstKeys.words[a[i]].key : nil
      let right = j < b.count ? secondKeys.words[b[j]].key : nil
      if left == right {
        i += 1
        j += 1
      } else if let left, right.map({ left < $0 }) ?? true {
        onlyFirst.append(a[i])
        i += 1
      } else {
        onlySecond.append(b[j])
        j += 1
      }
    }
    return (onlyFirst, onlySecond)
  }

  // MARK: Facts

  /// Whether two figures for one measure cannot both be right: their sentences are about one thing at one time.
  func contradict(_ one: Int, _ other: Int) -> Bool {
    guard let measure = firstKeys.figures[one].measure, measure == secondKeys.figures[other].measure,
      disagree(one, other), haveOneSubject(except: measure), haveOneTime
    else { return false }
    if let a = first.claimant, let b = second.claimant, a != b { return false }
    let words = firstKeys.words[first.words].map(\.key)
    let others = secondKeys.words[second.words].map(\.key)
    let isNarrowed = Self.narrows(words) != Self.narrows(others)
    return !isNarrowed && !OppositeWords.areOpposed(words, others)
  }

  private func disagree(_ one: Int, _ other: Int) -> Bool {
    let a = firstKeys.figures[one]
    let b = secondKeys.figures[other]
    return a.unit == b.unit && !a.allowed.overlaps(b.allowed)
  }

  /// Whether the sentences share names, none on both sides besides, and most other words of the shorter one.
  private func haveOneSubject(except measure: UInt32) -> Bool {
    let sharedNames = Self.shared(first.names, second.names)
    guard sharedNames > 0, sharedNames == min(first.names.count, second.names.count) else { return false }
    let a = first.stems.filter { $0 != measure }
    let b = second.stems.filter { $0 != measure }
    let shared = Self.shared(a, b)
    return shared >= 2 && shared * 2 >= min(a.count, b.count)
  }

  /// Whether the times that the sentences name overlap, or, where one names none, those of the documents do.
  private var haveOneTime: Bool {
    if !first.times.isEmpty, !second.times.isEmpty {
      return first.times.contains { one in second.times.contains { $0.overlaps(one) } }
    }
    // A later report may know better; which figure an undated sentence means is told by its document's date.
    if let a = firstKeys.date, let b = secondKeys.date, a != b { return false }
    // A year's or a month's figure is another one than that of no time.
    return (first.times + second.times).allSatisfy { $0.first == $0.last }
  }

  private static func shared(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var count = 0
    var i = 0
    var j = 0
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        count += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  /// Whether words narrow the place or group that a figure is about.
  private static func narrows(_ keys: [UInt32]) -> Bool { keys.contains { narrowing.contains($0) } }

  private static let narrowing: Set<UInt32> = Set(
    """
    north south east west northern southern eastern western central inner outer upper lower downtown suburb suburbs
    suburban surrounding neighbouring neighboring outskirts district quarter women men children boys girls foreign
    local young elderly first second third fourth last next new alone
    """.split(whereSeparator: \.isWhitespace).map { Folding.key(of: $0) })
}
