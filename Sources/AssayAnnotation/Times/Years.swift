import AssayModel
import AssayText

/// Years, decades and spans of years in digits: "2014", "2014–18", "44 BC", "the 1990s", "fiscal 2021", "2013-W05".
extension TimeReader {
  func year(at index: Int) -> FoundTime? {
    if let decade = decade(at: index) ?? eraYear(at: index) { return decade }
    guard let year = year(index), year < 2200, !isAmount(index) else { return nil }
    // "mid-2018" is read from its first word.
    if isDash(index - 1), isTight(index), isTight(index - 1), word(index - 2).category != .edge { return nil }
    if let fiscal = fiscalYear(year, at: index) { return fiscal }
    if let range = yearRange(from: year, at: index) { return range }
    if let week = isoWeek(of: year, at: index) { return week }
    if let quarter = quarterBehind(index + 1) {
      return FoundTime(
        index..<quarter.next,
        quarter.isHalf ? .half(year: year, quarter.number) : .quarter(year: year, quarter.number), .explicit)
    }
    guard isYear(year, at: index) else { return nil }
    if let (month, next) = monthName(at: index + 1), !isLikelyVerb(index + 1), dayNumber(at: next) == nil {
      return FoundTime(index..<next, .month(year: year, month: month), .explicit)
    }
    return FoundTime(index..<index + 1, .year(year), .explicit)
  }

  /// "44 BC", "300 B.C.", "79 AD".
  private func eraYear(at index: Int) -> FoundTime? {
    guard let value = integer(index), (1...9999).contains(value), !isAmount(index), !countsNoun(index + 1) else {
      return nil
    }
    if let next = eraBehind(index + 1) { return FoundTime(index..<next, .year(-value), .explicit) }
    guard matches(index + 1, "ad") || matches(index + 1, "a.d.") || matches(index + 1, "ce"),
      list[index + 1].traits.contains(.allCapitals)
    else { return nil }
    return FoundTime(index..<index + 2, .year(value), .explicit)
  }

  /// "AD 79".
  func era(at index: Int) -> FoundTime? {
    guard list[index].traits.contains(.allCapitals), let value = integer(index + 1), list[index + 1].length <= 4,
      value > 0, !isAmount(index + 1), !isTight(index + 1), !countsNoun(index + 1)
    else { return nil }
    return FoundTime(index..<index + 2, .year(value), .explicit)
  }

  /// "fiscal 2021", "fiscal year 2021", "the 2021 fiscal year", "fiscal 2021-22".
  private func fiscalYear(_ year: Int, at index: Int) -> FoundTime? {
    func isFiscal(_ index: Int) -> Bool { matches(index, "fiscal") || matches(index, "financial") }
    var next = index + 1
    if isDash(next) || isMark(next, "/"), isTight(next), isTight(next + 1), let last = integer(next + 1),
      last == year + 1 || last == (year + 1) % 100
    {
      next += 2
    }
    let named = next > index + 1 ? year + 1 : year
    if isFiscal(index - 1) { return FoundTime(index - 1..<next, .fiscalYear(named), .explicit) }
    if matches(index - 1, "year"), isFiscal(index - 2) {
      return FoundTime(index - 2..<next, .fiscalYear(named), .explicit)
    }
    if matches(index - 1, "fy"), list[index - 1].traits.contains(.allCapitals) {
      return FoundTime(index - 1..<next, .fiscalYear(named), .explicit)
    }
    guard isFiscal(next), matches(next + 1, "year") else { return nil }
    return FoundTime(index..<next + 2, .fiscalYear(named), .explicit)
  }

  /// "2013-W05", "2013-W05-2", "2013W05", as in ISO 8601.
  private func isoWeek(of year: Int, at index: Int) -> FoundTime? {
    let place = isDash(index + 1) && isTight(index + 1) ? index + 2 : index + 1
    guard place < end, isTight(place), list[place].isWord, list[place].length == 3, list[place].isCapitalised,
      let week = number(in: place, behind: UInt8(ascii: "W")), (1...53).contains(week),
      let fourth = CalendarDate(year: year, month: 1, day: 4)
    else { return nil }
    let monday = CalendarPeriod.monday(of: fourth).adding(days: (week - 1) * 7)
    guard monday.isoWeek.year == year else { return nil }
    if isDash(place + 1), isTight(place + 1), isTight(place + 2), let day = integer(place + 2),
      list[place + 2].length == 1, (1...7).contains(day)
    {
      return FoundTime(index..<place + 3, .day(monday.adding(days: day - 1)), .explicit)
    }
    return FoundTime(index..<place + 1, .week(monday), .explicit)
  }

  /// The digits behind the first letter of a word: 5 in "W05".
  func number(in index: Int, behind letter: UInt8) -> Int? {
    let start = Int(list[index].start)
    guard list.text[start] == letter, list[index].length <= 6 else { return nil }
    var value = 0
    for offset in start + 1..<Int(list[index].end) {
      let digit = list.text[offset] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return list[index].length > 1 ? value : nil
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
    // "Room 2020"
    if index > sentence.lowerBound, Self.numbered.contains(list[index - 1], in: list.text) { return false }
    if matches(index - 1, "about") || matches(index - 1, "than") || matches(index - 1, "some")
      || matches(index - 1, "to")
      || matches(index - 1, "of") || matches(index - 1, "for") || !isLed
    {
      return !countsNoun(index) || matches(index - 1, "the")
    }
    return !matches(index + 1, "people") && !matches(index + 1, "points") && !matches(index + 1, "feet")
  }

  private static let numbered = Lexicon([
    (
      1,
      """
      room flight route section page pages chapter no number suite unit channel model lot article paragraph bus train
      highway road box extension clause line verse
      """
    )
  ])

  /// Whether a plural in lower case follows, which a number would count: "2000 soldiers".
  func countsNoun(_ index: Int) -> Bool {
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
    guard let value = integer(index), value % 10 == 0 else { return nil }
    // "1990 s": a blank too many.
    let isSplit = list[index].length == 4 && matches(index + 1, "s") && !list[index + 1].isCapitalised
    guard isPluralEnding(index + 1) || isSplit else { return nil }
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
