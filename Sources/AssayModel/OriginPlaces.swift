public import AssayText

/// Lines and columns, in the original file, of a document's text offsets.
///
/// Every look-up is bounded, so that a file of one long line costs no more than any other.
public struct OriginPlaces: Sendable {
  private let origin: Origin
  private let lines: LineMap
  private let columns: ScalarMap

  public init(_ origin: Origin) {
    self.origin = origin
    lines = LineMap(origin.content)
    columns = ScalarMap(origin.content)
  }

  /// Line and column, from 1, of a byte offset of the text; columns count code points.
  public func place(of offset: Int) -> LineColumn { place(ofContent: origin.contentOffset(of: offset)) }

  /// Line and column of a byte offset of the original content.
  public func place(ofContent offset: Int) -> LineColumn {
    let offset = min(max(0, offset), origin.content.count)
    let line = lines.line(of: offset)
    let lineStart = lines.span(ofLine: line).start
    let column = columns.scalarOffset(of: offset) - columns.scalarOffset(of: lineStart) + 1
    return LineColumn(line: line + origin.firstLine - 1, column: max(1, column))
  }
}

extension Origin {
  /// The file's path as messages show it.
  public var shownName: String { name == "-" ? "<stdin>" : name }
}
