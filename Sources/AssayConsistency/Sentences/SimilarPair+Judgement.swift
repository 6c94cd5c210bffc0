import AssayText

extension SimilarPair {
  /// What the words that differ say about two sentences.
  enum Difference {
    /// Wording only: synonyms, order, filler.
    case wording
    /// A name, an opposite or a negation differs: two statements.
    case statement
    /// One number differs and nothing else that matters: indices into `SentenceWords.words`.
    case number(first: Int, second: Int)
  }

  /// The number of words that both have, moved ones included.
  func sharedCount(in words: SentenceWords) -> Int { words.ranges[first].count - onlyFirst.count }

  func contentCount(of indices: [Int], in words: SentenceWords) -> Int {
    indices.reduce(0) { $0 + (words.words[$1].isContent ? 1 : 0) }
  }

  /// - Parameter includesFirst: Whether the words that only the first sentence has count; they do not when the
  ///   second sentence repeats one clause of the first.
  func difference(
    in words: SentenceWords, onlyFirst first: [Int], onlySecond second: [Int], list: TokenList
  ) -> Difference {
    func names(_ indices: [Int]) -> [Int] {
      indices.filter { words.words[$0].isName && !words.words[$0].isNumber }
    }
    func numbers(_ indices: [Int]) -> [Int] { indices.filter { words.words[$0].isNumber } }
    func negations(_ indices: [Int]) -> Int {
      indices.reduce(0) { $0 + (words.words[$1].traits.contains(.negation) ? 1 : 0) }
    }
    func keys(_ indices: [Int]) -> [UInt32] { indices.map { words.words[$0].key } }
    let firstNames = names(first)
    let secondNames = names(second)
    if !firstNames.isEmpty, !secondNames.isEmpty,
      !Self.abbreviates(firstNames, secondNames, words, list), !Self.abbreviates(secondNames, firstNames, words, list)
    {
      return .statement
    }
    if negations(first) != negations(second) { return .statement }
    if OppositeWords.areOpposed(keys(first), keys(second)) { return .statement }
    let firstNumbers = numbers(first)
    let secondNumbers = numbers(second)
    if !firstNumbers.isEmpty || !secondNumbers.isEmpty {
      if firstNumbers.count == 1, secondNumbers.count == 1 {
        return .number(first: firstNumbers[0], second: secondNumbers[0])
      }
      return .statement
    }
    return .wording
  }

  /// Whether the names on one side are the initials of those on the other ("US", "United States").
  private static func abbreviates(
    _ short: [Int], _ long: [Int], _ words: SentenceWords, _ list: TokenList
  ) -> Bool {
    guard short.count == 1 else { return false }
    let token = list[Int(words.words[short[0]].token)]
    guard token.traits.contains(.allCapitals) else { return false }
    let letters = list.text.bytes[Int(token.start)..<Int(token.end)].filter { $0 != UInt8(ascii: ".") }
    let initials = long.map { list.text[Int(list[Int(words.words[$0].token)].start)] }
    return letters == initials
  }
}
