import AssayModel
import AssayText

/// A time of day.
struct ClockTime {
  /// 0…24.
  var hour: Int
  var minute: Int = 0
  /// 0…59.
  var second: Int?
  /// The zone that is written beside it.
  var zone: TimeZoneMark?
  /// Whether morning or afternoon is certain.
  var isCertain = false
  /// The last moment of a span of clock times.
  var last: (hour: Int, minute: Int)?

  /// The value on a day, or on no day in particular, with the zone: "2024-03-12T16:30Z", "T16:30". A span is written
  /// as two full times: "16:30:00/17:00:00".
  func value(on day: CalendarDate?) -> String {
    let date = day?.description ?? ""
    let mark = zone?.value(on: day) ?? ""
    guard let last else {
      return date + "T" + hourAndMinute(hour, minute) + (second.map { ":" + two($0) } ?? "") + mark
    }
    let lead = day == nil ? "" : date + "T"
    // "10 p.m. to 2 a.m." ends on the day after.
    let isOvernight = (last.hour, last.minute) < (hour, minute)
    let end = day.map { (isOvernight ? $0.adding(days: 1) : $0).description + "T" } ?? ""
    return "\(lead)\(hourAndMinute(hour, minute)):00\(mark)/\(end)\(hourAndMinute(last.hour, last.minute)):00\(mark)"
  }

  private func hourAndMinute(_ hour: Int, _ minute: Int) -> String { two(hour) + ":" + two(minute) }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// Clock times: "16:30", "4.30pm", "half past three", "noon", "5 to 6 pm".
extension TimeReader {
  func clockTime(at index: Int) -> FoundTime? {
    if let length = stopwatchTime(at: index) { return length }
    if let (clock, next) = explicitClock(at: index) {
      if let (last, end) = clockRangeEnd(at: next, from: index) {
        return found(index..<end, spanning(clock, last))
      }
      return found(index..<next, clock)
    }
    // "5 to 6 pm", "between 5 and 6 pm", "9-10am": the first hour has its half of the day from the second.
    guard let (hour, minute, next) = bareHour(at: index),
      isDash(next) || isRangeWord(next) || isPairing(next, index),
      !list[max(sentence.lowerBound, index - 1)].traits.contains(.allCapitals),
      let (last, end) = explicitClock(at: next + 1)
    else { return atHour(at: index) }
    return found(index..<end, spanning(ClockTime(hour: hour, minute: minute), last))
  }

  /// "2:03:45 hours", "4:32 minutes": a length of time; "at 16:30 hours" is a time of day.
  private func stopwatchTime(at index: Int) -> FoundTime? {
    guard isMark(index + 1, ":"), isTight(index + 1), let first = integer(index), let second = integer(index + 2),
      isTight(index + 2), list[index + 2].length == 2, second < 60, first < 1000,
      index == sentence.lowerBound || !isTight(index) || !isMark(index - 1, ":")
    else { return nil }
    var next = index + 3
    var third: Int?
    if isMark(next, ":"), isTight(next), isTight(next + 1), list[next + 1].length == 2, let value = integer(next + 1),
      value < 60
    {
      third = value
      next += 2
    }
    guard let (unit, after, isPlural) = unit(at: next), isPlural || word(next).isAbbreviated,
      unit == .hour || unit == .minute && third == nil
    else { return nil }
    // "12 May 2010, 04:20 hrs" is a time of day.
    let isLed = index > sentence.lowerBound && Self.beforeLength.contains(list[index - 1], in: list.text)
    guard isLed || third != nil && !isMark(index - 1, ",") && !matches(index - 1, "at") else { return nil }
    let seconds = third.map { "\($0)S" } ?? ""
    let value = unit == .hour ? "PT\(first)H\(second)M\(seconds)" : "PT\(first)M\(second)S"
    return FoundTime(index..<after, .duration, value)
  }

  /// What a length of time stands behind.
  private static let beforeLength = Lexicon([
    (1, "in of for after took takes take lasted lasts last ran runs clocked about nearly almost over under just within")
  ])

  private func found(_ tokens: Range<Int>, _ clock: ClockTime) -> FoundTime {
    var time = FoundTime(tokens, .time, clock.value(on: nil))
    time.clock = clock
    return time
  }

  private func isPairing(_ index: Int, _ first: Int) -> Bool {
    matches(index, "and") && matches(first - 1, "between")
  }

  private func clockRangeEnd(at index: Int, from first: Int) -> (ClockTime, Int)? {
    guard isDash(index) || isRangeWord(index) || isPairing(index, first) else { return nil }
    return explicitClock(at: index + 1)
  }

  private func spanning(_ first: ClockTime, _ last: ClockTime) -> ClockTime {
    var clock = first
    if !first.isCertain, last.isCertain, first.hour < 12, last.hour >= 12,
      first.hour + 12 <= last.hour || last.hour == 12 && first.hour == 12
    {
      clock.hour += 12
    }
    clock.zone = last.zone ?? first.zone
    clock.isCertain = last.isCertain
    clock.last = (last.hour, last.minute)
    return clock
  }

  // MARK: Hours

  /// A number that may be an hour, with minutes if they follow a colon or stop: "5", "five", "5:30", "5.30".
  private func bareHour(at index: Int) -> (hour: Int, minute: Int, next: Int)? {
    if let hour = integer(index), list[index].length <= 2, hour <= 24 {
      if isMark(index + 1, ":"), isTight(index + 1), isTight(index + 2), let minute = integer(index + 2),
        list[index + 2].length == 2, minute < 60
      {
        return (hour, minute, index + 3)
      }
      return (hour, 0, index + 1)
    }
    if let (hour, minute) = dottedClock(index) { return (hour, minute, index + 1) }
    let word = self.word(index)
    if word.category == .cardinal, (1...12).contains(word.code) { return (word.code, 0, index + 1) }
    return nil
  }

  /// "4.30".
  private func dottedClock(_ index: Int) -> (hour: Int, minute: Int)? {
    guard index < end, list[index].isNumber, (4...5).contains(list[index].length) else { return nil }
    let span = list[index].span
    let digits = (span.start..<span.end).map { Int(list.text[$0]) - 0x30 }
    let stop = digits.count - 3
    guard digits[stop] == -2, digits.enumerated().allSatisfy({ $0 == stop || (0...9).contains($1) }) else {
      return nil
    }
    let hour = digits[..<stop].reduce(0) { $0 * 10 + $1 }
    let minute = digits[stop + 1] * 10 + digits[stop + 2]
    return hour <= 24 && minute < 60 ? (hour, minute) : nil
  }

  /// A clock time that shows that it is one.
  private func explicitClock(at index: Int) -> (ClockTime, Int)? {
    if let past = pastHour(at: index) { return past }
    let word = self.word(index)
    if word.category == .noon { return (ClockTime(hour: word.code, isCertain: true), index + 1) }
    if let compact = compactClock(at: index) { return compact }
    guard case (var hour, let minute, var next)? = bareHour(at: index) else { return nil }
    if index > sentence.lowerBound, isTight(index), list[index - 1].isNumber || isMark(index - 1, ":") {
      return nil
    }
    var clock = ClockTime(hour: hour, minute: minute)
    let hasColon = next == index + 3
    if hasColon, isMark(next, ":"), isTight(next), let second = integer(next + 1), isTight(next + 1),
      list[next + 1].length == 2, second < 60
    {
      clock.second = second
      next += 2
    }
    // "ten thirty am"
    let isSpoken = word.category == .cardinal && (matches(index - 1, "at") || matches(index - 1, "past"))
    if word.category == .cardinal, let (value, after) = minutesInWords(at: next),
      meridiem(at: after) != nil || isSpoken && unit(at: after) == nil
    {
      clock.minute = value
      next = after
    }
    let isClockWord = matches(next, "o'clock") || matches(next, "oclock")
    if isClockWord { next += 1 }
    // "finished in 2:14:05", "a time of 59:40"
    let isResult =
      matches(index - 1, "in")
      || matches(index - 1, "of") && (matches(index - 2, "time") || matches(index - 2, "record"))
    if hasColon, isResult, meridiem(at: next) == nil { return nil }
    if self.word(next).category == .noon, hour == 12 || hour == 0, minute == 0 {
      hour = self.word(next).code
      return (ClockTime(hour: hour, isCertain: true), next + 1)
    }
    let half = meridiem(at: next) ?? (hasColon || matches(index - 1, "at") ? shortMeridiem(at: next) : nil)
    if let (isAfternoon, after) = half {
      guard (0...12).contains(hour) || hour > 12 && isAfternoon else { return nil }
      clock.hour = hour > 12 ? hour : hour % 12 + (isAfternoon ? 12 : 0)
      clock.isCertain = true
      next = after
    } else if let (part, after) = partBehind(next) {
      clock.hour = fitted(hour, to: part)
      clock.isCertain = true
      next = after
    } else {
      let isDotted = next == index + 1 && list[index].traits.contains(.hasFullStop)
      guard
        isClockWord || hasColon || clock.minute > 0 && isSpoken
          || (isDotted && matches(index - 1, "at") && !isPrice(index))
      else {
        return nil
      }
      // "a 16:10 screen ratio"
      if hasColon, next < end, Self.proportions.contains(list[next], in: list.text) { return nil }
      // "First Corinthians 9:25"
      let before = list[max(sentence.lowerBound, index - 1)]
      if hasColon, index > sentence.lowerBound, before.isWord, before.isCapitalised,
        self.word(index - 1).category == .none,
        index - 1 > sentence.lowerBound || Self.books.contains(before, in: list.text)
      {
        return nil
      }
      // A ratio or a score, not a time: "won 10:15" has no other sign.
      if hasColon, isTight(next), next < end, list[next].isWord || isMark(next, ":") { return nil }
      clock.isCertain = hour > 12
    }
    return withZone(clock, next)
  }

  /// Books of the Bible, whose chapters and verses are written as clock times are.
  private static let books = Lexicon([
    (
      1,
      """
      genesis exodus leviticus deuteronomy joshua samuel job psalm psalms proverbs isaiah jeremiah ezekiel daniel hosea amos micah
      matthew mark luke john acts romans corinthians galatians ephesians philippians colossians timothy hebrews james peter
      revelation verse verses chapter surah
      """
    )
  ])
  private static let proportions = Lexicon([
    (1, "ratio aspect mix split screen odds scale display format lead win victory defeat loss")
  ])

  /// Whether "at 4.30" is a price or a rate: by the verb before it, or a word of another kind behind it, which is a
  /// currency or a unit that need not be known.
  private func isPrice(_ index: Int) -> Bool {
    if index - 2 >= sentence.lowerBound, Self.quotes.contains(list[index - 2], in: list.text) { return true }
    let next = index + 1
    guard next < end else { return false }
    if isAmountBehind(next) { return true }
    return list[next].isWord && !list[next].isCapitalised && word(next).category == .none && zone(at: next) == nil
      && !Self.clauses.contains(list[next], in: list.text)
  }

  private static let quotes = Lexicon([
    (
      1,
      """
      traded trading trades trade closed close closing priced quoted valued ended stood settled sold opened bought
      steady unchanged sells pegged fixed shares share stock stocks currency yield yields rate rates
      """
    )
  ])

  /// Words that a sentence goes on with behind a clock time.
  private static let clauses = Lexicon([
    (
      1,
      """
      on in at to and or but when while as after before until till for from by with sharp local this that today tomorrow
      yesterday the a an he she it they we i you so because if then
      """
    )
  ])

  private func isAmountBehind(_ index: Int) -> Bool {
    guard index < end else { return false }
    return list[index].kind == .symbol || matches(index, "percent") || matches(index, "per")
      || matches(index, "million")
      || matches(index, "billion") || unit(at: index) != nil
  }

  private func minutesInWords(at index: Int) -> (Int, Int)? {
    let word = self.word(index)
    guard word.category == .cardinal, (10...59).contains(word.code) else { return nil }
    let place = isDash(index + 1) && isTight(index + 1) ? index + 2 : index + 1
    let unit = self.word(place)
    if word.code >= 20, unit.category == .cardinal, (1...9).contains(unit.code) {
      return (word.code + unit.code, place + 1)
    }
    return (word.code, index + 1)
  }

  /// "p.m.", "am", "a m".
  private func meridiem(at index: Int) -> (isAfternoon: Bool, next: Int)? {
    let word = self.word(index)
    if word.category == .meridiem { return (word.code == 1, index + 1) }
    if matches(index + 1, "m"), matches(index, "a") || matches(index, "p") {
      return (matches(index, "p"), index + 2)
    }
    return nil
  }

  /// "3:15p", "at 9a".
  private func shortMeridiem(at index: Int) -> (isAfternoon: Bool, next: Int)? {
    guard isTight(index), list[index].length == 1, matches(index, "a") || matches(index, "p") else { return nil }
    // "Verse 3:16a"
    let first = index >= 3 && isMark(index - 2, ":") ? index - 4 : index - 2
    if first >= sentence.lowerBound, list[first].isCapitalised, word(first).category == .none { return nil }
    return (matches(index, "p"), index + 1)
  }

  /// "in the morning", "at night".
  private func partBehind(_ index: Int) -> (part: DayPart, next: Int)? {
    if matches(index, "in"), matches(index + 1, "the"), word(index + 2).category == .dayPart,
      let part = DayPart(rawValue: word(index + 2).code)
    {
      return (part, index + 3)
    }
    return matches(index, "at") && matches(index + 1, "night") ? (.night, index + 2) : nil
  }

  private func fitted(_ hour: Int, to part: DayPart) -> Int {
    switch part {
    case .afternoon, .evening: hour < 12 ? hour + 12 : hour
    case .night: hour >= 6 && hour < 12 ? hour + 12 : hour % 12
    default: hour
    }
  }

  /// "1140 a.m.", "15h30", "1400 GMT".
  private func compactClock(at index: Int) -> (ClockTime, Int)? {
    guard let value = integer(index) else { return nil }
    let length = list[index].length
    if length == 3 || length == 4, value % 100 < 60, value / 100 <= 24 {
      if value / 100 <= 12, let (isAfternoon, next) = meridiem(at: index + 1) {
        return (
          ClockTime(hour: value / 100 % 12 + (isAfternoon ? 12 : 0), minute: value % 100, isCertain: true),
          next
        )
      }
      let isHours = matches(index + 1, "hours") || matches(index + 1, "hrs")
      let isLocal = matches(index + 1, "local") && matches(index - 1, "at")
      if length == 4, value / 100 < 24,
        zone(at: index + 1) != nil && list[index + 1].traits.contains(.allCapitals)
          || isHours && matches(index - 1, "at") || isLocal || isMilitary(value, index)
      {
        let next = isLocal && matches(index + 2, "time") ? index + 3 : isHours || isLocal ? index + 2 : index + 1
        return withZone(ClockTime(hour: value / 100, minute: value % 100, isCertain: true), next)
      }
    }
    guard length <= 2, value <= 24, isTight(index + 1), list[index + 1].isWord, list[index + 1].length == 3
    else { return nil }
    let start = Int(list[index + 1].start)
    let tens = Int(list.text[start + 1]) - 0x30
    let ones = Int(list.text[start + 2]) - 0x30
    guard list.text[start] | 0x20 == UInt8(ascii: "h"), (0...5).contains(tens), (0...9).contains(ones) else {
      return nil
    }
    return withZone(ClockTime(hour: value, minute: tens * 10 + ones, isCertain: true), index + 2)
  }

  /// "at 0930", "around 1030": no year, no price, and nothing that it counts.
  private func isMilitary(_ value: Int, _ index: Int) -> Bool {
    guard matches(index - 1, "at") || matches(index - 1, "around"), value < 1300, value % 5 == 0,
      index - 2 < sentence.lowerBound || !Self.quotes.contains(list[index - 2], in: list.text)
    else { return false }
    return index + 1 >= end || isMark(index + 1, ".") || isMark(index + 1, ",") || matches(index + 1, "on")
  }

  /// "half past three", "a quarter to noon", "10 past 9", "20 minutes to 2pm".
  private func pastHour(at index: Int) -> (ClockTime, Int)? {
    var place = index
    let minutes: Int
    if matches(place, "a"), matches(place + 1, "quarter") { place += 1 }
    if matches(place, "half") {
      minutes = 30
      place += 1
    } else if matches(place, "quarter") {
      minutes = 15
      place += 1
    } else if place < end, list[place].isNumber || word(place).category == .cardinal, mayBePast(place + 1),
      let (count, next) = count(at: place),
      let value = count.whole, (1...59).contains(value)
    {
      minutes = value
      place = next
      if matches(place, "minutes") || matches(place, "minute") { place += 1 }
    } else {
      return nil
    }
    let isPast = matches(place, "past")
    guard isPast || matches(place, "to"), minutes != 30 || isPast else { return nil }
    if let (hour, minute, next) = bareHour(at: place + 1), minute == 0, (1...12).contains(hour) {
      var clock = ClockTime(hour: hour)
      var after = next
      if matches(after, "o'clock") || matches(after, "oclock") { after += 1 }
      // "5 to 6 pm" is a span; "20 to 6 pm" and "five minutes to 6" are not.
      if !isPast, minutes <= 12, !matches(place - 1, "minutes") { return nil }
      if let (isAfternoon, end) = meridiem(at: after) {
        clock = ClockTime(hour: hour % 12 + (isAfternoon ? 12 : 0), isCertain: true)
        after = end
      } else if let (part, end) = partBehind(after) {
        clock = ClockTime(hour: fitted(hour, to: part), isCertain: true)
        after = end
      } else {
        // "10 to 12" alone is a span of numbers.
        guard isPast || matches(place - 1, "quarter") || matches(place - 1, "minutes") else { return nil }
        if isAmountBehind(after) { return nil }
      }
      return (shifted(clock, minutes, isPast), after)
    }
    let word = self.word(place + 1)
    guard word.category == .noon else { return nil }
    return (shifted(ClockTime(hour: word.code, isCertain: true), minutes, isPast), place + 2)
  }

  /// Whether a number of minutes may go on here: "past", "to", "minutes" or the rest of the number.
  private func mayBePast(_ index: Int) -> Bool {
    matches(index, "past") || matches(index, "to") || matches(index, "minutes") || matches(index, "minute")
      || isDash(index) || word(index).category == .cardinal
  }

  private func shifted(_ clock: ClockTime, _ minutes: Int, _ isPast: Bool) -> ClockTime {
    var result = clock
    if isPast {
      result.minute = minutes
    } else {
      result.hour = (clock.hour + 23) % 24
      result.minute = 60 - minutes
    }
    return result
  }

  private func withZone(_ clock: ClockTime, _ next: Int) -> (ClockTime, Int) {
    guard let (zone, after) = zone(at: next) else { return (clock, next) }
    var result = clock
    result.zone = zone
    return (result, after)
  }

  /// "at 8 tomorrow", "at 7 on Monday": a bare hour that only a day beside it makes a time.
  private func atHour(at index: Int) -> FoundTime? {
    guard let (hour, minute, next) = bareHour(at: index), minute == 0, (1...12).contains(hour),
      next == index + 1,
      !(isTight(next) && (list[next].isWord || list[next].kind == .symbol))
    else { return nil }
    let beyond = zone(at: next)?.next ?? next
    let behind = word(matches(beyond, "on") ? beyond + 1 : beyond).category
    let before = word(index - 2).category
    let isLed = matches(index - 1, "at") || matches(index - 1, "around") || isMark(index - 1, "@")
    // "8 tonight"
    guard isLed || index == sentence.lowerBound && behind == .relativeDay else { return nil }
    guard
      behind == .relativeDay || behind == .weekday || before == .relativeDay || before == .weekday
        || before == .dayPart || matches(index - 2, "night")
    else { return nil }
    let (clock, after) = withZone(ClockTime(hour: hour), next)
    return found(index..<after, clock)
  }
}
