public import AssayModel
import AssayText

/// The passages of a collection, ordered for finding those that bear on a claim.
///
/// One posting list per stem holds how often each passage has it, field by field; the fields are weighed only
/// when a query is scored (BM25F: Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted
/// fields", 2004). Records are scored from the same lists, for the passages of a record stand together.
public struct PassageIndex: Sendable {
  /// In the order in which they were given.
  public let sources: [Source]

  /// A stem's occurrences in one passage.
  struct Posting: Sendable {
    var passage: UInt32
    /// In the passage's own words.
    var text: UInt16
    var section: UInt8
    /// In the record's title, subjects, creators and publisher.
    var head: UInt8
  }

  /// Where a passage stands, and how many words its fields have.
  struct Entry: Sendable {
    var source: UInt32
    var passage: UInt32
    var textLength: UInt32
    var sectionLength: UInt16
    var headLength: UInt16
  }

  let terms: TermTable
  /// One list per stem, by the passages' order.
  let postings: [[Posting]]
  let entries: [Entry]
  /// For each source the range of its passages in `entries`.
  let ranges: [Range<Int>]
  /// The words of the passages in order, as numbers of stems, stop words included: for looking at what stands
  /// together.
  let sequence: [UInt32]
  /// Where the words of each passage start in `sequence`; one element more than there are passages.
  let sequenceStarts: [Int]
  /// For each source, the stems of its title's first part and of each subject's names, for "the record speaks
  /// of this".
  let subjects: [[[UInt32]]]
  let weights: FieldWeights
  let norms: LengthNorms
  let sourceIndices: [String: Int]

  /// Indexes the passages of all sources.
  ///
  /// - Complexity: Linear in the bytes of the sources.
  public init(_ sources: [Source]) {
    var builder = PassageIndexBuilder()
    for (index, source) in sources.enumerated() { builder.add(source, at: index) }
    self.sources = sources
    terms = builder.terms
    while builder.postings.count < builder.terms.count { builder.postings.append([]) }
    postings = builder.postings
    entries = builder.entries
    ranges = builder.ranges
    sequence = builder.sequence
    sequenceStarts = builder.sequenceStarts + [builder.sequence.count]
    subjects = builder.subjects
    weights = FieldWeights(meanTextLength: builder.meanTextLength)
    norms = LengthNorms(entries: entries, ranges: ranges, weights: weights)
    sourceIndices = Dictionary(
      sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The source with this id.
  public func source(_ id: String) -> Source? { sourceIndices[id].map { sources[$0] } }
}

/// The weights of the fields and the two constants of BM25, by how long the passages are.
///
/// Long passages want more saturation and a full length normalisation, single sentences less of both. The two
/// ends were chosen by a grid on scientific abstracts (some 200 words) and on sentences of encyclopaedia
/// pages (some 30).
struct FieldWeights: Sendable {
  let text = 1.0
  let section: Double
  let head: Double
  let k1: Double
  let b: Double

  init(meanTextLength: Double) {
    let share = min(max((meanTextLength - 40) / (120 - 40), 0), 1)
    head = 5 - 2 * share
    section = 0.5 + 1.5 * share
    k1 = 0.9 + 0.7 * share
    b = 0.4 + 0.35 * share
  }
}

/// How long each passage and record is against the mean, as BM25 wants it: 1 - b + b · length / mean length.
struct LengthNorms: Sendable {
  let passages: [Float]
  let records: [Float]

  init(entries: [PassageIndex.Entry], ranges: [Range<Int>], weights: FieldWeights) {
    func head(_ entry: PassageIndex.Entry) -> Double { weights.head * Double(entry.headLength) }
    func own(_ entry: PassageIndex.Entry) -> Double {
      Double(entry.textLength) + weights.section * Double(entry.sectionLength)
    }
    func norms(_ lengths: [Double]) -> [Float] {
      let mean = max(lengths.reduce(0, +) / Double(max(lengths.count, 1)), 1)
      return lengths.map { Float(1 - weights.b + weights.b * $0 / mean) }
    }
    passages = norms(entries.map { head($0) + own($0) })
    records = norms(
      ranges.map { range in
        entries[range].reduce(0) { $0 + own($1) } + (entries[range].first.map(head) ?? 0)
      })
  }
}

/// Collects what `PassageIndex` keeps, one source at a time.
private struct PassageIndexBuilder {
  var terms = TermTable()
  var postings: [[PassageIndex.Posting]] = []
  var entries: [PassageIndex.Entry] = []
  var ranges: [Range<Int>] = []
  var sequence: [UInt32] = []
  var sequenceStarts: [Int] = []
  var subjects: [[[UInt32]]] = []
  private var textLength = 0

  var meanTextLength: Double { entries.isEmpty ? 0 : Double(textLength) / Double(entries.count) }

  mutating func add(_ source: Source, at index: Int) {
    let first = entries.count
    let main = Self.mainPart(of: source.title)
    var head = numbers(Text(main))
    let rest = numbers(Text(source.title[main.endIndex...]))
    if let subtitle = source.subtitle { head += numbers(Text(subtitle)) }
    var aliases: [[UInt32]] = []
    if !head.isEmpty { aliases.append(head) }
    for subject in source.subjects {
      for name in subject.names {
        let name = numbers(Text(name))
        head += name
        if !name.isEmpty { aliases.append(name) }
      }
    }
    for creator in source.creators { head += numbers(Text(creator)) }
    if let publisher = source.publisher { head += numbers(Text(publisher)) }
    subjects.append(aliases)
    var section: (text: String, numbers: [UInt32]) = ("", [])
    for (place, passage) in source.passages.enumerated() {
      let heading = passage.section ?? ""
      if heading != section.text { section = (heading, numbers(Text(heading))) }
      addPassage(Text(passage.text), head: head, section: rest + section.numbers, source: index, place: place)
    }
    ranges.append(first..<entries.count)
  }

  /// The words before the first dash, bar or bracket: "Harbour (port)" and "Harbour — History" are both about
  /// the harbour.
  private static func mainPart(of title: String) -> Substring {
    var end = title.startIndex
    while end < title.endIndex {
      if end != title.startIndex, "(—–|[".contains(title[end]) { break }
      end = title.index(after: end)
    }
    return title[..<end]
  }

  /// The stems of a text without stop words, a compound after its parts.
  private mutating func numbers(_ text: Text) -> [UInt32] {
    var result: [UInt32] = []
    TermReader.read(text) { spelling, _ in
      let number = number(of: spelling)
      if number != TermTable.stopWord { result.append(number) }
    }
    return result
  }

  private mutating func number(of spelling: ArraySlice<UInt8>) -> UInt32 {
    let number = terms.number(of: spelling)
    while postings.count < terms.count { postings.append([]) }
    return number
  }

  private mutating func addPassage(
    _ text: Text, head: [UInt32], section: [UInt32], source: Int, place: Int
  ) {
    let passage = UInt32(entries.count)
    sequenceStarts.append(sequence.count)
    var length = 0
    TermReader.read(text) { spelling, word in
      let number = number(of: spelling)
      if !word.isCompound { sequence.append(number) }
      guard number != TermTable.stopWord else { return }
      if !word.isCompound { length += 1 }
      count(number, in: passage) { $0.text = $0.text < .max ? $0.text + 1 : .max }
    }
    for number in section {
      count(number, in: passage) { $0.section = $0.section < .max ? $0.section + 1 : .max }
    }
    for number in head { count(number, in: passage) { $0.head = $0.head < .max ? $0.head + 1 : .max } }
    textLength += length
    entries.append(
      PassageIndex.Entry(
        source: UInt32(source), passage: UInt32(place), textLength: UInt32(length),
        sectionLength: UInt16(clamping: section.count), headLength: UInt16(clamping: head.count)))
  }

  private mutating func count(
    _ number: UInt32, in passage: UInt32, _ add: (inout PassageIndex.Posting) -> Void
  ) {
    let list = Int(number)
    if postings[list].last?.passage != passage {
      postings[list].append(PassageIndex.Posting(passage: passage, text: 0, section: 0, head: 0))
    }
    add(&postings[list][postings[list].count - 1])
  }
}
