import AssayText

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads a file or a stream line by line, a megabyte at a time.
///
/// A byte order mark at the start is no part of the first line.
public final class LineReader {
  /// The longest line that is kept, in bytes; a longer one is skipped.
  public static let longestLine = 64 << 20

  public enum Line: Sendable {
    /// A line without its LF or CR LF.
    case bytes([UInt8])
    /// A line of more than `longestLine` bytes stood here.
    case tooLong
  }

  /// Less in tests.
  var limit = LineReader.longestLine

  private let name: String
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private var buffer: [UInt8] = []
  private var start = 0
  private var hasEnded = false
  private var isFirst = true

  /// Reads from an open descriptor, which the caller closes; `name` is what errors call it.
  public init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
    ownsDescriptor = false
  }

  /// - Throws: `notReadable` when the file cannot be opened.
  public init(path: String) throws(SourceRecordError) {
    name = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    ownsDescriptor = true
    if descriptor < 0 { throw .notReadable(file: path, reason: SystemError.reason(errno)) }
  }

  deinit { if ownsDescriptor, descriptor >= 0 { close(descriptor) } }

  /// Whether a whole line waits in memory, so that taking it cannot block.
  public var hasBufferedLine: Bool { lineFeed(from: start) != nil }

  /// Whether every line has been taken.
  public var isAtEnd: Bool { hasEnded && start >= buffer.count }

  /// The next line; `nil` after the last.
  ///
  /// - Throws: `notReadable` when the system fails to read.
  public func next() throws(SourceRecordError) -> Line? {
    var searched = start
    while true {
      if let end = lineFeed(from: searched) {
        defer { start = end + 1 }
        return line(start..<(end > start && buffer[end - 1] == 0x0D ? end - 1 : end))
      }
      if hasEnded {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return line(start..<buffer.count)
      }
      if buffer.count - start > limit {
        try skipLine()
        return .tooLong
      }
      searched = buffer.count - start
      try fill()
    }
  }

  private func lineFeed(from index: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, index < bytes.count,
        let found = memchr(base + index, 0x0A, bytes.count - index)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private func line(_ range: Range<Int>) -> Line {
    let mark = isFirst && buffer[range].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    isFirst = false
    return range.count > limit ? .tooLong : .bytes(Array(buffer[range].dropFirst(mark)))
  }

  /// Drops what was read, and reads up to a megabyte more.
  private func fill() throws(SourceRecordError) {
    buffer.removeSubrange(..<start)
    start = 0
    let size = 1 << 20
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: size))
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        bytes.baseAddress.map { read(descriptor, $0 + old, size) } ?? 0
      }
      let reason = errno
      if count < 0, reason == EINTR { continue }
      buffer.removeLast(size - max(count, 0))
      if count < 0 { throw .notReadable(file: name, reason: SystemError.reason(reason)) }
      if count == 0 { hasEnded = true }
      return
    }
  }

  private func skipLine() throws(SourceRecordError) {
    isFirst = false
    while true {
      if let end = lineFeed(from: start) {
        start = end + 1
        return
      }
      start = buffer.count
      if hasEnded { return }
      try fill()
    }
  }
}
