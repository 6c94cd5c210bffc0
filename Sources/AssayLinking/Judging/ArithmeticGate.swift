import AssayModel
import AssayText
import FoundationEssentials

/// Gate 9: a figure that no single one of the passage gives, but that follows from two or three of them.
///
/// Sums, differences, products, quotients, the change from one to the other in per cent, and the complement
/// to 100. A derivation that fits supports. None that fits contradicts only where the claim states an outcome
/// ("left", "in total", "now") that the passage's figures make up.
struct ArithmeticGate {
  /// Most figures that a derivation is looked for among: with more, some sum fits by chance.
  static let mostFigures = 6

  private let claim: Statement
  private let evidence: Statement
  private let coverage: Double
  private let claimed: Quantity?
  private let parts: [Part]
  /// Whether claim and passage have nearly the same words.
  private let isParallel: Bool
  private let isStrict: Bool

  private struct Part {
    var value: Decimal
    var quantity: Quantity
    var text: String
  }

  private struct Derivation {
    var value: Decimal
    var operation: Working.Operation
    var input: String
  }

  /// - Parameters:
  ///   - unmet: The quantities of the claim that no single figure of the passage agrees with. When there is one, and
  ///     others agree, that one is worked out.
  ///   - isStrict: Whether all parts must count what the claim counts, in its unit.
  init(_ words: WordAlignment, coverage: Double, unmet: [Quantity], isStrict: Bool) {
    self.isStrict = isStrict
    claim = words.claim
    evidence = words.evidence
    self.coverage = coverage
    isParallel = coverage >= 0.75 && words.evidenceCoverage >= 0.75
    let quantities = claim.figures.compactMap(\.quantity).filter { $0.kind != .ordinal }
    claimed = unmet.count == 1 ? unmet.first : quantities.count == 1 ? quantities.first : nil
    var parts: [Part] = []
    for figure in evidence.figures {
      guard let quantity = figure.quantity, quantity.kind != .ordinal, quantity.upper == nil else { continue }
      if isStrict, let claimed, !Self.countsAlike(figure, claim.figures.first { $0.quantity?.span == claimed.span }) {
        continue
      }
      parts.append(Part(value: quantity.value, quantity: quantity, text: evidence.document.text[figure.span]))
    }
    self.parts = parts.count <= Self.mostFigures ? parts : []
  }

  /// Whether a part may enter a sum that is the claim's figure: one unit, and one counted noun where both have one.
  private static func countsAlike(_ part: Figure, _ claimed: Figure?) -> Bool {
    guard let claimed, let one = part.quantity, let other = claimed.quantity else { return false }
    // A change in per cent is worked out from any two of a kind.
    if other.unit.dimension == .percentage, one.unit.dimension != .percentage {
      return sharesNoun(part, claimed)
    }
    if other.unit.dimension == .percentagePoints, one.unit.dimension == .percentage { return true }
    return one.unit.code == other.unit.code && (one.unit != .one || sharesNoun(part, claimed))
  }

  private static func sharesNoun(_ a: Figure, _ b: Figure) -> Bool {
    guard let first = a.noun.last, let second = b.noun.last else { return true }
    return first == second || WordBook.shared.areSynonyms(first, second) || a.noun.contains(where: b.noun.contains)
  }

  /// Whether the claim states what came of the passage's figures, so that no single one of them is meant.
  ///
  /// The claim says so ("left", "in total"), or the passage tells of shares ("each") or of a change ("gave",
  /// "more") and the claim is not simply one of its sentences over again.
  var statesOutcome: Bool {
    guard let claimed, !isParallel || isDifference, !evidenceHasOutcome else { return false }
    let alike = parts.filter { sharesScale($0.quantity, claimed) }
    guard parts.count > 1, !alike.isEmpty || claimed.unit == .one else { return false }
    return isDifference || claimHasOutcome || hasDistribution || has(Cue.change, in: evidence)
  }

  func ruling(span: TextSpan) -> Ruling? {
    guard let claimed, parts.count > 1, !isParallel || isDifference, claimed.modifier == nil else { return nil }
    let written = claim.document.text[claimed.span]
    if let fitting = derivations(for: claimed).first(where: { fits($0.value, claimed) }) {
      guard claimHasOutcome || coverage >= 0.35 else { return nil }
      return Ruling(
        value: .supported, reason: .arithmeticAgrees, confidence: claimHasOutcome ? 0.85 : 0.7,
        explanation: "The source's figures give \(written): \(fitting.input).", span: span,
        steps: [Working.Step(fitting.operation, input: fitting.input, output: written, holds: true)])
    }
    let alike = parts.filter { claimed.unit == .one || UnitGate.canConvert($0.quantity, claimed) }
    let needed = !claimHasOutcome ? 0.45 : claim.words.count < 3 ? 0 : 0.35
    guard statesOutcome, alike.count > 1, coverage >= needed else { return nil }
    let figures = parts.map(\.text).joined(separator: ", ")
    return Ruling(
      value: .contradicted, reason: .arithmeticDiffers, confidence: 0.6,
      explanation: "\(written) does not follow from the source's figures: \(figures).", span: span,
      steps: [Working.Step(.sum, input: figures, output: written, holds: false)])
  }

  /// A figure that no single one of the passage agrees with, but that follows from two of them or from one of them
  /// and another one of the claim, where the passage tells of a change or of shares.
  func countercheck(span: TextSpan) -> Ruling? {
    guard let claimed, !parts.isEmpty, claimed.modifier == nil, claimed.value > 0, claimed.value != 1, coverage >= 0.35
    else { return nil }
    // Two texts of the same words speak of the same figures, unless one tells what came of them.
    let tellsOfShares =
      isParallel ? has(Cue.distribution, in: evidence) && !has(Cue.distribution, in: claim) : hasDistribution
    let tellsOfChange = hasChange(evidence) && (!isParallel || !hasChange(claim))
    guard tellsOfShares || tellsOfChange || claimHasOutcome || isDifference else { return nil }
    let given = claim.figures.compactMap(\.quantity).filter { $0.span != claimed.span && $0.kind != .ordinal }
      .map { Part(value: $0.value, quantity: $0, text: claim.document.text[$0.span]) }
    let written = claim.document.text[claimed.span]
    for (place, a) in parts.enumerated() {
      for b in parts[(place + 1)...] + given {
        var found: [Derivation] = []
        if sharesScale(a.quantity, b.quantity) { additive(a, b, &found) }
        if hasDistribution { multiplicative(a, b, &found) }
        guard let fitting = found.first(where: { fits($0.value, claimed) }) else { continue }
        return Ruling(
          value: .supported, reason: .arithmeticAgrees, confidence: 0.7,
          explanation: "The source's figures give \(written): \(fitting.input).", span: span,
          steps: [Working.Step(fitting.operation, input: fitting.input, output: written, holds: true)])
      }
    }
    return nil
  }

  /// Something comes or goes; "more than" compares.
  private func hasChange(_ statement: Statement) -> Bool {
    let list = statement.document.tokens
    return statement.tokens.contains { index in
      Cue.lexicon.value(of: list[index], in: list.text) & Cue.change != 0 && !list.matches(index + 1, "than")
    }
  }

  private func fits(_ value: Decimal, _ claimed: Quantity) -> Bool {
    // A quotient written to many places is rounded in the last one.
    if claimed.resolution * 1000 < 1, abs(value - claimed.value) <= claimed.resolution { return true }
    // Long quotients are written rounded; anything else must be exact to a tenth of the last place.
    let distance = abs(value - claimed.value)
    return distance <= min(claimed.resolution, 1) * 5 / 100 && distance * 1000 <= max(abs(claimed.value), 1)
  }

  private func sharesScale(_ a: Quantity, _ b: Quantity) -> Bool {
    a.unit.code == b.unit.code || a.unit == .one || b.unit == .one
  }

  // MARK: Derivations

  /// The shortest first.
  private func derivations(for claimed: Quantity) -> [Derivation] {
    var result: [Derivation] = []
    // Where the passage was found by a search, its per cent are of anything: only a change between two figures is sure.
    let isShare = claimed.unit.dimension == .percentage
    let mayMultiply = hasDistribution && !(isStrict && isShare)
    for (place, a) in parts.enumerated() {
      for b in parts[(place + 1)...] {
        if sharesScale(a.quantity, b.quantity) || !claimHasUnitOf(a, b) { additive(a, b, &result) }
        if mayMultiply { multiplicative(a, b, &result) }
        if claimed.unit.dimension == .percentage { shares(a, b, &result) }
      }
    }
    if claimed.unit.code == "%", !isStrict {
      for a in parts where a.quantity.unit.code == "%" {
        result.append(Derivation(value: 100 - a.value, operation: .difference, input: "100 − \(a.text)"))
      }
    }
    guard parts.count > 2 else { return result }
    for (i, a) in parts.enumerated() {
      for (j, b) in parts.enumerated().dropFirst(i + 1) {
        for c in parts[(j + 1)...] { threefold(a, b, c, mayMultiply, &result) }
      }
    }
    if parts.count > 3 { wholeSum(&result) }
    return result
  }

  private func claimHasUnitOf(_ a: Part, _ b: Part) -> Bool {
    guard let claimed else { return false }
    return a.quantity.unit.code == claimed.unit.code && b.quantity.unit.code != claimed.unit.code
  }

  private func additive(_ a: Part, _ b: Part, _ result: inout [Derivation]) {
    result.append(Derivation(value: a.value + b.value, operation: .sum, input: "\(a.text) + \(b.text)"))
    result.append(
      Derivation(value: a.value - b.value, operation: .difference, input: "\(a.text) − \(b.text)"))
    result.append(
      Derivation(value: b.value - a.value, operation: .difference, input: "\(b.text) − \(a.text)"))
  }

  private func multiplicative(_ a: Part, _ b: Part, _ result: inout [Derivation]) {
    result.append(Derivation(value: a.value * b.value, operation: .ratio, input: "\(a.text) × \(b.text)"))
    if b.value != 0 {
      result.append(Derivation(value: a.value / b.value, operation: .ratio, input: "\(a.text) ÷ \(b.text)"))
    }
    if a.value != 0 {
      result.append(Derivation(value: b.value / a.value, operation: .ratio, input: "\(b.text) ÷ \(a.text)"))
    }
  }

  private func shares(_ a: Part, _ b: Part, _ result: inout [Derivation]) {
    for (from, to) in [(a, b), (b, a)] where from.value != 0 && sharesScale(a.quantity, b.quantity) {
      let change = (to.value - from.value) / from.value * 100
      result.append(
        Derivation(value: abs(change), operation: .percentChange, input: "from \(from.text) to \(to.text)"))
      result.append(
        Derivation(value: to.value / from.value * 100, operation: .ratio, input: "\(to.text) of \(from.text)")
      )
    }
  }

  private func threefold(_ a: Part, _ b: Part, _ c: Part, _ mayMultiply: Bool, _ result: inout [Derivation]) {
    for (first, second, third) in [(a, b, c), (b, a, c), (c, a, b)] {
      result.append(
        Derivation(
          value: first.value - second.value - third.value, operation: .difference,
          input: "\(first.text) − \(second.text) − \(third.text)"))
      result.append(
        Derivation(
          value: second.value + third.value - first.value, operation: .sum,
          input: "\(second.text) + \(third.text) − \(first.text)"))
      guard mayMultiply else { continue }
      let product = second.value * third.value
      let text = "\(second.text) × \(third.text)"
      result.append(
        Derivation(value: product + first.value, operation: .sum, input: "\(text) + \(first.text)"))
      result.append(
        Derivation(
          value: abs(product - first.value), operation: .difference, input: "\(text) − \(first.text)"))
      let sum = second.value + third.value
      result.append(
        Derivation(
          value: sum * first.value, operation: .ratio,
          input: "(\(second.text) + \(third.text)) × \(first.text)"))
      result.append(
        Derivation(
          value: abs(second.value - third.value) * first.value, operation: .ratio,
          input: "(\(second.text) − \(third.text)) × \(first.text)"))
      if first.value != 0 {
        result.append(
          Derivation(
            value: sum / first.value, operation: .ratio,
            input: "(\(second.text) + \(third.text)) ÷ \(first.text)"))
        result.append(
          Derivation(
            value: abs(second.value - third.value) / first.value, operation: .ratio,
            input: "(\(second.text) − \(third.text)) ÷ \(first.text)"))
        result.append(
          Derivation(value: product / first.value, operation: .ratio, input: "\(text) ÷ \(first.text)"))
      }
    }
    result.append(
      Derivation(
        value: a.value + b.value + c.value, operation: .sum, input: "\(a.text) + \(b.text) + \(c.text)"))
    if mayMultiply {
      result.append(
        Derivation(
          value: a.value * b.value * c.value, operation: .ratio, input: "\(a.text) × \(b.text) × \(c.text)"))
    }
  }

  private func wholeSum(_ result: inout [Derivation]) {
    result.append(
      Derivation(
        value: parts.reduce(0) { $0 + $1.value }, operation: .sum,
        input: parts.map(\.text).joined(separator: " + ")))
  }

  // MARK: Cues

  var claimHasOutcome: Bool { has(Cue.outcome, in: claim) }
  /// "1,200 more than in April": the distance between two figures, and neither of them.
  private var isDifference: Bool {
    guard let claimed else { return false }
    let list = claim.document.tokens
    return (claimed.tokens.upperBound..<claimed.tokens.upperBound + 3).contains { index in
      list.matches(index, "more", "than") || list.matches(index, "fewer", "than") || list.matches(index, "less", "than")
        || list.matches(index, "higher", "than") || list.matches(index, "lower", "than")
    }
  }

  private var evidenceHasOutcome: Bool { has(Cue.total, in: evidence) }
  private var hasDistribution: Bool {
    has(Cue.distribution, in: evidence) || has(Cue.distribution, in: claim)
  }

  private func has(_ cue: UInt32, in statement: Statement) -> Bool {
    let list = statement.document.tokens
    return statement.tokens.contains { Cue.lexicon.value(of: list[$0], in: list.text) & cue != 0 }
  }

  private enum Cue {
    static let outcome: UInt32 = 1
    /// The passage gives its own outcome: nothing is left to work out.
    static let total: UInt32 = 2
    /// Something comes or goes.
    static let change: UInt32 = 8
    /// So many of one thing in each of another.
    static let distribution: UInt32 = 4

    static let lexicon = Lexicon([
      (
        outcome,
        "now left total altogether together remain remains remained remaining combined sum difference end"
      ),
      (total, "total altogether combined sum"),
      (
        change,
        """
        more another additional gave give gives given lost lose loses spent spend ate eat bought buy buys sold sell got get
        gets received receives found borrowed lent loaned added adds put joined came took takes picked donated used broke
        threw rest
        """
      ),
      (
        distribution,
        "each per every times apiece equally split divided evenly rows row"
      ),
    ])
  }
}
