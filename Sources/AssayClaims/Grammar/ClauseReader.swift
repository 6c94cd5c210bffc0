import AssayText

/// Finds clauses, noun phrases and verb groups in one sentence's tokens.
struct ClauseReader {
  let list: TokenList
  let classes: [WordClass]
  /// Without end punctuation, and no more than `longest` tokens.
  let sentence: Range<Int>
  /// The comma after a subordinate clause that opens the sentence: "While it rained, …".
  private var openingComma: Int?

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

  // MARK: Clauses

  /// Where the clause that holds token `index` begins.
  func clauseStart(_ index: Int) -> Int {
    var place = index - 1
    var depth = 0
    while place >= sentence.lowerBound {
      if list[place].kind == .punctuation {
        if isBreak(place) { return head(place + 1, before: index) }
        if list.isMark(place, ")") {
          depth += 1
        } else if list.isMark(place, "(") {
          if depth == 0 { return place + 1 }
          depth -= 1
        } else if isOpeningQuote(place), !hasClosingQuote(place + 1..<index) {
          return head(place + 1, before: index)
        } else if depth == 0, isComma(place), place == openingComma || startsClause(place + 1, before: index)
        {
          return head(place + 1, before: index)
        }
      } else if depth == 0, startsClauseInside(place, before: index) {
        return head(place + 1, before: index)
      }
      place -= 1
    }
    return head(sentence.lowerBound, before: index)
  }

  private func hasClosingQuote(_ range: Range<Int>) -> Bool { range.contains { isQuote($0) } }

  /// After a comma: a coordinator with a clause of its own, or a relative pronoun.
  private func startsClause(_ start: Int, before end: Int) -> Bool {
    let word = at(start)
    if word.has(.coordinator) || list.matches(start, "so") || list.matches(start, "while")
      || list.matches(start, "whereas") || list.matches(start, "although") || list.matches(start, "though")
    {
      return opensClause(start + 1, before: end)
    }
    return false
  }

  /// Whether a clause runs from `start` up to `end` or has its verb there.
  private func opensClause(_ start: Int, before end: Int) -> Bool {
    if hasSubject(start, before: end) { return true }
    guard start < end, isFinite(end) || at(end).has(.auxiliary) else { return false }
    return at(start).has(.determiner) || at(start).has(.subjectPronoun) || isNounLike(start)
  }

  /// Whether a subject and finite verb follow: "they left", "the road was".
  func hasSubject(_ start: Int, before end: Int) -> Bool {
    guard start < end else { return false }
    let word = at(start)
    if word.has(.subjectPronoun) {
      return start + 1 < end
        && (isFinite(start + 1) || isFinite(start + 2) || hasFiniteVerb(start..<min(end, start + 6)))
    }
    guard word.has(.determiner) || isNounLike(start) || word.has(.gerund) else { return false }
    return hasFiniteVerb(start..<min(end, start + 14))
  }

  /// Words that open a clause without a comma.
  private func startsClauseInside(_ place: Int, before end: Int) -> Bool {
    let word = at(place)
    if word.has(.coordinator) {
      return at(place + 1).has(.subjectPronoun) && opensClause(place + 1, before: end)
        && hasFiniteVerb(sentence.lowerBound..<place)
    }
    if list.matches(place, "that") {
      var before = place - 1
      while before >= max(sentence.lowerBound, place - 5), !isPunctuation(before) {
        if at(before).has(.saying) || (before == place - 1 && isContentNoun(before)) { return true }
        before -= 1
      }
      return false
    }
    if list.matches(place, "whether") { return true }
    if word.has(.subordinator) {
      // "as many as 300".
      if list.matches(place, "as"),
        at(place + 1).has(.numeral) || list.matches(place + 2, "as") || list.matches(place + 2, "result")
          || list.matches(place + 2, "consequence")
      {
        return false
      }
      return place + 1 < end && opensClause(place + 1, before: end)
    }
    if word.has(.saying), isFinite(place) || at(place - 1).has(.auxiliary) {
      if list.matches(place + 1, "that") { return false }
      return opensClause(place + 1, before: end)
    }
    return false
  }

  private static let contentNouns = Lexicon([
    (
      1,
      """
      fact claim claims allegation allegations evidence belief idea view fear fears report reports news
      doubt proof statement argument possibility risk hope conclusion assumption suggestion clear true sure
      aware confident certain likely possible apparent
      """
    )
  ])

  private func isContentNoun(_ index: Int) -> Bool {
    sentence.contains(index) && Self.contentNouns.contains(list[index], in: list.text)
  }

  /// Moves past linkers and their commas: "However, ", "And ".
  func head(_ start: Int, before end: Int) -> Int {
    var place = start
    while place < end {
      if isPunctuation(place), !list.isMark(place, "(") {
        place += 1
      } else if at(place).has(.linker),
        isComma(place + 1) || at(place).has(.coordinator) || list.matches(place, "so")
      {
        place += 1
      } else if list.matches(place, "for", "example") || list.matches(place, "in", "fact")
        || list.matches(place, "of", "course") || list.matches(place, "you", "know")
        || list.matches(place, "i", "think") || list.matches(place, "in", "addition")
      {
        place += 2
      } else if list.matches(place, "according", "to"), let comma = firstComma(from: place, before: end) {
        place = comma + 1
      } else {
        break
      }
    }
    return place
  }

  func firstComma(from start: Int, before end: Int) -> Int? {
    var place = start
    while place < min(end, sentence.upperBound) {
      if isComma(place) { return place }
      place += 1
    }
    return nil
  }

  /// Where the clause that holds `index` ends.
  ///
  /// - Parameter narrow: Whether a subordinate clause after it is left out too.
  func clauseEnd(_ index: Int, narrow: Bool = false) -> Int {
    var place = index
    var depth = 0
    let quoteOpen = isQuote(index - 1)
    var quotes = quoteOpen ? 1 : 0
    while place < sentence.upperBound {
      if list[place].kind == .punctuation {
        if list.isMark(place, "(") {
          depth += 1
        } else if list.isMark(place, ")") {
          if depth == 0 { return place }
          depth -= 1
        } else if isQuote(place) {
          if quotes == 0, !isOpeningQuote(place) { return place }
          quotes += isOpeningQuote(place) ? 1 : -1
          if quotes <= 0, isAttributionTail(place + 1) { return place }
        } else if depth == 0, isBreak(place), place > index {
          return place
        } else if depth == 0, isComma(place),
          place == openingComma || endsClause(place) || (narrow && opensParticiple(place + 1))
        {
          return place
        }
      } else if depth == 0, place > index {
        let word = at(place)
        if list.matches(place, "but"), hasSubject(place + 1, before: sentence.upperBound) { return place }
        if word.has(.coordinator), at(place + 1).has(.subjectPronoun), isFinite(place + 2), narrow {
          return place
        }
        if narrow, word.has(.subordinator), !list.matches(place, "that"), !list.matches(place, "where"),
          hasSubject(place + 1, before: sentence.upperBound)
        {
          return place
        }
      }
      place += 1
    }
    return sentence.upperBound
  }

  /// Whether the comma at `place` parts a clause from what comes after it.
  private func endsClause(_ place: Int) -> Bool {
    let next = place + 1
    let word = at(next)
    if isQuote(next) { return isAttributionTail(next + 1) }
    if word.has(.coordinator), hasSubject(next + 1, before: sentence.upperBound), !isList(next + 1) {
      return true
    }
    if list.matches(next, "while") || list.matches(next, "whereas") || list.matches(next, "although")
      || list.matches(next, "though") || list.matches(next, "so") || list.matches(next, "according", "to")
    {
      return true
    }
    return isAttributionTail(next)
  }

  /// "…, leaving 40 homeless", "…, reportedly costing": a participle that goes with the whole clause before it.
  private func opensParticiple(_ start: Int) -> Bool {
    let verb = at(start).has(.adverb) && !at(start).has(.gerund) ? start + 1 : start
    return at(verb).has(.gerund) && !list.matches(verb, "including")
  }

  /// "and the baker": the last member of a list rather than a clause; no finite verb close by.
  private func isList(_ start: Int) -> Bool { !hasFiniteVerb(start..<min(start + 9, sentence.upperBound)) }

  /// Whether "the minister said", "said Ms Vale" or the like runs from `start` to the end or to a quotation mark.
  func isAttributionTail(_ start: Int) -> Bool {
    var place = start
    let limit = min(sentence.upperBound, start + 9)
    while place < limit {
      let word = at(place)
      if word.has(.saying) {
        let next = place + 1
        if place > start, !isNounLike(place - 1), !at(place - 1).has(.subjectPronoun),
          !at(place - 1).has(.adverb),
          !at(place - 1).has(.auxiliary), !at(place - 1).has(.have)
        {
          return false
        }
        if next >= sentence.upperBound { return true }
        if place == start {
          return list.matches(place, "said") || list.matches(place, "says") || list.matches(place, "wrote")
        }
        return isPunctuation(next) || at(next).has(.preposition) || at(next).has(.timeWord)
          || at(next).has(.objectPronoun)
      }
      if isPunctuation(place) || word.has(.subordinator) && !word.has(.preposition) { return false }
      place += 1
    }
    return false
  }

  /// The comma that parts an opening clause or phrase from the main clause; `nil` when there is none.
  ///
  /// - Parameter clause: Whether what comes before the comma must hold a finite verb.
  func mainComma(from start: Int, clause: Bool) -> Int? {
    var place = start
    var depth = 0
    var held = !clause
    var last: Int?
    while place < sentence.upperBound {
      if list.isMark(place, "(") { depth += 1 }
      if list.isMark(place, ")") { depth -= 1 }
      if depth == 0, isBreak(place) { break }
      if depth == 0, isComma(place), place > start, held {
        let next = at(place + 1)
        if !next.has(.coordinator), !next.has(.relative) {
          last = place
          // "Because it rained, they …": no list goes on after a pronoun.
          if next.has(.subjectPronoun), !next.has(.determiner) { return place }
        }
      }
      if isFinite(place) {
        // The verb of the main clause: the comma before its subject was the last one.
        if held, let last { return last }
        held = true
      }
      place += 1
    }
    if let last { return last }
    // No verb was recognised before the comma: "if the ice melts, …".
    guard let comma = firstComma(from: start, before: place), comma > start, !at(comma + 1).has(.coordinator)
    else {
      return nil
    }
    return comma
  }

  /// Where a noun phrase after a participle or preposition ends: at its clause's end, or before the verb whose
  /// subject it belongs to ("the damage caused by the mudslide | was repaired").
  func phraseEnd(_ start: Int) -> Int {
    let end = clauseEnd(start, narrow: true)
    var place = start
    while place < end {
      let word = at(place)
      if word.has(.relative) || isComma(place) || (word.has(.subordinator) && !word.has(.preposition)) {
        return end
      }
      if word.has(.auxiliary) || (isFinite(place) && place > start + 1) {
        let group = verbGroupStart(place)
        return group > start ? group : end
      }
      place += 1
    }
    return end
  }

  // MARK: Noun phrases

  /// Where the noun phrase that ends before `end` begins; `end` when there is none.
  func nounPhraseStart(endingBefore end: Int, notBefore limit: Int) -> Int {
    var place = end - 1
    while place >= limit {
      let word = at(place)
      if list[place].kind == .possessive || list.isMark(place, "-") || list.isMark(place, "/")
        || isQuote(place)
        || list[place].kind == .symbol
      {
        place -= 1
        continue
      }
      if word.has(.coordinator) || list.matches(place, "of") {
        // "the loss of trade", "smoke and heat": a phrase on both sides.
        guard place > limit, place + 1 < end, isNounLike(place - 1) else { break }
        place -= 1
        continue
      }
      if word.has(.determiner), !isNounLike(place) || word.has(.determiner) {
        place -= 1
        // "all the", "half of the" come before the determiner.
        while place >= limit, at(place).has(.determiner) { place -= 1 }
        if place >= limit, list.matches(place, "of"), place > limit, isNounLike(place - 1) { continue }
        return place + 1
      }
      let modifies = word.has(.participle) && place + 1 < end && !isFinite(place)
      let gerundModifies =
        word.has(.gerund) && !isPunctuation(place - 1) && (place + 1 < end || at(place - 1).has(.determiner))
      guard isNounLike(place) || modifies || gerundModifies else { break }
      if isFinite(place) { break }
      place -= 1
    }
    return min(place + 1, end)
  }

  /// A range without marks and joining words at its ends; a quotation mark stays when its partner does.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = max(range.lowerBound, sentence.lowerBound)
    var end = min(range.upperBound, sentence.upperBound)
    var quotes = 0
    for place in start..<max(start, end) where isQuote(place) { quotes += 1 }
    var changed = true
    while changed, start < end {
      changed = false
      if isQuote(start), isQuote(end - 1), quotes == 2, end - start > 2 {
        (start, end, quotes, changed) = (start + 1, end - 1, 0, true)
      } else if isQuote(start) {
        if quotes % 2 == 1 { (start, quotes, changed) = (start + 1, quotes - 1, true) }
      } else if strips(start) {
        (start, changed) = (start + 1, true)
      }
      guard start < end else { break }
      if isQuote(end - 1) {
        if quotes % 2 == 1 { (end, quotes, changed) = (end - 1, quotes - 1, true) }
      } else if stripsAtEnd(end - 1) {
        (end, changed) = (end - 1, true)
      }
    }
    return start < end ? start..<end : start..<start
  }

  private func strips(_ index: Int) -> Bool {
    isPunctuation(index) && !list.isMark(index, "(") || at(index).has(.coordinator)
  }

  private func stripsAtEnd(_ index: Int) -> Bool {
    isPunctuation(index) && !list.isMark(index, ")") || at(index).has(.coordinator)
  }
}

/// What a quotation mark does, as far as its form tells.
enum QuotationMark {
  case opening, closing, either

  init?(_ token: Token, in text: Text) {
    guard token.kind == .punctuation || token.kind == .symbol else { return nil }
    let start = Int(token.start)
    if token.length == 1 {
      guard text[start] == UInt8(ascii: "\"") else { return nil }
      self = .either
      return
    }
    if token.length == 3, text[start] == 0xE2, text[start + 1] == 0x80 {
      switch text[start + 2] {
      case 0x9C, 0x9E: self = .opening
      case 0x9D: self = .closing
      default: return nil
      }
      return
    }
    guard token.length == 2, text[start] == 0xC2 else { return nil }
    switch text[start + 1] {
    case 0xAB: self = .opening
    case 0xBB: self = .closing
    default: return nil
    }
  }
}
