public import AssayModel

/// One line of a stream's input.
public struct StreamRequest: Sendable {
  /// The record's id; a number as its digits, empty when there is none.
  public let id: String
  public let text: String
  public let date: CalendarDate?
  /// The evidence, for judging; empty otherwise.
  public let evidence: String

  /// Which member holds the text.
  public enum Shape: Sendable {
    /// `{"id","text","date"?}`.
    case text
    /// `{"id","claim","evidence"}`.
    case claimAndEvidence
  }

  /// Reads a line. A date that is coarser than a day is left out.
  ///
  /// - Throws: `StreamRequestError`, which says what is wrong with the line.
  public init(line: [UInt8], shape: Shape) throws(StreamRequestError) {
    do {
      let record = try LineRecord(line: line)
      id = record.id ?? ""
      date = try record.date()?.day
      switch shape {
      case .text:
        text = try Self.member("text", record.text, of: record)
        evidence = ""
      case .claimAndEvidence:
        text = try Self.member("claim", record.claim, of: record)
        evidence = try Self.member("evidence", record.evidence, of: record)
      }
    } catch {
      throw StreamRequestError(error.reason, id: error.id)
    }
  }

  private static func member(
    _ name: String, _ value: String?, of record: LineRecord
  ) throws(LineRecord.Fault) -> String {
    guard let value else { throw LineRecord.Fault("\"\(name)\" is missing", id: record.id ?? "") }
    return value
  }
}

/// What is wrong with a line of a stream's input.
public struct StreamRequestError: Error, Sendable {
  public let reason: String
  /// The record's id, when it could be read.
  public let id: String?

  init(_ reason: String, id: String? = nil) {
    self.reason = reason
    self.id = id
  }
}
