import AssayModel
import AssayText
import FoundationEssentials

/// How a figure of the claim stands to one of the evidence.
enum FigureRelation: Equatable {
  case agrees
  /// They agree once one of them is rounded as the other is.
  case agreesRounded
  case differs
  /// The evidence leaves room for the claim and for its opposite.
  case lessPrecise
}

/// Gates 5 and 6: each figure is an interval, and containment decides.
enum FigureComparison {
  static func relation(of claimed: Figure, to stated: Figure) -> FigureRelation {
    switch (claimed.value, stated.value) {
    case (.quantity(var a), .quantity(var b)):
      if !UnitGate.canConvert(a, b), claimed.isPaced(like: stated) {
        if a.unit.isPer(b.unit) { a.unit = b.unit } else { b.unit = a.unit }
      }
      return relation(of: a, to: b)
    // A span is not borne out by a shorter one.
    case (.date(let a), .date(let b)) where claimed.hasEnds && stated.hasEnds: return a == b ? .agrees : .differs
    case (.date(let a), .date(let b)): return DateComparison.relation(of: a, claimed.bound, to: b, stated.bound)
    default: return .lessPrecise
    }
  }

  static func relation(of claimed: Quantity, to stated: Quantity) -> FigureRelation {
    // A quantity that goes up is not one that goes down.
    if let one = claimed.change, let other = stated.change, one != other { return .differs }
    let claim = FigureRange(claimed)
    let evidence = FigureRange(stated)
    if claim.isPoint, evidence.isPoint { return relation(ofPoint: claim, to: evidence, claimed, stated) }
    if let modifier = claimed.modifier, modifier == stated.modifier, claimed.upper == nil, stated.upper == nil {
      return relation(ofBound: claim, to: evidence, claimed, stated)
    }
    if claimed.upper != nil, stated.upper != nil, claimed.modifier == nil, stated.modifier == nil {
      return claim.lower == evidence.lower && claim.upper == evidence.upper ? .agrees : .differs
    }
    // The middle of "some 35.8 million" is what the source means.
    if stated.modifier == .about, claimed.modifier != nil, claimed.modifier != .about {
      var plain = stated
      plain.modifier = nil
      return claim.contains(FigureRange(plain)) ? .agreesRounded : .lessPrecise
    }
    if claim.contains(evidence) {
      // "Hundreds" is too vague to bear out "up to 1,200".
      if let upper = stated.upper, stated.value > 0, upper / stated.value > 3, claimed.upper == nil {
        return .lessPrecise
      }
      return .agrees
    }
    if claim.isPoint, evidence.contains(claim), stated.modifier == .about || stated.modifier == .nearly {
      return .agreesRounded
    }
    // A writer who has "at least 12,000" before him says "12,000".
    if claim.isPoint, stated.upper == nil, touches(claim, evidence) { return .agreesRounded }
    if claim.isDisjoint(from: evidence) {
      // "12,000" is neither borne out nor refuted by "more than 12,000": the bound alone keeps them apart.
      if claim.isPoint, !evidence.isPoint,
        evidence.widened(by: claim.slack).contains(claim) || touches(claim, evidence)
      {
        return .lessPrecise
      }
      if claimed.modifier == .about || stated.modifier == .about || claimed.modifier == .nearly {
        return isNear(claim, evidence) ? .lessPrecise : .differs
      }
      return .differs
    }
    if claimed.modifier == .about, evidence.isPoint, claim.widened(by: evidence.slack).contains(evidence) {
      return .agreesRounded
    }
    return .lessPrecise
  }

  private static func relation(
    ofPoint claim: FigureRange, to evidence: FigureRange, _ claimed: Quantity, _ stated: Quantity
  ) -> FigureRelation {
    guard let a = claim.lower, let b = evidence.lower else { return .lessPrecise }
    if a == b { return .agrees }
    let distance = abs(a - b)
    if distance <= claim.slack { return .agrees }
    // The source may be the one that rounded; a conversion rounds on both sides.
    let converted = claimed.unit.code != stated.unit.code
    if distance <= evidence.slack || converted && distance <= claim.slack + evidence.slack {
      return .agreesRounded
    }
    if converted, distance * 100 <= abs(b) { return .agreesRounded }
    return .differs
  }

  /// Two figures with one bound word: "more than 3 million" says another thing than "more than 2 million",
  /// though the one might follow from the other.
  private static func relation(
    ofBound claim: FigureRange, to evidence: FigureRange, _ claimed: Quantity, _ stated: Quantity
  ) -> FigureRelation {
    let a = claimed.unit.baseValue(of: claimed.value)
    let b = stated.unit.baseValue(of: stated.value)
    if a == b { return .agrees }
    guard abs(a - b) * 10 <= max(abs(a), abs(b)) else { return .differs }
    return claim.contains(evidence) || claimed.modifier == .about ? .agreesRounded : .lessPrecise
  }

  private static func touches(_ a: FigureRange, _ b: FigureRange) -> Bool {
    a.upper != nil && a.upper == b.lower || a.lower != nil && a.lower == b.upper
  }

  /// Whether a hedged figure is missed by less than a tenth of its size.
  private static func isNear(_ a: FigureRange, _ b: FigureRange) -> Bool {
    func gap(_ low: Decimal?, _ high: Decimal?) -> Bool {
      guard let low, let high, high > low else { return false }
      return (high - low) * 10 <= max(abs(low), abs(high))
    }
    return gap(a.upper, b.lower) || gap(b.upper, a.lower)
  }
}

/// Gate 8: dates and periods as intervals of days.
enum DateComparison {
  static func relation(
    of claimed: AssayModel.DateInterval, _ claimBound: Figure.DateBound, to stated: AssayModel.DateInterval,
    _ statedBound: Figure.DateBound
  ) -> FigureRelation {
    if claimBound == statedBound || claimBound == .none && statedBound == .none {
      if claimed.contains(stated) { return .agrees }
      return stated.overlaps(claimed) ? .lessPrecise : .differs
    }
    let claim = days(claimed, claimBound)
    let evidence = days(stated, statedBound)
    if claim.lowerBound <= evidence.lowerBound, evidence.upperBound <= claim.upperBound { return .agrees }
    return claim.overlaps(evidence) ? .lessPrecise : .differs
  }

  private static func days(_ interval: AssayModel.DateInterval, _ bound: Figure.DateBound) -> ClosedRange<Int> {
    let first = interval.first.dayNumber
    let last = interval.last.dayNumber
    switch bound {
    case .none: return first...last
    case .before: return Int.min...first - 1
    case .after: return last + 1...Int.max
    case .until: return Int.min...last
    case .since: return first...Int.max
    }
  }
}
