/// Phrases of one or more tokens with a value for each; the longest one that starts at a token is found.
///
/// A phrase is written as the tokeniser cuts it, with one blank between tokens: "as a result of".
public struct PhraseLexicon: Sendable {
  @usableFromInline
  struct Phrase: Sendable {
    @usableFromInline var words: [[UInt8]]
    @usableFromInline var value: UInt32
  }

  /// For each first word, its phrases, longest first.
  @usableFromInline let phrases: [Phrase]
  @usableFromInline let first: Lexicon
  @usableFromInline let ranges: [Range<Int>]

  /// - Parameter groups: The value of each group and its phrases, one a line. A value must not be 0.
  public init(_ groups: [(value: UInt32, phrases: StaticString)]) {
    var all: [Phrase] = []
    for group in groups {
      let lines = group.phrases.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      for line in lines.split(separator: "\n") {
        let words = line.split(separator: " ").map { Folding.folded($0) }
        if !words.isEmpty { all.append(Phrase(words: words, value: group.value)) }
      }
    }
    self.init(phrases: all)
  }

  /// - Parameter entries: Each phrase, its words separated by blanks, with a value that is not 0.
  public init(_ entries: [(phrase: String, value: UInt32)]) {
    self.init(
      phrases: entries.compactMap { entry in
        let words = entry.phrase.split(separator: " ").map { Folding.folded($0) }
        return words.isEmpty ? nil : Phrase(words: words, value: entry.value)
      })
  }

  private init(phrases all: [Phrase]) {
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
    phrases = sorted
    self.ranges = ranges
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
      if index + phrase.words.count > end { continue }
      var matched = 1
      while matched < phrase.words.count {
        let token = list.tokens[index + matched]
        let same = phrase.words[matched].withUnsafeBufferPointer { list.text.folded(token.span, equals: $0) }
        if !same { break }
        matched += 1
      }
      if matched == phrase.words.count { return (phrase.value, index..<index + matched) }
    }
    return nil
  }
}
