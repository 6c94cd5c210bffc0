import AssayModel
import AssayText

/// An age that does not fit the date of birth in the same sentence.
///
/// The age counts at the date said with it ("was 30 in 2020"), else at death when the sentence gives its date, else at
/// the document's date. A bare year of birth leaves two ages open.
struct AgeMismatch: Rule {
  static let about = RuleDescription(
    id: "age-mismatch",
    family: "arithmetic",
    summary: "An age does not fit the date of birth.",
    rationale: "Either the age or the year of birth is wrong.",
    severity: .warning,
    fires: [
      "Olga Lind, ⟦41⟧, was born on 2 March 1964 in Lund.",
      "He was born in 1920 and died in 1990 at the age of ⟦64⟧.",
      "Born in Lund in 1964, the ⟦41-year-old⟧ Lind runs the mill.",
      "She was ⟦40⟧ in 2020 and was born in 1989.",
    ],
    staysQuiet: [
      "Olga Lind, 60, was born on 2 March 1964 in Lund.",
      "Olga Lind, 59, was born in 1964 in Lund.",  // her birthday is to come
      "He was born in 1920 and died in 1990 at the age of 69.",
      "Olga Lind, born in 1964, was 30 when the mill burned.",
      "Olga Lind, 41, and her mother, born in 1950, run the mill.",  // somebody else
      "She was 30 in 2020 and was born in 1989.",  // the age of that year, not of today
      "He was 30 in 2020; he was born in 1990.",
      "In 2020 she was 31 and, born in 1989, the youngest of the board.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    let bornKey = Self.born
    var findings: [Finding] = []
    for sentence in document.sentences {
      guard let born = sentence.tokens.first(where: { list[$0].key == bornKey && list.matches($0, "born") })
      else { continue }
      let times = document.annotated.times(in: sentence.span).filter {
        $0.kind == .date && $0.resolution == .explicit && !$0.value.contains("/")
      }
      guard let birthTime = times.first(where: { $0.tokens.lowerBound > born && $0.tokens.lowerBound - born < 12 }),
        let birth = birthTime.interval, birth.days == 1 || birth.days > 300,
        let age = age(in: sentence, of: document, born: born), age.span.start != birthTime.span.start,
        let years = age.wholeNumber,
        case let stated = statedTime(of: age, birth: birthTime, times: Array(times), in: sentence, list),
        let reference = stated?.interval
          ?? self.reference(in: sentence, of: document, birth: birthTime, times: Array(times))
      else { continue }
      let least = Self.years(from: birth.last, to: reference.first)
      let most = Self.years(from: birth.first, to: reference.last)
      guard least >= 0, most < 130, years < least || years > most else { continue }
      let possible = least == most ? "\(most)" : "\(least) or \(most)"
      let day = stated.map { " \(reference.days == 1 ? "on" : "in") \(list.text[$0.span])" } ?? ""
      findings.append(
        finding(age.span, "Born in \(list.text[birthTime.span]), the person was \(possible)\(day), not \(years)."))
    }
    return findings
  }

  /// The one age in the sentence.
  private func age(in sentence: Sentence, of document: CheckedDocument, born: Int) -> Quantity? {
    let list = document.tokens
    let quantities = document.annotated.quantities(in: sentence.span)
    let ages = quantities.filter { $0.kind == .age }
    if ages.count == 1, let age = ages.first {
      // "Lind, 41, and her mother, born in 1950": between the two stands another person.
      let between = min(age.tokens.upperBound, born)..<max(age.tokens.lowerBound, born)
      if between.contains(where: { Self.others.contains(list[$0], in: list.text) }) { return nil }
      return age
    }
    guard ages.isEmpty else { return nil }
    return quantities.first { quantity in
      guard quantity.kind == .count, quantity.tokens.lowerBound > sentence.tokens.lowerBound else { return false }
      let previous = quantity.tokens.lowerBound - 1
      let next = quantity.tokens.upperBound
      if list.matches(previous, "turned") || list.matches(previous, "turns") || list.matches(previous, "now") {
        return true
      }
      return (list.matches(previous, "was") || list.matches(previous, "is"))
        && (list.matches(next, "when") || list.matches(next, "and") || list.isMark(next, ".") || list.isMark(next, ","))
    }
  }

  /// The date that the clause says the age for: "was 30 in 2020", "In 2020 she was 30".
  private func statedTime(
    of age: Quantity, birth: TimeExpression, times: [TimeExpression], in sentence: Sentence, _ list: TokenList
  ) -> TimeExpression? {
    times.first { time in
      guard time.interval != nil, time.span != birth.span else { return false }
      let start = time.tokens.lowerBound
      if start == age.tokens.upperBound + 1 {
        return list.matches(start - 1, "in") || list.matches(start - 1, "on")
      }
      let verb = age.tokens.lowerBound - 1
      return start <= sentence.tokens.lowerBound + 1 && (0...4).contains(verb - time.tokens.upperBound)
        && (list.matches(verb, "was") || list.matches(verb, "turned"))
    }
  }

  /// The days on which the person may have had an age that is said without a date.
  private func reference(
    in sentence: Sentence, of document: CheckedDocument, birth: TimeExpression, times: [TimeExpression]
  ) -> DateInterval? {
    let list = document.tokens
    if let died = sentence.tokens.first(where: { Self.deaths.contains(list[$0], in: list.text) }) {
      guard let death = times.last(where: { $0.span != birth.span }), abs(death.tokens.lowerBound - died) < 12 else {
        return nil
      }
      return death.interval
    }
    guard let published = document.document.date,
      !sentence.tokens.contains(where: { Self.earlier.contains(list[$0], in: list.text) })
    else { return nil }
    if sentence.tokens.contains(where: { list.matches($0, "turned") || list.matches($0, "turns") }) {
      // The age that is turned within the year.
      return CalendarDate(year: published.year, month: 12, day: 31).map { DateInterval(day: $0) }
    }
    return DateInterval(published.adding(days: -7), published)
  }

  /// Whole years from one day to another.
  static func years(from birth: CalendarDate, to day: CalendarDate) -> Int {
    day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day) ? 1 : 0)
  }

  private static let born = Folding.key(of: "born")
  private static let deaths = Lexicon([(1, "died dies death dead killed executed murdered")])
  private static let earlier = Lexicon([(1, "when then while after before until")])
  private static let others = Lexicon([
    (
      1,
      "mother father son daughter brother sister wife husband child children grandson granddaughter nephew niece cousin"
    )
  ])
}
