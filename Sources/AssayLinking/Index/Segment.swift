/// A part of an index, made at one time, as a query reads it.
struct Segment: Sendable {
  let id: Int
  let layout: SegmentLayout
  /// The first stem of each page.
  let firstKeys: [StemKey]
  /// Places of records that were changed or removed since.
  let dead: Set<Int>
  let passageNorms: [Float]
  let recordNorms: [Float]
  /// What bounds must be multiplied by to hold under the present weights.
  let growth: Float

  init(id: Int, layout: SegmentLayout, firstKeys: [StemKey], dead: Set<Int>, weights: FieldWeights) {
    self.id = id
    self.layout = layout
    self.firstKeys = firstKeys
    self.dead = dead
    passageNorms = layout.passageNorms(weights)
    recordNorms = layout.recordNorms(weights)
    growth = weights.growth(since: FieldWeights(layout.totals))
  }

  var rangeCount: Int { (layout.count + SegmentBuilder.rangeSize - 1) / SegmentBuilder.rangeSize }

  /// The page that would hold a stem.
  func page(of key: StemKey) -> Int? {
    var low = 0
    var high = firstKeys.count
    while low < high {
      let middle = (low + high) / 2
      if firstKeys[middle] <= key { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}

/// A stem's list in one segment: where it stands in which range.
struct PostingList: Sendable {
  /// How many passages have the stem, those of changed records included.
  let passages: Int
  /// Rising, with the bound and the place of the data of each.
  private(set) var ranges: [(range: Int, bound: UInt8, start: Int, end: Int)] = []
  let page: [UInt8]

  /// - Returns: `nil` when the page does not have the stem.
  init?(_ key: StemKey, page: [UInt8]) {
    self.page = page
    var header = ByteReader(page)
    let count = min(Int(header.word()), page.count / 8)
    var low = 0
    var high = count
    func storedKey(at index: Int) -> StemKey {
      var reader = ByteReader(page[(4 + 8 * index)...])
      return reader.word()
    }
    while low < high {
      let middle = (low + high) / 2
      if storedKey(at: middle) < key { low = middle + 1 } else { high = middle }
    }
    guard low < count, storedKey(at: low) == key else { return nil }
    var entry = ByteReader(page[(4 + 8 * low + 4)...])
    let start = 4 + 8 * count + Int(entry.word())
    guard start < page.count else { return nil }
    var reader = ByteReader(page[start...])
    passages = reader.number()
    let rangeCount = reader.count(of: 3)
    ranges.reserveCapacity(rangeCount)
    var range = -1
    var offset = 0
    for _ in 0..<rangeCount {
      range = range &+ reader.number()
      let bound = reader.byte()
      let length = reader.count()
      ranges.append((range, bound, offset, offset + length))
      offset += length
    }
    let base = reader.place
    guard offset <= page.count - base else { return nil }
    for index in ranges.indices {
      ranges[index].start += base
      ranges[index].end += base
    }
  }

  /// The data of a range.
  func data(of range: Int) -> ArraySlice<UInt8>? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].range < range { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count, ranges[low].range == range else { return nil }
    return page[ranges[low].start..<ranges[low].end]
  }
}
