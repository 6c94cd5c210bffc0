import AssayModel
import AssayText

/// "Brandt's car was stolen" says nothing of what Brandt stole, and what his wife did not do he may have done.
enum OwnerScope {
  static func objection(to scope: Scope) -> Objection? {
    let sources = scope.evidence.document.tokens
    let claims = scope.claim.document.tokens
    for index in scope.claim.words.indices where scope.claim.words[index].weight >= 1 {
      let own = scope.claim.words[index].token
      let places = scope.words.meetings.lazy.filter { $0.claim == index }.map {
        scope.evidence.words[$0.evidence].token
      }
      .filter(scope.sentence.contains)
      guard let first = places.first, places.allSatisfy({ isOwner($0, sources) }), !isOwner(own, claims),
        !followsPreposition(own, claims)
      else { continue }
      // "Elbrin mayor Anna Berg", "Elbrin's mayor".
      let next = own + 1
      let isModifier =
        scope.claim.tokens.contains(next) && sources.indices.contains(first + 2)
        && claims.lowercased(next) == sources.lowercased(first + 2)
      if isModifier { continue }
      return Objection(
        reason: .subjectDiffers, explanation: "The source speaks of what is \(sources.string(first))'s.")
    }
    return nil
  }

  private static func isOwner(_ token: Int, _ list: TokenList) -> Bool {
    list.indices.contains(token + 1) && list[token + 1].kind == .possessive
  }

  /// "The mayor of Elbrin": no verb and no other noun in between.
  private static func followsPreposition(_ token: Int, _ list: TokenList) -> Bool {
    var place = token - 1
    while place >= max(token - 5, 0), list[place].isCapitalised || AdditionWords.isDeterminer(place, list) {
      if place == 0 { return false }
      place -= 1
    }
    return PrepositionBook.isPreposition(place, in: list)
  }
}
