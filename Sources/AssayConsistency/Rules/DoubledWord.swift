import AssayModel
import AssayText

/// A word or a short run of words that was typed twice.
///
/// Names that repeat themselves ("Bora Bora"), emphasis ("very very") and the doubles of grammar ("had had", "that
/// that", "what it is is") are left alone.
struct DoubledWord: Rule {
  static let about = RuleDescription(
    id: "doubled-word",
    family: "garbled-text",
    summary: "A word was typed twice.",
    rationale: "A slip of the keyboard or of cutting and pasting.",
    severity: .error,
    fires: [
      "The ferry sailed for ⟦the the⟧ island at noon.",
      "The crew carried the crates ⟦into a into a⟧ shed.",
      "It was a ⟦good good⟧ year for apples.",
      "The mayor said ⟦it was it was⟧ a good year.",
      "The crew said ⟦the boat had the boat had⟧ a leak.",
    ],
    staysQuiet: [
      "The plug-in in use fails in in vitro tests.",
      "They had had enough, and she said that that was the end of it.",  // grammar
      "Had he had he had had, that would have been enough.",
      "What they did they did for the harbour.",
      "What it was it was not for them to say.",
      "What the plan is is a compromise.",
      "They flew from Bora Bora to Pago Pago.",  // names
      "It was very very cold, and the snow fell again and again and again.",  // emphasis
      "The song was on the The Lamps album.",
      "The test test_names and the flag BAD_NAME name no file.",
      "No, no, the answer is no. No answer came.",  // marks between
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    var findings: [Finding] = []
    for sentence in document.sentences {
      var index = sentence.tokens.lowerBound
      while index + 1 < sentence.tokens.upperBound {
        if let end = doubledEnd(from: index, in: list, sentence: sentence.tokens) {
          let half = list.span(index..<index + (end - index) / 2)
          findings.append(finding(list.span(index..<end), "“\(list.text[half])” stands twice in a row."))
          index = end
        } else {
          index += 1
        }
      }
    }
    return findings
  }

  /// The end of a run of one to three words from `index` and its repetition.
  private func doubledEnd(from index: Int, in list: TokenList, sentence: Range<Int>) -> Int? {
    let key = list[index].key
    guard (1...3).contains(where: { index + $0 < sentence.upperBound && list[index + $0].key == key }),
      list[index].kind == .word
    else { return nil }
    if isRepeated(index, after: 1, in: list) {
      return isLegitimate(index, in: list, sentence: sentence) ? nil : index + 2
    }
    for length in 2...3 where index + 2 * length <= sentence.upperBound {
      guard (0..<length).allSatisfy({ isRepeated(index + $0, after: length, in: list) }) else { continue }
      let words = index..<index + length
      let isPattern = words.contains { Self.patterns.contains(list[$0], in: list.text) }
      return isPattern || words.allSatisfy { list[$0].isCapitalised }
        || isClausePair(words, in: list, sentence: sentence) ? nil : index + 2 * length
    }
    return nil
  }

  /// Whether token `index` stands again `distance` tokens on, with nothing but a space before each.
  private func isRepeated(_ index: Int, after distance: Int, in list: TokenList) -> Bool {
    guard index + distance < list.count else { return false }
    let first = list[index]
    let second = list[index + distance]
    return first.key == second.key && first.kind == .word && second.kind == .word && second.hasSpaceBefore
      && (first.isCapitalised || !second.isCapitalised)
  }

  /// "What they did they did for love", "had he had he": a pronoun and its verb, in one clause and again in the next.
  private func isClausePair(_ words: Range<Int>, in list: TokenList, sentence: Range<Int>) -> Bool {
    guard words.allSatisfy({ Self.clauses.value(of: list[$0], in: list.text) != 0 }) else { return false }
    if words.contains(where: { Self.clauses.value(of: list[$0], in: list.text) == 2 }) { return true }
    return (max(sentence.lowerBound, words.lowerBound - 2)..<words.lowerBound).contains {
      Self.openers.contains(list[$0], in: list.text)
    }
  }

  private func isLegitimate(_ index: Int, in list: TokenList, sentence: Range<Int>) -> Bool {
    // "the plug-in in use", "CD8-alpha alpha", "BAD_NAME name".
    if index > sentence.lowerBound, isJoint(index - 1, in: list), !list[index].hasSpaceBefore { return true }
    if list.matches(index, "in"), index + 2 < list.count, Self.latin.contains(list[index + 2], in: list.text) {
      return true
    }
    if list[index].isCapitalised, list[index + 1].isCapitalised { return true }
    if Self.doubles.contains(list[index], in: list.text) { return true }
    if list.matches(index, "is") || list.matches(index, "was") {
      // "What it is is", "the problem is is".
      return (max(sentence.lowerBound, index - 20)..<index).contains { Self.openers.contains(list[$0], in: list.text) }
    }
    // A hyphen joins the second word to the next: "in in-depth talks", "the test test_names".
    return index + 2 < list.count && isJoint(index + 2, in: list) && !list[index + 2].hasSpaceBefore
  }

  private func isJoint(_ index: Int, in list: TokenList) -> Bool { list.isMark(index, "-") || list.isMark(index, "_") }

  /// What begins with another "in": "in in vitro tests".
  private static let latin = Lexicon([(1, "vitro vivo situ silico utero absentia")])
  private static let doubles = Lexicon([
    (
      1,
      """
      had that very really so no yes ha ho bye knock night now there hear tut boom long many far much never again win
      pom yo can cha chop aye choo tuk yeah blah more quack tick woof wee dear well such kinase
      """
    )
  ])
  private static let patterns = Lexicon([(1, "and or by to for after upon more again than no yes")])
  /// Verbs that are whole clauses with their pronoun are 2, the other words of such clauses 1.
  private static let clauses = Lexicon([
    (2, "had have has did do does"),
    (
      1,
      """
      i you he she it we they who not is are was were be been would could should will can may might must
      """
    ),
  ])
  private static let openers = Lexicon([(1, "what who where how why all thing things problem point question")])
}
