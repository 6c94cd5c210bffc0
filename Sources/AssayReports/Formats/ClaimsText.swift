public import AssayModel
import AssayText

/// Claims as a person reads them in a terminal, with what each states and how much it deserves checking.
public enum ClaimsText {
  /// The claims of one document in text order; one line says so when there are none.
  public static func text(_ annotated: AnnotatedDocument, style: TerminalStyle = TerminalStyle()) -> [UInt8] {
    let places = Places(annotated.document)
    let path = style.inked(Terminal.line(places.path), .bold)
    var output = "\(path): \(Words.count(annotated.claims.count, "claim"))\n\n"
    for claim in annotated.claims { append(claim, annotated, places, style, to: &output) }
    return Array(output.utf8)
  }

  private static func append(
    _ claim: Claim, _ annotated: AnnotatedDocument, _ places: Places, _ style: TerminalStyle,
    to output: inout String
  ) {
    let place = places.start(of: claim.span)
    let worth = Words.hundredths(claim.checkWorthiness.score)
    let voice = claim.voice == .author ? "" : ", \(claim.voice.rawValue)"
    output += "\(style.inked(claim.id, .bold))  \(style.inked(claim.kind.rawValue, .cyan))\(voice)"
    output += style.inked("  line \(place.line), column \(place.column)\n", .faint)
    for row in Terminal.wrapped(places.words(claim.span), width: style.width - 4) { output += "    \(row)\n" }
    for fact in facts(of: claim, annotated, places) {
      let label = fact.label + String(repeating: " ", count: max(0, 9 - fact.label.utf8.count))
      let rows = Terminal.wrapped(fact.text, width: style.width - 15)
      output += "    \(style.inked(label, .faint))  \(rows[0])\n"
      for row in rows.dropFirst() { output += String(repeating: " ", count: 15) + "\(row)\n" }
    }
    let reasons = claim.checkWorthiness.reasons
    output += "    \(style.inked("worth    ", .faint))  \(worth) of 100"
    output += reasons.isEmpty ? "\n\n" : ": \(Terminal.line(Words.list(reasons)))\n\n"
  }

  private static func facts(
    of claim: Claim, _ annotated: AnnotatedDocument, _ places: Places
  ) -> [(label: String, text: String)] {
    var facts: [(label: String, text: String)] = []
    for quantity in Slices.of(annotated.quantities, claim.quantities) {
      let words = places.words(quantity.span)
      let value = QuantityWords.value(of: quantity)
      facts.append(("value", words == value ? value : "\(words) = \(value)"))
    }
    for time in Slices.of(annotated.times, claim.times) {
      let words = places.words(time.span)
      facts.append(("time", words == time.value ? words : "\(words) = \(time.value)"))
    }
    let names = Slices.of(annotated.names, claim.names)
    if !names.isEmpty { facts.append(("names", names.map(\.canonical).joined(separator: "; "))) }
    if let claimant = claim.claimant {
      facts.append(
        ("claimant", claimant.span.map(places.words) ?? "nobody named (\(places.words(claimant.cue)))"))
    }
    if let causation = claim.causation {
      facts.append(("cause", places.words(causation.cause)))
      facts.append(("effect", places.words(causation.effect)))
    }
    if claim.certainty == .hedged { facts.append(("certainty", "hedged")) }
    if claim.isNegated { facts.append(("denied", "the claim says that it is not so")) }
    return facts
  }
}
