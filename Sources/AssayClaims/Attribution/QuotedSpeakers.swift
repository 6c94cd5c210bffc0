import AssayModel
import AssayText

/// Gives sentences that lie inside a quotation to the speaker whom a sentence beside them names.
struct QuotedSpeakers {
  let context: ClaimContext
  let views: [SentenceView]

  /// Adds attributions to sentences that have none, forwards and then backwards from those that have.
  func complete(_ attributions: inout [[Attribution]]) {
    guard !context.quotations.spans.isEmpty else { return }
    for index in views.indices.dropFirst()
    where attributions[index].isEmpty && goesOn(from: index - 1, to: index) {
      if let said = quoted(attributions[index - 1], in: index - 1) {
        attributions[index] = [copy(said, to: index)]
      }
    }
    for index in views.indices.dropLast().reversed()
    where attributions[index].isEmpty && isOneQuotation(index, index + 1) {
      if let said = quoted(attributions[index + 1], in: index + 1) {
        attributions[index] = [copy(said, to: index)]
      }
    }
  }

  private func copy(_ attribution: Attribution, to index: Int) -> Attribution {
    Attribution(content: views[index].sentence, claimant: attribution.claimant, cue: attribution.cue)
  }

  /// The last attribution of a sentence that gives a quotation to somebody.
  private func quoted(_ attributions: [Attribution], in index: Int) -> Attribution? {
    attributions.last { $0.claimant != nil && quotation(of: $0.content, in: index) != nil }
  }

  private func quotation(of tokens: Range<Int>, in index: Int) -> Int? {
    let trimmed = views[index].clauses.trimmed(tokens)
    return trimmed.isEmpty ? nil : context.quotations.index(holding: views[index].list.span(trimmed))
  }

  /// “…,” she said. “…”: the next sentence, or the next paragraph, is a quotation from end to end.
  private func goesOn(from first: Int, to second: Int) -> Bool {
    guard quotation(of: views[second].sentence, in: second) != nil else { return false }
    let sentences = context.document.sentences
    return sentences[first].block == sentences[second].block
      || (sentences[first].block + 1 == sentences[second].block
        && views[second].clauses.isQuote(sentences[second].tokens.lowerBound))
  }

  /// Two sentences inside the same marks, or in two paragraphs of which the first has no closing mark.
  private func isOneQuotation(_ first: Int, _ second: Int) -> Bool {
    guard let quotation = quotation(of: views[first].sentence, in: first) else { return false }
    let sentences = context.document.sentences
    if sentences[first].block == sentences[second].block {
      return context.quotations.spans[quotation].end > sentences[second].span.start
    }
    let last = sentences[first].tokens.upperBound - 1
    return sentences[first].block + 1 == sentences[second].block
      && QuotationMark(views[first].list[last], in: views[first].list.text) == nil
      && views[second].clauses.isQuote(sentences[second].tokens.lowerBound)
  }
}
