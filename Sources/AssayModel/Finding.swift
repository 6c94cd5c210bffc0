public import AssayText

/// What a rule reports: the place, the places it relates to, and a message that shows the working.
public struct Finding: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    case note, warning, error

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  }

  /// A place in another document, as a person finds it.
  public struct Elsewhere: Hashable, Sendable {
    /// The other document's file, as messages show it.
    public var path: String
    /// Where its words begin in the original file.
    public var place: LineColumn
    /// The words, without white space at their ends; long ones are cut.
    public var words: String

    public init(path: String, place: LineColumn, words: String) {
      self.path = path
      self.place = place
      self.words = words
    }
  }

  /// The rule's id in kebab-case: "weekday-mismatch".
  public var rule: String
  /// The family that the rule belongs to: "date-conflict".
  public var family: String
  public var span: TextSpan
  /// The other mentions, in text order.
  public var related: [TextSpan]
  /// Places in other documents, the nearest kin first.
  public var elsewhere: [Elsewhere] = []
  public var severity: Severity
  /// One sentence that stands alone, with the arithmetic where there is any.
  public var message: String
  /// Identifies the finding over edits elsewhere in the text: lower-case hexadecimal, 16 digits.
  public var fingerprint: String
  /// Whether it stands in the baseline that it was compared with.
  public var isKnown = false

  public init(
    rule: String, family: String, span: TextSpan, related: [TextSpan] = [], severity: Severity, message: String,
    fingerprint: String = ""
  ) {
    self.rule = rule
    self.family = family
    self.span = span
    self.related = related
    self.severity = severity
    self.message = message
    self.fingerprint = fingerprint
  }
}

/// A rule's own description: its documentation, its examples and its tests.
public struct RuleDescription: Sendable {
  /// Kebab-case, never changed.
  public let id: String
  /// The family that findings count under: "duplicate-sentence", "quantity-conflict", "arithmetic", "date-conflict" …
  public let family: String
  /// One sentence: the fault.
  public let summary: String
  /// Why a reader should care.
  public let rationale: String
  public let severity: Finding.Severity
  /// Texts that fire: `⟦…⟧` marks the finding, `⟨…⟩` the spans it relates to. The document date is `exampleDate`.
  public let fires: [String]
  /// Texts in which the rule finds nothing.
  public let staysQuiet: [String]
  /// Whether the rule runs only when it is asked for: its precision has not been shown.
  public let isOptional: Bool

  /// The document date of every example: Wednesday, 12 June 2024.
  public static let exampleDate = CalendarDate(year: 2024, month: 6, day: 12)

  public init(
    id: String, family: String, summary: String, rationale: String, severity: Finding.Severity, fires: [String],
    staysQuiet: [String], isOptional: Bool = false
  ) {
    self.id = id
    self.family = family
    self.summary = summary
    self.rationale = rationale
    self.severity = severity
    self.fires = fires
    self.staysQuiet = staysQuiet
    self.isOptional = isOptional
  }
}
