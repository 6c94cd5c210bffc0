import ArgumentParser
import Assay
import AssayModel
import AssayReports
import AssaySources

/// Reads the collections that a command names.
enum SourceOptions {
  /// The good records of all paths; each bad one is reported on standard error and left out.
  ///
  /// - Throws: `CommandFailure` when a path holds no record at all; `SourceRecordError` when it cannot be read.
  static func collection(at paths: [String], quiet: Bool) throws -> SourceCollection {
    var collection = SourceCollection()
    for path in paths {
      let found = try SourceFolder.collection(at: path)
      for fault in found.faults { StandardError.write("assay: \(fault)") }
      if found.sources.isEmpty {
        throw CommandFailure(
          "there is no source record in \(path): look with `assay sources validate \(path)`, or make one with "
            + "`assay sources add`")
      }
      if !found.faults.isEmpty, !quiet {
        let used = Words.count(found.sources.count, "record")
        StandardError.write("\(path): \(used) used, \(Words.count(found.faults.count, "fault"))")
      }
      collection.add(found.sources, name: path, digest: found.digest)
    }
    return collection
  }
}
