import AssayModel
import AssayText

/// A count before a unit of time, exact or vague.
struct TimeCount: Equatable {
  /// The whole part; `nil` when it is vague or has a fraction.
  let whole: Int?
  /// What stands for it when it is not whole.
  private let written: String

  static let vague = TimeCount(text: "X", whole: nil)

  init(_ whole: Int) {
    self.whole = whole
    written = ""
  }

  init(text: String, whole: Int?) {
    self.whole = whole
    written = whole == nil ? text : ""
  }

  /// "3", "2.5"; "X" when it is vague.
  var text: String { whole.map { String($0) } ?? written }

  /// The count with a fraction of a unit more: ".5".
  func adding(_ fraction: String) -> TimeCount {
    guard let whole else { return self }
    return TimeCount(text: "\(whole)\(fraction)", whole: nil)
  }
}

/// Durations: "three years", "12-hour", "two and a half weeks", "decades", and what counts from them: "three weeks ago".
extension TimeReader {
  // MARK: Counts

  /// A count and the token behind it.
  func count(at index: Int) -> (count: TimeCount, next: Int)? {
    guard index >= sentence.lowerBound, index < end else { return nil }
    if list[index].isNumber { return digitCount(at: index) }
    let word = self.word(index)
    switch word.category {
    case .cardinal:
      var value = word.code
      var next = index + 1
      if value >= 20 {
        let place = isDash(next) && isTight(next) ? next + 1 : next
        let unit = self.word(place)
        if unit.category == .cardinal, (1...9).contains(unit.code) {
          value += unit.code
          next = place + 1
        }
      }
      return larger(at: index, than: next) ?? withFraction(TimeCount(value), next)
    case .quantifier:
      switch word.code {
      case 1:
        let inner = self.word(index + 1)
        if inner.category == .quantifier, inner.code == 2 { return (.vague, index + 2) }
        if inner.category == .quantifier, inner.code == 3 {
          return (TimeCount(2), matches(index + 2, "of") ? index + 3 : index + 2)
        }
        if let larger = larger(at: index, than: index + 1) { return larger }
        if inner.category == .quantifier, inner.code == 4 {
          return (TimeCount(text: "0.5", whole: nil), index + 2)
        }
        return (TimeCount(1), index + 1)
      case 2: return (.vague, index + 1)
      case 3: return (TimeCount(2), matches(index + 1, "of") ? index + 2 : index + 1)
      default:
        guard matches(index + 1, "a") || matches(index + 1, "an") else { return nil }
        return (TimeCount(text: "0.5", whole: nil), index + 2)
      }
    default: return nil
    }
  }

  private func digitCount(at index: Int) -> (count: TimeCount, next: Int)? {
    let token = list[index]
    guard token.length <= 12 else { return nil }
    if let whole = integer(index) {
      return larger(at: index, than: index + 1) ?? withFraction(TimeCount(whole), index + 1)
    }
    var text = ""
    var dots = 0
    for offset in Int(token.start)..<Int(token.end) {
      let byte = list.text[offset]
      switch byte {
      case UInt8(ascii: ","): continue
      case UInt8(ascii: "."): dots += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case 0xC2:
        // ½, ¼ and ¾ at the end.
        guard offset + 2 == Int(token.end), dots == 0 else { return nil }
        switch list.text[offset + 1] {
        case 0xBD: return (TimeCount(text: (text.isEmpty ? "0" : text) + ".5", whole: nil), index + 1)
        case 0xBC: return (TimeCount(text: (text.isEmpty ? "0" : text) + ".25", whole: nil), index + 1)
        case 0xBE: return (TimeCount(text: (text.isEmpty ? "0" : text) + ".75", whole: nil), index + 1)
        default: return nil
        }
      default: return nil
      }
      text.unicodeScalars.append(Unicode.Scalar(byte))
    }
    guard dots <= 1 else { return nil }
    if dots == 1, let larger = larger(at: index, than: index + 1) { return larger }
    if dots == 1 { return (TimeCount(text: text.hasPrefix(".") ? "0" + text : text, whole: nil), index + 1) }
    return larger(at: index, than: index + 1) ?? Int(text).map { withFraction(TimeCount($0), index + 1) }
  }

  /// A number with a word of scale in it: "two hundred", "1.5 million".
  private func larger(at index: Int, than next: Int) -> (count: TimeCount, next: Int)? {
    guard next < end, list[next].isWord, Self.scales.contains(list[next], in: list.text),
      let number = NumberReader.number(at: index, in: list, before: end), number.tokens.upperBound > next
    else { return nil }
    var text = ""
    number.value.withDigits { text = String(decoding: $0, as: UTF8.self) }
    return (TimeCount(text: text, whole: text.utf8.count <= 9 ? Int(text) : nil), number.tokens.upperBound)
  }

  private static let scales = Lexicon([(1, "hundred thousand million billion trillion dozen")])

  /// "and a half", "and a quarter" behind a count or a unit.
  private func withFraction(_ count: TimeCount, _ next: Int) -> (count: TimeCount, next: Int) {
    guard matches(next, "and") else { return (count, next) }
    let place = matches(next + 1, "a") || matches(next + 1, "one") ? next + 2 : next + 1
    if matches(place, "half") { return (count.adding(".5"), place + 1) }
    if matches(place, "quarter"), place == next + 2 { return (count.adding(".25"), place + 1) }
    return (count, next)
  }

  // MARK: Units

  /// A unit, and the token behind it and a full stop that belongs to it.
  func unit(at index: Int, isTightAllowed: Bool = false) -> (unit: TimeUnit, next: Int, isPlural: Bool)? {
    guard index >= sentence.lowerBound, index < end else { return nil }
    let word = self.word(index)
    if word.category == .unit, let unit = TimeUnit(rawValue: word.code) {
      if unit == .hour, list[index].length == 1, !isTight(index) { return nil }
      return (unit, index + 1, word.isPlural)
    }
    if matches(index, "second") { return (.second, index + 1, false) }
    if isTightAllowed, isTight(index), list[index].length == 1 {
      // "7d", "10D"; but "3D" is a picture.
      if matches(index, "d"), !list[index].isCapitalised || list[index - 1].length > 1 {
        return (.day, index + 1, true)
      }
      if matches(index, "s") { return nil }
      // "3h 20m"
      let hours = self.word(index - 2)
      if matches(index, "m"), hours.category == .unit, hours.isAbbreviated, hours.code == TimeUnit.hour.rawValue {
        return (.minute, index + 1, true)
      }
    }
    return nil
  }

  /// A count and a unit, with an adjective, a hyphen or a fraction among them: "six straight days", "18-month".
  func measure(at index: Int) -> (count: TimeCount, unit: TimeUnit, next: Int)? {
    guard var (count, place) = count(at: index) else { return nil }
    if isDash(place), isTight(place), isTight(place + 1) {
      place += 1
    } else if place < end, Self.adjectives.contains(list[place], in: list.text), place > index {
      place += 1
    }
    guard let (unit, afterUnit, isPlural) = unit(at: place, isTightAllowed: list[index].isNumber) else {
      return nil
    }
    // "twenty-second" is a rank; "three quarters" is a fraction, but "in three quarters" is not.
    if unit == .second, !isPlural, !self.word(place).isAbbreviated, count.whole != 1,
      !isDash(place - 1) || word(index).category == .cardinal && word(index).code >= 20
    {
      return nil
    }
    if unit == .quarter, isPlural, isDash(place - 1) { return nil }
    if unit == .quarter, place == index + 1, word(index - 1).category != .shift,
      !matches(index - 1, "in"), !matches(index - 1, "for"), !matches(index - 1, "over")
    {
      return nil
    }
    // "a decades-long dispute"
    if isPlural, place == index + 1, matches(index, "a") { return nil }
    var next = afterUnit
    if count.whole != nil {
      (count, next) = withFraction(count, next)
      // "one hour and a half", but "an hour and a quarter of the staff".
      if next > afterUnit, matches(next, "of") { return (TimeCount(count.whole ?? 1), unit, afterUnit) }
    }
    return (count, unit, next)
  }

  private static let adjectives = Lexicon([
    (
      1,
      "more straight consecutive full whole long business working calendar additional further short solid successive other"
    )
  ])

  // MARK: Durations

  func duration(at index: Int) -> FoundTime? {
    if let part = quarterOfUnit(at: index) { return part }
    guard let (count, unit, next) = measure(at: index), !isAge(next), !isLongEach(index, next) else { return nil }
    // "a second chance", "a quarter of the staff", "a minute amount", "a day centre".
    if word(index).category == .quantifier, word(index).code == 1, next == index + 2 {
      if unit == .second || unit == .quarter { return nil }
      if unit == .minute, next < end, Self.sizes.contains(list[next], in: list.text) { return nil }
      if isRate(index, next, unit) {
        // "188 miles an hour" measures a speed.
        if unit.isClockUnit { return nil }
        return FoundTime(index..<next, .set, durationValue([(count, unit)]))
      }
      if unit == .weekend || unit == .weekday { return nil }
    }
    if let stretch = leadingUp(to: next, count, unit, from: index) { return stretch }
    var parts = [(count, unit)]
    var last = next
    while parts.count < 4 {
      var place = last
      if isMark(place, ",") { place += 1 }
      if matches(place, "and") { place += 1 }
      guard place < end, list[place].isNumber || word(place).category == .cardinal,
        let more = measure(at: place),
        more.unit.rawValue < parts[parts.count - 1].1.rawValue, more.unit.rawValue <= TimeUnit.month.rawValue,
        more.count.whole != nil, !isDash(place + 1)
      else { break }
      parts.append((more.count, more.unit))
      last = more.next
    }
    return counted(from: index..<last, parts) ?? FoundTime(index..<last, .duration, durationValue(parts))
  }

  /// "eight hour-long episodes": so many that last one hour each; but "a three hour-long debate".
  private func isLongEach(_ index: Int, _ next: Int) -> Bool {
    next == index + 2 && isDash(next) && isTight(next) && matches(next + 1, "long") && !isTight(next - 1)
      && !matches(index, "a") && !matches(index, "an") && !matches(index, "one") && !matches(index - 1, "a")
      && NounPhrase.isPlural(next + 2, in: list, before: end)
  }

  /// What "minute" makes small, as an adjective.
  private static let sizes = Lexicon([
    (1, "amount amounts quantity fraction detail particle trace change difference part portion proportion sum scale")
  ])

  /// "a quarter of a century", "three quarters of an hour".
  private func quarterOfUnit(at index: Int) -> FoundTime? {
    let count = matches(index, "three") ? 3 : matches(index, "a") || matches(index, "one") ? 1 : 0
    guard count > 0 else { return nil }
    let place = isDash(index + 1) && isTight(index + 1) ? index + 2 : index + 1
    guard matches(place, count == 3 ? "quarters" : "quarter"), matches(place + 1, "of"),
      matches(place + 2, "a") || matches(place + 2, "an")
    else { return nil }
    let tokens = index..<place + 4
    if matches(place + 3, "century") { return FoundTime(tokens, .duration, "P\(count * 25)Y") }
    return matches(place + 3, "hour") ? FoundTime(tokens, .duration, "PT\(count * 15)M") : nil
  }

  /// "12-year-old", "50 years of age", "55 years old".
  private func isAge(_ next: Int) -> Bool {
    if matches(next, "old") || matches(next, "of", "age") { return true }
    return isDash(next) && isTight(next) && matches(next + 1, "old")
  }

  private func matches(_ index: Int, _ first: StaticString, _ second: StaticString) -> Bool {
    matches(index, first) && matches(index + 1, second)
  }

  /// "15 a year", "$3 a day": the unit is what is counted by.
  private func isRate(_ index: Int, _ next: Int, _ unit: TimeUnit) -> Bool {
    guard index > sentence.lowerBound, matches(index, "a") || matches(index, "an") else { return false }
    let before = list[index - 1]
    let isPlural = before.isWord && list.text[Int(before.end) - 1] == UInt8(ascii: "s")
    guard
      isPlural && (count(at: index - 2) != nil || word(index - 2).category == .cardinal) || before.isNumber
        || before.kind == .symbol
        || (before.isWord && Self.counted.contains(before, in: list.text))
    else { return false }
    return !matches(next, "ago") && !matches(next, "later") && !matches(next, "after")
      && !matches(next, "before")
  }

  private static let counted = Lexicon([
    (
      1,
      "percent million billion trillion dollars euros pounds times once twice cent people barrels hours days tonnes tons"
    )
  ])

  /// "P2Y", "P1Y6M", "PT2H35M".
  func durationValue(_ parts: [(TimeCount, TimeUnit)]) -> String {
    var dates = ""
    var clock = ""
    for (count, unit) in parts {
      let (letter, factor) = unit.designator
      let number: String
      if factor > 1, let whole = count.whole {
        let (product, overflow) = whole.multipliedReportingOverflow(by: factor)
        number = overflow ? "X" : "\(product)"
      } else if factor > 1 {
        // "half a century"
        number = Double(count.text).flatMap { Int(exactly: $0 * Double(factor)) }.map { "\($0)" } ?? "X"
      } else {
        number = count.text
      }
      if unit.isClockUnit { clock += number + letter } else { dates += number + letter }
    }
    return "P" + dates + (clock.isEmpty ? "" : "T" + clock)
  }

  /// Plural units alone, where only a length of time makes sense: "in years", "for decades", "decades-long".
  func bareUnit(at index: Int) -> FoundTime? {
    let word = self.word(index)
    guard let unit = TimeUnit(rawValue: word.code), unit != .second, unit != .quarter, !word.isAbbreviated
    else { return nil }
    // "on weekdays"
    if unit == .weekday { return word.isPlural ? FoundTime(index..<index + 1, .set, "P1WD") : nil }
    if isDash(index + 1), isTight(index + 1), matches(index + 2, "long") {
      let value = word.isPlural ? durationValue([(.vague, unit)]) : durationValue([(TimeCount(1), unit)])
      return FoundTime(index..<index + 3, .duration, value.replacingFactor(unit))
    }
    if unit == .weekend {
      if let weekend = weekendOf(at: index) { return weekend }
      if word.isPlural { return FoundTime(index..<index + 1, .set, "P1WE") }
      return bareWeekend(index..<index + 1)
    }
    guard word.isPlural else { return nil }
    let isLed =
      matches(index - 1, "in") || matches(index - 1, "for") || matches(index - 1, "within")
      || matches(index - 1, "over")
      || matches(index - 1, "after") || matches(index - 1, "just") || matches(index - 1, "take")
      || matches(index - 1, "of")
        && matches(index - 2, "tens")
    guard isLed || matches(index + 1, "ago") || matches(index + 1, "later"), !matches(index + 1, "of") else {
      return nil
    }
    let last = matches(index + 1, "ago") ? index + 2 : index + 1
    if last > index + 1 { return FoundTime(index..<last, .date, "PAST_REF") }
    return FoundTime(index..<last, .duration, durationValue([(.vague, unit)]))
  }

  /// "over the weekend": the latest one where the clause looks back, until that of the week has come.
  private func bareWeekend(_ tokens: Range<Int>) -> FoundTime? {
    guard let reference else { return nil }
    let monday = CalendarPeriod.monday(of: reference)
    let isPast = reference.weekday.rawValue < 5 && tense(at: tokens) == .past
    return FoundTime(
      tokens, .weekend(isPast ? monday.adding(days: -7) : monday), .documentDate, rule: isPast ? .latest : .holding)
  }

  /// "the 12 months to March", "the year to 30 June 2021": the stretch that ends with a month or day.
  private func leadingUp(to index: Int, _ count: TimeCount, _ unit: TimeUnit, from first: Int) -> FoundTime? {
    guard matches(index, "to"), let whole = count.whole, (1...100).contains(whole),
      unit == .month || unit == .year || unit == .week, index + 1 < end
    else { return nil }
    let place = matches(index + 1, "the") || matches(index + 1, "end") ? index + 2 : index + 1
    guard place < end, word(place).category == .month || list[place].isNumber || word(place).category == .ordinal,
      let end = word(place).category == .month ? monthDate(at: place) : dayFirstDate(at: place),
      let last = end.interval?.last, end.period?.date != nil || isMonth(end.period)
    else { return nil }
    let start = last.adding(days: 1).adding(-whole, unit)
    return FoundTime(
      first..<end.tokens.upperBound, .date, "\(start)/\(last.adding(days: 1))", end.resolution, rule: .leadingUp,
      from: last, interval: DateInterval(start, last))
  }

  private func isMonth(_ period: CalendarPeriod?) -> Bool {
    if case .month? = period { return true }
    return false
  }

  /// "the year to June": the article stands for the count.
  func yearLeadingUp(at index: Int) -> FoundTime? {
    guard matches(index, "year"), matches(index - 1, "the") else { return nil }
    return leadingUp(to: index + 1, TimeCount(1), .year, from: index)
  }

  // MARK: Counted from a date

  /// A duration that leads to a date: "three weeks ago", "two days later", "in six months", "a week after Easter".
  private func counted(from tokens: Range<Int>, _ parts: [(TimeCount, TimeUnit)]) -> FoundTime? {
    let next = tokens.upperBound
    let unit = parts[parts.count - 1].1
    if matches(next, "ago") {
      return moved(tokens.lowerBound..<next + 1, parts, backwards: true, from: reference, unit, .documentDate)
        ?? FoundTime(tokens.lowerBound..<next + 1, .date, "PAST_REF")
    }
    if matches(next, "hence") || matches(next, "from", "now") {
      let whole = tokens.lowerBound..<next + (matches(next, "hence") ? 1 : 2)
      return moved(whole, parts, backwards: false, from: reference, unit, .documentDate)
        ?? FoundTime(whole, .date, "FUTURE_REF")
    }
    if matches(next, "later") || matches(next, "earlier") || matches(next, "after", "that") {
      let last = matches(next, "after") ? next + 2 : next + 1
      guard let from = (anchor ?? lastAnchor)?.date else { return nil }
      var result = moved(
        tokens.lowerBound..<last, parts, backwards: matches(next, "earlier"), from: from, .day, .anchored)
      result?.origin = from
      return result
    }
    // "for 99 years from 1 April" is as long, and starts there.
    if matches(tokens.lowerBound - 1, "for"), matches(next, "after") || matches(next, "from") { return nil }
    if matches(next, "after") || matches(next, "before") || matches(next, "from") {
      guard let other = anchorDate(at: next + 1), let from = other.period?.date else { return nil }
      var result = moved(
        tokens.lowerBound..<other.tokens.upperBound, parts, backwards: matches(next, "before"), from: from,
        .day, other.resolution)
      result?.origin = from
      result?.rule = .counted
      return result
    }
    if matches(next, "starting") || matches(next, "beginning") || matches(next, "commencing") {
      let place = matches(next + 1, "on") || matches(next + 1, "from") ? next + 2 : next + 1
      guard let other = anchorDate(at: place), let from = other.period?.date,
        let last = moved(tokens, parts, backwards: false, from: from, .day, other.resolution)?.period?.date,
        last > from
      else { return nil }
      return FoundTime(
        tokens.lowerBound..<other.tokens.upperBound, .date, "\(from)/\(last)", .anchored, rule: .following, from: from,
        interval: DateInterval(from, last.adding(days: -1)))
    }
    if matches(tokens.lowerBound - 1, "within"), !matches(next, "of"), !matches(next, "after"), let reference,
      looksAhead(tokens),
      let last = moved(tokens, parts, backwards: false, from: reference, .day, .documentDate),
      let date = last.period?.date, date > reference
    {
      return FoundTime(
        tokens.lowerBound - 1..<next, .date, "\(reference)/\(date)", .documentDate, rule: .following,
        interval: DateInterval(reference, date))
    }
    let isOwnTime =
      isApostrophe(next) && matches(next + 1, "time")
      || next < end && list[next].kind == .possessive && matches(next + 1, "time")
    guard matches(tokens.lowerBound - 1, "in"), isOwnTime || looksAhead(tokens.lowerBound - 1..<next) else {
      return nil
    }
    return moved(
      tokens.lowerBound - 1..<(isOwnTime ? next + 2 : next), parts, backwards: false, from: reference, unit,
      .documentDate)
  }

  /// The date that "two days after" counts from: a day by name or number.
  private func anchorDate(at index: Int) -> FoundTime? {
    guard index < end else { return nil }
    let place = matches(index, "the") ? index + 1 : index
    switch word(place).category {
    case .month: return monthDate(at: place)
    case .weekday: return weekday(at: place)
    case .relativeDay: return relativeDay(at: place)
    case .holiday: return holiday(at: place)
    case .ordinal: return dayFirstDate(at: place)
    default:
      guard place < end, list[place].isNumber else { return nil }
      return numericDate(at: place) ?? dayFirstDate(at: place)
    }
  }

  /// - Parameter grain: Months and years lead to a month or year when only the document date is known.
  private func moved(
    _ tokens: Range<Int>, _ parts: [(TimeCount, TimeUnit)], backwards: Bool, from: CalendarDate?,
    _ grain: TimeUnit,
    _ resolution: TimeExpression.Resolution
  ) -> FoundTime? {
    guard var date = from else { return nil }
    for (count, unit) in parts {
      guard let whole = count.whole, !unit.isClockUnit else { return nil }
      // Before the calendar's first year: "5,000 years ago".
      let years = unit.designator.letter == "Y" ? unit.designator.factor : 1
      if backwards, years > 0, unit.designator.letter == "Y", whole >= date.year / years { return nil }
      date = date.adding(backwards ? -whole : whole, unit)
    }
    switch grain {
    case .month, .quarter: return FoundTime(tokens, .month(year: date.year, month: date.month), resolution)
    case .year, .decade, .century, .millennium: return FoundTime(tokens, .year(date.year), resolution)
    default: return FoundTime(tokens, .day(date), resolution)
    }
  }
}

extension String {
  /// "PXY" for vague decades and centuries, which have no factor to be vague about.
  fileprivate func replacingFactor(_ unit: TimeUnit) -> String {
    unit == .decade || unit == .century ? "PXY" : self
  }
}
