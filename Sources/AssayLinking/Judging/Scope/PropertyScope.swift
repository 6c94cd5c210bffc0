import AssayModel
import AssayText

/// The property gate in its strict form: what the figure is a figure of must be said on both sides.
///
/// A shared figure says little by itself: "raised the tax by 4 per cent" is not "cut the tax by 4 per cent", and
/// "salmon rose to 700" does not refute what is said of trout.
enum PropertyScope {
  static func objection(to scope: Scope) -> Objection? {
    // The same digits with another unit are a slip, whatever else is said.
    if !scope.isSupport, let pair = scope.pairs.first, let one = pair.claim.quantity,
      let other = pair.evidence.quantity,
      one.value == other.value, one.unit != other.unit
    {
      return nil
    }
    if let objection = unmetClaim(scope) { return objection }
    return scope.isSupport
      ? looseBound(scope) ?? otherClause(scope) ?? listNeighbour(scope) ?? otherOwner(scope)
      : otherFigures(scope) ?? unmetSource(scope)
  }

  /// "In patients over 65" and "under 40": where more than one figure differs, the two speak of different things.
  private static func otherFigures(_ scope: Scope) -> Objection? {
    if scope.ruling.hasUnmetFigure {
      return Objection(
        reason: .propertyDiffers, explanation: "More than one figure differs: the source may mean another thing.")
    }
    // "At least 300" does not refute "at least 500".
    guard let pair = scope.pairs.first, let bound = pair.claim.quantity?.modifier, bound != .about, bound != .nearly,
      bound == pair.evidence.quantity?.modifier
    else { return nil }
    return Objection(reason: .lessPrecise, explanation: "Both give only a bound, and both may hold.")
  }

  /// "At least 40" or "fewer than 40" is not 40.
  private static func looseBound(_ scope: Scope) -> Objection? {
    let isLoose = scope.pairs.contains { pair in
      guard let claimed = pair.claim.quantity, let stated = pair.evidence.quantity, let bound = stated.modifier else {
        return false
      }
      return claimed.modifier == nil && bound != .about && bound != .nearly && claimed.value == stated.value
    }
    guard isLoose else { return nil }
    return Objection(reason: .lessPrecise, explanation: "The source gives only a bound for the figure.")
  }

  /// "… was founded in 1901, and its new wing opened in 1962": the figure's own clause has another subject.
  private static func otherClause(_ scope: Scope) -> Objection? {
    guard let figure = scope.pairs.first?.evidence else { return nil }
    let list = scope.evidence.document.tokens
    var start = scope.sentence.lowerBound
    for token in scope.sentence where token < figure.tokens.lowerBound {
      let joins = list.isMark(token, ",") && joiners.contains(list[min(token + 1, list.count - 1)], in: list.text)
      if list.isMark(token, ";") || joins { start = token }
    }
    guard start > scope.sentence.lowerBound else { return nil }
    guard let stranger = stranger(in: start..<figure.tokens.lowerBound, scope, orName: false) else { return nil }
    return Objection(reason: .propertyDiffers, explanation: "In the source the figure is that of “\(stranger)”.")
  }

  /// "4 per cent in Orland and 6 per cent in Norland": each part of a list has its own figure.
  private static func listNeighbour(_ scope: Scope) -> Objection? {
    let list = scope.evidence.document.tokens
    for pair in scope.pairs where pair.claim.date == nil {
      let own = pair.evidence
      let others = scope.evidence.figures.filter { figure in
        let tokens = figure.tokens
        return figure.date == nil && scope.sentence.contains(tokens.lowerBound) && own.isComparable(to: figure)
          && !scope.pairs.contains { $0.evidence.tokens == tokens }
      }
      for other in others {
        let isAfter = other.tokens.lowerBound > own.tokens.lowerBound
        let gap =
          isAfter
          ? own.tokens.upperBound..<max(other.tokens.lowerBound, own.tokens.upperBound)
          : other.tokens.upperBound..<max(own.tokens.lowerBound, other.tokens.upperBound)
        guard let joint = gap.last(where: { isJoint($0, list) }) else { continue }
        // What stands with the other figure alone, and what stands between the joint and this one.
        let theirs = isAfter ? joint..<scope.sentence.upperBound : other.tokens.upperBound..<joint
        if let word = claimWord(only: theirs, scope) {
          return Objection(
            reason: .propertyDiffers, explanation: "In the source “\(word)” stands with another figure of the list.")
        }
        guard !isAfter, let stranger = stranger(in: joint..<own.tokens.lowerBound, scope, orName: true) else {
          continue
        }
        return Objection(reason: .propertyDiffers, explanation: "In the source the figure is that of “\(stranger)”.")
      }
    }
    return nil
  }

  private static func isJoint(_ token: Int, _ list: TokenList) -> Bool {
    joiners.contains(list[token], in: list.text) || list.isMark(token, ",") || list.isMark(token, ";")
  }

  /// A word of the claim that the compared sentence has in this part alone.
  private static func claimWord(only part: Range<Int>, _ scope: Scope) -> String? {
    scope.claim.words.indices.first { index in
      let word = scope.claim.words[index]
      guard word.isName || word.weight >= 1 else { return false }
      let places = scope.words.meetings.filter { $0.claim == index }.map { scope.evidence.words[$0.evidence].token }
        .filter(scope.sentence.contains)
      return !places.isEmpty && places.allSatisfy(part.contains)
    }.map { scope.claim.document.tokens.string(scope.claim.words[$0].token) }
  }

  /// A word of the source, or a name as well, that the claim does not have.
  private static func stranger(in part: Range<Int>, _ scope: Scope, orName: Bool) -> String? {
    let list = scope.evidence.document.tokens
    let met = Set(scope.words.meetings.map(\.evidence))
    return scope.evidence.words.indices.first { index in
      let word = scope.evidence.words[index]
      return part.contains(word.token) && !met.contains(index) && (orName && word.isName || isContent(word, list))
    }.map { list.string(scope.evidence.words[$0].token) }
  }

  private static let joiners = Lexicon([(1, "and but while whereas")])

  /// "Havkraft (60 per cent) and the fund (40 per cent)": a figure in brackets is that of the name before it.
  private static func otherOwner(_ scope: Scope) -> Objection? {
    let list = scope.evidence.document.tokens
    for pair in scope.pairs {
      let open = pair.evidence.tokens.lowerBound - 1
      guard list.isMark(open, "("),
        let owner = scope.evidence.words.first(where: { $0.token == open - 1 && $0.isName }),
        !scope.claim.words.contains(where: { $0.stem == owner.stem })
      else { continue }
      return Objection(
        reason: .subjectDiffers, explanation: "The figure in brackets is that of \(list.string(owner.token)).")
    }
    return nil
  }

  /// Whether each of several figures stands in a sentence that says nothing else of it: a claim of two facts may be borne
  /// out by two sentences, each with no other date than the claim's and no other subject.
  static func holdsInParts(_ scope: Scope) -> Bool {
    guard scope.isSupport, scope.pairs.count(where: { $0.claim.date == nil }) > 1 else { return false }
    let document = scope.evidence.document
    let met = Set(scope.words.meetings.map(\.evidence))
    let dates = scope.claim.figures.compactMap(\.date)
    return scope.pairs.allSatisfy { pair in
      let sentence = scope.evidence.sentence(of: pair.evidence.tokens.lowerBound)
      guard sentence >= 0 else { return false }
      let own = scope.evidence.figures.filter { scope.evidence.sentence(of: $0.tokens.lowerBound) == sentence }
      return own.compactMap(\.date).allSatisfy(dates.contains)
        && !scope.evidence.words.indices.contains { index in
          let word = scope.evidence.words[index]
          return word.sentence == sentence && word.token < pair.evidence.tokens.lowerBound && !met.contains(index)
            && isContent(word, document.tokens)
        }
    }
  }

  private static func isContent(_ word: Statement.Word, _ list: TokenList) -> Bool {
    !word.isName && (word.weight >= 1 || list[word.token].kind == .number)
  }

  /// A word of the claim that carries content and that the passage does not have.
  private static func unmetClaim(_ scope: Scope) -> Objection? {
    // A row of a table says with its place what a sentence says in words.
    if scope.passage.passage.kind == "table-row" { return nil }
    let stated = Set(scope.words.meetings.map(\.claim))
    let met = stated.union(scope.words.inHeading)
    let asides = asides(in: scope.claim.document.tokens, scope.claim.tokens)
    let absent = scope.claim.words.indices.filter { index in
      let word = scope.claim.words[index]
      // Who says so has to be the same.
      if word.isSpeaker { return !stated.contains(index) }
      return !met.contains(index) && isContent(word, scope.claim.document.tokens)
        && !asides.contains { $0.contains(word.token) }
    }
    guard let first = absent.first else { return nil }
    let word = scope.claim.document.tokens.string(scope.claim.words[first].token)
    return Objection(reason: .propertyDiffers, explanation: "The source has the figure, but does not say “\(word)”.")
  }

  /// A word before the differing figure, or between it and what it counts, that only the source has.
  private static func unmetSource(_ scope: Scope) -> Objection? {
    guard let figure = scope.pairs.first?.evidence else { return nil }
    let met = Set(scope.words.meetings.map(\.evidence))
    let asides = asides(in: scope.evidence.document.tokens, scope.sentence)
    let last = figure.tokens.upperBound + 2
    let absent = scope.evidence.words.indices.first { index in
      let word = scope.evidence.words[index]
      return scope.sentence.contains(word.token) && word.token < last && !met.contains(index)
        && isContent(word, scope.evidence.document.tokens)
        && !asides.contains { $0.contains(word.token) }
    }
    guard let absent else { return nil }
    let word = scope.evidence.document.tokens.string(scope.evidence.words[absent].token)
    return Objection(reason: .propertyDiffers, explanation: "The source's figure is one of “\(word)”, too.")
  }

  /// ", which opened in 1998,": what stands between commas and holds no compared figure.
  private static func asides(in list: TokenList, _ tokens: Range<Int>) -> [Range<Int>] {
    var asides: [Range<Int>] = []
    var start: Int?
    for token in tokens where list.isMark(token, ",") {
      if let first = start {
        asides.append(first..<token)
        start = nil
      } else if relatives.contains(list[min(token + 1, list.count - 1)], in: list.text) {
        start = token
      }
    }
    return asides
  }

  private static let relatives = Lexicon([(1, "which who whose where built opened founded completed born")])
}
