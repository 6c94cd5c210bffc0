import AssayText

/// The words that carry grammar and little meaning, by class; a word may be in several classes.
enum FunctionWords {
  static let article: UInt32 = 1 << 0
  /// "this", "their", "every": what a noun must follow.
  static let determiner: UInt32 = 1 << 1
  static let preposition: UInt32 = 1 << 2
  static let conjunction: UInt32 = 1 << 3
  static let auxiliary: UInt32 = 1 << 4
  static let pronoun: UInt32 = 1 << 5
  static let adverb: UInt32 = 1 << 6
  static let negation: UInt32 = 1 << 7
  /// A number in words, without multipliers.
  static let number: UInt32 = 1 << 8
  /// A relative or interrogative word.
  static let relative: UInt32 = 1 << 9
  /// The name of a month or weekday, a title or the like: capitalised, yet no proper name.
  static let calendar: UInt32 = 1 << 10

  static let lexicon = Lexicon(groups)

  /// The words of each class.
  static let groups: [(value: UInt32, words: StaticString)] = [
    (article, "the a an"),
    (determiner, "this that these those my your his her its our their every each some any no all both such whose"),
    (
      preposition,
      """
      of in on at by for with from to into onto upon over under between among amongst through throughout during
      before after since until till against about above below across along around behind beneath beside besides
      beyond despite inside outside near off out per than toward towards underneath unlike up via within without
      amid
      """
    ),
    (conjunction, "and or but nor so yet because although though while if unless whereas as whether lest"),
    (
      auxiliary,
      """
      am is are was were be been being have has had having do does did will would shall should can could may might
      must ought 's 're 've 'd 'll 'm
      """
    ),
    (
      pronoun,
      """
      i you he she it we they me him us them mine yours hers ours theirs myself yourself himself herself itself
      ourselves themselves one ones there here
      """
    ),
    (
      adverb,
      """
      also then now just only even still again too very more most much many few less least quite rather already ever
      however therefore thus hence moreover likewise meanwhile further furthermore once
      """
    ),
    (negation, "not no never none nobody nothing neither nor without n't cannot"),
    (
      number,
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
      eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
      trillion dozen half third quarter first second fourth fifth sixth seventh eighth ninth tenth twice double
      triple
      """
    ),
    (relative, "who whom which what when where why how that whose"),
    (
      calendar,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
      september october november december
      """
    ),
  ]

  /// The classes whose words never count as content.
  static let grammar: UInt32 =
    article | determiner | preposition | conjunction | auxiliary | pronoun | adverb | negation | relative
}
