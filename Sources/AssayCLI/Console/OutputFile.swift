import AssayText
import Glibc

/// Writes files so that nobody ever sees half of one.
enum OutputFile {
  /// Writes a whole file.
  ///
  /// - Throws: `CommandFailure` naming the path and the reason; an existing file is then unchanged.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let file = try StreamedFile(path: path)
    do throws(CommandFailure) {
      try file.write(bytes)
      try file.finish()
    } catch {
      file.abandon()
      throw error
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
