import AssayModel
import AssayText
import FoundationEssentials

/// Claims with figures: each is set against the one figure of the passage that stands for the same thing.
struct FigureGate {
  /// The share of the claim's words that the passage must have for agreeing figures to support.
  static let supportCoverage = 0.42
  /// The same where the claim has three words or fewer, or the passage more than three sentences.
  static let strictSupportCoverage = 0.6
  /// The same for a differing figure to contradict: more, for a wrong "contradicted" costs most.
  static let contradictCoverage = 0.62
  /// The same where no figure of the claim is more than "one" or an ordinal.
  static let ordinalCoverage = 0.6
  /// By how much another figure may stand nearer the place of the claim's than the one that agrees.
  static let rivalLead = 0.25
  /// How well the surroundings of two differing figures must agree.
  static let contradictAffinity = 0.55

  private let judge: PassageJudge
  private let alignment: FigureAlignment
  private let claim: Statement
  private let evidence: Statement

  init(_ judge: PassageJudge) {
    self.judge = judge
    claim = judge.claim
    evidence = judge.evidence
    alignment = FigureAlignment(judge.words)
  }

  private enum Outcome {
    case agrees, agreesRounded, differs, lessPrecise, unitDiffers, notComparable, missing
  }

  func ruling() -> Ruling {
    var outcomes: [Outcome] = Array(repeating: .missing, count: claim.figures.count)
    var steps: [Working.Step] = []
    var sentence = judge.best.sentence
    for pair in alignment.pairs {
      let outcome = outcome(of: pair)
      outcomes[pair.claim] = outcome
      if outcome != .notComparable {
        steps.append(step(pair, outcome))
        sentence = evidence.sentence(of: evidence.figures[pair.evidence].tokens.lowerBound)
      }
    }
    let coverage = sentence >= 0 ? judge.words.coverage(in: sentence...sentence) : judge.best.coverage
    let missing = judge.words.missingNames()
    let span = judge.span(ofSentence: sentence)
    let absent = claim.figures.indices.filter { outcomes[$0] == .missing || outcomes[$0] == .notComparable }
      .map { claim.document.text[claim.figures[$0].span] }
    if !missing.isEmpty, coverage < 0.85 {
      return judge.notEnough(
        .subjectDiffers, "The passage does not name \(missing.prefix(3).joined(separator: ", ")).",
        steps: steps,
        missing: missing)
    }
    let gate = AssertionGate(judge.words, sentence: sentence)
    let unmet = claim.figures.indices.compactMap { index -> Quantity? in
      guard outcomes[index] != .agrees, outcomes[index] != .agreesRounded else { return nil }
      return claim.figures[index].quantity.flatMap { $0.kind == .ordinal ? nil : $0 }
    }
    let arithmetic = ArithmeticGate(
      judge.words, coverage: judge.best.coverage, unmet: unmet, isStrict: judge.rigour == .searched)
    // "One" and "first" may go unmet: they are often no figures at all.
    let agrees = claim.figures.indices.allSatisfy { index in
      outcomes[index] == .agrees || outcomes[index] == .agreesRounded
        || claim.figures[index].carriesLittle
          && (outcomes[index] == .missing || outcomes[index] == .notComparable)
    }
    let isElsewhere = alignment.pairs.contains { pair in
      (outcomes[pair.claim] == .agrees || outcomes[pair.claim] == .agreesRounded)
        && (pair.lead < rivalLead && !isParallel || isBoundBrokenElsewhere(pair))
    }
    if arithmetic.statesOutcome, !agrees || arithmetic.claimHasOutcome,
      let derived = arithmetic.ruling(span: span)
    {
      return derived
    }
    if agrees {
      // Where no figure was met, the words must carry it all.
      let isMet = outcomes.contains { $0 == .agrees || $0 == .agreesRounded }
      let required = isMet ? requiredCoverage : WordingGate.supportCoverage
      if coverage >= required, isMet || judge.words.meetsEveryWord, !isElsewhere {
        switch gate.outcome {
        case .alike:
          let rounded = outcomes.contains(.agreesRounded)
          return Ruling(
            value: .supported,
            reason: claim.figures.allSatisfy { $0.date != nil } ? .dateAgrees : .figureAgrees,
            confidence: (rounded ? 0.8 : 0.95) * min(0.5 + coverage / 2, 1),
            explanation: agreement(rounded: rounded),
            span: span, steps: steps,
            pairs: alignment.pairs.filter { outcomes[$0.claim] == .agrees || outcomes[$0.claim] == .agreesRounded })
        case .denied, .opposed:
          if coverage >= 0.8 {
            return Ruling(
              value: .contradicted, reason: .wordingDenied, confidence: 0.7 * coverage,
              explanation: "The source says the opposite: \(gate.words.joined(separator: " / ")).",
              span: span,
              steps: steps)
          }
          return judge.notEnough(.hedged, "The source turns the statement round.", steps: steps)
        case .open:
          return judge.notEnough(.hedged, "The source leaves open what the claim asserts.", steps: steps)
        }
      }
      return judge.notEnough(
        .propertyDiffers, "The source has the figure, but not clearly of the same thing.", steps: steps)
    }
    if let derived = arithmetic.ruling(span: span) { return derived }
    if alignment.pairs.contains(where: { outcomes[$0.claim] == .differs && claim.figures[$0.claim].date == nil }),
      let derived = arithmetic.countercheck(span: span)
    {
      return derived
    }
    let datesDiffer = alignment.pairs.contains {
      claim.figures[$0.claim].date != nil && outcomes[$0.claim] == .differs
    }
    let quantitiesDiffer = alignment.pairs.contains {
      claim.figures[$0.claim].date == nil && outcomes[$0.claim] == .differs
    }
    if datesDiffer, quantitiesDiffer {
      return judge.notEnough(.timeDiffers, "The source speaks of another time.", steps: steps)
    }
    let dateIsMissing = claim.figures.indices.contains { claim.figures[$0].date != nil && outcomes[$0] == .missing }
    if quantitiesDiffer, dateIsMissing, evidence.figures.contains(where: { $0.date != nil }) {
      return judge.notEnough(.timeDiffers, "The source speaks of another time.", steps: steps, missing: absent)
    }
    let quantityIsMissing = claim.figures.indices.contains { index in
      claim.figures[index].date == nil && !claim.figures[index].carriesLittle && outcomes[index] == .missing
    }
    if datesDiffer, quantityIsMissing {
      return judge.notEnough(
        .noComparableFigure, "The passage has no figure to set against \(absent.prefix(3).joined(separator: ", ")).",
        steps: steps, missing: absent)
    }
    let decisive = alignment.pairs.filter {
      outcomes[$0.claim] == .differs || outcomes[$0.claim] == .unitDiffers
    }
    if let pair = decisive.max(by: { $0.affinity < $1.affinity }) {
      if !missing.isEmpty {
        return judge.notEnough(
          .subjectDiffers, "The passage does not name \(missing.prefix(3).joined(separator: ", ")).", steps: steps,
          missing: missing)
      }
      if !claim.figures[pair.claim].isLabel, coverage >= Self.contradictCoverage,
        pair.affinity >= Self.contradictAffinity, !pair.nounsDiffer,
        gate.outcome == .alike, !gate.claimIsOpenAlone, isParallel || !claim.hasOpenSubject
      {
        let isDate = claim.figures[pair.claim].date != nil
        return Ruling(
          value: .contradicted, reason: isDate ? .dateDiffers : .figureDiffers,
          confidence: min(0.4 + pair.affinity * 0.4, 0.97) * min(0.5 + coverage / 2, 1),
          explanation: contradiction(pair), span: span, steps: steps, pairs: [pair],
          hasUnmetFigure: claim.figures.indices.contains { index in
            index != pair.claim && outcomes[index] != .agrees && outcomes[index] != .agreesRounded
              && claim.figures[index].quantity?.value != 1
          })
      }
    }
    if !absent.isEmpty {
      return judge.notEnough(
        .noComparableFigure,
        "The passage has no figure to set against \(absent.prefix(3).joined(separator: ", ")).",
        steps: steps, missing: absent)
    }
    if outcomes.contains(.lessPrecise) {
      return judge.notEnough(.lessPrecise, "The source is less precise than the claim.", steps: steps)
    }
    return judge.notEnough(
      .propertyDiffers, "The figures of the source are not clearly of the same thing.", steps: steps)
  }

  private func agreement(rounded: Bool) -> String {
    if rounded { return "The source gives the figure, differently rounded." }
    return claim.figures.contains { $0.date == nil }
      ? "The source gives the same figure." : "The source gives the same date."
  }

  /// Of a passage that was found by a search, `PropertyScope` looks at the parts of a list themselves.
  private var rivalLead: Double { judge.rigour == .searched ? -1 : -Self.rivalLead }

  /// How many of the claim's words the passage must have for agreeing figures to support it.
  private var requiredCoverage: Double {
    if claim.figures.allSatisfy({ $0.isLabel || $0.carriesLittle || $0.quantity?.kind == .ordinal }) {
      return Self.ordinalCoverage
    }
    if claim.figures.allSatisfy({ $0.date != nil || $0.carriesLittle || $0.isLabel }) { return 0.66 }
    return isShortOrLong ? Self.strictSupportCoverage : Self.supportCoverage
  }

  private var isShortOrLong: Bool { claim.words.count <= 3 || evidence.document.sentences.count > 3 }

  /// Whether a bound that one figure of the passage keeps is broken by another, which nothing tells from it.
  private func isBoundBrokenElsewhere(_ pair: FigureAlignment.Pair) -> Bool {
    let claimed = claim.figures[pair.claim]
    guard let modifier = claimed.quantity?.modifier, modifier != .about, modifier != .nearly, !isParallel else {
      return false
    }
    let taken = Set(alignment.pairs.map(\.evidence))
    return pair.lead < 0.3
      && evidence.figures.indices.contains { place in
        !taken.contains(place) && claimed.isComparable(to: evidence.figures[place])
          && FigureComparison.relation(of: claimed, to: evidence.figures[place]) == .differs
      }
  }

  private func outcome(of pair: FigureAlignment.Pair) -> Outcome {
    let claimed = claim.figures[pair.claim]
    let stated = evidence.figures[pair.evidence]
    // The sixteen of "Apollo 16" counts nobody.
    if stated.isNumberOfName, !claimed.isLabel { return .notComparable }
    guard claimed.isComparable(to: stated) else {
      // The same number with another unit in the same place is an exchanged unit.
      if let a = claimed.quantity, let b = stated.quantity, a.value == b.value, a.unit != .one, b.unit != .one,
        !a.unit.isPer(b.unit), !b.unit.isPer(a.unit)
      {
        return .unitDiffers
      }
      return .notComparable
    }
    switch FigureComparison.relation(of: claimed, to: stated) {
    case .agrees: return .agrees
    case .agreesRounded: return .agreesRounded
    case .differs:
      return isParallel ? .differs : looseOutcome(of: pair)
    case .lessPrecise: return .lessPrecise
    }
  }

  /// Whether claim and passage have nearly the same words, so that each figure stands for what its
  /// counterpart stands for.
  private var isParallel: Bool { judge.best.coverage >= 0.75 && judge.words.evidenceCoverage >= 0.75 }

  /// A second look at figures that differ, where the wording does.
  private func looseOutcome(of pair: FigureAlignment.Pair) -> Outcome {
    let figure = claim.figures[pair.claim]
    guard let claimed = figure.quantity, let stated = evidence.figures[pair.evidence].quantity else {
      return .differs
    }
    if claimed.modifier != nil, claimed.modifier == stated.modifier,
      FigureRange(claimed).contains(FigureRange(stated))
    {
      return .agrees
    }
    // "More than 10 billion" against "10 billion" turns on a word that writers drop.
    if claimed.modifier != stated.modifier,
      claimed.unit.baseValue(of: claimed.value) == stated.unit.baseValue(of: stated.value)
    {
      let excludes =
        stated.modifier == nil && Self.isTelling(stated) && FigureRange(claimed).isDisjoint(from: FigureRange(stated))
      return excludes ? .differs : .lessPrecise
    }
    let isElsewhere = evidence.figures.contains {
      figure.isComparable(to: $0) && FigureComparison.relation(of: figure, to: $0) == .agrees
    }
    // The very number is there, in a place that was not recognised as the same.
    return isElsewhere ? (figure.isDistinctive ? .agrees : .lessPrecise) : .differs
  }

  /// Whether a number is too odd to be a round one that a writer bounds loosely: 61 or 177, not 60 or 1,500.
  private static func isTelling(_ quantity: Quantity) -> Bool {
    guard quantity.resolution > 0, quantity.value > 10 else { return false }
    let digits = "\(quantity.value / quantity.resolution)"
    guard let last = digits.last, !digits.contains("."), digits.count > 1 else { return false }
    return last != "0" && last != "5"
  }

  private func step(_ pair: FigureAlignment.Pair, _ outcome: Outcome) -> Working.Step {
    let claimed = claim.document.text[claim.figures[pair.claim].span]
    let stated = evidence.document.text[evidence.figures[pair.evidence].span]
    let isDate = claim.figures[pair.claim].date != nil
    let remark =
      switch outcome {
      case .agrees: "agrees"
      case .agreesRounded: "agrees within rounding"
      case .differs: "differs"
      case .lessPrecise: "the source is less precise"
      case .unitDiffers: "another unit"
      case .notComparable, .missing: "cannot be compared"
      }
    return Working.Step(
      isDate ? .date : .compare, input: "\(claimed) ↔ \(stated)", output: "",
      holds: outcome == .agrees || outcome == .agreesRounded
        ? true : outcome == .differs || outcome == .unitDiffers ? false : nil,
      remark: remark)
  }

  private func contradiction(_ pair: FigureAlignment.Pair) -> String {
    let claimed = claim.document.text[claim.figures[pair.claim].span]
    let stated = evidence.document.text[evidence.figures[pair.evidence].span]
    return "The claim says \(claimed); the source says \(stated)."
  }
}
