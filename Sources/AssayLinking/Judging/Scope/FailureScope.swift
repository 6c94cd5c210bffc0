import AssayModel
import AssayText

/// "The talks failed", "the crew found nothing": a claim whose own words deny is borne out only by a source with the
/// same words, denied as often.
///
/// Such words carry no content of their own and may stand at the end, where nothing that they deny follows them.
enum FailureScope {
  static func objection(to scope: Scope) -> Objection? {
    let claims = scope.claim.document.tokens
    let sources = scope.evidence.document.tokens
    guard let token = scope.claim.tokens.first(where: { denials.value(of: claims[$0], in: claims.text) != 0 }) else {
      return nil
    }
    let kind = denials.value(of: claims[token], in: claims.text)
    let isFound = scope.sentence.contains { denials.value(of: sources[$0], in: sources.text) == kind }
    // With the word on both sides, only how often it is denied can make the two differ.
    if isFound, !scope.isSupport || isNegated(scope.claim.tokens, claims) == isNegated(scope.sentence, sources) {
      return nil
    }
    return Objection(
      reason: .propertyDiffers, explanation: "The source does not say “\(claims.string(token))” as the claim does.")
  }

  private static func isNegated(_ tokens: Range<Int>, _ list: TokenList) -> Bool {
    tokens.count { negations.contains(list[$0], in: list.text) } % 2 == 1
  }

  /// One value for the forms of a word.
  private static let denials = Lexicon([
    (1, "fail fails failed failing"), (2, "lack lacks lacked lacking"), (4, "unable"), (8, "nobody"), (16, "nothing"),
    (32, "none"), (64, "neither"),
  ])

  private static let negations = Lexicon([
    (
      1,
      """
      not no never cannot can't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't couldn't hasn't haven't hadn't
      """
    )
  ])
}
