public import AssayText

/// A statement that evidence could support or contradict.
public struct Claim: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case quantitative, causal, temporal, attributed, superlative, comparison
  }

  /// How far a causal claim goes.
  public struct Causation: Hashable, Sendable {
    public enum Degree: String, Hashable, Sendable {
      case cause, contribute, prevent
    }

    public var cause: TextSpan
    public var effect: TextSpan
    /// The words that say so; one or more.
    public var signals: [TextSpan]
    public var degree: Degree

    public init(cause: TextSpan, effect: TextSpan, signals: [TextSpan], degree: Degree = .cause) {
      self.cause = cause
      self.effect = effect
      self.signals = signals
      self.degree = degree
    }
  }

  /// Who makes the claim, when the text attributes it.
  public struct Claimant: Hashable, Sendable {
    /// The words that name the claimant; `nil` for "reportedly" and the like, which name nobody.
    public var span: TextSpan?
    /// The words that attribute: "said", "according to", "reportedly".
    public var cue: TextSpan

    public init(span: TextSpan?, cue: TextSpan) {
      self.span = span
      self.cue = cue
    }
  }

  public enum Certainty: String, Hashable, Sendable {
    case asserted, hedged
  }

  /// "c1", "c2" … in text order.
  public var id: String
  public var kind: Kind
  /// The smallest clause that can be true or false by itself.
  public var span: TextSpan
  /// Index into the document's sentences.
  public var sentence: Int
  public var voice: Voice
  public var claimant: Claimant?
  /// The words that signal the kind; `nil` for a bare figure.
  public var cue: TextSpan?
  /// What the claim is about, when it can be told: the subject noun phrase; for "it" and "they", where that is plain, the
  /// noun phrase of the sentence before that they stand for.
  public var subject: TextSpan?
  public var isNegated: Bool
  public var certainty: Certainty
  public var causation: Causation?
  /// Those of the document that lie in the span, as indices.
  public var quantities: Range<Int>
  public var times: Range<Int>
  public var names: Range<Int>
  public var checkWorthiness: CheckWorthiness
  /// Identifies the claim over edits elsewhere in the text: lower-case hexadecimal, 16 digits.
  public var fingerprint: String

  public init(
    id: String, kind: Kind, span: TextSpan, sentence: Int, voice: Voice, claimant: Claimant? = nil,
    cue: TextSpan? = nil, subject: TextSpan? = nil, isNegated: Bool = false, certainty: Certainty = .asserted,
    causation: Causation? = nil, quantities: Range<Int> = 0..<0, times: Range<Int> = 0..<0,
    names: Range<Int> = 0..<0, checkWorthiness: CheckWorthiness, fingerprint: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.span = span
    self.sentence = sentence
    self.voice = voice
    self.claimant = claimant
    self.cue = cue
    self.subject = subject
    self.isNegated = isNegated
    self.certainty = certainty
    self.causation = causation
    self.quantities = quantities
    self.times = times
    self.names = names
    self.checkWorthiness = checkWorthiness
    self.fingerprint = fingerprint
  }
}

/// How much a claim deserves checking, and why.
public struct CheckWorthiness: Hashable, Sendable {
  /// 0…1.
  public var score: Double
  /// In words for a reader, the weightiest first: "states a figure", "attributed to nobody".
  public var reasons: [String]

  public init(score: Double, reasons: [String]) {
    self.score = score
    self.reasons = reasons
  }
}
