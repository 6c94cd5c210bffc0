import AssayModel
import AssayText

/// What somebody merely said is no fact yet: "Critics say …", "…, prosecutors allege", "…," Brandt said.
///
/// The police, an office, a report and a spokesman are taken at their word, as is whoever a claim names as the one who
/// says so.
enum AttributionScope {
  static func objection(to scope: Scope) -> Objection? {
    let clause = SourceClause(scope)
    let claims = scope.claim.document.tokens
    guard !clause.core.isEmpty else { return nil }
    if scope.claim.tokens.contains(where: { isTelling($0, claims) }) { return nil }
    guard let token = teller(before: clause) ?? teller(after: clause) ?? quotation(clause) else { return nil }
    return Objection(
      reason: .hedged, explanation: "The source only tells what somebody said (“\(clause.list.string(token))”).")
  }

  static func isTelling(_ token: Int, _ list: TokenList) -> Bool {
    list.indices.contains(token) && words.value(of: list[token], in: list.text) & telling != 0
      || list.matches(token, "according", "to")
  }

  /// "The opposition says that": the verb that the claim's words hang on.
  private static func teller(before clause: SourceClause) -> Int? {
    let list = clause.list
    // What the clause has had so far.
    var groups: UInt32 = 0
    var hasComma = false
    let isParted = list.isMark(clause.core.lowerBound - 1, ",")
    for token in clause.sentence.lowerBound..<clause.core.lowerBound {
      if list.isMark(token, ";") {
        groups = 0
        hasComma = false
      }
      let isTeller = isTelling(token, list) && !clause.isMet(token) && !list.matches(token - 1, "to")
      if isTeller, list.matches(token, "according", "to") {
        return isOfficial(token..<clause.core.lowerBound, list) ? nil : token
      }
      // "Brill, who said so, bought": the claim's words have a subject of their own there.
      if isTeller, !(hasComma && isParted), groups & (official | partisan) != official { return token }
      hasComma = hasComma || list.isMark(token, ",")
      groups |= words.value(of: list[token], in: list.text)
    }
    return nil
  }

  /// "…, said the mayor", "…, legend says", "…, according to a former employee".
  private static func teller(after clause: SourceClause) -> Int? {
    let list = clause.list
    var start: Int?
    for token in clause.sentence where token >= clause.core.upperBound - 1 {
      if list.isMark(token, ";") { return nil }
      if clause.isBreak(token) || isQuote(token, list) { start = token + 1 }
      let isAccording = list.matches(token, "according", "to")
      guard let first = start ?? (isAccording ? token : nil), isTelling(token, list), !clause.isMet(token) else {
        continue
      }
      // ", which said it would appeal".
      if list.matches(first, "which") || list.matches(first, "who") || list.matches(first, "and")
        || list.matches(first, "but")
      {
        continue
      }
      // ", said Anna Berg, director of the harbour".
      return isOfficial(first..<clause.sentence.upperBound, list) ? nil : token
    }
    return nil
  }

  /// The opening mark of a quotation that holds the claim's words, where the claim quotes nobody: it is at least not the
  /// source that says so.
  private static func quotation(_ clause: SourceClause) -> Int? {
    let list = clause.list
    let claims = clause.scope.claim.document.tokens
    guard !clause.scope.claim.tokens.contains(where: { isQuote($0, claims) }) else { return nil }
    let marks = clause.sentence.filter { isQuote($0, list) }
    guard let first = marks.first, let last = marks.last, first < last else { return nil }
    if first < clause.core.lowerBound, last >= clause.core.upperBound {
      return isOfficial(clause.sentence.lowerBound..<first, list)
        || isOfficial(last..<clause.sentence.upperBound, list) ? nil : min(first + 1, last)
    }
    // "Is “unsafe”"; the title of a book has a capital.
    return clause.core.contains(first) && clause.isWord(first + 1) && !list[first + 1].isCapitalised
      && clause.isMet(first + 1) ? first + 1 : nil
  }

  private static func isQuote(_ token: Int, _ list: TokenList) -> Bool {
    guard list.indices.contains(token), list[token].kind == .punctuation else { return false }
    if list.isMark(token, "\"") { return true }
    guard list[token].traits.contains(.nonASCII) else { return list.isMark(token, "'") }
    return ["“", "”", "„", "«", "»", "‘", "’"].contains(list.string(token))
  }

  private static func isOfficial(_ tokens: Range<Int>, _ list: TokenList) -> Bool {
    let tokens = tokens.clamped(to: list.indices)
    guard !tokens.contains(where: { words.value(of: list[$0], in: list.text) & partisan != 0 }) else { return false }
    return tokens.contains { words.value(of: list[$0], in: list.text) & official != 0 }
  }

  private static let telling: UInt32 = 1
  private static let official: UInt32 = 2
  /// Takes the weight of an office away, or leaves open what was said.
  private static let partisan: UInt32 = 4

  private static let words = Lexicon([
    (
      telling,
      """
      said say says told tells reported reports announced announces confirmed confirms stated states added explained noted
      revealed wrote writes warned warns argued argues believes believe believed thinks think thought joked jokes suggests
      suggested insisted insists replied answered declared declares complained complains recalled recalls tweeted posted
      remarked predicts maintains contends holds
      """
    ),
    (telling | partisan, "claimed claims claim alleged alleges allege"),
    (
      official,
      """
      police ministry court government report reports study survey figures data statistics official officials office
      agency bureau census council county city department commission authority authorities auditor auditors audit
      researchers scientists spokesman spokeswoman spokesperson fire coroner hospital prosecutor prosecutors judge
      inspectors inspectorate parliament registry register institute university operator yearbook minutes review
      director
      """
    ),
    (partisan, "former opposition critics rival rivals legend rumour rumours rumor rumors activist activists"),
  ])
}
