/// Work done side by side, results in the order of the input.
public enum OrderedMap {
  /// Applies `transform` to every element on up to `jobs` tasks.
  ///
  /// The result does not depend on `jobs`. Elements are handed out in runs, so that a task costs little beside its work.
  public static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], jobs: Int, transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    guard jobs > 1, elements.count > 1 else { return elements.map(transform) }
    let jobs = min(jobs, elements.count)
    let run = max(1, min(64, elements.count / jobs / 4))
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      var next = 0
      func add() {
        guard next < elements.count else { return }
        let range = next..<min(next + run, elements.count)
        next = range.upperBound
        group.addTask { (range.lowerBound, elements[range].map(transform)) }
      }
      for _ in 0..<jobs { add() }
      var runs: [(Int, [Result])] = []
      while let finished = await group.next() {
        runs.append(finished)
        add()
      }
      return runs.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}
