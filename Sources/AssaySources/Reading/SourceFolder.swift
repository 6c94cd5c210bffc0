public import AssayModel
import AssayText
import FoundationEssentials

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The records of a folder, or of one file.
public enum SourceFolder {
  /// What was found.
  public struct Collection: Sendable {
    /// The path as given.
    public let path: String
    /// Files that hold records, sorted.
    public let files: [String]
    /// The good records: by file, in the order of the file.
    public let sources: [Source]
    /// What could not be used.
    public let faults: [SourceRecordError]
    /// SHA-256 over each file's name below the path, its size and its own SHA-256, in their order; lower-case
    /// hexadecimal.
    public let digest: String
  }

  /// Reads every record under a path.
  ///
  /// In a folder these are the files that end in ".xml" and whose root is a record or a collection, at any
  /// depth; folders named "Schemas" and hidden ones are left out. A file given by name must hold records.
  ///
  /// - Throws: `notReadable` when the path does not exist or may not be read.
  public static func collection(at path: String) throws(SourceRecordError) -> Collection {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .notReadable(file: path, reason: "there is no such file or folder")
    }
    let candidates = isFolder ? try files(in: path, depth: 0) : [path]
    var files: [String] = []
    var sources: [Source] = []
    var faults: [SourceRecordError] = []
    var seen: Set<UInt64> = []
    var digest = Digest()
    let base = isFolder ? (path.hasSuffix("/") ? path : path + "/").utf8.count : 0
    for file in candidates {
      do throws(SourceRecordError) {
        let reader = try SourceRecordReader(path: file)
        files.append(file)
        let name = isFolder ? String(decoding: file.utf8.dropFirst(base), as: UTF8.self) : ""
        let (size, contents) = try summary(of: file)
        digest.update("\(name)\0\(size)\0\(contents)\n".utf8)
        swap(&seen, &reader.seenIDs)
        defer { swap(&seen, &reader.seenIDs) }
        while let record = try reader.next() {
          if let source = record.source { sources.append(source) }
          faults += record.faults
        }
      } catch {
        // Other XML may lie beside the records.
        if case .notARecord = error, isFolder { continue }
        faults.append(error)
      }
    }
    return Collection(
      path: path, files: files, sources: sources, faults: faults,
      digest: digest.hexadecimal)
  }

  /// A file's length in bytes and its digest, read in pieces.
  private static func summary(of file: String) throws(SourceRecordError) -> (size: Int, digest: String) {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .notReadable(file: file, reason: SystemError.reason(errno)) }
    defer { close(descriptor) }
    var digest = Digest()
    var size = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return (size, digest.hexadecimal) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .notReadable(file: file, reason: SystemError.reason(errno))
      }
      digest.update(buffer[..<count])
      size += count
    }
  }

  /// The XML files below a folder, sorted by path.
  public static func files(in folder: String) throws(SourceRecordError) -> [String] {
    try files(in: folder, depth: 0)
  }

  private static let deepest = 32

  private static func files(in folder: String, depth: Int) throws(SourceRecordError) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw .notReadable(file: folder, reason: "the folder cannot be listed")
    }
    var result: [String] = []
    for name in names.sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }) {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      if name.hasPrefix(".") { continue }
      var isFolder = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
      if isFolder {
        if name != "Schemas", depth < deepest { result += try files(in: path, depth: depth + 1) }
      } else if name.lowercased().hasSuffix(".xml") {
        result.append(path)
      }
    }
    return result
  }
}
