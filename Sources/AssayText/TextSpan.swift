/// A half-open range of UTF-8 byte offsets into a document's text.
///
/// Named so because the standard library's `Span` is a view of memory; this is a place in a text.
public struct TextSpan: Hashable, Sendable {
  /// The offset of the first byte.
  public let start: Int
  /// The offset just past the last byte; never below `start`.
  public let end: Int

  @inlinable
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span must not end before it starts")
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  @inlinable
  public var length: Int { end - start }

  @inlinable
  public var isEmpty: Bool { start == end }

  @inlinable
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  @inlinable
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share at least one byte.
  @inlinable
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The smallest span that covers both.
  @inlinable
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(Swift.min(start, other.start), Swift.max(end, other.end))
  }

  /// The span moved by `distance` bytes.
  @inlinable
  public func shifted(by distance: Int) -> TextSpan { TextSpan(start + distance, end + distance) }
}

extension TextSpan: Comparable {
  /// Text order; of two spans that start together the shorter comes first.
  @inlinable
  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }
}

extension TextSpan: CustomStringConvertible {
  public var description: String { "\(start)..<\(end)" }
}
