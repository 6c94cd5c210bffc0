import AssayModel
import AssayText

/// A sentence that breaks off after a word that must be followed by another.
///
/// Before a full stop that is an article, a possessive or a conjunction ("… approved by the."); at the end of a
/// paragraph without a full stop also a preposition or auxiliary. Headings, list items and verses are left out.
struct TruncatedSentence: Rule {
  static let about = RuleDescription(
    id: "truncated-sentence",
    family: "garbled-text",
    summary: "A sentence breaks off after a word that must be followed by another.",
    rationale: "A part of the sentence was lost.",
    severity: .warning,
    fires: [
      "The plan must also be ⟦approved by the.⟧ Work starts in May.",
      "The mayor claimed that the new wall was a ⟦crucial part of.⟧ Work starts in May.",
      "The council is accused of blocking the plan, ⟦threatening to.⟧ Work starts in May.",
      "The thief reached the yard ⟦before he was.⟧ Work starts in May.",
      "Work on the pier is slow. The old pier was as large as ⟦nine hectares in⟧\n\nThe council met on Monday.",
      "On Monday night the ⟦four victims were⟧ Following the fire the street was closed to all traffic.",
      "In the summer months the ferry also calls at ⟦at Lund and⟧\n\nWork on the pier starts in May.",
      "The council rejected the plan, and the ⟦mayor who was⟧\n\nWork on the pier starts in May.",
    ],
    staysQuiet: [
      "That is what they were looking for.",  // a preposition may end a sentence
      "He was found at a house that he had access to.",
      "There was nothing left for the crew to complain of.",
      "The old house by the river was broken into.",
      "They asked the guard at the gate to let the dog in.",
      "He read the first lines of The Great Fire to the class.",
      "On Monday at noon in the old harbour an IT worker found the fault.",
      "What we do it for\n\nThe council met on Monday and agreed on a plan.",  // a heading
      "The answer is The The.",  // a name
      "Tarn was ready before he was.",
      "The guard was asked to wait, and he left without meaning to.",
      "She sings better than we ever thought she was.",
      "They got an A. The rest got a B.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    let blocks = document.document.blocks
    var findings: [Finding] = []
    for (number, sentence) in document.sentences.enumerated() where document.isProse(sentence: number) {
      guard sentence.tokens.count >= 6 else { continue }
      for index in sentence.tokens.dropFirst(5) where list.isMark(index, ".") && !list[index].hasSpaceBefore {
        if isBreak(at: index, in: list, sentence: sentence.tokens) {
          findings.append(finding(brokenOffAt: index - 1, through: index, in: list))
        }
      }
      let words = BrokenOff(list: list, sentence: sentence.tokens)
      for index in sentence.tokens.dropFirst(3) where list[index].isCapitalised && words.isOverrun(at: index) {
        findings.append(finding(brokenOffAt: index - 1, through: index - 1, in: list))
      }
      let last = sentence.tokens.upperBound - 1
      guard list[last].kind == .word, !list[last].isCapitalised,
        sentence.span.end == blocks[sentence.block].span.end, isLong(sentence, in: document)
      else { continue }
      let isInParagraph = sentence.span.start > blocks[sentence.block].span.start
      if isUnfinished(last, in: list, isInParagraph: isInParagraph) {
        findings.append(finding(brokenOffAt: last, through: last, in: list))
      }
    }
    return findings
  }

  private func finding(brokenOffAt word: Int, through end: Int, in list: TokenList) -> Finding {
    let two = max(0, word - 2)
    let first = list[two].kind == .punctuation ? min(two + 1, word) : two
    return finding(
      list.span(first..<end + 1), "The sentence breaks off after “\(list.text[list[word].span])”.")
  }

  /// Whether a full stop at token `index` follows a word that cannot end a sentence, and a sentence starts after it.
  private func isBreak(at index: Int, in list: TokenList, sentence: Range<Int>) -> Bool {
    let last = list[index - 1]
    guard last.kind == .word, !last.isCapitalised, list[index - 2].kind == .word || list.isMark(index - 2, ",")
    else { return false }
    let words = BrokenOff(list: list, sentence: sentence)
    if index + 1 < sentence.upperBound {
      let next = list[index + 1]
      guard next.hasSpaceBefore, next.isCapitalised || QuotationMark(list, index + 1) != nil else { return false }
    }
    let classes = FunctionWords.lexicon.value(of: last, in: list.text)
    return classes & FunctionWords.article != 0 || Self.unfinished.contains(last, in: list.text)
      || (list.matches(index - 2, "one", "of")
        && FunctionWords.lexicon.value(of: list[index - 3], in: list.text)
          & FunctionWords.auxiliary != 0)
      || words.lacksObject(before: index) || words.lacksPredicate(before: index) || words.lacksVerb(before: index)
  }

  /// - Parameter isInParagraph: Whether other sentences stand before it in its paragraph: it is no headline.
  private func isUnfinished(_ index: Int, in list: TokenList, isInParagraph: Bool) -> Bool {
    let open =
      FunctionWords.article | FunctionWords.preposition | FunctionWords.auxiliary | FunctionWords.conjunction
    if !isInParagraph, Self.particles.contains(list[index], in: list.text) { return false }
    return FunctionWords.lexicon.value(of: list[index], in: list.text) & open != 0
      || Self.unfinished.contains(list[index], in: list.text)
  }

  /// Whether a sentence without a full stop is running text: a paragraph of it stands before its last words.
  private func isLong(_ sentence: Sentence, in document: CheckedDocument) -> Bool {
    sentence.tokens.count >= 9 || sentence.span.start > document.document.blocks[sentence.block].span.start
  }

  /// What may end a headline: "the storm that came in".
  private static let particles = Lexicon([
    (1, "in on off up out over down about under through along around across behind before after since near so though")
  ])
  private static let unfinished = Lexicon([(1, "and or but my your our their every")])
}
