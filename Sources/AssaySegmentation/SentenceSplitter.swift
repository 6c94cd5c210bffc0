import AssayModel
import AssayText

/// Finds where sentences end in a block's tokens.
///
/// A full stop ends a sentence when what follows can start one and what stands before it is no abbreviation that asks for
/// more. Closing quotation marks, brackets and reference marks behind the stop belong to the sentence that they close.
enum SentenceSplitter {
  /// The sentences of a block as ranges of token indices: they cover the block, in order, without gaps.
  static func sentences(in list: TokenList, block: Range<Int>, kind: Block.Kind) -> [Range<Int>] {
    if block.isEmpty { return [] }
    if kind == .tableRow || kind == .code { return [block] }
    var scan = SentenceScan(list: list, block: block)
    return scan.sentences()
  }
}

/// One walk over a block.
private struct SentenceScan {
  let list: TokenList
  let block: Range<Int>
  /// Tokens at which a line or an item starts that must start a sentence.
  let starts: [Int]
  private var result: [Range<Int>] = []
  private var first: Int
  private var nextStart = 0
  /// Whether an odd number of straight double quotation marks has been passed.
  private var isQuoting = false

  init(list: TokenList, block: Range<Int>) {
    self.list = list
    self.block = block
    first = block.lowerBound
    starts = BlockItems.starts(in: list, block: block)
    result.reserveCapacity(block.count / 20 + 1)
  }

  mutating func sentences() -> [Range<Int>] {
    var index = block.lowerBound
    while index < block.upperBound {
      if nextStart < starts.count, starts[nextStart] <= index {
        cut(before: starts[nextStart])
        nextStart += 1
      }
      // Most tokens are words without a full stop, which end nothing.
      if list[index].kind == .word, !list[index].traits.contains(.hasFullStop) {
        index += 1
        continue
      }
      if isStraightQuote(index) { isQuoting.toggle() }
      guard isStop(index), !isItemMarker(index) else {
        index += 1
        continue
      }
      let after = pastStop(index)
      if after < block.upperBound { endSentence(at: index, next: after) }
      index = after
    }
    if first < block.upperBound { result.append(first..<block.upperBound) }
    return result
  }

  private mutating func cut(before index: Int) {
    guard index > first else { return }
    result.append(first..<index)
    first = index
  }

  // MARK: The stop and what belongs to it

  private func isStop(_ index: Int) -> Bool {
    let token = list[index]
    if token.kind == .punctuation {
      switch list.text[Int(token.start)] {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return true
      case 0xE2, 0xE3, 0xEF: return isEllipsis(index) || isWideStop(index)
      default: return false
      }
    }
    return isInitialism(index)
  }

  /// "U.S.", "p.m.": a word that holds its own full stop.
  private func isInitialism(_ index: Int) -> Bool {
    let token = list[index]
    return token.kind == .word && token.traits.contains(.hasFullStop)
      && list.text[Int(token.end) - 1] == UInt8(ascii: ".")
  }

  private func isEllipsis(_ index: Int) -> Bool {
    let token = list[index]
    if list.text[Int(token.start)] == UInt8(ascii: ".") { return token.length > 1 }
    return scalar(index) == 0x2026
  }

  /// The full stop, exclamation mark and question mark of Chinese and Japanese.
  private func isWideStop(_ index: Int) -> Bool {
    let value = scalar(index)
    return value == 0x3002 || value == 0xFF01 || value == 0xFF1F
  }

  private func scalar(_ index: Int) -> UInt32 { list.text.scalar(at: Int(list[index].start))?.value ?? 0 }

  private func isStraightQuote(_ index: Int) -> Bool { list.isMark(index, "\"") }

  /// The first token that no longer belongs to the stop at `index`: after further stops, closing marks and references.
  private mutating func pastStop(_ index: Int) -> Int {
    var next = index + 1
    while next < block.upperBound, isFurtherStop(next) { next += 1 }
    next = pastClosing(next)
    while next < block.upperBound, let end = pastReference(next) { next = pastClosing(end) }
    return next
  }

  private func isFurtherStop(_ index: Int) -> Bool {
    guard list[index].kind == .punctuation, isStop(index) else { return false }
    // In ". . ." each dot stands alone.
    return !list[index].hasSpaceBefore || list.isMark(index, ".")
  }

  private mutating func pastClosing(_ index: Int) -> Int {
    var next = index
    while next < block.upperBound, isClosing(next) {
      if isStraightQuote(next) { isQuoting.toggle() }
      next += 1
    }
    return next
  }

  private func isClosing(_ index: Int) -> Bool {
    let token = list[index]
    guard token.kind == .punctuation || token.kind == .possessive else { return false }
    if token.hasSpaceBefore {
      guard isStraightQuote(index), isQuoting else { return false }
      return index + 1 >= block.upperBound || list[index + 1].hasSpaceBefore
    }
    switch scalar(index) {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D, 0x203A, 0x300D, 0x300F: return true
    default: return false
    }
  }

  /// The end of a reference mark that starts at `index`: "[17]", "[a]", "[...]", "12" right behind the stop.
  private func pastReference(_ index: Int) -> Int? {
    if list.isMark(index, "[") {
      var next = index + 1
      while next < min(index + 12, block.upperBound), !list.isMark(next, "]") {
        let token = list[next]
        if token.isWord, token.length > 1, !list.matches(next, "note") { return nil }
        next += 1
      }
      return list.isMark(next, "]") && next < block.upperBound ? next + 1 : nil
    }
    let token = list[index]
    guard token.isNumber, token.length <= 3, index + 1 < block.upperBound else { return nil }
    let follower = list[index + 1]
    guard follower.isCapitalised, follower.hasSpaceBefore else { return nil }
    // "learning.12 The", or a raised figure that lost its height: "rights. 4 Even so".
    if !token.hasSpaceBefore { return index + 1 }
    return token.length <= 2 && isStarter(index + 1) ? index + 1 : nil
  }

  // MARK: The decision

  private mutating func endSentence(at stop: Int, next: Int) {
    // "the old order. . . . The new": the first dot is the full stop, the others stand for words left out.
    if next - stop >= 4, list.isMark(stop, "."), !list[stop].hasSpaceBefore, list[stop + 1].hasSpaceBefore,
      list.isMark(next - 1, "."), list[next].isCapitalised
    {
      return cut(before: stop + 1)
    }
    if endsSentence(at: stop, next: next) { cut(before: next) }
  }

  private func endsSentence(at stop: Int, next: Int) -> Bool {
    if isWideStop(stop) { return true }
    guard list[next].hasSpaceBefore else { return startsWithoutSpace(stop, next) }
    var word = next
    while word < min(next + 3, block.upperBound), isOpening(word) { word += 1 }
    guard word < block.upperBound else { return false }
    guard canStart(word) else { return startsRemark(at: next, after: stop) }
    switch list.text[Int(list[stop].start)] {
    case UInt8(ascii: "?"), UInt8(ascii: "!"):
      if next > stop + 1, word == next, isAttribution(next) { return false }
      let name = stop > first ? SentenceWord.of(list[stop - 1], in: list.text) : []
      return !name.contains(.exclaimed) || isStarter(word)
    default:
      if isEllipsis(stop) || isSpacedEllipsis(stop, next) {
        // "I" is written large wherever it stands.
        if list.matches(word, "i") { return next - stop > 3 }
        return list[word].isCapitalised && !list.isMark(next, "(") && !list.isMark(next, "[")
      }
      return fullStopEnds(at: stop, next: word, isClosed: next > stop + 1)
    }
  }

  /// Whether a bracket opens a remark of its own behind a whole sentence: "It was sold. (photograph: the author)".
  private func startsRemark(at next: Int, after stop: Int) -> Bool {
    guard list.isMark(next, "("), next == stop + 1, list.isMark(stop, "."), stop > first else { return false }
    let before = list[stop - 1]
    return before.isWord && !before.isCapitalised && before.length > 3
      && SentenceWord.of(before, in: list.text).isEmpty
  }

  private func isSpacedEllipsis(_ stop: Int, _ next: Int) -> Bool {
    list.isMark(stop, ".") && stop + 2 < next && list.isMark(stop + 1, ".") && list[stop + 1].hasSpaceBefore
  }

  private func fullStopEnds(at stop: Int, next: Int, isClosed: Bool) -> Bool {
    let word = isInitialism(stop) ? stop : stop - 1
    guard word >= first, word == stop || !list[stop].hasSpaceBefore else { return true }
    let token = list[word]
    if token.kind == .symbol { return !(list[next].isNumber && scalar(word) == 0xB0) }
    guard token.isWord else { return true }
    let before = SentenceWord.of(token, in: list.text)
    let starter = isStarter(next)
    if list[next].isNumber {
      if before.contains(.measure), word > first, list[word - 1].isNumber { return false }
      return before.isDisjoint(with: [.numbered, .month, .linking])
        && !(before.contains(.title) && token.isCapitalised)
    }
    if before.contains(.title), token.isCapitalised { return false }
    // The initial of a name: "J. P. Harrow".
    if token.length == 1, token.isCapitalised, word != stop {
      if list.matches(word, "i"), list.matches(word - 1, "and") { return true }
      return starter
    }
    if before.contains(.linking) { return false }
    // "At 5 a.m. Mr Hall left" has only begun; "The shop opened at 5 a.m. Mr Hall left" has two sentences.
    if before.contains(.clock) {
      return !SentenceWord.of(list[next], in: list.text).contains(.afterClock) && !isAllCapitals(next)
        && (word - first >= 5 || (starter && word - first > 3))
    }
    if before.contains(.numbered), !before.contains(.medial) {
      return starter || !(token.isCapitalised && list[next].length <= 3)
    }
    if before.contains(.month) { return starter || !token.isCapitalised }
    if before.contains(.state), token.isCapitalised, list.isMark(word - 1, ",") { return starter }
    if list.matches(word, "no") { return true }
    if before.contains(.medial) || (word == stop) { return starter || (isClosed && word != stop) }
    return true
  }

  private func isAllCapitals(_ index: Int) -> Bool { list[index].traits.contains(.allCapitals) }

  private func isStarter(_ index: Int) -> Bool {
    list[index].isCapitalised && SentenceWord.of(list[index], in: list.text).contains(.starter)
  }

  private func isOpening(_ index: Int) -> Bool {
    let token = list[index]
    guard token.kind == .punctuation || token.kind == .symbol else { return false }
    switch scalar(index) {
    case 0x22, 0x27, 0x28, 0x5B, 0x60, 0xAB, 0x2018, 0x201C, 0x2039, 0xBF, 0xA1: return true
    default: return false
    }
  }

  /// Whether a sentence may start with this token.
  private func canStart(_ index: Int) -> Bool {
    let token = list[index]
    switch token.kind {
    case .number, .symbol, .address: return true
    case .possessive: return false
    case .punctuation:
      let value = scalar(index)
      return value == 0x2022 || value == 0x2043 || value == 0x2026
        || list.text[Int(token.start)] == UInt8(ascii: "*")
    case .word:
      if token.isCapitalised { return true }
      let lead = list.text[Int(token.start)]
      if lead >= 0x80 { return lead != 0xC3 }
      // "iPhone", "eBay".
      for offset in Int(token.start) + 1..<max(Int(token.start) + 1, Int(token.end))
      where list.text[offset] &- 0x41 < 26 {
        return true
      }
      return false
    }
  }

  /// "left.The": the blank after the stop was lost.
  private func startsWithoutSpace(_ stop: Int, _ next: Int) -> Bool {
    let token = list[next]
    guard token.isWord, token.isCapitalised, !token.traits.contains(.allCapitals), stop > first else {
      return false
    }
    if isEllipsis(stop) { return isStarter(next) }
    let before = list[stop - 1]
    guard before.isWord, !before.isCapitalised, before.length > 1, !list[stop].hasSpaceBefore,
      !isInitialism(stop)
    else { return false }
    return token.length > 1 || isStarter(next)
  }

  /// Whether a quotation that asks or exclaims is followed by its speaker: "“Why?” Ms Okoro asked."
  private func isAttribution(_ index: Int) -> Bool {
    var next = index
    while next < min(index + 5, block.upperBound) {
      if list[next].isWord, !list[next].isCapitalised {
        return next > index && SentenceWord.of(list[next], in: list.text).contains(.speech)
          && !isPronoun(index)
      }
      guard list[next].isCapitalised || list.isMark(next, ".") else { return false }
      next += 1
    }
    return false
  }

  private func isPronoun(_ index: Int) -> Bool {
    list.matches(index, "he") || list.matches(index, "she") || list.matches(index, "they")
      || list.matches(index, "i")
      || list.matches(index, "we") || list.matches(index, "it")
  }

  /// Whether the stop belongs to the number or letter of an item at the start of the sentence: "1.", "a.", "IV.".
  private func isItemMarker(_ index: Int) -> Bool {
    guard index == first + 1 || (index == first + 2 && !list[first].isWord && !list[first].isNumber),
      list.isMark(index, "."), !list[index].hasSpaceBefore
    else { return false }
    let token = list[index - 1]
    if token.isNumber { return token.length <= 3 && !token.traits.contains(.hasFullStop) }
    guard token.isWord, token.length <= 4 else { return false }
    if token.length == 1 { return true }
    return token.traits.contains(.allCapitals)
      && (token.start..<token.end).allSatisfy { "IVX".utf8.contains(list.text[Int($0)]) }
  }
}
