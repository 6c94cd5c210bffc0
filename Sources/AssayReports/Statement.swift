import AssayModel
import AssayText

/// The claims that the same words make, when one verdict holds for all of them: a reader sees one statement there.
struct Statement {
  /// In the order of the document; one at least.
  private(set) var claims: [Claim]
  let verdict: Verdict?

  /// Whether another claim belongs to the statement.
  private func holds(_ claim: Claim, _ verdict: Verdict?) -> Bool {
    claims[0].span == claim.span && self.verdict?.value == verdict?.value && self.verdict?.reason == verdict?.reason
      && self.verdict?.explanation == verdict?.explanation
  }

  /// The statements of a document in the order of the text.
  static func all(of verified: VerifiedDocument) -> [Statement] {
    let claims = verified.annotated.claims
    let order = claims.indices.sorted { a, b in
      let (one, other) = (claims[a].span, claims[b].span)
      if one.start != other.start { return one.start < other.start }
      return one.end != other.end ? one.end > other.end : a < b
    }
    var statements: [Statement] = []
    for place in order {
      let verdict = verified.verdicts.indices.contains(place) ? verified.verdicts[place] : nil
      if let last = statements.indices.last, statements[last].holds(claims[place], verdict) {
        statements[last].claims.append(claims[place])
      } else {
        statements.append(Statement(claims: [claims[place]], verdict: verdict))
      }
    }
    return statements
  }

  /// "62 claims", or "50 statements (62 claims)" where some words make several claims.
  static func counted(_ statements: Int, claims: Int) -> String {
    statements == claims
      ? Words.count(claims, "claim") : "\(Words.count(statements, "statement")) (\(Words.count(claims, "claim")))"
  }
}
