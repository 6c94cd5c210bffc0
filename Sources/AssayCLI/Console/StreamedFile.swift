import Glibc

/// A file written in pieces beside its place, and renamed when it is whole.
final class StreamedFile {
  private let path: String
  private let temporary: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 20

  /// - Throws: `CommandFailure` naming the path and the reason.
  init(path: String) throws(CommandFailure) {
    self.path = path
    temporary = "\(path).\(getpid()).tmp"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw CommandFailure("could not write \(path): \(SystemError.reason(errno))")
    }
    buffer.reserveCapacity(Self.bufferSize * 2)
  }

  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    buffer += bytes
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Puts the file in its place.
  func finish() throws(CommandFailure) {
    try flush()
    let isSynced = fsync(descriptor) == 0 || errno == EINVAL
    let reason = errno
    guard close(descriptor) == 0, isSynced else {
      throw CommandFailure("could not write \(path): \(SystemError.reason(reason))")
    }
    descriptor = -1
    guard rename(temporary, path) == 0 else {
      throw CommandFailure("could not write \(path): \(SystemError.reason(errno))")
    }
  }

  /// Removes what was written; an older file at the path is unchanged.
  func abandon() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    unlink(temporary)
  }

  private func flush() throws(CommandFailure) {
    try FileDescriptorWriter.write(buffer, to: descriptor, named: path)
    buffer.removeAll(keepingCapacity: true)
  }
}
