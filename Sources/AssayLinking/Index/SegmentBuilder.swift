/// Makes the postings of some records: for every stem the records that have it, in ranges of sixty-four with a
/// bound of their scores, packed into pages.
///
/// A page is a count, then the key and offset of every stem, then their lists. A list is the number of passages
/// and of ranges; for each range its distance from the one before, its bound in 255ths and the length of its
/// data; then the data. The data has for each record its place in the range and how often which passage and the
/// head have the stem.
struct SegmentBuilder {
  /// As many records make one segment: sorting them takes some hundred megabytes at most.
  static let mostRecords = 1 << 16
  /// Records whose scores share a bound.
  static let rangeSize = 64
  static let pageSize = 16_384
  /// Bytes of postings after which a segment is closed, however few its records.
  static let mostBytes = 96 << 20

  private(set) var layout = SegmentLayout()
  /// The stem's key and the place of its occurrences in `occurrences`.
  private var entries: [UInt64] = []
  /// For each record and stem: the record, then where it has the stem.
  private var occurrences = ByteWriter()
  private var found: [UInt64] = []

  var isFull: Bool {
    layout.count >= Self.mostRecords || occurrences.bytes.count >= Self.mostBytes
      || entries.count >= Self.mostBytes / 8
  }
  var isEmpty: Bool { layout.count == 0 }

  /// The totals of the records so far.
  private(set) var totals = IndexTotals()

  private enum Field {
    static let text: UInt64 = 1
    static let section: UInt64 = 2
  }

  mutating func add(
    _ record: ForwardRecord, number: UInt32, order: UInt64, published: Int32, isWithdrawn: Bool
  ) {
    let local = layout.count
    layout.add(record, number: number, order: order, published: published, isWithdrawn: isWithdrawn)
    totals.add(layout.totals(of: local))
    found.removeAll(keepingCapacity: true)
    for key in record.head { found.append(UInt64(key) << 32) }
    for (index, passage) in record.passages.enumerated() {
      let place = UInt64(index + 1) << 2
      for key in passage.sequence where key != StemReader.stopWord {
        found.append(UInt64(key) << 32 | place | Field.text)
      }
      for key in passage.compounds { found.append(UInt64(key) << 32 | place | Field.text) }
      for key in passage.section { found.append(UInt64(key) << 32 | place | Field.section) }
    }
    found.sort()
    var start = 0
    while start < found.count {
      let key = found[start] >> 32
      var end = start + 1
      while end < found.count, found[end] >> 32 == key { end += 1 }
      entries.append(key << 32 | UInt64(occurrences.bytes.count))
      occurrences.byte(UInt8(truncatingIfNeeded: local))
      occurrences.byte(UInt8(truncatingIfNeeded: local >> 8))
      write(found[start..<end])
      start = end
    }
  }

  /// One byte where the only passage has the stem in its own words; else a 0 and all counts.
  private mutating func write(_ group: ArraySlice<UInt64>) {
    let single = 1 << 2 | Field.text
    if group.count < 255, group.allSatisfy({ $0 & 0xFFFF_FFFF == single }) {
      occurrences.byte(UInt8(group.count))
      return
    }
    let head = group.prefix { $0 & 0xFFFF_FFFF == 0 }.count
    var passages: [(place: UInt64, text: Int, section: Int)] = []
    for item in group.dropFirst(head) {
      let place = (item & 0xFFFF_FFFF) >> 2
      if passages.last?.place != place { passages.append((place, 0, 0)) }
      if item & 3 == Field.text {
        passages[passages.count - 1].text += 1
      } else {
        passages[passages.count - 1].section += 1
      }
    }
    occurrences.byte(0)
    occurrences.number(min(head, 255))
    occurrences.number(passages.count)
    var last: UInt64 = 0
    for passage in passages {
      occurrences.number(Int(passage.place - last))
      occurrences.number(min(passage.text, 65_535))
      occurrences.number(min(passage.section, 255))
      last = passage.place
    }
  }

  /// The finished segment.
  struct Built {
    var layout: SegmentLayout
    var pages: [[UInt8]] = []
    /// The first stem of each page.
    var firstKeys: [StemKey] = []
  }

  /// - Parameter totals: Of the whole index as far as it is known: the bounds are computed by them.
  mutating func finish(totals: IndexTotals) -> Built {
    layout.totals = totals
    Self.sortByKey(&entries)
    var built = Built(layout: layout)
    let bounds = RangeBounds(layout, FieldWeights(totals))
    var page: (keys: [StemKey], offsets: [UInt32], lists: ByteWriter) = ([], [], ByteWriter())
    func closePage() {
      guard let first = page.keys.first else { return }
      var writer = ByteWriter()
      writer.word(UInt32(page.keys.count))
      for (key, offset) in zip(page.keys, page.offsets) {
        writer.word(key)
        writer.word(offset)
      }
      writer.append(page.lists.bytes)
      built.pages.append(writer.bytes)
      built.firstKeys.append(first)
      page = ([], [], ByteWriter())
    }
    var directory = ByteWriter()
    var data = ByteWriter()
    var start = 0
    while start < entries.count {
      let key = StemKey(entries[start] >> 32)
      var end = start
      var passages = 0
      var ranges = 0
      var lastRange = -1
      directory.removeAll()
      data.removeAll()
      while end < entries.count, entries[end] >> 32 == UInt64(key) {
        let range = record(entries[end]) / Self.rangeSize
        let dataStart = data.bytes.count
        var bound: Float = 0
        while end < entries.count, entries[end] >> 32 == UInt64(key) {
          let local = record(entries[end])
          guard local / Self.rangeSize == range else { break }
          data.byte(UInt8(local % Self.rangeSize))
          let place = Int(entries[end] & 0xFFFF_FFFF) + 2
          var reader = ByteReader(occurrences.bytes[place...])
          let score = bounds.score(of: &reader, record: local)
          bound = max(bound, score.bound)
          passages += score.passages
          data.append(occurrences.bytes[place..<reader.place])
          end += 1
        }
        directory.number(range - lastRange)
        directory.byte(UInt8(min(max((bound * 255).rounded(.up), 1), 255)))
        directory.number(data.bytes.count - dataStart)
        lastRange = range
        ranges += 1
      }
      page.keys.append(key)
      page.offsets.append(UInt32(page.lists.bytes.count))
      page.lists.number(passages)
      page.lists.number(ranges)
      page.lists.append(directory.bytes)
      page.lists.append(data.bytes)
      if page.lists.bytes.count >= Self.pageSize { closePage() }
      start = end
    }
    closePage()
    return built
  }

  private func record(_ entry: UInt64) -> Int {
    let place = Int(entry & 0xFFFF_FFFF)
    return Int(occurrences.bytes[place]) | Int(occurrences.bytes[place + 1]) << 8
  }

  /// Sorts by the upper half, equal ones in the order in which they stand: three passes over the digits.
  private static func sortByKey(_ entries: inout [UInt64]) {
    var other = [UInt64](repeating: 0, count: entries.count)
    for shift: UInt64 in [32, 43, 54] {
      var starts = [Int](repeating: 0, count: 2048)
      for entry in entries { starts[Int(entry >> shift & 2047)] += 1 }
      var sum = 0
      for digit in starts.indices {
        let count = starts[digit]
        starts[digit] = sum
        sum += count
      }
      entries.withUnsafeBufferPointer { source in
        other.withUnsafeMutableBufferPointer { target in
          for entry in source {
            let digit = Int(entry >> shift & 2047)
            target[starts[digit]] = entry
            starts[digit] += 1
          }
        }
      }
      swap(&entries, &other)
    }
  }
}

/// Scores a stem's occurrences in a record without its rarity.
private struct RangeBounds {
  private let layout: SegmentLayout
  private let weights: FieldWeights
  private let recordNorms: [Float]

  init(_ layout: SegmentLayout, _ weights: FieldWeights) {
    self.layout = layout
    self.weights = weights
    recordNorms = layout.recordNorms(weights)
  }

  /// The best score that the stem gives any passage of the record, and how many of its passages have it.
  func score(of reader: inout ByteReader, record: Int) -> (bound: Float, passages: Int) {
    let range = layout.passages(of: record)
    let headLength = Int(layout.headLengths[record])
    let tag = reader.byte()
    let k1 = Float(weights.k1)
    func passage(_ index: Int, _ frequency: Float) -> Float {
      let norm = weights.passageNorm(
        text: Int(layout.textLengths[index]), section: Int(layout.sectionLengths[index]), head: headLength)
      return frequency / (frequency + k1 * norm)
    }
    if tag != 0, range.count == 1 { return (passage(range.lowerBound, Float(tag)), 1) }
    let head = tag == 0 ? Float(weights.head) * Float(reader.number()) : 0
    let listed = tag == 0 ? reader.count() : 1
    var best: Float = 0
    var sum: Float = 0
    var place = -1
    for _ in 0..<listed {
      place += tag == 0 ? reader.number() : 1
      let text = tag == 0 ? Float(reader.number()) : Float(tag)
      let own = text + (tag == 0 ? Float(weights.section) * Float(reader.number()) : 0)
      guard range.indices.contains(range.lowerBound + place) else { continue }
      sum += own
      best = max(best, passage(range.lowerBound + place, own + head))
    }
    if head > 0 { for index in range { best = max(best, passage(index, head)) } }
    guard range.count > 1 else { return (best, head > 0 ? range.count : listed) }
    let share = FieldWeights.passageShare
    let whole = (sum + head) / (sum + head + k1 * recordNorms[record])
    return (share * best + (1 - share) * whole, head > 0 ? range.count : listed)
  }
}
