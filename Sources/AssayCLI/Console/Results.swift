import AssayReports
import AssayText
import Glibc

/// Where results go and how they look there.
enum Results {
  /// Writes to a file, or to standard output when there is none.
  static func write(_ bytes: [UInt8], to path: String?) throws(CommandFailure) {
    if let path, path != "-" {
      try OutputFile.write(bytes, to: path)
    } else {
      try StandardOutput.write(bytes)
    }
  }

  /// Adds to the end of a file, which is made when there is none.
  static func append(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw CommandFailure("could not write \(path): \(SystemError.reason(errno))") }
    defer { close(descriptor) }
    try FileDescriptorWriter.write(bytes, to: descriptor, named: path)
  }

  static func style(_ color: ColorChoice, writesFile: Bool) -> TerminalStyle {
    TerminalStyle(usesColor: writesFile ? color == .always : color.colours(STDOUT_FILENO), width: width)
  }

  /// The terminal's width in columns; 80 when unknown.
  private static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 80 }
    return Int(size.ws_col)
  }
}
