import AssayText

/// Words that a search takes for one another, and that yet name two kinds of thing: a clinic is no hospital, and who
/// was nominated was not appointed.
enum KindScope {
  static func objection(to scope: Scope) -> Objection? {
    guard scope.isSupport else { return nil }
    for (index, word) in scope.claim.words.enumerated() where word.weight >= 1 {
      let others = scope.words.meetings.filter {
        $0.claim == index && scope.sentence.contains(scope.evidence.words[$0.evidence].token)
      }.map { scope.evidence.words[$0.evidence] }
      guard let first = others.first,
        others.allSatisfy({ other in kinds.contains { $0.contains(word.stem) && $0.contains(other.stem) } }),
        !others.contains(where: { $0.stem == word.stem })
      else { continue }
      return Objection(
        reason: .propertyDiffers,
        explanation: "The claim says “\(scope.claim.document.tokens.string(word.token))”, "
          + "the source “\(scope.evidence.document.tokens.string(first.token))”.")
    }
    return nil
  }

  /// Each line holds words of which a thing is only one.
  private static let kinds: [Set<WordBook.Stem>] = table.map { WordBook.shared.stems(of: $0) }

  private static let table: [StaticString] = [
    "hospital clinic", "church cathedral chapel", "kill murder slay assassinate", "nominate appoint name",
    "son daughter child kid", "brother sister sibling", "father mother parent", "husband wife marry",
    "actor actress cast star", "king queen emperor ruler", "city town village hamlet municipality", "book novel",
    "car vehicle", "girl woman", "general officer commander", "endorse approve ratify", "cancer tumor tumour carcinoma",
    "near close", "first early initial", "teacher professor", "musician singer", "deny refuse",
    "series show", "graduate degree", "elect vote", "war battle conflict", "army soldier troop",
    "attack raid assault", "record album", "say claim", "uprising revolt rebellion",
    "abandon cancel scrap", "replace succeed", "study teach educate",
  ]
}
