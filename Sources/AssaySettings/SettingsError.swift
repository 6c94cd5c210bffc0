/// Why a settings file could not be used.
public struct SettingsError: Error, Equatable, Sendable, CustomStringConvertible {
  public let file: String
  /// From 1; `nil` when the fault lies in no line.
  public let line: Int?
  /// What is wrong and what to do.
  public let reason: String
  /// What was written where one of `candidates` must stand; `nil` for other faults.
  public let mistaken: String?
  public let candidates: [String]

  public init(file: String, line: Int?, reason: String, mistaken: String? = nil, candidates: [String] = []) {
    self.file = file
    self.line = line
    self.reason = reason
    self.mistaken = mistaken
    self.candidates = candidates
  }

  public var description: String { "\(file):\(line.map { "\($0):" } ?? "") \(reason)" }
}
