import AssayModel
import AssaySources
import AssayText
import FoundationEssentials
import GRDB

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Brings a database up to date with files of records, inside the caller's transaction.
final class IndexUpdate {
  private let database: Database
  private let isNew: Bool
  private var report = StoredIndex.Report()
  private var builder = SegmentBuilder()
  private var figures: [(measure: Int64, value: Double, number: Int, passage: Int)] = []
  private var nextNumber = 1
  private var nextSegment = 1
  private var totals = IndexTotals()
  private var segments: [StoredSegment] = []
  private let stems = StemReader()

  private struct StoredSegment {
    var id: Int
    var layout: SegmentLayout
    var dead: Set<Int>
    var hasChanged = false
  }

  /// A file as it stands in the file system.
  private struct FileState: Equatable {
    var size: Int
    var modified: Int
    var changed: Int
    var inode: Int

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      size = Int(status.st_size)
      modified = status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec
      changed = status.st_ctim.tv_sec &* 1_000_000_000 &+ status.st_ctim.tv_nsec
      inode = Int(truncatingIfNeeded: status.st_ino)
    }

    init(_ row: Row) {
      size = row["size"]
      modified = row["modified"]
      changed = row["changed"]
      inode = row["inode"]
    }
  }

  /// A file of the paths.
  private struct File {
    var id: Int
    var path: String
    var listing: Int
    var isInFolder: Bool
    var state: FileState?
    /// Empty until it has been read.
    var digest = ""
    var faults = 0
    var isRecords = true
    /// Kept as the index has it.
    var isUnchanged = false
  }

  /// A file that changed within this time of being indexed may change once more without a trace in its times.
  private static let restTime = 2_000_000_000

  init(_ database: Database, isNew: Bool) {
    self.database = database
    self.isNew = isNew
  }

  func run(_ listings: [SourceFolder.Listing]) throws -> StoredIndex.Report {
    for listing in listings { report.faults += listing.faults }
    if !isNew { try readState() }
    var files = try plan(listings)
    var pending = files.indices.filter { !files[$0].isUnchanged }
    while !pending.isEmpty {
      let moved = try read(pending, of: &files)
      // A record that moved to an earlier file makes its old one faulty.
      pending = files.indices.filter { files[$0].isUnchanged && moved.contains(files[$0].id) }
      for index in pending { files[index].isUnchanged = false }
    }
    try flushSegment()
    try compact()
    try keepDead()
    try keepFiles(files)
    for (index, listing) in listings.enumerated() {
      let own = files.filter { $0.listing == index && $0.isRecords && !$0.digest.isEmpty }
      let ids = own.map { "\($0.id)" }.joined(separator: ",")
      let records = try Int.fetchOne(database, sql: "SELECT count(*) FROM record WHERE file IN (\(ids))") ?? 0
      report.parts.append(
        StoredIndex.Part(
          path: listing.path, records: records,
          digest: listing.digest(of: own.map { ($0.path, $0.state?.size ?? 0, $0.digest) }),
          faults: files.filter { $0.listing == index }.reduce(listing.faults.count) { $0 + $1.faults }))
    }
    return report
  }

  // MARK: What is there

  private func readState() throws {
    nextNumber = (try Int.fetchOne(database, sql: "SELECT max(number) FROM forward") ?? 0) + 1
    for row in try Row.fetchAll(database, sql: "SELECT id, layout, dead FROM segment ORDER BY id") {
      guard let layout = SegmentLayout(bytes: Array(row["layout"] as Data)) else {
        throw IndexError.damaged(path: "", reason: "a segment's layout cannot be read")
      }
      var dead = ByteReader(Array(row["dead"] as Data))
      let segment = StoredSegment(id: row["id"], layout: layout, dead: Set(dead.words().map { Int($0) }))
      for record in 0..<layout.count where !segment.dead.contains(record) {
        totals.add(layout.totals(of: record))
      }
      segments.append(segment)
      nextSegment = max(nextSegment, segment.id + 1)
    }
  }

  private func plan(_ listings: [SourceFolder.Listing]) throws -> [File] {
    var known: [String: (id: Int, state: FileState, digest: String, isSound: Bool, isRecords: Bool)] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT * FROM file") {
      let digest = row["digest"] as String
      known[row["path"]] = (row["id"], FileState(row), digest, row["isSound"], digest != "-")
    }
    var nextFile = (known.values.map(\.id).max() ?? 0) + 1
    var files: [File] = []
    var paths: Set<String> = []
    for (index, listing) in listings.enumerated() {
      for path in listing.files where paths.insert(path).inserted {
        let state = FileState(path)
        if let old = known[path] {
          let isUnchanged = old.isSound && old.state == state
          files.append(
            File(
              id: old.id, path: path, listing: index, isInFolder: listing.isFolder, state: state,
              digest: isUnchanged && old.isRecords ? old.digest : "", isRecords: old.isRecords,
              isUnchanged: isUnchanged))
        } else {
          files.append(File(id: nextFile, path: path, listing: index, isInFolder: listing.isFolder, state: state))
          nextFile += 1
        }
      }
    }
    for path in known.keys.sorted() where !paths.contains(path) {
      if let old = known[path] { try removeRecords(ofFile: old.id, except: []) }
    }
    return files
  }

  // MARK: Reading

  /// Reads some files in their order.
  ///
  /// - Returns: The ids of unchanged files that lost a record to an earlier one.
  private func read(
    _ pending: [Int], of files: inout [File]
  ) throws -> Set<Int> {
    var order: [Int: Int] = [:]
    for (index, file) in files.enumerated() { order[file.id] = index }
    var jobs: [CollectionReading.Job] = []
    var last = 0
    for index in pending {
      var taken: [UInt64] = []
      for earlier in files[last..<index] where earlier.isUnchanged && !isNew {
        let ids = try String.fetchCursor(database, sql: "SELECT id FROM record WHERE file = ?", arguments: [earlier.id])
        while let id = try ids.next() {
          var fingerprint = Fingerprint()
          fingerprint.add(id)
          taken.append(fingerprint.value)
        }
      }
      last = index
      jobs.append(
        CollectionReading.Job(
          file: index, path: files[index].path, isInFolder: files[index].isInFolder, taken: taken))
    }
    let reading = CollectionReading(jobs, makesForward: isNew)
    var moved: Set<Int> = []
    var present: Set<Int> = []
    do {
      while true {
        switch reading.next() {
        case .records(let entries, let file):
          for entry in entries {
            let number = try keep(entry, in: files[file].id) { other in
              if let place = order[other], place > file, files[place].isUnchanged { moved.insert(other) }
            }
            if !isNew { present.insert(number) }
          }
        case .end(let file, let size, let digest, let faults, let isDamaged, let isRecords):
          files[file].state?.size = size
          files[file].digest = digest
          files[file].isRecords = isRecords
          files[file].faults = faults.count
          report.faults += faults
          if isDamaged { report.damaged.append(files[file].path) }
          if !isNew {
            try removeRecords(ofFile: files[file].id, except: present)
            present = []
          }
        case .finished: return moved
        }
      }
    } catch {
      reading.stop()
      while true { if case .finished = reading.next() { break } }
      throw error
    }
  }

  /// Indexes a record unless the index has just that one.
  ///
  /// - Parameter lost: Called with the file that had a record of that id.
  /// - Returns: The record's number.
  private func keep(
    _ entry: CollectionReading.Entry, in file: Int, lost: (Int) -> Void
  ) throws -> Int {
    if !isNew {
      let statement = try database.cachedStatement(sql: "SELECT number, file, digest FROM record WHERE id = ?")
      if let row = try Row.fetchOne(statement, arguments: [entry.source.id]) {
        let number = row["number"] as Int
        let other = row["file"] as Int
        if other != file { lost(other) }
        if Array(row["digest"] as Data) == entry.digest {
          if other != file {
            try database.execute(sql: "UPDATE record SET file = ? WHERE number = ?", arguments: [file, number])
          }
          return number
        }
        try removeRecord(number)
      }
    }
    let number = nextNumber
    nextNumber += 1
    let forward = entry.forward ?? CollectionReading.forward(of: entry.source, stems)
    try database.cachedStatement(sql: "INSERT INTO record VALUES (?, ?, ?, ?, ?)")
      .execute(arguments: [number, entry.source.id, file, Data(entry.digest), Data(entry.xml)])
    try database.cachedStatement(sql: "INSERT INTO forward VALUES (?, ?)")
      .execute(arguments: [number, Data(forward.bytes)])
    for older in entry.source.replacedSources {
      try database.execute(sql: "INSERT INTO relation VALUES (?, ?)", arguments: [number, older])
    }
    for (index, passage) in forward.passages.enumerated() {
      for figure in passage.figures {
        self.figures.append((Int64(figure.measure), figure.value, number, index))
      }
    }
    builder.add(
      forward, number: UInt32(clamping: number), order: entry.source.order, published: entry.source.publishedDay,
      isWithdrawn: entry.source.withdrawn != nil)
    report.added += 1
    if builder.isFull { try flushSegment() }
    return number
  }

  private func removeRecords(ofFile file: Int, except kept: Set<Int>) throws {
    let numbers = try Int.fetchAll(database, sql: "SELECT number FROM record WHERE file = ?", arguments: [file])
    for number in numbers where !kept.contains(number) {
      try removeRecord(number)
      report.removed += 1
    }
    try database.execute(sql: "DELETE FROM file WHERE id = ?", arguments: [file])
  }

  /// Takes a record out. Its postings and stems stay until their segment is made anew.
  private func removeRecord(_ number: Int) throws {
    try database.execute(sql: "DELETE FROM record WHERE number = ?", arguments: [number])
    try database.execute(sql: "DELETE FROM relation WHERE newer = ?", arguments: [number])
    for index in segments.indices {
      if let place = segments[index].layout.place(of: UInt32(clamping: number)),
        segments[index].dead.insert(place).inserted
      {
        segments[index].hasChanged = true
        totals.add(segments[index].layout.totals(of: place), sign: -1)
      }
    }
  }

  // MARK: Segments

  private func flushSegment() throws {
    guard !builder.isEmpty else { return }
    totals.add(builder.totals)
    let built = builder.finish(totals: totals)
    builder = SegmentBuilder()
    let id = nextSegment
    nextSegment += 1
    var keys = ByteWriter()
    keys.words(built.firstKeys)
    var none = ByteWriter()
    none.words([])
    try database.execute(
      sql: "INSERT INTO segment VALUES (?, ?, ?, ?)",
      arguments: [id, Data(built.layout.bytes), Data(keys.bytes), Data(none.bytes)])
    let insertion = try database.cachedStatement(sql: "INSERT INTO page VALUES (?, ?)")
    for (index, page) in built.pages.enumerated() {
      try insertion.execute(arguments: [IndexDatabase.pageID(index, ofSegment: id), Data(page)])
    }
    segments.append(StoredSegment(id: id, layout: built.layout, dead: []))
    try flushFigures()
  }

  private func flushFigures() throws {
    figures.sort { a, b in
      (a.measure, a.value, a.number, a.passage) < (b.measure, b.value, b.number, b.passage)
    }
    let insertion = try database.cachedStatement(sql: "INSERT OR IGNORE INTO figure VALUES (?, ?, ?, ?)")
    for figure in figures {
      try insertion.execute(arguments: [figure.measure, figure.value, figure.number, figure.passage])
    }
    figures = []
  }

  /// Joins segments so that their number grows with the logarithm of the records: the newest with those before
  /// it that are no larger than all after them together, and any that is half dead.
  private func compact() throws {
    guard !isNew, !segments.isEmpty else { return }
    var joined: Set<Int> = []
    for (index, segment) in segments.enumerated() where segment.dead.count * 2 > segment.layout.count {
      joined.insert(index)
    }
    var size = 0
    var tail: Set<Int> = []
    for index in segments.indices.reversed() {
      let alive = segments[index].layout.count - segments[index].dead.count
      if alive > size, !tail.isEmpty || alive > SegmentBuilder.mostRecords / 2 { break }
      tail.insert(index)
      size += alive
    }
    if tail.count > 1 { joined.formUnion(tail) }
    guard !joined.isEmpty else { return }
    let records = joined.sorted().flatMap { index in
      segments[index].layout.numbers.indices.map { (number: segments[index].layout.numbers[$0], index, $0) }
    }
    for (number, index, place) in records.sorted(by: { $0.number < $1.number }) {
      let layout = segments[index].layout
      if segments[index].dead.contains(place) {
        try database.execute(sql: "DELETE FROM forward WHERE number = ?", arguments: [number])
        continue
      }
      let statement = try database.cachedStatement(sql: "SELECT bytes FROM forward WHERE number = ?")
      guard let bytes = try Data.fetchOne(statement, arguments: [number]) else {
        throw IndexError.damaged(path: "", reason: "record \(number) is missing")
      }
      // Its totals are counted already.
      totals.add(layout.totals(of: place), sign: -1)
      builder.add(
        ForwardRecord(bytes: Array(bytes)), number: number, order: layout.orders[place],
        published: layout.published[place], isWithdrawn: layout.withdrawn[place])
      if builder.isFull { try flushSegment() }
    }
    let gone = Set(joined.map { segments[$0].id })
    for segment in segments where gone.contains(segment.id) {
      try database.execute(sql: "DELETE FROM segment WHERE id = ?", arguments: [segment.id])
      try database.execute(
        sql: "DELETE FROM page WHERE id >= ? AND id < ?",
        arguments: [
          IndexDatabase.pageID(0, ofSegment: segment.id), IndexDatabase.pageID(0, ofSegment: segment.id + 1),
        ])
    }
    try flushSegment()
    segments.removeAll { gone.contains($0.id) }
    try database.execute(sql: "DELETE FROM figure WHERE number NOT IN (SELECT number FROM record)")
  }

  private func keepDead() throws {
    for segment in segments where segment.hasChanged {
      var writer = ByteWriter()
      writer.words(segment.dead.sorted().map { UInt32(clamping: $0) })
      try database.execute(
        sql: "UPDATE segment SET dead = ? WHERE id = ?", arguments: [Data(writer.bytes), segment.id])
    }
  }

  private func keepFiles(_ files: [File]) throws {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let rested = now.tv_sec &* 1_000_000_000 &+ now.tv_nsec &- Self.restTime
    for (position, file) in files.enumerated() where !file.isUnchanged {
      guard let state = file.state else { continue }
      try database.execute(
        sql: "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          file.id, file.path, position, state.size, state.modified, state.changed, state.inode,
          file.isRecords ? file.digest : "-", file.faults == 0 && max(state.modified, state.changed) < rested,
        ])
    }
  }
}
