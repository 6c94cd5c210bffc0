import AssayText

/// Finds where the parts of a letter's frame start that stand in one block: copies, contact details, the signature.
enum LetterItems {
  private static let contact: UInt32 = 1
  private static let copy: UInt32 = 2
  private static let closing: UInt32 = 4

  private static let words = Lexicon([
    (contact, "phone tel telephone fax mobile cell email e-mail web website"),
    (copy, "cc bcc encl enclosure enclosures"),
    (closing, "respectfully sincerely regards cheers yours truly faithfully love"),
  ])

  /// The tokens, ascending, at which a part starts. Not the first token of the block.
  static func starts(in list: TokenList, block: Range<Int>) -> [Int] {
    if let name = signature(in: list, block: block) { return [name] }
    guard list.text.firstIndex(of: UInt8(ascii: ":"), in: list.span(block)) != nil else { return [] }
    var result: [Int] = []
    var isContact = false
    for index in block.dropLast() where list.isMark(index + 1, ":") && !list[index + 1].hasSpaceBefore {
      let value = words.value(of: list[index], in: list.text)
      let isLabel =
        value & contact != 0 && list[index].isCapitalised && followsDetail(index, in: list, block: block)
      guard isLabel || value & copy != 0 else { continue }
      if index > block.lowerBound { result.append(index) }
      isContact = isContact || value & contact != 0
    }
    guard isContact else { return result }
    for index in block.dropFirst() where list[index].kind == .address && list[index - 1].isNumber {
      result.append(index)
    }
    return result.sorted()
  }

  /// Whether a label stands where a detail or the block has just ended: "Fax:" behind a number.
  private static func followsDetail(_ index: Int, in list: TokenList, block: Range<Int>) -> Bool {
    index == block.lowerBound || list[index - 1].isNumber || list[index - 1].kind == .address
  }

  /// The name under "Yours sincerely,", when the block has nothing else.
  private static func signature(in list: TokenList, block: Range<Int>) -> Int? {
    guard block.count <= 8, let comma = block.first(where: { list.isMark($0, ",") }),
      comma > block.lowerBound,
      comma - block.lowerBound <= 3, comma + 1 < block.upperBound,
      words.value(of: list[comma - 1], in: list.text) & closing != 0
    else { return nil }
    let name = comma + 1..<block.upperBound
    let isName = name.allSatisfy { list[$0].isCapitalised || list.isMark($0, ".") }
    return isName ? name.lowerBound : nil
  }
}
