/// What the desk asks of the rest of the program: it knows neither how documents are verified nor where settings are kept.
public protocol Workshop: Sendable {
  /// Verifies documents against the desk's sources and keeps the pass.
  ///
  /// - Returns: The ids of the documents that were read.
  /// - Throws: `WorkshopError` when none could be read.
  func verify(_ files: [UploadedFile]) async throws -> [String]

  /// The files and folders of records that documents are verified against, and what is wrong in them.
  func collections() async throws -> [RecordCollection]

  /// The settings file that holds in the workspace.
  func settings() throws -> WorkshopSettings

  /// Sets a rule's level in the settings file.
  ///
  /// - Parameters:
  ///   - level: "off", "note", "warning" or "error"; `nil` for the rule's own.
  ///   - version: Of the settings that the reviewer saw.
  /// - Throws: `WorkshopError`; nothing is written then.
  func set(_ rule: String, to level: String?, version: String) throws
}

/// A file that a browser sent.
public struct UploadedFile: Sendable, Hashable {
  /// Without folders.
  public let name: String
  public let bytes: [UInt8]

  /// - Returns: `nil` for a name that is empty, too long or holds control characters.
  public init?(name: String, bytes: [UInt8]) {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let isPlain = last.unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
    }
    guard !last.isEmpty, last != ".", last != "..", last.utf8.count <= 200, isPlain else { return nil }
    self.name = last
    self.bytes = bytes
  }
}

/// A file or folder of source records.
public struct RecordCollection: Sendable, Hashable {
  public let path: String
  /// How many records can be used.
  public let records: Int
  /// Why others cannot, with file and line.
  public let faults: [String]

  public init(path: String, records: Int, faults: [String]) {
    self.path = path
    self.records = records
    self.faults = faults
  }
}

/// What the settings file says.
public struct WorkshopSettings: Sendable, Hashable {
  public let path: String
  /// Empty when there is no file yet.
  public let text: String
  /// The levels that the file gives to rules, by id.
  public let levels: [String: String]
  /// Differs when the text does.
  public let version: String

  public init(path: String, text: String, levels: [String: String], version: String) {
    self.path = path
    self.text = text
    self.levels = levels
    self.version = version
  }
}

/// Why the workshop did not do what it was asked.
public enum WorkshopError: Error, Hashable, Sendable {
  case refused(String)
  /// The settings were changed meanwhile.
  case conflict
}
