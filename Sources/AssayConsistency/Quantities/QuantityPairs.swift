import AssayModel
import AssayText

/// Two quantities in different sentences that seem to be stated of one thing.
struct QuantityPair {
  /// Indices into the document's quantities, in text order.
  let first: Int
  let second: Int
  /// How much the two sentences have in common beside the quantities: rare words count most.
  let kinship: Double
  /// Whether a name is among what they share.
  let sharesName: Bool
  /// Whether the two sentences hold no other two quantities that could be compared.
  let isOnly: Bool
}

/// Finds quantities of one kind in sentences that share rare words, without comparing every sentence with every other.
struct QuantityPairs {
  private(set) var pairs: [QuantityPair] = []

  /// A word counts as rare up to this number of sentences.
  private static let rare = 6

  init(_ document: CheckedDocument) {
    let words = document.words
    let sentences = document.sentences
    let quantitiesOfSentence = document.quantityRanges
    // A sentence of very many figures is a table.
    let figures = 1...12
    let measured = sentences.indices.count { figures.contains(quantitiesOfSentence[$0].count) }
    guard measured >= 2 else { return }
    var stems: [(key: UInt32, isName: Bool)] = []
    var stemRanges: [Range<Int>] = []
    stemRanges.reserveCapacity(sentences.count)
    // For each stem the sentences that hold it, as many as it may have while it is rare.
    var table = KeyTable(capacity: words.words.count / 4)
    var uses: [(count: Int32, last: Int32)] = []
    var places: [Int32] = []
    for index in sentences.indices {
      let start = stems.count
      for word in words[index] where word.isContent && !word.isNumber {
        let key = Stem.key(of: document.tokens[Int(word.token)], in: document.text)
        let number = table.add(key)
        if number == uses.count {
          uses.append((0, -1))
          places.append(contentsOf: repeatElement(-1, count: Self.rare))
        }
        guard uses[number].last != Int32(index) else { continue }
        if uses[number].count < Self.rare { places[number * Self.rare + Int(uses[number].count)] = Int32(index) }
        uses[number] = (uses[number].count + 1, Int32(index))
        stems.append((key, word.isName))
        if stems.count - start == 60 { break }
      }
      stemRanges.append(start..<stems.count)
    }
    for second in sentences.indices
    where figures.contains(quantitiesOfSentence[second].count) && document.isProse(sentence: second) {
      var kin: [(sentence: Int, weight: Double, sharesName: Bool)] = []
      for stem in stems[stemRanges[second]] {
        guard let number = table.number(of: stem.key) else { continue }
        let count = Int(uses[number].count)
        guard count > 1, count <= Self.rare else { continue }
        let weight = count == 2 ? 2 : count == 3 ? 1.5 : 1
        for place in places[number * Self.rare..<number * Self.rare + count]
        where Int(place) < second && figures.contains(quantitiesOfSentence[Int(place)].count) {
          if let known = kin.firstIndex(where: { $0.sentence == Int(place) }) {
            kin[known].weight += weight
            kin[known].sharesName = kin[known].sharesName || stem.isName
          } else {
            kin.append((Int(place), weight, stem.isName))
          }
        }
      }
      for relative in kin.sorted(by: { $0.sentence < $1.sentence }) where relative.weight >= 3 {
        let first = relative.sentence
        guard document.isProse(sentence: first) else { continue }
        let comparable = quantitiesOfSentence[first].flatMap { a in
          quantitiesOfSentence[second].filter {
            Self.isComparable(document.quantities[a], document.quantities[$0], in: document)
          }.map { (a, $0) }
        }
        guard !comparable.isEmpty,
          Self.isOneStatement(
            stems[stemRanges[first]], stems[stemRanges[second]], sentences[first], sentences[second], in: document)
        else { continue }
        for (a, b) in comparable {
          pairs.append(
            QuantityPair(
              first: a, second: b, kinship: relative.weight, sharesName: relative.sharesName,
              isOnly: comparable.count == 1))
        }
      }
    }
  }

  /// Whether nothing in two sentences says that they are about different things, places or times.
  private static func isOneStatement(
    _ first: ArraySlice<(key: UInt32, isName: Bool)>, _ second: ArraySlice<(key: UInt32, isName: Bool)>,
    _ a: Sentence, _ b: Sentence, in document: CheckedDocument
  ) -> Bool {
    let firstKeys = Set(first.map(\.key))
    let secondKeys = Set(second.map(\.key))
    if first.contains(where: { $0.isName && !secondKeys.contains($0.key) }),
      second.contains(where: { $0.isName && !firstKeys.contains($0.key) })
    {
      return false
    }
    let list = document.tokens
    let keysA = a.tokens.map { list[$0].key }
    let keysB = b.tokens.map { list[$0].key }
    let setA = Set(keysA)
    let setB = Set(keysB)
    if OppositeWords.areOpposed(keysA.filter { !setB.contains($0) }, keysB.filter { !setA.contains($0) }) {
      return false
    }
    for sentence in [a, b] where sentence.tokens.contains(where: { otherThings.contains(list[$0], in: list.text) }) {
      return false
    }
    return haveOneTime(a, b, in: document)
  }

  /// Whether two sentences do not name different times.
  private static func haveOneTime(_ a: Sentence, _ b: Sentence, in document: CheckedDocument) -> Bool {
    let first = document.annotated.times(in: a.span).compactMap { $0.kind == .duration ? nil : $0.interval }
    let second = document.annotated.times(in: b.span).compactMap { $0.kind == .duration ? nil : $0.interval }
    if first.isEmpty || second.isEmpty { return true }
    return first.contains { one in second.contains { $0.overlaps(one) } }
  }

  /// Whether two quantities are of one kind: a unit of one dimension, or the same counted noun.
  private static func isComparable(_ a: Quantity, _ b: Quantity, in document: CheckedDocument) -> Bool {
    guard a.change == nil, b.change == nil, a.unit.isConvertible(to: b.unit) else { return false }
    switch a.kind {
    case .count:
      guard b.kind == .count else { return false }
      guard let noun = a.noun, let other = b.noun else { return a.noun == nil || b.noun == nil }
      return headStem(of: noun, in: document) == headStem(of: other, in: document)
    case .money, .length, .area, .volume, .mass, .power, .energy, .speed: return a.kind == b.kind
    default: return false
    }
  }

  private static func headStem(of noun: TextSpan, in document: CheckedDocument) -> UInt32? {
    let tokens = document.tokens.range(in: noun)
    return tokens.last.map { Stem.key(of: document.tokens[$0], in: document.text) }
  }

  /// Words that say that another amount is meant.
  private static let otherThings = Lexicon([
    (
      1,
      """
      another other others additional further extra remaining rest including includes each per average previous
      previously earlier initially compared revised updated rose fell rises falls grew increased decreased dropped
      respectively some least among nearby instead rather part
      """
    )
  ])
}
