import AssayModel
import AssayText

/// A name that is spelt another way elsewhere, one letter apart.
///
/// Only capitalised words of five letters or more are compared. Endings that inflect ("Syria", "Syrian"), common words,
/// names with different first names and pairs that the text itself tells apart are left alone.
struct MisspeltName: Rule {
  static let about = RuleDescription(
    id: "misspelt-name",
    family: "name-variant",
    summary: "A name is spelt in two ways, one letter apart.",
    rationale: "A misspelt name is the commonest slip in edited news, and the one its bearer sees first.",
    severity: .warning,
    fires: [
      """
      The mayor, Olga ⟨Trelawney⟩, opened the bridge. Trelawney had promised it for years. Later ⟦Trelawny⟧ walked \
      across.
      """,
      "The trial of ⟨Harcastle⟩ opened in May. Lawyers for ⟦Harcsatle⟧ asked for time.",
    ],
    staysQuiet: [
      "Ships from Norvia arrived, and the Norvian flag flew over the port of Norvia.",  // a country and its people
      "Peter Hansson spoke first. Later Olga Hanson, no relation, spoke as well.",  // two people
      "The village of Trelawney, also spelled Trelawny, lies on the coast.",
      "Maria Lindo sang, and Mario Lindo danced.",
      "The doctors gave NNRTIs at first. Later they gave NRTIs.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let names = document.nameWords
    let list = document.tokens
    return NameVariants.slips(in: names).compactMap { pair in
      let common = names.letters(of: pair.common)
      let variant = names.letters(of: pair.variant)
      guard !CommonWords.contains(variant), !CommonWords.contains(common),
        NameVariants.isOneName(pair, in: names, document: document),
        let other = names.mentions(of: pair.common).first
      else { return nil }
      let mentions = names.mentions(of: pair.variant)
      guard let mention = mentions.first else { return nil }
      let related = [list[other].span] + mentions.dropFirst().prefix(8).map { list[$0].span }
      return finding(
        list[mention].span, related: related,
        "“\(list.text[list[mention].span])” is spelt “\(list.text[list[other].span])” elsewhere.")
    }
  }
}
