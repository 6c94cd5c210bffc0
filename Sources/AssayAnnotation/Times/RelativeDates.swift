import AssayModel
import AssayText

/// Dates counted from the document date: "yesterday", "last September", "this quarter", "on Tuesday".
extension TimeReader {
  func relativeDay(at index: Int) -> FoundTime? {
    let code = word(index).code
    guard let reference else {
      return FoundTime(
        index..<index + 1, .date, code == 9 ? "PAST_REF" : code == 11 ? "FUTURE_REF" : "PRESENT_REF")
    }
    if code == 110 { return part(.night, of: reference, index..<index + 1) }
    if matches(index + 1, "night") {
      return part(.night, of: reference.adding(days: code - 10), index..<index + 2)
    }
    return FoundTime(index..<index + 1, .day(reference.adding(days: code - 10)), .documentDate)
  }

  func part(_ part: DayPart, of date: CalendarDate, _ tokens: Range<Int>) -> FoundTime {
    var time = FoundTime(
      tokens, .time, date.description + part.value, .documentDate, interval: DateInterval(day: date))
    time.period = .day(date)
    return time
  }

  func reference(at index: Int) -> FoundTime? {
    let values = ["PAST_REF", "PRESENT_REF", "FUTURE_REF"]
    let code = word(index).code
    guard (1...3).contains(code) else { return nil }
    if code == 1, matches(index, "recent") {
      let (_, next, isPlural) = unit(at: index + 1) ?? (.day, index + 1, false)
      return FoundTime(index..<(isPlural ? next : index + 1), .date, values[0])
    }
    if code == 2, let reference {
      return FoundTime(
        index..<index + 1, .date, values[1], .documentDate, rule: .present, interval: DateInterval(day: reference))
    }
    return FoundTime(index..<index + 1, .date, values[code - 1])
  }

  // MARK: Weekdays

  func weekday(at index: Int) -> FoundTime? {
    let word = self.word(index)
    guard let day = Weekday(rawValue: word.code - 1) else { return nil }
    if word.isPlural {
      return list[index].isCapitalised ? FoundTime(index..<index + 1, .set, "XXXX-WXX-\(word.code)") : nil
    }
    var next = index + 1
    if word.isAbbreviated {
      if isMark(next, "."), isTight(next) { next += 1 }
      let isLed = Self.leads.contains(list[max(sentence.lowerBound, index - 1)], in: list.text)
      guard list[index].isCapitalised || fillsSentence(index..<next) || isLed && word.code < 6, next <= end
      else { return nil }
      if word.code >= 6, !isLed, dateBehind(next) == nil, dayNumber(at: next)?.isOrdinal != true,
        !fillsSentence(index..<next)
      {
        return nil
      }
    }
    if list[index].isCapitalised,
      matches(next, "times") || matches(next, "telegraph") || matches(next, "mirror")
    {
      return nil
    }
    if let date = dateBehind(next) {
      guard case .day? = date.period else {
        return date.interval == nil ? nil : FoundTime(index..<index + 1, .date, date.value, date.resolution)
      }
      var time = date
      time.tokens = index..<date.tokens.upperBound
      time.weekday = day
      return time
    }
    if let numbered = weekdayAndDay(day, at: index, next) { return numbered }
    if let inWeek = weekdayOfWeek(day, at: index, next) { return inWeek }
    if matches(index - 1, "black") || matches(index - 1, "ash") { return nil }
    if let later = weekAfter(day, index, next) { return later }
    guard let reference else { return FoundTime(index..<next, .date, "XXXX-WXX-\(word.code)") }
    let rule = outlook(index..<next)
    let isNext = rule == .coming
    var distance = day.rawValue - reference.weekday.rawValue
    // A story of the day itself: "will meet on Friday" on a Friday; alone, the name is for another day.
    let isToday = distance == 0 && tense(at: index..<next) == .future
    if isNext, distance <= 0, !isToday { distance += 7 }
    if !isNext, distance > 0 { distance -= 7 }
    if matches(next, "nights") {
      return FoundTime(index..<next + 1, .set, "XXXX-WXX-\(word.code)TNI")
    }
    if matches(next, "night") {
      var night = part(.night, of: reference.adding(days: distance), index..<next + 1)
      night.weekday = day
      night.rule = rule
      return night
    }
    return FoundTime(
      index..<next, .day(reference.adding(days: distance)), .documentDate, weekday: day, rule: rule)
  }

  /// "two Fridays ago", "three Sundays from now".
  func countedWeekdays(_ count: TimeCount, _ index: Int, _ place: Int) -> FoundTime? {
    guard let reference, let whole = count.whole, (1...100).contains(whole),
      let day = Weekday(rawValue: word(place).code - 1)
    else { return nil }
    let distance = day.rawValue - reference.weekday.rawValue
    if matches(place + 1, "ago") {
      let days = (distance >= 0 ? distance - 7 : distance) - 7 * (whole - 1)
      return FoundTime(
        index..<place + 2, .day(reference.adding(days: days)), .documentDate, weekday: day, rule: .counted)
    }
    guard matches(place + 1, "from"), matches(place + 2, "now") || matches(place + 2, "today") else { return nil }
    let days = (distance <= 0 ? distance + 7 : distance) + 7 * (whole - 1)
    return FoundTime(index..<place + 3, .day(reference.adding(days: days)), .documentDate, weekday: day, rule: .counted)
  }

  /// The date beside a weekday: "Monday, 12 March", "Friday (12 March)".
  private func dateBehind(_ index: Int) -> FoundTime? {
    var place = index
    if isMark(place, ",") || isDash(place) || isMark(place, "(") { place += 1 }
    if matches(place, "the") { place += 1 }
    guard place < end, list[place].isNumber || list[place].isWord else { return nil }
    let time: FoundTime?
    if list[place].isNumber {
      time = numericDate(at: place) ?? dayFirstDate(at: place)
    } else {
      switch word(place).category {
      case .month: time = monthDate(at: place)
      case .ordinal: time = dayFirstDate(at: place)
      case .cardinal: time = dayFirstDate(at: place)
      default: time = nil
      }
    }
    guard let time, time.period?.date != nil || time.value.hasPrefix("XXXX") && time.value.utf8.count == 10
    else { return nil }
    return time
  }

  /// "Tuesday the 19th", "Mon 13th": the nearest such day that is that weekday.
  private func weekdayAndDay(_ day: Weekday, at index: Int, _ next: Int) -> FoundTime? {
    let hasArticle = matches(next, "the")
    guard let reference, let (number, after, isOrdinal) = dayNumber(at: hasArticle ? next + 1 : next),
      isOrdinal || isFree(after) && !isTight(next), self.word(after).category != .unit
    else { return nil }
    let isAhead = looksAhead(index..<after)
    for distance in 0...24 {
      for months in isAhead ? [distance, -distance] : [-distance, distance] {
        let month = reference.adding(months: months)
        guard let date = CalendarDate(year: month.year, month: month.month, day: number), date.weekday == day,
          distance > 0 || !isAhead || date >= reference
        else { continue }
        return FoundTime(index..<after, .day(date), .documentDate, weekday: day, rule: .nearest)
      }
    }
    return nil
  }

  /// "Monday week", "a week on Monday": seven days after the next one.
  private func weekAfter(_ day: Weekday, _ index: Int, _ next: Int) -> FoundTime? {
    guard let reference else { return nil }
    let isBehind =
      matches(next, "week") && !isOwner(next + 1)
      && (next + 1 >= end || list[next + 1].kind == .punctuation || NounPhrase.isFunctionWord(next + 1, in: list))
    let isBefore = matches(index - 1, "on") && matches(index - 2, "week") && matches(index - 3, "a")
    guard isBehind || isBefore else { return nil }
    let tokens = (isBefore ? index - 3 : index)..<(isBehind ? next + 1 : next)
    if isBefore, tense(at: tokens) == .past { return nil }
    let distance = day.rawValue - reference.weekday.rawValue
    return FoundTime(
      tokens, .day(reference.adding(days: distance + (distance > 0 ? 7 : 14))), .documentDate, weekday: day,
      rule: .counted)
  }

  /// "a week on Monday", by its first word.
  func weekOnDay(at index: Int) -> FoundTime? {
    guard matches(index, "a"), matches(index + 1, "week"), matches(index + 2, "on"),
      word(index + 3).category == .weekday, let day = Weekday(rawValue: word(index + 3).code - 1)
    else { return nil }
    return weekAfter(day, index + 3, index + 4)
  }

  private func isOwner(_ index: Int) -> Bool { index < end && list[index].kind == .possessive }

  /// Whether nothing that a number could count stands behind it: "on Sunday 31."
  private func isFree(_ index: Int) -> Bool {
    index >= end || isMark(index, ".") || isMark(index, "!") || isMark(index, "?")
  }

  /// "Tuesday of next week", "Sunday from last week", "Wednesday this week".
  private func weekdayOfWeek(_ day: Weekday, at index: Int, _ next: Int) -> FoundTime? {
    let place = matches(next, "of") || matches(next, "from") ? next + 1 : next
    guard word(place).category == .shift, matches(place + 1, "week"), let week = shifted(at: place),
      case .week(let monday)? = week.period
    else { return nil }
    return FoundTime(
      index..<place + 2, .day(monday.adding(days: day.rawValue)), .documentDate, weekday: day, rule: week.rule)
  }

  // MARK: Last, this, next

  func shifted(at index: Int) -> FoundTime? {
    guard let shift = Shift(rawValue: word(index).code) else { return nil }
    var place = index + 1
    if shift == .this, let more = Shift(rawValue: word(place).code), word(place).category == .shift,
      more == .past || more == .coming
    {
      // "this past Wednesday", "this coming week"
      return shifted(at: place).map { extended($0, to: index) }
    }
    if matches(place, "fiscal") || matches(place, "financial") || matches(place, "calendar")
      || matches(place, "working")
    {
      place += 1
    }
    let next = word(place)
    switch next.category {
    case .unit: return shiftedUnit(shift, index, place)
    case .weekday: return next.isPlural ? nil : shiftedWeekday(shift, index, place)
    case .month: return shiftedMonth(shift, index, place)
    case .season: return season(at: place, shift: shift).map { extended($0, to: index) }
    case .dayPart:
      guard let base = base(for: shift, at: index), let part = DayPart(rawValue: next.code) else {
        return nil
      }
      let days = shift == .last || shift == .past ? -1 : shift == .next || shift == .coming ? 1 : 0
      return self.part(part, of: base.adding(days: days), index..<place + 1)
    case .cardinal, .quantifier: return shiftedMeasure(shift, index, place)
    case .holiday: return holiday(at: place, shift: shift).map { extended($0, to: index) }
    default: return place < end && list[place].isNumber ? shiftedMeasure(shift, index, place) : nil
    }
  }

  private func extended(_ time: FoundTime, to index: Int) -> FoundTime {
    var result = time
    result.tokens = index..<time.tokens.upperBound
    return result
  }

  /// What the words count from: "the following day" from the date before it, "next week" from the document date.
  private func base(for shift: Shift, at index: Int) -> CalendarDate? {
    let isRelated =
      shift == .same || shift == .preceding || matches(index, "following")
      || shift == .next && matches(index - 1, "the")
    // "next Monday or previous Friday": both count from the document date.
    if isRelated, !matches(index - 1, "or"), let first = (anchor ?? lastAnchor)?.interval?.first { return first }
    return reference
  }

  private func shiftedUnit(_ shift: Shift, _ index: Int, _ place: Int) -> FoundTime? {
    guard let (unit, next, isPlural) = unit(at: place), !isPlural else {
      guard shift == .past || shift == .coming, let (unit, next, _) = unit(at: place) else { return nil }
      return FoundTime(index..<next, .duration, durationValue([(.vague, unit)]))
    }
    let tokens = index..<next
    // "the last quarter of an hour".
    if unit == .quarter, matches(next, "of"), matches(next + 1, "an") || matches(next + 1, "a"),
      self.unit(at: next + 2) != nil
    {
      return nil
    }
    if matches(place, "night") {
      guard let base = base(for: shift, at: index), shift != .same else { return nil }
      return part(.night, of: shift == .last ? base.adding(days: -1) : base, tokens)
    }
    if unit.isClockUnit || (shift == .past || shift == .last) && (unit == .decade || unit == .century) {
      return shift == .past || shift == .last || shift == .next
        ? FoundTime(tokens, .duration, durationValue([(TimeCount(1), unit)])) : nil
    }
    // "the last day of the trial", "last week's": a day is named only by what it is the next to.
    if unit == .day, shift == .last || shift == .past || shift == .coming || shift == .this { return nil }
    guard let base = base(for: shift, at: index) else {
      let value =
        shift == .next || shift == .coming ? "FUTURE_REF" : shift == .this ? "PRESENT_REF" : "PAST_REF"
      return FoundTime(tokens, .date, value)
    }
    let distance: Int
    switch shift {
    case .last, .past, .preceding: distance = -1
    case .next, .coming: distance = 1
    case .this, .same: distance = 0
    }
    if unit == .day || unit == .weekday {
      if shift == .next, !matches(index - 1, "the"), !matches(index, "following") { return nil }
      return FoundTime(tokens, .day(base.adding(days: distance)), .anchored, rule: .counted, from: base)
    }
    let resolution: TimeExpression.Resolution = base == reference ? .documentDate : .anchored
    let date = base.adding(distance, unit)
    let rule: TimeReason.Rule = distance < 0 ? .before : distance > 0 ? .after : .holding
    if unit == .fortnight, distance != 0 { return span(of: TimeCount(1), unit, tokens, shift) }
    if matches(index + 1, "fiscal") || matches(index + 1, "financial"), unit == .year {
      return FoundTime(tokens, .fiscalYear(date.year), resolution)
    }
    if unit == .week, let weekday = Weekday(rawValue: word(next).code - 1), word(next).category == .weekday,
      !word(next).isPlural
    {
      // "next week Monday"
      let date = CalendarPeriod.monday(of: date).adding(days: weekday.rawValue)
      return FoundTime(index..<next + 1, .day(date), resolution, weekday: weekday, rule: rule, from: base)
    }
    return FoundTime(tokens, .holding(date, unit), resolution, rule: rule, from: base)
  }

  /// "last Wednesday" is in the week before, "next Wednesday" in the week after; "past" and "coming" are the nearest.
  private func shiftedWeekday(_ shift: Shift, _ index: Int, _ place: Int) -> FoundTime? {
    guard let day = Weekday(rawValue: word(place).code - 1) else { return nil }
    var next = place + 1
    if word(place).isAbbreviated, isMark(next, "."), isTight(next) { next += 1 }
    if let date = dateBehind(next), date.period?.date != nil {
      var time = date
      time.tokens = index..<date.tokens.upperBound
      time.weekday = day
      return time
    }
    guard let base = base(for: shift, at: index) else {
      return shift == .same ? nil : FoundTime(index..<next, .date, "XXXX-WXX-\(word(place).code)")
    }
    let monday = CalendarPeriod.monday(of: base)
    let inWeek = monday.adding(days: day.rawValue)
    let date: CalendarDate
    let rule: TimeReason.Rule
    switch shift {
    case .last, .preceding: (date, rule) = (inWeek.adding(days: -7), .before)
    case .next: (date, rule) = (inWeek.adding(days: 7), .after)
    case .this: (date, rule) = (inWeek, .holding)
    case .past: (date, rule) = (inWeek < base ? inWeek : inWeek.adding(days: -7), .lastNamed)
    case .coming: (date, rule) = (inWeek > base ? inWeek : inWeek.adding(days: 7), .nextNamed)
    case .same: return nil
    }
    return FoundTime(index..<next, .day(date), .documentDate, weekday: day, rule: rule, from: base)
  }

  /// "last September" is the latest one before the document's month, "next March" the first one after it.
  private func shiftedMonth(_ shift: Shift, _ index: Int, _ place: Int) -> FoundTime? {
    guard let (month, next) = monthName(at: place) else { return nil }
    // "This may take an hour."
    if month == 5 || month == 3, !list[place].isCapitalised { return nil }
    if yearBehind(next) != nil || dayNumber(at: next) != nil { return nil }
    guard let reference else { return FoundTime(index..<next, .date, "XXXX-\(month < 10 ? "0" : "")\(month)") }
    var year = reference.year
    let rule: TimeReason.Rule
    switch shift {
    case .last, .past, .preceding:
      if month >= reference.month { year -= 1 }
      rule = .lastNamed
    case .next, .coming:
      if month <= reference.month { year += 1 }
      rule = .nextNamed
    case .this, .same: rule = .nearest
    }
    return FoundTime(index..<next, .month(year: year, month: month), .documentDate, rule: rule)
  }

  /// "the last three months", "next 10 days", "past few years".
  private func shiftedMeasure(_ shift: Shift, _ index: Int, _ place: Int) -> FoundTime? {
    guard shift != .same, shift != .this, let (count, unit, next) = measure(at: place) else { return nil }
    // "the last three days of the trial" are not those before the document.
    if shift == .last, matches(next, "of") { return FoundTime(index..<next, .duration, durationValue([(count, unit)])) }
    return span(of: count, unit, index..<next, shift)
  }

  /// "the 10 previous weeks", "two coming years": the count stands before the word.
  func countedShift(_ count: TimeCount, _ index: Int, _ place: Int) -> FoundTime? {
    guard let shift = Shift(rawValue: word(place).code), shift != .same, shift != .this,
      !matches(place, "following"), let (unit, next, isPlural) = unit(at: place + 1), isPlural
    else { return nil }
    return span(of: count, unit, index..<next, shift)
  }

  private func span(of count: TimeCount, _ unit: TimeUnit, _ tokens: Range<Int>, _ shift: Shift) -> FoundTime? {
    let index = tokens.lowerBound
    // "will last three years"
    if matches(index, "last"),
      matches(index - 1, "will") || matches(index - 1, "to") || matches(index - 1, "can")
    {
      return nil
    }
    guard let whole = count.whole, let reference, !unit.isClockUnit, whole <= 100_000 else {
      return FoundTime(tokens, .duration, durationValue([(count, unit)]))
    }
    let isAhead = shift == .next || shift == .coming
    let first: CalendarDate
    let last: CalendarDate
    if unit == .weekday
      || unit == .day && (matches(tokens.upperBound - 2, "business") || matches(tokens.upperBound - 2, "working"))
    {
      first = isAhead ? reference.adding(days: 1) : reference.adding(workingDays: -whole)
      last = isAhead ? reference.adding(workingDays: whole).adding(days: 1) : reference
    } else if unit == .quarter || unit == .decade || unit == .century {
      guard let current = CalendarPeriod.holding(reference, unit).interval else { return nil }
      let start = isAhead ? current.first.adding(1, unit) : current.first.adding(-whole, unit)
      first = start
      last = isAhead ? start.adding(whole, unit) : current.first
    } else {
      first = isAhead ? reference.adding(days: 1) : reference.adding(-whole, unit)
      last = isAhead ? first.adding(whole, unit) : reference
    }
    guard first < last else { return nil }
    // "within the next ten days"
    let lead = matches(index - 1, "the") ? index - 2 : index - 1
    let isWithin = isAhead && matches(lead, "within")
    let from = isWithin ? reference : first
    let until = isWithin ? last.adding(days: -1) : last
    return FoundTime(
      (isWithin ? lead : index)..<tokens.upperBound, .date, "\(from)/\(until)", .documentDate,
      rule: isAhead ? .following : .leadingUp,
      interval: DateInterval(from, isWithin ? until : last.adding(days: -1)))
  }

  // MARK: Seasons and parts of the day

  func season(at index: Int) -> FoundTime? { season(at: index, shift: nil) }

  private func season(at index: Int, shift: Shift?) -> FoundTime? {
    guard let season = Season(rawValue: word(index).code) else { return nil }
    if let (year, next) = yearBehind(index + 1) {
      return FoundTime(index..<next, .season(year: year, season), .explicit)
    }
    if shift == nil, let (year, next) = countedYear(behind: index + 1) {
      return FoundTime(index..<next, .season(year: year, season), .documentDate)
    }
    if shift == nil {
      let isLed =
        matches(index - 1, "the") || matches(index - 1, "in") || matches(index - 1, "by")
        || matches(index - 1, "since")
        || matches(index - 1, "early") || matches(index - 1, "late") || matches(index - 1, "of")
        || matches(index - 1, "until")
      // "to fall", "a fall in prices", "a hot spring".
      if matches(index, "fall") || matches(index, "spring") {
        let isOther =
          index > sentence.lowerBound && list[index - 1].isWord && !matches(index - 1, "but")
          && !matches(index - 1, "and")
        if matches(index, "fall")
          ? !matches(index - 1, "the") || !matches(index - 2, "in") : isOther && !isLed
        {
          return nil
        }
        if matches(index, "spring"), !isLed, index == sentence.lowerBound { return nil }
      }
      if matches(index - 1, "a") || matches(index - 1, "an") { return nil }
    }
    // "Summer is hot", "summer rain": no summer in particular.
    let isParticular =
      shift != nil || matches(index - 1, "the") || matches(index - 1, "by") || matches(index - 1, "since")
      || matches(index - 1, "until") || matches(index - 1, "but") || word(index - 1).category == .edge
    guard isParticular, let reference else { return FoundTime(index..<index + 1, .date, season.code) }
    // A winter is counted by the year in which it starts.
    let current = reference.month <= 2 ? 4 : reference.month == 12 ? 4 : reference.month / 3
    var year = reference.month <= 2 ? reference.year - 1 : reference.year
    switch shift {
    case .last?, .past?, .preceding?: if season.rawValue >= current { year -= 1 }
    case .next?, .coming?: if season.rawValue <= current { year += 1 }
    case .this?, .same?: if reference.month <= 2, season != .winter { year += 1 }
    case nil:
      let rule = outlook(index..<index + 1)
      let isNext = rule == .coming
      if isNext, season.rawValue < current { year += 1 }
      if !isNext, season.rawValue > current { year -= 1 }
      return FoundTime(
        index..<index + 1, .season(year: year, season), .documentDate,
        rule: season.rawValue == current ? .holding : rule)
    }
    let rule: TimeReason.Rule =
      switch shift {
      case .last?, .past?, .preceding?: .lastNamed
      case .next?, .coming?: .nextNamed
      default: .nearest
      }
    return FoundTime(index..<index + 1, .season(year: year, season), .documentDate, rule: rule)
  }

  func dayPart(at index: Int) -> FoundTime? {
    guard let part = DayPart(rawValue: word(index).code), part != .noon else { return nil }
    if word(index).isPlural { return FoundTime(index..<index + 1, .set, part.value) }
    // "the morning of 3 June"
    if matches(index + 1, "of"), index + 2 < end,
      let date = anchorDay(at: matches(index + 2, "the") ? index + 3 : index + 2)
    {
      return self.part(part, of: date.date, index..<date.next)
    }
    let before = word(index - 1)
    guard
      matches(index - 1, "the") && !matches(index + 1, "of") || matches(index - 1, "in")
        || before.category == .edge
        || part == .overnight || before.category == .weekday || before.category == .relativeDay
        || isDated(index - 1)
    else { return nil }
    if part == .overnight { return nil }
    return FoundTime(index..<index + 1, .time, part.value)
  }

  private func isDated(_ index: Int) -> Bool { index >= sentence.lowerBound && list[index].isNumber }

  private func anchorDay(at index: Int) -> (date: CalendarDate, next: Int)? {
    guard index < end else { return nil }
    let time =
      word(index).category == .month
      ? monthDate(at: index) : dayFirstDate(at: index) ?? numericDate(at: index)
    guard let time, let date = time.period?.date else { return nil }
    return (date, time.tokens.upperBound)
  }
}
