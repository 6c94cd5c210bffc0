import AssayModel
import AssayText

/// "All members" are not "three members", "most" is not "some", and "for" is not "against".
enum QuantifierScope {
  static func objection(to scope: Scope) -> Objection? {
    let claim = scope.claim
    let evidence = scope.evidence
    let own = sides(in: claim, claim.tokens)
    let theirs = sides(in: evidence, scope.sentence)
    if own != theirs {
      return Objection(reason: .propertyDiffers, explanation: "Only one of the two speaks of “against”.")
    }
    guard scope.claim.figures.allSatisfy({ $0.date != nil || $0.carriesLittle }) else { return nil }
    guard let first = quantifier(in: claim, claim.tokens) else { return nil }
    let second = quantifier(in: evidence, scope.sentence)
    guard first != second else { return nil }
    return Objection(
      reason: .propertyDiffers, explanation: "The claim speaks of “\(first)”; the source does not say so.")
  }

  /// Whether somebody is against something.
  private static func sides(in statement: Statement, _ tokens: Range<Int>) -> Bool {
    // "285 hectares, against 228 in 2019" compares.
    tokens.contains { token in
      statement.document.tokens.matches(token, "against")
        && !statement.figures.contains { (token + 1...token + 2).contains($0.tokens.lowerBound) }
    }
  }

  /// The first word that says how many, where it stands before a noun: "most pupils", not "most popular".
  private static func quantifier(in statement: Statement, _ tokens: Range<Int>) -> String? {
    let list = statement.document.tokens
    for token in tokens where quantifiers.contains(list[token], in: statement.document.text) {
      guard token == tokens.lowerBound || list.matches(token - 1, ",") || isMost(list, token) else { continue }
      return same[list.lowercased(token)] ?? list.lowercased(token)
    }
    return nil
  }

  private static func isMost(_ list: TokenList, _ token: Int) -> Bool {
    !list.matches(token, "most") && !list.matches(token, "only")
  }

  private static let quantifiers = Lexicon([(1, "all every most only some few nobody none majority half")])
  private static let same = ["every": "all", "nobody": "none"]
}
