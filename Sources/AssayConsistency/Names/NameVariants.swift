import AssayModel
import AssayText

/// Two spellings that seem to stand for one name.
struct NameVariant {
  /// Indices into `NameWords.words`. `common` is written so more often, or first.
  let common: Int
  let variant: Int
}

/// Finds spellings that differ by a slip or by transliteration, without comparing every name with every other.
enum NameVariants {
  /// Pairs that differ by one letter dropped, added, changed or swapped with its neighbour.
  ///
  /// Two such spellings become equal when the right letter is left out of one or both, so spellings are grouped by all
  /// their forms with one letter less (W. Garbe, "1000x faster spelling correction", 2012).
  static func slips(in names: NameWords) -> [NameVariant] {
    var forms: [Form] = []
    for (index, word) in names.words.enumerated() where word.letters.count >= 5 {
      let place = Int32(truncatingIfNeeded: index)
      for dropped in -1..<word.letters.count {
        forms.append(Form(hash: hash(word.letters, without: dropped), word: place))
      }
    }
    forms.sort { ($0.hash, $0.word) < ($1.hash, $1.word) }
    var pairs: Set<UInt64> = []
    var start = 0
    while start < forms.count {
      var end = start + 1
      while end < forms.count, forms[end].hash == forms[start].hash { end += 1 }
      for later in start..<end {
        for earlier in max(start, later - largestGroup)..<later where forms[earlier].word != forms[later].word {
          let (a, b) = (Int(forms[earlier].word), Int(forms[later].word))
          if isSlip(names.words[a].letters, names.words[b].letters) { pairs.insert(UInt64(a) << 32 | UInt64(b)) }
        }
      }
      start = end
    }
    return pairs.sorted().map { ordered(Int($0 >> 32), Int($0 & 0xFFFF_FFFF), in: names) }
  }

  private struct Form {
    let hash: UInt32
    let word: Int32
  }

  /// The spellings of one form that are compared with each other.
  private static let largestGroup = 8

  /// Pairs of one sound by another spelling.
  static func transliterations(in names: NameWords) -> [NameVariant] {
    var buckets: [[UInt8]: [Int]] = [:]
    var result: [NameVariant] = []
    for (index, word) in names.words.enumerated() where word.spelling.consonants.count >= 2 {
      for other in buckets[word.spelling.consonants, default: []].suffix(8) {
        let earlier = names.words[other]
        guard earlier.letters != word.letters, earlier.spelling.isTransliteration(of: word.spelling) else { continue }
        // A short name shows little: its neighbour must be the same name too.
        let isShort = word.spelling.consonants.count < 3 || min(word.letters.count, earlier.letters.count) < 5
        if isShort, word.before.isDisjoint(with: earlier.before) { continue }
        result.append(ordered(other, index, in: names))
      }
      buckets[word.spelling.consonants, default: []].append(index)
    }
    return result
  }

  private static func ordered(_ first: Int, _ second: Int, in names: NameWords) -> NameVariant {
    names.words[second].tokens.count > names.words[first].tokens.count
      ? NameVariant(common: second, variant: first) : NameVariant(common: first, variant: second)
  }

  private static func hash(_ letters: [UInt8], without dropped: Int) -> UInt32 {
    var hash = Folding.basis
    for index in letters.indices where index != dropped { hash = Folding.mix(hash, letters[index]) }
    return hash
  }

  /// Whether one letter was dropped, added, changed or swapped, but not where words are inflected: at the end.
  static func isSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a != b, abs(a.count - b.count) <= 1, a.first == b.first else { return false }
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var end = 0
    while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    let restA = a.count - start - end
    let restB = b.count - start - end
    if restA == 2, restB == 2 { return a[start] == b[start + 1] && a[start + 1] == b[start] }
    // "Maria" and "Mario", "Syria" and "Syrian", "Hindu" and "Hindi", "Texas" and "Texans".
    let isInflected = end == 1 && a.last == UInt8(ascii: "s") && restA != restB
    return max(restA, restB) == 1 && end > 0 && !isInflected
  }

  /// Whether the words beside two spellings, and the words between them, allow that they are one name.
  static func isOneName(_ pair: NameVariant, in names: NameWords, document: CheckedDocument) -> Bool {
    let common = names.words[pair.common]
    let variant = names.words[pair.variant]
    // "Boris Johnson" and "Ian Johnston": each with a first name of its own.
    if !common.before.isEmpty, !variant.before.isEmpty, common.before.isDisjoint(with: variant.before) { return false }
    if !common.after.isEmpty, !variant.after.isEmpty, common.after.isDisjoint(with: variant.after) { return false }
    let sharesNeighbour =
      !common.before.isDisjoint(with: variant.before) || !common.after.isDisjoint(with: variant.after)
    // "Laura Lind" and "Lauren": a first name beside a bare name tells nothing.
    if !sharesNeighbour, variant.before.isEmpty, !common.standsAlone, common.before.isEmpty { return false }
    if !sharesNeighbour, !variant.standsAlone, variant.before.isEmpty { return false }
    return common.isPlain == variant.isPlain && !areTold(apart: common, variant, in: document)
  }

  /// Whether the document itself says that there are two spellings, or sets the two side by side.
  private static func areTold(apart common: NameWords.Word, _ variant: NameWords.Word, in document: CheckedDocument)
    -> Bool
  {
    let list = document.tokens
    for token in variant.tokens.prefix(16) {
      guard let index = document.annotated.sentenceIndex(at: Int(list[token].start)) else { continue }
      let sentence = document.sentences[index].tokens
      guard let other = firstElement(of: common.tokens, in: sentence) else { continue }
      if common.tokens.count == 1 || variant.tokens.count > 1 { return true }
      let between = min(token, other)..<max(token, other)
      if between.count <= 10, between.contains(where: { aliasCues.contains(list[$0], in: list.text) }) { return true }
    }
    return false
  }

  /// The first of the ascending numbers that lies in a range.
  private static func firstElement(of numbers: [Int], in range: Range<Int>) -> Int? {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] < range.upperBound ? numbers[low] : nil
  }

  private static let aliasCues = Lexicon([
    (
      1,
      """
      also or spelled spelt written spelling transliterated transliteration known called alias aka formerly née
      pronounced renamed versus vs unlike brother sister cousin twin son daughter
      """
    )
  ])
}
