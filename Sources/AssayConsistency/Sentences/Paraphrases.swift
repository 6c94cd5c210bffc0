import AssayText

/// Two sentences that seem to say one thing in different words.
struct Paraphrase {
  /// Indices of sentences; `first` comes earlier in the text.
  let first: Int
  let second: Int
  /// How many words of meaning have a counterpart, of how many in both sentences together.
  let matched: Int
  let all: Int
}

/// Finds sentences whose names, figures and words of meaning have counterparts in another sentence, whatever their
/// order and voice, without comparing every sentence with every other.
enum Paraphrases {
  /// The earlier places of a word or meaning that are looked at, the nearest first.
  private static let places = 6
  /// The earlier sentences that a sentence is compared with.
  private static let candidates = 3
  /// The words of a sentence that are compared at most.
  private static let longest = 48
  /// The share of what both sentences tell, by weight, that must have a counterpart.
  private static let leastShare: Float = 0.56
  /// The same without names and figures, which two statements about one thing share as well.
  private static let leastContentShare: Float = 0.5

  static func pairs(in meanings: SentenceMeanings, list: TokenList) -> [Paraphrase] {
    var index = Index(meanings)
    var votes = [UInt8](repeating: 0, count: meanings.ranges.count)
    var lastVoter = [Int32](repeating: -1, count: meanings.ranges.count)
    var touched: [Int] = []
    var best: [Int] = []
    var result: [Paraphrase] = []
    for sentence in meanings.ranges.indices {
      let range = meanings.ranges[sentence].prefix(longest)
      guard range.count >= 3 else { continue }
      touched.removeAll(keepingCapacity: true)
      for place in range {
        index.forEachEarlier(like: meanings.units[place], atMost: places) { earlier in
          guard lastVoter[earlier] != Int32(truncatingIfNeeded: place) else { return }
          lastVoter[earlier] = Int32(truncatingIfNeeded: place)
          if votes[earlier] == 0 { touched.append(earlier) }
          votes[earlier] &+= 1
        }
      }
      best.removeAll(keepingCapacity: true)
      for earlier in touched where votes[earlier] >= 3 { best.append(earlier) }
      best.sort { (votes[$1], $1) < (votes[$0], $0) }
      for candidate in best.prefix(candidates) {
        let fewest = min(range.count, meanings.ranges[candidate].count)
        guard Int(votes[candidate]) * 5 >= fewest * 2 else { continue }
        if let pair = paraphrase(candidate, sentence, in: meanings, list: list) { result.append(pair) }
      }
      for earlier in touched { votes[earlier] = 0 }
      for place in range { index.add(meanings.units[place], of: sentence) }
    }
    return result
  }

  /// Judges two sentences; `nil` when they say different things or too little of the same.
  private static func paraphrase(
    _ first: Int, _ second: Int, in meanings: SentenceMeanings, list: TokenList
  ) -> Paraphrase? {
    meanings.units.withUnsafeBufferPointer { units in
      let a = UnsafeBufferPointer(rebasing: units[meanings.ranges[first].prefix(longest)])
      let b = UnsafeBufferPointer(rebasing: units[meanings.ranges[second].prefix(longest)])
      let alignment = Alignment(a, b)
      var (total, content): (Float, Float) = (0, 0)
      for unit in [a, b].joined() {
        total += unit.weight
        if unit.isContent { content += unit.weight }
      }
      guard alignment.pairs.count >= 3, alignment.contentCount >= 2, total > 0,
        alignment.weight >= leastShare * total, alignment.contentWeight >= leastContentShare * content,
        (meanings.isNegated[first] != meanings.isNegated[second]) == (alignment.contraries % 2 == 1),
        !alignment.isParallel
      else { return nil }
      let restA = a.indices.filter { alignment.matchedFirst >> UInt64($0) & 1 == 0 }.map { a[$0] }
      let restB = b.indices.filter { alignment.matchedSecond >> UInt64($0) & 1 == 0 }.map { b[$0] }
      guard !(restA.contains(where: \.isNumber) && restB.contains(where: \.isNumber)),
        !(restA.contains(where: \.isName) && restB.contains(where: \.isName)),
        !OppositeWords.areOpposed(
          restA.map { list[Int($0.token)].key }, restB.map { list[Int($0.token)].key }),
        !isAddition(restA, restB), !isAddition(restB, restA)
      else { return nil }
      return Paraphrase(
        first: first, second: second, matched: 2 * alignment.pairs.count, all: a.count + b.count)
    }
  }

  /// Whether one sentence has nothing of its own and the other much: "The port costs $7 million. Banks have agreed to
  /// cover half of the $7 million price of the port."
  private static func isAddition(_ rest: [SentenceMeanings.Unit], _ other: [SentenceMeanings.Unit]) -> Bool {
    !rest.contains(where: \.isContent) && other.count(where: \.isContent) >= 3
  }

  /// Which units of two sentences are counterparts.
  private struct Alignment {
    typealias Units = UnsafeBufferPointer<SentenceMeanings.Unit>

    private(set) var pairs: [(first: Int, second: Int, isExact: Bool)] = []
    /// A bit for each unit that has a counterpart: a sentence has fewer than 64.
    private(set) var matchedFirst: UInt64 = 0
    private(set) var matchedSecond: UInt64 = 0
    /// The pairs that mean the contrary of each other.
    private(set) var contraries = 0
    /// The pairs that are neither names nor numbers.
    private(set) var contentCount = 0
    /// The weights of all units that have a counterpart, those of another stem a little less.
    private(set) var weight: Float = 0
    /// The same without names and numbers.
    private(set) var contentWeight: Float = 0
    private let counts: (first: Int, second: Int)

    init(_ a: Units, _ b: Units) {
      counts = (a.count, b.count)
      pairs.reserveCapacity(min(a.count, b.count))
      for (i, unit) in a.enumerated() {
        for (j, other) in b.enumerated()
        where other.stem == unit.stem && matchedSecond >> UInt64(j) & 1 == 0 && other.meanings == unit.meanings {
          match(i, j, a, b, isExact: true)
          break
        }
      }
      for (i, unit) in a.enumerated() where matchedFirst >> UInt64(i) & 1 == 0 && !unit.meanings.isEmpty {
        for (j, other) in b.enumerated() where matchedSecond >> UInt64(j) & 1 == 0 {
          guard let kinship = unit.meanings.kinship(with: other.meanings) else { continue }
          if kinship == .contrary { contraries += 1 }
          match(i, j, a, b, isExact: false)
          break
        }
      }
    }

    private mutating func match(_ i: Int, _ j: Int, _ a: Units, _ b: Units, isExact: Bool) {
      matchedFirst |= 1 << UInt64(i)
      matchedSecond |= 1 << UInt64(j)
      pairs.append((i, j, isExact))
      let gain = (a[i].weight + b[j].weight) * (isExact ? 1 : 0.9)
      weight += gain
      if a[i].isContent {
        contentCount += 1
        contentWeight += gain
      }
    }

    /// Whether the same words stand in the same order around another word: "The first half is …", "The second half is …".
    /// That is how lists and comparisons are built, which say two things.
    var isParallel: Bool {
      let pairs = pairs.sorted { $0.first < $1.first }
      let isOrdered = zip(pairs, pairs.dropFirst()).allSatisfy { $0.second < $1.second }
      guard isOrdered, pairs.count(where: \.isExact) * 3 >= pairs.count * 2 else { return false }
      var last = (first: -1, second: -1)
      for pair in pairs + [(counts.first, counts.second, true)] {
        if pair.first - last.first > 1, pair.second - last.second > 1 { return true }
        last = (pair.first, pair.second)
      }
      return false
    }
  }

  /// The earlier sentences of each word and meaning, as chains from later to earlier ones.
  private struct Index {
    /// The heads of the chains: of the stems by their numbers, and behind them of the lines of the thesaurus.
    private var heads: [Int32]
    private var entries: [(sentence: Int32, previous: Int32)] = []
    private let stemCount: Int

    init(_ meanings: SentenceMeanings) {
      stemCount = meanings.stemCount
      heads = [Int32](repeating: -1, count: stemCount + Thesaurus.Meanings.lineCount)
      entries.reserveCapacity(meanings.units.count * 2)
    }

    func forEachEarlier(like unit: SentenceMeanings.Unit, atMost limit: Int, _ body: (Int) -> Void) {
      func follow(_ chain: Int) {
        var entry = heads[chain]
        var steps = 0
        while entry >= 0, steps < limit {
          body(Int(entries[Int(entry)].sentence))
          entry = entries[Int(entry)].previous
          steps += 1
        }
      }
      if unit.meanings.isEmpty {
        follow(Int(unit.stem))
      } else {
        unit.meanings.forEachLine { follow(stemCount + Int($0)) }
      }
    }

    mutating func add(_ unit: SentenceMeanings.Unit, of sentence: Int) {
      if unit.meanings.isEmpty {
        add(sentence, to: Int(unit.stem))
      } else {
        unit.meanings.forEachLine { add(sentence, to: stemCount + Int($0)) }
      }
    }

    private mutating func add(_ sentence: Int, to chain: Int) {
      let place = Int32(truncatingIfNeeded: sentence)
      if heads[chain] >= 0, entries[Int(heads[chain])].sentence == place { return }
      entries.append((place, heads[chain]))
      heads[chain] = Int32(truncatingIfNeeded: entries.count - 1)
    }
  }
}
