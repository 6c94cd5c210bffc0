public import AssayModel
import AssayText

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
    /// Files that could not be read to their end, sorted; what stands before the damage is used.
    public let damaged: [String]
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
    let listing = try listing(of: path)
    var files: [String] = []
    var sources: [Source] = []
    var faults = listing.faults
    var damaged: [String] = []
    var seen: Set<UInt64> = []
    var contents: [(file: String, size: Int, digest: String)] = []
    for file in listing.files {
      do throws(SourceRecordError) {
        let reader = try SourceRecordReader(path: file)
        files.append(file)
        let summary = try summary(of: file)
        contents.append((file, summary.size, summary.digest))
        swap(&seen, &reader.seenIDs)
        defer { swap(&seen, &reader.seenIDs) }
        while let record = try reader.next() {
          if let source = record.source { sources.append(source) }
          faults += record.faults
        }
      } catch {
        // Other XML may lie beside the records.
        if case .notARecord = error, listing.isFolder { continue }
        damaged.append(file)
        faults.append(error)
      }
    }
    return Collection(
      path: path, files: files, sources: sources, faults: faults, damaged: damaged,
      digest: listing.digest(of: contents))
  }

  /// A file's length in bytes and its digest, read in pieces.
  package static func summary(of file: String) throws(SourceRecordError) -> (size: Int, digest: String) {
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

  /// The files that may hold records.
  public struct Listing: Sendable {
    /// Whether the path is a folder; a file is listed as itself.
    public let isFolder: Bool
    /// The path as given.
    public let path: String
    /// Sorted by path, byte by byte.
    public fileprivate(set) var files: [String] = []
    /// Names that are not UTF-8, and folders that cannot be listed.
    public fileprivate(set) var faults: [SourceRecordError] = []

    /// SHA-256 over each file's name below the path, its size and its own SHA-256, in their order; lower-case
    /// hexadecimal.
    package func digest(of contents: [(file: String, size: Int, digest: String)]) -> String {
      let base = isFolder ? (path.hasSuffix("/") ? path : path + "/").utf8.count : 0
      var digest = Digest()
      for entry in contents {
        let name = isFolder ? String(decoding: entry.file.utf8.dropFirst(base), as: UTF8.self) : ""
        digest.update("\(name)\0\(entry.size)\0\(entry.digest)\n".utf8)
      }
      return digest.hexadecimal
    }
  }

  /// The XML files below a folder, or the file itself.
  ///
  /// - Throws: `notReadable` when the path does not exist or the folder itself cannot be listed.
  public static func listing(of path: String) throws(SourceRecordError) -> Listing {
    guard let isFolder = isFolder(Array(path.utf8CString)) else {
      throw .notReadable(file: path, reason: "there is no such file or folder")
    }
    var result = Listing(isFolder: isFolder, path: path)
    if isFolder {
      try list(path, depth: 0, into: &result)
    } else {
      result.files = [path]
    }
    return result
  }

  private static let deepest = 32

  private static func list(_ folder: String, depth: Int, into result: inout Listing) throws(SourceRecordError) {
    for name in try names(in: folder) {
      if name.first == UInt8(ascii: ".") { continue }
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      let shown = prefix + String(decoding: name, as: UTF8.self)
      guard let isFolder = isFolder(Array(prefix.utf8CString.dropLast()) + name.map { CChar(bitPattern: $0) } + [0])
      else { continue }
      let isXML = name.suffix(4).map { $0 | 0x20 } == Array(".xml".utf8)
      guard isFolder || isXML else { continue }
      guard String(validating: name, as: UTF8.self) != nil else {
        result.faults.append(.nameNotReadable(file: shown))
        continue
      }
      if !isFolder {
        result.files.append(shown)
      } else if !name.elementsEqual("Schemas".utf8), depth < deepest {
        do throws(SourceRecordError) {
          try list(shown, depth: depth + 1, into: &result)
        } catch {
          result.faults.append(error)
        }
      }
    }
  }

  /// The bytes of each name in a folder, sorted; file systems hold names that are no text.
  private static func names(in folder: String) throws(SourceRecordError) -> [[UInt8]] {
    guard let stream = opendir(folder) else {
      throw .notReadable(file: folder, reason: "the folder cannot be listed: \(SystemError.reason(errno))")
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      withUnsafeBytes(of: &entry.pointee.d_name) { names.append(Array($0.prefix { $0 != 0 })) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// `nil` when there is nothing of that name.
  private static func isFolder(_ path: [CChar]) -> Bool? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR
  }
}
