import AssayModel
import AssayText

/// Dates written with the name of a month: "12 March 2024", "March 12-15", "June of 1992".
extension TimeReader {
  /// A day of a month in digits or words, and the token behind it: "12", "12th", "twenty-first".
  func dayNumber(at index: Int) -> (day: Int, next: Int, isOrdinal: Bool)? {
    if let value = integer(index), list[index].length <= 2, (1...31).contains(value) {
      if isTight(index + 1), isOrdinalEnding(index + 1) { return (value, index + 2, true) }
      // "14april"
      if isTight(index + 1), word(index + 1).category == .month { return (value, index + 1, true) }
      // "$12" and "5%" are no days; nor is "12bn".
      if isTight(index), list[max(sentence.lowerBound, index - 1)].kind == .symbol { return nil }
      if isTight(index + 1), list[index + 1].isWord || list[index + 1].kind == .symbol { return nil }
      return (value, index + 1, false)
    }
    let word = self.word(index)
    if word.category == .ordinal, word.code <= 31 { return (word.code, index + 1, true) }
    if word.category == .cardinal, word.code == 20 || word.code == 30 {
      var next = index + 1
      if isDash(next), isTight(next) { next += 1 }
      let unit = self.word(next)
      if unit.category == .ordinal, unit.code < 10, word.code + unit.code <= 31 {
        return (word.code + unit.code, next + 1, true)
      }
    }
    return nil
  }

  func isOrdinalEnding(_ index: Int) -> Bool {
    matches(index, "st") || matches(index, "nd") || matches(index, "rd") || matches(index, "th")
  }

  /// A month by name, and the token behind it and its full stop.
  func monthName(at index: Int) -> (month: Int, next: Int)? {
    let word = self.word(index)
    guard word.category == .month else { return nil }
    let next = word.isAbbreviated && isMark(index + 1, ".") && isTight(index + 1) ? index + 2 : index + 1
    return (word.code, next)
  }

  /// The year that completes a date: ", 2024", "of 2024", "'24".
  func yearBehind(_ index: Int) -> (year: Int, next: Int)? {
    var next = index
    if isMark(next, ",") || matches(next, "of") || matches(next, "in") || isMark(next, "/") { next += 1 }
    if let year = year(next), !isAmount(next) { return (year, next + 1) }
    if isApostrophe(index), let value = integer(index + 1), list[index + 1].length == 2, isTight(index + 1) {
      return (century(of: value), index + 2)
    }
    return nil
  }

  func isApostrophe(_ index: Int) -> Bool {
    guard index >= sentence.lowerBound, index < end, list[index].kind == .punctuation else { return false }
    guard let scalar = list.text.scalar(at: Int(list[index].start))?.value else { return false }
    return scalar == 0x27 || scalar == 0x2018 || scalar == 0x2019
  }

  /// A year of two digits: 1930…2029.
  func century(of value: Int) -> Int { value >= 30 ? 1900 + value : 2000 + value }

  /// Whether a number counts something: "2000 people", "$2000", "2000%".
  func isAmount(_ index: Int) -> Bool {
    if index > sentence.lowerBound, list[index - 1].kind == .symbol, isTight(index) { return true }
    guard index + 1 < end else { return false }
    let token = list[index + 1]
    if token.kind == .symbol { return list.text[Int(token.start)] != UInt8(ascii: "|") && isTight(index + 1) }
    if isMark(index + 1, ".") || isMark(index + 1, ",") || isMark(index + 1, ":") {
      return isTight(index + 1) && index + 2 < end && list[index + 2].isNumber && isTight(index + 2)
    }
    return false
  }

  // MARK: Month first

  func monthDate(at index: Int) -> FoundTime? {
    guard let (month, afterMonth) = monthName(at: index) else { return nil }
    var place = afterMonth
    if matches(place, "the") || isMark(place, "/") { place += 1 }
    if let (day, afterDay, _) = dayNumber(at: place), !(isMark(afterDay, ":") && isTight(afterDay)) {
      return completed(index, year: yearBehind(afterDay), month: month, day: day, after: afterDay)
    }
    if let (year, next) = yearBehind(afterMonth) {
      return FoundTime(index..<next, .month(year: year, month: month), .explicit)
    }
    return bareMonth(month, index..<afterMonth)
  }

  /// A date with its day, and with a second day when it is a range: "March 12-15, 2024".
  private func completed(
    _ first: Int, year: (year: Int, next: Int)?, month: Int, day: Int, after: Int
  ) -> FoundTime? {
    if year == nil, let (last, next) = secondDay(at: after), last > day {
      let year = yearBehind(next)
      guard let first = dated(first..<after, year: year?.year, month: month, day: day),
        let second = dated(after..<next, year: year?.year, month: month, day: last),
        let interval = first.interval, let lastInterval = second.interval
      else { return nil }
      return FoundTime(
        first.tokens.lowerBound..<(year?.next ?? next), .date, first.value + "/" + second.value,
        first.resolution,
        interval: DateInterval(interval.first, lastInterval.last))
    }
    return dated(first..<(year?.next ?? after), year: year?.year, month: month, day: day)
  }

  /// The last day of a range: "-15", "to the 15th", "through 17".
  private func secondDay(at index: Int) -> (day: Int, next: Int)? {
    guard isDash(index) || isRangeWord(index) else { return nil }
    let place = matches(index + 1, "the") ? index + 2 : index + 1
    guard let (day, next, _) = dayNumber(at: place), monthName(at: next) == nil, !matches(next, "of") else {
      return nil
    }
    return (day, next)
  }

  func isRangeWord(_ index: Int) -> Bool {
    matches(index, "to") || matches(index, "through") || matches(index, "till") || matches(index, "until")
      || matches(index, "thru") || matches(index, "untill") || isMark(index, "~")
  }

  /// A day of a month; the year by the document date when none is given.
  func dated(_ tokens: Range<Int>, year: Int?, month: Int, day: Int) -> FoundTime? {
    if let year {
      guard let date = CalendarDate(year: year, month: month, day: day) else {
        return FoundTime(tokens, .impossible(year: year, month: month, day: day), .explicit)
      }
      return FoundTime(tokens, .day(date), .explicit)
    }
    guard let reference else {
      let value = "XXXX-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      return FoundTime(tokens, .date, value)
    }
    let near = (reference.year - 1...reference.year + 1).compactMap {
      CalendarDate(year: $0, month: month, day: day)
    }
    let nearest = near.min {
      abs($0.dayNumber - reference.dayNumber) < abs($1.dayNumber - reference.dayNumber)
    }
    guard var date = nearest else { return leapDay(tokens, month: month, day: day, reference) }
    if date.dayNumber < reference.dayNumber - 7, looksAhead(tokens),
      let next = near.first(where: { $0 >= reference })
    {
      date = next
    }
    return FoundTime(tokens, .day(date), .documentDate)
  }

  /// 29 February without a year: the nearest one; any other day that no month has is impossible.
  private func leapDay(_ tokens: Range<Int>, month: Int, day: Int, _ reference: CalendarDate) -> FoundTime? {
    for distance in 0...8 {
      for year in [reference.year - distance, reference.year + distance] {
        if let date = CalendarDate(year: year, month: month, day: day) {
          return FoundTime(tokens, .day(date), .documentDate)
        }
      }
    }
    return FoundTime(tokens, .impossible(year: reference.year, month: month, day: day), .documentDate)
  }

  private func bareMonth(_ month: Int, _ tokens: Range<Int>) -> FoundTime? {
    let index = tokens.lowerBound
    let token = list[index]
    let isLed = index > sentence.lowerBound && Self.leads.contains(list[index - 1], in: list.text)
    let isAmbiguous = month == 5 || month == 3 || word(index).isAbbreviated
    guard token.isCapitalised || (isLed && !isAmbiguous) else { return nil }
    if isAmbiguous, !isLed, sentence.count > 2 { return nil }
    // "April Jones": a person; "June Street": a place.
    if !isLed, tokens.upperBound < end, list[tokens.upperBound].isCapitalised, list[tokens.upperBound].isWord {
      return nil
    }
    guard let reference else {
      return FoundTime(tokens, .date, "XXXX-\(month < 10 ? "0" : "")\(month)")
    }
    let isNext = looksAhead(tokens)
    var year = reference.year
    if isNext, month < reference.month { year += 1 }
    if !isNext, month > reference.month { year -= 1 }
    return FoundTime(tokens, .month(year: year, month: month), .documentDate)
  }

  /// Words that a month or year stands behind.
  static let leads = Lexicon([
    (
      1,
      """
      in since by from until till to through during before after of for and between late early mid around circa about
      next last this every each than or on around approximately throughout year
      """
    )
  ])

  // MARK: Day first

  /// "12 March 2024", "the fourth of July", "12-15 March", "12 and 13 March".
  func dayFirstDate(at index: Int) -> FoundTime? {
    guard let (day, afterDay, _) = dayNumber(at: index) else { return nil }
    if let (month, next) = month(behind: afterDay) {
      let year = yearBehind(next) ?? shortYearBehind(next)
      return dated(index..<(year?.next ?? next), year: year?.year, month: month, day: day)
    }
    guard isDash(afterDay) || isRangeWord(afterDay) || matches(afterDay, "and") else { return nil }
    let place = matches(afterDay + 1, "the") ? afterDay + 2 : afterDay + 1
    guard let (last, afterLast, _) = dayNumber(at: place), let (month, next) = month(behind: afterLast) else {
      return nil
    }
    let year = yearBehind(next)
    guard last > day, let first = dated(index..<next, year: year?.year, month: month, day: day),
      let second = dated(index..<next, year: year?.year, month: month, day: last), let from = first.interval,
      let until = second.interval
    else { return nil }
    if matches(afterDay, "and"), !matches(index - 1, "between"), !matches(index - 2, "between") {
      return FoundTime(index..<afterDay, first.period ?? .year(0), first.resolution)
    }
    return FoundTime(
      index..<(year?.next ?? next), .date, first.value + "/" + second.value, first.resolution,
      interval: DateInterval(from.first, until.last))
  }

  /// The month of "12 March", "12th of March", "12/Mar", "12-Mar"; "may" only as a name.
  private func month(behind index: Int) -> (month: Int, next: Int)? {
    var place = index
    if matches(place, "day"), matches(place + 1, "of") { place += 1 }
    if matches(place, "of") || ((isMark(place, "/") || isDash(place)) && isTight(place)) { place += 1 }
    if matches(place, "the"), matches(place - 1, "of") { return nil }
    guard let found = monthName(at: place) else { return nil }
    if found.month == 5, !list[place].isCapitalised, place == index { return nil }
    return found
  }

  /// A year of two digits behind a day and month: "15 April 87".
  private func shortYearBehind(_ index: Int) -> (year: Int, next: Int)? {
    let place =
      matches(index, "of") || ((isMark(index, "/") || isDash(index)) && isTight(index)) ? index + 1 : index
    if place > index, let year = year(place) { return (year, place + 1) }
    guard place > index, let value = integer(place), list[place].length == 2 else { return nil }
    return (century(of: value), place + 1)
  }

  // MARK: Years

  func year(at index: Int) -> FoundTime? {
    if let decade = decade(at: index) { return decade }
    guard let year = year(index), year < 2200, !isAmount(index) else { return nil }
    if isDash(index - 1), isTight(index), isTight(index - 1) { return nil }
    if matches(index - 1, "year"), matches(index - 2, "fiscal") || matches(index - 2, "financial") {
      return FoundTime(index - 2..<index + 1, .fiscalYear(year), .explicit)
    }
    if let range = yearRange(from: year, at: index) { return range }
    if let next = eraBehind(index + 1) { return FoundTime(index..<next, .year(-year), .explicit) }
    if let quarter = quarterBehind(index + 1) {
      return FoundTime(
        index..<quarter.next,
        quarter.isHalf ? .half(year: year, quarter.number) : .quarter(year: year, quarter.number), .explicit)
    }
    let isEra = matches(index + 1, "ad") || matches(index + 1, "a.d.") || matches(index + 1, "ce")
    guard isEra || isYear(year, at: index) else { return nil }
    if let (month, next) = monthName(at: index + 1), !isLikelyVerb(index + 1), dayNumber(at: next) == nil {
      return FoundTime(index..<next, .month(year: year, month: month), .explicit)
    }
    return FoundTime(index..<(isEra ? index + 2 : index + 1), .year(year), .explicit)
  }

  private func isLikelyVerb(_ index: Int) -> Bool {
    !list[index].isCapitalised && (matches(index, "may") || matches(index, "march"))
  }

  /// "Q1", "q3", "H2" behind a year, tight or not.
  private func quarterBehind(_ index: Int) -> (number: Int, isHalf: Bool, next: Int)? {
    let place = isDash(index) && isTight(index) ? index + 1 : index
    guard place < end, list[place].isWord, list[place].length == 2 else { return nil }
    let letter = list.text[Int(list[place].start)] | 0x20
    let number = Int(list.text[Int(list[place].start) + 1] &- 0x30)
    if letter == UInt8(ascii: "q"), (1...4).contains(number) { return (number, false, place + 1) }
    if letter == UInt8(ascii: "h"), (1...2).contains(number) { return (number, true, place + 1) }
    return nil
  }

  /// Whether four digits are a year here and not a count.
  private func isYear(_ year: Int, at index: Int) -> Bool {
    let isLed = index > sentence.lowerBound && Self.leads.contains(list[index - 1], in: list.text)
    if index > sentence.lowerBound, isTight(index), list[index - 1].isWord || list[index - 1].isNumber {
      return false
    }
    if index + 1 < end, isTight(index + 1), list[index + 1].isWord || list[index + 1].isNumber {
      return false
    }
    if isMark(index + 1, "-") || isMark(index + 1, "/") || isMark(index + 1, ":"), isTight(index + 1),
      index + 2 < end,
      isTight(index + 2), list[index + 2].isNumber
    {
      return false
    }
    let isBracketed = isMark(index - 1, "(") || isMark(index - 1, "[")
    guard (1900...2050).contains(year) else {
      let isDated =
        isLed && !matches(index - 1, "of") && !matches(index - 1, "for") && !matches(index - 1, "than")
      let isCirca = isMark(index - 1, ".") && (matches(index - 2, "c") || matches(index - 2, "ca"))
      let isFree = index + 1 >= end || !list[index + 1].isWord || list[index + 1].isCapitalised
      return (1400...2100).contains(year) && (isDated || isBracketed || isCirca || isLed && isFree)
        && !countsNoun(index)
    }
    if matches(index - 1, "about") || matches(index - 1, "than") || matches(index - 1, "some")
      || matches(index - 1, "to")
      || matches(index - 1, "of") || matches(index - 1, "for") || !isLed
    {
      return !countsNoun(index) || matches(index - 1, "the")
    }
    return !matches(index + 1, "people") && !matches(index + 1, "points") && !matches(index + 1, "feet")
  }

  /// Whether a plural in lower case follows, which a number would count: "2000 soldiers".
  private func countsNoun(_ index: Int) -> Bool {
    guard index + 1 < end, list[index + 1].isWord, !list[index + 1].isCapitalised,
      list[index + 1].hasSpaceBefore
    else { return false }
    let token = list[index + 1]
    if matches(index + 1, "people") || matches(index + 1, "men") || matches(index + 1, "women")
      || matches(index + 1, "feet") || matches(index + 1, "percent") || matches(index + 1, "million")
    {
      return true
    }
    return token.length > 3 && list.text[Int(token.end) - 1] == UInt8(ascii: "s")
      && list.text[Int(token.end) - 2] != UInt8(ascii: "s") && !matches(index + 1, "this")
      && !matches(index + 1, "plus") && !matches(index + 1, "towards") && !matches(index + 1, "unless")
  }

  /// "2014-2018", "2014–18", "2014/15".
  private func yearRange(from year: Int, at index: Int) -> FoundTime? {
    guard isDash(index + 1) || isMark(index + 1, "/") || isMark(index + 1, "~"), isTight(index + 1),
      isTight(index + 2),
      let raw = integer(index + 2),
      !(isTight(index + 3) && (isDash(index + 3) || isMark(index + 3, "/") || list[index + 3].isNumber))
    else { return nil }
    let last: Int
    switch list[index + 2].length {
    case 4: last = raw
    // "2014-10" is a month; "2014-15" is a span of years.
    case 2 where raw > 12 || raw == (year + 1) % 100:
      last = year / 100 * 100 + raw + (raw < year % 100 ? 100 : 0)
    default: return nil
    }
    guard last > year, last - year <= 200, let from = DateInterval(year: year),
      let until = DateInterval(year: last)
    else { return nil }
    return FoundTime(
      index..<index + 3, .date, "\(year)/\(last)", .explicit, interval: DateInterval(from.first, until.last))
  }

  /// "1990s", "the 90s".
  private func decade(at index: Int) -> FoundTime? {
    guard let value = integer(index), value % 10 == 0, isPluralEnding(index + 1) else { return nil }
    if list[index].length == 4, (1000...2100).contains(value) {
      return FoundTime(
        index..<index + 2, value % 100 == 0 && value < 2000 ? .century(value) : .decade(value), .explicit)
    }
    guard list[index].length == 2, value >= 20, matches(index - 1, "the") else { return nil }
    return FoundTime(index..<index + 2, .decade(1900 + value), .explicit)
  }

  private func isPluralEnding(_ index: Int) -> Bool {
    guard index < end, isTight(index) else { return false }
    return matches(index, "s") || list[index].kind == .possessive && list[index].length > 1
  }

  /// "'82", "the '90s".
  func shortYear(at index: Int) -> FoundTime? {
    guard isApostrophe(index), isTight(index + 1), !isTight(index) || isMark(index - 1, "("),
      let value = integer(index + 1), list[index + 1].length == 2
    else { return nil }
    let year = century(of: value)
    if isPluralEnding(index + 2), value % 10 == 0 {
      return FoundTime(index..<index + 3, .decade(year), .explicit)
    }
    if isTight(index + 2), list[index + 2].isWord { return nil }
    return FoundTime(index..<index + 2, .year(year), .explicit)
  }
}
