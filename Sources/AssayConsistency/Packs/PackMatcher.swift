import AssayModel
import AssayText

/// What a pattern found.
struct PackMatch {
  /// Indices of tokens, from the first step to the last.
  var tokens: Range<Int>
  /// From the first to the last of the steps in focus.
  var focus: Range<Int>?
  var labels: [String: Range<Int>] = [:]
}

/// Looks for a pattern in one sentence.
///
/// A step that fails at a token is not tried there again, so that gaps and optional steps cost no more than the
/// pattern's length times the sentence's.
struct PackMatcher {
  private let document: CheckedDocument
  private let list: TokenList
  private let sentence: Range<Int>
  private let steps: [PackStep]
  /// The steps that are known to fail, with all after them, at a token.
  private var failed: Set<Int> = []

  init(_ pattern: PackPattern, in document: CheckedDocument, sentence: Range<Int>) {
    steps = pattern.steps
    self.document = document
    list = document.tokens
    self.sentence = sentence
  }

  /// Whether the pattern matches anywhere in a sentence.
  static func holds(_ pattern: PackPattern, in document: CheckedDocument, sentence: Range<Int>) -> Bool {
    var matcher = PackMatcher(pattern, in: document, sentence: sentence)
    return sentence.contains { matcher.match(at: $0) != nil }
  }

  /// The match that begins at a token; `nil` when there is none, or an empty one only.
  mutating func match(at start: Int) -> PackMatch? {
    guard let ends = path(steps[...], at: start), let end = ends.last?.upperBound, end > start else { return nil }
    var match = PackMatch(tokens: start..<end)
    for (step, tokens) in zip(steps, ends) where !tokens.isEmpty {
      if step.isFocus {
        match.focus = match.focus.map { min($0.lowerBound, tokens.lowerBound)..<tokens.upperBound } ?? tokens
      }
      if let label = step.label { match.labels[label] = tokens }
    }
    return match
  }

  /// The tokens of each step from `start` on; `nil` when the steps do not all match.
  private mutating func path(_ steps: ArraySlice<PackStep>, at start: Int) -> [Range<Int>]? {
    guard let step = steps.first else { return [] }
    let state = steps.startIndex * (sentence.count + 1) + (start - sentence.lowerBound)
    if failed.contains(state) { return nil }
    for end in ends(of: step.element, at: start) {
      if let rest = path(steps.dropFirst(), at: end) { return [start..<end] + rest }
    }
    if step.isOptional, let rest = path(steps.dropFirst(), at: start) { return [start..<start] + rest }
    failed.insert(state)
    return nil
  }

  /// Where an element that begins at a token may end: the longest first, but the shortest first for a gap.
  private func ends(of element: PackStep.Element, at start: Int) -> [Int] {
    if case .gap(let count) = element {
      let most = min(count.upperBound, sentence.upperBound - start)
      return most < count.lowerBound ? [] : (count.lowerBound...most).map { start + $0 }
    }
    guard start < sentence.upperBound else { return [] }
    switch element {
    case .word(let word): return word.allows(list[start], in: list.text) ? [start + 1] : []
    case .phrase(let words):
      guard words.count <= sentence.upperBound - start,
        words.indices.allSatisfy({ list.lowercased(start + $0) == words[$0] })
      else { return [] }
      return [start + words.count]
    case .mark(let mark): return list.isMark(start, mark) ? [start + 1] : []
    case .quantity(let wanted):
      return ends(document.quantities, at: start, tokens: \.tokens) { wanted.allows($0, in: list.text) }
    case .time(let wanted): return ends(document.times, at: start, tokens: \.tokens) { wanted.allows($0) }
    case .name(let wanted):
      return ends(document.annotated.names, at: start, tokens: \.tokens) { wanted.allows($0, in: list.text) }
    case .cue(let kind): return ends(document.annotated.cues, at: start, tokens: \.tokens) { $0.kind == kind }
    case .either(let elements): return elements.lazy.map { ends(of: $0, at: start) }.first { !$0.isEmpty } ?? []
    case .gap: return []
    }
  }

  /// The ends of the annotations that begin at a token and are as wanted.
  private func ends<Annotation>(
    _ annotations: [Annotation], at start: Int, tokens: KeyPath<Annotation, Range<Int>>,
    _ isWanted: (Annotation) -> Bool
  ) -> [Int] {
    var low = 0
    var high = annotations.count
    while low < high {
      let middle = (low + high) / 2
      if annotations[middle][keyPath: tokens].lowerBound < start { low = middle + 1 } else { high = middle }
    }
    var ends: [Int] = []
    while low < annotations.count, annotations[low][keyPath: tokens].lowerBound == start {
      let end = annotations[low][keyPath: tokens].upperBound
      if end <= sentence.upperBound, end > start, isWanted(annotations[low]) { ends.append(end) }
      low += 1
    }
    return ends.sorted(by: >)
  }
}
