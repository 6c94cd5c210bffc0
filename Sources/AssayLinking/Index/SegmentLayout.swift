/// What of a segment's records is held in memory: their numbers, lengths and dates.
struct SegmentLayout: Sendable {
  /// The records' numbers in the index, rising.
  var numbers: [UInt32] = []
  /// By which equal scores are told apart, whatever the order in which records came: a hash of the record's id.
  var orders: [UInt64] = []
  var headLengths: [UInt16] = []
  /// Where each record's passages start; one element more than there are records.
  var firstPassages: [UInt32] = [0]
  var textLengths: [UInt32] = []
  var sectionLengths: [UInt16] = []
  /// The number of the first day of the date of publication; `unknownDay` without one.
  var published: [Int32] = []
  var withdrawn: [Bool] = []
  /// The totals of the index when the segment was made, by which its bounds were computed.
  var totals = IndexTotals()

  static let unknownDay = Int32.min

  var count: Int { numbers.count }

  func passages(of record: Int) -> Range<Int> {
    Int(firstPassages[record])..<Int(firstPassages[record + 1])
  }

  /// What one record adds to the totals.
  func totals(of record: Int) -> IndexTotals {
    let range = passages(of: record)
    let head = Int(headLengths[record])
    return IndexTotals(
      records: 1, passages: range.count, text: range.reduce(0) { $0 + Int(textLengths[$1]) },
      section: range.reduce(0) { $0 + Int(sectionLengths[$1]) }, passageHeads: range.count * head,
      recordHeads: range.isEmpty ? 0 : head)
  }

  /// The norms of all records, by their order.
  func recordNorms(_ weights: FieldWeights) -> [Float] {
    (0..<count).map { record in
      let totals = totals(of: record)
      return weights.recordNorm(text: totals.text, section: totals.section, head: totals.recordHeads)
    }
  }

  /// The norms of all passages, by their order.
  func passageNorms(_ weights: FieldWeights) -> [Float] {
    var norms: [Float] = []
    norms.reserveCapacity(textLengths.count)
    for record in 0..<count {
      let head = Int(headLengths[record])
      for index in passages(of: record) {
        norms.append(
          weights.passageNorm(text: Int(textLengths[index]), section: Int(sectionLengths[index]), head: head))
      }
    }
    return norms
  }

  /// The place of a record of that number.
  func place(of number: UInt32) -> Int? {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number ? low : nil
  }

  mutating func add(
    _ record: ForwardRecord, number: UInt32, order: UInt64, published day: Int32, isWithdrawn: Bool
  ) {
    numbers.append(number)
    orders.append(order)
    headLengths.append(UInt16(clamping: record.head.count))
    for passage in record.passages {
      textLengths.append(UInt32(clamping: passage.length))
      sectionLengths.append(UInt16(clamping: passage.section.count))
    }
    firstPassages.append(UInt32(textLengths.count))
    published.append(day)
    withdrawn.append(isWithdrawn)
  }

  // MARK: As bytes

  var bytes: [UInt8] {
    var writer = ByteWriter()
    for total in [
      totals.records, totals.passages, totals.text, totals.section, totals.passageHeads, totals.recordHeads,
    ] { writer.number(total) }
    writer.words(numbers)
    for order in orders { writer.long(order) }
    for length in headLengths { writer.number(Int(length)) }
    for day in published { writer.word(UInt32(bitPattern: day)) }
    for flag in withdrawn { writer.byte(flag ? 1 : 0) }
    writer.words(firstPassages)
    for length in textLengths { writer.number(Int(length)) }
    for length in sectionLengths { writer.number(Int(length)) }
    return writer.bytes
  }

  init() {}

  /// `nil` when the bytes do not make a layout.
  init?(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    totals.records = reader.number()
    totals.passages = reader.number()
    totals.text = reader.number()
    totals.section = reader.number()
    totals.passageHeads = reader.number()
    totals.recordHeads = reader.number()
    numbers = reader.words()
    orders = numbers.map { _ in reader.long() }
    headLengths = numbers.map { _ in UInt16(clamping: reader.number()) }
    published = numbers.map { _ in Int32(bitPattern: reader.word()) }
    withdrawn = numbers.map { _ in reader.byte() != 0 }
    firstPassages = reader.words()
    guard firstPassages.count == numbers.count + 1, firstPassages.first == 0, let last = firstPassages.last,
      Int(last) <= bytes.count, zip(firstPassages, firstPassages.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    textLengths = (0..<last).map { _ in UInt32(clamping: reader.number()) }
    sectionLengths = (0..<last).map { _ in UInt16(clamping: reader.number()) }
    guard reader.isAtEnd else { return nil }
  }
}
