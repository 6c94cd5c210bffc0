import Assay
import AssayModel
import AssayReading
import AssayReports
import AssaySources
import Benchmark
import Foundation

/// Measures the stages on the sample documents, repeated to a size that a clock can see.
///
///     swift package --package-path Tests/Performance --disable-sandbox benchmark
///
/// With ASSAY naming a release build of the program, the whole command is measured, too, from start to exit.
let benchmarks: @Sendable () -> Void = {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../Sources-Corpus/Documents").standardized
  let speech = (try? String(contentsOf: folder.appending(path: "council-speech.txt"), encoding: .utf8)) ?? ""
  let page = (try? Data(contentsOf: folder.appending(path: "harbour-story.html"))).map { [UInt8]($0) } ?? []
  let texts = Array(repeating: speech, count: max(1, 1_000_000 / max(1, speech.utf8.count)))
  let size = texts.reduce(0) { $0 + $1.utf8.count }
  let analyzer = Analyzer()
  let time = Benchmark.Configuration(
    metrics: [.wallClock, .cpuTotal, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(10))

  Benchmark("annotate, check and write \(size / 1000) kB, one thread", configuration: time) { _ in
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

  let collection = Collection(of: speech, megabytes: 20)
  Benchmark("import 20 MB of JSON Lines", configuration: time) { _ in try collection.importLines { _ in } }
  Benchmark("validate 20 MB of records", configuration: time) { _ in blackHole(try collection.validate()) }

  if let program = ProcessInfo.processInfo.environment["ASSAY"] {
    Benchmark("assay check, start to exit", configuration: time) { _ in
      let process = Process()
      process.executableURL = URL(filePath: program)
      process.arguments = ["check", "--quiet", folder.appending(path: "council-speech.txt").path]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
    }
  }
}

/// A made-up collection in a temporary folder, as lines and as records.
struct Collection: Sendable {
  private let lines: URL
  private let records: URL

  init(of text: String, megabytes: Int) {
    let folder = FileManager.default.temporaryDirectory
    lines = folder.appending(path: "assay-benchmark.jsonl")
    records = folder.appending(path: "assay-benchmark.xml")
    var content = Data()
    var number = 0
    while content.count < megabytes * 1_000_000 {
      number += 1
      let fields = ["id": "r\(number)", "title": "Record \(number)", "text": text]
      content += (try? JSONEncoder().encode(fields)) ?? Data()
      content.append(0x0A)
    }
    try? content.write(to: lines)
    var xml = Data()
    try? importLines { xml += $0 }
    try? xml.write(to: records)
  }

  func importLines(to write: ([UInt8]) throws -> Void) throws {
    let importer = SourceImporter(instant: "2024-06-12T10:00:00Z", person: "benchmark", tool: "assay")
    blackHole(try importer.importLines(of: lines.path, to: write))
  }

  /// The number of good records.
  func validate() throws -> Int {
    let reader = try SourceRecordReader(path: records.path)
    var count = 0
    while let record = try reader.next() { count += record.source == nil ? 0 : 1 }
    return count
  }
}
