import AssayModel
import AssayText

/// The words of all sentences that carry meaning, each with what it can stand for, in one flat array.
struct SentenceMeanings {
  struct Unit {
    /// The number of a word's stem, of a number or of a phrase's first word, from 0 in the order of the document.
    let stem: Int32
    let meanings: Thesaurus.Meanings
    /// Index into the document's tokens.
    let token: Int32
    let isName: Bool
    let isNumber: Bool
    /// How much the unit tells, from 0 to 1: less when the document, or any news, is full of it.
    var weight: Float = 1

    /// Whether it is a word of meaning that is neither a name nor a figure.
    var isContent: Bool { !isName && !isNumber }
  }

  private(set) var units: [Unit] = []
  private var stems: KeyTable
  /// How many different stems there are.
  var stemCount: Int { stems.count }
  /// One element per sentence: indices into `units`. Empty for a sentence that is no statement in running text.
  private(set) var ranges: [Range<Int>] = []
  /// One element per sentence: whether "not", "no" or "never" stand in it an odd number of times.
  private(set) var isNegated: [Bool] = []

  init(_ document: CheckedDocument) {
    let words = document.words
    stems = KeyTable(capacity: words.words.count / 2)
    units.reserveCapacity(words.words.count / 2)
    ranges.reserveCapacity(words.ranges.count)
    isNegated.reserveCapacity(words.ranges.count)
    for sentence in words.ranges.indices {
      let start = units.count
      var negations = 0
      if document.isProse(sentence: sentence), Self.isStatement(sentence, in: document) {
        negations = append(words[sentence], of: document.sentences[sentence], in: document.tokens)
      }
      ranges.append(start..<units.count)
      isNegated.append(negations % 2 == 1)
    }
    weigh()
  }

  subscript(sentence: Int) -> ArraySlice<Unit> { units[ranges[sentence]] }

  /// Appends the units of a sentence and counts its negations.
  private mutating func append(
    _ words: ArraySlice<SentenceWords.Word>, of sentence: Sentence, in list: TokenList
  ) -> Int {
    var negations = 0
    var next = 0
    for word in words where Int(word.token) >= next {
      let index = Int(word.token)
      if word.traits.contains(.negation) {
        negations += 1
        continue
      }
      let token = list[index]
      if !word.isName, !word.isNumber,
        let phrase = Thesaurus.phrase(at: index, before: sentence.tokens.upperBound, in: list)
      {
        append(word.key, phrase.meanings, word)
        next = index + phrase.count
        continue
      }
      guard word.isContent || word.isNumber || word.isName else { continue }
      if word.isName, NameWords.titles.contains(token, in: list.text) { continue }
      if word.isNumber {
        // "the third year" is one of "three years".
        append(Self.ordinals[word.key] ?? word.key, .none, word)
        continue
      }
      let stem = Stem.key(of: token, in: list.text)
      append(stem, word.isName ? .none : Thesaurus.meanings(ofStem: stem), word)
    }
    return negations
  }

  private mutating func append(_ key: UInt32, _ meanings: Thesaurus.Meanings, _ word: SentenceWords.Word) {
    units.append(
      Unit(
        stem: Int32(truncatingIfNeeded: stems.add(key)), meanings: meanings, token: word.token,
        isName: word.isName && !word.isNumber, isNumber: word.isNumber))
  }

  /// Whether a sentence states something in the document's own voice: no question, no quotation.
  private static func isStatement(_ index: Int, in document: CheckedDocument) -> Bool {
    let sentence = document.sentences[index]
    let list = document.tokens
    guard sentence.tokens.count >= 5, document.endsLikeSentence(index),
      !sentence.tokens.suffix(2).contains(where: { list.isMark($0, "?") })
    else { return false }
    return !document.quotations.contains((sentence.span.start + sentence.span.end) / 2)
      && !document.quotations.contains(sentence.span.start)
  }

  /// Gives each unit its weight: the more sentences of the document hold it, the less it tells.
  private mutating func weigh() {
    var uses = [(sentences: Int32, last: Int32)](repeating: (0, -1), count: stemCount)
    for (sentence, range) in ranges.enumerated() {
      let sentence = Int32(truncatingIfNeeded: sentence)
      for place in range {
        let stem = Int(units[place].stem)
        if uses[stem].last != sentence { uses[stem] = (uses[stem].sentences + 1, sentence) }
      }
    }
    let light = Self.light
    let isLight = stems.keys.map { light.contains($0) }
    for index in units.indices {
      // About the logarithm of a document's number of sentences over those that hold the word, for a news story.
      let count = Int(uses[Int(units[index].stem)].sentences)
      var weight = count <= Self.weights.count ? Self.weights[count - 1] : count < 16 ? 0.3 : 0.2
      if units[index].isName { weight *= 1.3 }
      if units[index].isNumber { weight *= 0.8 }
      if isLight[Int(units[index].stem)] { weight *= 0.4 }
      units[index].weight = weight
    }
  }

  private static let weights: [Float] = [1, 0.8, 0.68, 0.6, 0.53, 0.48, 0.43, 0.4]

  /// Stems of words that many sentences of news hold, whatever they say.
  private static let light: KeyTable = {
    let text = Text(
      """
      say says said tell told make made take took get got go went come came give gave people year day days time times
      one way thing part new according report state official use call include statement
      """)
    var keys = KeyTable()
    for token in Tokenizer.tokens(of: text) { keys.add(Stem.key(of: token, in: text)) }
    return keys
  }()

  private static let ordinals: [UInt32: UInt32] = {
    let pairs = [
      ("first", "one"), ("second", "two"), ("third", "three"), ("fourth", "four"), ("fifth", "five"),
      ("sixth", "six"), ("seventh", "seven"), ("eighth", "eight"), ("ninth", "nine"), ("tenth", "ten"),
    ]
    return Dictionary(
      pairs.map { (Folding.key(of: $0.0), Folding.key(of: $0.1)) }, uniquingKeysWith: { first, _ in first })
  }()
}
