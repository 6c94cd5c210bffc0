import AssayModel
import AssayText

/// Parts of longer periods: "the third quarter of 2009", "the last week of March", "early June", "the end of the year".
extension TimeReader {
  // MARK: Ordinal parts

  func ordinalPeriod(at index: Int) -> FoundTime? {
    guard let (number, place) = rank(at: index) else { return nil }
    var unitPlace = place
    if isDash(place), isTight(place) { unitPlace += 1 }
    let word = self.word(unitPlace)
    if matches(unitPlace, "half") { return half(number, index, unitPlace + 1) }
    if let stretch = stretch(number, index, place) { return stretch }
    // "the 20th of every month"
    if matches(unitPlace, "of"), (1...31).contains(number), self.word(unitPlace + 1).category == .every,
      matches(unitPlace + 2, "month")
    {
      return FoundTime(index..<unitPlace + 3, .set, "XXXX-XX-\(number < 10 ? "0" : "")\(number)")
    }
    // "the 21st this month"
    if word.category == .shift, number > 0, matches(unitPlace + 1, "month"), let found = shifted(at: unitPlace) {
      return day(number, of: found.period, index..<found.tokens.upperBound, found.resolution)
    }
    if word.category == .weekday, number != 0 { return weekday(number, word.code, index, unitPlace + 1) }
    if matches(unitPlace, "of"), number > 0 { return dayOf(number, index, unitPlace) }
    if let day = dayOfMonth(number, index, unitPlace) { return day }
    guard word.category == .unit, !word.isPlural, let unit = TimeUnit(rawValue: word.code) else { return nil }
    switch unit {
    case .century:
      guard (1...30).contains(number) else { return nil }
      if let era = eraBehind(unitPlace + 1) {
        let year = CalendarPeriod.padded(number * 100)
        let next = CalendarPeriod.padded(number * 100 - 100)
        return FoundTime(index..<era, .date, "-\(year)-01-01/-\(next)-01-01", .explicit)
      }
      return FoundTime(index..<unitPlace + 1, .century((number - 1) * 100), .explicit)
    case .quarter: return quarter(number, index, unitPlace + 1)
    case .week, .weekend: return week(number, unit, index, unitPlace + 1)
    case .day: return matches(unitPlace + 1, "of") && number != 0 ? dayOf(number, index, unitPlace + 1) : nil
    case .month, .year, .decade:
      return nil
    default: return nil
    }
  }

  /// Behind "BC", "B.C." or "BCE".
  func eraBehind(_ index: Int) -> Int? {
    matches(index, "bc") || matches(index, "b.c.") || matches(index, "bce") ? index + 1 : nil
  }

  /// "third", "3rd", "last" (-1).
  private func rank(at index: Int) -> (number: Int, next: Int)? {
    if matches(index, "last") || matches(index, "final") { return (-1, index + 1) }
    guard let (number, next, isOrdinal) = dayNumber(at: index) else { return nil }
    // "20 of this month"
    let isDay = matches(next, "of") && word(next + 1).category == .shift && matches(next + 2, "month")
    // "on the 17 from 2 to 4 p.m."
    let isDated =
      matches(index - 1, "the") && index - 2 >= sentence.lowerBound && !isTight(next)
      && Self.dayLeads.contains(list[index - 2], in: list.text)
    return isOrdinal || isDay || isDated ? (number, next) : nil
  }

  /// The longer period behind "of", "in" or nothing: "of March 2009", "of this year", "2018".
  private func container(at index: Int) -> (
    period: CalendarPeriod, next: Int, resolution: TimeExpression.Resolution
  )? {
    var place = index
    if matches(place, "of") || matches(place, "in") || isMark(place, ",") { place += 1 }
    guard place < end else { return nil }
    if let year = year(place), !isAmount(place) { return (.year(year), place + 1, .explicit) }
    if let (year, next) = yearInWords(at: place) { return (.year(year), next, .explicit) }
    if matches(place, "fiscal"), let year = year(place + 1) { return (.fiscalYear(year), place + 2, .explicit) }
    if place == index { return nil }
    if matches(place, "the") { place += 1 }
    let found: FoundTime?
    switch word(place).category {
    case .month:
      guard let (month, next) = monthName(at: place) else { return nil }
      if let (year, next) = yearBehind(next) { return (.month(year: year, month: month), next, .explicit) }
      if let (year, next) = countedYear(behind: next) {
        return (.month(year: year, month: month), next, .documentDate)
      }
      guard let reference else { return nil }
      let isAhead = looksAhead(index..<next)
      let year =
        isAhead ? reference.year + (month < reference.month ? 1 : 0) : nearestYear(of: month, to: reference)
      return (.month(year: year, month: month), next, .documentDate)
    case .shift: found = shifted(at: place)
    case .unit: found = unit(at: place).flatMap { $0.isPlural ? nil : thisPeriod(place..<$0.next, $0.unit) }
    default: found = nil
    }
    guard let found, let period = found.period else { return nil }
    return (period, found.tokens.upperBound, found.resolution)
  }

  /// The year in which a month is nearest to a date.
  private func nearestYear(of month: Int, to date: CalendarDate) -> Int {
    let distance = month - date.month
    return distance > 6 ? date.year - 1 : distance < -6 ? date.year + 1 : date.year
  }

  private func quarter(_ number: Int, _ index: Int, _ next: Int) -> FoundTime? {
    let quarter = number == -1 || number == 99 ? 4 : number
    guard (1...4).contains(quarter) else { return nil }
    if let (period, end, resolution) = container(at: next) {
      if case .fiscalYear(let year) = period {
        // Which months these are depends on whose year it is.
        let value = CalendarPeriod.quarter(year: year, quarter).value
        return FoundTime(index..<end, .date, value, resolution, rule: .fiscal, interval: period.interval)
      }
      guard case .year(let year) = period else { return nil }
      return FoundTime(index..<end, .quarter(year: year, quarter), resolution)
    }
    // "the third quarter of the match"; "last quarter" alone counts from now.
    if matches(next, "of") || number == -1 { return nil }
    return nearQuarter(quarter, index..<next)
  }

  /// A quarter without a year: the latest one, or the next one where the clause looks ahead.
  func nearQuarter(_ quarter: Int, _ tokens: Range<Int>) -> FoundTime {
    guard let reference else { return FoundTime(tokens, .date, "XXXX-Q\(quarter)") }
    let current = (reference.month + 2) / 3
    let rule = outlook(tokens)
    let isAhead = rule == .coming
    let year =
      isAhead ? reference.year + (quarter < current ? 1 : 0) : reference.year - (quarter > current ? 1 : 0)
    return FoundTime(
      tokens, .quarter(year: year, quarter), .documentDate,
      rule: quarter == current ? .holding : rule)
  }

  /// "the first nine months of 2021", "the last ten days of May".
  private func stretch(_ number: Int, _ index: Int, _ place: Int) -> FoundTime? {
    guard number == 1 || number == -1, place < end, list[place].isNumber || word(place).category == .cardinal,
      let (count, unit, next) = measure(at: place), let whole = count.whole, (1...400).contains(whole),
      !unit.isClockUnit, unit != .quarter, matches(next, "of") || matches(next, "in"),
      let (period, end, resolution) = container(at: next), let interval = period.interval
    else { return nil }
    let behind = interval.last.adding(days: 1)
    let first = number == 1 ? interval.first : behind.adding(-whole, unit)
    let until = number == 1 ? first.adding(whole, unit) : behind
    guard first >= interval.first, until <= behind, first < until else { return nil }
    return FoundTime(
      index..<end, .date, "\(first)/\(until)", resolution, interval: DateInterval(first, until.adding(days: -1)))
  }

  private func half(_ number: Int, _ index: Int, _ next: Int) -> FoundTime? {
    guard (1...2).contains(number), let (period, end, resolution) = container(at: next),
      case .year(let year) = period
    else { return nil }
    return FoundTime(index..<end, .half(year: year, number), resolution)
  }

  /// Week 1 of a month or year is the one that holds its first Thursday, as in ISO 8601.
  private func week(_ number: Int, _ unit: TimeUnit, _ index: Int, _ next: Int) -> FoundTime? {
    guard number != 0, matches(next, "of") || matches(next, "in"),
      let (period, end, resolution) = container(at: next),
      let interval = period.interval
    else { return nil }
    let thursday: CalendarDate
    if number == -1 || number == 99 {
      thursday = interval.last.adding(days: -((interval.last.weekday.rawValue + 4) % 7))
    } else {
      thursday = interval.first.adding(days: (10 - interval.first.weekday.rawValue) % 7 + (number - 1) * 7)
    }
    guard interval.contains(thursday) else { return nil }
    let monday = CalendarPeriod.monday(of: thursday)
    return FoundTime(index..<end, unit == .weekend ? .weekend(monday) : .week(monday), resolution)
  }

  /// "the first Monday of October", "last Friday in May 2014".
  private func weekday(_ number: Int, _ code: Int, _ index: Int, _ next: Int) -> FoundTime? {
    // "the first Monday of every month"
    if matches(next, "of") || matches(next, "in"), word(next + 1).category == .every, matches(next + 2, "month") {
      return FoundTime(index..<next + 3, .set, "P1M")
    }
    guard matches(next, "of") || matches(next, "in"), let (period, end, resolution) = container(at: next),
      let interval = period.interval, let weekday = Weekday(rawValue: code - 1), number <= 5
    else { return nil }
    let date: CalendarDate
    if number < 0 {
      date = interval.last.adding(days: -((interval.last.weekday.rawValue - weekday.rawValue + 7) % 7))
    } else {
      let first = interval.first.adding(days: (weekday.rawValue - interval.first.weekday.rawValue + 7) % 7)
      date = first.adding(days: (number - 1) * 7)
    }
    guard interval.contains(date) else { return nil }
    return FoundTime(index..<end, .day(date), resolution, weekday: weekday)
  }

  /// "the 20th of next month", "the last day of October".
  private func dayOf(_ number: Int, _ index: Int, _ next: Int) -> FoundTime? {
    guard let (period, end, resolution) = container(at: next) else { return nil }
    return day(number, of: period, index..<end, resolution)
  }

  /// A day of a month by its number, or its last one (-1).
  private func day(
    _ number: Int, of period: CalendarPeriod?, _ tokens: Range<Int>, _ resolution: TimeExpression.Resolution
  ) -> FoundTime? {
    guard case .month? = period, let interval = period?.interval else { return nil }
    let date = number < 0 ? interval.last : interval.first.adding(days: number - 1)
    return interval.contains(date) ? FoundTime(tokens, .day(date), resolution) : nil
  }

  /// "on the 4th", "on the 17th from 2 to 4 pm": the nearest such day, ahead or behind by the verb.
  private func dayOfMonth(_ number: Int, _ index: Int, _ next: Int) -> FoundTime? {
    guard let reference, (1...31).contains(number), matches(index - 1, "the"), index - 2 >= sentence.lowerBound,
      Self.dayLeads.contains(list[index - 2], in: list.text),
      next >= end || !list[next].isWord || matches(next, "from") || matches(next, "at")
        || matches(next, "between")
    else { return nil }
    let tokens = index..<next
    let rule = outlook(tokens)
    let step = rule == .coming ? 1 : -1
    for distance in 0...2 {
      let month = reference.adding(months: distance * step)
      if let date = CalendarDate(year: month.year, month: month.month, day: number),
        step > 0 ? date >= reference : date <= reference
      {
        return FoundTime(tokens, .day(date), .documentDate, rule: rule)
      }
    }
    return nil
  }

  private static let dayLeads = Lexicon([(1, "on by until till since")])

  // MARK: Edges

  /// "early June", "late 2006", "mid-November", "the end of last year", "later this week": the whole period's value.
  func edge(at index: Int) -> FoundTime? {
    var place = index + 1
    if isDash(place), isTight(place), isTight(place + 1) { place += 1 }
    let isPlace =
      matches(index, "end") || matches(index, "start") || matches(index, "beginning")
      || matches(index, "middle")
    if isPlace {
      guard matches(place, "of") else { return nil }
      place += 1
    } else if matches(place, "in") || matches(place, "on") {
      place += 1
    }
    if matches(place, "the") { place += 1 }
    // "the beginning of around next week"
    if isPlace, matches(place, "around") || matches(place, "about") { place += 1 }
    guard place < end, let time = period(at: place) else { return nil }
    var result = time
    if isPlace, case .week(let monday)? = time.period {
      result = partOfWeek(monday, by: index, time)
    }
    result.tokens = index..<time.tokens.upperBound
    return result
  }

  /// "the start of last week": Monday to Wednesday; the middle is Tuesday to Thursday, the end Friday to Sunday.
  private func partOfWeek(_ monday: CalendarDate, by index: Int, _ week: FoundTime) -> FoundTime {
    let skipped = matches(index, "end") ? 4 : matches(index, "middle") ? 1 : 0
    let first = monday.adding(days: skipped)
    var result = FoundTime(
      week.tokens, .date, "\(first)/\(first.adding(days: 3))", week.resolution, rule: week.rule, from: week.origin,
      interval: DateInterval(first, first.adding(days: 2)))
    result.period = week.period
    return result
  }

  private func period(at index: Int) -> FoundTime? {
    let token = list[index]
    if token.isNumber {
      return numericDate(at: index) ?? dayFirstDate(at: index) ?? ordinalPeriod(at: index) ?? year(at: index)
    }
    switch word(index).category {
    case .month: return monthDate(at: index)
    case .shift: return shifted(at: index)
    case .weekday: return weekday(at: index)
    case .relativeDay: return relativeDay(at: index)
    case .season: return season(at: index)
    case .decade: return decadeInWords(at: index)
    case .dayPart: return dayPart(at: index)
    case .unit:
      guard let (unit, next, isPlural) = unit(at: index), !isPlural,
        matches(index - 1, "the") || matches(index - 1, "of"),
        !unit.isClockUnit
      else { return nil }
      return thisPeriod(index..<next, unit)
    default: return shortYear(at: index)
    }
  }

  // MARK: Periods without a number

  /// "the week", "the day after tomorrow", "week 10", "the week of 7 October".
  func namedPeriod(at index: Int) -> FoundTime? {
    let word = self.word(index)
    guard !word.isPlural, !word.isAbbreviated, let unit = TimeUnit(rawValue: word.code) else { return nil }
    if unit == .day, matches(index, "day"), let reference {
      if matches(index + 1, "after"), matches(index + 2, "tomorrow") {
        return FoundTime(index..<index + 3, .day(reference.adding(days: 2)), .documentDate)
      }
      if matches(index + 1, "before"), matches(index + 2, "yesterday") {
        return FoundTime(index..<index + 3, .day(reference.adding(days: -2)), .documentDate)
      }
    }
    if unit == .week || unit == .month || unit == .year, matches(index + 1, "after"),
      matches(index + 2, "next"), let reference
    {
      return FoundTime(index..<index + 3, .holding(reference.adding(2, unit), unit), .documentDate, rule: .counted)
    }
    if unit == .week, let week = numberedWeek(at: index) ?? weekOf(at: index) { return week }
    guard unit.rawValue >= TimeUnit.day.rawValue, unit.rawValue <= TimeUnit.year.rawValue, unit != .quarter,
      !matches(index, "night"), matches(index - 1, "the"),
      Self.periodLeads.contains(list[max(index - 2, sentence.lowerBound)], in: list.text),
      index - 2 >= sentence.lowerBound
    else { return nil }
    let isFree =
      index + 1 >= end || !list[index + 1].isWord || Self.periodEnds.contains(list[index + 1], in: list.text)
    return isFree ? thisPeriod(index..<index + 1, unit) : nil
  }

  private static let periodLeads = Lexicon([
    (1, "in for during over end ended ending throughout this of within")
  ])
  private static let periodEnds = Lexicon([(1, "to at in with and by down up on was is as but")])

  /// The period that holds the last date of the text, or the document date.
  func thisPeriod(_ tokens: Range<Int>, _ unit: TimeUnit) -> FoundTime? {
    guard !unit.isClockUnit, let reference else { return nil }
    if unit == .day, let date = anchor?.date { return FoundTime(tokens, .day(date), .anchored) }
    return FoundTime(tokens, .holding(reference, unit), .documentDate, rule: .holding)
  }

  /// "all day", "all week": how long, unless "year round".
  func wholePeriod(at index: Int) -> FoundTime? {
    let word = self.word(index)
    guard matches(index - 1, "all"), !word.isPlural, !word.isAbbreviated, let unit = TimeUnit(rawValue: word.code),
      (TimeUnit.day.rawValue...TimeUnit.year.rawValue).contains(unit.rawValue), unit != .quarter
    else { return nil }
    return FoundTime(index - 1..<index + 1, .duration, durationValue([(TimeCount(1), unit)]))
  }

  /// "the rest of the week", "the remainder of this year": from the document date to the end of the period.
  func rest(at index: Int) -> FoundTime? {
    guard let reference, matches(index + 1, "of") else { return nil }
    let place = matches(index + 2, "the") ? index + 3 : index + 2
    let found: FoundTime?
    switch word(place).category {
    case .unit where place == index + 3:
      found = unit(at: place).flatMap { $0.isPlural ? nil : thisPeriod(place..<$0.next, $0.unit) }
    case .shift where word(place).code == Shift.this.rawValue: found = shifted(at: place)
    case .month: found = monthDate(at: place)
    default: found = nil
    }
    guard let found, let interval = found.interval, interval.contains(reference), interval.days > 1 else { return nil }
    return FoundTime(
      index..<found.tokens.upperBound, .date, "\(reference)/\(interval.last)", .documentDate, rule: .following,
      interval: DateInterval(reference, interval.last))
  }

  /// "the weekend of 7 October", "the weekend of Halloween".
  func weekendOf(at index: Int) -> FoundTime? {
    guard matches(index + 1, "of") else { return nil }
    let place = matches(index + 2, "the") ? index + 3 : index + 2
    guard place < end else { return nil }
    let time: FoundTime?
    switch word(place).category {
    case .month: time = monthDate(at: place)
    case .holiday: time = holiday(at: place, shift: list[place].isCapitalised ? nil : .this)
    default: time = dayFirstDate(at: place)
    }
    guard let time, let date = time.period?.date else { return nil }
    return FoundTime(index..<time.tokens.upperBound, weekend(near: date), time.resolution, rule: time.rule)
  }

  /// "week 10", "week 3 of 2027".
  private func numberedWeek(at index: Int) -> FoundTime? {
    guard let number = integer(index + 1), list[index + 1].length <= 2, (1...53).contains(number),
      !isAmount(index + 1)
    else { return nil }
    var year = reference?.year
    var next = index + 2
    var resolution = TimeExpression.Resolution.documentDate
    if let (period, end, found) = container(at: next), case .year(let stated) = period {
      (year, next, resolution) = (stated, end, found)
    }
    guard let year, let fourth = CalendarDate(year: year, month: 1, day: 4) else { return nil }
    let monday = CalendarPeriod.monday(of: fourth).adding(days: (number - 1) * 7)
    return FoundTime(index..<next, .week(monday), resolution)
  }

  /// "the week of 7 October".
  private func weekOf(at index: Int) -> FoundTime? {
    guard
      matches(index + 1, "of") || matches(index + 1, "commencing") || matches(index + 1, "beginning")
        || matches(index + 1, "starting") || matches(index + 1, "ending")
    else { return nil }
    let place = matches(index + 2, "the") ? index + 3 : index + 2
    guard place < end else { return nil }
    let time = word(place).category == .month ? monthDate(at: place) : dayFirstDate(at: place)
    guard let time, let date = time.period?.date else { return nil }
    return FoundTime(index..<time.tokens.upperBound, .week(CalendarPeriod.monday(of: date)), time.resolution)
  }
}
