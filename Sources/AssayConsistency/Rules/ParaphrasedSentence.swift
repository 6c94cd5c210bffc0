import AssayModel
import AssayText

/// A sentence that says in other words what another sentence says.
///
/// Names, figures and words of meaning are set beside those of earlier sentences, by stem and by a table of words that
/// can stand for one another; order and voice are free. More than half of what both sentences tell must have a
/// counterpart, and nothing may make two statements of them: another name or figure, an opposite, a negation, or one
/// sentence built like the other around a different word. Precision on edited news is not proved, so that it is a note.
struct ParaphrasedSentence: Rule {
  static let about = RuleDescription(
    id: "paraphrased-sentence",
    family: "near-duplicate",
    summary: "A sentence says in other words what another one says.",
    rationale: "Two reports of one event were merged, and the reader is told the same thing twice.",
    severity: .note,
    fires: [
      """
      ⟨The mayor of Lund promised to repair the old bridge within two years.⟩ Work is slow. ⟦Lund's mayor has pledged \
      that the old bridge will be restored in two years.⟧
      """,
      """
      ⟨Thieves stole three paintings from the museum in Norheim.⟩ It rained. ⟦Three pictures were taken by burglars \
      from the Norheim museum.⟧
      """,
      """
      ⟨Norheim has banned lorries from its harbour.⟩ The quay is old. ⟦Trucks are no longer allowed in the Norheim \
      harbour.⟧
      """,
    ],
    staysQuiet: [
      """
      The mayor of Lund promised to repair the old bridge within two years. The mayor of Tarn pledged to restore the \
      old bridge within two years.
      """,  // another name
      """
      Thieves stole three paintings from the museum in Norheim. Five pictures were taken by burglars from the Norheim \
      museum.
      """,  // another figure
      "Norheim has banned lorries from its harbour. Trucks are still allowed in the Norheim harbour.",
      "The northern gate of the park was shut in spring. Visitors found the southern gate of the park closed in spring.",
      "The quay at Lund costs $7 million. Banks have agreed to pay for half of the $7 million price of the quay at Lund.",
      "Deciles divide ordered data into tenths. Quartiles divide ordered data into quarters.",  // built alike
      "Did the mayor of Lund promise to repair the old bridge? The mayor of Lund pledged to restore the old bridge.",
      "The mayor of Lund will repair the old bridge. \"I, the mayor of Lund, will restore the old bridge.\"",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let meanings = SentenceMeanings(document)
    // Sentences alike in their wording are other rules' business.
    let alike = Set(
      document.similarSentences.filter { pair in
        let shorter = min(document.words.ranges[pair.first].count, document.words.ranges[pair.second].count)
        return pair.isIdentical || pair.sharedCount(in: document.words) * 3 >= shorter * 2
      }.map(\.second))
    var reported = Set<Int>()
    return Paraphrases.pairs(in: meanings, list: document.tokens).compactMap { pair in
      guard !alike.contains(pair.second), reported.insert(pair.second).inserted else { return nil }
      return finding(
        document.sentences[pair.second].span, related: [document.sentences[pair.first].span],
        "This sentence seems to say in other words what another one says: "
          + "\(pair.matched) of \(pair.all) words of meaning have a counterpart.")
    }
  }
}
