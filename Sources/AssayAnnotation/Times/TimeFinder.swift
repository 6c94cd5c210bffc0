import AssayModel
import AssayText

/// Finds times in a segmented document: dates, clock times, durations and sets of times.
enum TimeFinder {
  /// In text order; they do not overlap.
  static func times(in document: AnnotatedDocument) -> [TimeExpression] {
    var reader = TimeReader(list: document.tokens, reference: document.document.date)
    var result: [TimeExpression] = []
    result.reserveCapacity(document.tokens.count / 64)
    var found: [FoundTime] = []
    var block = -1
    for sentence in document.sentences {
      if sentence.block != block {
        reader.anchor = nil
        block = sentence.block
      }
      reader.sentence = sentence.tokens
      found.removeAll(keepingCapacity: true)
      reader.read(into: &found)
      if found.isEmpty { continue }
      reader.join(&found)
      for index in found.indices {
        result.append(found[index].expression(in: document.tokens, from: reader.reference))
      }
    }
    return result
  }
}

extension TimeReader {
  /// Reads the expressions of the sentence, in order.
  mutating func read(into found: inout [FoundTime]) {
    var index = sentence.lowerBound
    while let (place, start) = nextStart(from: index) {
      index = read(at: place, startingWith: start, into: &found)
    }
  }

  /// The next token that may start an expression: a walk of its own, as most tokens start nothing.
  @inline(never)
  private func nextStart(from index: Int) -> (index: Int, start: Start)? {
    var place = index
    while place < end {
      if let start = start(at: place) { return (place, start) }
      place += 1
    }
    return nil
  }

  /// Reads the expression that starts at a token, and returns the index to go on from.
  @inline(never)
  private mutating func read(at index: Int, startingWith start: Start, into found: inout [FoundTime]) -> Int {
    guard let time = time(at: index, startingWith: start) else { return index + 1 }
    // A reader may reach back for a lead ("in two weeks"), but not into the expression before.
    if !found.isEmpty, time.tokens.lowerBound < found[found.count - 1].tokens.upperBound { return index + 1 }
    found.append(time)
    if let period = time.period, time.kind == .date {
      anchor = period
      lastAnchor = period
    }
    return max(index + 1, time.tokens.upperBound)
  }

  /// What a token may start: most start nothing, and cost one look-up.
  private enum Start {
    case number, apostrophe, code
    case word(TimeWord.Category)
  }

  /// What a token may start, with what follows it in view: articles, numbers and "this" are common, and seldom
  /// stand before a word of time.
  @inline(__always)
  private func start(at index: Int) -> Start? {
    let token = list[index]
    switch token.kind {
    case .number: return mayBeYear(token) || mayGoOn(index) || matches(index - 1, "the") ? .number : nil
    case .word:
      let word = TimeWord(rawValue: words.value(of: token, in: list.text))
      switch word.category {
      case .none: return token.traits.contains(.hasDigit) && token.isCapitalised ? .code : nil
      case .meridiem, .zone: return nil
      case .quantifier, .cardinal, .shift: return mayGoOn(index) ? .word(word.category) : nil
      case .ordinal:
        // "on the first."
        let isDay = !isPlain(index + 1) && matches(index - 1, "the")
        return isDay || mayGoOn(index) ? .word(.ordinal) : nil
      case .month: return word.isVerbInLowerCase && !token.isCapitalised && isPlain(index + 1) ? nil : .word(.month)
      default: return .word(word.category)
      }
    case .punctuation: return isApostrophe(index) ? .apostrophe : nil
    default: return nil
    }
  }

  /// Whether a number may be a year, a compact date or a date or clock time with full stops by itself.
  @inline(__always)
  private func mayBeYear(_ token: Token) -> Bool {
    token.length == 4 || token.length == 8 || token.traits.contains(.hasFullStop)
  }

  /// Whether the token behind may go on with an expression, or the one before calls for a clock time ("at 8").
  @inline(__always)
  private func mayGoOn(_ index: Int) -> Bool {
    if index + 1 < end {
      let next = list[index + 1]
      switch next.kind {
      case .word: if !isPlain(index + 1) { return true }
      case .punctuation:
        if !isMark(index + 1, ","), !isMark(index + 1, "."), !isMark(index + 1, ")") { return true }
      default: return true
      }
    }
    guard index > sentence.lowerBound else { return false }
    return list[index - 1].kind == .symbol || matches(index - 1, "at") || matches(index - 1, "around")
  }

  /// Whether a token is a word that no expression of time has in it.
  @inline(__always)
  private func isPlain(_ index: Int) -> Bool {
    guard index < end, list[index].isWord, list[index].hasSpaceBefore else { return false }
    return words.value(of: list[index], in: list.text) == 0
      && !continuations.contains(list[index], in: list.text)
  }

  /// The expression that starts at a token, by the reader that its word calls for.
  private func time(at index: Int, startingWith start: Start) -> FoundTime? {
    switch start {
    case .number:
      return numericDate(at: index) ?? aroundTheClock(at: index) ?? clock(at: index) ?? dayFirstDate(at: index)
        ?? ordinalPeriod(at: index)
        ?? counted(at: index) ?? year(at: index) ?? quarterCode(at: index)
    case .apostrophe: return shortYear(at: index)
    case .code: return periodCode(at: index)
    case .word(let category): return time(at: index, category)
    }
  }

  /// A clock time, where the next token or the one before is of the kind that one has.
  private func clock(at index: Int) -> FoundTime? { mayBeClock(index) ? clockTime(at: index) : nil }

  private func mayBeClock(_ index: Int) -> Bool {
    if list[index].traits.contains(.hasFullStop) { return true }
    if index > sentence.lowerBound,
      list[index - 1].kind == .symbol || matches(index - 1, "at")
        || matches(index - 1, "around")
    {
      return true
    }
    guard index + 1 < end else { return false }
    let next = list[index + 1]
    switch next.kind {
    case .word:
      if !next.hasSpaceBefore || next.traits.contains(.allCapitals) { return true }
      switch word(index + 1).category {
      case .none: return Self.clockWords.contains(next, in: list.text) || zone(at: index + 1) != nil
      case .month, .unit, .shift, .season, .edge:
        return matches(index + 1, "past") || matches(index + 1, "minutes") || matches(index + 1, "minute")
      default: return true
      }
    case .punctuation: return isMark(index + 1, ":") || isMark(index + 1, "(") || isDash(index + 1)
    default: return next.kind == .symbol
    }
  }

  private static let clockWords = Lexicon([
    (1, "to through thru till until untill and in at past m p o'clock oclock hours hrs oh")
  ])

  /// A length of time or what is counted in one, where a unit, a shift or a weekday stands behind the count.
  private func counted(at index: Int) -> FoundTime? {
    guard mayCount(index + 1), let (count, place) = count(at: index), place < end else { return nil }
    switch word(place).category {
    case .shift: return countedShift(count, index, place)
    case .weekday: return countedWeekdays(count, index, place)
    case .unit, .ordinal, .none: return duration(at: index)
    default: return isTight(place) ? duration(at: index) : nil
    }
  }

  /// Whether the token behind a number may be a unit of time, or lead to one: "straight", "million", a hyphen.
  private func mayCount(_ index: Int) -> Bool {
    guard index < end else { return false }
    let token = list[index]
    switch token.kind {
    case .word:
      if !token.hasSpaceBefore { return true }
      switch word(index).category {
      case .unit, .ordinal, .shift, .weekday, .quantifier, .cardinal: return true
      case .none: return continuations.contains(token, in: list.text)
      default: return false
      }
    case .punctuation: return isDash(index)
    default: return false
    }
  }

  private func time(at index: Int, _ category: TimeWord.Category) -> FoundTime? {
    switch category {
    case .none, .meridiem, .zone: return nil
    case .month: return monthDate(at: index)
    case .weekday: return holiday(endingAt: index) ?? weekday(at: index)
    case .unit:
      return yearLeadingUp(at: index) ?? namedPeriod(at: index) ?? bareUnit(at: index) ?? wholePeriod(at: index)
        ?? holiday(endingAt: index)
    case .relativeDay: return relativeDay(at: index)
    case .shift: return ordinalPeriod(at: index) ?? shifted(at: index)
    case .dayPart: return dayPart(at: index)
    case .season: return season(at: index)
    case .cardinal:
      return spokenYear(at: index) ?? clock(at: index) ?? dayFirstDate(at: index) ?? ordinalPeriod(at: index)
        ?? counted(at: index)
    case .ordinal: return dayFirstDate(at: index) ?? ordinalPeriod(at: index)
    case .edge: return edge(at: index)
    case .reference: return reference(at: index)
    case .frequency, .every: return timeSet(at: index)
    case .noon: return clockTime(at: index)
    case .quantifier:
      // "a quarter past nine", "half past nine".
      let isPart = matches(index + 1, "quarter") || matches(index, "half")
      return (isPart ? clockTime(at: index) : nil) ?? weekOnDay(at: index) ?? duration(at: index)
    case .holiday: return holiday(at: index)
    case .decade: return decadeInWords(at: index)
    case .era: return era(at: index)
    case .rest: return rest(at: index)
    }
  }
}
