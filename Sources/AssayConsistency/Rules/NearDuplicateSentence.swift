import AssayModel
import AssayText

/// A sentence that says again, in nearly the same words, what another sentence says.
///
/// Both are aligned word by word. At least two words in three must be shared, and the words that differ must not make
/// it another statement: no other name, number, opposite or negation.
struct NearDuplicateSentence: Rule {
  static let about = RuleDescription(
    id: "near-duplicate-sentence",
    family: "near-duplicate",
    summary: "A sentence says again, in nearly the same words, what another one says.",
    rationale: "Two drafts of one sentence were both kept; the reader reads the same thing twice.",
    severity: .warning,
    fires: [
      """
      ⟨The council also decided to repair the old bridge before the winter.⟩ Work is slow. ⟦The council likewise \
      decided to repair the old bridge before winter.⟧
      """,
      """
      ⟨On Friday, the crew found a crack in the hull of the trawler.⟩ It was small. ⟦The crew found a crack in the \
      hull of the trawler on Friday.⟧
      """,
    ],
    staysQuiet: [
      "Marta Lind won the medal for the best film of the year. Olaf Brandt won the medal for the best play of the year.",
      "The northern gate of the park was opened in the spring. The southern gate of the park was opened in the spring.",
      "The council decided to repair the old bridge. The council decided not to repair the old bridge.",
      "In the first year the mill made 40 tonnes of paper. In the next year the mill made 70 tonnes of paper.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    document.similarSentences.compactMap { pair in
      guard let (shared, all) = Self.sharedWords(of: pair, in: document) else { return nil }
      return finding(
        document.sentences[pair.second].span, related: [document.sentences[pair.first].span],
        "This sentence says in nearly the same words what another one says: \(shared) of \(all) words are the same.")
    }
  }

  /// How many words two sentences share, of how many; `nil` when they do not say the same.
  static func sharedWords(of pair: SimilarPair, in document: CheckedDocument) -> (shared: Int, all: Int)? {
    guard !pair.isIdentical, document.isProse(sentence: pair.first), document.isProse(sentence: pair.second)
    else { return nil }
    let words = document.words
    let shared = pair.sharedCount(in: words)
    let all = words.ranges[pair.first].count + words.ranges[pair.second].count - shared
    guard shared >= 6, shared * 3 >= all * 2 else { return nil }
    let changed =
      pair.contentCount(of: pair.onlyFirst, in: words) + pair.contentCount(of: pair.onlySecond, in: words)
    let content = words[pair.first].count(where: \.isContent)
    guard changed <= content, content >= 3,
      case .wording = pair.difference(
        in: words, onlyFirst: pair.onlyFirst, onlySecond: pair.onlySecond, list: document.tokens)
    else { return nil }
    return (shared, all)
  }
}
