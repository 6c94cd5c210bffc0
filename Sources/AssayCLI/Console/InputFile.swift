import AssayText
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
