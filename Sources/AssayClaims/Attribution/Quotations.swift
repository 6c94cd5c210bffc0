import AssayModel
import AssayText

/// The stretches of a document inside quotation marks.
///
/// A quotation may run over sentences, and over paragraphs when each new one opens with a mark of its own.
struct Quotations {
  /// Without their marks, in text order.
  let spans: [TextSpan]

  /// - Parameter marks: The tokens that may be quotation marks, in text order.
  init(_ document: AnnotatedDocument, marks: [Int]) {
    var spans: [TextSpan] = []
    let list = document.tokens
    var open: Int?
    var single = false
    var block = -1
    var sentence = 0
    func close(_ end: Int) {
      if let start = open, end > start { spans.append(TextSpan(start, end)) }
      open = nil
    }
    for index in marks {
      while sentence < document.sentences.count, document.sentences[sentence].tokens.upperBound <= index {
        sentence += 1
      }
      guard sentence < document.sentences.count else { break }
      guard document.sentences[sentence].tokens.contains(index) else { continue }
      if document.sentences[sentence].block != block {
        // A mark left open closes with its paragraph unless the next one opens with a mark again.
        if open != nil { close(document.document.blocks[block].span.end) }
        block = document.sentences[sentence].block
      }
      let token = list[index]
      if let mark = QuotationMark(token, in: list.text) {
        if open != nil, single { continue }
        let opens = mark == .opening || (mark == .either && open == nil)
        if opens, open == nil {
          open = Int(token.end)
          single = false
        } else if !opens || mark == .either {
          close(Int(token.start))
        }
      } else if open == nil, QuotationMark.isOpeningSingle(token, in: list.text), token.hasSpaceBefore {
        open = Int(token.end)
        single = true
      } else if open != nil, single, !QuotationMark.isOpeningSingle(token, in: list.text),
        !token.hasSpaceBefore
      {
        close(Int(token.start))
      }
    }
    if open != nil { close(document.document.blocks[block].span.end) }
    self.spans = spans
  }

  /// The index of the quotation that holds all of a span.
  func index(holding span: TextSpan) -> Int? {
    let first = AnnotatedDocument.indices(of: spans, in: TextSpan(0, span.start + 1)) { $0.start }
    guard let last = first.last, spans[last].contains(span) else { return nil }
    return last
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
