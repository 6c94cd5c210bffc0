import AssayModel
import AssayText

/// Each word stands to its clause as it does in the claim: "after the match" is not "the match", "bought from the
/// mill" not "the mill bought", and "rose to 4 per cent" not "rose 4 per cent".
enum RelationScope {
  static func objection(to scope: Scope) -> Objection? {
    guard scope.isSupport, scope.passage.passage.kind != "table-row", scope.passage.passage.kind != "fact" else {
      return nil
    }
    // A claim that two sentences bear out in parts stands in neither as a whole.
    return step(scope) ?? (scope.judgedSentence == nil ? nil : governor(scope))
  }

  /// "To 4 per cent" is where a change ends, "by 4 per cent" how large it is.
  private static func step(_ scope: Scope) -> Objection? {
    for pair in scope.pairs where pair.claim.date == nil {
      guard let own = change(before: pair.claim.tokens.lowerBound, in: scope.claim),
        let other = change(before: pair.evidence.tokens.lowerBound, in: scope.evidence), own != other
      else { continue }
      return Objection(
        reason: .propertyDiffers, explanation: "One of the two figures is a change, the other what it led to.")
    }
    return nil
  }

  private enum Change {
    case size, outcome
  }

  private static func change(before figure: Int, in statement: Statement) -> Change? {
    let list = statement.document.tokens
    var token = figure - 1
    while list.indices.contains(token), bounds.contains(list[token], in: list.text) { token -= 1 }
    if list.matches(token, "to") { return .outcome }
    if list.matches(token, "by") { return .size }
    let verb = statement.words.first { $0.token == token }
    return verb.map { movements.contains($0.stem) } == true ? .size : nil
  }

  private static let bounds = Lexicon([(1, "about around some nearly almost roughly over under an a just only")])

  private static let movements = WordBook.shared.stems(
    of: "rise fall grow drop climb increase decrease decline slip jump soar plunge shrink gain lose dip tumble surge")

  private static func governor(_ scope: Scope) -> Objection? {
    let meetings = Dictionary(grouping: scope.words.meetings, by: \.claim)
    let claims = scope.claim.document.tokens
    for (index, word) in scope.claim.words.enumerated() where word.weight >= 1 {
      if claims[word.token].length > 5, claims.lowercased(word.token).hasSuffix("ly") { continue }
      let places = (meetings[index] ?? []).map { scope.evidence.words[$0.evidence].token }
        .filter(scope.sentence.contains)
      guard let first = places.first else { continue }
      let own = relation(of: word.token, in: scope.claim)
      if places.contains(where: { agrees(own, relation(of: $0, in: scope.evidence), word.token, $0, scope) }) {
        continue
      }
      return Objection(
        reason: .propertyDiffers,
        explanation: "In the source “\(scope.evidence.document.tokens.string(first))” stands in another place.")
    }
    return nil
  }

  /// The preposition that a word hangs on, by its token; `nil` for a subject, an object or a verb.
  private static func relation(of word: Int, in statement: Statement) -> Int? {
    let list = statement.document.tokens
    let target = list[word]
    if VerbForm.isPast(word, in: list) {
      let isAdverb = list.matches(word - 1, "since") || list.matches(word - 1, "before")
      return isAdverb ? nil : governing(word - 1, in: list)
    }
    var token = word - 1
    var passed = 0
    while token >= 0, word - token < 9 {
      if statement.figures.contains(where: { $0.date == nil && $0.tokens.contains(token) }) { return nil }
      if PrepositionBook.isPreposition(token, in: list) {
        // "The town of Norvik" is Norvik.
        if list.matches(token, "of"), token > 0, wholes.contains(list[token - 1], in: list.text) {
          token -= 2
          continue
        }
        return governing(token, in: list)
      }
      let here = list[token]
      switch here.kind {
      case .possessive: break
      case .punctuation where list.isMark(token, "-"): break
      case .word:
        if VerbForm.isAuxiliary(token, in: list) || VerbForm.isPast(token, in: list) { return nil }
        if here.isCapitalised {
          if !target.isCapitalised, list[token + 1].kind != .possessive { return nil }
        } else if !determiners.contains(here, in: list.text) {
          passed += 1
          if passed > 3 { return nil }
        }
      default: return nil
      }
      token -= 1
    }
    return nil
  }

  /// The preposition at a token, but for "failed to".
  private static func governing(_ token: Int, in list: TokenList) -> Int? {
    guard PrepositionBook.isPreposition(token, in: list) else { return nil }
    let isDenied =
      list.matches(token, "to")
      && (list.matches(token - 1, "failed") || list.matches(token - 1, "fails") || list.matches(token - 1, "fail"))
    return isDenied ? nil : token
  }

  private static func agrees(_ own: Int?, _ other: Int?, _ word: Int, _ place: Int, _ scope: Scope) -> Bool {
    let claims = scope.claim.document.tokens
    let sources = scope.evidence.document.tokens
    let one = own.map { PrepositionBook.sense(of: $0, in: claims) }
    let another = other.map { PrepositionBook.sense(of: $0, in: sources) }
    if one == another || one ?? another == PrepositionBook.from && isDistance(scope) { return true }
    switch (one, another) {
    case (PrepositionBook.by?, nil): return true
    case (nil, PrepositionBook.by?):
      // Who acts stands first in an active claim: "Orland supplies the firm".
      return !(scope.claim.tokens.lowerBound..<word).contains { token in
        VerbForm.isPast(token, in: claims)
          || !claims[token].isCapitalised && !VerbForm.isAuxiliary(token, in: claims)
            && !AdditionWords.isDeterminer(token, claims) && claims.lowercased(token).hasSuffix("s")
      }
    case (PrepositionBook.role?, nil), (nil, PrepositionBook.role?): return true
    case (PrepositionBook.of?, PrepositionBook.place?), (PrepositionBook.place?, PrepositionBook.of?): return true
    case (PrepositionBook.of?, nil): return isAttribute(place, sources, scope)
    case (PrepositionBook.place?, nil): return isAttribute(place, sources, scope) || has(place, sources)
    case (nil, PrepositionBook.to?):
      // "Is to leave" will leave.
      return VerbForm.isAuxiliary((other ?? 0) - 1, in: sources) && claims.matches(word - 1, "will")
    case (nil, PrepositionBook.of?): return isAttribute(word, claims, scope)
    case (nil, PrepositionBook.place?):
      return isAttribute(word, claims, scope) || scope.sentence.contains { sources.matches($0, "there") }
    default: return false
    }
  }

  /// "Norvik is 40 kilometres from Elbrin" holds the other way round, too.
  private static func isDistance(_ scope: Scope) -> Bool {
    scope.pairs.contains { pair in
      pair.claim.quantity?.unit.dimension == .length
        && scope.evidence.document.tokens.matches(pair.evidence.tokens.upperBound, "from")
        && scope.claim.document.tokens.matches(pair.claim.tokens.upperBound, "from")
    }
  }

  /// "Norvik has two hospitals": there are two in it.
  private static func has(_ token: Int, _ list: TokenList) -> Bool {
    var next = token + 1
    while list.indices.contains(next), list[next].isCapitalised { next += 1 }
    return list.matches(next, "has") || list.matches(next, "have") || list.matches(next, "had")
  }

  /// "Norvik's unemployment", "the Norvik hospital": what other writers put after "of" or "in".
  private static func isAttribute(_ token: Int, _ list: TokenList, _ scope: Scope) -> Bool {
    guard list.indices.contains(token + 1) else { return false }
    if list[token + 1].kind == .possessive { return true }
    return list[token + 1].kind == .word && !PrepositionBook.isPreposition(token + 1, in: list)
      && !VerbForm.isAuxiliary(token + 1, in: list) && !VerbForm.isPast(token + 1, in: list)
  }

  private static let determiners = Lexicon([
    (1, "a an the this that these those its his her their our my your some any each every all no both and or")
  ])

  /// What stands before "of" and is the very thing, or all of it.
  private static let wholes = Lexicon([
    (1, "town city village state province region republic kingdom island county district river port total group")
  ])
}
