public import AssayModel
import AssayText

/// The passages of a collection, ordered for finding those that bear on a claim.
///
/// For every stem there is a list of the passages that have it, and how often in which field; the fields are
/// weighed only when a query is scored (BM25F: Robertson, Zaragoza and Taylor, "Simple BM25 extension to
/// multiple weighted fields", 2004). Every sixty-four records of a list share a bound of their scores, so that a
/// query reads only those that can still reach its best passages (Mallia, Suel and Tonellotto, "Faster learned
/// sparse retrieval with block-max pruning", 2024).
///
/// An index is a snapshot: it does not change when records do. Records have numbers in it, from 0 or not, with
/// gaps or without.
public final class PassageIndex: Sendable {
  let storage: any IndexStorage
  let segments: [Segment]
  let weights: FieldWeights
  let totals: IndexTotals
  /// For stems of changed records: how many passages too many the lists count.
  let surplus: [StemKey: Int]
  /// For each record that others replace, the number of the newest one.
  let successors: [Int: Int]

  init(
    storage: any IndexStorage, segments: [(id: Int, layout: SegmentLayout, firstKeys: [StemKey], dead: Set<Int>)],
    relations: [(newer: Int, older: Int)]
  ) {
    self.storage = storage
    var totals = IndexTotals()
    var surplus: [StemKey: Int] = [:]
    for segment in segments {
      for record in 0..<segment.layout.count where !segment.dead.contains(record) {
        totals.add(segment.layout.totals(of: record))
      }
      for record in segment.dead.sorted() {
        guard let forward = storage.forward(of: Int(segment.layout.numbers[record])) else { continue }
        for (key, count) in forward.passageCounts() { surplus[key, default: 0] += count }
      }
    }
    self.totals = totals
    self.surplus = surplus
    let weights = FieldWeights(totals)
    self.weights = weights
    self.segments = segments.map {
      Segment(id: $0.id, layout: $0.layout, firstKeys: $0.firstKeys, dead: $0.dead, weights: weights)
    }
    successors = Self.successors(relations)
  }

  /// Indexes a few sources in memory; their numbers are their places.
  ///
  /// - Complexity: Linear in the bytes of the sources.
  public convenience init(_ sources: [Source]) {
    var builder = SegmentBuilder()
    let reader = StemReader()
    var forwards: [ForwardRecord] = []
    var segments: [(id: Int, layout: SegmentLayout, firstKeys: [StemKey], dead: Set<Int>)] = []
    var pages: [[UInt8]] = []
    func close() {
      let built = builder.finish(totals: builder.totals)
      segments.append((pages.count, built.layout, built.firstKeys, []))
      pages += built.pages
      builder = SegmentBuilder()
    }
    for (number, source) in sources.enumerated() {
      let forward = ForwardRecord(source, reader: reader)
      forwards.append(forward)
      builder.add(
        forward, number: UInt32(number), order: source.order, published: source.publishedDay,
        isWithdrawn: source.withdrawn != nil)
      if builder.isFull { close() }
    }
    if !builder.isEmpty { close() }
    let numbers = Dictionary(
      sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var relations: [(newer: Int, older: Int)] = []
    for (newer, source) in sources.enumerated() {
      for id in source.replacedSources {
        if let older = numbers[id] { relations.append((newer, older)) }
      }
    }
    self.init(
      storage: MemoryStorage(sources, forwards, pages: pages), segments: segments, relations: relations)
  }

  /// How many records there are.
  public var sourceCount: Int { totals.records }

  /// The source with this id.
  public func source(_ id: String) -> Source? { storage.number(ofSource: id).flatMap(source(numbered:)) }

  /// The source with this number, as links give it.
  public func source(numbered number: Int) -> Source? { storage.source(of: number) }

  /// Why something could not be read: results since then may lack passages.
  public var failure: IndexError? { storage.failure }

  /// The newest record of a chain of corrections; `nil` when nothing replaces the record.
  func successor(of number: Int) -> Int? { successors[number] }

  /// Whether the publisher took the work back.
  func isWithdrawn(_ number: Int) -> Bool {
    for segment in segments {
      if let place = segment.layout.place(of: UInt32(clamping: number)), !segment.dead.contains(place) {
        return segment.layout.withdrawn[place]
      }
    }
    return false
  }

  /// Follows each chain to its end; records that replace one another in a circle replace nothing.
  private static func successors(_ relations: [(newer: Int, older: Int)]) -> [Int: Int] {
    var next: [Int: Int] = [:]
    for relation in relations where relation.newer != relation.older { next[relation.older] = relation.newer }
    var result: [Int: Int] = [:]
    for start in next.keys.sorted() {
      var seen: Set<Int> = [start]
      var current = start
      var isCircle = false
      while let newer = next[current] {
        if !seen.insert(newer).inserted {
          isCircle = true
          break
        }
        current = newer
      }
      if !isCircle { result[start] = current }
    }
    return result
  }
}

extension Source {
  /// By which equal scores are told apart, in whatever order records came.
  var order: UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(id)
    return fingerprint.value
  }

  /// The first day on which the work may have been published, as the index keeps it.
  var publishedDay: Int32 {
    published.map { Int32(clamping: $0.interval.first.dayNumber) } ?? SegmentLayout.unknownDay
  }

  /// The records that this one takes the place of; none when it is withdrawn itself.
  var replacedSources: [String] {
    guard withdrawn == nil else { return [] }
    return relations.filter { ["supersedes", "corrects", "retracts"].contains($0.kind) }.map(\.source)
  }
}

extension ForwardRecord {
  /// For each stem, how many passages of the record count as having it.
  func passageCounts() -> [StemKey: Int] {
    var result: [StemKey: Int] = [:]
    let everywhere = Set(head)
    for key in everywhere { result[key] = passages.count }
    for passage in passages {
      let own = Set(passage.sequence).union(passage.compounds).union(passage.section)
      for key in own where key != StemReader.stopWord && !everywhere.contains(key) { result[key, default: 0] += 1 }
    }
    return result
  }
}
