import AssayModel
import AssayText

/// Reads the dates that datelines and document formats write.
struct DateReader {
  private let bytes: [UInt8]
  private let end: Int

  init(_ bytes: [UInt8], end: Int? = nil) {
    self.bytes = bytes
    self.end = min(end ?? bytes.count, bytes.count)
  }

  /// The date that a whole string gives: ISO 8601 in its long and short form, RFC 5322, or a written date.
  static func date(_ text: String) -> CalendarDate? {
    let bytes = Array(text.utf8.prefix(200))
    let reader = DateReader(bytes)
    var index = 0
    while index < bytes.count {
      if let (date, _) = reader.date(at: index) { return date }
      index = reader.afterWord(index)
    }
    return nil
  }

  /// A full date at `start` and the offset after it: "12 March 2024", "Mar. 12, 2024", "2024-03-12", "20240312".
  ///
  /// A weekday before it is passed over.
  func date(at start: Int) -> (CalendarDate, Int)? {
    if let first = word(at: start), Self.isWeekday(first.key) {
      var index = first.end
      if index < end, bytes[index] == UInt8(ascii: ".") { index += 1 }
      if index < end, bytes[index] == UInt8(ascii: ",") { index += 1 }
      return bareDate(at: skipSpaces(index))
    }
    return bareDate(at: start)
  }

  private func bareDate(at start: Int) -> (CalendarDate, Int)? {
    guard start < end else { return nil }
    if bytes[start] &- 0x30 < 10 { return digitsFirst(at: start) }
    guard let name = word(at: start), let month = Self.month(name.key) else { return nil }
    var index = name.end
    if index < end, bytes[index] == UInt8(ascii: ".") { index += 1 }
    index = skipSpaces(index)
    guard let day = number(at: index), day.digits <= 2 else { return nil }
    index = skipSpaces(afterOrdinal(day.end))
    if index < end, bytes[index] == UInt8(ascii: ",") { index = skipSpaces(index + 1) }
    guard let year = number(at: index), year.digits == 4 else { return nil }
    return CalendarDate(year: year.value, month: month, day: day.value).map { ($0, year.end) }
  }

  private func digitsFirst(at start: Int) -> (CalendarDate, Int)? {
    guard let first = number(at: start) else { return nil }
    if first.digits == 8 {
      return CalendarDate(year: first.value / 10000, month: first.value / 100 % 100, day: first.value % 100)
        .map { ($0, first.end) }
    }
    if first.digits == 4 {
      guard first.end < end, bytes[first.end] == UInt8(ascii: "-") || bytes[first.end] == UInt8(ascii: "/"),
        let month = number(at: first.end + 1), month.end < end, bytes[month.end] == bytes[first.end],
        let day = number(at: month.end + 1), day.digits <= 2
      else { return nil }
      return CalendarDate(year: first.value, month: month.value, day: day.value).map { ($0, day.end) }
    }
    guard first.digits <= 2 else { return nil }
    var index = skipSpaces(afterOrdinal(first.end))
    guard let name = word(at: index), let month = Self.month(name.key) else { return nil }
    index = name.end
    if index < end, bytes[index] == UInt8(ascii: ".") { index += 1 }
    index = skipSpaces(index)
    if index < end, bytes[index] == UInt8(ascii: ",") { index = skipSpaces(index + 1) }
    guard let year = number(at: index), year.digits == 4 else { return nil }
    return CalendarDate(year: year.value, month: month, day: first.value).map { ($0, year.end) }
  }

  // MARK: Words and numbers

  private func number(at start: Int) -> (value: Int, digits: Int, end: Int)? {
    var index = start
    var value = 0
    while index < end, bytes[index] &- 0x30 < 10, index - start < 9 {
      value = value * 10 + Int(bytes[index] &- 0x30)
      index += 1
    }
    guard index > start else { return nil }
    return (value, index - start, index)
  }

  /// Past "st", "nd", "rd" or "th".
  private func afterOrdinal(_ index: Int) -> Int {
    guard let suffix = word(at: index) else { return index }
    switch suffix.key {
    case "st", "nd", "rd", "th": return suffix.end
    default: return index
    }
  }

  private func word(at start: Int) -> (key: String, end: Int)? {
    var index = start
    while index < end, (bytes[index] | 0x20) &- 0x61 < 26, index - start < 12 { index += 1 }
    guard index > start else { return nil }
    return (String(decoding: bytes[start..<index].map { $0 | 0x20 }, as: UTF8.self), index)
  }

  /// The start of the next word or number after the one at `index`.
  private func afterWord(_ index: Int) -> Int {
    func isWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 }
    var index = index
    if index < end, !isWord(bytes[index]) { return index + 1 }
    while index < end, isWord(bytes[index]) { index += 1 }
    return index
  }

  private func skipSpaces(_ index: Int) -> Int {
    var index = index
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index
  }

  private static func isWeekday(_ word: String) -> Bool {
    switch word {
    case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday": true
    case "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun": true
    default: false
    }
  }

  private static func month(_ word: String) -> Int? {
    switch word {
    case "january", "jan": 1
    case "february", "feb": 2
    case "march", "mar": 3
    case "april", "apr": 4
    case "may": 5
    case "june", "jun": 6
    case "july", "jul": 7
    case "august", "aug": 8
    case "september", "sept", "sep": 9
    case "october", "oct": 10
    case "november", "nov": 11
    case "december", "dec": 12
    default: nil
    }
  }
}
