import AssayText

/// Unit names with one slip of the pen.
enum Misspelling {
  /// The unit's word that a word of six letters or more was meant to be: two letters swapped, one lost, doubled or wrong.
  ///
  /// `nil` when no unit's word is that near, or the word is an ordinary one.
  static func unitWord(for list: TokenList, _ index: Int) -> String? {
    let token = list[index]
    // A curly apostrophe is longer than a straight one.
    guard token.length >= 6, token.length <= 14 || token.traits.contains(.nonASCII),
      !ordinary.contains(token, in: list.text)
    else { return nil }
    // Every slip leaves the first letter, so most words need no look at the list.
    let first = list.text[Int(token.start)] | 0x20
    guard firstLetters >> UInt32(truncatingIfNeeded: first &- 0x61) & 1 != 0 else { return nil }
    let start = Int(token.start)
    if !token.traits.contains(.nonASCII), !words.contains(where: { mayBe($0, list.text, start, token.length) }) {
      return nil
    }
    let word = Array(list.lowercased(index).utf8)
    guard word.count >= 6, word.count <= 14 else { return nil }
    for candidate in words where abs(candidate.count - word.count) <= 1 && candidate[0] == word[0] {
      if isOneSlip(word, candidate) { return String(decoding: candidate, as: UTF8.self) }
    }
    return nil
  }

  /// Whether a slip can lie between a unit's word and letters: it leaves the first two or the last two alone.
  private static func mayBe(_ word: [UInt8], _ text: Text, _ start: Int, _ count: Int) -> Bool {
    guard abs(word.count - count) <= 1, text[start] | 0x20 == word[0] else { return false }
    return text[start + 1] | 0x20 == word[1]
      || text[start + count - 1] | 0x20 == word[word.count - 1]
        && text[start + count - 2] | 0x20 == word[word.count - 2]
  }

  /// A bit for each letter that a unit's word starts with.
  private static let firstLetters = words.reduce(into: UInt32(0)) { letters, word in
    letters |= 1 << UInt32(word[0] - 0x61)
  }

  /// Words one slip away from a unit that are words of their own.
  private static let ordinary = Lexicon([
    (
      1,
      "metrics litter litters matter matters barrel's dollar's killers holders hectors squares minutiae months mother mothers"
    )
  ])

  private static let words: [[UInt8]] = {
    let table: StaticString = """
      square cubic metres meters kilometre kilometres kilometer kilometers centimetre centimetres centimeter centimeters
      millimetres millimeters hectare hectares litres liters kilogram kilograms kilogramme kilogrammes tonnes gallons barrels
      percent celsius fahrenheit minutes seconds dollars megawatts kilowatts gigawatts
      """
    return table.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      .split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
  }()

  /// Damerau-Levenshtein distance of exactly one; substitutions count only in words of eight letters or more.
  private static func isOneSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    var start = 0
    while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
    var tail = 0
    while tail < a.count - start, tail < b.count - start, a[a.count - 1 - tail] == b[b.count - 1 - tail] {
      tail += 1
    }
    let left = a.count - start - tail
    let right = b.count - start - tail
    if left == 2, right == 2 { return a[start] == b[start + 1] && a[start + 1] == b[start] }
    if left == 1, right == 1 { return a.count >= 8 }
    return left + right == 1 && a.count >= 7
  }
}
