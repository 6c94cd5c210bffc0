import AssayModel
import AssayText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A stem of a query.
struct QueryTerm {
  var key: StemKey
  /// How often the query has it.
  var count: Double
  /// The logarithm of how rare it is among the passages (Robertson's idf, never below 0).
  var rarity: Double = 0
  /// Whether it stands for a word of the query.
  var isSynonym = false
  /// Its list in each segment, by the segments' order.
  var lists: [PostingList?] = []
}

/// A passage with its score by words alone.
struct Candidate {
  var segment: Int
  /// The record's place in its segment.
  var record: Int
  /// The passage's place in its record.
  var passage: Int
  var words: Float
}

extension PassageIndex {
  /// What a synonym counts against a word of the query itself.
  private static let synonymShare = 0.4

  /// The stems of the query that the collection has, then the synonyms of these that it has.
  func terms(of query: LinkQuery) -> [QueryTerm] {
    var places: [StemKey: Int] = [:]
    var found: [QueryTerm] = []
    let tokens = query.document.tokens
    let range = tokens.range(in: query.span)
    let reader = StemReader()
    TermReader.read(query.document.text, tokens: tokens.tokens[range]) { spelling, _ in
      let key = reader.key(of: spelling)
      guard key != StemReader.stopWord else { return }
      if let place = places[key] {
        found[place].count += 1
      } else {
        places[key] = found.count
        found.append(QueryTerm(key: key, count: 1))
      }
    }
    found = found.compactMap(withLists)
    for term in found {
      for other in StemReader.synonyms[term.key] ?? [] where places[other] == nil {
        places[other] = found.count
        guard var synonym = withLists(QueryTerm(key: other, count: Self.synonymShare, isSynonym: true)) else {
          continue
        }
        synonym.rarity = min(synonym.rarity, term.rarity)
        found.append(synonym)
      }
    }
    return found
  }

  /// `nil` when no passage has the stem.
  private func withLists(_ term: QueryTerm) -> QueryTerm? {
    var term = term
    term.lists = segments.map { segment in
      segment.page(of: term.key).flatMap { storage.page($0, ofSegment: segment.id) }
        .flatMap { PostingList(term.key, page: $0) }
    }
    let passages = term.lists.reduce(0) { $0 + ($1?.passages ?? 0) } - (surplus[term.key] ?? 0)
    guard passages > 0 else { return nil }
    term.rarity = log1p(
      max(Double(totals.passages - passages) + 0.5, 0.5) / (Double(passages) + 0.5))
    return term
  }

  /// The best passages by words: 0.7 of the passage's own BM25F score and 0.3 of its record's.
  ///
  /// - Parameter lastDay: Records published later are left out.
  func candidates(for terms: [QueryTerm], limit: Int, until lastDay: Int? = nil) -> [Candidate] {
    let terms = terms.filter { $0.rarity > 0 }
    var bounds: [(bound: Float, segment: Int, range: Int)] = []
    for (index, segment) in segments.enumerated() {
      var sums = [Float](repeating: 0, count: segment.rangeCount)
      for term in terms {
        guard let list = term.lists[index] else { continue }
        // A little more than the bound, for sums of floats may round up.
        let weight = weight(of: term) * segment.growth * (1.0001 / 255)
        for entry in list.ranges where sums.indices.contains(entry.range) {
          sums[entry.range] += weight * Float(entry.bound)
        }
      }
      for (range, bound) in sums.enumerated() where bound > 0 { bounds.append((bound, index, range)) }
    }
    bounds.sort { a, b in
      a.bound != b.bound ? a.bound > b.bound : (a.segment, a.range) < (b.segment, b.range)
    }
    var best = BestList(limit: limit)
    var scorer = RangeScorer(self, terms, until: lastDay)
    for entry in bounds {
      if let worst = best.worst, entry.bound < worst { break }
      scorer.score(entry.segment, entry.range, least: best.worst ?? 0) { candidate in
        best.offer(candidate, order: segments[candidate.segment].layout.orders[candidate.record])
      }
    }
    return best.sorted()
  }

  /// The words' scores of passages that were found otherwise.
  func candidates(
    at places: [PassagePlace], for terms: [QueryTerm], until lastDay: Int? = nil
  ) -> [Candidate] {
    var scorer = RangeScorer(self, terms.filter { $0.rarity > 0 }, until: lastDay)
    var result: [Candidate] = []
    for place in places {
      guard let segment = segments.indices.first(where: { isAlive(place.number, in: $0) }),
        let record = segments[segment].layout.place(of: UInt32(clamping: place.number))
      else { continue }
      scorer.score(segment, record / SegmentBuilder.rangeSize, least: 0) { candidate in
        if candidate.record == record, candidate.passage == place.passage { result.append(candidate) }
      }
    }
    return result
  }

  private func isAlive(_ number: Int, in segment: Int) -> Bool {
    segments[segment].layout.place(of: UInt32(clamping: number)).map { !segments[segment].dead.contains($0) } ?? false
  }

  fileprivate func weight(of term: QueryTerm) -> Float { Float(term.rarity * term.count * (weights.k1 + 1)) }
}

/// Scores all passages of a range of records.
private struct RangeScorer {
  private let index: PassageIndex
  private let terms: [QueryTerm]
  private let lastDay: Int
  private var passages: [Float] = []
  private var records = [Float](repeating: 0, count: SegmentBuilder.rangeSize)

  init(_ index: PassageIndex, _ terms: [QueryTerm], until lastDay: Int?) {
    self.index = index
    self.terms = terms
    self.lastDay = lastDay ?? .max
  }

  /// Gives every passage that has a stem of the query, and at least a score of `least`, to `found`.
  mutating func score(_ segmentIndex: Int, _ range: Int, least: Float, _ found: (Candidate) -> Void) {
    let segment = index.segments[segmentIndex]
    let layout = segment.layout
    let first = range * SegmentBuilder.rangeSize
    let end = min(first + SegmentBuilder.rangeSize, layout.count)
    guard first < end else { return }
    let base = Int(layout.firstPassages[first])
    let count = Int(layout.firstPassages[end]) - base
    if passages.count < count { passages = [Float](repeating: 0, count: count) }
    for place in 0..<count { passages[place] = 0 }
    for place in records.indices { records[place] = 0 }
    for term in terms {
      guard let data = term.lists[segmentIndex]?.data(of: range) else { continue }
      add(data, weight: index.weight(of: term), segment, first, end, base)
    }
    let share = FieldWeights.passageShare
    for record in first..<end {
      let range = layout.passages(of: record)
      for place in range {
        let own = passages[place - base]
        guard own > 0 else { continue }
        let words = range.count > 1 ? share * own + (1 - share) * records[record - first] : own
        // Few get this far, so that the dear questions come last.
        guard words >= least, Int(layout.published[record]) <= lastDay, !segment.dead.contains(record) else {
          continue
        }
        found(
          Candidate(segment: segmentIndex, record: record, passage: place - range.lowerBound, words: words))
      }
    }
  }

  private mutating func add(
    _ data: ArraySlice<UInt8>, weight: Float, _ segment: Segment, _ first: Int, _ end: Int, _ base: Int
  ) {
    let weights = index.weights
    let k1 = Float(weights.k1)
    let headWeight = Float(weights.head)
    let sectionWeight = Float(weights.section)
    var reader = ByteReader(data)
    while !reader.isAtEnd {
      let offset = Int(reader.byte())
      let tag = reader.byte()
      guard offset < end - first else { return }
      let record = first + offset
      let range = segment.layout.passages(of: record)
      if tag != 0, range.count == 1 {
        let frequency = Float(tag)
        passages[range.lowerBound - base] +=
          weight * frequency / (frequency + k1 * segment.passageNorms[range.lowerBound])
        continue
      }
      let head = tag == 0 ? headWeight * Float(reader.number()) : 0
      let listed = tag == 0 ? reader.count() : 1
      var sum = head
      var place = range.lowerBound - 1
      for _ in 0..<listed {
        let next = place &+ (tag == 0 ? reader.number() : 1)
        let own =
          tag == 0 ? Float(reader.number()) + sectionWeight * Float(reader.number()) : Float(tag)
        guard next > place, next < range.upperBound else { return }
        // The passages between have the stem in the head alone.
        if head > 0 { for between in (place + 1)..<next { add(head, weight, k1, between, base, segment) } }
        add(own + head, weight, k1, next, base, segment)
        sum += own
        place = next
      }
      if head > 0 {
        for between in (place + 1)..<max(range.upperBound, place + 1) { add(head, weight, k1, between, base, segment) }
      }
      records[offset] += weight * sum / (sum + k1 * segment.recordNorms[record])
    }
  }

  @inline(__always)
  private mutating func add(
    _ frequency: Float, _ weight: Float, _ k1: Float, _ place: Int, _ base: Int, _ segment: Segment
  ) {
    passages[place - base] += weight * frequency / (frequency + k1 * segment.passageNorms[place])
  }
}

/// The best scored passages, in a heap with the worst on top.
struct BestList {
  let limit: Int
  private var heap: [(candidate: Candidate, order: UInt64)] = []

  init(limit: Int) { self.limit = max(limit, 1) }

  /// The score to reach, once the list is full.
  var worst: Float? { heap.count < limit ? nil : heap[0].candidate.words }

  mutating func offer(_ candidate: Candidate, order: UInt64) {
    let item = (candidate, order)
    if heap.count < limit {
      heap.append(item)
      var child = heap.count - 1
      while child > 0, precedes(heap[(child - 1) / 2], heap[child]) {
        heap.swapAt(child, (child - 1) / 2)
        child = (child - 1) / 2
      }
    } else if precedes(item, heap[0]) {
      heap[0] = item
      var parent = 0
      while true {
        var worst = parent
        for child in [2 * parent + 1, 2 * parent + 2]
        where child < heap.count && precedes(heap[worst], heap[child]) {
          worst = child
        }
        if worst == parent { break }
        heap.swapAt(parent, worst)
        parent = worst
      }
    }
  }

  /// Best first; equal scores by their order, which does not depend on how the index came about.
  func sorted() -> [Candidate] { heap.sorted { precedes($0, $1) }.map(\.candidate) }

  private func precedes(
    _ a: (candidate: Candidate, order: UInt64), _ b: (candidate: Candidate, order: UInt64)
  ) -> Bool {
    if a.candidate.words != b.candidate.words { return a.candidate.words > b.candidate.words }
    return (a.order, a.candidate.passage) < (b.order, b.candidate.passage)
  }
}
