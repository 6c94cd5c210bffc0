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
  static func slips(in names: NameWords) -> [NameVariant] {
    // Words of one first letter are a chain from later to earlier ones.
    var heads = [Int32](repeating: -1, count: 32)
    var previous = [Int32](repeating: -1, count: names.words.count)
    var pairs: [(first: Int, second: Int)] = []
    names.withLetters { letters in
      for (index, word) in names.words.enumerated() where word.letterCount >= 5 {
        let initial = Int(letters[names.range(of: index).lowerBound] & 31)
        var earlier = Int(heads[initial])
        var steps = 0
        while earlier >= 0, steps < nearest {
          let other = names.words[earlier]
          // A slip adds one letter to the set of letters, takes one away, or both.
          if abs(word.letterCount - other.letterCount) <= 1, (word.alphabet ^ other.alphabet).nonzeroBitCount <= 2,
            isSlip(letters[names.range(of: earlier)], letters[names.range(of: index)])
          {
            pairs.append((earlier, index))
          }
          earlier = Int(previous[earlier])
          steps += 1
        }
        previous[index] = heads[initial]
        heads[initial] = Int32(truncatingIfNeeded: index)
      }
    }
    return pairs.sorted { $0 < $1 }.map { ordered($0.first, $0.second, in: names) }
  }

  /// The earlier words of one first letter that a word is compared with.
  private static let nearest = 2000

  /// Pairs of one sound by another spelling.
  static func transliterations(in names: NameWords) -> [NameVariant] {
    // Words of the same consonants are a chain from later to earlier ones.
    var table = KeyTable(capacity: names.words.count)
    var heads: [Int32] = []
    heads.reserveCapacity(names.words.count)
    var previous = [Int32](repeating: -1, count: names.words.count)
    var result: [NameVariant] = []
    for index in names.words.indices {
      let skeleton = names.withLetters { Spelling.skeleton(of: $0[names.range(of: index)]) }
      guard skeleton.count >= 2 else { continue }
      let number = table.add(skeleton.key)
      if number == heads.count {
        heads.append(-1)
      } else {
        var others: [Int] = []
        var earlier = Int(heads[number])
        while earlier >= 0, others.count < 8 {
          others.append(earlier)
          earlier = Int(previous[earlier])
        }
        for other in others.reversed() where isTransliteration(other, index, in: names) {
          result.append(ordered(other, index, in: names))
        }
      }
      previous[index] = heads[number]
      heads[number] = Int32(truncatingIfNeeded: index)
    }
    return result
  }

  private static func isTransliteration(_ earlier: Int, _ later: Int, in names: NameWords) -> Bool {
    let letters = (names.letters(of: earlier), names.letters(of: later))
    guard letters.0 != letters.1 else { return false }
    let spellings = (Spelling(Array(letters.0)), Spelling(Array(letters.1)))
    guard spellings.0.isTransliteration(of: spellings.1) else { return false }
    // A short name shows little: its neighbour must be the same name too.
    let isShort = spellings.1.consonants.count < 3 || min(letters.0.count, letters.1.count) < 5
    return !isShort || !names.neighbours(of: later).before.isDisjoint(with: names.neighbours(of: earlier).before)
  }

  private static func ordered(_ first: Int, _ second: Int, in names: NameWords) -> NameVariant {
    names.words[second].mentionCount > names.words[first].mentionCount
      ? NameVariant(common: second, variant: first) : NameVariant(common: first, variant: second)
  }

  /// Whether one letter was dropped, added, changed or swapped, but not where words are inflected: at the end.
  static func isSlip<Letters: RandomAccessCollection<UInt8>>(_ a: Letters, _ b: Letters) -> Bool
  where Letters.Index == Int {
    guard abs(a.count - b.count) <= 1, a.first == b.first else { return false }
    let least = min(a.count, b.count)
    var start = 0
    while start < least, a[a.startIndex + start] == b[b.startIndex + start] { start += 1 }
    if start == a.count, start == b.count { return false }
    var end = 0
    while end < least - start, a[a.endIndex - 1 - end] == b[b.endIndex - 1 - end] { end += 1 }
    let restA = a.count - start - end
    let restB = b.count - start - end
    if restA == 2, restB == 2 {
      let (placeA, placeB) = (a.startIndex + start, b.startIndex + start)
      return a[placeA] == b[placeB + 1] && a[placeA + 1] == b[placeB]
    }
    // "Maria" and "Mario", "Syria" and "Syrian", "Hindu" and "Hindi", "Texas" and "Texans".
    let isInflected = end == 1 && a.last == UInt8(ascii: "s") && restA != restB
    return max(restA, restB) == 1 && end > 0 && !isInflected
  }

  /// Whether the words beside two spellings, and the words between them, allow that they are one name.
  static func isOneName(_ pair: NameVariant, in names: NameWords, document: CheckedDocument) -> Bool {
    guard names.words[pair.common].isPlain == names.words[pair.variant].isPlain,
      !isShorthand(names.mentions(of: pair.common), in: document.tokens),
      !isShorthand(names.mentions(of: pair.variant), in: document.tokens)
    else { return false }
    let common = names.neighbours(of: pair.common)
    let variant = names.neighbours(of: pair.variant)
    // "Boris Johnson" and "Ian Johnston": each with a first name of its own.
    if !common.before.isEmpty, !variant.before.isEmpty, common.before.isDisjoint(with: variant.before) { return false }
    if !common.after.isEmpty, !variant.after.isEmpty, common.after.isDisjoint(with: variant.after) { return false }
    let sharesNeighbour =
      !common.before.isDisjoint(with: variant.before) || !common.after.isDisjoint(with: variant.after)
    // "Laura Lind" and "Lauren": a first name beside a bare name tells nothing.
    if !sharesNeighbour, variant.before.isEmpty, !common.standsAlone, common.before.isEmpty { return false }
    if !sharesNeighbour, !variant.standsAlone, variant.before.isEmpty { return false }
    let mentions = (common: names.mentions(of: pair.common), variant: names.mentions(of: pair.variant))
    guard areDouble(mentions.common, in: document.tokens) == areDouble(mentions.variant, in: document.tokens) else {
      return false
    }
    return !areTold(apart: mentions.common, mentions.variant, in: document)
  }

  /// Whether a name is made of initials: "NGOs", "mRNAs".
  ///
  /// - Parameter mentions: Indices of tokens.
  private static func isShorthand(_ mentions: [Int], in list: TokenList) -> Bool {
    guard let first = mentions.first, !list[first].traits.contains(.allCapitals) else { return false }
    return list.text.bytes[Int(list[first].start)..<Int(list[first].end)].count { $0 &- 0x41 < 26 } >= 3
  }

  /// Whether a name stands as half of a double name only: "Meyer" of "Meyer-Lohr" is no "Meier". "al-Zour" is no double
  /// name.
  ///
  /// - Parameter mentions: Indices of tokens.
  private static func areDouble(_ mentions: [Int], in list: TokenList) -> Bool {
    func isHalf(_ index: Int, with other: Int) -> Bool {
      let mark = (index + other) / 2
      guard list.tokens.indices.contains(other), list.isMark(mark, "-"), !list[mark].hasSpaceBefore,
        !list[mark + 1].hasSpaceBefore
      else { return false }
      return list[other].kind == .word && list[other].isCapitalised
        && !NameWords.particles.contains(list[other], in: list.text)
    }
    return !mentions.isEmpty && mentions.allSatisfy { isHalf($0, with: $0 - 2) || isHalf($0, with: $0 + 2) }
  }

  /// Whether the document itself says that there are two spellings, or sets the two side by side.
  ///
  /// - Parameters: Indices of tokens, ascending.
  private static func areTold(apart common: [Int], _ variant: [Int], in document: CheckedDocument) -> Bool {
    let list = document.tokens
    for token in variant.prefix(16) {
      guard let index = document.annotated.sentenceIndex(at: Int(list[token].start)) else { continue }
      let sentence = document.sentences[index].tokens
      guard let other = firstElement(of: common, in: sentence) else { continue }
      if common.count == 1 || variant.count > 1 { return true }
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
