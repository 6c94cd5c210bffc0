import AssayText
import FoundationEssentials
import Glibc

/// Writes results to standard output, whole or not at all as far as the system allows.
///
/// A result that could not be written is a failure: `assay check > /dev/full` must not exit 0.
struct StandardOutput {
  /// Writes all bytes.
  ///
  /// - Throws: `CommandFailure` when the stream is closed or its device is full; a reader that went away
  ///   ends the program quietly.
  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    try FileDescriptorWriter.write(bytes, to: STDOUT_FILENO, named: "standard output")
  }

  static func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }
}

/// Messages for the person at the keyboard: progress, notes, "wrote report.html".
enum StandardError {
  /// Writes a line; what would steer a terminal is shown as U+FFFD, and very long lines are cut.
  static func write(_ line: String) {
    var text = String.UnicodeScalarView()
    for scalar in line.unicodeScalars.prefix(8000) {
      let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
      text.append(isControl ? "\u{FFFD}" : scalar)
    }
    let bytes = Array((String(text) + "\n").utf8)
    // A message that cannot be shown has nowhere to be reported.
    try? FileDescriptorWriter.write(bytes, to: STDERR_FILENO, named: "standard error")
  }
}

enum FileDescriptorWriter {
  static func write(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws(CommandFailure) {
    var failure: CommandFailure?
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count >= 0 {
          written += count
        } else if errno == EINTR {
          continue
        } else if errno == EPIPE, descriptor == STDOUT_FILENO {
          // The reader has seen enough ("assay check | head").
          Glibc.exit(0)
        } else {
          failure = CommandFailure("could not write to \(name): \(SystemError.reason(errno))")
          return
        }
      }
    }
    if let failure { throw failure }
  }
}
