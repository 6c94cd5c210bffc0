import Glibc

/// Writes a file beside its place and renames it, so that nobody ever sees half of it.
enum OutputFile {
  /// - Throws: `CommandFailure` naming the path and the reason; an existing file is then unchanged.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let folder = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
    if folder != "", access(folder, F_OK) != 0 {
      throw CommandFailure("could not write \(path): there is no folder \(folder); make it first")
    }
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw CommandFailure("could not write \(path): \(SystemError.reason(errno))")
    }
    do {
      try FileDescriptorWriter.write(bytes, to: descriptor, named: path)
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    let synced = fsync(descriptor) == 0 || errno == EINVAL
    let reason = errno
    guard close(descriptor) == 0, synced else {
      unlink(temporary)
      throw CommandFailure("could not write \(path): \(SystemError.reason(reason))")
    }
    guard rename(temporary, path) == 0 else {
      let reason = SystemError.reason(errno)
      unlink(temporary)
      throw CommandFailure("could not write \(path): \(reason)")
    }
  }

  /// Makes a folder and those above it; does nothing when it exists.
  static func makeFolder(_ path: String) throws(CommandFailure) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/" + part
      if mkdir(made, 0o755) != 0, errno != EEXIST {
        throw CommandFailure("could not make the folder \(path): \(SystemError.reason(errno))")
      }
    }
  }
}
