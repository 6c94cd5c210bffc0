#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a file line by line through a buffer of one megabyte.
final class LineReader {
  /// The longest line, in bytes.
  static let longestLine = 64 << 20

  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var hasEnded = false
  private var isFirst = true

  init(path: String) throws(SourceRecordError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw .notReadable(file: path, reason: Self.systemReason) }
  }

  deinit { close(descriptor) }

  /// The next line without its line feed; `nil` after the last.
  func next() throws(SourceRecordError) -> [UInt8]? {
    var searched = start
    while true {
      if let end = firstLineFeed(from: searched) {
        defer { start = end + 1 }
        return line(start..<end)
      }
      searched = buffer.count
      if hasEnded {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return line(start..<buffer.count)
      }
      if searched - start > Self.longestLine {
        throw .notReadable(file: path, reason: "a line is longer than \(Self.longestLine) bytes")
      }
      searched -= start
      try fill()
    }
  }

  private func firstLineFeed(from index: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, index < bytes.count,
        let found = memchr(base + index, 0x0A, bytes.count - index)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private func line(_ range: Range<Int>) -> [UInt8] {
    var range = range
    // A byte order mark before the first line is no part of it.
    if isFirst, buffer[range].starts(with: [0xEF, 0xBB, 0xBF]) {
      range = range.lowerBound + 3..<range.upperBound
    }
    isFirst = false
    return Array(buffer[range])
  }

  /// Drops what was read, and reads up to a megabyte more.
  private func fill() throws(SourceRecordError) {
    buffer.removeSubrange(0..<start)
    start = 0
    let size = 1 << 20
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: size))
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { read(descriptor, $0 + old, size) } ?? 0
    }
    buffer.removeLast(size - max(count, 0))
    if count < 0 { throw .notReadable(file: path, reason: Self.systemReason) }
    if count == 0 { hasEnded = true }
  }

  private static var systemReason: String { String(cString: strerror(errno)) }
}
