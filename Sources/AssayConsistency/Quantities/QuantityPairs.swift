import AssayModel
import AssayText

/// Two quantities in different sentences that seem to be stated of one thing and do not agree.
struct QuantityPair {
  /// Indices into the document's quantities, in text order.
  let first: Int
  let second: Int
  /// How much the two sentences have in common beside the quantities: rare words count most.
  let kinship: Double
  /// Whether the two sentences hold no other two quantities that could be compared.
  let isOnly: Bool
}

/// Finds quantities of one kind in sentences that share a name and rare words, without comparing every sentence with
/// every other.
struct QuantityPairs {
  private(set) var pairs: [QuantityPair] = []

  /// How much two sentences must have in common at least: a word that only they have weighs 2.
  static let leastKinship = 3.5

  init(_ document: CheckedDocument) {
    let sentences = document.sentences
    let quantitiesOfSentence = document.quantityRanges
    let isMeasured = sentences.indices.map { Self.isMeasured(sentence: $0, in: document) }
    guard isMeasured.count(where: { $0 }) >= 2 else { return }
    var stems = RareStems(document, isMeasured)
    stems.countElsewhere(in: document, isMeasured)
    var kin: [Kin] = []
    for second in sentences.indices where isMeasured[second] {
      kin.removeAll(keepingCapacity: true)
      for stem in stems[second] {
        guard let weight = stems.weight(of: stem) else { continue }
        for place in stems.places(of: stem) {
          guard place < second else { break }
          if let known = kin.firstIndex(where: { $0.sentence == place }) {
            kin[known].weight += weight
            kin[known].sharesName = kin[known].sharesName || stem.isName
          } else {
            kin.append(Kin(sentence: place, weight: weight, sharesName: stem.isName))
          }
        }
      }
      kin.removeAll { $0.weight < Self.leastKinship || !$0.sharesName }
      for relative in kin.sorted(by: { $0.sentence < $1.sentence }) {
        let first = relative.sentence
        var comparable: [(first: Int, second: Int)] = []
        for a in quantitiesOfSentence[first] {
          for b in quantitiesOfSentence[second]
          where Self.isComparable(document.quantities[a], document.quantities[b], in: document) {
            comparable.append((a, b))
          }
        }
        let conflicts = comparable.filter {
          !document.quantities[$0.first].agrees(with: document.quantities[$0.second])
        }
        guard !conflicts.isEmpty,
          Self.isOneStatement(stems[first], stems[second], sentences[first], sentences[second], in: document)
        else { continue }
        for (a, b) in conflicts {
          pairs.append(QuantityPair(first: a, second: b, kinship: relative.weight, isOnly: comparable.count == 1))
        }
      }
    }
  }

  /// An earlier sentence that shares rare words.
  private struct Kin {
    let sentence: Int
    var weight: Double
    var sharesName: Bool
  }

  /// Whether a sentence is prose that holds quantities to compare; one of very many figures is a table.
  private static func isMeasured(sentence: Int, in document: CheckedDocument) -> Bool {
    let quantities = document.quantityRanges[sentence]
    return quantities.count <= 12 && quantities.contains { isComparable(document.quantities[$0]) }
      && document.isProse(sentence: sentence)
  }

  /// Whether nothing in two sentences says that they are about different things, places or times.
  private static func isOneStatement(
    _ first: ArraySlice<RareStems.Member>, _ second: ArraySlice<RareStems.Member>, _ a: Sentence, _ b: Sentence,
    in document: CheckedDocument
  ) -> Bool {
    let firstStems = Set(first.map(\.number))
    let secondStems = Set(second.map(\.number))
    if first.contains(where: { $0.isName && !secondStems.contains($0.number) }),
      second.contains(where: { $0.isName && !firstStems.contains($0.number) })
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

  /// Whether a quantity is an amount that may be stated twice, and no change.
  private static func isComparable(_ quantity: Quantity) -> Bool {
    guard quantity.change == nil else { return false }
    // "several thousand": so wide a span is no figure to hold another one against.
    if let upper = quantity.upper, upper.nearestDouble >= quantity.number * 5 { return false }
    switch quantity.kind {
    case .count, .money, .length, .area, .volume, .mass, .power, .energy, .speed: return true
    default: return false
    }
  }

  /// Whether two quantities are of one kind: a unit of one dimension, or the same counted noun.
  private static func isComparable(_ a: Quantity, _ b: Quantity, in document: CheckedDocument) -> Bool {
    guard a.kind == b.kind, isComparable(a), isComparable(b), a.unit.isConvertible(to: b.unit),
      !isLoose(a, in: document), !isLoose(b, in: document)
    else { return false }
    guard a.kind == .count, let noun = a.noun, let other = b.noun else { return true }
    return headStem(of: noun, in: document) == headStem(of: other, in: document)
  }

  /// The 0.19 of "p = 0.19", or "several thousand".
  private static func isLoose(_ quantity: Quantity, in document: CheckedDocument) -> Bool {
    let list = document.tokens
    let before = quantity.tokens.lowerBound - 1
    if before >= 0, ["=", "<", ">", "≤", "≥"].contains(where: { list.isMark(before, $0) }) { return true }
    return quantity.tokens.contains { vague.contains(list[$0], in: list.text) }
  }

  private static let vague = Lexicon([
    (1, "several many few dozens scores tens hundreds thousands millions billions countless couple")
  ])

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

/// The stems of the sentences that hold quantities, and in how many sentences each stands.
private struct RareStems {
  struct Member {
    let number: Int32
    let isName: Bool
  }

  private struct Use {
    var count: Int32 = 0
    var lastSentence: Int32 = -1
  }

  /// A word counts as rare up to this number of sentences.
  private static let rare = 6
  /// The distinct words of a sentence that are compared.
  private static let longest = 60

  private var stems: [Member] = []
  private var ranges: [Range<Int>] = []
  private var table: KeyTable
  private var uses: [Use] = []
  /// For each stem the measured sentences that hold it, as many as it may have while it is rare; -1 behind them.
  private var places: [Int32] = []

  /// The stems of the measured sentences.
  init(_ document: CheckedDocument, _ isMeasured: [Bool]) {
    let words = document.words
    let count = isMeasured.indices.reduce(0) { $0 + (isMeasured[$1] ? words[$1].count / 2 : 0) }
    table = KeyTable(capacity: count)
    stems.reserveCapacity(count)
    uses.reserveCapacity(count)
    places.reserveCapacity(count * Self.rare)
    ranges.reserveCapacity(isMeasured.count)
    for sentence in isMeasured.indices {
      let start = stems.count
      if isMeasured[sentence] {
        for word in words[sentence] where word.isContent && !word.isNumber {
          let number = table.add(Stem.key(of: document.tokens[Int(word.token)], in: document.text))
          if number == uses.count {
            uses.append(Use())
            places.append(contentsOf: repeatElement(-1, count: Self.rare))
          }
          guard uses[number].lastSentence != Int32(truncatingIfNeeded: sentence) else { continue }
          let count = Int(uses[number].count)
          if count < Self.rare { places[number * Self.rare + count] = Int32(truncatingIfNeeded: sentence) }
          uses[number] = Use(
            count: Int32(truncatingIfNeeded: count + 1), lastSentence: Int32(truncatingIfNeeded: sentence))
          stems.append(Member(number: Int32(truncatingIfNeeded: number), isName: word.isName))
          if stems.count - start == Self.longest { break }
        }
      }
      ranges.append(start..<stems.count)
    }
  }

  /// Counts the stems in the other sentences too.
  mutating func countElsewhere(in document: CheckedDocument, _ isMeasured: [Bool]) {
    let words = document.words
    for sentence in isMeasured.indices where !isMeasured[sentence] {
      for word in words[sentence] where word.isContent && !word.isNumber {
        guard let number = table.number(of: Stem.key(of: document.tokens[Int(word.token)], in: document.text)),
          uses[number].lastSentence != Int32(truncatingIfNeeded: sentence)
        else { continue }
        uses[number].count += 1
        uses[number].lastSentence = Int32(truncatingIfNeeded: sentence)
      }
    }
  }

  /// The distinct stems of a measured sentence.
  subscript(sentence: Int) -> ArraySlice<Member> { stems[ranges[sentence]] }

  /// How much it says that two sentences share a stem; `nil` for one that is not rare, or stands nowhere else.
  func weight(of stem: Member) -> Double? {
    switch uses[Int(stem.number)].count {
    case 2: 2
    case 3: 1.5
    case 4...Int32(Self.rare): 1
    default: nil
    }
  }

  /// The measured sentences that hold a stem, ascending.
  func places(of stem: Member) -> some Sequence<Int> {
    let start = Int(stem.number) * Self.rare
    return places[start..<start + Self.rare].lazy.prefix { $0 >= 0 }.map { Int($0) }
  }
}
