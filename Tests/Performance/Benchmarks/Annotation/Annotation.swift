import AssayAnnotation
import AssayModel
import AssayReading
import AssaySegmentation
import Benchmark
import Foundation

/// Measures segmentation and annotation alone on made-up news.
///
///     swift package --package-path Tests/Performance --disable-sandbox benchmark --target Annotation
///
/// With PEER naming a command that reads text, its run over a tenth of the text is measured beside it; with NEWS naming a file,
/// the text is written there.
let benchmarks: @Sendable () -> Void = {
  let stories = NewsText.stories(size: 5_000_000)
  let size = stories.reduce(0) { $0 + $1.utf8.count }
  let documents = stories.map { Reader.document(text: $0, id: "news", date: CalendarDate(iso: "2024-06-12")) }
  let segmented = documents.map { Segmenter.segment($0) }
  let time = Benchmark.Configuration(
    metrics: [.wallClock, .cpuTotal, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(10))

  Benchmark("segment \(size / 1000) kB of news, one thread", configuration: time) { _ in
    for document in documents { blackHole(Segmenter.segment(document)) }
  }

  Benchmark("annotate \(size / 1000) kB of news, one thread", configuration: time) { _ in
    for document in segmented {
      var document = document
      Annotator.annotate(&document)
      blackHole(document)
    }
  }

  let environment = ProcessInfo.processInfo.environment
  if let path = environment["NEWS"] {
    try? stories.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }
  if let command = environment["PEER"] {
    let part = stories.prefix(stories.count / 10)
    let file = FileManager.default.temporaryDirectory.appending(path: "assay-news.txt")
    try? part.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    let partSize = part.reduce(0) { $0 + $1.utf8.count }
    Benchmark("peer on \(partSize / 1000) kB of news", configuration: time) { _ in
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", command]
      process.standardInput = try FileHandle(forReadingFrom: file)
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
    }
  }
}
