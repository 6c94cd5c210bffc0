import AssayText

/// What a token may be in a clause, told from short tables, its ending, its form and its neighbours.
struct WordClass: OptionSet {
  let rawValue: UInt64

  static let determiner = WordClass(rawValue: 1 << 0)
  /// "he", "they", "there": starts a clause.
  static let subjectPronoun = WordClass(rawValue: 1 << 1)
  static let objectPronoun = WordClass(rawValue: 1 << 2)
  static let preposition = WordClass(rawValue: 1 << 3)
  /// A finite "be", "have" or "do", or a modal.
  static let auxiliary = WordClass(rawValue: 1 << 4)
  static let modal = WordClass(rawValue: 1 << 5)
  static let coordinator = WordClass(rawValue: 1 << 6)
  static let subordinator = WordClass(rawValue: 1 << 7)
  static let relative = WordClass(rawValue: 1 << 8)
  static let base = WordClass(rawValue: 1 << 9)
  static let third = WordClass(rawValue: 1 << 10)
  /// A past form: irregular, or ending in "-ed".
  static let past = WordClass(rawValue: 1 << 11)
  static let participle = WordClass(rawValue: 1 << 12)
  static let gerund = WordClass(rawValue: 1 << 13)
  /// Takes a statement: "said", "believes", "announced".
  static let saying = WordClass(rawValue: 1 << 14)
  static let adverb = WordClass(rawValue: 1 << 15)
  static let negation = WordClass(rawValue: 1 << 16)
  /// Any form of "be".
  static let be = WordClass(rawValue: 1 << 17)
  static let have = WordClass(rawValue: 1 << 18)
  static let numeral = WordClass(rawValue: 1 << 19)
  static let month = WordClass(rawValue: 1 << 20)
  /// Days, weeks, hours and their like.
  static let timeWord = WordClass(rawValue: 1 << 21)
  /// Joins a clause at its head without being part of it: "however", "meanwhile".
  static let linker = WordClass(rawValue: 1 << 22)
  static let firstPerson = WordClass(rawValue: 1 << 23)
  static let question = WordClass(rawValue: 1 << 24)

  // MARK: Parts that words play for one reader

  /// "while", "whereas", "so": part two clauses after a comma.
  static let parting = WordClass(rawValue: 1 << 25)
  /// "was", "had", "did".
  static let pastAuxiliary = WordClass(rawValue: 1 << 26)
  /// "may", "could": leave open whether it is so.
  static let tentative = WordClass(rawValue: 1 << 27)
  /// "people", "police": plural without an ending.
  static let plural = WordClass(rawValue: 1 << 28)
  /// "fact", "evidence", "clear": take a clause with "that".
  static let contentNoun = WordClass(rawValue: 1 << 29)
  /// The first word of a causal cue.
  static let causal = WordClass(rawValue: 1 << 30)
  static let reporting = WordClass(rawValue: 1 << 31)
  static let according = WordClass(rawValue: 1 << 32)
  static let hearsay = WordClass(rawValue: 1 << 33)
  /// "said", "believed": hearsay in the passive, "is said to".
  static let rumour = WordClass(rawValue: 1 << 34)
  static let outcome = WordClass(rawValue: 1 << 35)
  static let dispute = WordClass(rawValue: 1 << 36)
  static let judgement = WordClass(rawValue: 1 << 37)
  static let harmfulEvent = WordClass(rawValue: 1 << 38)
  static let lives = WordClass(rawValue: 1 << 39)
  static let leftState = WordClass(rawValue: 1 << 40)
  static let harm = WordClass(rawValue: 1 << 41)
  static let progress = WordClass(rawValue: 1 << 42)
  static let takesAs = WordClass(rawValue: 1 << 43)
  // See `AttributionWords`.
  static let conviction = WordClass(rawValue: 1 << 44)
  static let sayingNoun = WordClass(rawValue: 1 << 45)
  static let weakReporting = WordClass(rawValue: 1 << 46)
  static let quoting = WordClass(rawValue: 1 << 47)
  static let pledging = WordClass(rawValue: 1 << 48)
  static let confessing = WordClass(rawValue: 1 << 49)
  static let accusing = WordClass(rawValue: 1 << 50)
  static let telling = WordClass(rawValue: 1 << 51)
  static let speaker = WordClass(rawValue: 1 << 52)
  static let measure = WordClass(rawValue: 1 << 53)
  /// "if", "unless", "whether": what follows is not asserted.
  static let condition = WordClass(rawValue: 1 << 54)
  /// "thank", "sorry": opens a courtesy.
  static let courtesy = WordClass(rawValue: 1 << 55)

  // MARK: Told from a token's form and neighbours

  static let punctuation = WordClass(rawValue: 1 << 56)
  static let comma = WordClass(rawValue: 1 << 57)
  /// A double quotation mark of any form.
  static let quotationMark = WordClass(rawValue: 1 << 58)
  /// May stand at the head of a noun phrase: no verb, particle or function word by its class.
  static let nounLike = WordClass(rawValue: 1 << 59)
  /// The finite verb of some clause.
  static let finite = WordClass(rawValue: 1 << 60)

  // MARK: More parts for one reader

  /// What bodies and machines give off: "light", "noise", "a signal"; see `OutcomeWords`.
  static let emission = WordClass(rawValue: 1 << 61)
  /// "government", "station": no process, for all its ending.
  static let body = WordClass(rawValue: 1 << 62)

  // MARK: Groups

  /// What a word may be by grammar alone.
  static let grammar = WordClass(rawValue: 1 << 25 - 1)
  /// What may stand where a clause begins or ends.
  static let clauseEdge: WordClass = [.punctuation, .coordinator, .subordinator, .saying]
  static let attribution: WordClass = [
    .reporting, .according, .hearsay, .rumour, .conviction, .sayingNoun, .speaker,
  ]
  static let function: WordClass = [
    .determiner, .subjectPronoun, .objectPronoun, .preposition, .auxiliary, .modal, .coordinator,
    .subordinator,
    .relative, .adverb, .negation, .be, .have,
  ]

  func has(_ other: WordClass) -> Bool { rawValue & other.rawValue != 0 }

  /// Whether the word is in no table of grammar and has no telling ending.
  var isPlain: Bool { !has(.grammar) }

  /// Whether a noun looks plural: "homes", "police"; not "loss".
  static func isPlural(_ token: Token, _ word: WordClass, in text: Text) -> Bool {
    guard token.length > 2 else { return false }
    if word.has(.plural) { return true }
    let end = Int(token.end)
    return text[end - 1] | 0x20 == UInt8(ascii: "s") && text[end - 2] | 0x20 != UInt8(ascii: "s")
  }
}
