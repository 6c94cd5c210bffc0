import AssayModel
import AssayText

/// Joins neighbours that are one expression: "5 p.m. on Tuesday", "Tuesday morning", "from May to October 2020".
extension TimeReader {
  func join(_ found: inout [FoundTime]) {
    var last = 0
    for index in found.indices.dropFirst() {
      if found[index].tokens.lowerBound - found[last].tokens.upperBound <= 2,
        let pair = pair(found[last], found[index])
      {
        found[last] = pair
        continue
      }
      last += 1
      if last < index { found[last] = found[index] }
    }
    if last + 1 < found.count { found.removeLast(found.count - last - 1) }
    place(&found)
  }

  private func pair(_ a: FoundTime, _ b: FoundTime) -> FoundTime? {
    dayAndClock(a, b) ?? interval(a, b) ?? dayAndName(a, b)
  }

  /// The words between two expressions, when there are at most two tokens of them.
  private func gap(_ a: FoundTime, _ b: FoundTime) -> Range<Int>? {
    let gap = a.tokens.upperBound..<b.tokens.lowerBound
    return gap.count <= 2 ? gap : nil
  }

  // MARK: Day and clock

  private func dayAndClock(_ a: FoundTime, _ b: FoundTime) -> FoundTime? {
    guard let gap = gap(a, b) else { return nil }
    let tokens = a.tokens.lowerBound..<b.tokens.upperBound
    // "Thursdays at 17:30"
    if a.kind == .set, a.value.hasPrefix("XXXX"), let clock = b.clock, b.interval == nil, clock.last == nil,
      gap.allSatisfy({ matches($0, "at") })
    {
      return FoundTime(tokens, .set, a.value + clock.value(on: nil))
    }
    if a.kind == .date, let date = a.period?.date, b.kind == .time, b.interval == nil {
      let isJoined = gap.allSatisfy {
        isMark($0, ",") || isMark($0, "@") || Self.betweenDayAndClock.contains(list[$0], in: list.text)
      }
      return isJoined ? onDay(b, date, a, tokens) : nil
    }
    if a.kind == .time, let date = b.period?.date, b.kind == .date, a.interval == nil {
      let isJoined = gap.allSatisfy {
        isMark($0, ",") || matches($0, "on") || matches($0, "of") || matches($0, "the")
      }
      return isJoined ? onDay(a, date, b, tokens) : nil
    }
    // "8am this morning", "tonight at 8": the day comes from the part of the day.
    if let clock = a.clock, a.interval == nil, b.kind == .time, let date = b.period?.date, gap.isEmpty {
      return withPart(clock, date, b, tokens)
    }
    if let clock = b.clock, b.interval == nil, a.kind == .time, a.clock == nil,
      gap.allSatisfy({ Self.betweenDayAndClock.contains(list[$0], in: list.text) || isMark($0, "@") })
    {
      if let date = a.period?.date { return withPart(clock, date, a, tokens) }
      // "in the afternoon at 7"
      var time = b
      time.tokens = tokens
      time.clock = inPart(clock, a.value)
      time.value = time.clock?.value(on: nil) ?? b.value
      return time
    }
    return nil
  }

  private static let betweenDayAndClock = Lexicon([
    (1, "at around about by from for before after between in the early late of approximately")
  ])

  private func onDay(_ time: FoundTime, _ date: CalendarDate, _ day: FoundTime, _ tokens: Range<Int>)
    -> FoundTime
  {
    var result = FoundTime(
      tokens, .time, time.clock?.value(on: date) ?? date.description + time.value, day.resolution,
      interval: DateInterval(day: date))
    result.rule = day.rule
    result.origin = day.origin
    result.weekday = day.weekday
    result.period = .day(date)
    result.clock = time.clock
    return result
  }

  private func withPart(_ clock: ClockTime, _ date: CalendarDate, _ part: FoundTime, _ tokens: Range<Int>)
    -> FoundTime
  {
    let clock = inPart(clock, part.value)
    var result = FoundTime(
      tokens, .time, clock.value(on: date), .documentDate, interval: DateInterval(day: date))
    result.rule = part.rule
    result.origin = part.origin
    result.period = .day(date)
    result.clock = clock
    return result
  }

  /// An hour in the half of the day that a part of the day lies in.
  private func inPart(_ clock: ClockTime, _ part: String) -> ClockTime {
    let isLate = part.hasSuffix("TNI") || part.hasSuffix("TEV") || part.hasSuffix("TAF")
    guard isLate, !clock.isCertain, clock.hour < 12, !(part.hasSuffix("TNI") && clock.hour < 5) else { return clock }
    var result = clock
    result.hour += 12
    if let last = clock.last, last.hour < 12 { result.last = (last.hour + 12, last.minute) }
    return result
  }

  /// "12 March 2024 (Tuesday)": the name of the day behind its date.
  private func dayAndName(_ a: FoundTime, _ b: FoundTime) -> FoundTime? {
    guard a.kind == .date, a.weekday == nil, a.period?.date != nil, b.kind == .date, let weekday = b.weekday,
      b.tokens.count <= 2, word(b.tokens.lowerBound).category == .weekday,
      a.tokens.upperBound + 1 == b.tokens.lowerBound
    else { return nil }
    let isBracketed = isMark(a.tokens.upperBound, "(") && isMark(b.tokens.upperBound, ")")
    guard isBracketed || isMark(a.tokens.upperBound, ",") && word(b.tokens.lowerBound).isAbbreviated else {
      return nil
    }
    var time = a
    time.tokens = a.tokens.lowerBound..<b.tokens.upperBound
    time.weekday = weekday
    return time
  }

  // MARK: Intervals

  private func interval(_ a: FoundTime, _ b: FoundTime) -> FoundTime? {
    guard a.kind == .date, b.kind == .date, let gap = gap(a, b), !gap.isEmpty, !a.value.contains("/"),
      !b.value.contains("/")
    else { return nil }
    if b.rule == .present { return untilNow(a, b, gap) }
    if a.rule == .present { return fromNow(a, b, gap) }
    let first = a.tokens.lowerBound
    let isBetween = matches(first - 1, "between") || matches(first - 2, "between")
    let isFrom = matches(first - 1, "from") || matches(first - 2, "from")
    let link = gap.lowerBound
    guard isDash(link) || isRangeWord(link) || isBetween && matches(link, "and"),
      gap.count == 1 || matches(link + 1, "the")
    else { return nil }
    // "moved from Monday to Friday" is a change, "on Monday to Friday's" nothing: days need "from" or a dash.
    guard let start = aligned(a, to: b), let from = start.interval, let until = b.interval,
      from.first <= until.last,
      isFrom || isBetween || start.period.map(isExact) == b.period.map(isExact)
    else { return nil }
    let lead =
      (isBetween || isFrom) && (matches(first - 1, "between") || matches(first - 1, "from"))
      ? first - 1 : first
    let isWritten = start.resolution == .explicit && b.resolution == .explicit
    var result = FoundTime(
      lead..<b.tokens.upperBound, .date, "\(start.value)/\(b.value)", b.resolution,
      interval: DateInterval(from.first, until.last))
    result.rule = isWritten ? nil : .ends
    if start.period.map(isExact) != b.period.map(isExact) {
      // One end is a day: the other is written as one.
      result.value = "\(from.first)/\(until.last)"
    }
    return result
  }

  /// "between August 2019 and now"
  private func untilNow(_ a: FoundTime, _ b: FoundTime, _ gap: Range<Int>) -> FoundTime? {
    guard let reference, let from = a.interval, from.first < reference, let lead = stretchLead(a, gap) else {
      return nil
    }
    var result = FoundTime(
      lead..<b.tokens.upperBound, .date, "\(from.first)/\(reference)", .documentDate,
      interval: DateInterval(from.first, reference))
    result.rule = .ends
    return result
  }

  /// "between now and 21 May"
  private func fromNow(_ a: FoundTime, _ b: FoundTime, _ gap: Range<Int>) -> FoundTime? {
    guard let reference, let until = b.interval, until.last > reference, let lead = stretchLead(a, gap) else {
      return nil
    }
    var result = FoundTime(
      lead..<b.tokens.upperBound, .date, "\(reference)/\(until.last)", .documentDate,
      interval: DateInterval(reference, until.last))
    result.rule = .ends
    return result
  }

  /// Where "from A until B" or "between A and B" starts.
  private func stretchLead(_ a: FoundTime, _ gap: Range<Int>) -> Int? {
    let lead = a.tokens.lowerBound - 1
    let isBetween = matches(lead, "between") && matches(gap.lowerBound, "and")
    let isFrom = matches(lead, "from") && isRangeWord(gap.lowerBound)
    return gap.count <= 2 && (isBetween || isFrom) ? lead : nil
  }

  private func isExact(_ period: CalendarPeriod) -> Bool { period.date != nil }

  /// The start of an interval in the year that its end names: "June-August 1992", "26 June to 28 June in 2020".
  private func aligned(_ a: FoundTime, to b: FoundTime) -> FoundTime? {
    guard a.resolution == .documentDate, let from = a.interval, let until = b.interval else { return a }
    switch a.period {
    case .month(_, let month)?:
      guard b.resolution == .explicit || from.first > until.last else { return a }
      let year = month <= until.last.month ? until.last.year : until.last.year - 1
      return FoundTime(a.tokens, .month(year: year, month: month), b.resolution)
    case .day(let date)?:
      // "from Monday to Friday": the one week, whichever days the names were for.
      if a.weekday != nil, b.weekday != nil, from.first > until.last, from.first.dayNumber - until.last.dayNumber < 7 {
        return FoundTime(a.tokens, .day(date.adding(days: -7)), a.resolution, weekday: a.weekday, rule: a.rule)
      }
      guard b.resolution == .explicit || from.first > until.last else { return a }
      let isBefore = (date.month, date.day) <= (until.last.month, until.last.day)
      return dated(
        a.tokens, year: isBefore ? until.last.year : until.last.year - 1, month: date.month, day: date.day)
    default: return a
    }
  }

  // MARK: Clock times without a day

  /// Gives clock times the day that the sentence names before them, else the document's day. The value keeps to what is
  /// written where a clause without a day does not look back: "opens at 9 a.m." holds on any day.
  private func place(_ times: inout [FoundTime]) {
    var day: CalendarDate?
    for index in times.indices {
      if times[index].kind == .date, let date = times[index].period?.date { day = date }
      guard times[index].kind == .time, times[index].interval == nil, let clock = times[index].clock,
        let date = day ?? reference
      else { continue }
      times[index].interval = DateInterval(day: date)
      times[index].resolution = day == nil ? .documentDate : .anchored
      times[index].rule = day == nil ? .unnamedDay : .namedDay
      times[index].origin = day
      let tokens = times[index].tokens
      let isPlaced = day != nil || tense(at: tokens) == .past || fillsSentence(tokens)
      times[index].value = clock.value(on: isPlaced ? date : nil)
    }
  }
}
