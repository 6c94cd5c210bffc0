/// A place as editors show it: line and column from 1, the column in code points.
public struct LineColumn: Hashable, Comparable, Sendable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: LineColumn, b: LineColumn) -> Bool {
    a.line != b.line ? a.line < b.line : a.column < b.column
  }
}

/// Finds line and column of a byte offset. Lines end at LF, CR LF or CR.
public struct LineMap: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && (index == bytes.count || bytes[index] != 0x0A)) {
        starts.append(index)
      }
    }
    self.starts = starts
  }

  public init(_ text: Text) { self.init(text.bytes) }

  public var lineCount: Int { starts.count }

  public func place(of offset: Int) -> LineColumn {
    let line = self.line(of: offset)
    var column = 1
    for index in starts[line - 1]..<min(offset, bytes.count) where bytes[index] & 0xC0 != 0x80 { column += 1 }
    return LineColumn(line: line, column: column)
  }

  /// The number, from 1, of the line that holds `offset`.
  public func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low + 1
  }

  /// The bytes of a line, without its end. `line` counts from 1.
  public func span(ofLine line: Int) -> TextSpan {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return TextSpan(start, end)
  }
}
