public import AssayModel
import AssayText

/// Claims as a person reads them in a terminal, with what each states and how much it deserves checking.
public enum ClaimsText {
  /// The claims of one document in text order, those that the same words make as one entry; one line says so when
  /// there are none.
  public static func text(_ annotated: AnnotatedDocument, style: TerminalStyle = TerminalStyle()) -> [UInt8] {
    let places = Places(annotated.document)
    let path = style.inked(Terminal.line(places.path), .bold)
    let statements = statements(of: annotated.claims)
    let count = Words.count(annotated.claims.count, "claim")
    let parts = statements.count < annotated.claims.count ? " in \(Words.count(statements.count, "statement"))" : ""
    var output = "\(path): \(count)\(parts)\n\n"
    for statement in statements { append(statement, annotated, places, style, to: &output) }
    return Array(output.utf8)
  }

  /// Runs of claims with one span.
  private static func statements(of claims: [Claim]) -> [ArraySlice<Claim>] {
    var statements: [ArraySlice<Claim>] = []
    var first = 0
    for index in claims.indices where index + 1 == claims.count || claims[index + 1].span != claims[first].span {
      statements.append(claims[first...index])
      first = index + 1
    }
    return statements
  }

  private static func append(
    _ statement: ArraySlice<Claim>, _ annotated: AnnotatedDocument, _ places: Places, _ style: TerminalStyle,
    to output: inout String
  ) {
    guard let claim = statement.first else { return }
    let place = places.start(of: claim.span)
    let voice = claim.voice == .author ? "" : ", \(claim.voice.rawValue)"
    let labels = statement.map { "\(style.inked($0.id, .bold)) \(style.inked($0.kind.rawValue, .cyan))" }
    output += labels.joined(separator: ", ") + voice
    output += style.inked("  line \(place.line), column \(place.column)\n", .faint)
    for row in Terminal.wrapped(places.words(claim.span), width: style.width - 4) { output += "    \(row)\n" }
    var shown: [Fact] = []
    for fact in statement.flatMap({ facts(of: $0, annotated, places) }) where !shown.contains(fact) {
      shown.append(fact)
      let label = fact.label + String(repeating: " ", count: max(0, 9 - fact.label.utf8.count))
      let rows = Terminal.wrapped(fact.text, width: style.width - 15)
      output += "    \(style.inked(label, .faint))  \(rows[0])\n"
      for row in rows.dropFirst() { output += String(repeating: " ", count: 15) + "\(row)\n" }
    }
    let worth = Words.hundredths(claim.checkWorthiness.score)
    let reasons = claim.checkWorthiness.reasons
    output += "    \(style.inked("worth    ", .faint))  \(worth) of 100"
    output += reasons.isEmpty ? "\n\n" : ": \(Terminal.line(Words.list(reasons)))\n\n"
  }

  /// One line below a statement.
  private struct Fact: Equatable {
    let label: String
    let text: String

    init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  private static func facts(
    of claim: Claim, _ annotated: AnnotatedDocument, _ places: Places
  ) -> [Fact] {
    var facts: [Fact] = []
    for quantity in Slices.of(annotated.quantities, claim.quantities) {
      let words = places.words(quantity.span)
      let value = QuantityWords.value(of: quantity)
      facts.append(Fact("value", words == value ? value : "\(words) = \(value)"))
    }
    for time in Slices.of(annotated.times, claim.times) {
      let words = places.words(time.span)
      facts.append(Fact("time", words == time.value ? words : "\(words) = \(time.value)"))
    }
    let names = Slices.of(annotated.names, claim.names)
    if !names.isEmpty { facts.append(Fact("names", names.map(\.canonical).joined(separator: "; "))) }
    if let claimant = claim.claimant {
      let name = claimant.span.map(places.words) ?? "nobody named (\(places.words(claimant.cue)))"
      facts.append(Fact("claimant", name))
    }
    if let causation = claim.causation {
      facts.append(Fact("cause", places.words(causation.cause)))
      facts.append(Fact("effect", places.words(causation.effect)))
    }
    if claim.certainty == .hedged { facts.append(Fact("certainty", "hedged")) }
    if claim.isNegated { facts.append(Fact("denied", "the claim says that it is not so")) }
    return facts
  }
}
