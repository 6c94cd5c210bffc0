import AssayModel
import AssayText

/// The distinct capitalised words of a document that may be parts of names, with where and beside what they stand.
///
/// Few names have a second spelling, so what stands beside a name is read when it is first asked for.
final class NameWords {
  struct Word {
    /// Indices into the letters of all words.
    fileprivate let letters: Range<Int>
    /// A bit for each letter of the alphabet that the word has, from "a" in bit 1.
    let alphabet: UInt32
    /// Whether it is written with plain letters alone; a mark or apostrophe may come and go with the typeface.
    let isPlain: Bool
    fileprivate(set) var mentionCount = 1
    fileprivate let firstMention: Int32
    fileprivate var lastMention: Int32

    var letterCount: Int { letters.count }
  }

  /// The names right beside the mentions of a word.
  struct Neighbours {
    /// The skeletons of the names right before it ("Mike" before "Pompeo").
    var before: Set<[UInt8]> = []
    /// The skeletons of the names right after it.
    var after: Set<[UInt8]> = []
    /// Whether it stands alone somewhere, or after a title.
    var standsAlone = false
  }

  /// In the order of their first mentions.
  private(set) var words: [Word] = []
  /// In lower case, without the marks on Latin letters.
  private var letters: [UInt8] = []
  /// The mentions of a word are a chain through the text: `next` is -1 at its end.
  private var mentions: [(token: Int32, next: Int32)] = []
  private var neighbours: [Int: Neighbours] = [:]
  private let document: AnnotatedDocument
  private let nameKeys: KeyTable

  init(_ document: AnnotatedDocument, nameKeys: KeyTable) {
    self.document = document
    self.nameKeys = nameKeys
    let list = document.tokens
    var table = KeyTable(capacity: nameKeys.count * 2)
    var found: [(number: Int32, token: Int32)] = []
    found.reserveCapacity(nameKeys.count * 2)
    for sentence in document.sentences {
      for index in sentence.tokens {
        let token = list[index]
        guard token.isCapitalised, token.kind == .word, token.length >= 3, token.length <= 24,
          token.traits.isDisjoint(with: [.allCapitals, .hasDigit, .hasFullStop])
        else { continue }
        found.append((Int32(truncatingIfNeeded: table.add(token.key)), Int32(truncatingIfNeeded: index)))
      }
    }
    // A word that is also written in lower case is no name.
    var isName = [Bool](repeating: true, count: table.count)
    for token in list.tokens where token.kind == .word && !token.isCapitalised {
      if let number = table.number(of: token.key) { isName[number] = false }
    }
    var places = [Int32](repeating: -1, count: table.count)
    words.reserveCapacity(table.count)
    letters.reserveCapacity(table.count * 8)
    mentions.reserveCapacity(found.count)
    for (number, index) in found where isName[Int(number)] {
      let mention = Int32(truncatingIfNeeded: mentions.count)
      let place = Int(places[Int(number)])
      if place >= 0 {
        mentions[Int(words[place].lastMention)].next = mention
        words[place].lastMention = mention
        words[place].mentionCount += 1
      } else {
        let token = list[Int(index)]
        guard FunctionWords.lexicon.value(of: token, in: list.text) == 0 else {
          isName[Int(number)] = false
          continue
        }
        let start = letters.count
        Spelling.appendPlainLetters(of: token, in: list.text, to: &letters)
        var alphabet: UInt32 = 0
        for letter in letters[start...] { alphabet |= 1 << UInt32(letter & 31) }
        places[Int(number)] = Int32(truncatingIfNeeded: words.count)
        words.append(
          Word(
            letters: start..<letters.count, alphabet: alphabet, isPlain: letters.count - start == token.length,
            firstMention: mention, lastMention: mention))
      }
      mentions.append((index, -1))
    }
  }

  /// In lower case, without the marks on Latin letters.
  func letters(of word: Int) -> ArraySlice<UInt8> { letters[words[word].letters] }

  /// Calls `body` with the letters of all words; `range(of:)` says which are whose.
  func withLetters<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    letters.withUnsafeBufferPointer(body)
  }

  /// Where the letters of a word stand among those of all words.
  func range(of word: Int) -> Range<Int> { words[word].letters }

  /// The tokens of a word, ascending.
  func mentions(of word: Int) -> [Int] {
    var tokens: [Int] = []
    tokens.reserveCapacity(words[word].mentionCount)
    var mention = words[word].firstMention
    while mention >= 0 {
      tokens.append(Int(mentions[Int(mention)].token))
      mention = mentions[Int(mention)].next
    }
    return tokens
  }

  func neighbours(of word: Int) -> Neighbours {
    if let known = neighbours[word] { return known }
    var result = Neighbours()
    for index in mentions(of: word) {
      guard let sentence = document.sentenceIndex(at: Int(document.tokens[index].start)) else { continue }
      let tokens = document.sentences[sentence].tokens
      let before = neighbour(of: index, step: -1, sentence: tokens)
      let after = neighbour(of: index, step: 1, sentence: tokens)
      if let before { result.before.insert(before) }
      if let after { result.after.insert(after) }
      if before == nil, after == nil { result.standsAlone = true }
    }
    neighbours[word] = result
    return result
  }

  /// The skeleton of the name word beside token `index`, particles skipped; `nil` when there is none.
  private func neighbour(of index: Int, step: Int, sentence: Range<Int>) -> [UInt8]? {
    let list = document.tokens
    var place = index + step
    var steps = 0
    while sentence.contains(place), steps < 4 {
      let token = list[place]
      let isParticle = Self.particles.contains(token, in: list.text)
      if isParticle || list.isMark(place, "-") {
        place += step
        steps += 1
        continue
      }
      guard token.kind == .word, token.isCapitalised,
        FunctionWords.lexicon.value(of: token, in: list.text) & FunctionWords.grammar == 0,
        !Self.titles.contains(token, in: list.text)
      else { return nil }
      let letters = Spelling.plainLetters(of: token, in: list.text)
      guard
        place > sentence.lowerBound || nameKeys.contains(token.key) || !CommonWords.contains(letters[...], long: true)
      else { return nil }
      let consonants = Spelling(letters).consonants
      // "Railway" and "Railways" are one neighbour.
      return consonants.count > 2 && consonants.last == UInt8(ascii: "s") ? consonants.dropLast() : consonants
    }
    return nil
  }

  static let particles = Lexicon([
    (1, "al el as ash ad ar az ez es at an bin ibn bint abu van von de der den la le di da du")
  ])

  static let titles = Lexicon([
    (
      1,
      """
      mr mrs ms miss dr prof professor president vice minister prime secretary senator congressman congresswoman
      representative rep sen gov governor mayor judge justice king queen prince princess pope sir lord lady dame saint
      captain colonel general major sergeant lieutenant officer chief commander admiral chancellor ambassador
      councillor councilman reverend father sister brother coach director chairman chairwoman commissioner inspector
      detective constable attorney republican democrat democratic state us u.s. uk british american
      """
    )
  ])
}
