import AssayText

extension ClauseReader {
  /// Where the clause that holds token `index` begins.
  func clauseStart(_ index: Int) -> Int {
    var place = index - 1
    var depth = 0
    while place >= sentence.lowerBound {
      let word = at(place)
      guard word.has(.clauseEdge) else {
        place -= 1
        continue
      }
      if word.has(.punctuation) {
        if isBreak(place) { return head(place + 1, before: index) }
        if list.isMark(place, ")") {
          depth += 1
        } else if list.isMark(place, "(") {
          if depth == 0 { return place + 1 }
          depth -= 1
        } else if isOpeningQuote(place), !hasClosingQuote(place + 1..<index) {
          return head(place + 1, before: index)
        } else if depth == 0, isComma(place), place == openingComma || startsClause(place + 1, before: index) {
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
    return word.has([.coordinator, .parting]) && opensClause(start + 1, before: end)
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
    if word.has(.subordinator) {
      if list.matches(place, "that") {
        var before = place - 1
        while before >= max(sentence.lowerBound, place - 5), !isPunctuation(before) {
          if at(before).has(.saying) || (before == place - 1 && at(before).has(.contentNoun)) { return true }
          before -= 1
        }
        return isSaid(before, upTo: place)
      }
      if list.matches(place, "whether") { return true }
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

  /// Whether only a place, a time or a hearer stands between a verb of saying and its "that": "said in a speech to
  /// the chamber on Monday that".
  private func isSaid(_ last: Int, upTo that: Int) -> Bool {
    var place = last
    while place >= max(sentence.lowerBound, that - 14), !isPunctuation(place) {
      if at(place).has(.saying) { return isFinite(place) && at(place + 1).has([.preposition, .timeWord]) }
      if isFinite(place) { return false }
      place -= 1
    }
    return false
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
      } else if !at(place).has([.preposition, .subjectPronoun, .according]) {
        break
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
      let word = at(place)
      if word.has(.punctuation) {
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
      } else if depth == 0, place > index, word.has([.coordinator, .subordinator]) {
        if word.has(.coordinator) {
          if list.matches(place, "but"), hasSubject(place + 1, before: sentence.upperBound) { return place }
          if narrow, at(place + 1).has(.subjectPronoun), isFinite(place + 2) { return place }
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
    if word.has(.parting) || (word.has(.according) && list.matches(next + 1, "to")) { return true }
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
}
