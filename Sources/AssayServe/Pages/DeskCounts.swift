import AssayReview

/// Counts over the items of a desk that follow every decision at once.
///
/// What nobody has decided counts the same until the next pass, and so is counted once; after a decision only the items
/// that the log says anything about are counted again.
struct DeskCounts {
  private struct Key: Hashable {
    var what: String
    var range: Range<Int>
    var reviewer: String
  }

  /// What all kept counts go by.
  private struct Ground: Hashable {
    var pass: Int
    var itemCount: Int
    var rulesLeftOut: Set<String>
    var policy: ReviewPolicy
  }

  private var ground: Ground?
  private var kept: [Key: [String: Int]] = [:]
  private static let limit = 5_000

  /// How many items that a queue shows have each value.
  ///
  /// - Parameters:
  ///   - what: Names `values`: the same name must always come with the same function.
  ///   - values: Hands each value of an item in a state to `count`.
  mutating func counts(
    _ what: String, in range: Range<Int>, on desk: Desk, for reviewer: String,
    values: (_ index: Int, _ state: ItemState, _ count: (String) -> Void) -> Void
  ) -> [String: Int] {
    let now = Ground(
      pass: desk.pass, itemCount: desk.items.count, rulesLeftOut: desk.history.rulesLeftOut, policy: desk.policy)
    if ground != now || kept.count > Self.limit {
      ground = now
      kept = [:]
    }
    let untouched = ItemState()
    let key = Key(what: what, range: range, reviewer: reviewer)
    var counts = kept[key] ?? [:]
    if kept[key] == nil {
      for index in range where desk.isQueued(index) {
        values(index, untouched) { counts[$0, default: 0] += 1 }
      }
      kept[key] = counts
    }
    for index in desk.touched(in: range) where desk.isQueued(index) {
      values(index, untouched) { counts[$0, default: 0] -= 1 }
      values(index, desk.state(at: index)) { counts[$0, default: 0] += 1 }
    }
    return counts.filter { $0.value > 0 }
  }

  /// How many items a filter lets through.
  mutating func count(_ query: ItemQuery, on desk: Desk, for reviewer: String) -> Int {
    counts("filter " + query.text, in: desk.items.indices, on: desk, for: reviewer) { index, state, count in
      if query.matches(index, in: state, on: desk, reviewer: reviewer) { count("") }
    }[""] ?? 0
  }
}
