import AssayModel
import AssayText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A stem of a query.
struct QueryTerm {
  var number: UInt32
  /// How often the query has it.
  var count: Double
  /// The logarithm of how rare it is among the passages (Robertson's idf, never below 0).
  var rarity: Double
  /// Whether it stands for a word of the query.
  var isSynonym = false
}

extension PassageIndex {
  /// A passage with its score by words alone.
  struct Candidate {
    var entry: Int
    var words: Double
  }

  /// What a synonym counts against a word of the query itself.
  private static let synonymShare = 0.4

  /// The stems of the query that the collection has, then the synonyms of these that it has.
  func terms(of query: LinkQuery) -> [QueryTerm] {
    var counts: [UInt32: Int] = [:]
    var found: [QueryTerm] = []
    let tokens = query.document.tokens
    let range = tokens.range(in: query.span)
    TermReader.read(query.document.text, tokens: tokens.tokens[range]) { spelling, _ in
      guard let number = terms.knownNumber(of: spelling), number != TermTable.stopWord else { return }
      if postings[Int(number)].isEmpty { return }
      if let index = counts[number] {
        found[index].count += 1
      } else {
        counts[number] = found.count
        let passages = Double(postings[Int(number)].count)
        let rarity = rarity(of: passages, among: Double(entries.count))
        found.append(QueryTerm(number: number, count: 1, rarity: rarity))
      }
    }
    for term in found {
      for other in terms.synonyms[term.number] ?? [] where counts[other] == nil {
        let passages = postings[Int(other)].count
        if passages == 0 { continue }
        counts[other] = found.count
        let own = rarity(of: Double(passages), among: Double(entries.count))
        found.append(
          QueryTerm(number: other, count: Self.synonymShare, rarity: min(own, term.rarity), isSynonym: true))
      }
    }
    return found
  }

  func rarity(of count: Double, among total: Double) -> Double {
    log1p(max(total - count + 0.5, 0.5) / (count + 0.5))
  }

  /// The best passages by words: 0.7 of the passage's own BM25F score and 0.3 of its record's.
  func candidates(for terms: [QueryTerm], limit: Int) -> [Candidate] {
    var passageScores = [Float](repeating: 0, count: entries.count)
    var sourceScores = [Float](repeating: 0, count: ranges.count)
    let hasLongRecords = entries.count > ranges.count
    for term in terms where term.rarity > 0 {
      addScores(of: term, to: &passageScores, records: &sourceScores, scoringRecords: hasLongRecords)
    }
    var best = BestList(limit: limit)
    for (entry, own) in passageScores.enumerated() where own > 0 {
      let source = Int(entries[entry].source)
      let score = hasLongRecords && ranges[source].count > 1 ? 0.7 * own + 0.3 * sourceScores[source] : own
      best.offer(entry, score)
    }
    return best.sorted().map { Candidate(entry: $0.index, words: Double($0.score)) }
  }

  private func addScores(
    of term: QueryTerm, to passages: inout [Float], records: inout [Float], scoringRecords: Bool
  ) {
    let list = postings[Int(term.number)]
    let weight = Float(term.rarity * term.count * (weights.k1 + 1))
    let k1 = Float(weights.k1)
    var record = (source: -1, frequency: Float(0))
    var recordCount = 0
    func closeRecord() {
      guard record.source >= 0 else { return }
      let frequency = record.frequency
      records[record.source] += weight * frequency / (frequency + k1 * norms.records[record.source])
      recordCount += 1
    }
    for posting in list {
      let entry = Int(posting.passage)
      let own = Float(posting.text) + Float(weights.section) * Float(posting.section)
      let head = Float(weights.head) * Float(posting.head)
      let frequency = own + head
      passages[entry] += weight * frequency / (frequency + k1 * norms.passages[entry])
      guard scoringRecords else { continue }
      let source = Int(entries[entry].source)
      if source == record.source {
        record.frequency += own
      } else {
        closeRecord()
        record = (source, frequency)
      }
    }
    closeRecord()
  }
}

/// The best scored passages, in a heap with the worst on top.
struct BestList {
  let limit: Int
  private var heap: [(index: Int, score: Float)] = []

  init(limit: Int) { self.limit = max(limit, 1) }

  mutating func offer(_ index: Int, _ score: Float) {
    if heap.count < limit {
      heap.append((index, score))
      var child = heap.count - 1
      while child > 0, precedes(heap[(child - 1) / 2], heap[child]) {
        heap.swapAt(child, (child - 1) / 2)
        child = (child - 1) / 2
      }
    } else if precedes((index, score), heap[0]) {
      heap[0] = (index, score)
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

  /// Best first; equal scores in the order of the collection.
  func sorted() -> [(index: Int, score: Float)] { heap.sorted { precedes($0, $1) } }

  private func precedes(_ a: (index: Int, score: Float), _ b: (index: Int, score: Float)) -> Bool {
    a.score != b.score ? a.score > b.score : a.index < b.index
  }
}
