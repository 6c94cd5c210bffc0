import AssayModel
import AssayText

/// A name from another alphabet that is spelt in two ways.
///
/// Spellings agree when their consonants have the same sounds and the vowels between them are of one kind. Short names
/// need the same name before them; a vowel at the end must be the same, since there it tells a country from its people.
struct NameSpelling: Rule {
  static let about = RuleDescription(
    id: "name-spelling",
    family: "name-variant",
    summary: "A name from another alphabet is spelt in two ways.",
    rationale: "A reader takes two spellings for two places or people, and a search finds only one of them.",
    severity: .warning,
    fires: [
      "The road to ⟨Hudeyra⟩ was cut. Trucks could not reach ⟦Hodayrah⟧ for a week.",
      "Talks in ⟨Qasrabad⟩ failed. The delegates left ⟦Ghasrabad⟧ at night.",
    ],
    staysQuiet: [
      "Martin spoke first. The next to speak was Morton.",
      "The road to Hudeyra, also written Hodayrah, was cut.",
      "Ali Hassan met Omar Hussein.",
      "Hans Meier opened the talks. Hans Meyer-Lohr closed them. Meier was pleased.",  // a double name
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let names = document.nameWords
    let list = document.tokens
    var reported: [Int] = []
    return NameVariants.transliterations(in: names).compactMap { pair in
      let common = names.letters(of: pair.common)
      let variant = names.letters(of: pair.variant)
      guard !CommonWords.contains(variant), !CommonWords.contains(common),
        min(variant.count, common.count) < 5 || !NameVariants.isSlip(variant, common),
        NameVariants.isOneName(pair, in: names, document: document),
        let mention = names.mentions(of: pair.variant).first, let other = names.mentions(of: pair.common).first,
        // One finding for a name of several words.
        !reported.suffix(4).contains(where: { abs($0 - mention) <= 4 })
      else { return nil }
      reported.append(mention)
      let related = [list[other].span] + names.mentions(of: pair.variant).dropFirst().prefix(8).map { list[$0].span }
      return finding(
        list[mention].span, related: related,
        "“\(list.text[list[mention].span])” seems to be the name spelt “\(list.text[list[other].span])” elsewhere.")
    }
  }
}
