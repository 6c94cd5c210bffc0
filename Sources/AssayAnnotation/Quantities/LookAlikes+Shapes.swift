import AssayModel
import AssayText
import FoundationEssentials

/// Look-alikes that their shape alone tells, before any unit is read: telephone numbers, clock times, dates, decades, codes.
extension QuantityReader {
  /// The index after a look-alike that starts at a token; `nil` when there is none.
  ///
  /// These are told by their shape alone, before any unit is read.
  func lookAlike(at index: Int) -> Int? {
    let token = list[index]
    if let name = hyphenatedName(at: index) { return name }
    if token.isWord { return token.traits.contains(.hasDigit) ? code(at: index) : wordLookAlike(at: index) }
    return telephone(at: index) ?? clock(at: index) ?? militaryTime(at: index) ?? numericDate(at: index) ?? decade(
      at: index)
      ?? codePart(at: index)
      ?? listNumber(at: index)
  }

  /// A word with digits in it that is no money: "A380", "MH370", "km2".
  private func code(at index: Int) -> Int? { gluedMoney(at: index) == nil ? index + 1 : nil }

  /// "no one", "one another", "second half" of nothing, "third parties".
  private func wordLookAlike(at index: Int) -> Int? {
    if list.matches(index, "one") { return pronounOne(at: index) }
    // "absolute zero", "net zero".
    if list.matches(index, "zero"), index > sentence.lowerBound,
      Self.beforeZero.contains(list[index - 1], in: list.text)
    {
      return index + 1
    }
    // "the two companies" points back; it does not count.
    if list.matches(index, "two"), index > sentence.lowerBound,
      Self.pointers.contains(list[index - 1], in: list.text),
      index + 1 < end, list[index + 1].isWord, NumberWord.of(index + 1, in: list) == nil
    {
      return index + 1
    }
    // "at six o'clock", "two-time champion" is a count, "Three Rivers" a name.
    let next = index + 1
    if next < end,
      list.matches(next, "o'clock") || list.matches(next, "am") && !list[next].isCapitalised
        || list.matches(next, "pm")
        || list.matches(next, "p.m.") || list.matches(next, "a.m.")
    {
      return NumberWord.of(index, in: list)?.role == .small ? next + 1 : nil
    }
    return nil
  }

  private static let beforeZero = Lexicon([(1, "absolute net ground patient year")])

  private static let pointers = Lexicon([(1, "the these those other no")])

  /// A run of digit groups that are no number: "020 7946 0958", "+1 202-555-0143".
  private func telephone(at index: Int) -> Int? {
    var last = index
    var digits = list[index].length
    var groups = 1
    while last + 1 < end, groups < 12 {
      var next = last + 1
      if list.isMark(next, "-") || list.isMark(next, ".") || list.isMark(next, ")")
        || list.matches(next, "–"), !list[next].hasSpaceBefore
      {
        next += 1
      } else if groups == 1, list.isMark(next, "("), list.isMark(index - 1, "+") {
        // "+1 (555) 010-2234".
        next += 1
      }
      guard next < end, list[next].isNumber, list[next].length >= 2, list[next].length <= 8,
        list[next].start - list[last].end <= 2
      else { break }
      digits += list[next].length
      groups += 1
      last = next
    }
    guard groups >= 2 else { return nil }
    let isInternational = index > sentence.lowerBound && list.isMark(index - 1, "+")
    let hasLeadingZero = list.text[Int(list[index].start)] == UInt8(ascii: "0") && list[index].length > 1
    // "555-0143"; but "100-1000 litres" and "200-1500 people" are ranges.
    let isCode =
      groups == 2 && list[index].length == 3 && list[last].length == 4 && !list[last].hasSpaceBefore
      && !(last + 1 < end
        && (NounPhrase.isPlural(last + 1, in: list, before: end)
          || units.match(at: last + 1, in: list, before: end).map { !$0.isSymbol || list[last + 1].length > 1 } == true))
    guard
      isInternational && digits >= 7 || hasLeadingZero && digits >= 7 || isCode || groups >= 3 && digits >= 7
    else { return nil }
    // Three groups of three are a number after all: "1 414 021".
    if !isInternational, !hasLeadingZero, let number = NumberReader.number(at: index, in: list, before: end),
      number.tokens.upperBound > last
    {
      return nil
    }
    if !isInternational, !hasLeadingZero, !isCode {
      // A list of numbers with spaces is no telephone number unless hyphens join it.
      var place = index
      while place < last {
        if list.isMark(place, "-") { return last + 1 }
        place += 1
      }
      return nil
    }
    return last + 1
  }

  /// "10.45pm", "8 a.m.", "10:45", "1600 GMT", "7-9pm".
  private func clock(at index: Int) -> Int? {
    let next = index + 1
    guard next < end else { return nil }
    if let last = clockRange(at: index) { return last }
    if LookAlikes.clockWords.contains(list[next], in: list.text), list[index].length <= 5 {
      if list.matches(next, "et") || list.matches(next, "pt") {
        return list[next].traits.contains(.allCapitals) ? next + 1 : nil
      }
      return next + 1
    }
    if list.isMark(next, ":"), !list[next].hasSpaceBefore, next + 1 < end, list[next + 1].isNumber,
      !list[next + 1].hasSpaceBefore,
      list[index].length <= 3
    {
      var last = next + 1
      while last + 2 < end, list.isMark(last + 1, ":"), list[last + 2].isNumber,
        !list[last + 2].hasSpaceBefore
      { last += 2 }
      return last + 1
    }
    return nil
  }

  /// "7-9pm", "2 to 3.30 pm", "between 5 and 6am": two hours of the day; the half of the day stands behind the second.
  private func clockRange(at index: Int) -> Int? {
    let second = index + 2
    guard second + 1 < end, list[second].isNumber, list[index].length <= 5, list[second].length <= 5,
      isHyphen(index + 1) || list.matches(index + 1, "to")
        || list.matches(index + 1, "and") && list.matches(index - 1, "between"),
      Self.halvesOfDay.contains(list[second + 1], in: list.text), isHour(index), isHour(second)
    else { return nil }
    return second + 2
  }

  private static let halvesOfDay = Lexicon([(1, "am pm a.m a.m. p.m p.m.")])

  /// Whether a number is an hour of the twelve, with or without its minutes: "9", "9.30".
  private func isHour(_ index: Int) -> Bool {
    guard let number = DigitNumber(list.text, list[index].span), number.value >= 1, number.value < 13 else {
      return false
    }
    return number.decimals == 0 || number.decimals == 2
  }

  /// "at 1600 hours": four digits of a day's clock behind a word of time.
  private func militaryTime(at index: Int) -> Int? {
    guard list[index].length == 4, list.matches(index + 1, "hours") || list.matches(index + 1, "hrs"),
      index > sentence.lowerBound, Self.beforeClock.contains(list[index - 1], in: list.text),
      !list.matches(index + 2, "of"), let value = DigitNumber.integer(list.text, list[index].span),
      value < 2400, value % 100 < 60
    else { return nil }
    return index + 2
  }

  private static let beforeClock = Lexicon([(1, "at by until till before after since from")])

  /// "12/05/2010", "2010-05-03", "9/11", "24/7", "2012/13", "1995-01", "3 May", "May 3".
  private func numericDate(at index: Int) -> Int? {
    let next = index + 1
    if isCalendarDay(index) { return next }
    guard next + 1 < end, list[next + 1].isNumber, !list[next].hasSpaceBefore, !list[next + 1].hasSpaceBefore
    else { return nil }
    let isSlash = list.isMark(next, "/")
    guard isSlash || isHyphen(next) else { return nil }
    let third = next + 2
    if third + 1 < end, list.isMark(third, isSlash ? "/" : "-"), list[third + 1].isNumber,
      !list[third].hasSpaceBefore
    {
      return third + 2
    }
    guard let first = DigitNumber.integer(list.text, list[index].span),
      let second = DigitNumber.integer(list.text, list[next + 1].span)
    else { return nil }
    if isSlash {
      if FractionReader.digits(at: index, in: list, before: end) == nil { return next + 2 }
      return first == 9 && second == 11 || first > 12 && second > 12 && first < 100 && list[index].length == 4
        ? next + 2 : nil
    }
    // "2013–14", "1995-01", "1939-1945": years, unless a noun or unit is counted.
    let isSpan =
      list[index].length == 4 && (1500...2100).contains(first)
      && (list[next + 1].length == 2 || list[next + 1].length == 4 && (1500...2100).contains(second))
    guard isSpan, !(third < end && NounPhrase.isPlural(third, in: list, before: end)),
      index == sentence.lowerBound || list[index - 1].kind != .symbol
    else { return nil }
    return units.match(at: third, in: list, before: end) == nil ? next + 2 : nil
  }

  /// Whether a number is the day or year next to a month's name.
  private func isCalendarDay(_ index: Int) -> Bool {
    guard let value = DigitNumber.integer(list.text, list[index].span) else { return false }
    let isDay = value >= 1 && value <= 31 && list[index].length <= 2
    if CalendarWords.isMonth(index - 1, in: list), index > sentence.lowerBound {
      return isDay || value >= 1000 && value <= 2100
    }
    if list.isMark(index - 1, "."), index - 2 >= sentence.lowerBound,
      CalendarWords.isMonth(index - 2, in: list),
      list[index - 2].length <= 4
    {
      return isDay
    }
    guard isDay else { return false }
    if CalendarWords.isMonth(index + 1, in: list), index + 1 < end, list[index + 1].isCapitalised {
      return true
    }
    return list.matches(index + 1, "of") && CalendarWords.isMonth(index + 2, in: list) && index + 2 < end
  }

  /// "1990s", "90s".
  private func decade(at index: Int) -> Int? {
    let next = index + 1
    // "9.58s" is a time.
    guard next < end, !list[next].hasSpaceBefore, !list[index].traits.contains(.hasFullStop) else { return nil }
    if list.matches(next, "s"), list[index].length == 4 || list[index].length == 2 { return next + 1 }
    if list[next].kind == .possessive, list[index].length == 4 || list[index].length == 2,
      !list[next].hasSpaceBefore
    {
      return next + 1
    }
    return nil
  }

  /// A number that is joined to letters: "A330-200", "Covid-19", "777-200LR", "v.2", "#5".
  private func codePart(at index: Int) -> Int? {
    guard index > sentence.lowerBound else { return nil }
    let token = list[index]
    let before = list[index - 1]
    if list.isMark(index - 1, "#") || list.matches(index - 1, "№") || list.matches(index - 1, "§") {
      return index + 1
    }
    guard !token.hasSpaceBefore else { return nil }
    if list.isMark(index - 1, "-") || list.isMark(index - 1, "_") || list.isMark(index - 1, "+")
      || list.matches(index - 1, "‑")
    {
      if list.isMark(index - 1, "+"), list.matches(index - 2, "gmt") || list.matches(index - 2, "utc") {
        return index + 1
      }
      guard !before.hasSpaceBefore, index - 2 >= sentence.lowerBound else { return nil }
      let word = list[index - 2]
      if word.isNumber, list.isMark(index - 1, "+"), index - 3 >= sentence.lowerBound, !word.hasSpaceBefore {
        return index + 1
      }
      guard word.isWord else { return nil }
      if lastEnd == index - 1 { return nil }
      // "mid-20", "under-21"; "sixty-40" is not written.
      return word.traits.contains(.hasDigit) || word.isCapitalised || word.length <= 3
        || !Self.prefixes.contains(word, in: list.text) ? codeEnd(from: index) : nil
    }
    if list.isMark(index - 1, "/") || list.isMark(index - 1, "."), !before.hasSpaceBefore,
      index - 2 >= sentence.lowerBound, list[index - 2].isWord, lastEnd != index - 1,
      currencyPrefix(before: index) == nil
    {
      return index + 1
    }
    return nil
  }

  /// The index after the numbers that hyphens join to a code: "CVE-2024-3094".
  private func codeEnd(from index: Int) -> Int {
    var last = index + 1
    while last + 1 < end, list.isMark(last, "-"), list[last + 1].isNumber, !list[last].hasSpaceBefore,
      !list[last + 1].hasSpaceBefore
    { last += 2 }
    return last
  }

  private static let prefixes = Lexicon([(1, "plus minus about over nearly only")])

  /// "1. Text", "(2) text", "[12]".
  private func listNumber(at index: Int) -> Int? {
    let next = index + 1
    guard list[index].length <= 3, next < end else { return nil }
    if !list[next].hasSpaceBefore, list[index].traits.contains(.startsBlock),
      list.isMark(next, ".") || list.isMark(next, ")"),
      next + 1 < end
    {
      return next + 1
    }
    // "'82".
    if list[index].length == 2, index > sentence.lowerBound,
      list.isMark(index - 1, "'") || list.matches(index - 1, "'"),
      list[index - 1].hasSpaceBefore, !list[index].hasSpaceBefore
    {
      return next
    }
    if index > sentence.lowerBound, list.isMark(index - 1, "["), let close = citationEnd(from: index) { return close }
    return isCountedItem(index) ? next + 1 : nil
  }

  /// "[12]", "[3, 5]", "[7–9]": the index after the bracket, where nothing but numbers stands in it.
  private func citationEnd(from index: Int) -> Int? {
    var place = index + 1
    while place + 1 < end, place - index < 24, list.isMark(place, ",") || isHyphen(place) || list.isMark(place, ";"),
      list[place + 1].isNumber, list[place + 1].length <= 3
    { place += 2 }
    return list.isMark(place, "]") && place < end ? place + 1 : nil
  }

  /// "(1) raise taxes, (2) cut debt", "1) cut, 2) fold", "1. cost, 2. time": the number of an item in a line, where the one
  /// before or after it stands in the line too.
  private func isCountedItem(_ index: Int) -> Bool {
    guard list[index].length <= 2, index + 2 < end, list[index + 2].isWord, list[index + 2].hasSpaceBefore,
      list.isMark(index + 1, ")") || list.isMark(index + 1, "."), !list[index + 1].hasSpaceBefore,
      let value = DigitNumber.integer(list.text, list[index].span), value > 0
    else { return false }
    let isOpened = index > sentence.lowerBound && list.isMark(index - 1, "(")
    // "the nurse (35) and the driver (36)": an item starts behind a mark or "and".
    let isStopped = list.isMark(index + 1, ".")
    let before = isOpened ? index - 2 : index - 1
    guard
      !isOpened && !isStopped || before < sentence.lowerBound || list[before].kind == .punctuation
        || list.matches(before, "and")
        || list.matches(before, "or") || list.matches(before, "are") || list.matches(before, "to")
        || list.matches(before, "by")
    else { return false }
    for place in max(sentence.lowerBound, index - 40)..<min(end - 1, index + 40)
    where place != index && list[place].isNumber && list[place].length <= 2
      && list.isMark(place + 1, isStopped ? "." : ")")
    {
      guard let other = DigitNumber.integer(list.text, list[place].span), abs(other - value) == 1,
        (other < value) == (place < index),
        (place > sentence.lowerBound && list.isMark(place - 1, "(")) == isOpened
      else { continue }
      return true
    }
    return false
  }
}
