public import AssayModel
import AssayText

/// Cuts a document's blocks into tokens and sentences.
public enum Segmenter {
  /// The document with its tokens and sentences, and nothing annotated yet.
  public static func segment(_ document: Document) -> AnnotatedDocument {
    var tokens: [Token] = []
    tokens.reserveCapacity(document.text.count / 5)
    var blocks: [(index: Int, tokens: Range<Int>)] = []
    blocks.reserveCapacity(document.blocks.count)
    for (index, block) in document.blocks.enumerated() {
      let first = tokens.count
      Tokenizer.append(document.text, in: block.span, to: &tokens)
      if tokens.count > first { blocks.append((index, first..<tokens.count)) }
    }
    let list = TokenList(text: document.text, tokens: tokens)
    var sentences: [Sentence] = []
    sentences.reserveCapacity(max(blocks.count, tokens.count / 20))
    for block in blocks {
      for range in SentenceSplitter.sentences(
        in: list, block: block.tokens, kind: document.blocks[block.index].kind)
      {
        sentences.append(Sentence(span: list.span(range), tokens: range, block: block.index))
      }
    }
    return AnnotatedDocument(document: document, tokens: list, sentences: sentences)
  }
}
