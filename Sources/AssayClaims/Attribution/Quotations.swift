import AssayModel
import AssayText

/// The stretches of a document inside quotation marks.
///
/// A quotation may run over sentences, and over paragraphs when each new one opens with a mark of its own.
struct Quotations {
  /// Without their marks, in text order.
  let spans: [TextSpan]

  init(_ document: AnnotatedDocument) {
    var spans: [TextSpan] = []
    let list = document.tokens
    var open: Int?
    var single = false
    var block = -1
    func close(_ end: Int) {
      if let start = open, end > start { spans.append(TextSpan(start, end)) }
      open = nil
    }
    for sentence in document.sentences {
      let indices = sentence.tokens
      if sentence.block != block {
        // A mark left open closes with its paragraph unless the next one opens with a mark again.
        if open != nil, block >= 0 { close(document.document.blocks[block].span.end) }
        block = sentence.block
      }
      for index in indices {
        let token = list[index]
        if let mark = QuotationMark(token, in: list.text), !(open != nil && single) {
          let opens = mark == .opening || (mark == .either && open == nil)
          if opens, open == nil {
            open = Int(token.end)
            single = false
          } else if !opens || mark == .either {
            close(Int(token.start))
          }
        } else if open == nil, Self.isSingle(token, in: list.text, last: 0x98), token.hasSpaceBefore {
          open = Int(token.end)
          single = true
        } else if open != nil, single, Self.isSingle(token, in: list.text, last: 0x99), !token.hasSpaceBefore {
          close(Int(token.start))
        }
      }
    }
    if open != nil, block >= 0 { close(document.document.blocks[block].span.end) }
    self.spans = spans
  }

  private static func isSingle(_ token: Token, in text: Text, last: UInt8) -> Bool {
    token.length == 3 && text[Int(token.start)] == 0xE2 && text[Int(token.start) + 1] == 0x80
      && text[Int(token.start) + 2] == last
  }

  /// Whether most of a span lies inside quotation marks.
  func hold(_ span: TextSpan) -> Bool {
    let first = AnnotatedDocument.indices(of: spans, in: TextSpan(0, span.end)) { $0.start }
    var covered = 0
    var index = first.upperBound - 1
    while index >= 0, spans[index].end > span.start {
      covered += min(spans[index].end, span.end) - max(spans[index].start, span.start)
      index -= 1
    }
    return covered * 2 > span.length
  }
}
