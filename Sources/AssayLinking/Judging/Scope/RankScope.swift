import AssayModel
import AssayText

/// "The tallest" is not "the second tallest", nor "one of the tallest", nor "the tallest after" another.
enum RankScope {
  static func objection(to scope: Scope) -> Objection? {
    let claimed = ranks(in: scope.claim, scope.claim.tokens)
    guard !claimed.isEmpty else { return nil }
    let stated = ranks(in: scope.evidence, scope.sentence)
    for rank in claimed {
      let same = stated.filter { $0.word == rank.word }
      guard !same.isEmpty, !same.contains(where: { $0.place == rank.place }) else { continue }
      return Objection(reason: .propertyDiffers, explanation: "The source gives another rank.")
    }
    return nil
  }

  private struct Rank {
    var word: [UInt8]
    var place: Place
  }

  private enum Place: Equatable {
    case first
    /// "One of the tallest".
    case among
    /// "The tallest after the Orla Tower".
    case after
    /// By the ordinal's letters: "second".
    case ordinal([UInt8])
  }

  private static func ranks(in statement: Statement, _ tokens: Range<Int>) -> [Rank] {
    let list = statement.document.tokens
    var ranks: [Rank] = []
    for index in tokens where list[index].kind == .word && index < list.count {
      var word = Array(statement.document.text.folded(list[index].span).utf8)
      var place: Place?
      // "Second-tallest" in one token.
      if let hyphen = word.firstIndex(of: UInt8(ascii: "-")) {
        place = .ordinal(Array(word[..<hyphen]))
        word = Array(word[(hyphen + 1)...])
      }
      guard isSuperlative(word) else { continue }
      ranks.append(Rank(word: word, place: place ?? self.place(at: index, in: list, tokens)))
    }
    return ranks
  }

  private static func place(at index: Int, in list: TokenList, _ tokens: Range<Int>) -> Place {
    var before = index - 1
    if list.isMark(before, "-") { before -= 1 }
    if before >= tokens.lowerBound, isOrdinal(list.lowercased(before)) {
      return .ordinal(Array(list.lowercased(before).utf8))
    }
    if list.matches(before, "the"), list.matches(before - 1, "of") || list.matches(before - 1, "among") {
      return .among
    }
    let end = min(index + 12, tokens.upperBound)
    for token in index + 1..<max(end, index + 1) {
      if list.isMark(token, ",") || list.isMark(token, ";") { break }
      if list.matches(token, "after"), token + 1 < end, list[token + 1].isCapitalised { return .after }
    }
    return .first
  }

  private static func isOrdinal(_ word: String) -> Bool {
    ordinals.contains(word) || word.first?.isNumber == true && word.count > 2 && endings.contains { word.hasSuffix($0) }
  }

  private static let endings = ["st", "nd", "rd", "th"]
  private static let ordinals: Set<String> = [
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
  ]

  /// "Tallest", "busiest", "best", "most": by form, but for words that only look so.
  private static func isSuperlative(_ word: [UInt8]) -> Bool {
    let text = String(decoding: word, as: UTF8.self)
    if text == "best" || text == "worst" || text == "most" || text == "least" { return true }
    return text.count > 5 && text.hasSuffix("est") && !lookalikes.contains(text)
  }

  static func isSuperlative(_ token: Int, in list: TokenList) -> Bool {
    list[token].kind == .word && isSuperlative(Array(list.text.folded(list[token].span).utf8))
  }

  private static let lookalikes: Set<String> = [
    "forest", "honest", "modest", "arrest", "invest", "request", "protest", "contest", "interest", "harvest", "digest",
    "suggest", "conquest", "tempest", "priest", "southwest", "northwest", "midwest", "budapest", "everest", "manifest",
    "divest", "infest", "attest", "behest", "bequest", "detest", "molest", "earnest", "rainforest", "disinterest",
  ]
}
