import AssayModel
import AssayText

/// What a claim's row holds as JSON: all that has no column of its own, with the verdict.
struct ClaimShape: Codable {
  struct Causation: Codable {
    var cause: [Int]
    var effect: [Int]
    var signals: [[Int]]
    var degree: String
  }

  struct Step: Codable {
    var operation: String
    var input: String
    var output: String
    var holds: Bool?
    var remark: String
  }

  struct Evidence: Codable {
    var source: String
    var passage: String
    var text: String
    var span: [Int]
    var role: String
    /// Words, names, figures, time.
    var score: [Double]
    var rank: Int
  }

  struct Verdict: Codable {
    var value: String
    var reason: String
    var confidence: Double
    var explanation: String
    var evidence: [Evidence]
    var steps: [Step]
    var missing: [String]
  }

  var id: String
  var sentence: Int
  var voice: String
  var claimant: [Int]?
  var claimantCue: [Int]?
  var cue: [Int]?
  var subject: [Int]?
  var isNegated: Bool
  var certainty: String
  var causation: Causation?
  var quantities: [Int]
  var times: [Int]
  var names: [Int]
  var score: Double
  var reasons: [String]
  var verdict: Verdict?

  init(_ claim: Claim, _ verdict: AssayModel.Verdict?) {
    id = claim.id
    sentence = claim.sentence
    voice = claim.voice.rawValue
    claimant = claim.claimant?.span?.stored
    claimantCue = claim.claimant?.cue.stored
    cue = claim.cue?.stored
    subject = claim.subject?.stored
    isNegated = claim.isNegated
    certainty = claim.certainty.rawValue
    causation = claim.causation.map {
      Causation(
        cause: $0.cause.stored, effect: $0.effect.stored, signals: $0.signals.map(\.stored),
        degree: $0.degree.rawValue)
    }
    quantities = claim.quantities.stored
    times = claim.times.stored
    names = claim.names.stored
    score = claim.checkWorthiness.score
    reasons = claim.checkWorthiness.reasons
    self.verdict = verdict.map(Verdict.init)
  }

  func model(kind: String, span: TextSpan, fingerprint: String) throws -> Claim {
    Claim(
      id: id, kind: try Stored.value(kind), span: span, sentence: sentence, voice: try Stored.value(voice),
      claimant: try claimantCue.map {
        Claim.Claimant(span: try claimant.map(Stored.span), cue: try Stored.span($0))
      },
      cue: try cue.map(Stored.span), subject: try subject.map(Stored.span), isNegated: isNegated,
      certainty: try Stored.value(certainty),
      causation: try causation.map {
        Claim.Causation(
          cause: try Stored.span($0.cause), effect: try Stored.span($0.effect),
          signals: try $0.signals.map(Stored.span), degree: try Stored.value($0.degree))
      },
      quantities: try Stored.range(quantities), times: try Stored.range(times),
      names: try Stored.range(names),
      checkWorthiness: CheckWorthiness(score: score, reasons: reasons), fingerprint: fingerprint)
  }
}

extension ClaimShape.Verdict {
  init(_ verdict: AssayModel.Verdict) {
    self.init(
      value: verdict.value.rawValue, reason: verdict.reason.rawValue, confidence: verdict.confidence,
      explanation: verdict.explanation,
      evidence: verdict.evidence.map {
        ClaimShape.Evidence(
          source: $0.source, passage: $0.passage, text: $0.passageText.string, span: $0.span.stored,
          role: $0.role.rawValue, score: [$0.score.words, $0.score.names, $0.score.figures, $0.score.time],
          rank: $0.rank)
      },
      steps: verdict.working.steps.map {
        ClaimShape.Step(
          operation: $0.operation.rawValue, input: $0.input, output: $0.output, holds: $0.holds,
          remark: $0.remark)
      },
      missing: verdict.missing)
  }

  func model() throws -> AssayModel.Verdict {
    let value: AssayModel.Verdict.Value = try Stored.value(value)
    let reason: AssayModel.Verdict.Reason = try Stored.value(reason)
    let evidence = try evidence.map { try $0.model() }
    let working = Working(
      try steps.map {
        Working.Step(
          try Stored.value($0.operation), input: $0.input, output: $0.output, holds: $0.holds,
          remark: $0.remark)
      })
    if value == .notEnough {
      return .notEnough(
        reason, confidence: confidence, explanation: explanation, nearest: evidence, working: working,
        missing: missing)
    }
    guard let first = evidence.first else {
      throw StoredError.unknown("verdict", "\(value.rawValue) by nothing")
    }
    return .decided(
      value == .supported ? .supported : .contradicted, reason: reason, confidence: confidence,
      explanation: explanation, evidence: first, others: Array(evidence.dropFirst()), working: working)
  }
}

extension ClaimShape.Evidence {
  func model() throws -> AssayModel.Evidence {
    guard score.count == 4 else { throw StoredError.unknown("score", "\(score)") }
    return AssayModel.Evidence(
      source: source, passage: passage, passageText: Text(text), span: try Stored.span(span),
      role: try Stored.value(role),
      score: AssayModel.Evidence.Score(words: score[0], names: score[1], figures: score[2], time: score[3]),
      rank: rank)
  }
}
