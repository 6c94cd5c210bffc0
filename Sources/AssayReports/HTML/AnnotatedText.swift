import AssayModel
import AssayText

/// The document as it reads, cut into segments that know which claims and findings cover them.
enum AnnotatedText {
  /// A place to underline.
  struct Mark {
    var span: TextSpan
    var number: Int
    var anchor: String
    var state: ItemState
    /// Another mention that a finding relates to.
    var isRelated: Bool
  }

  struct BlockView: TemplateView {
    let css: String
    let line: String
    let segments: [SegmentView]
  }

  struct SegmentView: TemplateView {
    let words: String
    /// One underline each, stacked: overlapping places never become nested boxes.
    let underlines: [UnderlineView]
    /// The numbers of the places that end here.
    let references: [ReferenceView]
  }

  struct UnderlineView: TemplateView {
    let style: String
  }

  struct ReferenceView: TemplateView {
    let number: Int
    /// The address of the entry.
    let target: String
    let state: String
    let label: String
    /// Whether the place has an id of its own; other mentions have none.
    let isPlace: Bool
  }

  /// Underlines below this depth share one line.
  private static let deepest = 4

  /// - Parameter base: Stands before an anchor to make the address of its entry.
  static func blocks(of places: Places, marks: [Mark], base: String = "#") -> [BlockView] {
    let lanes = Self.lanes(of: marks)
    var next = 0
    var active: [Int] = []
    var views: [BlockView] = []
    let blocks = places.document.blocks
    for (index, block) in blocks.enumerated() {
      let span = places.clamped(block.span)
      // A place that ends in the white space after a block has its number at the block's end.
      let following = index + 1 < blocks.count ? blocks[index + 1].span.start : Int.max
      if span.isEmpty { continue }
      active.removeAll { marks[$0].span.end <= span.start }
      var segments: [SegmentView] = []
      var position = span.start
      while position < span.end {
        while next < marks.count, marks[next].span.start <= position {
          if marks[next].span.end > position { active.append(next) }
          next += 1
        }
        var end = span.end
        if next < marks.count { end = min(end, marks[next].span.start) }
        for mark in active { end = min(end, marks[mark].span.end) }
        let covering = active.sorted { lanes[$0] < lanes[$1] }
        let reach = end == span.end ? following : end
        segments.append(
          SegmentView(
            words: places.document.text[TextSpan(position, end)],
            underlines: covering.map { underline(marks[$0], lane: lanes[$0]) },
            references: active.filter { marks[$0].span.end <= reach }.map { reference(marks[$0], base) }))
        active.removeAll { marks[$0].span.end <= end }
        position = end
      }
      views.append(
        BlockView(
          css: "b-\(block.kind.rawValue) v-\(block.voice.rawValue)",
          line: String(places.start(of: span).line),
          segments: segments))
    }
    return views
  }

  /// For each mark the depth of its underline: the lowest that no overlapping mark before it has.
  private static func lanes(of marks: [Mark]) -> [Int] {
    var lanes: [Int] = []
    var open: [(end: Int, lane: Int)] = []
    for mark in marks {
      open.removeAll { $0.end <= mark.span.start }
      var lane = 0
      while lane < deepest, open.contains(where: { $0.lane == lane }) { lane += 1 }
      lanes.append(lane)
      open.append((mark.span.end, lane))
    }
    return lanes
  }

  private static func underline(_ mark: Mark, lane: Int) -> UnderlineView {
    UnderlineView(style: "u l\(lane) \(mark.isRelated ? "related" : "s-\(mark.state.rawValue)")")
  }

  private static func reference(_ mark: Mark, _ base: String) -> ReferenceView {
    ReferenceView(
      number: mark.number, target: base + mark.anchor, state: mark.state.rawValue,
      label: mark.isRelated
        ? "other mention for number \(mark.number)" : "number \(mark.number), \(mark.state.words)",
      isPlace: !mark.isRelated)
  }
}

/// What an entry of the report is, as its colour, shape and word show it.
enum ItemState: String {
  case contradicted, conflict
  case notEnough = "not-enough-evidence"
  case supported

  var words: String {
    switch self {
    case .contradicted: "contradicted"
    case .conflict: "conflicts"
    case .notEnough: "not enough evidence"
    case .supported: "supported"
    }
  }

  var shape: String {
    switch self {
    case .contradicted: "✗"
    case .conflict: "⇄"
    case .notEnough: "?"
    case .supported: "✓"
    }
  }

  init(_ verdict: Verdict.Value?) {
    switch verdict {
    case .supported: self = .supported
    case .contradicted: self = .contradicted
    case .notEnough, nil: self = .notEnough
    }
  }
}
