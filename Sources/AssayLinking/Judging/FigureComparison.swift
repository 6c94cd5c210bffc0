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
    case (.quantity(let a), .quantity(let b)): relation(of: a, to: b)
    case (.date(let a), .date(let b)): relation(of: a, to: b)
    default: .lessPrecise
    }
  }

  static func relation(of claimed: Quantity, to stated: Quantity) -> FigureRelation {
    // A quantity that goes up is not one that goes down.
    if let one = claimed.change, let other = stated.change, one != other { return .differs }
    let claim = FigureRange(claimed)
    let evidence = FigureRange(stated)
    if claim.isPoint, evidence.isPoint { return relation(ofPoint: claim, to: evidence, claimed, stated) }
    if claim.contains(evidence) { return .agrees }
    if claim.isPoint, evidence.contains(claim), stated.modifier == .about || stated.modifier == .nearly {
      return .agreesRounded
    }
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

  static func relation(of claimed: AssayModel.DateInterval, to stated: AssayModel.DateInterval)
    -> FigureRelation
  {
    if claimed.contains(stated) { return .agrees }
    if stated.contains(claimed) || stated.overlaps(claimed) { return .lessPrecise }
    return .differs
  }
}
