import ArgumentParser
import Assay
import AssayReports
import AssaySources
import FoundationEssentials
import Glibc

/// What the stream commands share: lines in, lines out, in order, in flat memory.
struct StreamOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "How many texts are worked on side by side; 0 means one for each core.")
  var jobs = 0

  /// Lines are taken in batches of this many or `batchBytes`, whichever is reached first.
  private static let batchLines = 256
  private static let batchBytes = 4 << 20

  func validate() throws {
    guard jobs >= 0 else { throw ValidationError("--jobs must be 0 or more") }
  }

  private static func isBlank(_ line: LineReader.Line) -> Bool {
    guard case .bytes(let bytes) = line else { return false }
    return bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// Turns each line of standard input into a line of standard output.
  ///
  /// - Parameter answer: The line for an input line and its number, from 1; called on any task.
  func run(_ answer: @escaping @Sendable ([UInt8], Int) -> [UInt8]) async throws {
    let jobs = self.jobs == 0 ? ProcessInfo.processInfo.activeProcessorCount : self.jobs
    let reader = LineReader(descriptor: STDIN_FILENO, name: "standard input")
    var number = 0
    while true {
      var batch: [(number: Int, line: LineReader.Line)] = []
      var size = 0
      while batch.count < Self.batchLines, size < Self.batchBytes, let line = try reader.next() {
        number += 1
        if !Self.isBlank(line) {
          if case .bytes(let bytes) = line { size += bytes.count }
          batch.append((number, line))
        }
        // Whoever waits for an answer before sending more gets it now.
        if !batch.isEmpty, !reader.hasBufferedLine { break }
      }
      if batch.isEmpty, reader.isAtEnd { return }
      let answers = await OrderedMap.map(batch, jobs: jobs) { entry in
        switch entry.line {
        case .bytes(let bytes): answer(bytes, entry.number)
        case .tooLong: StreamAnnotation.fault("the line is longer than 64 MB", line: entry.number)
        }
      }
      for bytes in answers { try StandardOutput.write(bytes) }
    }
  }
}
