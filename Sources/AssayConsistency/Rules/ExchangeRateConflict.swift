import AssayModel
import AssayText

/// Two conversions of one currency into another, in brackets, at very different rates.
///
/// Rates move, but seldom by an eighth within a story. Sums of other years are left alone.
struct ExchangeRateConflict: Rule {
  static let about = RuleDescription(
    id: "exchange-rate-conflict",
    family: "arithmetic",
    summary: "Two sums are converted into another currency at very different rates.",
    rationale: "One of the two conversions was miscalculated or mistyped.",
    severity: .warning,
    fires: [
      "The mill cost $1 million ⟨(€900,000)⟩ to build. The quay cost $200,000 ⟦(€90,000)⟧.",
      "The bill came to £500 ⟨($625)⟩, of which £100 ⟦($180)⟧ was tax.",
    ],
    staysQuiet: [
      "The mill cost $1 million (€900,000) to build. The quay cost $200,000 (€180,000).",
      "The mill cost $1 million (€900,000) to build. The quay cost €90,000 ($100,000).",
      "The mill cost $1 million (€900,000) to build. The quay cost about $200,000 (€200,000).",
      "In 2002 the mill cost $1 million (€1.1 million). The quay cost $200,000 (€160,000) in 2008.",  // years apart
      "The mill cost $1 million (€900,000 of it borrowed). The quay cost $200,000 (€180,000).",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    let quantities = document.quantities
    var first: [String: Conversion] = [:]
    return quantities.indices.dropFirst().compactMap { index in
      guard quantities[index].kind == .money,
        let conversion = Conversion(quantities[index - 1], quantities[index], in: document)
      else { return nil }
      guard let other = first[conversion.pair] else {
        first[conversion.pair] = conversion
        return nil
      }
      let ratio = conversion.rate / other.rate
      let slack = 1.125 + conversion.rounding + other.rounding
      guard ratio > slack || ratio < 1 / slack, conversion.years == other.years else { return nil }
      return finding(
        conversion.brackets(in: list), related: [other.brackets(in: list)],
        "\(list.text[conversion.sum.span]) is \(list.text[conversion.converted.span]) here, but "
          + "\(list.text[other.sum.span]) is \(list.text[other.converted.span]) elsewhere: "
          + "the rates differ by a factor of \((max(ratio, 1 / ratio)).hundredths).")
    }
  }
}

/// A sum of money with the same sum in another currency in brackets.
private struct Conversion {
  let sum: Quantity
  let converted: Quantity
  /// The two currencies in the order of their codes.
  let pair: String
  /// How much of the second currency of `pair` one unit of the first is.
  let rate: Double
  /// By what share rounding may have moved the rate.
  let rounding: Double
  /// The years that the sentence names: rates are compared within one time only.
  let years: [Int]

  init?(_ sum: Quantity, _ converted: Quantity, in document: CheckedDocument) {
    let list = document.tokens
    guard sum.kind == .money, converted.kind == .money, sum.unit != converted.unit, sum.unit.dimension == .currency,
      converted.unit.dimension == .currency, list.isMark(sum.tokens.upperBound, "("),
      list.isMark(converted.tokens.upperBound, ")"), [sum, converted].allSatisfy({ $0.upper == nil && $0.number > 0 }),
      sum.modifier == nil, converted.modifier == nil || converted.modifier == .about,
      converted.tokens.lowerBound - sum.tokens.upperBound <= 3
    else { return nil }
    self.sum = sum
    self.converted = converted
    let isOrdered = sum.unit.code < converted.unit.code
    pair = isOrdered ? sum.unit.code + converted.unit.code : converted.unit.code + sum.unit.code
    rate = isOrdered ? converted.number / sum.number : sum.number / converted.number
    rounding = sum.halfPlace / sum.number + converted.halfPlace / converted.number
    let sentence = document.annotated.sentenceIndex(at: sum.span.start).map { document.sentences[$0].span }
    years = document.annotated.times(in: sentence ?? sum.span).compactMap {
      $0.resolution == .explicit ? $0.interval?.first.year : nil
    }
  }

  func brackets(in list: TokenList) -> TextSpan { list.span(sum.tokens.upperBound..<converted.tokens.upperBound + 1) }
}

extension Double {
  /// Two digits after the point.
  fileprivate var hundredths: String {
    let scaled = (self * 100).rounded()
    guard scaled.isFinite, abs(scaled) < 1e15 else { return "\(self)" }
    let number = Int(abs(scaled))
    return "\(number / 100).\(number % 100 < 10 ? "0" : "")\(number % 100)"
  }
}
