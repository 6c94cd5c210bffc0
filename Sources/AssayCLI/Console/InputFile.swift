import Glibc

/// Reads whole files and standard input.
enum InputFile {
  /// The largest document that is read at once: 512 MB.
  static let limit = 512 << 20

  /// - Throws: `CommandFailure` naming the path, the reason and the remedy.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    if path == "-" { return try readAll(STDIN_FILENO, named: "standard input") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = errno == ENOENT ? "there is no such file" : SystemError.reason(errno)
      throw CommandFailure("could not read \(path): \(reason)")
    }
    defer { close(descriptor) }
    return try readAll(descriptor, named: path)
  }

  private static func readAll(_ descriptor: Int32, named name: String) throws(CommandFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var status = stat()
    if fstat(descriptor, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw CommandFailure("could not read \(name): it is a folder") }
      bytes.reserveCapacity(min(max(0, Int(status.st_size)) + 1, limit))
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw CommandFailure("could not read \(name): \(SystemError.reason(errno))")
      }
      bytes.append(contentsOf: buffer[..<count])
      if bytes.count > limit {
        throw CommandFailure("could not read \(name): it is larger than 512 MB; split it, or use `assay stream`")
      }
    }
  }
}

/// Reads a stream line by line, in chunks of 1 MiB.
struct LineReader {
  /// The longest line that is kept: 64 MB. A longer one is skipped and reported as `tooLong`.
  static let limit = 64 << 20

  enum Line: Sendable {
    case bytes([UInt8])
    case tooLong
  }

  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []
  private var position = 0
  private var atEnd = false

  init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Whether a whole line waits in memory, so that taking it cannot block.
  var hasBufferedLine: Bool { newline(from: position) != nil }

  /// Whether every line has been taken.
  var isAtEnd: Bool { atEnd && position >= buffer.count }

  /// The next line without its end; `nil` at the end of the stream. CR before LF is dropped.
  mutating func next() throws(CommandFailure) -> Line? {
    var searched = position
    while true {
      if let end = newline(from: searched) {
        var last = end
        if last > position, buffer[last - 1] == 0x0D { last -= 1 }
        let line = Array(buffer[position..<last])
        position = end + 1
        return .bytes(line)
      }
      if atEnd {
        guard position < buffer.count else { return nil }
        let line = Array(buffer[position...])
        position = buffer.count
        return .bytes(line)
      }
      if buffer.count - position > Self.limit {
        try skipLine()
        return .tooLong
      }
      searched = buffer.count - position
      buffer.removeFirst(position)
      position = 0
      try fill()
    }
  }

  private func newline(from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base.advanced(by: start), 0x0A, bytes.count - start)
      else { return nil }
      return base.distance(to: UnsafeRawPointer(found))
    }
  }

  private mutating func fill() throws(CommandFailure) {
    let size = 1 << 20
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: size))
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress?.advanced(by: old), size) }
      if count < 0, errno == EINTR { continue }
      if count < 0 {
        let reason = errno
        buffer.removeLast(size)
        throw CommandFailure("could not read \(name): \(SystemError.reason(reason))")
      }
      buffer.removeLast(size - count)
      if count == 0 { atEnd = true }
      return
    }
  }

  private mutating func skipLine() throws(CommandFailure) {
    while true {
      if let end = newline(from: position) {
        position = end + 1
        return
      }
      buffer.removeAll(keepingCapacity: true)
      position = 0
      if atEnd { return }
      try fill()
    }
  }
}
