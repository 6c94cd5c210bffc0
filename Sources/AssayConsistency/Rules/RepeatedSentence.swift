import AssayModel
import AssayText

/// A sentence that stands twice in the document, word for word.
///
/// Case and punctuation do not count. Headings, captions, table rows and the like are left out, and so are short
/// sentences and quotations of less than eight words, which people do repeat.
struct RepeatedSentence: Rule {
  static let about = RuleDescription(
    id: "repeated-sentence",
    family: "duplicate-sentence",
    summary: "A sentence stands twice in the document, word for word.",
    rationale: "Text that was moved was also left where it stood; the reader reads it twice.",
    severity: .error,
    fires: [
      """
      ⟨The harbour was closed for two days after the storm.⟩ Boats waited outside. ⟦The harbour was closed for two \
      days after the storm.⟧
      """
    ],
    staysQuiet: [
      "“Thank you very much.” They left. “Thank you very much.”",  // short
      "The harbour was closed for two days. The harbour was closed for nine days.",  // another number
      "The north pier was closed to all traffic. The south pier was closed to all traffic.",  // another pier
      "New pictures of the harbour and its boats\n\nNew pictures of the harbour and its boats",  // headings
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let words = document.words
    return document.similarSentences.compactMap { pair in
      guard pair.isIdentical, words.ranges[pair.first].count >= 5,
        document.isProse(sentence: pair.first), document.isProse(sentence: pair.second),
        document.endsLikeSentence(pair.first), document.endsLikeSentence(pair.second)
      else { return nil }
      let first = document.sentences[pair.first].span
      let second = document.sentences[pair.second].span
      if words.ranges[pair.first].count < 8, document.quotations.contains(first.start + 1),
        document.quotations.contains(second.start + 1)
      {
        return nil
      }
      return finding(second, related: [first], "This sentence stands in the text before, word for word.")
    }
  }
}
