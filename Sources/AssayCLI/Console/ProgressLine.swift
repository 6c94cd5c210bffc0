import FoundationEssentials
import Glibc
import Synchronization

/// How far a long piece of work is, on standard error: count, rate and time left.
///
/// On a terminal the line is drawn over; elsewhere, and with `ACCESSIBLE=1`, there is a plain line now and then. Work of a
/// second shows nothing.
final class ProgressLine: Sendable {
  private struct State {
    var done = 0
    var shown = ContinuousClock.now
    var isDrawn = false
  }

  private let total: Int
  private let noun: String
  private let isSilent: Bool
  private let redraws: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// - Parameter noun: What is counted, in the plural.
  init(total: Int, noun: String, isSilent: Bool) {
    self.total = total
    self.noun = noun
    self.isSilent = isSilent || total < 2
    let accessible = getenv("ACCESSIBLE").map { String(cString: $0) != "0" } ?? false
    redraws = isatty(STDERR_FILENO) == 1 && !accessible
  }

  /// Counts finished work; from any task.
  func advance(by count: Int = 1) {
    state.withLock { state in
      state.done += count
      let now = ContinuousClock.now
      guard !isSilent, now - start > .seconds(1), now - state.shown > (redraws ? .milliseconds(100) : .seconds(10))
      else {
        return
      }
      state.shown = now
      state.isDrawn = true
      write(line(state.done, now))
    }
  }

  /// Wipes the drawn line.
  func finish() {
    state.withLock { state in
      if state.isDrawn, redraws { write("") }
      state.isDrawn = false
    }
  }

  private func line(_ done: Int, _ now: ContinuousClock.Instant) -> String {
    let seconds = max(
      0.001, Double((now - start).components.seconds) + Double((now - start).components.attoseconds) / 1e18)
    let rate = Double(done) / seconds
    let left = rate > 0 ? Int((Double(total - done) / rate).rounded(.up)) : 0
    let time = left >= 90 ? "\((left + 59) / 60) min" : "\(left) s"
    let speed = rate >= 10 ? "\(Int(rate))" : "\(Double(Int(rate * 10)) / 10)"
    return "\(done) of \(total) \(noun), \(speed) a second, \(time) left"
  }

  private func write(_ line: String) {
    let bytes = Array((redraws ? "\r\u{1B}[K\(line)" : line + "\n").utf8)
    // A message that cannot be shown has nowhere to be reported.
    try? FileDescriptorWriter.write(bytes, to: STDERR_FILENO, named: "standard error")
  }
}
