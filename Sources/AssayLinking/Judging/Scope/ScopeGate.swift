import AssayModel
import AssayText

/// The last gate: do claim and passage speak of the same thing, when the words meet and the figures agree or differ?
///
/// "300 bikes a day" and "300 bikes a year", "the tallest" and "the second tallest", "unemployment" and "youth
/// unemployment" share their words and their figures. Each check takes a verdict back where it finds such a
/// difference; none makes a verdict.
enum ScopeGate {
  static func ruling(_ ruling: Ruling, by judge: PassageJudge) -> Ruling {
    guard ruling.value != .notEnough, !judge.claim.tokens.isEmpty else { return ruling }
    let scope = Scope(judge, ruling)
    // Worked-out figures have their own subjects; only the period must fit.
    let isWorkedOut = ruling.reason == .arithmeticAgrees || ruling.reason == .arithmeticDiffers
    var checks: [(Scope) -> Objection?] =
      isWorkedOut
      ? [PeriodScope.objection]
      : [
        PaceScope.objection, ExtentScope.objection, RankScope.objection, RoleScope.objection,
        QuantifierScope.objection, MeasureScope.objection, PeriodScope.objection,
      ]
    if judge.rigour == .searched {
      checks.append(PropertyScope.objection)
      if !isWorkedOut {
        checks += [
          FailureScope.objection, KindScope.objection, PronounScope.objection, AttributionScope.objection,
          OwnerScope.objection,
          TenseScope.objection, RelationScope.objection, AdditionScope.objection, DenialScope.objection,
        ]
      }
    }
    // The same sentence says the same, unless its pronoun means somebody else.
    if judge.rigour == .searched, !isWorkedOut, scope.isSupport, scope.isSameSentence {
      checks = [PronounScope.objection]
    }
    guard let objection = checks.lazy.compactMap({ $0(scope) }).first else { return ruling }
    var result = ruling
    result.value = .notEnough
    result.reason = objection.reason
    result.explanation = objection.explanation
    result.confidence = judge.best.coverage / 2
    return result
  }
}

/// Why a verdict cannot stand.
struct Objection {
  var reason: Verdict.Reason
  var explanation: String
}

/// What the checks look at: both sides, the compared sentence, and the figures that decided.
struct Scope {
  let claim: Statement
  let evidence: Statement
  let passage: ReadPassage
  let words: WordAlignment
  let ruling: Ruling
  let rigour: Judge.Rigour
  /// The tokens of the compared sentence.
  let sentence: Range<Int>
  let pairs: [(claim: Figure, evidence: Figure)]
  /// The tokens of the one sentence that had to bear the claim out; `nil` where the whole passage may.
  let judgedSentence: Range<Int>?

  init(_ judge: PassageJudge, _ ruling: Ruling) {
    claim = judge.claim
    evidence = judge.evidence
    passage = judge.passage
    words = judge.words
    self.ruling = ruling
    rigour = judge.rigour
    let sentences = judge.evidence.document.sentences
    judgedSentence = (judge.sentence ?? (sentences.count == 1 ? 0 : nil)).map { sentences[$0].tokens }
    sentence = judgedSentence ?? judge.evidence.document.tokens.range(in: ruling.span)
    pairs = ruling.pairs.map { (claim: judge.claim.figures[$0.claim], evidence: judge.evidence.figures[$0.evidence]) }
  }

  var isSupport: Bool { ruling.value == .supported }

  /// Whether the two are one long sentence but for a figure.
  var isVerbatim: Bool {
    claim.words.count + claim.figures.count >= 6
      && words.coverage(in: 0...max(evidence.document.sentences.count - 1, 0)) >= 0.9
      && words.evidenceCoverage >= 0.9
  }

  /// Whether the claim is token for token a whole sentence of the source.
  var isSameSentence: Bool {
    let claims = claim.document.tokens
    let sources = evidence.document.tokens
    func trimmed(_ tokens: Range<Int>, _ list: TokenList) -> Range<Int> {
      tokens.last.map { list.isMark($0, ".") } == true ? tokens.dropLast() : tokens
    }
    let own = trimmed(claim.tokens, claims)
    let other = trimmed(sentence, sources)
    return !own.isEmpty && own.count == other.count
      && zip(own, other).allSatisfy { claims.lowercased($0) == sources.lowercased($1) }
  }

  var claimTimes: ArraySlice<TimeExpression> { claim.document.times(in: claim.document.tokens.span(claim.tokens)) }
}
