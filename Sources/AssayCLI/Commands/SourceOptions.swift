import ArgumentParser
import Assay
import AssayLinking
import AssayModel
import AssayReports
import AssaySources
import FoundationEssentials

/// Reads the collections that a command names.
enum SourceOptions {
  /// The good records of all paths, by an index of them; each bad one is reported on standard error and left out.
  ///
  /// - Parameter workspace: The folder in whose .assay folder, if there is one, the index is kept.
  /// - Throws: `CommandFailure` when a path holds no record at all; `SourceRecordError` when it cannot be read.
  static func collection(at paths: [String], quiet: Bool, workspace: String = ".") throws -> SourceCollection {
    if paths.isEmpty { return SourceCollection() }
    let (collection, report) = try index(of: paths, workspace: workspace)
    for fault in report.faults { StandardError.write("assay: \(fault)") }
    for part in report.parts {
      if part.records == 0 {
        throw CommandFailure(
          "there is no source record in \(part.path): look with `assay sources validate \(part.path)`, or make one "
            + "with `assay sources add`")
      }
      if part.faults > 0, !quiet {
        let used = Words.count(part.records, "record")
        StandardError.write("\(part.path): \(used) used, \(Words.count(part.faults, "fault"))")
      }
    }
    if !report.damaged.isEmpty, !quiet {
      StandardError.write(
        "\(Words.count(report.damaged.count, "file")) not read to the end: \(report.damaged.joined(separator: ", "))")
    }
    if report.wasDamaged, !quiet { StandardError.write("the index was incomplete or damaged; it was made anew") }
    return collection
  }

  /// By the index that the workspace keeps; by a temporary one where nothing can be kept.
  static func index(
    of paths: [String], workspace: String
  ) throws -> (collection: SourceCollection, report: StoredIndex.Report) {
    let folder = "\(workspace)/.assay"
    guard FileManager.default.fileExists(atPath: folder) else { return try SourceCollection.indexed(paths, at: nil) }
    do {
      return try SourceCollection.indexed(paths, at: "\(folder)/sources-\(name(of: paths)).sqlite")
    } catch IndexError.notUsable(_, let reason) {
      StandardError.write("assay: the index of the sources is not kept: \(reason)")
      return try SourceCollection.indexed(paths, at: nil)
    }
  }

  /// The same for the same paths in the same order, however they are written.
  private static func name(of paths: [String]) -> String {
    let whole = paths.map { URL(filePath: $0).standardized.path }
    return String(Digest.sha256(whole.joined(separator: "\n").utf8).prefix(16))
  }
}
