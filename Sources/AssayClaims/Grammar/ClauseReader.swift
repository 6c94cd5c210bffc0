import AssayText

/// Finds clauses, noun phrases and verb groups in one sentence's tokens.
struct ClauseReader {
  let list: TokenList
  let classes: [WordClass]
  /// Without end punctuation, and no more than `longest` tokens.
  let sentence: Range<Int>
  /// The comma after a subordinate clause that opens the sentence: "While it rained, …".
  private(set) var openingComma: Int?

  /// What is longer is a list or a table without marks; the bound keeps the work in step with the text's length.
  private static let longest = 400

  init(list: TokenList, classes: [WordClass], sentence: Range<Int>) {
    self.list = list
    self.classes = classes
    var end = min(sentence.upperBound, sentence.lowerBound + Self.longest)
    var quotes = 0
    for place in sentence.lowerBound..<end where QuotationMark(list[place], in: list.text) != nil {
      quotes += 1
    }
    while end > sentence.lowerBound, list[end - 1].kind == .punctuation, !list.isMark(end - 1, ")") {
      // A closing mark whose partner stands inside the sentence belongs to it.
      if QuotationMark(list[end - 1], in: list.text) != nil {
        if quotes % 2 == 0 { break }
        quotes -= 1
      }
      end -= 1
    }
    self.sentence = sentence.lowerBound..<end
    if at(sentence.lowerBound).has(.subordinator),
      let comma = mainComma(from: sentence.lowerBound + 1, clause: true),
      hasFiniteVerb(sentence.lowerBound + 1..<comma)
    {
      openingComma = comma
    }
  }

  // MARK: Single tokens

  /// The class of a token; empty outside the sentence.
  func at(_ index: Int) -> WordClass { sentence.contains(index) ? classes[index] : [] }

  func isComma(_ index: Int) -> Bool { sentence.contains(index) && list.isMark(index, ",") }

  func isPunctuation(_ index: Int) -> Bool { sentence.contains(index) && list[index].kind == .punctuation }

  func isWord(_ index: Int) -> Bool {
    sentence.contains(index) && (list[index].kind == .word || list[index].kind == .number)
  }

  /// A mark that parts clauses: a semicolon, a colon before a blank, a dash with blanks.
  func isBreak(_ index: Int) -> Bool {
    guard isPunctuation(index) else { return false }
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
  func isQuote(_ index: Int) -> Bool {
    guard sentence.contains(index) else { return false }
    return QuotationMark(list[index], in: list.text) != nil
  }

  func isOpeningQuote(_ index: Int) -> Bool {
    guard isQuote(index) else { return false }
    return QuotationMark(list[index], in: list.text) == .opening
      || (list[index].hasSpaceBefore && index + 1 < sentence.upperBound && !list[index + 1].hasSpaceBefore)
  }

  /// A word that may stand at the head of a noun phrase: no verb, particle or function word by its class.
  func isNounLike(_ index: Int) -> Bool {
    guard isWord(index) || (sentence.contains(index) && list[index].kind == .symbol) else { return false }
    let word = classes[index]
    if word.isEmpty || word.has(.numeral) || word.has(.timeWord) || word.has(.month) { return true }
    if word.has(WordClass.function) || word.has(.gerund) { return false }
    // "the attack", "a deadly strike": a verb's form after a determiner or adjective is a noun.
    return word.has(.base) || word.has(.third) || list[index].isCapitalised
  }

  // MARK: Verbs

  /// Whether a token is the finite verb of some clause.
  func isFinite(_ index: Int) -> Bool {
    let word = at(index)
    if word.has(.auxiliary) { return true }
    guard word.has([.past, .third, .base]) else {
      return list[index].kind == .possessive && isContractedVerb(index)
    }
    var before = index - 1
    while before >= sentence.lowerBound, at(before).has(.adverb), !at(before).has(.determiner) { before -= 1 }
    guard before >= sentence.lowerBound else { return false }
    let left = at(before)
    if left.has(.auxiliary) || left.has(.be) || left.has(.have) { return false }
    if left.has(.subjectPronoun) || (left.has(.relative) && !left.has(.determiner)) {
      return true
    }
    if left.has(.determiner) || list[before].kind == .possessive { return false }
    if left.has(.preposition) && !left.has(.adverb) { return false }
    if word.has(.past), !word.has(.base) {
      // "the bridge closed by police": a participle after its noun.
      if word.has(.participle), list.matches(index + 1, "by") { return false }
      return isNounLike(before) || (isPunctuation(before) && !list.isMark(before, "-"))
        || left.has(.objectPronoun) || left.has(.coordinator)
    }
    guard isNounLike(before), !list[index].isCapitalised || list[before].isCapitalised else { return false }
    let right = at(index + 1)
    let takesObject =
      right.has(.determiner) || right.has(.subjectPronoun) || right.has(.objectPronoun) || right.has(.numeral)
      || right.has(.adverb) || list.matches(index + 1, "to") || list.matches(index + 1, "that")
    let plural = isPlural(before)
    return takesObject && (word.has(.past) || (word.has(.third) ? !plural : plural))
  }

  /// "it's", "that's", "there's": "is" or "has", and not a genitive.
  private func isContractedVerb(_ index: Int) -> Bool {
    let left = at(index - 1)
    return list[index].kind == .possessive && (left.has(.subjectPronoun) || left.has(.question))
  }

  func isPlural(_ index: Int) -> Bool {
    guard sentence.contains(index), list[index].length > 2 else { return false }
    if list.matches(index, "people") || list.matches(index, "men") || list.matches(index, "women")
      || list.matches(index, "children") || list.matches(index, "police")
    {
      return true
    }
    let end = Int(list[index].end)
    return list.text[end - 1] | 0x20 == UInt8(ascii: "s") && list.text[end - 2] | 0x20 != UInt8(ascii: "s")
  }

  func hasFiniteVerb(_ range: Range<Int>) -> Bool {
    range.contains { sentence.contains($0) && isFinite($0) }
  }

  /// The first token of the verb group that a main verb at `index` ends: "may not have" in "may not have caused".
  func verbGroupStart(_ index: Int) -> Int {
    var start = index
    while start > sentence.lowerBound {
      let word = at(start - 1)
      if word.has(.subjectPronoun), !word.has(.negation) { break }
      let contracted = list[start - 1].kind == .possessive && isContractedVerb(start - 1)
      let joins =
        word.has(.auxiliary) || word.has(.be) || word.has(.have) || word.has(.negation) || contracted
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
