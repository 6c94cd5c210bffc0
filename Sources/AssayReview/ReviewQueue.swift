/// The order in which items are worked through.
public enum ReviewQueue {
  /// The places of the items that a filter lets through, the most urgent first, then by document and place.
  ///
  /// - Parameter includingDecided: Also those where the reviewer has nothing to do; else what was put off comes last.
  public static func places(
    on desk: Desk, for reviewer: String, _ query: ItemQuery, includingDecided: Bool
  ) -> [Int] {
    let policy = desk.policy
    var ranked: [(rank: Int, index: Int)] = []
    for index in desk.queue {
      let state = desk.state(at: index)
      if !includingDecided, !state.waits(for: reviewer, policy) { continue }
      guard query.isEmpty || query.matches(index, on: desk, reviewer: reviewer) else { continue }
      let putOff = !includingDecided && state.skippedBy.contains(reviewer) ? 10 : 0
      let stale = state.status(policy) == .lookAgain ? 0 : 1
      ranked.append((putOff * 100 + stale * 10 + desk.items[index].urgency, index))
    }
    return ranked.sorted { $0.rank != $1.rank ? $0.rank < $1.rank : $0.index < $1.index }.map(\.index)
  }

  /// The places of a filter's items in the order of the documents.
  public static func inTextOrder(on desk: Desk, for reviewer: String, _ query: ItemQuery) -> [Int] {
    desk.queue.filter {
      query.isEmpty || query.matches($0, on: desk, reviewer: reviewer)
    }
  }

  /// The next item after a place where the reviewer has something to do, going round; `nil` when there is none other.
  public static func next(after index: Int, among places: [Int], on desk: Desk, for reviewer: String) -> Int? {
    let policy = desk.policy
    let start = (places.firstIndex(of: index) ?? -1) + 1
    func isOpen(_ place: Int) -> Bool {
      let state = desk.state(at: place)
      return place != index && state.waits(for: reviewer, policy) && !state.skippedBy.contains(reviewer)
    }
    return places[start...].first(where: isOpen) ?? places[..<start].first(where: isOpen)
  }
}
