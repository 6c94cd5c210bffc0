import AssayModel
import AssayText

/// A figure that is put down to nobody in particular: "experts say 40 per cent …".
///
/// Fires on the first mention of unnamed experts, studies and the like with a figure after it in the sentence; later
/// mentions may go back to a source that was named before. How often editors agree has not been measured, so the rule
/// runs when it is asked for.
struct VagueAttribution: Rule {
  static let about = RuleDescription(
    id: "vague-attribution",
    family: "vague-attribution",
    summary: "A figure is put down to experts, studies or the like that nobody can look up.",
    rationale: "A reader cannot check the figure, and an editor should know where it comes from.",
    severity: .note,
    fires: [
      "⟦Experts say⟧ ⟨40 percent⟩ of the wells are dry.",
      "⟦Studies show⟧ that ⟨60 percent⟩ of children walk to school.",
      "The dam will cost ⟨$3 billion⟩, ⟦according to some estimates⟧.",
      "⟦It is estimated that⟧ ⟨9,000⟩ people live in the old town.",
    ],
    staysQuiet: [
      "Experts at Lund University say 40 percent of the wells are dry.",
      "A study by the Norvia Institute shows that 60 percent of children walk to school.",
      "The Lund experts counted 300 wells. Experts say 40 percent of them are dry.",  // named before
      "Experts say the wells are dry.",  // no figure
      "Three studies show that 60 percent of children walk to school.",
      "According to experts at the ministry, 40 percent of the wells are dry.",
      "“Studies show 40 percent of the wells are dry,” said Marta Lind of the ministry.",  // she answers for it
    ],
    isOptional: true
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    var findings: [Finding] = []
    var seen: Set<UInt32> = []
    for (number, sentence) in document.sentences.enumerated() {
      let figures = document.quantityRanges[number].lazy.map { document.quantities[$0] }.filter { $0.kind != .ordinal }
      if let words = vagueSource(in: sentence, of: document, besides: seen), document.isProse(sentence: number),
        let figure = figures.first, !document.quotations.contains(words.start),
        !document.annotated.names(in: sentence.span).contains(where: { abs($0.span.start - words.end) < 40 })
      {
        findings.append(
          finding(
            words, related: [figure.span],
            "Nobody can look up “\(document.text[words])”: say who gives the figure \(document.text[figure.span])."))
      }
      for index in sentence.tokens
      where Self.words.value(of: document.tokens[index], in: document.text) & Self.source != 0 {
        seen.insert(document.tokens[index].key)
      }
    }
    return findings
  }

  /// "Experts say", "according to some estimates", "it is estimated that".
  private func vagueSource(
    in sentence: Sentence, of document: CheckedDocument, besides seen: Set<UInt32>
  ) -> TextSpan? {
    let list = document.tokens
    for index in sentence.tokens {
      let value = Self.words.value(of: list[index], in: list.text)
      if value & Self.source != 0, !seen.contains(list[index].key) {
        var first = index
        if list.matches(index - 1, "some") || list.matches(index - 1, "many") || list.matches(index - 1, "most") {
          first -= 1
        }
        guard first >= sentence.tokens.lowerBound else { continue }
        let next = index + 1 < sentence.tokens.upperBound ? Self.words.value(of: list[index + 1], in: list.text) : 0
        if next & Self.verb != 0, first == sentence.tokens.lowerBound || startsClause(after: first - 1, in: list) {
          return list.span(first..<index + 2)
        }
        if list.matches(first - 2, "according", "to"), list[min(index + 1, list.count - 1)].kind == .punctuation {
          return list.span(first - 2..<index + 1)
        }
      }
      if value & Self.impersonal != 0, list.matches(index - 2, "it", "is"), list.matches(index + 1, "that") {
        return list.span(index - 2..<index + 2)
      }
    }
    return nil
  }

  private func startsClause(after index: Int, in list: TokenList) -> Bool {
    list[index].kind == .punctuation || list.matches(index, "and") || list.matches(index, "but")
  }

  private static let source: UInt32 = 1 << 0
  private static let verb: UInt32 = 1 << 1
  private static let impersonal: UInt32 = 1 << 2

  private static let words = Lexicon([
    (
      source,
      """
      experts scientists researchers studies research analysts observers insiders economists doctors critics statistics
      surveys polls estimates figures reports sources specialists historians
      """
    ),
    (verb, "say said show shows suggest suggests estimate estimated believe claim find found indicate indicates warn"),
    (impersonal, "estimated believed thought said reported rumoured rumored"),
  ])
}
