import AssayModel
import AssayText
import FoundationEssentials

/// Numbers that are no quantities: years, dates, clock times, scores, telephone numbers, versions, labels, numbers in names.
enum LookAlikes {
  /// Whether a number could be a year: four digits without a comma, 1500 to 2100.
  static func isYear(_ number: WrittenNumber, in list: TokenList) -> Bool {
    guard number.form == .digits, number.scale == 0, number.tokens.count == 1 else { return false }
    let token = list[number.tokens.lowerBound]
    return token.isNumber && token.length == 4 && !token.traits.contains(.hasFullStop) && number.value >= 1500
      && number.value <= 2100
  }

  /// Words before a number that is a label: "section 427", "gate 14", "No. 10".
  static let labels = Lexicon([
    (
      1,
      """
      section sections chapter chapters page pages article articles gate route routes flight room rooms level grade number numbers no nos
      nr nrs version versions figure fig table act phase part parts item step line lane channel volume vol type tier group row seat unit
      block apartment apt suite highway interstate exit terminal platform psalm verse question exercise exercises paragraph clause rule
      amendment resolution case proposition title schedule appendix annex class formula division league pier ward district zone bus
      train tram area sector stage round week day episode season series game lesson unit bay berth hole track studio category model
      mark serial form note lot box bag code id pin zip postcode extension ext order invoice ticket isbn issn fax tel telephone phone
      road runway hall building house floor king pope louis henry earth channel tower reactor pump vitamin windows generation gen
      division region team squadron regiment brigade battalion corps army fleet u.n un decree directive regulation bill agenda chapter
      plate exhibit slide answer question problem example theorem equation eq eqn ref refs
      """
    )
  ])

  /// Labels that are also counted from: followed by a unit or plural they label nothing ("the group 12 people left").
  static let clockWords = Lexicon([
    (1, "am pm a.m a.m. p.m p.m. o'clock gmt utc est edt pst pdt cet cest bst et pt noon midnight")
  ])

  static let streetWords = Lexicon([
    (
      1,
      "street st avenue ave road rd lane boulevard blvd drive place square court terrace way close crescent gardens"
    )
  ])

  static let scoreCues = Lexicon([
    (
      1,
      """
      won win wins winning beat beats beaten beating lost lose loses losing draw drew drawn defeat defeated defeats victory lead led leads
      leading score scored scoreline trailed trailing tied tie thrashed edged downed vote voted votes ruled ruling settled result aggregate
      """
    )
  ])
  static let scoreNouns = Lexicon([
    (
      1,
      "win wins loss losses defeat victory draw lead score vote record decision ruling majority aggregate scoreline triumph"
    )
  ])
}

/// Names of months and weekdays, for when no time was found around them.
enum Calendar {
  private static let months = Lexicon([
    (
      1,
      """
      january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
      nov dec
      """
    )
  ])
  private static let weekdays = Lexicon([
    (
      1,
      "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
    )
  ])

  /// Whether a token is a month's name with a capital (or in full, where no word is like it).
  static func isMonth(_ index: Int, in list: TokenList) -> Bool {
    guard index >= 0, index < list.count, months.contains(list[index], in: list.text) else { return false }
    if list[index].isCapitalised { return true }
    return list[index].length > 3 && !list.matches(index, "march") && !list.matches(index, "june")
  }

  static func isWeekday(_ index: Int, in list: TokenList) -> Bool {
    index >= 0 && index < list.count && list[index].isCapitalised
      && weekdays.contains(list[index], in: list.text)
  }
}

// MARK: - Before a number is read

extension QuantityReader {
  /// The index after a look-alike that starts at a token; `nil` when there is none.
  ///
  /// These are told by their shape alone, before any unit is read.
  func lookAlike(at index: Int) -> Int? {
    let token = list[index]
    if token.isWord { return token.traits.contains(.hasDigit) ? code(at: index) : wordLookAlike(at: index) }
    return telephone(at: index) ?? clock(at: index) ?? numericDate(at: index) ?? decade(at: index)
      ?? codePart(at: index)
      ?? listNumber(at: index)
  }

  /// A word with digits in it that is no money: "A380", "MH370", "km2".
  private func code(at index: Int) -> Int? { gluedMoney(at: index) == nil ? index + 1 : nil }

  /// "no one", "one another", "second half" of nothing, "third parties".
  private func wordLookAlike(at index: Int) -> Int? {
    if list.matches(index, "one") { return pronounOne(at: index) }
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
    if index > sentence.lowerBound, Self.beforePronoun.contains(list[index - 1], in: list.text) {
      return next
    }
    // A unit, a range or a share: "one metre", "one to two", "one in five", "one-hour".
    if let match = units.match(at: isHyphen(next) ? next + 1 : next, in: list, before: end), !match.isSymbol,
      !match.isGuarded
    {
      // "one day", "one second" tell no length on their own.
      return list.matches(next, "day") && !isHyphen(next)
        || list.matches(next, "second") && index > sentence.lowerBound && list.matches(index - 1, "for")
        ? next : nil
    }
    if list.matches(next, "in") || list.matches(next, "out") || list.matches(next, "to")
      || list.matches(next, "or") || list.matches(next, "and") || list.matches(next, "per")
      || list.matches(next, "percentage")
    {
      return list.matches(next, "in") || list.matches(next, "out") || list.matches(next, "to")
        || list.matches(next, "or")
        ? (NumberReader.number(at: list.matches(next, "out") ? next + 2 : next + 1, in: list, before: end)
          == nil ? next : nil)
        : next
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
      "another day thing time point might must can could should would will may has had is was knows who whose whom that which where when side way hand once such more last final day's side's never always cannot"
    )
  ])

  private static let pointers = Lexicon([(1, "the these those other")])

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
    let isCode =
      groups == 2 && list[index].length == 3 && list[last].length == 4 && !list[last].hasSpaceBefore
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
    guard let first = DigitNumber(list.text, list[index].span)?.integer,
      let second = DigitNumber(list.text, list[next + 1].span)?.integer
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
    guard let value = DigitNumber(list.text, list[index].span)?.integer else { return false }
    let isDay = value >= 1 && value <= 31 && list[index].length <= 2
    if Calendar.isMonth(index - 1, in: list), index > sentence.lowerBound {
      return isDay || value >= 1000 && value <= 2100
    }
    if list.isMark(index - 1, "."), index - 2 >= sentence.lowerBound, Calendar.isMonth(index - 2, in: list),
      list[index - 2].length <= 4
    {
      return isDay
    }
    guard isDay else { return false }
    if Calendar.isMonth(index + 1, in: list), index + 1 < end, list[index + 1].isCapitalised { return true }
    return list.matches(index + 1, "of") && Calendar.isMonth(index + 2, in: list) && index + 2 < end
  }

  /// "1990s", "90s".
  private func decade(at index: Int) -> Int? {
    let next = index + 1
    guard next < end, !list[next].hasSpaceBefore else { return nil }
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
      if found.last?.tokens.upperBound == index - 1 { return nil }
      // "mid-20", "under-21"; "sixty-40" is not written.
      return word.traits.contains(.hasDigit) || word.isCapitalised || word.length <= 3
        || !Self.prefixes.contains(word, in: list.text) ? index + 1 : nil
    }
    if list.isMark(index - 1, "/") || list.isMark(index - 1, "."), !before.hasSpaceBefore,
      index - 2 >= sentence.lowerBound, list[index - 2].isWord
    {
      return index + 1
    }
    return nil
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

  // MARK: - After an amount is read

  /// The index after an amount that is no quantity; `nil` when it is one.
  func lookAlike(_ amount: Amount) -> Int? {
    let last = amount.tokens.upperBound
    if amount.isBare || amount.unit?.dimension == .time, !amount.isRatio, isPartOfTime(amount) { return last }
    guard amount.isBare, !amount.isRatio else { return nil }
    let index = amount.tokens.lowerBound
    if amount.number.form == .digits {
      if isScore(amount) { return scoreEnd(amount) }
      if isYear(amount) { return last }
      if amount.upper != nil, isHyphen(amount.tokens.lowerBound + 1), amount.tokens.count == 3,
        amount.tokens.lowerBound > sentence.lowerBound,
        isNameWord(amount.tokens.lowerBound - 1), list[amount.tokens.lowerBound].length >= 3,
        !NounPhrase.isPlural(last, in: list, before: end)
      {
        return last
      }
      if amount.upper == nil {
        if isLabelled(index) { return labelEnd(last) }
        if last < end, !list[last].hasSpaceBefore, list[last].isWord, amount.number.scale == 0 {
          return last + 1
        }
        if isHyphenatedCode(last) { return last + 2 }
        if isNameNumber(amount) { return last }
        if isStreetNumber(last) { return last }
      }
    } else if amount.number.form == .words || amount.number.form == .article {
      if isLabelled(index),
        list.matches(index - 1, "number") || !NounPhrase.isPlural(last, in: list, before: end)
      {
        return last
      }
      if isNumberInName(amount) { return last }
    } else if isHyphen(last), last < end, !list[last].hasSpaceBefore, amount.number.tokens.count == 1 {
      return last
    }
    return isInsideName(amount) ? last : nil
  }

  /// Whether the time finder took the number for a date, a clock time or a set of times.
  private func isPartOfTime(_ amount: Amount) -> Bool {
    guard !document.times.isEmpty else { return false }
    let span = list.span(amount.tokens)
    return document.times(in: TextSpan(max(0, span.start - 80), span.end)).contains {
      $0.kind != .duration && $0.span.overlaps(span) && $0.span.end >= span.start + 1
    }
  }

  private func isInsideName(_ amount: Amount) -> Bool {
    guard !document.names.isEmpty, amount.number.scale == 0 else { return false }
    let span = list.span(amount.tokens)
    return document.names(in: TextSpan(max(0, span.start - 80), span.end)).contains {
      $0.span.start < span.start && $0.span.end >= span.end
    }
  }

  /// "in 2009", "the 2008 elections"; but "2000 people", "1,900", "about 1800".
  private func isYear(_ amount: Amount) -> Bool {
    guard LookAlikes.isYear(amount.number, in: list), !amount.hasSign else { return false }
    let last = amount.tokens.upperBound
    let index = amount.tokens.lowerBound
    if isHyphen(last), last < end, !list[last].hasSpaceBefore { return true }
    if amount.upper != nil { return !NounPhrase.isPlural(last, in: list, before: end) }
    guard NounPhrase.isPlural(last, in: list, before: end) else { return true }
    if Bounds.modifier(before: index, in: list, from: sentence.lowerBound) != nil { return false }
    if amount.number.resolution >= 100, !list.matches(index - 1, "in") { return false }
    return amount.value >= 1900 && index > sentence.lowerBound
      && (list.matches(index - 1, "the") || list.matches(index - 1, "in") || list.matches(index - 1, "of")
        || list[index - 1].kind == .possessive
        || list.matches(index - 1, "his") || list.matches(index - 1, "their")
        || list.matches(index - 1, "its"))
  }

  /// "Section 427", "gate 14", "No. 10".
  private func isLabelled(_ index: Int) -> Bool {
    var place = index - 1
    guard place >= sentence.lowerBound else { return false }
    if list.isMark(place, "."), place > sentence.lowerBound, !list[place].hasSpaceBefore,
      list[place - 1].length <= 4
    {
      place -= 1
    }
    // "pages 4, 5 and 6": the label goes to all.
    var steps = 0
    while steps < 12, place - 1 > sentence.lowerBound,
      list.isMark(place, ",") || list.matches(place, "and") || list.matches(place, "or") || isHyphen(place),
      list[place - 1].isNumber
    {
      place -= 2
      steps += 1
    }
    guard list[place].isWord, LookAlikes.labels.contains(list[place], in: list.text) else { return false }
    if list.matches(place, "no"), !list[place].isCapitalised { return list.isMark(place + 1, ".") }
    if list.matches(place, "number") || list.matches(place, "numbers") {
      return list.matches(place, "number")
    }
    // "in week 3" is a label; "each week 300 people" and "the league 20 teams" are not.
    guard let number = NumberReader.number(at: index, in: list, before: end) else { return true }
    // "Model 3 cars", "Phase 3 trials".
    if list[place].isCapitalised, place > sentence.lowerBound, place == index - 1, list[index].length <= 3,
      number.scale == 0
    {
      return true
    }
    return !NounPhrase.isPlural(number.tokens.upperBound, in: list, before: end) && number.scale == 0
      && number.tokens.upperBound <= end && !(list[index].length > 5)
  }

  private func labelEnd(_ last: Int) -> Int {
    var next = last
    while next + 1 < end, list.isMark(next, ".") || isHyphen(next), !list[next].hasSpaceBefore,
      list[next + 1].isNumber, !list[next + 1].hasSpaceBefore
    { next += 2 }
    return next
  }

  /// "777-200", "3-pin": digits and a hyphen that join no counted noun.
  private func isHyphenatedCode(_ last: Int) -> Bool {
    guard last + 1 < end, list.isMark(last, "-"), !list[last].hasSpaceBefore, !list[last + 1].hasSpaceBefore
    else { return false }
    return list[last + 1].isNumber || list[last + 1].traits.contains(.hasDigit)
      || list[last + 1].traits.contains(.allCapitals)
  }

  /// "the iPhone 11 Pro", "Boeing 737": after a capitalised word inside the sentence, before no noun that it could count.
  private func isNameNumber(_ amount: Amount) -> Bool {
    let index = amount.tokens.lowerBound
    guard index > sentence.lowerBound, amount.number.scale == 0, !amount.hasSign, list[index].hasSpaceBefore,
      amount.resolution >= 1, list[index].length <= 4
    else { return false }
    // "Standard & Poor's 500".
    let isOwned = list[index - 1].kind == .possessive
    let name = isOwned ? index - 2 : index - 1
    guard name >= sentence.lowerBound, isNameWord(name) else { return false }
    let hasInnerCapital = !list[name].isCapitalised
    if !NounPhrase.isPlural(amount.tokens.upperBound, in: list, before: end) {
      // "Officials 12 …" at the start of a sentence tells nothing.
      return name > sentence.lowerBound || hasInnerCapital || NounPhrase.isFunctionWord(index + 1, in: list)
    }
    // "Trent 900 engines", "iPhone 4 orders"; but "in Gaza 300 people", "Apple's 500 engineers".
    if isOwned { return false }
    if hasInnerCapital { return true }
    return list[index].length >= 3 && name > sentence.lowerBound && !list[index].traits.contains(.hasFullStop)
      && !amount.number.isGrouped(in: list) && !NounPhrase.isFunctionWord(name - 1, in: list)
  }

  /// Remembers the number of a name for the rest of the document.
  mutating func noteLabel(_ amount: Amount) {
    let token = list[amount.number.tokens.lowerBound]
    guard amount.isBare, amount.upper == nil, token.isNumber, (2...4).contains(token.length),
      isNameNumber(amount)
    else { return }
    labels.insert(token.key)
  }

  /// Whether a word can be the name before a number: a capital, and no weekday, month, verb of change or opening adverb.
  private func isNameWord(_ index: Int) -> Bool {
    let word = list[index]
    guard word.isWord, word.isCapitalised || hasCapital(word) else { return false }
    return !Calendar.isWeekday(index, in: list) && !Calendar.isMonth(index, in: list)
      && !NounPhrase.isFunctionWord(index, in: list) && Changes.words.value(of: word, in: list.text) == 0
      && !Self.openers.contains(word, in: list.text)
  }

  private static let openers = Lexicon([
    (
      1,
      "about over nearly almost around some only just another exactly all zero plus say says said killed kills kill wins win seeks orders order buys sells offers plans sees"
    )
  ])

  private func hasCapital(_ token: Token) -> Bool {
    for offset in Int(token.start)..<Int(token.end) where list.text[offset] &- 0x41 < 26 { return true }
    return false
  }

  /// "Three Mile Island", "Big Two": number words with capitals inside the sentence.
  private func isNumberInName(_ amount: Amount) -> Bool {
    let index = amount.tokens.lowerBound
    let last = amount.tokens.upperBound
    guard index > sentence.lowerBound, list[index].isCapitalised, amount.number.tokens.count == 1,
      !list[index].traits.contains(.allCapitals)
    else { return false }
    if list[index - 1].kind == .punctuation { return false }
    if list.matches(index - 1, "of"), index - 2 >= sentence.lowerBound, list[index - 2].isCapitalised {
      return true
    }
    return last < end && list[last].isWord && list[last].isCapitalised
      || list[index - 1].isCapitalised && index - 1 > sentence.lowerBound
  }

  private func isStreetNumber(_ last: Int) -> Bool {
    var place = last
    while place < end, place - last < 4, list[place].isWord, list[place].isCapitalised {
      if place > last, LookAlikes.streetWords.contains(list[place], in: list.text) { return true }
      place += 1
    }
    return false
  }

  // MARK: Scores

  /// "3-1", "2–0", "52-35": two small whole numbers that count nothing together.
  private func isScore(_ amount: Amount) -> Bool {
    let last = amount.tokens.upperBound
    if isHyphen(last), list.matches(last + 1, "nil") { return true }
    if let upper = amount.upper {
      guard amount.tokens.count == 3, isHyphen(amount.tokens.lowerBound + 1), upper < 200,
        amount.number.resolution >= 1
      else { return false }
      if last < end, LookAlikes.scoreNouns.contains(list[last], in: list.text) { return true }
      if NounPhrase.isPlural(last, in: list, before: end) { return false }
      return hasScoreCue(before: amount.tokens.lowerBound)
    }
    // The first number is the larger or equal: no range was read.
    guard last + 1 < end, isHyphen(last), list[last + 1].isNumber, !list[last].hasSpaceBefore,
      !list[last + 1].hasSpaceBefore, amount.resolution >= 1,
      let second = DigitNumber(list.text, list[last + 1].span)?.integer, amount.value < 1000,
      Decimal(second) <= amount.value
    else { return false }
    return true
  }

  private func scoreEnd(_ amount: Amount) -> Int {
    var last = amount.upper == nil ? amount.tokens.upperBound + 2 : amount.tokens.upperBound
    while last + 1 < end, isHyphen(last), list[last + 1].isNumber, !list[last + 1].hasSpaceBefore {
      last += 2
    }
    return last
  }

  private func hasScoreCue(before index: Int) -> Bool {
    var place = index - 1
    while place >= sentence.lowerBound, index - place <= 6 {
      if LookAlikes.scoreCues.contains(list[place], in: list.text) { return true }
      place -= 1
    }
    return false
  }
}
