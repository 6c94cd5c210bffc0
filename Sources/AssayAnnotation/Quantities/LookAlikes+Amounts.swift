import AssayModel
import AssayText
import FoundationEssentials

/// Look-alikes that show only once a number and its unit were read: years, labels, numbers in names.
extension QuantityReader {
  /// The index after an amount that is no quantity; `nil` when it is one.
  func lookAlike(_ amount: Amount) -> Int? {
    let last = amount.tokens.upperBound
    if amount.isBare || amount.unit?.dimension == .time, !amount.isRatio, isPartOfTime(amount) { return last }
    if isSidedLabel(amount) || isTitle(amount) || isMeasureInName(amount) { return last }
    guard amount.isBare, !amount.isRatio else { return nil }
    let index = amount.tokens.lowerBound
    if isOwnNumber(amount) || isClockWord(amount) { return last }
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
      if amount.upper != nil, isLabelled(index), !NounPhrase.isPlural(last, in: list, before: end) { return last }
      if amount.upper == nil {
        if isLabelled(index) { return labelEnd(last) }
        if last < end, !list[last].hasSpaceBefore, list[last].isWord, amount.number.scale == 0 {
          return last + 1
        }
        if isHyphenatedCode(last) { return last + 2 }
        // "the 737 MAX 8".
        if last + 1 < end, list[last].traits.contains(.allCapitals), list[last].hasSpaceBefore, list[last + 1].isNumber,
          list[index].length >= 3, amount.number.scale == 0, units.match(at: last, in: list, before: end) == nil
        {
          return last
        }
        if isNameNumber(amount) { return last }
        if isStreetNumber(last) || isPartNumber(index) { return last }
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
    } else if isSlashedCode(amount) {
      return last
    }
    return isInsideName(amount) ? last : nil
  }

  /// Whether the time finder took the number for a date, a clock time or a set of times.
  func isPartOfTime(_ amount: Amount) -> Bool {
    time(overlapping: list.span(amount.tokens)) { $0.kind != .duration } != nil
  }

  /// Whether the number ends or continues a name that starts before it.
  private func isInsideName(_ amount: Amount) -> Bool {
    guard amount.number.scale == 0 else { return false }
    let span = list.span(amount.tokens)
    return name(overlapping: span) { $0.span.start < span.start && $0.span.end >= span.end } != nil
  }

  /// "in 2009", "the 2008 elections"; but "2000 people", "1,900", "about 1800".
  private func isYear(_ amount: Amount) -> Bool {
    if isYearOfEra(amount) { return true }
    // "in the year 2525".
    if list.matches(amount.tokens.lowerBound - 2, "the", "year"), amount.upper == nil, amount.number.scale == 0,
      amount.resolution >= 1, amount.value < 10_000
    {
      return true
    }
    guard LookAlikes.isYear(amount.number, in: list), !amount.hasSign else { return false }
    let last = amount.tokens.upperBound
    let index = amount.tokens.lowerBound
    if isHyphen(last), last < end, !list[last].hasSpaceBefore { return true }
    if amount.upper != nil { return !NounPhrase.isPlural(last, in: list, before: end) }
    guard NounPhrase.isPlural(last, in: list, before: end) else { return true }
    if Self.yearly.contains(list[last], in: list.text), amount.value >= 1900 { return true }
    if Bounds.modifier(before: index, in: list, from: sentence.lowerBound) != nil { return false }
    if amount.number.resolution >= 100, !list.matches(index - 1, "in") { return false }
    return amount.value >= 1900 && index > sentence.lowerBound
      && (list.matches(index - 1, "the") || list.matches(index - 1, "in") || list.matches(index - 1, "of")
        || list[index - 1].kind == .possessive
        || list.matches(index - 1, "his") || list.matches(index - 1, "their")
        || list.matches(index - 1, "its"))
  }

  /// "594 BC", "AD 70", "c. 314": a year whatever its size.
  private func isYearOfEra(_ amount: Amount) -> Bool {
    let index = amount.tokens.lowerBound
    let last = amount.tokens.upperBound
    let hasEra =
      last < end && list[last].traits.contains(.allCapitals) && Self.eras.contains(list[last], in: list.text)
      || index > sentence.lowerBound && list.matches(index - 1, "ad")
        && list[index - 1].traits.contains(.allCapitals)
    let isCirca =
      index > sentence.lowerBound
      && (list.matches(index - 1, "circa") || list.isMark(index - 1, ".") && list.matches(index - 2, "c"))
    guard hasEra || isCirca, amount.number.scale == 0, amount.resolution >= 1, amount.value < 10_000 else {
      return false
    }
    return hasEra || amount.value < 2100 && !NounPhrase.isPlural(last, in: list, before: end)
  }

  private static let eras = Lexicon([(1, "bc bce ad ce b.c. a.d. b.c a.d")])
  /// What a year may stand before although it is plural: "2000 levels".
  private static let yearly = Lexicon([
    (
      1,
      "levels level figures prices rates elections election results olympics games standards estimates census values"
    )
  ])

  /// "Section 427", "gate 14", "No. 10".
  func isLabelled(_ index: Int) -> Bool {
    var place = index - 1
    guard place >= sentence.lowerBound else { return false }
    // "SEQ ID NO: 7".
    if list.isMark(place, ":"), place > sentence.lowerBound, list[place - 1].isCapitalised {
      return list.matches(place - 1, "no") || list.matches(place - 1, "id")
    }
    let isAbbreviated = list.isMark(place, ".")
    if isAbbreviated, place > sentence.lowerBound, !list[place].hasSpaceBefore,
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
    if list.matches(place, "no"), !list[place].isCapitalised || isAbbreviated {
      return list.isMark(place + 1, ".")
        || place - 2 >= sentence.lowerBound && list.isMark(place - 1, ",")
          && LookAlikes.numbered.contains(list[place - 2], in: list.text)
    }
    if list.matches(place, "p") || list.matches(place, "op"), !isAbbreviated { return false }
    if list.matches(place, "size") { return true }
    if list.matches(place, "number") || list.matches(place, "numbers") {
      return list.matches(place, "number")
    }
    // "in week 3" is a label; "each week 300 people" and "the league 20 teams" are not.
    guard let number = NumberReader.number(at: index, in: list, before: end) else { return true }
    // "Model 3 cars", "Phase 3 trials"; but "In all, no 3 people".
    if list[place].isCapitalised, place == (isAbbreviated ? index - 2 : index - 1), list[index].length <= 3,
      number.scale == 0,
      place > sentence.lowerBound || !list.matches(place, "no")
    {
      return true
    }
    // "under resolution 12 both sides agreed"; but "the resolution 12 countries backed".
    if place == index - 1, place > sentence.lowerBound, LookAlikes.strongLabels.contains(list[place], in: list.text),
      number.scale == 0, list[index].length <= 4,
      NounPhrase.isFunctionWord(place - 1, in: list) || list[place - 1].traits.contains(.allCapitals),
      !list.matches(place - 1, "the"), !list.matches(place - 1, "a"), !list.matches(place - 1, "each")
    {
      return true
    }
    return !NounPhrase.isPlural(number.tokens.upperBound, in: list, before: end) && number.scale == 0
      && number.tokens.upperBound <= end && !(list[index].length > 5)
  }

  /// "runway 35L", "gate 12B": a label whose letter is no unit.
  private func isSidedLabel(_ amount: Amount) -> Bool {
    let last = amount.number.tokens.upperBound
    guard amount.unit != nil, !amount.hasPrefix, amount.tokens.upperBound == last + 1, list[last].length == 1,
      list[last].isCapitalised, !list[last].hasSpaceBefore, amount.number.form == .digits
    else { return false }
    return isLabelled(amount.tokens.lowerBound)
  }

  /// "The passport number is 533380006", "policy number: 4711".
  private func isOwnNumber(_ amount: Amount) -> Bool {
    let index = amount.tokens.lowerBound
    guard amount.number.form == .digits, amount.upper == nil, amount.number.scale == 0,
      index - 3 >= sentence.lowerBound,
      list[index].length >= 3,
      list.matches(index - 1, "is") || list.matches(index - 1, "was") || list.isMark(index - 1, ":"),
      list.matches(index - 2, "number"), LookAlikes.numbered.contains(list[index - 3], in: list.text)
    else { return false }
    return !NounPhrase.isPlural(amount.tokens.upperBound, in: list, before: end)
  }

  /// "Doors open at six": a time of day in one word.
  private func isClockWord(_ amount: Amount) -> Bool {
    let index = amount.tokens.lowerBound
    let last = amount.tokens.upperBound
    guard amount.number.form == .words, amount.tokens.count == 1, amount.value >= 1, amount.value <= 12,
      list.matches(index - 1, "at"), index - 2 >= sentence.lowerBound,
      LookAlikes.clockVerbs.contains(list[index - 2], in: list.text)
    else { return false }
    return last >= end || list[last].kind == .punctuation || NounPhrase.isFunctionWord(last, in: list)
  }

  /// "the novel Twenty Thousand Leagues", "the song 2000 Light Years": a title, all in capitals behind a small word.
  private func isTitle(_ amount: Amount) -> Bool {
    let index = amount.tokens.lowerBound
    let next = amount.number.tokens.upperBound
    guard index > sentence.lowerBound, next < end, !amount.hasPrefix, amount.number.scale == 0 || list[index].isWord,
      list[index - 1].kind == .punctuation && !list.isMark(index - 1, ",") || list[index - 1].isWord,
      !list[index - 1].isCapitalised, isTitled(next)
    else { return false }
    // "12 Royal Marines" are counted, "2000 Light Years" with its capitals is no length.
    if list[index].isNumber {
      return next + 1 < amount.tokens.upperBound && (next..<amount.tokens.upperBound).allSatisfy { isTitled($0) }
    }
    return amount.number.tokens.count > 1
      && amount.number.tokens.allSatisfy { !list[$0].isWord || list[$0].isCapitalised }
  }

  private func isTitled(_ index: Int) -> Bool {
    list[index].isWord && list[index].isCapitalised && !list[index].traits.contains(.allCapitals)
      && list[index].hasSpaceBefore && list[index].length > 2
  }

  private func labelEnd(_ last: Int) -> Int {
    var next = last
    while next + 1 < end, list.isMark(next, ".") || isHyphen(next), !list[next].hasSpaceBefore,
      list[next + 1].isNumber, !list[next + 1].hasSpaceBefore
    { next += 2 }
    return next
  }

  /// "777-200", "10-K": digits and a hyphen that join no counted noun.
  private func isHyphenatedCode(_ last: Int) -> Bool {
    guard last + 1 < end, list.isMark(last, "-"), !list[last].hasSpaceBefore, !list[last + 1].hasSpaceBefore
    else { return false }
    return list[last + 1].isNumber || list[last + 1].traits.contains(.hasDigit)
      || list[last + 1].traits.contains(.allCapitals)
      || list[last + 1].isWord && list[last + 1].isCapitalised && list[last + 1].length == 1
  }

  /// "the iPhone 11 Pro", "Boeing 737": after a capitalised word inside the sentence, before no noun that it could count.
  private func isNameNumber(_ amount: Amount) -> Bool {
    let index = amount.tokens.lowerBound
    guard index > sentence.lowerBound, amount.number.scale == 0, !amount.hasSign, list[index].hasSpaceBefore,
      list[index].length <= 4
    else { return false }
    // "Standard & Poor's 500".
    let isOwned = list[index - 1].kind == .possessive
    let name = isOwned ? index - 2 : index - 1
    guard name >= sentence.lowerBound, isNameWord(name) else { return false }
    // "USB 3.0".
    if amount.resolution.isBelowOne {
      return list[name].traits.contains(.allCapitals) && list[name].length > 2 && name > sentence.lowerBound
        && amount.number.value < 20 && !NounPhrase.isPlural(amount.tokens.upperBound, in: list, before: end)
    }
    let hasInnerCapital = !list[name].isCapitalised
    if !NounPhrase.isPlural(amount.tokens.upperBound, in: list, before: end) {
      return name > sentence.lowerBound || hasInnerCapital || list[index].length > 1
        || NounPhrase.isFunctionWord(index + 1, in: list) || NounPhrase.isVerbLike(index + 1, in: list)
    }
    // "18 Leopard 2 tanks".
    if lastEnd == name { return true }
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
    return !CalendarWords.isWeekday(index, in: list) && !CalendarWords.isMonth(index, in: list)
      && !NounPhrase.isFunctionWord(index, in: list) && Changes.words.value(of: word, in: list.text) == 0
      && !Self.openers.contains(word, in: list.text)
  }

  private static let openers = Lexicon([
    (
      1,
      "aged age total toll about over nearly almost around some only just another exactly all zero plus say says said killed kills kill wins win seeks orders order buys sells offers plans sees"
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

  /// "Three Mile Island", "Four Mile Creek": a number in words, a unit in the singular and a noun, all with capitals.
  private func isMeasureInName(_ amount: Amount) -> Bool {
    let (index, last) = (amount.tokens.lowerBound, amount.tokens.upperBound)
    guard amount.unit != nil, amount.number.form == .words, amount.tokens.count == 2, last < end,
      list[index].isCapitalised,
      list[index].isWord, isTitled(last - 1), isTitled(last)
    else { return false }
    return list.text[Int(list[last - 1].end) - 1] != UInt8(ascii: "s")
  }

  private func isStreetNumber(_ last: Int) -> Bool {
    // "30 St Mary Axe".
    if list.matches(last, "st"), list[last].isCapitalised, last + 1 < end, list[last + 1].isCapitalised { return true }
    var place = last
    while place < end, place - last < 4, list[place].isWord, list[place].isCapitalised {
      if place > last, LookAlikes.streetWords.contains(list[place], in: list.text) { return true }
      place += 1
    }
    return false
  }
}
