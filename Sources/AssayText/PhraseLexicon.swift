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

  /// The phrases with one first word.
  @usableFromInline
  struct Group: Sendable {
    @usableFromInline var range: Range<Int>
    /// The end of the phrases of two words or more.
    @usableFromInline var longer: Int
    /// A bit for each second word's key modulo 64: most words after a first word continue no phrase.
    @usableFromInline var seconds: UInt64
  }

  /// For each first word, its phrases, longest first.
  @usableFromInline let phrases: [Phrase]
  @usableFromInline let first: Lexicon
  @usableFromInline let groups: [Group]
  /// The words of all phrases, one after the other: their keys, and their folded bytes in `pool`.
  @usableFromInline let keys: [UInt32]
  @usableFromInline let words: [Range<Int>]
  @usableFromInline let pool: [UInt8]

  /// - Parameter groups: The value of each group and its phrases, one a line. A value must not be 0.
  public init(_ groups: [(value: UInt32, phrases: StaticString)]) {
    var builder = Builder()
    for group in groups {
      group.phrases.withUTF8Buffer { bytes in
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
          builder.add(UnsafeBufferPointer(rebasing: line), value: group.value)
        }
      }
    }
    self.init(builder)
  }

  /// - Parameter entries: Each phrase, its words separated by blanks, with a value that is not 0.
  public init(_ entries: [(phrase: String, value: UInt32)]) {
    var builder = Builder()
    for entry in entries {
      Array(entry.phrase.utf8).withUnsafeBufferPointer { builder.add($0, value: entry.value) }
    }
    self.init(builder)
  }

  private init(_ builder: Builder) {
    let keys = builder.keys
    let words = builder.words
    let pool = builder.pool
    let phrases = builder.phrases.sorted { a, b in
      // By first word, its phrases longest first; of equal ones the first that was listed.
      if keys[a.first] != keys[b.first] { return keys[a.first] < keys[b.first] }
      let (one, other) = (pool[words[a.first]], pool[words[b.first]])
      if !one.elementsEqual(other) { return one.lexicographicallyPrecedes(other) }
      return a.count != b.count ? a.count > b.count : a.first < b.first
    }
    var groups: [Group] = []
    var entries: [(word: String, value: UInt32)] = []
    var start = 0
    while start < phrases.count {
      let first = pool[words[phrases[start].first]]
      var end = start + 1
      while end < phrases.count, keys[phrases[end].first] == keys[phrases[start].first],
        pool[words[phrases[end].first]].elementsEqual(first)
      { end += 1 }
      var group = Group(range: start..<end, longer: start, seconds: 0)
      while group.longer < end, phrases[group.longer].count > 1 {
        group.seconds |= 1 << UInt64(keys[phrases[group.longer].first + 1] & 63)
        group.longer += 1
      }
      groups.append(group)
      entries.append((String(decoding: first, as: UTF8.self), UInt32(groups.count)))
      start = end
    }
    self.phrases = phrases
    self.groups = groups
    self.keys = keys
    self.words = words
    self.pool = pool
    first = Lexicon(entries)
  }

  /// Phrases as they are listed, their words folded.
  private struct Builder {
    var phrases: [Phrase] = []
    var keys: [UInt32] = []
    var words: [Range<Int>] = []
    var pool: [UInt8] = []

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, value: UInt32) {
      let first = keys.count
      var index = 0
      while index < bytes.count {
        if bytes[index] == 0x20 {
          index += 1
          continue
        }
        let start = pool.count
        var key = Folding.basis
        while index < bytes.count, bytes[index] != 0x20 {
          let byte = Folding.next(bytes, &index, before: bytes.count)
          key = Folding.mix(key, byte)
          pool.append(byte)
        }
        keys.append(key)
        words.append(start..<pool.count)
      }
      if keys.count > first { phrases.append(Phrase(first: first, count: keys.count - first, value: value)) }
    }
  }

  /// The longest phrase that starts at token `index` and ends before token `end`.
  @inlinable
  public func longestMatch(
    at index: Int, in list: TokenList, before end: Int
  ) -> (value: UInt32, tokens: Range<Int>)? {
    let place = first.value(of: list.tokens[index], in: list.text)
    if place == 0 { return nil }
    return longestMatch(in: groups[Int(place) - 1], at: index, list, before: end)
  }

  /// The longest phrase of a group that starts at a token.
  @usableFromInline
  func longestMatch(
    in group: Group, at index: Int, _ list: TokenList, before end: Int
  ) -> (value: UInt32, tokens: Range<Int>)? {
    if index + 1 < end, group.seconds >> UInt64(list.tokens[index + 1].key & 63) & 1 != 0 {
      for candidate in group.range.lowerBound..<group.longer {
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
    }
    guard group.longer < group.range.upperBound, index < end else { return nil }
    return (phrases[group.longer].value, index..<index + 1)
  }

  /// Whether words with the right keys are the right words.
  private func isSpelt(_ phrase: Phrase, at index: Int, in list: TokenList) -> Bool {
    pool.withUnsafeBufferPointer { pool in
      for step in 1..<max(1, phrase.count) {
        let word = UnsafeBufferPointer(rebasing: pool[words[phrase.first + step]])
        if !list.text.folded(list.tokens[index + step].span, equals: word) { return false }
      }
      return true
    }
  }
}
