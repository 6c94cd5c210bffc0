public import AssayModel

extension RuleSettings {
  /// The findings without those on two figures that are as near to each other as the desk tolerates.
  ///
  /// - Parameter path: The document's absolute path.
  public func tolerated(_ findings: [Finding], in document: AnnotatedDocument, at path: String) -> [Finding] {
    var shares: [Quantity.Kind: Double] = [:]
    for scope in scopes where scope.applies(to: path) { shares.merge(scope.tolerances) { $1 } }
    if shares.isEmpty { return findings }
    return findings.filter { finding in
      guard finding.family == "quantity-conflict", let (first, second) = Self.figures(of: finding, in: document),
        let share = shares[first.kind], first.kind == second.kind, first.unit.isConvertible(to: second.unit)
      else { return true }
      let (a, b) = (first.baseNumber, second.baseNumber)
      return abs(a - b) > max(abs(a), abs(b)) * share
    }
  }

  /// The two figures that a finding compares: both in its span, or one there and one in what it relates to.
  private static func figures(of finding: Finding, in document: AnnotatedDocument) -> (Quantity, Quantity)? {
    let own = document.quantities(in: finding.span)
    if own.count == 2, let first = own.first, let second = own.last { return (first, second) }
    guard own.count == 1, let first = own.first, let related = finding.related.first else { return nil }
    let others = document.quantities(in: related)
    return others.count == 1 ? others.first.map { ($0, first) } : nil
  }
}
