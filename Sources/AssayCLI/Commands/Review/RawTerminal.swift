import AssayText
import Glibc

/// The terminal with keys delivered one by one, put back as it was however the program ends.
///
/// There is one terminal, so this is a namespace; `start` and `stop` are called from the main task alone.
enum RawTerminal {
  /// A key press.
  enum Key: Equatable {
    case character(Character)
    case enter, escape, backspace, up, down, left, right, pageUp, pageDown
    case control(Character)
    /// Nothing was pressed for a while, or the window changed.
    case none
    /// Standard input was closed.
    case end
  }

  // Read by signal handlers, which can take no lock; written before they are installed.
  nonisolated(unsafe) private static var saved = termios()
  nonisolated(unsafe) private static var isRaw = false
  nonisolated(unsafe) private static var pending: [UInt8] = []

  private static let enter = "\u{1B}[?1049h\u{1B}[?25l"
  private static let leave: StaticString = "\u{1B}[?25h\u{1B}[?1049l"

  static func start() throws(CommandFailure) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, tcgetattr(STDIN_FILENO, &saved) == 0 else {
      throw CommandFailure(
        "assay review --terminal needs a terminal; `assay queue` and `assay decide` work without one")
    }
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
      signal(number) { number in
        RawTerminal.restore()
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    // Only so that a changed window interrupts the wait for a key.
    signal(SIGWINCH) { _ in }
    signal(SIGCONT) { _ in if RawTerminal.isRaw { RawTerminal.makeRaw() } }
    makeRaw()
    isRaw = true
    try StandardOutput.write(enter)
  }

  static func stop() {
    restore()
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGCONT] { signal(number, SIG_DFL) }
  }

  /// Makes system calls only: it runs in signal handlers.
  private static func restore() {
    guard isRaw else { return }
    isRaw = false
    _ = write(STDOUT_FILENO, leave.utf8Start, leave.utf8CodeUnitCount)
    tcsetattr(STDIN_FILENO, TCSANOW, &saved)
  }

  private static func makeRaw() {
    var raw = saved
    raw.c_iflag &= ~tcflag_t(IXON | ICRNL | BRKINT | ISTRIP)
    raw.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN)
    // Ctrl-Z is undo here, as in the browser.
    withUnsafeMutableBytes(of: &raw.c_cc) { $0[Int(VSUSP)] = 0 }
    tcsetattr(STDIN_FILENO, TCSANOW, &raw)
  }

  /// Columns and rows.
  static var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return (80, 24) }
    return (max(40, Int(size.ws_col)), max(8, Int(size.ws_row)))
  }

  /// Waits for a key, for at most `milliseconds`.
  static func key(milliseconds: Int32) -> Key {
    if pending.isEmpty {
      var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, milliseconds) > 0 else { return .none }
      var buffer = [UInt8](repeating: 0, count: 256)
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count == 0 { return .end }
      if count < 0 { return errno == EINTR ? .none : .end }
      pending = Array(buffer[..<count])
    }
    return next()
  }

  private static let sequences: [(bytes: [UInt8], key: Key)] = [
    ([0x5B, 0x41], .up), ([0x5B, 0x42], .down), ([0x5B, 0x43], .right), ([0x5B, 0x44], .left),
    ([0x4F, 0x41], .up), ([0x4F, 0x42], .down), ([0x5B, 0x35, 0x7E], .pageUp), ([0x5B, 0x36, 0x7E], .pageDown),
  ]

  private static func next() -> Key {
    let byte = pending.removeFirst()
    switch byte {
    case 0x1B:
      for (bytes, key) in sequences where pending.starts(with: bytes) {
        pending.removeFirst(bytes.count)
        return key
      }
      // An unknown sequence is swallowed whole, so that its letters decide nothing.
      if pending.first == 0x5B || pending.first == 0x4F {
        let end = pending.dropFirst().firstIndex { (0x40...0x7E).contains($0) }
        pending.removeFirst(end.map { $0 + 1 } ?? pending.count)
        return .none
      }
      return .escape
    case 0x0D, 0x0A: return .enter
    case 0x7F, 0x08: return .backspace
    case 0x01..<0x20: return .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x20..<0x7F: return .character(Character(Unicode.Scalar(byte)))
    default:
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      let bytes = [byte] + pending.prefix(length - 1)
      pending.removeFirst(min(length - 1, pending.count))
      return String(decoding: bytes, as: UTF8.self).first.map { .character($0) } ?? .none
    }
  }
}
