import AssayText

extension ClauseReader {
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

  /// The head of the noun phrase that a range begins with: the last noun before a preposition, a verb or a mark.
  func phraseHead(of range: Range<Int>) -> Int {
    var head = range.lowerBound
    for place in range {
      let word = at(place)
      if place > range.lowerBound, !isNounLike(place),
        !word.has([.determiner, .participle, .gerund]) || isFinite(place)
      {
        break
      }
      if isNounLike(place) || word.has(.harm) { head = place }
    }
    return head
  }

  /// A range without marks and joining words at its ends; a quotation mark stays when its partner does.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = max(range.lowerBound, sentence.lowerBound)
    var end = min(range.upperBound, sentence.upperBound)
    // Counted when a mark stands at an end, which is seldom.
    var quotes: Int?
    func marks() -> Int { quotes ?? classes[start..<end].count { $0.has(.quotationMark) } }
    var changed = true
    while changed, start < end {
      changed = false
      if isQuote(start) {
        let count = marks()
        if isQuote(end - 1), count == 2, end - start > 2 {
          (start, end, quotes, changed) = (start + 1, end - 1, 0, true)
        } else if count % 2 == 1 {
          (start, quotes, changed) = (start + 1, count - 1, true)
        }
      } else if strips(start) {
        (start, changed) = (start + 1, true)
      }
      guard start < end else { break }
      if isQuote(end - 1) {
        let count = marks()
        if count % 2 == 1 { (end, quotes, changed) = (end - 1, count - 1, true) }
      } else if stripsAtEnd(end - 1) {
        (end, changed) = (end - 1, true)
      }
    }
    return start < end ? start..<end : start..<start
  }

  private func strips(_ index: Int) -> Bool {
    at(index).has([.punctuation, .coordinator]) && !list.isMark(index, "(")
  }

  private func stripsAtEnd(_ index: Int) -> Bool {
    at(index).has([.punctuation, .coordinator]) && !list.isMark(index, ")")
  }
}
