import AssayText
import Glibc

/// A file written in pieces beside its place, and renamed when it is whole.
///
/// A device or a pipe ("/dev/stdout", a shell's ">(command)") has no place to rename to and is written straight away;
/// a symbolic link stays, and what it points to is replaced.
final class StreamedFile {
  private let path: String
  private let target: String
  /// `nil` when the target is written straight away.
  private let temporary: String?
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 20

  /// - Throws: `CommandFailure` naming the path and the reason.
  init(path: String) throws(CommandFailure) {
    self.path = path
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR {
      throw CommandFailure("could not write \(path): it is a folder; name a file in it")
    }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      target = path
      temporary = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      target = exists ? Self.resolved(path) : path
      let name = "\(target).\(getpid()).tmp"
      temporary = name
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if descriptor < 0, errno == EEXIST {
        // Left behind by a process of the same number that was killed.
        unlink(name)
        descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      }
    }
    guard descriptor >= 0 else {
      let reason = errno == ENOENT ? "its folder does not exist; make it first" : SystemError.reason(errno)
      throw CommandFailure("could not write \(path): \(reason)")
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    buffer += bytes
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Puts the file in its place.
  func finish() throws(CommandFailure) {
    try flush()
    // Pipes and devices cannot be synchronised, and need not be.
    if temporary != nil, fsync(descriptor) != 0 { throw failure(errno) }
    let status = close(descriptor)
    let reason = errno
    descriptor = -1
    guard status == 0 else { throw failure(reason) }
    if let temporary, rename(temporary, target) != 0 { throw failure(errno) }
  }

  /// Removes what was written; an older file at the path is unchanged.
  func abandon() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    if let temporary { unlink(temporary) }
  }

  private func flush() throws(CommandFailure) {
    try FileDescriptorWriter.write(buffer, to: descriptor, named: path)
    buffer.removeAll(keepingCapacity: true)
  }

  private func failure(_ number: Int32) -> CommandFailure {
    CommandFailure("could not write \(path): \(SystemError.reason(number))")
  }
}
