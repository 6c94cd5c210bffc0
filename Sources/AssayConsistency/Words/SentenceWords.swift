import AssayModel
import AssayText

/// The words and numbers of all sentences in one flat array, normalised for comparison.
///
/// Case, punctuation, digit grouping and contractions ("wasn't" is "was", "not") leave no trace.
struct SentenceWords {
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// Carries meaning: neither grammar nor a number.
    static let content = Traits(rawValue: 1 << 0)
    /// In digits or words.
    static let number = Traits(rawValue: 1 << 1)
    /// Capitalised where ordinary words are not.
    static let name = Traits(rawValue: 1 << 2)
    static let negation = Traits(rawValue: 1 << 3)
    /// In digits.
    static let figure = Traits(rawValue: 1 << 4)
  }

  struct Word {
    /// A hash of the normalised word.
    let key: UInt32
    /// Index into the document's tokens.
    let token: Int32
    let traits: Traits

    var isContent: Bool { traits.contains(.content) }
    var isNumber: Bool { traits.contains(.number) }
    var isName: Bool { traits.contains(.name) }
  }

  private(set) var words: [Word] = []
  /// One element per sentence: indices into `words`.
  private(set) var ranges: [Range<Int>] = []
  /// Keys of words that stand capitalised inside a sentence somewhere in the document.
  let nameKeys: KeyTable

  init(_ document: AnnotatedDocument) {
    let list = document.tokens
    nameKeys = Self.nameKeys(in: document)
    words.reserveCapacity(list.count)
    ranges.reserveCapacity(document.sentences.count)
    for sentence in document.sentences {
      let start = words.count
      var startsClause = true
      for index in sentence.tokens {
        let token = list[index]
        switch token.kind {
        case .punctuation, .symbol:
          if !list.isMark(index, ",") { startsClause = true }
          continue
        case .possessive, .address:
          continue
        case .number:
          words.append(
            Word(
              key: Self.digitsKey(token, list.text), token: Int32(truncatingIfNeeded: index),
              traits: [.number, .figure]))
        case .word:
          appendWord(token, at: index, startsClause: startsClause, in: list)
        }
        startsClause = false
      }
      ranges.append(start..<words.count)
    }
  }

  subscript(sentence: Int) -> ArraySlice<Word> { words[ranges[sentence]] }

  private mutating func appendWord(_ token: Token, at index: Int, startsClause: Bool, in list: TokenList) {
    let classes = FunctionWords.lexicon.value(of: token, in: list.text)
    let place = Int32(truncatingIfNeeded: index)
    var traits: Traits = []
    if classes & FunctionWords.number != 0 { traits.insert(.number) }
    if classes & FunctionWords.negation != 0 { traits.insert(.negation) }
    if classes & (FunctionWords.grammar | FunctionWords.number) == 0 { traits.insert(.content) }
    if token.isCapitalised, classes & FunctionWords.grammar == 0,
      !startsClause || nameKeys.contains(token.key) || token.traits.contains(.allCapitals)
    {
      traits.insert(.name)
    }
    if token.traits.contains(.hasDigit) { traits.insert(.name) }
    if traits.contains(.content), let stem = Self.negatedStem(token, list.text) {
      words.append(Word(key: stem, token: place, traits: []))
      words.append(Word(key: Self.not, token: place, traits: .negation))
      return
    }
    words.append(Word(key: token.key, token: place, traits: traits))
  }

  private static let not = Folding.key(of: "not")

  /// The key of "was" in "wasn't"; `nil` for words that do not end so.
  private static func negatedStem(_ token: Token, _ text: Text) -> UInt32? {
    let tail = token.traits.contains(.nonASCII) ? 5 : 3
    guard token.length > tail else { return nil }
    let end = Int(token.end)
    guard text[end - 1] | 0x20 == UInt8(ascii: "t"), text[end - tail] | 0x20 == UInt8(ascii: "n") else { return nil }
    let mark = text[end - tail + 1]
    guard mark == UInt8(ascii: "'") || (tail == 5 && mark == 0xE2) else { return nil }
    let key = text.bytes.withUnsafeBufferPointer { Folding.key($0, Int(token.start), end - tail) }
    if key == ca { return can }
    return key == wo ? will : key
  }

  private static let ca = Folding.key(of: "ca")
  private static let can = Folding.key(of: "can")
  private static let wo = Folding.key(of: "wo")
  private static let will = Folding.key(of: "will")

  /// The key of a number in digits without its grouping marks.
  private static func digitsKey(_ token: Token, _ text: Text) -> UInt32 {
    var hash = Folding.basis
    for offset in Int(token.start)..<Int(token.end) where text[offset] != UInt8(ascii: ",") {
      hash = Folding.mix(hash, text[offset])
    }
    return hash
  }

  private static func nameKeys(in document: AnnotatedDocument) -> KeyTable {
    let list = document.tokens
    var keys = KeyTable(capacity: list.count / 16)
    for sentence in document.sentences {
      var startsClause = true
      for index in sentence.tokens {
        let token = list[index]
        if token.kind == .word {
          if token.isCapitalised, !startsClause { keys.add(token.key) }
          startsClause = false
        } else if token.kind == .punctuation, !list.isMark(index, ",") {
          startsClause = true
        }
      }
    }
    return keys
  }
}
