import AssayModel
import AssayText

/// Claims without a figure: the same words, asserted alike, support; the same words, denied or turned round,
/// contradict.
struct WordingGate {
  /// The share of the claim's words that a sentence must have to support it.
  static let supportCoverage = 0.86
  static let contradictCoverage = 0.8

  private let judge: PassageJudge

  init(_ judge: PassageJudge) { self.judge = judge }

  func ruling() -> Ruling {
    let best = judge.best
    let missing = judge.words.missingNames(except: Set(judge.words.clashes.map(\.claim)))
    if !missing.isEmpty {
      return judge.notEnough(
        .subjectDiffers, "The passage does not name \(missing.prefix(3).joined(separator: ", ")).",
        missing: missing)
    }
    if let label = missingLabel {
      return judge.notEnough(.subjectDiffers, "The passage does not speak of \(label).", missing: [label])
    }
    let gate = AssertionGate(judge.words, sentence: best.sentence)
    let share = Percent.text(best.coverage)
    let step = Working.Step(
      .align, input: judge.claim.document.text[judge.claim.document.tokens.span(judge.claim.tokens)],
      output: judge.passage.annotated.text[judge.span(ofSentence: best.sentence)],
      remark: "\(share) of the claim's words are met")
    switch gate.outcome {
    case .alike where best.coverage >= Self.supportCoverage && judge.words.meetsEveryWord:
      return Ruling(
        value: .supported, reason: .wordingAgrees, confidence: best.coverage * 0.85,
        explanation: "The source says the same in nearly the same words.",
        span: judge.span(ofSentence: best.sentence), steps: [step])
    case .denied where best.coverage >= Self.contradictCoverage,
      .opposed where best.coverage >= Self.contradictCoverage:
      return Ruling(
        value: .contradicted, reason: .wordingDenied, confidence: best.coverage * 0.75,
        explanation: "The source says the opposite: \(gate.words.joined(separator: " / ")).",
        span: judge.span(ofSentence: best.sentence), steps: [step])
    case .open where best.coverage >= Self.supportCoverage:
      return judge.notEnough(.hedged, "The source leaves open what the claim asserts.", steps: [step])
    default:
      return judge.notEnough(.propertyDiffers, "The passage does not say what the claim says.", steps: [step])
    }
  }

  /// The number of a name that the passage does not have: "Line 4" is not "Line 7".
  private var missingLabel: String? {
    let list = judge.claim.document.tokens
    let stated = Set(
      (judge.evidence.tokens.map { judge.evidence.document.tokens.lowercased($0) })
        + Tokenizer.tokens(of: Text(judge.passage.source.title)).map {
          Text(judge.passage.source.title).folded($0.span)
        })
    let labels = judge.claim.figures.filter { $0.isLabel && list[$0.tokens.lowerBound].kind == .number }
    return labels.first { !stated.contains(list.lowercased($0.tokens.lowerBound)) }
      .map { judge.claim.document.text[$0.span] }
  }
}

/// Shares in words for a reader.
enum Percent {
  static func text(_ share: Double) -> String { "\(Int((min(max(share, 0), 1) * 100).rounded()))%" }
}
