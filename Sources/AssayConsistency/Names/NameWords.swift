import AssayModel
import AssayText

/// The distinct capitalised words of a document that may be parts of names, with where and beside what they stand.
struct NameWords {
  struct Word {
    let key: UInt32
    /// In lower case, without the marks on Latin letters.
    let letters: [UInt8]
    /// Whether it is written with plain letters alone; a mark or apostrophe may come and go with the typeface.
    let isPlain: Bool
    /// Indices of tokens, ascending.
    var tokens: [Int]
    /// The skeletons of the names right before it ("Mike" before "Pompeo").
    var before: Set<[UInt8]> = []
    /// The skeletons of the names right after it.
    var after: Set<[UInt8]> = []
    /// Whether it stands alone somewhere, or after a title.
    var standsAlone = false
    let spelling: Spelling
  }

  private(set) var words: [Word] = []

  init(_ document: AnnotatedDocument, nameKeys: Set<UInt32>) {
    let list = document.tokens
    var indices: [UInt32: Int] = [:]
    var lowerCase: Set<UInt32> = []
    for token in list.tokens where token.kind == .word && !token.isCapitalised { lowerCase.insert(token.key) }
    for sentence in document.sentences {
      var startsClause = true
      for index in sentence.tokens {
        let token = list[index]
        guard token.kind == .word else {
          if token.kind == .punctuation, !list.isMark(index, ","), !list.isMark(index, "-") { startsClause = true }
          continue
        }
        let starts = startsClause
        startsClause = false
        guard token.isCapitalised, token.length >= 3, token.length <= 24,
          token.traits.isDisjoint(with: [.allCapitals, .hasDigit, .hasFullStop]),
          !starts || nameKeys.contains(token.key) || !lowerCase.contains(token.key)
        else { continue }
        if let known = indices[token.key] {
          words[known].tokens.append(index)
        } else {
          guard FunctionWords.lexicon.value(of: token, in: list.text) == 0, !lowerCase.contains(token.key) else {
            continue
          }
          let letters = Spelling.plainLetters(of: token, in: list.text)
          indices[token.key] = words.count
          words.append(
            Word(
              key: token.key, letters: letters, isPlain: letters.count == token.length, tokens: [index],
              spelling: Spelling(letters)))
        }
        guard let place = indices[token.key] else { continue }
        note(neighboursOf: index, of: place, in: list, sentence: sentence.tokens, nameKeys: nameKeys)
      }
    }
  }

  private mutating func note(
    neighboursOf index: Int, of place: Int, in list: TokenList, sentence: Range<Int>, nameKeys: Set<UInt32>
  ) {
    let before = neighbour(of: index, step: -1, in: list, sentence: sentence, nameKeys: nameKeys)
    let after = neighbour(of: index, step: 1, in: list, sentence: sentence, nameKeys: nameKeys)
    if let before { words[place].before.insert(before) }
    if let after { words[place].after.insert(after) }
    if before == nil, after == nil { words[place].standsAlone = true }
  }

  /// The skeleton of the name word beside token `index`, particles skipped; `nil` when there is none.
  private func neighbour(
    of index: Int, step: Int, in list: TokenList, sentence: Range<Int>, nameKeys: Set<UInt32>
  ) -> [UInt8]? {
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
        !Self.titles.contains(token, in: list.text),
        place > sentence.lowerBound || nameKeys.contains(token.key)
          || !CommonWords.contains(Spelling.plainLetters(of: token, in: list.text), long: true)
      else { return nil }
      let consonants = Spelling(Spelling.plainLetters(of: token, in: list.text)).consonants
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
