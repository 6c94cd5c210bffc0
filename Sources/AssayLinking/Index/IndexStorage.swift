import AssayModel
import Synchronization

/// Where an index keeps what is too much for memory.
protocol IndexStorage: Sendable {
  func page(_ page: Int, ofSegment segment: Int) -> [UInt8]?
  func forward(of number: Int) -> ForwardRecord?
  func source(of number: Int) -> Source?
  func number(ofSource id: String) -> Int?
  /// The passages that have a figure of that measure between two values, in the order of the values.
  func passages(measure: UInt32, values: ClosedRange<Double>, limit: Int) -> [PassagePlace]
  /// Why something could not be read; results since then may lack passages.
  var failure: IndexError? { get }
}

/// A passage by its record's number and its place in the record.
struct PassagePlace: Hashable, Sendable {
  var number: Int
  var passage: Int
}

/// An index of a few sources, all in memory.
struct MemoryStorage: IndexStorage {
  let sources: [Source]
  private let forwards: [ForwardRecord]
  private let pages: [[UInt8]]
  private let numbers: [String: Int]
  private let figures: [(figure: IndexedFigure, place: PassagePlace)]

  init(_ sources: [Source], _ forwards: [ForwardRecord], pages: [[UInt8]]) {
    self.sources = sources
    self.forwards = forwards
    self.pages = pages
    numbers = Dictionary(
      sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var figures: [(figure: IndexedFigure, place: PassagePlace)] = []
    for (number, forward) in forwards.enumerated() {
      for (index, passage) in forward.passages.enumerated() {
        figures += passage.figures.map { ($0, PassagePlace(number: number, passage: index)) }
      }
    }
    self.figures = figures.sorted { a, b in
      (a.figure.measure, a.figure.value, a.place.number, a.place.passage)
        < (b.figure.measure, b.figure.value, b.place.number, b.place.passage)
    }
  }

  func page(_ page: Int, ofSegment segment: Int) -> [UInt8]? {
    pages.indices.contains(segment + page) ? pages[segment + page] : nil
  }

  func forward(of number: Int) -> ForwardRecord? { forwards.indices.contains(number) ? forwards[number] : nil }
  func source(of number: Int) -> Source? { sources.indices.contains(number) ? sources[number] : nil }
  func number(ofSource id: String) -> Int? { numbers[id] }

  func passages(measure: UInt32, values: ClosedRange<Double>, limit: Int) -> [PassagePlace] {
    let first = figures.partitioningIndex {
      ($0.figure.measure, $0.figure.value) >= (measure, values.lowerBound)
    }
    return figures[first...].prefix { $0.figure.measure == measure && $0.figure.value <= values.upperBound }
      .prefix(limit).map(\.place)
  }

  var failure: IndexError? { nil }
}

extension RandomAccessCollection where Index == Int {
  /// The first place from which on the condition holds, where it holds to the end.
  func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Values kept by key up to a total size; then all are dropped, which costs time but never changes a result.
final class BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let limit: Int
  private let state = Mutex<(values: [Key: Value], size: Int)>(([:], 0))

  /// - Parameter limit: The most that the sizes of all values may come to.
  init(limit: Int) { self.limit = limit }

  func value(for key: Key, size: (Value) -> Int, make: () -> Value?) -> Value? {
    if let kept = state.withLock({ $0.values[key] }) { return kept }
    guard let made = make() else { return nil }
    let bytes = size(made)
    state.withLock { state in
      if state.size + bytes > limit { state = ([:], 0) }
      state.values[key] = made
      state.size += bytes
    }
    return made
  }
}
