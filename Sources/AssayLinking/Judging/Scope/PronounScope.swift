import AssayModel
import AssayText

/// "She beat Clara Holm": who she is has to be plain from the sentence before, or the title; all else that the claim says
/// has to stand in the pronoun's own sentence.
enum PronounScope {
  static func objection(to scope: Scope) -> Objection? {
    let context = ClaimContext(scope.claim)
    if scope.isSupport, context.isTold, startsWithPronoun(scope.claim) {
      let stated = scope.evidence.words.map(\.stem) + Heading.words(of: scope.passage).map(\.stem)
      if !context.isShared(by: Set(stated)) {
        return Objection(
          reason: .subjectDiffers, explanation: "The source does not name what the claim's pronoun means.")
      }
    }
    guard let own = scope.judgedSentence, let first = own.first else { return nil }
    let list = scope.evidence.document.tokens
    let person = pronouns.value(of: list[first], in: list.text)
    guard person != 0 else { return nil }
    // The same long sentence, pronoun and all.
    if scope.isVerbatim, scope.claim.tokens.first.map({ scope.claim.document.tokens[$0].key }) == list[first].key {
      return nil
    }
    let within = scope.words.meetings.filter { own.contains(scope.evidence.words[$0.evidence].token) }
    let here = Set(within.map(\.claim))
    let elsewhere = Set(scope.words.meetings.map(\.claim))
    let carried = scope.claim.words.indices.filter { index in
      !here.contains(index) && (scope.claim.words[index].weight >= 1 || elsewhere.contains(index))
    }
    let stated = here.filter { scope.claim.words[$0].weight >= 1 }
    let hasFigure = scope.pairs.contains { own.contains($0.evidence.tokens.lowerBound) }
    guard let first = carried.first, let last = carried.last,
      !stated.isEmpty || !within.isEmpty || hasFigure && scope.isSupport
    else { return unclear }
    // The claim's time is that of the pronoun's sentence.
    let claims = scope.claim.document.tokens
    let keys = Set(own.map { list[$0].key })
    let isTimed = scope.claimTimes.allSatisfy { time in
      time.tokens.allSatisfy { claims[$0].kind != .word || claims[$0].length < 3 || keys.contains(claims[$0].key) }
    }
    if scope.isSupport, !isTimed { return unclear }
    // The pronoun may stand for the claim's subject, and for nothing else of it.
    if let begin = stated.min(), last > begin, person & Person.owner == 0 { return unclear }
    let isOneThing = !stated.contains { $0 > first && $0 < last }
    if !isOneThing || !isSubjectBefore(own.lowerBound, carried, person, scope) { return unclear }
    return nil
  }

  private static func startsWithPronoun(_ claim: Statement) -> Bool {
    let list = claim.document.tokens
    return claim.tokens.prefix(3).contains { pronouns.contains(list[$0], in: list.text) }
  }

  private static let unclear = Objection(
    reason: .subjectDiffers, explanation: "It is not plain whom the source's pronoun means.")

  /// Whether the sentence before begins with what the pronoun has to mean and names nobody else whom it could.
  private static func isSubjectBefore(_ start: Int, _ carried: [Int], _ person: UInt32, _ scope: Scope) -> Bool {
    let document = scope.passage.annotated
    guard let sentence = document.sentences.lastIndex(where: { $0.tokens.upperBound <= start }) else {
      // The passage begins with it: the title says whom.
      return true
    }
    let before = document.sentences[sentence].tokens
    let wanted = Set(carried.map { scope.claim.words[$0].stem })
    let words = scope.evidence.words.filter { before.contains($0.token) }
    let others = document.names(in: document.tokens.span(before)).filter { name in
      !words.contains { name.tokens.contains($0.token) && wanted.contains($0.stem) }
    }
    let couldBeMeant = others.contains { name in
      person & Person.human != 0
        ? name.kind == .person || name.kind == .other : name.kind != .person && name.kind != .place
    }
    if couldBeMeant { return false }
    guard let place = words.first(where: { wanted.contains($0.stem) })?.token else {
      return carried.allSatisfy(scope.words.inHeading.contains)
    }
    let list = document.tokens
    let comma = before.first { list.isMark($0, ",") } ?? before.lowerBound
    let start = comma < place ? comma + 1 : before.lowerBound
    guard place - start <= 3 else { return false }
    // "The new bridge", "the women's race": to contradict, it has to be the very same.
    if !scope.isSupport {
      let joins = before.contains {
        list.isMark($0, ",") && (list.matches($0 + 1, "and") || list.matches($0 + 1, "but"))
      }
      if joins || !(start..<place).allSatisfy({ AdditionWords.isDeterminer($0, list) }) { return false }
    }
    // All of it is the subject: no verb stands before or between.
    let places = carried.map { index in
      words.first { $0.stem == scope.claim.words[index].stem }?.token ?? place
    }
    guard let end = places.max(), list[min(end + 1, list.count - 1)].kind != .possessive else { return false }
    return !(before.lowerBound...max(end, before.lowerBound)).contains {
      VerbForm.isAuxiliary($0, in: list) || $0 > before.lowerBound && VerbForm.isPast($0, in: list)
    }
  }

  private enum Person {
    static let human: UInt32 = 1
    static let thing: UInt32 = 2
    static let owner: UInt32 = 4
  }

  private static let pronouns = Lexicon([
    (Person.human, "he she"), (Person.human | Person.owner, "his her"), (Person.thing, "it they these this"),
    (Person.thing | Person.owner, "its their"),
  ])
}
