import AssayModel
import AssayText

/// A length of time that does not fit the dates it is said to run between.
///
/// Days may be counted with or without the first and last one; years between bare years may be one more or less.
struct DurationMismatch: Rule {
  static let about = RuleDescription(
    id: "duration-mismatch",
    family: "date-conflict",
    summary: "A length of time does not fit the dates it runs between.",
    rationale: "The reader who counts finds that a date or the length is wrong.",
    severity: .error,
    fires: [
      "The strike lasted ⟦40 days⟧, from 1 March 2019 to 20 March 2019.",
      "The war went on for ⟦six years⟧, from 1971 to 1990.",
      "The ⟦nine-year⟧ war, begun in 1971 and ended in 1990, cost many lives.",
      "He ran the mill for ⟦20 years⟧, beginning in 1961 and ending in 1971.",
      "The mill stood still from 1914 to 1918, ⟦six years⟧.",
      "He was mayor from 1914 to 1918 (⟦six years⟧).",
      "In the ⟦six years⟧ from 1914 to 1918 the mill stood still.",
      "She served ⟦six years⟧ in office, from 1914 to 1918.",
      "The mill stood still from 3 May to 9 May, ⟦eleven days⟧.",
    ],
    staysQuiet: [
      "The strike lasted 20 days, from 1 March 2019 to 20 March 2019.",  // both ends counted
      "The strike lasted 19 days, from 1 March 2019 to 20 March 2019.",
      "The war went on for 19 years, from 1971 to 1990.",
      "The museum, open from 1971 to 1990, was rebuilt five years later.",  // not how long
      "From 1971 to 1990 the club won the cup three years in a row.",
      "The mill stood still from 1914 to 1918, four years.",
      "The mill stood still from 3 May to 9 May, seven days.",
      "He was mayor from 1914 to 1918, two years of them without pay.",  // a part
      "In the first six years the mill, open from 1914 to 1918, made paper.",
      "She won the cup in two years between 1971 and 1990.",  // not all the time
      "Olaf Lind (3 May 1914 – 8 March 1999) played his whole 13-year career for Lund.",
      "A 24-week trial was held between 2004 and 2007 in Lund.",
      "The mill employed people of a mean age of 65 years from 1980 to 2007.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    var findings: [Finding] = []
    for (sentence, indices) in zip(document.sentences, document.timeRanges) where (2...4).contains(indices.count) {
      let times = document.times[indices]
      let durations = times.filter { $0.kind == .duration && $0.value.hasPrefix("P") }
      guard durations.count == 1, let duration = durations.first, let length = Length(duration.value),
        isHowLong(duration, in: list, sentence: sentence.tokens)
          || times.contains(where: { isApposition(duration, to: $0, in: list, sentence: sentence.tokens) }),
        let stretch = stretch(of: times, in: list)
      else { continue }
      let quantity = document.annotated.quantities(in: duration.span).first
      guard quantity?.modifier == nil || quantity?.modifier == .about, quantity?.upper == nil else { continue }
      let possible = length.possible(from: stretch.from, to: stretch.to)
      let slack = quantity?.modifier == .about ? max(1, possible.upperBound / 8) : 0
      guard length.count < possible.lowerBound - slack || length.count > possible.upperBound + slack else { continue }
      let (from, to) = (shown(stretch.from), shown(stretch.to))
      findings.append(
        finding(
          duration.span, "From \(from) to \(to) it is \(possible.upperBound) \(length.unitName), not \(length.count)."))
    }
    return findings
  }

  /// The dates at which something starts and ends: "from A to B", or "starting in A and ending in B".
  private func stretch(of times: ArraySlice<TimeExpression>, in list: TokenList) -> (
    from: DateInterval, to: DateInterval
  )? {
    let dates = times.filter { $0.kind == .date && ($0.resolution == .explicit || namesBothDays($0, in: list)) }
    if dates.count == 1, let range = dates.first, let slash = range.value.firstIndex(of: "/"),
      let interval = range.interval, range.tokens.contains(where: { Self.joins.contains(list[$0], in: list.text) })
    {
      let from = range.value[..<slash]
      // Bare years leave open on which day.
      if from.utf8.count == 4, let first = DateInterval(year: interval.first.year),
        let last = DateInterval(year: interval.last.year)
      {
        return (first, last)
      }
      guard from.utf8.count == 10 else { return nil }
      return (DateInterval(day: interval.first), DateInterval(day: interval.last))
    }
    guard dates.count == 2, let first = dates.first, let second = dates.last, let from = first.interval,
      let to = second.interval, from.last <= to.first,
      from.days == 1 && to.days == 1 || isYear(from) && isYear(to)
    else { return nil }
    let starts = (max(0, first.tokens.lowerBound - 3)..<first.tokens.lowerBound).contains {
      Self.starts.contains(list[$0], in: list.text)
    }
    let ends = (max(first.tokens.upperBound, second.tokens.lowerBound - 3)..<second.tokens.lowerBound).contains {
      Self.ends.contains(list[$0], in: list.text)
    }
    return starts && ends ? (from, to) : nil
  }

  /// "from 3 June to 9 June": how far the days are apart does not hang on the year.
  private func namesBothDays(_ time: TimeExpression, in list: TokenList) -> Bool {
    guard time.resolution == .documentDate, let interval = time.interval, interval.days < 366,
      time.value.utf8.count == 21
    else { return false }
    return time.tokens.contains {
      FunctionWords.lexicon.value(of: list[$0], in: list.text) & FunctionWords.calendar != 0
    } && time.weekday == nil && time.tokens.count { list[$0].kind == .number } == 2
  }

  private func shown(_ interval: DateInterval) -> String {
    isYear(interval) ? "\(interval.first.year)" : "\(interval)"
  }

  private func isYear(_ interval: DateInterval) -> Bool { interval.days == 365 || interval.days == 366 }

  /// "lasted 40 days", "a total of 40 days", "for six years"; not "six years later".
  private func isHowLong(_ duration: TimeExpression, in list: TokenList, sentence: Range<Int>) -> Bool {
    let next = duration.tokens.upperBound
    let isInAll = list.matches(next, "in", "all") || list.matches(next, "in", "total")
    if isInAll { return true }
    let lead = max(sentence.lowerBound, duration.tokens.lowerBound - 3)..<duration.tokens.lowerBound
    if lead.contains(where: { Self.measures.contains(list[$0], in: list.text) }) { return false }
    // "his 13-year career", "a 24-week trial held between 2004 and 2007": as long as it was, within a longer time.
    if isCompound(duration, in: list) { return !isWithin(sentence, in: list) }
    let isInOffice =
      list.matches(next, "in") && sentence.contains(next + 1) && Self.offices.contains(list[next + 1], in: list.text)
    if sentence.contains(next), !isInOffice, Self.later.contains(list[next], in: list.text) { return false }
    let before = max(sentence.lowerBound, duration.tokens.lowerBound - 3)..<duration.tokens.lowerBound
    if before.contains(where: { Self.parts.contains(list[$0], in: list.text) }) { return false }
    return before.contains { Self.lengths.contains(list[$0], in: list.text) }
      || duration.tokens.contains { Self.lengths.contains(list[$0], in: list.text) }
  }

  /// Whether the sentence gives the time in which something lies, or somebody's years in brackets.
  private func isWithin(_ sentence: Range<Int>, in list: TokenList) -> Bool {
    sentence.contains { index in
      list.matches(index, "between")
        || list.isMark(index, "(") && index > sentence.lowerBound && list[index - 1].isCapitalised
    }
  }

  /// "a nine-year project": before a noun.
  private func isCompound(_ duration: TimeExpression, in list: TokenList) -> Bool {
    let next = duration.tokens.upperBound
    return duration.tokens.contains { list.isMark($0, "-") } && next < list.count && list[next].kind == .word
      && !Self.later.contains(list[next], in: list.text)
  }

  /// "from 1914 to 1918, six years", "from 1914 to 1918 (six years)", "the six years from 1914 to 1918".
  private func isApposition(
    _ duration: TimeExpression, to stretch: TimeExpression, in list: TokenList, sentence: Range<Int>
  ) -> Bool {
    guard stretch.kind == .date, stretch.value.contains("/") else { return false }
    let next = duration.tokens.upperBound
    if next == stretch.tokens.lowerBound {
      return list.matches(next, "from") && list.matches(duration.tokens.lowerBound - 1, "the")
    }
    return stretch.tokens.upperBound == duration.tokens.lowerBound - 1
      && list[stretch.tokens.upperBound].kind == .punctuation
      && (!sentence.contains(next) || list[next].kind == .punctuation)
  }

  /// What measures something else than how long it took: "with a mean age of 65 years".
  private static let measures = Lexicon([(1, "age ages aged mean median average gestational with follow-up old")])
  private static let offices = Lexicon([(1, "office power prison jail charge exile opposition captivity")])
  private static let starts = Lexicon([
    (1, "from between since starting beginning starts started began begun opening opened launched founded")
  ])
  private static let ends = Lexicon([
    (1, "to until till through ending ends ended closing closed and finishing finished completed")
  ])
  /// What joins the two ends of a range; "the 1980s" has none.
  private static let joins = Lexicon([(1, "to and until till through - – —")])
  private static let later = Lexicon([(1, "later after ago before earlier old into in apart each per")])
  private static let parts = Lexicon([(1, "first last next another past every each final previous within")])
  private static let lengths = Lexicon([
    (1, "for of lasted lasting lasts last spanned spanning span over took taking spent total ran run ruled served a")
  ])
}

/// A whole number of days, weeks, months or years.
private struct Length {
  let count: Int
  let unit: Character

  /// Reads "P29D"; `nil` for anything but one whole number of one unit.
  init?(_ value: String) {
    guard let last = value.last, "DWMY".contains(last), let count = Int(value.dropFirst().dropLast()), count > 0,
      count < 100_000
    else { return nil }
    self.count = count
    unit = last
  }

  var unitName: String {
    switch unit {
    case "D": "days"
    case "W": "weeks"
    case "M": "months"
    default: "years"
    }
  }

  /// The counts that fit, however the ends are counted.
  func possible(from: DateInterval, to: DateInterval) -> ClosedRange<Int> {
    let days = to.first.dayNumber - from.first.dayNumber
    let isExact = from.days == 1 && to.days == 1
    switch unit {
    case "D": return isExact ? max(0, days - 1)...days + 1 : max(0, days - 366)...days + 366
    case "W": return isExact ? max(0, days / 7 - 1)...days / 7 + 1 : max(0, days / 7 - 53)...days / 7 + 53
    case "M":
      let months = (to.first.year - from.first.year) * 12 + to.first.month - from.first.month
      return isExact ? max(0, months - 1)...months + 1 : max(0, months - 12)...months + 12
    default:
      let years = to.first.year - from.first.year
      return max(0, years - 1)...years + (isExact ? 0 : 1)
    }
  }
}
