public import AssayModel
import AssayText

/// Turns annotations into claims.
public enum ClaimExtractor {
  /// The claims of an annotated document, in text order.
  public static func claims(in document: AnnotatedDocument) -> [Claim] {
    let list = document.tokens
    let classes = WordClass.classes(of: list)
    var claims: [Claim] = []
    for (place, sentence) in document.sentences.enumerated() {
      let clauses = ClauseReader(list: list, classes: classes, sentence: sentence.tokens)
      let before =
        place > 0 && document.sentences[place - 1].block == sentence.block
        ? document.sentences[place - 1].tokens : nil
      for c in CausalReader(clauses: clauses, previous: before).candidates() {
        claims.append(
          Claim(
            id: "c\(claims.count + 1)", kind: .causal, span: list.span(sentence.tokens), sentence: place,
            voice: .author,
            causation: Claim.Causation(
              cause: list.span(c.cause), effect: list.span(c.effect),
              signals: c.signals.map { list.span($0) }, degree: c.degree),
            checkWorthiness: CheckWorthiness(score: Double(c.strength) / 100, reasons: [])))
      }
    }
    return claims
  }
}
