import AssayModel
import AssayText

/// The same digits with another unit or magnitude in a sentence about the same thing.
struct UnitConflict: Rule {
  static let about = RuleDescription(
    id: "unit-conflict",
    family: "quantity-conflict",
    summary: "One quantity is given in two units that are not the same amount.",
    rationale: "One of the units is wrong, often by a factor of a thousand.",
    severity: .error,
    fires: [
      "The dam at Lund holds back ⟨80 million tonnes⟩ of water. The water behind the Lund dam, ⟦80 thousand tonnes⟧, is low.",
      "The quarry at Tarn sold ⟨350 tonnes⟩ of slate. A railway took the ⟦350 kilograms⟧ of slate from Tarn.",
    ],
    staysQuiet: [
      "The quarry at Tarn sold 350 tonnes of slate. A railway took the 350 tonnes of slate from Tarn.",
      "The road to Lund is 40 kilometres long. The ferry to Lund, 40 miles away, is slow.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    document.quantityPairs.pairs.compactMap { pair in
      let first = document.quantities[pair.first]
      let second = document.quantities[pair.second]
      guard first.hasSameDigits(as: second) else { return nil }
      return finding(
        second.span, related: [first.span],
        "This is given as \(document.text[first.span]) before, and as \(document.text[second.span]) here.")
    }
  }
}
