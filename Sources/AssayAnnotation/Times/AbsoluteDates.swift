import AssayModel
import AssayText

/// Dates written with the name of a month: "12 March 2024", "March 12-15", "June of 1992".
extension TimeReader {
  /// A day of a month in digits or words, and the token behind it: "12", "12th", "twenty-first".
  func dayNumber(at index: Int) -> (day: Int, next: Int, isOrdinal: Bool)? {
    if let value = integer(index), list[index].length <= 2, (1...31).contains(value) {
      // The minutes of "12:30 December".
      if isTight(index), isMark(index - 1, ":"), integer(index - 2) != nil { return nil }
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
    if let spelt = yearInWords(at: next) { return spelt }
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
    if index > sentence.lowerBound, list[index - 1].kind == .symbol, isTight(index), !isMark(index - 1, "~") {
      return true
    }
    guard index + 1 < end else { return false }
    let token = list[index + 1]
    if token.kind == .symbol { return !isMark(index + 1, "|") && !isMark(index + 1, "~") && isTight(index + 1) }
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
    // "Jun-15"
    if isDash(place), isTight(place), isTight(place + 1), integer(place + 1) != nil { place += 1 }
    if let (day, afterDay, _) = dayNumber(at: place), !(isMark(afterDay, ":") && isTight(afterDay)) {
      // "Aug-15-1993"
      let isDashed = isDash(afterDay) && isDash(place - 1) && isTight(afterDay) && isTight(afterDay + 1)
      let year = isDashed ? year(afterDay + 1).map { (year: $0, next: afterDay + 2) } : yearBehind(afterDay)
      return completed(index, year: year, month: month, day: day, after: afterDay)
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
      let year = yearBehind(next) ?? countedYear(behind: next)
      guard let first = dated(first..<after, year: year?.year, month: month, day: day),
        let second = dated(
          after..<next, year: year?.year ?? first.period?.date?.year, month: month, day: last),
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
    if let (year, next) = countedYear(behind: tokens.upperBound) {
      let date = CalendarDate(year: year, month: month, day: day)
      let period = date.map { CalendarPeriod.day($0) } ?? .impossible(year: year, month: month, day: day)
      return FoundTime(tokens.lowerBound..<next, period, .documentDate)
    }
    let near = (reference.year - 1...reference.year + 1).compactMap {
      CalendarDate(year: $0, month: month, day: day)
    }
    let nearest = near.min {
      abs($0.dayNumber - reference.dayNumber) < abs($1.dayNumber - reference.dayNumber)
    }
    guard var date = nearest else { return leapDay(tokens, month: month, day: day, reference) }
    var rule = TimeReason.Rule.nearest
    // Within days the nearest one is meant: reports are dated a few days off what they tell of.
    if date.dayNumber < reference.dayNumber - 10, looksAhead(tokens),
      let next = near.first(where: { $0 >= reference })
    {
      date = next
      rule = .coming
    } else if date.dayNumber > reference.dayNumber + 7, looksBack(tokens),
      let latest = near.last(where: { $0 <= reference })
    {
      date = latest
      rule = .latest
    }
    return FoundTime(tokens, .day(date), .documentDate, rule: rule)
  }

  /// 29 February without a year: the nearest one; any other day that no month has is impossible.
  private func leapDay(_ tokens: Range<Int>, month: Int, day: Int, _ reference: CalendarDate) -> FoundTime? {
    for distance in 0...8 {
      for year in [reference.year - distance, reference.year + distance] {
        if let date = CalendarDate(year: year, month: month, day: day) {
          return FoundTime(tokens, .day(date), .documentDate, rule: .nearest)
        }
      }
    }
    return FoundTime(
      tokens, .impossible(year: reference.year, month: month, day: day), .documentDate, rule: .impossible)
  }

  private func bareMonth(_ month: Int, _ tokens: Range<Int>) -> FoundTime? {
    let index = tokens.lowerBound
    let token = list[index]
    // "mid-May"
    let lead = isDash(index - 1) && isTight(index - 1) && isTight(index) ? index - 2 : index - 1
    // "April Stone and May Hill": two people.
    let isJoined = matches(lead, "and") && tokens.upperBound < end && list[tokens.upperBound].isCapitalised
    let isLed = lead >= sentence.lowerBound && !isJoined && Self.leads.contains(list[lead], in: list.text)
    let isAmbiguous = month == 5 || month == 3 || word(index).isAbbreviated
    guard token.isCapitalised || (isLed && !isAmbiguous) else { return nil }
    if let (year, next) = countedYear(behind: tokens.upperBound) {
      return FoundTime(index..<next, .month(year: year, month: month), .documentDate)
    }
    if isAmbiguous, !isLed, sentence.count > 2 { return nil }
    // "April Jones": a person; "June Street": a place.
    if !isLed, tokens.upperBound < end, list[tokens.upperBound].isCapitalised, list[tokens.upperBound].isWord {
      return nil
    }
    guard let reference else {
      return FoundTime(tokens, .date, "XXXX-\(month < 10 ? "0" : "")\(month)")
    }
    let rule = outlook(tokens)
    let isNext = rule == .coming
    var year = reference.year
    if isNext, month < reference.month { year += 1 }
    if !isNext, month > reference.month { year -= 1 }
    return FoundTime(
      tokens, .month(year: year, month: month), .documentDate,
      rule: month == reference.month ? .holding : rule)
  }

  /// The year behind a date that counts from the document's: "last year", "of next year".
  func countedYear(behind index: Int) -> (year: Int, next: Int)? {
    var place = matches(index, "of") ? index + 1 : index
    if place > index, matches(place, "the") { place += 1 }
    let word = self.word(place)
    guard word.category == .shift, matches(place + 1, "year"), let reference, let shift = Shift(rawValue: word.code)
    else { return nil }
    switch shift {
    case .last, .past: return matches(place, "previous") ? nil : (reference.year - 1, place + 2)
    case .this: return (reference.year, place + 2)
    case .next: return matches(place, "following") ? nil : (reference.year + 1, place + 2)
    case .coming: return (reference.year + 1, place + 2)
    case .same, .preceding: return nil
    }
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
    guard let (day, afterDay, _) = dayNumber(at: index) ?? dayInWords(at: index) else { return nil }
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
      let second = dated(
        index..<next, year: year?.year ?? first.period?.date?.year, month: month, day: last),
      let from = first.interval,
      let until = second.interval
    else { return nil }
    if matches(afterDay, "and"), !matches(index - 1, "between"), !matches(index - 2, "between") {
      return FoundTime(index..<afterDay, first.period ?? .year(0), first.resolution)
    }
    return FoundTime(
      index..<(year?.next ?? next), .date, first.value + "/" + second.value, first.resolution,
      interval: DateInterval(from.first, until.last))
  }

  /// "fifteen August", "twenty-five January".
  private func dayInWords(at index: Int) -> (day: Int, next: Int, isOrdinal: Bool)? {
    let word = self.word(index)
    guard word.category == .cardinal, (1...31).contains(word.code) else { return nil }
    var (day, next) = (word.code, index + 1)
    if day >= 20 {
      if isDash(next), isTight(next) { next += 1 }
      let unit = self.word(next)
      if unit.category == .cardinal, (1...9).contains(unit.code), day + unit.code <= 31 {
        (day, next) = (day + unit.code, next + 1)
      }
    }
    guard next < end, list[next].isCapitalised, self.word(next).category == .month else { return nil }
    return (day, next, false)
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
}
