/// Phrases of one or more tokens with a value for each; the longest one that starts at a token is found.
///
/// A phrase is written as the tokeniser cuts it, with one blank between tokens: "as a result of".
public struct PhraseLexicon: Sendable {
  @usableFromInline
  struct Phrase: Sendable {
    /// Index of its first word in `keys` and `words`.
    @usableFromInline var first: Int
    @usableFromInline var count: Int
    @usableFromInline var value: UInt32
  }

  /// For each first word, its phrases, longest first.
  @usableFromInline let phrases: [Phrase]
  @usableFromInline let first: Lexicon
  @usableFromInline let ranges: [Range<Int>]
  /// The words of all phrases, one after the other: their keys, and their folded bytes in `pool`.
  @usableFromInline let keys: [UInt32]
  @usableFromInline let words: [Range<Int>]
  @usableFromInline let pool: [UInt8]

  /// - Parameter groups: The value of each group and its phrases, one a line. A value must not be 0.
  public init(_ groups: [(value: UInt32, phrases: StaticString)]) {
    var all: [(words: [[UInt8]], value: UInt32)] = []
    for group in groups {
      let lines = group.phrases.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      for line in lines.split(separator: "\n") {
        let words = line.split(separator: " ").map { Folding.folded($0) }
        if !words.isEmpty { all.append((words, group.value)) }
      }
    }
    self.init(phrases: all)
  }

  /// - Parameter entries: Each phrase, its words separated by blanks, with a value that is not 0.
  public init(_ entries: [(phrase: String, value: UInt32)]) {
    self.init(
      phrases: entries.compactMap { entry in
        let words = entry.phrase.split(separator: " ").map { Folding.folded($0) }
        return words.isEmpty ? nil : (words, entry.value)
      })
  }

  private init(phrases all: [(words: [[UInt8]], value: UInt32)]) {
    let sorted = all.sorted {
      if $0.words[0] != $1.words[0] { return $0.words[0].lexicographicallyPrecedes($1.words[0]) }
      return $0.words.count > $1.words.count
    }
    var ranges: [Range<Int>] = []
    var entries: [(word: String, value: UInt32)] = []
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end].words[0] == sorted[start].words[0] { end += 1 }
      ranges.append(start..<end)
      entries.append((String(decoding: sorted[start].words[0], as: UTF8.self), UInt32(ranges.count)))
      start = end
    }
    var phrases: [Phrase] = []
    var keys: [UInt32] = []
    var words: [Range<Int>] = []
    var pool: [UInt8] = []
    for phrase in sorted {
      phrases.append(Phrase(first: keys.count, count: phrase.words.count, value: phrase.value))
      for word in phrase.words {
        keys.append(word.withUnsafeBufferPointer { Folding.key($0, 0, $0.count) })
        words.append(pool.count..<pool.count + word.count)
        pool += word
      }
    }
    self.phrases = phrases
    self.ranges = ranges
    self.keys = keys
    self.words = words
    self.pool = pool
    first = Lexicon(entries)
  }

  /// The longest phrase that starts at token `index` and ends before token `end`.
  @inlinable
  public func longestMatch(
    at index: Int, in list: TokenList, before end: Int
  ) -> (value: UInt32, tokens: Range<Int>)? {
    let group = first.value(of: list.tokens[index], in: list.text)
    if group == 0 { return nil }
    for candidate in ranges[Int(group) - 1] {
      let phrase = phrases[candidate]
      if index + phrase.count > end { continue }
      var matched = 1
      while matched < phrase.count, list.tokens[index + matched].key == keys[phrase.first + matched] {
        matched += 1
      }
      if matched == phrase.count, isSpelt(phrase, at: index, in: list) {
        return (phrase.value, index..<index + matched)
      }
    }
    return nil
  }

  /// Whether words with the right keys are the right words.
  @usableFromInline
  func isSpelt(_ phrase: Phrase, at index: Int, in list: TokenList) -> Bool {
    pool.withUnsafeBufferPointer { pool in
      for step in 1..<max(1, phrase.count) {
        let word = UnsafeBufferPointer(rebasing: pool[words[phrase.first + step]])
        if !list.text.folded(list.tokens[index + step].span, equals: word) { return false }
      }
      return true
    }
  }
}
