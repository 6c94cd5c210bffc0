import AssayText

/// Two sentences that share much of their wording, with the words that they do not share.
struct SimilarPair {
  /// Indices of sentences; `first` comes earlier in the text.
  let first: Int
  let second: Int
  /// Indices into `SentenceWords.words` of words that stand in the same order in both, one pair each.
  let aligned: [(first: Int, second: Int)]
  /// Indices of the words that only one sentence has; a word that merely moved is in neither.
  let onlyFirst: [Int]
  let onlySecond: [Int]
  let isIdentical: Bool
}

/// Finds sentences that share wording, without comparing every sentence with every other.
///
/// Runs of three words are looked up in a table of the runs seen before; the earlier sentences that share most runs
/// are aligned word by word (longest common subsequence).
enum SimilarSentences {
  /// The words of a sentence that are compared at most.
  private static let longest = 120
  /// The earlier places of a run of words that are looked at, the nearest first.
  private static let places = 6
  /// The earlier sentences that a sentence is aligned with.
  private static let candidates = 3

  static func pairs(in words: SentenceWords) -> [SimilarPair] {
    var capacity = 1024
    while capacity < words.words.count * 2 { capacity *= 2 }
    // Each slot heads a chain of runs with the same slot; a chain goes from later to earlier words.
    var heads = [Int32](repeating: -1, count: capacity)
    var previous = [Int32](repeating: -1, count: words.words.count)
    var hashes = [UInt32](repeating: 0, count: words.words.count)
    var sentenceOfWord = [Int32](repeating: 0, count: words.words.count)
    var result: [SimilarPair] = []
    for sentence in words.ranges.indices {
      let range = words.ranges[sentence]
      guard range.count >= 4 else { continue }
      let first = range.lowerBound
      let last = min(range.upperBound, first + longest) - 3
      var votes: [(sentence: Int32, count: Int)] = []
      for index in first...last {
        sentenceOfWord[index] = Int32(truncatingIfNeeded: sentence)
        let hash = run(at: index, in: words)
        hashes[index] = hash
        var place = heads[Int(hash) & (capacity - 1)]
        var steps = 0
        while place >= 0, steps < places {
          steps += 1
          let earlier = Int(place)
          if hashes[earlier] == hash, Int(sentenceOfWord[earlier]) != sentence {
            if let vote = votes.firstIndex(where: { $0.sentence == sentenceOfWord[earlier] }) {
              votes[vote].count += 1
            } else {
              votes.append((sentenceOfWord[earlier], 1))
            }
          }
          place = previous[earlier]
        }
      }
      for index in first...last {
        let slot = Int(hashes[index]) & (capacity - 1)
        previous[index] = heads[slot]
        heads[slot] = Int32(truncatingIfNeeded: index)
      }
      let best = votes.filter { $0.count >= 2 }.sorted { ($1.count, $0.sentence) < ($0.count, $1.sentence) }
      for candidate in best.prefix(candidates)
      where mayBeAlike(words[Int(candidate.sentence)], words[sentence]) {
        let pair = align(Int(candidate.sentence), sentence, in: words)
        result.append(pair)
        if pair.isIdentical { break }
      }
    }
    return result
  }

  /// Whether two sentences may share four in five words of the shorter one but for one word, which is the least that
  /// any rule asks for; told from one bit for each word, so some that share less pass too.
  private static func mayBeAlike(_ a: ArraySlice<SentenceWords.Word>, _ b: ArraySlice<SentenceWords.Word>) -> Bool {
    let (shorter, longer) = a.count < b.count ? (a, b) : (b, a)
    guard longer.count <= longest else { return true }
    var bits = SIMD4<UInt64>()
    for word in longer { bits[Int(word.key >> 30)] |= 1 << UInt64(word.key >> 24 & 63) }
    var shared = 0
    for word in shorter where bits[Int(word.key >> 30)] >> UInt64(word.key >> 24 & 63) & 1 != 0 { shared += 1 }
    return shared * 5 >= (shorter.count - 1) * 4
  }

  private static func run(at index: Int, in words: SentenceWords) -> UInt32 {
    var hash = words.words[index].key
    hash = (hash ^ 0x9E37_79B9) &* 0x85EB_CA6B ^ words.words[index + 1].key
    hash = (hash ^ hash >> 15) &* 0xC2B2_AE35 ^ words.words[index + 2].key
    hash = (hash ^ hash >> 13) &* 0x85EB_CA6B
    return hash ^ hash >> 16
  }

  private static func align(_ first: Int, _ second: Int, in words: SentenceWords) -> SimilarPair {
    let a = Array(words.ranges[first].prefix(longest))
    let b = Array(words.ranges[second].prefix(longest))
    let identical =
      words.ranges[first].count == words.ranges[second].count
      && zip(words[first], words[second]).allSatisfy { $0.key == $1.key }
    if identical {
      return SimilarPair(
        first: first, second: second, aligned: Array(zip(a, b)).map { (first: $0, second: $1) }, onlyFirst: [],
        onlySecond: [], isIdentical: true)
    }
    let aligned = longestCommonSubsequence(a, b, in: words)
    var onlyFirst = a
    onlyFirst.removeAll { index in aligned.contains { $0.first == index } }
    var onlySecond = b
    onlySecond.removeAll { index in aligned.contains { $0.second == index } }
    // A word that moved is in both lists.
    onlyFirst.removeAll { index in
      guard let moved = onlySecond.firstIndex(where: { words.words[$0].key == words.words[index].key }) else {
        return false
      }
      onlySecond.remove(at: moved)
      return true
    }
    return SimilarPair(
      first: first, second: second, aligned: aligned, onlyFirst: onlyFirst, onlySecond: onlySecond,
      isIdentical: false)
  }

  private static func longestCommonSubsequence(
    _ a: [Int], _ b: [Int], in words: SentenceWords
  ) -> [(first: Int, second: Int)] {
    let width = b.count + 1
    var lengths = [UInt8](repeating: 0, count: (a.count + 1) * width)
    for i in stride(from: a.count - 1, through: 0, by: -1) {
      let key = words.words[a[i]].key
      for j in stride(from: b.count - 1, through: 0, by: -1) {
        lengths[i * width + j] =
          words.words[b[j]].key == key
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var pairs: [(first: Int, second: Int)] = []
    var i = 0
    var j = 0
    while i < a.count, j < b.count {
      if words.words[a[i]].key == words.words[b[j]].key {
        pairs.append((a[i], b[j]))
        i += 1
        j += 1
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    tighten(&pairs, in: words)
    return pairs
  }

  /// Moves each pair as near to the next one as the words allow, so that a clause is aligned with a clause.
  private static func tighten(_ pairs: inout [(first: Int, second: Int)], in words: SentenceWords) {
    for index in pairs.indices.dropLast().reversed() {
      let key = words.words[pairs[index].first].key
      let next = pairs[index + 1]
      for place in stride(from: next.first - 1, to: pairs[index].first, by: -1) where words.words[place].key == key {
        pairs[index].first = place
        break
      }
      for place in stride(from: next.second - 1, to: pairs[index].second, by: -1)
      where words.words[place].key == key {
        pairs[index].second = place
        break
      }
    }
  }
}
