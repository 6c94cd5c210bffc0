public import AssayText

/// A passage together with the comparison that makes it bear on a claim.
public struct Evidence: Hashable, Sendable {
  public enum Role: String, Hashable, Sendable {
    case supports, contradicts, context
  }

  /// The parts that a link's score is the sum of.
  public struct Score: Hashable, Sendable {
    public var words: Double
    public var names: Double
    public var figures: Double
    public var time: Double

    public init(words: Double, names: Double = 0, figures: Double = 0, time: Double = 0) {
      self.words = words
      self.names = names
      self.figures = figures
      self.time = time
    }

    public var total: Double { words + names + figures + time }
  }

  public var source: String
  public var passage: String
  /// The whole passage, and the part that was compared.
  public var passageText: Text
  public var span: TextSpan
  public var role: Role
  public var score: Score
  /// From 1, in the order of the links.
  public var rank: Int

  public init(
    source: String, passage: String, passageText: Text, span: TextSpan, role: Role, score: Score, rank: Int
  ) {
    self.source = source
    self.passage = passage
    self.passageText = passageText
    self.span = span
    self.role = role
    self.score = score
    self.rank = rank
  }
}

/// The arithmetic or wording that shows why, step by step.
public struct Working: Hashable, Sendable {
  public enum Operation: String, Hashable, Sendable {
    case read, scale, convert, round, sum, difference, ratio, compare, interval, date
    case percentChange = "percent-change"
    case align
  }

  public struct Step: Hashable, Sendable {
    public var operation: Operation
    /// What went in and came out, as written in the report.
    public var input: String
    public var output: String
    /// Whether a comparison holds; `nil` for other steps.
    public var holds: Bool?
    public var remark: String

    public init(_ operation: Operation, input: String, output: String = "", holds: Bool? = nil, remark: String = "") {
      self.operation = operation
      self.input = input
      self.output = output
      self.holds = holds
      self.remark = remark
    }
  }

  public var steps: [Step]

  public init(_ steps: [Step]) { self.steps = steps }
}

/// Supported, contradicted, or not enough evidence: with the evidence, or the reason why there is none.
public struct Verdict: Hashable, Sendable {
  public enum Value: String, Hashable, Sendable, CaseIterable {
    case supported, contradicted
    case notEnough = "not-enough-evidence"
  }

  /// The gate that decided: for not enough evidence the one that was not passed.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case figureAgrees = "figure-agrees"
    case figureDiffers = "figure-differs"
    case dateAgrees = "date-agrees"
    case dateDiffers = "date-differs"
    case wordingAgrees = "wording-agrees"
    case wordingDenied = "wording-denied"
    case arithmeticAgrees = "arithmetic-agrees"
    case arithmeticDiffers = "arithmetic-differs"
    case noSource = "no-source"
    case subjectDiffers = "subject-differs"
    case propertyDiffers = "property-differs"
    case noComparableFigure = "no-comparable-figure"
    case unitDiffers = "unit-differs"
    case timeDiffers = "time-differs"
    case lessPrecise = "less-precise"
    case hedged
    case mixedEvidence = "mixed-evidence"
    case notCheckable = "not-checkable"
  }

  public let value: Value
  public let reason: Reason
  /// 0…1.
  public let confidence: Double
  /// One or two sentences for a reader.
  public let explanation: String
  /// The passages that bear on the claim, the decisive one first; for not enough evidence the nearest ones.
  public let evidence: [Evidence]
  public let working: Working
  /// What was looked for and not found: figures, names and dates as the document writes them.
  public let missing: [String]

  /// A verdict that evidence carries.
  public static func decided(
    _ value: DecidedValue, reason: Reason, confidence: Double, explanation: String, evidence first: Evidence,
    others: [Evidence] = [], working: Working
  ) -> Verdict {
    Verdict(
      value: value == .supported ? .supported : .contradicted, reason: reason, confidence: confidence,
      explanation: explanation, evidence: [first] + others, working: working, missing: [])
  }

  /// Not enough evidence, and why.
  public static func notEnough(
    _ reason: Reason, confidence: Double = 0, explanation: String, nearest: [Evidence] = [],
    working: Working = Working([]), missing: [String] = []
  ) -> Verdict {
    Verdict(
      value: .notEnough, reason: reason, confidence: confidence, explanation: explanation, evidence: nearest,
      working: working, missing: missing)
  }

  public enum DecidedValue: Hashable, Sendable {
    case supported, contradicted
  }

  private init(
    value: Value, reason: Reason, confidence: Double, explanation: String, evidence: [Evidence], working: Working,
    missing: [String]
  ) {
    self.value = value
    self.reason = reason
    self.confidence = confidence
    self.explanation = explanation
    self.evidence = evidence
    self.working = working
    self.missing = missing
  }
}
