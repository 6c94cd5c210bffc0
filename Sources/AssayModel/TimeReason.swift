/// Why a time expression lies where it does: the rule that placed it, and the day it counts from.
public struct TimeReason: Hashable, Sendable {
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// The words say it in full: "12 March 2024".
    case written
    /// A distance from the day: "yesterday", "three weeks ago".
    case counted
    /// The period that the day is in: "this week".
    case holding
    /// The period before the one that the day is in: "last week".
    case before
    /// The period after the one that the day is in: "next week".
    case after
    /// The latest one of the name before the day: "last September".
    case lastNamed = "last-named"
    /// The first one of the name after the day: "next March".
    case nextNamed = "next-named"
    /// A bare name in a clause that looks back: the latest one.
    case latest
    /// A bare name in a clause that looks ahead: the next one.
    case coming
    /// A bare name in a clause without a sign of its tense: the latest one.
    case unmarked
    /// A bare name: the one nearest to the day.
    case nearest
    /// A stretch up to the day: "the last three months".
    case leadingUp = "leading-up"
    /// A stretch from the day on: "the next ten days".
    case following
    /// The day itself: "now".
    case present
    /// A stretch whose two ends were placed one by one.
    case ends
    /// A clock time on the day that the sentence names.
    case namedDay = "named-day"
    /// A clock time without a day: the document's own.
    case unnamedDay = "unnamed-day"
    /// A length of time.
    case length
    /// Comes again and again.
    case recurring
    /// Too vague for dates: "recently".
    case vague
    /// There is no document date to count from.
    case undated
    /// Written as a date, but no calendar has it.
    case impossible
    /// A fiscal year, which may begin in any month.
    case fiscal
  }

  public var rule: Rule
  /// The day that it counts from; `nil` when the words alone decide.
  public var anchor: CalendarDate?

  public init(_ rule: Rule, from anchor: CalendarDate? = nil) {
    self.rule = rule
    self.anchor = anchor
  }
}

extension TimeExpression {
  /// The reason in one line: "'last week' from 2019-08-08: the week before".
  ///
  /// - Parameter words: The expression as the document writes it.
  public func explanation(of words: String) -> String {
    let from = reason.anchor.map { " from \($0)" } ?? ""
    return "'\(words)'\(from): \(phrase)"
  }

  private var phrase: String {
    switch reason.rule {
    case .written: "as written"
    case .counted: distance ?? (reason.anchor == nil ? "counted from another date" : "counted from it")
    case .holding: weekday.map { "the \($0.name) of that week" } ?? "the \(noun) it is in"
    case .before: weekday.map { "the \($0.name) of the week before" } ?? "the \(noun) before"
    case .after: weekday.map { "the \($0.name) of the week after" } ?? "the \(noun) after"
    case .lastNamed: "the latest \(named) before it"
    case .nextNamed: "the first \(named) after it"
    case .latest: "the latest \(named), as the clause looks back"
    case .coming: "the next \(named), as the clause looks ahead"
    case .unmarked: "no tense decides, so the latest \(named)"
    case .nearest: "the nearest one of that name"
    case .leadingUp: "the stretch up to it"
    case .following: "the stretch that follows it"
    case .present: "that day"
    case .ends: "each end by itself"
    case .namedDay: "on the day that the sentence names"
    case .unnamedDay: "no day is named, so the document's own"
    case .length: "a length of time, on no particular days"
    case .recurring: "comes again and again, on no one day"
    case .vague: "too vague for dates"
    case .undated: "the document has no date to count from"
    case .impossible: "no calendar has this day"
    case .fiscal: "a fiscal year may begin in any month, so within two years"
    }
  }

  private var named: String { weekday?.name ?? "\(noun) of that name" }

  /// What the value names: "week", "quarter", "day".
  private var noun: String {
    if let weekday { return weekday.name }
    let bytes = value.utf8
    if bytes.contains(UInt8(ascii: "/")) { return "stretch" }
    if value.hasSuffix("-WE") { return "weekend" }
    switch bytes.count {
    case 4: return "year"
    case 10: return "day"
    case 8 where value.contains("-W"): return "week"
    case 7:
      switch bytes[bytes.index(bytes.startIndex, offsetBy: 5)] {
      case UInt8(ascii: "Q"): return "quarter"
      case UInt8(ascii: "H"): return "half"
      case UInt8(ascii: "S"), UInt8(ascii: "F"), UInt8(ascii: "W"): return "season"
      default: return "month"
      }
    default: return "day"
    }
  }

  /// How far the first day lies from the anchor: "21 days before", "2 years after".
  private var distance: String? {
    guard let anchor = reason.anchor, let interval else { return nil }
    let first = interval.first
    let (count, unit) =
      interval.days == 1
      ? (first.dayNumber - anchor.dayNumber, "day")
      : noun == "year"
        ? (first.year - anchor.year, "year")
        : noun == "month" ? ((first.year - anchor.year) * 12 + first.month - anchor.month, "month") : (0, "")
    if unit.isEmpty { return nil }
    if count == 0 { return "the same \(unit)" }
    return "\(abs(count)) \(unit)\(abs(count) == 1 ? "" : "s") \(count < 0 ? "before" : "after")"
  }
}
