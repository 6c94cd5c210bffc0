public import AssayModel
import AssayText

/// What a comparison between documents needs of one of them: keys of its sentences and figures, not its text.
///
/// Made for each document by itself, so that documents can be read side by side.
public struct CorpusKeys: Sendable {
  /// A word as sentences are compared: 12 bytes.
  struct Word {
    let key: UInt32
    /// A key that its inflections share.
    let stem: UInt32
    let traits: SentenceWords.Traits
  }

  /// A quantity in running text.
  struct Figure {
    let span: TextSpan
    let place: LineColumn
    /// As written.
    let words: String
    /// Indices into `CorpusKeys.words`.
    let wordRange: Range<Int>
    /// The base values that the words allow.
    let allowed: ClosedRange<Double>
    /// What is measured, and in which base unit.
    let unit: UInt32
    /// What is counted or measured; `nil` when the figure must not be compared by its subject alone.
    let measure: UInt32?
  }

  struct Sentence {
    let span: TextSpan
    let place: LineColumn
    /// Index into the document's sentences.
    let index: Int
    /// The beginning of the sentence.
    let opening: String
    /// Indices into `CorpusKeys.words`.
    let words: Range<Int>
    /// Indices into `CorpusKeys.figures`.
    let figures: Range<Int>
    /// Identifies the words in their order.
    let hash: UInt64
    /// Keys that sentences of similar wording are likely to share; empty for short ones.
    let bands: [UInt64]
    /// Distinct, ascending.
    let names: [UInt32]
    /// Of what is neither name, number nor grammar; distinct, ascending.
    let stems: [UInt32]
    /// The days that the sentence names.
    let times: [DateInterval]
    /// The head of who says so, when anybody is said to.
    let claimant: UInt32?
  }

  let path: String
  let date: CalendarDate?
  private(set) var sentences: [Sentence] = []
  private(set) var words: [Word] = []
  private(set) var figures: [Figure] = []

  /// Sentences with fewer words are repeated by chance.
  static let shortest = 8
  /// The bytes of a sentence that are kept to be shown.
  private static let openingLength = 120

  public init(_ document: AnnotatedDocument) {
    path = document.document.origin.shownName
    date = document.document.date
    let checked = CheckedDocument(document)
    let places = OriginPlaces(document.document.origin)
    for index in document.sentences.indices where checked.isProse(sentence: index) {
      let hasFigures = !checked.quantityRanges[index].isEmpty
      guard checked.words.ranges[index].count >= (hasFigures ? 4 : Self.shortest) else { continue }
      append(index, of: checked, places)
    }
  }

  private mutating func append(_ index: Int, of document: CheckedDocument, _ places: OriginPlaces) {
    let sentence = document.sentences[index]
    let list = document.tokens
    let firstWord = words.count
    var names: [UInt32] = []
    var stems: [UInt32] = []
    var hash = Fingerprint()
    for word in document.words[index] {
      let token = list[Int(word.token)]
      let isCalendar = FunctionWords.lexicon.value(of: token, in: list.text) & FunctionWords.calendar != 0
      let stem = word.isContent && !word.isNumber ? Stem.key(of: token, in: list.text) : word.key
      words.append(Word(key: word.key, stem: stem, traits: word.traits))
      hash.add(word.key)
      if word.isNumber || isCalendar { continue }
      if word.isName { names.append(word.key) } else if word.isContent { stems.append(stem) }
    }
    let range = firstWord..<words.count
    let firstFigure = figures.count
    appendFigures(of: index, in: document, firstWord: firstWord, places)
    let claimant = document.annotated.claims(in: sentence.span).lazy.compactMap { $0.claimant?.span }.first
    self.sentences.append(
      Sentence(
        span: sentence.span, place: places.place(of: sentence.span.start), index: index,
        opening: Self.opening(of: sentence.span, in: list.text), words: range, figures: firstFigure..<figures.count,
        hash: hash.value, bands: range.count < Self.shortest ? [] : bands(of: range), names: Set(names).sorted(),
        stems: Set(stems).sorted(),
        times: document.annotated.times(in: sentence.span).compactMap { $0.kind == .duration ? nil : $0.interval },
        claimant: claimant.flatMap { list.range(in: $0).last }.map { Stem.key(of: list[$0], in: list.text) }))
  }

  private static func opening(of span: TextSpan, in text: Text) -> String {
    guard span.length > openingLength else { return text[span] }
    var end = span.start + openingLength
    while end > span.start, text[end] != 0x20 { end -= 1 }
    return text[TextSpan(span.start, end)] + " …"
  }

  // MARK: Figures

  private mutating func appendFigures(
    of index: Int, in document: CheckedDocument, firstWord: Int, _ places: OriginPlaces
  ) {
    let list = document.tokens
    let sentence = document.sentences[index]
    let dates = document.annotated.times(in: sentence.span).filter { $0.kind != .duration }
    let isVague = sentence.tokens.contains { Self.otherThings.contains(list[$0], in: list.text) }
    let wordsOfSentence = document.words[index]
    let first = figures.count
    for quantity in document.annotated.quantities(in: sentence.span) {
      let token = quantity.tokens.lowerBound
      guard quantity.kind != .ordinal, !dates.contains(where: { $0.span.overlaps(quantity.span) }),
        token == 0 || !RestatedQuantity.labels.contains(list[token - 1], in: list.text)
      else { continue }
      let inside = wordsOfSentence.indices.filter { quantity.tokens.contains(Int(wordsOfSentence[$0].token)) }
      guard let start = inside.first, let end = inside.last else { continue }
      let shift = firstWord - wordsOfSentence.startIndex
      let isQuoted = document.quotations.contains(quantity.span.start)
      figures.append(
        Figure(
          span: quantity.span, place: places.place(of: quantity.span.start), words: list.text[quantity.span],
          wordRange: start + shift..<end + 1 + shift, allowed: quantity.allowed,
          unit: Folding.key(of: quantity.unit.dimension.rawValue + " " + quantity.unit.base),
          measure: isVague || isQuoted ? nil : Self.measure(of: quantity, in: list)))
    }
    // Two figures for one measure are parts, or a part and its whole.
    let own = figures[first...].compactMap(\.measure)
    for position in figures.indices[first...] {
      let figure = figures[position]
      guard let measure = figure.measure, own.count(where: { $0 == measure }) > 1 else { continue }
      figures[position] = Figure(
        span: figure.span, place: figure.place, words: figure.words, wordRange: figure.wordRange,
        allowed: figure.allowed, unit: figure.unit, measure: nil)
    }
  }

  /// The counted noun, or the dimension with "long", "wide" and the like.
  private static func measure(of quantity: Quantity, in list: TokenList) -> UInt32? {
    guard quantity.change == nil else { return nil }
    switch quantity.kind {
    case .count:
      guard quantity.unit == .one, let noun = quantity.noun.flatMap({ list.range(in: $0).last }) else { return nil }
      return Stem.key(of: list[noun], in: list.text)
    case .money, .length, .area, .volume, .mass, .power, .energy, .speed:
      let next = quantity.tokens.upperBound
      let key = Folding.key(of: quantity.kind.rawValue + " " + quantity.unit.base)
      guard next < list.count, extents.contains(list[next], in: list.text) else { return key }
      return key ^ list[next].key
    default: return nil
    }
  }

  private static let extents = Lexicon([(1, "long wide high tall deep thick away")])

  /// Words that say that another amount is meant, a part, or an estimate that may change.
  private static let otherThings = Lexicon([
    (
      1,
      """
      another other others additional further extra remaining rest including includes each per average previous
      previously earlier initially initial compared revised updated rose fell rises falls grew increased decreased
      dropped respectively least among nearby instead rather part parts estimate estimated estimates
      preliminary provisional corrected later far up already so total overall half most many several only additionally
      forecast expected projected planned could might would will target budget budgeted annually yearly monthly
      """
    )
  ])

  // MARK: Wording

  private static let bandCount = 4
  private static let rowsOfBand = 2

  /// The least hashes of the runs of three words under several permutations, two and two.
  ///
  /// Broder's min-wise hashing (Compression and Complexity of Sequences, 1997): two sentences agree in a least hash with
  /// the probability of the share of runs that they have in common. Of sentences that share 60% of their runs, four
  /// bands of two find 83%; of those that share 20%, 15%.
  private func bands(of range: Range<Int>) -> [UInt64] {
    var least = [UInt64](repeating: .max, count: Self.bandCount * Self.rowsOfBand)
    for index in range.dropLast(2) {
      let run =
        (UInt64(words[index].key) &* 0x9E37_79B9_7F4A_7C15)
        ^ (UInt64(words[index + 1].key) &* 0xC2B2_AE3D_27D4_EB4F)
        ^ (UInt64(words[index + 2].key) &* 0x1656_67B1_9E37_79F9)
      for permutation in least.indices {
        least[permutation] = min(least[permutation], Self.mixed(run &+ UInt64(permutation) &* 0xD6E8_FEB8_6659_FD93))
      }
    }
    return (0..<Self.bandCount).map { band in
      var hash = UInt64(band)
      for row in 0..<Self.rowsOfBand { hash = Self.mixed(hash ^ least[band * Self.rowsOfBand + row]) }
      return hash
    }
  }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

extension Fingerprint {
  fileprivate mutating func add(_ key: UInt32) {
    add((0..<4).map { UInt8(truncatingIfNeeded: key >> ($0 * 8)) })
  }
}
