import AssayModel
import AssayText

/// Two values for what seems to be one quantity.
///
/// Two sentences that share rare words, a name among them, each hold one amount of one kind, and the amounts differ by
/// more than rounding, "about" or "nearly" explains. Sentences with different names, times or verbs that exclude each
/// other, or with words such as "another", "each" or "rose", are about different amounts.
struct QuantityConflict: Rule {
  static let about = RuleDescription(
    id: "quantity-conflict",
    family: "quantity-conflict",
    summary: "One quantity is given two values.",
    rationale: "This is the error that ends in a correction notice: one of the figures is wrong.",
    severity: .error,
    fires: [
      """
      The library at Lund keeps ⟨640⟩ manuscripts in its vault. Scholars may now read all of the ⟦460⟧ manuscripts in \
      the vault of the Lund library.
      """
    ],
    staysQuiet: [
      """
      The library at Lund keeps 640 manuscripts in its vault. Scholars may now read all of the 640 manuscripts in the \
      vault of the Lund library.
      """,
      """
      The tunnel at Lund is 5,120 metres long and has two tracks. At more than 5,000 metres, the Lund tunnel has the \
      longest tracks in the county.
      """,  // rounded
      "The storm at Lund killed 12 sailors. The storm at Lund injured 40 sailors.",  // other people
      "The storm at Lund drove several thousand people out. After the storm at Lund twenty people were missing.",
      "The storm at Lund drove 200 to 2,000 people out. After the storm at Lund twenty people were missing.",
      "In 2019 the mill at Lund made 40 tonnes of flour. In 2020 the Lund mill made 90 tonnes of flour.",
      "The library at Lund keeps 640 manuscripts. The library at Tarn keeps 460 manuscripts.",
    ]
  )

  /// How much two sentences must share. Two rare words weigh 4.
  private static let kinship = 6.0

  func findings(in document: CheckedDocument) -> [Finding] {
    var findings: [Finding] = []
    for pair in document.quantityPairs.pairs where pair.kinship >= Self.kinship && pair.isOnly {
      let first = document.quantities[pair.first]
      let second = document.quantities[pair.second]
      guard !first.hasSameDigits(as: second),
        !document.quotations.contains(first.span.start), !document.quotations.contains(second.span.start),
        first.noun != nil || first.kind != .count || pair.kinship >= 8,
        second.noun != nil || second.kind != .count || pair.kinship >= 8
      else { continue }
      findings.append(
        finding(
          second.span, related: [first.span],
          "This is given as \(document.text[first.span]) before, and as \(document.text[second.span]) here."))
    }
    return findings
  }
}
