import AssayModel
import AssayText

/// Finds where sentences end in a block's tokens.
enum SentenceSplitter {
  static func sentences(in list: TokenList, block: Range<Int>, kind: Block.Kind) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = block.lowerBound
    for index in block where list.isMark(index, ".") || list.isMark(index, "?") || list.isMark(index, "!") {
      if index + 1 < block.upperBound, list[index + 1].hasSpaceBefore, list[index + 1].isCapitalised {
        result.append(start..<index + 1)
        start = index + 1
      }
    }
    if start < block.upperBound { result.append(start..<block.upperBound) }
    return result
  }
}
