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

  /// "One" as a pronoun or in a set phrase; a count only before the noun it counts.
  private func pronounOne(at index: Int) -> Int? {
    let next = index + 1
    let number = NumberReader.number(at: index, in: list, before: end)
    if let number, number.tokens.count > 1 { return nil }
    if next == end, index == sentence.lowerBound { return nil }
    if list.matches(index - 1, "minus") || list.matches(index - 1, "negative") { return nil }
    guard next < end else { return next }
    // "the chance was one in a million".
    if list.matches(next, "in"), list.matches(next + 1, "a"),
      list.matches(index - 1, "was") || list.matches(index - 1, "is"),
      NumberReader.number(at: next + 1, in: list, before: end)?.form == .article
    {
      return nil
    }
    if index > sentence.lowerBound, Self.beforePronoun.contains(list[index - 1], in: list.text) {
      return next
    }
    // "no-one"
    if index - 2 >= sentence.lowerBound, isHyphen(index - 1), !list[index].hasSpaceBefore, list.matches(index - 2, "no")
    {
      return next
    }
    // "one of every three callers"
    if list.matches(next, "of", "every"), NumberReader.number(at: next + 2, in: list, before: end) != nil { return nil }
    // A unit, a range or a share: "one metre", "one to two", "one in five", "one-hour".
    if let match = units.match(at: isHyphen(next) ? next + 1 : next, in: list, before: end), !match.isSymbol,
      !match.isGuarded
    {
      // "one day", "one second" tell no length on their own.
      return list.matches(next, "day") && !isHyphen(next)
        || list.matches(next, "second") && index > sentence.lowerBound && list.matches(index - 1, "for")
        ? next : nil
    }
    // "one over three".
    if list.matches(next, "over"), let below = NumberReader.number(at: next + 1, in: list, before: end),
      below.form == .words
    {
      return nil
    }
    // "a difference of one per 100,000".
    if list.matches(next, "per"), NumberReader.number(at: next + 1, in: list, before: end) != nil { return nil }
    if list.matches(next, "in") || list.matches(next, "out") || list.matches(next, "to")
      || list.matches(next, "or") || list.matches(next, "and") || list.matches(next, "per")
      || list.matches(next, "percentage")
    {
      guard
        list.matches(next, "in") || list.matches(next, "out") || list.matches(next, "to") || list.matches(next, "or")
      else { return next }
      var place = list.matches(next, "out") ? next + 2 : next + 1
      // "one in every four families"
      if list.matches(place, "every") || list.matches(place, "each") { place += 1 }
      return NumberReader.number(at: place, in: list, before: end) == nil ? next : nil
    }
    if isHyphen(next) { return next }
    guard list[next].isWord, !list[next].isCapitalised, !NounPhrase.isFunctionWord(next, in: list),
      !Self.afterPronoun.contains(list[next], in: list.text)
    else { return next }
    return nil
  }

  private static let beforePronoun = Lexicon([
    (
      1,
      "no any every each which this that the another some only next last first other many not everyone latter former right wrong new old big good single than if as like was is be one's loved"
    )
  ])
  private static let afterPronoun = Lexicon([
    (
      1,
      "another day thing time point might must can could should would will may has had is was knows who whose whom that which where when side way hand once such more last final day's side's never always cannot now yet either too there here today"
    )
  ])

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

  /// "10.45pm", "8 a.m.", "10:45", "1600 GMT".
  private func clock(at index: Int) -> Int? {
    let next = index + 1
    guard next < end else { return nil }
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
    if list.isMark(next, "]"), list.isMark(index - 1, "["), index - 1 >= sentence.lowerBound {
      return next + 1
    }
    return nil
  }
}
