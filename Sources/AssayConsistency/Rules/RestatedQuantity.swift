import AssayModel
import AssayText

/// A sentence that repeats another one with another number.
///
/// Everything but one number and a lead-in ("as reported above") must be the same, the names above all. Numbers that
/// label things ("Room 12"), dates, and values that agree when rounded are left alone.
struct RestatedQuantity: Rule {
  static let about = RuleDescription(
    id: "restated-quantity",
    family: "quantity-conflict",
    summary: "A statement is repeated with another number.",
    rationale: "The text contradicts itself: one of the figures is wrong.",
    severity: .error,
    fires: [
      """
      The survey of the bay covered more than ⟨300 hours⟩ of diving. Later it rained. As noted before, the survey of \
      the bay covered more than ⟦900 hours⟧ of diving.
      """
    ],
    staysQuiet: [
      """
      The survey of the bay covered 300 hours of diving. As noted before, the survey of the bay covered 300 hours of \
      diving.
      """,
      "The door of room 12 was open to the street. The door of room 14 was open to the street.",  // labels
      "The mill in Lund made 300 tonnes of flour for us. The mill in Tarn made 900 tonnes of flour for us.",
      "He came to the town in the spring of 1912. He came to the town in the spring of 1915.",  // dates
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let words = document.words
    return document.similarSentences.compactMap { pair in
      guard !pair.isIdentical, document.isProse(sentence: pair.first), document.isProse(sentence: pair.second)
      else { return nil }
      let shorter = min(words.ranges[pair.first].count, words.ranges[pair.second].count)
      guard shorter >= 6, pair.sharedCount(in: words) * 5 >= (shorter - 1) * 4,
        case .number(let a, let b) = pair.difference(
          in: words, onlyFirst: pair.onlyFirst, onlySecond: pair.onlySecond, list: document.tokens)
      else { return nil }
      let firstRest = pair.onlyFirst.filter { $0 != a }
      let secondRest = pair.onlySecond.filter { $0 != b }
      guard min(pair.contentCount(of: firstRest, in: words), pair.contentCount(of: secondRest, in: words)) == 0,
        !(firstRest + secondRest).contains(where: { words.words[$0].isName })
      else { return nil }
      let first = Int(words.words[a].token)
      let second = Int(words.words[b].token)
      guard !isLabel(first, in: document), !isDate(first, in: document), !isDate(second, in: document) else {
        return nil
      }
      let firstQuantity = quantity(at: first, in: document)
      let secondQuantity = quantity(at: second, in: document)
      if let firstQuantity, let secondQuantity {
        guard !isRounding(firstQuantity, secondQuantity) else { return nil }
      } else if document.tokens[first].kind != .number || document.tokens[second].kind != .number {
        return nil
      }
      let span = secondQuantity?.span ?? document.tokens[second].span
      let other = firstQuantity?.span ?? document.tokens[first].span
      return finding(
        span, related: [other],
        "The same statement has \(document.text[other]) in one place and \(document.text[span]) in another.")
    }
  }

  /// Whether one value is the other one rounded; "about" counts for nothing where both sentences say it.
  private func isRounding(_ first: Quantity, _ second: Quantity) -> Bool {
    guard first.unit.isConvertible(to: second.unit), first.upper == second.upper, first.resolution != second.resolution
    else { return false }
    let distance = abs(first.baseNumber - second.baseNumber)
    return distance <= max(first.baseHalfPlace, second.baseHalfPlace) && distance <= abs(first.baseNumber) * 0.05
  }

  private func quantity(at token: Int, in document: CheckedDocument) -> Quantity? {
    guard let index = document.annotated.sentenceIndex(at: Int(document.tokens[token].start)) else { return nil }
    return document.annotated.quantities(in: document.sentences[index].span).first {
      $0.tokens.contains(token) && $0.kind != .ordinal
    }
  }

  private func isDate(_ token: Int, in document: CheckedDocument) -> Bool {
    guard let index = document.annotated.sentenceIndex(at: Int(document.tokens[token].start)) else { return false }
    return document.annotated.times(in: document.sentences[index].span).contains {
      $0.kind != .duration && $0.tokens.contains(token)
    }
  }

  /// "room 12", "day 3", "Chapter 4".
  private func isLabel(_ token: Int, in document: CheckedDocument) -> Bool {
    token > 0 && Self.labels.contains(document.tokens[token - 1], in: document.text)
  }

  static let labels = Lexicon([
    (
      1,
      """
      room day week chapter round game set group stage phase section part table figure step level class grade no number
      article route line gate platform page volume season episode question item act scene lot unit block floor flight
      channel highway version model type heat lap district ward zone
      """
    )
  ])
}
