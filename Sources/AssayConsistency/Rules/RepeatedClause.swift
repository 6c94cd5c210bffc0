import AssayModel
import AssayText

/// A sentence that repeats a clause of a longer sentence.
///
/// The shorter sentence is aligned with the stretch of the longer one that holds the words they share. At least four
/// words in five of the shorter one must stand there in the same order, close together, with every name and number.
struct RepeatedClause: Rule {
  static let about = RuleDescription(
    id: "repeated-clause",
    family: "near-duplicate",
    summary: "A sentence repeats a clause of another sentence.",
    rationale: "What was merged into a longer sentence was also left standing; the reader reads it twice.",
    severity: .warning,
    fires: [
      """
      The owners sold the mill in March, and ⟨the new tenants turned the loft into a workshop⟩. ⟦The new tenants \
      turned the loft into a workshop.⟧
      """,
      """
      ⟦The four schools have been handed over to the county of Arden.⟧ Builders are at work on the roofs of ⟨four \
      schools which have now been given over to the county of Arden⟩ by the state.
      """,
    ],
    staysQuiet: [
      "The owners sold the mill in March, and the new tenants turned the loft into a workshop. The loft is a workshop.",
      """
      After the talks the minister left for Norheim, and the ambassador of Lund flew home on Friday. The ambassador \
      of Tarn flew home on Friday.
      """,
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    document.similarSentences.compactMap { pair in
      guard !pair.isIdentical, document.isProse(sentence: pair.first), document.isProse(sentence: pair.second)
      else { return nil }
      let firstCount = document.words.ranges[pair.first].count
      let secondCount = document.words.ranges[pair.second].count
      let shorterIsFirst = firstCount < secondCount
      guard min(firstCount, secondCount) >= 6, pair.aligned.count * 5 >= min(firstCount, secondCount) * 4,
        let stretch = stretch(of: pair, longerIsFirst: !shorterIsFirst, in: document)
      else { return nil }
      let shorterIndex = shorterIsFirst ? pair.first : pair.second
      let shorter = document.sentences[shorterIndex].span
      // Sentences that are alike as a whole are reported as such, once.
      guard document.endsLikeSentence(shorterIndex), NearDuplicateSentence.sharedWords(of: pair, in: document) == nil
      else { return nil }
      return finding(
        shorter, related: [stretch],
        "This sentence repeats a clause of another one: \(pair.aligned.count) of \(min(firstCount, secondCount)) words "
          + "stand there in the same order.")
    }
  }

  /// The stretch of the longer sentence that the shorter one repeats; `nil` when it says something else.
  private func stretch(of pair: SimilarPair, longerIsFirst: Bool, in document: CheckedDocument) -> TextSpan? {
    let words = document.words
    var places = pair.aligned.map { longerIsFirst ? $0.first : $0.second }
    // A little word that stands apart from the rest is shared by chance.
    while places.count > 1, places[1] - places[0] > 1, !words.words[places[0]].isContent { places.removeFirst() }
    guard let first = places.first, let last = places.last else { return nil }
    let shorter = longerIsFirst ? pair.onlySecond : pair.onlyFirst
    let shorterRange = words.ranges[longerIsFirst ? pair.second : pair.first]
    guard last - first + 1 <= shorterRange.count * 3 / 2 else { return nil }
    let aligned = Set(places)
    let between = (first...last).filter { !aligned.contains($0) }
    let content = places.count { words.words[$0].isContent || words.words[$0].isNumber }
    let missing = pair.contentCount(of: shorter, in: words)
    guard content >= 3, missing * 3 <= content else { return nil }
    // Every name and number of the shorter sentence must be in the stretch.
    guard !shorter.contains(where: { words.words[$0].isName || words.words[$0].isNumber }) else { return nil }
    guard
      case .wording = pair.difference(in: words, onlyFirst: between, onlySecond: shorter, list: document.tokens)
    else { return nil }
    return document.tokens.span(Int(words.words[first].token)..<Int(words.words[last].token) + 1)
  }
}
