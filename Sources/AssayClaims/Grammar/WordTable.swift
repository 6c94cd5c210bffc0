import AssayText

/// What this module knows of every word that any of its readers asks about: one look-up a token serves them all.
struct WordTable {
  static let shared = WordTable()

  private struct Facts {
    var word: WordClass = []
    /// The same for a capitalised token.
    var capitalised: WordClass = []
    var sign: WorthSign = []
    /// Whether the class hangs on more of the token than its capital: "Certainly" at the start of a block.
    var isOpen = true
  }

  /// The place of a word's facts, from 1.
  private let lexicon: Lexicon
  private let facts: [Facts]

  private init() {
    var places: [String: Int] = [:]
    var words: [String] = []
    var facts: [Facts] = []
    func place(of word: String) -> Int {
      if let place = places[word] { return place }
      places[word] = facts.count
      words.append(word)
      facts.append(Facts())
      return facts.count - 1
    }
    func add(_ word: String, _ value: WordClass) { facts[place(of: word)].word.formUnion(value) }
    for (value, table) in [WordClass.tables, OutcomeWords.tables, AttributionWords.tables].joined() {
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
    for word in VerbTable.words(WordClass.sayingVerbs) {
      let forms = VerbTable.forms(of: word)
      for form in [forms.base, forms.third, forms.past, forms.gerund] { add(form, .saying) }
    }
    for word in VerbTable.words(AttributionWords.verbs) {
      let forms = VerbTable.forms(of: word)
      for form in [forms.base, forms.third, forms.past, forms.gerund] { add(form, .reporting) }
    }
    for word in CausalGrammar.shared.firstWords { add(word, .causal) }
    for group in WorthSign.groups {
      for word in VerbTable.words(group.words) { facts[place(of: word)].sign.formUnion(group.sign) }
    }
    for place in facts.indices {
      let ending = Self.byEnding(words[place])
      let word = facts[place].word
      let whole = word.isPlain ? word.union(ending) : word
      facts[place].isOpen = word.isPlain && ending.has(.adverb)
      facts[place].capitalised = whole.withNoun(capitalised: true)
      if !facts[place].isOpen { facts[place].word = whole.withNoun(capitalised: false) }
    }
    self.facts = facts
    lexicon = Lexicon(
      words.enumerated().compactMap { place, word in
        // "walked" and "walking" need no place in the table.
        let ending = Self.byEnding(word)
        let isTold =
          !ending.isEmpty && !ending.has(.adverb) && facts[place].sign.isEmpty && facts[place].word == ending
        return isTold ? nil : (word, UInt32(place + 1))
      })
  }

  /// What is known of the tokens of a document: an element a token in both arrays.
  struct Reading {
    var classes: [WordClass] = []
    var signs: [WorthSign] = []
    /// The tokens that are quotation marks, double or curly single.
    var quotationMarks: [Int] = []
  }

  func reading(of list: TokenList) -> Reading {
    var reading = Reading()
    reading.classes = [WordClass](unsafeUninitializedCapacity: list.count) { classes, count in
      reading.signs = [WorthSign](unsafeUninitializedCapacity: list.count) { signs, count in
        for (index, token) in list.tokens.enumerated() {
          let facts = token.kind == .word || token.kind == .symbol ? facts(of: token, in: list.text) : Facts()
          signs.initializeElement(at: index, to: facts.sign)
          classes.initializeElement(at: index, to: Self.wordClass(of: token, facts, in: list.text))
          if Self.isQuotationMark(token, in: list.text) { reading.quotationMarks.append(index) }
        }
        count = list.count
      }
      count = list.count
    }
    return reading
  }

  @inline(__always)
  private func facts(of token: Token, in text: Text) -> Facts {
    let place = Int(lexicon.value(of: token, in: text))
    return place > 0 ? facts[place - 1] : Facts()
  }

  /// What a token may be, by its kind, what the table has of its word, and its form.
  @inline(__always)
  private static func wordClass(of token: Token, _ facts: Facts, in text: Text) -> WordClass {
    switch token.kind {
    case .number: return [.numeral, .nounLike]
    case .word:
      if !facts.isOpen { return token.isCapitalised ? facts.capitalised : facts.word }
      return facts.word.union(byEnding(token, in: text)).withNoun(capitalised: token.isCapitalised)
    case .punctuation:
      if token.length == 1, text[Int(token.start)] == UInt8(ascii: ",") { return [.punctuation, .comma] }
      return QuotationMark(token, in: text) == nil ? .punctuation : [.punctuation, .quotationMark]
    case .symbol: return QuotationMark(token, in: text) == nil ? .nounLike : [.nounLike, .quotationMark]
    case .possessive, .address: return []
    }
  }

  @inline(__always)
  private static func isQuotationMark(_ token: Token, in text: Text) -> Bool {
    switch token.kind {
    case .word, .number, .address: false
    case .punctuation, .symbol, .possessive:
      QuotationMark(token, in: text) != nil || QuotationMark.isSingle(token, in: text)
    }
  }

  private static func byEnding(_ token: Token, in text: Text) -> WordClass {
    let end = Int(token.end)
    guard token.length > 4 else { return [] }
    let word = byEnding(text[end - 3] | 0x20, text[end - 2] | 0x20, text[end - 1] | 0x20)
    // "Italy", "Kelly": names.
    return word == .adverb && token.isCapitalised && !token.traits.contains(.startsBlock) ? [] : word
  }

  private static func byEnding(_ word: String) -> WordClass {
    var word = word
    return word.withUTF8 { letters in
      let end = letters.count
      return end < 5 ? [] : byEnding(letters[end - 3], letters[end - 2], letters[end - 1])
    }
  }

  @inline(__always)
  private static func byEnding(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> WordClass {
    switch (a, b, c) {
    case (UInt8(ascii: "e"), UInt8(ascii: "e"), UInt8(ascii: "d")): []
    case (_, UInt8(ascii: "e"), UInt8(ascii: "d")): [.past, .participle]
    case (UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "g")): .gerund
    case (_, UInt8(ascii: "l"), UInt8(ascii: "y")): .adverb
    default: []
    }
  }
}

extension WordClass {
  /// With `nounLike`, when it is.
  fileprivate func withNoun(capitalised: Bool) -> WordClass {
    if isPlain || has([.numeral, .timeWord, .month]) { return union(.nounLike) }
    if has(.function) || has(.gerund) { return self }
    // "the attack", "a deadly strike": a verb's form after a determiner or adjective is a noun.
    return has([.base, .third]) || capitalised ? union(.nounLike) : self
  }
}
