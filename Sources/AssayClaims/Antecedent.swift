import AssayText

/// Who or what "it" and "they" at the head of a sentence are, where that is plain: the subject of the sentence before.
enum Antecedent {
  /// The subject of the sentence before, in the same block, when the pronoun agrees with it and nothing speaks against it.
  ///
  /// - Parameter subject: The subject of a claim in the sentence of `view`.
  /// - Returns: `nil` when the subject is no such pronoun, or when it could as well be something else.
  static func of(_ subject: Range<Int>, in view: SentenceView) -> Range<Int>? {
    let list = view.list
    let pronoun = subject.lowerBound
    guard subject.count == 1, pronoun <= view.sentence.lowerBound + 2, view.previous != nil else { return nil }
    let isPlural = list.matches(pronoun, "they")
    guard isPlural || list.matches(pronoun, "it"), isPlural || !isEmpty(pronoun, view.clauses) else { return nil }
    let before = view.context.sentences[view.index - 1]
    let clauses = ClauseReader(list: list, classes: view.context.classes, sentence: before.tokens, holds: before.holds)
    let clause = before.tokens.lowerBound..<clauses.clauseEnd(before.tokens.lowerBound)
    guard let found = SentenceView.subject(of: clause, clauses), agrees(found, isPlural: isPlural, clauses) else {
      return nil
    }
    return found
  }

  /// "It is clear that", "it was the first time", "it rained", "it took a year": stands for nothing.
  private static func isEmpty(_ pronoun: Int, _ clauses: ClauseReader) -> Bool {
    let verb = clauses.at(pronoun + 1)
    if clauses.list[pronoun + 1].kind == .possessive { return true }
    if verb.has(.be) { return !clauses.at(pronoun + 2).has([.numeral, .participle, .gerund]) }
    return emptyVerbs.contains(pronoun + 1, in: clauses.list)
  }

  private static let emptyVerbs = Lexicon([
    (
      1,
      "takes took seems seemed appears appeared rains rained snows snowed happens happened follows followed turns turned"
    )
  ])

  /// A noun phrase without a pronoun, of the pronoun's number.
  private static func agrees(_ phrase: Range<Int>, isPlural: Bool, _ clauses: ClauseReader) -> Bool {
    let head = clauses.phraseHead(of: phrase)
    guard phrase.contains(head), clauses.isNounLike(head), !clauses.at(head).has([.timeWord, .month]),
      !phrase.contains(where: {
        clauses.at($0).has([.subjectPronoun, .firstPerson]) && !clauses.at($0).has(.determiner)
      })
    else { return false }
    let joined = phrase.contains { clauses.at($0).has(.coordinator) }
    // "The Netherlands", "Siemens": a name's ending tells no number.
    if clauses.list[head].isCapitalised { return isPlural == joined }
    return isPlural == (clauses.isPlural(head) || joined)
  }
}
