import AssayModel
import AssayText

/// Dates in digits alone: "2024-03-12", "12.3.2024", "3/12/24".
extension TimeReader {
  func numericDate(at index: Int) -> FoundTime? {
    if isTight(index), index > sentence.lowerBound, isDash(index - 1) || isMark(index - 1, "/"),
      isTight(index - 1),
      index - 2 >= sentence.lowerBound, list[index - 2].isNumber
    {
      return nil
    }
    if let dotted = dottedDate(at: index) { return dotted }
    guard let first = integer(index), let separator = separator(at: index + 1) else {
      return compactDate(at: index)
    }
    let firstLength = list[index].length
    if firstLength == 4, isTight(index + 2), let (month, next) = monthName(at: index + 2),
      self.separator(at: next) == separator,
      let third = integer(next + 1)
    {
      return day(index..<next + 2, year: first, month: month, day: third)
    }
    guard isTight(index + 2), let second = integer(index + 2) else { return nil }
    if let range = numericRange(at: index, separator) { return range }
    if self.separator(at: index + 3) == separator, isTight(index + 4), let third = integer(index + 4) {
      if self.separator(at: index + 5) == separator, isTight(index + 6), index + 6 < end,
        list[index + 6].isNumber
      {
        return nil
      }
      let lengths = (firstLength, list[index + 4].length)
      if lengths.0 == 4, lengths.1 <= 2 {
        return day(index..<index + 5, year: first, month: second, day: third).map(withISOClock)
      }
      guard lengths.0 <= 2, lengths.1 == 4 || lengths.1 == 2 else { return nil }
      let year = lengths.1 == 4 ? third : century(of: third)
      // The American order, unless the first number cannot be a month.
      return first > 12
        ? day(index..<index + 5, year: year, month: second, day: first)
        : day(index..<index + 5, year: year, month: first, day: second)
    }
    if isTight(index + 3), list[index + 3].isWord || list[index + 3].kind == .symbol { return nil }
    if firstLength == 4, (1000...2999).contains(first), list[index + 2].length <= 2,
      (1...12).contains(second),
      second != (first + 1) % 100, !isAmount(index + 2), !isFileNumber(index)
    {
      return FoundTime(index..<index + 3, .month(year: first, month: second), .explicit)
    }
    if firstLength <= 2, (1...12).contains(first), let year = year(index + 2), (1900...2100).contains(year),
      !isAmount(index + 2)
    {
      return FoundTime(index..<index + 3, .month(year: year, month: first), .explicit)
    }
    return monthAndDay(first, second, at: index, separator)
  }

  /// "Resolution 2023-09": a number that an office gave, behind its kind of paper with a capital.
  private func isFileNumber(_ index: Int) -> Bool {
    guard index > sentence.lowerBound, list[index - 1].isCapitalised else { return false }
    return LookAlikes.labels.contains(list[index - 1], in: list.text)
  }

  /// "10/1/2018-10/7/2018", "5/1-5/7/2020": American order; the years may be left to the second date.
  private func numericRange(at index: Int, _ mark: UInt8) -> FoundTime? {
    guard let first = integers(at: index, mark), first.numbers.count <= 3, isDash(first.next), isTight(first.next),
      isTight(first.next + 1), let second = integers(at: first.next + 1, mark), second.numbers.count == 3,
      first.numbers.count >= 2
    else { return nil }
    let year = second.numbers[2] < 100 ? century(of: second.numbers[2]) : second.numbers[2]
    var from = first.numbers.count == 3 ? first.numbers[2] : year
    if from < 100 { from = century(of: from) }
    guard let start = CalendarDate(year: from, month: first.numbers[0], day: first.numbers[1]),
      let last = CalendarDate(year: year, month: second.numbers[0], day: second.numbers[1]), start < last
    else { return nil }
    return FoundTime(
      index..<second.next, .date, "\(start)/\(last)", .explicit, interval: DateInterval(start, last))
  }

  /// Two or three numbers with a mark between them, one tight behind the other.
  private func integers(at index: Int, _ mark: UInt8) -> (numbers: [Int], next: Int)? {
    guard index < end, let first = integer(index), list[index].length <= 2 else { return nil }
    var numbers = [first]
    var next = index + 1
    while numbers.count < 3, separator(at: next) == mark, isTight(next + 1), let number = integer(next + 1),
      list[next + 1].length <= 2 || list[next + 1].length == 4
    {
      numbers.append(number)
      next += 2
    }
    return numbers.count > 1 ? (numbers, next) : nil
  }

  /// "T10:00:00Z" behind a date in digits, as in ISO 8601.
  private func withISOClock(_ date: FoundTime) -> FoundTime {
    let place = date.tokens.upperBound
    guard place < end, isTight(place), list[place].isWord, list[place].length == 3, let day = date.period?.date,
      let hour = number(in: place, behind: UInt8(ascii: "T")), hour < 24, isMark(place + 1, ":"),
      let minute = integer(place + 2), minute < 60
    else { return date }
    var clock = ClockTime(hour: hour, minute: minute, isCertain: true)
    var next = place + 3
    if isMark(next, ":"), isTight(next), let second = number(next + 1), second < 60 {
      clock.second = second
      next += 2
    }
    if matches(next, "z"), isTight(next) {
      clock.zone = TimeZoneMark(minutes: 0, changesInSummer: false)
      next += 1
    } else if isTight(next), let (minutes, after) = offset(at: next) {
      clock.zone = TimeZoneMark(minutes: minutes, changesInSummer: false)
      next = after
    }
    var result = FoundTime(
      date.tokens.lowerBound..<next, .time, clock.value(on: day), .explicit, interval: DateInterval(day: day))
    result.period = date.period
    return result
  }

  /// The whole part of "00" or "00.123".
  private func number(_ index: Int) -> Int? {
    guard index < end, isTight(index), list[index].isNumber, list[index].length >= 2 else { return nil }
    let start = Int(list[index].start)
    let tens = list.text[start] &- 0x30
    let ones = list.text[start + 1] &- 0x30
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }

  /// "3/12", where the words before it call for a date. "9/11" is the name of an event.
  private func monthAndDay(_ first: Int, _ second: Int, at index: Int, _ separator: UInt8) -> FoundTime? {
    guard separator == UInt8(ascii: "/"), list[index].length <= 2, list[index + 2].length <= 2,
      callsForDate(index - 1), !(first == 9 && second == 11)
    else { return nil }
    if (1...12).contains(first), (1...31).contains(second) {
      return dated(index..<index + 3, year: nil, month: first, day: second)
    }
    if (1...12).contains(second), (1...31).contains(first) {
      return dated(index..<index + 3, year: nil, month: second, day: first)
    }
    return nil
  }

  private func callsForDate(_ index: Int) -> Bool {
    if matches(index, "to") || matches(index, "and") || isDash(index) {
      // "from 3/12 to 4/2"
      return (max(sentence.lowerBound, index - 4)..<max(sentence.lowerBound, index)).contains {
        matches($0, "from") || matches($0, "between")
      }
    }
    return word(index).category == .weekday || matches(index, "on") || matches(index, "by")
      || matches(index, "since")
      || matches(index, "until") || matches(index, "due") || matches(index, "this") || matches(index, "from")
      || matches(index, "between")
  }

  private func separator(at index: Int) -> UInt8? {
    guard index < end, isTight(index), list[index].length == 1 else { return nil }
    let byte = list.text[Int(list[index].start)]
    return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") ? byte : nil
  }

  private func day(_ tokens: Range<Int>, year: Int, month: Int, day: Int) -> FoundTime? {
    guard (1000...2999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    return dated(tokens, year: year, month: month, day: day)
  }

  /// "23.04.2022" is one token; day before month, as where dots are used.
  private func dottedDate(at index: Int) -> FoundTime? {
    guard list[index].traits.contains(.hasFullStop), list[index].length <= 10 else { return nil }
    var parts: [(value: Int, length: Int)] = [(0, 0)]
    for offset in Int(list[index].start)..<Int(list[index].end) {
      let byte = list.text[offset]
      if byte == UInt8(ascii: ".") {
        parts.append((0, 0))
      } else if byte &- 0x30 < 10 {
        parts[parts.count - 1].value = parts[parts.count - 1].value * 10 + Int(byte - 0x30)
        parts[parts.count - 1].length += 1
      } else {
        return nil
      }
    }
    guard parts.count == 3 else { return nil }
    let tokens = index..<index + 1
    if parts[0].length == 4, parts[1].length <= 2, parts[2].length <= 2 {
      return day(tokens, year: parts[0].value, month: parts[1].value, day: parts[2].value)
    }
    guard parts[2].length == 4, parts[0].length <= 2, parts[1].length <= 2 else { return nil }
    return parts[1].value > 12
      ? day(tokens, year: parts[2].value, month: parts[0].value, day: parts[1].value)
      : day(tokens, year: parts[2].value, month: parts[1].value, day: parts[0].value)
  }

  /// "20240312", only with a plausible year.
  private func compactDate(at index: Int) -> FoundTime? {
    guard let value = integer(index), list[index].length == 8, (1950_0101...2050_1231).contains(value) else {
      return nil
    }
    return day(index..<index + 1, year: value / 10000, month: value / 100 % 100, day: value % 100)
  }
}
