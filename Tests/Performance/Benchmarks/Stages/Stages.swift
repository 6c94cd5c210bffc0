import Assay
import AssayModel
import AssayReading
import AssayReports
import Benchmark
import Foundation

/// Measures the stages on the sample documents, repeated to about 1 MB.
///
///     swift package --package-path Tests/Performance --disable-sandbox benchmark
let benchmarks: @Sendable () -> Void = {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../Sources-Corpus/Documents")
  let speech = (try? String(contentsOf: folder.appending(path: "council-speech.txt"), encoding: .utf8)) ?? ""
  let page = (try? Data(contentsOf: folder.appending(path: "harbour-story.html"))).map { [UInt8]($0) } ?? []
  let texts = Array(repeating: speech, count: max(1, 1_000_000 / max(1, speech.utf8.count)))
  let size = texts.reduce(0) { $0 + $1.utf8.count }
  let analyzer = Analyzer()
  let time = Benchmark.Configuration(
    metrics: [.wallClock, .cpuTotal, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(10))

  Benchmark("annotate and check \(size / 1000) kB, one thread", configuration: time) { _ in
    for text in texts {
      let annotated = analyzer.annotate(Reader.document(text: text, id: "speech", date: nil))
      blackHole(StreamAnnotation.line(annotated, findings: analyzer.findings(in: annotated)))
    }
  }

  Benchmark("annotate \(size / 1000) kB, one thread", configuration: time) { _ in
    for text in texts { blackHole(analyzer.annotate(Reader.document(text: text, id: "speech", date: nil))) }
  }

  Benchmark("read a page of \(page.count / 1000) kB", configuration: time) { _ in
    blackHole(try Reader.documents(from: page, named: "harbour-story.html"))
  }
}
