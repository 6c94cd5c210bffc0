import AssayModel
import AssayText

/// A little word that lost a letter, or has two letters swapped.
///
/// The rule knows the scraps that are left of the commonest little words ("n" of "in", "th" of "the", "hte"). A single
/// letter counts only where it stands between words or after a figure and is not used as a letter elsewhere.
struct LostLetters: Rule {
  static let about = RuleDescription(
    id: "lost-letters",
    family: "garbled-text",
    summary: "A little word lost a letter or has two letters swapped.",
    rationale: "The sentence stumbles, and around a figure the reader cannot tell what was meant.",
    severity: .error,
    fires: [
      "The strike cost the port $3 billion ⟦n⟧ lost orders.",
      "They sailed to ⟦th⟧ island and back.",
      "The roof ⟦nd⟧ both walls fell in.",
      "She went back ⟦ot⟧ the village.",
      "He left ⟦wiht⟧ his brother.",
    ],
    staysQuiet: [
      "Let n be the number of steps; then n grows with each turn.",  // used as a letter
      "The 4 th floor and the 2 nd floor were closed.",  // ordinals
      "Class b licences were issued, and vitamin t was not.",
      "The rock ' n ' roll years.",
      "Two t shirts and an f stop.",
      "A paired t test was made.",
      "By the age of 80 y in most groups.",
      "The painter Luis Vázquez y Luján was born in Lund.",
      "They sent a fr translation and a de translation.",  // languages
      "Set the flag to no and set t to the time.",
    ]
  )

  func findings(in document: CheckedDocument) -> [Finding] {
    let list = document.tokens
    let scraps = Self.scraps
    lazy var letters = Self.letters(in: list)
    var findings: [Finding] = []
    for sentence in document.sentences {
      for index in sentence.tokens {
        let token = list[index]
        guard token.kind == .word, token.length < 6, !token.isCapitalised else { continue }
        let meant = scraps.value(of: token, in: list.text)
        guard meant != 0, stands(index, in: list, sentence: sentence.tokens) else { continue }
        if token.length == 1 {
          guard letters[token.key] == 1, isBetweenWords(index, in: list, sentence: sentence.tokens) else { continue }
        }
        let word = Self.words[Int(meant) - 1]
        findings.append(
          finding(token.span, "“\(list.text[token.span])” seems to be what is left of “\(word)”."))
      }
    }
    return findings
  }

  /// How often each letter stands as a word of its own, by its key.
  private static func letters(in list: TokenList) -> [UInt32: Int] {
    var letters: [UInt32: Int] = [:]
    for token in list.tokens where token.length == 1 && token.kind == .word { letters[token.key, default: 0] += 1 }
    return letters
  }

  /// Whether the token stands free, with ordinary words on both sides.
  private func stands(_ index: Int, in list: TokenList, sentence: Range<Int>) -> Bool {
    // A plain blank must stand before it: an apostrophe lost to a wrong encoding leaves "Lund s" with no blank.
    guard list[index].hasSpaceBefore, index > sentence.lowerBound,
      list.text[Int(list[index].start) - 1] <= 0x20, index + 1 < sentence.upperBound
    else { return false }
    let next = list[index + 1]
    guard next.hasSpaceBefore, next.kind == .word || next.kind == .number else { return false }
    let previous = list[index - 1]
    // "4 th": an ordinal that was set apart.
    if previous.kind == .number, list[index].length > 1 { return false }
    if list[index].length == 1 { return true }
    // "fr translation": the code of a language.
    if Self.codeNouns.contains(next, in: list.text) { return false }
    return previous.kind == .word || list.isMark(index - 1, ",") || previous.kind == .possessive
  }

  /// A single letter is a scrap only between a verb, noun or figure and a word that a preposition can go before.
  private func isBetweenWords(_ index: Int, in list: TokenList, sentence: Range<Int>) -> Bool {
    let previous = list[index - 1]
    guard previous.kind == .word || previous.kind == .number, previous.length > 1 || previous.kind == .number,
      list[index + 1].kind == .word, list[index + 1].length > 1
    else { return false }
    // "80 y", "0.1 s": units; "Vázquez y Luján": a name.
    if previous.kind == .number, Self.units.contains(list[index], in: list.text) { return false }
    if previous.isCapitalised, list[index + 1].isCapitalised, list.matches(index, "y") { return false }
    if Self.labels.contains(previous, in: list.text) || Self.verbs.contains(list[index + 1], in: list.text) {
      return false
    }
    return
      !(FunctionWords.lexicon.value(of: previous, in: list.text)
      & (FunctionWords.article | FunctionWords.determiner | FunctionWords.number) != 0
      && !list.text[previous.span].hasSuffix("illion"))
  }

  /// What a single letter may follow as a letter.
  private static let labels = Lexicon([
    (
      1,
      """
      let letter vitamin class type group hepatitis category grade plan section exhibit appendix figure table variable
      line note key point size value number parameter set with where and or if when an a the
      """
    )
  ])
  private static let codeNouns = Lexicon([
    (1, "translation translations locale locales language layout keyboard translator subtitles")
  ])
  private static let units = Lexicon([(1, "y s")])
  private static let verbs = Lexicon([
    (1, "test tests testing statistic statistics is be was are equals grows shirt shirts stop stops equal and or")
  ])

  private static let words = [
    "in", "to", "of", "as", "by", "the", "and", "for", "with", "from", "that", "have", "their", "were", "which",
    "was", "this", "they", "been",
  ]

  private static let scraps = Lexicon([
    (1, "n"), (2, "t ot"), (3, "f fo"), (4, "s"), (5, "b y"), (6, "th hte teh"), (7, "nd adn nad"),
    (8, "fr ofr"), (9, "wth wih wiht wtih iwth"), (10, "fom frm rfom fomr"), (11, "tht taht tath htat tha"),
    (12, "hve ahve hvae haev"), (13, "thier thir tehir theri"), (14, "wre wer wree ewre"),
    (15, "whch wich whcih wihch"), (16, "wsa"), (17, "thsi tihs"), (18, "htey thye"),
    (19, "eben"),
  ])
}
