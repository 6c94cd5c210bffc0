import AssayText

/// What the letters of a word say of it as a verb; there is no parser, and no check rests on this alone.
enum VerbForm {
  /// "Employed", "led": a past form or a participle.
  static func isPast(_ token: Int, in list: TokenList) -> Bool {
    guard list.indices.contains(token), list[token].kind == .word, !list[token].isCapitalised else { return false }
    let word = list.lowercased(token)
    return word.count > 3 && word.hasSuffix("ed") && !word.hasSuffix("eed") || irregular.contains(word)
  }

  /// "Is", "has", "was", "will": what stands before a verb or in its place.
  static func isAuxiliary(_ token: Int, in list: TokenList) -> Bool {
    list.indices.contains(token) && auxiliaries.contains(list[token], in: list.text)
  }

  private static let irregular = Set(IrregularForms.bases.map { String($0.form) }).subtracting([
    "men", "women", "children", "feet", "teeth", "mice", "geese", "people", "lives", "wives", "knives", "halves",
  ])

  private static let auxiliaries = Lexicon([
    (
      1,
      """
      is are was were be been being has have had do does did will would can could may might must shall should
      """
    )
  ])
}
