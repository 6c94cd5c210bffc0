import AssayText

/// Unit names and scale words with one slip of the pen.
enum Misspelling {
  /// The unit's word that a word of six letters or more was meant to be: two letters swapped, one lost, doubled or wrong; or
  /// the one that a known slip of fewer letters stands for.
  ///
  /// `nil` when no unit's word is that near, or the word is an ordinary one.
  static func unitWord(for list: TokenList, _ index: Int) -> String? {
    let known = knownSlips.value(of: list[index], in: list.text)
    if known != 0 { return known == 1 ? "dollar" : known == 2 ? "dollars" : "euros" }
    guard let word = letters(of: list, index) else { return nil }
    return slip(of: word, in: UnitTable.shared.longWords[Int(word[0] - 0x61)]) ?? slip(of: word, in: powers)
  }

  /// The power of ten that a word was meant to be: 6 for "millon".
  static func scalePower(for list: TokenList, _ index: Int) -> Int? {
    // Every slip leaves the first letter.
    switch list.text[Int(list[index].start)] | 0x20 {
    case UInt8(ascii: "m"), UInt8(ascii: "b"), UInt8(ascii: "t"): break
    default: return nil
    }
    guard let word = letters(of: list, index), let meant = slip(of: word, in: scales) else { return nil }
    switch meant.utf8.first {
    case UInt8(ascii: "m"): return 6
    case UInt8(ascii: "b"): return 9
    default: return meant.utf8.count == 8 && meant.hasPrefix("tr") ? 12 : 3
    }
  }

  /// The small letters of a word that may be a slip; every slip leaves the first letter.
  private static func letters(of list: TokenList, _ index: Int) -> [UInt8]? {
    let token = list[index]
    // A curly apostrophe is longer than a straight one.
    guard token.length >= 6, token.length <= 15 || token.traits.contains(.nonASCII), token.length <= 20,
      !ordinary.contains(token, in: list.text)
    else { return nil }
    let word =
      token.traits.contains(.nonASCII)
      ? Array(list.lowercased(index).utf8)
      : list.text.bytes[Int(token.start)..<Int(token.end)].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    return word.count >= 6 && word.count <= 15 && word[0] &- 0x61 < 26 ? word : nil
  }

  private static func slip(of word: [UInt8], in candidates: [[UInt8]]) -> String? {
    for candidate in candidates where abs(candidate.count - word.count) <= 1 && candidate[0] == word[0] {
      if isOneSlip(word, candidate) { return String(decoding: candidate, as: UTF8.self) }
    }
    return nil
  }

  /// Slips in short names of currencies: too short for a rule that would take no other word for them.
  private static let knownSlips = Lexicon([
    (1, "dolar doler doller dollor"), (2, "dolars dolers dollers dollors dollards dolllars"), (3, "euors eruos"),
  ])

  /// Words one slip away from a unit's or a scale's that are words of their own.
  private static let ordinary = Lexicon([
    (
      1,
      """
      metrics litter litters matter matters barrel's dollar's killers holders hectors squared squares squarer minutiae months
      mother mothers clones colonies colonels cologne colognes micromol percentages percepts francis stealing starling starlings
      shilling shillings gourds galleon galleons minuet minuets meteor meteors melters lifters loiters quartos radiant gilder
      gilders rumbles rumble thermos bushes pictogram pictograms millennial afghans bolivians billions millions trillions
      thousands thousandth millionth millionths billionth trillionth thousandths
      """
    )
  ])

  private static let powers = words("square cubic")
  private static let scales = words("million billion trillion thousand")

  private static func words(_ table: StaticString) -> [[UInt8]] {
    table.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.split(whereSeparator: \.isWhitespace).map {
      Array($0.utf8)
    }
  }

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
    return left + right == 1 && max(a.count, b.count) >= 7
  }
}
