/// Why a rule pack could not be used: everything that is wrong with it, by line.
public struct RulePackError: Error, Equatable, Sendable, CustomStringConvertible {
  public struct Fault: Equatable, Sendable, CustomStringConvertible {
    public let file: String
    /// From 1; `nil` when the fault lies in no line.
    public let line: Int?
    /// What is wrong and what to do.
    public let reason: String

    public init(file: String, line: Int?, reason: String) {
      self.file = file
      self.line = line
      self.reason = reason
    }

    public var description: String { "\(file):\(line.map { "\($0):" } ?? "") \(reason)" }
  }

  /// One or more, in the order of their lines.
  public let faults: [Fault]

  public init(faults: [Fault]) {
    self.faults = faults.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
