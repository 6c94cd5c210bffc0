public import AssayText

/// Words that name a time: a date, a clock time, a duration or a set of times.
public struct TimeExpression: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case date, time, duration, set
  }

  /// How the value was found.
  public enum Resolution: String, Hashable, Sendable {
    /// The words say it in full: "12 March 2024".
    case explicit
    /// Counted from the document date: "yesterday", "last September".
    case documentDate = "document-date"
    /// From another date in the text: "two days later", "the same year".
    case anchored
    /// Not tied to the calendar: a duration, or a relative date in a document without a date.
    case none
  }

  public var span: TextSpan
  /// Indices into the document's tokens.
  public var tokens: Range<Int>
  public var kind: Kind
  /// TIMEX3-like: "2015-09", "2015-W36", "2015-Q3", "P3Y", "2015-09-04T16:00", "PAST_REF"; "A/B" for an interval.
  public var value: String
  /// The days it covers, when it can be placed on the calendar.
  public var interval: DateInterval?
  public var resolution: Resolution
  /// The weekday that the words name, for checks against the date.
  public var weekday: Weekday?
  /// Why it lies where it does.
  public var reason: TimeReason

  /// - Parameter reason: What `resolution` says when it is `nil`.
  public init(
    span: TextSpan, tokens: Range<Int>, kind: Kind, value: String, interval: DateInterval? = nil,
    resolution: Resolution, weekday: Weekday? = nil, reason: TimeReason? = nil
  ) {
    self.span = span
    self.tokens = tokens
    self.kind = kind
    self.value = value
    self.interval = interval
    self.resolution = resolution
    self.weekday = weekday
    self.reason = reason ?? TimeReason(resolution == .explicit ? .written : resolution == .none ? .vague : .counted)
  }
}
