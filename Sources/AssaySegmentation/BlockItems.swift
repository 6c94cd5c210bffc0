import AssayText

/// Finds list items and headings inside one block: by bullets, by counted markers and by line breaks.
enum BlockItems {
  /// The tokens, ascending, at which a sentence must start whatever stands before them. Not the first token of the block.
  static func starts(in list: TokenList, block: Range<Int>) -> [Int] {
    var result = countedItems(in: list, block: block)
    if let caption = pastLabel(in: list, block: block) { result.append(caption) }
    if isBullet(block.lowerBound, in: list) { result += bullets(in: list, block: block) }
    result += lines(in: list, block: block)
    result += LetterItems.starts(in: list, block: block)
    if result.count < 2 { return result }
    result.sort()
    var unique: [Int] = []
    for start in result where unique.last != start { unique.append(start) }
    return unique
  }

  /// The first word behind the label of a figure, table or part: "Figure 1.5 Growth of trade", "Part 1 of 2: Growth".
  private static func pastLabel(in list: TokenList, block: Range<Int>) -> Int? {
    let head = block.lowerBound
    if block.count > 5, list.matches(head, "part"), list[head + 1].isNumber, list.matches(head + 2, "of"),
      list[head + 3].isNumber, list.isMark(head + 4, ":")
    {
      return head + 5
    }
    guard block.count > 2, list[head].isCapitalised, list[head + 1].isNumber, list[head + 2].isCapitalised,
      list[head + 2].hasSpaceBefore,
      list.matches(head, "figure") || list.matches(head, "table") || list.matches(head, "photo")
    else { return nil }
    return head + 2
  }

  // MARK: Bullets

  private static func isBullet(_ index: Int, in list: TokenList) -> Bool {
    let token = list[index]
    guard token.kind == .punctuation || token.kind == .symbol else { return false }
    switch list.text.scalar(at: Int(token.start))?.value {
    case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF, 0x25E6, 0x2219: return true
    default: return false
    }
  }

  /// The later bullets of a block that starts with one: "• Bread • Milk".
  private static func bullets(in list: TokenList, block: Range<Int>) -> [Int] {
    let key = list[block.lowerBound].key
    return block.dropFirst().filter {
      list[$0].key == key && list[$0].hasSpaceBefore && isBullet($0, in: list)
    }
  }

  // MARK: Counted markers

  /// A marker such as "2.", "2)", "2.)" or "b.".
  private struct Marker {
    var value: Int
    var isLetter: Bool
    /// The bytes after the number.
    var tail: Int
    var lastByte: UInt8
  }

  /// The later items of a block that starts with item 1 or a: "1) Boil water 2) Add salt".
  private static func countedItems(in list: TokenList, block: Range<Int>) -> [Int] {
    let head = isBullet(block.lowerBound, in: list) ? block.lowerBound + 1 : block.lowerBound
    guard head < block.upperBound, var last = marker(at: head, in: list, before: block.upperBound) else {
      return []
    }
    var result: [Int] = []
    var index = head + 1
    while index < block.upperBound {
      let token = list[index]
      if token.hasSpaceBefore, token.isNumber || (last.isLetter && token.length == 1),
        let next = marker(at: index, in: list, before: block.upperBound), next.value == last.value + 1,
        next.isLetter == last.isLetter, next.tail == last.tail, next.lastByte == last.lastByte,
        list[index - 1].kind == .punctuation
          || !SentenceWord.of(list[index - 1], in: list.text).contains(.beforeFigure)
      {
        if !isBullet(index - 1, in: list) { result.append(index) }
        last = next
      }
      index += 1
    }
    return result
  }

  private static func marker(at index: Int, in list: TokenList, before end: Int) -> Marker? {
    let token = list[index]
    var value = 0
    let isLetter = token.isWord
    if isLetter {
      guard token.length == 1 else { return nil }
      value = Int(list.text[Int(token.start)] | 0x20)
    } else {
      guard token.isNumber, token.length <= 3 else { return nil }
      for offset in Int(token.start)..<Int(token.end) {
        let digit = list.text[offset] &- 0x30
        guard digit < 10 else { return nil }
        value = value * 10 + Int(digit)
      }
    }
    var next = index + 1
    while next < end, !list[next].hasSpaceBefore, list.isMark(next, ".") || list.isMark(next, ")") {
      next += 1
    }
    let tail = next - index - 1
    guard tail == 1 || tail == 2, next < end, list[next].hasSpaceBefore,
      !list[next].isWord || list[next].isCapitalised
    else { return nil }
    return Marker(
      value: value, isLetter: isLetter, tail: tail, lastByte: list.text[Int(list[next - 1].start)])
  }

  // MARK: Lines

  /// The first tokens of lines that are items or follow a heading; other line breaks are only white space.
  private static func lines(in list: TokenList, block: Range<Int>) -> [Int] {
    let span = list.span(block)
    var widest = 0
    var start = span.start
    while let feed = list.text.firstIndex(of: 0x0A, in: TextSpan(start, span.end)) {
      widest = max(widest, feed - start)
      start = feed + 1
    }
    if start == span.start { return [] }
    widest = max(widest, span.end - start)
    var result: [Int] = []
    var lineStart = span.start
    for index in block.dropFirst() where list[index].hasSpaceBefore {
      let gap = Int(list[index - 1].end)..<Int(list[index].start)
      guard let feed = gap.first(where: { list.text[$0] == 0x0A }) else { continue }
      if startsItem(index, in: list, before: block.upperBound)
        || (feed - lineStart) * 10 < widest * 6 && closesHeading(index - 1, next: index, in: list)
      {
        result.append(index)
      }
      lineStart = Int(list[index].start)
    }
    return result
  }

  /// Whether a line starts with a bullet, a dash or asterisk with a blank after it, or a counted marker.
  private static func startsItem(_ index: Int, in list: TokenList, before end: Int) -> Bool {
    if isBullet(index, in: list) || marker(at: index, in: list, before: end) != nil { return true }
    guard index + 1 < end, list[index + 1].hasSpaceBefore else { return false }
    return list.isMark(index, "-") || list.isMark(index, "*") || list.isMark(index, "+")
  }

  /// Whether a line much shorter than its neighbours ends like a heading, before a line that starts afresh.
  private static func closesHeading(_ last: Int, next: Int, in list: TokenList) -> Bool {
    guard list[next].isCapitalised || list[next].isNumber else { return false }
    let token = list[last]
    guard token.isWord || token.isNumber || list.isMark(last, ")") || list.isMark(last, ":") else {
      return false
    }
    return token.isCapitalised || !token.isWord
      || SentenceWord.of(token, in: list.text).isDisjoint(with: [.starter, .beforeFigure])
  }
}
