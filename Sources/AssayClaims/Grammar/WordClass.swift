import AssayText

/// What a word may be in a clause, told from short tables and its ending.
struct WordClass: OptionSet {
  let rawValue: UInt32

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

  static let anyVerb: WordClass = [.base, .third, .past, .participle, .gerund]
  static let function: WordClass = [
    .determiner, .subjectPronoun, .objectPronoun, .preposition, .auxiliary, .modal, .coordinator,
    .subordinator,
    .relative, .adverb, .negation, .be, .have,
  ]

  func has(_ other: WordClass) -> Bool { !isDisjoint(with: other) }
}

extension WordClass {
  /// The class of every token of a list.
  static func classes(of list: TokenList) -> [WordClass] {
    let lexicon = Self.lexicon
    return list.tokens.map { token in
      switch token.kind {
      case .number: return .numeral
      case .word:
        let value = lexicon.value(of: token, in: list.text)
        return value != 0 ? WordClass(rawValue: value) : byEnding(token, in: list.text)
      default: return []
      }
    }
  }

  private static func byEnding(_ token: Token, in text: Text) -> WordClass {
    let end = Int(token.end)
    guard token.length > 4 else { return [] }
    let a = text[end - 1] | 0x20
    let b = text[end - 2] | 0x20
    let c = text[end - 3] | 0x20
    if a == UInt8(ascii: "d"), b == UInt8(ascii: "e"), c != UInt8(ascii: "e") { return [.past, .participle] }
    if a == UInt8(ascii: "g"), b == UInt8(ascii: "n"), c == UInt8(ascii: "i") { return .gerund }
    if a == UInt8(ascii: "y"), b == UInt8(ascii: "l"),
      !token.isCapitalised || token.traits.contains(.startsBlock)
    {
      return .adverb
    }
    return []
  }

  private static let lexicon: Lexicon = {
    var entries: [String: UInt32] = [:]
    var order: [String] = []
    func add(_ word: String, _ value: WordClass) {
      if entries[word] == nil { order.append(word) }
      entries[word, default: 0] |= value.rawValue
    }
    for (value, table) in tables {
      for word in VerbTable.words(table) { add(word, value) }
    }
    for word in VerbTable.words(VerbTable.common) + VerbTable.irregular.keys.sorted() {
      let forms = VerbTable.forms(of: word)
      add(forms.base, .base)
      add(forms.third, .third)
      add(forms.past, .past)
      add(forms.participle, .participle)
      add(forms.gerund, .gerund)
    }
    for word in VerbTable.words(sayingVerbs) {
      let forms = VerbTable.forms(of: word)
      for form in [forms.base, forms.third, forms.past, forms.gerund] { add(form, .saying) }
    }
    return Lexicon(order.map { ($0, entries[$0] ?? 0) })
  }()

  static let sayingVerbs: StaticString = """
    say tell announce report claim allege argue state add note explain insist acknowledge admit confirm warn declare
    predict estimate suggest believe think testify deny conclude reveal recall remark comment contend maintain assert
    write tweet assume complain hint imply stress emphasise emphasize reiterate concede promise vow pledge
    know feel hope fear hear mean understand decide show indicate agree assure inform learn find discover mention
    """

  private static let tables: [(WordClass, StaticString)] = [
    (
      .determiner,
      """
      a an the this that these those my your his her its our their some any every each no another many several few
      all both most such what which whose more other half
      """
    ),
    (
      .subjectPronoun,
      "i you he she it we they there this these those who everyone everybody someone nobody everything"
    ),
    (
      .objectPronoun,
      "me you him her it us them himself herself itself themselves myself ourselves one others"
    ),
    (
      .preposition,
      """
      of in on at by for with from to into onto over under about against between among through during without within
      across behind beyond toward towards upon via per near off out up down around amid despite like unlike including
      after before since until till as than outside inside along throughout above below regarding concerning
      """
    ),
    ([.auxiliary, .be], "is are was were am isn't aren't wasn't weren't ain't"),
    (.be, "be been being"),
    ([.auxiliary, .have], "has have had hasn't haven't hadn't"),
    (.have, "having"),
    (
      .auxiliary,
      "do does did don't doesn't didn't i'm we're they're you're i've we've they've you've he'd she'd they'd we'd i'd"
    ),
    (
      [.auxiliary, .modal],
      """
      will would can could may might shall should must won't wouldn't can't cannot couldn't shouldn't mustn't mightn't
      i'll we'll they'll you'll he'll she'll it'll
      """
    ),
    (
      [.subjectPronoun, .auxiliary],
      "i'm we're they're you're i've we've they've you've i'll we'll they'll he'll she'll"
    ),
    (.coordinator, "and or but nor yet"),
    (
      .subordinator,
      "because if when while although though unless whereas whether once where wherever whenever until till since as after before that lest"
    ),
    (.relative, "which who whom whose that"),
    (
      .adverb,
      """
      not also only just even still already never ever always often soon now then very too quite rather almost nearly
      again later earlier yesterday today tomorrow tonight here there once so well perhaps maybe indeed instead far
      mostly mainly largely partly primarily simply solely chiefly further all much more most together
      """
    ),
    (
      .negation,
      "not never no n't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't cannot couldn't shouldn't"
    ),
    (
      .numeral,
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
      eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
      dozen hundreds thousands millions billions dozens
      """
    ),
    (
      .month,
      "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
    (
      .timeWord,
      """
      second seconds minute minutes hour hours day days week weeks month months year years decade decades century
      centuries monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning
      afternoon evening night noon midnight weekend spring summer autumn winter
      """
    ),
    (
      .linker,
      """
      however meanwhile moreover furthermore nevertheless nonetheless also besides indeed instead otherwise
      similarly finally additionally earlier later and but or so yet well now absolutely obviously clearly
      """
    ),
    (.firstPerson, "i me my we us our i'm we're i've we've i'll we'll i'd we'd mine ours myself ourselves"),
    (.question, "what why how who whom whose when where which"),
  ]
}
