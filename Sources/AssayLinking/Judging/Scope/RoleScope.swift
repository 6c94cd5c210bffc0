import AssayModel
import AssayText

/// "The strike caused the shortage" is not "the shortage caused the strike".
enum RoleScope {
  static func objection(to scope: Scope) -> Objection? {
    let claim = scope.claim
    let evidence = scope.evidence
    let meetings = scope.words.meetings.filter { scope.sentence.contains(evidence.words[$0.evidence].token) }
    for meeting in meetings
    where meeting.strength == 1 && isDirected(claim.words[meeting.claim].stem, scope) {
      let verb = claim.words[meeting.claim].token
      let other = evidence.words[meeting.evidence].token
      let isPresent = scope.rigour == .searched && isPresentVerb(verb, in: claim) && isPresentVerb(other, in: evidence)
      let isPast =
        scope.rigour == .searched
        && VerbForm.isPast(verb, in: claim.document.tokens) && VerbForm.isPast(other, in: evidence.document.tokens)
      guard isPresent || isPast || isVerb(verb, in: claim) && isVerb(other, in: evidence) else { continue }
      if scope.rigour == .searched, voice(of: verb, in: claim) == .passive, voice(of: other, in: evidence) == .active,
        hasObject(other, in: evidence),
        meetings.contains(where: { meeting in
          claim.words[meeting.claim].token < verb && claim.words[meeting.claim].weight >= 1
            && evidence.words[meeting.evidence].token < other
        })
      {
        return Objection(
          reason: .propertyDiffers, explanation: "In the source the claim's subject does it to somebody else.")
      }
      if scope.rigour == .searched, voice(of: verb, in: claim) == .active, voice(of: other, in: evidence) == .passive,
        isUndergoing(around: verb, other, meetings, claim, evidence)
      {
        return Objection(
          reason: .propertyDiffers, explanation: "In the source it was done, but not by the claim's subject.")
      }
      guard let isSwapped = isSwapped(around: verb, other, meetings, claim, evidence) else { continue }
      let one = voice(of: verb, in: claim)
      let another = voice(of: other, in: evidence)
      // "31 wounded" may well be passive: only an agent after "by" shows that who acts has stayed in front.
      let differs =
        isSwapped
        ? one == another : one == .passiveByAgent && another == .active || one == .active && another == .passiveByAgent
      if differs {
        return Objection(
          reason: .propertyDiffers, explanation: "The source has it the other way round: who did what to whom differs.")
      }
    }
    for pivot in claim.tokens where isPivot(pivot, in: claim) && pivot > claim.tokens.lowerBound {
      let list = evidence.document.tokens
      let key = claim.document.tokens[pivot].key
      guard
        let other = scope.sentence.first(where: { list[$0].key == key && isPivot($0, in: evidence) }),
        other > scope.sentence.lowerBound, isSwapped(around: pivot, other, meetings, claim, evidence) == true
      else { continue }
      return Objection(
        reason: .propertyDiffers, explanation: "The source has it the other way round.")
    }
    if let from = route(claim, claim.tokens), let other = route(evidence, scope.sentence),
      from.start == other.end, from.end == other.start
    {
      return Objection(reason: .propertyDiffers, explanation: "The source speaks of the other direction.")
    }
    return nil
  }

  /// Of a passage that a search found, any verb has a subject and an object but for those that say the same of both.
  private static func isDirected(_ stem: WordBook.Stem, _ scope: Scope) -> Bool {
    directed.contains(stem) || scope.rigour == .searched && !mutual.contains(stem)
  }

  private static let mutual = WordBook.shared.stems(
    of: "marry wed meet join link connect merge divorce date border face play draw tie fight share agree differ unite")

  /// Whether the words on both sides of the verb have changed places; `nil` when that cannot be told.
  private static func isSwapped(
    around verb: Int, _ other: Int, _ meetings: [WordAlignment.Meeting], _ claim: Statement, _ evidence: Statement
  ) -> Bool? {
    // For each side of the verb in the claim: has a word stayed, has one crossed?
    var stayed = (before: false, after: false)
    var crossed = (before: false, after: false)
    for index in claim.words.indices where claim.words[index].weight >= 1 && claim.words[index].token != verb {
      let places = meetings.lazy.filter { $0.claim == index }.map { evidence.words[$0.evidence].token }
      let isBefore = claim.words[index].token < verb
      guard let first = places.first, first != other, places.allSatisfy({ ($0 < other) == (first < other) }) else {
        continue
      }
      switch (isBefore, first < other) {
      case (true, true): stayed.before = true
      case (false, false): stayed.after = true
      case (true, false): crossed.before = true
      case (false, true): crossed.after = true
      }
    }
    if crossed.before, crossed.after, !stayed.before || !stayed.after { return true }
    if stayed.before, stayed.after, !crossed.before, !crossed.after { return false }
    return nil
  }

  /// "A police dog was shot" for "police shot a dog": subject and object both stand before a passive that names no agent.
  private static func isUndergoing(
    around verb: Int, _ other: Int, _ meetings: [WordAlignment.Meeting], _ claim: Statement, _ evidence: Statement
  ) -> Bool {
    func stands(_ index: Int) -> Bool {
      meetings.contains { $0.claim == index && evidence.words[$0.evidence].token < other }
        && !meetings.contains { $0.claim == index && evidence.words[$0.evidence].token > other }
    }
    let list = claim.document.tokens
    let content = claim.words.indices.filter { claim.words[$0].weight >= 1 && claim.words[$0].token != verb }
    let object = content.first { claim.words[$0].token > verb }
    guard let object, stands(object), hasDirectObject(verb, claim.words[object].token, list) else { return false }
    return content.contains { claim.words[$0].token < verb && stands($0) }
  }

  private static func hasDirectObject(_ verb: Int, _ object: Int, _ list: TokenList) -> Bool {
    !(verb + 1..<max(object, verb + 1)).contains { PrepositionBook.isPreposition($0, in: list) }
  }

  /// Words whose two sides cannot change places: "larger than", "because", "north of".
  private static func isPivot(_ token: Int, in statement: Statement) -> Bool {
    let list = statement.document.tokens
    if list.matches(token, "than") { return !statement.figures.contains { $0.tokens.lowerBound == token + 1 } }
    if list.matches(token, "because") { return true }
    return token > 0 && list.matches(token, "of") && directions.contains(list[token - 1], in: statement.document.text)
  }

  private static let directions = Lexicon([(1, "north south east west northeast northwest southeast southwest ahead")])

  private enum Voice {
    case active, passive, passiveByAgent
  }

  /// Passive after a form of "be", by an agent when "by" follows: "was caused by", "had been bought", "led by".
  private static func voice(of verb: Int, in statement: Statement) -> Voice {
    let list = statement.document.tokens
    let isPassive = (max(verb - 2, statement.tokens.lowerBound)..<verb).contains {
      beForms.contains(list[$0], in: statement.document.text)
    }
    for token in verb + 1..<max(min(verb + (isPassive ? 5 : 2), statement.tokens.upperBound - 1), verb + 1)
    where list.matches(token, "by") && list[token + 1].kind != .number { return .passiveByAgent }
    return isPassive ? .passive : .active
  }

  /// Whether a thing or person follows the verb: "shot two men", but not "closed in May".
  private static func hasObject(_ verb: Int, in statement: Statement) -> Bool {
    let list = statement.document.tokens
    let next = verb + 1
    guard statement.tokens.contains(next), !PrepositionBook.isPreposition(next, in: list) else { return false }
    let isTime = statement.document.times(in: list[next].span).contains { $0.tokens.contains(next) }
    return !isTime
      && (AdditionWords.isDeterminer(next, list) || list[next].isCapitalised
        || statement.figures.contains { $0.date == nil && $0.tokens.contains(next) })
  }

  private static let beForms = Lexicon([(1, "is are was were be been being")])

  /// Whether a word is a past form, which is no noun: "caused", "beat", "led".
  private static func isVerb(_ token: Int, in statement: Statement) -> Bool {
    let word = statement.document.tokens.lowercased(token)
    return word.hasSuffix("ed") || pasts.contains(statement.document.tokens[token], in: statement.document.text)
  }

  /// "Owes" after its subject, not "the exports".
  private static func isPresentVerb(_ token: Int, in statement: Statement) -> Bool {
    let list = statement.document.tokens
    let word = list.lowercased(token)
    return token > statement.tokens.lowerBound && word.hasSuffix("s") && !word.hasSuffix("ss")
      && !list[token].isCapitalised && !AdditionWords.isDeterminer(token - 1, list)
      && !PrepositionBook.isPreposition(token - 1, in: list)
  }

  private static let pasts = Lexicon([
    (
      1,
      """
      led drove beat beats overcame overtook outsold outdid bought sold paid lent gave sent shot struck overthrew
      taught fed ate told bit beaten overthrown overtaken overcome hit hurt left outbid cut upset shaken taken given
      driven stolen bitten eaten chosen hidden torn thrown withdrawn written drawn broken seen known shown held built
      found caught fought brought met won lost heard swept sought
      """
    )
  ])

  /// The names in "from A to B".
  private static func route(_ statement: Statement, _ tokens: Range<Int>) -> (start: [String], end: [String])? {
    let list = statement.document.tokens
    for index in tokens where list.matches(index, "from") {
      let start = names(from: index + 1, in: list, before: tokens.upperBound)
      let middle = index + 1 + start.count
      guard !start.isEmpty, list.matches(middle, "to") else { continue }
      let end = names(from: middle + 1, in: list, before: tokens.upperBound)
      if !end.isEmpty, start != end { return (start, end) }
    }
    return nil
  }

  private static func names(from first: Int, in list: TokenList, before end: Int) -> [String] {
    var names: [String] = []
    var index = first
    while index < min(end, first + 4), list[index].isCapitalised {
      names.append(list.lowercased(index))
      index += 1
    }
    return names
  }

  /// Verbs whose subject and object cannot change places.
  private static let directed = WordBook.shared.stems(
    of: """
      cause trigger spark prompt provoke lead produce create generate prevent stop force drive inspire influence
      beat defeat overcome overtake outnumber outsell exceed exceeded surpass precede follow succeeded replace overthrow
      buy purchase acquire sell own supply fund finance sponsor pay lend owe give donate export import send ship
      attack invade bomb conquer occupy kill murder shoot stab injure wound rescue save strike chase bite bit infect
      sue sued accuse criticise criticize blame condemn praise thank warn threaten ask tell urge order ban fine charge
      arrest convict sentence elect appoint hire dismiss sack employ train teach coach advise represent
      """)
}
