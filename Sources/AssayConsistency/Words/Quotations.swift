import AssayModel
import AssayText

/// The stretches of a document between quotation marks.
struct Quotations {
  /// In text order, marks included; they do not overlap.
  private(set) var spans: [TextSpan] = []

  init(_ document: AnnotatedDocument) {
    let list = document.tokens
    var block = 0
    var open: (offset: Int, isCurly: Bool)?
    for index in list.indices {
      let token = list[index]
      while block < document.document.blocks.count, document.document.blocks[block].span.end <= Int(token.start) {
        if let start = open { spans.append(TextSpan(start.offset, document.document.blocks[block].span.end)) }
        open = nil
        block += 1
      }
      guard token.kind == .punctuation, let mark = QuotationMark(list, index) else { continue }
      switch (mark, open) {
      case (.opening, nil): open = (Int(token.start), true)
      case (.straight, nil): open = (Int(token.start), false)
      case (.closing, let start?) where start.isCurly, (.straight, let start?) where !start.isCurly:
        spans.append(TextSpan(start.offset, Int(token.end)))
        open = nil
      default: break
      }
    }
    if let start = open, let last = list.tokens.last { spans.append(TextSpan(start.offset, Int(last.end))) }
  }

  /// Whether a byte offset lies inside a quotation.
  func contains(_ offset: Int) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].start <= offset
  }
}

/// A double quotation mark.
enum QuotationMark {
  case opening, closing, straight

  /// The mark at token `index`; `nil` when it is none.
  init?(_ list: TokenList, _ index: Int) {
    let token = list[index]
    let start = Int(token.start)
    switch token.length {
    case 1 where list.text[start] == UInt8(ascii: "\""): self = .straight
    case 2 where list.text[start] == 0xC2 && list.text[start + 1] == 0xAB: self = .opening
    case 2 where list.text[start] == 0xC2 && list.text[start + 1] == 0xBB: self = .closing
    case 3 where list.text[start] == 0xE2 && list.text[start + 1] == 0x80:
      switch list.text[start + 2] {
      case 0x9C, 0x9E: self = .opening
      case 0x9D: self = .closing
      default: return nil
      }
    default: return nil
    }
  }
}
