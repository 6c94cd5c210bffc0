import AssayModel
import AssayText

/// A sentence that repeats another one with another number.
///
/// Everything but one number and a lead-in ("as reported above") must be the same, the names above all. Without a
/// lead-in and a name, the two may be steps, settings or entries of one form, and the rule gives a note. Numbers that
/// label things ("Room 12", "Heron 4.2"), dates, headings, and values that agree when rounded are left alone.
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
      "What the makers changed in Heron 2.45.91\n\nWhat the makers changed in Heron 2.45.92",
      "The old notes of the makers cover Heron 4.2 too. The old notes of the makers cover Heron 4.3 too.",
      "It runs on the old tools where x < 21 holds. It runs on the old tools where x < 27 holds.",
      "It is the first new form of the tools after tern-4. It is the first new form of the tools after tern-5.",
      "It shows error 31 when the page is not there. It shows error 37 when the page is not there.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let words = document.words
    return document.similarSentences.compactMap { pair in
      guard !pair.isIdentical, document.isProse(sentence: pair.first), document.isProse(sentence: pair.second),
        document.endsLikeSentence(pair.first), document.endsLikeSentence(pair.second)
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
      guard ![first, second].contains(where: { isLabel($0, in: document) || isDate($0, in: document) }) else {
        return nil
      }
      let firstQuantity = quantity(at: first, in: document)
      let secondQuantity = quantity(at: second, in: document)
      if let firstQuantity, let secondQuantity {
        guard !isRounding(firstQuantity, secondQuantity) else { return nil }
      } else if document.tokens[first].kind != .number || document.tokens[second].kind != .number {
        return nil
      }
      let isRecalled = firstRest.count + secondRest.count > 0
      let hasName = words[pair.first].contains { $0.isName && !$0.isNumber }
      let span = secondQuantity?.span ?? document.tokens[second].span
      let other = firstQuantity?.span ?? document.tokens[first].span
      return finding(
        span, related: [other], severity: isRecalled || hasName ? Self.about.severity : .note,
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

  /// "room 12", "day 3", "Chapter 4", "2.45.91", "Heron 4.2", "x < 21", "sha-2".
  private func isLabel(_ token: Int, in document: CheckedDocument) -> Bool {
    let list = document.tokens
    let fullStops = document.text.bytes[Int(list[token].start)..<Int(list[token].end)]
      .count { $0 == UInt8(ascii: ".") }
    if fullStops > 1 { return true }
    guard token > 0 else { return false }
    if Self.labels.contains(list[token - 1], in: document.text) { return true }
    if ["=", "<", ">", "≤", "≥"].contains(where: { list.isMark(token - 1, $0) }) { return true }
    // Joined to a name or an address; the 6 of "4-6" is a figure.
    if !list[token].hasSpaceBefore, ["-", "/", "_", "#"].contains(where: { list.isMark(token - 1, $0) }) {
      return token < 2 || list[token - 2].kind != .number
    }
    return fullStops == 1 && list[token - 1].kind == .word && list[token - 1].isCapitalised
      && quantity(at: token, in: document).map { $0.kind == .count && $0.noun == nil } ?? true
  }

  static let labels = Lexicon([
    (
      1,
      """
      room day week chapter round game set group stage phase section part table figure step level class grade no number
      article route line gate platform page volume season episode question item act scene lot unit block floor flight
      channel highway version model type heat lap district ward zone release error code port status option bit
      alpha beta
      """
    )
  ])
}
