import AssayModel
import AssaySources
import Dispatch
import Synchronization

/// Reads the files of a collection on a thread of its own, a few batches ahead of the writer.
final class CollectionReading: Sendable {
  /// A file to read, with the ids that earlier files have taken.
  struct Job: Sendable {
    var file: Int
    var path: String
    var isInFolder: Bool
    var taken: [UInt64]
  }

  /// A record with all that the index needs of it.
  struct Entry: Sendable {
    var source: Source
    var xml: [UInt8]
    /// SHA-256 of `xml`.
    var digest: [UInt8]
    /// `nil` when it is to be made only for records that have changed.
    var forward: ForwardRecord?
  }

  enum Event: Sendable {
    case records([Entry], file: Int)
    /// The end of a file. `isRecords` tells whether it holds records at all.
    case end(file: Int, size: Int, digest: String, faults: [SourceRecordError], isDamaged: Bool, isRecords: Bool)
    case finished
  }

  private static let batchSize = 256
  private static let mostAhead = 4

  private let events = Mutex<[Event]>([])
  private let filled = DispatchSemaphore(value: 0)
  private let free = DispatchSemaphore(value: mostAhead)
  private let isStopped = Mutex(false)

  /// - Parameter makesForward: Whether every record is new.
  init(_ jobs: [Job], makesForward: Bool) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      var seen: Set<UInt64> = []
      let readers = [SharedStemReader(), SharedStemReader()]
      for job in jobs {
        seen.formUnion(job.taken)
        if isStopped.withLock({ $0 }) { break }
        read(job, &seen, readers, makesForward)
      }
      put(.finished)
    }
  }

  /// The next event, in the order of the files and of their records; `finished` is the last.
  func next() -> Event {
    filled.wait()
    defer { free.signal() }
    return events.withLock { $0.removeFirst() }
  }

  /// Ends the reading; every event up to `finished` must be taken still.
  func stop() { isStopped.withLock { $0 = true } }

  private func put(_ event: Event) {
    free.wait()
    events.withLock { $0.append(event) }
    filled.signal()
  }

  private func read(
    _ job: Job, _ seen: inout Set<UInt64>, _ readers: [SharedStemReader],
    _ makesForward: Bool
  ) {
    var faults: [SourceRecordError] = []
    var size = 0
    var digest = ""
    do throws(SourceRecordError) {
      let reader = try SourceRecordReader(path: job.path)
      (size, digest) = try SourceFolder.summary(of: job.path)
      swap(&seen, &reader.seenIDs)
      defer { swap(&seen, &reader.seenIDs) }
      var batch: [Source] = []
      while let record = try reader.next() {
        if let source = record.source { batch.append(source) }
        faults += record.faults
        if batch.count == Self.batchSize {
          if isStopped.withLock({ $0 }) { return }
          put(.records(entries(batch, readers, makesForward), file: job.file))
          batch = []
        }
      }
      if !batch.isEmpty { put(.records(entries(batch, readers, makesForward), file: job.file)) }
    } catch {
      if case .notARecord = error, job.isInFolder {
        put(.end(file: job.file, size: size, digest: digest, faults: [], isDamaged: false, isRecords: false))
      } else {
        put(
          .end(
            file: job.file, size: size, digest: digest, faults: faults + [error], isDamaged: true, isRecords: true))
      }
      return
    }
    put(.end(file: job.file, size: size, digest: digest, faults: faults, isDamaged: false, isRecords: true))
  }

  /// Half of the records on each of two threads.
  private func entries(
    _ sources: [Source], _ readers: [SharedStemReader], _ makesForward: Bool
  ) -> [Entry] {
    let middle = sources.count / 2
    let halves = [sources[..<middle], sources[middle...]]
    let results = Mutex<[Int: [Entry]]>([:])
    DispatchQueue.concurrentPerform(iterations: 2) { half in
      let made = halves[half].compactMap { source -> Entry? in
        guard let xml = SourceRecordWriter.bytes(ofRecord: source) else { return nil }
        let forward =
          makesForward ? readers[half].reader.withLock { Self.forward(of: source, $0) } : nil
        return Entry(source: source, xml: xml, digest: Digest.bytes(of: xml), forward: forward)
      }
      results.withLock { $0[half] = made }
    }
    return results.withLock { ($0[0] ?? []) + ($0[1] ?? []) }
  }

  static func forward(of source: Source, _ reader: StemReader) -> ForwardRecord {
    ForwardRecord(FactStatement.adding(to: source), reader: reader)
  }
}

/// A reader of stems that one thread after another may use.
private final class SharedStemReader: Sendable {
  let reader = Mutex(StemReader())
}
