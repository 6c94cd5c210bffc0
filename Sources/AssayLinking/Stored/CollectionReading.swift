import AssayModel
import AssaySources
import Dispatch
import Synchronization

/// Reads the files of a collection on threads of its own, a few batches ahead of the writer.
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

  /// What the first thread hands to the second: records as they are read, or an event that needs no more work.
  private enum Read: Sendable {
    case records([Source], file: Int)
    case event(Event)
  }

  private static let batchSize = 256

  private let reads = BoundedQueue<Read>(limit: 4)
  private let events = BoundedQueue<Event>(limit: 4)
  private let isStopped = Mutex(false)

  /// - Parameter makesForward: Whether every record is new.
  init(_ jobs: [Job], makesForward: Bool) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      var seen: Set<UInt64> = []
      for job in jobs {
        seen.formUnion(job.taken)
        if isStopped.withLock({ $0 }) { break }
        read(job, &seen)
      }
      reads.put(.event(.finished))
    }
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let readers = [SharedStemReader(), SharedStemReader()]
      while true {
        switch reads.take() {
        case .records(let sources, let file):
          events.put(.records(entries(sources, readers, makesForward), file: file))
        case .event(let event):
          events.put(event)
          if case .finished = event { return }
        }
      }
    }
  }

  /// The next event, in the order of the files and of their records; `finished` is the last.
  func next() -> Event { events.take() }

  /// Ends the reading; every event up to `finished` must be taken still.
  func stop() { isStopped.withLock { $0 = true } }

  private func read(_ job: Job, _ seen: inout Set<UInt64>) {
    var faults: [SourceRecordError] = []
    var size = 0
    var digest = ""
    var batch: [Source] = []
    do throws(SourceRecordError) {
      let reader = try SourceRecordReader(path: job.path)
      (size, digest) = try SourceFolder.summary(of: job.path)
      swap(&seen, &reader.seenIDs)
      defer { swap(&seen, &reader.seenIDs) }
      while let record = try reader.next() {
        if let source = record.source { batch.append(source) }
        faults += record.faults
        if batch.count == Self.batchSize {
          if isStopped.withLock({ $0 }) { return }
          reads.put(.records(batch, file: job.file))
          batch = []
        }
      }
      if !batch.isEmpty { reads.put(.records(batch, file: job.file)) }
    } catch {
      // What stands before the damage counts.
      if !batch.isEmpty { reads.put(.records(batch, file: job.file)) }
      if case .notARecord = error, job.isInFolder {
        reads.put(
          .event(.end(file: job.file, size: size, digest: digest, faults: [], isDamaged: false, isRecords: false)))
      } else {
        reads.put(
          .event(
            .end(
              file: job.file, size: size, digest: digest, faults: faults + [error], isDamaged: true, isRecords: true)))
      }
      return
    }
    reads.put(
      .event(.end(file: job.file, size: size, digest: digest, faults: faults, isDamaged: false, isRecords: true)))
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

/// Elements on their way from one thread to another; the giver waits while there are too many.
private final class BoundedQueue<Element: Sendable>: Sendable {
  private let elements = Mutex<[Element]>([])
  private let filled = DispatchSemaphore(value: 0)
  private let free: DispatchSemaphore

  init(limit: Int) { free = DispatchSemaphore(value: limit) }

  func put(_ element: Element) {
    free.wait()
    elements.withLock { $0.append(element) }
    filled.signal()
  }

  func take() -> Element {
    filled.wait()
    defer { free.signal() }
    return elements.withLock { $0.removeFirst() }
  }
}
