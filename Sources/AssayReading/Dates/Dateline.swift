import AssayModel
import AssayText

/// Recognises the lines and openings that date a document.
enum Dateline {
  /// The date of a block that is nothing but a dateline: "Thursday, August 8, 2019", "Published: 12 March 2024, 10:05",
  /// "BEIRUT, March 12, 2024".
  static func wholeBlock(_ text: Text, _ span: TextSpan) -> CalendarDate? {
    guard span.length <= 80 else { return nil }
    guard let (date, end) = firstDate(text, span, wordsBefore: 3) else { return nil }
    // After the date at most a time of day and its zone.
    var letters = 0
    for index in end..<span.end {
      let byte = text[index]
      if (byte | 0x20) &- 0x61 < 26 { letters += 1 }
      if byte >= 0x80 { return nil }
    }
    return letters <= 8 && span.end - end <= 24 ? date : nil
  }

  /// The date of a dateline at the start of a paragraph: "Beirut, 12 March 2024 — The …", "GENEVA (March 12, 2024) – …".
  static func opening(_ text: Text, _ span: TextSpan) -> CalendarDate? {
    let head = TextSpan(span.start, min(span.end, span.start + 80))
    guard let (date, end) = firstDate(text, head, wordsBefore: 4) else { return nil }
    var index = end
    // "Ada Moss (11 November 1914 – 25 August 2011)" is a life, not a dateline: an open bracket closes after the date.
    let bracket = text.bytes[head.start..<end].last { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
    if bracket == UInt8(ascii: "(") {
      guard index < head.end, text[index] == UInt8(ascii: ")") else { return nil }
    }
    while index < head.end, text[index] == 0x20 || text[index] == UInt8(ascii: ")") { index += 1 }
    // An agency may stand between: "March 12, 2024 (Agency) –".
    if index < head.end, text[index] == UInt8(ascii: "(") {
      while index < head.end, text[index] != UInt8(ascii: ")") { index += 1 }
      index += 1
      while index < head.end, text[index] == 0x20 { index += 1 }
    }
    guard let mark = text.scalar(at: index), index < head.end else { return nil }
    switch mark.value {
    case 0x2D, 0x3A, 0x2013, 0x2014, 0x2015: return date
    default: return nil
    }
  }

  /// The first date in a span, with at most so many words before it.
  private static func firstDate(_ text: Text, _ span: TextSpan, wordsBefore: Int) -> (CalendarDate, Int)? {
    let reader = DateReader(text.bytes, end: span.end)
    var index = span.start
    var words = 0
    while index < span.end, words <= wordsBefore {
      if let found = reader.date(at: index) { return found }
      while index < span.end, text[index] != 0x20 { index += 1 }
      while index < span.end, text[index] == 0x20 || text[index] == UInt8(ascii: "(") { index += 1 }
      words += 1
    }
    return nil
  }
}
