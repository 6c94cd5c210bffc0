import AssayText

/// Finds clauses, noun phrases and verb groups in one sentence's tokens.
struct ClauseReader {
  let list: TokenList
  let classes: [WordClass]
  /// Without end punctuation, and no more than `longest` tokens.
  let sentence: Range<Int>
  /// The classes of all its tokens together: what a sentence does not hold need not be looked for.
  let holds: WordClass
  /// The comma after a subordinate clause that opens the sentence: "While it rained, …".
  private(set) var openingComma: Int?

  /// What is longer is a list or a table without marks; the bound keeps the work in step with the text's length.
  private static let longest = 400

  init(list: TokenList, classes: [WordClass], sentence: Range<Int>, holds: WordClass) {
    self.list = list
    self.classes = classes
    self.sentence = sentence
    self.holds = holds
    if at(sentence.lowerBound).has(.subordinator),
      let comma = mainComma(from: sentence.lowerBound + 1, clause: true),
      hasFiniteVerb(sentence.lowerBound + 1..<comma)
    {
      openingComma = comma
    }
  }

  /// A sentence without its end punctuation, and no more than `longest` tokens of it.
  static func bounds(of sentence: Range<Int>, in list: TokenList, _ classes: [WordClass]) -> Range<Int> {
    var end = min(sentence.upperBound, sentence.lowerBound + longest)
    var quotes: Int?
    while end > sentence.lowerBound, classes[end - 1].has(.punctuation), !list.isMark(end - 1, ")") {
      // A closing mark whose partner stands inside the sentence belongs to it.
      if classes[end - 1].has(.quotationMark) {
        let open = quotes ?? classes[sentence.lowerBound..<end].count { $0.has(.quotationMark) }
        if open % 2 == 0 { break }
        quotes = open - 1
      }
      end -= 1
    }
    return sentence.lowerBound..<end
  }

  // MARK: Single tokens

  /// The class of a token; empty outside the sentence.
  func at(_ index: Int) -> WordClass { sentence.contains(index) ? classes[index] : [] }

  func isComma(_ index: Int) -> Bool { at(index).has(.comma) }

  func isPunctuation(_ index: Int) -> Bool { at(index).has(.punctuation) }

  func isWord(_ index: Int) -> Bool {
    sentence.contains(index) && (list[index].kind == .word || list[index].kind == .number)
  }

  /// A mark that parts clauses: a semicolon, a colon before a blank, a dash with blanks.
  func isBreak(_ index: Int) -> Bool {
    guard isPunctuation(index), !isComma(index) else { return false }
    if list.isMark(index, ";") { return true }
    let spaceAfter = index + 1 >= sentence.upperBound || list[index + 1].hasSpaceBefore
    if list.isMark(index, ":") { return spaceAfter }
    if list.isMark(index, "-") { return spaceAfter && list[index].hasSpaceBefore }
    // A full stop inside a sentence ends one of a quotation; after a short word it marks an abbreviation.
    let endsSentence =
      list.isMark(index, ".") && spaceAfter && index > sentence.lowerBound && list[index - 1].length > 3
    return isDash(index) || endsSentence
  }

  private func isDash(_ index: Int) -> Bool {
    let token = list[index]
    let text = list.text
    let start = Int(token.start)
    if token.length == 2 { return text[start] == UInt8(ascii: "-") }
    guard token.length == 3, text[start] == 0xE2, text[start + 1] == 0x80 else { return false }
    return text[start + 2] == 0x94 || (text[start + 2] == 0x93 && token.hasSpaceBefore)
  }

  /// A straight or curly double quotation mark, or two single ones.
  func isQuote(_ index: Int) -> Bool { at(index).has(.quotationMark) }

  func isOpeningQuote(_ index: Int) -> Bool {
    guard isQuote(index) else { return false }
    return QuotationMark(list[index], in: list.text) == .opening
      || (list[index].hasSpaceBefore && index + 1 < sentence.upperBound && !list[index + 1].hasSpaceBefore)
  }

  /// A word that may stand at the head of a noun phrase: no verb, particle or function word by its class.
  func isNounLike(_ index: Int) -> Bool { at(index).has(.nounLike) }

  // MARK: Verbs

  /// Whether a token is the finite verb of some clause.
  func isFinite(_ index: Int) -> Bool { at(index).has(.finite) }

  /// "it's", "that's", "there's": "is" or "has", and not a genitive.
  private func isContractedVerb(_ index: Int) -> Bool {
    list[index].kind == .possessive && at(index - 1).has([.subjectPronoun, .question])
  }

  func isPlural(_ index: Int) -> Bool {
    sentence.contains(index) && WordClass.isPlural(list[index], classes[index], in: list.text)
  }

  func hasFiniteVerb(_ range: Range<Int>) -> Bool {
    var place = max(range.lowerBound, sentence.lowerBound)
    let end = min(range.upperBound, sentence.upperBound)
    while place < end {
      if classes[place].has(.finite) { return true }
      place += 1
    }
    return false
  }

  /// The first token of the verb group that a main verb at `index` ends: "may not have" in "may not have caused".
  func verbGroupStart(_ index: Int) -> Int {
    var start = index
    while start > sentence.lowerBound {
      let word = at(start - 1)
      if word.has(.subjectPronoun), !word.has(.negation) { break }
      let contracted = list[start - 1].kind == .possessive && isContractedVerb(start - 1)
      let joins =
        word.has([.auxiliary, .be, .have, .negation]) || contracted
        || (word.has(.adverb) && !word.has(.determiner) && !list.matches(start - 1, "here"))
        || (list.matches(start - 1, "to") && start < index && at(start).has(.be))
      if !joins { break }
      start -= 1
    }
    return start
  }

  /// Whether a form of "be" or "get" stands in the verb group before a participle.
  func isPassive(_ index: Int) -> Bool {
    var place = index - 1
    while place >= sentence.lowerBound {
      let word = at(place)
      if word.has(.be) || list.matches(place, "got") { return true }
      if list[place].kind == .possessive, isContractedVerb(place) { return true }
      if !(word.has(.adverb) || word.has(.negation)) { return false }
      place -= 1
    }
    return false
  }
}
